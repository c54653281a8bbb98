"""A standard (评价标准): what a report is judged by, as data; each is read from a TOML file of its own."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal, NamedTuple

from selfeval_cli.messages.language import Text

Scope = Literal["department", "project"]
"""部门整体支出 or 项目支出."""
Assurance = Literal["verified", "corroborated", "draft"]
"""Checked against the official text; independent sources agree; neither."""
ExecutionMethod = Literal["linear", "banded"]
"""`linear`: weight × rate, never above the weight; `banded`: a fixed score for each band of the rate."""
Denominator = Literal["adjusted", "initial"]
"""Which budget the execution rate divides by: 全年(调整后)预算数 or 年初预算数."""
Direction = Literal["higher", "lower", "exact", "timely"]
"""What a target asks for: at least it, at most it, it or a range exactly, or a date that must be kept."""
MissedMethod = Literal["proportional", "threshold", "excess-deducted", "inverse-ratio", "deducted", "all-or-nothing"]
"""The score of a missed target A with the result B, and a pass mark P: w × B/A; w × (B/A − P)/(1 − P); w × (1 − (B − A)/A); w × A/B; w less a
`Deduction`; 0."""
Counting = Literal["share", "whole", "begun"]
"""How a distance is counted in steps: by its share of one, whole steps only, or a begun step as a whole one (不足的按一档)."""
Consequence = Literal["reason", "zero"]
"""What follows outside the limits of fulfilment: the deviation must be explained; or no points."""
ComputedFigure = Literal[
    "three-public-control",
    "three-public-change",
    "reception-change",
    "staff-control",
    "procurement-execution",
    "asset-use",
    "operating-cost-control",
    "budget-completion",
    "budget-adjustment",
    "carryover",
]
"""A rate that follows from figures of the report, as the framework of common indicators has it (财预〔2013〕53号)."""
FigureBase = Literal["adjusted", "initial", "executed"]
"""What a carry-over or a completion is divided by, where places differ: the adjusted budget, the initial one, or what was executed."""

TOTAL_POINTS = Decimal(100)
"""All weights of a scored standard add up to this."""
HASH_DIGITS = 12
"""How much of the SHA-256 identifies a standard's content."""


# Named tuples take a fifth of a frozen dataclass's time to define, and `check` imports them on every run. Pairs stand where a
# dict would: they cannot be changed, and can be sent to another process.


def _names(title: Text, synonyms: tuple[str, ...]) -> tuple[str, ...]:
    return (title.zh, title.en, *synonyms)


class SectionRule(NamedTuple):
    """A part that the report has (板块). `synonyms` are other words for it, as reports use them in headings."""

    id: str
    title: Text
    required: bool = False
    synonyms: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that means this section, its id first."""
        return (self.id, *_names(self.title, self.synonyms))


class KindRule(NamedTuple):
    """A second-level indicator (二级指标), such as 数量指标; `weight` in points where the standard fixes it."""

    title: Text
    weight: Decimal | None = None
    synonyms: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that means this kind."""
        return _names(self.title, self.synonyms)


class GroupRule(NamedTuple):
    """A first-level indicator (一级指标), such as 产出指标, with its kinds; `weight` in points where the standard fixes it."""

    title: Text
    weight: Decimal | None = None
    kinds: tuple[KindRule, ...] = ()
    synonyms: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that means this group."""
        return _names(self.title, self.synonyms)


class ExecutionBand(NamedTuple):
    """From this rate on (percent, included) the execution scores this many points."""

    at_least: Decimal
    score: Decimal


class ExecutionRule(NamedTuple):
    """How budget execution is scored. `names`: an indicator of such a name is the claimed execution score, not one more indicator."""

    weight: Decimal
    method: ExecutionMethod
    denominator: Denominator
    bands: tuple[ExecutionBand, ...] = ()  # highest first; only for `banded`
    names: tuple[str, ...] = ()


class QualitativeBand(NamedTuple):
    """A state of a target in words, and the share of the weight (percent) that it may score; the upper end excluded but for 100."""

    title: Text
    at_least: Decimal
    at_most: Decimal
    synonyms: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every word for this state."""
        return _names(self.title, self.synonyms)


class SatisfactionRule(NamedTuple):
    """Scored by the level reached, not by the target: from `full` percent on the whole weight, below `zero` nothing, else w × level/full.

    `names` are the groups and kinds that it is for.
    """

    names: tuple[str, ...]
    full: Decimal
    zero: Decimal


class Deduction(NamedTuple):
    """`points` off for each `step` points of percent (百分点) that a result is away from what was asked for, down to 0."""

    points: Decimal
    step: Decimal = Decimal(1)
    counting: Counting = "share"


class IndicatorRule(NamedTuple):
    """How indicators are scored: a kept target in figures gets its full weight, a missed one goes by the direction's method.

    A direction without a method is one for which the standard has no rule: its missed targets stay unscored. `pass_mark` (percent)
    belongs to the method `threshold`, and `deductions` to `deducted`: for percentages their difference counts, for all else how far the
    completion is from 100 percent. With `coefficient` an indicator that states one (得分系数) scores weight × coefficient.
    """

    missed: tuple[tuple[Direction, MissedMethod], ...] = ()
    qualitative: tuple[QualitativeBand, ...] = ()  # highest first
    pass_mark: Decimal | None = None
    satisfaction: SatisfactionRule | None = None
    coefficient: bool = False
    deductions: tuple[tuple[Direction, Deduction], ...] = ()

    def deduction_for(self, direction: Direction | None) -> Deduction | None:
        """What a missed target of this direction loses under the method `deducted`."""
        return next((deduction for known, deduction in self.deductions if known == direction), None)

    def method_for(self, direction: Direction | None) -> MissedMethod | None:
        """The method for a missed target of this direction."""
        return next((method for known, method in self.missed if known == direction), None)


class Fulfilment(NamedTuple):
    """Completion in percent of the target below or above which something follows; None where there is no limit.

    `names` are the groups and kinds that it is for; none: all.
    """

    lower: Decimal | None
    upper: Decimal | None
    consequence: Consequence
    names: tuple[str, ...] = ()


class FixedRule(NamedTuple):
    """An indicator that every report has (共性指标), by its names; `weight` in points where the report gives none.

    `figure` is the rate that follows from the report, divided by `denominator` where places differ in that. Up to `at_most`, or from
    `at_least` on (percent), it scores the whole weight; beyond, `deduction` is taken off. Without a limit the report's own target counts.
    """

    title: Text
    weight: Decimal | None = None
    synonyms: tuple[str, ...] = ()
    figure: ComputedFigure | None = None
    at_most: Decimal | None = None
    at_least: Decimal | None = None
    deduction: Deduction | None = None
    denominator: FigureBase | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that means this indicator."""
        return _names(self.title, self.synonyms)


class Alternative(NamedTuple):
    """Other weights of the groups, by their Chinese titles, for reports `without` an indicator of these groups."""

    without: tuple[str, ...]
    weights: tuple[tuple[str, Decimal], ...]


class GradeBand(NamedTuple):
    """A grade (等级) and the total from which on, included, it is given."""

    title: Text
    at_least: Decimal


class Vector(NamedTuple):
    """An example that the standard carries: what is given and what must come out; `path` names it in the file.

    `rows` are several indicators that are scored together, where totals are what must come out.
    """

    path: str
    given: tuple[tuple[str, str | Decimal], ...]
    gives: tuple[tuple[str, str | Decimal | bool | tuple[Decimal, ...]], ...]
    rows: tuple[tuple[tuple[str, str | Decimal], ...], ...] = ()


class Standard(NamedTuple):
    """One standard.

    `content` identifies the files it was read from (first digits of a SHA-256 over their bytes, the extended ones first).
    `first_year` and `last_year` bound the report years it is in force for, None: not said. Without `execution` and `indicators` it is
    unscored. `grades` run from the best down; `places` are the decimals of a score, rounded half up. `labels` and `lengths` (in
    characters) belong to the official table, by the names of the file format's keys. With `rescaled` the total of a report some
    of whose indicators do not apply is converted: total ÷ (100 − their weights) × 100.
    """

    id: str
    title: Text
    assurance: Assurance
    scope: Scope
    content: str
    file: str
    issuer: Text | None = None
    document: str | None = None
    note: Text | None = None
    extends: str | None = None
    first_year: int | None = None
    last_year: int | None = None
    sections: tuple[SectionRule, ...] = ()
    groups: tuple[GroupRule, ...] = ()
    execution: ExecutionRule | None = None
    indicators: IndicatorRule | None = None
    fulfilment: Fulfilment | None = None
    alternatives: tuple[Alternative, ...] = ()
    fixed: tuple[FixedRule, ...] = ()
    rescaled: bool = False
    grades: tuple[GradeBand, ...] = ()
    places: int = 2
    table_title: str | None = None
    labels: tuple[tuple[str, str], ...] = ()
    lengths: tuple[tuple[str, int], ...] = ()
    vectors: tuple[Vector, ...] = ()

    @property
    def scored(self) -> bool:
        """Whether it gives scores at all."""
        return self.execution is not None or self.indicators is not None

    def covers(self, year: int) -> bool:
        """Whether it is in force for reports of this year; true where the standard does not say."""
        return (self.first_year is None or year >= self.first_year) and (
            self.last_year is None or year <= self.last_year
        )

    def sections_named(self, name: str) -> tuple[SectionRule, ...]:
        """The sections that an id or heading can mean: the one it names exactly, else all of which it contains a name.

        `“治安好”方面` contains 治安好; 经济与环境 contains names of two sections and means either. The longest name counts where
        one stands inside another: 营商环境 is not 环境.
        """
        wanted = _fold(name)
        named = [(_fold(known), section) for section in self.sections for known in section.names]
        for known, section in named:
            if known == wanted:
                return (section,)
        found = set()
        for known, section in sorted(named, key=lambda pair: -len(pair[0])):
            if known in wanted:
                found.add(section.id)
                wanted = wanted.replace(known, "\n")
        return tuple(section for section in self.sections if section.id in found)

    def group_weights(self, absent: frozenset[str]) -> dict[str, Decimal | None]:
        """The weight of each group by its Chinese title, for a report that has no indicator of the groups `absent`."""
        for alternative in self.alternatives:
            if absent == frozenset(alternative.without):
                return dict(alternative.weights)
        return {group.title.zh: group.weight for group in self.groups}

    def grade_for(self, total: Decimal) -> GradeBand | None:
        """The grade of a total; None where the standard has no grades."""
        return next((band for band in self.grades if total >= band.at_least), None)


class StandardProblem(NamedTuple):
    """Why a standard cannot be used: the id of a sentence with its parameters, the file, and the key in it (empty: the whole)."""

    id: str
    file: str
    path: str
    params: Mapping[str, object]


def _fold(name: str) -> str:
    return "".join(name.split()).strip("“”\"'‘’「」《》").casefold()
