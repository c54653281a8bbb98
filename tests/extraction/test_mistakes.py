"""Mistakes of published tables come through the import and are found by the check; a faultless table has no finding from it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from selfeval_cli.assessment import assess_loaded
from selfeval_cli.cli.draft_text import write_draft
from selfeval_cli.cli.drafting import Given, complete_drafts
from selfeval_cli.loaders.report_loading import load_source
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.sources.reading import read_bytes
from tests.extraction.drawing import C, CellLike, Form
from tests.extraction.forms import LAYOUTS, chongqing, national, sichuan
from tests.extraction.measuring import read_docx, read_xlsx


def check(form: Form, *, standard: str | None = None) -> Assessment:
    """Import the form, write the draft, load what was written, and check that."""
    (draft,) = read_docx(form) if not form.name else read_xlsx(form)
    (one,) = complete_drafts((draft,), Given(standard=standard))
    text = write_draft(one.draft, one.report, "表.xlsx", "zh")
    loaded = load_source(read_bytes(text.encode(), "report.toml"))
    assert loaded.report == one.report
    return assess_loaded(loaded)


def found(assessment: Assessment) -> set[tuple[str, str]]:
    return {(finding.code, finding.path) for finding in assessment.findings}


@pytest.mark.parametrize("make", LAYOUTS.values(), ids=LAYOUTS)
def test_draft_loads_as_the_report_that_was_read(make: object) -> None:
    findings = check(make()).findings  # type: ignore[operator]
    assert [one for one in findings if one.code.startswith("F")] == []


def test_mistakes_of_the_national_form() -> None:
    """A missed target with full marks, 完成 for a figure, a total that is not the sum, words that cannot be judged."""
    told = found(check(national()))
    assert ("M502", "产出指标/更换路灯.score") in told
    assert ("I225", "产出指标/更换路灯.actual") in told
    assert ("I204", "产出指标/路面修补单价.actual") in told
    assert ("M503", "report.score") in told
    assert ("I227", "效益指标/街巷长效管护.target") in told


def test_mistakes_of_the_form_of_sichuan() -> None:
    """The form's own words left standing, a blank result, a cost indicator under 产出, 无 beside lost points."""
    told = found(check(sichuan()))
    assert ("T701", "report.goal_result") in told
    assert ("I201", "效益指标/矫正制度健全程度") in told or any(
        code == "I201" and "矫正制度健全程度" in path for code, path in told
    )
    assert any(code == "S409" for code, _ in told)
    assert any(code == "S415" for code, _ in told)
    assert any(code == "B113" for code, _ in told)  # 85 % without a reason


def test_mistakes_of_the_form_of_chongqing() -> None:
    """12 of 26 with full marks; a target of zero."""
    told = found(check(chongqing()))
    assert ("M502", "-/党性教育培训.score") in told
    assert any(code == "I222" and "组织宣传活动" in path for code, path in told)


def test_total_of_nothing_above_its_parts() -> None:
    """年度资金总额 0/0/0, while 本年财政拨款 has ninety."""
    form = _with_cells(national(), {"300.00": "0", "318.00": "0", "309.20": "0"})
    assert any(code.startswith("B1") for code, path in found(check(form)) if path.startswith("budget"))


def test_rate_that_does_not_follow() -> None:
    form = _with_cells(national(), {"97.23%": "99.23%"})
    assert ("B103", "budget.execution_rate") in found(check(form))


def _with_cells(form: Form, changed: dict[str, str]) -> Form:
    """The form with other texts in some cells."""

    def cells() -> Iterator[list[C | str]]:
        for row in form.rows:
            line: list[C | str] = []
            for raw in row:
                cell = raw if isinstance(raw, C) else C(raw) if isinstance(raw, str) else C(raw[0], key=raw[1])
                line.append(cell._replace(text=changed.get(cell.text, cell.text)))
            yield line

    return Form(form.name, list(cells()), form.also, form.before, form.after)


def _park() -> Form:
    """A form of the national layout with the slips that reviewers complain about most."""
    group = [("产出指标", 4), ("", 0), ("", 0), ("", 0), ("效益指标", 2), ("", 0), ("满意度指标", 1)]
    rows = [
        ("数量指标", "建成口袋公园", "≥6个", "5个", "20", "20"),
        ("质量指标", "工程验收合格率", "≥95%", "完成", "10", "10"),
        ("时效指标", "完工时间", "12月底前", "", "10", "10"),
        ("经济成本指标", "单个公园造价", "≥60万元", "51.2万元", "10", "10"),
        ("社会效益指标", "宣传活动场次", "0次", "43次", "15", "15"),
        ("生态效益指标", "绿化覆盖率", "进一步提高", "预计提高2%", "15", "15"),
        ("服务对象满意度", "居民满意度", "≥90%", "105%", "10", "10"),
    ]
    indicators: list[list[CellLike]] = [
        [*([C(name, 1, deep)] if deep else []), *row, ""] for (name, deep), row in zip(group, rows, strict=True)
    ]
    return Form(
        "自评表",
        [
            [C("项目支出绩效自评表（2023年度）", 9)],
            [C("项目名称", 2), C("口袋公园建设", 7)],
            [C("主管部门", 2), C("青禾区城市管理局", 3), C("实施单位", 2), C("青禾区园林所", 2)],
            [C("项目资金（万元）", 1, 4), C("", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
            [C("年度资金总额", 2), "300.00", "320.00", "256.00", "10", "85.00%", "8.50"],
            [C("其中：当年财政拨款", 2), "200.00", "200.00", "200.00", "—", "100%", "—"],
            [C("其他资金", 2), "100.00", "110.00", "56.00", "—", "50.91%", "—"],
            [C("年度总体目标", 1, 2), C("预期目标", 4), C("实际完成情况", 4)],
            [C("建成口袋公园6个", 4), C("对照年度目标，说明完成情况（100字以内）", 4)],
            [
                C("绩效指标", 1, 8),
                *("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"),
                "偏差原因分析及改进措施",
            ],
            *indicators,
            [C("总分", 6), "100", "99.50", ""],
            ["存在问题", C("无", 8)],
            ["改进措施", C("无", 8)],
        ],
    )


def test_what_reviewers_complain_about_is_found_in_one_form() -> None:
    told = {(code, path.rpartition("/")[2]) for code, path in found(check(_park()))}
    wanted = {
        ("M502", "建成口袋公园.score"),  # not reached, and full points
        ("I225", "建成口袋公园.actual"),  # and no reason
        ("I204", "工程验收合格率.actual"),  # 完成 for a figure
        ("I201", "完工时间.target"),  # blank
        ("I229", "单个公园造价.target"),  # a cost that may not be less
        ("S409", "单个公园造价.kind"),  # under the wrong group
        ("I222", "宣传活动场次.target"),  # a target of zero
        ("I227", "绿化覆盖率.target"),  # a target that nobody can judge
        ("P302", "绿化覆盖率.actual"),  # a forecast for a result
        ("I205", "居民满意度.actual"),  # more than all
        ("B103", "budget.execution_rate"),  # not what the amounts give
        ("B104", "budget.total.budget"),  # not the sum of its sources
        ("B114", "budget"),  # changed in the year, and no reason
        ("B113", "budget"),  # low, and no reason
        ("M503", "report.score"),  # not the sum of the scores
        ("T701", "report.goal_result"),  # the form's own words
    }
    assert wanted <= told, wanted - told
    assert {code for code, _ in told} >= {"S415"}  # 无 beside lost points
