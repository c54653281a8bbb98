"""The table of units, multipliers and composites, and the guesses at misspelled ones."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selfeval_cli.text.quantity import Dimension, Unit
from selfeval_cli.text.unit_typos import nearest_unit
from selfeval_cli.text.units import known_spellings, match_unit, split_unit


def find_unit(text: str) -> Unit | None:
    found = split_unit(text)
    return found.unit if found is not None else None


@pytest.mark.parametrize(
    ("spellings", "dimension", "symbol"),
    [
        ("元 人民币 圆", Dimension.MONEY, "元"),
        ("平方米 ㎡ m² m2 平米 M2", Dimension.AREA, "平方米"),
        ("亩", Dimension.AREA, "亩"),
        ("公顷 ha", Dimension.AREA, "公顷"),
        ("平方公里 平方千米 km² km2", Dimension.AREA, "平方公里"),
        ("公里 千米 km KM", Dimension.LENGTH, "公里"),
        ("立方米 m³ m3 方", Dimension.VOLUME, "立方米"),
        ("千克 公斤 kg", Dimension.MASS, "千克"),
        ("千瓦时 kWh 度", Dimension.ENERGY, "千瓦时"),
        ("工作日 个工作日", Dimension.WORKDAYS, "工作日"),
        ("天 日", Dimension.DURATION, "天"),
        ("小时 个小时", Dimension.DURATION, "小时"),
        ("% ％", Dimension.PERCENT, "%"),
        ("百分点 个百分点", Dimension.POINTS, "百分点"),
        ("倍", Dimension.TIMES, "倍"),
        ("分", Dimension.SCORE, "分"),
    ],
)
def test_spellings_of_one_unit(spellings: str, dimension: Dimension, symbol: str) -> None:
    found = {(unit.dimension, unit.symbol) for spelling in spellings.split() if (unit := find_unit(spelling))}
    assert found == {(dimension, symbol)}


def test_counters_are_discrete_and_kinds_of_their_own() -> None:
    units = [find_unit(word) for word in "次 场 场次 人次 人 名 户 家 个 宗 件 支 栋 条 项".split()]
    assert all(unit is not None and unit.discrete and unit.dimension is Dimension.COUNT for unit in units)
    assert len({unit.symbol for unit in units if unit is not None}) == len(units)


@pytest.mark.parametrize(
    ("text", "multiplier", "symbol"),
    [
        ("万元", 10_000, "元"),
        ("亿元", 10**8, "元"),
        ("千万元", 10**7, "元"),
        ("万亿元", 10**12, "元"),
        ("万人次", 10_000, "人次"),
        ("万㎡", 10_000, "平方米"),
        ("万千瓦时", 10_000, "千瓦时"),
        ("千米", 1, "公里"),
        ("（万元）", 10_000, "元"),
        ("万元/亩", 10_000, "元/亩"),
        ("元/㎡", 1, "元/平方米"),
        ("元/人·月", 1, "元/人·月"),
        ("元/人•月", 1, "元/人·月"),
        ("次/年", 1, "次/年"),
    ],
)
def test_multiplier_and_unit(text: str, multiplier: int, symbol: str) -> None:
    found = split_unit(text)
    assert found is not None
    assert found.unit is not None
    assert (int(found.multiplier), found.unit.symbol) == (multiplier, symbol)


@pytest.mark.parametrize("text", ["坨", "项目", "支部", "完成", "5", "", "万坨", "元/坨", "多人"])
def test_what_is_no_unit(text: str) -> None:
    assert split_unit(text) is None


def test_a_bare_multiplier_has_no_unit() -> None:
    found = split_unit("亿")
    assert found is not None
    assert (int(found.multiplier), found.unit) == (10**8, None)


@pytest.mark.parametrize("text", ["项目", "支部", "片区", "周岁", "分钟", "人均", "升级"])
def test_a_word_that_begins_like_a_unit_is_not_that_unit(text: str) -> None:
    found = match_unit(text, 0)
    assert found is None or found.end == len(text)


def test_fifteen_mu_are_one_hectare_to_the_last_digit() -> None:
    mu, hectare = find_unit("亩"), find_unit("公顷")
    assert mu is not None
    assert hectare is not None
    for tenths in range(1, 2000):
        assert Decimal(tenths) * Decimal("1.5") * mu.factor == Decimal(tenths) / 10 * hectare.factor


@pytest.mark.parametrize("spelling", known_spellings())
def test_every_spelling_is_found_whole(spelling: str) -> None:
    assert split_unit(spelling) is not None


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("万园", "万元"),
        ("平米方", "平方米"),
        ("工做日", "工作日"),
        ("人此", "人次"),
        ("场此", "场次"),
        ("KWh", None),
        ("个百份点", "个百分点"),
        ("加", "家"),
        ("综", "宗"),
        ("坨", None),
        ("元", None),
        ("", None),
        ("x" * 100, None),
    ],
)
def test_the_unit_that_was_meant(wrong: str, right: str | None) -> None:
    assert nearest_unit(wrong) == right
