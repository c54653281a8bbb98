"""What `init` has to know: from options, else asked on a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Literal, NamedTuple, TypeVar

from selfeval_cli.cli.output import Output
from selfeval_cli.cli.trouble import UsageTroubleError
from selfeval_cli.messages import init_words as words
from selfeval_cli.messages.keys import label_value
from selfeval_cli.messages.language import Text
from selfeval_cli.messages.usage import USAGE
from selfeval_cli.model.standard import Standard

Scope = Literal["department", "project"]
T = TypeVar("T")
_USUAL_SCOPE: Scope = "department"

FIRST_YEAR = 1994
LAST_YEAR = 2100
"""As the report's model has them."""


class Given(NamedTuple):
    """What the options say."""

    agency: str | None
    year: str | None
    scope: Scope | None
    project: str | None


class Answers(NamedTuple):
    """What the template needs."""

    agency: str
    year: int
    scope: Scope
    project: str | None


def complete_answers(given: Given, standard: Standard | None, output: Output) -> Answers:
    """Ask for what was not given, or raise UsageTroubleError where nobody can be asked or the answers do not go together."""
    year = understand_year(given)
    scope = settle_scope(given, standard)
    if not sys.stdin.isatty():
        return _take(given, year, scope or _USUAL_SCOPE)
    return _ask(given, year, scope, output)


def understand_year(given: Given) -> int | None:
    """The year that is given, if one is. Raises UsageTroubleError for what no report can be about."""
    year = _read_year(given.year.strip()) if given.year is not None else None
    if given.year is not None and year is None:
        raise UsageTroubleError(USAGE["year"], {"value": given.year, "first": FIRST_YEAR, "last": LAST_YEAR})
    return year


def settle_scope(given: Given, standard: Standard | None) -> Scope | None:
    """The scope that the options come to, if they do. Raises UsageTroubleError where it is not that of the standard."""
    scope = given.scope or ("project" if given.project else standard.scope if standard is not None else None)
    if standard is not None and scope != standard.scope:
        params = {"standard": standard.id, "wanted": label_value("scope", standard.scope)}
        raise UsageTroubleError(USAGE["standard-of-other-scope"], params | {"given": label_value("scope", scope or "")})
    return scope


def _take(given: Given, year: int | None, scope: Scope) -> Answers:
    wanted = {"agency": given.agency, "year": year}
    if scope == "project":
        wanted["project"] = given.project
    lacking = tuple(words.NAMES[name] for name, value in wanted.items() if not value)
    if lacking or given.agency is None or year is None:
        example = words.EXAMPLES[scope]
        raise UsageTroubleError(USAGE["answers-needed"], {"names": lacking, "example": example})
    return Answers(given.agency, year, scope, given.project)


def _ask(given: Given, year: int | None, scope: Scope | None, output: Output) -> Answers:
    last_year = time.localtime().tm_year - 1  # a year is evaluated when it is over
    agency = given.agency or _question(words.ASK_AGENCY, _read_name, output)
    year = year or _question(words.ASK_YEAR, _read_year, output, default=last_year)
    judged_as = scope or _ask_scope(output)
    project = given.project
    if judged_as == "project" and not project:
        project = _question(words.ASK_PROJECT, _read_name, output)
    return Answers(agency, year, judged_as, project)


def _ask_scope(output: Output) -> Scope:
    return _question(words.ASK_SCOPE, _read_scope, output, _USUAL_SCOPE)


def _question(text: Text, read: Callable[[str], T | None], output: Output, default: T | None = None) -> T:
    """Ask until the answer is understood; an empty one means the default."""
    language = output.look.language
    while True:
        output.stderr.write(text.fill(language, {"default": default}))
        output.stderr.flush()
        line = sys.stdin.readline()
        if not line:  # the end of input
            raise KeyboardInterrupt
        answer = line.strip()
        if not answer and default is not None:
            return default
        value = read(answer)
        if value is not None:
            return value
        output.warn(
            words.ANSWER_UNCLEAR.fill(language, {"answer": answer})
            if answer
            else words.ANSWER_NEEDED.in_language(language)
        )


def _read_name(answer: str) -> str | None:
    return answer or None


def _read_year(answer: str) -> int | None:
    digits = answer.removesuffix("年度").removesuffix("年")
    year = int(digits) if digits.isdecimal() and len(digits) == 4 else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def _read_scope(answer: str) -> Scope | None:
    return words.SCOPE_ANSWERS.get(answer)
