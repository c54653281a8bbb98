"""Random reports with mistakes in them, in every spelling that TOML has, the same for the same seed."""

import re

from tests.sources.toml_documents import Writer

_BARE = re.compile(r"[A-Za-z0-9_-]+")
NAMES = [
    "走访企业",
    "“四上”企业",
    "A/B.C",
    '称"先进"',
    "视频监控#1",
    "满意度 %",
    "it's",
    "工程\\验收",
    "合格率",
    "😀活动",
    " 空格 ",
    "5121支",
]
VALUES = [
    '"386家"',
    '"386.5家"',
    '"102.5%"',
    '"预计350个"',
    '"约约50场，另有2人"',
    '"1O0处"',
    '"5121万园"',
    '"12坨"',
    '"XXX项目"',
    '"完成"',
    '"—"',
    '""',
    '"5-3个"',
    '"3,24支"',
    '"2023年2月30日"',
    '"≥26次"',
    '"2022年"',
    '"同比增长6.7%"',
    "12.50",
    "-3",
    "nan",
    "1e999",
    "true",
    "[1, 2]",
    "2023-12-01",
]
KEYS = ["target", "actual", "expected", "previous", "base", "initial_target"]
FREE_KEYS = ["reason", "period", "change", "rank", "section", "same_as", "unit", "weight", "score", "direction", "id"]
ODD_KEYS = ["acutal", "备注", "agency", "x.y", "实际完成值", "分值"]
AMOUNTS = ["8650.40", "8402.71", "-12.5", "2210.15", "0", '"8650.40"', "inf", "6440.25", "98.14"]
BROKEN = [
    "这一行是误贴的文字\n",
    "remedy = 按计划\n",
    "evidence = “登记表”\n",
    "score ＝ 5\n",
    'quote = "没有写完\n',
    "= 5\n",
]


class ReportWriter(Writer):
    """Writes one report."""

    def __init__(self, seed: int, *, slips: bool) -> None:
        super().__init__(seed)
        self.slips = slips

    def report(self) -> str:
        """Its tables in a random order behind the heading."""
        makers = [
            self.budget,
            self.section_table,
            *[self.indicator] * self.chance.randrange(1, 6),
            self.problem,
            self.measure,
        ]
        self.chance.shuffle(makers)
        parts = [self.blank_lines(), self.chance.choice(["format = 1\n", "format = 1 # 格式\n", ""])]
        parts.append(self.heading())
        parts += [make() for make in makers[: self.chance.randrange(2, len(makers) + 1)]]
        if self.slips and self.chance.random() < 0.3:
            parts.append(f'[report]\ntitle = "{self.chance.choice(NAMES[:2])}"\n')
        text = "".join(parts)
        return text.replace("\n", "\r\n") if self.chance.random() < 0.3 else text

    def spell(self, written: str) -> str:
        """The value in one of its spellings: a string in any of the four kinds, with escapes; anything else as it stands."""
        if not written.startswith('"'):
            return written
        words = written[1:-1]
        if "'" not in words and "\\" not in words and self.chance.random() < 0.3:
            return self.chance.choice([f"'{words}'", f"'''{words}'''", f"'''\n{words}'''"])
        return self.basic(words) if self.chance.random() < 0.7 else self.long_basic(words)

    def spell_key(self, key: str) -> str:
        if _BARE.fullmatch(key) and self.chance.random() < 0.8:
            return key
        return f"'{key}'" if "'" not in key and self.chance.random() < 0.3 else self.basic(key)

    def name(self) -> str:
        """A name that may have come before."""
        self.used += 1
        number = "" if self.chance.random() < 0.2 else str(self.used)
        return f'"{self.chance.choice(NAMES)}{number}"'.replace("\\", "＼")

    def pair(self, key: str, value: str) -> str:
        return f"{self.space()}{self.spell_key(key)}{self.space()}={self.space()}{self.spell(value)}"

    def line(self, key: str, value: str) -> str:
        broken = self.chance.choice(BROKEN) if self.slips and self.chance.random() < 0.08 else ""
        return broken + self.pair(key, value) + self.line_end()

    def lines(self, entries: dict[str, str]) -> str:
        return "".join(self.line(key, value) for key, value in entries.items())

    def inline(self, entries: dict[str, str]) -> str:
        return "{" + ",".join(self.pair(key, value) for key, value in entries.items()) + self.space() + "}"

    def some(self, keys: list[str], values: list[str], most: int) -> dict[str, str]:
        chosen = self.chance.sample(keys, self.chance.randrange(most + 1))
        return {key: self.chance.choice(values) for key in chosen}

    def heading(self) -> str:
        entries = {"agency": '"云溪街道办事处"', "year": self.chance.choice(["2023", '"2023年"', "23"])}
        entries |= self.some(["goal", "score", "grade", "scope", "gaol", "date"], VALUES, 3)
        if self.chance.random() < 0.2:
            return "".join(self.line_of("report", key, value) for key, value in entries.items())
        return self.header(self.spell_key("report"), "[", "]") + self.lines(entries)

    def line_of(self, table: str, key: str, value: str) -> str:
        dotted = self.join(self.spell_key(table), self.spell_key(key))
        return f"{dotted}{self.space()}={self.space()}{self.spell(value)}{self.line_end()}"

    def budget(self) -> str:
        entries = self.some(["unit", "basis", "execution_rate", "carryover"], ['"万元"', '"adjusted"', *AMOUNTS], 4)
        text = self.header("budget", "[", "]") + self.lines(entries)
        below = ""
        for name in ("total", "basic", "project", "personnel"):
            amounts = self.some(["initial", "budget", "executed", "execution_rate", "budgets"], AMOUNTS, 4)
            if self.chance.random() < 0.5:
                text += f"{name} = {self.inline(amounts)}{self.line_end()}"
            else:
                below += self.header(self.join("budget", name), "[", "]") + self.lines(amounts)
        for _ in range(self.chance.randrange(3)):
            fund = {"name": self.name()} | self.some(["budget", "executed"], AMOUNTS, 2)
            below += self.header(self.join("budget", "fund"), "[[", "]]") + self.lines(fund)
        return text + below

    def section_table(self) -> str:
        self.used += 1
        entries = self.some(["title", "period", "titel"], ['"经济好"', '"2022年"', '"进展顺利"', "5"], 2)
        return self.header(self.join("section", f"economy-{self.used}"), "[", "]") + self.lines(entries)

    def indicator(self) -> str:
        single = self.slips and self.chance.random() < 0.1
        entries = {"name": self.name()} | self.some(KEYS, VALUES, 3) | self.some(FREE_KEYS, VALUES, 3)
        entries |= self.some(ODD_KEYS, VALUES, 1)
        if "actual" in entries and self.chance.random() < 0.1:
            entries = {"指标名称" if key == "name" else key: value for key, value in entries.items()}
        text = self.header("indicator", "[[", "]" if single else "]]") + self.lines(entries)
        below = ""
        for key in ("parts", "details"):
            if self.chance.random() < 0.6:
                continue
            items = {self.name()[1:-1]: self.chance.choice(VALUES) for _ in range(self.chance.randrange(1, 4))}
            if self.chance.random() < 0.5:
                below += self.header(self.join("indicator", key), "[", "]") + self.lines(items)
            else:
                text += f"{key} = {self.inline(items)}{self.line_end()}"
        return text + below

    def problem(self) -> str:
        entries = self.some(["id", "text"], ['"XXX方面"', '"进度偏慢"', '"execution"', "5"], 2)
        return self.header("problem", "[[", "]]") + self.lines(entries)

    def measure(self) -> str:
        entries = self.some(
            ["for", "text", "due"], ['"execution"', '"提前开工"', '["staff", "funds"]', '"……（100字以内）"'], 3
        )
        return self.header("measure", "[[", "]]") + self.lines(entries)


def make_report(seed: int, *, slips: bool = False) -> str:
    """A report with mistakes; without `slips` the parser accepts it."""
    return ReportWriter(seed, slips=slips).report()
