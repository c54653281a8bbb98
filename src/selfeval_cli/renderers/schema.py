"""The JSON Schema of the report file: for completion, descriptions and checking while one types in an editor.

The types come from the models, the words from `messages.keys`. Draft 7, which the TOML extensions of VS Code understand; `x-taplo`
carries what draft 7 has no word for.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

from selfeval_cli.messages.keys import label_value
from selfeval_cli.messages.keys.catalogue import KEYS_BY_TABLE, TABLES
from selfeval_cli.messages.keys.key_text import KeyText
from selfeval_cli.messages.language import Language, Text
from selfeval_cli.model.report import Report

SCHEMA_FILE = "selfeval.schema.json"
"""The name under which `init` writes the schema beside a report."""

_Schema = dict[str, Any]

_MODELS = {
    "Report": "file",
    "Heading": "report",
    "Goal": "goal",
    "Budget": "budget",
    "BudgetLine": "line",
    "Outlay": "outlay",
    "Fund": "fund",
    "BudgetItem": "item",
    "Staff": "staff",
    "Assets": "assets",
    "Section": "section",
    "Indicator": "indicator",
    "Detail": "detail",
    "Problem": "problem",
    "Measure": "measure",
}
_REQUIRED = {
    "file": ("report",),
    "report": ("agency", "year"),
    "goal": ("text",),
    "fund": ("name",),
    "item": ("name",),
    "indicator": ("name",),
    "problem": ("text",),
    "measure": ("text",),
}
# What an editor writes when a table is begun, beyond what is required.
_FIRST_KEYS = {
    "goal": ("id", "text", "result"),
    "budget": ("unit", "basis", "total"),
    "line": ("budget", "executed"),
    "outlay": ("previous", "budget", "executed"),
    "item": ("name", "budget", "executed"),
    "staff": ("quota", "employed"),
    "assets": ("total", "in_use"),
    "section": ("title",),
    "indicator": ("section", "name", "target", "actual"),
    "problem": ("id", "text"),
    "measure": ("for", "text"),
}


def required_keys(table: str) -> tuple[str, ...]:
    """The keys that a table must have."""
    return _REQUIRED.get(table, ())


def schema_properties(table: str) -> dict[str, Any]:
    """The schema of each key of a table."""
    return {key: _strip(source) for key, source in _sources()[table]["properties"].items()}


def render_schema(language: Language = "zh") -> str:
    """The schema as JSON text. Descriptions stand in both languages, the chosen one first."""
    tables = {
        table: _render_table(model, table, source, language)
        for (model, table), source in zip(_MODELS.items(), _sources().values(), strict=True)
    }
    whole = tables.pop("file")
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **whole,
        "title": _both(Text("绩效自评报告，格式 1", "performance self-evaluation report, format 1"), language, " / "),
        "definitions": {model: tables[table] for model, table in _MODELS.items() if table != "file"},
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _sources() -> dict[str, _Schema]:
    """What pydantic says of each table."""
    whole = Report.model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    models: dict[str, _Schema] = {**whole.pop("$defs"), "Report": whole}
    return {table: models[model] for model, table in _MODELS.items()}


def _render_table(model: str, table: str, source: _Schema, language: Language) -> _Schema:
    texts = KEYS_BY_TABLE[table]
    fields: dict[str, _Schema] = source["properties"]
    properties = {key: _render_key(table, key, texts[key], fields[key], language) for key in texts}
    place = "" if table == "file" else f"definitions/{model}/"
    schema: _Schema = {
        "type": "object",
        "title": _both(TABLES[table].label, language, " / "),
        "description": _both(TABLES[table].description, language),
        "properties": properties,
        # The Chinese terms are as good as the keys. As patterns they are accepted without being offered beside each key.
        "patternProperties": {
            _any_of(aliases): {"$ref": f"#/{place}properties/{key}"}
            for key in texts
            if (aliases := _aliases(texts[key]))
        },
        "additionalProperties": False,
    }
    required = required_keys(table)
    if required:
        schema["allOf"] = [_require(key, _aliases(texts[key])) for key in required]
    schema["x-taplo"] = {"initKeys": list(_FIRST_KEYS.get(table, required))}
    return schema


def _aliases(text: KeyText) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*text.aliases, text.label.zh)))


def _any_of(words: tuple[str, ...]) -> str:
    return f"^({'|'.join(re.escape(word) for word in words)})$"


def _require(key: str, aliases: tuple[str, ...]) -> _Schema:
    """`key` is required unless one of its aliases is there; so put that an editor's message names the key and nothing else."""
    others = [{"required": [alias]} for alias in aliases]
    return {"if": {"not": {"anyOf": others}}, "then": {"required": [key]}}


def _render_key(table: str, key: str, text: KeyText, source: _Schema, language: Language) -> _Schema:
    if (table, key) == ("indicator", "details"):
        source = {"type": "object", "additionalProperties": {"anyOf": [_FIGURE, _reference("Detail")]}}
    kind = _strip(source)
    schema: _Schema = {
        "title": _both(text.label, language, " / "),
        "description": _both(text.description, language),
        **kind,
    }
    values = kind.get("enum", ())
    if values and isinstance(values[0], str):
        names = [_both(label_value(key, value), language, " / ") for value in values]
        schema["x-taplo"] = {"docs": {"enumValues": names}}
    if text.example:
        schema["examples"] = [_example(text.example)]
    if source.get("default") not in (None, [], {}):
        schema["default"] = source["default"]
    return schema


_FIGURE: _Schema = {"type": ["string", "number"]}


def _reference(model: str) -> _Schema:
    return {"$ref": f"#/definitions/{model}"}


def _strip(source: _Schema) -> _Schema:
    """A field's type without pydantic's titles, without null (TOML has none), a single alternative unwrapped."""
    if "$ref" in source:
        return {"allOf": [{"$ref": source["$ref"]}]}  # in draft 7 nothing may stand beside a $ref
    choices = source.get("anyOf")
    if choices is not None:
        # A TOML date counts as a string in JSON Schema, and any other string is as good.
        kept = [_strip(choice) for choice in choices if choice.get("type") != "null" and "format" not in choice]
        return kept[0] if len(kept) == 1 else {"anyOf": kept}
    schema = {name: value for name, value in source.items() if name not in ("title", "default", "description")}
    if "const" in schema:
        schema["enum"] = [schema.pop("const")]
    for inner in ("items", "additionalProperties"):
        if isinstance(schema.get(inner), dict):
            nested = schema[inner]
            schema[inner] = nested if "$ref" in nested else _strip(nested)
    return schema


def _example(written: str) -> Any:
    import tomli

    return json.loads(json.dumps(tomli.loads(f"x = {written}", parse_float=Decimal)["x"], default=float))


def _both(text: Text, language: Language, between: str = "\n\n") -> str:
    first, second = (text.zh, text.en) if language == "zh" else (text.en, text.zh)
    return f"{first}{between}{second}"
