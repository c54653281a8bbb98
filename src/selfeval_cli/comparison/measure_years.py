"""Last year's measures against this year's report: where it may tell what came of each. Candidates to look at, never a verdict."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.model.report import Measure, Report
from selfeval_cli.model.report_texts import ReportText, list_texts
from selfeval_cli.model.year_comparison import Candidate, MeasureYears
from selfeval_cli.model.year_pairs import list_kept_subjects
from selfeval_cli.text.shared_words import share_words

_MOST = 3
_ONE_ALONE = 3  # characters of one shared run that are enough; of shorter ones it takes two


def follow_measures(previous: Report, current: Report) -> tuple[MeasureYears, ...]:
    """Every measure of last year's report, with up to three places of this year's that it may have led to, the likeliest first."""
    texts = tuple(list_texts(current))
    problems = {problem.id: problem.text for problem in previous.problems if problem.id is not None}
    followed = []
    for path, measure in zip(previous.paths.measures, previous.measures, strict=True):
        meant = tuple(problems[one] for one in measure.for_ if one in problems)
        found = {candidate.path: candidate for candidate in _list_same_subject(measure, previous, current)}
        for candidate in _list_sharing(measure.text, current, texts):
            found.setdefault(candidate.path, candidate)
        followed.append(MeasureYears(path, measure, meant, tuple(found.values())[:_MOST]))
    return tuple(followed)


def _list_same_subject(measure: Measure, previous: Report, current: Report) -> Iterator[Candidate]:
    """What this year's report has under the id that the measure was for: an indicator, the problem still there, its new measure."""
    wanted, kept = set(measure.for_), list_kept_subjects(measure, previous, current)
    for path, indicator in zip(current.paths.indicators, current.indicators, strict=True):
        if not wanted.isdisjoint((indicator.id, indicator.name)):
            yield Candidate(path, indicator.name, "for")
    for path, problem in zip(current.paths.problems, current.problems, strict=True):
        if problem.id in kept:
            yield Candidate(f"{path}.text", problem.text, "for")
    for path, other in zip(current.paths.measures, current.measures, strict=True):
        if not kept.isdisjoint(other.for_):
            yield Candidate(f"{path}.text", other.text, "for")


def _list_sharing(text: str, current: Report, texts: tuple[ReportText, ...]) -> list[Candidate]:
    """What shares words with the measure, the most shared characters first; of equals the first of the report."""
    found = []
    for one in texts:
        shared = share_words(text, one.text)
        if len(shared) > 1 or any(len(word) >= _ONE_ALONE for word in shared):
            said = current.indicators_by_path[one.path].name if one.of == "indicator" else one.text
            found.append(Candidate(one.path, said, "words", shared))
    return sorted(found, key=lambda candidate: -sum(map(len, candidate.shared)))
