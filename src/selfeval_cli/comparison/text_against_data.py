"""A report held against the document in which it was published: every figure of each looked for in the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from selfeval_cli.comparison.data_figures import DataFigure, Slot, list_data_figures
from selfeval_cli.comparison.figure_accord import measure_difference
from selfeval_cli.comparison.figure_evidence import EvidenceOfText
from selfeval_cli.comparison.figure_matching import SIMILAR, Match, Matching, match_figures
from selfeval_cli.comparison.said_in_words import Negations, check_grade, check_year
from selfeval_cli.comparison.text_figures import TextFigure, list_text_figures, place_in_text
from selfeval_cli.extraction.draft import Draft
from selfeval_cli.extraction.prose.prose_reading import read_prose
from selfeval_cli.loaders.validation import validate_report
from selfeval_cli.model.report import Report
from selfeval_cli.model.standard import Standard
from selfeval_cli.model.text_comparison import FigureCheck, Note, TextOnly, TextPlace, Verification
from selfeval_cli.model.year_pairs import pair_indicators, strip_name
from selfeval_cli.sources.document import TextDocument
from selfeval_cli.text.quantity import Period, Status


def verify_report(report: Report, document: TextDocument, file: str, standard: Standard | None = None) -> Verification:
    """Look for every figure of the report in the document, and the other way round. `standard` names the sections of the text."""
    reading = read_prose(document, standard)
    draft = validate_report(reading.draft.data).report  # what the format refuses is left out
    figures = list_text_figures(reading)
    data = list_data_figures(report)
    text = EvidenceOfText(document.paragraphs, figures, _map_slots(figures, reading.draft, draft, report))
    matching = match_figures(data, text)
    said = draft.heading if draft is not None else None
    checking = _Checking(data, figures, matching, document, report.heading.year or 0)
    return Verification(
        file,
        document.name,
        report,
        said.agency if said is not None else None,
        said.year if said is not None else None,
        (
            *check_year(report, said.year if said is not None else None, document),
            *check_grade(report, document),
            *checking.check_all(),
        ),
        tuple(checking.list_text_only()),
        sum(not figures[at].unread for at in matching.repeated),
        sum(left.reason != "heading-number" for _, left in reading.left),
    )


def _map_slots(
    figures: Sequence[TextFigure], source: Draft, draft: Report | None, report: Report
) -> Mapping[int, Sequence[Slot]]:
    """By figure of the text the slots of the report that it fills: the draft's indicators are paired with the report's."""
    if draft is None:
        return {}
    pairs = {pair.previous: pair.current for pair in pair_indicators(draft, report)}
    initial = source.data.get("budget", {}).get("basis") == "initial"
    told = {"problem": draft.paths.problems, "measure": draft.paths.measures}
    slots: dict[int, Sequence[Slot]] = {}
    for at, figure in enumerate(figures):
        match figure.slot:
            case ("indicator", int(number), *rest) if number in pairs:
                slots[at] = [("indicator", pairs[number], *rest)]
            case ("sentence", str(table), int(number), ordinal) if number < len(told[table]):
                slots[at] = [("sentence", f"{told[table][number]}.text", ordinal)]
            case ("budget", line, "budget") if initial:
                slots[at] = [("budget", line, "budget"), ("budget", line, "initial")]
            case ("budget", *rest):
                slots[at] = [("budget", *rest)]
    return slots


class _Checking:
    """The outcome of the matching in words of the report: one check for each figure of the data."""

    def __init__(
        self,
        data: Sequence[DataFigure],
        figures: Sequence[TextFigure],
        matching: Matching,
        document: TextDocument,
        year: int,
    ) -> None:
        self._data, self._figures, self._matching = data, figures, matching
        self._document, self._year = document, year
        self._negations = Negations(document)

    def check_all(self) -> Iterator[FigureCheck]:
        """Every figure of the data, in its order."""
        for number, figure in enumerate(self._data):
            check = FigureCheck(figure.path, figure.title, figure.words, "missing")
            match, shared = self._matching.matches.get(number), self._matching.again.get(number)
            if match is not None:
                yield self._tell(check, figure, match)
            elif shared is not None:
                notes = tuple(_note_values(figure, self._figures[shared.text], shared))
                place = self._place(shared.text)
                yield check._replace(state="found", how="again", place=place, notes=notes)
            elif (said := self._negations.find(figure)) is not None:
                zero = figure.told.quantity is not None and not figure.told.quantity.number
                yield check._replace(state="found" if zero else "contradicted", how="words", place=said)
            else:
                near = self._matching.near.get(number)
                yield check if near is None else check._replace(place=self._place(near))

    def _tell(self, check: FigureCheck, data: DataFigure, match: Match) -> FigureCheck:
        figure, place = self._figures[match.text], self._place(match.text)
        how = match.evidence.how
        if match.accord in ("differs", "unlike"):
            gap = measure_difference(data.told, figure.told)
            slip = gap.slip or ("last-year" if self._is_of_last_year(data, figure) else None)
            return check._replace(
                state="contradicted", place=place, how=how, difference=gap.amount, unit=gap.unit, slip=slip
            )
        notes = [*_note_values(data, figure, match), *_note_circumstances(data, figure, self._year)]
        if figure.unread:
            how = "digits"
        elif match.evidence.weight < SIMILAR:
            how = "value"
        return check._replace(state="found", how=how, place=place, notes=tuple(notes))

    def _place(self, at: int) -> TextPlace:
        figure = self._figures[at]
        return place_in_text(self._document.paragraphs[figure.paragraph], figure.span)

    def _is_of_last_year(self, data: DataFigure, figure: TextFigure) -> bool:
        """Whether the data has what the text tells, beside the figure, of the year before."""
        return any(
            other.told.sort == "previous" and other.told.key == data.told.key
            for other in self._figures
            if other.paragraph == figure.paragraph and other.sentence == figure.sentence
        )

    def list_text_only(self) -> Iterator[TextOnly]:
        """Figures of the text that answer nothing of the data, in their order, each once."""
        used = {match.text for match in self._matching.matches.values()} | self._matching.repeated
        spans = {(self._figures[at].paragraph, self._figures[at].span) for at in used}
        names = {strip_name(figure.names[0]): figure.path for figure in reversed(self._data)}
        for at, figure in enumerate(self._figures):
            if at in used or figure.unread or figure.echo or (figure.paragraph, figure.span) in spans:
                continue
            name = strip_name(figure.name) if figure.name else ""
            yield TextOnly(self._place(at), figure.name, names.get(name) if name else None)


def _note_values(data: DataFigure, figure: TextFigure, match: Match) -> Iterator[Note]:
    if match.accord in ("softened", "rounded"):
        yield Note("softened" if match.accord == "softened" else "rounded", data.words, figure.words)
    one, other = data.told.quantity, figure.told.quantity
    if one is not None and other is not None and one.unit and other.unit and one.kind != other.kind:
        yield Note("unit", one.unit_text, other.unit_text)
    if not match.same_sort:
        yield Note("role", data.told.sort, figure.told.sort)


def _note_circumstances(data: DataFigure, figure: TextFigure, year: int) -> Iterator[Note]:
    """A plan told as a result, another period: of figures whose own piece says what they are."""
    if not data.states_result or figure.told.sort == "any":
        return
    if figure.status is not Status.ACTUAL and data.status is Status.ACTUAL:
        yield Note("status", data.words, figure.status_word or figure.words)
    elif figure.status is Status.ACTUAL and data.status is not Status.ACTUAL and figure.period is None:
        yield Note("status", data.words, figure.words)
    before, after = _months(data.period, year), _months(figure.period, year)
    if after is not None and before is not None and before != after:
        yield Note("period", before, after)


def _months(period: Period | None, year: int) -> str | None:
    """The months of a period; the whole year where none is named, None where it has no ends."""
    if period is None:
        return f"{year:04d}-01/{year:04d}-12"
    told = period.normalised(year)
    return None if told.startswith("<") else told
