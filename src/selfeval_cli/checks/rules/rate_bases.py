"""The base (基数) and the counted part that belong to a rate: 合格率 98 % of 300批次, 合格 294批次."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rules.rate_names import is_growth_name, is_rate_name, plain_name
from selfeval_cli.checks.rules.told_changes import value_of
from selfeval_cli.checks.rules.unit_agreement import says_one_figure
from selfeval_cli.model.paths import quote_name
from selfeval_cli.text.alike_units import count_alike
from selfeval_cli.text.quantity import Dimension, Quantity, Reading, Status

_RATE_ENDS = ("率", "比例", "占比", "比重")
_COUNT_ENDS = ("数量", "总数", "件数", "宗数", "户数", "家数", "人数", "次数", "个数", "批次", "数", "量")
_DENIALS = "不未没非"
# A part with such a word is a part of the part: 一次合格 for 合格率, 合格 for 一次合格率.
QUALIFIERS = (
    "一次 首次 初次 二次 复检 复查 当年 当月 当场 当日 当天 本年 本月 上年 往年 历年 累计 新增 按时 按期 限期 提前 延期 超期 逾期 准时 及时 部分 基本 "
    "市级 区级 省级 国家级 县级 重大 重点 优 良 上半年 下半年 季度 前三 女 男 线上 线下 网上 自主 灵活 立行立改 其中 网格 联合 诉前 司法 人民 行政 "
    "主动 随机 初 再 双 全部 完全 严重 一般 较大"
).split()
# What is neither a qualifier nor a thing of its own.
_IDLE_CHARACTERS = frozenset("的已共实际其中情况并了完成数量总个件宗户家人批次起例项处台套份名")
_WHOLES = tuple(
    "受理 应 总 共 全部 抽检 送检 检测 检验 抽查 抽样 交办 收到 接收 申报 申请 报名 参加 参训 参考 登记 纳入 立案 排查 发现 调解 走访 办理 符合 摸排".split()
)
LONG_WHOLES = tuple(word for word in _WHOLES if len(word) > 1)
_TALKERS = tuple("满意 知晓 认可 支持 评价 测评 感 平均 人均 指数 得分".split())


class Count(NamedTuple):
    """A count beside a rate, with its path and name as written; `missing` is true for what lacks the quality (不合格)."""

    path: str
    name: str
    reading: Reading
    quantity: Quantity
    missing: bool = False
    sure: bool = True


class ToldRate(NamedTuple):
    """A result in percent, of an indicator or of the detail called `name`. `base` is what the report itself names as base (基数)."""

    entry: Entry
    name: str
    reading: Reading
    quantity: Quantity
    base: Reading | None
    is_detail: bool = False

    @property
    def place(self) -> str:
        """The path of the indicator or of the detail."""
        return f"{self.entry.path}.details.{quote_name(self.name)}" if self.is_detail else self.entry.path

    @property
    def path(self) -> str:
        """The path of the rate."""
        return f"{self.place}.actual"

    @property
    def base_path(self) -> str:
        """Where the base stands, or would stand."""
        return f"{self.place}.base"


def list_rates(case: Case) -> tuple[ToldRate, ...]:
    """Every result in percent, of indicators and details. Ask it as `case.once(list_rates)`."""
    found = []
    for entry in case.entries:
        indicator = entry.indicator
        actual = indicator.actual
        if actual is not None and (quantity := _percentage(actual)) is not None:
            name = _name_before(indicator.name, actual, quantity)
            found.append(ToldRate(entry, name, actual, quantity, _unless_absent(indicator.base)))
        if indicator.details:
            for name, detail in indicator.details.items():
                actual = detail.actual
                if actual is not None and (quantity := _percentage(actual)) is not None:
                    base = _unless_absent(detail.base)
                    found.append(ToldRate(entry, name, actual, quantity, base, is_detail=True))
    return tuple(found)


def _name_before(name: str, reading: Reading, quantity: Quantity) -> str:
    """The rate that the result itself names, where the indicator's name is none: 按期办结率 of 信访案件 = 按期办结率100%."""
    if not quantity.span[0] or is_rate_name(name):
        return name
    words = reading.text[: quantity.span[0]].rstrip(" :：达到为是")
    return words if words.isalpha() and is_rate_name(words) else name


def _percentage(reading: Reading) -> Quantity | None:
    quantity = reading.quantity
    if quantity is None or quantity.unit is None or quantity.unit.dimension is not Dimension.PERCENT:
        return None
    return value_of(reading) if reading.status is Status.ACTUAL else None


def _unless_absent(reading: Reading | None) -> Reading | None:
    return None if reading is None or reading.absent else reading


def list_counts(rate: ToldRate) -> Iterator[Count]:
    """The other counts of the indicator: its details and parts, and for a rate that is a detail the indicator's own value."""
    entry = rate.entry
    for name, detail in entry.indicator.details.items():
        if not (rate.is_detail and name == rate.name):
            yield from _count(f"{entry.path}.details.{quote_name(name)}.actual", name, detail.actual)
    for name, reading in entry.indicator.parts.items():
        yield from _count(f"{entry.path}.parts.{quote_name(name)}", name, reading)
    if rate.is_detail:
        yield from _count(f"{entry.path}.actual", entry.indicator.name, entry.indicator.actual)


def _count(path: str, name: str, reading: Reading | None) -> Iterator[Count]:
    quantity = value_of(reading)
    if reading is None or quantity is None or reading.status is not Status.ACTUAL or not says_one_figure(reading):
        return
    if quantity.dimension in (Dimension.PERCENT, Dimension.POINTS, Dimension.NONE, Dimension.UNKNOWN):
        return
    yield Count(path, name, reading, quantity)


def find_base(rate: ToldRate) -> Count | None:
    """The base: as the report names it; else, where a part is told beside it, the indicator's own count or the one called 受理, 总数 ….

    None where there is none, or more than one may be meant.
    """
    if rate.base is not None:
        return next(_count(rate.base_path, "", rate.base), None)
    wholes = [
        count
        for count in list_counts(rate)
        if (count.name.startswith(_WHOLES) or any(word in count.name for word in LONG_WHOLES))
        and _relate(rate, count) is None
    ]
    own = next(_count(f"{rate.entry.path}.actual", rate.entry.indicator.name, rate.entry.indicator.actual), None)
    if rate.is_detail and own is not None and _relate(rate, own) is None:
        return own if own.quantity.dimension is Dimension.COUNT else None
    wholes = [count for count in wholes if own is None or count.path != own.path]
    return wholes[0] if len(wholes) == 1 else None


def find_part(rate: ToldRate, base: Count) -> Count | None:
    """The counted part of a rate by its name (合格 for 合格率), in the base's unit; None where there is none or more than one."""
    indicator = rate.entry.indicator
    if len(indicator.details) <= 1 and not indicator.parts and rate.is_detail:
        stem = stem_of(rate.name)
        if stem[-2:] not in indicator.name:  # nearly always
            return None
    related = []
    for count in list_counts(rate):
        if count.path == base.path or not _alike(count.quantity, base.quantity):
            continue
        part = _relate(rate, count)
        if part is not None:
            related.append(part)
    if len(related) > 1:
        related = [part for part in related if part.sure and not part.missing] or related
    return related[0] if len(related) == 1 else None


def find_part_elsewhere(case: Case, rate: ToldRate, base: Count) -> Count | None:
    """The part as an indicator of its own, by the very words of the rate: 办结信访件 790件 for 信访件办结率."""
    stem = stem_of(rate.name)
    if rate.is_detail or len(stem) < 4:
        return None
    part = case.once(_index_counts).get((rate.entry.section_id, "".join(sorted(stem))))
    return part if part is not None and _alike(part.quantity, base.quantity) else None


def find_base_elsewhere(case: Case, rate: ToldRate) -> Count | None:
    """The base as an indicator of its own, called 受理, 抽检 … the same thing: 受理信访件 812件 for 信访件办结率."""
    stem = stem_of(rate.name)
    if rate.is_detail or len(stem) < 4:
        return None
    index = case.once(_index_counts)
    letters = ("".join(sorted(stem[:-2] + word)) for word in _WHOLES)
    return next((index[key] for one in letters if (key := (rate.entry.section_id, one)) in index), None)


def _index_counts(case: Case) -> dict[tuple[str | None, str], Count]:
    """The counts that indicators tell, by section and the characters of their names in any order."""
    found: dict[tuple[str | None, str], Count] = {}
    for entry in case.entries:
        name = entry.indicator.name
        for count in _count(f"{entry.path}.actual", name, entry.indicator.actual):
            plain = plain_name(name)
            for one in (plain, plain.removesuffix("数"), _trim(plain)):
                found.setdefault((entry.section_id, "".join(sorted(one))), count)
    return found


def shares_its_name(rate: ToldRate, count: Count) -> bool:
    """Whether a count belongs to the rate by its name: 检验电梯 86台 to 电梯检验合格率."""
    names = rate.name + (rate.entry.indicator.name if rate.is_detail else "")
    return any(count.name[at : at + 2] in names for at in range(len(count.name) - 1))


@lru_cache(1024)
def is_share(name: str) -> bool:
    """Whether a rate by this name counts some of a whole: not 满意度, which is an average, and not 增长率."""
    return is_rate_name(name) and not is_growth_name(name) and not any(word in name for word in _TALKERS)


@lru_cache(1024)
def stem_of(name: str) -> str:
    """What a rate is the rate of: 按期办结 of 按期办结率; empty for a mere 率 or 占比."""
    plain = plain_name(name)
    return next((plain.removesuffix(end) for end in _RATE_ENDS if plain.endswith(end)), "")


def _alike(one: Quantity, other: Quantity) -> bool:
    return one.kind == other.kind or count_alike(one, other)


def _relate(rate: ToldRate, count: Count) -> Count | None:
    """The count as the part of the rate, None where the names do not make it one."""
    stem = stem_of(rate.name)
    name = plain_name(count.name)
    root = _find_root(stem, name)
    if root is None or name.endswith(_RATE_ENDS) or any((word in name) != (word in stem) for word in QUALIFIERS):
        return None
    position = name.find(root)
    denied = position > 0 and name[position - 1] in _DENIALS
    if denied and stem.endswith(tuple(denial + root for denial in _DENIALS)):
        denied = False  # 不合格 for 不合格率
    elif not denied and any(mark in name for mark in _DENIALS):
        return None
    known = set(stem) | set(plain_name(rate.entry.indicator.name)) | _IDLE_CHARACTERS
    return count._replace(missing=denied, sure=known.issuperset(set(_trim(name)) - set(_DENIALS)))


def _trim(name: str) -> str:
    """Without the words that only say that it is a count: 办结 of 办结件数."""
    return next((name.removesuffix(end) for end in _COUNT_ENDS if name.endswith(end)), name)


def _find_root(stem: str, name: str) -> str | None:
    """The word of the rate that the count repeats: 成功 of 调解成功率; 签约, too, of 签约覆盖率."""
    stems = (stem, stem.removesuffix("覆盖")) if stem.endswith("覆盖") else (stem,)
    return next((one[-2:] for one in stems if len(one) >= 2 and one[-2:] in name), None)
