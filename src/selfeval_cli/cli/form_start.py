"""`init --format xlsx`: the form of a standard, to be filled in with Excel or WPS."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from selfeval_cli.cli.assessing import use_standard
from selfeval_cli.cli.delivery import save_file
from selfeval_cli.cli.init import name_standard
from selfeval_cli.cli.output import Output
from selfeval_cli.cli.questions import Given, settle_scope, understand_year
from selfeval_cli.messages.form_messages import NEXT_FORM
from selfeval_cli.messages.language import Language
from selfeval_cli.model.budget import Budget
from selfeval_cli.model.report import Heading, Report
from selfeval_cli.renderers.xlsx_form import FormSource, render_form
from selfeval_cli.standards.loading import DEFAULTS


def start_form(
    path: str,
    given: Given,
    projects: Sequence[str],
    standard: str | None,
    language: Language,
    output: Output,
    *,
    force: bool,
) -> None:
    """Write the form, a sheet for each project; what is not given is left to those who fill it in."""
    judged_by = use_standard(standard, Path()) if standard is not None else None
    year = understand_year(given)
    scope = settle_scope(given, judged_by) or "department"
    judged_by = judged_by or use_standard(DEFAULTS[scope], Path())
    heading = Heading(
        agency=given.agency or None, year=year, scope=scope, standard=name_standard(standard, path) or judged_by.id
    )
    sources = []
    for project in projects or (None,):
        report = Report(heading=heading.model_copy(update={"project": project}), budget=Budget(unit="万元"))
        sources.append(FormSource(judged_by, report, title=project or "", blank=True))
    save_file(path, render_form(sources, language), output, force=force)
    output.warn(NEXT_FORM.fill(output.look.language, {"file": path}))
