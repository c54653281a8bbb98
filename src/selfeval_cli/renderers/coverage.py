"""How every rule ended, as a table: silence is not a pass."""

from __future__ import annotations

from collections.abc import Mapping

from selfeval_cli.messages import check_output as words
from selfeval_cli.messages.keys import label_value
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Outcome
from selfeval_cli.model.rule import RuleInfo
from selfeval_cli.renderers.look import Look
from selfeval_cli.renderers.visible import make_visible
from selfeval_cli.text.width import display_width, pad, truncate

_SHOWN_PATHS = 3
_STYLES = {"passed": "good", "found": "error", "failed": "error", "not-enough-data": "warning", "waived": "note"}


def render_coverage(assessment: Assessment, infos: Mapping[str, RuleInfo], look: Look) -> str:
    """One row a rule: code, name, outcome, how many things were looked at, and what was missing."""
    language = look.language
    rows = [[words.COVERAGE_HEAD[key].in_language(language) for key in words.COVERAGE_HEAD]]
    rows += [_make_row(outcome, infos, look) for outcome in assessment.outcomes]
    widths = [max(display_width(row[column], ambiguous=look.ambiguous) for row in rows) for column in range(4)]
    lines = [words.COVERAGE_TITLE.fill(language, {"file": make_visible(assessment.file)})]
    for number, row in enumerate(rows):
        cells = [
            pad(cell, width, "right" if column == 3 else "left", ambiguous=look.ambiguous)
            for column, (cell, width) in enumerate(zip(row, widths, strict=False))
        ]
        left = "  ".join(cells)
        room = None if look.width is None else max(look.width - display_width(left) - 4, 8)
        last = row[4] if room is None else truncate(row[4], room, ambiguous=look.ambiguous)
        if number:
            state = assessment.outcomes[number - 1].state
            cells[2] = look.paint(cells[2], _STYLES.get(state, "faint"))
        lines.append(f"  {'  '.join(cells)}  {last}".rstrip())
    return "".join(f"{line}\n" for line in lines)


def _make_row(outcome: Outcome, infos: Mapping[str, RuleInfo], look: Look) -> list[str]:
    info = infos.get(outcome.code)
    examined = str(outcome.examined) if outcome.examined else ""
    state = label_value("outcome", outcome.state).in_language(look.language)
    return [outcome.code, info.name if info is not None else "", state, examined, _name_lacking(outcome, look)]


def _name_lacking(outcome: Outcome, look: Look) -> str:
    if outcome.error is not None:
        return make_visible(outcome.error)
    if len(outcome.lacking) <= _SHOWN_PATHS or look.verbose:
        return make_visible(("、" if look.language == "zh" else ", ").join(outcome.lacking))
    params = {"paths": outcome.lacking[:_SHOWN_PATHS], "n": len(outcome.lacking)}
    return make_visible(words.COVERAGE_MORE.fill(look.language, params))
