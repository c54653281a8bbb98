"""The figures of a paragraph as facts: each with a name, and which of them say more about another one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal, NamedTuple

from selfeval_cli.extraction.prose.fact_names import FigureName, name_figure
from selfeval_cli.extraction.prose.listed_names import split_names
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.prose import Mention, find_readings
from selfeval_cli.text.quantity import Dimension, Span

FactRole = Literal["value", "change", "rank", "rate", "part", "target", "previous", "gap", "deadline"]
"""What a fact is to the one it is `about`; a `value` stands for itself. A `gap` is the distance to a target, a mean, a budget."""

_CLAUSE_MARK = lazy_pattern(r"[,;。!?:]")
_SENTENCE_MARK = lazy_pattern(r"[。!?]")
_TARGET_BEFORE = lazy_pattern(
    r"(?:目标(?:任务|值|数)?|任务(?:数|量|指标)?|指标值|计划(?:数|目标|任务)|下达的?(?:任务|指标)?)(?:为|是|的|数)?[\s(:]{0,2}$"
)
_TARGET_BEHIND = lazy_pattern(r"[\s)]{0,2}的?(?:年度|年初|既定|考核|绩效)?(?:目标|任务|指标值)(?![^,;。]{0,6}[0-9])")
_PREVIOUS_BEFORE = lazy_pattern(
    r"(?:上年|去年|上一年|上学年|20[0-9]{2}\s?年|年初|此前|原来?)(?:度|同期|数|底|末)?(?:的|仅)?(?:为|是|有)?[\s(:]{0,2}$"
)
_SHARE_BEFORE = lazy_pattern(r"(?:完成|达到|占|实现)[^,;。]{0,24}的[\s]{0,2}$")
_GAP = lazy_pattern(r"(?:[比较与]|低于|高于|高出|超出|超额?完成|超过?|未达到|控制在|目标高出|优于|少于|多于|距)")
_EACH = lazy_pattern(r"分别|各(?=[^个项类种级地部区县市镇街村])")
_BETWEEN_LISTED = lazy_pattern(r"\s{0,2}[、和与及]\s{0,2}")
_OF_WHICH = lazy_pattern("其中|包括|[(,]含")
_RATES = ("率", "比", "占比", "比例", "比重", "满意度", "覆盖面", "度")
_COMPLETION = "完成率"
# Words that say what is measured and not of what: the subject's name stands before them.
_BARE = lazy_pattern(
    r"(?:[^率]{0,2}率|占比|比[例重]|占地|(?:总|建筑|占地|使用|种植)?面积|总?投资|金额|资金|(?:总|年)?产[量值]|总?长度?|全长|工期|周期|时[长限]|数量|总数|总额|"
    r"完成|整改|完工|办结|销号|收回|投入|支出|得分|单价|均价|库容|规模|参加|参训|参与|受益|惠及|覆盖)"
)
_LOOK_BEFORE = 28


class Fact(NamedTuple):
    """One figure of a paragraph. `about` is the index of the fact that it says more about; its own place in the list is its index.

    `name` is what is counted, for changes and ranks that of their subject; `sure` is False where a person should look at it. `words` is
    the phrase that stands at the figure itself, where there is one.
    """

    mention: Mention
    name: str
    sure: bool
    role: FactRole = "value"
    about: int | None = None
    words: str = ""


def find_facts(paragraph: str, subject: str = "", unit: str | None = None) -> list[Fact]:
    """The facts of one paragraph, in the order in which they stand; figures that could mean two things are not among them.

    `subject` is what the paragraph is about, its heading: the name where no other is found. `unit` is that of bare amounts of money.
    """
    mentions = [mention for mention in find_readings(paragraph, unit) if mention.problem is None]
    return _Reading(fold(paragraph), mentions, subject).facts


class _Reading:
    """One paragraph while its facts are named, in one pass from left to right."""

    def __init__(self, text: str, mentions: Sequence[Mention], subject: str) -> None:
        self.text, self.mentions, self.subject = text, mentions, subject
        self.facts: list[Fact] = []
        self._clause_ends = [found.end() for found in _CLAUSE_MARK.finditer(text)]
        self._sentence_ends = [found.end() for found in _SENTENCE_MARK.finditer(text)]
        listed = self._lists()
        for index, mention in enumerate(mentions):
            if index in listed:
                first, count = listed[index]
                self.facts.append(self._listed(index, mention, first, count))
            else:
                self.facts.append(self._fact(index, mention))

    def _lists(self) -> dict[int, tuple[int, int]]:
        """Figures that stand one beside the other behind 分别 or 各: by index, the first of the list and how many there are."""
        found: dict[int, tuple[int, int]] = {}
        first = 0
        while first < len(self.mentions):
            last = first
            while last + 1 < len(self.mentions) and self._joined(last):
                last += 1
            if last > first and _EACH.search(self.text, self._floor(first), self.mentions[first].span[1]) is not None:
                count = last - first + 1
                found.update(dict.fromkeys(range(first, last + 1), (first, count)))
            first = last + 1
        return found

    def _joined(self, index: int) -> bool:
        between = self.mentions[index].span[1], self.mentions[index + 1].span[0]
        return _BETWEEN_LISTED.fullmatch(self.text, *between) is not None

    def _listed(self, index: int, mention: Mention, first: int, count: int) -> Fact:
        """The name that belongs to this one of a list: 收入、支出分别为12万元、8万元, or the facts told just before."""
        own = index - first
        head = self.mentions[first].span
        names = split_names(self.text, self._floor(first), head[0], count)
        if names is not None:
            return Fact(mention, names[own], True)
        values = [at for at in range(first) if self.facts[at].role in ("value", "part", "rate")]
        same = [at for at in values if self.facts[at].mention.span[0] >= self._sentence_start(head[0])]
        role: FactRole = "rank" if mention.rank is not None else "change" if mention.change is not None else "value"
        if len(same) >= count and role != "value":
            about = same[len(same) - count + own]
            return Fact(mention, self.facts[about].name, True, role, about)
        fact = self._fact(index, mention)
        return fact._replace(sure=False)

    def _floor(self, index: int) -> int:
        """Where the words begin that can name a figure: the clause, or the end of the figure or the period before it."""
        mention = self.mentions[index]
        start = mention.span[0]
        floor = self._clause_start(start)
        if index:
            floor = max(floor, self.mentions[index - 1].span[1])
        if mention.period is not None and floor <= mention.period.span[0] and mention.period.span[1] <= start:
            floor = mention.period.span[1]
        return floor

    def _fact(self, index: int, mention: Mention) -> Fact:
        earlier = self._earlier(mention.span[0])
        if mention.rank is not None:
            return self._rank(mention, earlier)
        if mention.moment is not None:
            return self._more(mention, "deadline", earlier)
        name = self._name(index, mention)
        return self._told(mention, name, earlier)._replace(words=name.text if name is not None else "")

    def _told(self, mention: Mention, name: FigureName | None, earlier: int | None) -> Fact:
        start, end = mention.span
        if mention.change is not None:
            if name is None or _GAP.match(name.text) is not None:
                return self._more(mention, "change", earlier)
            return Fact(mention, *self._qualified(name, earlier))
        before = self.text[max(0, start - _LOOK_BEFORE) : start]
        if earlier is not None:
            if _PREVIOUS_BEFORE.search(before) is not None:
                return self._more(mention, "previous", earlier)
            if _TARGET_BEFORE.search(before) is not None or _TARGET_BEHIND.match(self.text, end) is not None:
                return self._more(mention, "target", earlier)
            share = mention.quantity is not None and mention.quantity.dimension is Dimension.PERCENT
            if share and _SHARE_BEFORE.search(before) is not None and "占" not in before:
                subject = self.facts[earlier].name
                return Fact(mention, subject + _COMPLETION, True, "rate", earlier)
            if name is not None and _GAP.match(name.text) is not None:
                return self._more(mention, "gap", earlier)
        if name is None:
            return self._more(mention, "value", earlier)
        return self._named(mention, name, earlier)

    def _named(self, mention: Mention, name: FigureName, earlier: int | None) -> Fact:
        words, sure = self._qualified(name, earlier)
        if earlier is None:
            return Fact(mention, words, sure)
        quantity = mention.quantity
        if quantity is not None and quantity.dimension is Dimension.PERCENT and name.text.endswith(_RATES):
            return Fact(mention, words, sure, "rate", self._whole(earlier))
        whole = self._whole(earlier)
        between = self.facts[whole].mention.span[1]
        if _OF_WHICH.search(self.text, between, mention.span[0]) is not None:
            return Fact(mention, words, sure, "part", whole)
        return Fact(mention, words, sure)

    def _name(self, index: int, mention: Mention) -> FigureName | None:
        end = mention.span[1]
        clause = bisect_right(self._clause_ends, end)
        ceiling = self._clause_ends[clause] - 1 if clause < len(self._clause_ends) else len(self.text)
        following = index + 1 < len(self.mentions) and self.mentions[index + 1].span[0] < ceiling
        if following:
            ceiling = self.mentions[index + 1].span[0]
        return name_figure(
            self.text, mention.span, mention.quantity, self._floor(index), ceiling, before_figure=following
        )

    def _qualified(self, name: FigureName, earlier: int | None) -> tuple[str, bool]:
        """占地 and 满意率 say what is measured, and not of what: the subject's name goes before them."""
        if _BARE.fullmatch(name.text) is None:
            return name.text, name.sure
        if earlier is None:
            return (self.subject + name.text if self.subject else name.text), False
        subject = self.facts[earlier].name
        if name.text in subject:
            return subject, name.sure
        return subject + name.text, name.sure

    def _rank(self, mention: Mention, earlier: int | None) -> Fact:
        assert mention.rank is not None
        subject = mention.rank.subject
        if earlier is None or (subject is not None and len(subject) > 3 and "总量" not in subject):
            return Fact(mention, subject or self.subject, subject is not None)
        return self._more(mention, "rank", earlier)

    def _more(self, mention: Mention, role: FactRole, earlier: int | None) -> Fact:
        if earlier is None:
            return Fact(mention, self.subject, False)
        return Fact(mention, self.facts[earlier].name, role != "value", role, earlier)

    def _earlier(self, start: int) -> int | None:
        """The fact before, in the same sentence, that a further word can be about."""
        sentence = self._sentence_start(start)
        for index in range(len(self.facts) - 1, -1, -1):
            fact = self.facts[index]
            if fact.mention.span[0] < sentence:
                return None
            if fact.role in ("value", "part", "rate"):
                return index
        return None

    def _whole(self, index: int) -> int:
        about = self.facts[index].about
        return index if about is None else about

    def _clause_start(self, offset: int) -> int:
        at = bisect_right(self._clause_ends, offset)
        return self._clause_ends[at - 1] if at else 0

    def _sentence_start(self, offset: int) -> int:
        at = bisect_right(self._sentence_ends, offset)
        return self._sentence_ends[at - 1] if at else 0


def span_of(fact: Fact) -> Span:
    """Where the figure stands in its paragraph."""
    return fact.mention.span
