"""The findings of a file as text for people, many of a kind as a group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from selfeval_cli.messages import check_output as words
from selfeval_cli.messages.baseline_words import KNOWN_MARK
from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Finding
from selfeval_cli.model.rule import RuleInfo
from selfeval_cli.renderers.finding_groups import SHOWN_OF_GROUP, render_group
from selfeval_cli.renderers.finding_text import indent, render_alike
from selfeval_cli.renderers.finding_words import word_finding
from selfeval_cli.renderers.look import Look


def render_findings(assessment: Assessment, infos: Mapping[str, RuleInfo], look: Look) -> str:
    """Every finding of one file, a blank line after each; empty where there is none. With `look.verbose` also the waived and known ones."""
    lines: list[str] = []
    kinds: dict[tuple[str, ...], list[list[Finding]]] = {}
    clusters = _cluster(assessment.findings)
    for cluster in clusters:
        kinds.setdefault(_kind(cluster[0], look), []).append(cluster)
    for cluster in clusters:
        alike = kinds[_kind(cluster[0], look)]
        if look.verbose or len(alike) <= SHOWN_OF_GROUP:
            lines += render_alike(cluster, infos, look)
        elif cluster == alike[0]:
            lines += render_group(alike, infos, look)
        else:
            continue
        lines.append("")
    if look.verbose:
        for waived in assessment.waived:
            lines += render_alike([waived.finding], infos, look, advised=False)
            params = {"reason": waived.reason, "by": waived.by}
            lines += indent(words.WAIVED_HEAD.fill(look.language, params), look)
            lines.append("")
        for finding in assessment.known:
            lines += render_alike([finding], infos, look, advised=False)
            lines += indent(KNOWN_MARK.in_language(look.language), look)
            lines.append("")
    return "".join(f"{line}\n" for line in lines)


def _kind(finding: Finding, look: Look) -> tuple[str, ...]:
    """What findings of one group share. How to mend a file (family F) is told for each key: only what reads the same is a group."""
    if finding.code[0] == "F":
        return (finding.code, *word_finding(finding, look.language))
    return finding.code, finding.sentence


def _cluster(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Findings of one rule at one place together, such as every section that is missing in `[report]`."""
    clusters: dict[object, list[Finding]] = {}
    for finding in findings:
        clusters.setdefault((finding.code, finding.severity, finding.place, finding.mended), []).append(finding)
    return list(clusters.values())
