"""Between them the example files show every key of format 1, and the README names every file."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import tomli
from pydantic import BaseModel

from selfeval_cli.model.budget import LINES, OUTLAYS, Budget, BudgetItem, BudgetLine, Fund, Outlay
from selfeval_cli.model.report import Assets, Detail, Goal, Heading, Indicator, Measure, Problem, Report, Section, Staff

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"

PROJECT_KEYS = {"project", "supervisor", "implementer"}
"""What only project reports have."""

Table = dict[str, Any]


def read(name: str) -> Table:
    return tomli.loads((EXAMPLES / name).read_text(encoding="utf-8"), parse_float=Decimal)


def keys_of(tables: Iterator[Any]) -> set[str]:
    return {key for table in tables if isinstance(table, dict) for key in table}


def keys_in_format(piece: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in piece.model_fields.items()}


def test_complete_shows_every_key_of_the_format() -> None:
    report = read("complete.toml")
    indicators = report["indicator"]
    shown: dict[type[BaseModel], set[str]] = {
        Report: set(report),
        Heading: set(report["report"]) | PROJECT_KEYS,
        Goal: keys_of(iter(report["goal"])),
        Budget: set(report["budget"]),
        BudgetLine: keys_of(report["budget"][name] for name in LINES),
        Outlay: keys_of(report["budget"][name] for name in OUTLAYS),
        Staff: set(report["staff"]),
        Assets: set(report["assets"]),
        Fund: keys_of(iter(report["budget"]["fund"])),
        BudgetItem: keys_of(iter(report["budget"]["item"])),
        Section: keys_of(iter(report["section"].values())),
        Indicator: keys_of(iter(indicators)),
        Detail: keys_of(detail for indicator in indicators for detail in indicator.get("details", {}).values()),
        Problem: keys_of(iter(report["problem"])),
        Measure: keys_of(iter(report["measure"])),
    }
    assert shown == {piece: keys_in_format(piece) for piece in shown}


def test_project_shows_the_keys_of_a_project_report() -> None:
    heading = read("project.toml")["report"]
    assert heading["scope"] == "project"
    assert set(heading) == keys_in_format(Heading)


def test_readme_names_every_example_in_both_languages() -> None:
    chinese, _, english = (EXAMPLES / "README.md").read_text(encoding="utf-8").partition("## In English")
    for path in EXAMPLES.glob("*.toml"):
        assert f"`{path.name}`" in chinese and f"`{path.name}`" in english, path.name
