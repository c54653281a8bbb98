"""Every library that is declared has its reason in `docs/dependencies.md`, and the two lists of test dependencies are one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import tomli

ROOT = Path(__file__).parents[2]
PROJECT = tomli.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PAGE = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
ROWS = [line.split("|")[1] for line in PAGE.splitlines() if line.startswith("| ")]
DECLARED = [
    *PROJECT["project"]["dependencies"],
    *PROJECT["dependency-groups"]["test"],
    *PROJECT["dependency-groups"]["lint"],
]


@pytest.mark.parametrize("requirement", DECLARED)
def test_reason_is_given_in_both_languages(requirement: str) -> None:
    name = re.split(r"[<>=!~ \[;]", requirement)[0]
    rows = [row for row in ROWS if name in re.split(r"[、, ]+", row.strip())]
    assert len(rows) == 2


def test_group_and_extra_for_tests_are_the_same() -> None:
    assert PROJECT["dependency-groups"]["test"] == PROJECT["project"]["optional-dependencies"]["test"]
