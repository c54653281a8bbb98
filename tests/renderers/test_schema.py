"""The JSON Schema: it takes what the models take, refuses what they refuse, and describes everything."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import tomli

from selfeval_cli.api import load
from selfeval_cli.messages.keys.catalogue import KEYS_BY_TABLE
from selfeval_cli.renderers.schema import render_schema, schema_properties
from selfeval_cli.renderers.toml_report import render_toml

EXAMPLES = sorted(
    path for path in (Path(__file__).parents[2] / "examples").glob("*.toml") if not path.stem.startswith("broken")
)
SCHEMA = json.loads(render_schema("zh"))
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)


def parse(text: str) -> dict[str, Any]:
    """TOML as JSON has it: Decimals as floats (for the validator only), dates as strings."""

    def plain(value: object) -> object:
        return float(value) if isinstance(value, Decimal) else str(value)

    data: dict[str, Any] = json.loads(json.dumps(tomli.loads(text, parse_float=Decimal), default=plain))
    return data


def complaints(text: str) -> list[str]:
    return sorted(error.message for error in VALIDATOR.iter_errors(parse(text)))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_is_draft_7(language: Any) -> None:
    jsonschema.Draft7Validator.check_schema(json.loads(render_schema(language)))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_are_valid(path: Path) -> None:
    assert complaints(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_what_we_write_is_valid(path: Path) -> None:
    report = load(path).report
    assert report is not None
    assert complaints(render_toml(report)) == []


def test_chinese_terms_are_as_good_as_keys() -> None:
    text = """
    ["报告"]
    "单位" = "甲"
    "年度" = 2023
    ["预算"]
    "金额单位" = "万元"
    "合计" = { "全年预算数" = 10.00, "执行数" = 9.00 }
    [["指标"]]
    "指标名称" = "监控"
    "实际完成值" = "3支"
    """
    messages = complaints(text)
    assert messages in (["'report' is a required property"], [])


HEAD = '[report]\nagency = "甲"\nyear = 2023\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[report]\nyear = 2023\n", "'agency' is a required property"),
        ('[report]\nagency = "甲"\nyear = "2023"\n', "'2023' is not of type 'integer'"),
        (HEAD + 'scope = "unit"\n', "'unit' is not one of ['department', 'project']"),
        (HEAD + "[[indicator]]\nactual = true\nname = 'x'\n", "True is not of type 'string', 'number'"),
        (HEAD + "[[indicator]]\nactual = '1次'\n", "'name' is a required property"),
        (HEAD + "[indicator]\nname = 'x'\n", "{'name': 'x'} is not of type 'array'"),
        (HEAD + "[budget]\nunit = '千元'\n", "'千元' is not one of ['元', '万元', '亿元']"),
        (HEAD + "[budget]\ntotal = { budget = '12' }\n", "'12' is not of type 'number'"),
    ],
)
def test_mistakes_are_named(text: str, message: str) -> None:
    assert complaints(text) == [message]


def test_an_unknown_key_is_refused() -> None:
    (message,) = complaints(HEAD + "[[indicator]]\nname = 'x'\nactaul = '1次'\n")
    assert message.startswith("'actaul' does not match")


@pytest.mark.parametrize("table", KEYS_BY_TABLE)
def test_every_key_is_described_in_both_languages(table: str) -> None:
    name = {"file": None, "report": "Heading", "line": "BudgetLine", "item": "BudgetItem"}.get(
        table, table.capitalize()
    )
    properties = (SCHEMA["definitions"][name] if name else SCHEMA)["properties"]
    assert list(properties) == list(KEYS_BY_TABLE[table]) and set(schema_properties(table)) == set(properties)
    for key, text in KEYS_BY_TABLE[table].items():
        assert properties[key]["description"] == f"{text.description.zh}\n\n{text.description.en}"


def test_english_comes_first_on_request() -> None:
    heading = json.loads(render_schema("en"))["definitions"]["Heading"]["properties"]["agency"]
    assert heading["title"] == "agency / 单位"


def test_no_reference_leads_nowhere() -> None:
    def references(node: object) -> list[str]:
        if isinstance(node, list):
            return [found for item in node for found in references(item)]
        if not isinstance(node, dict):
            return []
        own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        return own + [found for item in node.values() for found in references(item)]

    for reference in references(SCHEMA):
        node = SCHEMA
        for step in reference.removeprefix("#/").split("/"):
            node = node[step]
        assert node, reference
