"""How every rule ended."""

from __future__ import annotations

from textwrap import dedent

from selfeval_cli.model.finding import Outcome
from selfeval_cli.renderers.coverage import render_coverage
from selfeval_cli.renderers.look import Look
from selfeval_cli.text.width import display_width
from tests.renderers.findings_made import INFOS, assessment

OUTCOMES = (
    Outcome("B901", "passed", examined=12),
    Outcome("P902", "not-enough-data", lacking=("a.actual", "b.actual", "c.actual", "d.actual")),
    Outcome("T903", "failed", error="KeyError: 'x'"),
)


def test_one_row_a_rule() -> None:
    assert render_coverage(assessment(outcomes=OUTCOMES), INFOS, Look("zh")) == dedent(
        """\
        规则执行情况：report.toml
          规则  名称       结果          核对数  缺少
          B901  sum-wrong  通过              12
          P902  plan-told  数据不足              a.actual、b.actual、c.actual 等 4 处
          T903  odd-word   规则自身出错          KeyError: 'x'
        """
    )


def test_rows_fit_the_terminal() -> None:
    shown = render_coverage(assessment(outcomes=OUTCOMES), INFOS, Look("zh", width=60))
    assert max(map(display_width, shown.splitlines())) <= 60


def test_verbose_names_all_that_is_missing() -> None:
    assert "d.actual" in render_coverage(assessment(outcomes=OUTCOMES), INFOS, Look("en", verbose=True))
