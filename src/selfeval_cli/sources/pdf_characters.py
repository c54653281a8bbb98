"""The characters of a PDF's page as its text layer counts them: what they are, the boxes around them, what they stand on."""

from __future__ import annotations

import ctypes
import re
from array import array
from collections import defaultdict
from typing import NamedTuple

_TYPED = re.compile("[ \xa0\u2002\u2003\u3000]")


class Sides(NamedTuple):
    """The sides of the boxes of characters, by character, in points of the page as it is shown."""

    lefts: array[float]
    bottoms: array[float]
    rights: array[float]
    tops: array[float]


class Characters:
    """The characters of a page, as long as its text layer is open."""

    def __init__(self, layer: object, count: int, rotation: int, size: tuple[float, float]) -> None:
        self._layer = layer
        self._rotation, self._size = rotation, size
        self.text = _read_text(layer, count)
        self.sides = _read_sides(layer, count)
        if rotation:
            self.sides = _turn(self.sides, rotation, size)

    def find_foot(self, index: int) -> float:
        """The height of the line that a character stands on. Its box may begin far above: some fonts give only that of the ink."""
        import pypdfium2.raw as pdfium

        left, foot = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self._layer, index, left, foot)
        _, height = self._size
        return {90: height - left.value, 180: height - foot.value, 270: left.value}.get(self._rotation, foot.value)

    def find_blanks(self) -> dict[int, list[int]]:
        """The blanks that somebody typed (the layer makes some up itself), by the height that they stand on, in whole points."""
        import pypdfium2.raw as pdfium

        found: defaultdict[int, list[int]] = defaultdict(list)
        for blank in _TYPED.finditer(self.text):
            index = blank.start()
            if pdfium.FPDFText_IsGenerated(self._layer, index) == 0:
                found[int(self.find_foot(index))].append(index)
        return found


def _read_text(layer: object, count: int) -> str:
    """One character for each that the layer counts; hyphens at the ends of lines, which it marks in its own way, as such."""
    return _copy_characters(layer, count).replace("\x02", "-").replace("\ufffe", "-")


def _copy_characters(layer: object, count: int) -> str:
    import pypdfium2.raw as pdfium

    buffer = (ctypes.c_ushort * (count + 1))()
    if pdfium.FPDFText_GetText(layer, 0, count, buffer) == count + 1:
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "surrogatepass")
        if len(text) == count:
            return text
    codes = (pdfium.FPDFText_GetUnicode(layer, index) for index in range(count))
    return "".join(chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd" for code in codes)


def _read_sides(layer: object, count: int) -> Sides:
    """The left, lower, right and upper sides of the boxes of all characters."""
    import pypdfium2.raw as pdfium

    rectangles = (pdfium.FS_RECTF * count)()
    size = ctypes.sizeof(pdfium.FS_RECTF)
    find_box, point = pdfium.FPDFText_GetLooseCharBox, ctypes.byref
    if not count:
        return Sides(array("f"), array("f"), array("f"), array("f"))
    first = rectangles[0]
    for index in range(count):
        find_box(layer, index, point(first, index * size))
    floats = array("f", bytes(rectangles))
    return Sides(floats[0::4], floats[3::4], floats[2::4], floats[1::4])


def _turn(sides: Sides, rotation: int, size: tuple[float, float]) -> Sides:
    """Boxes on a page that is shown turned clockwise; `size` is that of the page as it is shown."""
    lefts, bottoms, rights, tops = sides
    width, height = size

    def less(whole: float, values: array[float]) -> array[float]:
        return array("f", (whole - value for value in values))

    if rotation == 90:
        return Sides(bottoms, less(height, rights), tops, less(height, lefts))
    if rotation == 180:
        return Sides(less(width, rights), less(height, tops), less(width, lefts), less(height, bottoms))
    return Sides(less(width, tops), lefts, less(width, bottoms), rights)
