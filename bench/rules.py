"""Measure the rules on labelled reports: how much of what they say is true (precision), how much of what is wrong they find (recall).

`corpus/tuning` and `corpus/untouched` hold reports, and beside each `NAME.toml` a `NAME.labels` with a line `rule-name  path` for
every mistake in it, written by reading, without looking at the rules; `path | path` where it may be told at either of two places. `? ` before a
line marks what good reviewers would judge differently: it counts for nothing. The first folder may be looked at while rules are changed, the second is only measured.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from selfeval_cli.assessment import ALL_RULES, assess_file
from selfeval_cli.messages.rules import find_rule_text
from selfeval_cli.model.finding import Finding, Severity

CORPUS = Path(__file__).resolve().parent / "corpus"
HALVES = ("tuning", "untouched")
NAMES = {info.code: info.name for info in ALL_RULES}


class Label(NamedTuple):
    """A mistake that stands in a report: the rule's name and the paths of the pieces where it may be told; `debatable` ones count for nothing."""

    rule: str
    paths: tuple[str, ...]
    debatable: bool = False

    def covers(self, rule: str, path: str) -> bool:
        """Whether a finding of the rule at the path, in one of the pieces or around it, speaks of this mistake."""
        if rule != self.rule:
            return False
        return any(path == own or path.startswith(f"{own}.") or own.startswith(f"{path}.") for own in self.paths)


@dataclass
class Tally:
    """Of one rule: mistakes `found` and `missed`, findings that are `true` and `false`; precision and recall in 0..1, None over nothing."""

    found: int = 0
    missed: int = 0
    true: int = 0
    false: int = 0

    @property
    def precision(self) -> float | None:
        """True findings of all findings."""
        return self.true / (self.true + self.false) if self.true + self.false else None

    @property
    def recall(self) -> float | None:
        """Found mistakes of all mistakes."""
        return self.found / (self.found + self.missed) if self.found + self.missed else None

    def add(self, other: Tally) -> None:
        """Count the other's too."""
        self.found += other.found
        self.missed += other.missed
        self.true += other.true
        self.false += other.false


@dataclass
class Measured:
    """What came of a folder: a tally for each rule, and a line for each disagreement and each error told about a clean report."""

    reports: int = 0
    clean: int = 0
    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    disagreements: list[str] = field(default_factory=list)
    errors_on_clean: list[str] = field(default_factory=list)

    @property
    def total(self) -> Tally:
        """All rules together."""
        whole = Tally()
        for tally in self.tallies.values():
            whole.add(tally)
        return whole


def read_labels(path: Path) -> tuple[Label, ...]:
    """The labels of one report. Raises ValueError for a line that names no rule, or no path."""
    labels = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        text = line.partition("  #")[0].strip()
        if not text or text.startswith("#"):
            continue
        debatable = text.startswith("?")
        rule, _, place = text.lstrip("? ").partition(" ")
        if rule not in NAMES.values() or not place.strip():
            raise ValueError(f"{path.name}:{number}: {line!r} is no `rule-name  path`")
        labels.append(Label(rule, tuple(map(str.strip, place.split(" | "))), debatable))
    return tuple(labels)


def measure(folder: Path) -> Measured:
    """Hold the findings about every report of a folder against its labels."""
    measured = Measured()
    for path in sorted(folder.glob("*.toml")):
        labels = read_labels(path.with_suffix(".labels"))
        findings = assess_file(path).findings
        measured.reports += 1
        compare(path.stem, findings, labels, measured)
        if not any(not label.debatable for label in labels):
            measured.clean += 1
            errors = (finding for finding in findings if finding.severity is Severity.ERROR)
            measured.errors_on_clean += [_describe(path.stem, finding) for finding in errors]
    return measured


def compare(report: str, findings: Iterable[Finding], labels: Sequence[Label], measured: Measured) -> None:
    """Count one report's findings and labels."""
    seen = set()
    for finding in findings:
        rule = NAMES[finding.code]
        covering = [label for label in labels if label.covers(rule, finding.path)]
        seen.update(covering)
        if any(not label.debatable for label in covering):
            measured.tallies[rule].true += 1
        elif not covering:
            measured.tallies[rule].false += 1
            measured.disagreements.append(f"false  {_describe(report, finding)}")
    for label in labels:
        if label.debatable:
            continue
        if label in seen:
            measured.tallies[label.rule].found += 1
        else:
            measured.tallies[label.rule].missed += 1
            measured.disagreements.append(f"missed {report}: {label.rule} {' | '.join(label.paths)}")


def _describe(report: str, finding: Finding) -> str:
    message = find_rule_text(finding.code).sentences[finding.sentence].fill("zh", finding.params)
    return f"{report}: {NAMES[finding.code]} {finding.path}  {message}"


def _share(value: float | None) -> str:
    return "   -" if value is None else f"{value:.2f}"


def print_table(measured: Measured) -> None:
    """One line a rule that had something to find or said something, and all together."""
    print(f"{'':34}{'mistakes':>9}{'found':>7}{'false':>7}{'precision':>11}{'recall':>8}")
    for info in ALL_RULES:
        if info.name in measured.tallies:
            _print_row(f"{info.code} {info.name}", measured.tallies[info.name])
    _print_row(f"all, {measured.reports} reports, {measured.clean} clean", measured.total)
    print(f"errors told about clean reports: {len(measured.errors_on_clean)}")
    for line in measured.errors_on_clean:
        print(f"  {line}")


def _print_row(name: str, tally: Tally) -> None:
    mistakes = tally.found + tally.missed
    shares = f"{_share(tally.precision):>11}{_share(tally.recall):>8}"
    print(f"{name:34}{mistakes:>9}{tally.found:>7}{tally.false:>7}{shares}")


def main(arguments: Sequence[str]) -> int:
    """Print the tables; with `--floor`, 1 where precision or recall of a half is below it, or a clean report got an error."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("halves", nargs="*", default=HALVES, help="tuning, untouched; both when absent")
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="a folder with such folders")
    parser.add_argument("--show", action="store_true", help="list every disagreement")
    parser.add_argument("--floor", type=float, default=0.0, help="the precision and recall that each half must reach")
    options = parser.parse_args(arguments)
    fallen = False
    for half in options.halves:
        measured = measure(options.corpus / half)
        print(f"\n== {half}")
        print_table(measured)
        if options.show:
            print("\n".join(measured.disagreements))
        total = measured.total
        reached = min(total.precision or 0.0, total.recall or 0.0)
        fallen = fallen or (options.floor > 0 and (reached < options.floor or bool(measured.errors_on_clean)))
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
