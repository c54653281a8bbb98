"""A rule: one function that looks at a case and yields verdicts, with its description beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final, NamedTuple

from selfeval_cli.checks.case import Case
from selfeval_cli.model.finding import NOTHING, Related, Severity
from selfeval_cli.model.rule import Basis, RuleInfo
from selfeval_cli.text.quantity import Span


class Hit(NamedTuple):
    """Something is wrong at `path`. The fields are those of `Finding`; `severity` is the rule's own unless given."""

    path: str
    sentence: str = "default"
    params: Mapping[str, object] = NOTHING
    severity: Severity | None = None
    span: Span | None = None
    on_key: bool = False
    related: tuple[Related, ...] = ()
    mended: str | None = None


class Lacking(NamedTuple):
    """The rule would look here, but what stands at `path` is missing or could not be read."""

    path: str


class Passed(NamedTuple):
    """So many things were looked at and are right."""

    things: int = 1


PASSED: Final = Passed()

Verdict = Hit | Lacking | Passed


class Rule(NamedTuple):
    """A rule's description and its function. The function must look at everything it speaks of: each thing is one verdict."""

    info: RuleInfo
    examine: Callable[[Case], Iterable[Verdict]]


def rule(
    code: str, name: str, severity: Severity, basis: Basis, needs: tuple[str, ...] = ()
) -> Callable[[Callable[[Case], Iterable[Verdict]]], Rule]:
    """Make a rule of the function below. One that needs `previous` is run only where last year's report was given."""

    def wrap(examine: Callable[[Case], Iterable[Verdict]]) -> Rule:
        return Rule(RuleInfo(code, name, severity, basis, needs), examine)

    return wrap
