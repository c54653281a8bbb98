"""Every figure of a document, one by one, with the clause and sentence that it stands in and its place in the draft report."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from selfeval_cli.comparison.data_figures import LINE_NAMES, Slot, budget_slot, read_words
from selfeval_cli.comparison.told_figures import Sort, Told, take_mention
from selfeval_cli.extraction.draft import KeyPath
from selfeval_cli.extraction.prose.left_digits import LeftReason
from selfeval_cli.extraction.prose.prose_reading import Entry, ProseReading
from selfeval_cli.model.text_comparison import TextPlace
from selfeval_cli.sources.document import Paragraph
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.prose import find_readings
from selfeval_cli.text.quantity import Period, Quantity, Span, Status

_CLAUSE_MARK = lazy_pattern(r"[,;。!?:、\t\n|]")
_SENTENCE_MARK = lazy_pattern(r"[;。!?\t\n|]")
_AROUND = 24
_LONGEST_SENTENCE = 160
_LONGEST_DIGITS = 20
_UNREAD: frozenset[LeftReason] = frozenset(("no-unit", "ambiguous", "threshold", "in-a-name"))


class TextFigure(NamedTuple):
    """One figure of the text. `clause` and `sentence` are the folded words that it stands in.

    `slot` is its place in the draft (the indicator's number is the draft's), None where it has none. `unread` marks digits that were not
    read as a figure, `echo` a figure that stands for another key of the draft as well.
    """

    paragraph: int
    span: Span
    words: str
    told: Told
    name: str
    clause: str
    sentence: str
    slot: Slot | None
    status: Status = Status.ACTUAL
    status_word: str | None = None
    period: Period | None = None
    unread: bool = False
    echo: bool = False


def list_text_figures(reading: ProseReading) -> list[TextFigure]:
    """The figures of a document in their order, those that were read first, then digits that were not."""
    texts = [_Clauses(paragraph.text) for paragraph in reading.document.paragraphs]
    figures: list[TextFigure] = []
    numbers: dict[KeyPath | None, int] = {}
    for entry in reading.entries:
        found = [*_entry_figures(entry, reading, texts[entry.paragraph], numbers)]
        figures += found
        figures += _echoes(entry, found, reading.draft.data)
    passed_over: dict[int, list[Span]] = {}
    for index, left in reading.left:
        if left.reason in _UNREAD:
            passed_over.setdefault(index, []).append(left.span)
    for index, spans in passed_over.items():
        figures += _passed_over(index, reading.document.paragraphs[index].text, spans, texts[index])
    return figures


def _passed_over(index: int, prose: str, spans: list[Span], text: _Clauses) -> Iterator[TextFigure]:
    """What a draft has no room for is a figure all the same; digits that are none may still be what the data means."""
    mentions = [mention for mention in find_readings(prose) if mention.problem is None]
    for start, end in spans:
        inside = [mention for mention in mentions if mention.span[0] <= start and end <= mention.span[1]]
        for mention in inside:
            for told in take_mention(mention, "any"):
                figure = _place(index, told.span, told, "", text, None)
                yield figure._replace(status=mention.status, status_word=mention.status_word, period=mention.period)
        digits = text.folded[start:end].replace(",", "")
        if (
            not inside
            and digits.count(".") < 2
            and digits.replace(".", "").isdecimal()
            and len(digits) < _LONGEST_DIGITS
        ):
            bare = Quantity((start, end), Decimal(digits), Decimal(1), None, "")
            yield _place(index, (start, end), Told("any", (start, end), bare), "", text, None)._replace(unread=True)


class _Clauses:
    """A paragraph and where its clauses and sentences end."""

    def __init__(self, text: str) -> None:
        self.folded = fold(text)
        self.clauses = [
            found.end() for found in _CLAUSE_MARK.finditer(self.folded) if not self._in_number(found.start())
        ]
        self.sentences = [found.end() for found in _SENTENCE_MARK.finditer(self.folded)]

    def _in_number(self, at: int) -> bool:
        return (
            self.folded[at] in ",:"
            and self.folded[at - 1 : at].isdecimal()
            and self.folded[at + 1 : at + 2].isdecimal()
        )

    def around(self, span: Span, ends: list[int]) -> str:
        """The words between two marks around a span, not endlessly many."""
        first = bisect_right(ends, span[0])
        last = bisect_right(ends, max(span[1] - 1, span[0]))
        start = max(ends[first - 1] if first else 0, span[0] - _LONGEST_SENTENCE)
        end = min(ends[last] - 1 if last < len(ends) else len(self.folded), span[1] + _LONGEST_SENTENCE)
        return "".join(self.folded[start:end].split())


def _place(paragraph: int, span: Span, told: Told, name: str, text: _Clauses, slot: Slot | None) -> TextFigure:
    clause, sentence = text.around(span, text.clauses), text.around(span, text.sentences)
    words = "".join(text.folded[slice(*span)].split())
    return TextFigure(paragraph, span, words, told, name, clause, sentence, slot)


def _entry_figures(
    entry: Entry, reading: ProseReading, text: _Clauses, numbers: dict[KeyPath | None, int]
) -> Iterator[TextFigure]:
    keys, fact = entry.keys, entry.fact
    if keys is not None and keys[0] == "budget":
        yield from _budget_figure(entry, keys, reading, text)
        return
    if fact is None:
        for told in read_words(text.folded[slice(*entry.span)], ""):
            yield _place(entry.paragraph, entry.span, told._replace(sort="any"), "", text, None)
        return
    sort: Sort = _sort_of(entry.kind, keys)
    for told in take_mention(fact.mention, sort):
        slot = _slot_of(keys, told, numbers)
        placed = _place(entry.paragraph, told.span, told, fact.name, text, slot)
        mention = fact.mention
        yield placed._replace(status=mention.status, status_word=mention.status_word, period=mention.period)


def _sort_of(kind: str, keys: KeyPath | None) -> Sort:
    if keys is not None and keys[-1] in ("target", "previous"):
        return "target" if keys[-1] == "target" else "previous"
    if keys is not None and keys[0] in ("problem", "measure"):
        return "any"
    return "target" if kind == "target" else "previous" if kind == "previous" else "value"


def _slot_of(keys: KeyPath | None, told: Told, numbers: dict[KeyPath | None, int]) -> Slot | None:
    if keys is None:
        return None
    if keys[0] == "indicator":
        item = keys[3] if len(keys) > 3 else keys[-1] if keys[2] in ("parts", "details") else ""
        sort = told.sort if told.sort not in ("target", "previous") or len(keys) == 3 else "value"
        return ("indicator", keys[1], item, sort)
    if keys[0] in ("problem", "measure"):
        number = numbers[keys] = numbers.get(keys, -1) + 1
        return ("sentence", keys[0], keys[1], number)
    return None


def _budget_figure(entry: Entry, keys: KeyPath, reading: ProseReading, text: _Clauses) -> Iterator[TextFigure]:
    """The draft has amounts in one unit; the words as they stand are exact, where they have their own."""
    budget = reading.draft.data.get("budget", {})
    line, column = (str(keys[1]), str(keys[-1])) if len(keys) > 2 else ("", str(keys[-1]))
    name = LINE_NAMES.get(line, ("",))[0]
    if line in ("item", "fund") and isinstance(keys[2], int):
        name = str(_look_up(reading.draft.data, keys[:3]).get("name", ""))
        line = f"{line} {name}"
    written = read_words(text.folded[slice(*entry.span)], "")
    drafted = _look_up(reading.draft.data, keys)
    if not (len(written) == 1 and written[0].quantity is not None and written[0].quantity.unit_text):
        unit = "%" if column == "execution_rate" else str(budget.get("unit", ""))
        written = read_words(format(drafted, "f"), unit) if isinstance(drafted, Decimal) else written
    for told in written:
        yield _place(entry.paragraph, entry.span, told, name, text, budget_slot(line, column))


def _look_up(data: Any, keys: KeyPath) -> Any:
    for key in keys:
        data = data[int(key)] if isinstance(data, list) else data.get(key, {})
    return data


def _echoes(entry: Entry, found: list[TextFigure], data: Mapping[str, Any]) -> Iterator[TextFigure]:
    """The bases of an indicator's rates: the draft repeats the figure of the whole there."""
    keys = entry.keys
    if keys is None or keys[0] != "indicator" or len(keys) != 3 or not found:
        return
    details: Mapping[str, Any] = data["indicator"][keys[1]].get("details", {})
    for name, detail in details.items():
        if isinstance(detail, Mapping) and "base" in detail:
            based = [*read_words(str(detail["base"]), "")]
            if len(based) == 1 and based[0].key == found[0].told.key:
                yield found[0]._replace(slot=("indicator", keys[1], name, "base"), echo=True)


def place_in_text(paragraph: Paragraph, span: Span) -> TextPlace:
    """Where a figure stands, for people and programs."""
    start, end = span
    text = paragraph.text
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return TextPlace(paragraph.page, paragraph.number, start, end, text[start:end], before, after)
