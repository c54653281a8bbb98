"""References inside a report: measures to problems (S403, S405), one indicator to another (S406)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.paths import quote_name, split_path
from selfeval_cli.model.report import Measure, Problem
from selfeval_cli.model.rule import Basis

_NO_PROBLEM = re.compile(r"\s*(?:无|暂无|没有|未发现|不存在)(?:问题|明显问题|重大问题)?[。.]?\s*")


def nearest_name(name: str, known: Iterable[str]) -> str | None:
    """The known name that this one was probably meant to be."""
    from difflib import get_close_matches  # only where something is wrong

    found = get_close_matches(name, list(dict.fromkeys(known)), n=1, cutoff=0.6)
    return found[0] if found else None


def _refers_to(measure: Measure, problem: Problem) -> bool:
    return problem.id is not None and any(
        reference.strip() in (problem.id, f"problem.{problem.id}") for reference in measure.for_
    )


@rule("S403", "problem-without-measure", Severity.WARNING, Basis.CUSTOM)
def problem_without_measure(case: Case) -> Iterator[Verdict]:
    """A problem that no measure answers."""
    report = case.report
    # A measure that names no problem of the report may be meant for any of those that are left.
    free = sum(not any(_refers_to(measure, problem) for problem in report.problems) for measure in report.measures)
    for path, problem in zip(report.paths.problems, report.problems, strict=True):
        if _NO_PROBLEM.fullmatch(problem.text):
            continue
        if any(_refers_to(measure, problem) for measure in report.measures):
            yield PASSED
        elif case.something_left_out_under("measure") or "" in report.left_out:
            yield Lacking("measure")
        elif free:
            free -= 1
            yield Lacking(f"{path}.id" if problem.id is None else "measure")
        else:
            sentence = "none" if not report.measures else "default" if problem.id is not None else "no-id"
            yield Hit(f"{path}.text", sentence, {"id": problem.id or "", "text": _shorten(problem.text)})


def _shorten(text: str, length: int = 20) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= length else f"{plain[: length - 1]}…"


@rule("S405", "measure-for-unknown-problem", Severity.WARNING, Basis.FORMAT)
def measure_for_unknown_problem(case: Case) -> Iterator[Verdict]:
    """`for` names no problem of the report."""
    report = case.report
    known = [problem.id for problem in report.problems if problem.id is not None]
    for path, measure in zip(report.paths.measures, report.measures, strict=True):
        for number, reference in enumerate(measure.for_, 1):
            if reference.strip().removeprefix("problem.") in known:
                yield PASSED
                continue
            place = f"{path}.for" if len(measure.for_) == 1 else f"{path}.for.#{number}"
            if case.something_left_out_under("problem") or "" in report.left_out:
                yield Lacking(place)
                continue
            nearest = nearest_name(reference, known)
            params: dict[str, object] = {"for": reference, "known": tuple(known)}
            if nearest is not None:
                mended = f'for = "{nearest}"' if len(measure.for_) == 1 else None
                yield Hit(place, "near", params | {"nearest": nearest}, mended=mended)
            else:
                yield Hit(place, "default" if known else "no-ids", params)


def find_indicators(case: Case, reference: str) -> list[Entry]:
    """The indicators that a reference can mean: a path, with or without its section and a key behind it, or a name."""
    exact = [entry for entry in case.entries if reference in _names_of(entry)]
    if exact:
        return exact
    # `economy/税收.actual`, `视频监控.parts.高清监控`: the figure's key is left off, step by step.
    ends = [step.end for step in split_path(reference)][:-1]
    for end in reversed(ends):
        found = [entry for entry in case.entries if reference[:end] in _names_of(entry)]
        if found:
            return found
    return []


def _names_of(entry: Entry) -> set[str]:
    indicator = entry.indicator
    names = {entry.path, entry.path.partition("/")[2], indicator.name}
    if indicator.id is not None:
        names.add(indicator.id)
    for section in (entry.section_id, indicator.section, entry.section.title if entry.section is not None else None):
        if section is not None:
            names |= {f"{section}/{indicator.name}", f"{quote_name(section)}/{quote_name(indicator.name)}"}
    return names


@rule("S406", "same-as-unknown", Severity.WARNING, Basis.FORMAT)
def same_as_unknown(case: Case) -> Iterator[Verdict]:
    """`same_as` names no indicator, the indicator itself, or several."""
    for entry in case.entries:
        reference = entry.indicator.same_as
        if reference is None:
            continue
        found = find_indicators(case, reference)
        others = [other for other in found if other.path != entry.path]
        path = f"{entry.path}.same_as"
        params: dict[str, object] = {"name": entry.indicator.name, "reference": reference}
        if len(others) == 1 or (others and any(other.path == reference for other in others)):
            yield PASSED
        elif others:
            related = tuple(Related(other.path, "same") for other in others)
            yield Hit(path, "several", params | {"paths": tuple(other.path for other in others)}, related=related)
        elif found:
            yield Hit(path, "itself", params) if reference.count(".") == 0 else PASSED
        elif reference.startswith("budget.") or case.was_left_out(reference) or _lost(case, reference):
            yield Lacking(path)
        else:
            names = [
                name for other in case.entries for name in (other.indicator.name, other.path) if other is not entry
            ]
            nearest = nearest_name(reference, names)
            yield Hit(path, "default" if nearest is None else "near", params | {"nearest": nearest or ""})


def _lost(case: Case, reference: str) -> bool:
    """Whether an indicator that could not be read may be the one that is meant."""
    if "" in case.report.left_out or case.something_left_out_under("indicator"):
        return True
    return any(reference in lost for lost in case.report.left_out)
