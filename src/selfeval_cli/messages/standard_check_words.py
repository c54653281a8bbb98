"""What `standards check` says about a file, beside the sentences of its mistakes."""

from __future__ import annotations

from selfeval_cli.messages.language import Text

PLACE = Text("{file}：{path}：{text}", "{file}: {path}: {text}")
PLACE_WHOLE = Text("{file}：{text}", "{file}: {text}")
MISS = Text(
    "算例的 {key} 写的是 {wanted}，算出来是 {came}：改算例，或者改规则",
    "the example says {key} = {wanted}, and {came} came out: change the example or the rule",
)
NOTHING = Text("（无）", "nothing")
UNUSABLE = Text("有 {n} 处要改，改好才能使用。", "Mistakes to mend before it can be used: {n}.")
MISSED = Text("{n} 个算例中有 {misses} 处不符。", "Of {n} examples, results that came out otherwise: {misses}.")
SOUND = Text(
    "{id} 可以使用：{n} 个算例全部相符，内容校验码 {content}。",
    "{id} can be used: all examples come out right ({n}), content hash {content}.",
)
SOUND_WITHOUT_VECTORS = Text(
    "{id} 可以使用，内容校验码 {content}。建议写几个算例（[[vector]]），以后改动才不会算错。",
    "{id} can be used, content hash {content}. Add a few examples ([[vector]]), so that no later change makes it score wrongly.",
)
