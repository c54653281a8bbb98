"""`standards show` and `standards check`: what they print, and the exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from selfeval_cli.standards.loading import list_standards
from selfeval_cli.text.width import display_width
from tests.conftest import RunCommand

HEAD = '[standard]\nid = "own"\ntitle = { zh = "自定", en = "Own" }\nassurance = "draft"\nscope = "project"\n'
SOUND = HEAD + '[indicators]\nmissed = { higher = "proportional" }\n'
VECTOR = '[[vector]]\ngiven = { target = "≥4次", actual = "1次", weight = 4 }\ngives = { score = 1.00 }\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty directory, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", [standard.id for standard in list_standards()])
def test_every_standard_is_shown_within_a_hundred_columns(run: RunCommand, name: str) -> None:
    for language in ("zh", "en"):
        result = run("standards", "show", name, "--lang", language)
        assert result.code == 0
        assert result.out.startswith(f"{name}  ")
        _, *lines = result.out.splitlines()
        assert max(display_width(line) for line in lines) <= 100


def test_a_page_has_weights_methods_limits_grades_and_examples(run: RunCommand) -> None:
    shown = run("standards", "show", "pidu-department-2025").out
    for said in ("重点履职绩效", "超过指标值的 130%，不得分。", "× 100", "90 分起", "excluded = 8"):
        assert said in shown


def test_a_file_of_ones_own_is_shown(run: RunCommand, folder: Path) -> None:
    (folder / "own.toml").write_text(SOUND, encoding="utf-8")
    assert run("standards", "show", "own.toml").out.startswith("own  自定\n")


def test_a_sound_file_with_examples(run: RunCommand, folder: Path) -> None:
    (folder / "own.toml").write_text(SOUND + VECTOR, encoding="utf-8")
    result = run("standards", "check", "own.toml")
    assert (result.code, result.out[:21]) == (0, "own 可以使用：1 个算例全部相符，内容")


def test_a_sound_file_without_examples_is_asked_for_some(run: RunCommand, folder: Path) -> None:
    (folder / "own.toml").write_text(SOUND, encoding="utf-8")
    result = run("standards", "check", "own.toml", "--lang", "en")
    assert result.code == 0
    assert "Add a few examples ([[vector]])" in result.out


def test_every_mistake_is_told_with_its_key(run: RunCommand, folder: Path) -> None:
    text = HEAD.replace('"draft"', '"sure"') + '[indicators]\nmissed = { higher = "threshold" }\npass_mrk = 60\n'
    (folder / "own.toml").write_text(text, encoding="utf-8")
    result = run("standards", "check", "own.toml")
    assert result.code == 1
    assert [line.split("：")[1] for line in result.out.splitlines()[:-1]] == [
        "standard.assurance",
        "indicators.pass_mark",
        "indicators.pass_mrk",
    ]
    assert result.out.endswith("有 3 处要改，改好才能使用。\n")


def test_an_example_that_comes_out_otherwise(run: RunCommand, folder: Path) -> None:
    (folder / "own.toml").write_text(SOUND + VECTOR.replace("1.00", "2"), encoding="utf-8")
    result = run("standards", "check", "own.toml")
    assert result.code == 1
    assert "own.toml：vector.#1：算例的 score 写的是 2，算出来是 1.00" in result.out


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", ["absent.toml", "nobody"])
def test_what_cannot_be_read_is_2(run: RunCommand, name: str) -> None:
    assert run("standards", "check", name).code == 2


def test_as_data(run: RunCommand, folder: Path) -> None:
    (folder / "own.toml").write_text(SOUND + VECTOR.replace("1.00", "2"), encoding="utf-8")
    data = json.loads(run("standards", "check", "own.toml", "--format", "json").out)
    assert (data["id"], data["problems"], data["vectors"]) == ("own", [], 1)
    assert data["misses"] == [{"vector": "vector.#1", "key": "score", "wanted": "2", "came": "1.00"}]
    (one,) = json.loads(run("standards", "show", "own.toml", "--format", "json").out)["standards"]
    assert one["id"] == "own"


def test_wrong_usage(run: RunCommand) -> None:
    assert "只能是：show、check" in run("standards", "shwo", "x").err
    assert "缺少标识或文件" in run("standards", "show").err
    assert run("standards", "shwo").code == run("standards", "show").code == run("standards", "show", "x").code == 2
