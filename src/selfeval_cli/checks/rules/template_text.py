"""Template text: the marks by which a form says “fill in here”, found in any string of a report."""

from __future__ import annotations

import re

from selfeval_cli.text.quantity import Span

_NAMES = "单位名称|单位全称|部门名称|街道名称|镇街名称|项目名称|指标名称|负责人姓名"
_BLANKS = "待填写?|待补充?|待补录|待完善|待定|此处[^（）()\\[\\]【】<>《》]{0,12}|请?填写[^（）()\\[\\]【】<>《》]{0,20}|示例|样例|模板"

# One alternative a line, the commonest first. Each must hold something that a finished report never says: a lone X, *, … or _ is none.
_ANYWHERE = re.compile(
    "|".join(
        (
            r"(?<![A-Za-zＡ-Ｚａ-ｚ\d])(?:20)?[XxＸ]{2,}(?![A-Za-zＡ-Ｚａ-ｚ])",  # XX街道, XXX, 20XX年; not XXL, not 3XX
            r"(?<![\d）)×])×{2,}(?!\d)",  # ××项目; not 3×3
            r"(?<![A-Za-z\d])[XＸ×](?:[年月日]|个项目|万元|街道)|第[XＸ×](?![A-Za-z\d])",  # X年X月X日, X万元, 第X
            r"(?<![\d*＊A-Za-z])[*＊]{3,}(?![\d*＊A-Za-z])",  # ***; not a telephone number 138****1234
            r"(?<![\d*＊])[*＊]{2}(?=街道|镇|乡|局|项目|单位|部门|年|学校|公司|社区)",
            r"某某",
            r"[□△○]{2,}",
            r"\$\{[^}\n]{0,60}\}",
            r"[_＿]{3,}",
            r"年[ \u3000]+月[ \u3000]*日|年[ \u3000]*月[ \u3000]+日",  # an empty date
            rf"[（(【\[<〈](?:{_NAMES}|{_BLANKS})[）)】\]>〉]",
            r"[（(][^（）()\n]{0,24}\d+\s*字(?:以内|以下|左右|内)[^（）()\n]{0,8}[）)]",  # （100字以内）
            r"[（(][^（）()\n]{0,20}(?:不超过|限|不少于)\s*\d+\s*字[^（）()\n]{0,8}[）)]",
            r"(?:请|限|简述|概述|说明|填写)[^，。；\n]{0,12}\d+\s*字(?:以内|以下|左右)",
            r"对照年度(?:绩效)?目标[，,、]?\s*(?:简要)?说明",
            r"(?<![邀申提聘恳敬])请(?:简要|对照|逐项|在此|按实际|根据实际|据实填)[^，。；\n]{0,12}",
            r"(?<![邀申提聘恳敬])请(?:填写|说明|概述|列举|补充)(?=[^，。；\n]{0,12}(?:情况|原因|内容|[）)：:]|$))",
            r"待填写|待补录|(?:此处|在此)填写|(?:^|[（(【])填[写表]说明",
        )
    )
)
_MARKS = re.compile(r"\{\{[^{}\n]{0,80}\}\}")
_WHOLE = re.compile(
    rf"\s*(?:{_NAMES}|待填|待补充|待定|待完善|示例|样例|模板|略|TBD|TODO|tbd|todo"
    r"|[Xx＊]|[*＊]{2,}|[….。]{2,6}|…|[_＿]{2,}|(?:[一二三]级)?指标\s*[0-9０-９一二三四五六七八九十]{1,2}\s*[：:]?)\s*"
)
_BOLD = re.compile(r"\*\*[^*\n]+\*\*")


def find_template_text(text: str, prose: bool = False) -> Span | None:
    """The first mark of an unfilled template in the string, or None.

    In `prose` (a section's `text`) `{{ … }}` is a reference and `**…**` is emphasis, and a lone … is no mark.
    """
    found = _ANYWHERE.search(text)
    if prose:
        while found is not None and _inside_bold(text, found.start()):
            found = _ANYWHERE.search(text, found.end())
    else:
        marks = _MARKS.search(text)
        if marks is not None and (found is None or marks.start() < found.start()):
            found = marks
        if found is None:
            found = _WHOLE.fullmatch(text)
    return found.span() if found is not None else None


def _inside_bold(text: str, position: int) -> bool:
    return any(
        bold.start() <= position < bold.start() + 2 or bold.end() - 2 <= position < bold.end()
        for bold in _BOLD.finditer(text)
    )
