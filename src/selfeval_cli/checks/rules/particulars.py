"""Whether a Chinese sentence says anything in particular: what is left of it once the stock vocabulary is taken out."""

from __future__ import annotations

from functools import cache

from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern

LONGEST = 400
"""Characters beyond which a text is taken to say something; nobody fills a page with stock phrases alone."""

_ENOUGH = 2  # characters outside the vocabulary that make a particular: one may be a word that the vocabulary lacks

_THINGS = frozenset(
    "雨雪风旱涝疫病车路桥电水树房楼村店货票税药床课书井渠坝塘鱼猪牛羊鸡粮菜果苗林草河湖山海"
)  # one is enough
_MEASURES = "个条项家处所名人户台套座间件次场宗起支栋块亩里米公平吨只辆盏所份期批轮月天周日年季成倍元万亿村镇社校科室位张本部篇对"
_FIGURE = lazy_pattern(
    rf"(?<!第)(?<!十)[两二三四五六七八九十百千]+余?(?:[{_MEASURES}]|分之)|(?<![一])一(?:[条家处所名户台座间件场宗栋辆盏份批]|个(?!环节|方面|原因))|百分之|[零半]数|一半|[\dA-Za-z]"
)
_NAME = lazy_pattern("《[^》]+》")
# What has figures and yet tells nothing of what happened: the number of a paragraph, the year that the report is of.
_NUMBERING = lazy_pattern(
    r"(?:^|(?<=[。;；\n]))\s*(?:[(（]?[一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七八九十\d]{1,2}[、.．])|(?:19|20)\d\d\s*年(?:度|初|底|末)?(?!\s?\d)"
)
# Made of stock words, and yet a cause or a diagnosis that can be looked up.
_DIAGNOSES = lazy_pattern(
    "(?:目标|指标)(?:值|数)?(?:设置|设定|编制|制定|测算|预估|确定|定)?(?:得|的)?(?:偏|过|较|太)(?:高|低|大|小|保守)"
    "|预算(?:数|编制|安排|规模)?(?:偏|过|较|太)(?:大|高|多|小|少|低)"
    "|(?:资金|经费|财力|人手|人员|人才|(?<![算标告效])编制)(?:投入|保障|安排|配备|配置)?(?:较为|较|严重|相对|普遍)?"
    "(?:不足|短缺|紧缺|紧张|缺口|有限|缺乏|不够|偏少|少)"
    "|(?:缺少|缺乏|缺)[^,.;:、]{0,4}(?:资金|经费|人手|人员|人才)"
    "|(?:资金|经费|款项?)(?:[尚还仍未没有不能]|及时|足额|全部|拨付|实际)*到位"
    "|(?:标准|定额|人员|人数|编制|机构|职能|职责|任务|任务量|业务|业务量|工作量|对象)(?:有所|较上?年|大幅|临时|的)?"
    "(?:提高|增加|减少|增多|调整|变化|变动|划转|上调|降低|大于|超出|超过)"
    "|(?:上级|主管部门|业务部门|财政)(?:尚|还|仍)?(?:未|没有?)(?:下达|安排|布置|部署|交办|批复|批准)"
    "|(?:没有|未|缺少|漏)(?:设置?|设定|列)[^,.;:、]{0,4}(?:数量|质量|时效|成本|效益|满意度)(?:类|性)?(?:目标|指标)"
    "|前[松慢紧]后[紧快松]|跨年|按[^,.;:、]{0,4}(?:进度|实际|合同|节点)[^,.;:、]{0,4}(?:支付|支出|拨付|结算)"
)
_MARKS = lazy_pattern(r"[^\u3400-\u9fff]+")


@cache
def _list_words(adjusting: bool) -> tuple[frozenset[str], int]:
    """The vocabulary, with the length of its longest word."""
    from selfeval_cli.checks.rules.stock_words import list_stock_words  # only a report with such texts pays for it

    words = list_stock_words(adjusting=adjusting)
    return words, max(map(len, words))


def _count_strange(text: str, words: frozenset[str], longest: int) -> int:
    """Characters that no cutting of the text into the words reaches; counting stops where there are enough."""
    fewest = [0] + [len(text)] * len(text)  # up to each position
    for start in range(len(text)):
        so_far = fewest[start]
        if so_far >= _ENOUGH and min(fewest[start : start + longest]) >= _ENOUGH:
            return so_far
        fewest[start + 1] = min(fewest[start + 1], so_far + (_ENOUGH if text[start] in _THINGS else 1))
        for end in range(start + 1, min(start + longest, len(text)) + 1):
            if so_far < fewest[end] and text[start:end] in words:
                fewest[end] = so_far
    return fewest[-1]


def names_nothing(text: str, *, adjusting: bool = False) -> bool:
    """Whether the text is made of stock phrases alone: no thing, place, person, project, deed, cause, document or figure in it.

    `adjusting`: for a reason why a budget or target was changed, where 追加 and 调整 only repeat that it was. A text
    without any Chinese is left alone.
    """
    if len(text) > LONGEST:
        return False
    plain = _NUMBERING.sub("", fold(text))
    if _FIGURE.search(plain) is not None or _NAME.search(plain) is not None or _DIAGNOSES.search(plain) is not None:
        return False
    words = _MARKS.sub("", plain)
    return bool(words) and _count_strange(words, *_list_words(adjusting)) < _ENOUGH
