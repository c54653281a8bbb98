"""Units that go together and units that do not."""

from __future__ import annotations

import pytest

from selfeval_cli.checks.rules.unit_agreement import Accord, compare_units, says_one_figure
from selfeval_cli.text.quantity import Quantity
from selfeval_cli.text.readings import read_value


def _quantity(text: str) -> Quantity:
    quantity = read_value(text).quantity
    assert quantity is not None
    return quantity


@pytest.mark.parametrize(
    ("one", "other", "accord"),
    [
        ("3万元", "1.2亿元", Accord.SAME),
        ("30亩", "2公顷", Accord.SAME),
        ("20公里", "5200米", Accord.SAME),
        ("12场", "14次", Accord.SAME),
        ("800宗", "812件", Accord.SAME),
        ("10人", "12名", Accord.SAME),
        ("20家", "22个", Accord.SAME),
        ("5支队伍", "5支", Accord.SAME),
        ("300个", "320泊位", Accord.SAME),
        ("4次/年", "5次", Accord.SAME),
        ("500元/人", "520元", Accord.SAME),
        ("2倍", "200%", Accord.SAME),
        ("12个", "13", Accord.UNSURE),
        ("12", "13", Accord.UNSURE),
        ("30千瓦", "0.03兆瓦", Accord.UNSURE),
        ("300人", "320人次", Accord.ODD),
        ("50家", "52户", Accord.SAME),
        ("90分", "93%", Accord.ODD),
        ("3个工作日", "3天", Accord.ODD),
        ("1200册", "3台", Accord.ODD),
        ("12场", "860人次", Accord.DIFFERENT),
        ("320人", "355户", Accord.DIFFERENT),
        ("5000万元", "86%", Accord.DIFFERENT),
        ("2个百分点", "2%", Accord.DIFFERENT),
        ("800平方米", "3处", Accord.DIFFERENT),
        ("12人", "3天", Accord.DIFFERENT),
    ],
)
def test_units_compared(one: str, other: str, accord: Accord) -> None:
    assert compare_units(_quantity(one), _quantity(other)) is accord
    assert compare_units(_quantity(other), _quantity(one)) is accord


@pytest.mark.parametrize("text", ["14场", "约14场", "开展宣传14场", "累计14场，反响良好"])
def test_words_around_a_figure_do_no_harm(text: str) -> None:
    assert says_one_figure(read_value(text))


@pytest.mark.parametrize("text", ["14场，860人次参加", "12次15次"])
def test_a_second_figure_makes_it_unsure(text: str) -> None:
    assert not says_one_figure(read_value(text))
