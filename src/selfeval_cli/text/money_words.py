"""The words by which a bare 20亿 is known to be money."""

from __future__ import annotations

from .patterns import lazy_pattern

_MONEY = lazy_pattern(
    "营业额|营收|投资|资金|产值|收入|支出|销售|金额|税|经费|补贴|补助|补偿|利润|生产总值|GDP|预算|决算|概算|造价|成本|费用|款|财政|投入|融资|贷款|增加值|交易额|消费"
)


def speaks_of_money(text: str, end: int) -> bool:
    """Whether a word of money stands in the clause that ends at `end` (at most 30 characters of it)."""
    start = max(0, end - 30)
    for mark in "。;!?":
        start = max(start, text.rfind(mark, start, end) + 1)
    return _MONEY.search(text, start, end) is not None
