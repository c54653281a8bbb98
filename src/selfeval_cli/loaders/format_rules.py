"""The rules that the loader itself applies while it reads (family F): their codes, names and severities."""

from __future__ import annotations

from selfeval_cli.model.finding import Severity
from selfeval_cli.model.rule import Basis, RuleInfo

FILE_UNREADABLE = RuleInfo("F001", "file-unreadable", Severity.ERROR, Basis.FORMAT)
NOT_A_REPORT = RuleInfo("F002", "not-a-report", Severity.ERROR, Basis.FORMAT)
LEGACY_ENCODING = RuleInfo("F003", "legacy-encoding", Severity.WARNING, Basis.FORMAT)
BYTE_ORDER_MARK = RuleInfo("F004", "byte-order-mark", Severity.NOTE, Basis.FORMAT)
WRONG_PUNCTUATION = RuleInfo("F011", "wrong-punctuation", Severity.ERROR, Basis.FORMAT)
MISSING_QUOTES = RuleInfo("F012", "missing-quotes", Severity.ERROR, Basis.FORMAT)
NUMBER_FORM = RuleInfo("F013", "number-form", Severity.ERROR, Basis.FORMAT)
BACKSLASH = RuleInfo("F014", "backslash", Severity.ERROR, Basis.FORMAT)
NOT_CLOSED = RuleInfo("F015", "not-closed", Severity.ERROR, Basis.FORMAT)
GIVEN_TWICE = RuleInfo("F016", "given-twice", Severity.ERROR, Basis.FORMAT)
SYNTAX = RuleInfo("F017", "syntax", Severity.ERROR, Basis.FORMAT)
TOO_MANY_SLIPS = RuleInfo("F018", "too-many-slips", Severity.ERROR, Basis.FORMAT)
FORMAT_VERSION = RuleInfo("F021", "format-version", Severity.ERROR, Basis.FORMAT)
UNKNOWN_KEY = RuleInfo("F022", "unknown-key", Severity.ERROR, Basis.FORMAT)
MISSING_KEY = RuleInfo("F023", "missing-key", Severity.ERROR, Basis.FORMAT)
WRONG_TYPE = RuleInfo("F024", "wrong-type", Severity.ERROR, Basis.FORMAT)
VALUE_NOT_ALLOWED = RuleInfo("F025", "value-not-allowed", Severity.ERROR, Basis.FORMAT)
IMPOSSIBLE_NUMBER = RuleInfo("F026", "impossible-number", Severity.ERROR, Basis.FORMAT)
SINGLE_TABLE = RuleInfo("F027", "single-table", Severity.WARNING, Basis.FORMAT)
UNKNOWN_STANDARD = RuleInfo("F031", "unknown-standard", Severity.ERROR, Basis.FORMAT)
WAIVER_UNKNOWN_RULE = RuleInfo("F041", "waiver-unknown-rule", Severity.WARNING, Basis.FORMAT)
WAIVER_WITHOUT_REASON = RuleInfo("F042", "waiver-without-reason", Severity.WARNING, Basis.FORMAT)
WAIVER_UNUSED = RuleInfo("F043", "waiver-unused", Severity.NOTE, Basis.FORMAT)

FORMAT_RULES = (
    FILE_UNREADABLE,
    NOT_A_REPORT,
    LEGACY_ENCODING,
    BYTE_ORDER_MARK,
    WRONG_PUNCTUATION,
    MISSING_QUOTES,
    NUMBER_FORM,
    BACKSLASH,
    NOT_CLOSED,
    GIVEN_TWICE,
    SYNTAX,
    TOO_MANY_SLIPS,
    FORMAT_VERSION,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    VALUE_NOT_ALLOWED,
    IMPOSSIBLE_NUMBER,
    SINGLE_TABLE,
    UNKNOWN_STANDARD,
    WAIVER_UNKNOWN_RULE,
    WAIVER_WITHOUT_REASON,
    WAIVER_UNUSED,
)

REPORT_RULES = (UNKNOWN_STANDARD, WAIVER_UNKNOWN_RULE, WAIVER_WITHOUT_REASON, WAIVER_UNUSED)
"""Those of them that need a report to look at."""
