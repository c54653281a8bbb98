"""What `import` says on the way: how much was read, what was left out, and what to do next."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from selfeval_cli.cli.trouble import UsageTroubleError
from selfeval_cli.messages.import_words import (
    DRAFT_READ,
    IMPORT_TROUBLES,
    LEFT_OUT_LINE,
    LEFT_OUT_REASONS,
    NEXT,
    NOTHING_LEFT_OUT,
    OPTION_UNUSED,
    SEE_LEFT_OUT,
)
from selfeval_cli.messages.language import Language
from selfeval_cli.renderers.visible import make_visible

if TYPE_CHECKING:
    from selfeval_cli.cli.import_sources import Import
    from selfeval_cli.cli.output import Output
    from selfeval_cli.extraction.draft import LeftOut

_SHOWN_NAMES = 8


def tell_several(path: str, imports: Sequence[Import]) -> UsageTroubleError:
    """Why several drafts do not go to the screen."""
    alone = len(imports) == 1
    names = [_name_draft(one, draft.name, alone=alone) for one in imports for draft in one.drafts]
    shown = (*names[:_SHOWN_NAMES], "…") if len(names) > _SHOWN_NAMES else tuple(names)
    return UsageTroubleError(IMPORT_TROUBLES["several"], {"file": path, "n": len(names), "names": shown})


def list_left_out(imports: Sequence[Import], out: Output) -> None:
    """Write what was not taken to standard output, a line each."""
    language = out.look.language
    told = 0
    for one in imports:
        name = os.path.basename(one.path) if len(imports) > 1 else ""
        for left in (*(left for draft in one.drafts for left in draft.draft.left_out), *one.left_out):
            told += 1
            line = _left_out_line(left, language)
            out.write((f"{name}  {line}" if name else line) + "\n")
    if not told:
        out.write(NOTHING_LEFT_OUT.in_language(language) + "\n")


def _left_out_line(one: LeftOut, language: Language) -> str:
    params = {"place": one.place, "text": make_visible(one.text), "reason": LEFT_OUT_REASONS[one.reason]}
    return LEFT_OUT_LINE.fill(language, params)


def tell_imports(path: str, imports: Sequence[Import], targets: Sequence[str], out: Output, *, listed: bool) -> None:
    """Say on standard error how much was read, and what to do next."""
    language = out.look.language
    for one in imports:
        for draft in one.drafts:
            params = {
                "table": _name_draft(one, draft.name, alone=len(imports) == 1),
                "indicators": len(draft.report.indicators),
                "left_out": len(draft.draft.left_out),
            }
            out.warn(DRAFT_READ.fill(language, params))
            for option, said in draft.unused:
                out.warn(OPTION_UNUSED.fill(language, {"option": f"--{option}", "key": option, "said": said}))
    if not listed and path != "-" and any(draft.draft.left_out for one in imports for draft in one.drafts):
        out.warn(SEE_LEFT_OUT.fill(language, {"file": path}))
    if targets:
        checked = targets[0] if len(targets) == 1 else os.path.dirname(targets[0])
        out.warn(NEXT.fill(language, {"file": checked}))


def _name_draft(one: Import, name: str, *, alone: bool) -> str:
    """What tells a draft from the others: of several files the file, with the table where it has several."""
    if alone:
        return name
    file = os.path.basename(one.path)
    return file if len(one.drafts) == 1 else f"{file}#{name}"
