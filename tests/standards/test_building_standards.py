"""Building a standard from tables that nobody wrote with care."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.standards.building import build_standard
from selfeval_cli.standards.tables import ProblemLog, Table

KEYS = st.sampled_from(
    "standard id title zh en execution weight method band at_least score group kind indicators missed higher qualitative"
    " grade rounding places table labels vector given".split()
)
VALUES = st.recursive(
    st.one_of(
        st.text(max_size=5),
        st.booleans(),
        st.integers(),
        st.decimals(),
        st.dates(),
        st.sampled_from(["linear", "banded"]),
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, VALUES, max_size=5))
def test_any_tables_end_in_problems_not_exceptions(tables: dict[str, Any]) -> None:
    log = ProblemLog("own.toml")
    standard = build_standard(Table(tables, log), "own.toml", "")
    assert standard is not None or log.problems
