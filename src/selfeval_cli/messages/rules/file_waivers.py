"""The texts of family F about waivers (说明后放行): a rule that is none, a reason that is missing, a waiver without use."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator

_BASIS = Text(
    "文件格式 1：说明后放行要写规则和理由。",
    "The file format, version 1: a waiver names a rule and a reason.",
)
_RIGHT = in_indicator(
    'expected = "预计39家"\nwaive = { P303 = "统计部门次年3月核定" }', name="新增四上企业", section="economy"
)

WAIVER_TEXTS: dict[str, RuleText] = {
    "F041": RuleText(
        title=Text("放行的规则不存在", "a waiver for a rule that does not exist"),
        what=Text(
            "waive 里的键是规则的编号或名称，如 P303。没有这条规则，或者是文件格式的规则（F 开头，不能放行），这一条就不起作用。",
            "The keys of waive are codes or names of rules, such as P303. Without such a rule, or with one about the file itself (F…), which cannot be "
            "waived, the entry has no effect.",
        ),
        why=Text("编号写错了，要放行的问题还是会报出来。", "With a wrong code the finding stays."),
        basis=_BASIS,
        wrong=in_indicator(
            'expected = "预计39家"\nwaive = { P330 = "统计部门次年3月核定" }', name="新增四上企业", section="economy"
        ),
        right=_RIGHT,
        sentences={
            "nearest": Text(
                "没有“{code}”这条规则，是不是 {nearest}？", "There is no rule “{code}”; is {nearest} meant?"
            ),
            "unreadable": Text(
                "{code} 是文件格式的规则，不能放行。", "{code} is a rule about the file itself and cannot be waived."
            ),
            "default": Text("没有“{code}”这条规则。", "There is no rule “{code}”."),
        },
        advice={
            "default": Text(
                "请写核查结果里方括号中的编号；全部规则用 selfeval rules 列出。",
                "Write the code that stands in brackets in the finding; selfeval rules lists them all.",
            ),
            "unreadable": Text(
                "请按那条核查发现的提示改正文件，并删去这一项。",
                "Mend what that finding is about, and remove this entry.",
            ),
        },
    ),
    "F042": RuleText(
        title=Text("放行没有写理由", "a waiver without a reason"),
        what=Text(
            "waive 里每一项都要写理由，理由是空的不起作用。",
            "Each entry of waive needs a reason; an empty one has no effect.",
        ),
        why=Text(
            "审核的人要看到为什么可以放行；没有理由的放行等于把问题藏起来。",
            "A reviewer must see why a finding may pass; without a reason it would merely be hidden.",
        ),
        basis=_BASIS,
        wrong=in_indicator('expected = "预计39家"\nwaive = { P303 = "" }', name="新增四上企业", section="economy"),
        right=_RIGHT,
        sentences={
            "default": Text(
                "放行 {code} 没有写理由，不起作用。", "The waiver of {code} gives no reason and has no effect."
            ),
        },
        advice={"default": Text("请写上理由，或者删去这一项。", "Write the reason, or remove the entry.")},
    ),
    "F043": RuleText(
        title=Text("放行没有用到", "a waiver that is not needed"),
        what=Text(
            "waive 里写了要放行的规则，而这条规则在这里没有发现问题。", "A rule is waived that finds nothing here."
        ),
        why=Text(
            "问题已经改好的，放行留着没有用，以后还可能放过新的问题。",
            "Once the cause is gone the waiver has no use, and may let a new finding pass one day.",
        ),
        basis=_BASIS,
        wrong=in_indicator(
            'actual = "39家"\nwaive = { P303 = "统计部门次年3月核定" }', name="新增四上企业", section="economy"
        ),
        right=_RIGHT,
        sentences={
            "default": Text(
                "{code} 在这里没有发现问题，这条放行没有用到。", "{code} finds nothing here; this waiver is not needed."
            ),
        },
        advice={"default": Text("请删去这一项。", "Remove the entry.")},
    ),
}
"""By code."""
