"""`selfeval init`: a new report from a template, with the schema beside it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from selfeval_cli.cli.options import Force, OutputFile, Standard
from selfeval_cli.cli.situation import situation_of

if TYPE_CHECKING:
    from selfeval_cli.cli.output import Output
    from selfeval_cli.cli.questions import Given
    from selfeval_cli.messages.language import Language

Scope = Literal["department", "project"]
InitFormat = Literal["toml", "xlsx"]
FORM_ENDING = ".xlsx"


def start_report(  # noqa: PLR0913, PLR0917  # an option each
    context: typer.Context,
    path: Annotated[str | None, typer.Argument()] = None,
    format: Annotated[InitFormat | None, typer.Option("--format")] = None,  # noqa: A002  # the option's name
    agency: Annotated[str | None, typer.Option("--agency")] = None,
    year: Annotated[str | None, typer.Option("--year")] = None,
    scope: Annotated[Scope | None, typer.Option("--scope")] = None,
    project: Annotated[list[str] | None, typer.Option("--project")] = None,
    standard: Standard = None,
    output: OutputFile = None,
    force: Force = False,
) -> int:
    """Write the template of a new report, or the form to fill in."""
    from selfeval_cli.cli.questions import Given

    situation = situation_of(context)
    target = _choose_target(path, output, format)
    projects = tuple(name.strip() for name in project or () if name.strip())
    given = Given(agency, year, scope, projects[0] if projects else None)
    screen = situation.open_output("never")
    _refuse_existing(target, force=force)
    if target.casefold().endswith(FORM_ENDING):
        from selfeval_cli.cli.form_start import start_form

        start_form(target, given, projects, standard, situation.document_language, screen, force=force)
        return 0
    if len(projects) > 1:
        from selfeval_cli.cli.trouble import UsageTroubleError
        from selfeval_cli.messages.form_messages import FORM_TROUBLES

        raise UsageTroubleError(FORM_TROUBLES["one-project"])
    _start_file(target, given, standard, situation.document_language, screen, force=force)
    return 0


def _choose_target(path: str | None, output: str | None, form: InitFormat | None) -> str:
    """The file to write: as an argument or behind -o. Raises UsageTroubleError where both, or its ending and --format, do not agree."""
    from selfeval_cli.cli.trouble import UsageTroubleError
    from selfeval_cli.messages.form_messages import FORM_TROUBLES

    if path is not None and output is not None:
        raise UsageTroubleError(FORM_TROUBLES["two-names"], {"path": path, "output": output})
    target = path or output
    if target is None:
        return f"report{FORM_ENDING}" if form == "xlsx" else "report.toml"
    if (form == "xlsx") != target.casefold().endswith(FORM_ENDING) and form is not None:
        raise UsageTroubleError(FORM_TROUBLES["other-ending"], {"file": target, "format": form})
    return target


def _start_file(
    path: str, given: Given, standard: str | None, language: Language, output: Output, *, force: bool
) -> None:
    from selfeval_cli.cli.assessing import use_standard
    from selfeval_cli.cli.delivery import save_file
    from selfeval_cli.cli.questions import complete_answers
    from selfeval_cli.messages.init_words import NEXT
    from selfeval_cli.model.report import Heading
    from selfeval_cli.renderers.template import render_template
    from selfeval_cli.standards.loading import DEFAULTS

    judged_by = use_standard(standard, Path()) if standard is not None else None
    answers = complete_answers(given, judged_by, output)
    judged_by = judged_by or use_standard(DEFAULTS[answers.scope], Path())
    heading = Heading(
        agency=answers.agency,
        year=answers.year,
        scope=answers.scope,
        project=answers.project,
        standard=name_standard(standard, path) or judged_by.id,
    )
    save_file(path, render_template(judged_by, heading, language), output, force=force)
    _save_schema(path, language, output, force=force)
    output.warn(NEXT.fill(output.look.language, {"file": path}))


def _refuse_existing(path: str, *, force: bool) -> None:
    """Say that the file exists before asking anything, not after."""
    from selfeval_cli.cli.trouble import UsageTroubleError
    from selfeval_cli.messages.files import UNWRITABLE
    from selfeval_cli.messages.init_words import EXISTS

    if os.path.isdir(path):
        raise UsageTroubleError(UNWRITABLE["directory"], {"file": path})
    if os.path.lexists(path) and not force:
        raise UsageTroubleError(EXISTS, {"file": path})


def name_standard(reference: str | None, path: str) -> str | None:
    """The standard as the report names it: a path is relative to the report, not to where we are."""
    if reference is None or not os.path.exists(reference):
        return reference
    return Path(os.path.relpath(reference, os.path.dirname(path) or ".")).as_posix()


def _holds(file: str, content: str) -> bool:
    try:
        return Path(file).read_bytes() == content.encode()
    except OSError:  # a directory, or one that we may not read: left alone as well
        return False


def _save_schema(path: str, language: Language, output: Output, *, force: bool) -> None:
    """Write the schema beside the report, unless it is there already; another file of that name stays."""
    from selfeval_cli.cli.delivery import save_file
    from selfeval_cli.messages.init_words import SCHEMA_KEPT
    from selfeval_cli.renderers.schema import SCHEMA_FILE, render_schema

    file = os.path.join(os.path.dirname(path), SCHEMA_FILE)
    content = render_schema(language)
    if os.path.exists(file) and not force:
        if not _holds(file, content):
            output.warn(SCHEMA_KEPT.fill(output.look.language, {"file": file}))
        return
    save_file(file, content, output, force=force)
