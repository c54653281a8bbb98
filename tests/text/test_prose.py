"""Figures in prose: what is one, what is a name, and which period and status its sentence gives it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from selfeval_cli.text.prose import Mention, find_readings
from selfeval_cli.text.quantity import Quantity, Status
from selfeval_cli.text.readings import read_value


def quotes(prose: str) -> list[str]:
    return [prose[slice(*mention.span)] for mention in find_readings(prose)]


@pytest.mark.parametrize(
    "prose",
    [
        "坚持统一指挥，推进一体化建设。",
        "落实省委“1310”部署和区委“1312”思路举措。",
        "争当“三好学生”，用好三长四问，办好十件实事。",
        "对照“十四五”规划和十四五专项方案。",
        "第一书记带头落实第一议题制度，压实第一责任人责任。",
        "重点整治105国道和3号线沿线。",
        "推广城中村352工作法。",
        "创建3A级景区，建成5G基站，通过ISO9001认证。",
        "按照〔2023〕5号文件要求。",
        "培育四上企业，服务规上工业。",
        "建立一企一策台账，一周一研判。",
        "构建1+3+N格局，实行7×24小时值守。",
        "学习贯彻二十大和十三届五次、六次全会精神。",
        "《23条道路升级改造》入选案例。",
        "拨打12345热线或110。",
        "会议室在3楼，门牌8号。",
        "坚持两个确立，做到两个维护，增强四个意识。",
        "全年未发生一例火警。",
        "签约仪式在6月举行，一批项目落地。",
        "一方面加强管理，一次性办结。",
        "几十家企业、上百名群众参加。",
        "2023年12月31日前后。",
        "版本2.0.1发布。",
        "七分服务、二分管理。",
        "打造百亿级产业带、千亿级廊道。",
        "电话020-12345678，邮编510000。",
    ],
)
def test_names_hold_no_quantities(prose: str) -> None:
    assert [
        mention for mention in find_readings(prose) if mention.quantity is not None or mention.rank is not None
    ] == []


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("走访群众 5874 户，解决问题 393 个。", ["5874 户", "393 个"]),
        ("占地约4.4万m²，投资23.4亿元。", ["约4.4万m²", "23.4亿元"]),
        ("完成率98%，满意度不低于95%。", ["98%", "不低于95%"]),
        ("警情1677宗，同比下降14.5%，降幅全区第5。", ["1677宗", "同比下降14.5%", "降幅全区第5"]),
        ("办理时限由8.1天缩短至7.4天。", ["由8.1天缩短至7.4天"]),
        ("须在2023年12月底前完成23条道路。", ["2023年12月底前", "23条"]),
        ("平均在3个工作日内答复，办结率90%以上。", ["3个工作日内", "90%以上"]),
        ("组织培训3-5场，每场30至50人。", ["3-5场", "30至50人"]),
        ("补贴企业十二家，奖励二十五万元。", ["十二家", "二十五万元"]),
        ("服务群众3万多人次，发放400余万元。", ["3万多人次", "400余万元"]),
        ("收入 15,622.04 万元。", ["15,622.04 万元"]),
        ("收入15622.04\n万元。", ["15622.04\n万元"]),
        ("拥有社区12个、企业3400家、人口20万人。", ["12个", "3400家", "20万人"]),
        ("节约财政资金5.2万元。", ["5.2万元"]),
        ("耗电5万度，用水3000吨。", ["5万度", "3000吨"]),
        ("新增三名干部、两栋楼。", ["三名", "两栋"]),
        ("合格率为百分之五。", ["百分之五"]),
        ("较上年增加12个。", ["较上年增加12个"]),
        ("一级预算单位2家。", ["2家"]),
    ],
)
def test_figures_are_found_whole(prose: str, expected: list[str]) -> None:
    assert quotes(prose) == expected


def only(prose: str, quote: str) -> Mention:
    found = [mention for mention in find_readings(prose) if prose[slice(*mention.span)] == quote]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("prose", "quote", "period"),
    [
        ("截至11月，共走访5874户；联系企业1312家。", "1312家", "截至11月"),
        ("2023年前三季度完成收入21824万元。", "21824万元", "2023年前三季度"),
        ("截至目前办结12宗。全年鉴定86宗。", "86宗", "全年"),
        ("截至11月走访5874户。占地250平方米。", "250平方米", None),
        ("展馆于8月揭牌，接待8000人次。", "8000人次", None),
        ("今年1-11月增长5.5%。", "增长5.5%", "今年1-11月"),
        ("须在12月底前完成23条。", "23条", None),
    ],
)
def test_the_period_is_the_last_one_of_the_sentence(prose: str, quote: str, period: str | None) -> None:
    found = only(prose, quote).period
    assert (prose[slice(*found.span)] if found is not None else None) == period


@pytest.mark.parametrize(
    ("prose", "quote", "status"),
    [
        ("预计提供停车位近1万个。", "近1万个", Status.FORECAST),
        ("预计新增39家，目前已完成12家。", "12家", Status.ACTUAL),
        ("拟投资约4385.48万元改造道路。", "约4385.48万元", Status.PLAN),
        ("总项目概算约23.4亿元。", "约23.4亿元", Status.FORECAST),
        ("按计划完成23条。", "23条", Status.ACTUAL),
        ("完成规划编制3项。", "3项", Status.ACTUAL),
        ("将综治触角延伸到12个社区。", "12个", Status.ACTUAL),
        ("筹集资金将近400万元。", "将近400万元", Status.ACTUAL),
    ],
)
def test_the_status_is_that_of_its_clause(prose: str, quote: str, status: Status) -> None:
    assert only(prose, quote).status is status


def test_commas_that_may_part_or_group_are_a_problem_not_a_number() -> None:
    found = list(find_readings("分别补助100，200元。"))
    assert [(mention.problem, mention.quantity) for mention in found] == [("ambiguous-comma", None)]


def test_a_year_before_a_full_width_comma_is_left_alone() -> None:
    assert quotes("2021，35个项目开工。") == ["35个"]


def test_a_multiplier_alone_is_money_where_the_clause_speaks_of_money() -> None:
    found = only("公司年营业额达20亿。", "20亿").quantity
    assert found is not None
    assert found.unit is not None
    assert found.unit.symbol == "元"


def facts_folder() -> Path | None:
    for folder in Path(__file__).resolve().parents:
        if (folder / "shared" / "reports" / "yongping-2023.facts.json").is_file():
            return folder / "shared" / "reports"
    return None


def value_of(quantity: Quantity | None) -> tuple[Decimal, str] | None:
    if quantity is None:
        return None
    return quantity.base_value, quantity.unit.symbol if quantity.unit is not None else ""


def values(mentions: list[Mention]) -> Iterator[tuple[Decimal, str]]:
    for mention in mentions:
        if mention.rank is not None:
            yield Decimal(mention.rank.position), "第"
        amount = mention.change.amount if mention.change is not None else mention.quantity
        if (found := value_of(amount)) is not None:
            yield found


@pytest.mark.skipif(facts_folder() is None, reason="the labelled report is not here")
def test_every_labelled_fact_of_a_real_report_is_found() -> None:
    folder = facts_folder()
    assert folder is not None
    prose = (folder / "yongping-2023.txt").read_text(encoding="utf-8")
    facts: list[dict[str, Any]] = json.loads((folder / "yongping-2023.facts.json").read_text(encoding="utf-8"))["facts"]
    found = Counter(values(list(find_readings(prose))))
    missed: list[str] = []
    for fact in facts:
        if fact.get("borderline") or fact["kind"] == "date":
            continue
        if fact["unit"] == "第":
            key = (Decimal(str(fact["value"])), "第")
        else:
            unit = "亿元" if fact["unit"] == "亿" else fact["unit"]
            wanted = value_of(read_value(f"{fact['value']}{unit}").quantity)
            assert wanted is not None
            key = wanted
        if found[key]:
            found[key] -= 1
        else:
            missed.append(fact["quote"])
    assert missed == []


@pytest.mark.skipif(facts_folder() is None, reason="the labelled report is not here")
def test_a_real_report_yields_nothing_that_is_not_labelled() -> None:
    folder = facts_folder()
    assert folder is not None
    prose = (folder / "yongping-2023.txt").read_text(encoding="utf-8")
    facts = json.loads((folder / "yongping-2023.facts.json").read_text(encoding="utf-8"))["facts"]
    squeezed = ["".join(fact["quote"].split()) for fact in facts]
    unlabelled = [
        quote
        for mention in find_readings(prose)
        if (quote := "".join(prose[slice(*mention.span)].split()))
        and not any(_overlaps(quote, fact) for fact in squeezed)
    ]
    assert unlabelled == []


def _overlaps(quote: str, fact: str) -> bool:
    """Whether the figure of one stands in the other; a fact may quote the words beside it, a mention the basis of a change."""
    return quote in fact or fact in quote or quote.lstrip("近超约") in fact
