"""One short string while its parts are taken out of it, the most particular first: change, dates, ranks, then the figure."""

from __future__ import annotations

from .changes import match_change
from .figures import match_figure
from .money_words import speaks_of_money
from .numerals import numeral_end
from .patterns import lazy_pattern
from .periods import find_calendar
from .quantity import Change, Comparison, Dimension, Moment, Period, Quantity, Rank, Reading, Span, Status, Unit
from .ranks import match_rank
from .statuses import find_statuses
from .units import YUAN, UnitMatch, is_no_unit, split_unit

_NUMBER_START = lazy_pattern("[0-9半〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾廿卅]")
_QUOTED = lazy_pattern(r"“[^“”]{0,60}”|《[^《》]{0,80}》|〔[^〔〕]{0,20}〕|「[^「」]{0,60}」|‘[^‘’]{0,60}’")
_FRACTION = lazy_pattern(r"[-+]?[0-9]+(?:\.[0-9]+)?\s?/\s?[0-9]+(?:\.[0-9]+)?")
# One figure in pieces: 12、345.6万元, 12 亿 5 千元, 1.2万 亿元.
_BROKEN = lazy_pattern(
    r"(?<![0-9.、])[0-9]{1,3}、[0-9]{3}(?:\.[0-9]+)?\s?[万亿](?=元)|"
    r"[0-9.]+\s?(?:[万亿]\s+[0-9.]+\s?(?=[百千万])|[万亿]\s?[0-9.]+\s+(?=[百千万])|[百千万]\s+(?=[万亿]))[百千万亿]+(?:\s?元)?"
)
_PADDING = " \t\r\n,.;:。、!?()[]|·的了\"'…"
# What may stand for a unit that the table has not: one or two characters, or Latin letters, up to the end of the clause.
_UNKNOWN_UNIT = lazy_pattern(r"([\u4e00-\u9fff]{1,2}|[A-Za-z]{2,6}|M)(?=$|[\s,.;。、()/])")
_WORDS_NOT_UNITS = frozenset("已完达是为等各有无未内外前后上下左右以及或和与的了合良优中差好")
_NAMES = frozenset(
    "年级 国道 省道 县道 乡道 公路 号线 热线 行动 工程 工作 机制 模式 体系 平台 计划 规划 战略 目标 项目 部署 举措 精神 事件 系列".split()
)
_NEGATED = lazy_pattern("(?:未发生|没有|未出现|未发现|未产生|无)[^,.;。]{0,6}$")
_HIDDEN = "\x00"  # stands for what was taken and what is quoted; no rule knows it


def own_unit(unit: str) -> tuple[UnitMatch | None, Unit | None]:
    """The field's unit: what the table has, else the word as an unknown unit; None for no word."""
    if not unit.strip():
        return None, None
    known = split_unit(unit)
    if known is not None:
        return known, known.unit
    return None, Unit(unit.strip()[:40], Dimension.UNKNOWN)


def leftovers(folded: str, taken: list[Span]) -> tuple[Span, ...]:
    """The stretches that no part covers, without blanks and punctuation at their ends."""
    found: list[Span] = []
    position = 0
    for start, end in [*sorted(taken), (len(folded), len(folded))]:
        first, last = position, start
        while first < last and folded[first] in _PADDING:
            first += 1
        while last > first and folded[last - 1] in _PADDING:
            last -= 1
        if first < last:
            found.append((first, last))
        position = max(position, end)
    return tuple(found)


class Dissection:
    """One string while its parts are taken out of it, the most particular first."""

    def __init__(self, text: str, folded: str) -> None:
        self.text = text
        self.folded = folded
        self.hidden = folded
        self.taken: list[Span] = []
        self.quantity: Quantity | None = None
        self.moment: Moment | None = None
        self.change: Change | None = None
        self.ranks: list[Rank] = []
        self.period: Period | None = None
        self.problem: str | None = None
        self.problem_span: Span | None = None

    def value(self, unit: str) -> Reading:
        """Take out everything a value can hold; `unit` is for a number written without one."""
        if "“" in self.text or "《" in self.text or "〔" in self.text or "「" in self.text or "‘" in self.text:
            self.hidden = _QUOTED.sub(lambda found: _HIDDEN * len(found[0]), self.hidden)
        self.take_changes()
        self.take_calendar()
        self.take_ranks(whole=False)
        if " " in self.hidden or "、" in self.hidden:
            broken = _BROKEN.search(self.hidden)
            if broken is not None:
                self.refuse("malformed-number", broken.span())
        if self.problem is None:
            self.take_quantity()
        return self.finish(unit)

    def refuse(self, problem: str, span: Span) -> None:
        """Note why a number is none; the first one is told."""
        if self.problem is None:
            self.problem, self.problem_span = problem, span

    def _take(self, span: Span) -> None:
        self.taken.append(span)
        self._hide(span)

    def _hide(self, span: Span) -> None:
        start, end = span
        self.hidden = self.hidden[:start] + _HIDDEN * (end - start) + self.hidden[end:]

    def take_changes(self) -> None:
        """Take out the first change."""
        found = match_change(self.hidden, 0, prose=False, raw=self.text)
        if found is not None:
            self.change = found.change
            self._take((found.start, found.end))

    def take_ranks(self, *, whole: bool) -> None:
        """Take out every place; with `whole` the string is known to be one."""
        position = 0
        while (rank := match_rank(self.hidden, position, position, whole=whole)) is not None:
            self.ranks.append(rank)
            position = rank.span[1]
        for rank in self.ranks:
            self._take(rank.span)

    def take_calendar(self) -> None:
        """Take out the first calendar expression; note a date that does not exist."""
        for found in find_calendar(self.hidden):
            if found.problem is not None:
                self.refuse(found.problem, (found.start, found.end))
                self._hide((found.start, found.end))
            elif self.period is None and self.moment is None:
                self.period, self.moment = found.period, found.moment
                self._take((found.start, found.end))

    def take_quantity(self) -> None:
        """Take out the first figure with a unit, else the first number that can stand alone."""
        position, spare = 0, None
        text = self.hidden
        while (found := _NUMBER_START.search(text, position)) is not None:
            start = found.start()
            position = start + 1
            before = text[start - 1 : start]
            if before and before in ".-" and self._is_cut(start):
                self.refuse("malformed-number", (start - 1, max(start + 1, numeral_end(text, start))))
                return
            figure = match_figure(text, start, 0, prose=False, raw=self.text)
            if figure is None:
                position = max(position, numeral_end(text, start))
                continue
            position = max(position, figure.end)
            if before and (before == "第" or (before.isascii() and before.isalpha()) or self._in_formula(start)):
                continue
            if figure.problem == "bad-thousands" and is_no_unit(text[figure.end : figure.end + 1]):
                continue  # 3,4号楼
            if figure.problem is not None:
                self.refuse(figure.problem, (figure.start, figure.end))
                return
            quantity = figure.quantity
            if quantity is None or quantity.unit is None:
                spare = spare or quantity
            elif not (quantity.number == 1 and figure.spelled and _NEGATED.search(text, 0, figure.start)):
                self._keep(quantity)
                return
        if spare is not None and self.problem is None:
            self._bare(spare)

    def _in_formula(self, start: int) -> bool:
        """7×24小时, 1+3: the second number is no figure of its own."""
        return self.hidden[start - 1] in "×*+:/" and self.hidden[start - 2 : start - 1].isalnum()

    def _is_cut(self, start: int) -> bool:
        """Whether a number lacks its beginning: .5% may be 0.5% or 5%, and the dash of —5% a minus or a dash."""
        return self.hidden[start - 1] == "." or (self.text[start - 1] in "—–―" and not self.hidden[: start - 1].strip())

    def _keep(self, quantity: Quantity) -> None:
        self.quantity = quantity
        self._take(quantity.span)

    def _bare(self, quantity: Quantity) -> None:
        """A number without a known unit: the whole string, a multiplier only (20亿), or before a word that is no unit (5坨)."""
        text, (start, end) = self.hidden, quantity.span
        after = text[end:].strip(_PADDING + _HIDDEN)
        fraction = _FRACTION.match(text, start)
        if fraction is not None:
            self.refuse("fraction", fraction.span())
            return
        word = _UNKNOWN_UNIT.match(text, end)
        named = word is not None and not (
            is_no_unit(word[1])
            or word[1][0] in _WORDS_NOT_UNITS
            or word[1] in _NAMES
            or text[:start].strip(_PADDING + _HIDDEN)
        )
        if not quantity.number:  # 0事故, 0投诉: nothing of what the word names
            named = False
            after = ""
        if word is not None and named and quantity.multiplier != 1:  # 20亿规模 is 20亿, 5121万园 a slip
            from .unit_typos import nearest_unit

            named = nearest_unit(word[1]) is not None
        if word is not None and named:
            unit = Unit(word[1], Dimension.UNKNOWN)
            self._keep(quantity._replace(span=(start, word.end()), unit=unit, unit_text=quantity.unit_text + word[1]))
        elif not after or quantity.multiplier != 1:
            self._keep(quantity)

    def finish(self, unit: str) -> Reading:
        """Put the parts together; a date beside a figure is its period, alone it is the figure."""
        quantity, moment, period, change = self.quantity, self.moment, self.period, self.change
        if quantity is None and change is not None and change.to is not None:
            quantity = change.to
        if quantity is not None and quantity.unit is None:
            quantity = self._with_unit(quantity, unit)
        if moment is not None and period is not None:
            deadline = moment.comparison is Comparison.AT_MOST
            if deadline:
                period = None
            elif quantity is not None or change is not None or self.ranks or self.folded[period.span[0]] == "截":
                moment = None
            else:
                period = None
        status, word_span = Status.ACTUAL, None
        for found_status, span in find_statuses(self.folded):
            if not any(start <= span[0] < end for start, end in self.taken) and not self._speaks_of_second(span):
                status, word_span = found_status, span
                self.taken.append(span)
                break
        word = self.text[word_span[0] : word_span[1]] if word_span is not None else None
        if self.problem is not None:  # what else was read may be of the same broken figure
            left = leftovers(self.folded, [word_span] if word_span is not None else [])
            return Reading(
                self.text, status=status, status_word=word, status_span=word_span, leftovers=left,
                problem=self.problem, problem_span=self.problem_span,
            )  # fmt: skip
        return Reading(
            self.text, False, False, quantity, moment, change, tuple(self.ranks), period, status, word, word_span,
            leftovers(self.folded, self.taken),
        )  # fmt: skip

    def _speaks_of_second(self, word: Span) -> bool:
        """签订协议12份，预计投资5亿元: the figure that was read is a result, the word is about the one behind it."""
        if self.quantity is None or word[0] < self.quantity.span[1]:
            return False
        return any(character.isdecimal() for character in self.hidden[word[1] :])

    def _with_unit(self, quantity: Quantity, unit: str) -> Quantity:
        known, own = own_unit(unit)
        if own is None:
            if quantity.multiplier >= 10_000 and speaks_of_money(self.folded, quantity.span[0]):
                return quantity._replace(unit=YUAN)
            return quantity
        if quantity.multiplier != 1 or known is None:
            return quantity._replace(unit=own, unit_text=quantity.unit_text or unit.strip())
        return quantity._replace(unit=own, multiplier=known.multiplier, unit_text=known.text)
