"""Finding sections and grades of a standard by what reports call them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selfeval_cli.messages.keys import label_value
from selfeval_cli.model.standard import Standard
from selfeval_cli.standards.loading import BUILT_IN, list_standards, load_standard


def built_in(name: str) -> Standard:
    standard = load_standard(name).standard
    assert standard is not None
    return standard


@pytest.mark.parametrize(
    ("heading", "sections"),
    [
        ("party-building", ["party-building"]),
        ("党建引领", ["party-building"]),
        ("（一）党建引领方面", ["party-building"]),
        ("“经济好”方面", ["economy"]),
        ("平安综治", ["public-safety"]),
        ("市容环境", ["environment"]),
        ("营商环境", ["economy"]),
        ("经济 建设", ["economy"]),
        ("经济与市容", ["economy", "environment"]),
        ("民生保障", []),
        ("", []),
    ],
)
def test_headings_of_the_subdistrict_standard(heading: str, sections: list[str]) -> None:
    assert [section.id for section in built_in("baiyun-subdistrict").sections_named(heading)] == sections


def test_the_four_sections_are_required() -> None:
    sections = built_in("baiyun-subdistrict").sections
    assert [section.title.zh for section in sections] == ["党建引领", "经济好", "治安好", "环境好"]
    assert all(section.required for section in sections)


@pytest.mark.parametrize(
    ("total", "grade"),
    [
        ("100", "优"),
        ("90", "优"),
        ("89.99", "良"),
        ("80", "良"),
        ("79.99", "中"),
        ("60", "中"),
        ("59.99", "差"),
        ("0", "差"),
    ],
)
def test_grade_bands_include_their_lower_end(total: str, grade: str) -> None:
    band = built_in("national-project-2020").grade_for(Decimal(total))
    assert band is not None
    assert band.title.zh == grade


def test_without_grades_there_is_none() -> None:
    assert built_in("baiyun-subdistrict").grade_for(Decimal(95)) is None


def test_years_in_force() -> None:
    national = built_in("national-project-2020")
    assert [national.covers(year) for year in (2019, 2020, 2030)] == [False, True, True]
    assert built_in("baiyun-subdistrict").covers(1999)


@pytest.mark.parametrize("name", BUILT_IN)
def test_assurance_and_scope_have_words(name: str) -> None:
    standard = built_in(name)
    assert label_value("assurance", standard.assurance).zh
    assert label_value("scope", standard.scope).en


def test_no_two_sections_groups_or_kinds_share_a_name() -> None:
    for standard in list_standards():
        for parts in (standard.sections, standard.groups, [kind for group in standard.groups for kind in group.kinds]):
            names = [name for part in parts for name in {name.casefold() for name in part.names}]
            assert len(names) == len(set(names))
