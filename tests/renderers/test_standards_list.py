"""The list of standards."""

from __future__ import annotations

import json

from selfeval_cli.messages.language import Text
from selfeval_cli.renderers.look import Look
from selfeval_cli.renderers.standards_list import render_standards, render_standards_json
from tests.renderers.findings_made import STANDARD

FULL = STANDARD._replace(
    issuer=Text("某局", "A bureau"), document="某〔2020〕1号", first_year=2020, note=Text("注", "A note")
)


def test_everything_that_is_known_of_a_standard() -> None:
    shown = render_standards([FULL], {"department": "invented"}, Look("zh"))
    assert shown.splitlines()[:9] == [
        "invented  虚构标准",
        "    适用：部门整体支出（默认）",
        "    发布：某局",
        "    文号：某〔2020〕1号",
        "    可信程度：草案，未经核实",
        "    年度：2020 年起",
        "    内容校验码：0123456789ab",
        "    说明：注",
        "",
    ]


def test_what_is_not_known_is_not_said() -> None:
    shown = render_standards([STANDARD], {}, Look("en"))
    assert "issuer" not in shown
    assert "default" not in shown
    assert "years" not in shown


def test_as_data() -> None:
    (one,) = json.loads(render_standards_json([FULL], {"department": "other"}))["standards"]
    assert (one["id"], one["default"], one["assurance"], one["first_year"], one["document"]) == (
        "invented",
        False,
        "draft",
        2020,
        "某〔2020〕1号",
    )
