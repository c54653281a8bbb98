"""Targets against results: one table, kept (yes), missed (no) or the reason why it stays open."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.messages.scoring import DIRECTIONS, REASONS
from selfeval_cli.model.report import Indicator
from selfeval_cli.scoring.judging import judge_indicator
from selfeval_cli.text.readings import read_period

CASES = """
5次                  6次                 yes
5次                  5次                 yes
5次                  4次                 no
≥5次                 5次                 yes
>5次                 5次                 no
≤5次                 5次                 yes
≤5次                 6次                 no
<5次                 5次                 no
=5次                 5次                 yes
=5次                 6次                 no
不少于3场            3场                 yes
不超过30万元         28.5万元            yes
3-5次                4次                 yes
3-5次                6次                 direction-unknown
≥8000人次            超8000人次          yes
≥9000人次            超8000人次          not-exact
≤8000人次            超8000人次          no
≥1万个               近1万个             no
≥5000个              近1万个             yes
≥9000个              近1万个             not-exact
≥100场               约100场             not-exact
≥40场                约100场             yes
≥400万元             400余万元           yes
约100场              100场               yes
约100场              90场                not-exact
约100场              40场                no
超100场              100场               no
≥2亿元               19000万元           no
≥2亿元               2.1亿元             yes
≥15亩                1公顷               yes
95%                  96%                 yes
≥95%                 94.99%              no
0起                  0起                 yes
0起                  2起                 direction-unknown
≤0起                 2起                 no
-5%                  -3%                 direction-unknown
≥-5%                 -3%                 yes
3个工作日内          2个工作日           yes
3个工作日内          4个工作日           no
10天                 9天                 direction-unknown
10天                 10天                yes
2023年12月底前       2023年11月          yes
2023年12月底前       2023年12月          yes
2023年12月底前       2024年1月           no
2023年12月前         2023年11月30日      yes
2023年12月前         2023年12月15日      dates-undecided
2023年12月           2023年12月31日      yes
12月31日前           12月31日            yes
2023年12月底前       按时完成            yes
2023年12月底前       逾期完成            no
2023年12月底前       已完成              result-in-words
2023年12月底前       5次                 not-comparable
有效提升             达成预期指标        yes
有效提升             已完成              yes
有效提升             部分完成            no
有效提升             持续向好            qualitative
≥5次                 完成                result-in-words
≥5次                 预计6次             forecast
≥5次                 2023年12月          not-comparable
≥5次                 5场                 yes
≥20人                18名                no
≥5次                 5人次               units-differ
≥5%                  5个百分点           units-differ
20                   21                  yes
20                   21次                unit-missing
培训3次和检查5次     3次                 several-figures
≥5次                 未完成5次           several-figures
每月2次              24次                periods-differ
每月2次              每月3次             yes
同比增长5%以上       同比增长6.7%        yes
同比增长5%以上       同比增长4%          no
同比增长5%以上       环比增长6%          bases-differ
同比增长5%以上       同比增长6个百分点   units-differ
增长5%               下降5%              no
下降10%              下降12.6%           yes
下降10%              增长12.6%           no
增长不超过5%         下降3%              yes
增长不超过5%         增长5.1%            no
增长5%               6.7%                not-comparable
—                    5次                 no-target
5次                  —                   no-result
""".strip().splitlines()


def judged(**keys: Any) -> str:
    judgement = judge_indicator(Indicator.model_validate({"name": "指标", **keys}), 2023)
    if judgement.met is None:
        assert judgement.reason in REASONS
        return str(judgement.reason)
    assert judgement.reason is None
    assert judgement.direction is None or judgement.direction in DIRECTIONS
    return "yes" if judgement.met else "no"


@pytest.mark.parametrize("case", CASES, ids=lambda case: "/".join(case.split()))
def test_target_and_result(case: str) -> None:
    target, actual, verdict = case.split()
    assert judged(target=target, actual=actual) == verdict


@pytest.mark.parametrize(
    ("keys", "verdict"),
    [
        ({"direction": "lower", "target": "30万元", "actual": "28万元"}, "yes"),
        ({"direction": "lower", "target": "30万元", "actual": "31万元"}, "no"),
        ({"direction": "exact", "target": "30人", "actual": "31人"}, "no"),
        ({"direction": "higher", "target": "=5次", "actual": "6次"}, "yes"),
        ({"direction": "higher", "target": "3-5次", "actual": "6次"}, "yes"),
        ({"direction": "lower", "target": "≥5次", "actual": "6次"}, "direction-contradicts-sign"),
        ({"direction": "lower", "target": "增长5%", "actual": "增长6%"}, "no"),
        ({"direction": "lower", "target": "下降5%", "actual": "下降6%"}, "yes"),
        ({"name": "案件类警情", "target": "1500宗", "actual": "1420宗"}, "direction-unknown"),
        ({"name": "案件类警情", "target": "1500宗", "actual": "1500宗"}, "yes"),
        ({"name": "矛盾纠纷调解", "target": "800宗", "actual": "812宗"}, "yes"),
        ({"name": "培训", "kind": "成本指标", "target": "30万元", "actual": "28万元"}, "direction-unknown"),
        ({"target": "≥5次"}, "no-result"),
        ({"target": "≥5次", "expected": "预计6次"}, "only-expected"),
        ({"target": "增长5%", "change": "同比增长6.7%"}, "yes"),
        ({"target": "增长5%", "actual": "120亿元", "change": "同比增长4.7%"}, "no"),
        ({"target": "增长5%", "change": "预计增长6%"}, "forecast"),
        ({"actual": "5次"}, "no-target"),
        ({"unit": "次", "target": 5, "actual": "6次"}, "yes"),
        ({"unit": "万元", "target": 5, "actual": 4}, "no"),
    ],
)
def test_what_else_the_indicator_says(keys: dict[str, Any], verdict: str) -> None:
    assert judged(**keys) == verdict


@pytest.mark.parametrize("key", ["target", "actual"])
def test_what_could_not_be_read_is_not_told_as_missing(key: str) -> None:
    keys = {"name": "指标", "target": "5次", "actual": "6次"}
    del keys[key]
    assert judge_indicator(Indicator.model_validate(keys), 2023, frozenset({key})).reason == "unreadable"


def test_a_date_without_a_year_in_a_report_without_one_stays_open() -> None:
    indicator = Indicator.model_validate({"name": "指标", "target": "12月底前", "actual": "11月"})
    assert judge_indicator(indicator, None).reason == "dates-undecided"


@pytest.mark.parametrize(
    ("target", "actual", "completion"),
    [
        ("26次", "12次", "46.15"),
        ("≥2亿元", "1.9亿元", "95.00"),
        ("≤5次", "4次", "None"),
        ("≥0次", "4次", "None"),
        ("≥5次", "超8次", "None"),
    ],
)
def test_completion_is_told_where_more_is_better(target: str, actual: str, completion: str) -> None:
    indicator = Indicator.model_validate({"name": "指标", "target": target, "actual": actual})
    assert str(judge_indicator(indicator, 2023).completion) == completion


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_signs_mean_what_they_say(target: int, actual: int) -> None:
    found = [judged(target=f"{sign}{target}次", actual=f"{actual}次") == "yes" for sign in ("≥", ">", "≤", "<", "=")]
    assert found == [actual >= target, actual > target, actual <= target, actual < target, actual == target]


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_gets_an_answer(target: str, actual: str) -> None:
    try:
        indicator = Indicator.model_validate({"name": "指标", "target": target, "actual": actual})
    except ValueError:  # an impossible number, which the loader reports
        return
    judgement = judge_indicator(indicator, 2023)
    assert (judgement.met is None) == (judgement.reason is not None)


@pytest.mark.parametrize(
    ("target", "actual", "met"),
    [
        ("明年3月底前", "2023年12月20日", True),
        ("次年3月底前", "2024年2月20日", True),
        ("12月底前", "次年1月3日", False),
        ("去年12月底前", "2023年1月", False),
    ],
)
def test_deadlines_of_other_years(target: str, actual: str, met: bool) -> None:
    assert judge_indicator(Indicator(name="竣工", target=target, actual=actual), 2023).met is met


@pytest.mark.parametrize(
    ("period", "met", "reason"),
    [
        ("截至11月底", None, "period-incomplete"),
        ("1-9月", None, "period-incomplete"),
        ("2023年", False, None),
        ("1-12月", False, None),
    ],
)
def test_part_of_a_year_below_the_target_is_left_open(period: str, met: bool | None, reason: str | None) -> None:
    judgement = judge_indicator(Indicator(name="宣讲", target="100场", actual="90场", period=period), 2023)
    assert (judgement.met, judgement.reason) == (met, reason)


def test_part_of_a_year_above_the_target_is_kept() -> None:
    assert judge_indicator(Indicator(name="宣讲", target="100场", actual="110场", period="1-9月"), 2023).met is True


def test_section_period_counts_where_the_indicator_has_none() -> None:
    indicator = Indicator(name="宣讲", target="100场", actual="90场")
    assert judge_indicator(indicator, 2023, frozenset(), read_period("1-11月")).reason == "period-incomplete"


def test_tolerance_as_target_is_left_open() -> None:
    assert judge_indicator(Indicator(name="偏差", target="±5%", actual="3%"), 2023).met is None


@pytest.mark.parametrize(("target", "met"), [("0起", True), ("≤5起", True), ("≥5起", None), ("5起", None)])
def test_none_keeps_a_target_of_nothing_and_a_limit(target: str, met: bool | None) -> None:
    assert judge_indicator(Indicator(name="安全事故", target=target, actual="无"), 2023).met is met
