"""Values that people write without quotes, or in forms that TOML does not know: what they are, and how TOML writes them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

import tomli

from selfeval_cli.loaders.toml_slips import Kind
from selfeval_cli.messages.keys import aliases_of

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")

_NUMBER_KEYS = frozenset(
    (
        *("format", "year", "score", "weight", "coefficient"),
        *("initial", "budget", "executed", "execution_rate", "carryover"),
        *("quota", "employed", "in_use"),
    )
)
_TABLES_WITH_NUMBERS = (
    *("file", "report", "goal", "budget", "line", "outlay", "fund", "item"),
    *("staff", "assets", "indicator"),
)
_BOOLEAN_KEYS = frozenset(("core",))

_MINUS = "-−–—－﹣"
_FOLD = str.maketrans(dict.fromkeys("−–—－﹣", "-") | {"，": ",", "．": ".", "。": ".", "＋": "+", "％": "%", "’": "'"})
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(?:[,' ]\d{3})+(?:\.\d+)?", re.ASCII)
_PERCENT = re.compile(r"([+-]?\d+(?:\.\d+)?) ?%", re.ASCII)
_WITH_UNIT = re.compile(
    r"([+-]?\d+(?:\.\d+)?|[+-]?[1-9]\d{0,2}(?:[,' ]\d{3})+(?:\.\d+)?) ?(?:年度?|[分人名]|%|元|[十百千万亿]{1,2}元?)",
    re.ASCII,
)
_POINT = re.compile(r"[+-]?(?:\d+\.|\.\d+)", re.ASCII)
_SPACED = re.compile(r"[+-]? *\d+ *(?:\. *\d+)?", re.ASCII)
_UNCLEAR = re.compile(r"[+-]?\d+(?:[.,]\d+)*,\d+(?:\.\d*)*", re.ASCII)
_DATE = re.compile(r"(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?\.?", re.ASCII)
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\S*)?|\d\d:\d\d(?::\d\d)?", re.ASCII)
_LEADS_WITH_NUMBER = re.compile(r"[约近超≥≤＞＜<>=+-]{0,2} *\d", re.ASCII)
_NULLS = frozenset({"null", "none", "nil", "undefined", "n/a", "nan.", "~"})
_BOOLEANS = {"true": "true", "false": "false"}
_TRUE = frozenset(("true", "yes", "y", "1", "是", "对", "√", "✓", "核心", "核心指标"))
_FALSE = frozenset(("false", "no", "n", "0", "否", "不是", "非", "×", "✗", "非核心", "一般指标"))


@dataclass(frozen=True, slots=True)
class BareValue:
    """An unquoted value: the kind of its slip (None: it is TOML), and its TOML; `toml` is None where no value can be made of it."""

    toml: str | None
    kind: Kind | None = None
    params: Mapping[str, str | int] = field(default_factory=dict)


def quote_text(text: str) -> str:
    """A TOML string on one line that says `text`; quotes and backslashes stay as they are where one of the plain forms holds them."""
    text = CONTROL.sub("", text).replace("\n", " ")
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


@cache
def number_keys() -> frozenset[str]:
    """The keys that hold a bare number, by all their names: with a unit behind the number, quotes would not help."""
    aliases = (
        alias for table in _TABLES_WITH_NUMBERS for alias, key in aliases_of(table).items() if key in _NUMBER_KEYS
    )
    return _NUMBER_KEYS.union(aliases)


@cache
def boolean_keys() -> frozenset[str]:
    """The keys that are true or false, by all their names."""
    return _BOOLEAN_KEYS.union(alias for alias, key in aliases_of("indicator").items() if key in _BOOLEAN_KEYS)


def mean_boolean(written: str) -> str | None:
    """`true` or `false`, whichever a word says that people write for it (是, √, yes); None where it says neither."""
    word = unicodedata.normalize("NFKC", written).strip().lower()
    return "true" if word in _TRUE else "false" if word in _FALSE else None


def is_value(written: str) -> bool:
    """Whether TOML reads it as one value."""
    return _refusal(written) is None


def _refusal(written: str) -> Exception | None:
    try:
        if len(tomli.loads(f"x = {written}", parse_float=str)) != 1:
            return ValueError("more than one value")
    except (ValueError, RecursionError) as error:
        return error
    return None


def mend_bare(written: str, key: str | None) -> BareValue:
    """Read what stands unquoted after `key =`, without blanks around it.

    `key` is None inside an array, and where the keys are names of the user's own.
    """
    refusal = _refusal(written)
    if refusal is None:
        return BareValue(written)
    if not isinstance(refusal, tomli.TOMLDecodeError):
        return BareValue(None, "number-too-long", {"digits": len(written)})
    folded = unicodedata.normalize("NFKC", written.translate(_FOLD)).strip()
    return _mend_number(written, folded, key) or _mend_date(written, folded) or _mend_word(written, key)


def _mend_number(written: str, folded: str, key: str | None) -> BareValue | None:
    """A number in another spelling; None where it is none."""
    kind: Kind
    if _THOUSANDS.fullmatch(folded):
        number, kind = re.sub(r"[,' ]", "", folded), "thousands-marks"
    elif _NUMBER.fullmatch(folded):
        number = folded
        if written[0] in _MINUS and written[1:] == folded[1:]:
            kind = "wide-minus"
        elif folded != written:
            kind = "wide-digits"
        else:
            kind = "number-form"
    elif (found := _WITH_UNIT.fullmatch(folded)) and key in number_keys():
        plain = _plain(re.sub(r"[,' ]", "", found.group(1)))
        if not is_value(plain):
            return None
        kind = _kind_of_unit(folded)
        if kind == "amount-in-other-unit":  # 1.5亿元 is not 1.5 where the budget is in 万元: a person has to convert it
            return BareValue(None, kind, {"found": written})
        return BareValue(plain, kind, {"found": written, "wanted": plain})
    elif _PERCENT.fullmatch(folded):
        toml = quote_text(written)
        return BareValue(toml, "bare-percent", {"found": written, "wanted": toml})
    elif _UNCLEAR.fullmatch(folded):
        return BareValue(None, "unclear-number", {"found": written})
    elif _POINT.fullmatch(folded) or _SPACED.fullmatch(folded):
        number, kind = folded.replace(" ", ""), "number-form"
    else:
        return None
    number = _plain(number)
    if not is_value(number):
        return None
    return BareValue(number, kind, {"found": written, "wanted": number})


def _kind_of_unit(folded: str) -> Kind:
    if folded.endswith("%"):
        return "bare-percent"
    if folded.endswith(("年", "年度", "分", "人", "名")):
        return "number-with-unit"
    return "amount-with-unit" if folded.endswith("万元") else "amount-in-other-unit"


def _plain(number: str) -> str:
    """TOML's spelling of a decimal number: no leading zeros, digits on both sides of the point."""
    sign = number[0] if number[0] in "+-" else ""
    whole, point, places = number.removeprefix(sign).partition(".")
    whole = whole if re.search("[eE]", whole) and not whole.startswith("0") else whole.lstrip("0") or "0"
    return f"{sign}{whole}{point if places else ''}{places}"


def _mend_date(written: str, folded: str) -> BareValue | None:
    if found := _DATE.fullmatch(folded):
        year, month, day = int(found.group(1)), int(found.group(3)), found.group(4)
        try:
            date(year, month, int(day or 1))
        except ValueError:
            return BareValue(None, "impossible-date", {"found": written}) if day is not None else None
        words = f"{year}年{month}月" + (f"{int(day)}日" if day is not None else "")
        return BareValue(f'"{words}"', "date-form", {"found": written, "wanted": f'"{words}"'})
    if _ISO_DATE.fullmatch(folded):
        return BareValue(None, "impossible-date", {"found": written})
    return None


def _mend_word(written: str, key: str | None) -> BareValue:
    lower = written.lower()
    boolean = _BOOLEANS.get(lower) or (mean_boolean(written) if key in boolean_keys() else None)
    if boolean is not None:
        return BareValue(boolean, "boolean-word", {"found": written, "wanted": boolean})
    if lower in _NULLS:
        return BareValue(None, "no-null", {"found": written})
    kind: Kind = "bare-unit" if _LEADS_WITH_NUMBER.match(unicodedata.normalize("NFKC", written)) else "bare-text"
    toml = quote_text(written)
    return BareValue(toml, kind, {"found": written, "wanted": toml})
