"""The rules of family B, in the order of their codes."""

from __future__ import annotations

from selfeval_cli.checks.rule import Rule
from selfeval_cli.checks.rules.budget_amounts import amount_missing, executed_above_budget, negative_amount
from selfeval_cli.checks.rules.budget_rates import execution_rate_mismatch
from selfeval_cli.checks.rules.budget_reasons import budget_changed_without_reason, low_execution_without_reason
from selfeval_cli.checks.rules.budget_setting import basis_contradicted, basis_not_said, budget_missing, unit_missing
from selfeval_cli.checks.rules.budget_sums import basic_not_sum, funds_not_sum, total_not_sum
from selfeval_cli.checks.rules.outlay_figures import outlay_above_budget, part_above_whole, staff_above_quota

BUDGET_RULES: tuple[Rule, ...] = (
    total_not_sum,
    basic_not_sum,
    execution_rate_mismatch,
    funds_not_sum,
    executed_above_budget,
    negative_amount,
    amount_missing,
    unit_missing,
    basis_not_said,
    budget_missing,
    basis_contradicted,
    low_execution_without_reason,
    budget_changed_without_reason,
    part_above_whole,
    outlay_above_budget,
    staff_above_quota,
)
