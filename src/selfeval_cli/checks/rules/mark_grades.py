"""The claimed grade against the claimed total (M509)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.blank_text import is_blank
from selfeval_cli.checks.rules.claimed_scores import is_named
from selfeval_cli.checks.rules.mark_claims import name_standard
from selfeval_cli.checks.rules.mark_sums import add_up_marks
from selfeval_cli.messages.language import Text
from selfeval_cli.messages.target_words import fill_both
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.model.standard import TOTAL_POINTS, GradeBand
from selfeval_cli.scoring.methods import rescale
from selfeval_cli.text.normal_form import fold

_WORDS: Final = (
    "优 优秀".split(),
    "良 良好 较好".split(),
    "中 合格 一般 及格 达标 基本合格".split(),
    "差 较差 不合格 不及格 不达标".split(),
)
"""Words for the four grades, the best first; a standard's own words come before them."""
_USUAL: Final = ((Decimal(90), None), (Decimal(80), Decimal(90)), (Decimal(60), Decimal(80)), (None, Decimal(70)))
"""From which total on, and below which, each of them is given where no rules are known: between fair and poor the places differ, 60 or 70."""
_PASSED: Final = frozenset("合格 及格 达标".split())
"""Where there are only two grades, these stand for all that is not the worst."""
_SUFFIXES: Final = ("等次", "等级", "级", "档", "等")
_SMALLEST_SCALE = Decimal(10)
"""A total up to this is out of ten, or of one, and says nothing about bands out of a hundred."""


@rule("M509", "grade-not-of-total", Severity.ERROR, Basis.DOCUMENT)
def grade_not_of_total(case: Case) -> Iterator[Verdict]:
    """The claimed grade is another than the claimed total has."""
    heading = case.report.heading
    grade, total = heading.grade, heading.score
    if grade is None or is_blank(grade):
        return
    if total is None:
        if case.was_left_out("report.score"):
            yield Lacking("report.score")
        return
    weights = case.once(add_up_marks).weight_sum
    if total < 0 or total <= _SMALLEST_SCALE or 0 < weights <= _SMALLEST_SCALE:
        yield Lacking("report.score")
        return
    bands = case.standard.grades if case.standard is not None else ()
    yield _compare_with_bands(case, grade, total, bands) if bands else _compare_with_custom(grade, total)


def _compare_with_bands(case: Case, grade: str, total: Decimal, bands: tuple[GradeBand, ...]) -> Verdict:
    claimed = _find_band(grade, bands)
    if claimed is None:
        return Lacking("report.grade")
    right = [band for option in _list_totals(case, total) if (band := _band_of(option, bands)) is not None]
    if not right or claimed in right:
        return PASSED
    params: dict[str, object] = {
        "grade": grade.strip(' “”"'),
        "total": total,
        "right": right[0].title.zh,  # what has to be written into the report, in either language
        "bands": _word_bands(bands),
        "standard": name_standard(case),
    }
    standard = case.standard
    firm = standard is not None and standard.assurance != "draft" and is_named(case)
    firm = firm and _PASSED.isdisjoint(_list_plain(grade))
    return Hit("report.grade", "default", params, None if firm else Severity.WARNING, related=_BESIDE)


_BESIDE = (Related("report.score", "score"),)


def _list_totals(case: Case, total: Decimal) -> Iterator[Decimal]:
    """The total, and what it comes to where some indicators do not apply and it was not converted."""
    yield total
    standard, card = case.standard, case.scorecard
    if standard is None or card is None or not standard.rescaled:
        return
    if 0 < card.excluded < TOTAL_POINTS and total <= TOTAL_POINTS - card.excluded:
        yield rescale(total, card.excluded, standard.places)


def _band_of(total: Decimal, bands: tuple[GradeBand, ...]) -> GradeBand | None:
    return next((band for band in bands if total >= band.at_least), None)


def _find_band(grade: str, bands: tuple[GradeBand, ...]) -> GradeBand | None:
    """The band that the claimed word means: by the standard's own word, else by one that means the same."""
    plain = list(_list_plain(grade))
    for word in plain:
        for band in bands:
            if word in (band.title.zh, band.title.en.casefold()):
                return band
    rank = _rank(grade)
    if rank is None:
        return None
    alike = [band for band in bands if _rank(band.title.zh) == rank]
    return alike[0] if len(alike) == 1 else None


def _rank(grade: str) -> int | None:
    plain = list(_list_plain(grade))
    return next((rank for rank, words in enumerate(_WORDS) for word in plain if word in words), None)


def _list_plain(grade: str) -> Iterator[str]:
    """The word itself, then without its ending: 优 of “优”, 优等次, 优（90分以上）; 中等 stands for 中."""
    word = "".join(fold(grade).split()).strip("“”\"'‘’「」《》。.;:").casefold().partition("(")[0]
    yield word
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and word != suffix:
            yield word.removesuffix(suffix)


def _word_bands(bands: tuple[GradeBand, ...]) -> tuple[Text, ...]:
    from selfeval_cli.messages.rules.mark_wholes import BAND, LOWEST_BAND

    return tuple(
        fill_both(BAND, grade=band.title.zh, at_least=band.at_least)
        if band.at_least > 0 or number == 0
        else fill_both(LOWEST_BAND, grade=band.title.zh)
        for number, band in enumerate(bands)
    )


def _compare_with_custom(grade: str, total: Decimal) -> Verdict:
    """Without any bands: only what no place in the country would have so."""
    rank = _rank(grade)
    if rank is None:
        return Lacking("report.grade")
    least, below = _USUAL[rank]
    if not _PASSED.isdisjoint(_list_plain(grade)):
        below = None
    if (least is None or total >= least) and (below is None or total < below):
        return PASSED
    params: dict[str, object] = {"grade": grade.strip(' “”"'), "total": total}
    return Hit("report.grade", "custom", params, Severity.NOTE, related=_BESIDE)
