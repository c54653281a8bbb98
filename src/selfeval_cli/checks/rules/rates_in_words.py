"""Rates told in one sentence with their base and part: 受理812件，办结790件，办结率98.5%."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Verdict
from selfeval_cli.checks.rules.rate_bases import LONG_WHOLES, QUALIFIERS, is_share
from selfeval_cli.checks.rules.rate_names import plain_name
from selfeval_cli.scoring.exact import divide, multiply
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern

_HUNDRED = Decimal(100)
_RATE = lazy_pattern(r"([\u4e00-\u9fff]{0,10}率)?(?:达到?|为|是|均|:)*\s?([0-9]{1,3}(?:\.[0-9]{1,4})?)\s?%")
_COUNT = lazy_pattern(
    r"([\u4e00-\u9fff]*)\s?(?<![0-9.,])([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})\s?(人次|批次|[宗件个户人名家处批起例项条座台份所间套次])"
)
_SOFT = tuple("超 逾 近 约 余 多 左右 以上 不足 上年 去年 同比 环比 目标 计划 预计".split())
_DENIALS = frozenset("不未没非无")


def judge_rates_in_words(case: Case) -> Iterator[Verdict]:
    """One verdict for each result that tells two counts of one unit and one rate, where the words say which count is of which."""
    for entry in case.entries:
        for figure in entry.figures:
            if figure.reading.leftovers and figure.role == "actual" and "%" in fold(figure.reading.text):
                verdict = _judge(figure.path, figure.name, figure.reading.text)
                if verdict is not None:
                    yield verdict


def _judge(path: str, name: str, text: str) -> Verdict | None:
    words = fold(text)
    rates, counts = list(_RATE.finditer(words)), list(_COUNT.finditer(words))
    if len(rates) != 1 or len(counts) != 2 or words.count("%") != 1 or any(word in words for word in _SOFT):
        return None
    (rate,), (base, part) = rates, counts
    told = rate[1] or plain_name(name)
    root = told.removesuffix("率")[-2:]
    total, counted = (Decimal(count[2].replace(",", "")) for count in counts)
    if base[3] != part[3] or len(root) < 2 or not is_share(told) or not 0 < counted <= total:
        return None
    lead = part[1].lstrip("中")
    if root not in lead or root in base[1] or not _DENIALS.isdisjoint(lead):
        return None
    whole = base[1].endswith((*LONG_WHOLES, "共", "总数")) or part[1].startswith("中")
    if not whole or any((word in lead) != (word in told) for word in QUALIFIERS):
        return None
    due, stated = counted * _HUNDRED / total, Decimal(rate[2])
    exponent = stated.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) else 0
    step = Decimal(1).scaleb(-places)
    if abs(due - stated) <= step / 2 or stated <= due < stated + step:
        return PASSED
    start, end = rate.span(2)
    params: dict[str, object] = {
        "name": name,
        "rate": f"{rate[2]}%",
        "base": f"{base[2]}{base[3]}",
        "part": f"{part[2]}{part[3]}",
        "due": f"{divide(multiply(counted, _HUNDRED), total, max(places, 2)):f}%",
    }
    return Hit(path, "in-words", params, span=(start, min(end + 1, len(text))))
