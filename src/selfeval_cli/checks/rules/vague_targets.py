"""Targets and goals that nothing can be held against: 进一步加强, 有效提升, 不断完善 (I227)."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.checks.case import Case
from selfeval_cli.checks.rule import PASSED, Hit, Lacking, Verdict, rule
from selfeval_cli.checks.rules.prose_texts import shorten_text
from selfeval_cli.model.finding import Severity
from selfeval_cli.model.rule import Basis
from selfeval_cli.text.normal_form import fold
from selfeval_cli.text.patterns import lazy_pattern

# What can be looked up once the year is over: a deed, a document, a date, a grade, a limit, last year's value.
_FIRM = lazy_pattern(
    r"[\dA-Za-z《]|[两二三四五六七八九十百千]+[个条项家处所名人户台套座次场宗起级星批]|一[个条家处所套批份]|[零〇]|百分之|成以上|[一二三四五]级|[省市区县]级|国家级|先进|称号|优秀等次"
    "|建立(?!健全|完善|起)|建立[^,;。]{0,14}(?:制度|机制|台账|档案|队伍|平台|体系|清单)|制定|出台|印发|编制|编印|修订|发布|公布|公开|公示|报送|上报|提交|验收|竣工|建成|投入使用|投用|开通|启用|挂牌|揭牌|交付|交工|移交|拨付|支付|发放"
    "|完工|开工|签订|签约|通过|取得|获得(?!感)|获评|创建成功|被评|评为|达标|合格|优良|全覆盖|全部|全面完成|应.尽.|每[年月季周日天]|每[户人个村]|[年月季周]度?前|月底|年底前|不发生|未发生|不出现|未出现|杜绝|无[^,;。的]{0,10}(?:事故|投诉|案件|事件|逾期|违规|问题|差错|上访|拖欠|返贫)"
    "|控制在|以[内下]|不低于|不少于|不超过|不高于|高于|低于|超过|多于|少于|不下降|不减少|只增不减|按[时期]|如期|及时|准时|当[天日月]|(?:较|比|与)(?:上年|去年|往年|上一年|同期|全[区市县省])|同比|环比|逐年|持平|符合[^,;。]{0,12}(?:规定|要求|标准|规范)"
    "|满足[^,;。]{0,16}(?:标准|规定)|达到[^,;。]{0,12}(?:标准|等级|要求)|清零|销号|办结|闭环|上线|接入|联网|安装|配备|购置|新建|改建|扩建|改造|拆除|清运|铺设|种植|更换|修缮|维修|举办|召开|印制|评选|投放|接种|体检|纳入|覆盖率|正常运[转行]|(?:运[行转]|供[水电气暖])(?:安全)?(?:正常|平稳|稳定|安全)|一户一|一人一|一村一|调整为|由[^,;。]{1,12}[到至]"
)
_RATE = lazy_pattern("[\u3400-\u9fff]{2,4}率")  # 提高疫苗接种覆盖率 tells of no deed
_DEGREE = "进一步|不断|持续|稳步|逐步|逐渐|有效|明显|显著|大幅度?|大力|着力|切实|全面|扎实|深入|有力|更加|更为|较大|较好|极大|充分|日益|日趋|稳定地?|稳中有|有所|得到|得以|实现了?|普遍|总体|整体|一定程度|相应|积极|努力|尽量|尽可能"
_BETTER = "提升|提高|改善|改进|加强|增强|完善|优化|促进|推动|推进|深化|强化|健全|规范|保障|好转|向好|上升|增长|增加|下降|降低|减少|缓解|扩大|拓展|提振|发展|发挥|落实|巩固|彰显|丰富|激发|维护|进步|加快|壮大|转变|提质|增效|和谐|稳定|繁荣|净化|美化|遏制|防范|控制|化解|优质|高效|便捷|美好|充实|升|降"
_VAGUE = lazy_pattern(
    f"(?:{_DEGREE})[^,;。]{{0,4}}(?:{_BETTER})|(?:{_BETTER})[^,;。]{{0,3}}(?:{_DEGREE})|(?:效果|成效|成果|效益|作用|影响)(?:较?好|较为?)?(?:{_DEGREE}|良好|突出|较好|好|深远)"
    "|更上一?层楼|[上再]新?台阶|新台阶|新高度|新水平|新局面|新成效|新突破|新提升|(?:^|保持|维持|实现)(?:[^,;。不]{0,6})(?:长期|持续)?稳定$|^(?:长期|持续)(?:有效)?发挥|(?:较高|较好|较强|很高|很好|良好|显著|明显|突出|深远)$|(?:良好|较好|显著|明显|突出)的?(?:社会|经济|生态|示范|工作|宣传|带动)?(?:影响|效果|效应|效益|成效|成果|氛围|形象)|^(?:不断|基本|更好地?|切实|有效)?满足[^,;。]{0,10}(?:需求|需要)$|长足|长久之效|越来越|日[益渐趋][\u3400-\u9fff]{1,3}$|更(?![换新正改名])(?:加|为)?[\u3400-\u9fff]{1,2}$|(?:积极|正面|良好|深远|重要)的?(?:影响|作用|意义)|良性(?:循环|发展|互动)|(?:有力|有效|强力)(?:推动|推进)?$"
)
_IMPROVING = "加大|发挥|提升|提高|改善|加强|增强|优化|完善|促进|推动|强化|深化|营造|丰富|激发|助力|助推|提振|扩大|弘扬|巩固|健全|带动|维护|改进"
_ABSTRACT_ENDS = (
    "水平 能力 质量 效率 效益 效能 效果 成效 意识 感 环境 条件 发展 力 力度 度 性 面貌 素质 素养 形象 秩序 稳定 和谐 氛围 活力 服务 管理 建设 工作 生活 体系 机制 保障 影响 影响力 形势 风貌 品质 功能 结构 布局 治理 文化 监管 信心 作用 "
    "增长 增收 就业 进步 振兴 融合 转型 水准 状况 状态 需求 权益 利益 安全 风气 风尚 经济 事业 产业 消费 民生 生态 健康 队伍 教育 精神 事项 程度 知识 技能 观念 习惯 交流 合作 参与 观瞻 体验 指数 公平 正义 循环 互动 认可 率 产量 数量"
).split()
_BARE = lazy_pattern(
    rf"^(?:{_DEGREE})*(?:{_IMPROVING})(?!改造|调整|至|到|为).*(?:{'|'.join(_ABSTRACT_ENDS)})[。.]?$|(?<![不未没])(?:{_IMPROVING}|好转|进步|向好|发展)[。.!]?$"
)
# As the whole of a target; a grade of an examination (良好) is one that somebody gives, where the name speaks of it.
_WHOLE = frozenset(
    "明显 显著 有效 良好 较好 好 很好 长期 长期有效 中长期 持续 较高 高 较大 较强 强 可持续 稳定 稳步 逐步 有所 不断 进一步 高效 有序 有力 到位 充分 深远 长远 增强 增长 增加 提升 提高 改善 加强 优化 完善 促进 推动 下降 降低 减少 和谐 满意 "
    "较满意 基本满意 群众满意 有效果 有成效 有效益 效果好 影响深远 有所提升 有所提高 有所改善 有所增强 有所下降 稳步增长 健康发展 良性发展 持续发展 可持续发展 长效 长久 效果良好 中 是 显著增强 运行良好 保障有力 保障到位 规范有序".split()
) - {"中", "是"}
_GRADES = frozenset("良好 较好 好 满意 基本满意".split())
_GRADED = ("考核", "等次", "等级", "评级", "评价", "评定", "评估", "成绩", "水质", "空气", "测评结果")
_LONGEST_GOAL = 1000  # characters; more says something
_CLAUSE_ENDS = str.maketrans(",;\n", "。。。")
# What every agency does every year: in a goal it is neither vague nor something to hold a result against.
_RUNNING = lazy_pattern(
    "正常运[转行]|(?:圆满|全面|全部|按时|如期|高质量)*完成好?[^,;。]{0,10}(?:交办|下达|安排|部署|布置|年度|全年|各项)的?"
    "(?:各项|其他|其它|年度|工作|重点|中心|目标|的)*(?:任务|工作)$"
)
_DUTY = lazy_pattern(
    "^(?:办好?|围绕|坚持|贯彻|落实|履行|做好|抓好|服务|聚焦|立足|紧扣|按照|根据|通过|以|为了?|全力|认真|统筹|着眼|开展|推进|确保|保障|维护|打造|建设|发挥|圆满?完成|完成|抓实|坚定|牢固|扎实|深入|全面|切实|积极|大力).*"
    rf"(?:{'|'.join(_ABSTRACT_ENDS)}|为中心|为主线|为核心|为抓手|为引领|为导向|指导|任务|教育|职责|目标|部署|要求|方针|精神|大局|运[转行]|重点)$"
)


def is_vague_target(text: str, name: str = "") -> bool:
    """Whether a target in words says nothing that could be found kept or missed; `name` is the indicator's."""
    plain = "".join(fold(text).split()).strip("。.;,!≥≤>=<~、“”\"'")
    if plain in _WHOLE:
        return not (plain in _GRADES and any(word in name for word in _GRADED))
    firm = _FIRM.search(_RATE.sub("", plain)) is not None
    return bool(plain) and not firm and any(map(_is_vague, plain.translate(_CLAUSE_ENDS).split("。")))


def _is_vague(clause: str) -> bool:
    return _VAGUE.search(clause) is not None or _BARE.search(clause) is not None


def is_vague_goal(text: str) -> bool:
    """Whether a goal (年度总体目标) is made of directions alone: no figure, no deed, no thing that would be there in the end."""
    from selfeval_cli.checks.rules.particulars import names_nothing

    plain = "".join(fold(text).split())
    if len(plain) > _LONGEST_GOAL or any(map(str.isdecimal, plain)):
        return False
    vague = False
    for clause in filter(None, plain.translate(_CLAUSE_ENDS).split("。")):
        if names_nothing(clause):
            vague = vague or _is_vague(clause)
        elif _FIRM.search(_RATE.sub("", _RUNNING.sub("", clause))) is not None:
            return False
        elif _is_vague(clause):
            vague = True
        elif _DUTY.search(clause) is None:
            return False
    return vague


@rule("I227", "vague-target", Severity.WARNING, Basis.CUSTOM)
def vague_target(case: Case) -> Iterator[Verdict]:
    """A target, or the goal of the report, in words that cannot be found kept or missed."""
    goal = case.report.heading.goal
    if goal is not None and goal.strip():
        yield Hit("report.goal", "goal", {"goal": shorten_text(goal)}) if is_vague_goal(goal) else PASSED
    for path, one in zip(case.report.paths.goals, case.report.goals, strict=True):
        yield Hit(f"{path}.text", "goal", {"goal": shorten_text(one.text)}) if is_vague_goal(one.text) else PASSED
    for entry in case.entries:
        indicator = entry.indicator
        key, target = "target", indicator.target
        if target is None or target.absent:
            key, target = "initial_target", indicator.initial_target
        if target is None or target.quantity is not None or not target.words:  # nearly always
            continue
        path = f"{entry.path}.{key}"
        if key == "initial_target" and case.was_left_out(f"{entry.path}.target"):
            yield Lacking(f"{entry.path}.target")
        elif indicator.applies and is_vague_target(target.text, indicator.name):
            yield Hit(path, params={"name": indicator.name, "target": shorten_text(target.text, 30)})
        else:
            yield PASSED
