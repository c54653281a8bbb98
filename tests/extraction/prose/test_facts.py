"""Facts of a paragraph: the name of each figure, and which of them say more about another."""

from __future__ import annotations

import pytest

from selfeval_cli.extraction.prose.facts import Fact, find_facts


def _names(text: str, subject: str = "") -> list[str]:
    return [fact.name for fact in find_facts(text, subject)]


def _told(text: str) -> list[tuple[str, str, int | None]]:
    return [(fact.name, fact.role, fact.about) for fact in find_facts(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("共联系走访群众5874户。", "联系走访群众"),
        ("对辖内778家非公企业深入摸排。", "非公企业"),
        ("占地250平方米的清溪村史馆于8月揭牌。", "清溪村史馆占地"),
        ("发放问卷1800份。", "发放问卷"),
        ("投入资金463.5万元。", "投入资金"),
        ("“秋风2号”集中行动历时100天。", "秋风2号集中行动"),
        ("开展“千人诵千诗”展演12场。", "千人诵千诗展演"),
        ("通过“问卷星”向家长发放问卷200份。", "发放问卷"),
        ("下辖县推广中心、防控中心等事业单位7个。", "事业单位"),
        ("镇政府核定行政编制46名。", "行政编制"),
        ("为14家企业修复信用。", "企业修复信用"),
        ("以“3+5”模式自筹超6千万元社会资金。", "自筹社会资金"),
        ("小额信贷逾期率0.02%。", "小额信贷逾期率"),
        ("出庭应诉率继续保持100%。", "出庭应诉率"),
        ("自评历时40余天。", "自评"),
        ("历时40余天。", "历时"),
        ("全街7个土地收储项目总拟征收面积198.4亩。", "土地收储项目"),
        ("低保标准提高到每人每月870元。", "低保标准"),
    ],
)
def test_the_name_of_a_figure(text: str, name: str) -> None:
    assert _names(text)[0] == name


def test_a_generic_name_is_to_be_looked_at() -> None:
    assert not find_facts("共有项目52个。")[0].sure


def test_what_is_measured_goes_behind_the_thing_named_before() -> None:
    text = "官桥文化站改建项目于5月通过验收，建筑面积1460平方米，总投资约300万元。"
    assert _names(text) == ["官桥文化站改建项目建筑面积", "官桥文化站改建项目总投资"]


def test_every_measure_of_one_thing_has_its_name() -> None:
    assert _names("建成口袋公园3个，占地面积8578平方米，总投资470万元。") == [
        "口袋公园",
        "口袋公园占地面积",
        "口袋公园总投资",
    ]


def test_a_measure_of_another_kind_does_not_repeat_the_first() -> None:
    assert _names("全县粮食播种面积58.36万亩，总产量25.8万吨。") == ["粮食播种面积", "粮食总产量"]


def test_words_that_both_names_share_stand_once() -> None:
    assert _names("收到反馈采纳18份，采纳率94.74%。")[1] == "收到反馈采纳率"


def test_a_rate_belongs_to_what_was_counted_and_not_to_the_time() -> None:
    text = "热线受理工单4310件，平均办理时长3.2天，满意率96.2%。"
    assert _names(text)[2] == "受理工单满意率"


def test_a_rate_with_a_name_of_its_own_stands_alone() -> None:
    assert _told("审结案件143件，机关负责人出庭应诉率100%。")[1] == ("机关负责人出庭应诉率", "value", None)


def test_a_rate_behind_a_semicolon_stands_alone() -> None:
    assert _told("审结案件8017件；结案率95.15%。")[1] == ("结案率", "value", None)


def test_a_short_rate_is_that_of_the_count() -> None:
    assert _told("调解矛盾纠纷1066宗，成功率100%。")[1] == ("调解矛盾纠纷成功率", "rate", 0)


@pytest.mark.parametrize(
    "text",
    [
        "在职干警64人，其中法官22人、助理15人；另有书记员31人。",
        "升级道路23条，其中清溪工程项目，拟投资4385.48万元。",
        "论文5篇，其中2篇获奖，2名干部入选人才库。",
    ],
)
def test_parts_end_with_their_list(text: str) -> None:
    assert find_facts(text)[-1].role == "value"


def test_parts_of_one_list() -> None:
    assert [role for _, role, _ in _told("设监控5121支，其中高清监控4955支，人脸识别监控166支。")] == [
        "value",
        "part",
        "part",
    ]


def test_a_target_is_that_of_its_own_part_of_the_sentence() -> None:
    text = "建成食堂66个；适老化改造目标2000户，实际完成2138户，为目标的106.9%。"
    assert _told(text) == [
        ("食堂", "value", None),
        ("适老化改造", "target", 2),
        ("适老化改造", "value", None),
        ("适老化改造完成率", "rate", 2),
    ]


def test_a_target_of_another_kind_is_none() -> None:
    roles = [fact.role for fact in find_facts("推广1.25万亩，完成目标任务1.2万亩的104.2%。")]
    assert roles == ["value", "target", "rate"]


@pytest.mark.parametrize("words", ["超年初目标18名", "超额完成年度任务18名", "高于目标18名"])
def test_the_distance_to_a_target_is_no_target(words: str) -> None:
    assert find_facts(f"资助学子118名，{words}。")[1].role == "gap"


def test_among_whom_something_ranks_is_no_name() -> None:
    assert find_facts("公众号影响力在全市同类馆中排名第2。")[0].name == "公众号影响力"


def test_a_list_with_a_shared_tail() -> None:
    names = _names("语文、数学、英语合格率分别为98.4%、97.1%、96.5%。")
    assert names == ["语文合格率", "数学合格率", "英语合格率"]


def test_what_a_firm_earns_is_not_that_of_the_place() -> None:
    facts: list[Fact] = find_facts("引进清禾公司入驻，年营业额预计达20亿元。")
    assert facts[0].name.endswith("清禾公司营业额")


def test_what_is_not_reached_is_the_target() -> None:
    assert find_facts("按期完工率86.7%，低于年度目标95%。")[1].role == "target"


def test_a_basis_that_is_said_once_for_a_list() -> None:
    assert _names("每千人口医师3.12人、护士3.68人。") == ["每千人口医师", "每千人口护士"]
