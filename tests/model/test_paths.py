"""Paths are made of names and can be taken apart again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.model.budget import Budget, BudgetItem
from selfeval_cli.model.paths import quote_name, split_path
from selfeval_cli.model.report import Goal, Heading, Problem, Report

NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("name", "quoted"),
    [
        ("案件类警情", "案件类警情"),
        ("1.5倍", '"1.5倍"'),
        ("A/B", '"A/B"'),
        ('"四上"企业', '"\\"四上\\"企业"'),
        ("C:\\", "C:\\"),
        ("#2", '"#2"'),
        (" x", '" x"'),
    ],
)
def test_names_are_quoted_where_they_must(name: str, quoted: str) -> None:
    assert quote_name(name) == quoted


def test_goals_and_problems_are_named_by_their_ids_or_else_their_place() -> None:
    report = Report(
        heading=Heading(),
        goals=(Goal(id="roads", text="甲"), Goal(text="乙"), Goal(id="roads", text="丙"), Goal(id="a.b", text="丁")),
        problems=(Problem(text="甲"), Problem(id="execution", text="乙")),
    )
    assert report.paths.goals == ("goal.roads", "goal.#2", "goal.roads#2", 'goal."a.b"')
    assert report.paths.problems == ("problem.#1", "problem.execution")


def test_the_second_item_of_one_name_has_a_number() -> None:
    items = tuple(BudgetItem(name=name) for name in ("课后服务经费", "课后服务经费", "行政运行（项）", "3.5公里道路"))
    report = Report(heading=Heading(), budget=Budget(item=items))
    assert report.paths.items == (
        "budget.item.课后服务经费",
        "budget.item.课后服务经费#2",
        "budget.item.行政运行（项）",
        'budget.item."3.5公里道路"',
    )


@given(st.lists(NAMES, min_size=1, max_size=4))
def test_steps_come_back_as_they_were(names: list[str]) -> None:
    path = ".".join(quote_name(name) for name in names)
    assert [step.name for step in split_path(path)] == names


@given(st.text(max_size=20))
def test_any_text_has_steps_up_to_its_end(path: str) -> None:
    assert split_path(path)[-1].end == len(path)
