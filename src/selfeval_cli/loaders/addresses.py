"""Addresses: from a path of the report to the keys in the file that it stands for."""

from __future__ import annotations

from dataclasses import dataclass, field

from selfeval_cli.model.paths import split_path

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True)
class Addresses:
    """Where the pieces of a report stand in its file.

    `pieces` has the key path of every piece by its path; `renamed` the key as written (`实际完成值`) by the key path that
    the format calls it (`…, "actual"`).
    """

    pieces: dict[str, KeyPath] = field(default_factory=dict)
    renamed: dict[KeyPath, str] = field(default_factory=dict)

    def as_written(self, keys: KeyPath) -> KeyPath:
        """The key path with the keys that the user wrote."""
        written: list[str | int] = []
        for depth, key in enumerate(keys):
            written.append(self.renamed.get(keys[: depth + 1], key))
        return tuple(written)

    def find_keys(self, path: str) -> KeyPath | None:
        """The key path, as written, of a path such as `economy/"GDP".details.财政收入`; None where no piece fits."""
        steps = split_path(path)
        for length in range(len(steps), 0, -1):
            piece = self.pieces.get(path[: steps[length - 1].end])
            if piece is not None:
                rest = tuple(_key(step.name) for step in steps[length:])
                return self.as_written((*piece, *rest))
        return None


def _key(name: str) -> str | int:
    """`#2` counts in a list, from one; anything else is a key."""
    return int(name[1:]) - 1 if name[:1] == "#" and name[1:].isdecimal() else name
