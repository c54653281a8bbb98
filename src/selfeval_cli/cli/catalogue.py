"""Which commands there are, in the order in which they are listed, and where each one stands."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class CommandPlace(NamedTuple):
    """The module and function of a command, and the module and name of its texts; imported when the command is used."""

    module: str
    function: str
    texts: str
    text: str


_PAGES = "selfeval_cli.messages.command_pages"
_REFERENCE = "selfeval_cli.messages.reference_pages"

COMMANDS: Mapping[str, CommandPlace] = MappingProxyType(
    {
        "check": CommandPlace("selfeval_cli.cli.check", "check_reports", _PAGES, "CHECK"),
        "summary": CommandPlace("selfeval_cli.cli.summary", "summarise_report", _PAGES, "SUMMARY"),
        "score": CommandPlace("selfeval_cli.cli.score", "show_scores", _PAGES, "SCORE"),
        "verify": CommandPlace("selfeval_cli.cli.verify", "verify_text", "selfeval_cli.messages.verify_page", "VERIFY"),
        "diff": CommandPlace("selfeval_cli.cli.diff", "show_years", "selfeval_cli.messages.diff_page", "DIFF"),
        "export": CommandPlace("selfeval_cli.cli.export", "export_report", _PAGES, "EXPORT"),
        "init": CommandPlace("selfeval_cli.cli.init", "start_report", _PAGES, "INIT"),
        "import": CommandPlace(
            "selfeval_cli.cli.import_", "import_reports", "selfeval_cli.messages.import_page", "IMPORT"
        ),
        "explain": CommandPlace("selfeval_cli.cli.explain", "explain_rule", _REFERENCE, "EXPLAIN"),
        "rules": CommandPlace("selfeval_cli.cli.rules", "list_rules", _REFERENCE, "RULES"),
        "standards": CommandPlace("selfeval_cli.cli.standards", "show_standards", _REFERENCE, "STANDARDS"),
        "schema": CommandPlace("selfeval_cli.cli.schema", "write_schema", _REFERENCE, "SCHEMA"),
    }
)
