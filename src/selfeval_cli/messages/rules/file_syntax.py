"""The texts of family F about how lines fit together: what is not closed, what is there twice, what cannot be made out."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_report

FIRST_LINE = Text("（先写的在第 {line} 行）", " (the first is in line {line})")
"""Goes into the sentences of `given-twice`, as `first`, where the first of the two was found."""

_TOML = Text("文件格式：TOML 的写法。", "The file format: how TOML is written.")
_SET_ASIDE = Text(
    "读不懂的地方会被放在一边，不参加核对；其余的照常核对。",
    "What cannot be read is set aside and not checked; the rest is checked as usual.",
)
_AS_COMMENT = Text(
    "是说明的，在前面加 #；是内容的，写成“键 = 值”。",
    "If it is a comment, put # before it; if it is content, write it as “key = value”.",
)
_INDICATOR = '[[indicator]]\nname = "走访企业"\nactual = "386家"\n'
_LISTED = "".join(f"第{number}次 ＝ 5\n" for number in range(1, 22))
_LISTED_RIGHT = "".join(f'"第{number}次" = "5场"\n' for number in range(1, 22))

SYNTAX_TEXTS: dict[str, RuleText] = {
    "F015": RuleText(
        title=Text("引号或括号不成对", "a quote or bracket that is not closed"),
        what=Text(
            "引号、方括号、花括号都要成对；一对引号里的文字写在同一行，要分几行写的，用三个引号开头、三个引号结尾。",
            "Quotes and brackets come in pairs. Text in one pair of quotes stays on one line; text over several lines stands between three quotes.",
        ),
        why=_SET_ASIDE,
        basis=_TOML,
        wrong=in_report('[[indicator]\nname = "走访企业"\nactual = "386家\n'),
        right=in_report(_INDICATOR),
        sentences={
            "missing-quote": Text("这段文字的引号只有一半，没有成对。", "This text has only one of its two quotes."),
            "line-break": Text(
                "引号里的文字换了行；一对引号里的文字要写在同一行。",
                "The text in quotes goes on over the next line, which one pair of quotes does not allow.",
            ),
            "unclosed-text": Text(
                "三个引号开头的文字没有结尾。", "This text begins with three quotes, and nothing closes it."
            ),
            "missing-bracket": Text(
                "括号“{found}”没有关上，少了一个“{wanted}”。",
                "The bracket “{found}” is not closed: a “{wanted}” is missing.",
            ),
            "stray-bracket": Text("多了一个“{found}”。", "There is a “{found}” too many."),
            "header-bracket": Text(
                "表头的方括号不成对：写成了“{found}”，应该是“{wanted}”。",
                "The brackets of this header do not match: “{found}” should be “{wanted}”.",
            ),
        },
        advice={
            "default": Text("请补上缺的一半。", "Put in the missing half."),
            "line-break": Text(
                "请接成一行；要分几行写的，把开头和结尾都改成三个英文引号。",
                "Join the lines, or put three straight quotes at both ends.",
            ),
            "unclosed-text": Text("请在文字的末尾补上三个英文引号。", "Put three straight quotes at its end."),
            "stray-bracket": Text("请删去多的这个。", "Delete it."),
            "header-bracket": Text("请把表头的方括号补齐。", "Complete the brackets of the header."),
        },
    ),
    "F016": RuleText(
        title=Text("同一项写了两次", "the same thing given twice"),
        what=Text(
            "一个表里同一个键只写一次（中文名和英文键算同一个），同一个表头也只写一次；[[indicator]] 这样两层方括号的可以有许多个。",
            "A key stands only once in its table (its Chinese name counts as the same key), and so does a header; those in two brackets, like "
            "[[indicator]], may come often.",
        ),
        why=Text(
            "两处写得不一样时，不知道以哪一处为准。程序取先写的一处。",
            "Where the two differ, nobody knows which counts. The first one is taken.",
        ),
        basis=_TOML,
        wrong=in_report('[[indicator]]\nname = "走访企业"\nactual = "386家"\nactual = "387家"\n'),
        right=in_report(_INDICATOR),
        sentences={
            "duplicate-key": Text(
                "这个键在同一个表里已经写过{first}，这一行没有采用。",
                "This key stands in the table already{first}; this line was not taken.",
            ),
            "duplicate-table": Text(
                "表头 [{header}] 已经写过{first}，下面的内容并到了前面那个表里。",
                "The header [{header}] stands there already{first}; what follows was read as part of that table.",
            ),
            "key-conflict": Text(
                "这里和前面的写法有冲突{first}：同一个名称不能既是一个值，又是一个表。",
                "This does not go with what stands before it{first}: one name cannot be both a value and a table.",
            ),
            "alias": Text(
                "“{key}”就是 {other}，而 {other} 也写了，程序没有采用“{key}”。",
                "“{key}” is another name of {other}, which is there as well; “{key}” was not taken.",
            ),
        },
        advice={
            "default": Text("请核对两处，留下正确的一处。", "Compare the two and keep the right one."),
            "duplicate-table": Text(
                "请把两处的内容合到一个表头下面；是另一个指标、问题或措施的，表头要用两层方括号。",
                "Put both under one header; for another indicator, problem or measure use two brackets.",
            ),
            "key-conflict": Text("请换一个名称，或者删去其中一处。", "Use another name, or delete one of the two."),
        },
    ),
    "F017": RuleText(
        title=Text("这一行读不懂", "a line that cannot be read"),
        what=Text(
            "每一行是表头（[report]、[[indicator]]）、一项“键 = 值”，或者 # 开头的说明。别的都读不懂。",
            "Each line is a header ([report], [[indicator]]), an entry “key = value”, or a comment that begins with #. Nothing else can be read.",
        ),
        why=_SET_ASIDE,
        basis=_TOML,
        wrong=in_report(_INDICATOR + "以下内容待补充\nreason =\n"),
        right=in_report(_INDICATOR + "# 以下内容待补充\n"),
        sentences={
            "control-character": Text(
                "这一行有看不见的控制字符（{code}），多半是从别处粘贴带来的。",
                "This line holds an invisible control character ({code}), most likely pasted in.",
            ),
            "missing-equals": Text("键和值之间少了等号 =。", "The = between key and value is missing."),
            "missing-key": Text("这里没有写键（这一项的名称）。", "The key is missing here."),
            "missing-value": Text("等号后面没有写内容。", "Nothing stands behind the =."),
            "stray-text": Text(
                "这一行不是“键 = 值”，程序不知道写的是什么。",
                "This line is no “key = value”, and what it means cannot be told.",
            ),
            "two-statements": Text("两项写在了同一行。", "Two entries stand in one line."),
            "double-brackets": Text(
                "[[{header}]] 多了一层方括号，这个表只有一个{first}；几处的内容并成一个表来读。",
                "[[{header}]] has a bracket too many: there is only one such table{first}, and all that stands under its headers was read as one.",
            ),
            "broken-header": Text(
                "这一行像是表头，但看不出是哪个表；到下一个表头为止的内容都没有读。",
                "This looks like a header, but of which table cannot be told; nothing up to the next header was read.",
            ),
            "too-deep": Text(
                "括号一层套一层，套得太深，没有读。", "Brackets are nested too deep here; this was not read."
            ),
            "key-too-long": Text(
                "这个键用点连了太多节，超过 {limit} 节，没有读。",
                "This key has more than {limit} parts joined by points; it was not read.",
            ),
            "other": Text("这里的写法不符合 TOML。", "This is not TOML."),
        },
        advice={
            "default": Text(
                "请对照别的行检查这一行；一时改不好的，可以先在行首加 #。",
                "Compare it with other lines; if it cannot be mended now, put # before it.",
            ),
            "control-character": Text("请删去它；找不到的，把这一行重新打一遍。", "Delete it, or type the line again."),
            "missing-equals": Text("请补上等号。", "Put the = in."),
            "missing-key": Text("请补上键，或者删去这一行。", "Put the key in, or delete the line."),
            "missing-value": Text(
                "请补上内容；暂时没有的，把这一行删去或在行首加 #，不要写 0。",
                "Put the value in; if there is none yet, delete the line or put # before it, rather than write 0.",
            ),
            "stray-text": _AS_COMMENT,
            "two-statements": Text("请分成两行。", "Put them on two lines."),
            "double-brackets": Text(
                "请改成一层方括号，并把两处的内容合到一起。", "Use single brackets, and put both under one header."
            ),
            "broken-header": Text(
                "请改成 [report]、[budget]、[section.名称] 或 [[indicator]] 这样的表头。",
                "Write a header such as [report], [budget], [section.name] or [[indicator]].",
            ),
            "too-deep": Text(
                "请看看是不是误粘贴了别的内容；报告里的括号最多套两三层。",
                "See whether something was pasted in by mistake; a report nests two or three brackets at most.",
            ),
            "key-too-long": Text(
                "请看看是不是误粘贴了别的内容；名称里有点的，整个加上引号。",
                "See whether something was pasted in by mistake; a name with points in it needs quotes.",
            ),
        },
    ),
    "F018": RuleText(
        title=Text("写错的行太多，后面没有读", "too many broken lines"),
        what=Text(
            "读不懂的地方一处一处列出来，最多 20 处（很大的文件更少）；再有的话，从那里往后不再读。",
            "Places that cannot be read are listed one by one, 20 at most (fewer in very large files); from the next one on, the file is not read.",
        ),
        why=Text(
            "后面的内容没有核对过，不能当作没有问题。",
            "What comes after was not checked, which must not look like a pass.",
        ),
        basis=Text("程序的限度。", "A limit of this program."),
        wrong=in_report(f'[[indicator]]\nname = "专题宣讲"\nactual = "105场"\n[indicator.details]\n{_LISTED}'),
        right=in_report(f'[[indicator]]\nname = "专题宣讲"\nactual = "105场"\n[indicator.details]\n{_LISTED_RIGHT}'),
        sentences={
            "stopped": Text(
                "读不懂的地方超过 {limit} 处，从这一行往后没有再读。",
                "More than {limit} places cannot be read; from this line on, nothing was read.",
            )
        },
        advice={
            "default": Text(
                "请先改好前面列出的各处，再核对一次。",
                "Mend the places listed above, then check again.",
            )
        },
    ),
    "F027": RuleText(
        title=Text("该用两层方括号", "one bracket where two are meant"),
        what=Text(
            "指标、问题、措施、资金来源、明细可以有许多个，表头用两层方括号：[[indicator]]、[[problem]]、[[measure]]、[[budget.fund]]、[[budget.item]]。",
            "Indicators, problems, measures, funds and items come in numbers; their headers have two brackets: [[indicator]], [[problem]], [[measure]], "
            "[[budget.fund]], [[budget.item]].",
        ),
        why=Text(
            "只有一层方括号的表头，一份文件里只能出现一次，再写一个就成了重复。",
            "A header in single brackets may stand in a file only once; the next one would be a duplicate.",
        ),
        basis=Text("文件格式 1：这几种表是列表。", "The file format, version 1: these tables are lists."),
        wrong=in_report('[indicator]\nname = "走访企业"\nactual = "386家"\n'),
        right=in_report(_INDICATOR),
        sentences={
            "default": Text(
                "“{key}”可以有许多个，表头要用两层方括号；这次当作只有一个来读。",
                "“{key}” is a list, and its header has two brackets; it was read as a list of one.",
            ),
            "single-brackets": Text(
                "[{header}] 可以有许多个，表头要用两层方括号 [[{header}]]；这次都按两层读了。",
                "[{header}] is a list, and its header has two brackets, [[{header}]]; all were read as if they had.",
            ),
        },
        advice={"default": Text("请把表头里外都改成两层方括号。", "Put a second bracket on both sides of the header.")},
    ),
}
"""By code."""
