"""Where `import` writes: the file that was named, or one file for each draft in a directory."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from selfeval_cli.cli.delivery import refuse_own_source, save_file
from selfeval_cli.cli.trouble import UsageTroubleError
from selfeval_cli.messages.files import UNWRITABLE
from selfeval_cli.messages.import_words import IMPORT_TROUBLES

if TYPE_CHECKING:
    from selfeval_cli.cli.import_sources import Import
    from selfeval_cli.cli.output import Output

_UNFIT = re.compile(r"[\x00-\x1f\\/:*?\"<>|\s.]+")
_LONGEST_NAME = 40
_OTHER_ENDINGS = (
    ".docx",
    ".doc",
    ".wps",
    ".pdf",
    ".html",
    ".htm",
    ".xlsx",
    ".xlsm",
    ".xls",
    ".et",
    ".ods",
    ".json",
    ".csv",
)
"""Of files that other programs open; a draft under such a name could not be opened by them."""


def name_targets(imports: Sequence[Import], output: str, path: str) -> list[str]:
    """The file of each draft: the one that is named, or one each in the directory that is. Raises UsageTroubleError where it is a file."""
    count = sum(len(one.drafts) for one in imports)
    folder = os.path.isdir(output) or output.endswith(("/", os.sep)) or os.path.isdir(path)
    if not folder and count == 1:
        refuse_own_source(output, path, "-o")
        if os.path.splitext(output)[1].casefold() in _OTHER_ENDINGS:
            raise UsageTroubleError(IMPORT_TROUBLES["draft-ending"], {"target": output})
        return [output]
    if (not folder or os.path.isdir(path)) and os.path.lexists(output) and not os.path.isdir(output):
        raise UsageTroubleError(IMPORT_TROUBLES["not-a-folder"], {"file": path, "n": count, "target": output})
    names: list[str] = []
    for one in imports:
        stem = os.path.splitext(os.path.basename(one.path))[0] if len(imports) > 1 else ""
        for draft in one.drafts:
            wanted = draft.name if not stem else stem if len(one.drafts) == 1 else f"{stem}-{draft.name}"
            names.append(_unlike(_UNFIT.sub("_", wanted).strip("_")[:_LONGEST_NAME] or "report", names))
    return [os.path.join(output, f"{name}.toml") for name in names]


def _unlike(stem: str, names: Sequence[str]) -> str:
    known = {name.casefold() for name in names}
    name, number = stem, 1
    while name.casefold() in known:
        number += 1
        name = f"{stem}-{number}"
    return name


def refuse_targets(sources: Sequence[str], targets: Sequence[tuple[str, str]], *, force: bool) -> None:
    """Raise UsageTroubleError where a file cannot go where its option says: all are written, or none.

    `targets` are paths with their option. Nothing is written over what is read, with `force` or without, nor two things into one file.
    """
    seen: dict[str, str] = {}
    for target, option in targets:
        for source in sources:
            refuse_own_source(target, source, option)
        other = seen.setdefault(os.path.normcase(os.path.abspath(target)), option)
        if other != option:
            raise UsageTroubleError(IMPORT_TROUBLES["same-target"], {"one": other, "other": option, "file": target})
        if option == "--facts" and os.path.isdir(target):
            raise UsageTroubleError(IMPORT_TROUBLES["file-wanted"], {"option": option, "folder": target})
        if os.path.lexists(target) and not os.path.isdir(target) and not force:
            raise UsageTroubleError(UNWRITABLE["exists"], {"file": target})


def save_drafts(targets: Sequence[str], texts: Sequence[str], output: str, out: Output, *, force: bool) -> None:
    """Write every draft to its file; where `output` is a directory that is missing, it is made."""
    if targets and targets[0] != output:
        make_folder(output)
    for target, text in zip(targets, texts, strict=True):
        save_file(target, text, out, force=force)


def make_folder(folder: str) -> None:
    """Make a directory, where it is missing. Raises UsageTroubleError where that cannot be."""
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError:
        raise UsageTroubleError(IMPORT_TROUBLES["folder"], {"target": folder}) from None
