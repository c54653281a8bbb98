"""The rule about orders of magnitude (C603): 万元 where 亿元 or 元 is meant, told only where a factor of 10 000 mends another check."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Passed, Verdict, rule
from selfeval_cli.checks.rules.budget_additions import list_additions
from selfeval_cli.checks.rules.part_totals import list_part_totals
from selfeval_cli.checks.rules.slips import find_slips, list_changed
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.rule import Basis


@rule("C603", "order-of-magnitude", Severity.ERROR, Basis.ARITHMETIC)
def order_of_magnitude(case: Case) -> Iterator[Verdict]:
    """A figure that is 10 000 times too large or too small."""
    slips = case.once(find_slips)
    looked_at = sum(addition.lacking is None for addition in case.once(list_additions))
    looked_at += sum(total.lacking is None for total in case.once(list_part_totals))
    looked_at += sum(entry.indicator.change is not None for entry in case.once(list_changed))
    if looked_at > len(slips):
        yield Passed(looked_at - len(slips))
    if slips:
        from selfeval_cli.checks.rules.slip_words import tell_slip  # few reports have any

        for repair in slips.values():
            yield tell_slip(case, repair)
