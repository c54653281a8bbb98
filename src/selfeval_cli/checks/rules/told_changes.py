"""The changes that a report tells of its results (同比下降12.6%), wherever they stand, with what each is compared with and what it is of."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rules.rate_names import Thing, is_growth_name, is_rate_name, thing_of_quantity
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.report import Detail
from selfeval_cli.text.changes import match_change
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Change, Quantity, Reading, Status

_MOST_IN_ONE_STRING = 4
_SEPARATORS = ",;。、(:!?"
# A change without a figure and without a basis, which the grammar leaves as words.
_FLAT = lazy_pattern(
    "(?P<basis>同比|环比)?(?:基本|大致|总体)?(?P<word>持平|(?:保持|基本)?不变|[无未没]有?(?:发生)?变化|(?:实现)?零增长)。?"
)
_FLAT_ENDS = ("平", "变", "化", "长", "。")
# Words before a change that leave open neither what it is of nor what it is compared with.
_IDLE = lazy_pattern(
    "(?:累计|全年|全街|全镇|全区|总体|整体|平均|分别|共|名义|也|均|都|其|即|折合|合|且|并|又|再|仍|已|实现|约|为|达|全部|本年|今年|\\s)+"
)
_OTHER_BASIS = lazy_pattern(
    "[较与由从和跟]|(?<!占)(?<!可)(?<!对)比(?![重例率值])|相对|基础上|以来|[一二两三四五六七八九十0-9]年"
)
_RATE_BEFORE = lazy_pattern("([\u4e00-\u9fff]{1,10})(?:达到?|为|是)?\\s?[0-9.]+\\s?%")
_PAST_YEAR = ("同比", "同期", "上年", "去年", "上一年")


class ComparedWith(Enum):
    """What a change is told against."""

    LAST_YEAR = "last-year"
    OTHER = "other"  # 环比, 年初, 计划, 2019年 …
    UNSAID = "unsaid"


class ToldChange(NamedTuple):
    """One change that is told as a result.

    `path` is the value that holds it, `name` the indicator's or the detail's. `order` counts the changes of one string from 0; a
    later one that follows the first without other words (同比增加135宗，增长9.1%) has its basis, and its figures where it is told from-to.
    """

    path: str
    name: str
    entry: Entry
    detail: Detail | None
    reading: Reading
    change: Change
    order: int = 0

    @property
    def words(self) -> str:
        """The change as written."""
        start, end = self.change.span
        return " ".join(self.reading.text[start:end].split())

    @property
    def actual(self) -> Reading | None:
        """The result that the change belongs to: the detail's where it has one, else that of the indicator unless it is a detail's."""
        return self.detail.actual if self.detail is not None else self.entry.indicator.actual

    @property
    def previous(self) -> Reading | None:
        """Last year's value, which only indicators have."""
        return self.entry.indicator.previous if self.detail is None else None

    @property
    def lead(self) -> str:
        """The words of the clause before the change, folded; those that say nothing of it left out."""
        start = self.change.span[0]
        if not start:
            return ""
        text = fold(self.reading.text)
        quantity = self.reading.quantity
        floor = quantity.span[1] if quantity is not None and quantity.span[1] <= start else 0
        floor = max(floor, *(text.rfind(mark, 0, start) + 1 for mark in _SEPARATORS if mark != ":"))
        return _IDLE.sub("", text[floor:start]).strip(" \t\n:")


def list_changes(case: Case) -> tuple[ToldChange, ...]:
    """Every change told in `change` and `actual`, of indicators and details, in the order of the file. Ask it as `case.once(list_changes)`."""
    found: list[ToldChange] = []
    for entry in case.entries:
        indicator = entry.indicator
        actual, change = indicator.actual, indicator.change
        if actual is not None and actual.change is not None:
            _read_all(found, f"{entry.path}.actual", indicator.name, entry, None, actual)
        if change is not None:
            _read_all(found, f"{entry.path}.change", indicator.name, entry, None, change)
        if indicator.details:
            for name, detail in indicator.details.items():
                actual, change = detail.actual, detail.change
                if actual is not None and actual.change is not None:
                    path = f"{entry.path}.details.{quote_name(name)}.actual"
                    _read_all(found, path, name, entry, detail, actual)
                if change is not None:
                    path = f"{entry.path}.details.{quote_name(name)}.change"
                    _read_all(found, path, name, entry, detail, change)
    return tuple(found)


def _read_all(
    found: list[ToldChange], path: str, name: str, entry: Entry, detail: Detail | None, reading: Reading
) -> None:
    first = reading.change
    if first is None and reading.problem is None and not reading.absent:
        first = _read_flat(reading.text)
    if first is None or reading.status is not Status.ACTUAL:
        return
    found.append(ToldChange(path, name, entry, detail, reading, first))
    end = first.span[1]
    if len(reading.text) - end < 3:
        return
    text = fold(reading.text)
    for order in range(1, _MOST_IN_ONE_STRING):
        match = match_change(text, end, prose=False, raw=reading.text)
        if match is None:
            return
        change = match.change
        if not _IDLE.sub("", text[end : match.start]).strip(" \t\n,;。、()"):
            change = _carry_on(first, change)
        found.append(ToldChange(path, name, entry, detail, reading, change, order))
        end = match.end


def _carry_on(first: Change, change: Change) -> Change:
    """由20家增加到35家，增长75%: the second change is of the same figures, against the same year."""
    if change.basis is not None and _sort_basis(change.basis, None) is not ComparedWith.LAST_YEAR:
        return change
    basis = change.basis if change.basis is not None else first.basis
    if change.amount is None or first.start is None:
        return change._replace(basis=basis)
    return change._replace(basis=basis, start=first.start, to=first.to)


def _read_flat(text: str) -> Change | None:
    stripped = text.strip()
    if len(stripped) > 12 or not stripped.endswith(_FLAT_ENDS):
        return None
    found = _FLAT.fullmatch(stripped)
    if found is None:
        return None
    return Change((0, len(text)), 0, found["word"], found["basis"], None)


def find_basis(told: ToldChange, year: int | None) -> ComparedWith:
    """What the change is compared with: by its own words, those around it, or the section's `change_basis`."""
    if told.change.basis is not None:
        return _sort_basis(told.change.basis, year)
    text = fold(told.reading.text)
    start, end = told.change.span
    lead = text[max(text.rfind(mark, 0, start) + 1 for mark in ",;。、") : start]
    for words in (lead, _bracket_behind(text, end)):
        if not words:
            continue
        if any(past in words for past in _PAST_YEAR) or (year is not None and f"{year - 1}年" in words):
            return ComparedWith.LAST_YEAR
        if "环比" in words or _OTHER_BASIS.search(words) is not None:
            return ComparedWith.OTHER
    if told.change.start is not None or "年均" in text or "逐年" in text or "每年" in text:
        return ComparedWith.OTHER
    section = told.entry.section
    if section is not None and section.change_basis is not None and section.change_basis.strip():
        return _sort_basis(section.change_basis.strip(), year)
    return ComparedWith.UNSAID


def _bracket_behind(text: str, end: int) -> str:
    """增长6.7%(与上年比): the remark right behind the change."""
    rest = text[end:].lstrip(" ,")
    return rest.partition(")")[0] if rest[:1] == "(" else ""


def _sort_basis(basis: str, year: int | None) -> ComparedWith:
    if basis in ("同比", "上年", "上年同期", "上年度", "上年同月", "上年度同期"):
        return ComparedWith.LAST_YEAR
    basis = basis.lstrip("较比同与和跟相于")
    if basis.startswith(("同比", "上年", "去年", "上一年", "同期")):
        return ComparedWith.LAST_YEAR
    if year is not None and basis.startswith((f"{year - 1}年", f"{year - 1} 年")):
        return ComparedWith.LAST_YEAR
    return ComparedWith.OTHER


def figure_words(text: str, quantity: Quantity) -> str:
    """A figure as it stands in the text that it was read from, with its unit where that stands elsewhere: 约1400宗."""
    words = " ".join(text[slice(*quantity.span)].split())
    return words + quantity.unit_text if words[-1:].isdecimal() else words


def value_of(reading: Reading | None) -> Quantity | None:
    """The figure that a result states, not the one that belongs to a change told in the same string (同比增加35家，增长9.1%)."""
    if reading is None or reading.quantity is None or reading.problem is not None:
        return None
    change, quantity = reading.change, reading.quantity
    if change is None or change.to is not None or quantity.span[0] < change.span[0]:
        return quantity
    return None


_ABOUT_THE_CHANGE = frozenset(
    "同比 环比 同比变化 环比变化 变化 变化情况 增长 增幅 增减 同比增长 同比增减 同比增幅 较上年 比上年 较上年变化 上年比 涨幅 降幅".split()
)


def find_thing(told: ToldChange) -> Thing:
    """Whether the change is of a percentage or of an amount: by the words before it, else by the value, else by the name."""
    actual, change = told.actual, told.change
    if change.start is not None and change.amount is not None:  # 由56起下降到42起，下降25%
        return _thing_of(change.start, told.name)
    if actual is not None and actual.change is None and not told.change.span[0] and actual.quantity is not None:
        return _thing_of(actual.quantity, told.name)  # nearly all come this way
    lead = told.lead
    if lead:
        return _thing_in_words(lead, told)
    thing = _thing_between(told)
    if thing is not None:
        return thing
    indicator = told.entry.indicator
    if told.detail is not None:
        value = value_of(told.detail.actual)
        if value is not None:
            return _thing_of(value, told.name)
        if told.name not in _ABOUT_THE_CHANGE:
            return Thing.RATE if is_rate_name(told.name) or is_growth_name(told.name) else Thing.UNKNOWN
    for reading in (indicator.actual, indicator.previous, indicator.target, indicator.expected):
        value = value_of(reading)
        if value is not None:
            return _thing_of(value, indicator.name)
    return Thing.RATE if is_rate_name(indicator.name) or is_growth_name(indicator.name) else Thing.UNKNOWN


def _thing_of(value: Quantity, name: str) -> Thing:
    thing = thing_of_quantity(value)
    return Thing.RATE if thing is Thing.UNKNOWN and value.unit is None and is_rate_name(name) else thing


def _thing_in_words(words: str, told: ToldChange) -> Thing:
    """办结率提高2%, 其中办结率98%提高2%: the words name what has changed; where they only repeat the name, its value says more."""
    if "%" in words or "‰" in words or is_rate_name(words) or is_growth_name(words):
        return Thing.RATE
    if words in told.name or told.name in words:
        value = value_of(told.actual)
        return _thing_of(value, told.name) if value is not None else Thing.UNKNOWN
    return Thing.UNKNOWN


def _thing_between(told: ToldChange) -> Thing | None:
    """1066宗，成功率100%，同比提高2%: a second figure stands nearer to the change than the first."""
    quantity, start = told.reading.quantity, told.change.span[0]
    if quantity is None or quantity.span[1] > start:
        return None
    between = fold(told.reading.text[quantity.span[1] : start])
    if not any(character.isdecimal() for character in between):
        return None
    return Thing.RATE if "%" in between else Thing.UNKNOWN


def subject_of(told: ToldChange) -> str:
    """What the change is of, in the report's words: its name, with the rate that stands right before the change where that is another."""
    lead = told.lead
    words = lead if lead and lead not in told.name else ""
    quantity = told.reading.quantity
    if not words and quantity is not None and _thing_between(told) is not None:
        found = _RATE_BEFORE.search(fold(told.reading.text[quantity.span[1] : told.change.span[0]]))
        words = found[1] if found is not None else ""
    return f"{told.name}（{words}）" if words else told.name


def speaks_of_something_else(told: ToldChange) -> bool:
    """Whether the words before the change, or a second figure there, make it a change of something else than the value."""
    lead = told.lead
    if lead and lead not in told.name and told.name not in lead and not any(past in lead for past in _PAST_YEAR):
        return True
    return _thing_between(told) is not None
