"""What is wrong with a standard's file: each mistake with its key and what to do, and each worked example that comes out otherwise."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from selfeval_cli.messages import standard_check_words as words
from selfeval_cli.messages.language import Language, Text
from selfeval_cli.messages.standard_problems import STANDARD_PROBLEMS
from selfeval_cli.model.standard import Standard, StandardProblem
from selfeval_cli.renderers.look import Look
from selfeval_cli.renderers.visible import make_visible

Result = str | Decimal | bool | tuple[Decimal, ...] | None


class StandardCheck(NamedTuple):
    """What came of it: the standard where there is one, the mistakes, and the examples that miss, as path, key, wanted and came."""

    file: str
    standard: Standard | None
    problems: tuple[StandardProblem, ...]
    misses: tuple[tuple[str, str, Result, Result], ...]


def render_standard_check(check: StandardCheck, look: Look) -> str:
    """One line for each mistake and each miss, then how it stands."""
    lines = list(_tell_problems(check, look))
    for path, key, wanted, came in check.misses:
        params = {"key": key, "wanted": _show(wanted, look.language), "came": _show(came, look.language)}
        said = words.MISS.fill(look.language, params)
        lines.append(_place(check.file, path, said, look))
    lines.append(_sum_up(check, look))
    return "".join(f"{line}\n" for line in lines)


def _tell_problems(check: StandardCheck, look: Look) -> Iterator[str]:
    for problem in check.problems:
        said = STANDARD_PROBLEMS[problem.id].fill(look.language, problem.params)
        yield _place(problem.file or check.file, problem.path, said, look)


def _place(file: str, path: str, said: str, look: Look) -> str:
    place = words.PLACE if path else words.PLACE_WHOLE
    params = {"file": file, "path": look.paint(make_visible(path), "bold"), "text": make_visible(said)}
    return place.fill(look.language, params)


def _show(value: Result, language: Language) -> str:
    if value is None:
        return words.NOTHING.in_language(language)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return f"[{', '.join(f'{number:f}' for number in value)}]"
    return f"{value:f}" if isinstance(value, Decimal) else value


def _sum_up(check: StandardCheck, look: Look) -> str:
    standard = check.standard
    if standard is None:
        return look.paint(words.UNUSABLE.fill(look.language, {"n": len(check.problems)}), "error")
    params = {"id": standard.id, "n": len(standard.vectors), "misses": len(check.misses), "content": standard.content}
    if check.misses:
        return look.paint(words.MISSED.fill(look.language, params), "error")
    said = words.SOUND if standard.vectors else words.SOUND_WITHOUT_VECTORS
    return look.paint(said.fill(look.language, params), "good")


def render_standard_check_json(check: StandardCheck) -> str:
    """The same for programs, sentences in both languages."""
    data = {
        "version": 1,
        "file": check.file,
        "id": check.standard.id if check.standard is not None else None,
        "content": check.standard.content if check.standard is not None else None,
        "vectors": len(check.standard.vectors) if check.standard is not None else None,
        "problems": [
            {
                "id": problem.id,
                "file": problem.file or check.file,
                "key": problem.path,
                "message": _both(STANDARD_PROBLEMS[problem.id], problem),
            }
            for problem in check.problems
        ],
        "misses": [
            {"vector": path, "key": key, "wanted": _plain(wanted), "came": _plain(came)}
            for path, key, wanted, came in check.misses
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _both(text: Text, problem: StandardProblem) -> dict[str, str]:
    return {"zh": text.fill("zh", problem.params), "en": text.fill("en", problem.params)}


def _plain(value: Result) -> str | bool | list[str] | None:
    if isinstance(value, tuple):
        return [f"{number:f}" for number in value]
    return f"{value:f}" if isinstance(value, Decimal) else value
