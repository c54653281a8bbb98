"""A report with broken values keeps everything else: small TOML in, the report and findings out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selfeval_cli.loaders.loaded import Loaded
from selfeval_cli.loaders.report_loading import load_source
from selfeval_cli.model.report import Report
from selfeval_cli.sources.source import Source

HEAD = 'format = 1\n[report]\nagency = "云溪街道办事处"\nyear = 2023\n'


def load(text: str) -> Loaded:
    return load_source(Source("report.toml", text))


def report_of(loaded: Loaded) -> Report:
    assert loaded.report is not None
    return loaded.report


def told(loaded: Loaded) -> list[tuple[str, str, str]]:
    return [(finding.code, finding.path, finding.sentence) for finding in loaded.findings]


def test_sound_report_has_no_finding() -> None:
    loaded = load(HEAD + '[[indicator]]\nname = "宣讲"\nactual = "25.20万元"\n')
    assert told(loaded) == []
    assert report_of(loaded).indicators[0].actual is not None


def test_bare_number_keeps_its_places() -> None:
    loaded = load(HEAD + '[[indicator]]\nname = "宣讲"\nunit = "万元"\nactual = 25.20\n')
    actual = report_of(loaded).indicators[0].actual
    assert actual is not None
    assert actual.quantity is not None
    assert (str(actual.quantity.number), actual.quantity.unit_text) == ("25.20", "万元")


@pytest.mark.parametrize(
    ("line", "code", "sentence", "mended"),
    [
        ('weight = "5"', "F024", "number", "weight = 5"),
        ('weight = "5分"', "F024", "number", "weight = 5"),
        ('weight = "1.5亿元"', "F024", "number", None),
        ("weight = true", "F024", "number", None),
        ("weight = nan", "F026", "not-finite", None),
        ("weight = 1e999", "F026", "too-large", None),
        ("actual = true", "F024", "figure", None),
        ("actual = [1]", "F024", "figure", None),
        ("actual = 2023-12-01", "F024", "figure", None),
        ("period = 2023", "F024", "string", 'period = "2023"'),
        ('direction = "hihger"', "F025", "default", 'direction = "higher"'),
        ("reason = 5", "F024", "string", 'reason = "5"'),
        ("parts = 5", "F024", "table", None),
        ('core = "是"', "F024", "boolean", "core = true"),
        ('core = "否"', "F024", "boolean", "core = false"),
        ("core = 1", "F024", "boolean", "core = true"),
        ('core = "一般"', "F024", "boolean", None),
        ('coefficient = "90%"', "F024", "number", "coefficient = 90"),
        ("not_applicable = true", "F024", "string", None),
        ("quota = 68", "F022", "elsewhere", None),
        ("evidence = [1, 2]", "F024", "strings", None),
        ('acutal = "5次"', "F022", "nearest", None),
        ('agency = "x"', "F022", "elsewhere", None),
        ("zzzzzz = 1", "F022", "default", None),
    ],
)
def test_one_bad_value_costs_that_value_only(line: str, code: str, sentence: str, mended: str | None) -> None:
    loaded = load(HEAD + f'[[indicator]]\nname = "宣讲"\ntarget = "3次"\n{line}\nremedy = "无"\n')
    key = line.partition(" ")[0]
    assert told(loaded) == [(code, f"-/宣讲.{key}", sentence)]
    assert loaded.findings[0].mended == mended
    indicator = report_of(loaded).indicators[0]
    assert indicator.remedy == "无"
    assert indicator.target is not None


def test_goals_staff_assets_and_outlays_are_named_by_their_paths() -> None:
    loaded = load(
        HEAD
        + """
[[goal]]
id = "roads"
text = "改造二十条道路。"
weight = "40分"

[[goal]]
result = "建成三个。"

[[goal]]
text = "建成五个停车场。"
reson = "征地晚。"
goal_result = "建成四个。"

[budget]
three_public = { previous = "24.80万元", budget = 23.50, initial = 23.50 }

[staff]
quota = "68人"

[assets]
in_use = inf
"""
    )
    assert told(loaded) == [
        ("F024", "goal.roads.weight", "number"),
        ("F023", "goal.#2.text", "default"),
        ("F022", "goal.#2.reson", "nearest"),
        ("F022", "goal.#2.goal_result", "nearest"),
        ("F024", "budget.three_public.previous", "amount"),
        ("F022", "budget.three_public.initial", "default"),
        ("F024", "staff.quota", "number"),
        ("F026", "assets.in_use", "not-finite"),
    ]
    report = report_of(loaded)
    assert [goal.text for goal in report.goals] == ["改造二十条道路。", "建成五个停车场。"]
    assert report.budget is not None
    assert report.budget.three_public is not None
    assert str(report.budget.three_public.budget) == "23.50"


def test_chinese_names_of_goals_staff_assets_and_outlays() -> None:
    loaded = load(
        HEAD
        + """
[["年度绩效目标"]]
"编号" = "roads"
"目标内容" = "改造二十条道路。"
"完成情况" = "改造十八条。"

["预算"]
"三公经费" = { "上年实际数" = 24.80, "预算数" = 23.50, "执行数" = 21.06 }
"政府采购" = { "预算" = 418.60 }

["人员"]
"编制数" = 68
"财政供养人员数" = 66

["固定资产"]
"固定资产总额" = 2150.00
"在用" = 2107.00

[["指标"]]
"指标名称" = "道路改造"
"对应目标" = "roads"
"是否核心指标" = true
"得分系数" = 90
"完成状态" = "部分达成年度指标并具有一定效果"

[["指标"]]
"指标名称" = "积案化解"
"不适用" = "没有积案。"
"""
    )
    assert told(loaded) == []
    report = report_of(loaded)
    assert report.paths.goals == ("goal.roads",)
    assert report.budget is not None
    assert report.budget.three_public is not None
    assert str(report.budget.three_public.previous) == "24.80"
    assert report.staff is not None
    assert [str(report.staff.quota), str(report.staff.employed)] == ["68", "66"]
    assert report.assets is not None
    assert str(report.assets.in_use) == "2107.00"
    first, second = report.indicators
    assert (first.goal, first.core, str(first.coefficient)) == ("roads", True, "90")
    assert first.state == "部分达成年度指标并具有一定效果"
    assert not second.applies


def test_left_out_values_are_remembered() -> None:
    loaded = load(HEAD + '[[indicator]]\nname = "宣讲"\nactual = true\n')
    assert report_of(loaded).left_out == {"-/宣讲.actual"}


def test_unknown_key_may_be_a_known_one_misspelt() -> None:
    loaded = load(HEAD + '[[indicator]]\nname = "宣讲"\nacutal = "5次"\n')
    assert report_of(loaded).left_out == {"-/宣讲.actual"}


def test_ten_broken_values_in_all_tables() -> None:
    loaded = load(
        'format = 1\n[report]\nagency = "云溪街道办事处"\nyear = "2023年"\nscore = "95"\n'
        '[budget]\nunit = "万圆"\nexecution_rate = "97.67%"\n'
        'total = { budget = "15,622.04", executed = 15258.19 }\nbasic = 5\n'
        '[section.economy]\ntitle = 5\n[[indicator]]\nsection = "economy"\nname = "GDP"\nactual = "70.8亿元"\nweight = "十"\n'
        'details = { "增速" = { actual = true, period = "1-11月" } }\n[[measure]]\ntext = "抓紧"\nfor = 5\n'
    )
    report = report_of(loaded)
    assert {path for _, path, _ in told(loaded)} == {
        "report.year",
        "report.score",
        "budget.unit",
        "budget.execution_rate",
        "budget.total.budget",
        "budget.basic",
        "section.economy.title",
        "economy/GDP.weight",
        "economy/GDP.details.增速.actual",
        "measure.#1.for",
    }
    assert report.budget is not None
    assert report.budget.total is not None
    assert report.budget.total.executed == Decimal("15258.19")
    assert report.indicators[0].details["增速"].period is not None


def test_indicator_without_name_is_left_out_and_the_next_keeps_its_place() -> None:
    loaded = load(HEAD + '[[indicator]]\nactual = "5次"\n[[indicator]]\nname = "宣讲"\nweight = "x"\n')
    assert told(loaded) == [("F023", "indicator.#1.name", "default"), ("F024", "-/宣讲.weight", "number")]
    assert [indicator.name for indicator in report_of(loaded).indicators] == ["宣讲"]
    assert loaded.addresses.find_keys("-/宣讲.weight") == ("indicator", 1, "weight")
    assert loaded.addresses.find_keys("indicator.#1.name") == ("indicator", 0, "name")


def test_single_brackets_are_read_as_a_list_of_one() -> None:
    loaded = load(HEAD + '[indicator]\nname = "宣讲"\nactual = "5次"\n')
    assert told(loaded) == [("F027", "indicator", "default")]
    assert report_of(loaded).indicators[0].name == "宣讲"


def test_chinese_aliases_stand_for_their_keys() -> None:
    loaded = load(HEAD + '[["指标"]]\n"指标名称" = "宣讲"\n"实际完成值" = "5次"\n')
    assert told(loaded) == []
    assert report_of(loaded).indicators[0].name == "宣讲"
    assert loaded.addresses.find_keys("-/宣讲.actual") == ("指标", 0, "实际完成值")


def test_chinese_names_of_items() -> None:
    rows = '[["预算"."明细"]]\n"科目" = "行政运行（项）"\n"年初预算" = 640.00\n"支出决算" = 652.30\n'
    loaded = load(HEAD + rows)
    assert told(loaded) == []
    budget = report_of(loaded).budget
    assert budget is not None
    assert [(item.name, str(item.initial), str(item.executed)) for item in budget.item] == [
        ("行政运行（项）", "640.00", "652.30")
    ]
    assert loaded.addresses.find_keys("budget.item.行政运行（项）.executed") == ("预算", "明细", 0, "支出决算")


@pytest.mark.parametrize("key", ["格式", "格式版本"])
def test_the_format_may_be_told_in_chinese(key: str) -> None:
    assert told(load(f'"{key}" = 1\n' + HEAD.replace("format = 1\n", ""))) == []


def test_alias_beside_its_key_is_told() -> None:
    loaded = load(HEAD + '[[indicator]]\nname = "宣讲"\nactual = "5次"\n"实际完成值" = "6次"\n')
    assert told(loaded) == [("F016", "-/宣讲.实际完成值", "alias")]


def test_union_of_types_is_one_finding() -> None:
    loaded = load(HEAD + '[[indicator]]\nname = "宣讲"\nactual = "5次"\nplace = 5\n')
    assert told(loaded) == [("F024", "-/宣讲.place", "string")]
    assert report_of(loaded).indicators[0].name == "宣讲"


@pytest.mark.parametrize("year", ["23", "20230", "'2023'", "2023.5"])
def test_impossible_year_leaves_a_report_without_year(year: str) -> None:
    loaded = load(f'format = 1\n[report]\nagency = "云溪"\nyear = {year}\n')
    assert [path for _, path, _ in told(loaded)] == ["report.year"]
    assert report_of(loaded).heading.year is None


def test_missing_heading_is_told_once_each() -> None:
    loaded = load('format = 1\n[[indicator]]\nname = "宣讲"\nactual = "5次"\n')
    assert told(loaded) == [("F023", "report", "heading")]
    assert len(report_of(loaded).indicators) == 1


def test_missing_agency_and_year() -> None:
    loaded = load('format = 1\n[report]\nscope = "project"\n')
    assert told(loaded) == [("F023", "report.agency", "default"), ("F023", "report.year", "default")]


def test_broken_year_line_is_no_missing_year() -> None:
    loaded = load('format = 1\n[report]\nagency = "云溪"\nyear = 2023年\n')
    assert [code for code, _, _ in told(loaded)] == ["F013"]


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        ("name = 党员教育培训", ["F012"]),
        ("名称 = 党员教育培训", ["F012"]),
        ("正文 = 党员教育培训", ["F012"]),  # whichever key it is, it may have been the name
        ('nmae = "党员教育培训"', ["F022"]),
        ('"三级指标名称" = "党员教育培训"', ["F022"]),
        ("score = 5分", ["F013", "F023"]),
    ],
)
def test_name_in_a_line_that_could_not_be_read_is_not_missing(lines: str, codes: list[str]) -> None:
    loaded = load(f'format = 1\n[report]\nagency = "云溪"\nyear = 2023\n[[indicator]]\n{lines}\nactual = "3支"\n')
    assert [code for code, _, _ in told(loaded)] == codes
    assert loaded.report is not None
    assert any(path.startswith("indicator.#1") for path in loaded.report.left_out)


def test_heading_in_a_line_that_could_not_be_read_is_not_missing() -> None:
    loaded = load('format = 1\n[report]\n填报单位 = "云溪"\n年度 = 2023\n')
    assert [code for code, _, _ in told(loaded)] == ["F012", "F012"]


def test_lost_line_costs_its_own_key_only() -> None:
    loaded = load(
        HEAD
        + '[section.economy]\n标语 = 好\n[[indicator]]\nname = "走访"\nactual = "3家"\n[indicator.parts]\n规上 = 3家\n'
    )
    assert report_of(loaded).left_out == {"section.economy.标语", "-/走访.parts.规上"}


@pytest.mark.parametrize(
    ("key", "nearest"),
    [
        ("执行", "executed"),
        ("执行金额", None),
        ("实际执行数", "executed"),
        ("调整后的预算", "budget"),
        ("完成率", None),
        ("实际执行率", "execution_rate"),
        ("exected", "executed"),
    ],
)
def test_known_key_that_an_unknown_one_may_mean(key: str, nearest: str | None) -> None:
    loaded = load(
        f'format = 1\n[report]\nagency = "云溪"\nyear = 2023\n[budget]\nunit = "万元"\ntotal = {{ "{key}" = 90 }}\n'
    )
    (finding,) = loaded.findings
    assert finding.params.get("nearest") == nearest
    assert loaded.report is not None
    assert f"budget.total.{nearest or key}" in loaded.report.left_out


def test_word_that_only_begins_a_long_name_is_not_taken_for_it() -> None:
    loaded = load('format = 1\n[report]\nagency = "云溪"\nyear = 2023\n[budget]\nunit = "万元"\n"执行" = 90\n')
    (finding,) = loaded.findings
    assert "nearest" not in finding.params


def test_rate_of_completion_is_not_taken_for_a_figure() -> None:
    loaded = load(
        'format = 1\n[report]\nagency = "云溪"\nyear = 2023\n[[indicator]]\nname = "走访"\ntarget = "3家"\n"全年完成率" = 97\n'
    )
    (finding,) = loaded.findings
    assert "nearest" not in finding.params


def test_other_toml_is_no_report() -> None:
    loaded = load('[project]\nname = "x"\n')
    assert told(loaded) == [("F002", "", "default")]
    assert not loaded.is_report


def test_newer_format_is_one_finding() -> None:
    loaded = load('format = 2\n[report]\nagency = "云溪"\nmagic = 1\n')
    assert told(loaded) == [("F021", "format", "newer")]
    assert loaded.report is None


def test_missing_format_is_a_note() -> None:
    loaded = load('[report]\nagency = "云溪"\nyear = 2023\n')
    assert told(loaded) == [("F021", "", "missing")]
    assert loaded.report is not None


def test_duplicate_names_get_numbers() -> None:
    loaded = load(HEAD + '[[indicator]]\nname = "宣讲"\n[[indicator]]\nname = "宣讲"\n')
    assert report_of(loaded).paths.indicators == ("-/宣讲", "-/宣讲#2")
    assert loaded.addresses.find_keys("-/宣讲#2.name") == ("indicator", 1, "name")


def test_names_with_dots_and_slashes_are_found_again() -> None:
    loaded = load(HEAD + '[[indicator]]\nname = "A/B.C\\"D"\nactual = "5次"\ndetails = { "1.5倍" = "3次" }\n')
    path = report_of(loaded).paths.indicators[0]
    assert loaded.addresses.find_keys(f'{path}.details."1.5倍".actual') == (
        "indicator",
        0,
        "details",
        "1.5倍",
        "actual",
    )


@pytest.mark.parametrize(
    ("table", "meant"),
    [
        ('[[indicators]]\nname = "宣讲"\nactual = "5次"\n', "indicator"),
        ('[sections.economy]\ntitle = "经济好"\n', "section"),
        ('[[measures]]\ntext = "抓紧"\n', "measure"),
        ('[[problems]]\ntext = "慢"\n', "problem"),
    ],
)
def test_misspelt_table_is_told_and_not_missing(table: str, meant: str) -> None:
    loaded = load(HEAD + table)
    key = table.strip("[").partition("]")[0].partition(".")[0]
    assert told(loaded) == [("F022", key, "nearest")]
    assert loaded.findings[0].params["nearest"] == meant
    assert report_of(loaded).left_out == {meant}


def test_misspelt_key_counts_as_the_one_it_was_meant_for() -> None:
    loaded = load(HEAD + "[budget]\ntotal = { budgets = 860.00, executed = 812.35 }\n")
    assert report_of(loaded).left_out == {"budget.total.budget"}


def test_misspelt_key_beside_the_right_one_counts_as_itself() -> None:
    loaded = load(HEAD + '[[indicator]]\nname = "宣讲"\nactual = "5次"\nacutal = "6次"\n')
    assert report_of(loaded).left_out == {"-/宣讲.acutal"}


@pytest.mark.parametrize(("written", "code"), [('"1"', "F024"), ("0", "F025"), ("1.5", "F025"), ("[1]", "F024")])
def test_impossible_format_is_told_with_the_right_line(written: str, code: str) -> None:
    loaded = load(HEAD.replace("format = 1", f"format = {written}"))
    assert [(code, path) for code, path, _ in told(loaded)] == [(code, "format")]
    assert loaded.findings[0].mended == "format = 1"


@pytest.mark.parametrize("line", ["text = 5", 'text = ["a"]'])
def test_required_value_of_wrong_type_is_not_told_as_missing_too(line: str) -> None:
    loaded = load(HEAD + f"[[problem]]\n{line}\n")
    assert told(loaded) == [("F024", "problem.#1.text", "string")]


def test_broken_heading_is_not_told_as_missing_too() -> None:
    loaded = load('format = 1\n[rep[ort]\nagency = "云溪"\nyear = 2023\n[[indicator]]\nname = "宣讲"\nactual = "5次"\n')
    assert told(loaded) == [("F017", "", "broken-header")]


def test_field_names_of_the_model_are_no_keys() -> None:
    loaded = load(HEAD + '[[measure]]\ntext = "抓紧"\nfor_ = "a"\n')
    assert told(loaded) == [("F022", "measure.#1.for_", "nearest")]
