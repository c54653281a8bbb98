"""A report in prose as a draft: the one place where title, budget, facts, problems and steps are put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple

from selfeval_cli.extraction.draft import Draft, KeyPath, LeftOut, Remark
from selfeval_cli.extraction.prose.budget_figures import Home
from selfeval_cli.extraction.prose.budget_filling import fill_budget
from selfeval_cli.extraction.prose.budget_reading import find_home, read_budget
from selfeval_cli.extraction.prose.budget_table import BudgetTable, arrange_budget, name_cell
from selfeval_cli.extraction.prose.facts import Fact, find_facts
from selfeval_cli.extraction.prose.headline_reading import read_headlines
from selfeval_cli.extraction.prose.indicator_building import build_indicators
from selfeval_cli.extraction.prose.left_digits import LeftFigure, explain_digits
from selfeval_cli.extraction.prose.outline import ChapterRole, Outline, Passage, read_outline
from selfeval_cli.extraction.prose.problem_reading import ProblemReading, read_problems
from selfeval_cli.extraction.prose.section_titles import SectionKey, clean_title, name_sections
from selfeval_cli.extraction.prose.title_reading import Title, read_title
from selfeval_cli.model.standard import Standard
from selfeval_cli.sources.document import Paragraph, TextDocument
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.prose import Mention
from selfeval_cli.text.quantity import Dimension, Span

EntryKind = Literal["value", "change", "rank", "rate", "part", "target", "previous", "gap", "deadline", "budget"]
_INDICATOR_ROLES: frozenset[ChapterRole] = frozenset(("opening", "work", "budget", "targets"))


_PART_MARK = lazy_pattern("[;；。!！?？]")
_LONGEST_SUBJECT = 12
_THING = lazy_pattern("(?:项目|工程|经费|补助|资金|中心|基地|培训|行动)$")
_UNIT = lazy_pattern(r"单位\s?[::]\s?((?:万|亿)?元)")


class Entry(NamedTuple):
    """A figure of the text and what became of it: `keys` is its place in the draft, None where it stands in a problem's words only.

    `paragraph` is the index in the document, `span` is in that paragraph's text. `name` is what is counted. `fact` is None for figures
    that the budget alone has read, such as those of a formula.
    """

    paragraph: int
    span: Span
    kind: EntryKind
    keys: KeyPath | None
    fact: Fact | None
    mention: Mention
    name: str


class ProseReading(NamedTuple):
    """What a document in prose gave. `left` are the digits that were not taken, by the paragraph's index."""

    document: TextDocument
    draft: Draft
    entries: tuple[Entry, ...]
    left: tuple[tuple[int, LeftFigure], ...]


def read_prose(document: TextDocument, standard: Standard | None = None) -> ProseReading:
    """Read one report. Sections are mapped to those of `standard`, which its headings name; others keep their own title."""
    return _Reading(document, standard).result()


def read_budget_table(document: TextDocument) -> BudgetTable | None:
    """Only the budget of a report, as a table."""
    return _Reading(document, None).budget()


def place_of(paragraph: Paragraph) -> str:
    """`第3页 第12段`, as files and findings name it."""
    return f"第{paragraph.page}页 第{paragraph.number}段" if paragraph.page is not None else f"第{paragraph.number}段"


class _Reading:
    def __init__(self, document: TextDocument, standard: Standard | None) -> None:
        self.document, self.standard = document, standard
        self.paragraphs = document.paragraphs
        self.outline: Outline = read_outline(self.paragraphs)
        self.data: dict[str, Any] = {"report": {}}
        self.places: dict[KeyPath, str] = {}
        self.remarks: list[Remark] = []
        self.left_out: list[LeftOut] = []
        self.entries: list[Entry] = []
        self.title = self._title()
        self.first_passage: dict[int, Passage] = {}
        for passage in self.outline.passages:
            self.first_passage.setdefault(passage.paragraph, passage)

    def result(self) -> ProseReading:
        self._heading()
        facts = self._facts()
        table = self.budget()
        taken = self._budget_spans(table, facts)
        self._headlines(facts, taken)
        sections = name_sections(self.outline, self.standard)
        self._indicators(facts, taken, sections)
        self._problems(read_problems(self.paragraphs, self.outline.passages), facts, taken)
        left = self._left()
        draft = Draft(
            self.title.agency or self.document.name, self.data, self.places, tuple(self.left_out), tuple(self.remarks)
        )
        entries = tuple(sorted(self.entries, key=lambda entry: (entry.paragraph, entry.span)))
        return ProseReading(self.document, draft, entries, left)

    def _title(self) -> Title:
        opening = self.outline.opening
        body = [paragraph.text for index, paragraph in enumerate(self.paragraphs) if index not in opening]
        return read_title([self.paragraphs[index].text for index in opening], body)

    def _heading(self) -> None:
        heading, title = self.data["report"], self.title
        values: Mapping[str, object] = {
            "title": title.title,
            "agency": title.agency,
            "year": title.year,
            "scope": title.scope,
            "project": title.project,
        }
        for key, value in values.items():
            if value is not None:
                heading[key] = value
                if key in title.from_text:
                    self.remarks.append(Remark(("report", key), "from-text", {}))
        for key in ("agency", "year", "scope"):
            if key not in heading:
                self.remarks.append(Remark(("report", key), f"{key}-missing", {}))  # type: ignore[arg-type]
        if self.outline.opening:
            self.places[("report", "title")] = place_of(self.paragraphs[self.outline.opening[0]])

    def _facts(self) -> dict[int, list[Fact]]:
        found: dict[int, list[Fact]] = {}
        for index, paragraph in enumerate(self.paragraphs):
            passage = self.first_passage.get(index)
            if passage is None:
                continue
            found[index] = find_facts(paragraph.text, _subject(passage), self._unit(index))
        return found

    def _unit(self, index: int) -> str | None:
        """The unit of money that a heading gives for what stands under it: （单位：万元）."""
        passage = self.first_passage.get(index)
        titles = passage.titles if passage is not None else ()
        return next((found[1] for title in titles if (found := _UNIT.search(fold(title))) is not None), None)

    def budget(self) -> BudgetTable | None:
        roles: list[ChapterRole] = ["opening"] * len(self.paragraphs)
        homes = [Home()] * len(self.paragraphs)
        for index, passage in self.first_passage.items():
            roles[index] = passage.role
            if passage.role == "budget" and passage.titles:
                homes[index] = find_home(passage.titles[-1])
        texts = [paragraph.text for paragraph in self.paragraphs]
        return arrange_budget(
            read_budget(texts, roles, homes, self.title.year, [self._unit(index) for index in range(len(texts))])
        )

    def _budget_spans(self, table: BudgetTable | None, facts: Mapping[int, Sequence[Fact]]) -> dict[int, set[Span]]:
        """Write the budget, and say which figures of which paragraphs it took."""
        taken: dict[int, set[Span]] = {}
        if table is None:
            return taken
        filled = fill_budget(table, [place_of(paragraph) for paragraph in self.paragraphs])
        self.data["budget"] = filled.data
        self.places.update(filled.places)
        self.remarks += filled.remarks
        self.left_out += filled.left_out
        for figure, keys in filled.figures:
            taken.setdefault(figure.paragraph, set()).add(figure.span)
            known = (fact for fact in facts.get(figure.paragraph, ()) if fact.mention.span == figure.span)
            fact = next(known, None)
            mention = fact.mention if fact is not None else Mention(figure.span, figure.quantity)
            name = name_cell(figure.line, figure.item, figure.column)
            self.entries.append(Entry(figure.paragraph, figure.span, "budget", keys, fact, mention, name))
        return taken

    def _headlines(self, facts: Mapping[int, Sequence[Fact]], taken: dict[int, set[Span]]) -> None:
        """Marks, grade, goal and staff; a figure that is one of them is no indicator."""
        texts = {
            index: self.paragraphs[index].text
            for index, passage in self.first_passage.items()
            if passage.role in _INDICATOR_ROLES
        }
        for told in read_headlines(texts, facts):
            place = place_of(self.paragraphs[told.paragraph])
            table = self.data.setdefault(str(told.keys[0]), {})
            table[told.keys[-1]] = told.value
            if told.keys[0] == "staff":
                table.setdefault("quote", told.quote)
                table.setdefault("place", place)
            self.places[told.keys] = place
            if told.summed:
                self.remarks.append(Remark(told.keys, "summed", {}))
            if told.fact is not None:
                fact = facts[told.paragraph][told.fact]
                taken.setdefault(told.paragraph, set()).add(fact.mention.span)
                self._enter(told.paragraph, fact, told.keys)

    def _indicators(
        self, facts: Mapping[int, Sequence[Fact]], taken: Mapping[int, set[Span]], sections: Mapping[int, SectionKey]
    ) -> None:
        names: dict[tuple[str | None, str], int] = {}
        for index, found in facts.items():
            passage = self.first_passage[index]
            if passage.role not in _INDICATOR_ROLES:
                continue
            spent = frozenset(at for at, fact in enumerate(found) if fact.mention.span in taken.get(index, ()))
            if passage.role == "budget":
                spent |= self._leave_money(index, found, spent)
            section = sections.get(index)
            for built in build_indicators(self.paragraphs[index].text, found, spent, self.title.year):
                before = _told_before(self.paragraphs[index].text, found, built.first)
                self._indicator(index, section, built.data, names, before)
                keys: KeyPath = ("indicator", len(self.data["indicator"]) - 1)
                for own, at in built.facts:
                    fact = found[at]
                    self._enter(index, fact, (*keys, *own))
                if not built.sure:
                    self.remarks.append(Remark((*keys, "name"), "name-unsure", {}))

    def _leave_money(self, index: int, facts: Sequence[Fact], spent: frozenset[int]) -> frozenset[int]:
        """Amounts and shares of the budget's chapter that have no cell (追加80万元, 占47.6%): no indicators, and told as left out."""
        left = frozenset(at for at, fact in enumerate(facts) if at not in spent and _is_of_money(fact))
        paragraph = self.paragraphs[index]
        for at in sorted(left):
            start, end = facts[at].mention.span
            self._enter(index, facts[at], None)
            self.left_out.append(LeftOut(place_of(paragraph), paragraph.text[max(0, start - 8) : end], "no-key"))
        return left

    def _indicator(
        self,
        index: int,
        section: SectionKey | None,
        data: dict[str, Any],
        names: dict[tuple[str | None, str], int],
        before: str,
    ) -> None:
        own: dict[str, Any] = {}
        if section is not None:
            self.data.setdefault("section", {}).setdefault(section.id, {"title": section.title})
            own["section"] = section.id
        home, name = section.id if section is not None else None, data["name"]
        if (home, name) in names and before and before not in name and (home, before + name) not in names:
            name = before + name  # 联系企业1312家，为解决问题122个
        if (home, name) in names and "expected" in data and (home, f"{name}（预计）") not in names:
            name = f"{name}（预计）"
        names[home, name] = names.get((home, name), 0) + 1
        data = data | {"name": name if names[home, name] == 1 else f"{name}（{names[home, name]}）"}
        own |= data
        own["place"] = place_of(self.paragraphs[index])
        self.data.setdefault("indicator", []).append(own)
        self.places[("indicator", len(self.data["indicator"]) - 1, "name")] = own["place"]

    def _problems(
        self, reading: ProblemReading, facts: Mapping[int, Sequence[Fact]], taken: Mapping[int, set[Span]]
    ) -> None:
        for number, told in enumerate(reading.problems):
            place = place_of(self.paragraphs[told.paragraph])
            table = self.data.setdefault("problem", [])
            table.append({"id": f"p{number + 1}", "text": told.text, "place": place})
            self.places[("problem", number, "text")] = place
        for number, told in enumerate(reading.measures):
            place = place_of(self.paragraphs[told.paragraph])
            answer = reading.answers[number]
            link = {"for": f"p{answer + 1}"} if answer is not None else {}
            self.data.setdefault("measure", []).append({**link, "text": told.text, "place": place})
            self.places[("measure", number, "text")] = place
        listed = [(told, ("problem", at, "text")) for at, told in enumerate(reading.problems)]
        listed += [(told, ("measure", at, "text")) for at, told in enumerate(reading.measures)]
        for index, found in facts.items():
            if self.first_passage[index].role in _INDICATOR_ROLES:
                continue
            for fact in found:
                start, end = span = fact.mention.span
                if span in taken.get(index, ()):
                    continue
                keys = next(
                    (
                        keys
                        for told, keys in listed
                        if told.paragraph == index and told.span[0] <= start and end <= told.span[1]
                    ),
                    None,
                )
                self._enter(index, fact, keys)

    def _enter(self, paragraph: int, fact: Fact, keys: KeyPath | None) -> None:
        self.entries.append(Entry(paragraph, fact.mention.span, fact.role, keys, fact, fact.mention, fact.name))

    def _left(self) -> tuple[tuple[int, LeftFigure], ...]:
        taken: dict[int, list[Span]] = {}
        for entry in self.entries:
            taken.setdefault(entry.paragraph, []).append(entry.span)
        found: list[tuple[int, LeftFigure]] = []
        for index, paragraph in enumerate(self.paragraphs):
            spans = sorted(taken.get(index, ()))
            for figure in explain_digits(paragraph.text, spans):
                found.append((index, figure))
                start, end = figure.span
                around = paragraph.text[max(0, start - 8) : end + 8]
                if figure.reason != "heading-number":
                    self.left_out.append(LeftOut(place_of(paragraph), around, figure.reason))
        return tuple(found)


def _told_before(text: str, facts: Sequence[Fact], index: int) -> str:
    """The name of the figure just before, in the same part of the sentence."""
    if not index or facts[index - 1].role != "value":
        return ""
    end, start = facts[index - 1].mention.span[1], facts[index].mention.span[0]
    return facts[index - 1].name if _PART_MARK.search(text, end, start) is None else ""


def _is_of_money(fact: Fact) -> bool:
    change = fact.mention.change
    quantity = fact.mention.quantity or (change.amount or change.to if change is not None else None)
    return quantity is not None and quantity.dimension in (Dimension.MONEY, Dimension.PERCENT, Dimension.POINTS)


def _subject(passage: Passage) -> str:
    """What a paragraph is about, where its sentences do not say it: the words that open it, or a heading that names a thing."""
    if passage.item and len(passage.item) <= _LONGEST_SUBJECT:
        return passage.item
    if passage.role in ("problems", "measures") or not passage.titles:
        return ""
    title = clean_title(passage.titles[-1])
    return title if len(title) <= _LONGEST_SUBJECT and _THING.search(title) is not None else ""
