"""Problems and next steps as the report tells them, and which step answers which problem."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from selfeval_cli.extraction.prose.outline import Passage
from selfeval_cli.sources.document import Paragraph
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Span

_MARK = lazy_pattern(
    r"^\s*(?:[一二三四五六七八九十]{1,2}[是要](?!否)|其[一二三四五六七八九]是?|首先|其次|再次|最后|第[一二三四五六七八九十](?=[,、])|\([一二三四五六七八九十0-9]{1,3}\)|[0-9]{1,2}[.、](?![0-9]))[,、:\s]*"
)
_TURN = lazy_pattern(
    r"下一步|下步|今后|对此|针对(?:上述|以上|存在)|为此|接下来|下阶段|[我本][局街镇校院部处][^,;。]{0,3}将|(?:^|[。;])将"
)
_SENTENCE = lazy_pattern(r"[^。!?]*[。!?]?")
_SAYS_NOTHING = lazy_pattern(
    r"^[^,;。]{0,60}(?:如下|以下(?:问题|不足|方面)?|体现在|表现(?:在|为)|做起|入手|几[个方件]面?|抓好|改进|正视)[:：。]?$|^(?:专此报告|特此报告|联系人|附件)"
)
_NUMBER = lazy_pattern(r"[一二三四五六七八九十]{1,3}|[0-9]{1,2}")
_STOP_WORDS = frozenset(
    "的了和与及对在将不是有等进一步加强提高完善推进落实工作管理问题方面情况建立健全强化做好部分个别还仍存够足严格优化"
)
_POINT = lazy_pattern("[^;。]+[;。]?")
_MOST_POINTS = 6
_SHORTEST_POINT = 9
_LEAST_SHARED = 2
_LONGEST_TEXT = 500


class Told(NamedTuple):
    """A problem or a step in the report's words; `paragraph` and `span` say where they stand."""

    text: str
    paragraph: int
    span: Span


class ProblemReading(NamedTuple):
    """Problems and steps in their order; `answers` gives, by the index of a step, the index of the problem that it answers."""

    problems: tuple[Told, ...]
    measures: tuple[Told, ...]
    answers: tuple[int | None, ...]


def read_problems(paragraphs: Sequence[Paragraph], passages: Sequence[Passage]) -> ProblemReading:
    """Read the chapters about problems and next steps; where one chapter tells both, 下一步 or 今后 turns to the steps."""
    problems: list[Told] = []
    measures: list[Told] = []
    turned = False
    chapter = ""
    for passage in passages:
        if passage.role not in ("problems", "measures"):
            continue
        title = passage.titles[0] if passage.titles else ""
        if title != chapter:
            chapter, turned = title, False
        text = paragraphs[passage.paragraph].text
        heading = passage.titles[-1] if len(passage.titles) > 1 else ""
        for span in _points_of(text, passage):
            folded = fold(text[span[0] : span[1]])
            turned = turned or (passage.role == "problems" and _TURN.search(folded) is not None)
            words = _MARK.sub("", folded)
            begin = span[1] - len(words)
            said = text[begin : span[1]].strip()
            if not said or _SAYS_NOTHING.match(fold(said)) is not None:
                continue
            told = Told(_joined(heading, said)[:_LONGEST_TEXT], passage.paragraph, (begin, span[1]))
            heading = ""
            target = measures if passage.role == "measures" or turned else problems
            if (
                target
                and not _begins_item(folded)
                and target[-1].paragraph == passage.paragraph
                and _same_item(target[-1], told, text)
            ):
                last = target[-1]
                target[-1] = Told((last.text + said)[:_LONGEST_TEXT], last.paragraph, (last.span[0], span[1]))
            else:
                target.append(told)
    return ProblemReading(tuple(problems), tuple(measures), _match(problems, measures))


def _points_of(text: str, passage: Passage) -> list[Span]:
    """The passage in its points: a line of problems between semicolons, else up to where it turns to steps."""
    begin, end = passage.span
    folded = fold(text)
    if (
        passage.role == "problems"
        and _MARK.match(folded[begin:end]) is None
        and _TURN.search(folded, begin, end) is None
    ):
        parts = [found.span() for found in _POINT.finditer(folded, begin, end)]
        if 1 < len(parts) <= _MOST_POINTS and all(last - first >= _SHORTEST_POINT for first, last in parts):
            return parts
    return _sentences_of(text, passage.span)


def _sentences_of(text: str, span: Span) -> list[Span]:
    """The passage, parted where 下一步 or the like turns from problems to steps."""
    folded = fold(text)
    for found in _SENTENCE.finditer(folded, *span):
        if found.start() > span[0] and found[0] and _TURN.search(found[0]) is not None:
            return [(span[0], found.start()), (found.start(), span[1])]
    return [span]


def _begins_item(folded: str) -> bool:
    return _MARK.match(folded) is not None


def _same_item(last: Told, told: Told, text: str) -> bool:
    """Whether nothing but the next sentence of the same point begins here."""
    return not text[last.span[1] : told.span[0]].strip()


def _joined(heading: str, said: str) -> str:
    if not heading or heading in said:
        return said
    return f"{heading.rstrip('。')}。{said}"


def _match(problems: Sequence[Told], measures: Sequence[Told]) -> tuple[int | None, ...]:
    """Steps answer problems one by one where there are as many; else where they share what they speak about, and clearly."""
    if problems and len(problems) == len(measures):
        return tuple(range(len(problems)))
    if len(problems) == 1:
        return (0,) * len(measures)
    answers: list[int | None] = []
    wanted = [_pairs(problem.text) for problem in problems]
    for measure in measures:
        own = _pairs(measure.text)
        shared = [len(own & pairs) for pairs in wanted]
        best = max(range(len(shared)), key=lambda at: shared[at]) if shared else None
        clear = best is not None and shared[best] >= _LEAST_SHARED and shared.count(shared[best]) == 1
        answers.append(best if clear else None)
    return tuple(answers)


def _pairs(text: str) -> set[str]:
    """Neighbouring characters that say what a sentence is about: without marks, and without words that stand in all of them."""
    words = [
        character if character not in _STOP_WORDS and "\u4e00" <= character <= "\u9fff" else " " for character in text
    ]
    return {first + second for first, second in itertools.pairwise(words) if first != " " and second != " "}
