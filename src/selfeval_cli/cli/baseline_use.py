"""What a run of `check` does with a baseline: takes the known findings out of each report, and at the end says what became of them."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from selfeval_cli.assessment import STDIN, load_report
from selfeval_cli.checks.baseline import NO_ENTRIES, Entries, Entry, compare_with, renew_entries
from selfeval_cli.cli.baseline_file import DEFAULT_BASELINE, Baseline, name_report, read_baseline, write_baseline
from selfeval_cli.cli.output import Output
from selfeval_cli.cli.report_files import Gathering, PassedOver
from selfeval_cli.cli.trouble import UsageTroubleError
from selfeval_cli.config import Settings
from selfeval_cli.messages import baseline_words as words
from selfeval_cli.messages.language import Text
from selfeval_cli.messages.usage import FROM_SETTINGS
from selfeval_cli.model.assessment import Assessment

_SHOWN_NAMES = 5


class BaselineUse:
    """A baseline in a run. `apply` comes for every report, `save` once after the last, `conclude` when everything else was said.

    With `writes` the findings of the run become known, whatever was known before; `asked` where the file was named for this run, and
    `named` where it was named at all.
    """

    def __init__(self, baseline: Baseline, *, writes: bool, asked: bool, named: bool) -> None:
        self._baseline = baseline
        self._folder = baseline.path.parent
        self._writes = writes
        self._asked = asked
        self._named = named
        self._renewed: dict[str, Counter[Entry]] = {}
        self._checked: set[str] = set()
        self._solved = 0
        self._new = 0
        self._stdin = False
        self._written: dict[str, object] = {}

    def leave_out(self, gathering: Gathering) -> Gathering:
        """The candidates without the baseline itself, which may lie among them."""
        own = os.path.realpath(self._baseline.path)
        is_own = [not one.named and os.path.realpath(one.path) == own for one in gathering.candidates]
        if not any(is_own):
            return gathering
        kept = tuple(one for one, mine in zip(gathering.candidates, is_own, strict=True) if not mine)
        mine = (
            PassedOver(one.path, "baseline") for one, mine in zip(gathering.candidates, is_own, strict=True) if mine
        )
        return Gathering(kept, (*gathering.passed_over, *mine))

    def apply(self, assessment: Assessment) -> Assessment:
        """The assessment with its known findings apart."""
        if assessment.file == STDIN:
            self._stdin = True
            self._new += len(assessment.findings)
            return assessment
        name = name_report(assessment.file, self._folder)
        self._checked.add(name)
        entries = self._baseline.reports.get(name, NO_ENTRIES)
        if self._writes:
            entries = self._renewed[name] = renew_entries(assessment, entries)
        comparison = compare_with(assessment, entries)
        self._solved += sum(comparison.solved.values())
        self._new += len(comparison.new)
        return assessment._replace(findings=comparison.new, known=comparison.known)

    def save(self) -> None:
        """Write what is to be written. Raises UsageTroubleError where it cannot be."""
        if not self._writes:
            return
        from selfeval_cli.cli.delivery import put_file

        old = self._baseline.reports
        gone = set(self._list_gone())
        reports: dict[str, Entries] = {name: entries for name, entries in old.items() if name not in gone}
        reports |= self._renewed
        put_file(str(self._baseline.path), write_baseline(reports), force=True)
        before, after = (Counter(_list_all(one)) for one in (old, reports))
        self._written = {
            "file": self._baseline.name,
            "reports": sum(bool(entries) for entries in reports.values()),
            "n": after.total(),
            "added": (after - before).total(),
            "dropped": (before - after).total(),
        }

    def conclude(self, output: Output, *, quiet: bool) -> None:
        """Say what the user should know of the baseline, on standard error."""
        language = output.look.language
        baseline = self._baseline
        if self._writes:
            output.warn(words.WRITTEN.fill(language, self._written))
            if not self._named:
                output.warn(words.HOW_TO_USE.fill(language, {"file": baseline.name, "name": DEFAULT_BASELINE}))
            return
        gone = self._list_gone()
        if self._solved and not quiet:
            said = words.SOLVED[0 if self._solved == 1 else 1]
            output.warn(said.fill(language, {"n": self._solved, "file": baseline.name}))
        if gone:
            named = {"file": baseline.name, "n": len(gone), "files": _shorten(gone)}
            output.warn(words.FILES_GONE.fill(language, named))
        elif self._asked and self._new and baseline.reports and self._checked and not self._knows_one():
            known = {"file": baseline.name, "files": _shorten(sorted(baseline.reports))}
            output.warn(words.OTHER_FILES.fill(language, known))
        if self._stdin and self._asked:
            output.warn(words.STDIN_NOT_IN_IT.fill(language, {"file": baseline.name}))

    def _knows_one(self) -> bool:
        return not self._checked.isdisjoint(self._baseline.reports)

    def _list_gone(self) -> list[str]:
        """Reports that the baseline knows and that are not there: renamed, moved, deleted."""
        others = sorted(self._baseline.reports.keys() - self._checked)
        return [name for name in others if not os.path.exists(os.path.join(self._folder, name))]


def _list_all(reports: Mapping[str, Entries]) -> Iterable[tuple[str, Entry]]:
    for name, entries in reports.items():
        for entry, number in entries.items():
            yield from [(name, entry)] * number


def _shorten(names: Sequence[str]) -> tuple[str, ...]:
    return (*names[:_SHOWN_NAMES], "…") if len(names) > _SHOWN_NAMES else tuple(names)


def open_baseline(
    option: str | None, settings: Settings, gathering: Gathering, *, writes: bool, force: bool
) -> BaselineUse | None:
    """The baseline of a run: the option's, else the configuration's, else, only to be written, one of the usual name. None where there is none.

    Raises UsageTroubleError for one that is missing, broken or no baseline, and before anything is checked.
    """
    if option is None and settings.baseline is None and not writes:
        return None
    path = Path(option) if option is not None else settings.folder / (settings.baseline or DEFAULT_BASELINE)
    name = option if option is not None else _show(path)
    try:
        baseline = _read_for_writing(path, name, gathering, force=force) if writes else read_baseline(path, name)
    except UsageTroubleError as trouble:
        if option is not None or settings.baseline is None:
            raise
        text = Text(trouble.text.fill("zh", trouble.params), trouble.text.fill("en", trouble.params))
        raise UsageTroubleError(FROM_SETTINGS, {"file": settings.file, "text": text}) from None
    named = option is not None or settings.baseline is not None
    return BaselineUse(baseline, writes=writes, asked=option is not None, named=named)


def _read_for_writing(path: Path, name: str, gathering: Gathering, *, force: bool) -> Baseline:
    """What is to be renewed, or an empty baseline. Nothing else than a baseline is written over without `--force`, a report never."""
    if any(candidate.path == STDIN for candidate in gathering.candidates):
        raise UsageTroubleError(words.PROBLEMS["stdin"])
    if not os.path.lexists(path):
        return Baseline(path, name, {})
    try:
        return read_baseline(path, name)
    except UsageTroubleError:
        if not force:
            raise
        loaded = load_report(path)
        if loaded.source is not None and loaded.is_report:
            raise UsageTroubleError(words.PROBLEMS["is-a-report"], {"file": name}) from None
        return Baseline(path, name, {})


def _show(path: Path) -> str:
    """The path as short as it can be told from here."""
    try:
        return str(path.resolve().relative_to(Path().resolve()))
    except (OSError, ValueError):
        return str(path)
