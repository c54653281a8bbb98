"""What must hold for every text: quantities read back as they were written, places fit, nothing raises."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st

from selfeval_cli.text.prose import find_readings
from selfeval_cli.text.quantity import Approximation, Comparison, Quantity, Reading
from selfeval_cli.text.readings import read_change, read_number, read_period, read_rank, read_value

UNITS = "支 宗 家 户 人次 场次 个 项 条 件 栋 名 % 元 平方米 ㎡ 亩 公顷 公里 吨 千瓦时 个百分点 工作日 人天 元/人·月 次/年".split()
BOUNDS = {
    "": (None, None),
    "近": (Approximation.NEARLY, None),
    "超": (Approximation.ABOVE, None),
    "逾": (Approximation.ABOVE, None),
    "约": (Approximation.ABOUT, None),
    "≥": (None, Comparison.AT_LEAST),
    "＜": (None, Comparison.LESS),
    "不少于": (None, Comparison.AT_LEAST),
    "不超过": (None, Comparison.AT_MOST),
}
MULTIPLIERS = {"": 1, "万": 10**4, "亿": 10**8}
# The characters the grammar knows, so that random text is made of near misses.
GRAMMAR = (
    "0123456789０１５.．,，％%+-－—~～至到/·〇零一二两三四五六七八九十百千万亿点余多近超约逾≥≤><=不少于超过以上下内左右个次家户人元㎡m²kKgGhLtT亩公里平方米天日月年季度前底初末"
    "截至目今全半每同比环较增长下降提高减少持平翻番第名位排列居区市预计拟规划将力争概算无未“”《》()（） \n\t\x00\u202e\ud800"
)

numbers = st.builds(lambda digits, places: Decimal(digits).scaleb(-places), st.integers(0, 10**9), st.integers(0, 4))


@st.composite
def written(draw: st.DrawFn) -> tuple[str, Decimal, int, str, str]:
    number = draw(numbers)
    multiplier = draw(st.sampled_from(sorted(MULTIPLIERS)))
    unit = draw(st.sampled_from(UNITS))
    bound = draw(st.sampled_from(sorted(BOUNDS)))
    if unit in ("%", "个百分点", "工作日", "人天", "元/人·月", "次/年"):
        multiplier = ""
    digits = format(number, "f")
    if draw(st.booleans()) and "." not in digits:
        digits = f"{int(digits):,}"
    if draw(st.booleans()):
        digits = digits.translate({ord(c): chr(ord(c) + 0xFEE0) for c in "0123456789"})
    gap = draw(st.sampled_from(["", " "]))
    return f"{bound}{digits}{gap}{multiplier}{unit}", number, MULTIPLIERS[multiplier], unit, bound


def check(quantity: Quantity | None, number: Decimal, multiplier: int, unit: str, bound: str) -> None:
    again = read_value(f"1{unit}").quantity
    assert quantity is not None
    assert again is not None
    assert (quantity.number, quantity.decimals) == (number, max(0, -int(number.as_tuple().exponent)))
    assert quantity.multiplier == multiplier
    assert quantity.unit == again.unit
    assert (quantity.approximation, quantity.comparison) == BOUNDS[bound]


@given(written())
def test_a_written_quantity_reads_back(case: tuple[str, Decimal, int, str, str]) -> None:
    text, number, multiplier, unit, bound = case
    reading = read_value(text)
    check(reading.quantity, number, multiplier, unit, bound)
    assert reading.leftovers == ()


@given(
    written(),
    st.sampled_from(["本街道共有对象", "其中在册", "辖区累计完成", "（", "：", ""]),
    st.sampled_from(["。", "，其余不变。", "；", "）", "的任务"]),
)
def test_prose_around_a_quantity_changes_nothing(
    case: tuple[str, Decimal, int, str, str], before: str, after: str
) -> None:
    text, number, multiplier, unit, bound = case
    found = list(find_readings(f"{before}{text}{after}"))
    assert len(found) == 1
    check(found[0].quantity, number, multiplier, unit, bound)
    assert found[0].span == (len(before), len(before) + len(text))


def spans(reading: Reading) -> list[tuple[int, int]]:
    parts = [reading.quantity, reading.moment, reading.change, reading.period, *reading.ranks]
    found = [part.span for part in parts if part is not None]
    return [*found, *reading.leftovers, *([reading.status_span] if reading.status_span is not None else [])]


@given(st.text(alphabet=GRAMMAR, max_size=40) | st.text(max_size=40))
@example("1" * 60)
@example("第0")
@example("２月３０日")
@example("翻翻番")
def test_any_text_is_read_within_its_bounds(text: str) -> None:
    for read in (read_value, read_change, read_rank, read_period):
        reading = read(text)
        assert reading.text == text
        assert all(0 <= start < end <= len(text) for start, end in spans(reading))


@given(st.text(alphabet=GRAMMAR, max_size=60) | st.text(max_size=60))
def test_any_prose_is_scanned_in_order_within_its_bounds(text: str) -> None:
    found = list(find_readings(text))
    assert all(0 <= mention.span[0] < mention.span[1] <= len(text) for mention in found)
    assert [mention.span for mention in found] == sorted(mention.span for mention in found)
    for mention in found:
        figures = (mention.quantity, mention.change, mention.rank, mention.moment, mention.problem)
        assert sum(figure is not None for figure in figures) == 1


@given(st.text(alphabet=GRAMMAR, max_size=40))
def test_the_place_of_a_quantity_reads_as_that_quantity(text: str) -> None:
    for mention in find_readings(text):
        if mention.quantity is not None and mention.quantity.unit is not None and not mention.spelled:
            again = read_value(text[slice(*mention.span)]).quantity
            assert again is not None
            assert (again.number, again.upper) == (mention.quantity.number, mention.quantity.upper)


@given(st.decimals(allow_nan=True, allow_infinity=True) | st.integers())
def test_any_number_of_a_file_is_read(number: Decimal | int) -> None:
    reading = read_number(number, "万元")
    assert (reading.quantity is None) == (reading.problem is not None)
    if reading.quantity is not None:
        assert reading.quantity.number == number
        assert Decimal(reading.text) == number
