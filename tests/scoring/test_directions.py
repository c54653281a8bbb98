"""Which way a bare target points, by what the indicator is called."""

from __future__ import annotations

import pytest

from selfeval_cli.model.report import Indicator
from selfeval_cli.scoring.directions import find_direction
from selfeval_cli.text.readings import read_value

NAMES = """
普法宣传             12场           higher
隐患排查             12处           higher
防溺水巡查           12次           higher
失业人员再就业       120人          higher
招商引资到位资金     3亿元          higher
工程款支付           300万元        unknown
带动社会投入         300万元        higher
案件类警情           1500宗         unknown
负面舆情             5条            unknown
产品不合格批次       5批            unknown
群众不满意件数       5件            unknown
PM2.5平均浓度        30微克         unknown
培训费用             30万元         unknown
设备采购金额         300万元        unknown
公务接待批次         20批           unknown
安全事故             0起            lower
新增债务             0万元          lower
普法宣传             0场            unknown
"""


@pytest.mark.parametrize("line", NAMES.strip().splitlines())
def test_direction_of_a_target_without_a_sign(line: str) -> None:
    name, target, expected = line.split()
    quantity = read_value(target).quantity
    assert quantity is not None
    pointing = find_direction(Indicator(name=name), quantity)
    assert (pointing.direction or "unknown") == expected
    assert pointing.assumed is (expected != "unknown")
