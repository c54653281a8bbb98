"""Template text: the marks by which a form says “fill in here”, found in any string of a report."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from selfeval_cli.text.quantity import Span

# A clean report holds none of these, and so never pays for the long pattern. Whatever that one matches holds one of them.
_TRIGGER = re.compile(
    r"[XxＸ×*＊_＿□△○]{2}|[XＸ×][年月日个万街]|第[XＸ×]|某某|\$\{|年[ \u3000月]|[称名][）)】\]>〉]|待[填补定完]|此处|在此|填[写表]|示例|样例|模板"
    r"|\d\s?字|对照年度|请[简对逐在按根据填说概列补]|\{\{"
)
# The same for a whole report at once, at a tenth of the pattern's time: a text with none of these has no trigger.
_TRIGGER_SIGNS = re.compile("[XＸ×*＊_＿□△○某$称名待此填示样模字照请{]")
_TRIGGER_PAIRS = ("xx", "年 ", "年\u3000", "年月")
_NAMES = "单位名称|单位全称|部门名称|街道名称|镇街名称|项目名称|指标名称|负责人姓名"
_BLANKS = r"待填写?|待补充?|待补录|待完善|待定|此处[^（）()\[\]【】<>《》]{0,12}|请?填写[^（）()\[\]【】<>《》]{0,20}|示例|样例|模板"
_NO_REQUEST = "(?<![邀申提报聘恳敬呈])"  # 邀请, 申请: nobody is asked to fill in anything
_BODIES = "街道|办事处|镇|乡|县|市|区|省|局|项目|单位|部门|公司|学校|医院|社区|村|年"
# 王××, 李某某 hide a person's name, which is no blank; 王××镇 is one again.
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方"
    "白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)


def _no_name(mark: str) -> str:
    return rf"(?:(?<![{_SURNAMES}])|(?={mark}(?:{_BODIES})))"


# The commonest first. Each must be something that a finished report never says: a lone X, *, … or _ is not.
_ANYWHERE = (
    rf"{_no_name('[XxＸ]+')}(?<![A-Za-zＡ-Ｚａ-ｚ\d])(?:20)?[XxＸ]{{2,}}(?![A-Za-zＡ-Ｚａ-ｚ])",  # XX街道, XXX, 20XX年; not XXL, not 3XX
    rf"{_no_name('×+')}(?<![\d）)×])×{{2,}}(?!\d)",  # ××项目; not 3×3
    r"(?<![A-Za-z\d])[XＸ×](?:[年月日]|个项目|万元|街道)|第[XＸ×](?![A-Za-z\d])",  # X年X月X日, X万元, 第X
    r"(?<![\d*＊A-Za-z])[*＊]{3,}(?![\d*＊A-Za-z])",  # ***; not a telephone number 138****1234
    rf"(?<![\d*＊])[*＊]{{2}}(?={_BODIES})",
    rf"某某(?={_BODIES})",
    r"[□△○]{2,}",
    r"\$\{[^}\n]{0,60}\}",
    r"[_＿]{3,}",
    r"年[ \u3000]+月[ \u3000]*日|年[ \u3000]*月[ \u3000]+日",  # an empty date
    rf"[（(【\[<〈](?:{_NAMES}|{_BLANKS})[）)】\]>〉]",
    r"[（(][^（）()\n]{0,24}\d+\s?字(?:以内|以下|左右|内)[^（）()\n]{0,8}[）)]",  # （100字以内）
    r"[（(][^（）()\n]{0,20}(?:不超过|限|不少于)\s?\d+\s?字[^（）()\n]{0,8}[）)]",
    rf"(?:{_NO_REQUEST}请|限|简述|概述|说明|填写)[^，。；（(\n]{{0,12}}\d+\s?字(?:以内|以下|左右)",
    r"(?:简述|概述|填写)[^，。；（(\n]{0,14}[（(]\d+\s?字[)）]",
    r"对照年度(?:绩效)?目标[，,、]?\s*(?:简要)?说明",
    rf"{_NO_REQUEST}请(?:简要|对照|逐项|在此|按实际|根据实际|据实填)[^，。；\n]{{0,12}}",
    rf"{_NO_REQUEST}请(?:填写|说明|概述|列举|补充)(?=[^，。；\n]{{0,12}}(?:情况|原因|内容|[）)：:]|$))",
    r"待填写|待补录|(?:此处|在此)填写|(?:^|[（(【])填[写表]说明",
)
_MARKS = r"\{\{[^{}\n]{0,80}\}\}"  # anywhere but in a section's text, where they are references

# What is no sign inside a text, but is one as the whole of it.
_WHOLE_WORDS = frozenset(
    (
        *_NAMES.split("|"),
        *"待填 待补 待补充 待定 待完善 某某 示例 样例 模板 略 TBD TODO tbd todo X x ＊ ** *** … …… ... __".split(),
    )
)
_WHOLE_START = tuple("指一二三….。")
_WHOLE = r"[….。]{2,6}|(?:[一二三]级)?指标\s*[0-9０-９一二三四五六七八九十]{1,2}\s*[：:]?"


@cache
def _pattern(prose: bool) -> re.Pattern[str]:
    return re.compile("|".join(_ANYWHERE if prose else (*_ANYWHERE, _MARKS)))


def may_hold_template_text(texts: Iterable[str]) -> bool:
    """A quick look over many strings at once: false only where none of them holds a mark."""
    texts = tuple(texts)
    whole = "\n".join(texts)
    suspicious = _TRIGGER_SIGNS.search(whole) is not None or any(words in whole for words in _TRIGGER_PAIRS)
    if suspicious and _TRIGGER.search(whole) is not None:
        return True
    wholes = set(map(str.strip, texts))
    if not _WHOLE_WORDS.isdisjoint(wholes):
        return True
    return any(re.fullmatch(_WHOLE, text) is not None for text in wholes if text.startswith(_WHOLE_START))


def find_template_text(text: str, prose: bool = False) -> Span | None:
    """The first mark of an unfilled template in the string, or None.

    In `prose` (a section's `text`) `{{ … }}` is a reference, `**…**` is emphasis, and a lone … is no mark.
    """
    if _TRIGGER.search(text) is not None:
        found = _pattern(prose).search(text)
        while prose and found is not None and _is_emphasis(text, found.start()):
            found = _pattern(prose).search(text, found.end())
        if found is not None:
            return found.span()
    if prose:
        return None
    whole = text.strip()
    if whole in _WHOLE_WORDS or (whole.startswith(_WHOLE_START) and re.fullmatch(_WHOLE, whole)):
        start = text.index(whole)
        return start, start + len(whole)
    return None


def _is_emphasis(text: str, position: int) -> bool:
    """Whether the characters at `position` begin or end a `**…**`."""
    return any(
        bold.start() <= position < bold.start() + 2 or bold.end() - 2 <= position < bold.end()
        for bold in re.finditer(r"\*\*[^*\n]+\*\*", text)
    )
