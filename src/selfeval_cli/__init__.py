"""Performance self-evaluations (绩效自评): `load` a report, `assess` it, `render` the assessment.

Everything is imported when it is first asked for: `import selfeval_cli` alone costs nothing.
"""

from __future__ import annotations

from importlib import import_module

__version__ = "0.1.0"

TYPE_CHECKING = False  # type checkers take it for true; `typing` would take longer to import than `--version` may

if TYPE_CHECKING:
    from selfeval_cli.api import assess, load, render
    from selfeval_cli.loaders.loaded import Loaded
    from selfeval_cli.model.assessment import Assessment
    from selfeval_cli.model.budget import Budget, BudgetLine
    from selfeval_cli.model.finding import Finding, Place, Severity
    from selfeval_cli.model.report import Detail, Heading, Indicator, Measure, Problem, Report, Section

__all__ = [
    "Assessment",
    "Budget",
    "BudgetLine",
    "Detail",
    "Finding",
    "Heading",
    "Indicator",
    "Loaded",
    "Measure",
    "Place",
    "Problem",
    "Report",
    "Section",
    "Severity",
    "__version__",
    "assess",
    "load",
    "render",
]

_BUDGET = "selfeval_cli.model.budget"
_REPORT = "selfeval_cli.model.report"
_HOMES = {
    "assess": "selfeval_cli.api",
    "load": "selfeval_cli.api",
    "render": "selfeval_cli.api",
    "Loaded": "selfeval_cli.loaders.loaded",
    "Assessment": "selfeval_cli.model.assessment",
    "Finding": "selfeval_cli.model.finding",
    "Place": "selfeval_cli.model.finding",
    "Severity": "selfeval_cli.model.finding",
    **dict.fromkeys(("Budget", "BudgetLine"), _BUDGET),
    **dict.fromkeys(("Detail", "Heading", "Indicator", "Measure", "Problem", "Report", "Section"), _REPORT),
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return __all__
