"""Ten broken values and three broken lines, and everything else is checked as if nothing were."""

from __future__ import annotations

from pathlib import Path

from selfeval_cli.assessment import assess_file
from selfeval_cli.model.assessment import Assessment

HEAD = 'format = 1\n[report]\nagency = "云溪街道办事处"\nyear = 2023\n'
MISTAKES = """
[section.party-building]
title = "党建引领"

[[indicator]]
section = "party-building"
name = "走访群众"
actual = "5121户"
parts = { "党员走访" = "4955户", "网格员走访" = "167户" }
evidence = "登记表"

[[indicator]]
section = "party-building"
name = "集中培训"
target = "24次"
actual = "36人"
weight = 5

[[indicator]]
section = "party-building"
name = "慰问困难党员"
target = "60人"
actual = "完成"
direction = "higher"

[section.economy]
title = "经济好"
change_basis = "同比"

[[indicator]]
section = "economy"
name = "惠企政策宣讲覆盖率"
actual = "102.5%"
score = 5

[[indicator]]
section = "economy"
name = "走访企业"
actual = "386.5家"
period = "2022年"

[[indicator]]
section = "economy"
name = "新增停车位"
actual = "预计350个"
previous = "310个"

[[indicator]]
section = "economy"
name = "夜市摊位"
actual = "85个"
details = { "其中新增" = "20个" }

[[problem]]
id = "execution"
text = "XXX项目进度偏慢。"

[[measure]]
for = "execution"
text = "提前开工。"
owner = "财政办"
"""
BUDGET = """
[budget]
unit = "万元"
basis = "adjusted"
execution_rate = 98.14
carryover = 12.50
total = { budget = 8650.40, executed = 8402.71 }
basic = { budget = 2210.15, executed = 2180.33 }
project = { budget = 6440.25, executed = 6223.38 }
"""
SOUND = HEAD + 'grade = "优"\nscore = 95\n' + BUDGET + MISTAKES
BREAKAGES = (
    # ten values
    ("score = 95", 'score = "95分"'),
    ("carryover = 12.50", "carryover = inf"),
    ('basis = "adjusted"', 'basis = "调整"'),
    ('evidence = "登记表"', "evidence = 5"),
    ("weight = 5", 'weight = "五"'),
    ('direction = "higher"', 'direction = "up"'),
    ("score = 5\n", "score = 1e999\n"),
    ('previous = "310个"', 'previous = "∞"'),
    ('"其中新增" = "20个"', '"其中新增" = true'),
    ('owner = "财政办"', "owner = 5"),
    # three lines
    ('grade = "优"', "grade = “优”"),
    ('change_basis = "同比"', "change_basis ＝ 同比"),
    ("execution_rate = 98.14", "execution_rate = 98.14%\nexecution_rate = 98.14"),
)


def _assess(text: str, folder: Path) -> Assessment:
    path = folder / "report.toml"
    path.write_text(text, encoding="utf-8")
    return assess_file(path)


def _broken() -> str:
    text = SOUND
    for good, bad in BREAKAGES:
        assert text.count(good) == 1
        text = text.replace(good, bad)
    return text


def _findings_of_the_rest(text: str, folder: Path) -> list[tuple[str, str, str]]:
    """Code, path and the marked line of every finding that is not about the file itself."""
    found = []
    for finding in _assess(text, folder).findings:
        if finding.code[0] != "F":
            assert finding.place is not None
            found.append((finding.code, finding.path, finding.place.line_text or ""))
    return found


def test_each_broken_value_and_line_is_told_once(tmp_path: Path) -> None:
    assessment = _assess(_broken(), tmp_path)
    assert sorted(finding.code for finding in assessment.findings if finding.code[0] == "F") == sorted(
        [*["F024"] * 5, *["F025"] * 2, *["F026"] * 3, "F011", "F011", "F012"]
    )


def test_broken_values_and_lines_cost_no_other_finding(tmp_path: Path) -> None:
    expected = _findings_of_the_rest(SOUND, tmp_path)
    assert len(expected) >= 10
    assert _findings_of_the_rest(_broken(), tmp_path) == expected
