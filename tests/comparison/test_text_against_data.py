"""Data held against text: what is found, contradicted, missing, and said in one of them only."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfeval_cli.cli.draft_text import write_draft
from selfeval_cli.comparison.text_against_data import verify_report
from selfeval_cli.extraction.prose.prose_reading import read_prose
from selfeval_cli.loaders.report_loading import load_source
from selfeval_cli.loaders.validation import validate_report
from selfeval_cli.model.report import Report
from selfeval_cli.model.text_comparison import FigureCheck, Verification
from selfeval_cli.sources.document import TextDocument
from selfeval_cli.sources.document_text import read_text
from selfeval_cli.sources.reading import read_bytes

TEXT = """\
云溪街道办事处2023年度部门整体支出绩效自评报告

一、2023年工作情况

（一）党建引领方面。全年开展集中学习18次、专题培训302场，参加培训11406人次。截至11月，联系走访群众5874户，解决问题393个；联系企业1312家，解决问题122个。

（二）经济好方面。2023年前三季度完成地区生产总值70.8亿元，总量排名全区第11。1-11月规上工业同比增长5.5%、零售业增长6.7%、住宿业增长88.5%。全年预计新增“四上”企业39家。

（三）治安好方面。全域建设视频监控5121支，其中高清监控4955支，人脸识别监控166支。案件类警情1677宗，同比下降14.5%，降幅全区第5。调解矛盾纠纷1066宗，成功率100%。出租屋实现重大火灾“零”发生。

（四）环境好方面。接待参观超8000人次。建设口袋公园3个，占地面积8578平方米，总投资约4740.4万元。

二、部门整体支出情况

全年预算支出数15622.04万元，其中基本支出3223.25万元，项目支出12398.79万元，全年执行数为15258.19万元，其中基本支出3167.46万元，项目支出12090.73万元，完成预算97.67%。

三、存在的主要问题

（一）预算执行不够均衡，第四季度支出占全年的41.6%。

四、下一步改进措施

（一）加强用款计划管理，力争6月底前支出进度达到55%。
"""


def document(text: str = TEXT) -> TextDocument:
    return read_text(text, "报告.txt")


def verify(text: str, *indicators: dict[str, Any], **tables: Any) -> Verification:
    heading = {"agency": "云溪街道办事处", **tables.pop("report", {})}
    report = Report.model_validate({"report": heading, "indicator": list(indicators), **tables})
    return verify_report(report, document(text), "report.toml")


def only(text: str, **indicator: Any) -> FigureCheck:
    (check,) = verify(text, {"name": "视频监控", **indicator}).checks
    return check


def draft_of(text: str) -> str:
    draft = read_prose(document(text)).draft
    report = validate_report(draft.data).report
    assert report is not None
    return write_draft(draft, report, "报告.txt", "zh")


def load(toml: str) -> Report:
    report = load_source(read_bytes(toml.encode(), "report.toml")).report
    assert report is not None
    return report


DRAFT = draft_of(TEXT)
PROBLEMS = 9
"""The paragraph that begins the chapter of the problems."""


def test_an_unchanged_draft_has_nothing_to_tell() -> None:
    verification = verify_report(load(DRAFT), document(), "report.toml")
    assert (verification.contradicted, verification.missing) == ((), ())
    taken = [one.place.words for one in verification.text_only if one.place.paragraph < PROBLEMS]
    assert taken == []  # a draft need not have every figure of a problem or a measure
    assert verification.noted == ()
    assert len(verification.found) > 30


def _list_figures(toml: str) -> list[re.Match[str]]:
    """The numbers in the values of a draft, but for those in names, quotes, places, periods and comments."""
    found = []
    for line in re.finditer(
        r"^(?!name|quote|place|period|title|section|year|agency|format|#|\[|for|id)[^#\n]*", toml, re.M
    ):
        figures = re.compile(r'\d+(?:\.\d+)?(?![^"\n]*"\s*=)')
        found += [figure for figure in figures.finditer(toml, *line.span()) if toml[figure.end()] != "月"]
    return found


FIGURES = _list_figures(DRAFT)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_one_changed_figure_is_told_at_its_words(data: st.DataObject) -> None:
    figure = data.draw(st.sampled_from(FIGURES))
    number = figure[0]
    places = [at for at, character in enumerate(number) if character.isdecimal()]
    at = data.draw(st.sampled_from(places))
    digit = data.draw(st.sampled_from([one for one in "123456789" if one != number[at]]))
    changed = number[:at] + digit + number[at + 1 :]
    toml = DRAFT[: figure.start()] + changed + DRAFT[figure.end() :]
    verification = verify_report(load(toml), document(), "report.toml")
    (told,) = verification.contradicted
    assert changed in told.words
    assert told.place is not None
    assert number in told.place.words
    assert verification.missing == ()
    assert document().paragraphs[told.place.paragraph - 1].text[told.place.start : told.place.end] == told.place.words


@pytest.mark.parametrize(
    ("data", "slip", "difference", "unit"),
    [
        ("5112支", "transposed", "9", "支"),
        ("5123支", "digit", "-2", "支"),
        ("512支", "magnitude", None, "支"),
        ("51210支", "magnitude", "-46089", "支"),
        ("6318支", None, "-1197", "支"),
    ],
)
def test_what_a_contradiction_looks_like(data: str, slip: str | None, difference: str | None, unit: str) -> None:
    check = only("全域建设视频监控5121支。", actual=data)
    assert (check.state, check.unit) == ("contradicted", unit)
    assert difference is None or check.difference == Decimal(difference)
    assert slip in (None, check.slip) or (data == "512支" and check.slip == "digits")


@pytest.mark.parametrize(
    ("data", "text", "note"),
    [
        ("1.2亿元", "12000万元", None),
        ("1.2亿元", "120000000元", None),
        ("15622.04万元", "1.56亿元", "rounded"),
        ("8012人次", "超8000人次", "softened"),
        ("8000人次", "超8000人次", "softened"),
        ("超8000人次", "超8000人次", None),
        ("98.3%", "98%以上", "softened"),
        ("20次", "20场", "unit"),
    ],
)
def test_a_figure_that_agrees(data: str, text: str, note: str | None) -> None:
    check = only(f"完成视频监控{text}。", actual=data)
    assert check.state == "found"
    assert [one.id for one in check.notes] == ([note] if note else [])


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("9012人次", "超8000人次"),
        ("超7000人次", "超8000人次"),
        ("15672.04万元", "1.56亿元"),
        ("5121支", "5120支"),
        ("97%", "98%以上"),
    ],
)
def test_a_figure_that_does_not(data: str, text: str) -> None:
    assert only(f"完成视频监控{text}。", actual=data).state == "contradicted"


def test_the_other_direction() -> None:
    check = only("案件同比下降14.5%。视频监控同比增长6.2%。", change="同比下降6.2%")
    assert (check.state, check.slip) == ("contradicted", "direction")


def test_last_years_value() -> None:
    check = only("建设视频监控5121支，上年为4800支。", actual="4800支")
    assert (check.state, check.slip) == ("contradicted", "last-year")


def test_percent_and_points_are_two_things() -> None:
    check = only("视频监控覆盖率95%，同比提高0.95个百分点。", name="视频监控覆盖率", change="同比提高0.95%")
    assert (check.state, check.slip) == ("contradicted", "other-unit")


def test_a_plan_told_as_a_result() -> None:
    check = only("明年计划建设视频监控300支。", actual="300支")
    assert check.state == "found"
    assert "status" in [note.id for note in check.notes]


def test_a_value_under_another_name_is_said_to_be_that() -> None:
    assert only("企业获补贴595.21万元。", actual="595.21万元").how == "value"


def test_a_small_number_under_another_name_is_not_found() -> None:
    assert only("建设口袋公园3个。", actual="3支").state == "missing"


def test_zero_in_words() -> None:
    check = only("出租屋实现重大火灾“零”发生。", name="出租屋重大火灾", actual="0起")
    assert (check.state, check.how) == ("found", "words")


def test_words_for_nothing_contradict_a_number() -> None:
    assert only("全年未发生出租屋重大火灾事故。", name="出租屋重大火灾事故", actual="2起").state == "contradicted"


def test_a_figure_of_the_text_only() -> None:
    (one,) = verify("建设视频监控5121支。新增路灯35盏。", {"name": "视频监控", "actual": "5121支"}).text_only
    assert (one.place.words, one.near) == ("35盏", None)


def test_the_same_figure_twice_in_the_text_is_not_told() -> None:
    verification = verify(
        "建设视频监控5121支。\n\n截至年底，视频监控达5121支。", {"name": "视频监控", "actual": "5121支"}
    )
    assert (verification.text_only, verification.repeated) == ((), 1)


def test_a_figure_of_one_name_goes_to_the_right_place() -> None:
    first = {"name": "联系走访群众", "details": {"解决问题": "393个"}}
    second = {"name": "联系企业", "details": {"解决问题": "122个"}}
    assert [check.how for check in verify(TEXT, first, second).checks] != []
    assert verify(TEXT, first, second).contradicted == ()
    wrong = verify(TEXT, {**first, "details": {"解决问题": "339个"}}, second)
    assert [(check.words, check.place and check.place.words) for check in wrong.contradicted] == [("339个", "393个")]


@pytest.mark.parametrize(("grade", "state"), [("优", "found"), ("良", "contradicted")])
def test_the_grade(grade: str, state: str) -> None:
    (check,) = verify("自评等级为“优”。", report={"grade": grade}).checks
    assert (check.path, check.state) == ("report.grade", state)


@pytest.mark.parametrize(("score", "state"), [("95.5", "found"), ("95.6", "contradicted")])
def test_the_score(score: str, state: str) -> None:
    (check,) = verify("经自评，我单位自评得分95.5分。", report={"score": Decimal(score)}).checks
    assert (check.path, check.state) == ("report.score", state)


def test_the_year() -> None:
    assert [check.state for check in verify(TEXT, report={"year": 2023}).checks] == ["found"]
    assert [check.state for check in verify(TEXT, report={"year": 2022}).checks] == ["contradicted"]


def test_a_figure_in_a_sentence_of_the_data() -> None:
    problem = {"id": "execution", "text": "预算执行不够均衡，第四季度支出占全年的{}。"}
    for rate, state in (("41.6%", "found"), ("46.1%", "contradicted")):
        (check,) = verify(TEXT, problem=[{**problem, "text": problem["text"].format(rate)}]).checks
        assert (check.state, check.words) == (state, rate)


def test_another_amount_of_the_budget() -> None:
    budget = {"unit": "万元", "total": {"budget": Decimal("15622.40"), "executed": Decimal("15258.19")}}
    wrong, right = verify(TEXT, budget=budget).checks
    assert (wrong.path, wrong.state, wrong.slip) == ("budget.total.budget", "contradicted", "transposed")
    assert (wrong.difference, wrong.place and wrong.place.words) == (Decimal("-0.36"), "15622.04万元")
    assert right.state == "found"


@pytest.mark.skipif(
    not (Path(__file__).parents[3] / "shared" / "reports" / "yongping-2023.txt").exists(),
    reason="the report is not here",
)
def test_a_real_report_and_its_data() -> None:
    root = Path(__file__).parents[2]
    text = (root.parent / "shared" / "reports" / "yongping-2023.txt").read_text(encoding="utf-8")
    report = load((root / "examples" / "yongping-2023.toml").read_text(encoding="utf-8"))
    verification = verify_report(report, document(text), "report.toml")
    assert (verification.contradicted, verification.missing) == ((), ())
    assert [one.place.words for one in verification.text_only] == ["全区人口总量第一"]
