"""No pydantic plugins: a stand-in for the module with which pydantic looks for them.

pydantic looks when the first schema is made, and imports `importlib.metadata` to do so: a tenth of the whole time of a check
(`docs/dependencies.md`), to find plugins that a checker of untrusted files must not run anyway.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

_LOADER = "pydantic.plugin._loader"


def forgo_plugins() -> ModuleType | None:
    """Put the stand-in where pydantic imports its loader from; None where the loader is there already. For our own process only."""
    if _LOADER in sys.modules:
        return None
    stand_in = ModuleType(_LOADER)
    stand_in.get_plugins = tuple  # type: ignore[attr-defined]  # called without arguments it gives ()
    sys.modules[_LOADER] = stand_in
    return stand_in


@contextmanager
def without_plugins() -> Iterator[None]:
    """The same for a moment: models of other packages in the same process keep their plugins."""
    stand_in = forgo_plugins()
    try:
        yield
    finally:
        if stand_in is not None and sys.modules.get(_LOADER) is stand_in:
            del sys.modules[_LOADER]
