"""The headings of a rule's page, and of the lists of rules and standards."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfeval_cli.messages.language import Text

PAGE_TITLE = Text("{code} {name}：{title}", "{code} {name}: {title}")
HEADINGS: Mapping[str, Text] = MappingProxyType(
    {
        "severity": Text("级别", "Severity"),
        "what": Text("查什么", "What it checks"),
        "why": Text("为什么", "Why"),
        "basis": Text("依据", "Basis"),
        "advice": Text("怎么办", "What to do"),
        "last_year": Text("上年的报告", "Last year's report"),
        "wrong": Text("错的写法", "Wrong"),
        "right": Text("对的写法", "Right"),
        "waive": Text("说明后放行", "Waiving it"),
    }
)
CASE = Text("· {text}", "· {text}")
WAIVE = Text(
    "确属特殊情况的，在指标里写明原因，这个问题就不再计入（仍会列在“已说明放行”里）：",
    "Where the case is special, give the reason in the indicator; the finding is then no longer counted, but still listed as waived:",
)
WAIVE_WHOLE = Text("对整份报告放行，写在文件的 [waive] 表里：", "For the whole report, in the table [waive]:")
WAIVE_REASON = Text("写明原因", "the reason")
NO_WAIVING = Text(
    "关系到文件能不能读懂，不能放行；不想看到它，用 --ignore {code}。",
    "It is about reading the file and cannot be waived; --ignore {code} leaves it out.",
)

RULES_COUNT = Text(
    "共 {n} 条规则。selfeval explain 编号 看详细说明。", "{n} rules. selfeval explain CODE tells more about one."
)
STANDARD_FACTS: Mapping[str, Text] = MappingProxyType(
    {
        "issuer": Text("发布", "issuer"),
        "document": Text("文号", "document"),
        "scope": Text("适用", "for"),
        "assurance": Text("可信程度", "assurance"),
        "years": Text("年度", "years"),
        "content": Text("内容校验码", "content hash"),
        "note": Text("说明", "note"),
    }
)
FACT = Text("{label}：{value}", "{label}: {value}")
DEFAULT_FOR = Text("{scope}（默认）", "{scope} (default)")
YEARS = Text("{first}—{last}", "{first} to {last}")
SINCE = Text("{first} 年起", "since {first}")
UNTIL = Text("到 {last} 年", "until {last}")
STANDARDS_HINT = Text(
    '在报告的 [report] 里写 standard = "标识"，或用 --standard 标识；也可以写自己的标准文件的路径。selfeval standards show 标识 看全部内容。',
    'Name one in the report: standard = "ID" in [report], or use --standard ID; the path of a standard of your own works too. '
    "selfeval standards show ID shows all of it.",
)
STANDARD_PAGE_HINT = Text(
    '在报告的 [report] 里写 standard = "{id}"，或用 --standard {id}。',
    'Use it with standard = "{id}" in [report], or --standard {id}.',
)
