"""The texts of family T: the wording of the report."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules import typing_slips
from selfeval_cli.messages.rules.form_lengths import LENGTH_TEXTS
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_report

TEXTS: dict[str, RuleText] = {
    "T701": RuleText(
        title=Text("模板文字没有改掉", "template text left in"),
        what=Text(
            "报告的文字里还留着模板的空位或填写说明，如 XX、×××、***、____、某某、（单位名称）、（100字以内）、“对照年度目标，说明……”、{{ }}。",
            "A text of the report still has the blanks or instructions of a template: XX, ×××, ***, ____, 某某, (单位名称), (100字以内) or {{ }}.",
        ),
        why=Text(
            "留着模板文字，说明这一处没有写，或者整份材料没有看过。公开以后很难看。",
            "It shows that this place was never written, or that nobody read the report before it was published.",
        ),
        basis=Text(
            "审核惯例：公开的自评表中见过留下的填写说明；有的复核程序也查占位符。",
            "Reviewers' custom: published forms have been seen with their instructions left in, and some review programs look for placeholders.",
        ),
        wrong=in_report(
            """
[[problem]]
id = "execution"
text = "XX项目执行进度偏慢。"
"""
        ),
        right=in_report(
            """
[[problem]]
id = "execution"
text = "云溪河步道项目执行进度偏慢。"
"""
        ),
        sentences={"default": Text("这里还留着模板文字“{found}”。", "Template text is left in here: “{found}”.")},
        advice={
            "default": Text(
                "请换成实际内容；没有内容的，删去这一项。确实要隐去姓名等信息的，可写作“张某”。",
                "Write what belongs here, or delete it. To hide a name, write 张某.",
            ),
        },
    ),
    **typing_slips.TEXTS,
    **LENGTH_TEXTS,
}
"""By code."""
