"""Handing over what a command made: to the screen, or to a file that is written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Literal

from selfeval_cli.cli.output import Output
from selfeval_cli.cli.trouble import UsageTroubleError
from selfeval_cli.messages.files import KEPT, UNWRITABLE, WRITTEN
from selfeval_cli.messages.language import Text
from selfeval_cli.messages.usage import USAGE


def save_file(path: str, content: str | bytes, output: Output, *, force: bool = False) -> None:
    """Write a file and say so on standard error. Raises UsageTroubleError where it could not be written."""
    put_file(path, content, force=force)
    output.warn(WRITTEN.fill(output.look.language, {"file": path}))


def put_file(path: str, content: str | bytes, *, force: bool = False) -> None:
    """Write a file, whole or not at all. Raises UsageTroubleError where it could not be written."""
    from selfeval_cli.writing import write_file  # most runs of `check` write none

    problem = write_file(path, content, force=force)
    if problem is not None:
        kept = KEPT if os.path.isfile(path) else Text("", "")
        params: dict[str, object] = {"file": problem.path, "kept": kept, **problem.params}
        if "detail" in params:
            from selfeval_cli.messages.system_errors import word_system_error

            params["detail"] = word_system_error(params["detail"])
        raise UsageTroubleError(UNWRITABLE[problem.reason], params)


Kind = Literal["text", "data", "json"]
"""For people; for programs that read UTF-8; JSON, which any encoding can carry."""


PageFormat = Literal["text", "md", "json"]
"""What `diff` and `verify` write."""
_PAGE_ENDINGS: Mapping[str, PageFormat] = {
    "": "text",
    ".txt": "text",
    ".log": "text",
    ".md": "md",
    ".markdown": "md",
    ".json": "json",
}


def guess_page_format(path: str | None) -> PageFormat:
    """What the ending of the file says; text where there is none. Raises UsageTroubleError for an ending that other programs could not open."""
    suffix = os.path.splitext(path)[1].casefold() if path is not None else ""
    if suffix not in _PAGE_ENDINGS:
        params = {"name": path, "suffix": suffix.removeprefix("."), "known": (".md", ".json", ".txt")}
        raise UsageTroubleError(USAGE["ending"], params)
    return _PAGE_ENDINGS[suffix]


def deliver(text: str, path: str | None, output: Output, *, kind: Kind, force: bool = False) -> None:
    """Write to the file at `path`, or to standard output where that is None."""
    if path is not None:
        save_file(path, text, output, force=force)
    elif kind == "json":
        output.write_json(text)
    elif kind == "data":
        output.write_data(text)
    else:
        output.write(text)


def refuse_own_source(path: str, source: str, option: str) -> None:
    """Raise UsageTroubleError where a file would be written over the report that it is made from, `--force` or not."""
    if "#" in source and not os.path.exists(source):  # a report in a workbook or document
        from selfeval_cli.loaders.workbook_loading import split_sheet
        from selfeval_cli.published_reports import split_part

        source = split_part(split_sheet(source)[0])[0]
    if source != "-" and os.path.exists(path) and os.path.exists(source) and os.path.samefile(path, source):
        raise UsageTroubleError(USAGE["same-file"], {"option": option, "file": path})
