"""Targets: missing, too low, missed, changed, against their kind; each on one indicator or a few."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Hit, Lacking, Rule
from selfeval_cli.checks.rules.deviations import unmet_without_reason
from selfeval_cli.checks.rules.over_fulfilment import all_exactly_at_target, over_fulfilled, target_too_low
from selfeval_cli.checks.rules.target_signs import sign_against_kind
from selfeval_cli.checks.rules.targets import target_changed_without_reason, target_missing
from selfeval_cli.model.report import Heading, Report
from selfeval_cli.scoring.execution import compute_execution
from selfeval_cli.scoring.scores import score_report
from selfeval_cli.standards.loading import load_standard

STANDARD = load_standard("baiyun-subdistrict", Path()).standard


def _case(*indicators: dict[str, Any], left_out: frozenset[str] = frozenset(), **report: Any) -> Case:
    heading = Heading(agency="云溪街道办事处", year=2023)
    read = Report.model_validate({"report": heading, "indicator": indicators, **report}).without(left_out)
    assert STANDARD is not None
    execution = compute_execution(read)
    return Case(read, STANDARD, execution, score_report(read, STANDARD, execution))


def _hits(rule: Rule, case: Case) -> list[tuple[str, str, str]]:
    found = [verdict for verdict in rule.examine(case) if isinstance(verdict, Hit)]
    return [(hit.path, hit.sentence, (hit.severity or rule.info.severity).value) for hit in found]


def _lacking(rule: Rule, case: Case) -> list[str]:
    return [verdict.path for verdict in rule.examine(case) if isinstance(verdict, Lacking)]


def _one(rule: Rule, name: str, target: str, actual: str, **more: Any) -> list[str]:
    case = _case({"name": name, "target": target, "actual": actual, **more})
    return [f"{severity} {sentence}" for _, sentence, severity in _hits(rule, case)]


def test_a_lost_indicator_may_have_had_the_only_target() -> None:
    case = _case({"name": "走访", "actual": "5户"}, left_out=frozenset({"indicator.#2"}))
    assert _hits(target_missing, case) == []
    assert _lacking(target_missing, case) == ["indicator"]


def test_a_lost_target_is_a_target() -> None:
    case = _case({"name": "走访", "actual": "5户"}, left_out=frozenset({"-/走访.target"}))
    assert _hits(target_missing, case) == []
    assert _lacking(target_missing, case) == ["-/走访.target"]


@pytest.mark.parametrize(
    "result", [{"actual": "5户"}, {"change": "增长5%"}, {"rank": "全区第3"}, {"parts": {"甲": "5户"}}]
)
def test_any_result_wants_a_target(result: dict[str, Any]) -> None:
    case = _case({"name": "有指标值", "target": "5户", "actual": "5户"}, {"name": "走访", **result})
    assert _hits(target_missing, case) == [(f"-/走访.{next(iter(result))}", "default", "note")]


@pytest.mark.parametrize(
    "nothing", [{"expected": "预计5户"}, {"details": {"甲": "5户"}}, {"actual": "—"}, {"reason": "无"}]
)
def test_what_is_no_result_wants_none(nothing: dict[str, Any]) -> None:
    assert _hits(target_missing, _case({"name": "走访", "weight": 5, **nothing})) == []


TOO_LOW = """
组织宣传活动     0          43次        warning zero
组织宣传活动     ≥0场       43场        warning zero
新建停车位       0个        30个        warning zero
外来人口         0          30人        note zero-unsure
安全事故         0起        1起         -
扬尘超标         0次        3次         -
私搭乱建         0处        3处         -
违建拆除         0处        30处        warning zero
新增债务         0万元      30万元      -
走访企业         ≥100家     200家       warning default
走访企业         ≥100家     199家       -
走访企业         100家      超230家     warning default
走访企业         ≥100家     近230家     warning default
走访企业         ≥100家     近210家     -
制定制度         1项        2项         -
制定制度         1项        3项         warning default
新增绿地         ≥1公顷     30亩        warning default
采购份额占比     ≥30%       100%        -
群众满意度       ≥45%       96%         warning default
经济增速         ≥3%        6.5%        -
经济增速         增长3%     增长6.5%    -
信访件           ≤10件      30件        -
信访件           10件       30件        -
设备采购金额     10万元     30万元      -
活动场次         3-5场      16场        -
"""


@pytest.mark.parametrize("line", TOO_LOW.strip().splitlines())
def test_targets_that_are_too_low(line: str) -> None:
    name, target, actual, *expected = line.split()
    assert _one(target_too_low, name, target, actual) == ([] if expected == ["-"] else [" ".join(expected)])


OVER = """
走访企业         ≥100家     131家       note
走访企业         ≥100家     130家       -
走访企业         ≥100家     200家       -
走访企业         100家      超130家     -
口袋公园         3个        4个         -
口袋公园         3个        5个         note
服务时长         ≥100小时   150小时     note
满意度           ≥50%       80%         -
办结时限         ≤10天      15天        -
新增就业         =100人     150人       -
人均成本         ≥100元     150元       -
"""


@pytest.mark.parametrize("line", OVER.strip().splitlines())
def test_targets_that_were_passed_by_far(line: str) -> None:
    name, target, actual, expected = line.split()
    found = _one(over_fulfilled, name, target, actual)
    assert found == ([] if expected == "-" else [f"{expected} default"])


@pytest.mark.parametrize("key", ["reason", "remedy"])
def test_an_explanation_settles_it(key: str) -> None:
    assert _one(target_too_low, "走访企业", "≥100家", "300家", **{key: "普查期间逐户走访"}) == []
    assert _one(target_too_low, "走访企业", "≥100家", "300家", **{key: "无"}) == ["warning default"]


def test_four_equal_results_prove_nothing() -> None:
    same = [{"name": f"活动{n}", "target": f"{n + 2}场", "actual": f"{n + 2}场"} for n in range(5)]
    assert _hits(all_exactly_at_target, _case(*same)) == [("report", "default", "note")]
    assert _hits(all_exactly_at_target, _case(*same[:4])) == []
    assert _hits(all_exactly_at_target, _case(*same, {"name": "走访", "target": "5户", "actual": "6户"})) == []


REMEDIES = """
note  十三盏路灯与燃气管线冲突，没有安装
note  宣传督促不力，参加的人少
note  前期论证不充分，规划改了两次
note  配套资金落实慢
-     余下两条道路次年三月完工
-     两条道路因雨季顺延至2024年
-     已责成施工单位增派人员
-     待燃气公司确认后安装
-     加强上门宣传，提高参与率
-     余款2024年支付
"""


@pytest.mark.parametrize("line", REMEDIES.strip().splitlines())
def test_a_reason_may_tell_what_is_done(line: str) -> None:
    expected, reason = line.split()
    found = _one(unmet_without_reason, "安装路灯", "≥260盏", "247盏", reason=reason)
    assert found == ([] if expected == "-" else ["note no-remedy"])


def test_the_measures_may_tell_what_is_done() -> None:
    lamps = {"name": "安装路灯数量", "target": "≥260盏", "actual": "247盏", "reason": "与燃气管线冲突"}
    measure = {"text": "协调燃气公司，上半年完成安装路灯。"}
    assert _hits(unmet_without_reason, _case(lamps, measure=[measure])) == []


@pytest.mark.parametrize("budget", [{}, {"reason": "工程尾款次年支付"}, {"reason": "无"}])
def test_low_execution_is_asked_about_in_the_budget_only(budget: dict[str, str]) -> None:
    row = {"name": "预算执行率", "target": "100%", "actual": "85%", "weight": 10, "score": 8}
    assert _hits(unmet_without_reason, _case(row, budget=budget)) == []


@pytest.mark.parametrize(("rate", "found"), [("85%", True), ("90%", False)])
def test_without_a_budget_the_row_is_asked_for_its_reason(rate: str, found: bool) -> None:
    row = {"name": "预算执行率", "target": "100%", "actual": rate, "weight": 10, "score": 8}
    assert bool(_hits(unmet_without_reason, _case(row))) is found


def test_a_wrong_sign_is_told_once() -> None:
    cost = {"name": "单位造价", "kind": "成本", "target": "≥2500元/㎡", "actual": "2424元/㎡", "weight": 5, "score": 5}
    case = _case(cost)
    assert [path for path, *_ in _hits(sign_against_kind, case)] == ["-/单位造价.target"]
    assert _hits(unmet_without_reason, case) == []


CHANGED = """
20场               12场             default
20场               20               -
1.2万人            12000人          -
≥20场              20场             -
≤50件              ≥50件            default
10月底前           2023年10月底前   -
10月底前           11月底前         default
增长8%             增长5%           default
增长8%             下降8%           default
200人              3000人次         lacking
建立制度           建立制度。       -
建立制度           修订制度         words
二十个             20个             -
30-40场            30-50场          default
约100场            100场            -
"""


@pytest.mark.parametrize("line", CHANGED.strip().splitlines())
def test_changed_targets(line: str) -> None:
    initial, target, expected = line.split()
    case = _case({"name": "活动", "initial_target": initial, "target": target, "actual": "3场"})
    hits = [sentence for _, sentence, _ in _hits(target_changed_without_reason, case)]
    assert hits == ([] if expected in ("-", "lacking") else [expected])
    assert bool(_lacking(target_changed_without_reason, case)) is (expected == "lacking")


SIGNS = """
采购单价           成本         ≥3500元/套   warning
采购单价           -            ≥3500元/套   warning
收购单价           -            ≥3500元/吨   -
节约成本           成本         ≥30万元      -
补助标准           成本         ≥600元/人    -
成本控制率         经济成本     ≥100%        note
成本控制达标率     经济成本     ≥100%        -
补植树木           生态环境成本 ≥200株       -
低成本住房         -            ≥20套        -
总成本             成本         ≤30万元      -
总成本             成本         =30万元      -
群众满意度         -            ≤90%         warning
退役军人满意度     -            ＜90%        warning
群众不满意率       -            ≤5%          -
投诉率             满意度       ≤5%          -
办事群众评价       满意度       ≤95分        warning
满意度问卷         -            ≤500份       -
"""


@pytest.mark.parametrize("line", SIGNS.strip().splitlines())
def test_signs_against_what_is_measured(line: str) -> None:
    name, kind, target, expected = line.split()
    case = _case({"name": name, "target": target, "actual": "1", **({"kind": kind} if kind != "-" else {})})
    found = [severity for _, _, severity in _hits(sign_against_kind, case)]
    assert found == ([] if expected == "-" else [expected])
