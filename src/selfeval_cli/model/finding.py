"""A finding: what is wrong, where, what it rests on; kept as parameters, so that any language can be rendered from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import NamedTuple

from selfeval_cli.text.quantity import Span


class _Nothing(Mapping[str, object]):
    """No parameters: unlike a dict it may stand as a dataclass's default, and unlike a mapping proxy it can be pickled."""

    def __getitem__(self, key: str) -> object:
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __hash__(self) -> int:
        return 0


NOTHING: Mapping[str, object] = _Nothing()


class Severity(Enum):
    """How much it matters: an error is wrong for sure, a warning needs an answer, a note is worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for error, 1 for warning, 2 for note: sorts the worst first."""
        return _RANKS[self]


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


class Place(NamedTuple):
    """Where something stands in the user's file: lines and columns from 1 in characters, `end_column` exclusive.

    `line_text` is the first line whole, for the excerpt. A place in a workbook or document has `words` (`自评表!F12`,
    `第3页 第12段`) and no line; `published` tells a document from a workbook.
    """

    file: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    line_text: str | None = None
    words: str | None = None
    published: bool = False


class Related(NamedTuple):
    """Another place that the finding rests on; `role` is the id of a term that says how (`part`, `same`, `section`)."""

    path: str
    role: str
    place: Place | None = None


class Finding(NamedTuple):
    """One finding of one rule.

    `path` names the place in the report (empty: the file as a whole); `span` marks characters inside the value there, `on_key`
    marks the key in place of the value. Where the file could not be read as far as paths go, `spot` holds character offsets
    in the text instead. `sentence` picks one of the rule's sentences, which `params` fill. `mended` is the line as it should be.
    The engine alone fills in `place`.
    """

    code: str
    severity: Severity
    path: str = ""
    sentence: str = "default"
    params: Mapping[str, object] = NOTHING
    span: Span | None = None
    on_key: bool = False
    spot: Span | None = None
    related: tuple[Related, ...] = ()
    mended: str | None = None
    place: Place | None = None


class Waived(NamedTuple):
    """A finding that the report explains (说明后放行), with the reason given and the path of the waiver."""

    finding: Finding
    reason: str
    by: str


class Outcome(NamedTuple):
    """How a rule ended, so that silence is not mistaken for a pass.

    `state` is passed, found, waived, not-applicable, not-enough-data, off or failed (our bug). `examined` counts what was looked at,
    `lacking` lists what was missing, as paths; `error` is what went wrong in a rule that failed.
    """

    code: str
    state: str
    examined: int = 0
    found: int = 0
    lacking: tuple[str, ...] = ()
    error: str | None = None
