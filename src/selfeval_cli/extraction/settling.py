"""What only a whole form tells: whose report it is, of which year and kind, and what amounts without a header mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from selfeval_cli.extraction.amount_rows import EXECUTION_NAME, Claim
from selfeval_cli.extraction.cell_figures import as_percent, plain_text, read_amount, read_points
from selfeval_cli.extraction.draft import Drafting
from selfeval_cli.extraction.grid import Field
from selfeval_cli.extraction.label_cells import find_year
from selfeval_cli.extraction.labels import read_label, role_of
from selfeval_cli.model.budget import LINES

_DEPARTMENT = re.compile(r"(?:部门|单位|整体).{0,6}整体|整体支出|整体绩效|部门(?:支出|预算)?绩效自评")
_PROJECT = re.compile(r"项目|专项|转移支付")
_EXECUTION_NAMES = frozenset(
    ("预算执行率", "预算执行", "预算执行情况", "全年预算执行率", "预算资金执行率", "资金执行率")
)
_AMOUNT_KEYS = {"initial": "initial", "budget": "budget", "plain_budget": "budget", "executed": "executed"}
_CLAIMED = ("rate_weight", "rate_score")
_WHOLES = tuple(map(Decimal, ("1", "0.9", "0.8")))
_BY_NATURE = re.compile(r"按.{2,6}分")
_TITLE_PROJECT = re.compile(r"\d{4}年度?(.{2,30}?)项目?(?:支出)?(?:预算)?绩效(?:目标)?(?:自评|自我评价)")
_NO_PROJECT = re.compile(r"^(?:.{0,8}(?:部门|单位|本级|级|专项|财政|预算|专项资金|项目支出))?$|整体")
_OWN = frozenset(("本单位", "本部门", "本局", "本级"))


def settle_inline_amounts(drafting: Drafting, told: Sequence[tuple[str, str, Field]]) -> None:
    """Find out which amount figures behind a colon are: those of a column of the total that they add up to."""
    key: str | None = None
    open_amounts: list[tuple[str, str | None, Decimal, Field]] = []
    adjusted = any(_states(label, "budget") for label, _, _ in told)
    for label, value, field in told:
        amount = read_amount(value)
        unit, words = read_label(label).unit, read_label(label).core
        role = role_of(words, "line")
        stated = role_of(words, "amount") if role is None else None
        if stated in _CLAIMED:
            continue  # no amount: `claim_inline` has it
        if unit is not None and drafting.get("budget", "unit") is None:
            drafting.put(("budget", "unit"), unit)
        if amount is None or amount.unit not in ("", "%", drafting.get("budget", "unit") or amount.unit):
            drafting.take(field)
            drafting.leave_text(field.place, f"{words}：{value}", "not-a-number" if amount is None else "other-unit")
            continue
        if stated == "plain_budget" and adjusted:
            drafting.put(("budget", "total", "initial"), amount.number, field)  # beside the adjusted one, the first
        elif stated in _AMOUNT_KEYS:
            drafting.put(("budget", "total", _AMOUNT_KEYS[stated]), amount.number, field)
            if stated == "budget" and drafting.get("budget", "basis") is None:
                drafting.put(("budget", "basis"), "adjusted")
        elif stated == "execution_rate" and amount.unit == "%":
            drafting.put(("budget", "execution_rate"), amount.number, field)
        elif _BY_NATURE.fullmatch(words) or (role == "total" and drafting.get("budget", "total") is not None):
            key = _column_with(drafting, amount.number)
        elif role == "total":
            drafting.put(("budget", "total", "initial" if adjusted else "budget"), amount.number, field)
        elif key is not None:
            _put_line(drafting, words, role, key, amount.number, field)
        else:
            open_amounts.append((words, role, amount.number, field))
    key = _column_with(drafting, sum((number for _, _, number, _ in open_amounts), Decimal(0)))
    for words, role, number, field in open_amounts:
        if key is None:
            drafting.take(field)
            drafting.leave_text(field.place, f"{words}：{plain_text(number)}", "unclear-amount")
        else:
            _put_line(drafting, words, role, key, number, field)


def _states(label: str, amount: str) -> bool:
    words = read_label(label).core
    return role_of(words, "line") is None and role_of(words, "amount") == amount


def claim_inline(drafting: Drafting, told: Sequence[tuple[str, str, Field]]) -> Claim | None:
    """What a form without a table of amounts claims for the execution: 执行率得分 and its figure, side by side."""
    claims: dict[str, tuple[Decimal, Field]] = {}
    rate: tuple[str, Field] | None = None
    for label, value, field in told:
        words = read_label(label).core
        role = role_of(words, "amount") if role_of(words, "line") is None else None
        points = read_points(value)
        amount = read_amount(value)
        if role in _CLAIMED and points is not None:
            claims.setdefault(role, (points.number, field))
        elif role in _CLAIMED:
            drafting.leave(field, "not-a-number")
        elif role == "execution_rate" and amount is not None and amount.unit == "%":
            rate = rate or (f"{plain_text(amount.number)}%", field)
    if not claims:
        return None
    return Claim(claims.get("rate_weight"), claims.get("rate_score"), rate)


def _put_line(drafting: Drafting, words: str, role: str | None, key: str, number: Decimal, field: Field) -> None:
    if role in LINES:
        drafting.put(("budget", str(role), key), number, field)
    else:
        position = len(drafting.get("budget", "fund") or ())
        drafting.put(("budget", "fund", position, "name"), words, field)
        drafting.put(("budget", "fund", position, key), number, field)


def _column_with(drafting: Drafting, number: Decimal) -> str | None:
    """The amount of the total that is this number; the current budget before others."""
    total = drafting.get("budget", "total") or {}
    return next((key for key in ("budget", "initial", "executed") if total.get(key) == number), None)


def settle_weights(drafting: Drafting) -> None:
    """Weights of 0.3 and 0.6 that add up to one, or to 0.9 without the execution, are shares of a hundred points."""
    indicators = drafting.get("indicator") or ()
    weights = [one.get("weight") for one in indicators]
    known = [weight for weight in weights if weight is not None]
    if len(known) < 2 or max(known) >= 1 or sum(known) not in _WHOLES:
        return
    for number, weight in enumerate(weights):
        if weight is not None:
            indicators[number]["weight"] = Decimal(plain_text(as_percent(weight)))
            drafting.remark(("indicator", number, "weight"), "fraction-as-points", written=plain_text(weight))


def settle_execution(drafting: Drafting, claim: Claim | None) -> None:
    """Keep what the form claims for the execution as an indicator, as standards expect it, unless the table has one."""
    total = drafting.get("budget", "total") or {}
    if "execution_rate" in total and drafting.get("budget", "execution_rate") is None:
        place = drafting.places.pop(("budget", "total", "execution_rate"), None)
        drafting.put(("budget", "execution_rate"), total.pop("execution_rate"))
        if place is not None:
            drafting.places["budget", "execution_rate"] = place
        for number, remark in enumerate(drafting.remarks):
            if remark.keys == ("budget", "total", "execution_rate"):
                drafting.remarks[number] = remark._replace(keys=("budget", "execution_rate"))
    if claim is None or (claim.score is None and claim.rate is None):
        return
    known = [one for one in drafting.get("indicator") or () if _name_of(one) in _EXECUTION_NAMES]
    if known:
        if claim.score is not None and known[0].get("score") not in (None, claim.score[0]):
            drafting.leave_text(claim.score[1].place, claim.score[1].words, "second-value")
        return
    if claim.weight is None and claim.score is None:
        return
    keys = ("indicator", 0)  # it stands above the others in the form too
    drafting.insert_indicator()
    drafting.put((*keys, "name"), EXECUTION_NAME)
    for key, found in (("actual", claim.rate), ("weight", claim.weight), ("score", claim.score)):
        if found is not None:
            drafting.put((*keys, key), *found)


def settle_score(drafting: Drafting) -> None:
    """Of several scores the one is kept that the scores of all indicators add up to, else the first: a table may add up its own rows only."""
    scores = [one.get("score") for one in drafting.get("indicator") or ()]
    total = sum((score for score in scores if score is not None), Decimal(0))
    for number, field in sorted(drafting.scores, key=lambda claimed: claimed[0] != total):
        drafting.put(("report", "score"), number, field)


def _name_of(indicator: dict[str, object]) -> str:
    return read_label(str(indicator.get("name", ""))).core


def settle_funds(drafting: Drafting) -> None:
    """Leave out sources of money that are parts of the one above them, where the figures say so: the format has one level."""
    funds = drafting.get("budget", "fund") or []
    total = drafting.get("budget", "total") or {}
    key = next((key for key in ("budget", "executed", "initial") if key in total), None)
    if key is None or sum((fund.get(key, Decimal(0)) for fund in funds), Decimal(0)) == total[key]:
        return
    parts: set[int] = set()
    position = 0
    while position < len(funds):
        whole, inner = funds[position].get(key), position + 1
        added = Decimal(0)
        while whole and inner < len(funds) and added < whole:
            added += funds[inner].get(key, Decimal(0))
            inner += 1
        if whole and added == whole and inner > position + 1:
            parts |= set(range(position + 1, inner))
            position = inner
        else:
            position += 1
    rest = sum((fund.get(key, Decimal(0)) for number, fund in enumerate(funds) if number not in parts), Decimal(0))
    if not parts or rest != total[key]:
        return
    _drop_funds(drafting, funds, parts)


def _drop_funds(drafting: Drafting, funds: list[dict[str, object]], parts: set[int]) -> None:
    kept = [number for number in range(len(funds)) if number not in parts]
    for number in sorted(parts):
        place = drafting.places.get(("budget", "fund", number, "name"), "")
        figures = [plain_text(value) for value in funds[number].values() if isinstance(value, Decimal)]
        drafting.leave_text(place, " | ".join((str(funds[number]["name"]), *figures)), "part-of-fund")
    moved = {
        (*keys[:2], kept.index(int(keys[2])), *keys[3:]) if keys[:2] == ("budget", "fund") else keys: place
        for keys, place in drafting.places.items()
        if keys[:2] != ("budget", "fund") or keys[2] in kept
    }
    drafting.places.clear()
    drafting.places.update(moved)
    drafting.data["budget"]["fund"] = [funds[number] for number in kept]


def settle_heading(drafting: Drafting, around: tuple[str, str, str]) -> None:
    """Scope, agency and year, from wherever the form has them; what nobody said is left open, with a remark.

    `around` are the heading of the document, the name of the sheet or table, and that of the file: the last to be asked for a year.
    """
    heading = drafting.data["report"]
    title = str(heading.get("title") or around[1])
    if _DEPARTMENT.search(title):
        heading["scope"] = "department"
    elif "project" in heading or _PROJECT.search(title):
        heading["scope"] = "project"
    else:
        drafting.remark(("report", "scope"), "scope-missing")
    if heading.get("scope") == "project" and "project" not in heading:
        _take_project_from_title(drafting, title)
    _settle_agency(drafting, heading)
    if "year" not in heading:
        for said in around:
            year = find_year(said) or _year_in_name(said)
            if year is not None:
                heading["year"] = year
                drafting.remark(("report", "year"), "year-from-name", name=said)
                break
        else:
            drafting.remark(("report", "year"), "year-missing")
    budget = drafting.data.get("budget")
    if budget and any(line in budget for line in LINES):
        for key, remark in (("unit", "unit-missing"), ("basis", "basis-missing")):
            if key not in budget:
                drafting.remark(("budget", key), remark)  # type: ignore[arg-type]  # one of the two


def _take_project_from_title(drafting: Drafting, title: str) -> None:
    """The project where only the title names it: 2023年度图书采购项目支出绩效自评表."""
    found = _TITLE_PROJECT.search("".join(title.split()))
    words = found[1].strip('“”"《》') if found is not None else ""
    if words and not _NO_PROJECT.search(words):
        drafting.put(("report", "project"), words)
        place = drafting.places.get(("report", "title"))
        if place is not None:
            drafting.places["report", "project"] = place
        drafting.remark(("report", "project"), "from-title")


def _settle_agency(drafting: Drafting, heading: dict[str, object]) -> None:
    """Whose report it is: who filled it in, else who carried the project out, else, for a whole department, the department."""
    if "agency" in heading:
        return
    candidates = ["implementer", "supervisor"] if heading.get("scope") == "project" else ["supervisor", "implementer"]
    if heading.get("implementer") in _OWN:
        candidates = ["supervisor"]
    for key in candidates:
        if heading.get(key):
            heading["agency"] = heading[key]
            place = drafting.places.get(("report", key))
            if place is not None:
                drafting.places["report", "agency"] = place
            return
    drafting.remark(("report", "agency"), "agency-missing")


def _year_in_name(name: str) -> int | None:
    found = re.search(r"(?<!\d)(20[0-4]\d)(?!\d)", name)
    return int(found[1]) if found is not None else None


def check_points(drafting: Drafting, fields: Iterable[Field], totals: Iterable[tuple[Field, Decimal]]) -> None:
    """Tell points of groups and kinds (产出指标（50分）), and of all, that are not the sum of what their indicators have."""
    by_place = {field.place: field for field in fields}
    indicators = drafting.get("indicator") or ()
    added = [one.get("weight") for one in indicators]
    for total, stated in totals:
        if None not in added and stated not in (sum(added), sum(added) / 100):
            drafting.leave(total, "points-differ")
    for role in ("group", "kind"):
        weights: dict[str, list[Decimal | None]] = {}
        for number, one in enumerate(indicators):
            place = drafting.places.get(("indicator", number, role))
            if place is not None:
                weights.setdefault(place, []).append(one.get("weight"))
        for place, below in weights.items():
            field = by_place.get(place)
            points = read_label(field.text).points if field is not None else None
            known = [weight for weight in below if weight is not None]
            if field is not None and points is not None and len(known) == len(below) and sum(known) != Decimal(points):
                drafting.leave_text(field.place, field.words, "points-differ")
