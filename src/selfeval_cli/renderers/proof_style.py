"""How a proof looks: colours with enough contrast for their words, two halves on a wide screen, one column on a narrow one and on paper."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfeval_cli.messages.language import Language
from selfeval_cli.messages.proof_words import SIGNS
from selfeval_cli.model.proof import ProofKind

INK, PAPER = "#1c2330", "#ffffff"
COLOURS: Mapping[ProofKind, tuple[str, str]] = MappingProxyType(
    {
        "value": ("#1d56b3", "#dfebfd"),
        "expected": ("#8a5200", "#fdefcf"),
        "change": ("#0b6e4f", "#d8f3e6"),
        "rank": ("#6d34b0", "#ece2fb"),
        "rate": ("#07657c", "#d3f0f6"),
        "part": ("#46528f", "#e3e7f7"),
        "target": ("#a3245f", "#fce1ed"),
        "previous": ("#565c66", "#e8eaee"),
        "gap": ("#98400f", "#fde5d6"),
        "deadline": ("#675700", "#f4eebf"),
        "budget": ("#3b6600", "#e4f3cf"),
    }
)
"""By the kind of figure: a dark tone for its sign (white upon it) and its line, a light one for the ground (dark words upon it)."""
SEVERITY_COLOURS: Mapping[str, str] = MappingProxyType({"error": "#b3261e", "warning": "#8f5a00", "note": "#45609a"})

_PAGE = """
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;color:INK;background:#f3f4f7;font:15px/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;
color-scheme:light;overflow-wrap:anywhere}
h1,h2,h3,p,ul,ol{margin:0;padding:0}
a{color:inherit}
a:focus-visible{outline:2px solid #1d56b3;outline-offset:1px}
header{background:PAPER;border-bottom:1px solid #d5d9e2;padding:12px 20px 8px}
h1{font-size:18px;line-height:1.4}
h1 small{font-weight:400;font-size:14px;color:#505a6b;margin-left:.6em}
.counts{display:flex;flex-wrap:wrap;gap:4px 18px;margin-top:2px;list-style:none}
.counts a{text-decoration:none;white-space:nowrap}
.counts b{font-size:19px;font-variant-numeric:tabular-nums;margin-right:2px}
.counts a:hover{text-decoration:underline}
.legend{display:flex;flex-wrap:wrap;gap:3px 8px;font-size:13px;margin-top:4px;align-items:baseline;list-style:none}
.legend b{font-weight:600;font-variant-numeric:tabular-nums}
.legend .none{color:#5d6675}
main{max-width:1500px;margin:0 auto}
h2{font-size:16px;margin-bottom:6px}
h3{font-size:14px;margin:14px 0 4px;color:#2b3445}
.count{font-weight:400;color:#5d6675;font-size:13px}
.original,.draft{padding:14px 20px 40px}
.original>div,.original>section{max-width:54rem}
.first{background:PAPER;border:1px solid #d5d9e2;border-radius:8px;padding:10px 16px 12px;margin-bottom:18px}
.first h3:first-child{margin-top:0}
.first ul,.first ol{padding-left:1.3em;font-size:14px}
.first li{margin:2px 0}
.first input{margin:0 6px 0 0;vertical-align:-1px}
.first ul{list-style:none;padding-left:0}
.first .target{margin-right:.7em;white-space:nowrap}
code{font-family:ui-monospace,Consolas,monospace;background:#eef0f4;border-radius:4px;padding:1px 5px;font-size:.93em}
.paragraph{position:relative;padding:1px 0 1px 40px;margin:0 0 10px;scroll-margin-top:12px}
.paragraph>p{line-height:2;white-space:pre-wrap;font-size:16px}
.paragraph.heading>p{font-weight:700}
.paragraph.table>p,.paragraph.note>p{font-size:14px;color:#3c4656}
.where{position:absolute;left:0;top:6px;width:30px;text-align:right;font-size:12px;color:#5d6675;text-decoration:none;
font-variant-numeric:tabular-nums}
.page{margin:18px 0 10px;font-size:12px;color:#5d6675;border-top:1px dashed #b6bdcb;padding-top:3px;text-align:right}
.mark{text-decoration:none;border-radius:3px;padding:1px 3px 1px 1px;border-bottom:2px solid;unicode-bidi:isolate;
-webkit-box-decoration-break:clone;box-decoration-break:clone;scroll-margin:38vh 0}
.mark::before{font-size:10px;padding:2px 3px;color:#fff;border-radius:3px;margin-right:3px;vertical-align:1px;font-weight:600;
-webkit-user-select:none;user-select:none}
.mark:hover{filter:brightness(.94)}
.mark.unplaced{border-bottom-style:dashed;background:PAPER}
.left{text-decoration:underline dotted #5d6675 2px;text-underline-offset:4px;color:#505a6b;scroll-margin:38vh 0}
.mark:target,.left:target{outline:3px solid #ffb400;outline-offset:2px}
.cell:target,.words:target,.leftovers li:target,.remark:target,.finding:target,.paragraph:target{outline:3px solid #ffb400;outline-offset:3px;
border-radius:4px}
em{font-style:normal}
i[id^=q]{scroll-margin:38vh 0}
.badge{text-decoration:none;-webkit-user-select:none;user-select:none}
.badge::after{content:attr(data-sign)}
.badge::after,.number{display:inline-block;min-width:17px;line-height:17px;border-radius:9px;text-align:center;color:#fff;font-size:11px;
font-weight:700;padding:0 4px;margin:0 2px;text-decoration:none;vertical-align:2px}
.finding{border:1px solid;border-left-width:5px;border-radius:6px;background:PAPER;padding:6px 12px;margin:6px 0;font-size:14px;color:INK;
scroll-margin-top:30vh}
.finding .code{color:#5d6675;font-size:12px}
.finding .advice{display:block;color:#3c4656}
.leftovers{border-top:1px solid #d5d9e2;margin-top:24px;padding-top:12px}
.leftovers ul{list-style:none;display:flex;flex-wrap:wrap;gap:2px 18px;font-size:13px}
.leftovers a{text-decoration:none;color:#505a6b}
.leftovers a:hover{text-decoration:underline}
.leftovers b{color:INK;text-decoration:underline dotted #5d6675 2px;text-underline-offset:3px}
.leftovers li{scroll-margin:38vh 0}
.entry{background:PAPER;border:1px solid #dde1e9;border-radius:6px;padding:5px 10px;margin:5px 0;font-size:14px}
.entry.asks{border-left:5px solid #8a5200}
.name{font-weight:600;margin-right:4px}
.name.missing{color:#b3261e}
.cell{display:inline-block;margin:1px 6px 1px 0;scroll-margin:38vh 0;max-width:100%}
.words{display:block;scroll-margin:38vh 0}
.label{color:#505a6b;font-size:13px}
.period,.base{color:#505a6b;font-size:13px}
.period::before{content:"◷ "}
.place{float:right;color:#5d6675;font-size:12px;text-decoration:none;margin-left:8px}
.place:hover,.where:hover{text-decoration:underline}
.remark{clear:both;background:#fff6e0;border-radius:4px;padding:2px 8px;margin-top:3px;color:#5a3600;font-size:13px;scroll-margin:38vh 0}
.cut{background:#fff6e0;color:#5a3600;padding:6px 12px;border-radius:6px;font-size:14px}
.quiet{color:#505a6b}
footer{color:#5d6675;font-size:12px;padding:12px 0 0}
@media (min-width:960px){
body{display:grid;grid-template-rows:auto minmax(0,1fr);height:100vh}
main{display:grid;grid-template-columns:minmax(0,1.5fr) minmax(0,1fr);width:100%;max-width:none;min-height:0}
.original,.draft{overflow-y:auto;min-height:0;height:100%}
.original{background:#fbfbfd;border-right:1px solid #d5d9e2}
.original>*{margin-left:auto;margin-right:auto;max-width:54rem}
}
@media (max-width:959px){
header,.original,.draft{padding-left:12px;padding-right:12px}
.draft{border-top:6px solid #d5d9e2}
.paragraph{padding-left:26px}
.where{width:20px}
.counts{gap:2px 14px}
}
@media print{
@page{margin:16mm 14mm}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{display:block;height:auto;background:PAPER;font-size:10.5pt}
main{display:block}
header,.original,.draft{padding-left:0;padding-right:0;background:PAPER}
.original,.draft{overflow:visible;height:auto;border:0}
.draft{break-before:page}
.original>*{max-width:none}
.paragraph>p{font-size:10.5pt;line-height:1.9}
.entry,.finding,.leftovers li{break-inside:avoid}
h2,h3{break-after:avoid}
.cell:target,.words:target,.mark:target,.left:target,.paragraph:target{outline:0}
}
"""

_JOINER = r"\2060"  # no line ends between a sign and its figure


def write_style(language: Language) -> str:
    """The style sheet of the page, with the signs of the kinds in the language."""
    lines = [_PAGE.replace("INK", INK).replace("PAPER", PAPER).strip()]
    for kind, (dark, light) in COLOURS.items():
        sign = SIGNS[kind].in_language(language)
        lines.append(f".mark.{kind}{{background:{light};border-color:{dark}}}")
        lines.append(f".{kind}::before{{background:{dark}}}")
        lines.append(f'.mark.{kind}::before{{content:"{sign}{_JOINER}"}}')
    lines.append(f".mark.unplaced{{background:{PAPER}}}")
    for severity, colour in SEVERITY_COLOURS.items():
        lines.append(f"em.{severity}{{text-decoration:underline wavy {colour} 2px;text-underline-offset:5px}}")
        lines.append(f".finding.{severity}{{border-color:{colour}}}")
        lines.append(f".badge.{severity}::after,.finding.{severity} .number{{background:{colour}}}")
        lines.append(f".finding.{severity}>b:not(.number){{color:{colour}}}")
    return "\n".join(lines)
