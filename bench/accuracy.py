"""Measure the import of prose on labelled reports: which figures are found, with which name, period, change, softening and status.

`prose/tuning` and `prose/untouched` hold reports as text, and beside each `NAME.txt` a `NAME.facts.json` that was written by reading, without looking at
the program. The first folder may be looked at while the grammar is changed, the second is only measured. A figure counts as found
when value and unit are those of a label at its place. Labels of event dates and those called borderline count for nothing, whether
they are found or not. A period that is the report's own year is the same as none: both mean the whole year.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from selfeval_cli.extraction.prose.prose_reading import Entry, read_prose
from selfeval_cli.sources.document import TextDocument, find_original
from selfeval_cli.sources.document_formats import read_document_text
from selfeval_cli.text.bounds import BEFORE
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.periods import find_calendar
from selfeval_cli.text.quantity import Change, Quantity, Span, Status

CORPUS = Path(__file__).resolve().parent / "prose"
HALVES = ("tuning", "untouched")
ATTRIBUTES = ("approximation", "change", "period", "status")
_SAME_UNIT = {
    "㎡": "m²",
    "平方米": "m²",
    "m2": "m²",
    "百分点": "个百分点",
    "km²": "平方公里",
    "立方米": "m³",
    "％": "%",
    "名次": "第",
    "名": "第",
    "位": "第",
}
_RISES = re.compile("增|升|提|涨|长|翻|多|扩")
_FALLS = re.compile("降|减|缩|压|跌|落|少|收窄")
_SOFT = {"超": "above", "逾": "above", "突破": "above", "超过": "above", "近": "nearly", "约": "about", "左右": "about", "余": "odd", "多": "odd", "大约": "about"}  # fmt: skip


class Figure(NamedTuple):
    """A figure that was read: `span` in the original text."""

    span: Span
    value: Decimal
    unit: str
    entry: Entry
    paragraph: str


@dataclass
class Score:
    """Of one document or several: figures found, missed and made up; attributes right and wrong; the overlap of names."""

    found: int = 0
    missed: int = 0
    extra: int = 0
    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    names: list[float] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """True figures of all that were told."""
        return self.found / (self.found + self.extra) if self.found + self.extra else 1.0

    @property
    def recall(self) -> float:
        """Found figures of all that are labelled."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.precision * self.recall / (self.precision + self.recall) if self.found else 0.0

    def share(self, attribute: str) -> float:
        """How often an attribute is right, of the figures that were found."""
        total = self.right[attribute] + self.wrong[attribute]
        return self.right[attribute] / total if total else 1.0

    @property
    def name(self) -> float:
        """The mean overlap of names, 0..1."""
        return sum(self.names) / len(self.names) if self.names else 1.0

    def add(self, other: Score) -> None:
        """Count the other's too."""
        self.found += other.found
        self.missed += other.missed
        self.extra += other.extra
        self.right += other.right
        self.wrong += other.wrong
        self.names += other.names


def measure_file(path: Path) -> Score:
    """Compare what is read from `NAME.txt` with the labels of `NAME.facts.json`."""
    labels = json.loads(path.with_suffix(".facts.json").read_text(encoding="utf-8"), parse_float=Decimal)
    document = read_document_text(path.read_bytes(), path.name)
    assert isinstance(document, TextDocument)
    return compare(list(read_figures(document)), labels["facts"], labels.get("doc_year"))


def read_figures(document: TextDocument) -> Iterator[Figure]:
    """Every figure of a text document, where it stands in the original; dates are none."""
    reading = read_prose(document)
    for entry in reading.entries:
        paragraph = document.paragraphs[entry.paragraph]
        for span, value, unit in _values(entry):
            pieces = find_original(paragraph, span)
            if pieces:
                whole = (pieces[0].offset, pieces[-1].offset + pieces[-1].length)
                yield Figure(whole, value, unit, entry, paragraph.text)


def _values(entry: Entry) -> Iterator[tuple[Span, Decimal, str]]:
    mention = entry.mention
    if mention.rank is not None:
        yield mention.span, Decimal(mention.rank.position), "第"
    elif mention.change is not None:
        for quantity in (mention.change.start, mention.change.to, mention.change.amount):
            if quantity is not None:
                yield quantity.span, quantity.number, quantity.unit_text
    elif mention.quantity is not None:
        yield mention.quantity.span, mention.quantity.number, mention.quantity.unit_text


def compare(figures: list[Figure], labels: list[Mapping[str, Any]], year: int | None) -> Score:
    """Match figures to labels: the same value and unit, at the same place."""
    score = Score()
    left = list(figures)
    for label in sorted(labels, key=lambda one: (bool(one.get("borderline")) or one["kind"] == "date", one["pos"])):
        counts = not label.get("borderline") and label["kind"] != "date"
        hit = next((figure for figure in left if _fits(figure, label, exact=counts)), None)
        if hit is not None:
            left.remove(hit)
            if counts:
                score.found += 1
                _judge(score, hit, label, year)
        elif counts:
            score.missed += 1
            score.remarks.append(f"missed  {label['quote']!r} ({label['value']} {label['unit']})")
    for figure in left:
        score.extra += 1
        around = figure.entry.mention.span
        told = figure.paragraph[max(0, around[0] - 10) : around[1] + 6]
        score.remarks.append(f"extra   {figure.value} {figure.unit} in {told!r}")
    return score


def _fits(figure: Figure, label: Mapping[str, Any], *, exact: bool) -> bool:
    begin, end = label["pos"], label["pos"] + len(label["quote"])
    if figure.span[0] >= end or figure.span[1] <= begin:
        return False
    if not exact:
        return True
    return _number(label["value"]) == figure.value and _unit(label["unit"]) == _unit(figure.unit)


def _number(value: object) -> Decimal:
    return Decimal(0) if value is None else Decimal(str(value).replace(",", ""))


def _unit(unit: str | None) -> str:
    folded = "".join(fold(unit or "").split()).replace("余", "").replace("多", "")
    for word, same in _SAME_UNIT.items():
        if folded.endswith(word) and not folded.endswith(("百分点",)):
            return folded.removesuffix(word) + same
    return "个百分点" if folded.endswith("百分点") else folded


def _judge(score: Score, figure: Figure, label: Mapping[str, Any], year: int | None) -> None:
    mention = figure.entry.mention
    told: dict[str, tuple[object, object]] = {
        "approximation": (_softened(_quantity_of(figure)), _softness(label.get("approx"))),
        "change": (
            _direction(mention.change, figure),
            "?" if label.get("note") == "previous" else _told_direction(label.get("change")),
        ),
        "period": (
            mention.period.normalised(year or 0) if mention.period is not None else None,
            _period(label.get("period"), year),
        ),
        "status": (mention.status is not Status.ACTUAL, bool(label.get("forecast"))),
    }
    whole = {None, f"{year}-01/{year}-12"}
    for attribute, (ours, theirs) in told.items():
        if theirs == "?":
            continue
        same = ours == theirs or (attribute == "period" and ours in whole and theirs in whole)
        (score.right if same else score.wrong)[attribute] += 1
        if not same:
            score.remarks.append(f"{attribute:7} {label['quote']!r}: {ours}, labelled {theirs}")
    overlap = _overlap(figure.entry.name, str(label["name"]))
    score.names.append(overlap)
    if overlap < 0.5:
        score.remarks.append(f"name    {label['quote']!r}: {figure.entry.name}, labelled {label['name']}")


def _quantity_of(figure: Figure) -> Quantity | None:
    change = figure.entry.mention.change
    if change is None:
        return figure.entry.mention.quantity
    return next(
        (one for one in (change.start, change.to, change.amount) if one is not None and one.number == figure.value),
        None,
    )


def _softened(quantity: Quantity | None) -> str | None:
    if quantity is None:
        return None
    if quantity.approximation is not None:
        return quantity.approximation.value
    return quantity.comparison.value if quantity.comparison is not None else None


def _softness(word: str | None) -> str | None:
    if not word:
        return None
    if word in _SOFT:
        return _SOFT[word]
    if word in ("以上", "不少于", "不低于", "至少"):
        return "≥"
    if word in ("以下", "以内", "不超过", "不高于"):
        return "≤"
    bound = BEFORE.get(word)
    if bound is None:
        return "?"
    return bound[0].value if bound[0] is not None else bound[1].value if bound[1] is not None else None


def _direction(change: Change | None, figure: Figure) -> tuple[int, str] | None:
    if change is None or (change.start is not None and change.start.number == figure.value):
        return None
    return change.direction, change.basis or figure.entry.mention.inherited_basis or ""


def _told_direction(words: str | None) -> object:
    """Up or down and against what; "?" for words that are no growth or decline (超额完成, 低于平均), which are not judged."""
    if not words:
        return None
    direction = 1 if _RISES.search(words) else -1 if _FALLS.search(words) else 0
    if direction == 0:
        return "?"
    basis = re.match("同比|环比|[较比同与]?(上年同期|去年同期|上年|去年|年初|上一年|[0-9]{4}年)", words)
    named = (basis[1] or basis[0]).replace("去年", "上年").replace("上一年", "上年") if basis else ""
    return direction, named


def _period(words: str | None, year: int | None) -> str | None:
    if not words:
        return None
    found = find_calendar(fold(words))
    period = next((entry.period for entry in found if entry.period is not None), None)
    return period.normalised(year or 0) if period is not None else "?"


def _overlap(ours: str, theirs: str) -> float:
    """How much two names share: F1 over their characters, 0..1."""
    first, second = Counter("".join(re.findall(r"\w", ours))), Counter("".join(re.findall(r"\w", theirs)))
    shared = sum((first & second).values())
    return 2 * shared / (first.total() + second.total()) if shared else 0.0


def measure(paths: Iterable[Path], *, show: bool) -> Score:
    """Measure files, print a line for each and one for all; the disagreements too where asked for."""
    total = Score()
    for path in sorted(paths):
        score = measure_file(path)
        total.add(score)
        print(_line(path.name, score))
        if show:
            print("\n".join(f"    {remark}" for remark in score.remarks))
    print(_line("all", total))
    return total


def _line(name: str, score: Score) -> str:
    attributes = "  ".join(f"{attribute} {score.share(attribute):.2f}" for attribute in ATTRIBUTES)
    return f"{name:34} P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}  {attributes}  name {score.name:.2f}"


def main(arguments: list[str] | None = None) -> int:
    """Print the figures of both halves, or of the files that are named; exit 1 below the floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, help="texts with labels beside them, in place of the corpus")
    parser.add_argument("--half", choices=HALVES, help="only one half")
    parser.add_argument(
        "--show", action="store_true", help="every disagreement (never of the untouched half, while tuning)"
    )
    parser.add_argument("--floor", type=float, default=0.0, help="the F1 that every half must reach")
    given = parser.parse_args(arguments)
    groups = (
        [given.files]
        if given.files
        else [list((CORPUS / half).glob("*.txt")) for half in HALVES if given.half in (None, half)]
    )
    scores = [measure(group, show=given.show) for group in groups]
    return int(any(score.f1 < given.floor for score in scores))


if __name__ == "__main__":
    sys.exit(main())
