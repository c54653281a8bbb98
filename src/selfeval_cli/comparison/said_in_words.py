"""What a text says without a figure: that something did not happen at all, the grade, the year of the report."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.comparison.data_figures import DataFigure
from selfeval_cli.comparison.figure_evidence import pair_up
from selfeval_cli.comparison.text_figures import place_in_text
from selfeval_cli.model.report import Report
from selfeval_cli.model.text_comparison import FigureCheck, TextPlace
from selfeval_cli.sources.document import TextDocument
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern
from selfeval_cli.text.quantity import Dimension

# A sentence may say 零 of one thing and the number of another: only the clause with the word and its neighbours count.
_NOTHING = lazy_pattern(
    r"[^,;。!?\n]{0,60}(?:未发生|未出现|未发现|未产生|没有发生|没有出现|零发生|为零|“零”|零(?:事故|投诉|违规|伤亡|上访|差错)|杜绝|无(?!法|论|需|偿|障|人|线|缝|害))[^,;。!?\n]{0,60}"
)
_GRADE = lazy_pattern(
    r"(?:等级|评级|评价结果|自评结果|自评结论|绩效评定)[^,;。0-9]{0,8}?[“\"'‘]?(优秀|良好|中等|较差|不合格|合格|优|良|中|差)(?![先势化惠质化年期心])"
)
_LEAST_SHARED = 50
_MOST_SHARED = 75
_LONG_NAME = 4


class Negations:
    """The clauses of a document that say of something that there was none."""

    def __init__(self, document: TextDocument) -> None:
        self._clauses = [
            ("".join(found[0].split()), place_in_text(paragraph, found.span()))
            for paragraph in document.paragraphs
            for found in _NOTHING.finditer(fold(paragraph.text))
        ]

    def find(self, data: DataFigure) -> TextPlace | None:
        """The clause that says of a thing that there was none: which the data gives as 0, or, by its whole name, otherwise."""
        told = data.told
        if told.quantity is None or told.direction is not None or told.sort != "value" or data.slot[0] != "indicator":
            return None
        zero = not told.quantity.number
        if not zero and told.quantity.dimension is not Dimension.COUNT:
            return None
        least, shortest = (_LEAST_SHARED, 1) if zero else (_MOST_SHARED, _LONG_NAME)
        names = [pairs for pairs in map(pair_up, data.names) if len(pairs) >= shortest]
        best: tuple[int, TextPlace] | None = None
        for words, place in self._clauses:
            shared = max((100 * sum(pair in words for pair in pairs) // len(pairs) for pairs in names), default=0)
            if shared >= least and (best is None or shared > best[0]):
                best = shared, place
        return best[1] if best is not None else None


def check_grade(report: Report, document: TextDocument) -> Iterator[FigureCheck]:
    """The grade that the report claims, where it claims one."""
    grade = report.heading.grade
    if grade is None or not grade.strip():
        return
    check = FigureCheck("report.grade", "等级", grade, "missing")
    other: TextPlace | None = None
    for paragraph in document.paragraphs:
        for found in _GRADE.finditer(fold(paragraph.text)):
            if found[1] == grade or found[1][0] == grade[0]:
                yield check._replace(state="found", how="name", place=place_in_text(paragraph, found.span(1)))
                return
            other = other or place_in_text(paragraph, found.span(1))
    yield check if other is None else check._replace(state="contradicted", how="name", place=other)


def check_year(report: Report, year: int | None, document: TextDocument) -> Iterator[FigureCheck]:
    """The report's year against that which the document says it is of."""
    own = report.heading.year
    if own is None:
        return
    check = FigureCheck("report.year", "年度", str(own), "missing")
    written = str(own if year is None else year)
    place = None
    for paragraph in document.paragraphs:
        at = fold(paragraph.text).find(written)
        if at >= 0:
            place = place_in_text(paragraph, (at, at + len(written)))
            break
    if place is None:
        yield check
    elif year is None or year == own:
        yield check._replace(state="found", how="name", place=place)
    else:
        yield check._replace(state="contradicted", how="name", place=place)
