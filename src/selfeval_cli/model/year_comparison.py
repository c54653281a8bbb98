"""Two years' reports side by side: what `comparison` finds and the renderers show."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from selfeval_cli.model.execution import Execution, LineExecution, LineKind
from selfeval_cli.model.report import Indicator, Measure, Report
from selfeval_cli.model.year_pairs import Found

Accord = Literal["agrees", "differs", "open"]
"""How a stated change stands to the two values; `open` where they cannot tell."""

NotComputed = Literal["missing", "units", "periods", "words", "forecast"]
"""Why there is no change: a value is not there, the units or the months do not go together, it is in words, it is none yet."""


class YearChange(NamedTuple):
    """A change from last year's value to this year's, exact.

    `amount` is in `unit`, that of this year's value as written (万元, 宗); of two percentages it is in percentage points, and `points` is true.
    `percent` is the growth to two places, half up; None for percentages, and from a base that is zero or below. `about` is true
    where one of the values is softened (超, 近, 约, 余) and the change therefore no more than that.
    """

    amount: Decimal
    unit: str
    points: bool
    percent: Decimal | None
    about: bool = False


class Account(NamedTuple):
    """An indicator in one year's report, by its path there; `section` is the title that it stands under, empty without one."""

    path: str
    indicator: Indicator
    section: str


class IndicatorYears(NamedTuple):
    """One indicator in both years, or in one of them: without `previous` it is new, without `current` it was dropped.

    `likeness` is in percent. `stated` is the change against last year as the report writes it, `accord` how it stands to the two values.
    """

    previous: Account | None
    current: Account | None
    found: Found | None = None
    likeness: int | None = None
    change: YearChange | None = None
    not_computed: NotComputed | None = None
    stated: str | None = None
    accord: Accord | None = None

    @property
    def name(self) -> str:
        """What it is called: this year's name, or last year's where it was dropped."""
        account = self.current or self.previous
        return account.indicator.name if account is not None else ""

    @property
    def section(self) -> str:
        """The title of the section that it stands under, this year's where it has one."""
        account = self.current or self.previous
        return account.section if account is not None else ""


class LineYears(NamedTuple):
    """One budget line, fund or item in both years, all amounts in this year's unit; `rate_change` is in percentage points."""

    name: str
    kind: LineKind
    previous: LineExecution | None
    current: LineExecution | None
    initial_change: YearChange | None = None
    budget_change: YearChange | None = None
    executed_change: YearChange | None = None
    rate_change: Decimal | None = None


class Candidate(NamedTuple):
    """Something in this year's report that a measure of last year may have led to, and why it is thought of.

    `by` is `for` where it answers the same problem or indicator by id, else `words`, with those that both share.
    """

    path: str
    said: str
    by: Literal["for", "words"]
    shared: tuple[str, ...] = ()


class MeasureYears(NamedTuple):
    """A measure of last year's report, the problems that it was for, and where this year's report may tell what came of it."""

    path: str
    measure: Measure
    problems: tuple[str, ...]
    candidates: tuple[Candidate, ...]


class YearComparison(NamedTuple):
    """Two reports side by side, `previous` the older; the files are as the user named them."""

    previous_file: str
    file: str
    previous: Report
    current: Report
    previous_execution: Execution | None
    execution: Execution | None
    money_unit: str | None
    lines: tuple[LineYears, ...]
    indicators: tuple[IndicatorYears, ...]
    measures: tuple[MeasureYears, ...]

    @property
    def matched(self) -> tuple[IndicatorYears, ...]:
        """The indicators of both years, in the order of this year's report."""
        return tuple(one for one in self.indicators if one.previous is not None and one.current is not None)

    @property
    def new(self) -> tuple[IndicatorYears, ...]:
        """Those that only this year's report has."""
        return tuple(one for one in self.indicators if one.previous is None)

    @property
    def dropped(self) -> tuple[IndicatorYears, ...]:
        """Those that only last year's report has."""
        return tuple(one for one in self.indicators if one.current is None)
