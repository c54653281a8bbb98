"""Reading standards: what a broken file gives, how files extend one another, what identifies a content."""

from __future__ import annotations

import os
import pickle
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest

from selfeval_cli.messages.standard_problems import STANDARD_PROBLEMS
from selfeval_cli.standards import loading
from selfeval_cli.standards.loading import BUILT_IN, DEFAULTS, list_standards, load_standard

HEAD = """
[standard]
id = "own"
title = { zh = "自定标准", en = "Own" }
assurance = "draft"
scope = "project"
"""

EXECUTION = """
[execution]
weight = 10
method = "linear"
denominator = "adjusted"
"""

BAD_FILES = {
    "no head": ("[rounding]\nplaces = 2\n", "missing-key", "standard"),
    "head is a string": ('standard = "x"\n', "not-a-table", "standard"),
    "no id": (HEAD.replace('id = "own"\n', ""), "missing-key", "standard.id"),
    "id is a number": (HEAD.replace('"own"', "7"), "not-a-string", "standard.id"),
    "blank id": (HEAD.replace('"own"', '"  "'), "blank", "standard.id"),
    "id of a built-in": (HEAD.replace('"own"', '"baiyun-subdistrict"'), "id-taken", "standard.id"),
    "title in one language": (HEAD.replace(', en = "Own"', ""), "missing-key", "standard.title.en"),
    "unknown assurance": (HEAD.replace('"draft"', '"sure"'), "unknown-word", "standard.assurance"),
    "unknown scope": (HEAD.replace('"project"', '"programme"'), "unknown-word", "standard.scope"),
    "misspelt table": (HEAD + "[roundign]\nplaces = 2\n", "misspelt-key", "roundign"),
    "unknown table": (HEAD + "[zzz]\nx = 2\n", "unknown-key", "zzz"),
    "misspelt key": (
        HEAD + EXECUTION.replace("weight", "wieght") + "weight = 10\n",
        "misspelt-key",
        "execution.wieght",
    ),
    "years reversed": (HEAD + "first_year = 2024\nlast_year = 2020\n", "years-reversed", "standard.last_year"),
    "year as text": (HEAD + 'first_year = "2024"\n', "not-an-integer", "standard.first_year"),
    "year far off": (HEAD + "first_year = 24\n", "out-of-range", "standard.first_year"),
    "unknown method": (HEAD + EXECUTION.replace('"linear"', '"square"'), "unknown-word", "execution.method"),
    "unknown denominator": (HEAD + EXECUTION.replace('"adjusted"', '"any"'), "unknown-word", "execution.denominator"),
    "weight as text": (HEAD + EXECUTION.replace("10", '"10"'), "not-a-number", "execution.weight"),
    "weight as flag": (HEAD + EXECUTION.replace("10", "true"), "not-a-number", "execution.weight"),
    "weight not finite": (HEAD + EXECUTION.replace("10", "nan"), "out-of-range", "execution.weight"),
    "weight negative": (HEAD + EXECUTION.replace("10", "-10"), "out-of-range", "execution.weight"),
    "weight above 100": (HEAD + EXECUTION.replace("10", "101"), "out-of-range", "execution.weight"),
    "weight of a thousand places": (HEAD + EXECUTION.replace("10", "1e-1000"), "out-of-range", "execution.weight"),
    "bands missing": (HEAD + EXECUTION.replace("linear", "banded"), "bands-missing", "execution.band"),
    "bands unused": (HEAD + EXECUTION + "band = [{ at_least = 0, score = 0 }]\n", "bands-unused", "execution.band"),
    "bands rise": (
        HEAD
        + EXECUTION.replace("linear", "banded")
        + "band = [{ at_least = 0, score = 5 }, { at_least = 80, score = 5 }]\n",
        "bands-not-descending",
        "execution.band",
    ),
    "bands end above zero": (
        HEAD + EXECUTION.replace("linear", "banded") + "band = [{ at_least = 80, score = 7 }]\n",
        "bands-not-to-zero",
        "execution.band",
    ),
    "band above weight": (
        HEAD + EXECUTION.replace("linear", "banded") + "band = [{ at_least = 0, score = 11 }]\n",
        "band-above-weight",
        "execution.band",
    ),
    "lower band gives more": (
        HEAD
        + EXECUTION.replace("linear", "banded")
        + "band = [{ at_least = 90, score = 1 }, { at_least = 0, score = 2 }]\n",
        "score-rises-as-rate-falls",
        "execution.band",
    ),
    "weights above 100": (
        HEAD + EXECUTION + '[[group]]\ntitle = { zh = "产出", en = "Output" }\nweight = 91\n',
        "weights-not-sum",
        "group",
    ),
    "weights below 100": (
        HEAD + EXECUTION + '[indicators]\n[[group]]\ntitle = { zh = "产出", en = "Output" }\nweight = 89\n',
        "weights-not-sum",
        "group",
    ),
    "kinds do not make the group": (
        HEAD
        + '[[group]]\ntitle = { zh = "产出", en = "Output" }\nweight = 50\n'
        + 'kind = [{ title = { zh = "数量", en = "Quantity" }, weight = 49.5 }]\n',
        "weights-not-sum",
        "group.#1.kind",
    ),
    "method of another direction": (
        HEAD + '[indicators]\nmissed = { higher = "inverse-ratio" }\n',
        "unknown-word",
        "indicators.missed.higher",
    ),
    "unknown direction": (HEAD + '[indicators]\nmissed = { up = "x" }\n', "unknown-key", "indicators.missed.up"),
    "states with a gap": (
        HEAD
        + '[[indicators.qualitative]]\ntitle = { zh = "好", en = "good" }\nat_least = 80\nat_most = 100\n'
        + '[[indicators.qualitative]]\ntitle = { zh = "差", en = "poor" }\nat_least = 0\nat_most = 60\n',
        "states-apart",
        "indicators.qualitative",
    ),
    "grade without a floor": (
        HEAD + '[[grade]]\ntitle = { zh = "优", en = "excellent" }\nat_least = 90\n',
        "bands-not-to-zero",
        "grade",
    ),
    "grade is a table": (HEAD + '[grade]\ntitle = "优"\n', "not-tables", "grade"),
    "limits without a limit": (HEAD + '[fulfilment]\nconsequence = "reason"\n', "limits-missing", "fulfilment"),
    "pass mark missing": (
        HEAD + '[indicators]\nmissed = { higher = "threshold" }\n',
        "pass-mark-missing",
        "indicators.pass_mark",
    ),
    "pass mark unused": (HEAD + "[indicators]\npass_mark = 60\n", "pass-mark-unused", "indicators.pass_mark"),
    "pass mark of the whole": (
        HEAD + '[indicators]\nmissed = { higher = "threshold" }\npass_mark = 100\n',
        "out-of-range",
        "indicators.pass_mark",
    ),
    "state named twice": (
        HEAD
        + '[[indicators.qualitative]]\ntitle = { zh = "好", en = "good" }\nat_least = 80\nat_most = 100\nsynonyms = ["成"]\n'
        + '[[indicators.qualitative]]\ntitle = { zh = "差", en = "poor" }\nat_least = 0\nat_most = 80\nsynonyms = ["成"]\n',
        "named-twice",
        "indicators.qualitative",
    ),
    "satisfaction of nothing": (
        HEAD + "[indicators.satisfaction]\nfull = 90\nzero = 60\n",
        "missing-key",
        "indicators.satisfaction.names",
    ),
    "satisfaction reversed": (
        HEAD + '[indicators.satisfaction]\nfull = 50\nzero = 60\nnames = ["满意度"]\n',
        "limits-reversed",
        "indicators.satisfaction.full",
    ),
    "two limits": (
        HEAD + '[[fixed]]\ntitle = { zh = "率", en = "rate" }\nfigure = "asset-use"\nat_most = 100\nat_least = 90\n',
        "limits-both",
        "fixed.#1.at_least",
    ),
    "limit without a figure": (
        HEAD + '[[fixed]]\ntitle = { zh = "率", en = "rate" }\nat_most = 100\n',
        "missing-key",
        "fixed.#1.figure",
    ),
    "unknown figure": (
        HEAD + '[[fixed]]\ntitle = { zh = "率", en = "rate" }\nfigure = "a / b"\n',
        "unknown-word",
        "fixed.#1.figure",
    ),
    "deduction without a limit": (
        HEAD + '[[fixed]]\ntitle = { zh = "率", en = "rate" }\nfigure = "asset-use"\ndeduction = { points = 0.5 }\n',
        "limits-needed",
        "fixed.#1.deduction",
    ),
    "deducted without saying how": (
        HEAD + '[indicators]\nmissed = { higher = "deducted" }\n',
        "deduction-missing",
        "indicators.deduction.higher",
    ),
    "deduction of nothing": (
        HEAD + "[indicators.deduction]\nlower = { points = 2 }\n",
        "deduction-unused",
        "indicators.deduction.lower",
    ),
    "deduction in no steps": (
        HEAD + '[indicators]\nmissed = { lower = "deducted" }\ndeduction = { lower = { points = 2, step = 0 } }\n',
        "not-above-zero",
        "indicators.deduction.lower.step",
    ),
    "denominator of a rate that has but one": (
        HEAD + '[[fixed]]\ntitle = { zh = "率", en = "rate" }\nfigure = "asset-use"\ndenominator = "initial"\n',
        "denominator-unused",
        "fixed.#1.denominator",
    ),
    "unknown denominator of a rate": (
        HEAD + '[[fixed]]\ntitle = { zh = "率", en = "rate" }\nfigure = "carryover"\ndenominator = "spent"\n',
        "unknown-word",
        "fixed.#1.denominator",
    ),
    "vector of goals that are no numbers": (
        HEAD + '[[vector]]\ngiven.indicator = [{ target = "1次" }]\ngives = { goals = ["1"], total = 5 }\n',
        "not-numbers",
        "vector.#1.gives.goals",
    ),
    "vector of an indicator without a target": (
        HEAD + '[[vector]]\ngiven.indicator = [{ goal = "1" }]\ngives = { total = 5 }\n',
        "missing-key",
        "vector.#1.given.indicator.#1.target",
    ),
    "alternative of an unknown group": (
        HEAD
        + '[[group]]\ntitle = { zh = "产出", en = "Output" }\n'
        + '[[alternative]]\nwithout = ["成本"]\nweights = { "产出" = 100 }\n',
        "unknown-word",
        "alternative.#1.without",
    ),
    "alternative below 100": (
        HEAD
        + '[[group]]\ntitle = { zh = "产出", en = "Output" }\n[[group]]\ntitle = { zh = "成本", en = "Cost" }\n'
        + '[[alternative]]\nwithout = ["成本"]\nweights = { "产出" = 90 }\n',
        "weights-not-sum",
        "alternative.#1.weights",
    ),
    "alternative twice": (
        HEAD
        + '[[group]]\ntitle = { zh = "产出", en = "Output" }\n[[group]]\ntitle = { zh = "成本", en = "Cost" }\n'
        + 2 * '[[alternative]]\nwithout = ["成本"]\nweights = { "产出" = 100 }\n',
        "alternatives-alike",
        "alternative",
    ),
    "rescaling as text": (HEAD + '[not_applicable]\nrescale = "yes"\n', "not-a-flag", "not_applicable.rescale"),
    "section twice": (
        HEAD + 2 * '[[section]]\nid = "a"\ntitle = { zh = "甲", en = "A" }\n',
        "named-twice",
        "section",
    ),
    "required as text": (
        HEAD + '[[section]]\nid = "a"\ntitle = { zh = "甲", en = "A" }\nrequired = "yes"\n',
        "not-a-flag",
        "section.#1.required",
    ),
    "synonyms as text": (
        HEAD + '[[section]]\nid = "a"\ntitle = { zh = "甲", en = "A" }\nsynonyms = "乙"\n',
        "not-strings",
        "section.#1.synonyms",
    ),
    "label of nothing": (HEAD + '[table.labels]\ncolour = "色"\n', "unknown-key", "table.labels.colour"),
    "length zero": (HEAD + "[table.lengths]\nreason = 0\n", "out-of-range", "table.lengths.reason"),
    "vector without input": (
        HEAD + "[[vector]]\ngiven = { weight = 5 }\ngives = { score = 5 }\n",
        "vector-without-input",
        "vector.#1.given",
    ),
    "vector without result": (
        HEAD + "[[vector]]\ngiven = { total = 5 }\ngives = { }\n",
        "vector-without-result",
        "vector.#1.gives",
    ),
    "text of a thousand lines": (HEAD + f'document = "{"长" * 3000}"\n', "too-long", "standard.document"),
    "not TOML": (HEAD + "weight = = 3\n", "bad-syntax", ""),
    "endless integer": (HEAD + f"first_year = {'9' * 5000}\n", "too-much-for-toml", ""),
    "endless exponent": (HEAD + "first_year = 1e99999999999999999999\n", "too-much-for-toml", ""),
    "deep nesting": (f"a = {'[' * 5000}", "too-much-for-toml", ""),
    "unknown parent": (HEAD + 'extends = "nobody"\n', "unknown-standard", "standard.extends"),
    "itself": (HEAD + 'extends = "own.toml"\n', "extends-itself", "standard.extends"),
    "absent parent": (HEAD + 'extends = "absent.toml"\n', "file-not-found", ""),
}


def write(folder: Path, text: str, name: str = "own.toml") -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return name


@pytest.mark.parametrize(("text", "problem", "path"), BAD_FILES.values(), ids=BAD_FILES.keys())
def test_a_broken_file_gives_one_problem_at_its_key_and_no_standard(
    tmp_path: Path, text: str, problem: str, path: str
) -> None:
    standard, problems = load_standard(write(tmp_path, text), tmp_path)
    assert [(found.id, found.path) for found in problems] == [(problem, path)]
    assert standard is None


@pytest.mark.parametrize("text", [row[0] for row in BAD_FILES.values()], ids=BAD_FILES.keys())
def test_every_problem_can_be_told_in_both_languages(tmp_path: Path, text: str) -> None:
    for found in load_standard(write(tmp_path, text), tmp_path).problems:
        for language in ("zh", "en"):
            said = STANDARD_PROBLEMS[found.id].fill(language, found.params)
            assert said
            assert "{" not in said.replace("{ zh", "")


def test_several_faults_are_all_told(tmp_path: Path) -> None:
    text = HEAD.replace('"draft"', '"sure"') + EXECUTION.replace("10", "-1").replace('"linear"', '"square"')
    found = {problem.path for problem in load_standard(write(tmp_path, text), tmp_path).problems}
    assert found == {"standard.assurance", "execution.weight", "execution.method"}


def test_a_problem_names_the_file_as_it_was_asked_for(tmp_path: Path) -> None:
    assert load_standard(write(tmp_path, "x = 1\n"), tmp_path).problems[0].file == "own.toml"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (HEAD.encode("gb18030"), "not-utf-8"),
        (b"# " + b"x" * loading.LARGEST_FILE, "file-too-large"),
        (b"\xff\xfe\x00", "not-utf-8"),
    ],
)
def test_bytes_that_are_no_standard(tmp_path: Path, data: bytes, problem: str) -> None:
    (tmp_path / "own.toml").write_bytes(data)
    assert [found.id for found in load_standard("own.toml", tmp_path).problems] == [problem]


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_bytes(b"\xef\xbb\xbf" + HEAD.encode())
    assert load_standard("own.toml", tmp_path).standard is not None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes in the file system are POSIX only")
def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "folder.toml").mkdir()
    found = [load_standard(name, tmp_path).problems[0].id for name in ("pipe.toml", "folder.toml", "nul\0.toml")]
    assert found == ["not-a-file", "not-a-file", "unreadable-file"]


def test_an_unknown_id_names_the_known_ones() -> None:
    standard, problems = load_standard("national")
    assert standard is None
    assert (problems[0].id, problems[0].params["known"]) == ("unknown-standard", BUILT_IN)


def test_two_files_that_extend_each_other_end(tmp_path: Path) -> None:
    write(tmp_path, HEAD + 'extends = "b.toml"\n', "a.toml")
    write(tmp_path, HEAD + 'extends = "a.toml"\n', "b.toml")
    assert [found.id for found in load_standard("a.toml", tmp_path).problems] == ["extends-itself"]


def test_a_long_chain_ends(tmp_path: Path) -> None:
    for number in range(20):
        write(tmp_path, HEAD + f'extends = "{number + 1}.toml"\n', f"{number}.toml")
    assert [found.id for found in load_standard("0.toml", tmp_path).problems] == ["extends-too-long"]


def test_the_extending_file_has_the_last_word_and_inherits_the_rest(tmp_path: Path) -> None:
    text = HEAD + 'extends = "national-project-2020"\n[rounding]\nplaces = 1\n[table.lengths]\nreason = 100\n'
    standard = load_standard(write(tmp_path, text), tmp_path).standard
    assert standard is not None
    parent = load_standard("national-project-2020").standard
    assert parent is not None
    assert (standard.id, standard.assurance, standard.document) == ("own", "draft", None)
    assert (standard.places, dict(standard.lengths)) == (1, {"reason": 100})
    assert (standard.groups, standard.execution, standard.labels) == (parent.groups, parent.execution, parent.labels)
    assert standard.vectors == ()


def test_lists_are_replaced_whole(tmp_path: Path) -> None:
    text = HEAD + 'extends = "national-project-2020"\n[[grade]]\ntitle = { zh = "合格", en = "pass" }\nat_least = 0\n'
    standard = load_standard(write(tmp_path, text), tmp_path).standard
    assert standard is not None
    assert [grade.title.zh for grade in standard.grades] == ["合格"]


def test_a_fault_of_the_extended_file_is_told_there(tmp_path: Path) -> None:
    write(tmp_path, HEAD + "zzz = 1\n", "parent.toml")
    problems = load_standard(write(tmp_path, HEAD + 'extends = "parent.toml"\n'), tmp_path).problems
    assert [(found.id, found.file, found.path) for found in problems] == [
        ("unknown-key", "parent.toml", "standard.zzz")
    ]


def test_a_parent_is_looked_for_beside_its_child(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    write(tmp_path / "deep", HEAD + "[rounding]\nplaces = 3\n", "parent.toml")
    write(tmp_path / "deep", HEAD + 'extends = "parent.toml"\n')
    standard = load_standard("deep/own.toml", tmp_path).standard
    assert standard is not None
    assert standard.places == 3


def test_the_content_hash_is_of_all_files_the_extended_ones_first(tmp_path: Path) -> None:
    parent, child = HEAD, HEAD + 'extends = "parent.toml"\n'
    write(tmp_path, parent, "parent.toml")
    standard = load_standard(write(tmp_path, child), tmp_path).standard
    assert standard is not None
    assert standard.content == sha256((parent + child).encode()).hexdigest()[:12]


def test_figures_are_read_from_their_text(tmp_path: Path) -> None:
    standard = load_standard(write(tmp_path, HEAD + EXECUTION.replace("10", "10.10")), tmp_path).standard
    assert standard is not None
    assert standard.execution is not None
    assert str(standard.execution.weight) == "10.10"


def test_defaults_are_built_in_and_of_their_scope() -> None:
    standards = {standard.id: standard for standard in list_standards()}
    assert tuple(standards) == BUILT_IN
    assert {scope: standards[name].scope for scope, name in DEFAULTS.items()} == {
        "department": "department",
        "project": "project",
    }


def test_a_standard_can_be_sent_to_another_process() -> None:
    for standard in list_standards():
        assert pickle.loads(pickle.dumps(standard)) == standard  # noqa: S301


def test_weights_of_the_national_form() -> None:
    standard = load_standard("national-project-2020").standard
    assert standard is not None
    assert standard.execution is not None
    assert standard.execution.weight == Decimal(10)
    assert [group.weight for group in standard.groups] == [50, 30, 10]
