"""Which standard a form was made for, where its layout leaves no doubt: signs that no other form of the field has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from selfeval_cli.extraction.amount_rows import EXECUTION_NAME, Claim
from selfeval_cli.extraction.draft import Drafting
from selfeval_cli.extraction.labels import read_label

_HUBEI_EXECUTION, _HUBEI_GOALS = Decimal(20), Decimal(80)


class Layout(NamedTuple):
    """What tells one form from another: what was read, the roles of the columns of its indicator table, the claim for the execution."""

    data: Mapping[str, Any]
    columns: frozenset[str]
    claim: Claim | None


def settle_standard(drafting: Drafting, columns: frozenset[str], claim: Claim | None) -> None:
    """Put the standard that the form's layout tells, with a remark; nothing where it may be another.

    `columns` are the roles of the columns of its indicator table, `claim` what it claims for the execution.
    """
    layout = Layout(drafting.data, columns, claim)
    if "standard" in drafting.data["report"]:
        return
    for standard, scope, fits in _SIGNS:
        if drafting.data["report"].get("scope") == scope and fits(layout):
            drafting.put(("report", "standard"), standard)
            drafting.remark(("report", "standard"), "standard-from-layout")
            return


def _is_chongqing(layout: Layout) -> bool:
    """得分系数 and 是否核心指标 beside targets of the year's beginning and adjusted ones."""
    return layout.columns >= {"coefficient", "core", "initial_target", "adjusted_target"}


def _is_hubei(layout: Layout) -> bool:
    """Twenty points for the execution, and eighty over goals that have their indicators under them."""
    weights = [goal.get("weight") for goal in layout.data.get("goal", ())]
    indicators = [one for one in layout.data.get("indicator", ()) if one.get("name") != EXECUTION_NAME]
    return (
        layout.claim is not None
        and layout.claim.weight is not None
        and layout.claim.weight[0] == _HUBEI_EXECUTION
        and None not in weights
        and sum(weights) == _HUBEI_GOALS
        and bool(indicators)
        and all("goal" in one for one in indicators)
    )


def _is_guangdong(layout: Layout) -> bool:
    """履职效能 and 管理效率 as the first level."""
    groups = {read_label(str(one["group"])).core for one in layout.data.get("indicator", ()) if "group" in one}
    return groups >= {"履职效能", "管理效率"}


_SIGNS: tuple[tuple[str, str, Callable[[Layout], bool]], ...] = (
    ("chongqing-department", "department", _is_chongqing),
    ("hubei-project", "project", _is_hubei),
    ("guangdong-department", "department", _is_guangdong),
)
"""Standard, scope and sign. The national form needs none: it is what a project is judged by that names no standard."""
