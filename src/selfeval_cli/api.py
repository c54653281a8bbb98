"""The Python API: load a report, assess it, render the assessment."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from selfeval_cli import __version__
from selfeval_cli.assessment import ALL_RULES, assess_loaded, load_report, load_reports
from selfeval_cli.checks.selection import Selection, check_selection
from selfeval_cli.loaders.loaded import Loaded
from selfeval_cli.messages.language import Language
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.report import Report
from selfeval_cli.model.rule import RuleInfo
from selfeval_cli.standards.loading import load_standard


def load(path: str | os.PathLike[str]) -> Loaded:
    """Load the report at `path`: TOML, a form in Excel, a published document (`-`: TOML on standard input; `file#part`: one of several).

    Never raises on what stands there: `report` is then None, and `findings` say why.
    """
    return load_report(path)


def assess(
    report: Report | Loaded | str | os.PathLike[str],
    *,
    standard: str | None = None,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    previous: Report | Loaded | str | os.PathLike[str] | None = None,
) -> Assessment:
    """Score and check a report: a path, what `load` gave, or a `Report` made in Python.

    `standard` is the id or path of the standard that judges it in place of the report's own; `select` and `ignore` hold codes of rules
    or their beginnings. `previous` is last year's report, for the rules that compare years. Raises ValueError for a standard or a code that does not exist; nothing that a report's author wrote raises.
    """
    selection = Selection(tuple(select), tuple(ignore))
    unknown = check_selection(selection, ALL_RULES)
    if unknown is not None:
        raise ValueError(f"no rule fits {unknown.selector!r}; the nearest is {unknown.nearest}")
    judged_by = None
    if standard is not None:
        loading = load_standard(standard, Path())
        if loading.standard is None:
            raise ValueError(f"no standard {standard!r}: {loading.problems[0].id}")
        judged_by = loading.standard
    loaded = report if isinstance(report, Loaded) else _as_loaded(report)
    return assess_loaded(loaded, standard=judged_by, selection=selection, previous=_list_previous(previous))


def _list_previous(previous: Report | Loaded | str | os.PathLike[str] | None) -> tuple[Report, ...]:
    """Last year's reports, of which a workbook may hold several. Raises ValueError where there is none."""
    if previous is None:
        return ()
    if isinstance(previous, Report):
        return (previous,)
    found = (previous,) if isinstance(previous, Loaded) else load_reports(previous)
    reports = tuple(one.report for one in found if one.report is not None)
    if not reports:
        raise ValueError(f"no report in {found[0].name!r}; its findings say why")
    return reports


def _as_loaded(report: Report | str | os.PathLike[str]) -> Loaded:
    return Loaded("<report>", report, ()) if isinstance(report, Report) else load_report(report)


Form = Literal["text", "concise", "json", "sarif", "summary", "score", "score-json", "md", "csv", "toml", "report-json"]
"""The findings (`text`, `concise`, `json`, `sarif`), the one screen (`summary`), every score with its working (`score`, `score-json`), or the
report itself (`md`, `csv`, `toml`, `report-json`)."""


def render(assessment: Assessment, form: Form = "text", *, language: Language = "zh", width: int = 100) -> str:
    """An assessment as text: what `check`, `summary`, `score` and `export` print, without colours.

    Raises ValueError for a form that does not exist, and for a form of the report or its scores where the assessment has none.
    """
    if form in _FINDINGS:
        return _FINDINGS[form](assessment, language, width)
    if form not in _REPORTS:
        raise ValueError(f"no form {form!r}; there are {', '.join((*_FINDINGS, *_REPORTS))}")
    if assessment.report is None:
        raise ValueError(f"{assessment.file} holds no report to render as {form!r}; its findings say why")
    return _REPORTS[form](assessment, language, width)


def _render_text(assessment: Assessment, language: Language, width: int) -> str:
    from selfeval_cli.renderers.findings_text import render_findings
    from selfeval_cli.renderers.look import Look
    from selfeval_cli.renderers.tally import render_tally

    look = Look(language, width=width)
    return render_findings(assessment, _infos(), look) + render_tally([assessment], look)


def _render_concise(assessment: Assessment, language: Language, _: int) -> str:
    from selfeval_cli.renderers.findings_concise import render_concise

    return render_concise(assessment, language)


def _render_findings_json(assessment: Assessment, language: Language, _: int) -> str:
    from selfeval_cli.renderers.findings_json import render_findings_json

    return render_findings_json([assessment], _infos(), language, version=__version__)


def _render_sarif(assessment: Assessment, language: Language, _: int) -> str:
    from selfeval_cli.renderers.findings_sarif import render_sarif

    return render_sarif([assessment], _infos(), language, version=__version__)


def _render_summary(assessment: Assessment, language: Language, width: int) -> str:
    from selfeval_cli.renderers.summary import render_summary

    return render_summary(assessment, language, width=width)


def _render_scores(assessment: Assessment, language: Language, width: int) -> str:
    from selfeval_cli.renderers.look import Look
    from selfeval_cli.renderers.score_text import render_scores

    return render_scores(assessment, Look(language, width=width))


def _render_scores_json(assessment: Assessment, _language: Language, _width: int) -> str:
    from selfeval_cli.renderers.score_json import render_scores_json

    return render_scores_json(assessment)


def _render_markdown(assessment: Assessment, language: Language, _: int) -> str:
    from selfeval_cli.renderers.markdown import render_markdown

    return render_markdown(assessment, language)


def _render_csv(assessment: Assessment, language: Language, _: int) -> str:
    from selfeval_cli.renderers.csv_figures import render_csv

    assert assessment.report is not None
    return render_csv(assessment.report, language)


def _render_toml(assessment: Assessment, language: Language, _: int) -> str:
    from selfeval_cli.renderers.toml_report import render_toml

    assert assessment.report is not None
    return render_toml(assessment.report, language)


def _render_report_json(assessment: Assessment, _language: Language, _width: int) -> str:
    from selfeval_cli.renderers.json_report import render_json

    return render_json(assessment)


def _infos() -> dict[str, RuleInfo]:
    return {info.code: info for info in ALL_RULES}


_Renderer = Callable[[Assessment, Language, int], str]
_FINDINGS: dict[str, _Renderer] = {
    "text": _render_text,
    "concise": _render_concise,
    "json": _render_findings_json,
    "sarif": _render_sarif,
}
_REPORTS: dict[str, _Renderer] = {
    "summary": _render_summary,
    "score": _render_scores,
    "score-json": _render_scores_json,
    "md": _render_markdown,
    "csv": _render_csv,
    "toml": _render_toml,
    "report-json": _render_report_json,
}
