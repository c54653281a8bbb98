"""Draw the pictures of the README: what the commands print in colour, in a window, as PNG.

`python docs/make_picture.py` needs Chromium, Pillow and the fonts Noto Sans Mono CJK SC and DejaVu Sans Mono; it is run by hand
when the output changes.
"""

from __future__ import annotations

import math
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

DOCS = Path(__file__).parent
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")
COLORS = 128  # of the PNG: a terminal has few, and their blends at the edges of letters are not missed
SCALE = 1.5  # pixels of the PNG for one of the page: sharp on most screens, and still small


class Picture(NamedTuple):
    """A picture: its file in `images/`, the command in its title bar, its language and columns.

    Of the findings that the command prints, only the first of each of `codes` is kept, where any are given.
    """

    file: str
    command: str
    language: str
    columns: int
    codes: tuple[str, ...] = ()


_SHOWN = ("B103", "I202", "F011", "P302")
PICTURES = (
    Picture("summary.png", "selfeval summary examples/yongping-2023.toml", "zh", 112),
    Picture("summary.en.png", "selfeval summary examples/yongping-2023.toml", "en", 112),
    Picture("check.png", "selfeval check examples/broken.toml", "zh", 92, _SHOWN),
    Picture("check.en.png", "selfeval check examples/broken.toml", "en", 92, _SHOWN),
)

THEME = TerminalTheme(
    (30, 33, 40),
    (214, 218, 226),
    [
        (64, 68, 78),
        (255, 110, 110),
        (135, 205, 120),
        (240, 198, 95),
        (115, 165, 250),
        (205, 150, 235),
        (95, 205, 215),
        (214, 218, 226),
    ],
)
"""Dark, with colours that keep their contrast on it; the window stands out on a light page and fits a dark one."""

# Noto Sans Mono CJK gives every Chinese character exactly two columns, but also bars, arrows and “ ”, which terminals draw in one:
# those come from another font, made as narrow as one column.
FONTS = """\
@font-face {
    font-family: "Narrow Signs";
    src: local("DejaVu Sans Mono");
    size-adjust: 83.06%;
    unicode-range: U+00D7, U+00F7, U+2014-2026, U+2190-2193, U+2264-2265, U+2500-25FF, U+2248;
}
"""
PAGE = """\
<svg class="{unique_id}" viewBox="0 0 {width} {height}" width="{width}" height="{height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{
    font-family: "Narrow Signs", "Noto Sans Mono CJK SC", monospace;
    font-size: {char_height}px;
    line-height: {line_height}px;
}}
.{unique_id}-title {{ font: 15px "Noto Sans Mono CJK SC", monospace; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g>
</g>
</svg>
"""


def main() -> int:
    """Draw every picture; 1 where Chromium is missing."""
    browser = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    if browser is None:
        print(f"none of {', '.join(CHROMIUM)} is installed", file=sys.stderr)
        return 1
    for picture in PICTURES:
        path = DOCS / "images" / picture.file
        path.parent.mkdir(exist_ok=True)
        photograph(draw(picture), path, browser)
        print(f"wrote {path.relative_to(DOCS)}: {path.stat().st_size / 1000:.0f} KB")
    return 0


def draw(picture: Picture) -> str:
    """The window with what the command prints, as SVG."""
    lines = choose(run(picture).rstrip("\n"), picture.codes).split("\n")
    console = Console(record=True, width=picture.columns + 2, file=open(os.devnull, "w"), color_system="truecolor")  # noqa: SIM115
    # A column and a line of room on every side.
    console.print(Text.from_ansi("\n".join(["", *(f" {line}" for line in lines), ""])), soft_wrap=True)
    svg = console.export_svg(title=f"$ {picture.command}", theme=THEME, code_format=PAGE, font_aspect_ratio=0.5)
    # rich counts a Chinese character as one column in these, which would squeeze the text; the font needs no such help.
    return re.sub(r' textLength="[^"]*"', "", svg)


def choose(printed: str, codes: tuple[str, ...]) -> str:
    """The first finding of each code, and the counts at the end; dots where others were left out."""
    if not codes:
        return printed
    *findings, counts = printed.split("\n\n")
    shown = [next(block for block in findings if f"[{code}]" in block) for code in codes]
    return "\n\n".join([*shown, "  ⋮", counts])


def run(picture: Picture) -> str:
    """What the command prints, in colour. Findings end it with 1, which is no failure here."""
    words = picture.command.split()[1:]
    environment = {**os.environ, "COLUMNS": str(picture.columns), "FORCE_COLOR": "1", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "selfeval_cli", "--lang", picture.language, *words]
    ended = subprocess.run(
        command, cwd=DOCS.parent, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    if ended.returncode not in (0, 1):
        raise SystemExit(f"{picture.command}: {ended.stderr}")
    return ended.stdout


def photograph(svg: str, path: Path, browser: str) -> None:
    """The SVG as PNG, transparent outside the round corners of the window."""
    found = re.search(r'width="([\d.]+)" height="([\d.]+)"', svg)
    assert found is not None
    width, height = (math.ceil(float(size)) for size in found.groups())
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        style = f"{FONTS} body {{ margin: 0; background: transparent }} svg {{ display: block }}"
        page.write_text(f"<!doctype html><meta charset=utf-8><style>{style}</style>{svg}", encoding="utf-8")
        options = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            f"--force-device-scale-factor={SCALE}",
        ]
        subprocess.run(
            [
                browser,
                *options,
                "--default-background-color=00000000",
                f"--window-size={width},{height}",
                f"--screenshot={path}",
                page.as_uri(),
            ],
            check=True,
            capture_output=True,
        )
    with Image.open(path) as image:
        image.quantize(COLORS, method=Image.Quantize.FASTOCTREE).save(path, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
