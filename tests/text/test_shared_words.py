"""Words that two texts share, found without a dictionary."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfeval_cli.text.shared_words import find_runs, share_words


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("增设智能充电桩。", "新增充电桩6处", ("充电桩",)),
        ("按工程节点支付，每季度通报一次。", "年初排定工程支付计划，每季度核对一次进度。", ("工程", "支付")),
        ("进一步加强管理，提升服务水平。", "进一步加强管理，提升服务水平。", ()),
        ("补齐消防栓", "敬老餐", ()),
        ("推广ETC和APP", "app注册户数", ("app",)),
        ("", "充电桩", ()),
    ],
)
def test_shared(one: str, other: str, shared: tuple[str, ...]) -> None:
    assert share_words(one, other) == shared


def test_a_word_cut_by_a_particle_is_none() -> None:
    assert list(find_runs("居民的路灯和树木")) == ["居民", "路灯", "树木"]


@given(st.text("充电桩车棚，。的 管理路灯A", max_size=30), st.text("充电桩车棚，。的 管理路灯A", max_size=30))
def test_what_is_shared_stands_in_both(one: str, other: str) -> None:
    for word in share_words(one, other):
        assert len(word) >= 2
        assert any(word in run for run in find_runs(one))
        assert any(word in run for run in find_runs(other))
