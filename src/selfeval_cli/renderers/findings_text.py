"""The findings of a file as text for people, many of a kind as a group, and the counts at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from selfeval_cli.messages import check_output as words
from selfeval_cli.messages.keys import label_value
from selfeval_cli.messages.language import Text
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Finding, Severity
from selfeval_cli.model.rule import RuleInfo
from selfeval_cli.model.standard import Standard
from selfeval_cli.renderers.finding_text import indent, render_advice, render_alike
from selfeval_cli.renderers.finding_words import word_finding
from selfeval_cli.renderers.look import SEVERITY_STYLES, Look

SHOWN_OF_GROUP = 3
"""So many of a kind are shown in context; one more than these makes a group."""


def render_findings(assessment: Assessment, infos: Mapping[str, RuleInfo], look: Look) -> str:
    """Every finding of one file, a blank line after each; empty where there is none. With `look.verbose` also the waived ones."""
    lines: list[str] = []
    kinds: dict[tuple[str, str], list[list[Finding]]] = {}
    for cluster in _cluster(assessment.findings):
        kinds.setdefault((cluster[0].code, cluster[0].sentence), []).append(cluster)
    for cluster in _cluster(assessment.findings):
        alike = kinds[cluster[0].code, cluster[0].sentence]
        if look.verbose or len(alike) <= SHOWN_OF_GROUP:
            lines += render_alike(cluster, infos, look)
        elif cluster == alike[0]:
            lines += _render_group(alike, infos, look)
        else:
            continue
        lines.append("")
    if look.verbose:
        for waived in assessment.waived:
            lines += render_alike([waived.finding], infos, look, advised=False)
            params = {"reason": waived.reason, "by": waived.by}
            lines += indent(words.WAIVED_HEAD.fill(look.language, params), look)
            lines.append("")
    return "".join(f"{line}\n" for line in lines)


def _cluster(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Findings of one rule at one place together, such as every section that is missing in `[report]`."""
    clusters: dict[object, list[Finding]] = {}
    for finding in findings:
        clusters.setdefault((finding.code, finding.severity, finding.place, finding.mended), []).append(finding)
    return list(clusters.values())


def _render_group(alike: Sequence[list[Finding]], infos: Mapping[str, RuleInfo], look: Look) -> Iterator[str]:
    """The first of a kind in context, then where the others are; advice that is the same for all stands once, at the end."""
    shown = alike[:SHOWN_OF_GROUP]
    advices = {word_finding(finding, look.language).advice for cluster in shown for finding in cluster}
    for cluster in shown:
        yield from render_alike(cluster, infos, look, advised=len(advices) > 1)
        yield ""
    rest = [cluster[0].place.line for cluster in alike[SHOWN_OF_GROUP:] if cluster[0].place and cluster[0].place.line]
    params: dict[str, object] = {"n": sum(map(len, alike)), "shown": sum(map(len, shown))}
    if rest:
        numbers = tuple(dict.fromkeys(rest))
        yield from indent(words.GROUP.fill(look.language, params | {"lines": numbers}), look)
    else:
        yield from indent(words.GROUP_ELSEWHERE.fill(look.language, params), look)
    if len(advices) == 1 and "" not in advices:
        yield from render_advice(advices.pop(), look)


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
    if not told:
        line = look.paint(words.CLEAN_MARK.fill(language, {"text": words.CLEAN.in_language(language)}), "good")
    waived = sum(len(one.waived) for one in assessments)
    if waived:
        line += words.COUNT_BREAK.in_language(language) + words.WAIVED_COUNT.fill(language, {"n": waived})
    number = len(assessments) if files is None else files
    if number > 1:
        line += words.IN_FILES.fill(language, {"n": number})
    lines = [line + words.COUNT_END.in_language(language)]
    if len(assessments) == 1:
        lines += _render_reach(assessments[0], look)
    for standard in dict.fromkeys(one.standard for one in assessments if one.standard is not None and one.report):
        lines.append(look.paint(name_standard(standard, look), "faint"))
    return "".join(f"{line}\n" for line in lines)


def count_severity(severity: Severity, number: int, look: Look) -> str:
    """`3 个警告`, `3 warnings`."""
    text: Text = words.COUNTS[severity.value][0 if number == 1 else 1]
    return text.fill(look.language, {"n": number})


def name_standard(standard: Standard, look: Look) -> str:
    """Which standard was applied, how well it is assured, and the hash of its content."""
    params = {
        "id": standard.id,
        "assurance": label_value("assurance", standard.assurance),
        "content": standard.content,
    }
    return words.STANDARD.fill(look.language, params)


def _render_reach(assessment: Assessment, look: Look) -> Iterator[str]:
    """How many rules could be applied at all: a short list of findings says little where most rules had nothing to look at."""
    states = Counter(outcome.state for outcome in assessment.outcomes)
    if assessment.report is None:
        return
    params = {
        "passed": states["passed"] + states["found"] + states["waived"],
        "lacking": states["not-enough-data"],
        "absent": states["not-applicable"],
    }
    yield look.paint(words.RULES_RUN.fill(look.language, params), "faint")
