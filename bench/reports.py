"""Reports for measuring: about 20 KB and 100 indicators each, nothing wrong with them, each different."""

from __future__ import annotations

import random
from pathlib import Path

_SECTIONS = (
    ("party-building", "党建引领"),
    ("economy", "经济好"),
    ("public-safety", "治安好"),
    ("environment", "环境好"),
)
_THINGS = (
    "走访群众",
    "调解纠纷",
    "专项培训",
    "整治路段",
    "安全检查",
    "企业服务",
    "志愿活动",
    "绿化养护",
    "隐患排查",
    "文艺演出",
)
_UNITS = ("次", "户", "家", "宗", "件", "人次", "场", "处")


def write_report(seed: int, indicators: int = 100) -> str:
    """One report as TOML; the same seed gives the same text."""
    dice = random.Random(seed)  # noqa: S311  # figures for a benchmark, nothing secret
    basic, project = dice.randrange(100000, 900000), dice.randrange(100000, 900000)
    spent_basic, spent_project = basic - dice.randrange(1, 9000), project - dice.randrange(1, 9000)
    lines = [
        "format = 1",
        "",
        "[report]",
        f'agency = "测试街道第{seed}办事处"',
        "year = 2023",
        'standard = "baiyun-subdistrict"',
        "",
        "[budget]",
        'unit = "万元"',
        'basis = "adjusted"',
        f"total = {{ budget = {_money(basic + project)}, executed = {_money(spent_basic + spent_project)} }}",
        f"basic = {{ budget = {_money(basic)}, executed = {_money(spent_basic)} }}",
        f"project = {{ budget = {_money(project)}, executed = {_money(spent_project)} }}",
    ]
    for identifier, title in _SECTIONS:
        lines += ["", f"[section.{identifier}]", f'title = "{title}"']
    for number in range(indicators):
        lines += _write_indicator(dice, number)
    lines += ["", "[[problem]]", 'id = "execution"', 'text = "东街排水项目开工晚于计划两个月"']
    lines += [
        "",
        "[[measure]]",
        'for = "execution"',
        'text = "提前一个季度办理施工许可"',
        'owner = "城建办"',
        'due = "2024年6月"',
        "",
    ]
    return "\n".join(lines)


def _money(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02d}"


def _write_indicator(dice: random.Random, number: int) -> list[str]:
    section = _SECTIONS[number * len(_SECTIONS) // 100 % len(_SECTIONS)][0]
    thing, unit = dice.choice(_THINGS), dice.choice(_UNITS)
    target = dice.randrange(20, 4000)
    actual = target + dice.randrange(0, target // 10 + 1)
    lines = ["", "[[indicator]]", f'section = "{section}"', f'name = "{thing}{number}"']
    lines += [f'evidence = "佐证材料/{thing}/{number:03d}号台账.pdf"'] if number % 5 != 4 else []
    shape = number % 5
    if shape == 0:
        first = dice.randrange(1, actual)
        lines += [f'target = "≥{target}{unit}"', f'actual = "{actual}{unit}"']
        lines += [f'parts = {{ "上半年" = "{first}{unit}", "下半年" = "{actual - first}{unit}" }}']
    elif shape == 1:
        lines += [f'target = "≥{target}{unit}"', f'actual = "{actual}{unit}"']
        lines += [f'change = "同比增长{dice.randrange(1, 300) / 10}%"']
    elif shape == 2:
        lines += [f'target = "{target}{unit}"', f'actual = "{actual}{unit}"', 'kind = "数量"']
    elif shape == 3:
        lines += [f'target = "≥{target}万元"', f'actual = "{actual}.{dice.randrange(10, 99)}万元"']
        lines += [f'rank = "总额全区第{dice.randrange(1, 25)}"']
    else:
        done = actual - dice.randrange(1, actual // 10 + 2)
        lines += [f'target = "≥{target}{unit}"', f'actual = "{actual}{unit}"', "[indicator.details]"]
        lines += [f'"办结率" = {{ actual = "{100 * done / actual:.1f}%", base = "{actual}{unit}" }}']
    return lines


def write_reports(folder: Path, count: int) -> list[Path]:
    """`count` different reports into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for seed in range(count):
        path = folder / f"report-{seed:05d}.toml"
        path.write_text(write_report(seed), encoding="utf-8")
        paths.append(path)
    return paths


def write_scored_reports(folder: Path, count: int) -> list[Path]:
    """The same with points: every indicator has a weight, a claimed score, a group and a kind, and every seventh target is missed."""
    paths = write_reports(folder, count)
    for path in paths:
        path.write_text(_add_points(path.read_text(encoding="utf-8")), encoding="utf-8")
    return paths


def _add_points(text: str) -> str:
    head, *blocks = text.split("[[indicator]]\n")
    kinds = (
        ("产出指标", "数量指标"),
        ("产出指标", "质量指标"),
        ("效益指标", "社会效益指标"),
        ("满意度指标", "服务对象满意度指标"),
    )
    written = [head]
    for number, block in enumerate(blocks):
        group, kind = kinds[number % len(kinds)]
        lines = [line for line in block.split("\n") if not line.startswith("kind = ")]
        lines[1:1] = [f'group = "{group}"', f'kind = "{kind}"', "weight = 0.9", "score = 0.9"]
        if number % 7 == 0:
            lines = [line.replace('target = "', 'target = "1').replace('"1≥', '"≥1') for line in lines]
        written.append("\n".join(lines))
    return "[[indicator]]\n".join(written)
