"""What all pieces of a report file share: frozen, nothing unknown, and figures that are read from the words as written."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import PydanticCustomError, core_schema

from selfeval_cli.model.definition import PieceType
from selfeval_cli.text.quantity import Reading
from selfeval_cli.text.readings import read_change, read_number, read_period, read_rank, read_value


class Piece(BaseModel, metaclass=PieceType):
    """A part of a report that is validated on its own: a budget line, a section, an indicator."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


def _sibling_unit(info: ValidationInfo) -> str:
    unit = info.data.get("unit") if info.data else None
    return unit if isinstance(unit, str) else ""


_REFUSED = ("not-finite", "too-large")


def _refuse_impossible(reading: Reading) -> Reading:
    """What no number can be is refused; a figure that is merely badly written keeps its text, and a rule tells it."""
    if reading.problem in _REFUSED:
        raise PydanticCustomError(
            "impossible_number", "{problem}", {"problem": reading.problem, "text": reading.text[:80]}
        )
    return reading


def _read_figure(raw: object, info: ValidationInfo) -> Reading:
    if type(raw) is str:
        return _refuse_impossible(read_value(raw, _sibling_unit(info)))
    if isinstance(raw, Decimal) or (isinstance(raw, int) and not isinstance(raw, bool)):
        return _refuse_impossible(read_number(raw, _sibling_unit(info)))
    if isinstance(raw, Reading):
        return raw
    raise PydanticCustomError("figure_type", "a number or a string with its unit")


def _read_change(raw: object, _: ValidationInfo) -> Reading:
    if type(raw) is str:
        return _refuse_impossible(read_change(raw))
    if isinstance(raw, Reading):
        return raw
    raise PydanticCustomError("string_type", "a string")


def _read_period(raw: object, _: ValidationInfo) -> Reading:
    if type(raw) is str:
        return read_period(raw)
    if isinstance(raw, Reading):
        return raw
    raise PydanticCustomError("string_type", "a string")


def _read_ranks(raw: object, _: ValidationInfo) -> tuple[Reading, ...]:
    items = raw if isinstance(raw, (list, tuple)) and not isinstance(raw, Reading) else [raw]
    readings = []
    for item in items:
        if isinstance(item, Reading):
            readings.append(item)
        elif type(item) is str:
            readings.append(_refuse_impossible(read_rank(item)))
        else:
            raise PydanticCustomError("strings_type", "a string or a list of strings")
    return tuple(readings)


def _read_decimal(raw: object, _: ValidationInfo) -> Decimal:
    if isinstance(raw, bool) or not isinstance(raw, (int, Decimal)):
        raise PydanticCustomError("number_type", "a number")
    reading = _refuse_impossible(read_number(raw))
    return reading.quantity.number if reading.quantity is not None else Decimal(raw)


def _read_texts(raw: object, _: ValidationInfo) -> tuple[str, ...]:
    items = raw if isinstance(raw, (list, tuple)) and not isinstance(raw, Reading) else [raw]
    if not all(type(item) is str for item in items):
        raise PydanticCustomError("strings_type", "a string or a list of strings")
    return tuple(items)


def as_written(reading: Reading) -> str | Decimal:
    """The figure as it goes back into a file: a bare number as Decimal, anything else as its own words."""
    return Decimal(reading.text) if reading.bare else reading.text


def _dump_readings(readings: tuple[Reading, ...]) -> list[str | Decimal]:
    return [as_written(reading) for reading in readings]


class _Reader:
    """How pydantic reads, writes and describes a field of a type of ours.

    Its own `PlainValidator` would first build a schema for `Reading` and everything inside, which nothing uses: half of the time that the
    definition of the models takes.
    """

    def __init__(self, read: Callable[..., Any], dump: Callable[[Any], Any], schema: dict[str, Any]) -> None:
        self._read, self._dump, self._schema = read, dump, schema

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        writing = core_schema.plain_serializer_function_ser_schema(self._dump)
        return core_schema.with_info_plain_validator_function(self._read, serialization=writing)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return self._schema


_TEXT_SCHEMA: dict[str, Any] = {"type": "string"}
_FIGURE_SCHEMA: dict[str, Any] = {"type": ["string", "number"]}
_TEXTS_SCHEMA: dict[str, Any] = {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}

Figure = Annotated[Reading, _Reader(_read_figure, as_written, _FIGURE_SCHEMA)]
"""A figure: a string as people write it (`近1万个`, `≥3000支`), or a bare number in the sibling key `unit`."""
ChangeText = Annotated[Reading, _Reader(_read_change, as_written, _TEXT_SCHEMA)]
"""`同比下降14.5%`."""
PeriodText = Annotated[Reading, _Reader(_read_period, as_written, _TEXT_SCHEMA)]
"""`截至11月底`; words that name no period are kept, with `period` None."""
RankTexts = Annotated[tuple[Reading, ...], _Reader(_read_ranks, _dump_readings, _TEXTS_SCHEMA)]
"""`降幅全区第5`, or a list of such."""
Number = Annotated[Decimal, _Reader(_read_decimal, Decimal, {"type": "number"})]
"""A bare finite number, exact as written."""
Texts = Annotated[tuple[str, ...], _Reader(_read_texts, list, _TEXTS_SCHEMA)]
"""One string or a list of strings."""
Place = str | dict[str, str]
"""Where a figure stands in its source document: `第3页 第12段`, or a table by key."""
