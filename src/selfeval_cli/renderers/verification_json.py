"""A verification as JSON for other programs."""

from __future__ import annotations

import json

from selfeval_cli.model.text_comparison import FigureCheck, TextOnly, TextPlace, Verification
from selfeval_cli.renderers.figure_data import Data, plain

VERSION = 1
"""Raised when a key is renamed, removed or changes its meaning; new keys do not raise it."""


def render_verification_json(verification: Verification) -> str:
    """The verification as data, every figure in it. Numbers are strings of exact digits; keys with nothing to say are left out."""
    heading = verification.report.heading
    data = {
        "version": VERSION,
        "data": _filled(
            {
                "file": verification.file,
                "agency": heading.agency,
                "year": heading.year,
                "scope": heading.scope,
                "project": heading.project,
            }
        ),
        "text": _filled(
            {
                "file": verification.document,
                "agency": verification.document_agency,
                "year": verification.document_year,
            }
        ),
        "counts": {
            "figures": len(verification.checks),
            "found": len(verification.found),
            "contradicted": len(verification.contradicted),
            "missing": len(verification.missing),
            "text_only": len(verification.text_only),
            "repeated": verification.repeated,
            "unread": verification.unread,
        },
        "figures": [_check_data(check) for check in verification.checks],
        "text_only": [_text_only_data(one) for one in verification.text_only],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _check_data(check: FigureCheck) -> Data:
    place = _place_data(check.place) if check.place is not None else None
    return _filled(
        {
            "path": check.path,
            "name": check.name,
            "figure": check.words,
            "state": check.state,
            "how": check.how,
            "place": place if check.state != "missing" else None,
            "near": place if check.state == "missing" else None,
            "difference": plain(check.difference),
            "unit": check.unit or None,
            "slip": check.slip,
            "notes": [note._asdict() for note in check.notes] or None,
        }
    )


def _text_only_data(one: TextOnly) -> Data:
    return _filled({"name": one.name or None, "place": _place_data(one.place), "same_name": one.near})


def _place_data(place: TextPlace) -> Data:
    return _filled(place._asdict())


def _filled(data: Data) -> Data:
    return {key: value for key, value in data.items() if value is not None}
