"""Write the generated pages of the documentation; with `--check`, only say which of them are out of date."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Callable
from pathlib import Path

from worked_examples import tell_wrong_example

from selfeval_cli.api import load
from selfeval_cli.assessment import ALL_RULES
from selfeval_cli.cli.reference import render_commands_page, render_exit_codes_page
from selfeval_cli.messages.language import Language
from selfeval_cli.renderers.format_page import render_format_page
from selfeval_cli.renderers.rules_reference import render_rules_reference
from selfeval_cli.renderers.standards_compared import Compared, render_standards_compared
from selfeval_cli.renderers.standards_reference import render_standards_reference
from selfeval_cli.scoring.execution import compute_execution
from selfeval_cli.scoring.scores import score_report
from selfeval_cli.standards.loading import DEFAULTS, list_standards

DOCS = Path(__file__).parent


def _write_rules(language: Language) -> str:
    return render_rules_reference(ALL_RULES, lambda info: tell_wrong_example(info, language), language)


def _write_standards(language: Language) -> str:
    defaults = {str(scope): identifier for scope, identifier in DEFAULTS.items()}
    return render_standards_reference(list_standards(), defaults, language)


def _compare_standards(language: Language) -> str:
    compared = []
    for file, scope in (("project.toml", "project"), ("complete.toml", "department")):
        report = load(DOCS.parent / "examples" / file).report
        assert report is not None
        execution = compute_execution(report)
        standards = [standard for standard in list_standards() if standard.scope == scope]
        cards = tuple((standard, score_report(report, standard, execution)) for standard in standards)
        compared.append(Compared(f"examples/{file}", report, cards))
    return render_standards_compared(compared, language)


PAGES: tuple[tuple[str, Callable[[], str]], ...] = (
    ("format.md", lambda: render_format_page("zh")),
    ("format.en.md", lambda: render_format_page("en")),
    ("commands.md", lambda: render_commands_page("zh")),
    ("commands.en.md", lambda: render_commands_page("en")),
    ("exit-codes.md", lambda: render_exit_codes_page("zh")),
    ("exit-codes.en.md", lambda: render_exit_codes_page("en")),
    ("rules.md", lambda: _write_rules("zh")),
    ("rules.en.md", lambda: _write_rules("en")),
    ("standards.md", lambda: _write_standards("zh")),
    ("standards.en.md", lambda: _write_standards("en")),
    ("standards-compared.md", lambda: _compare_standards("zh")),
    ("standards-compared.en.md", lambda: _compare_standards("en")),
)
"""Each generated file, relative to this folder, with the function that gives its text."""


def main(arguments: list[str]) -> int:
    """Write all pages, or with `--check` compare them: 0 where they are current, 1 where not."""
    if arguments not in ([], ["--check"]):
        print("usage: python docs/generate.py [--check]", file=sys.stderr)
        return 2
    return check_pages() if arguments else write_pages()


def write_pages() -> int:
    """Write every page that has changed."""
    for name, render in PAGES:
        path = DOCS / name
        text = render()
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            print(f"wrote {name}")
    return 0


def check_pages() -> int:
    """Show how each page differs from what would be written."""
    stale = 0
    for name, render in PAGES:
        path = DOCS / name
        present = path.read_text(encoding="utf-8") if path.exists() else ""
        wanted = render()
        if present != wanted:
            stale += 1
            lines = difflib.unified_diff(
                present.splitlines(), wanted.splitlines(), name, f"{name} (wanted)", "", "", 1, ""
            )
            print("\n".join(lines), file=sys.stderr)
    if stale:
        print(f"{stale} page(s) out of date; run: python docs/generate.py", file=sys.stderr)
    return int(stale > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
