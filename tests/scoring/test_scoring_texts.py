"""Every sentence that scoring and standards name is there, and none stands there for nothing."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import selfeval_cli.scoring
import selfeval_cli.standards
from selfeval_cli.messages.language import Text
from selfeval_cli.messages.scoring import METHODS, REASONS, WORKINGS
from selfeval_cli.messages.standard_problems import STANDARD_PROBLEMS

ROOMS = [Path(str(room.__file__)).parent for room in (selfeval_cli.scoring, selfeval_cli.standards)]
TREES = [ast.parse(path.read_text(encoding="utf-8")) for room in ROOMS for path in room.glob("*.py")]
LITERALS = {
    node.value
    for tree in TREES
    for node in ast.walk(tree)
    if isinstance(node, ast.Constant) and isinstance(node.value, str)
}


def called(*names: str) -> Iterator[str]:
    """First arguments of calls to functions and methods of these names, where they are plain strings."""
    for tree in TREES:
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if name in names and isinstance(node.args[0].value, str):
                    yield node.args[0].value


def test_problems_named_are_there() -> None:
    named = set(called("problem", "StandardProblem")) | {name for name in called("add") if "-" in name}
    assert named <= set(STANDARD_PROBLEMS)


def test_reasons_named_are_there() -> None:
    assert set(called("leave_open")) <= set(REASONS)


@pytest.mark.parametrize("texts", [STANDARD_PROBLEMS, REASONS], ids=["problems", "reasons"])
def test_no_text_stands_for_nothing(texts: dict[str, Text]) -> None:
    assert set(texts) <= LITERALS


@pytest.mark.parametrize(
    "texts", [METHODS, STANDARD_PROBLEMS, REASONS, WORKINGS], ids=["methods", "problems", "reasons", "workings"]
)
def test_both_languages_are_given(texts: dict[str, Text]) -> None:
    assert all(text.zh.strip() and text.en.strip() for text in texts.values())
    assert not any(
        "\u4e00" <= character <= "\u9fff"
        for text in texts.values()
        for character in text.en.replace("党建", "").replace("基层", "")
    )
