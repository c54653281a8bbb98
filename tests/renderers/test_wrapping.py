"""Lines of a width."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfeval_cli.renderers.wrapping import wrap
from selfeval_cli.text.width import display_width


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("预算执行率", 6, ["预算执", "行率"]),
        ("合计，不符。", 4, ["合", "计，", "不", "符。"]),
        ("the total is wrong", 9, ["the total", "is wrong"]),
        ("写成 basis = 1 即可", 8, ["写成", "basis =", "1 即可"]),
        ("一\n二", 10, ["一", "二"]),
        ("", 10, [""]),
        ("averyveryverylongword", 5, ["averyveryverylongword"]),
        ("见“甲乙”", 4, ["见", "“甲", "乙”"]),
    ],
)
def test_where_lines_break(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


@settings(deadline=None)
@given(st.text(st.sampled_from("预算，。（）ab c1%“”"), max_size=60), st.integers(6, 40))
def test_nothing_is_lost_but_blanks(text: str, width: int) -> None:
    assert "".join("".join(wrap(text, width)).split()) == "".join(text.split())


@settings(deadline=None)
@given(st.text(st.sampled_from("预算执行率"), max_size=60), st.integers(2, 40))
def test_plain_chinese_fits_the_width(text: str, width: int) -> None:
    assert all(display_width(line) <= width for line in wrap(text, width))
