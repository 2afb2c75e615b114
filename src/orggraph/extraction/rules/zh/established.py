"""Established: a department begins.

What it reads
    成立, 设立, 新设, 组建, 下设, 在X下成立 and their like before one name or a list; a name before 成立; 独立 and 拆出 out of a
    department that goes on; 撤销A设立B, where A ends and is no parent of B.

Examples
    成立电商产品部，负责交易。 · 智能硬件事业群下设终端产品部、供应链中心。 · 会员部拆出权益合作组。

What it must not read
    Years since a founding (自2019年成立以来), companies that were founded, plans (拟设立), denials.

Dates
    自…起, the sentence's opening day, or the day that the section states.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="established/zh/成立",
        event="established",
        pattern="(ESTABLISH|NEWLY) UNITS:department",
        examples=("成立电商产品部，负责交易模式的探索。", "新设光学材料事业部、碳纤维事业部。"),
        counter_examples=("平台研发部自2019年成立以来一直由总裁直接管理。", "公司没有设立海外事业部。"),
    ),
    Row(
        id="established/zh/下设",
        event="established",
        pattern="(UNITS:parent|PART_UNDER UNITS:parent) ESTABLISH UNITS:department",
        examples=("整车工程部下设性能组。", "智能硬件事业群设终端产品部、供应链中心和渠道运营部。"),
        counter_examples=("关于智慧云：下设的各部门继续运作。",),
    ),
    Row(
        id="established/zh/撤销_设立",
        event="established",
        pattern="DISSOLVE UNITS SAME_NAME? ESTABLISH UNITS:department",
        examples=("批准撤销清溪县设立清溪市。",),
        counter_examples=("撤销清溪县，清溪市设立云岭区。",),
    ),
    Row(
        id="established/zh/旗下成立",
        event="established",
        pattern="UNITS:parent UNDER ESTABLISH UNITS:department",
        examples=("于智能硬件事业群旗下新设终端产品部。",),
        counter_examples=("智能硬件事业群旗下的终端产品部成立三周年。",),
        sets={"within": "yes"},
    ),
    Row(
        id="established/zh/成立_隶属",
        event="established",
        pattern="ESTABLISH UNITS:department COMMA PART_UNDER UNITS:parent",
        examples=("设立新品研究所，隶属研发中心。",),
        counter_examples=("新品研究所隶属研发中心。",),
    ),
    Row(
        id="established/zh/部成立",
        event="established",
        pattern="UNITS:department GAP ESTABLISH END",
        examples=("11月30日，海外业务部成立，由李明兼任负责人。",),
        counter_examples=("海外业务部尚未成立，由李明筹备。",),
    ),
    Row(
        id="established/zh/是新设的",
        event="established",
        pattern="UNITS:department IS (DATE|WORD){0,3} (NEWLY|ESTABLISH (DATE|WORD)? OF) (WORD|THIS_UNIT|UNITS|COUNTED)? (COMMA|END)",
        examples=("财富管理部是4月才新设的部门，从个人金融部拆出。", "数据治理办公室是去年新成立的一级部门。"),
        counter_examples=("财富管理部是4月才新设的业务牵头单位的前身。", "财富管理部是全行的核心部门。"),
    ),
    Row(
        id="established/zh/叫",
        event="established",
        pattern="ESTABLISH GAP COMMA? CALLED UNITS:department",
        examples=("我们新开一个孵化器，叫“银河实验室”。",),
        counter_examples=("我们新开一个孵化器，交给银河实验室。",),
    ),
    Row(
        id="established/zh/组成",
        event="established",
        pattern="(WORD|SEP|UNITS:formed_of) FORM UNITS:department",
        examples=("原市场部直播团队组成直播事业部。",),
        counter_examples=("天猫超市部与天猫进出口部组成天猫进口部。",),
    ),
    Row(
        id="established/zh/独立",
        event="established",
        pattern="UNITS:origin SPLIT_OFF UNITS:department",
        examples=("经纪业务总部拆出机构客户部。",),
        counter_examples=("该业务独立核算。",),
    ),
    Row(
        id="established/zh/成立几个",
        event="established",
        pattern="(ESTABLISH|SPLIT|RENAME|FORM|WORD:divided) COUNTED WORD? (COMMA|COLON) IS? UNITS:department (COMMA IS UNITS:more)?",
        examples=("公司设立两个专项委员会，一个是预算委员会，一个是人力资源委员会。", "公司业务调整为三大板块：星河、远帆和拾叶。"),
        counter_examples=("公司设立了两个专项委员会，负责预算。",),
        priority=1,
    ),
)
