"""The report file, format 1: what an officer writes, as the program holds it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from selfeval_cli.model.budget import Budget
from selfeval_cli.model.paths import ReportPaths, index_indicators, name_paths
from selfeval_cli.model.piece import ChangeText, Figure, Number, PeriodText, Piece, Place, RankTexts, Texts


class Staff(Piece):
    """Persons (人员): `quota` the posts that were approved (编制数), `employed` those who are paid from the budget."""

    quota: Number | None = None
    employed: Number | None = None
    quote: str | None = None
    place: Place | None = None


class Assets(Piece):
    """Fixed assets (固定资产): all of them and those in use, both in money of one unit or both counted."""

    total: Number | None = None
    in_use: Number | None = None
    quote: str | None = None
    place: Place | None = None


class Goal(Piece):
    """One of several goals for the year (年度绩效目标1, 2 …); `weight` is in points, and indicators refer to its `id`."""

    id: Annotated[str, Field(min_length=1)] | None = None
    text: str
    result: str | None = None
    weight: Number | None = None
    reason: str | None = None
    quote: str | None = None
    place: Place | None = None


class Section(Piece):
    """A part of the report (板块), such as 党建引领; `period` and `change_basis` are inherited by its indicators."""

    title: str | None = None
    period: PeriodText | None = None
    change_basis: str | None = None
    text: str | None = None
    quote: str | None = None
    place: Place | None = None


class Detail(Piece):
    """A further figure of an indicator (分项) that need not add up to it."""

    unit: str | None = None
    actual: Figure | None = None
    expected: Figure | None = None
    change: ChangeText | None = None
    rank: RankTexts = ()
    period: PeriodText | None = None
    base: Figure | None = None
    quote: str | None = None
    place: Place | None = None


def _detail_from_figure(raw: object) -> object:
    """`"成功率" = "100%"` is short for `"成功率" = { actual = "100%" }`."""
    return raw if isinstance(raw, (dict, Detail)) else {"actual": raw}


Direction = Literal["higher", "lower", "exact"]
"""Which way is better than the target (指标方向): more, less, or exactly it."""


_NO_REASON = frozenset(("", "无", "否", "适用"))


class Indicator(Piece):
    """One thing that was done, with the figures that belong to it.

    `unit` is the unit of the bare numbers in it. `weight` and `score` are points; `score` is what the report claims.
    `coefficient` is a percentage, 0 to 100; `state` the form's own word for how far a qualitative target was reached;
    `not_applicable` says why there is nothing to reach, and so neither result nor score.
    """

    unit: str | None = None
    id: Annotated[str, Field(min_length=1)] | None = None
    section: str | None = None
    name: Annotated[str, Field(min_length=1)]
    group: str | None = None
    kind: str | None = None
    goal: str | None = None
    core: Annotated[bool, Field(strict=True)] | None = None
    direction: Direction | None = None
    initial_target: Figure | None = None
    target: Figure | None = None
    actual: Figure | None = None
    expected: Figure | None = None
    state: str | None = None
    previous: Figure | None = None
    base: Figure | None = None
    change: ChangeText | None = None
    rank: RankTexts = ()
    period: PeriodText | None = None
    parts: dict[str, Figure] = Field(default_factory=dict)
    details: dict[str, Annotated[Detail, BeforeValidator(_detail_from_figure)]] = Field(default_factory=dict)
    weight: Number | None = None
    coefficient: Number | None = None
    score: Number | None = None
    not_applicable: str | None = None
    reason: str | None = None
    remedy: str | None = None
    evidence: Texts = ()
    same_as: str | None = None
    waive: dict[str, str] = Field(default_factory=dict)
    quote: str | None = None
    place: Place | None = None

    @property
    def applies(self) -> bool:
        """False where `not_applicable` says why there is nothing to reach; a blank, — or 否 does not."""
        return self.not_applicable is None or self.not_applicable.strip(" \t\n—－-/／。") in _NO_REASON


class Problem(Piece):
    """A problem that the report names (存在问题); measures refer to its `id`."""

    id: Annotated[str, Field(min_length=1)] | None = None
    text: str
    quote: str | None = None
    place: Place | None = None


class Measure(Piece):
    """A next step (下一步措施), `for_` one or several problems by id; written `for` in the file."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, populate_by_name=True)

    for_: Annotated[Texts, Field(alias="for")] = ()
    text: str
    owner: str | None = None
    due: str | datetime.date | None = None
    quote: str | None = None
    place: Place | None = None


class Heading(Piece):
    """The table `[report]`: whose report it is, of which year, judged by which standard, and what it claims as a whole.

    `agency` and `year` are None only where the file has none that can be read, which the loader reports as an error.
    """

    agency: Annotated[str, Field(min_length=1)] | None = None
    year: Annotated[int, Field(ge=1994, le=2100, strict=True)] | None = None
    scope: Literal["department", "project"] = "department"
    standard: str | None = None
    title: str | None = None
    project: str | None = None
    supervisor: str | None = None
    implementer: str | None = None
    goal: str | None = None
    goal_result: str | None = None
    score: Number | None = None
    grade: str | None = None
    conclusion: str | None = None
    signatory: str | None = None
    date: str | datetime.date | None = None


class Report(Piece):
    """A whole self-evaluation report; the aliases are the names of its tables in the file.

    `left_out` holds the paths of what stood in the file but could not be read: rules must not take it for missing. It is
    known only after the paths are, and so no part of what is validated.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, populate_by_name=True)

    format: Annotated[int, Field(strict=True, ge=1, le=1)] = 1
    heading: Annotated[Heading, Field(alias="report")]
    goals: Annotated[tuple[Goal, ...], Field(alias="goal")] = ()
    budget: Budget | None = None
    staff: Staff | None = None
    assets: Assets | None = None
    sections: Annotated[dict[str, Section], Field(alias="section")] = {}  # noqa: RUF012  # pydantic copies defaults
    indicators: Annotated[tuple[Indicator, ...], Field(alias="indicator")] = ()
    problems: Annotated[tuple[Problem, ...], Field(alias="problem")] = ()
    measures: Annotated[tuple[Measure, ...], Field(alias="measure")] = ()
    waive: dict[str, str] = Field(default_factory=dict)
    _left_out: frozenset[str] = frozenset()

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Report:
        """A copy with other values, which knows paths of its own."""
        copy = super().model_copy(update=update, deep=deep)
        for name in ("paths", "indicators_by_path", "sections_by_title"):
            copy.__dict__.pop(name, None)
        return copy

    @property
    def left_out(self) -> frozenset[str]:
        """Paths of what stood in the file and could not be read."""
        return self._left_out

    def without(self, left_out: frozenset[str]) -> Report:
        """The same report, knowing what was left out of it."""
        copy = self.model_copy()
        copy._left_out = left_out  # noqa: SLF001  # its own kind; pydantic keeps private fields out of constructors
        return copy

    @cached_property
    def paths(self) -> ReportPaths:
        """The path of every piece, by its place in the report."""
        return name_paths(self)

    @cached_property
    def indicators_by_path(self) -> dict[str, Indicator]:
        """Every indicator by the paths that references may have: with its section, or without where that is unique."""
        return index_indicators(self)

    @cached_property
    def sections_by_title(self) -> dict[str, str]:
        """The id of the first section with each title."""
        return {one.title: identifier for identifier, one in reversed(self.sections.items()) if one.title is not None}

    def section_id(self, reference: str | None) -> str | None:
        """The id of the section that `reference` names by id or by title; None where no declared section fits."""
        if reference is None:
            return None
        return reference if reference in self.sections else self.sections_by_title.get(reference)

    def section_of(self, indicator: Indicator) -> Section | None:
        """The declared section that the indicator belongs to."""
        identifier = self.section_id(indicator.section)
        return self.sections[identifier] if identifier is not None else None


FORMAT = 1
"""The number of the file format that this version reads and writes."""
