"""What speaks for two figures being of one thing: place in the draft, quoted words, names, the sentence around; never their values."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from selfeval_cli.comparison.data_figures import DataFigure, Slot
from selfeval_cli.comparison.text_figures import TextFigure
from selfeval_cli.model.text_comparison import How
from selfeval_cli.model.year_pairs import NEARLY_SURE, measure_likeness, strip_name
from selfeval_cli.sources.document import Paragraph
from selfeval_cli.text.normal_form import fold

WHOLE = 100
"""The same indicator and the same key."""
_MOST_CANDIDATES = 12
_MOST_OF_VALUE = 24
_MOST_OF_PAIR = 300
_SHORTEST_QUOTE = 4
_CONTEXT = 12
_HALF_ALIKE = 50
_LEAST_OWNED = 30
_UNDER_ANOTHER_NAME = 48
_ALTERNATIVES = ("report", "budget", "staff", "assets")  # their names are several for one thing
_NAME_ONLY = 55  # the name of a budget line does not say which column


class Evidence(NamedTuple):
    """How much speaks for two figures being one, 0 to 100, and what does."""

    weight: int
    how: How


class EvidenceOfText:
    """The figures of a text, ready to be asked which of them may be a given one of the data."""

    def __init__(
        self, paragraphs: Sequence[Paragraph], figures: Sequence[TextFigure], slots: Mapping[int, Sequence[Slot]]
    ) -> None:
        self.figures, self._slots = figures, slots
        self._squeezed = _Squeezed(paragraphs)
        self._by_slot: dict[Slot, list[int]] = {}
        self._by_value: dict[object, list[int]] = {}
        self._by_pair: dict[str, list[int]] = {}
        self._by_paragraph: dict[int, list[int]] = {}
        for at, figure in enumerate(figures):
            for slot in slots.get(at, ()):
                self._by_slot.setdefault(slot, []).append(at)
            if figure.echo:
                continue
            self._by_value.setdefault(figure.told.key, []).append(at)
            self._by_paragraph.setdefault(figure.paragraph, []).append(at)
            for pair in pair_up(figure.name) | pair_up(figure.sentence):
                self._by_pair.setdefault(pair, []).append(at)

    def list_candidates(self, data: DataFigure) -> Iterator[int]:
        """Figures of the text that may be this one: by place, by value, by the quoted words, by what they are called."""
        found = dict.fromkeys(self._by_slot.get(data.slot, ()))
        found |= dict.fromkeys(self._quoted(data.quote))
        shared: Counter[int] = Counter()
        for pair in frozenset().union(*map(pair_up, data.names)):
            known = self._by_pair.get(pair, ())
            if len(known) <= _MOST_OF_PAIR:
                shared.update(known)
        found |= dict.fromkeys(at for at, _ in shared.most_common(_MOST_CANDIDATES))
        found |= dict.fromkeys(self._by_value.get(data.told.key, ())[:_MOST_OF_VALUE])
        yield from found

    def weigh(self, data: DataFigure, at: int) -> Evidence:
        """What speaks for the figure of the text being this one."""
        figure = self.figures[at]
        in_sentence = data.slot[0] == "sentence"
        if data.slot in self._slots.get(at, ()) and not in_sentence:
            return Evidence(WHOLE, "place")
        if figure.echo:
            return Evidence(0, "place")
        if in_sentence:
            return self._weigh_context(data, figure)
        best = weigh_names(data, figure)
        if data.slot[0] == "budget":
            best = best._replace(weight=min(best.weight, _NAME_ONLY))
        if data.quote is not None and at in self._quoted(data.quote):
            quoted = 62 + best.weight * 3 // 10
            best = max(best, Evidence(quoted, "quote"))
        if data.place is not None and data.place.endswith(f"第{self._squeezed.numbers[figure.paragraph]}段"):
            best = best._replace(weight=min(best.weight + 8, WHOLE - 1) if best.weight else 0)
        return best

    def _weigh_context(self, data: DataFigure, figure: TextFigure) -> Evidence:
        """A sentence of the data and one of the text: the more of the words before and behind are the same, the surer."""
        before, after = self._squeezed.around(figure.paragraph, figure.span)
        ahead = _squeeze(data.before)[::-1]
        same = _count_same(ahead, before[::-1]) + _count_same(_squeeze(data.after), after)
        wanted = len(ahead) + len(_squeeze(data.after))
        if same >= min(6, max(wanted, 2)):
            return Evidence(96, "context")
        return Evidence(min(same * 15, 75), "context")

    def _quoted(self, quote: str | None) -> Sequence[int]:
        return self._find_quote(quote) if quote is not None else ()

    def _find_quote(self, quote: str) -> Sequence[int]:
        known = self._squeezed.quotes.get(quote)
        if known is None:
            known = self._squeezed.quotes[quote] = tuple(
                at
                for index, start, end in self._squeezed.find(quote)
                for at in self._by_paragraph.get(index, ())
                if start <= self.figures[at].span[0] and self.figures[at].span[1] <= end
            )
        return known


class _Squeezed:
    """The text without blanks, in one piece, in which quotes are found whatever their line breaks."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self.numbers = [paragraph.number for paragraph in paragraphs]
        self.quotes: dict[str, Sequence[int]] = {}
        self._offsets: list[list[int]] = []
        self._starts: list[int] = []
        parts: list[str] = []
        length = 0
        for paragraph in paragraphs:
            folded = fold(paragraph.text)
            kept = [at for at, character in enumerate(folded) if not character.isspace()]
            self._offsets.append(kept)
            self._starts.append(length)
            parts.append("".join(folded.split()))
            length += len(kept) + 1
        self._parts = parts
        self._whole = "\n".join(parts)

    def find(self, quote: str) -> Iterator[tuple[int, int, int]]:
        """Paragraph and span of the first place where the words stand."""
        words = _squeeze(quote).removesuffix("…").removesuffix("...")
        if len(words) < _SHORTEST_QUOTE:
            return
        found = self._whole.find(words)
        if found < 0:
            return
        index = bisect_right(self._starts, found) - 1
        kept, first = self._offsets[index], found - self._starts[index]
        last = min(first + len(words), len(kept)) - 1
        if first <= last:
            yield index, kept[first], kept[last] + 1

    def around(self, index: int, span: tuple[int, int]) -> tuple[str, str]:
        """The words before and behind a span, without blanks."""
        kept, text = self._offsets[index], self._parts[index]
        first, last = bisect_right(kept, span[0] - 1), bisect_right(kept, span[1] - 1)
        return text[max(0, first - _CONTEXT) : first], text[last : last + _CONTEXT]


def weigh_names(data: DataFigure, figure: TextFigure) -> Evidence:
    """By names alone: those that the text gives the figure, and those in its clause and sentence."""
    names = data.names
    if data.slot[0] in _ALTERNATIVES:
        return max(_weigh_name(name, "", figure) for name in names)
    return _weigh_name(names[0], names[1] if len(names) > 1 else "", figure)


def _weigh_name(own: str, owner: str, figure: TextFigure) -> Evidence:
    name, item, whole = _strip(figure.name), _strip(own), _strip(owner)
    owned = _cover(whole, figure.sentence) if whole else 100
    best = Evidence(0, "value")
    if name and name in (item, whole + item):
        best = Evidence(92 if not whole or name != item else 88, "name")
    elif name:
        likeness = max(_liken(name, item), _liken(name, whole + item) if whole else 0)
        if likeness >= NEARLY_SURE:
            best = Evidence(85, "similar")
        elif likeness >= _HALF_ALIKE:  # a name of a word or two says little where the sentence has nothing of the rest
            best = Evidence(30 + 40 * _cover(whole + item, figure.sentence) // 100, "similar")
    clause, sentence = _cover(item, figure.clause), _cover(item, figure.sentence)
    told = max(75 * clause, 62 * sentence) // 100
    if whole:
        told = max(told + owned // 10 if told else 0, owned * 2 // 5)
        best = best._replace(weight=min(best.weight + 6 * owned // 100, WHOLE - 1) if best.weight else 0)
    if name and not clause and not best.weight:  # the text calls it something else
        told = min(told, _UNDER_ANOTHER_NAME)
    if owned < _LEAST_OWNED:  # 投资 and 解决问题 are of many things
        best = best._replace(weight=min(best.weight, _UNDER_ANOTHER_NAME))
        told = min(told, _UNDER_ANOTHER_NAME)
    return max(best, Evidence(told, "sentence"), key=lambda one: one.weight)


@lru_cache(maxsize=4096)
def _strip(name: str) -> str:
    return strip_name(name) if name else ""


@lru_cache(maxsize=4096)
def pair_up(name: str) -> frozenset[str]:
    """Every two characters that follow each other in a name or sentence; a single one where it has no more."""
    words = _strip(name)
    return frozenset(a + b for a, b in pairwise(words)) if len(words) > 1 else frozenset((words,) if words else ())


def _cover(name: str, words: str) -> int:
    """How much of a name's pairs of characters stand in the words, in percent."""
    pairs = pair_up(name)
    if not pairs:
        return 0
    return 100 * sum(pair in words for pair in pairs) // len(pairs)


def _liken(one: str, other: str) -> int:
    first, second = set(one), set(other)
    if not one or not other or not (first <= second or second <= first):
        return 0
    return measure_likeness(one, other)


def _squeeze(text: str) -> str:
    return "".join(fold(text).split())


def _count_same(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
