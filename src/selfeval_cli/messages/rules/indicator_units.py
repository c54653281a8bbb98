"""The texts of family I about units that nobody knows."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator

_CORRECT = Text("请核对单位；确是笔误的，改过来。", "Check the unit, and correct it if it is a slip.")
_MAY_STAY = Text(
    "单位没有写错的，可以不改；它只和写法相同的单位比较、相加。",
    "If the unit is right it may stay; it is compared and added only with the same word.",
)

TEXTS: dict[str, RuleText] = {
    "I210": RuleText(
        title=Text("认不出的单位", "an unknown unit"),
        what=Text(
            "数字后面的单位、unit 里的单位，都查一遍程序的单位表。表里没有、但和常用单位只差一个字的（万园、平米方）给出警告；"
            "别的只提示一句，不算错。",
            "The unit behind each figure, and each `unit`, is looked up in the table of units. One that is not there but looks like a slip for a "
            "common one (万园 for 万元) is a warning; any other is only noted.",
        ),
        why=Text(
            "认不出的单位不能换算：和别的单位放在一起的数没有比较，也没有相加。",
            "An unknown unit cannot be converted, so that its figures are neither compared with nor added to those in other units.",
        ),
        basis=Text("程序的单位表。", "The table of units of this program."),
        wrong=in_indicator('target = "≥5000万元"\nactual = "5121万园"', name="惠企补贴", section="economy"),
        right=in_indicator('target = "≥5000万元"\nactual = "5121万元"', name="惠企补贴", section="economy"),
        sentences={
            "nearest": Text(
                "“{name}”写成{value}，没有“{unit}”这个单位，是不是“{nearest}”？",
                "“{name}” is {value}: there is no unit “{unit}”; is “{nearest}” meant?",
            ),
            "default": Text(
                "“{name}”写成{value}，认不出单位“{unit}”，不能和别的单位换算。",
                "“{name}” is {value}: the unit “{unit}” is not known and cannot be converted.",
            ),
            "key-nearest": Text(
                "“{name}”的单位写成“{unit}”，没有这个单位，是不是“{nearest}”？",
                "“{name}” has the unit “{unit}”, which does not exist; is “{nearest}” meant?",
            ),
            "key": Text(
                "“{name}”的单位“{unit}”认不出，不能和别的单位换算。",
                "The unit “{unit}” of “{name}” is not known and cannot be converted.",
            ),
        },
        advice={"default": _MAY_STAY, "nearest": _CORRECT, "key-nearest": _CORRECT},
    ),
}
"""By code."""
