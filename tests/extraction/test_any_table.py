"""Whatever stands in a table, reading it ends with drafts that load, and nothing is lost without a word."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from selfeval_cli.extraction.form_reading import read_forms_of_workbook
from selfeval_cli.loaders.validation import validate_report
from selfeval_cli.sources.workbook import Area, Sheet, Workbook

WORDS = (
    "项目支出绩效自评表（2023年度） 部门整体支出绩效自评表 项目名称 主管部门 实施单位 单位名称 自评得分 年度 单位 项目资金（万元） "
    "年初预算数 全年预算数 全年执行数 预算数（A） 执行率 分值 得分 年度资金总额 其中：财政拨款 其他资金 基本支出 项目支出 "
    "年度总体目标 预期目标 实际完成情况 年度绩效目标1（40分） 年度绩效目标2：完成 一级指标 二级指标 三级指标 指标名称 绩效指标 年度指标值 "
    "年初指标值 调整指标值 实际完成值 权重 指标性质 度量单位 得分系数 是否核心指标 偏差原因分析及改进措施 备注 产出指标（50分） 数量指标 "
    "培训人数（10分） 指标1： …… ≥ 定性 ≥26次 12次 95% 0.9767 10 9.5 100 1,200.50 — / 无 是 否 完成 不适用 小计 总分 合计 评价结论 存在问题 "
    "改进措施 填表人：周某 注：说明 项目负责人：何某 2023 90分 万元 3000元 满分 97.67% 1e9999 NaN １２"
).split()
TEXTS = st.sampled_from(WORDS) | st.text(max_size=6) | st.just("第一行\n第二行")
CELLS = st.dictionaries(st.tuples(st.integers(0, 12), st.integers(0, 8)), TEXTS, max_size=70)
AREAS = st.builds(
    lambda top, left, height, width: Area(top, left, top + height, left + width),
    st.integers(0, 12), st.integers(0, 8), st.integers(0, 4), st.integers(0, 4),
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(CELLS, st.lists(AREAS, max_size=8))
def test_every_table_gives_drafts_that_load(cells: dict[tuple[int, int], str], merged: list[Area]) -> None:
    sheet = Sheet("表", True, {place: text for place, text in cells.items() if text}, tuple(merged))
    reading = read_forms_of_workbook(Workbook("表.xlsx", "xlsx", (sheet,), {}))
    for draft in reading.drafts:
        validation = validate_report(draft.data)
        assert validation.report is not None


HEADER = ("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(TEXTS, min_size=8, max_size=8), max_size=8))
def test_rows_below_a_header_are_read_or_told(rows: list[list[str]]) -> None:
    """Every figure below the header is in the draft (or an equal one, for what is said twice), or listed, or in a row of sums."""
    table = [HEADER, *rows]
    cells = {(row, column): text for row, texts in enumerate(table) for column, text in enumerate(texts) if text}
    reading = read_forms_of_workbook(Workbook("表.xlsx", "xlsx", (Sheet("表", True, cells),), {}))
    kept = {place for draft in reading.drafts for place in draft.places.values()}
    same = {text for (row, column), text in cells.items() if f"表!{'ABCDEFGH'[column]}{row + 1}" in kept}
    told = [one for draft in reading.drafts for one in draft.left_out]
    for (row, column), text in cells.items():
        if text in ("≥26次", "12次", "9.5") and not {"小计", "总分", "合计"} & set(rows[row - 1]):
            place = f"表!{'ABCDEFGH'[column]}{row + 1}"
            assert place in kept or text in same or any(text in one.text for one in told)
