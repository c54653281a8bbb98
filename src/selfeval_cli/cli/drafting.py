"""Drafts made whole: with what the user gave beside the table, and as reports that the format accepts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from selfeval_cli.cli.trouble import UsageTroubleError
from selfeval_cli.extraction.draft import Draft, LeftOut, Remark
from selfeval_cli.loaders.validation import validate_report
from selfeval_cli.messages.usage import USAGE
from selfeval_cli.model.report import Report
from selfeval_cli.standards.loading import DEFAULTS

FIRST_YEAR, LAST_YEAR = 1994, 2100


class Given(NamedTuple):
    """What the options say: used where the table does not."""

    agency: str | None = None
    year: int | None = None
    standard: str | None = None


class ReportDraft(NamedTuple):
    """A draft and the report that it is; `name` is what people call it: project, else agency, else the table's name.

    `unused` are the options that the original contradicts, each with what it says.
    """

    draft: Draft
    report: Report
    name: str
    unused: tuple[tuple[str, object], ...] = ()


def read_year(text: str | None) -> int | None:
    """The year of the option. Raises UsageTroubleError for what is no year of a report."""
    if text is None:
        return None
    if text.isascii() and text.isdecimal() and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return int(text)
    raise UsageTroubleError(USAGE["year"], {"value": text, "first": FIRST_YEAR, "last": LAST_YEAR})


def complete_drafts(drafts: Sequence[Draft], given: Given) -> list[ReportDraft]:
    """Every draft as a report; a value that the format refuses is left out, and told with the rest."""
    return [_complete(draft, given) for draft in drafts]


def _complete(draft: Draft, given: Given) -> ReportDraft:
    heading: dict[str, Any] = draft.data.setdefault("report", {})
    settled: set[tuple[str | int, ...]] = set()
    unused: list[tuple[str, object]] = []
    for key, value in given._asdict().items():
        if value is not None and heading.get(key) not in (None, value) and key != "standard":
            unused.append((key, heading[key]))
        if value is not None and (heading.get(key) is None or key == "standard"):  # which was only told by the layout
            heading[key] = value
            settled.add(("report", key))
    remarks = [remark for remark in draft.remarks if remark.keys not in settled]
    if heading.get("scope", "department") == "department" and "standard" not in heading:
        remarks.append(Remark(("report", "standard"), "standard-missing", {"standard": DEFAULTS["department"]}))
    validation = validate_report(draft.data)
    assert validation.report is not None  # one bad value costs that value only
    refused = tuple(
        LeftOut(draft.places.get(trouble.keys, ""), str(trouble.raw), "refused") for trouble in validation.troubles
    )
    draft = draft._replace(left_out=(*draft.left_out, *refused), remarks=tuple(remarks))
    report = validation.report
    name = report.heading.project or (report.heading.agency if not draft.name.startswith("表") else None)
    return ReportDraft(draft, report, name or draft.name, tuple(unused))
