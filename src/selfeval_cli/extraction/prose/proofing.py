"""A text that was read becomes a proof: its paragraphs with the figures marked, beside the entries of the draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, get_args

from selfeval_cli.extraction.draft import Draft, KeyPath
from selfeval_cli.extraction.prose.left_digits import LeftReason
from selfeval_cli.extraction.prose.prose_reading import Entry, ProseReading, place_of
from selfeval_cli.model.proof import (
    Proof,
    ProofCell,
    ProofEntry,
    ProofFinding,
    ProofGroup,
    ProofKind,
    ProofLeft,
    ProofMark,
    ProofParagraph,
    ProofRefused,
    ProofRemark,
)
from selfeval_cli.text.quantity import Status

_NOT_SHOWN = frozenset(("name", "period", "quote", "place", "section", "parts", "details", "format", "id"))
"""Keys that are no cells of their own: the entry tells them otherwise, or the text beside it does."""
_DETAIL_KEYS = ("actual", "expected", "change", "rank", "target", "previous")
_IN_THE_TEXT = frozenset((*get_args(LeftReason), "second-value"))
"""Reasons of what is marked in the text anyway."""


def make_proof(
    reading: ProseReading,
    draft: Draft | None = None,
    findings: Sequence[ProofFinding] = (),
    *,
    target: str | None = None,
) -> Proof:
    """The proof of a reading. `draft` is its draft as it was completed, with further remarks; `target` the file that it went to."""
    return _Proofing(reading, draft if draft is not None else reading.draft).result(findings, target)


class _Proofing:
    """A proof while it is being put together: the marks first, then the entries with the marks that they came from."""

    def __init__(self, reading: ProseReading, draft: Draft) -> None:
        self.reading, self.draft = reading, draft
        self.paragraphs = reading.document.paragraphs
        self.places = {place_of(paragraph): index for index, paragraph in enumerate(self.paragraphs)}
        self.marks: list[ProofMark] = []
        self.marks_of: dict[KeyPath, list[int]] = {}
        self.remarks: dict[KeyPath, list[ProofRemark]] = {}
        self.told: set[KeyPath] = set()
        self.cells = 0

    def result(self, findings: Sequence[ProofFinding], target: str | None) -> Proof:
        for remark in self.draft.remarks:
            self.remarks.setdefault(remark.keys, []).append(ProofRemark(remark.id, remark.params))
        for entry in sorted(self.reading.entries, key=lambda entry: (entry.paragraph, entry.span)):
            self._mark(entry)
        groups = tuple(group for group in (*self._groups(), self._untold()) if group.entries)
        return Proof(
            self.reading.document.name,
            self.draft.name,
            tuple(ProofParagraph(one.text, one.number, one.page, one.kind) for one in self.paragraphs),
            tuple(self.marks),
            tuple(ProofLeft(index, figure.span, figure.reason) for index, figure in self.reading.left),
            groups,
            tuple(sorted(findings, key=_by_place)),
            tuple(
                ProofRefused(left.text, left.place, left.reason)
                for left in self.draft.left_out
                if left.reason not in _IN_THE_TEXT
            ),
            target,
        )

    def _mark(self, entry: Entry) -> None:
        """Mark the figure of an entry; one that stands in the same characters as the figure before shares its mark."""
        start, end = entry.span
        last = self.marks[-1] if self.marks else None
        if last is not None and last.paragraph == entry.paragraph:
            start = max(start, last.span[1])
        if start >= end:
            if entry.keys is not None:
                self.marks_of.setdefault(entry.keys, []).append(len(self.marks) - 1)
            return
        if entry.keys is not None:
            self.marks_of.setdefault(entry.keys, []).append(len(self.marks))
        text = self.paragraphs[entry.paragraph].text
        fact = entry.fact
        mention = fact.mention if fact is not None else None
        quantity = mention.quantity if mention is not None else None
        period = mention.period if mention is not None else None
        self.marks.append(
            ProofMark(
                entry.paragraph,
                (start, end),
                self._kind(entry),
                name=fact.name if fact is not None else "",
                value="".join(text[start:end].split()),
                unit=quantity.unit_text if quantity is not None else "",
                period=" ".join(text[period.span[0] : period.span[1]].split()) if period is not None else "",
                status=mention.status if mention is not None else None,
            )
        )

    def _kind(self, entry: Entry) -> ProofKind:
        """The entry's own kind; a forecast or plan is told apart, and one that stands as the only figure of its name by what it is."""
        mention = entry.fact.mention if entry.fact is not None else None
        if entry.kind not in ("value", "part", "rate"):
            return entry.kind
        if mention is not None and mention.change is not None:
            return "change"
        if mention is not None and mention.rank is not None:
            return "rank"
        planned = mention is not None and mention.status is not Status.ACTUAL
        return "expected" if planned or self._is_expected(entry.keys) else entry.kind

    def _is_expected(self, keys: KeyPath | None) -> bool:
        if keys is None:
            return False
        value = self._at(keys)
        return keys[-1] == "expected" or (isinstance(value, dict) and "expected" in value)

    def _at(self, keys: KeyPath) -> Any:
        node: Any = self.draft.data
        for key in keys:
            if isinstance(node, dict):
                node = node.get(key)
            elif isinstance(node, list) and isinstance(key, int) and key < len(node):
                node = node[key]
            else:
                return None
        return node

    def _groups(self) -> Iterator[ProofGroup]:
        data = self.draft.data
        for table, value in data.items():
            if table == "budget":
                yield ProofGroup(table, "", tuple(self._budget(value)))
            elif table not in ("indicator", "section") and isinstance(value, (dict, list)):
                yield ProofGroup(table, "", tuple(self._plain(table, value)))
            elif table == "indicator":
                yield from self._sections(value)

    def _sections(self, indicators: Sequence[Mapping[str, Any]]) -> Iterator[ProofGroup]:
        """The indicators without a section first, then the sections as the draft has them."""
        titles = {
            identifier: one.get("title", identifier) for identifier, one in self.draft.data.get("section", {}).items()
        }
        within: dict[str | None, list[int]] = {None: [], **{identifier: [] for identifier in titles}}
        for number, indicator in enumerate(indicators):
            within.setdefault(indicator.get("section"), []).append(number)
        for identifier, numbers in within.items():
            title = titles.get(identifier, identifier) if identifier is not None else ""
            entries = tuple(self._indicator(("indicator", number), indicators[number]) for number in numbers)
            yield ProofGroup("section" if identifier is not None else "indicator", title, entries)

    def _indicator(self, keys: KeyPath, data: Mapping[str, Any]) -> ProofEntry:
        cells = list(self._cells(keys, "indicator", data))
        for table in ("parts", "details"):
            for name, value in data.get(table, {}).items():
                key, shown, base = _detail(value)
                cells += self._cell((*keys, table, name), "detail", key, shown, name=name, base=base)
        period = data.get("period")
        return ProofEntry(
            "indicator",
            name=str(data.get("name", "")),
            cells=tuple(cells),
            period=period if isinstance(period, str) else "",
            paragraph=self._paragraph(data.get("place"), cells),
            remarks=self._remarks(keys),
        )

    def _budget(self, data: Mapping[str, Any]) -> Iterator[ProofEntry]:
        own = list(self._cells(("budget",), "budget", data))
        yield self._entry(("budget",), "budget", data, own)
        for key, line in data.items():
            rows = enumerate(line) if isinstance(line, list) else [(None, line)]
            for number, row in rows:
                if not isinstance(row, Mapping):
                    continue
                keys: KeyPath = ("budget", key) if number is None else ("budget", key, number)
                cells = list(self._cells(keys, "line", row))
                yield self._entry(keys, "budget", row, cells)._replace(key=key, name=str(row.get("name", "")))

    def _plain(self, table: str, data: Mapping[str, Any] | Sequence[Any]) -> Iterator[ProofEntry]:
        rows = enumerate(data) if not isinstance(data, Mapping) else [(None, data)]
        for number, row in rows:
            if isinstance(row, Mapping):
                keys: KeyPath = (table,) if number is None else (table, number)
                entry = self._entry(keys, table, row, list(self._cells(keys, table, row)))
                yield entry._replace(name=str(row.get("id", "")))

    def _entry(self, keys: KeyPath, table: str, data: Mapping[str, Any], cells: list[ProofCell]) -> ProofEntry:
        place = data.get("place")
        return ProofEntry(
            table, cells=tuple(cells), paragraph=self._paragraph(place, cells), remarks=self._remarks(keys)
        )

    def _cells(self, keys: KeyPath, table: str, data: Mapping[str, Any]) -> Iterator[ProofCell]:
        for key, value in data.items():
            if key not in _NOT_SHOWN and not isinstance(value, Mapping):
                if isinstance(value, list) and any(isinstance(one, Mapping) for one in value):
                    continue
                yield from self._cell((*keys, key), table, key, value)

    def _cell(
        self, keys: KeyPath, table: str, key: str, value: object, *, name: str = "", base: str = ""
    ) -> Iterator[ProofCell]:
        """One cell; a list with as many figures as the text has for it (ranks) is one cell for each of them."""
        marks = self.marks_of.get(keys, [])
        values = value if isinstance(value, list) else [value]
        parted = [[mark] for mark in marks] if len(values) == len(marks) else [marks] + [[]] * (len(values) - 1)
        for at, (one, own) in enumerate(zip(values, parted, strict=True)):
            remarks = tuple(self.remarks.get(keys, ())) if at == 0 else ()
            self.told.add(keys)
            yield ProofCell(self.cells, table, key, _written(one), name, base, tuple(own), remarks)
            for mark in own:
                if self.marks[mark].cell is None:
                    self.marks[mark] = self.marks[mark]._replace(cell=self.cells)
            self.cells += 1

    def _remarks(self, keys: KeyPath) -> tuple[ProofRemark, ...]:
        """Those at the entry itself, and at keys of it that are no cells: its name, or what is missing."""
        own = [at for at in self.remarks if (at == keys or at[:-1] == keys) and at not in self.told]
        self.told.update(own)
        return tuple(remark for at in own for remark in self.remarks[at])

    def _untold(self) -> ProofGroup:
        """Remarks at keys that no entry has: none is lost."""
        own = tuple(remark for at, remarks in self.remarks.items() if at not in self.told for remark in remarks)
        return ProofGroup("report", "", (ProofEntry("report", remarks=own),) if own else ())

    def _paragraph(self, place: object, cells: Sequence[ProofCell]) -> int | None:
        marks = [mark for cell in cells for mark in cell.marks]
        if marks:
            return self.marks[marks[0]].paragraph
        return self.places.get(place) if isinstance(place, str) else None


def _detail(value: object) -> tuple[str, object, str]:
    """The key, the figure and the base of a detail, written short or as a table."""
    if not isinstance(value, Mapping):
        return "actual", value, ""
    key = next((key for key in _DETAIL_KEYS if key in value), "actual")
    return key, value.get(key, ""), _written(value.get("base", ""))


def _written(value: object) -> str:
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, (list, tuple)):
        return "、".join(map(_written, value))
    return str(value)


def _by_place(one: ProofFinding) -> tuple[bool, int, int]:
    """In reading order, those without a place first."""
    start = one.span[0] if one.span is not None else -1
    return one.paragraph is not None, one.paragraph or 0, start
