"""Findings made by hand, under rules whose texts are made by hand too: what is tested is the rendering, not the rules."""

from __future__ import annotations

from decimal import Decimal

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Finding, Outcome, Place, Related, Severity, Waived
from selfeval_cli.model.rule import Basis, RuleInfo
from selfeval_cli.model.standard import Standard

SUM = RuleInfo("B901", "sum-wrong", Severity.ERROR, Basis.ARITHMETIC)
PLAN = RuleInfo("P902", "plan-told", Severity.WARNING, Basis.CUSTOM)
ODD = RuleInfo("T903", "odd-word", Severity.NOTE, Basis.CUSTOM)
INFOS = {info.code: info for info in (SUM, PLAN, ODD)}

_NOTHING = Text("无", "none")


def _text(title: Text, sentence: Text, advice: Text) -> RuleText:
    return RuleText(
        title,
        Text("查什么。", "What."),
        _NOTHING,
        _NOTHING,
        "a = 1\n",
        "a = 2\n",
        {"default": sentence},
        {"default": advice},
    )


TEXTS = {
    "B901": _text(
        Text("和不对", "wrong sum"),
        Text("合计写{stated}，应为{sum}。", "The total is {stated}, but adds up to {sum}."),
        Text("请改正。", "Correct it."),
    ),
    "P902": _text(
        Text("计划", "plan"),
        Text("“{name}”只有计划。", "“{name}” is a plan."),
        Text("请补实际数。", "Give the result."),
    ),
    "T903": _text(
        Text("词", "word"), Text("“{word}”这个词。", "The word “{word}”."), Text("改用“{better}”。", "Say “{better}”.")
    ),
}

STANDARD = Standard(
    id="invented",
    title=Text("虚构标准", "Invented"),
    assurance="draft",
    scope="department",
    content="0123456789ab",
    file="x",
)
LINES = (
    "[budget]",
    "total = { budget = 12.50 }",
    'basic = { budget = 5.00 }  # "合计"之一',
    "\tproject = { budget = 7.00 }",
    'name = "预计近1万个"',
)


def place(line: int, start: int, end: int, file: str = "report.toml") -> Place:
    """Characters `start` to `end` (from 1, end exclusive) of a line of `LINES`."""
    return Place(file, line, start, line, end, LINES[line - 1])


def wrong_sum(mended: str | None = None) -> Finding:
    """An error with two related places."""
    related = (
        Related("budget.basic.budget", "part", place(3, 20, 24)),
        Related("budget.project.budget", "part", place(4, 23, 27)),
    )
    params = {"stated": Decimal("12.50"), "sum": Decimal("12.00"), "columns": ("a", Text("预算", "budget"))}
    return Finding(
        "B901",
        Severity.ERROR,
        "budget.total.budget",
        params=params,
        related=related,
        mended=mended,
        place=place(2, 20, 25),
    )


def told_plan(number: int) -> Finding:
    """A warning on a line of its own."""
    where = Place("report.toml", number, 9, number, 15, 'name = "预计近1万个"')
    return Finding(
        "P902", Severity.WARNING, f"economy/指标{number}.actual", params={"name": f"指标{number}"}, place=where
    )


def odd_word(word: str) -> Finding:
    """A note about the file as a whole."""
    return Finding("T903", Severity.NOTE, params={"word": word, "better": "词"}, place=Place("report.toml"))


def assessment(*findings: Finding, waived: tuple[Waived, ...] = (), outcomes: tuple[Outcome, ...] = ()) -> Assessment:
    """An assessment without a report that has these findings."""
    return Assessment("report.toml", None, STANDARD, None, None, findings, waived, outcomes)
