"""How our pydantic models are defined: without a look around for pydantic plugins.

pydantic looks for them when the first model is defined, and imports `importlib.metadata` to do so: a fifth of the whole time of a
check (`docs/dependencies.md`), to find plugins that a checker of untrusted files must not run anyway. Models of other packages in
the same process are not touched.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

_LOADER = "pydantic.plugin._loader"


@contextmanager
def _without_plugins() -> Iterator[None]:
    """A stand-in that knows no plugins, unless pydantic's own loader is there already; where pydantic has no such module, nothing."""
    if _LOADER in sys.modules:
        yield
        return
    stand_in = ModuleType(_LOADER)
    stand_in.get_plugins = tuple  # type: ignore[attr-defined]  # called without arguments it gives ()
    sys.modules[_LOADER] = stand_in
    try:
        yield
    finally:
        if sys.modules.get(_LOADER) is stand_in:
            del sys.modules[_LOADER]


if TYPE_CHECKING:
    from pydantic._internal._model_construction import ModelMetaclass as _ModelType
else:
    _ModelType = type(BaseModel)  # the only public name that it has


class PieceType(_ModelType):
    """The type of our model classes."""

    def __new__(cls, *args: Any, **kwargs: Any) -> type:
        """Define a class without plugins."""
        with _without_plugins():
            return super().__new__(cls, *args, **kwargs)
