"""What a sentence gives to its figures: the period that governs them, forecast or plan, and a 同比 that is said once for a list."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .patterns import lazy_pattern
from .periods import CalendarMatch
from .quantity import Comparison, Period, PeriodKind, Span, Status
from .statuses import find_statuses

_SENTENCE_END = lazy_pattern(r"[。!?]|\n[ \t]*\n")
_PART_END = lazy_pattern(r"[;。!?]|\n[ \t]*\n")
_CLAUSE_END = lazy_pattern(r"[,;。!?:]|\n[ \t]*\n")
_TOPIC = lazy_pattern(r"[ \t\n]{0,3}[,:]")
_EVENT_BEFORE = ("于", "在", "自", "从")
_BASES = ("较", "比", "与", "同", "和", "跟", "占")
_OLDEST = 2000
_VAGUE_NOW = ("目前", "当前", "近期", "近日")
# 开展2023年度…, 获评2022年…, 印发2023年方案: here the year belongs to what is named.
_NAMED_AFTER = (
    "获评",
    "评为",
    "荣获",
    "获",
    "印发",
    "制定",
    "编制",
    "出台",
    "发布",
    "修订",
    "列入",
    "纳入",
    "入选",
    "《",
    "“",
)
_LONGEST_LEAD = 10
_RESULT = lazy_pattern("已|目前|现有|累计|截至|实际|完成了|当前|去年|上年")
_COMPARED = lazy_pattern("(?:的)?(?:目标|预算|计划|任务|批复|下达|预期)")
_PLAN = lazy_pattern(
    r"(?:^|(?<=[,;。:、\n]))\s?(?:并|还|也|同时|届时|20[0-9]{2}\s?年|明年|下一?年|[我本][局院校街镇委站中部][校心门]?|学校|街道|园区)*(?:(?P<word>计划|拟|预计|力争|争取)(?![完总]|执行|内|情况|编制|单列|管理|书|表|数|目标|任务|生育|经济|安排(?:资金|经费)?(?:[0-9]|总))"
    r"|(?P<will>将)(?=更新|新[建增开改]|设置|建成|投入|安排|开展|组织|完成|实施|启动|推进|打造|达到|力争|建设|继续|进一步|提前|增配|实行|召开|举办|选派|引进|培育|改造|整治))"
)
# A clause that tells a further thing to do, or the growth of what was foreseen, and not what has been reached.
_GOES_ON = lazy_pattern(
    "(?!.{0,12}(?:已|了|目前|累计|截至|实际))(?:并|年|力争|可)?(?:完成|新增|新建|新改建|改造|实现|建成|建设|开展|打造|培育|引进|发放|举办|组织|达到|带动|提供|惠及|增长|同比|较上年|比上年|年均|总投资)"
)
_DIGIT = lazy_pattern("[0-9]")
_NUMBER_NEXT = lazy_pattern(r"[ \t\n]{0,3}[0-9]")


class Statement(NamedTuple):
    """The word of forecast or plan that a figure stands under; `span` is the word's."""

    status: Status
    span: Span


class Context:
    """The sentences of one folded prose: which period, and which word of intent, each figure stands under. Every look-up is a bisection."""

    def __init__(self, text: str, calendar: Sequence[CalendarMatch]) -> None:
        self._text = text
        self._sentences = [mark.end() for mark in _SENTENCE_END.finditer(text)]
        self._parts = [mark.end() for mark in _PART_END.finditer(text)]
        self._clauses = [mark.end() for mark in _CLAUSE_END.finditer(text)]
        self._statuses = sorted({*find_statuses(text), *_plans(text)}, key=lambda found: found[1])
        self._status_starts = [span[0] for _, span in self._statuses]
        self._carried = self._carry() if self._statuses else {}
        self._periods = [
            (entry.period, self._reach(entry))
            for entry in calendar
            if entry.period is not None and not self._is_event(entry)
        ]
        self._period_starts = [period.span[0] for period, _ in self._periods]

    def sentence_start(self, offset: int) -> int:
        """Where the sentence begins that holds the character at `offset`."""
        return _before(self._sentences, offset)

    def sentence_end(self, offset: int) -> int:
        """Where that sentence ends."""
        return _after(self._sentences, offset, len(self._text))

    def clause_start(self, offset: int) -> int:
        """Where the clause begins that holds the character at `offset`."""
        return _before(self._clauses, offset)

    def clause_end(self, offset: int) -> int:
        """Where the clause of the character at `offset` ends, before its mark; the text's end for the last."""
        return _after(self._clauses, offset, len(self._text) + 1) - 1

    def period_at(self, offset: int) -> Period | None:
        """The last period before `offset` that reaches so far."""
        for at in range(bisect_right(self._period_starts, offset) - 1, -1, -1):
            period, reach = self._periods[at]
            if reach > offset:
                return period
            if period.span[0] < self.sentence_start(offset):
                return None
            if reach > self.clause_end(period.span[0]) and not self._text.startswith(_VAGUE_NOW, period.span[0]):
                return None  # it led, and its part is over: an earlier one does not come back
        return None

    def status_at(self, start: int, end: int) -> Statement | None:
        """The first word of forecast or plan that governs the figure from `start` to `end`."""
        clause = self.clause_start(start)
        first = bisect_left(self._status_starts, clause)
        if first < len(self._statuses) and self._status_starts[first] < end:
            return Statement(*self._statuses[first])
        if clause in self._carried:
            return self._carried[clause]
        if self._text[end : end + 1] == "的":  # 517㎡的综治中心计划明年初建成
            behind = bisect_left(self._status_starts, end)
            stop = self.clause_end(end)
            if behind < len(self._statuses) and self._status_starts[behind] < stop:
                status, span = self._statuses[behind]
                if _DIGIT.search(self._text, end, span[0]) is None:
                    return Statement(status, span)
        return None

    def _carry(self) -> dict[int, Statement]:
        """The word of intent that a clause takes from the one before: 拟新建农田2000亩，完成培训2次."""
        carried: dict[int, Statement] = {}
        starts = [0, *self._clauses]
        held: Statement | None = None
        for start, end in zip(starts, [*self._clauses, len(self._text)], strict=True):
            at = bisect_left(self._status_starts, start)
            if at < len(self._statuses) and self._status_starts[at] < end:
                held = Statement(*self._statuses[at])
            elif held is not None:
                mark = self._text[start - 1]
                goes_on = _GOES_ON.match(self._text, start, end) is not None
                if (mark == "," and goes_on) or (
                    mark in ",;" and held.status is Status.PLAN and self._stays(held, start, end)
                ):
                    carried[start] = held
                elif mark != "," or not goes_on:
                    held = None
        return carried

    def _stays(self, held: Statement, start: int, end: int) -> bool:
        """Whether a clause behind a plan still tells the plan: one that opened its clause, and nothing of results has been said since."""
        opened = self._text[max(0, held.span[0] - 1) : held.span[0]]
        return (not opened or opened in ",;。:、年校局院委街镇站心门\n ") and _RESULT.search(
            self._text, start, end
        ) is None

    def _reach(self, entry: CalendarMatch) -> int:
        """Up to where a period governs: its clause; its part where it leads a clause; the sentence where it is the topic."""
        assert entry.period is not None
        clause = self.clause_start(entry.start)
        lead = self._text[clause : entry.start].strip()
        topic = _TOPIC.match(self._text, entry.end) is not None
        one_month = entry.period.first_month is not None and entry.period.first_month == entry.period.last_month
        if (
            len(lead) > _LONGEST_LEAD
            or lead.endswith(_NAMED_AFTER)
            or any(word in lead for word in _NAMED_AFTER[:3])
            or _DIGIT.search(lead) is not None
            or (lead and _NUMBER_NEXT.match(self._text, entry.end) is not None)  # 推进今年23条道路
            or entry.period.kind is PeriodKind.RECURRING
            or entry.period.year_shift < 0
            or (entry.period.kind is PeriodKind.DAY and _TOPIC.match(self._text, entry.end) is None)
            or (self._text.startswith("近", entry.start) and not topic)
            or (one_month and not topic and entry.period.kind is not PeriodKind.UNTIL)
        ):
            return self.clause_end(entry.start)
        now = self._text.startswith(_VAGUE_NOW, entry.start)
        long = entry.period.kind in (PeriodKind.MONTHS, PeriodKind.UNTIL) and not one_month
        if not now and (topic or long or clause == self.sentence_start(entry.start)):
            return self.sentence_end(entry.start)
        return _after(self._parts, entry.start, len(self._text))

    def _is_event(self, found: CalendarMatch) -> bool:
        """Whether a date tells when something happened (于8月揭牌, 8月15日召开) or what is compared (年初目标), not what time a figure covers."""
        if _COMPARED.match(self._text, found.end) is not None:
            return True
        period = found.period
        words = self._text[found.start : found.end]
        if words.endswith("年初") or words.startswith("年中"):
            return True
        if self._text.endswith(_EVENT_BEFORE, 0, found.start) and (
            period is None
            or period.first_month == period.last_month
            or (period.year is not None and period.year < _OLDEST)
        ):
            return True
        if self._text.endswith(_BASES, 0, found.start) and not words.startswith("截"):
            return True
        if found.moment is not None and found.moment.comparison is Comparison.AT_MOST:
            return True
        return period is not None and period.kind is PeriodKind.DAY and self._text[found.end - 1] in "日号"


def _plans(text: str) -> Iterator[tuple[Status, Span]]:
    """Words of intent that open a clause, where the narrative leaves no doubt: 将更新公交车60辆, 计划新签约项目40个."""
    for found in _PLAN.finditer(text):
        word = "word" if found["word"] else "will"
        yield (Status.PLAN if found[word] in ("计划", "拟", "力争", "争取") else Status.FORECAST), found.span(word)


def _before(ends: list[int], offset: int) -> int:
    at = bisect_right(ends, offset)
    return ends[at - 1] if at else 0


def _after(ends: list[int], offset: int, last: int) -> int:
    at = bisect_right(ends, offset)
    return ends[at] if at < len(ends) else last
