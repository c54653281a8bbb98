"""What the rule on the lengths of texts says."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_report

_HEAD = 'scope = "project"\nstandard = "pidu-project-2025"\nproject = "背街小巷整治"\n'
_SHORT = "两条街巷的燃气管迁改方案六月才批下来，施工队七月进场，余下两条安排在次年三月完工。"
_LONG = (
    "年初排定二十条街巷，三月起逐条施工。其中云溪一巷、云溪二巷地下有燃气中压管，施工前须由燃气公司迁改，迁改方案四月报送，"
    "因和相邻小区的供水改造共用一个路口，两家反复协调，六月下旬才批复；施工队七月进场后又遇连续降雨，路面养护期延长，到年底没有完成，安排在次年三月完工。"
)


def _with_reason(reason: str) -> str:
    return in_report(
        f"""
[[indicator]]
name = "整治街巷"
group = "产出指标"
target = "≥20条"
actual = "18条"
weight = 10
reason = "{reason}"
""",
        _HEAD,
    )


LENGTH_TEXTS: dict[str, RuleText] = {
    "T705": RuleText(
        title=Text("文字超过表格的字数限制", "a text longer than the form allows"),
        what=Text(
            "评价标准写明字数限制（[table.lengths]）的，按 Word 的“字数”数：一个汉字、一个中文标点算一个，一串数字或字母（2023、97.67%）也算一个。"
            "存在问题、改进措施按全部条目合计，因为表里是一格。没有写明限制的标准不查。",
            "Where the standard has limits ([table.lengths]), text is counted as Word counts Chinese words (“字数”): each character and each Chinese punctuation mark is one, and so is each run of digits or letters "
            "(2023, 97.67%). Problems, and measures, are counted together, since the form has one cell for them. Standards without limits are left alone.",
        ),
        why=Text(
            "超过的部分，系统里填不进去，或者在打印的表里被截掉。",
            "What is beyond cannot be entered into the system, or is cut off in the printed form.",
        ),
        basis=Text(
            "所用评价标准的表格（用 selfeval standards show 查看来源）。公开的自评表里见过 100 字、200 字的限制；复核清单也查字数。",
            "The table of the standard in use (`selfeval standards show` tells where it comes from). Published forms have limits of 100 and 200, and check lists look at them.",
        ),
        wrong=_with_reason(_LONG),
        right=_with_reason(_SHORT),
        sentences={
            "default": Text(
                "“{label}”有 {count} 字，“{standard}”的表格限 {limit} 字，多 {over} 字。",
                "“{label}” has {count} characters; the form of “{standard}” allows {limit}, {over} fewer.",
            ),
            "together": Text(
                "“{label}”{texts} 条合计 {count} 字，“{standard}”的表格限 {limit} 字，多 {over} 字。",
                "“{label}” has {count} characters in {texts} texts; the form of “{standard}” allows {limit}, {over} fewer.",
            ),
        },
        advice={
            "default": Text(
                "请压缩到 {limit} 字以内：留下原因、数字和时间，过程写进正文报告。",
                "Shorten it to {limit}: keep causes, figures and dates, and leave the course of events to the report's text.",
            ),
        },
    ),
}
"""By code."""
