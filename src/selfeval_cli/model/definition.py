"""How our pydantic models are defined: without a look around for pydantic plugins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from selfeval_cli.pydantic_plugins import without_plugins

if TYPE_CHECKING:
    from pydantic._internal._model_construction import ModelMetaclass as _ModelType
else:
    _ModelType = type(BaseModel)  # the only public name that it has


class PieceType(_ModelType):
    """The type of our model classes."""

    def __new__(cls, *args: Any, **kwargs: Any) -> type:
        """Define a class without plugins."""
        with without_plugins():
            return super().__new__(cls, *args, **kwargs)
