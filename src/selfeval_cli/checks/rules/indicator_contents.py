"""What an indicator holds: whether a reading says something, whether there is a target or a result."""

from __future__ import annotations

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rules.blank_text import is_blank
from selfeval_cli.model.paths import split_path
from selfeval_cli.model.report import Indicator
from selfeval_cli.text.quantity import Reading

RESULT_KEYS = ("actual", "expected", "state", "change", "rank", "parts", "details", "not_applicable")
"""The keys of an indicator that can hold a result, a forecast of one, or why there is none."""


def says(reading: Reading | None) -> bool:
    """Whether something stands there; a blank, — or 无 is nothing."""
    return reading is not None and not reading.absent


def has_target(indicator: Indicator) -> bool:
    """Whether a target stands there, the year's or the initial one."""
    return says(indicator.target) or says(indicator.initial_target)


def has_result(indicator: Indicator) -> bool:
    """Whether anything stands there that tells a result, what is expected to be one, or why none is due."""
    return (
        says(indicator.actual)
        or says(indicator.expected)
        or not is_blank(indicator.state)
        or not indicator.applies
        or says(indicator.change)
        or any(map(says, indicator.rank))
        or any(map(says, indicator.parts.values()))
        or any(
            says(detail.actual) or says(detail.expected) or says(detail.change) or any(map(says, detail.rank))
            for detail in indicator.details.values()
        )
    )


def may_have_lost(case: Case, path: str, keys: tuple[str, ...]) -> bool:
    """Whether one of the keys stood there and could not be read; a key that the format does not know may have been meant for one."""
    if not case.report.left_out:
        return False
    if case.was_left_out(path):
        return True
    prefix = f"{path}."
    for lost in case.report.left_out:
        if lost.startswith(prefix):
            key = split_path(lost[len(prefix) :])[0].name
            if key in keys or key not in Indicator.model_fields:
                return True
    return False
