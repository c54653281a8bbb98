"""The figures of a paragraph as facts: each with a name, and which of them say more about another one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from selfeval_cli.extraction.prose.fact_names import FigureName, name_figure
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.prose import Mention, find_readings
from selfeval_cli.text.quantity import Dimension, Quantity, Span

FactRole = Literal["value", "change", "rank", "rate", "part", "target", "previous", "deadline"]
"""What a fact is to the one it is `about`; a `value` stands for itself."""

_CLAUSE_MARK = lazy_pattern(r"[,;。!?:]")
_SENTENCE_MARK = lazy_pattern(r"[。!?]")
_PART_MARK = lazy_pattern(r"[;。!?]")
_TARGET_BEFORE = lazy_pattern(r"(?:目标(?:任务|值|数)?|任务(?:数|量|指标)?|指标值|计划(?:数|目标|任务)|下达(?:的)?(?:任务|指标)?)(?:为|是|的|数)?[\s(:]{0,2}$")
_PREVIOUS_BEFORE = lazy_pattern(
    r"(?:上年|去年|上一年|20[0-9]{2}\s?年|上年同期|去年同期|年初|此前|原来?)(?:度|同期|数|底|末)?(?:的|仅)?(?:为|是|有)?[\s(:]{0,2}$"
)
_OF_WHICH = ("其中", "包括", "含")
_RATES = ("率", "比", "占比", "比例", "比重", "满意度", "覆盖面", "度")
_LOOK_BEFORE = 14


class Fact(NamedTuple):
    """One figure of a paragraph. `about` is the index of the fact that it says more about; its own place in the list is its index.

    `name` is what is counted, the subject's for changes and ranks without one of their own; `sure` is False where a person should look at it.
    """

    mention: Mention
    name: str
    sure: bool
    role: FactRole = "value"
    about: int | None = None


def find_facts(paragraph: str) -> list[Fact]:
    """The facts of one paragraph, in the order in which they stand; figures that could mean two things are not among them."""
    mentions = [mention for mention in find_readings(paragraph) if mention.problem is None]
    return list(_facts(fold(paragraph), mentions))


def _facts(text: str, mentions: Sequence[Mention]) -> Iterator[Fact]:
    clause_ends = [found.end() for found in _CLAUSE_MARK.finditer(text)]
    facts: list[Fact] = []
    clause = 0
    for index, mention in enumerate(mentions):
        start, end = mention.span
        while clause < len(clause_ends) and clause_ends[clause] <= start:
            clause += 1
        floor = clause_ends[clause - 1] if clause else 0
        if index:
            floor = max(floor, mentions[index - 1].span[1])
        if mention.period is not None and floor <= mention.period.span[0] and mention.period.span[1] <= start:
            floor = mention.period.span[1]
        ceiling = _clause_end(clause_ends, end, len(text))
        if index + 1 < len(mentions):
            ceiling = min(ceiling, mentions[index + 1].span[0])
        fact = _fact(text, mention, facts, floor, ceiling)
        facts.append(fact)
        yield fact


def _clause_end(clause_ends: list[int], offset: int, last: int) -> int:
    from bisect import bisect_right

    at = bisect_right(clause_ends, offset)
    return clause_ends[at] - 1 if at < len(clause_ends) else last


def _fact(text: str, mention: Mention, facts: list[Fact], floor: int, ceiling: int) -> Fact:
    start, _ = mention.span
    earlier = _earlier(text, facts, start)
    if mention.rank is not None:
        return _about(mention, facts, earlier, "rank", mention.rank.subject)
    if mention.moment is not None:
        return _about(mention, facts, earlier, "deadline", None)
    quantity = mention.quantity
    name = name_figure(text, mention.span, quantity, floor, ceiling)
    if mention.change is not None:
        if name is None:
            return _about(mention, facts, earlier, "change", None)
        return Fact(mention, name.text, name.sure)
    assert quantity is not None
    before = text[max(0, start - _LOOK_BEFORE) : start]
    if _PREVIOUS_BEFORE.search(before) is not None and earlier is not None:
        return _about(mention, facts, earlier, "previous", None)
    if _TARGET_BEFORE.search(before) is not None and earlier is not None:
        return _about(mention, facts, earlier, "target", None)
    if name is None:
        return _about(mention, facts, earlier, "value", None)
    if earlier is not None:
        whole = facts[earlier]
        between = text[whole.mention.span[1] : start]
        if quantity.dimension is Dimension.PERCENT and name.text.endswith(_RATES):
            return Fact(mention, name.text, name.sure, "rate", earlier)
        if any(word in between for word in _OF_WHICH):
            return Fact(mention, name.text, name.sure, "part", _whole_of(facts, earlier))
    return Fact(mention, name.text, name.sure)


def _earlier(text: str, facts: list[Fact], start: int) -> int | None:
    """The fact before, in the same sentence, that stands for itself."""
    for index in range(len(facts) - 1, -1, -1):
        fact = facts[index]
        if _SENTENCE_MARK.search(text, fact.mention.span[1], start) is not None:
            return None
        if fact.about is None:
            return index
    return None


def _whole_of(facts: list[Fact], index: int) -> int:
    about = facts[index].about
    return index if about is None else about


def _about(mention: Mention, facts: list[Fact], earlier: int | None, role: FactRole, own: str | None) -> Fact:
    if earlier is None:
        return Fact(mention, own or "", False)
    return Fact(mention, facts[earlier].name, True, role, earlier)
