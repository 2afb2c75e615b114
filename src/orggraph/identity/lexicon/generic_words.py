"""Words that stand where a headline names its company and name none: 人事任命, 最新组织调整, Tech Giant Names CEO."""

import re

_ZH = """
人事 组织 架构 业务 高管 管理层 管理 干部 领导 班子 最新 重要 重磅 重大 突发 近期 近日 今日 今天 昨日 昨天 明日 本周 本月 今年 去年 年度
季度 春季 夏季 秋季 冬季 上半年 下半年 新一轮 又一轮 一轮 又一 新 又 再次 再度 一批 多项 多名 多位 两名 三名 数名 部分 全部 全面 全新
快讯 独家 行业 互联网 大厂 巨头 科技圈 圈内 技术 产品 产品线 部门 事业 事业部 事业群 电商 海外 国内 国际 国际化 市场 市场化 改革 内部
外部 通知 公告 决定 任免 任命 调整 变动 变更 升级 重组 整合 优化 人力 资源 人才 战略 财务 法务 运营 销售 研发 数字化 智能 平台 中台 前台
后台 大区 区域 总部 集团 公司 企业 子公司 分公司 董事 董事会 监事 监事会 总裁 总经理 首席 执行官 负责人 员工 同事 全员 全体 关键 核心
主要 正式 紧急 滚动 消息 新闻 简讯 要闻 速递 头条 观察 深度 回顾 盘点 一周 年终 年中 换帅 新帅 双方 两家 多家 三家 某 某大厂 国企 央企
民企 外企 CEO CFO CTO COO HR 级 线 部 组 的 与 和 及
"""
_EN = """
a all an and announces appoints appointed appointment appointments announcement board ceo cfo chair chairman changes chief company coo
corporate cto department deputy division exclusive executive executives firm former from giant global group head important interim
internal leader leaders leadership letter management maker marketing memo message named names new news note of office officer operations
organization organizational our president product products reorganization restructuring retailer returns sales senior staff startup
strategy structure subsidiary team teams tech technology the to top unit units update vice watch wire
"""
_HAN = re.compile("(?:" + "|".join(sorted(map(re.escape, _ZH.split()), key=lambda word: (-len(word), word))) + ")+")
_WORDS = frozenset(_EN.split())


def is_generic(name: str) -> bool:
    """Whether a name in simplified script says nothing but such words.

    >>> is_generic("最新组织"), is_generic("Tech Giant"), is_generic("新希望集团"), is_generic("New Relic")
    (True, True, False, False)
    """
    return bool(_HAN.fullmatch(name)) or all(word in _WORDS for word in name.casefold().split())
