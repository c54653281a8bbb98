"""Sentences about report files said for a published document: about its words, without keys and without what only a data file can have."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from selfeval_cli.messages.form_wording import word_for_form
from selfeval_cli.messages.language import Text

_CODE_ZH = re.compile(r"(?<![{A-Za-z_-])(?<!selfeval )(?!selfeval\b)[A-Za-z_]{2,}(?![}A-Za-z_])|\[\[?[a-z.]+")
_COMMAND = re.compile(r"`(selfeval [a-z]+)`")
_CODE_EN = re.compile(
    r"`|\bwaive\b|\bdetails\b|\bsame_as\b|\bchange_basis\b|\bprevious\b(?=,| holds| gives|$)|\bparts\b = |[a-z_]+ = |\[\[?[a-z.]+"
)
_PART_ZH = re.compile(r"[^；。？！]+[；。？！]?")
_PART_EN = re.compile(r".+?(?:[;.](?=\s|$)|$)\s*", re.DOTALL)

SENTENCES: Mapping[tuple[str, str], Text] = MappingProxyType(
    {
        ("I202", "single"): Text(
            "“{name}”的其中各项只有“{part}”一项（{sum}），和实际完成值{total}相差{difference}。",
            "{name} has one part only, {part} ({sum}), which is {difference} off the result {total}.",
        ),
        ("S403", "default"): Text("问题“{text}”没有对应的措施。", "The problem “{text}” has no measure."),
        ("S413", "default"): Text(
            "措施“{text}”没有写针对哪个问题。", "The measure “{text}” does not say which problem it is for."
        ),
        ("S417", "no-id"): Text("没有指标考核年度绩效目标“{text}”。", "No indicator measures the goal “{text}”."),
    }
)
"""By code and sentence, where what is said of a report file does not fit."""

_TARGET = Text(
    "请补上年初批复或下达的指标值，如“目标24次”；当年确实没有设定的，不要倒填，如实说明。",
    "Add the target that was approved, such as “目标24次”; where none was set that year, say so and do not make one up.",
)
ADVICE: Mapping[tuple[str, str], Text] = MappingProxyType(
    {
        ("B105", "above-initial"): Text(
            "请把年初预算数和调整后预算数分开写明。", "Give the initial and the adjusted budget, each under its name."
        ),
        ("B108", "default"): Text("请写明金额单位，如“万元”。", "Say in which unit the amounts are, such as “万元”."),
        ("B109", "default"): Text(
            "请写明是年初预算数还是全年（调整后）预算数。", "Say whether this is the initial (“年初”) or the adjusted (“调整后”) budget."
        ),
        ("B113", "elsewhere"): Text(
            "请在写预算执行的那一段里也写一句原因。", "Say the reason where the budget is told as well."
        ),
        ("B114", "elsewhere"): Text(
            "请在写预算执行的那一段里也写一句原因。", "Say the reason where the budget is told as well."
        ),
        ("B112", "default"): Text(
            "请写明哪个是年初预算数、哪个是调整后预算数，并改正写错的数。",
            "Say which is the initial and which the adjusted budget, and correct the wrong figure.",
        ),
        ("F031", "default"): Text(
            "请用 --standard 另选评价标准；selfeval standards 列出有哪些。",
            "Choose another standard with --standard; selfeval standards lists them.",
        ),
        ("I209", "no-change"): Text(
            "这里请写比上年增减多少；完成的比例另写一句。", "Say here by how much it changed; tell the share that was done in a clause of its own."
        ),
        ("I209", "second"): Text("请把两个数分开写，一个名称一个数。", "Write the two figures apart, each with its own name."),
        ("I221", "marked"): _TARGET,
        ("I221", "default"): _TARGET,
        ("I221", "few"): _TARGET,
        ("I202", "single"): Text("请补上其余各项。", "Add the other parts."),
        ("I229", "satisfaction-direction"): Text(
            "请核对这一项的方向：满意度是越高越好。", "Check the direction of this one: the higher satisfaction is, the better."
        ),
        ("I231", "change"): Text(
            "请按本年和上年的数算出实际的增减。", "Work out the change from this year's figure and last year's."
        ),
        ("I234", "default"): Text(
            "请写上基数，如“86台，合格率100%”，或者写明佐证材料。",
            "Say of how many, as in “86台，合格率100%”, or name the evidence.",
        ),
        ("I234", "own-count"): Text(
            "请写明是多少里面的百分之百：是这{count}的，写“{count}全部……”。",
            "Say what it is all of: if of these {count}, write “{count}全部……”.",
        ),
        ("I236", "default"): Text(
            "请写出办成的数量、质量或受益的人数，金额可以一并写。",
            "Say how much was done, how well or for how many people; the amount can stand beside it.",
        ),
        ("P304", "name"): Text("请换成全年数，或者写明期间。", "Use the figure of the whole year, or say which period it is of."),
        ("P304", "section"): Text("请换成全年数，或者写明期间。", "Use the figure of the whole year, or say which period it is of."),
        ("S401", "default"): Text(
            "请补上这个板块；内容写在别的标题下的，把标题改成板块的名称。不按这个标准评价的，用 --standard 另选。",
            "Add this section; where it stands under another heading, give it the section's name. If another standard applies, choose it with --standard.",
        ),
        ("S403", "default"): Text("请补上针对它的措施。", "Add a measure for it."),
        ("S413", "default"): Text(
            "请写明针对哪个问题；与哪个问题都不对应的，补上问题或删去这条措施。",
            "Say which problem it is for; if for none, tell the problem or leave the measure out.",
        ),
        ("S403", "none"): Text("请写上措施，并说明针对哪个问题。", "Add measures, and say which problem each is for."),
        ("S417", "no-id"): Text("请补上考核它的指标。", "Add an indicator that measures it."),
        ("S417", "default"): Text("请补上考核它的指标。", "Add an indicator that measures it."),
    }
)  # fmt: skip
"""By code and sentence, where nothing is left of the advice for a report file."""

_CHECK = Text("请对照原始资料核对，改正写错的地方。", "Check it against the records and correct what is wrong.")


def word_sentence(code: str, sentence: str, text: Text, table: str) -> Text:
    """What a rule says, for a document; `table` is where a key is looked for first."""
    return SENTENCES.get((code, sentence)) or word_for_form(text, table)


def word_advice(code: str, sentence: str, text: Text, table: str) -> Text:
    """What a rule advises, for a document: without the parts that speak of keys."""
    return ADVICE.get((code, sentence)) or _leave_code_out(text, table)


@lru_cache(maxsize=256)
def _leave_code_out(text: Text, table: str) -> Text:
    worded = word_for_form(text, table)
    if not worded.zh:
        return worded
    english = _COMMAND.sub(r"\1", worded.en)
    return Text(_keep(worded.zh, _PART_ZH, _CODE_ZH) or _CHECK.zh, _keep(english, _PART_EN, _CODE_EN) or _CHECK.en)


def _keep(sentence: str, parts: re.Pattern[str], code: re.Pattern[str]) -> str:
    """The parts without code; the last one ends as a sentence does."""
    kept = "".join(part for part in parts.findall(sentence) if code.search(part) is None).rstrip()
    if kept.endswith("；"):
        return kept[:-1] + "。"
    return kept[:-1] + "." if kept.endswith(";") else kept
