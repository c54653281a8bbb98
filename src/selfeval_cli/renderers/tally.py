"""The end of what `check` says: the counts, how far the rules reached, and by which standard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from selfeval_cli.messages import check_output as words
from selfeval_cli.messages.keys import label_value
from selfeval_cli.messages.language import Text
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.standard import Standard
from selfeval_cli.renderers.look import SEVERITY_STYLES, Look
from selfeval_cli.renderers.visible import make_visible
from selfeval_cli.text.width import display_width


def render_tally(assessments: Sequence[Assessment], look: Look, *, files: int | None = None) -> str:
    """The line of counts at the end, or the good word where nothing was found; the standards that were applied below it.

    `files` is how many files there were, where `assessments` holds only some of them.
    """
    language = look.language
    counts = [(severity, sum(one.count(severity) for one in assessments)) for severity in Severity]
    told = [
        look.paint(count_severity(severity, number, look), SEVERITY_STYLES[severity])
        for severity, number in counts
        if number
    ]
    comma = words.COUNT_COMMA.in_language(language)
    line = comma.join(told)
    known = sum(len(one.known) for one in assessments)
    if not told:
        line = look.paint(words.CLEAN_MARK.fill(language, {"text": _good_word(known, look)}), "good")
    waived = sum(len(one.waived) for one in assessments)
    if waived:
        line += words.COUNT_BREAK.in_language(language) + words.WAIVED_COUNT.fill(language, {"n": waived})
    if known:
        from selfeval_cli.messages.baseline_words import KNOWN_COUNT  # most runs know nothing

        line += words.COUNT_BREAK.in_language(language) + KNOWN_COUNT.fill(language, {"n": known})
    number = len(assessments) if files is None else files
    if number > 1:
        line += words.IN_FILES.fill(language, {"n": number})
    lines = [line + words.COUNT_END.in_language(language)]
    if len(assessments) == 1:
        lines += _faint(_say_reach(assessments[0], look), look)
    for standard in dict.fromkeys(one.standard for one in assessments if one.standard is not None and one.report):
        lines += _faint(name_standard(standard, look), look)
    return "".join(f"{line}\n" for line in lines)


def _good_word(known: int, look: Look) -> str:
    if known:
        from selfeval_cli.messages.baseline_words import CLEAN

        return CLEAN.in_language(look.language)
    return words.CLEAN.in_language(look.language)


def count_severity(severity: Severity, number: int, look: Look) -> str:
    """`3 个警告`, `3 warnings`."""
    text: Text = words.COUNTS[severity.value][0 if number == 1 else 1]
    return text.fill(look.language, {"n": number})


def name_standard(standard: Standard, look: Look) -> str:
    """Which standard was applied, how well it is assured, and the hash of its content."""
    params = {
        "id": make_visible(standard.id),
        "assurance": label_value("assurance", standard.assurance),
        "content": standard.content,
    }
    return words.STANDARD.fill(look.language, params)


def _say_reach(assessment: Assessment, look: Look) -> str:
    """How many rules could be applied at all: a short list of findings says little where most rules had nothing to look at.

    Family F, which holds wherever a file was read, would only make the number larger.
    """
    if assessment.report is None:
        return ""
    states = Counter(outcome.state for outcome in assessment.outcomes if outcome.code[0] != "F")
    params = {
        "passed": states["passed"] + states["found"] + states["waived"],
        "lacking": states["not-enough-data"],
        "absent": states["not-applicable"],
    }
    return words.RULES_RUN.fill(look.language, params)


def _faint(text: str, look: Look) -> list[str]:
    if not text:
        return []
    lines = [text]
    if look.width is not None and display_width(text, ambiguous=look.ambiguous) > look.width:
        from selfeval_cli.renderers.wrapping import wrap  # seldom needed

        lines = wrap(text, look.width, ambiguous=look.ambiguous)
    return [look.paint(line, "faint") for line in lines]
