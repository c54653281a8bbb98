"""The wheel that users install: it holds the package with its data and nothing else. Building it fetches the build backend with pip."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "selfeval_cli"


@pytest.fixture(scope="module")
def contents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every file in the wheel by its name there."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, f"the wheel cannot be built:\n{run.stderr}"
    (wheel,) = folder.glob("*.whl")
    with ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_file_of_the_package_is_in_it(contents: dict[str, bytes]) -> None:
    files = {
        path.relative_to(PACKAGE.parent).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert files - contents.keys() == set()


def test_standards_and_type_marker_are_in_it(contents: dict[str, bytes]) -> None:
    standards = [name for name in contents if name.startswith("selfeval_cli/standards/") and name.endswith(".toml")]
    assert len(standards) >= 2
    assert "selfeval_cli/py.typed" in contents


def test_nothing_but_the_package_is_in_it(contents: dict[str, bytes]) -> None:
    others = [name for name in contents if not name.startswith("selfeval_cli/") and ".dist-info/" not in name]
    assert others == []


def test_command_and_licence_are_declared(contents: dict[str, bytes]) -> None:
    (entry_points,) = (data for name, data in contents.items() if name.endswith(".dist-info/entry_points.txt"))
    assert b"selfeval = selfeval_cli.__main__:main" in entry_points
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in contents)
