"""The engine: runs the rules over a case, counts how each ended, and takes the waived findings out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Hit, Passed, Rule
from selfeval_cli.checks.selection import Selection
from selfeval_cli.checks.waivers import Waivers
from selfeval_cli.model.finding import Finding, Outcome, Waived
from selfeval_cli.model.rule import RuleInfo


class Verdicts(NamedTuple):
    """What a run of the rules came to; `findings` without the waived ones, in the order of the rules."""

    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    outcomes: tuple[Outcome, ...]


def run_rules(case: Case, rules: Sequence[Rule], waivers: Waivers) -> Verdicts:
    """Run every rule; one that fails itself becomes an outcome `failed`, and the others go on."""
    findings: list[Finding] = []
    waived: list[Waived] = []
    outcomes: list[Outcome] = []
    for rule in rules:
        if rule.info.compares_years and case.previous is None:
            outcomes.append(Outcome(rule.info.code, "not-applicable"))
            continue
        try:
            hits, passed, lacking = _examine(rule, case)
        except Exception as error:  # a bug of ours must not cost the user the other rules; it is reported as ours
            outcomes.append(Outcome(rule.info.code, "failed", error=f"{type(error).__name__}: {error}"))
            continue
        mine = [_find(rule.info, hit) for hit in hits]
        excused = [waiver for finding in mine if (waiver := waivers.excuse(finding, rule.info)) is not None]
        told = [finding for finding in mine if all(finding is not waiver.finding for waiver in excused)]
        findings += told
        waived += excused
        outcomes.append(_conclude(rule.info.code, len(told), len(excused), passed, lacking))
    return Verdicts(tuple(findings), tuple(waived), tuple(outcomes))


def _examine(rule: Rule, case: Case) -> tuple[list[Hit], int, list[str]]:
    hits: list[Hit] = []
    lacking: list[str] = []
    passed = 0
    for verdict in rule.examine(case):
        if isinstance(verdict, Passed):  # nearly all are
            passed += verdict.things
        elif isinstance(verdict, Hit):
            hits.append(verdict)
        else:
            lacking.append(verdict.path)
    return hits, passed, lacking


def _find(info: RuleInfo, hit: Hit) -> Finding:
    return Finding(
        code=info.code,
        severity=hit.severity or info.severity,
        path=hit.path,
        sentence=hit.sentence,
        params=hit.params,
        span=hit.span,
        on_key=hit.on_key,
        related=hit.related,
        mended=hit.mended,
    )


def _conclude(code: str, found: int, waived: int, passed: int, lacking: list[str]) -> Outcome:
    examined = found + waived + passed
    if found:
        state = "found"
    elif waived:
        state = "waived"
    elif passed:
        state = "passed"
    elif lacking:
        state = "not-enough-data"
    else:
        state = "not-applicable"
    return Outcome(code, state, examined, found, tuple(lacking))


def conclude_loading(
    infos: Iterable[RuleInfo], findings: Sequence[Finding], selection: Selection, reached: Callable[[RuleInfo], bool]
) -> tuple[Outcome, ...]:
    """The outcomes of the rules that the loader applies while it reads; `reached` says whether reading came as far as the rule."""
    counts = Counter(finding.code for finding in findings)
    outcomes = []
    for info in infos:
        found = counts[info.code]
        if not selection.covers(info):
            outcomes.append(Outcome(info.code, "off"))
        elif not found and not reached(info):
            outcomes.append(Outcome(info.code, "not-applicable"))
        else:
            outcomes.append(Outcome(info.code, "found" if found else "passed", max(found, 1), found))
    return tuple(outcomes)
