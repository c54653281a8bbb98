"""What labels and headers of tables mean, whatever words an office has for them: the words are data, in `labels.toml`."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from selfeval_cli.text.normal_form import fold

_NOTES = re.compile(r"[(\[【<]([^()\[\]【】<>]*)[)\]】>]")
_NUMBER = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|[(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?:[)、]|\.(?![0-9])))"
)
_ADJUSTED = re.compile(r"[(]调整后?[)]")  # 全年（调整）预算数: the remark is what matters
_POINTS = re.compile(r"(?:共|满分|计)?([0-9]+(?:\.[0-9]+)?)分")
_UNITS = ("亿元", "万元", "元")
_MARKS = re.compile(r"[:;。]+$|(?<=[\u4e00-\u9fff])[A-D]$")
_LONGEST = 40
"""Characters beyond which a text is no label."""


class Label(NamedTuple):
    """A label without what surrounds its words: `core` of 项目资金（万元） is 项目资金, its `unit` 万元; `points` of 产出指标（50分） is 50."""

    core: str
    unit: str | None = None
    percent: bool = False
    points: str | None = None


@lru_cache(maxsize=4096)
def read_label(text: str) -> Label:
    """Take a text as a label: blanks, numbering, remarks in brackets and the colon at its end are taken off."""
    plain = "".join(fold(text).split())
    plain = _ADJUSTED.sub("调整", _NUMBER.sub("", plain, count=1) if _NUMBER.match(plain) else plain)
    notes = _NOTES.findall(plain)
    core = _NOTES.sub("", plain)
    core = _MARKS.sub("", _MARKS.sub("", core or "".join(notes)))  # （自评等级）: all of it in brackets
    unit = next((unit for note in notes for unit in _UNITS if note.removeprefix("单位:") == unit), None)
    percent = any("%" in note and len(note) <= 2 for note in notes)
    points = next((found[1] for note in notes if (found := _POINTS.fullmatch(note)) is not None), None)
    return Label(core, unit, percent, points)


@lru_cache(maxsize=1)
def _roles() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    import tomli

    text = files("selfeval_cli.extraction").joinpath("labels.toml").read_text(encoding="utf-8")
    return {
        table: tuple(
            (role, re.compile("|".join(f"(?:{one})" for one in words))) for role, words in roles.items() if words
        )
        for table, roles in tomli.loads(text).items()
    }


@lru_cache(maxsize=8192)
def role_of(text: str, table: str) -> str | None:
    """What a label means in one of the tables of `labels.toml`; None for words that are not known there."""
    if not text or len(text) > _LONGEST * 2:
        return None
    core = read_label(text).core
    if not core or len(core) > _LONGEST or ":" in core:  # what has a colon inside is a label with its value
        return None
    role = next((role for role, words in _roles()[table] if words.fullmatch(core)), None)
    if role != "note":
        return role
    remarks = _NOTES.findall("".join(fold(text).split()))  # 备注（未完成原因）: the brackets tell which remarks
    return next((told for remark in remarks if (told := role_of(remark, table)) is not None), role)
