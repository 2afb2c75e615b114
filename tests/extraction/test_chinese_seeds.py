"""Every Chinese seed is read fact by fact: the changes that docs/seeds.md tells of each, nothing wrong, nothing else."""

from pathlib import Path

import pytest

from orggraph.core.claims import Claim
from orggraph.core.events import event_content
from orggraph.documents import LoadOptions, load_source
from orggraph.extraction import read_announcement
from orggraph.identity import load_gazetteer

SEEDS = Path(__file__).parents[2] / "seeds"
STANDING = ("holds", "part_of", "mandate")

# One line a change: type, roles, status unless announced, day if one is stated, implied.
FACTS = {
    "alibaba-2018-11-26-cloud.txt": """
        renamed | old: 阿里云事业群 | new: 阿里云智能事业群
        appointed | executive: 张建锋 | title: 总裁 | at: 阿里云智能事业群 | concurrent: True
        removed | executive: 胡晓明 | title: 总裁 | at: 阿里云 | reason: reassigned
        established | department: 新零售技术事业群
        appointed | executive: 吴泽明 | title: 总裁 | at: 新零售技术事业群
    """,
    "alibaba-2021-07-02-local-services.txt": """
        merged | sources: 高德 + 本地生活 + 飞猪 | target: 生活服务板块
        appointed | executive: 俞永福 | title: 负责人 | at: 生活服务板块
        reports_to | who: 俞永福 | to: 张勇 | at: 生活服务板块
        appointed | executive: 李永和 | title: 总裁 | at: 本地生活事业群
        removed | executive: 王磊 | title: 首席执行官 | at: 本地生活 | reason: reassigned | implied
        merged | sources: 天猫超市事业群 + 天猫进出口事业群 | target: 天猫超市和进出口事业群
        appointed | executive: 刘鹏 | title: 总裁 | at: 天猫超市和进出口事业群
    """,
    "alibaba-2021-12-06-two-sectors.txt": """
        established | department: 中国数字商业板块
        established | department: 海外数字商业板块
        appointed | executive: 戴珊 | title: 总裁 | at: 集团 | 2022-01-01
        appointed | executive: 戴珊 | title: 负责人 | at: 中国数字商业板块 | 2022-01-01
        appointed | executive: 蒋凡 | title: 总裁 | at: 集团 | 2022-01-01
        appointed | executive: 蒋凡 | title: 负责人 | at: 海外数字商业板块 | 2022-01-01
    """,
    "alibaba-2022-12-29-cloud-cto.txt": """
        removed | executive: 张建锋 | title: 总裁 | at: 阿里云智能 | 2022-12-29
        appointed | executive: 张勇 | title: 总裁 | at: 阿里云智能 | concurrent: True | 2022-12-29
        appointed | executive: 张勇 | title: 负责人 | at: 钉钉 | 2022-12-29
        removed | executive: 程立 | title: 首席技术官 | at: 集团 | 2022-12-29
        removed | executive: 程立 | title: 常务副院长 | at: 达摩院 | 2022-12-29
        appointed | executive: 吴泽明 | title: 首席技术官 | at: 集团 | 2022-12-29
        appointed | executive: 吴泽明 | title: 常务副院长 | at: 达摩院 | 2022-12-29
        appointed | executive: 吴泽明 | title: 首席技术官 | at: 本地生活 | concurrent: True | 2022-12-29
        removed | executive: 童文红 | title: 首席人才官 | at: 集团 | 2023-04-01
        appointed | executive: 蒋芳 | title: 首席人才官 | at: 集团 | 2023-04-01
    """,
    "alibaba-2023-03-28-1-6-n.txt": """
        established | department: 阿里云智能集团
        established | department: 淘宝天猫商业集团
        established | department: 本地生活集团
        established | department: 菜鸟集团
        established | department: 国际数字商业集团
        established | department: 大文娱集团
        appointed | executive: 张勇 | title: CEO | at: 阿里云智能集团 | concurrent: True
        appointed | executive: 戴珊 | title: CEO | at: 淘宝天猫商业集团
        appointed | executive: 俞永福 | title: CEO | at: 本地生活集团
        appointed | executive: 蒋凡 | title: CEO | at: 国际数字商业集团
        appointed | executive: 樊路远 | title: CEO | at: 大文娱集团
    """,
    "alibaba-2023-06-20-succession.txt": """
        appointed | executive: 蔡崇信 | title: 董事会主席 | at: 阿里巴巴集团 | 2023-09-10
        removed | executive: 张勇 | title: 董事会主席 | at: 阿里巴巴集团 | 2023-09-10
        appointed | executive: 吴泳铭 | title: 首席执行官 | at: 阿里巴巴集团 | 2023-09-10
        removed | executive: 张勇 | title: 首席执行官 | at: 阿里巴巴集团 | 2023-09-10
        appointed | executive: 吴泳铭 | title: 董事 | at: 阿里巴巴集团 | 2023-09-10
    """,
    "alibaba-2023-09-10-handover.txt": """
        appointed | executive: 蔡崇信 | title: 董事会主席 | at: 集团
        appointed | executive: 吴泳铭 | title: 首席执行官 | at: 集团
        removed | executive: 张勇 | title: 董事长 | at: 阿里云智能集团 | 2023-09-10
        removed | executive: 张勇 | title: 首席执行官 | at: 阿里云智能集团 | 2023-09-10
        appointed | executive: 吴泳铭 | title: 董事长 | at: 阿里云智能集团 | concurrent: True | 2023-09-10
        appointed | executive: 吴泳铭 | title: 首席执行官 | at: 阿里云智能集团 | concurrent: True | 2023-09-10
    """,
    "alibaba-2023-09-11-filing.txt": """
        appointed | executive: 蔡崇信 | title: 董事会主席 | at: 本公司
        appointed | executive: 吴泳铭 | title: 首席执行官 | at: 本公司
        appointed | executive: 吴泳铭 | title: 董事 | at: 本公司
        appointed | executive: 吴泳铭 | title: 董事长 | at: 阿里云智能集团 | acting: True | 2023-09-10
        appointed | executive: 吴泳铭 | title: 首席执行官 | at: 阿里云智能集团 | concurrent: True | acting: True | 2023-09-10
        removed | executive: 张勇 | title: 董事长 | at: 阿里云智能集团 | 2023-09-10
        removed | executive: 张勇 | title: 首席执行官 | at: 阿里云智能集团 | 2023-09-10
    """,
    "alibaba-2023-12-20-taotian.txt": """
        appointed | executive: 吴泳铭 | title: CEO | at: 淘天集团 | concurrent: True
        removed | executive: 戴珊 | title: CEO | at: 淘天集团
        established | department: 资产管理公司
    """,
    "alibaba-2023-12-22-taotian-team.txt": """
        appointed | executive: 吴嘉 | title: 负责人 | at: 用户平台事业部
        appointed | executive: 吴嘉 | title: 负责人 | at: 阿里妈妈事业部
        appointed | executive: 谌伟业 | title: 负责人 | at: 淘宝事业部
        appointed | executive: 谌伟业 | title: 负责人 | at: 淘天商家平台部
        appointed | executive: 谌伟业 | title: 负责人 | at: 客户满意部
        appointed | executive: 刘博 | title: 负责人 | at: 天猫事业部
        appointed | executive: 汪庭祥 | title: 负责人 | at: 服饰发展部
        appointed | executive: 刘一曼 | title: 负责人 | at: M2C事业部
        appointed | executive: 程道放 | title: 负责人 | at: 淘宝直播
        appointed | executive: 程道放 | title: 负责人 | at: 内容事业部
        reports_to | who: 吴嘉 | to: 吴泳铭 | at: 用户平台事业部
        reports_to | who: 谌伟业 | to: 吴泳铭 | at: 淘宝事业部
        reports_to | who: 刘博 | to: 吴泳铭 | at: 天猫事业部
        reports_to | who: 汪庭祥 | to: 吴泳铭 | at: 服饰发展部
        reports_to | who: 刘一曼 | to: 吴泳铭 | at: M2C事业部
        reports_to | who: 程道放 | to: 吴泳铭 | at: 淘宝直播
    """,
    "alibaba-2024-11-21-ecommerce.txt": """
        established | department: 阿里电商事业群
        appointed | executive: 蒋凡 | title: CEO | at: 阿里电商事业群
        reports_to | who: 蒋凡 | to: 吴泳铭 | at: 阿里电商事业群
        merged | sources: 淘宝天猫集团 + 国际数字商业集团 | target: 阿里电商事业群 | into_existing: True
    """,
    "alibaba-2025-06-23-eleme-fliggy.txt": """
        merged | sources: 饿了么 + 飞猪 | target: 阿里中国电商事业群 | into_existing: True | 2025-06-23
        reports_to | who: 范禹 | to: 蒋凡 | at: 饿了么
        reports_to | who: 南天 | to: 蒋凡 | at: 飞猪
    """,
    "baidu-2019-05-17-meg.html": """
        renamed | old: 搜索公司 | new: 移动生态事业群组
        appointed | executive: 沈抖 | title: 高级副总裁 | at: 百度
        appointed | executive: 沈抖 | title: 负责人 | at: 移动生态事业群组
        removed | executive: 向海龙 | title: 高级副总裁 | at: 百度 | reason: resigned | 2019-05-17
        removed | executive: 向海龙 | title: 总裁 | at: 搜索公司 | reason: resigned | 2019-05-17
    """,
    "baidu-2022-05-05-rotation.txt": """
        appointed | executive: 沈抖 | title: 负责人 | at: 智能云事业群组 | 2022-05-05
        removed | executive: 沈抖 | title: 负责人 | at: 移动生态事业群组 | reason: reassigned | 2022-05-05
        moved | department: 百度网盘 | to: 智能云事业群组 | 2022-05-05
        moved | department: TGE | to: 智能云事业群组 | 2022-05-05
        appointed | executive: 何俊杰 | title: 资深副总裁 | at: 集团 | 2022-05-05
        appointed | executive: 何俊杰 | title: 负责人 | at: 移动生态事业群组 | 2022-05-05
        reports_to | who: 何俊杰 | to: 李彦宏 | at: 移动生态事业群组 | 2022-05-05
        removed | executive: 王海峰 | title: 负责人 | at: 智能云事业群组 | 2022-05-05
    """,
    "baidu-2025-11-25-models.txt": """
        established | department: 基础模型研发部
        appointed | executive: 吴甜 | title: 负责人 | at: 基础模型研发部
        reports_to | who: 吴甜 | to: 李彦宏 | at: 基础模型研发部
        established | department: 应用模型研发部
        appointed | executive: 贾磊 | title: 负责人 | at: 应用模型研发部
        reports_to | who: 贾磊 | to: 李彦宏 | at: 应用模型研发部
    """,
    "bytedance-2021-05-20-ceo.txt": """
        removed | executive: 张一鸣 | title: CEO | at: 字节跳动
        appointed | executive: 梁汝波 | title: CEO | at: 字节跳动
    """,
    "bytedance-2021-11-02-six-bu.txt": """
        established | department: 抖音
        established | department: 大力教育
        established | department: 飞书
        established | department: 火山引擎
        established | department: 朝夕光年
        established | department: TikTok
        merged | sources: 今日头条 + 西瓜视频 + 搜索 + 百科 + 国内垂直服务业务 | target: 抖音 | into_existing: True
        merged | sources: 飞书 + EE + EA | target: 飞书业务板块
        removed | executive: 周受资 | title: CFO | at: 字节跳动
        reports_to | who: 财务部 | to: 梁汝波
    """,
    "bytedance-2022-04-25-cfo.txt": """
        appointed | executive: 高准 | title: 首席财务官 | at: 字节跳动
    """,
    "huawei-2024-05-01-consumer-bg.txt": """
        appointed | executive: 何剛 | title: 首席執行官 | at: 華為終端BG
        removed | executive: 余承東 | title: 首席執行官 | at: 華為終端BG
    """,
    "jd-2022-04-07-ceo.txt": """
        appointed | executive: 徐雷 | title: CEO | at: 京东集团
        reports_to | who: 徐雷 | to: 刘强东 | at: 京东集团
        removed | executive: 刘强东 | title: CEO | at: 京东集团
    """,
    "jd-2023-05-11-ceo-cfo.txt": """
        removed | executive: 徐雷 | title: 首席执行官 | at: 本公司 | reason: retired | 2023-06
        removed | executive: 徐雷 | title: 执行董事 | at: 本公司 | reason: retired | 2023-06
        appointed | executive: 许冉 | title: 首席执行官 | at: 本公司 | 2023-06
        appointed | executive: 许冉 | title: 执行董事 | at: 本公司 | 2023-06
        removed | executive: 许冉 | title: 首席财务官 | at: 本公司 | 2023-06
        appointed | executive: 单甦 | title: 首席财务官 | at: 本公司
        appointed | executive: 徐雷 | title: 理事长 | at: 京东集团顾问委员会
    """,
    "meituan-2018-10-30-groups.txt": """
        established | department: 用户平台
        appointed | executive: 王慧文 | title: 负责人 | at: 用户平台
        established | department: 到店事业群
        appointed | executive: 张川 | title: 总裁 | at: 到店事业群
        established | department: 到家事业群
        appointed | executive: 王莆中 | title: 总裁 | at: 到家事业群
        appointed | executive: 陈旭东 | title: 负责人 | at: 快驴事业部
        appointed | executive: 陈亮 | title: 负责人 | at: 小象事业部
        established | department: LBS平台
        appointed | executive: 王慧文 | title: 负责人 | at: LBS平台
    """,
    "meituan-2024-02-05-integration.txt": """
        reports_to | who: 到家事业群 | to: 王莆中
        reports_to | who: 到店事业群 | to: 王莆中
        reports_to | who: 美团平台 | to: 王莆中
        reports_to | who: 基础研发 | to: 王莆中
        appointed | executive: 张川 | title: 负责人 | at: 大众点评
        appointed | executive: 张川 | title: 负责人 | at: SaaS
        appointed | executive: 张川 | title: 负责人 | at: 骑行
        appointed | executive: 张川 | title: 负责人 | at: 充电宝
        reports_to | who: 无人机 | to: 王兴
        reports_to | who: 境外业务 | to: 王兴
        established | department: 到店事业群 | 2017-12
        appointed | executive: 张川 | title: 负责人 | at: 到店事业群 | 2017-12
    """,
    "meituan-2024-04-18-core-local.txt": """
        merged | sources: 美团平台 + 到店事业群 + 到家事业群 + 基础研发平台 | target: 核心本地商业板块
        appointed | executive: 王莆中 | title: CEO | at: 核心本地商业板块
        dissolved | department: 到店事业群
        dissolved | department: 到家事业群
    """,
    "tencent-2014-05-06-wxg.txt": """
        established | department: 微信事业群
        dissolved | department: 腾讯电商控股公司
        merged | sources: 客户服务团队 | target: 技术工程事业群 | into_existing: True
        appointed | executive: 张小龙 | title: 总裁 | at: 微信事业群
    """,
    "tencent-2018-09-30-930.txt": """
        established | department: 云与智慧产业事业群
        established | department: 平台与内容事业群
        dissolved | department: 社交网络事业群
        dissolved | department: 移动互联网事业群
        dissolved | department: 网络媒体事业群
        merged | sources: 社交与效果广告部 + 广告线 | target: 广告营销服务线
        established | department: 技术委员会
        appointed | executive: 汤道生 | title: 负责人 | at: 云与智慧产业事业群
        removed | executive: 汤道生 | title: 总裁 | at: 社交网络事业群
        appointed | executive: 任宇昕 | title: 负责人 | at: 平台与内容事业群
        removed | executive: 任宇昕 | title: 总裁 | at: 移动互联网事业群
        removed | executive: 任宇昕 | title: 总裁 | at: 网络媒体事业群
    """,
    "tencent-2021-04-15-pcg.html": """
        merged | sources: 腾讯视频 + 微视 + 应用宝 | target: 在线视频事业部
        appointed | executive: 孙忠怀 | title: CEO | at: 在线视频事业部
        appointed | executive: 林松涛 | title: 总裁 | at: 在线视频事业部
        reports_to | who: 孙忠怀 | to: 任宇昕 | at: 在线视频事业部
        reports_to | who: 林松涛 | to: 任宇昕 | at: 在线视频事业部
        appointed | executive: 姚晓光 | title: 负责人 | at: 社交平台业务 | concurrent: True
        removed | executive: 梁柱 | title: 负责人 | at: 社交平台业务
        appointed | executive: 梁柱 | title: CEO | at: 腾讯音乐娱乐集团
        reports_to | who: 梁柱 | to: 任宇昕 | at: 腾讯音乐娱乐集团
        removed | executive: 彭迦信 | title: CEO | at: 腾讯音乐娱乐集团
        appointed | executive: 彭迦信 | title: 执行董事长 | at: 腾讯音乐娱乐集团
        removed | executive: 陈菊红 | title: 负责人 | at: 腾讯新闻业务 | reason: reassigned
    """,
    "tencent-2021-12-01-pcg-csig.txt": """
        appointed | executive: 殷宇 | title: 负责人 | at: 智慧教育行业
        removed | executive: 殷宇 | title: 负责人 | at: 信息平台与服务线
        appointed | executive: 郄小虎 | title: 负责人 | at: 信息平台与服务线
        reports_to | who: 郄小虎 | to: 任宇昕 | at: 信息平台与服务线
    """,
    "tencent-2022-06-30-vice-presidents.txt": """
        removed | executive: 程武 | title: 副总裁 | at: 腾讯公司
        removed | executive: 赖智明 | title: 副总裁 | at: 腾讯公司
    """,
    "tencent-2025-05-05-hunyuan.txt": """
        established | department: 大语言模型部 | parent: 技术工程事业群
        established | department: 多模态模型部 | parent: 技术工程事业群
    """,
    "tencent-2025-05-14-wxg.txt": """
        established | department: 电商产品部 | parent: 微信事业群
        renamed | old: 开放平台基础部 | new: 开放平台部
        appointed | executive: 曾鸣 | title: 负责人 | at: 电商产品部
        reports_to | who: 曾鸣 | to: 张小龙 | at: 电商产品部
        removed | executive: 曾鸣 | title: 负责人 | at: 开放平台基础部
        appointed | executive: 杜嘉辉 | title: 负责人 | at: 开放平台部
        reports_to | who: 杜嘉辉 | to: 曾鸣 | at: 开放平台部
    """,
    "tencent-2025-05-15-wxg-reaction.txt": """
        established | department: 电商产品部 | reported
    """,
    "tencent-2025-12-17-ai.txt": """
        established | department: AI Infra部
        established | department: AI Data部
        established | department: 数据计算平台部
        appointed | executive: 姚顺雨 | title: 首席AI科学家 | at: CEO/总裁办公室
        reports_to | who: 姚顺雨 | to: 刘炽平 | at: CEO/总裁办公室
        appointed | executive: 姚顺雨 | title: 负责人 | at: AI Infra部 | concurrent: True
        appointed | executive: 姚顺雨 | title: 负责人 | at: 大语言模型部 | concurrent: True
        reports_to | who: 姚顺雨 | to: 卢山 | at: AI Infra部
        reports_to | who: 姚顺雨 | to: 卢山 | at: 大语言模型部
        reports_to | who: 王迪 | to: 姚顺雨 | at: 大语言模型部
        appointed | executive: 刘煜宏 | title: 负责人 | at: AI Data部
        appointed | executive: 陈鹏 | title: 负责人 | at: 数据计算平台部
        reports_to | who: 刘煜宏 | to: 蒋杰 | at: AI Data部
        reports_to | who: 陈鹏 | to: 蒋杰 | at: 数据计算平台部
    """,
    "xiaomi-2018-09-13-organisation.txt": """
        established | department: 集团组织部
        established | department: 集团参谋部
        appointed | executive: 刘德 | title: 部长 | at: 组织部
        reports_to | who: 刘德 | to: 雷军 | at: 组织部
        appointed | executive: 金玲 | title: 副部长 | at: 组织部
        reports_to | who: 金玲 | to: 刘德 | at: 组织部
        appointed | executive: 王川 | title: 参谋长 | at: 集团
        reports_to | who: 王川 | to: 雷军 | at: 集团
        appointed | executive: 向征 | title: 副参谋长 | at: 集团
        reports_to | who: 向征 | to: 王川 | at: 集团
        appointed | executive: 洪锋 | title: 董事长 | at: 小米金融
        appointed | executive: 洪锋 | title: CEO | at: 小米金融 | concurrent: True
        established | department: 集团公关部
        appointed | executive: 徐洁云 | title: 总经理 | at: 集团公关部
        reports_to | who: 徐洁云 | to: 黎万强 | at: 集团公关部
    """,
    "xiaomi-2019-11-29-executives.txt": """
        appointed | executive: 林斌 | title: 副董事长 | at: 集团
        appointed | executive: 王翔 | title: 总裁 | at: 集团
        appointed | executive: 王翔 | title: 负责人 | at: 集团职能平台
        removed | executive: 王翔 | title: 总裁 | at: 国际部
        appointed | executive: 周受资 | title: 总裁 | at: 国际部
        reports_to | who: 周受资 | to: 雷军 | at: 国际部
        appointed | executive: 卢伟冰 | title: 总裁 | at: 中国区
        reports_to | who: 卢伟冰 | to: 雷军 | at: 中国区
        removed | executive: 雷军 | title: 总裁 | at: 中国区
        appointed | executive: 何勇 | title: 副总裁 | at: 集团
        appointed | executive: 何勇 | title: 负责人 | at: 政府事务部
        appointed | executive: 何勇 | title: 负责人 | at: 行政部
        appointed | executive: 何勇 | title: 负责人 | at: 区域管理部
        reports_to | who: 何勇 | to: 王翔 | at: 集团
        removed | executive: 黎万强 | reason: resigned
        removed | executive: 祁燕 | title: 高级副总裁 | reason: retired
        appointed | executive: 黎万强 | title: 高级顾问 | at: 集团
        appointed | executive: 祁燕 | title: 高级顾问 | at: 集团
    """,
    "xiaomi-2022-12-22-president-first-notice.txt": """
        removed | executive: 王翔 | title: 总裁 | at: 集团 | 2022-12-31
        appointed | executive: 卢伟冰 | title: 总裁 | at: 集团 | 2022-12-31
        appointed | executive: 王翔 | title: 高级顾问 | at: 小米集团
    """,
    "xiaomi-2022-12-23-president-correction.txt": """
        removed | executive: 王翔 | title: 总裁 | at: 集团 | 2022-12-30
        appointed | executive: 卢伟冰 | title: 总裁 | at: 集团 | 2022-12-30
    """,
    "xiaomi-2023-01-30-committees.txt": """
        established | department: 集团经营管理委员会
        established | department: 集团人力资源委员会
        appointed | executive: 雷军 | title: 主任 | at: 经管会
        appointed | executive: 卢伟冰 | title: 副主任 | at: 经管会
        appointed | executive: 潘九堂 | title: 秘书长 | at: 经管会
        appointed | executive: 孙谦 | title: 副秘书长 | at: 经管会
        appointed | executive: 冯宏华 | title: 副秘书长 | at: 经管会
        appointed | executive: 雷军 | title: 主任 | at: 集团人力资源委员会
        appointed | executive: 卢伟冰 | title: 副主任 | at: 集团人力资源委员会
        appointed | executive: 刘德 | title: 副主任 | at: 集团人力资源委员会
        appointed | executive: 刘伟 | title: 秘书长 | at: 集团人力资源委员会
        appointed | executive: 金玲 | title: 副秘书长 | at: 集团人力资源委员会
        appointed | executive: 王栋 | title: 副秘书长 | at: 集团人力资源委员会
    """,
}


@pytest.fixture(scope="module")
def gazetteer():
    return load_gazetteer([SEEDS / "gazetteer"])[0]


def load(name: str):
    path = next((SEEDS / "announcements").glob(f"*/{name}"))
    return next(loaded.announcement for loaded in load_source(str(path), LoadOptions()))


def name_of(value: object) -> str:
    if isinstance(value, list):
        return " + ".join(map(name_of, value))
    return str(value["name"] if isinstance(value, dict) else value)


def line_of(claim: Claim) -> str:
    roles = {role: value for role, value in event_content(claim.event).items() if role != "type" and value is not False}
    parts = [claim.event.type, *(f"{role}: {name_of(value)}" for role, value in roles.items())]
    parts += [claim.status] if claim.status != "announced" else []
    parts += [claim.effective] if claim.effective else []
    return " | ".join(parts + (["implied"] if claim.implied else []))


@pytest.mark.parametrize("name", sorted(FACTS))
def test_a_seed_tells_exactly_its_reviewed_changes(name, gazetteer):
    announcement = load(name)
    claims = read_announcement(announcement, announcement.company, gazetteer).claims
    found = [line_of(claim) for claim in claims if claim.event.type not in STANDING]
    assert sorted(found) == sorted(line.strip() for line in FACTS[name].splitlines() if line.strip())


def test_every_chinese_seed_is_here():
    names = {path.name for path in (SEEDS / "announcements").glob("*/*") if "。" in path.read_text("utf-8")}
    assert {name for name in names if load(name).language == "zh"} == set(FACTS)
