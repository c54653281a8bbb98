"""Which texts share a cell of the official table, and which limit counts for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import Hit
from selfeval_cli.checks.rules.form_lengths import text_too_long
from selfeval_cli.model.report import Report
from selfeval_cli.standards.loading import load_standard

LONG = "施工推迟" * 10


def _find(folder: Path, limits: str, tables: dict[str, object]) -> list[tuple[str, str, object]]:
    """Path, sentence and count of every finding, under the national form with these limits."""
    path = folder / "limits.toml"
    head = '[standard]\nid = "limits"\ntitle = { zh = "表", en = "form" }\nassurance = "draft"\nscope = "project"\n'
    path.write_text(f'{head}extends = "national-project-2020"\n[table.lengths]\n{limits}\n', encoding="utf-8")
    standard = load_standard(str(path)).standard
    assert standard is not None
    report = Report.model_validate({"report": {"agency": "清河县水利局", "year": 2023, "scope": "project"}, **tables})
    verdicts = text_too_long.examine(Case(report, standard, None, None))
    return [(hit.path, hit.sentence, hit.params["count"]) for hit in verdicts if isinstance(hit, Hit)]


@pytest.mark.parametrize(("limit", "found"), [(40, []), (39, [("goal.1.text", "default", 40)])])
def test_the_limit_itself_is_allowed(tmp_path: Path, limit: int, found: list[object]) -> None:
    assert _find(tmp_path, f"goal = {limit}", {"goal": [{"id": "1", "text": LONG}]}) == found


def test_problems_share_a_cell(tmp_path: Path) -> None:
    problems = [{"id": "a", "text": LONG}, {"id": "b", "text": LONG}]
    assert _find(tmp_path, "problem = 60", {"problem": problems}) == [("problem.a.text", "together", 80)]


def test_reason_and_remedy_share_a_cell_where_the_form_has_one_column_for_both(tmp_path: Path) -> None:
    indicator = {"name": "衬砌长度", "target": "≥3公里", "actual": "2公里", "reason": LONG, "remedy": LONG}
    assert _find(tmp_path, "reason = 60", {"indicator": [indicator]}) == [("-/衬砌长度.reason", "together", 80)]


def test_every_place_of_a_reason_is_looked_at(tmp_path: Path) -> None:
    tables: dict[str, object] = {
        "budget": {"reason": LONG, "adjustment_reason": LONG, "fund": [{"name": "财政拨款", "reason": LONG}]},
        "indicator": [{"name": "衬砌长度", "reason": LONG}],
    }
    paths = [path for path, *_ in _find(tmp_path, "reason = 10", tables)]
    assert paths == ["budget.reason", "budget.adjustment_reason", "budget.fund.财政拨款.reason", "-/衬砌长度.reason"]
