"""What a report tells of itself in sentences: its marks and grade, the goal for the year, posts and staff."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.extraction.draft import KeyPath
from selfeval_cli.extraction.prose.facts import Fact
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern

_SENTENCE_END = lazy_pattern("[。!?]")
_SCORED = lazy_pattern(
    r"(?:自评|评[定价分]|打分)[^;。]{0,70}?(?:总得分|得分|总分)(?:为|是|达到?|[::])?\s*$|自评(?:为|得)\s*$"
)
_NOT_THE_WHOLE = lazy_pattern("分别|测评|考[评核]|满意度|平均|其中|指标得|标得|(?:公司|企业|乡镇|学校|村)得")
_GRADE = lazy_pattern(
    r"(?:等级|评定|评为|级别|结果|档次)[^,;。优良中差合]{0,6}[“\"]?(优秀|优|良好|良|中等|中|合格|较差|差)(?![好于])"
)
_GOAL = lazy_pattern(r"(?:年度)?总体(?:绩效)?目标(?:(?:是|为):?|:)\s?(?P<goal>[^。]{8,300}。)")
_QUOTA = lazy_pattern(
    r"(?:核定|共有|人员|机关|政法|专项|行政|事业|参公|全额|工勤|财政|拨款|教职工)*(?:编制|定编)(?:数|总数|人数|人员)?"
)
_EMPLOYED = lazy_pattern(
    r"(?:年末|现有|实有|实际|现|财政供养|[我本][局院校街镇站馆])*(?:在职|在编|在岗)(?:在编|在岗)?(?:人员|干警|教职工|职工|人数|教师|干部|干部职工)?(?:数)?"
)
_PERSONS = ("人", "名", "个")
_FIRST_PARAGRAPHS = 10
_LONGEST_GRADE_DISTANCE = 60
_LONGEST_SENTENCE = 300
_HIGHEST = 120


class Headline(NamedTuple):
    """A value of [report] or [staff]: where it was told, and the fact that it is, None for words. Such a fact is no indicator.

    A sum (46 and 71 posts) is the value of no fact: those stay indicators.
    """

    keys: KeyPath
    value: Decimal | str
    paragraph: int
    fact: int | None
    quote: str
    summed: bool = False


def read_headlines(texts: Mapping[int, str], facts: Mapping[int, Sequence[Fact]]) -> list[Headline]:
    """Read paragraphs by their indices; each key is told once, by the first that has it."""
    found: dict[KeyPath, Headline] = {}
    for index, text in texts.items():
        folded = fold(text)
        own = facts.get(index, ())
        for told in (*_marks(index, text, folded, own), *_goal(index, text, folded)):
            found.setdefault(told.keys, told)
        if index < _FIRST_PARAGRAPHS:
            for told in (*_quota(index, text, folded, own), *_employed(index, text, folded, own)):
                found.setdefault(told.keys, told)
    return list(found.values())


def _marks(index: int, text: str, folded: str, facts: Sequence[Fact]) -> Iterator[Headline]:
    for at, fact in enumerate(facts):
        quantity = fact.mention.quantity
        if quantity is None or quantity.unit_text not in ("分", "") or not 0 < quantity.number <= _HIGHEST:
            continue
        start, end = fact.mention.span
        begin = _sentence_start(folded, start)
        before = folded[begin:start]
        if _SCORED.search(before) is None or _NOT_THE_WHOLE.search(before) is not None:
            continue
        behind = _SENTENCE_END.search(folded, end)
        stop = behind.start() if behind is not None else len(folded)
        yield Headline(("report", "score"), quantity.number, index, at, text[begin:stop].strip())
        grade = _GRADE.search(folded, begin, min(stop, end + _LONGEST_GRADE_DISTANCE))
        if grade is not None:
            yield Headline(("report", "grade"), grade[1], index, None, text[begin:stop].strip())
        return


def _goal(index: int, text: str, folded: str) -> Iterator[Headline]:
    found = _GOAL.search(folded)
    if found is not None:
        words = text[slice(*found.span("goal"))].strip()
        yield Headline(("report", "goal"), words, index, None, words)


def _quota(index: int, text: str, folded: str, facts: Sequence[Fact]) -> Iterator[Headline]:
    """The posts; several kinds of them in one sentence are added up."""
    told = [at for at, fact in enumerate(facts) if _QUOTA.fullmatch(fact.name) and _counts_persons(fact)]
    if not told:
        return
    begin = _sentence_start(folded, facts[told[0]].mention.span[0])
    same = [
        at for at in told if facts[at].role == "value" and _sentence_start(folded, facts[at].mention.span[0]) == begin
    ]
    if not same:
        return
    total = sum((_number(facts[at]) for at in same), Decimal(0))
    first, last = facts[same[0]].mention.span[0], facts[same[-1]].mention.span[1]
    begin = max(folded.rfind(mark, 0, first) for mark in ",;。") + 1
    alone = same[0] if len(same) == 1 else None
    yield Headline(("staff", "quota"), total, index, alone, text[begin:last].strip(), alone is None)


def _employed(index: int, text: str, folded: str, facts: Sequence[Fact]) -> Iterator[Headline]:
    for at, fact in enumerate(facts):
        if fact.role == "value" and _EMPLOYED.fullmatch(fact.name) is not None and _counts_persons(fact):
            start, end = fact.mention.span
            alone = not any(other.about == at for other in facts)
            clause = max(folded.rfind(mark, 0, start) for mark in ",;。") + 1
            yield Headline(("staff", "employed"), _number(fact), index, at if alone else None, text[clause:end].strip())
            return


def _counts_persons(fact: Fact) -> bool:
    quantity = fact.mention.quantity
    return (
        quantity is not None
        and quantity.unit_text in _PERSONS
        and quantity.upper is None
        and quantity.approximation is None
    )


def _number(fact: Fact) -> Decimal:
    assert fact.mention.quantity is not None
    return fact.mention.quantity.number


def _sentence_start(folded: str, offset: int) -> int:
    floor = max(0, offset - _LONGEST_SENTENCE)
    return max(floor, max(folded.rfind(mark, floor, offset) for mark in "。!?") + 1)
