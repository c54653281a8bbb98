"""What came of scoring one indicator: method and points with their working, or the reason why there are none."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.model.finding import NOTHING


class Outcome(NamedTuple):
    """Method, points, working, or the reason for none, and what fills their sentences; `least` and `most` bound a state in words."""

    method: str = "none"
    computed: Decimal | None = None
    working: str | None = None
    reason: str | None = None
    params: Mapping[str, object] = NOTHING
    least: Decimal | None = None
    most: Decimal | None = None
