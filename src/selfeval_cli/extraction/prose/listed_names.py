"""The names of figures that stand in a list: 收入、支出和结余分别为A、B和C."""

from __future__ import annotations

from selfeval_cli.text.patterns import lazy_pattern

_EACH = lazy_pattern(r"(?:总额|数额|金额|数)?(?:分别|各自?)[^、,;。0-9]{0,8}$")
_MARKS = lazy_pattern(r"[、,]|(?<![饱缓平温总调祥])和(?![平谐解睦])|与|以及|及(?![时格其])")
_LEAD = lazy_pattern(
    "(?:20[0-9]{2}\\s?年度?|累计|共|全年|发放|完成|实现|[我本](?:[局校镇街院乡县区市委]|中心|部门|单位)|全[区县市镇街]|部门|单位)+"
)
_LONGEST_NAME = 16


def split_names(text: str, floor: int, end: int, count: int) -> list[str] | None:
    """The last `count` nouns of the list between `floor` and 分别 before `end` in folded `text`; None where there are not so many.

    Words that stand once behind the last noun belong to all (收、支决算: 收决算, 支决算).
    """
    each = _EACH.search(text, floor, end)
    words = text[floor : each.start() if each is not None else end]
    names = [part.strip(" “”\"'") for part in _MARKS.split(words)]
    names = [name for name in names if name]
    if len(names) < count:
        return None
    names = names[-count:]
    lead = _LEAD.match(names[0])
    if lead is not None and lead.end() < len(names[0]):
        names[0] = names[0][lead.end() :]
    lengths = {len(name) for name in names[:-1]}
    own = min(lengths)
    if len(lengths) == 1 and own <= 3 and len(names[-1]) > own:
        names = [name + names[-1][own:] for name in names[:-1]] + names[-1:]
    if any(len(name) > _LONGEST_NAME or any(character.isdigit() for character in name) for name in names):
        return None
    return names
