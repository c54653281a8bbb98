"""Counters that people use for each other: 12次 against a target of 12场, 20名 against 20人 are no other things."""

from __future__ import annotations

from .quantity import Dimension, Quantity

PERSONS = frozenset("人 名 位 员".split())
TIMES_SERVED = frozenset("人次 户次 家次 车次 件次 台次 辆次 例次 人·次".split())
HOUSEHOLDS = frozenset(("户",))
EVENTS = frozenset("次 场 场次 期 期次 批 批次 班 班次 轮 届 趟 回 堂 讲 课".split())
GENERIC = frozenset("个 项 处 件 类 种".split())  # say of nearly any thing that it is one
_CASES = frozenset("宗 件 起 例 单 案 宗次 起次 笔 条".split())
_BODIES = frozenset("家 个 所 间 处 店 厂 校".split())
_TEXTS = frozenset("份 册 本 篇 张 条 件 部 份次 期 套".split())
_PLACES = frozenset("处 座 个 点 所 站 栋 幢 块 片 口 点位 站点".split())
_DEVICES = frozenset("台 套 部 个 支 只 盏 具 把".split())
_SPACES = frozenset("个 位 泊位 车位 停车位".split())
_TEAMS = frozenset(("支", "支队伍"))
_VEHICLES = frozenset("辆 台 部".split())
_PLANTS = frozenset("棵 株".split())
_FIRMS = frozenset("家 户".split())
_VISITS = frozenset("次 家次 户次 车次 件次 台次 辆次 例次".split())  # 人次 is no such: 12次 of a training are 360人次
_ALIKE = (
    PERSONS,
    EVENTS,
    _CASES,
    _BODIES,
    _TEXTS,
    _PLACES,
    _DEVICES,
    _SPACES,
    _TEAMS,
    _VEHICLES,
    _PLANTS,
    _FIRMS,
    _VISITS,
)

CLASSES = (PERSONS, TIMES_SERVED, HOUSEHOLDS, EVENTS)
"""Counters of different classes count different things: 人 people, 人次 attendances, 户 households, 场 events."""


def class_of(symbol: str) -> int | None:
    """The number of the class that a counter belongs to; None where it counts things of any kind."""
    return next((number for number, group in enumerate(CLASSES) if symbol in group), None)


def count_alike(one: Quantity, other: Quantity) -> bool:
    """Whether both count, in units that are the same or used for each other, so that their numbers may be compared as they are."""
    first, second = one.unit, other.unit
    if first is None or second is None or not (first.discrete and second.discrete):
        return False
    if not (first.dimension is second.dimension is Dimension.COUNT):
        return False
    pair = {first.symbol, second.symbol}
    if len(pair) == 1 or any(pair <= group for group in _ALIKE):
        return True
    if class_of(first.symbol) is not None and class_of(second.symbol) is not None:
        return False
    return bool(pair & GENERIC) and not pair & (PERSONS | TIMES_SERVED)
