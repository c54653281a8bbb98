"""`selfeval export`: the report as a document, or as data."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer

from selfeval_cli.cli.options import Force, OnePath, OutputFile, Standard
from selfeval_cli.cli.situation import situation_of

if TYPE_CHECKING:
    from selfeval_cli.messages.language import Language
    from selfeval_cli.model.assessment import Assessment
    from selfeval_cli.model.report import Report

ExportFormat = Literal["md", "json", "csv", "toml", "xlsx"]


def export_report(
    context: typer.Context,
    path: OnePath = None,
    format: Annotated[ExportFormat | None, typer.Option("--format")] = None,  # noqa: A002  # the option's name
    output: OutputFile = None,
    force: Force = False,
    findings: Annotated[bool, typer.Option("--findings")] = False,
    standard: Standard = None,
) -> int:
    """Write the report in another form."""
    from selfeval_cli.cli.assessing import assess_one
    from selfeval_cli.cli.delivery import deliver, refuse_own_source

    situation = situation_of(context)
    wanted = format or _guess_format(output)
    if wanted == "xlsx" and output is None:
        from selfeval_cli.cli.trouble import UsageTroubleError
        from selfeval_cli.messages.form_messages import FORM_TROUBLES

        raise UsageTroubleError(FORM_TROUBLES["needs-file"])
    out = situation.open_output("never")
    assessment = assess_one(path, "export", standard, situation.settings(), out, target=output)
    report = assessment.report
    assert report is not None  # what `assess_one` promises
    if output is not None:
        refuse_own_source(output, assessment.file, "-o")
    if wanted == "xlsx" and output is not None:
        from selfeval_cli.cli.delivery import save_file

        save_file(output, _render_workbook(assessment, report, situation.document_language), out, force=force)
        return 0
    text = _render(wanted, assessment, report, situation.document_language, findings=findings)
    kind: Literal["text", "data", "json"] = "text" if wanted == "md" else "json" if wanted == "json" else "data"
    deliver(text, output, out, kind=kind, force=force)
    return 0


def _render_workbook(assessment: Assessment, report: Report, language: Language) -> bytes:
    """The official table. Raises UsageTroubleError where a text does not fit into a cell, or no standard says what the table is."""
    from pathlib import Path

    from selfeval_cli.cli.assessing import use_standard
    from selfeval_cli.cli.trouble import UsageTroubleError
    from selfeval_cli.messages.form_messages import FORM_TROUBLES
    from selfeval_cli.renderers.xlsx_form import FormSource, TooLongError, render_form
    from selfeval_cli.standards.loading import DEFAULTS

    standard = assessment.standard or use_standard(DEFAULTS[report.heading.scope], Path())
    try:
        return render_form([FormSource(standard, report, assessment.scorecard)], language)
    except TooLongError as error:
        raise UsageTroubleError(FORM_TROUBLES["too-long"], {"beginning": error.args[0]}) from error


def _guess_format(output: str | None) -> ExportFormat:
    """What the ending of the file says; a document where nothing is said. Raises UsageTroubleError for an ending we cannot write."""
    suffix = PurePath(output).suffix.casefold().removeprefix(".") if output is not None else ""
    for known in get_args(ExportFormat):
        if suffix == known:
            return known  # type: ignore[no-any-return]  # one of the literals
    if suffix in ("", "markdown", "txt"):
        return "md"
    from selfeval_cli.cli.trouble import UsageTroubleError
    from selfeval_cli.messages.usage import USAGE

    params = {"name": output, "suffix": suffix, "known": tuple(f".{known}" for known in get_args(ExportFormat))}
    raise UsageTroubleError(USAGE["ending"], params)


def _render(wanted: ExportFormat, assessment: Assessment, report: Report, language: Language, *, findings: bool) -> str:
    if wanted == "md":
        from selfeval_cli.renderers.markdown import render_markdown

        return render_markdown(assessment, language, findings=findings)
    if wanted == "json":
        from selfeval_cli.renderers.json_report import render_json

        return render_json(assessment)
    if wanted == "csv":
        from selfeval_cli.renderers.csv_figures import render_csv

        return render_csv(report, language)
    from selfeval_cli.renderers.toml_report import render_toml

    return render_toml(report, language)
