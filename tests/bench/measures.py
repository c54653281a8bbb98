"""The measuring scripts as modules: they stand beside the package, not in it."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

BENCH = Path(__file__).resolve().parents[2] / "bench"


def load_measure(name: str) -> ModuleType:
    """The script of that name in `bench`."""
    specification = importlib.util.spec_from_file_location(f"bench_{name}", BENCH / f"{name}.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules[f"bench_{name}"] = module  # dataclasses look their module up
    specification.loader.exec_module(module)
    return module
