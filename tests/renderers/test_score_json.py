"""Scores for programs: exact digits, both languages, and every key described."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from selfeval_cli.model.assessment import Assessment
from selfeval_cli.renderers.score_json import VERSION, render_scores_json
from tests.renderers.scores_made import assessed, disputed

PAGE = (Path(__file__).parents[2] / "docs" / "score-json.md").read_text(encoding="utf-8")
FREE = ("methods",)
"""Keys below which names of our own stand."""


def dump(made: Assessment) -> Any:
    text = render_scores_json(made)
    return json.loads(text, parse_float=lambda digits: pytest.fail(f"a float for a figure: {digits}"))


def test_a_disputed_score() -> None:
    (score,) = (one for one in dump(disputed())["scores"] if one.get("name") == "更换路灯")
    assert score == {
        "path": "产出指标/更换路灯",
        "name": "更换路灯",
        "group": "产出指标",
        "weight": "20",
        "claimed": "20",
        "computed": "19.00",
        "difference": "1.00",
        "method": "proportional",
        "working": {"zh": "20 × 247 ÷ 260 = 19.00", "en": "20 × 247 ÷ 260 = 19.00"},
        "completion": "95.00",
        "met": False,
        "direction": "higher",
    }


def test_the_total() -> None:
    assert dump(disputed())["total"] == {
        "weight": "100",
        "weight_scored": "70",
        "claimed": "99.50",
        "computed": "68.72",
        "difference": "0.50",
        "least": "86.72",
        "most": "92.72",
    }


def test_a_method_comes_with_its_formula() -> None:
    methods = dump(disputed())["methods"]
    assert methods["proportional"]["formula"]["en"] == "weight × actual ÷ target"


def test_what_could_not_be_scored() -> None:
    (reason,) = dump(disputed())["unscored"]
    assert (reason["id"], reason["weight"], reason["paths"]) == ("qualitative-below", "30", ["效益指标/管护制度"])
    assert set(reason["reason"]) == {"zh", "en"}


def test_nothing_is_null() -> None:
    assert "null" not in render_scores_json(disputed())


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            if key not in FREE:
                yield from _keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _keys(inner)


@pytest.mark.parametrize("standard", ["national-project-2020", "pidu-department-2025", "baiyun-subdistrict"])
def test_every_key_is_described(standard: str) -> None:
    keys = set(_keys(dump(assessed("complete", standard)))) | set(_keys(dump(disputed(grade="优"))))
    assert [key for key in sorted(keys) if f"`{key}`" not in PAGE and f"`{key}[]`" not in PAGE] == []


def test_the_version_is_the_described_one() -> None:
    assert f"现在是 {VERSION} |" in PAGE
