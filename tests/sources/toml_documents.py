"""Random TOML 1.1 documents with everything that may stand in one, the same for the same seed."""

import random

from selfeval_cli.loaders.toml_values import CONTROL

PIECES = [
    "a",
    "单位",
    "“宗”",
    '"',
    "'",
    "\\",
    "\n",
    "\t",
    " ",
    "#",
    "=",
    "]",
    "}",
    ",",
    "😀",
    "é",
    "\u2028",
    "\x7f",
    "\x1b",
    "5121支",
    "[[x]]",
    "  ",
    '""',
    "''",
]
ESCAPES = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", "\x1b": "\\e", '"': '\\"', "\\": "\\\\"}
SCALARS = [
    *(
        "0",
        "-17",
        "+99",
        "1_000",
        "0xDEAD_beef",
        "0o755",
        "0b1101",
        "3.14",
        "25.20",
        "-0.01",
        "15622.04",
        "224_617.445_991",
    ),
    *("5e+22", "1e06", "-2E-2", "6.626e-34", "inf", "-inf", "+nan", "true", "false"),
    *("1979-05-27T07:32:00Z", "1979-05-27T00:32:00.999999-07:00", "1979-05-27T07:32:00", "1979-05-27 07:32:00"),
    *("1979-05-27 07:32:00Z", "1979-05-27 07:32", "1979-05-27", "07:32:00.5", "07:32"),
]


class Writer:
    """Writes one document."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - reproducible, not secret
        self.used = 0

    def document(self) -> str:
        parts = [self.blank_lines()]
        parts += [self.statement("") for _ in range(self.chance.randrange(4))]
        for _ in range(self.chance.randrange(5)):
            parts.append(self.section())
        text = "".join(parts)
        if self.chance.random() < 0.3:
            text = text.rstrip("\n")
        return text.replace("\n", "\r\n") if self.chance.random() < 0.3 else text

    def section(self) -> str:
        """A table, or an array of tables, with tables below it."""
        name = self.dotted()
        if self.chance.random() < 0.5:
            return (
                self.header(name, "[", "]")
                + self.body()
                + self.header(self.join(name, self.key()), "[", "]")
                + self.body()
            )
        parts = []
        sub, subs = self.join(name, self.key()), self.join(name, self.key())
        for _ in range(self.chance.randrange(1, 4)):
            parts += [self.header(name, "[[", "]]"), self.body()]
            if self.chance.random() < 0.5:
                parts += [self.header(sub, "[", "]"), self.body()]
            for _ in range(self.chance.randrange(3)):
                parts += [self.header(subs, "[[", "]]"), self.body()]
        return "".join(parts)

    def header(self, name: str, opening: str, closing: str) -> str:
        return f"{self.space()}{opening}{self.space()}{name}{self.space()}{closing}{self.line_end()}"

    def body(self) -> str:
        return "".join(self.statement(self.space()) for _ in range(self.chance.randrange(4)))

    def statement(self, indent: str) -> str:
        return f"{indent}{self.dotted()}{self.space()}={self.space()}{self.value(0)}{self.line_end()}"

    def line_end(self) -> str:
        comment = self.chance.choice(["", "", "# 注 [x] \"'", "#", " # a = 1"])
        return f"{self.space()}{comment}\n{self.blank_lines()}"

    def blank_lines(self) -> str:
        return self.chance.choice(["", "", "\n", "  \t\n", "# 说明 = “x”\n", "\n\n# '''\n"])

    def space(self) -> str:
        return self.chance.choice(["", "", " ", "  ", "\t"])

    def join(self, *names: str) -> str:
        return f"{self.space()}.{self.space()}".join(names)

    def dotted(self) -> str:
        return self.join(*(self.key() for _ in range(self.chance.choice([1, 1, 1, 2, 3]))))

    def key(self) -> str:
        """A key that no other is equal to."""
        self.used += 1
        kind = self.chance.randrange(4)
        if kind == 0:
            return f"k{self.used}"
        if kind == 1:
            return f"{self.used}-_"
        words = "".join(self.chance.choices(PIECES, k=self.chance.randrange(3))) + str(self.used)
        if kind == 2:
            return "'" + CONTROL.sub("", words).replace("'", "").replace("\n", "") + "'"
        return self.basic(words)

    def value(self, depth: int) -> str:
        kind = self.chance.randrange(10)
        if kind < 5:
            return self.string()
        if kind < 7 or depth > 3:
            return self.chance.choice(SCALARS)
        items = [self.value(depth + 1) if kind == 7 else self.entry(depth) for _ in range(self.chance.randrange(4))]
        joined = self.gap() + f"{self.gap()},{self.gap()}".join(items) + self.gap()
        if items and self.chance.random() < 0.3:
            joined += "," + self.gap()
        return f"[{joined}]" if kind == 7 else f"{{{joined}}}"

    def entry(self, depth: int) -> str:
        return f"{self.dotted()}{self.space()}={self.space()}{self.value(depth + 1)}"

    def gap(self) -> str:
        return self.chance.choice(["", "", " ", "\n", " # 注 ]}\n  ", "\n\n\t"])

    def string(self) -> str:
        words = "".join(self.chance.choices(PIECES, k=self.chance.randrange(7)))
        kind = self.chance.randrange(4)
        plain = CONTROL.sub("", words)
        if kind == 0:
            return "'" + plain.replace("'", "").replace("\n", "") + "'"
        if kind == 1:
            while "'''" in plain:
                plain = plain.replace("'''", "''")
            return "'''" + self.chance.choice(["", "\n"]) + plain + "'''"
        return self.basic(words) if kind == 2 else self.long_basic(words)

    def basic(self, words: str) -> str:
        return '"' + "".join(map(self.escaped, words)) + '"'

    def escaped(self, character: str) -> str:
        if character in ESCAPES and (character != "\t" or self.chance.random() < 0.5):
            return ESCAPES[character]
        code = ord(character)
        if character == "\x7f" or self.chance.random() < 0.1:
            forms = [f"\\U{code:08x}"] + [f"\\u{code:04X}"] * (code < 0x10000) + [f"\\x{code:02x}"] * (code < 0x100)
            return self.chance.choice(forms)
        return character

    def long_basic(self, words: str) -> str:
        parts = [self.chance.choice(["", "\n"])]
        for character in words:
            if character == "\n" and self.chance.random() < 0.7:
                parts.append("\n")
            elif character == '"' and self.chance.random() < 0.5 and not "".join(parts).endswith('""'):
                parts.append('"')
            else:
                parts.append(self.escaped(character))
            if self.chance.random() < 0.1:
                parts.append(self.chance.choice(["\\\n", "\\  \n\n  ", "\\\t\n\t "]))
        return '"""' + "".join(parts) + '"""'


def make_document(seed: int) -> str:
    """A document; the parser accepts it."""
    return Writer(seed).document()
