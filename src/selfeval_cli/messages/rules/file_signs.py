"""The texts of family F about the signs between the parts of a line: Chinese punctuation where TOML wants its own, commas."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_report

_DELETE = Text("请删去。", "Delete it.")
_RETYPE = Text(
    "请切换到英文输入法重新打。",
    "Type it again with the keyboard set to English.",
)
_EQUALS = Text("请改成一个英文的等号 =。", "Use a single = there.")

SIGN_TEXTS: dict[str, RuleText] = {
    "F011": RuleText(
        title=Text("标点写成了中文的，或者多了、少了", "wrong punctuation"),
        what=Text(
            "键、值之间的标点都用英文（半角）的：引号、等号、逗号、括号、点、井号、空格。写成中文的（“ ”、＝、，、【】、全角空格）、写成别的"
            "（冒号、//）、多了或少了逗号的，这一行读不了。引号里面的文字不受限制，可以用中文标点。",
            "Between keys and values only plain (half-width) signs may stand: quotes, =, commas, brackets, points, # and blanks. A line with their "
            "Chinese forms, with others in their place (a colon, //), or with a comma too many or missing cannot be read. Text inside quotes may hold "
            "any punctuation.",
        ),
        why=Text(
            "这一行会被放在一边，不参加核对；其余的照常核对。",
            "The line is set aside and not checked; the rest is checked as usual.",
        ),
        basis=Text("文件格式：TOML 的写法。", "The file format: how TOML is written."),
        wrong=in_report("", 'goal ＝ “完成全年重点任务”\ngrade： "优"\n'),
        right=in_report("", 'goal = "完成全年“重点任务”"\ngrade = "优"\n'),
        sentences={
            "curly-quotes": Text(
                '这里的引号不是英文引号，程序只认英文的 "。',
                'These are not straight quotes; only " is understood.',
            ),
            "wide-sign": Text(
                "“{found}”不是英文标点，程序只认英文的“{wanted}”。",
                "“{found}” is not the sign that is understood here, which is “{wanted}”.",
            ),
            "colon-sign": Text(
                "键和值之间写成了“{found}”，应该用等号 =。",
                "“{found}” stands between key and value, where = belongs.",
            ),
            "odd-sign": Text(
                "键和值之间写成了“{found}”，应该只用一个等号 =。",
                "“{found}” stands between key and value, where a single = belongs.",
            ),
            "wide-bracket": Text(
                "“{found}”不是英文括号，程序只认英文的“{wanted}”。",
                "“{found}” is not the bracket that is understood here, which is “{wanted}”.",
            ),
            "wide-space": Text(
                "这里有一个全角空格，或者看不见的特殊空白（{code}），程序只认普通空格。",
                "A full-width or invisible blank ({code}) stands here; only plain spaces are understood.",
            ),
            "wide-comment": Text(
                "说明文字前面写成了“{found}”，程序只认英文的井号 #。",
                "“{found}” opens a comment here, where only # is understood.",
            ),
            "wide-letters": Text(
                "“{found}”是全角字母，应该写成半角的“{wanted}”。",
                "“{found}” is in full-width letters; write “{wanted}”.",
            ),
            "trailing-mark": Text(
                "值的后面多了一个“{found}”。",
                "A stray “{found}” stands behind the value.",
            ),
            "stray-comma": Text("这里多了一个“{found}”。", "There is a “{found}” too many here."),
            "missing-comma": Text("这里和后一项之间少了逗号。", "A comma is missing between this and the next entry."),
        },
        advice={
            "default": _RETYPE,
            "curly-quotes": Text(
                "请把两头的引号都改成英文引号；夹在文字中间的“ ”不用改。",
                "Use straight quotes at both ends; curly quotes inside the text may stay.",
            ),
            "colon-sign": _EQUALS,
            "odd-sign": _EQUALS,
            "wide-space": Text(
                "请删去这个空白，需要的话重新打一个普通空格。从网页、Word 里粘贴来的最容易带上它。",
                "Delete it, and type a plain space if one is needed. Text pasted from web pages or Word often brings such blanks along.",
            ),
            "wide-comment": Text("请在说明文字前面写 #。", "Put # in front of the comment."),
            "trailing-mark": Text(
                "请删去：每一项单独占一行，行末不用标点。",
                "Delete it: each entry has a line of its own, without a mark at its end.",
            ),
            "stray-comma": _DELETE,
            "missing-comma": Text("请补上一个英文逗号。", "Put a comma in."),
        },
    ),
    "F014": RuleText(
        title=Text("双引号里有反斜杠", "a backslash inside double quotes"),
        what=Text(
            "双引号里的反斜杠有特殊用途，不能直接写 Windows 的文件位置。",
            "Inside double quotes a backslash has a meaning of its own, so that Windows paths cannot stand there as they are.",
        ),
        why=Text(
            "这一行会被放在一边，不参加核对；其余的照常核对。",
            "The line is set aside and not checked; the rest is checked as usual.",
        ),
        basis=Text("文件格式：TOML 的写法。", "The file format: how TOML is written."),
        wrong=in_report('[[indicator]]\nname = "走访企业"\nactual = "386家"\nevidence = "D:\\佐证\\走访记录.xlsx"\n'),
        right=in_report('[[indicator]]\nname = "走访企业"\nactual = "386家"\nevidence = \'D:\\佐证\\走访记录.xlsx\'\n'),
        sentences={
            "backslash": Text(
                "双引号里的反斜杠 \\ 有特殊用途，不能这样写。",
                "A backslash \\ inside double quotes has a meaning of its own and cannot stand here like this.",
            )
        },
        advice={
            "default": Text(
                "请把外面的双引号换成英文单引号，或者把 \\ 写成 /。",
                "Put the text into single quotes instead, or write / for \\.",
            )
        },
    ),
}
"""By code."""
