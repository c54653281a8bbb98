"""A TOML table read key by key: what is missing, of the wrong type or unknown becomes a problem, never an exception."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final, TypeVar

from selfeval_cli.messages.language import Text
from selfeval_cli.model.standard import StandardProblem

Name = TypeVar("Name", bound=str)

LARGEST: Final = Decimal(10) ** 15
"""Numbers in a standard lie between this and its negative: points, percents, years, amounts in vectors."""
MOST_PLACES: Final = 12
MOST_CHARACTERS: Final = 2000


class ProblemLog:
    """Collects what is wrong with one file."""

    def __init__(self, file: str) -> None:
        """`file` is the name that users see."""
        self.file: Final = file
        self.problems: Final[list[StandardProblem]] = []

    def add(self, problem: str, path: str = "", **params: object) -> None:
        """Note a problem at a key path; `problem` is the id of its sentence."""
        self.problems.append(StandardProblem(problem, self.file, path, params))


class Table:
    """One table of a standard's file. Each method takes one key; `close` reports the keys that nothing asked for."""

    def __init__(self, raw: Mapping[str, Any], log: ProblemLog, path: str = "") -> None:
        """`path` is where the table stands in its file, empty for the root."""
        self._raw = raw
        self._log = log
        self._path = path
        self._asked: list[str] = []

    def path(self, key: str = "") -> str:
        """The path of a key in this table, or of the table itself."""
        return f"{self._path}.{key}" if self._path and key else self._path or key

    def problem(self, problem: str, key: str = "", **params: object) -> None:
        """Note a problem with a key of this table, or with the table itself."""
        self._log.add(problem, self.path(key), **params)

    def __contains__(self, key: str) -> bool:
        """Whether the key is there, whatever stands in it."""
        return key in self._raw

    def keys(self) -> Iterator[str]:
        """The keys as the file has them."""
        return iter(self._raw)

    def _take(self, key: str, *, needed: bool) -> object:
        self._asked.append(key)
        value = self._raw.get(key)
        if value is None and needed:
            self.problem("missing-key", key, name=key)
        return value

    def text(self, key: str, *, needed: bool = False) -> str | None:
        """A string that is not blank."""
        value = self._take(key, needed=needed)
        if value is None:
            return None
        if not isinstance(value, str):
            self.problem("not-a-string", key)
            return None
        if not value.strip():
            self.problem("blank", key)
            return None
        if len(value) > MOST_CHARACTERS:
            self.problem("too-long", key, most=MOST_CHARACTERS)
            return None
        return value

    def number(self, key: str, *, needed: bool = False, low: int = 0, high: int = 100) -> Decimal | None:
        """A finite number from `low` to `high`, exact as written."""
        value = self._take(key, needed=needed)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
            self.problem("not-a-number", key)
            return None
        number = Decimal(value)
        if not is_plain(number) or not low <= number <= high:
            self.problem("out-of-range", key, low=low, high=high)
            return None
        return number

    def integer(self, key: str, *, low: int, high: int, needed: bool = False) -> int | None:
        """A whole number from `low` to `high`."""
        value = self._take(key, needed=needed)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            self.problem("not-an-integer", key)
            return None
        if not low <= value <= high:
            self.problem("out-of-range", key, low=low, high=high)
            return None
        return value

    def flag(self, key: str) -> bool:
        """A bare true or false; false where it is absent."""
        value = self._take(key, needed=False)
        if value is not None and not isinstance(value, bool):
            self.problem("not-a-flag", key)
        return value is True

    def choice(self, key: str, choices: Sequence[Name], *, needed: bool = False) -> Name | None:
        """One word of a closed set."""
        value = self.text(key, needed=needed)
        if value is None:
            return None
        for choice in choices:
            if choice == value:
                return choice
        self.problem("unknown-word", key, word=value, known=tuple(choices))
        return None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings; empty where it is absent."""
        value = self._take(key, needed=False)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            self.problem("not-strings", key)
            return ()
        return tuple(value)

    def numbers(self, key: str, *, low: int, high: int) -> tuple[Decimal, ...]:
        """A list of finite numbers from `low` to `high`; empty where it is absent."""
        value = self._take(key, needed=False)
        if value is None:
            return ()
        plain = isinstance(value, list) and all(
            isinstance(item, (int, Decimal)) and not isinstance(item, bool) for item in value
        )
        if not plain or not isinstance(value, list):
            self.problem("not-numbers", key)
            return ()
        numbers = tuple(map(Decimal, value))
        if not all(is_plain(number) and low <= number <= high for number in numbers):
            self.problem("out-of-range", key, low=low, high=high)
            return ()
        return numbers

    def title(self, key: str, *, needed: bool = False) -> Text | None:
        """A table `{ zh = "…", en = "…" }`, both languages given."""
        table = self.table(key, needed=needed)
        if table is None:
            return None
        zh = table.text("zh", needed=True)
        en = table.text("en", needed=True)
        table.close()
        return Text(zh, en) if zh is not None and en is not None else None

    def table(self, key: str, *, needed: bool = False) -> Table | None:
        """A table inside this one."""
        value = self._take(key, needed=needed)
        if value is None:
            return None
        if not isinstance(value, dict):
            self.problem("not-a-table", key)
            return None
        return Table(value, self._log, self.path(key))

    def tables(self, key: str) -> tuple[Table, ...]:
        """An array of tables, empty where it is absent; the first one's path ends in `.#1`."""
        value = self._take(key, needed=False)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.problem("not-tables", key)
            return ()
        return tuple(Table(item, self._log, f"{self.path(key)}.#{number}") for number, item in enumerate(value, 1))

    def close(self) -> None:
        """Report every key that nothing asked for, with the nearest one that could have been meant."""
        for key in self._raw:
            if key not in self._asked:
                nearest = _nearest(key, self._asked)
                shown = key[:40]
                if nearest is None:
                    self.problem("unknown-key", shown, name=shown, known=tuple(self._asked))
                else:
                    self.problem("misspelt-key", shown, name=shown, nearest=nearest)


def is_plain(number: Decimal) -> bool:
    """Whether a number is finite and of a size that a standard can mean."""
    if not number.is_finite():
        return False
    exponent = number.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -MOST_PLACES and number.adjusted() < 15


def _nearest(key: str, known: Sequence[str]) -> str | None:
    from difflib import get_close_matches  # only where something is wrong

    matches = get_close_matches(key[:40], known, n=1, cutoff=0.7)
    return matches[0] if matches else None
