"""`selfeval import`: filled-in tables of any layout become draft reports."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from selfeval_cli.cli.options import Force, OutputFile
from selfeval_cli.cli.situation import situation_of

if TYPE_CHECKING:
    from selfeval_cli.cli.drafting import ReportDraft
    from selfeval_cli.cli.output import Output
    from selfeval_cli.extraction.draft import LeftOut
    from selfeval_cli.extraction.form_reading import FormReading
    from selfeval_cli.messages.language import Language

_UNFIT = re.compile(r"[\x00-\x1f\\/:*?\"<>|\s.]+")
_LONGEST_NAME = 40
_SHOWN_NAMES = 8


def import_forms(
    context: typer.Context,
    path: Annotated[str, typer.Argument()],
    output: OutputFile = None,
    left_out: Annotated[bool, typer.Option("--left-out")] = False,
    agency: Annotated[str | None, typer.Option("--agency")] = None,
    year: Annotated[str | None, typer.Option("--year")] = None,
    standard: Annotated[str | None, typer.Option("--standard")] = None,
    force: Force = False,
) -> int:
    """Read the tables of a file into drafts."""
    from selfeval_cli.cli.assessing import announce_input
    from selfeval_cli.cli.draft_text import write_draft
    from selfeval_cli.cli.drafting import Given, complete_drafts, read_year

    situation = situation_of(context)
    out = situation.open_output("never")
    given = Given(agency, read_year(year), standard)
    announce_input(path, out)
    _refuse_own_form(path)
    reading = _read(path)
    drafts = complete_drafts(reading, given)
    language = situation.document_language
    texts = [write_draft(one.draft, one.report, os.path.basename(path), language) for one in drafts]
    if output is not None:
        targets = _targets(drafts, output, path)
        _save(targets, texts, out, force=force)
    elif not left_out:
        if len(texts) > 1:
            raise _several(path, drafts)
        out.write_data(texts[0])
    if left_out:
        _list_left_out(reading, drafts, out)
    _tell(path, drafts, out, targets if output is not None else (), listed=left_out)
    return 0


def _refuse_own_form(path: str) -> None:
    """Our own form is read exactly where reports are; read as anybody's table it would lose what stands beside it."""
    from selfeval_cli.cli.trouble import UsageTroubleError
    from selfeval_cli.loaders.workbook_loading import holds_form
    from selfeval_cli.messages.import_words import IMPORT_TROUBLES

    if holds_form(path):
        raise UsageTroubleError(IMPORT_TROUBLES["own-form"], {"file": path})


def _read(path: str) -> FormReading:
    """The forms of a file. Raises UsageTroubleError where it cannot be read, or has none."""
    from selfeval_cli.cli.trouble import UsageTroubleError
    from selfeval_cli.extraction.published import read_published
    from selfeval_cli.messages.import_words import IMPORT_TROUBLES, LEFT_OUT_REASONS
    from selfeval_cli.messages.language import Text
    from selfeval_cli.sources.document_tables import DOCUMENT_LIMIT
    from selfeval_cli.sources.reading import Unreadable

    if path == "-":
        source = sys.stdin.buffer.read(DOCUMENT_LIMIT + 1) if sys.stdin is not None else b""
        reading = read_published(source, "-")
    else:
        reading = read_published(path)
    if isinstance(reading, Unreadable):
        if reading.reason == "document":
            raise UsageTroubleError(IMPORT_TROUBLES["kind"], {"file": path, "format": reading.params["format"]})
        raise _explain(reading)
    if not reading.drafts:
        looked: object = tuple(
            Text(
                f"{one.place}（{LEFT_OUT_REASONS[one.reason].zh}）", f"{one.place} ({LEFT_OUT_REASONS[one.reason].en})"
            )
            for one in reading.left_out[:_SHOWN_NAMES]
        )
        raise UsageTroubleError(
            IMPORT_TROUBLES["no-form"], {"file": path, "looked": looked or IMPORT_TROUBLES["nothing"]}
        )
    return reading


def _explain(unreadable: object) -> Exception:
    from selfeval_cli.cli.assessing import explain_unreadable_file
    from selfeval_cli.sources.reading import Unreadable

    assert isinstance(unreadable, Unreadable)
    return explain_unreadable_file(unreadable)


def _several(path: str, drafts: list[ReportDraft]) -> Exception:
    from selfeval_cli.cli.trouble import UsageTroubleError
    from selfeval_cli.messages.import_words import IMPORT_TROUBLES

    names = [one.name for one in drafts]
    shown = (*names[:_SHOWN_NAMES], "…") if len(names) > _SHOWN_NAMES else tuple(names)
    return UsageTroubleError(IMPORT_TROUBLES["several"], {"file": path, "n": len(names), "names": shown})


def _targets(drafts: list[ReportDraft], output: str, path: str) -> list[str]:
    """The file of each draft: the one that is named, or one each in the directory that is. Raises UsageTroubleError where it is a file."""
    from selfeval_cli.cli.delivery import refuse_own_source
    from selfeval_cli.cli.trouble import UsageTroubleError
    from selfeval_cli.messages.import_words import IMPORT_TROUBLES

    folder = os.path.isdir(output) or output.endswith(("/", os.sep))
    if not folder and len(drafts) == 1:
        refuse_own_source(output, path, "-o")
        return [output]
    if not folder and os.path.lexists(output):
        params = {"file": path, "n": len(drafts), "target": output}
        raise UsageTroubleError(IMPORT_TROUBLES["not-a-folder"], params)
    names: list[str] = []
    for one in drafts:
        stem = _UNFIT.sub("_", one.name).strip("_")[:_LONGEST_NAME] or "report"
        name, number = stem, 1
        while name.casefold() in (known.casefold() for known in names):
            number += 1
            name = f"{stem}-{number}"
        names.append(name)
    return [os.path.join(output, f"{name}.toml") for name in names]


def _save(targets: list[str], texts: list[str], out: Output, *, force: bool) -> None:
    """Write every draft, or none where one of the files is there already."""
    from selfeval_cli.cli.delivery import save_file
    from selfeval_cli.cli.trouble import UsageTroubleError
    from selfeval_cli.messages.files import UNWRITABLE
    from selfeval_cli.messages.import_words import IMPORT_TROUBLES

    for target in targets:
        if os.path.lexists(target) and not force:
            raise UsageTroubleError(UNWRITABLE["exists"], {"file": target})
    folder = os.path.dirname(targets[0])
    if folder and len(targets) > 1:
        try:
            os.makedirs(folder, exist_ok=True)
        except OSError:
            raise UsageTroubleError(IMPORT_TROUBLES["folder"], {"target": folder}) from None
    for target, text in zip(targets, texts, strict=True):
        save_file(target, text, out, force=force)


def _list_left_out(reading: FormReading, drafts: list[ReportDraft], out: Output) -> None:
    language = out.look.language
    told = [*(one for draft in drafts for one in draft.draft.left_out), *reading.left_out]
    if not told:
        from selfeval_cli.messages.import_words import NOTHING_LEFT_OUT

        out.write(NOTHING_LEFT_OUT.in_language(language) + "\n")
    for one in told:
        out.write(_left_out_line(one, language) + "\n")


def _left_out_line(one: LeftOut, language: Language) -> str:
    from selfeval_cli.messages.import_words import LEFT_OUT_LINE, LEFT_OUT_REASONS
    from selfeval_cli.renderers.visible import make_visible

    params = {"place": one.place, "text": make_visible(one.text), "reason": LEFT_OUT_REASONS[one.reason]}
    return LEFT_OUT_LINE.fill(language, params)


def _tell(path: str, drafts: list[ReportDraft], out: Output, targets: list[str] | tuple[()], *, listed: bool) -> None:
    """Say on standard error how much was read, and what to do next."""
    from selfeval_cli.messages.import_words import DRAFT_READ, NEXT, SEE_LEFT_OUT

    language = out.look.language
    for one in drafts:
        params = {
            "table": one.name,
            "indicators": len(one.report.indicators),
            "left_out": len(one.draft.left_out),
        }
        out.warn(DRAFT_READ.fill(language, params))
    if not listed and any(one.draft.left_out for one in drafts):
        out.warn(SEE_LEFT_OUT.fill(language, {"file": path}))
    if targets:
        checked = targets[0] if len(targets) == 1 else os.path.dirname(targets[0])
        out.warn(NEXT.fill(language, {"file": checked}))
