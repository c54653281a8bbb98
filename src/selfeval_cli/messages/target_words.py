"""Words about targets and marks that stand inside the sentences of several rules."""

from __future__ import annotations

from typing import Final

from selfeval_cli.messages.language import Text

ASSUMED: Final = Text(
    "{target}（没写 ≥ 或 ≤，按越多越好理解）", "{target} (without ≥ or ≤; more is taken to be better)"
)
"""A target whose direction is only custom."""
UNWEIGHTED: Final = Text("；另有 {count} 项有指标值、没有分值", "; targets without a weight: {count}")
"""Behind a sum of weights where some targets have none."""
POINTS_OF_GROUP: Final = Text("{group} {points}", "{group} {points}")
"""One group with the sum of its weights."""
POINTS_ALLOTTED: Final = Text("{name} {points} 分（标准 {allotted} 分）", "{name} {points} (standard: {allotted})")
"""One group or kind with the sum of its weights, and what the standard allots it."""
EXECUTION_POINTS: Final = Text("预算执行率", "budget execution")
"""What budget execution is called among the groups."""
FULL: Final = Text("{full} 分", "{full}")
"""What all weights must add up to."""
FULL_BESIDE: Final = Text("{full} 分（预算执行另有 {points} 分）", "{full} (budget execution has {points} more)")
"""The same where budget execution is not among them."""


def fill_both(text: Text, **params: object) -> Text:
    """The text with its fields put in, in either language."""
    return Text(text.fill("zh", params), text.fill("en", params))
