"""What the styles of a Word document say of its paragraphs: heading level, bold, list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_HEADING_NAME = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_OFF = ("0", "false", "off", "none")
_DEPTH = 20


class Properties(NamedTuple):
    """Properties of a paragraph or of a style; None where nothing is said. `level` is an outline level from 1, 0 for body text."""

    level: int | None = None
    bold: bool | None = None
    list_id: str | None = None
    list_level: int | None = None
    centred: bool | None = None


def read_properties(element: Element | None) -> Properties:
    """Read `pPr` (of a paragraph or style), or `rPr` where bold is all that is asked."""
    level: int | None = None
    bold: bool | None = None
    list_id: str | None = None
    list_level: int | None = None
    centred: bool | None = None
    for child in element if element is not None else ():
        name = child.tag.rpartition("}")[2]
        value = find_value(child)
        if name == "outlineLvl":
            level = int(value) + 1 if value.isdecimal() and int(value) < 9 else 0
        elif name == "b":
            bold = value.lower() not in _OFF
        elif name == "jc":
            centred = value == "center"
        elif name == "numPr":
            for part in child:
                if part.tag.rpartition("}")[2] == "numId":
                    list_id = find_value(part)
                elif part.tag.rpartition("}")[2] == "ilvl" and find_value(part).isdecimal():
                    list_level = int(find_value(part))
    return Properties(level, bold, list_id, list_level, centred)


def find_value(element: Element | None) -> str:
    """The attribute `val`, "" where there is none."""
    attributes = element.attrib.items() if element is not None else ()
    return next((value for key, value in attributes if key.rpartition("}")[2] == "val"), "")


def add_defaults(own: Properties, base: Properties) -> Properties:
    """`own`, with what it does not say taken from `base`."""
    return Properties(
        base.level if own.level is None else own.level,
        base.bold if own.bold is None else own.bold,
        base.list_id if own.list_id is None else own.list_id,
        base.list_level if own.list_level is None else own.list_level,
        base.centred if own.centred is None else own.centred,
    )


class Styles:
    """The styles by their ids, each with what it inherits."""

    def __init__(self, root: Element | None) -> None:
        self._own: dict[str, Properties] = {}
        self._base: dict[str, str] = {}
        self._default = ""
        for style in root if root is not None else ():
            if style.tag.rpartition("}")[2] == "style":
                self._read(style)

    def find(self, style_id: str) -> Properties:
        """What a paragraph or run of this style has; "" is the style of paragraphs that name none."""
        found = Properties()
        key = style_id or self._default
        for _ in range(_DEPTH):
            own = self._own.get(key)
            if own is None:
                break
            found = add_defaults(found, own)
            key = self._base.get(key, "")
        return found

    def _read(self, style: Element) -> None:
        attributes = {key.rpartition("}")[2]: value for key, value in style.attrib.items()}
        key = attributes.get("styleId", "")
        own = Properties()
        level: int | None = None
        for child in style:
            name = child.tag.rpartition("}")[2]
            if name == "pPr":
                own = add_defaults(own, read_properties(child))
            elif name == "rPr":
                own = add_defaults(own, Properties(bold=read_properties(child).bold))
            elif name == "basedOn":
                self._base[key] = find_value(child)
            elif name == "name":
                heading = _HEADING_NAME.match(find_value(child))
                level = int(heading[1]) if heading is not None else None
        self._own[key] = own if own.level is not None else own._replace(level=level)
        if attributes.get("type") == "paragraph" and attributes.get("default") in ("1", "true"):
            self._default = key
