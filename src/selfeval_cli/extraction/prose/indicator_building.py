"""Facts become indicators: a figure with its change, rank, rate, parts and target in one, as a careful colleague would write it down."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from selfeval_cli.extraction.prose.facts import Fact
from selfeval_cli.extraction.prose.second_names import name_second
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Change, Dimension, Quantity, Span, Status
from selfeval_cli.text.readings import read_value

_CLAUSE = lazy_pattern(r"[，;；。!！?？]|,(?![0-9]{3})")
_RANK_WORDS = lazy_pattern(r"(?:综合|总量|总分|均|并|稳|分别)?(?:排名?|位列|列|居|位居|名列|排在)[^,，;；。0-9]{0,12}$")
_LONGEST_QUOTE = 80
_LONGEST_SCOPE = 16
_REACHED = lazy_pattern("^(?:未?达到?|超过|高于|低于|优于)(?=[0-9])")  # 未达到90%的目标: the target is 90%
_YEARLY = "年均"
_NO_PERIOD = ("年", "年度")
_TOO_MUCH = Decimal("1.05")
_NEARLY_WHOLE = Decimal("0.9")
_ONLY_OF_INDICATORS = ("target", "previous")
_BASED_RATES = ("成功率", "达成率", "办结率", "合格率", "整改率", "调解率", "回访率", "化解率", "通过率", "验收率")
KeyPath = tuple[str | int, ...]


class Built(NamedTuple):
    """One indicator as a table of the file, with the facts that it came from: for each of its keys the index of the fact."""

    data: dict[str, Any]
    facts: tuple[tuple[KeyPath, int], ...]
    sure: bool
    first: int


def build_indicators(text: str, facts: Sequence[Fact], taken: frozenset[int], year: int | None) -> list[Built]:
    """The indicators of one paragraph's facts, without those `taken` elsewhere (the budget's); `year` is the report's."""
    kept = [index for index, fact in enumerate(facts) if index not in taken and fact.role != "deadline"]
    heads = _heads(facts, kept)
    groups: dict[int, list[int]] = {}
    for index in kept:
        groups.setdefault(heads[index], []).append(index)
    ordered = [[head, *(member for member in members if member != head)] for head, members in groups.items()]
    ends = [found.end() for found in _CLAUSE.finditer(text)]
    return [_Builder(text, ends, facts, members, year).build() for members in ordered]


def _heads(facts: Sequence[Fact], kept: Sequence[int]) -> dict[int, int]:
    """The fact that stands for the indicator of each: the end of its chain of `about`, or the last on it that must stand alone.

    A rate, a part or a total with a target or last year's value of its own is an indicator: only indicators have them.
    """
    own = set(kept)
    alone = {facts[index].about for index in kept if facts[index].role in _ONLY_OF_INDICATORS}
    heads: dict[int, int] = {}
    ahead: list[tuple[int, int]] = []  # plans, which stand before their results
    for index in kept:
        about = facts[index].about
        if about is None or about not in own or (index in alone and facts[index].role in ("rate", "part", "value")):
            heads[index] = index
        elif about < index:
            heads[index] = heads[about]
        else:
            ahead.append((index, about))
    heads |= {index: heads[about] for index, about in ahead}
    return heads


class _Builder:
    """One indicator while its facts are put into keys."""

    def __init__(
        self, text: str, clauses: Sequence[int], facts: Sequence[Fact], members: list[int], year: int | None
    ) -> None:
        self.clauses = clauses  # where each ends
        self.text, self.facts, self.members, self.year = text, facts, members, year
        self.data: dict[str, Any] = {}
        self.told: list[tuple[KeyPath, int]] = []
        self.numbers: dict[str, int] = {}  # by name, how many details of it there are
        self.details: dict[int, str] = {}  # by fact, the name of the detail that it has become

    def build(self) -> Built:
        """Put the first fact's figure as the result, and the others where they belong."""
        head = self.facts[self.members[0]]
        self.data["name"] = head.name or "（名称待补）"
        self._first(self.members[0], head)
        for index in self.members[1:]:
            self._further(index, self.facts[index])
        self._arrange_parts()
        period = head.mention.period
        if period is not None and period.normalised(self.year or 0) != f"{self.year}-01/{self.year}-12":
            words = _tidy(self.text[period.span[0] : period.span[1]])
            if words not in _NO_PERIOD:
                self.data["period"] = words
        self.data["quote"] = self._quote()
        return Built(self.data, tuple(self.told), head.sure and bool(head.name), self.members[0])

    def _first(self, index: int, fact: Fact) -> None:
        mention = fact.mention
        if mention.rank is not None:
            self._put(("rank",), self._rank(mention.span), index)
        elif mention.change is not None:
            self._put(("change",), self._change(mention.change, mention.inherited_basis), index)
        else:
            key, value = self._value(fact)
            self._put((key,), value, index)

    def _further(self, index: int, fact: Fact) -> None:
        mention = fact.mention
        detail = self.details.get(fact.about) if fact.about is not None else None
        if detail is not None and fact.role in ("change", "rank"):
            self._of_detail(index, fact, detail)
        elif fact.role == "change" and mention.change is not None and "change" not in self.data:
            self._put(("change",), self._change(mention.change, mention.inherited_basis), index)
        elif fact.role == "rank":
            ranks = self.data.setdefault("rank", [])
            if isinstance(ranks, str):
                ranks = self.data["rank"] = [ranks]
            self.told.append((("rank",), index))
            ranks.append(self._rank(mention.span))
            self.data["rank"] = ranks if len(ranks) > 1 else ranks[0]
        elif fact.role in _ONLY_OF_INDICATORS and fact.role not in self.data and mention.quantity is not None:
            words = self._value(fact, planned=fact.role == "target")[1]
            self._put((fact.role,), _REACHED.sub("", words), index)
        else:
            self._detail(index, fact)

    def _of_detail(self, index: int, fact: Fact, name: str) -> None:
        """The change or the rank of a detail stands beside its figure."""
        mention = fact.mention
        detail = self.data["details"][name]
        if not isinstance(detail, dict):
            detail = self.data["details"][name] = {"actual": detail}
        if mention.change is not None and "change" not in detail:
            detail["change"] = self._change(mention.change, mention.inherited_basis)
        elif mention.rank is not None and "rank" not in detail:
            detail["rank"] = self._rank(mention.span)
        else:
            self._detail(index, fact)
            return
        self.told.append((("details", name), index))

    def _detail(self, index: int, fact: Fact) -> None:
        mention = fact.mention
        name = fact.words if fact.role in ("gap", "rate") and fact.words else fact.name
        if name == self.data["name"] or not name:
            name = fact.words or self._second_name(fact)
        details = self.data.setdefault("details", {})
        if name in details and (second := self._second_name(fact)) not in details and self.data["name"] not in second:
            name += second  # 其中主体班11期564人: 主体班, 主体班人数
        name = self._unlike(name, details)
        if mention.change is not None:
            detail: Any = {"change": self._change(mention.change, mention.inherited_basis)}
        elif mention.rank is not None:
            detail = {"rank": self._rank(mention.span)}
        else:
            key, value = self._value(fact)
            detail = value if key == "actual" else {key: value}
            if fact.role == "rate" and name.endswith(_BASED_RATES) and (base := self._base(fact)) is not None:
                detail = {key: value, "base": base}
        self.told.append((("details", name), index))
        self.details[index] = name
        details[name] = detail

    def _unlike(self, name: str, others: dict[str, Any]) -> str:
        unlike = name
        while unlike in others:
            self.numbers[name] = self.numbers.get(name, 1) + 1
            unlike = f"{name}（{self.numbers[name]}）"
        return unlike

    def _base(self, fact: Fact) -> str | None:
        """The count that a rate is of: the one that it is about, unless that is what was reached of another (办结947件，办结率98.4%)."""
        whole = self.facts[fact.about] if fact.about is not None else None
        quantity = whole.mention.quantity if whole is not None else None
        if whole is None or quantity is None or quantity.dimension is not Dimension.COUNT:
            return None
        verb = fact.words.removesuffix("率")
        if not verb or verb not in whole.name:
            return self._value(whole)[1]
        return None

    def _second_name(self, fact: Fact) -> str:
        whole = self.facts[self.members[0]].mention.quantity
        return name_second(self.text, fact.mention, whole, self.data["name"])

    def _arrange_parts(self) -> None:
        """Details that were told as 其中, in the unit of the whole, and that make it or nearly: they are its parts."""
        whole = self.facts[self.members[0]].mention.quantity
        if whole is None or whole.unit is None:
            return
        own = [
            (keys, self.facts[index])
            for keys, index in self.told
            if self.facts[index].role == "part" and len(keys) == 2 and keys[0] == "details"
        ]
        parts = [(keys, fact, fact.mention.quantity) for keys, fact in own if fact.mention.quantity is not None]
        same = [(keys, fact, part) for keys, fact, part in parts if part.kind == whole.kind and part.upper is None]
        total = Decimal(0)
        for at, (_, _, part) in enumerate(same):
            total += part.base_value
            if total == whole.base_value:
                same = same[: at + 1]  # what follows counts the same again, by another sign
                break
        if total > whole.base_value * _TOO_MUCH:
            return  # several lists, no slip
        if len(same) < 2 or total < whole.base_value * _NEARLY_WHOLE:
            return
        if any(isinstance(self.data["details"][keys[1]], dict) for keys, _, _ in same):
            return  # a part has no change and no rank
        moved: dict[KeyPath, KeyPath] = {}
        for keys, fact, _ in same:
            name = keys[1]
            del self.data["details"][name]
            self.data.setdefault("parts", {})[name] = self._value(fact)[1]
            moved[keys] = ("parts", name)
        self.told = [(moved.get(own_keys, own_keys), index) for own_keys, index in self.told]
        if not self.data["details"]:
            del self.data["details"]

    def _put(self, keys: KeyPath, value: str, index: int) -> None:
        self.data[str(keys[0])] = value
        self.told.append((keys, index))

    def _value(self, fact: Fact, *, planned: bool = False) -> tuple[str, str]:
        """The key, actual or expected, and the figure as written, readable on its own; a target needs no word of plan."""
        mention = fact.mention
        quantity = mention.quantity
        assert quantity is not None
        words = _readable(_tidy(self._words(quantity.span)), quantity)
        later = mention.period is not None and _is_later(mention.period.year, mention.period.year_shift, self.year)
        if planned or (mention.status is Status.ACTUAL and not later):
            return "actual", words
        word = mention.status_word or "预计"
        word = "计划" if word == "将" else word
        return "expected", words if word in words else f"{word}{words}"

    def _change(self, change: Change, inherited: str | None) -> str:
        """The change as written; with the 同比 that stands before the list, and its word where the list goes on without it."""
        words = _tidy(self._words(change.span)).replace("分别", "")
        if change.amount is not None and change.amount.span == change.span:
            words = f"{change.word}{_readable(words, change.amount)}"
        if self.text.startswith(_YEARLY, max(0, change.span[0] - len(_YEARLY))):
            words = _YEARLY + words
        basis = change.basis or inherited
        return (
            words
            if basis is None or change.basis is not None
            else f"{basis if basis in ('同比', '环比') else '较' + basis}{words}"
        )

    def _rank(self, span: Span) -> str:
        """The rank as written, with 居全市 where only 第4 is its own."""
        words = _tidy(self._words(span))
        if not words.startswith("第"):
            return words
        found = _RANK_WORDS.search(self.text, max(0, span[0] - _LONGEST_SCOPE), span[0])
        return _tidy(self.text[found.start() : span[1]]) if found is not None else words

    def _words(self, span: Span) -> str:
        return self.text[span[0] : span[1]]

    def _quote(self) -> str:
        """The clauses from the first to the last figure, not too many."""
        spans = [self.facts[index].mention.span for index in self.members]
        begin, end = min(span[0] for span in spans), max(span[1] for span in spans)
        at = bisect_right(self.clauses, begin)
        begin = self.clauses[at - 1] if at else 0
        behind = _CLAUSE.search(self.text, end)
        end = behind.start() if behind is not None else len(self.text)
        words = " ".join(self.text[begin:end].split())
        return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1] + "…"


def _is_later(year: int | None, shift: int, report: int | None) -> bool:
    return shift > 0 or (year is not None and report is not None and year > report)


def _tidy(words: str) -> str:
    """Without the blanks and line ends that stood inside: 35. 3 万元 is 35.3万元."""
    return "".join(words.split())


def _readable(words: str, quantity: Quantity) -> str:
    """The words, where they alone say the same; else number and unit (a figure whose unit stands behind a list)."""
    reading = read_value(words)
    known = reading.quantity
    if known is not None and known.number == quantity.number and known.kind == quantity.kind and not reading.leftovers:
        return words
    return f"{quantity.number}{quantity.unit_text}"
