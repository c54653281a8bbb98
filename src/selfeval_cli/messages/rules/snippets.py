"""The short reports that rules show as wrong and right: complete files that differ only in what the rule is about."""

from __future__ import annotations

_HEAD = """\
format = 1

[report]
agency = "云溪街道办事处"
year = 2023
"""


def in_report(body: str, more: str = "") -> str:
    """A small report with `more` lines in its `[report]` table and `body` after it."""
    return f"{_HEAD}{more}\n{body.lstrip()}"


def in_indicator(lines: str, name: str = "视频监控", section: str = "public-safety") -> str:
    """A small report with one indicator, whose further lines are given."""
    return in_report(f'[[indicator]]\nsection = "{section}"\nname = "{name}"\n{lines.strip()}\n')
