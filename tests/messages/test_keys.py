"""Every key of the format has its texts, and every text a key."""

from __future__ import annotations

from decimal import Decimal

import pytest
import tomli
from pydantic import BaseModel

from selfeval_cli.messages.keys import aliases_of, find_key_text, label, label_value
from selfeval_cli.messages.keys.catalogue import KEYS, KEYS_BY_TABLE, TABLES
from selfeval_cli.messages.keys.values import VALUES
from selfeval_cli.model.budget import Budget, BudgetItem, BudgetLine, Fund, Outlay
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.report import Assets, Detail, Goal, Heading, Indicator, Measure, Problem, Report, Section, Staff
from selfeval_cli.text.quantity import Approximation, Status

MODELS: dict[str, type[BaseModel]] = {
    "file": Report,
    "report": Heading,
    "goal": Goal,
    "budget": Budget,
    "line": BudgetLine,
    "outlay": Outlay,
    "fund": Fund,
    "item": BudgetItem,
    "staff": Staff,
    "assets": Assets,
    "section": Section,
    "indicator": Indicator,
    "detail": Detail,
    "problem": Problem,
    "measure": Measure,
}

REQUIRED: dict[str, dict[str, object]] = {
    "goal": {"text": "…"},
    "fund": {"name": "其他资金"},
    "item": {"name": "课后服务经费"},
    "indicator": {"name": "视频监控"},
    "problem": {"text": "…"},
    "measure": {"text": "…"},
    "file": {"report": {"agency": "云溪街道办事处", "year": 2023}},
}


@pytest.mark.parametrize("table", MODELS)
def test_texts_and_model_fields_are_the_same_set(table: str) -> None:
    fields = {field.alias or name for name, field in MODELS[table].model_fields.items()}
    assert set(KEYS_BY_TABLE[table]) == fields


def test_each_table_is_described() -> None:
    assert set(TABLES) == set(KEYS_BY_TABLE)


@pytest.mark.parametrize("table", MODELS)
def test_an_alias_means_one_key_and_is_no_key(table: str) -> None:
    seen: dict[str, str] = {}
    for key, text in KEYS_BY_TABLE[table].items():
        for alias in {*text.aliases, text.label.zh}:
            assert seen.setdefault(alias, key) == key
            assert alias not in KEYS_BY_TABLE[table]
    assert aliases_of(table) == seen


@pytest.mark.parametrize("name", KEYS)
def test_both_languages_are_complete(name: str) -> None:
    text = KEYS[name]
    assert all((text.label.zh, text.label.en, text.description.zh, text.description.en))
    assert text.description.zh.endswith(("。", "：")) and text.description.en.endswith(".")
    assert not any("\u4e00" <= character <= "\u9fff" for character in text.label.en)


@pytest.mark.parametrize("name", [name for name, text in KEYS.items() if text.example])
def test_an_example_is_a_value_that_the_model_takes(name: str) -> None:
    table, key = name.split(".")
    value = tomli.loads(f"x = {KEYS[name].example}", parse_float=Decimal)["x"]
    assert MODELS[table].model_validate({**REQUIRED.get(table, {}), key: value})


def test_the_terms_of_the_official_table_are_aliases() -> None:
    terms = ("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施")
    aliases = aliases_of("indicator")
    assert [aliases[term] for term in terms] == [
        "group",
        "kind",
        "name",
        "target",
        "actual",
        "weight",
        "score",
        "reason",
    ]


def test_a_table_with_names_of_the_user_has_no_aliases() -> None:
    assert aliases_of("waive") == {}


def test_label_falls_back_to_the_key() -> None:
    assert label("indicator", "actual").zh == "实际完成值"
    assert label("indicator", "colour").en == "colour"
    assert find_key_text("indicator", "colour") is None


def test_closed_sets_are_named_whole() -> None:
    assert set(VALUES["severity"]) == {severity.value for severity in Severity}
    assert set(VALUES["approximation"]) == {approximation.value for approximation in Approximation}
    assert set(VALUES["figure-status"]) == {status.value for status in Status}
    for kind, model, field in (
        ("scope", Heading, "scope"),
        ("basis", Budget, "basis"),
        ("direction", Indicator, "direction"),
    ):
        choices = str(model.model_fields[field].annotation)
        assert all(repr(value) in choices for value in VALUES[kind])
    assert label_value("basis", "adjusted").zh == "全年（调整后）预算"
    assert label_value("basis", "other").zh == "other"
