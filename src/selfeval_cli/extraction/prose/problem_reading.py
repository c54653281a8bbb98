"""Problems and next steps as the report tells them, and which step answers which problem."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from selfeval_cli.extraction.prose.outline import ChapterRole, Passage
from selfeval_cli.sources.document import Paragraph
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Span

# What begins a point. Each group holds the number, for a list goes on with the next one and a new list begins with the first.
_MARK = lazy_pattern(
    r"(?:(?<=[。;:,!?])|^)\s*(?:(?P<is>[一二三四五六七八九十])(?:[是要](?!否)|来(?=[,、]))|其(?P<of>[一二三四五六七八九])(?=[,、是])是?|第(?P<nth>[一二三四五六七八九十])(?=[,、])"
    r"|(?P<word>首先|其次|再次|最后)(?:是(?!否))?|(?P<side>另?一方面)(?:是(?!否))?|\((?P<bracket>[0-9]{1,2}|[一二三四五六七八九十]{1,2})\)|(?P<half>[0-9]{1,2})\)|(?P<circle>[\u2460-\u2473])|(?P<dot>[0-9]{1,2})[.、](?![0-9]))[,、:\s]*"
)
_NUMERALS = "一二三四五六七八九十"
_WORDS = {"首先": 1, "其次": 2, "再次": 3, "最后": 4, "一方面": 1, "另一方面": 2}
_OFFICE = r"(?:[我本][局街镇乡院校县馆站委部处会所区][^,;。]{0,3}|[^,;。]{0,6}(?:学校|街道|单位|部门|中心)|我们)"
_TURN = lazy_pattern(
    r"(?:(?<=[。;!?])|^)\s*(?:下一?步|今后|对此|针对(?:上述|以上|存在|这些)|为此|接下来|下阶段|明年|来年|(?:改进|整改)?措施[^,;。]{0,6}:|打算[^,;。]{0,6}:"
    rf"|到?20[0-9]{{2}}\s?年[底末]?[,，](?={_OFFICE}?(?:将|力争|计划|拟|全[县市区省]计划))|{_OFFICE}?(?:将(?!近)|拟(?!合)|计划(?![外内编性执管])|力争))"
    r"|(?<=,)\s*(?:将(?!近)|拟(?!合))"
)
_PART = lazy_pattern(r"[^;。]+[;。]?")
_CLAUSES = lazy_pattern(r"[^;]+;?")
# What leads to the points and tells none: 主要有以下几个方面：
_LEAD_IN = lazy_pattern(
    r"[^;]{0,160}?(?:问题|不足|短板|弱项|之处|困难|偏离|偏差|打算|措施|安排|工作|几[个方点件]面?[^,;。:]{0,4}|如下|以下[^,;。:]{0,6}|[有为][一二三四五六]|[一二三四五六][条点个方]面?)[^,;。:]{0,8}:"
)
_SAYS_NOTHING = lazy_pattern(
    r"[^,;。]{0,60}(?:如下|以下(?:问题|不足|方面)?|体现在|表现(?:在|为)|做起|入手|几[个方件]面?|抓好|改进|正视)[:：。]?|[^。;]{0,14}[,:]|[^。;]{0,160}:|(?:下一?步|今后|对此|针对(?:上述|以上)[^,;。]{0,8})[,。]?"
)
_BUT = lazy_pattern(r"。\s*(?:但是?|不过|然而)(?:从[^,。;]{0,12}[,])?")
# Where the report is over: who to ask, what is appended, who signs and when.
_CLOSING = lazy_pattern(
    r"(?:(?<=[。;)])|^)\s*\(?(?:(?:联系|值班|咨询|监督)(?:人|电话|方式)|电话|附件?[:：0-9]|专此|特此|妥否|以上(?:自评|报告|情况|结果)|此(?:报告|复))"
)
_SIGNED = lazy_pattern(
    r"20[0-9]{2}\s?年\s?[0-9]{1,2}\s?月(?:\s?[0-9]{1,2}\s?日)?|[\u4e00-\u9fff]{2,34}(?:院|局|处|会|府|校|学|所|中心|站|馆|委|办|队|科|股|公司|街道)|\(?(?:盖章|公章)\)?"
)
_STOP_WORDS = frozenset(
    "的了和与及对在将不是有等进一步加强提高完善推进落实工作管理问题方面情况建立健全强化做好部分个别还仍存够足严格优化"
)
_SHORTEST_POINT = 4
_LEAST_SHARED = 2
_LONGEST_TEXT = 500


class Told(NamedTuple):
    """A problem or a step in the report's words; `paragraph` and `span` say where they stand, `numbered` that it is a point of a list."""

    text: str
    paragraph: int
    span: Span
    numbered: bool = False


class ProblemReading(NamedTuple):
    """Problems and steps in their order; `answers` gives, by the index of a step, the index of the problem that it answers."""

    problems: tuple[Told, ...]
    measures: tuple[Told, ...]
    answers: tuple[int | None, ...]


def read_problems(paragraphs: Sequence[Paragraph], passages: Sequence[Passage]) -> ProblemReading:
    """Read the chapters about problems and next steps; where one chapter tells both, 下一步 or 今后 turns to the steps."""
    reading = _Reading()
    for index, own in itertools.groupby(passages, key=lambda passage: passage.paragraph):
        first = next(own)
        if first.role in ("problems", "measures"):
            reading.read(index, paragraphs[index].text, first)
    problems, measures = reading.problems, reading.measures
    return ProblemReading(tuple(problems), tuple(measures), _match(problems, measures))


class _Reading:
    """What was told so far, and where in its lists the report is."""

    def __init__(self) -> None:
        self.problems: list[Told] = []
        self.measures: list[Told] = []
        self.chapter: tuple[str, ChapterRole] | None = None
        self.turned = False
        self.last_problem = 0  # the number of the point told last
        self.heading = ""
        self.heading_used = ""

    def read(self, index: int, text: str, passage: Passage) -> None:
        """Go on with a paragraph, from where its own text begins."""
        chapter = (passage.titles[0] if passage.titles else "", passage.role)
        heading = passage.titles[-1] if len(passage.titles) > 1 else ""
        if chapter != self.chapter or (heading != self.heading_used and heading and passage.span[0] > 0):
            self.turned, self.last_problem = False, 0
        self.chapter = chapter
        self.heading = heading if heading != self.heading_used else ""
        self.heading_used = heading
        folded = fold(text)
        start, end = passage.span[0], _closing(folded, passage.span[0])
        if not folded[start:end].strip() or _SIGNED.fullmatch(folded[start:end].strip()) is not None:
            return
        begin, number, whole = start, None, start > 0
        for at, after, order in [*_cuts(folded, start, end, passage.role), (end, end, None)]:
            if order is None and at < end and self._steps(passage.role):
                continue  # the steps go on: 计划新建…，拟…
            self._piece(index, text, folded, (begin, at), number, whole=whole, role=passage.role)
            begin, number, whole = after, order, order is not None
            self._turn(order, passage.role, at_end=at == end)

    def _turn(self, number: int | None, role: ChapterRole, *, at_end: bool) -> None:
        """A point with the next number goes on with the problems; one that says what will be done turns to the steps."""
        if number is not None:
            if role == "problems" and self.turned and number > 1 and number == self.last_problem + 1:
                self.turned = False  # 一要…将…。二要…
            if not self.turned:
                self.last_problem = number
        elif not at_end:
            self.turned = True

    def _piece(
        self, index: int, text: str, folded: str, span: Span, number: int | None, *, whole: bool, role: ChapterRole
    ) -> None:
        """Tell what stands between two marks: as one point where it is `whole`, else as those between its semicolons."""
        begin, end = span
        if number is None and (found := _LEAD_IN.match(folded, begin, end)) is not None:
            begin = found.end() if end - found.end() >= _SHORTEST_POINT else begin
        said = folded[begin:end].strip()
        if not said or (number is None and _SAYS_NOTHING.fullmatch(said) is not None):
            return
        for first, last in [(begin, end)] if whole else _parts(folded, begin, end, steps=self._steps(role)):
            self._tell(index, text, (first, last), role, numbered=whole)

    def _steps(self, role: ChapterRole) -> bool:
        return role == "measures" or self.turned

    def _tell(self, index: int, text: str, span: Span, role: ChapterRole, *, numbered: bool) -> None:
        words = text[span[0] : span[1]]
        said = words.strip().rstrip("；;，,")
        if self.heading and self.heading not in said:
            said = f"{self.heading.rstrip('。')}。{said}"
        self.heading = ""
        begin = span[0] + len(words) - len(words.lstrip())
        told = Told(said[:_LONGEST_TEXT], index, (begin, span[1]), numbered)
        (self.measures if self._steps(role) else self.problems).append(told)


def _closing(folded: str, start: int) -> int:
    """Where the report's words end in the paragraph, before contacts and appended forms."""
    found = _CLOSING.search(folded, start)
    return found.start() if found is not None else len(folded)


def _cuts(folded: str, start: int, end: int, role: ChapterRole) -> list[tuple[int, int, int | None]]:
    """Where points begin and where the paragraph turns to steps: the place, where its words begin, the number of a point."""
    cuts: list[tuple[int, int, int | None]] = [
        (found.start(), found.end(), _number(found)) for found in _MARK.finditer(folded, start, end)
    ]
    if role == "problems":
        marks = {begin for _, begin, _ in cuts} | {at for at, _, _ in cuts}
        turns = (found.start() for found in _TURN.finditer(folded, start, end))
        cuts += ((at, at, None) for at in turns if at not in marks)
    return sorted(cuts, key=lambda cut: cut[0])


def _number(found: re.Match[str]) -> int:
    word = next(group for group in found.groups() if group is not None)
    if word in _WORDS:
        return _WORDS[word]
    if word.isdigit() and word.isascii():
        return int(word)
    if word in _NUMERALS:
        return _NUMERALS.index(word) + 1
    return max(1, ord(word[0]) - 0x245F) if "\u2460" <= word[0] <= "\u2473" else 2


def _parts(folded: str, begin: int, end: int, *, steps: bool) -> list[Span]:
    """Points that stand without numbers, between semicolons; problems between full stops too, from where 但 turns to them."""
    if not steps:
        but = _BUT.search(folded, begin, end)
        begin = but.end() if but is not None else begin
    pattern = _CLAUSES if steps else _PART
    parts: list[Span] = []
    for found in pattern.finditer(folded, begin, end):
        first, last = found.span()
        if parts and len(folded[first:last].strip()) < _SHORTEST_POINT:
            parts[-1] = parts[-1][0], last
        elif folded[first:last].strip():
            parts.append((first, last))
    return parts


def _match(problems: Sequence[Told], measures: Sequence[Told]) -> tuple[int | None, ...]:
    """Steps answer problems one by one where they are a list of as many, or each follows its problem; else where they clearly share words."""
    listed = all(measure.numbered for measure in measures) or _alternate(problems, measures)
    if problems and len(problems) == len(measures) and listed:
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
    # Where one step is meant for several problems, what a few of them share would make the others look unanswered.
    return tuple(answers) if set(answers) >= set(range(len(problems))) else (None,) * len(measures)


def _alternate(problems: Sequence[Told], measures: Sequence[Told]) -> bool:
    """Whether each step stands between its problem and the next one."""
    places = [(told.paragraph, told.span) for pair in zip(problems, measures, strict=False) for told in pair]
    return all(one < other for one, other in itertools.pairwise(places))


def _pairs(text: str) -> set[str]:
    """Neighbouring characters that say what a sentence is about: without marks, and without words that stand in all of them."""
    words = [
        character if character not in _STOP_WORDS and "\u4e00" <= character <= "\u9fff" else " " for character in text
    ]
    return {first + second for first, second in itertools.pairwise(words) if first != " " and second != " "}
