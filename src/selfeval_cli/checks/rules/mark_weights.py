"""The weights of groups, kinds and common indicators against what the standard allots them (M511)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.checks.case import Case, Entry
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.claimed_scores import is_named
from selfeval_cli.checks.rules.group_points import read_points
from selfeval_cli.checks.rules.indicator_contents import says
from selfeval_cli.checks.rules.indicator_tree import plain_title
from selfeval_cli.checks.rules.mark_sums import OTHER_SCALES, Marks, add_up_marks
from selfeval_cli.messages.target_words import EXECUTION_POINTS, POINTS_ALLOTTED, fill_both
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.model.standard import TOTAL_POINTS, GroupRule, Standard
from selfeval_cli.scoring.exact import add, subtract
from selfeval_cli.text.quantity import ZERO
from selfeval_cli.text.rounding import half_step


class _Share(NamedTuple):
    """What one group or kind has, and what the standard allots it; `entries` are those that have the weights."""

    name: object
    weight: Decimal
    allotted: Decimal
    entries: Sequence[Entry] = ()

    @property
    def off(self) -> bool:
        """Whether the two differ by more than what the rounding of odd weights explains: three of 33.3 are 99.9."""
        weights = (entry.indicator.weight or ZERO for entry in self.entries)
        return abs(subtract(self.weight, self.allotted)) > add(half_step(weight) for weight in weights if weight % 1)


@rule("M511", "weight-not-standard", Severity.WARNING, Basis.CUSTOM, needs=("standard",))
def weight_not_standard(case: Case) -> Iterator[Verdict]:
    """The points of a group, or of an indicator that every report has, are not those of the standard."""
    standard = case.standard
    if standard is None or not (standard.fixed or standard.groups):
        return
    heading = case.report.heading
    if standard.scope != heading.scope or (heading.year is not None and not standard.covers(heading.year)):
        yield Lacking("report.standard")  # not for such a report, which the loader tells
        return
    if standard.fixed:
        yield from _compare_fixed(case, standard)
    if any(group.weight is not None for group in standard.groups):
        marks = case.once(add_up_marks)
        if len(marks.weighted) > 1 and marks.weight_sum not in OTHER_SCALES:
            yield from _compare_groups(case, standard, marks)


def _severity(case: Case, standard: Standard) -> Severity:
    return Severity.WARNING if is_named(case) and standard.assurance != "draft" else Severity.NOTE


def _compare_fixed(case: Case, standard: Standard) -> Iterator[Verdict]:
    allotted = {name: rule.weight for rule in standard.fixed for name in rule.names if rule.weight is not None}
    for entry in case.entries:
        wanted, weight = allotted.get(entry.indicator.name.strip()), entry.indicator.weight
        if wanted is None or not weight:
            continue
        if weight == wanted:
            yield PASSED
            continue
        params = {
            "name": entry.indicator.name,
            "weight": weight,
            "allotted": wanted,
            "standard": standard.title,
        }
        yield Hit(f"{entry.path}.weight", "fixed", params, _severity(case, standard))


class _Member(NamedTuple):
    """An indicator with the Chinese title of its group in the standard, None where it is in none."""

    entry: Entry
    group: str | None


def _find_members(case: Case, standard: Standard, marks: Marks, row: Entry | None) -> list[_Member]:
    titles = {group.title.zh for group in standard.groups}
    named: dict[str, str] | None = None
    counted = {entry.path for entry in marks.weighted}  # without what comes on top of a hundred
    members = []
    for entry in case.entries:
        if entry is row or (entry.indicator.weight and entry.path not in counted):
            continue
        found = entry.score.group if entry.score is not None else None
        if found not in titles:  # 一、产出指标 is a group of the standard as well
            named = _name_groups(standard) if named is None else named
            found = named.get(plain_title(entry.indicator.group or ""))
        members.append(_Member(entry, found))
    return members


def _name_groups(standard: Standard) -> dict[str, str]:
    return {plain_title(name): group.title.zh for group in standard.groups for name in group.names}


def _compare_groups(case: Case, standard: Standard, marks: Marks) -> Iterator[Verdict]:
    row = marks.execution if standard.execution is not None else None
    members = _find_members(case, standard, marks, row)
    missing = _find_missing(marks, members)
    if missing is not None:
        yield Lacking(missing)
        return
    own = _share_execution(standard, row)
    if standard.execution is not None and not own and marks.weight_sum == TOTAL_POINTS:
        yield Lacking("budget")  # a hundred points of indicators: execution is counted in another way
        return
    wrong: list[_Share] = []
    for places in _list_readings(standard, members):
        shares = [*places, *own]
        off = [share for share in shares if share.off]
        if not off or _went_to_others(standard, shares, off):
            yield PASSED
            return
        wrong = wrong or off
    shortfall = add(subtract(share.weight, share.allotted) for share in wrong)
    if (len(wrong) == 1 and shortfall) or _say_their_points(wrong) or _is_misfiled(standard, members):
        return  # told of the sum of all weights, of the groups' headings, or of the indicator in the wrong place
    assumed = not is_named(case)
    if assumed and (shortfall or any(share.off for share in own) or _is_concentrated(wrong, marks)):
        yield Lacking("report.standard")  # some other form, which the report does not name
        return
    params: dict[str, object] = {
        "standard": standard.title,
        "places": tuple(
            fill_both(POINTS_ALLOTTED, name=share.name, points=share.weight, allotted=share.allotted) for share in wrong
        ),
    }
    sentence = "assumed" if assumed else "draft" if standard.assurance == "draft" else "default"
    yield Hit("report", sentence, params, _severity(case, standard), on_key=True)


def _say_their_points(shares: Iterable[_Share]) -> bool:
    """Whether the report's own headings (产出指标（50分）) give all these groups the standard's points, against which they are compared."""
    return all(
        any(read_points(entry.indicator.group or "") == share.allotted for entry in share.entries) for share in shares
    )


def _is_concentrated(shares: Iterable[_Share], marks: Marks) -> bool:
    """Whether one indicator has half of all weight, which is told by itself."""
    weights = [entry.indicator.weight or ZERO for share in shares for entry in share.entries]
    return max(weights, default=ZERO) * 2 >= marks.weight_sum


def _find_missing(marks: Marks, members: Sequence[_Member]) -> str | None:
    """The path of what must be known before groups can be compared: every weight, and a group of the standard for each."""
    if marks.lost_weight is not None:
        return marks.lost_weight
    for entry, group in members:
        indicator = entry.indicator
        if indicator.weight and group is None:
            return f"{entry.path}.group"
        if indicator.weight is None and says(indicator.target) and indicator.applies and indicator.same_as is None:
            return f"{entry.path}.weight"
    return None


def _share_execution(standard: Standard, row: Entry | None) -> list[_Share]:
    if standard.execution is None or row is None or not row.indicator.weight:
        return []
    return [_Share(EXECUTION_POINTS, row.indicator.weight, standard.execution.weight, (row,))]


def _list_readings(standard: Standard, members: Sequence[_Member]) -> Iterator[list[_Share]]:
    """The groups with their weights, in the ways in which they may be meant.

    What does not apply keeps its points, or they went to the rest; and a group all of which does not apply may count as one that the
    report does not have.
    """
    applying = [member for member in members if member.entry.indicator.applies]
    for counted in (members,) if len(applying) == len(members) else (members, applying):
        groups: dict[str, list[Entry]] = {}
        for entry, title in counted:
            groups.setdefault(title or "", []).append(entry)
        absent = frozenset(group.title.zh for group in standard.groups if group.title.zh not in groups)
        allotted = standard.group_weights(absent)
        yield [
            share
            for group in standard.groups
            for share in _list_shares(group, groups.get(group.title.zh, ()), allotted.get(group.title.zh))
        ]


def _list_shares(group: GroupRule, entries: Sequence[Entry], allotted: Decimal | None) -> Iterator[_Share]:
    """The group, or its kinds where the standard fixes their points and the report says of each indicator which it is."""
    if allotted is None:
        return
    weighted = [entry for entry in entries if entry.indicator.weight]
    kinds = _by_kind(group, weighted) if weighted and allotted == group.weight else None
    if kinds is None:
        yield _Share(group.title, _add_weights(weighted), allotted, weighted)
        return
    for kind in group.kinds:
        mine = kinds.get(kind.title.zh, ())
        yield _Share(kind.title, _add_weights(mine), kind.weight or ZERO, mine)


def _by_kind(group: GroupRule, entries: Sequence[Entry]) -> Mapping[str, list[Entry]] | None:
    if not group.kinds or any(kind.weight is None for kind in group.kinds):
        return None
    titles = {plain_title(name): kind.title.zh for kind in group.kinds for name in kind.names}
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        title = titles.get(plain_title(entry.indicator.kind or ""))
        if title is None:
            return None
        found.setdefault(title, []).append(entry)
    return found


def _add_weights(entries: Iterable[Entry]) -> Decimal:
    return add(entry.indicator.weight or ZERO for entry in entries)


def _went_to_others(standard: Standard, shares: Sequence[_Share], off: Sequence[_Share]) -> bool:
    """Whether the others have the points of groups that the report does without, where the standard does not say who gets them."""
    without = [share for share in shares if not share.weight]
    if not without or not standard.indicators:
        return False
    return not add(subtract(share.weight, share.allotted) for share in shares) and all(
        share in without or share.weight > share.allotted for share in off
    )


def _is_misfiled(standard: Standard, members: Sequence[_Member]) -> bool:
    """Whether the groups are right once every indicator stands under the group of its kind; that one does not is told by itself."""
    groups: dict[str, set[str]] = {}
    for group in standard.groups:
        for kind in group.kinds:
            for name in kind.names:
                groups.setdefault(plain_title(name), set()).add(group.title.zh)
    sums: dict[str, list[Decimal]] = {}
    moved = False
    for entry, own in members:
        right = groups.get(plain_title(entry.indicator.kind or ""))
        here = right is None or own in right
        moved |= not here
        sums.setdefault(own or "" if here or right is None else min(right), []).append(entry.indicator.weight or ZERO)
    allotted = standard.group_weights(frozenset(group.title.zh for group in standard.groups) - sums.keys())
    return moved and all(weight is None or add(sums.get(title, ())) == weight for title, weight in allotted.items())
