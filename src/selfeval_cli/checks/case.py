"""A case: all that a rule may look at, with the things that many rules ask for found once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeVar, cast

from selfeval_cli.model.execution import Execution
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.report import Indicator, Report, Section
from selfeval_cli.model.scorecard import Score, Scorecard
from selfeval_cli.model.standard import Standard
from selfeval_cli.text.quantity import Reading

_Answer = TypeVar("_Answer")

VALUE_KEYS = ("initial_target", "target", "actual", "expected", "previous", "base")
"""The figures of an indicator that stand in a key of their own."""


class Figure(NamedTuple):
    """One figure of an indicator: `key` is actual, target …, `part`, or `detail` with the key inside it in `detail_key`."""

    path: str
    key: str
    reading: Reading
    name: str  # of the part or detail, else the indicator's
    detail_key: str | None = None

    @property
    def role(self) -> str:
        """The key that says what the figure is: target, actual, expected …; a part counts as actual."""
        if self.key == "part":
            return "actual"
        return self.detail_key or self.key


class Entry(NamedTuple):
    """An indicator in its place. `period` is its own or else the section's; a report's figures without any are of the whole year.

    `figures` has every figure of the indicator, its parts and its details, in the order of the file format.
    """

    path: str
    indicator: Indicator
    section_id: str | None
    section: Section | None
    score: Score | None
    figures: tuple[Figure, ...]

    @property
    def period(self) -> Reading | None:
        """The period in force for the indicator."""
        if self.indicator.period is not None:
            return self.indicator.period
        return self.section.period if self.section is not None else None

    @property
    def quantified(self) -> bool:
        """Whether it says a result in figures: an actual value, a change, a rank, a part or a detail with one of these."""
        indicator = self.indicator
        change = indicator.change
        if change is not None and (change.change is not None or change.problem is not None):
            return True
        if any(reading.ranks or reading.problem is not None for reading in indicator.rank):
            return True
        if any(detail.change is not None or detail.rank for detail in indicator.details.values()):
            return True
        return any(
            figure.role in ("actual", "expected") and not figure.reading.words and not figure.reading.absent
            for figure in self.figures
        )


def _list_figures(path: str, indicator: Indicator) -> Iterator[Figure]:
    for key in VALUE_KEYS:
        reading: Reading | None = getattr(indicator, key)
        if reading is not None:
            yield Figure(f"{path}.{key}", key, reading, indicator.name)
    for name, reading in indicator.parts.items():
        yield Figure(f"{path}.parts.{quote_name(name)}", "part", reading, name)
    for name, detail in indicator.details.items():
        for key in ("actual", "expected", "base"):
            reading = getattr(detail, key)
            if reading is not None:
                yield Figure(f"{path}.details.{quote_name(name)}.{key}", "detail", reading, name, key)


@dataclass(frozen=True)
class Case:
    """A report under a standard, scored. `previous` is last year's report where one was given."""

    report: Report
    standard: Standard | None
    execution: Execution | None
    scorecard: Scorecard | None
    previous: Report | None = None

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The indicators in the order of the file."""
        report = self.report
        entries = []
        scores = {score.path: score for score in self.scorecard.scores} if self.scorecard is not None else {}
        for path, indicator in zip(report.paths.indicators, report.indicators, strict=True):
            identifier = report.section_id(indicator.section)
            section = report.sections[identifier] if identifier is not None else None
            figures = tuple(_list_figures(path, indicator))
            entries.append(Entry(path, indicator, identifier, section, scores.get(path), figures))
        return tuple(entries)

    def once(self, find: Callable[[Case], _Answer]) -> _Answer:
        """What `find` says of this case: looked for when it is first asked, then remembered. For what several rules need."""
        answers = self._answers
        if find not in answers:
            answers[find] = find(self)
        return cast("_Answer", answers[find])

    @cached_property
    def _answers(self) -> dict[Callable[[Case], object], object]:
        return {}

    @cached_property
    def _left_out(self) -> frozenset[str]:
        # Asked for thousands of times; pydantic takes its time over private fields.
        return self.report.left_out

    def was_left_out(self, path: str) -> bool:
        """Whether something stood at `path`, or above it, that could not be read: it must not be told as missing."""
        left_out = self._left_out
        if not left_out:
            return False
        if path in left_out or "" in left_out:  # the empty path: a broken line that could have said anything
            return True
        return any(path.startswith((f"{other}.", f"{other}/")) for other in left_out)

    @property
    def indicators_lost(self) -> bool:
        """Whether some indicator could not be read at all, so that what seems to be without one may not be."""
        return any(path in ("", "indicator") or path.startswith("indicator.") for path in self._left_out)

    def something_left_out_under(self, path: str) -> bool:
        """Whether something below `path` (empty: anywhere) could not be read, so that what is said there may not be all."""
        if not path:
            return bool(self._left_out)
        return "" in self._left_out or any(
            other == path or other.startswith((f"{path}.", f"{path}/")) for other in self._left_out
        )
