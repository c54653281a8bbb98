"""The texts of family F about values as people type them: words without quotes, numbers in forms that TOML does not know."""

from __future__ import annotations

from selfeval_cli.messages.language import Text
from selfeval_cli.messages.rules.rule_text import RuleText
from selfeval_cli.messages.rules.snippets import in_indicator

_SET_ASIDE = Text(
    "这一行会被放在一边，不参加核对；其余的照常核对。",
    "The line is set aside and not checked; the rest is checked as usual.",
)
_TOML = Text("文件格式：TOML 的写法。", "The file format: how TOML is written.")
_WRITE_WANTED = Text("请写成 {wanted}。", "Write {wanted}.")
_REAL_DATE = Text(
    "请写实际的日期，如 2023-12-01；说不准哪一天的，写成加引号的文字。",
    "Write a date that exists, like 2023-12-01; if the day is not known, write it as text in quotes.",
)

VALUE_TEXTS: dict[str, RuleText] = {
    "F012": RuleText(
        title=Text("少了引号", "missing quotes"),
        what=Text(
            "只有单纯的数字（386、97.67）和标准的日期（2023-12-01）可以不加引号。文字、带单位的数、带百分号的数、中文的键，都要放在英文引号里；"
            "几段文字并列，外面还要加方括号。",
            "Only plain numbers (386, 97.67) and ISO dates (2023-12-01) stand without quotes. Words, figures with a unit or a percent sign, and Chinese "
            "keys go into straight quotes, several texts into square brackets as well.",
        ),
        why=_SET_ASIDE,
        basis=_TOML,
        wrong=in_indicator('actual = 3240支\n完成情况 = "已完成"'),
        right=in_indicator('actual = "3240支"\nreason = "已完成"'),
        sentences={
            "bare-key": Text(
                "键“{key}”没有加引号；键里有中文或别的符号时要加。",
                "The key “{key}” needs quotes, as it holds more than Latin letters and digits.",
            ),
            "bare-text": Text("“{found}”是文字，没有加引号。", "“{found}” is text and needs quotes."),
            "bare-unit": Text(
                "“{found}”不是单纯的数字，没有加引号。",
                "“{found}” is more than a plain number and needs quotes.",
            ),
            "bare-percent": Text(
                "“{found}”带着百分号，不能直接这样写。",
                "“{found}” has a percent sign and cannot stand here like this.",
            ),
            "bare-list": Text(
                "几段文字并列，外面没有加方括号。", "Several texts in a row need square brackets around them."
            ),
            "text-after-value": Text(
                "值已经结束了，后面还有“{found}”。",
                "The value has ended, and “{found}” follows it.",
            ),
            "quote-inside": Text(
                "文字里面又用了同样的引号，程序分不清文字到哪里结束。",
                "The text holds the same quotes as stand around it, so that its end cannot be told.",
            ),
            "date-form": Text(
                "“{found}”这种日期要加引号，或者写成 2023-12-01 的样子。",
                "“{found}” is a date that needs quotes, or the form 2023-12-01.",
            ),
        },
        advice={
            "default": Text("请加上英文引号。", "Put straight quotes around it."),
            "bare-unit": Text(
                "请加上英文引号，单位写在里面：数字和单位一起读。",
                "Put straight quotes around it, with the unit inside: both are read together.",
            ),
            "bare-percent": _WRITE_WANTED,
            "bare-list": Text("请在外面加上方括号 [ ]。", "Put square brackets [ ] around them."),
            "text-after-value": Text(
                "是单位或值的一部分的，写进引号里；是说明的，前面加 #；是另一项的，另起一行。",
                "Put it inside the quotes if it belongs to the value, write # before it if it is a comment, and start a new line for another entry.",
            ),
            "quote-inside": Text(
                "请把里面的引号改成中文引号“ ”，或者把外面的换成英文单引号。",
                "Use curly quotes inside, or single quotes outside.",
            ),
            "date-form": _WRITE_WANTED,
        },
    ),
    "F013": RuleText(
        title=Text("数字的写法不对", "a number in another form"),
        what=Text(
            "不加引号的数字，只用半角的数字、小数点和负号：不写千分位，前面不补 0，小数点两边都有数字。没有的数整行不写，不写 null。"
            "照原文带着千分位、约数的，可以加引号写成文字。",
            "A number without quotes has only plain digits, a point and a minus sign: no thousands marks, no leading zeros, digits on both sides of the "
            "point. What is not known is left out, not written as null. A figure with marks or words as in the source may be written as text in quotes.",
        ),
        why=_SET_ASIDE,
        basis=_TOML,
        wrong=in_indicator('unit = "万元"\nactual = 15,622.04\nweight = ５', name="惠企补贴", section="economy"),
        right=in_indicator('unit = "万元"\nactual = 15622.04\nweight = 5', name="惠企补贴", section="economy"),
        sentences={
            "number-with-unit": Text(
                "“{found}”带着“年”“分”“人”这样的字；这里只写数字，不加引号。",
                "“{found}” has words behind the number; here stands the bare number, without quotes.",
            ),
            "amount-with-unit": Text(
                "“{found}”带着单位；这里只写数字，不加引号，金额的单位写在 [budget] 的 unit 里。",
                "“{found}” has its unit behind it; here stands the bare number, without quotes, and the unit of all amounts goes into unit of "
                "[budget].",
            ),
            "amount-in-other-unit": Text(
                "“{found}”带着单位；这里只写数字，不加引号，单位要与 [budget] 的 unit 一致。",
                "“{found}” has its unit behind it; here stands the bare number, without quotes, in the unit of [budget].",
            ),
            "thousands-marks": Text(
                "“{found}”里有千分位的分隔符，数字不能这样写。",
                "“{found}” has thousands marks, which a number may not have.",
            ),
            "wide-digits": Text(
                "“{found}”里有全角的数字或符号。", "“{found}” is written in full-width digits or signs."
            ),
            "wide-minus": Text(
                "“{found}”的负号不是英文的减号。", "“{found}” begins with a dash that is no minus sign."
            ),
            "number-form": Text(
                "“{found}”的写法不对：数字前面不补 0，中间没有空格，小数点两边都要有数字。",
                "“{found}” is no number here: there are no leading zeros or blanks, and digits stand on both sides of the point.",
            ),
            "unclear-number": Text(
                "“{found}”看不出是多少：里面的点或逗号不像小数点，也不像千分位。",
                "What “{found}” is cannot be told: its points or commas fit neither decimals nor thousands.",
            ),
            "number-too-long": Text(
                "这个数字有 {digits} 位，不可能是真的。", "This number has {digits} digits and cannot be meant."
            ),
            "boolean-word": Text(
                "“{found}”要写成小写的 {wanted}。", "“{found}” has to be written {wanted}, in lower case."
            ),
            "no-null": Text("“{found}”不能用来表示“没有”。", "“{found}” cannot be written for what is not there."),
            "impossible-date": Text("“{found}”不是真实的日期或时间。", "“{found}” is no date or time that exists."),
        },
        advice={
            "default": _WRITE_WANTED,
            "amount-with-unit": Text(
                "请写成 {wanted}；[budget] 的 unit 是别的单位的，先换算。",
                "Write {wanted}; where unit of [budget] is another unit, convert it first.",
            ),
            "amount-in-other-unit": Text(
                "请换算成 [budget] 里 unit 的单位（如 1 亿元 = 10000 万元），再写成不带单位的数字。",
                "Convert it to the unit of [budget] (1 亿元 = 10000 万元) and write the number without a unit.",
            ),
            "unclear-number": Text(
                "请照原始材料写清楚这个数，如 1234.5。",
                "Look the figure up and write it in full, like 1234.5.",
            ),
            "number-too-long": Text(
                "请核对数字，删去误粘贴进来的部分。", "Check the number and remove what was pasted in by mistake."
            ),
            "no-null": Text(
                "请把这一项整个删去，或者在行首加 #：没写的就是没有。",
                "Remove the entry, or put # before it: what is not written is not there.",
            ),
            "impossible-date": _REAL_DATE,
        },
    ),
}
"""By code."""
