"""The standard is set where the layout leaves no doubt, and only there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from selfeval_cli.cli.drafting import Given, complete_drafts
from tests.extraction.drawing import Form
from tests.extraction.forms import chongqing, hubei, national, sichuan
from tests.extraction.measuring import read_xlsx


@pytest.mark.parametrize(
    ("make", "standard"),
    [(chongqing, "chongqing-department"), (hubei, "hubei-project"), (national, None), (sichuan, None)],
)
def test_the_layout_tells(make: Callable[[], Form], standard: str | None) -> None:
    (draft,) = read_xlsx(make())
    assert draft.data["report"].get("standard") == standard


def test_a_person_is_asked_to_look() -> None:
    (draft,) = read_xlsx(chongqing())
    assert [one.id for one in draft.remarks if one.keys == ("report", "standard")] == ["standard-from-layout"]


def test_what_the_option_says_wins() -> None:
    (one,) = complete_drafts(read_xlsx(chongqing()), Given(standard="own.toml"))
    assert one.report.heading.standard == "own.toml"
    assert not any(remark.keys == ("report", "standard") for remark in one.draft.remarks)
