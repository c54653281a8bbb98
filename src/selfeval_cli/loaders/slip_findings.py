"""From slips of TOML spelling, and from files that cannot be read, to findings."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.loaders import format_rules as rules
from selfeval_cli.loaders.toml_slips import Kind, Slip
from selfeval_cli.messages.language import Text
from selfeval_cli.model.finding import Finding
from selfeval_cli.model.rule import RuleInfo
from selfeval_cli.sources.reading import Unreadable
from selfeval_cli.sources.source import Source

_RULES: dict[RuleInfo, tuple[Kind, ...]] = {
    rules.WRONG_PUNCTUATION: (
        "curly-quotes",
        "wide-sign",
        "colon-sign",
        "odd-sign",
        "wide-bracket",
        "wide-space",
        "wide-comment",
        "wide-letters",
        "trailing-mark",
        "stray-comma",
        "missing-comma",
    ),
    rules.MISSING_QUOTES: (
        "bare-key",
        "bare-text",
        "bare-unit",
        "bare-percent",
        "bare-list",
        "text-after-value",
        "quote-inside",
        "date-form",
    ),
    rules.NUMBER_FORM: (
        "number-with-unit",
        "amount-with-unit",
        "amount-in-other-unit",
        "thousands-marks",
        "wide-digits",
        "wide-minus",
        "number-form",
        "unclear-number",
        "number-too-long",
        "boolean-word",
        "no-null",
        "impossible-date",
    ),
    rules.BACKSLASH: ("backslash",),
    rules.NOT_CLOSED: (
        "missing-quote",
        "line-break",
        "unclosed-text",
        "missing-bracket",
        "stray-bracket",
        "header-bracket",
    ),
    rules.GIVEN_TWICE: ("duplicate-key", "duplicate-table", "key-conflict"),
    rules.SINGLE_TABLE: ("single-brackets",),
    rules.SYNTAX: (
        "control-character",
        "missing-equals",
        "missing-key",
        "missing-value",
        "stray-text",
        "two-statements",
        "double-brackets",
        "broken-header",
        "too-deep",
        "key-too-long",
        "other",
    ),
    rules.TOO_MANY_SLIPS: ("stopped",),
}
RULE_OF_SLIP: dict[Kind, RuleInfo] = {kind: rule for rule, kinds in _RULES.items() for kind in kinds}
"""Which rule a slip belongs to; its kind is the sentence."""

_COLLISIONS: frozenset[Kind] = frozenset({"duplicate-key", "duplicate-table", "key-conflict", "double-brackets"})


def describe_slip(slip: Slip, source: Source) -> Finding:
    """The finding for a slip, at its place in the text; `first` says in which line the thing stands that it collides with."""
    rule = RULE_OF_SLIP[slip.kind]
    params: dict[str, object] = dict(slip.params)
    if slip.kind in _COLLISIONS:
        from selfeval_cli.messages.rules.file_syntax import FIRST_LINE  # needed for these few kinds only

        line = {"line": source.place(slip.related[0])[0]} if slip.related is not None else None
        params["first"] = Text(FIRST_LINE.fill("zh", line), FIRST_LINE.fill("en", line)) if line else Text("", "")
    return Finding(rule.code, rule.severity, "", slip.kind, params, spot=slip.span, mended=slip.mended)


def describe_unreadable(unreadable: Unreadable) -> Finding:
    """The one finding for a file that could not be read at all."""
    rule = rules.FILE_UNREADABLE
    params: dict[str, object] = dict(unreadable.params)
    if "detail" in params:
        from selfeval_cli.messages.system_errors import word_system_error  # for this one case only

        params["detail"] = word_system_error(params["detail"])
    limit = unreadable.params.get("limit")
    if isinstance(limit, int):
        params["megabytes"] = limit // 1024**2
    return Finding(rule.code, rule.severity, "", unreadable.reason, params)


def describe_encoding(source: Source) -> Iterator[Finding]:
    """What is worth a word about how the file was written: GBK, UTF-16, a byte order mark."""
    if source.encoding == "gb18030":
        yield Finding(rules.LEGACY_ENCODING.code, rules.LEGACY_ENCODING.severity, spot=(0, 0))
    elif source.encoding != "utf-8":
        named = {"encoding": source.encoding[: len("utf-16")].upper()}  # without the order of its bytes
        yield Finding(
            rules.BYTE_ORDER_MARK.code, rules.BYTE_ORDER_MARK.severity, sentence="utf-16", params=named, spot=(0, 0)
        )
    elif source.bom:
        yield Finding(rules.BYTE_ORDER_MARK.code, rules.BYTE_ORDER_MARK.severity, spot=(0, 0))
