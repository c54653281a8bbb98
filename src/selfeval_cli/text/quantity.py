"""What a figure says, once it is read: number, unit, how exact, of which period, done or only planned.

These are the results of the grammar, plain frozen values without any parsing. Every `span` is (start, end) in characters of
the string that was read, end exclusive.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import NamedTuple

Span = tuple[int, int]

ZERO = Decimal(0)


class Dimension(Enum):
    """What a unit measures. Only quantities of one dimension can be added or compared."""

    MONEY = "money"
    AREA = "area"
    LENGTH = "length"
    VOLUME = "volume"
    MASS = "mass"
    ENERGY = "energy"
    DURATION = "duration"
    WORKDAYS = "workdays"  # 工作日: no fixed number of days
    PERCENT = "percent"
    POINTS = "points"  # 百分点: the difference of two percentages
    TIMES = "times"  # 倍
    SCORE = "score"  # 分
    COUNT = "count"  # 次, 家, 宗 …: each unit is a kind of its own
    RATE = "rate"  # composite, 元/人·月: each spelling is a kind of its own
    NONE = "none"  # a number without a unit
    UNKNOWN = "unknown"  # words stand where a unit is expected, and the table does not have them


class Approximation(Enum):
    """How a figure is softened. 超/逾/突破: above it; 近: a little below; 约/左右: either side; 余/多: at least."""

    ABOVE = "above"
    NEARLY = "nearly"
    ABOUT = "about"
    ODD = "odd"


class Comparison(Enum):
    """The side of a limit. 以上/以内/不少于/不超过 include the number; 超过 as a limit, 不足, 低于 exclude it (民法典 1259)."""

    AT_LEAST = "≥"
    AT_MOST = "≤"
    MORE = ">"
    LESS = "<"
    EQUAL = "="


class Status(Enum):
    """Whether something happened (actual) or is only foreseen: forecast 预计/预期/将/概算, plan 拟/计划/规划/谋划/力争."""

    ACTUAL = "actual"
    FORECAST = "forecast"
    PLAN = "plan"


class Unit(NamedTuple):
    """A unit of measurement.

    `symbol` is the canonical spelling without a multiplier (m², ㎡ and 平方米 are all 平方米); `factor` turns one such unit
    into the base unit of its dimension (1 公顷 = 10000 平方米); counted units have factor 1 and compare by `symbol`.
    """

    symbol: str
    dimension: Dimension
    factor: Decimal = Decimal(1)
    discrete: bool = False  # counted things: only whole numbers make sense, and sums are exact


class Quantity(NamedTuple):
    """A number with its unit as written: `近1.2万个` is number 1.2, multiplier 10000, unit 个, nearly.

    `number` keeps the written digits, so that 25.20 has two places. `upper` is the end of a range (3至5个), on the same
    multiplier. `unit` is None for a bare number.
    """

    span: Span
    number: Decimal
    multiplier: Decimal
    unit: Unit | None
    unit_text: str  # as written, with the multiplier: 万元, m², 万㎡; "" for none
    upper: Decimal | None = None
    approximation: Approximation | None = None
    comparison: Comparison | None = None

    @property
    def dimension(self) -> Dimension:
        """What is measured; `NONE` without a unit."""
        return self.unit.dimension if self.unit is not None else Dimension.NONE

    @property
    def value(self) -> Decimal:
        """The number in the unit without multiplier: 1.2万个 is 12000 (个)."""
        return self.number * self.multiplier

    @property
    def base_value(self) -> Decimal:
        """The number in the base unit of its dimension: 1.2亿元 is 120000000 (元), 2公顷 is 20000 (平方米)."""
        return self.value * self.unit.factor if self.unit is not None else self.value

    @property
    def decimals(self) -> int:
        """Decimal places as written: 25.20 has 2."""
        exponent = self.number.as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0

    @property
    def step(self) -> Decimal:
        """One unit in the last written place, in the base unit: 0.01万元 is 100 (元)."""
        scale = self.multiplier * (self.unit.factor if self.unit is not None else 1)
        return Decimal(1).scaleb(-self.decimals) * scale

    @property
    def exact(self) -> bool:
        """Whether sums over it must fit to the unit: a counted thing, not softened, written without a multiplier or places."""
        return (
            self.unit is not None
            and self.unit.discrete
            and self.approximation is None
            and self.multiplier == 1
            and self.decimals == 0
        )

    @property
    def limit(self) -> Comparison | None:
        """The limit it sets where it stands as a target: its comparison; else 超8000 asks for more, 8000余 for at least that."""
        if self.comparison is not None:
            return self.comparison
        return _LIMITS.get(self.approximation) if self.approximation is not None else None

    @property
    def kind(self) -> str:
        """Two quantities may be added or compared only if these are equal: the dimension, or the unit where it is a kind of its own."""
        dimension = self.dimension
        if self.unit is not None and dimension in (Dimension.COUNT, Dimension.RATE, Dimension.UNKNOWN):
            return f"{dimension.value}:{self.unit.symbol}"
        return dimension.value


_LIMITS = {Approximation.ABOVE: Comparison.MORE, Approximation.ODD: Comparison.AT_LEAST}


class Change(NamedTuple):
    """Growth or decline against a basis: `同比下降14.5%`.

    `direction` is +1, -1, or 0 (持平); `amount` is never negative; `basis` is 同比, 环比 or what is named (上年, 2022年),
    None where nothing is said. `to` holds the value reached where a change is told from-to (由8.1天缩短至7.4天: `amount`
    is None, `start` 8.1天, `to` 7.4天).
    """

    span: Span
    direction: int
    word: str  # 增长, 下降 … as written
    basis: str | None
    amount: Quantity | None
    start: Quantity | None = None
    to: Quantity | None = None


class Rank(NamedTuple):
    """An ordinal place: `降幅全区第5`: position 5, subject 降幅, scope 全区. Smaller is better. `of` is n in 第5/24.

    `top` is true for 前三: somewhere among the first three, the place itself is not told.
    """

    span: Span
    position: int
    subject: str | None
    scope: str | None
    of: int | None = None
    top: bool = False


class PeriodKind(Enum):
    """How firmly a period is bounded."""

    YEAR = "year"  # 全年, 2023年, 2023年度
    MONTHS = "months"  # 1-11月, 前三季度, 上半年, 10月份
    UNTIL = "until"  # 截至11月底: from January to then
    DAY = "day"  # 2023年9月1日; 截至11月30日 is `UNTIL` with a day
    VAGUE = "vague"  # 截至目前, 今年以来, 近半年: no ends that one could look up
    RECURRING = "recurring"  # 每月, 年(营业额)


class Period(NamedTuple):
    """The time that a figure covers.

    `year` is None where the words do not name it (the report's year is then meant), and `year_shift` is -1 for 上年/去年,
    +1 for 明年, 0 else; months run 1 to 12 and are None where the words have no ends (`VAGUE`, `RECURRING`).
    """

    span: Span
    kind: PeriodKind
    year: int | None = None
    year_shift: int = 0
    first_month: int | None = None
    last_month: int | None = None
    day: int | None = None
    last_year: int | None = None  # where it ends in another year than it begins: 2022年-2023年
    first_day: int | None = None  # where it begins within a month: 9月15日至12月31日

    def normalised(self, year: int) -> str:
        """`2023-01/2023-11`, with the words' own year or else `year`; the words' kind in angle brackets where there are no ends."""
        if self.first_month is None or self.last_month is None:
            return f"<{self.kind.value}>"
        begin = (self.year if self.year is not None else year) + self.year_shift
        end = self.last_year if self.last_year is not None else begin
        head = f"-{self.first_day:02d}" if self.first_day is not None else ""
        tail = f"-{self.day:02d}" if self.day is not None else ""
        return f"{begin:04d}-{self.first_month:02d}{head}/{end:04d}-{self.last_month:02d}{tail}"


class Moment(NamedTuple):
    """A date as a target or result of timeliness: `2023年12月底前`. `comparison` is AT_MOST for 前/之前/以前, else EQUAL."""

    span: Span
    year: int | None
    month: int | None
    day: int | None  # 31, 30, 28 … for 底/末; 10 for 上旬, 20 for 中旬
    comparison: Comparison = Comparison.EQUAL
    year_shift: int = 0  # as in `Period`: 明年初 has no year of its own and shift 1


class Reading(NamedTuple):
    """A short string as its parts. What the grammar did not understand is in `leftovers`, never dropped.

    Canonical is `text`. `quantity` is the figure; `change`, `ranks` and `period` stand beside it where the string has them
    (`1420宗，同比下降12.6%`). A date is the `moment` where it has no figure beside it or is a deadline (`12月底前完成23条` has
    both), else the `period`. For a change told from-to, `quantity` is the value reached. A string of words only has none of
    them: `words` is then true. A blank, —, /, 无 as a whole is `absent`, which is never zero.
    """

    text: str
    bare: bool = False  # a number, not a string, in the file
    absent: bool = False
    quantity: Quantity | None = None
    moment: Moment | None = None
    change: Change | None = None
    ranks: tuple[Rank, ...] = ()
    period: Period | None = None
    status: Status = Status.ACTUAL
    status_word: str | None = None
    status_span: Span | None = None
    leftovers: tuple[Span, ...] = ()
    problem: str | None = None
    """Why a number in it is none: not-finite, too-large, bad-thousands, malformed-number, fraction, mixed-units, reversed-range,
    impossible-date, impossible-rank; ambiguous-comma (prose only); no-direction (a change without growth or decline), no-change
    (words about something else in its place). Such a string says nothing that could be judged: only its text is kept, in `leftovers`."""
    problem_span: Span | None = None
    """The characters that the problem is about."""

    @property
    def in_words(self) -> str:
        """The figure as a sentence or table repeats it: as written; a number whose unit stands beside it with that unit (`4200套`)."""
        quantity, text = self.quantity, self.text
        if quantity is None or not quantity.unit_text or not (self.bare or text[-1:].isdecimal()):
            return text
        # A string may be a mere number too, `≥4200`: it ends in a digit. So does 420m2, but for its unit.
        number_ends = quantity.span[1] == len(text) and not quantity.unit_text[-1].isdecimal()
        return text + quantity.unit_text if self.bare or number_ends else text

    @property
    def words(self) -> bool:
        """Whether it holds no figure at all, not even one that cannot be read, only words: 达成预期指标, 完成."""
        if self.absent or self.problem is not None:
            return False
        return self.quantity is None and self.moment is None and self.change is None and not self.ranks
