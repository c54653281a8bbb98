"""Waivers (说明后放行): a finding that the report explains is kept apart, with its reason, and not counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import NamedTuple

from selfeval_cli.loaders.format_rules import WAIVER_UNKNOWN_RULE, WAIVER_UNUSED, WAIVER_WITHOUT_REASON
from selfeval_cli.model.finding import Finding, Waived
from selfeval_cli.model.paths import quote_name
from selfeval_cli.model.report import Report
from selfeval_cli.model.rule import RuleInfo


class Waiver(NamedTuple):
    """A code (or rule name) with its reason, in force for `scope` and everything below it; an empty scope is the whole report."""

    path: str
    scope: str
    code: str
    reason: str


def list_waivers(report: Report) -> tuple[Waiver, ...]:
    """Every waiver of the report, those of single indicators first."""
    waivers = [
        Waiver(f"{path}.waive.{quote_name(code)}", path, code, reason)
        for path, indicator in zip(report.paths.indicators, report.indicators, strict=True)
        for code, reason in indicator.waive.items()
    ]
    waivers += [Waiver(f"waive.{quote_name(code)}", "", code, reason) for code, reason in report.waive.items()]
    return tuple(waivers)


@dataclass(frozen=True)
class Waivers:
    """The waivers of a report, and which of them were used. A waiver without a reason excuses nothing."""

    waivers: tuple[Waiver, ...]
    used: set[str] = field(default_factory=set)

    def excuse(self, finding: Finding, info: RuleInfo) -> Waived | None:
        """The finding with the reason that lets it pass, or None where no waiver covers it."""
        for waiver in self.waivers:
            if waiver.code not in (info.code, info.name) or not waiver.reason.strip():
                continue
            if waiver.scope and finding.path != waiver.scope and not finding.path.startswith(f"{waiver.scope}."):
                continue
            self.used.add(waiver.path)
            return Waived(finding, waiver.reason, waiver.path)
        return None


def judge_waivers(
    waivers: Waivers, rules: Iterable[RuleInfo], ran: frozenset[str], something_lost_under: Callable[[str], bool]
) -> Iterator[Finding]:
    """What is wrong with the waivers themselves, once the rules in `ran` (codes) have run: no such rule, no reason, nothing to excuse.

    Where something below a waiver could not be read, it may well have had something to excuse.
    """
    known = {name: info for info in rules for name in (info.code, info.name)}
    for waiver in waivers.waivers:
        info = known.get(waiver.code)
        params: dict[str, object] = {"code": waiver.code}
        if info is None or info.family == "F":
            nearest = _nearest_rule(waiver.code, [name for name, rule in known.items() if rule.family != "F"])
            sentence = "unreadable" if info is not None else "nearest" if nearest else "default"
            yield _tell(WAIVER_UNKNOWN_RULE, waiver, sentence, {**params, "nearest": nearest})
        elif not waiver.reason.strip():
            yield _tell(WAIVER_WITHOUT_REASON, waiver, "default", params)
        elif waiver.path not in waivers.used and info.code in ran and not something_lost_under(waiver.scope):
            yield _tell(WAIVER_UNUSED, waiver, "default", params)


def _nearest_rule(code: str, known: list[str]) -> str:
    """The code or name that was probably meant, swapped digits first (P330 is P303 rather than P305); empty where nothing is near."""
    near = get_close_matches(code, known, 12, 0.5)
    return min(near, key=lambda name: sorted(name) != sorted(code), default="")


def _tell(info: RuleInfo, waiver: Waiver, sentence: str, params: dict[str, object]) -> Finding:
    return Finding(info.code, info.severity, waiver.path, sentence, params, on_key=True)
