"""The figures of a paragraph as facts: each with a name, and which of them say more about another one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal, NamedTuple

from selfeval_cli.extraction.prose.fact_names import FigureName, name_before, name_figure, name_thing
from selfeval_cli.extraction.prose.further_figures import (
    find_role,
    tells_distance,
    tells_plan,
    tells_result,
    without_plan,
)
from selfeval_cli.extraction.prose.listed_names import split_names
from selfeval_cli.extraction.prose.measured_words import (
    find_ranked,
    is_bare,
    is_earned,
    is_rate_of,
    is_share,
    join_subject,
    tells_own_rate,
    with_basis,
)
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.prose import Mention, find_readings
from selfeval_cli.text.quantity import Dimension, Status

FactRole = Literal["value", "change", "rank", "rate", "part", "target", "previous", "gap", "deadline"]
"""What a fact is to the one it is `about`; a `value` stands for itself. A `gap` is the distance to a target, a mean, a budget."""

_CLAUSE_MARK = lazy_pattern(r"[,;。!?:]")
_SENTENCE_MARK = lazy_pattern(r"[。!?]")
_EACH = lazy_pattern(r"分别|各(?=[^个项类种级地部区县市镇街村])")
_PART_MARK = lazy_pattern(r"[;。!?]")
_BETWEEN_LISTED = lazy_pattern(r"\s{0,2}[、和与及]\s{0,2}")
_OF_WHICH = lazy_pattern("其中|包括|[(,]含")
_RATES = ("率", "比", "占比", "比例", "比重", "满意度", "覆盖面", "度")
_COMPLETION = "完成率"
_FURTHEST = 8  # facts that are looked back for the one that a rate is of


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
        self.subjects: dict[int, str] = {}  # of facts that are named by their subject and what is measured of it
        self._clause_ends = [found.end() for found in _CLAUSE_MARK.finditer(text)]
        self._part_ends = [found.end() for found in _PART_MARK.finditer(text)]
        self._of_which = [found.end() for found in _OF_WHICH.finditer(text)]
        self._lists_of: dict[int, tuple[int, int]] = {}  # by the whole, the first and the last of its parts
        self._last: int | None = None  # the last fact that a further word can be about
        self._sentence_ends = [found.end() for found in _SENTENCE_MARK.finditer(text)]
        listed = self._lists()
        for index, mention in enumerate(mentions):
            if index in listed:
                first, count = listed[index]
                fact = self._listed(index, mention, first, count)
            else:
                fact = self._fact(index, mention)
            self.facts.append(fact)
            if fact.role in ("value", "part", "rate"):
                self._last = index
            if fact.role == "part" and fact.about is not None:
                self._lists_of[fact.about] = self._lists_of.get(fact.about, (index, index))[0], index

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
        same: list[int] = []
        sentence = self._sentence_start(head[0])
        for at in range(first - 1, -1, -1):
            if len(same) == count or self.facts[at].mention.span[0] < sentence:
                break
            if self.facts[at].role in ("value", "part", "rate"):
                same.insert(0, at)
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
        if name is not None and earlier is not None and (planned := self._planned(earlier, mention, name)) is not None:
            self.facts[earlier] = self.facts[earlier]._replace(role="target", about=index, name=planned)
            return Fact(mention, planned, True)
        return self._told(mention, name, earlier)._replace(words=name.text if name is not None else "")

    def _planned(self, earlier: int, mention: Mention, name: FigureName) -> str | None:
        """The name that the plan just told has, where this figure is what came of it; None where it is not."""
        plan = self.facts[earlier]
        told, own = plan.mention.quantity, mention.quantity
        if plan.role != "value" or told is None or own is None or told.kind != own.kind or plan.about is not None:
            return None
        if earlier != len(self.facts) - 1 or not tells_result(name.text):
            return None
        if plan.mention.status is Status.ACTUAL and not tells_plan(self.text, plan.mention.span[0]):
            return None
        return without_plan(plan.name) or None

    def _told(self, mention: Mention, name: FigureName | None, earlier: int | None) -> Fact:
        start = mention.span[0]
        if mention.change is not None:
            if name is None or tells_distance(name.text):
                return self._more(mention, "change", earlier)
            return Fact(mention, *self._qualified(name, earlier, mention.span[0]))
        near = earlier
        if near is not None and self._parted(self.facts[near].mention.span[1], start):
            near = None
        if near is not None and (further := self._further(mention, name, near)) is not None:
            return further
        if name is None:
            return self._more(mention, "value", earlier)
        return self._named(mention, name, earlier)

    def _further(self, mention: Mention, name: FigureName | None, earlier: int) -> Fact | None:
        """The target, last year's value, the distance or the share that is told of the figure before; None where it is none of them."""
        told = self.facts[earlier].mention.quantity
        role = find_role(self.text, mention.span, mention.quantity, told, name.text if name is not None else "")
        if role is None:
            return None
        if role == "rate":
            return Fact(mention, join_subject(self.facts[earlier].name, _COMPLETION), True, role, earlier)
        return self._more(mention, role, earlier)

    def _named(self, mention: Mention, name: FigureName, earlier: int | None) -> Fact:
        words, sure = self._qualified(name, earlier, mention.span[0])
        if earlier is None:
            return Fact(mention, words, sure)
        words = with_basis(words, self.facts[earlier].name, mention.quantity)
        quantity = mention.quantity
        if quantity is not None and quantity.dimension is Dimension.PERCENT and name.text.endswith(_RATES):
            if self._is_rate_of(earlier, mention, name.text):
                return Fact(mention, words, sure, "rate", self._whole(earlier))
            return Fact(mention, words, sure)
        whole = self._whole(earlier)
        if self._is_part(whole, mention):
            return Fact(mention, words, sure, "part", whole)
        return Fact(mention, words, sure)

    def _is_rate_of(self, earlier: int, mention: Mention, name: str) -> bool:
        """Whether a rate is that of the figure before: its name says nothing of its own, or shares words with it."""
        other = self.facts[earlier]
        if self._parted(other.mention.span[1], mention.span[0]):
            return False
        return is_rate_of(name, other.name)

    def _is_part(self, whole: int, mention: Mention) -> bool:
        """Whether a figure goes on with the list that 其中 began: in its own clause, and of the unit of the list."""
        begin, start = self.facts[whole].mention.span[1], mention.span[0]
        at = bisect_right(self._of_which, start)
        opened = self._of_which[at - 1] if at else 0
        if opened <= begin or self._parted(opened, start):
            return False
        listed = self._lists_of.get(whole)
        if listed is None or self.facts[listed[0]].mention.span[0] < opened:
            return "," not in self.text[opened:start]
        first = self.facts[listed[0]].mention.quantity
        if first is None or mention.quantity is None or first.kind != mention.quantity.kind:
            return False
        told = self.facts[listed[1]].mention.span[1]
        return self._last == listed[1] and self.text.count(",", told, start) <= 1

    def _parted(self, begin: int, end: int) -> bool:
        """Whether a semicolon or the end of a sentence stands between."""
        return bisect_right(self._part_ends, begin) != bisect_right(self._part_ends, end)

    def _name(self, index: int, mention: Mention) -> FigureName | None:
        end = mention.span[1]
        clause = bisect_right(self._clause_ends, end)
        ceiling = self._clause_ends[clause] - 1 if clause < len(self._clause_ends) else len(self.text)
        following = index + 1 < len(self.mentions) and self.mentions[index + 1].span[0] < ceiling
        if following:
            ceiling = self.mentions[index + 1].span[0]
        floor, period = self._floor(index), mention.period
        name = name_figure(self.text, mention.span, mention.quantity, floor, ceiling, before_figure=following)
        if name is None and period is not None and floor == period.span[1]:  # 低保标准每人每月870元
            words = name_before(self.text, self._clause_start(period.span[0]), period.span[0])
            return FigureName(words, None, True) if words else None
        return name

    def _qualified(self, name: FigureName, earlier: int | None, start: int) -> tuple[str, bool]:
        """占地 and 满意率 say what is measured, and not of what: the subject's name goes before them."""
        share = is_share(name.text)
        if is_earned(name.text):
            return join_subject(self._thing(start), name.text), name.sure
        if not share and not is_bare(name.text):
            return name.text, name.sure
        words = "占比" if share else name.text
        thing = self._thing(start)
        if thing:
            self.subjects[len(self.facts)] = thing
            return join_subject(thing, words), name.sure
        if earlier is not None and tells_own_rate(name.text):
            told = self.facts[earlier].mention.span[1]
            if self._parted(told, start):
                return name.text, name.sure  # …8017件；结案率95%
        if earlier is None:
            return (join_subject(self.subject, words) if self.subject else name.text), False
        if name.text.endswith(_RATES) and not share:
            earlier = self._counted(earlier)
        subject = self.subjects.get(earlier, self.facts[earlier].name)
        self.subjects[len(self.facts)] = subject  # 占地…，总投资…: both of the same park
        return join_subject(subject, words), name.sure

    def _thing(self, start: int) -> str:
        """The thing that the clauses between the figure before and this clause are about."""
        floor = max(self._sentence_start(start), self.facts[-1].mention.span[1] if self.facts else 0)
        clause = self._clause_start(start)
        return name_thing(self.text, floor, clause - 1) if floor < clause - 1 else ""

    def _counted(self, earlier: int) -> int:
        """The figure that a rate can be of: not the time that was told between."""
        sentence = self._sentence_start(self.facts[earlier].mention.span[0])
        for index in range(earlier, max(-1, earlier - _FURTHEST), -1):
            fact = self.facts[index]
            if fact.mention.span[0] < sentence:
                break
            quantity = fact.mention.quantity
            timed = quantity is not None and quantity.dimension in (Dimension.DURATION, Dimension.WORKDAYS)
            if fact.role in ("value", "part") and quantity is not None and not timed:
                return index
        return earlier

    def _rank(self, mention: Mention, earlier: int | None) -> Fact:
        assert mention.rank is not None
        subject = find_ranked(mention.rank.subject)
        if earlier is None or (subject is not None and len(subject) > 3 and "总量" not in subject):
            return Fact(mention, subject or self.subject, subject is not None)
        return self._more(mention, "rank", earlier)

    def _more(self, mention: Mention, role: FactRole, earlier: int | None) -> Fact:
        if earlier is None:
            return Fact(mention, self.subject, False)
        return Fact(mention, self.facts[earlier].name, role != "value", role, earlier)

    def _earlier(self, start: int) -> int | None:
        """The fact before, in the same sentence, that a further word can be about."""
        if self._last is None or self.facts[self._last].mention.span[0] < self._sentence_start(start):
            return None
        return self._last

    def _whole(self, index: int) -> int:
        about = self.facts[index].about
        return index if about is None else about

    def _clause_start(self, offset: int) -> int:
        at = bisect_right(self._clause_ends, offset)
        return self._clause_ends[at - 1] if at else 0

    def _sentence_start(self, offset: int) -> int:
        at = bisect_right(self._sentence_ends, offset)
        return self._sentence_ends[at - 1] if at else 0
