"""Claimed scores that are not what the standard gives: not the computed one (M506), not in the range of the state in words (M507)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Hit, Lacking, Passed, Verdict, rule
from selfeval_cli.checks.rules.claimed_scores import Claim, compare_claims, find_doubt, is_default, is_firm, is_named
from selfeval_cli.checks.rules.execution_rows import is_execution_row
from selfeval_cli.messages.language import Text
from selfeval_cli.messages.target_words import fill_both
from selfeval_cli.model.finding import Related, Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.quantity import ZERO

_LAST_DIGIT = Decimal("0.01")
"""A score cut off instead of rounded differs by so much."""


@rule("M506", "score-not-as-computed", Severity.WARNING, Basis.DOCUMENT, needs=("standard",))
def score_not_as_computed(case: Case) -> Iterator[Verdict]:
    """A claimed score is another than the standard gives for these figures."""
    claims = case.once(compare_claims)
    passed = claims.equal
    for claim in claims.others:
        if claim.state in ("differs", "modest"):
            yield _tell_difference(case, claim)
        elif claim.state == "doubtful":
            doubt = find_doubt(case) if claim.execution or claim.score.method == "fixed" else None
            yield Lacking(doubt or f"{claim.entry.path}.actual")
        elif claim.score.computed is not None and claim.score.least is None:
            passed += 1
    if passed:
        yield Passed(passed)


def _tell_difference(case: Case, claim: Claim) -> Hit:
    entry, score = claim.entry, claim.score
    params: dict[str, object] = {
        "name": entry.indicator.name,
        "claimed": claim.claimed,
        "computed": score.computed,
        "difference": abs(claim.difference),
        "standard": name_standard(case),
        "working": _work_out(claim),
    }
    keys = ("weight",) if claim.execution else ("target", "actual", "weight")
    related = tuple(Related(f"{entry.path}.{key}", key) for key in keys if getattr(entry.indicator, key) is not None)
    sentence = "modest" if claim.state == "modest" else "above" if claim.difference > 0 else "below"
    sure = is_firm(case) or score.method == "coefficient"
    sure = sure and not score.assumed and claim.state != "modest" and abs(claim.difference) > _LAST_DIGIT
    if claim.execution and (case.execution is None or case.execution.basis is None):
        sure = False  # the budget that was divided by may not be the one that the standard means
    return Hit(f"{entry.path}.score", sentence, params, None if sure else Severity.NOTE, related=related)


def _work_out(claim: Claim) -> Text:
    """The formula with its figures, and what was taken for granted in it."""
    from selfeval_cli.messages.rules.mark_claims import ASSUMED  # with the formulas needed for findings only
    from selfeval_cli.messages.scoring import WORKINGS

    score = claim.score
    working = fill_both(WORKINGS[score.working or "full"], **score.params)
    return fill_both(ASSUMED[score.direction or "higher"], working=working) if score.assumed else working


def name_standard(case: Case) -> Text:
    """The standard in quotation marks, and what is to be known of it: that it is a draft, that the report did not name it."""
    from selfeval_cli.messages.rules.mark_claims import DRAFT, NAMED, OTHER, UNNAMED

    standard = case.standard
    if standard is None:
        return Text("", "")
    if standard.assurance == "draft":
        frame = DRAFT
    elif is_named(case):
        frame = NAMED
    else:
        frame = UNNAMED if is_default(case) else OTHER
    return Text(frame.fill("zh", {"title": standard.title}), frame.fill("en", {"title": standard.title}))


@rule("M507", "score-outside-band", Severity.WARNING, Basis.DOCUMENT, needs=("standard",))
def score_outside_band(case: Case) -> Iterator[Verdict]:
    """The score of a target in words does not fit how far it was reached by the report's own word."""
    passed = 0
    for claim in case.once(compare_claims).others:
        if claim.score.least is None or is_execution_row(claim.entry, case.standard):
            continue
        if claim.state != "outside":
            passed += 1
            continue
        yield _tell_range(case, claim)
    if passed:
        yield Passed(passed)


def _tell_range(case: Case, claim: Claim) -> Hit:
    from selfeval_cli.messages.rules.mark_claims import BELONGS

    entry, score, indicator = claim.entry, claim.score, claim.entry.indicator
    key = "state" if indicator.state is not None else "actual"
    words = indicator.state or (indicator.actual.text if indicator.actual is not None else "")
    state = score.params.get("state", "")
    params: dict[str, object] = {
        "name": indicator.name,
        "words": words.strip(),
        "state": "" if _is_same(words, state) else fill_both(BELONGS, state=state),
        "least": score.least or ZERO,  # without places
        "most": score.most,
        "weight": score.weight,
        "claimed": claim.claimed,
        "standard": name_standard(case),
    }
    sentence = "exact" if score.least == score.most else "default" if score.most == score.weight else "open"
    sure = is_firm(case) and claim.claimed != score.most
    related = (Related(f"{entry.path}.{key}", key), Related(f"{entry.path}.weight", "weight"))
    return Hit(f"{entry.path}.score", sentence, params, None if sure else Severity.NOTE, related=related)


def _is_same(words: str, state: object) -> bool:
    return isinstance(state, Text) and state.zh == words.strip()
