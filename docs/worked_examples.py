"""What `check` prints about the wrong example of each rule, for the reference of the rules."""

from __future__ import annotations

from selfeval_cli.assessment import ALL_RULES, assess_loaded
from selfeval_cli.loaders.report_loading import load_source
from selfeval_cli.messages.language import Language
from selfeval_cli.messages.rules import find_rule_text
from selfeval_cli.model.rule import RuleInfo
from selfeval_cli.renderers.findings_text import render_findings
from selfeval_cli.renderers.look import Look
from selfeval_cli.sources.reading import read_bytes

ENCODINGS = {"F003": "gb18030", "F004": "utf-8-sig"}
"""Rules about encodings: how their wrong examples are saved."""

_INFOS = {info.code: info for info in ALL_RULES}
_WIDTH = 88


def tell_wrong_example(info: RuleInfo, language: Language) -> str:
    """The findings of this rule about its own wrong example, in a file called report.toml."""
    text = find_rule_text(info.code)
    data = text.wrong.encode(ENCODINGS.get(info.code, "utf-8"))
    last_year = load_source(read_bytes(text.last_year.encode(), "last-year.toml")).report if text.last_year else None
    previous = (last_year,) if last_year is not None else ()
    assessment = assess_loaded(load_source(read_bytes(data, "report.toml")), previous=previous)
    own = tuple(finding for finding in assessment.findings if finding.code == info.code)
    return render_findings(assessment._replace(findings=own), _INFOS, Look(language, width=_WIDTH))
