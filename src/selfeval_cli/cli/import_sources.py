"""What `import` reads: one file, standard input, or every document of a directory."""

from __future__ import annotations

import os
import sys
from typing import NamedTuple

from selfeval_cli.cli.drafting import Given, ReportDraft, complete_drafts
from selfeval_cli.cli.trouble import UsageTroubleError
from selfeval_cli.extraction.draft import LeftOut
from selfeval_cli.extraction.prose.prose_reading import ProseReading
from selfeval_cli.extraction.published import Published, read_published
from selfeval_cli.messages.import_words import IMPORT_TROUBLES, LEFT_OUT_REASONS
from selfeval_cli.messages.language import Text
from selfeval_cli.model.standard import Standard
from selfeval_cli.sources.document_formats import PDF_LIMIT
from selfeval_cli.sources.reading import Unreadable

_READ = (".docx", ".pdf", ".html", ".htm", ".txt", ".md", ".markdown", ".xlsx", ".xlsm", ".xls", ".ods")
_OLD = (".doc", ".wps", ".et", ".rtf", ".ofd")
SHOWN_NAMES = 8


class Import(NamedTuple):
    """A file that was read: its drafts as reports, what belongs to none, and the reading of those that were told in prose."""

    path: str
    drafts: list[ReportDraft]
    left_out: tuple[LeftOut, ...]
    prose: dict[int, ProseReading]


def read_imports(path: str, given: Given) -> tuple[list[Import], list[Text]]:
    """Read a file, `-`, or the documents of a directory. A directory's files that give nothing are told, and the others go on.

    Raises UsageTroubleError where nothing could be read.
    """
    standard = _load_standard(given.standard)
    if not os.path.isdir(path):
        return [_read(path, given, standard)], []
    names = sorted(
        name for name in os.listdir(path) if name.lower().endswith(_READ) and not name.startswith((".", "~$"))
    )
    if not names:
        raise UsageTroubleError(IMPORT_TROUBLES["empty-folder"], {"folder": path})
    imports: list[Import] = []
    failures: list[Text] = []
    for name in _list_old(path):
        words = {"file": os.path.join(path, name), "format": os.path.splitext(name)[1].removeprefix(".").lower()}
        told = IMPORT_TROUBLES["old-document"]
        failures.append(Text(told.fill("zh", words), told.fill("en", words)))
    for name in names:
        file = os.path.join(path, name)
        try:
            imports.append(_read(file, given, standard))
        except UsageTroubleError as trouble:
            failures.append(Text(trouble.text.fill("zh", trouble.params), trouble.text.fill("en", trouble.params)))
    if not imports:
        raise UsageTroubleError(IMPORT_TROUBLES["nothing-in-folder"], {"folder": path, "n": len(failures)})
    return imports, failures


def _list_old(folder: str) -> list[str]:
    """Documents of a directory that are in formats which are not read: somebody may take them for read."""
    return sorted(
        name for name in os.listdir(folder) if name.lower().endswith(_OLD) and not name.startswith((".", "~$"))
    )


def _load_standard(reference: str | None) -> Standard | None:
    """The standard whose sections the headings are mapped to: the one that was named, else that of departments.

    Raises UsageTroubleError where the one that was named cannot be used.
    """
    from selfeval_cli.standards.loading import DEFAULTS, load_standard

    if reference is not None:
        from pathlib import Path

        from selfeval_cli.cli.assessing import use_standard

        return use_standard(reference, Path())
    return load_standard(DEFAULTS["department"]).standard


def _read(path: str, given: Given, standard: Standard | None) -> Import:
    _refuse_own_form(path)
    published = _read_file(path, standard)
    return Import(path, complete_drafts(published.drafts, given), published.left_out, published.prose)


def _refuse_own_form(path: str) -> None:
    """Our own form is read exactly where reports are; read as anybody's table it would lose what stands beside it."""
    from selfeval_cli.loaders.workbook_loading import holds_form

    if holds_form(path):
        raise UsageTroubleError(IMPORT_TROUBLES["own-form"], {"file": path})


def _read_file(path: str, standard: Standard | None) -> Published:
    """The reports of a file. Raises UsageTroubleError where it cannot be read, or has none."""
    if path == "-":
        source = sys.stdin.buffer.read(PDF_LIMIT + 1) if sys.stdin is not None else b""
        reading = read_published(source, "-", standard)
    else:
        reading = read_published(path, standard=standard)
    if isinstance(reading, Unreadable):
        if reading.reason == "document":
            raise UsageTroubleError(IMPORT_TROUBLES["kind"], {"file": path, "format": reading.params["format"]})
        raise _explain(reading)
    if not reading.drafts and not reading.left_out:
        raise UsageTroubleError(IMPORT_TROUBLES["nothing-told"], {"file": path})
    if not reading.drafts:
        looked: object = tuple(
            Text(
                f"{one.place}（{LEFT_OUT_REASONS[one.reason].zh}）", f"{one.place} ({LEFT_OUT_REASONS[one.reason].en})"
            )
            for one in reading.left_out[:SHOWN_NAMES]
        )
        raise UsageTroubleError(IMPORT_TROUBLES["no-form"], {"file": path, "looked": looked})
    return reading


def _explain(unreadable: Unreadable) -> Exception:
    from selfeval_cli.cli.assessing import explain_unreadable_file

    return explain_unreadable_file(unreadable)
