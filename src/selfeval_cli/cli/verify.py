"""`selfeval verify`: a report's figures against the document in which it was published."""

from __future__ import annotations

import sys
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from selfeval_cli.cli.delivery import PageFormat
from selfeval_cli.cli.options import Color, Force, OnePath, OutputFile
from selfeval_cli.cli.situation import situation_of

if TYPE_CHECKING:
    from selfeval_cli.cli.output import Output
    from selfeval_cli.model.report import Report
    from selfeval_cli.model.standard import Standard
    from selfeval_cli.model.text_comparison import Verification
    from selfeval_cli.sources.document import TextDocument

_STDIN = "-"
_FEW, _MOST = 3, 0.9
"""From so many figures, and such a share of them, missing in the text, it is likely another text."""
_TABLES = ("xlsx", "xlsm", "xls", "ods", "csv", "toml", "json")


def verify_text(  # noqa: PLR0913, PLR0917  # an option each
    context: typer.Context,
    path: OnePath = None,
    against: Annotated[str, typer.Option("--against")] = ...,  # type: ignore[assignment]  # typer's way to require it
    strict: Annotated[bool, typer.Option("--strict")] = False,
    everything: Annotated[bool, typer.Option("--all")] = False,
    format: Annotated[PageFormat | None, typer.Option("--format")] = None,  # noqa: A002  # the option's name
    output: OutputFile = None,
    force: Force = False,
    color: Color = "auto",
) -> int:
    """Hold a report's figures against its published text."""
    from selfeval_cli.cli.assessing import find_one_report
    from selfeval_cli.cli.delivery import guess_page_format, refuse_own_source
    from selfeval_cli.cli.trouble import UsageTroubleError
    from selfeval_cli.cli.two_reports import load_one_report
    from selfeval_cli.comparison.text_against_data import verify_report
    from selfeval_cli.messages.verify_words import TWICE_STDIN

    wanted = format or guess_page_format(output)
    situation = situation_of(context)
    settings = situation.settings()
    out = situation.open_output("never" if output is not None else color)
    file = find_one_report(path, "verify")
    if file == against == _STDIN:
        raise UsageTroubleError(TWICE_STDIN)
    name, report = load_one_report(file, "verify", out)
    if output is not None:
        for source in (file, against):
            refuse_own_source(output, source, "-o")
    document = _read_document(against, out)
    verification = verify_report(report, document, name, _find_standard(report, settings.standard))
    _tell_of_wrong_file(verification, out)
    if wanted == "json":
        from selfeval_cli.renderers.verification_json import render_verification_json

        _deliver(render_verification_json(verification), output, out, kind="json", force=force)
    elif wanted == "md":
        from selfeval_cli.renderers.verification_markdown import render_verification_markdown

        text = render_verification_markdown(verification, situation.document_language, whole=everything)
        _deliver(text, output, out, kind="text", force=force)
    else:
        from selfeval_cli.renderers.verification_text import render_verification

        look = out.look._replace(width=None) if output is not None else out.look
        _deliver(render_verification(verification, look, whole=everything), output, out, kind="text", force=force)
    return int(bool(verification.contradicted or (strict and verification.missing)))


def _deliver(text: str, target: str | None, out: Output, *, kind: Literal["text", "json"], force: bool) -> None:
    from selfeval_cli.cli.delivery import deliver

    deliver(text, target, out, kind=kind, force=force)


def _read_document(path: str, out: Output) -> TextDocument:
    """The published text. Raises UsageTroubleError where it cannot be read, or is a table."""
    from selfeval_cli.cli.assessing import announce_input, explain_unreadable_file
    from selfeval_cli.cli.trouble import UsageTroubleError
    from selfeval_cli.messages.verify_words import TABLES_ONLY
    from selfeval_cli.sources.document_formats import TEXT_LIMIT, read_document_text
    from selfeval_cli.sources.reading import Unreadable

    if PurePath(path).suffix.casefold().removeprefix(".") in _TABLES:
        raise UsageTroubleError(TABLES_ONLY, {"file": path})
    announce_input(path, out)
    if path == _STDIN:
        data = sys.stdin.buffer.read(TEXT_LIMIT + 1) if sys.stdin is not None else b""
        document = read_document_text(data, _STDIN)
    else:
        document = read_document_text(path)
    if isinstance(document, Unreadable):
        raise explain_unreadable_file(document)
    return document


def _find_standard(report: Report, configured: str | None) -> Standard | None:
    """The standard whose sections the text may have; one that cannot be used is left to `check`, and the text is read without."""
    from selfeval_cli.standards.loading import DEFAULTS, load_standard

    wanted = report.heading.standard or configured or DEFAULTS.get(report.heading.scope)
    return load_standard(wanted).standard if wanted is not None else None


def _tell_of_wrong_file(verification: Verification, out: Output) -> None:
    """Say on standard error where the text is of another agency or year, or has next to nothing of the data; it is verified all the same."""
    from selfeval_cli.messages import verify_words as words
    from selfeval_cli.text.normal_form import fold

    language = out.look.language
    heading = verification.report.heading
    data, text = heading.agency, verification.document_agency
    one, other = ("".join(fold(name or "").split()) for name in (data, text))
    if one and other and one not in other and other not in one:
        out.warn(words.OTHER_AGENCY.fill(language, {"data": data, "text": text}))
    elif heading.year and verification.document_year and heading.year != verification.document_year:
        out.warn(words.OTHER_YEAR.fill(language, {"data": heading.year, "text": verification.document_year}))
    elif len(verification.missing) >= max(_FEW, _MOST * len(verification.checks)):
        out.warn(
            words.LITTLE_IN_COMMON.fill(language, {"n": len(verification.checks), "missing": len(verification.missing)})
        )
