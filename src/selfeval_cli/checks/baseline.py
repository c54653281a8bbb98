"""The baseline: findings that are known already, told apart from new ones by rule and path, whatever line they stand in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from selfeval_cli.model.assessment import Assessment
from selfeval_cli.model.finding import Finding, Severity

_WHOLE_FILE = frozenset(("F003", "F004", "F021"))
"""What is said of a file as a whole though everything in it was read: its encoding, a missing `format`."""
_JUDGED = frozenset(("passed", "found", "waived", "not-applicable"))
_MILDEST_FIRST = sorted(Severity, key=lambda severity: -severity.rank)
_UNNAMED = re.compile(r"(?:indicator|goal|problem|measure|section|budget\.(?:fund|item))(?:\.#\d+)?$")
"""Paths of pieces that could not be read so far as to have a name."""


class Entry(NamedTuple):
    """One kind of finding in one report: the rule's code, the path (empty: the file as a whole), and how severe it was."""

    code: str
    path: str
    severity: Severity


Entries = Mapping[Entry, int]
"""The known findings of one report: how many of each kind."""

NO_ENTRIES: Entries = {}


class Comparison(NamedTuple):
    """A report's findings against its baseline; both keep their order. `solved` are entries whose finding is no longer there."""

    new: tuple[Finding, ...]
    known: tuple[Finding, ...]
    solved: Entries


def may_be_known(finding: Finding) -> bool:
    """Whether a baseline can hold it. What has no path cannot be told from another of its kind, such as a broken line: it is always told."""
    return bool(finding.path) or finding.code in _WHOLE_FILE


def collect_entries(assessment: Assessment) -> Counter[Entry]:
    """What a baseline keeps of a report: nothing where there is no report to speak of, since nothing of it was checked."""
    if assessment.report is None:
        return Counter()
    return Counter(_entry_of(finding) for finding in assessment.findings if may_be_known(finding))


def _entry_of(finding: Finding) -> Entry:
    return Entry(finding.code, finding.path, finding.severity)


def compare_with(assessment: Assessment, entries: Entries) -> Comparison:
    """Take the known findings out.

    An entry covers one finding of its rule and path, of the same severity or a milder one: an error is never hidden by what was known
    as a note.
    """
    if assessment.report is None:
        return Comparison(assessment.findings, (), NO_ENTRIES)
    left = Counter(entries)
    covered = set(_cover(assessment.findings, left))
    new = tuple(finding for number, finding in enumerate(assessment.findings) if number not in covered)
    known = tuple(finding for number, finding in enumerate(assessment.findings) if number in covered)
    judged = _Judged(assessment)
    return Comparison(new, known, {entry: n for entry, n in left.items() if n > 0 and judged.covers(entry)})


def _cover(findings: Iterable[Finding], left: Counter[Entry]) -> Iterator[int]:
    """The numbers of the findings that entries cover, the most severe first; what is used up goes out of `left`."""
    for number, finding in sorted(enumerate(findings), key=lambda pair: pair[1].severity.rank):
        # The mildest entry that is severe enough, so that the severe ones stay for what needs them.
        for severity in _MILDEST_FIRST:
            entry = Entry(finding.code, finding.path, severity)
            if severity.rank <= finding.severity.rank and left[entry] > 0 and may_be_known(finding):
                left[entry] -= 1
                yield number
                break


def renew_entries(assessment: Assessment, old: Entries) -> Counter[Entry]:
    """The entries of a report as they are now; those of rules that did not run, or could not look, stay."""
    if assessment.report is None:
        return Counter(old)
    judged = _Judged(assessment)
    renewed = collect_entries(assessment)
    for entry, number in old.items():
        if not judged.covers(entry):
            renewed[entry] = max(renewed[entry], number)
    return renewed


class _Judged:
    """What a run looked at, so that its silence means something."""

    def __init__(self, assessment: Assessment) -> None:
        self._outcomes = {outcome.code: outcome for outcome in assessment.outcomes}
        self._lost = assessment.report.left_out if assessment.report is not None else frozenset()

    def covers(self, entry: Entry) -> bool:
        """Whether the rule looked where the entry points; one that is no rule any more has nothing to say."""
        outcome = self._outcomes.get(entry.code)
        if outcome is None:
            return True
        if outcome.state not in _JUDGED:
            return False
        return not any(_is_near(path, entry.path) for path in (*outcome.lacking, *self._lost))


def _is_near(lost: str, path: str) -> bool:
    """Whether what was lost may have held the path, or something of it; what has no name of its own may be anything."""
    if not lost or lost == path or path.startswith(f"{lost}.") or lost.startswith(f"{path}."):
        return True
    return _UNNAMED.match(lost) is not None
