"""The grammar on prose: every figure of a narrative, with the period and the forecast or plan that its sentence gives it.

Stricter than on a field's value: a number needs a known unit beside it, names (“1310”, 十四五, 105国道, 〔2023〕5号) hold no figures, and a
lone Chinese numeral counts only with a counter for people and things (十二名, 三座), not with 个 or 项 (三个代表, 五项机制). Time is linear in
the length.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from .changes import match_change
from .figures import Figure, match_figure, may_count
from .listed_figures import match_bare, match_listed
from .money_words import speaks_of_money
from .normal_form import fold
from .patterns import lazy_pattern
from .periods import CalendarMatch, find_calendar
from .prose_context import Context
from .quantity import (
    ZERO,
    Approximation,
    Change,
    Comparison,
    Dimension,
    Moment,
    Period,
    PeriodKind,
    Quantity,
    Rank,
    Span,
    Status,
)
from .ranks import match_rank
from .units import YUAN, split_unit

_QUOTED = lazy_pattern(
    r"“[^“”\n]{0,60}”|《[^《》\n]{0,80}》|〔[^〔〕\n]{0,20}〕|「[^「」\n]{0,60}」|‘[^‘’\n]{0,60}’|https?://[!-~]{1,200}"
)
_NUMBER = lazy_pattern("[0-9]+|[〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾廿卅]+")
_NUMERALS = frozenset("〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾廿卅")
_SAME_PERIOD = lazy_pattern("同比")
_JOINED = lazy_pattern(r"\s?[、和与及]\s?")
_NEGATED = lazy_pattern("(?:未发生|没有|未出现|未发现|未产生|无)[^,.;。]{0,6}$")
# Behind Arabic digits these begin a name, a date or a number of order more often than an amount.
_UNSURE = frozenset("楼路线道环代平里点字岗页村镇街校区首版面节顶具句声室店")
# Some of them are amounts where the clause ends behind them: 锦旗23面, 党课18节.
_SURE_AT_END = frozenset("节面路具页首顶句")
_CLAUSE_MARKS = frozenset(",;。、!?)和与及(")
# Ages, spans that are names (15分钟便民生活圈), and the points that something is worth (按10分权重计算) are no results.
_NO_RESULT_BEHIND = lazy_pattern(
    r"分钟[^,;。]{0,8}圈|分(?:制|权重|满分|的?标准分)|千伏(?:变电|线路|输)|人(?:死亡率|拥有|发案|发病)|(?:分|亿?万?元|吨|米|公里|家|人|平方米)(?:以上|以下)的[^,;。0-9]{1,10}(?:达到?|有|共)?\s?[0-9]"
)
# 24小时内抢通, 3日内办结: a limit of time that says how something is done, unless a time is what is told.
_TIMES = lazy_pattern(r"(?:时间|时限|时长|周期|期限|平均|用时|压缩|缩短|控制|响应)[^,;。]{0,6}$")
_CLASS_BEHIND = lazy_pattern(r"的[^,;。0-9]{1,10}(?:达到?|有|共)?\s?[0-9]")
_AGES = ("岁", "周岁")
_TIMES_SIGNS = ("×", "x", "X", "*")
_SEASON = lazy_pattern(
    "(?:汛期(?!间?安全)|(?:春节|元旦|清明|五一|端午|中秋|国庆|暑期|暑假|寒假|春运|采暖期|两会|双节)(?:期间|前后|假期))"
)
_MONEY_BEFORE = lazy_pattern(
    r"(?:预算|决算|支出|执行|收入|经费|资金|核定|调整后?|追加|加拨|人员|公用|项目|余|花|批|年初|费|金额|合计|共计)[数为了]?\s?$"
)
_BARE_SCORE = lazy_pattern(
    r"(?:得分|评分|均分|总分|分值|分数|指数|系数|成绩|均值|[A-Z]{3})(?:\([A-Z]{2,5}\))?(?:为|达到?|是|约)?[\s:]{0,2}$"
)
_NOUGHT = lazy_pattern("0(?:暴发|投诉|事故|发生|死亡|伤亡|失踪|差错|违规|违纪|缺口|遗漏)")
_IS = lazy_pattern(r"(?:率|数|费用|经费|支出|事故|投诉|资金|案件)均?为\s?$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure found in prose. Exactly one of `quantity`, `change`, `rank`, `moment` (a deadline) is set; all spans are in the prose.

    `period` is what the sentence said last before it, `status` what its clause says before it. `spelled`: in Chinese numerals.
    `inherited_basis` is the 同比 that was said once for the list in which a change stands.
    `problem` (and none of the four) marks a number that could mean two things: 100，200个.
    """

    span: Span
    quantity: Quantity | None = None
    change: Change | None = None
    rank: Rank | None = None
    moment: Moment | None = None
    period: Period | None = None
    status: Status = Status.ACTUAL
    status_word: str | None = None
    status_span: Span | None = None
    spelled: bool = False
    problem: str | None = None
    inherited_basis: str | None = None


class _Found(NamedTuple):
    """A figure before its context is known."""

    span: Span
    value: Quantity | Change | Rank | Moment | None
    spelled: bool = False
    problem: str | None = None


def find_readings(prose: str, unit: str | None = None) -> Iterator[Mention]:
    """Yield the figures of `prose` in the order in which they stand.

    `unit` (万元) is what a heading says of amounts of money: numbers behind words of money that have no unit are read with it.
    """
    folded = fold(prose)
    hidden = _QUOTED.sub(lambda found: "\x00" * len(found[0]), folded)
    found = list(_changes(hidden, prose))
    hidden = _hide(hidden, [part.span for part in found])
    calendar = _with_seasons(find_calendar(hidden), hidden)
    hidden = _hide(hidden, [(entry.start, entry.end) for entry in calendar])
    found += (_Found((entry.start, entry.end), entry.moment) for entry in calendar if _is_deadline(entry))
    ranks = list(_ranks(hidden))
    hidden = _hide(hidden, [part.span for part in ranks])
    found += ranks
    found += _quantities(hidden, folded, prose, unit)
    found.sort(key=lambda part: part.span)
    yield from _with_context(found, calendar, folded, prose)


def _with_seasons(calendar: list[CalendarMatch], text: str) -> list[CalendarMatch]:
    """The calendar with 汛期, 春节期间 and the like, which have no ends that one could look up."""
    seasons = [
        CalendarMatch(*found.span(), Period(found.span(), PeriodKind.VAGUE), None) for found in _SEASON.finditer(text)
    ]
    return sorted((*calendar, *seasons), key=lambda entry: entry.start) if seasons else calendar


def _hide(text: str, spans: list[Span]) -> str:
    """Replace what was read by characters that no rule knows, in one pass."""
    parts: list[str] = []
    position = 0
    for start, end in spans:
        parts += (text[position:start], "\x00" * (end - start))
        position = end
    return "".join((*parts, text[position:]))


def _changes(text: str, raw: str) -> Iterator[_Found]:
    position = 0
    while (found := match_change(text, position, prose=True, raw=raw)) is not None:
        yield _Found((found.start, found.end), found.change)
        position = max(found.end, position + 1)


def _ranks(text: str) -> Iterator[_Found]:
    position = 0
    while (rank := match_rank(text, position, position)) is not None:
        yield _Found(rank.span, rank)
        position = rank.span[1]


def _quantities(text: str, folded: str, raw: str, unit: str | None) -> Iterator[_Found]:
    position = 0
    while (number := _NUMBER.search(text, position)) is not None:
        start, position = number.start(), number.end()
        if _is_part_of_name(text, raw, start) or (text[start] in _NUMERALS and not may_count(text, start, position)):
            continue
        figure = match_figure(text, start, max(0, start - 12), prose=True, raw=raw)
        if figure is None:
            listed = match_listed(text, start, raw, each=True)
            if listed is None:
                listed = _bare_score(text, start, raw)
            if listed is None and unit is not None:
                listed = _bare_money(text, start, raw, unit)
            if listed is not None:
                yield _Found((listed.start, listed.end), listed.quantity)
                position = listed.end
            continue
        position = max(position, figure.end)
        if figure.problem is not None:
            if figure.problem == "ambiguous-comma":
                yield _Found((figure.start, figure.end), None, figure.spelled, figure.problem)
            continue
        quantity = figure.quantity
        if quantity is None or not _is_amount(text, quantity):
            continue
        if quantity.number == 1 and _NEGATED.search(text, max(0, start - 12), start):
            continue
        if quantity.unit is None and speaks_of_money(folded, start):
            quantity = quantity._replace(unit=YUAN)
        if quantity.comparison is Comparison.EQUAL:  # 执行率=95.80%
            quantity = quantity._replace(comparison=None)
        yield _Found(quantity.span, quantity, figure.spelled)


def _bare_score(text: str, start: int, raw: str) -> Figure | None:
    """A mark, an index or a nought without a unit, at the end of its clause: 考评得分94.62, 死亡率为0, 0投诉."""
    before = text[max(0, start - 10) : start]
    if text[start] == "0" and (_NOUGHT.match(text, start) is not None or _IS.search(before) is not None):
        if text[start + 1 : start + 2] in ("", *"投暴发事死伤失差违缺漏") or text[start + 1] in _CLAUSE_MARKS:
            quantity = Quantity((start, start + 1), ZERO, Decimal(1), None, "")
            return Figure(start, start + 1, quantity, None, False)
        return None
    if _BARE_SCORE.search(before) is None:
        return None
    return match_bare(text, start, raw, whole=True)


def _bare_money(text: str, start: int, raw: str, unit: str) -> Figure | None:
    """An amount without its unit, which the heading gives: 年初预算900，调整后预算960."""
    if _MONEY_BEFORE.search(text, max(0, start - 10), start) is None:
        return None
    figure = match_bare(text, start, raw, whole=True)
    known = split_unit(unit)
    if figure is None or figure.quantity is None or known is None:
        return None
    quantity = figure.quantity._replace(unit=known.unit, multiplier=known.multiplier, unit_text=unit)
    return figure._replace(quantity=quantity)


def _is_part_of_name(text: str, raw: str, start: int) -> bool:
    """Whether what stands before a number makes a name, an ordinal or a formula of it: G105, 第5, 7×24, 1+3, 12 345."""
    if start == 0:
        return False
    before = text[start - 1]
    if before == "第" or (before.isascii() and before.isalpha()):
        return True
    ahead = text[start - 2 : start - 1]
    if raw[start - 1] == "，":
        return False
    if before == " ":
        return ahead == "第" or (ahead.isascii() and ahead.isdigit())
    return before in ".,+×x*:/\\_#-~" and ahead.isascii() and ahead.isalnum()


def _is_amount(text: str, quantity: Quantity) -> bool:
    """Whether number and unit are an amount in prose: 12日, 3路, 5号线, 360度 are none; 3日内, 5万度 are."""
    word = quantity.unit_text
    start, end = quantity.span
    if word in _AGES or text[start - 1 : start] in _TIMES_SIGNS:
        return False
    if (
        quantity.dimension in (Dimension.DURATION, Dimension.WORKDAYS)
        and quantity.comparison is Comparison.AT_MOST
        and text[end - 1 : end] == "内"
        and _TIMES.search(text, max(0, start - 12), start) is None
    ):
        return False
    of_class = quantity.upper is not None or quantity.approximation is Approximation.ABOVE
    if of_class and _CLASS_BEHIND.match(text, end) is not None:  # 产值超10亿元的企业9家
        return False
    if _NO_RESULT_BEHIND.match(text, quantity.span[1] - len(word)) is not None and quantity.multiplier == 1:
        return False
    if quantity.comparison is not None or quantity.multiplier != 1 or quantity.number % 1:
        return True
    if word in _UNSURE:
        behind = text[quantity.span[1] : quantity.span[1] + 1]
        return word in _SURE_AT_END and (not behind or behind in _CLAUSE_MARKS)
    if word in ("日", "方"):
        return False
    if word == "度":
        return "电" in text[max(0, quantity.span[0] - 6) : quantity.span[0]]
    return not (word == "年" and quantity.number >= 1000)


def _with_context(found: list[_Found], calendar: list[CalendarMatch], folded: str, prose: str) -> Iterator[Mention]:
    """Give each figure the period and the forecast or plan that it stands under, and a change the basis of the list it stands in."""
    context = Context(folded, calendar)
    basis, basis_end = None, 0
    last: Change | None = None
    for span, value, spelled, problem in found:
        if isinstance(value, Quantity) and last is not None and _continues(folded, last, value):  # 增长2.4%、0.6%和5.1%
            value = last._replace(span=span, basis=None, amount=value)  # noqa: PLW2901  # the list is read on
        last = value if isinstance(value, Change) and value.to is None and value.amount is not None else None
        start, end = span
        statement = context.status_at(start, end)
        inherited = None
        if isinstance(value, Change):
            if (
                value.basis is None
                and start >= basis_end
                and _SAME_PERIOD.search(folded, context.sentence_start(start), start)
            ):
                basis, basis_end = "同比", context.sentence_end(start)  # 产量同比变动情况为：…增长22.4%
            if value.basis is not None:
                basis, basis_end = value.basis, context.sentence_end(start)
            elif start < basis_end:
                inherited = basis
        yield Mention(
            span,
            value if isinstance(value, Quantity) else None,
            value if isinstance(value, Change) else None,
            value if isinstance(value, Rank) else None,
            value if isinstance(value, Moment) else None,
            context.period_at(start if statement is None or statement.span[0] < end else context.clause_end(end)),
            statement.status if statement is not None else Status.ACTUAL,
            prose[statement.span[0] : statement.span[1]] if statement is not None else None,
            statement.span if statement is not None else None,
            spelled,
            problem,
            inherited,
        )


def _continues(text: str, change: Change, quantity: Quantity) -> bool:
    amount = change.amount
    joined = _JOINED.fullmatch(text, change.span[1], quantity.span[0])
    return joined is not None and amount is not None and amount.kind == quantity.kind


def _is_deadline(found: CalendarMatch) -> bool:
    return found.moment is not None and found.moment.comparison is Comparison.AT_MOST
