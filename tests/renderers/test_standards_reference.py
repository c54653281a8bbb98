"""The reference of the standards: what each says, whatever methods it uses."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfeval_cli.messages.language import Language, Text
from selfeval_cli.model.standard import Standard
from selfeval_cli.renderers.standards_reference import render_standards_reference
from selfeval_cli.standards.loading import DEFAULTS, list_standards, load_standard

DEFAULT_IDS = {str(scope): identifier for scope, identifier in DEFAULTS.items()}
BANDED = """\
[standard]
id = "district"
title = { zh = "区标准", en = "District standard" }
assurance = "draft"
scope = "project"
extends = "national-project-2020"

[execution]
method = "banded"

[[execution.band]]
at_least = 90
score = 10

[[execution.band]]
at_least = 0
score = 4.5

[fulfilment]
upper = 130
consequence = "reason"

[rounding]
places = 1
"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_standard_has_its_part(language: Language) -> None:
    text = render_standards_reference(list_standards(), DEFAULT_IDS, language)
    for standard in list_standards():
        assert f"\n## {standard.id}\n" in text
        assert standard.content in text
        for group in standard.groups:
            assert f"| {group.title.zh}" in text


def test_national_form_has_weights_and_formulas() -> None:
    text = render_standards_reference(list_standards(), DEFAULT_IDS, "zh")
    for line in (
        "| 产出指标 | 50 | 数量指标、质量指标、时效指标、成本指标 |",
        "按执行率计分：得分 = 分值 × 全年执行数 ÷ 预算数，最高为分值。预算数取全年（调整后）预算数。",
        "| 越多越好 | 按完成比例计分 | 分值 × 实际完成值 ÷ 指标值 |",
        "| 越少越好 | 不计分：标准没有规定 |  |",
        "| 优 | 90 分起 |",
    ):
        assert line in text.splitlines()


def test_bands_limits_and_rounding_of_another_standard(tmp_path: Path) -> None:
    path = tmp_path / "district.toml"
    path.write_text(BANDED, encoding="utf-8")
    loading = load_standard(str(path))
    assert loading.standard is not None, loading.problems
    lines = render_standards_reference([loading.standard], DEFAULT_IDS, "en").splitlines()
    for line in (
        "| from 90% | 10 |",
        "| from 0% | 4.5 |",
        "Above 130% of the target the reason has to be given.",
        "Scores are rounded half up; decimals: 1.",
    ):
        assert line in lines


def test_standard_without_anything_says_that_it_does_not_score() -> None:
    bare = Standard("x", Text("无", "none"), "draft", "department", "0" * 12, "x.toml", last_year=2030)
    text = render_standards_reference([bare], DEFAULT_IDS, "zh")
    assert text.rstrip().endswith("这个标准不计分，也不定等级。")
