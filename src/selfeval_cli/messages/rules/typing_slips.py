"""The texts of the rules on slips of typing (T702, T703, T704)."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_report

_CUSTOM = Text(
    "审核惯例：语言文字是复核评分的一项。",
    "Reviewers' custom: language is a line of the score sheets for such reports.",
)
_PROSE = Text(
    "目标和完成情况、原因和改进措施、板块文字、问题和措施",
    "goals and their results, reasons and remedies, narratives, problems and measures",
)


def _with_problem(text: str) -> str:
    return in_report(f'[[problem]]\nid = "surveys"\ntext = "{text}"\n')


TEXTS: dict[str, RuleText] = {
    "T702": RuleText(
        title=Text("文字重复", "repeated words"),
        what=Text(
            f"看成句的文字（{_PROSE.zh}）：两个字以上的词紧挨着写了两遍（加强加强），或者“的的”“了了”一类。“讨论讨论”“一个一个”“为了了解”“目的的”“服务服务业”这样本来就叠着的不算；名称、数字、标识不看；隔着标点重复的不看。",
            f"Prose is looked at ({_PROSE.en}): a word of two or more characters that stands twice in a row (“加强加强”), or “的的”, “了了”. What is doubled by right is left alone (“讨论讨论”, “一个一个”, “为了了解”, “服务服务业”); so are names and figures.",
        ),
        why=Text(
            "多半是粘贴或修改时留下的，公开以后显得没有校对。",
            "Mostly left over from pasting; it shows that nobody read the text again.",
        ),
        basis=_CUSTOM,
        wrong=_with_problem("走访企业的记录不够详细，需要加强加强核对。"),
        right=_with_problem("走访企业的记录不够详细，需要加强核对。"),
        sentences={"default": Text("“{found}”重复了。", "“{found}” stands twice.")},
        advice={
            "default": Text("请删去一个，只留“{once}”。", "Delete one of them: “{once}”."),
        },
    ),
    "T703": RuleText(
        title=Text("标点重复", "doubled punctuation"),
        what=Text(
            f"看成句的文字（{_PROSE.zh}）：两个句号、逗号、顿号、分号、冒号连在一起，或者“，。”这样两个不同的标点连用。省略号、破折号、“？！”、引号和括号旁边的标点不算。",
            f"Prose is looked at ({_PROSE.en}): two full stops, commas, semicolons or colons in a row, equal or not. Ellipses, dashes, a question mark with an exclamation mark, and marks beside quotation marks or brackets are left alone.",
        ),
        why=Text("是修改时留下的，读起来像漏了字。", "Left over from editing; it reads as if words were missing."),
        basis=_CUSTOM,
        wrong=_with_problem("走访企业的记录不够详细，。"),
        right=_with_problem("走访企业的记录不够详细。"),
        sentences={"default": Text("“{around}”处标点重复。", "Doubled punctuation at “{around}”.")},
        advice={"default": Text("“{found}”只留一个。", "Keep one mark of “{found}”.")},
    ),
    "T704": RuleText(
        title=Text("中文里用了半角标点", "half-width punctuation in Chinese"),
        what=Text(
            f"看成句的文字（{_PROSE.zh}）：中文字之间的逗号、分号、冒号、问号、叹号和括号写成了半角（, ; : ? ! ( )）。整份报告只提一次，说明共几处、第一处在哪里。数字、英文、时间、网址、编号“(1)”里的半角不算。",
            f"Prose is looked at ({_PROSE.en}): half-width marks between Chinese characters (, ; : ? ! and brackets). Told once for the whole report, with the number of places and the first of them. Marks in figures, Latin words, times, addresses and numbering are left alone.",
        ),
        why=Text(
            "全角半角混用，排版以后疏密不一，公文格式检查时会被要求改。",
            "Mixed widths look uneven in print, and a check of the document's form will ask for a change.",
        ),
        basis=Text(
            "审核惯例；中文标点的用法见国家标准 GB/T 15834。",
            "Reviewers' custom; the use of Chinese punctuation is described in the national standard GB/T 15834.",
        ),
        wrong=_with_problem("走访企业的记录不够详细,缺少企业诉求。"),
        right=_with_problem("走访企业的记录不够详细，缺少企业诉求。"),
        sentences={
            "default": Text(
                "中文里用了半角标点“{marks}”，共 {count} 处，第一处在“{around}”。",
                "Half-width punctuation in Chinese text: “{marks}”, {count} in all; the first at “{around}”.",
            ),
        },
        advice={
            "default": Text(
                "请统一换成全角标点，可用查找替换。", "Replace them by full-width marks; search and replace will do."
            ),
        },
    ),
}
"""By code."""
