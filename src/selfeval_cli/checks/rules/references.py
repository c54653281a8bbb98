"""References inside a report: measures to problems (S403, S405), one indicator to another (S406), texts to figures (S408)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.paths import quote_name, split_path
from selfeval_cli.model.rule import Basis

_LISTED = 8  # names written out in a message
_NO_PROBLEM = frozenset(
    "无 暂无 没有 未发现 不存在 无问题 暂无问题 没有问题 未发现问题 不存在问题 无明显问题 未发现重大问题".split()
)


SUGGESTED = 50
"""Wrong references a rule that get a suggestion: comparing names takes time, and nobody reads more."""
_COMPARED = 500


def nearest_name(name: str, known: Iterable[str]) -> str | None:
    """The known name that this one was probably meant to be; only the first 500 are looked at."""
    from difflib import get_close_matches  # only where something is wrong

    found = get_close_matches(name, list(dict.fromkeys(known))[:_COMPARED], n=1, cutoff=0.6)
    return found[0] if found else None


def _named_problem(reference: str) -> str:
    return reference.strip().removeprefix("problem.")


@rule("S403", "problem-without-measure", Severity.WARNING, Basis.CUSTOM)
def problem_without_measure(case: Case) -> Iterator[Verdict]:
    """A problem that no measure answers."""
    report = case.report
    known = {problem.id for problem in report.problems if problem.id is not None}
    answered: set[str] = set()
    free = 0  # measures that name no problem of the report: each may be meant for any that is left
    for measure in report.measures:
        named = known.intersection(map(_named_problem, measure.for_))
        answered |= named
        free += not named
    if 0 < free < len(report.measures) - free:
        free = 0  # where most say what they are for, one that does not is not secretly for the problem that is left
    for path, problem in zip(report.paths.problems, report.problems, strict=True):
        if problem.text.strip(" 。.\n") in _NO_PROBLEM:
            continue
        if problem.id in answered:
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
    known = dict.fromkeys(problem.id for problem in report.problems if problem.id is not None)
    wrong = 0
    for path, measure in zip(report.paths.measures, report.measures, strict=True):
        for number, reference in enumerate(measure.for_, 1):
            if not reference.strip():
                continue
            if _named_problem(reference) in known:
                yield PASSED
                continue
            place = f"{path}.for" if len(measure.for_) == 1 else f"{path}.for.#{number}"
            if case.something_left_out_under("problem") or "" in report.left_out:
                yield Lacking(place)
                continue
            wrong += 1
            nearest = nearest_name(reference, known) if wrong <= SUGGESTED else None
            params: dict[str, object] = {"for": reference, "known": tuple(known)[:_LISTED]}
            if nearest is not None:
                mended = f'for = "{nearest}"' if len(measure.for_) == 1 else None
                yield Hit(place, "near", params | {"nearest": nearest}, mended=mended)
            else:
                yield Hit(place, "default" if known else "no-ids", params)


def index_indicators(case: Case) -> dict[str, list[Entry]]:
    """The indicators by everything that a reference can call them: path, id, name, section (id or title) with name."""
    index: dict[str, list[Entry]] = {}
    for entry in case.entries:
        indicator = entry.indicator
        names = {entry.path, entry.path.partition("/")[2], indicator.name, indicator.id}
        for section in (entry.section_id, indicator.section, entry.section.title if entry.section else None):
            if section is not None:
                names |= {f"{section}/{indicator.name}", f"{quote_name(section)}/{quote_name(indicator.name)}"}
        for name in names:
            if name is not None:
                index.setdefault(name, []).append(entry)
    return index


def find_indicators(index: Mapping[str, list[Entry]], reference: str) -> tuple[list[Entry], list[str]]:
    """What a reference can mean, and the names behind it; of `economy/税收.actual` or `视频监控.parts.高清监控` the figure's key is left off, step by step."""
    steps = split_path(reference)
    for length in range(len(steps), 0, -1):
        found = index.get(reference[: steps[length - 1].end])
        if found:
            return found, [step.name for step in steps[length:]]
    return [], []


@rule("S406", "same-as-unknown", Severity.WARNING, Basis.FORMAT)
def same_as_unknown(case: Case) -> Iterator[Verdict]:
    """`same_as` names no indicator, the indicator itself, or several."""
    referring = [(entry, entry.indicator.same_as) for entry in case.entries if entry.indicator.same_as is not None]
    index = index_indicators(case) if referring else {}
    wrong = 0
    for entry, reference in referring:
        found, _ = find_indicators(index, reference)
        others = [other for other in found if other is not entry]
        path = f"{entry.path}.same_as"
        params: dict[str, object] = {"name": entry.indicator.name, "reference": reference}
        if len(others) == 1 or any(other.path == reference for other in others):
            yield PASSED
        elif others:
            related = tuple(Related(other.path, "same") for other in others[:_LISTED])
            paths = tuple(other.path for other in others[:_LISTED])
            yield Hit(path, "several", params | {"paths": paths}, related=related)
        elif found:
            yield (
                PASSED if reference not in index else Hit(path, "itself", params)
            )  # its own part or detail is another figure
        elif reference.startswith("budget.") or _lost(case, reference):
            yield Lacking(path)
        else:
            wrong += 1
            nearest = nearest_name(reference, index) if wrong <= SUGGESTED else None
            yield Hit(path, "default" if nearest is None else "near", params | {"nearest": nearest or ""})


def _lost(case: Case, reference: str) -> bool:
    """Whether an indicator that could not be read may be the one that is meant."""
    if "" in case.report.left_out or case.something_left_out_under("indicator"):
        return True
    return any(reference in lost for lost in case.report.left_out)


@rule("S408", "reference-lost", Severity.WARNING, Basis.FORMAT)
def reference_lost(case: Case) -> Iterator[Verdict]:
    """`{{ path }}` in a section's text leads to nothing, and would be published as it stands."""
    report = case.report
    wrong = 0
    index: Mapping[str, list[Entry]] | None = None
    for identifier, section in report.sections.items():
        if section.text is None or "{{" not in section.text:
            continue
        from selfeval_cli.model.references import find_references, resolve_reference  # few texts have any

        path = f"section.{quote_name(identifier)}.text"
        for reference in find_references(section.text):
            if resolve_reference(reference.path, report, case.execution) is not None:
                yield PASSED
                continue
            if _lost(case, reference.path) or case.was_left_out(reference.path):
                yield Lacking(path)
                continue
            wrong += 1
            index = index_indicators(case) if index is None else index
            there = bool(find_indicators(index, reference.path)[0])
            nearest = nearest_name(reference.path, index) if wrong <= SUGGESTED and not there else None
            params = {"reference": reference.path, "section": section.title or identifier, "nearest": nearest or ""}
            sentence = "near" if nearest is not None else "empty" if there else "default"
            yield Hit(path, sentence, params, span=reference.span)
