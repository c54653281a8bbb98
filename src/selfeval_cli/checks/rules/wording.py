"""Rules about the wording of a report (family T)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import PASSED, Hit, Passed, Rule, Verdict, rule
from selfeval_cli.checks.rules.form_lengths import text_too_long
from selfeval_cli.checks.rules.prose_texts import collect_texts
from selfeval_cli.checks.rules.template_text import find_template_text, may_hold_template_text
from selfeval_cli.checks.rules.typing_slips import doubled_punctuation, half_width_punctuation, repeated_words
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.piece import Piece
from selfeval_cli.model.rule import Basis


class Wording(NamedTuple):
    """One string of a report: `steps` lead to it from its piece, positions in lists as numbers from 0.

    `on_key` where it is a key of the file (the name of a part), `prose` for a section's `text`. `spanned` is false where the path
    may stand for a list of one, inside which no characters can be marked.
    """

    piece: str
    steps: tuple[str | int, ...]
    text: str
    on_key: bool = False
    prose: bool = False
    spanned: bool = True

    @property
    def path(self) -> str:
        """The path; made when it is asked for, which is for one string in thousands."""
        steps = (f"#{step + 1}" if isinstance(step, int) else quote_name(step) for step in self.steps)
        return ".".join((self.piece, *steps))


_HEADING = (
    "title",
    "agency",
    "project",
    "supervisor",
    "implementer",
    "goal",
    "goal_result",
    "grade",
    "conclusion",
    "signatory",
    "date",
)
_INDICATOR = ("name", "section", "group", "kind", "unit", "state", "not_applicable", "reason", "remedy")
_FIGURES = ("initial_target", "target", "actual", "expected", "previous", "base", "change", "period")
_DETAIL_FIGURES = ("actual", "expected", "change", "period", "base")


def list_wordings(case: Case) -> Iterator[Wording]:
    """Every string that a person wrote into the report, in the order of the format; `quote` and `place` are the source's, not theirs."""
    report = case.report
    yield from _strings("report", report.heading, _HEADING)
    for path, goal in zip(report.paths.goals, report.goals, strict=True):
        yield from _strings(path, goal, ("text", "result", "reason"))
    if report.budget is not None:
        yield from _strings("budget", report.budget, ("reason", "adjustment_reason"))
        for path, fund in zip(report.paths.funds, report.budget.fund, strict=True):
            yield from _strings(path, fund, ("name", "reason"))
        for path, item in zip(report.paths.items, report.budget.item, strict=True):
            yield from _strings(path, item, ("name", "reason"))
    for identifier, section in report.sections.items():
        path = f"section.{quote_name(identifier)}"
        yield from _strings(path, section, ("title", "change_basis"))
        if section.period is not None:
            yield Wording(path, ("period",), section.period.text)
        if section.text is not None:
            yield Wording(path, ("text",), section.text, prose=True)
    for entry in case.entries:
        yield from _indicator_strings(entry)
    for path, problem in zip(report.paths.problems, report.problems, strict=True):
        yield from _strings(path, problem, ("text",))
    for path, measure in zip(report.paths.measures, report.measures, strict=True):
        yield from _strings(path, measure, ("text", "owner", "due"))


def _strings(path: str, piece: Piece, keys: tuple[str, ...]) -> Iterator[Wording]:
    for key in keys:
        value = getattr(piece, key)
        if isinstance(value, str):
            yield Wording(path, (key,), value)


def _indicator_strings(entry: Entry) -> Iterator[Wording]:
    path, indicator = entry.path, entry.indicator
    yield from _strings(path, indicator, _INDICATOR)
    yield from _figure_strings(path, (), indicator, _FIGURES)
    if indicator.rank:
        yield from _listed(path, "rank", tuple(reading.text for reading in indicator.rank))
    if indicator.evidence:
        yield from _listed(path, "evidence", indicator.evidence)
    for name, reading in indicator.parts.items():
        yield Wording(path, ("parts", name), name, on_key=True)
        yield Wording(path, ("parts", name), reading.text)
    for name, detail in indicator.details.items():
        yield Wording(path, ("details", name), name, on_key=True)
        yield from _figure_strings(path, ("details", name), detail, _DETAIL_FIGURES)


def _listed(path: str, key: str, texts: tuple[str, ...]) -> Iterator[Wording]:
    for number, text in enumerate(texts):
        yield Wording(path, (key,), text, spanned=False) if len(texts) == 1 else Wording(path, (key, number), text)


def _figure_strings(path: str, steps: tuple[str, ...], piece: Piece, keys: tuple[str, ...]) -> Iterator[Wording]:
    for key in keys:
        reading = getattr(piece, key)
        if reading is not None and not reading.bare:
            yield Wording(path, (*steps, key), reading.text)


@rule("T701", "template-text-left-in", Severity.WARNING, Basis.CUSTOM)
def template_text_left_in(case: Case) -> Iterator[Verdict]:
    """A place that the form leaves open is still open."""
    texts = case.once(collect_texts)
    if not may_hold_template_text(texts):
        yield Passed(len(texts))
        return
    for wording in list_wordings(case):
        span = find_template_text(wording.text, wording.prose)
        if span is None:
            yield PASSED
            continue
        yield Hit(
            wording.path,
            params={"found": wording.text[slice(*span)].strip() or wording.text},
            span=span if wording.spanned and not wording.on_key else None,
            on_key=wording.on_key,
        )


WORDING_RULES: tuple[Rule, ...] = (
    template_text_left_in,
    repeated_words,
    doubled_punctuation,
    half_width_punctuation,
    text_too_long,
)
