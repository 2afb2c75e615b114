"""Appointed: an executive takes a post.

What it reads
    P担任T, 任命P为T, T由P担任, 由P负责A, 负责人应为P，而非Q (Q denied), P接替Q任T, P代理T (acting), 兼任 (concurrent).

Examples
    任命程屿为智能硬件事业群总裁。 · 科技中心总经理由辛越兼任。 · 客户成功中心由陈柏舟负责。

What it must not read
    仍担任, 继续担任, 曾任, 历任, proposals as done, duties of a person (全面负责团队管理工作).

Dates
    自…起, 将于…到岗, the sentence's opening day, or the day that the section states.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="appointed/zh/担任",
        event="appointed",
        pattern=(
            "(PEOPLE:executive|PRONOUN:executive) (COMMA|WORD|TRANSFER)? (RESPECTIVELY:each? NOT? (TAKE|AS|HAND_OVER)|RESPECTIVELY:each) "
            "RESPECTIVELY:each_after? POSTS:posts (CONCUR:concurrent_more POSTS:more)?"
        ),
        examples=("王小明担任市场部负责人。", "李雷、韩梅分别担任市场部总经理、销售部总经理。"),
        counter_examples=("王小明仍担任市场部负责人。", "王小明曾任市场部负责人。"),
    ),
    Row(
        id="appointed/zh/应为",
        event="appointed",
        pattern="POSTS:posts SHOULD_BE PEOPLE:executive",
        examples=("更正：上次通知中，市场部负责人应为李晓鸣。",),
        counter_examples=("更正：上次通知中，市场部负责人应为一人。",),
    ),
    Row(
        id="appointed/zh/而非",
        event="appointed",
        pattern="PEOPLE COMMA? INSTEAD PEOPLE:executive",
        examples=("更正：上次通知中，市场部负责人应为李晓鸣，而非李晓明。",),
        counter_examples=("市场部负责人选择了更稳的方案，而非李晓明的方案。",),
        sets={"status": "denied", "same_post": "yes"},
    ),
    Row(
        id="appointed/zh/任",
        event="appointed",
        pattern="(TAKE|TRANSFER) POSTS:posts (CONCUR:concurrent_more POSTS:more)?",
        examples=("王小明不再担任市场部负责人，转任销售部总经理。",),
        counter_examples=("继续担任市场部负责人。",),
        priority=-1,
    ),
    Row(
        id="appointed/zh/兼任",
        event="appointed",
        pattern="(PEOPLE:executive COMMA?)? CONCUR:concurrent POSTS:posts",
        examples=("傅景行任技术平台负责人，兼任数据智能部负责人。",),
        counter_examples=("傅景行不再兼任数据智能部负责人。",),
    ),
    Row(
        id="appointed/zh/代理",
        event="appointed",
        pattern="(PEOPLE:executive COMMA?)? (ACT:acting|ACT_BY:acting PEOPLE:executive_after? TAKE) POSTS:posts",
        examples=("财务副总裁严守真代理首席财务官。",),
        counter_examples=("严守真不再代理首席财务官。",),
    ),
    Row(
        id="appointed/zh/任命",
        event="appointed",
        pattern=(
            "((APPOINT|TAKE) (WORD|COLON)? PEOPLE:executive|APPOINT (PRONOUN:executive|ITS)) COMMA? "
            "(RESPECTIVELY:each? (AS|TAKE|CONCUR:concurrent)|RESPECTIVELY:each) POSTS:posts "
            "(CONCUR:concurrent_more POSTS:more)?"
        ),
        examples=("任命程屿为智能硬件事业群总裁。", "聘任副总经理邰建军先生为公司总经理。",
                  "晋升柳晓川为公关部副总经理。", "解聘柳晓川公关部总监职务，聘任其为市场部总监。"),
        counter_examples=("曾任命程屿为智能硬件事业群总裁。",),
    ),
    Row(
        id="appointed/zh/由_担任",
        event="appointed",
        pattern=(
            "POSTS:posts COMMA? RESPECTIVELY:each_before? (BY|AS|IS|ACT_BY:acting) "
            "((WORD|LEAD|UNITS|ORGS|APPOINT|HISTORY|DATE|PRONOUN){0,4} OF WORD?)? (PEOPLE:executive|PRONOUN:executive) "
            "RESPECTIVELY:each? (TAKE|CONCUR:concurrent|ACT:acting|HAND_OVER|REPLACE END)"
        ),
        examples=("科技中心总经理由辛越兼任。", "沪苏大区总经理由原华东大区总经理柯振宇担任。"),
        counter_examples=("中心主任仍由谈天翼担任。",),
        priority=1,
    ),
    Row(
        id="appointed/zh/由_负责",
        event="appointed",
        pattern="(UNITS:at COMMA?|PRONOUN:at) RESPECTIVELY:each? (BY|ACT_BY:acting) "
                "((WORD|FROM|HISTORY|TRANSFER|TAKE_OFFICE){1,3} OF)? (PEOPLE:executive|PRONOUN:executive) (LEAD|HAND_OVER)",
        examples=("客户成功中心由陈柏舟负责。", "视频组由新来的陈柏舟负责。"),
        counter_examples=("基础设施部继续由陈柏舟负责。",),
        sets={"title": "head"},
    ),
    Row(
        id="appointed/zh/交给",
        event="appointed",
        pattern="(UNITS:at|POSTS:posts POST_THAT?) COMMA? (DATE|FROM){0,2} BY PEOPLE:executive END",
        examples=("宁然原先分管的客服中心，交给云起。", "首席财务官这个位置，12月1日起交给云起。"),
        counter_examples=("客服中心的数据交给云起。",),
        sets={"title": "head", "changed": "yes"},
        priority=-1,
    ),
    Row(
        id="appointed/zh/把_交给",
        event="appointed",
        pattern="TAKE_OBJECT POSTS:posts (OF WORD)? BY PEOPLE:executive",
        examples=("宁然把战略委员会主席一职交给海明远。",),
        counter_examples=("宁然把方案交给海明远。",),
        priority=1,
    ),
    Row(
        id="appointed/zh/随名任职",
        event="appointed",
        pattern="(ESTABLISH|RENAME|MERGE|CALLED|AS|MOVE) UNITS:at COMMA PEOPLE:executive END",
        examples=("视觉组升级为创意中心，主任简一凡。",),
        counter_examples=("视觉组升级为创意中心，简一凡出席了仪式。",),
        sets={"in_apposition": "yes"},
    ),
    Row(
        id="appointed/zh/任_分别在",
        event="appointed",
        pattern="(PEOPLE:executive|PRONOUN:executive) (TAKE|CONCUR) POSTS:posts COMMA RESPECTIVELY:each (WORD|INTO)? UNITS:at "
                "(WORD|TAKE|TAKE_OFFICE)",
        examples=("云起、宁然改任副总经理，分别在华东大区、华南大区就任。",),
        counter_examples=("云起、宁然改任副总经理，分别在上海、广州办公。",),
        priority=3,
    ),
    Row(
        id="appointed/zh/到_任",
        event="appointed",
        pattern="(INTO|TRANSFER|MOVE) (UNITS:at|ORGS:at) COMMA? (TAKE|AS|CONCUR) POSTS:posts",
        examples=("宓云龙不再担任西南大区总经理，到迅岭同城事业部任总经理。", "尹嘉言调往迅岭集团，任董事、总经理。"),
        counter_examples=("宓云龙到迅岭同城事业部调研。",),
    ),
    Row(
        id="appointed/zh/接替_任",
        event="appointed",
        pattern=(
            "(PEOPLE:executive COMMA?)? NOT? REPLACE ((WORD|INTO|DATE|LEAVE|RESIGN|BECAUSE|TRANSFER|ORGS|OF|PROPOSED) "
            "(WORD|COMMA|INTO|DATE|LEAVE|RESIGN|BECAUSE|TRANSFER|ORGS|OF|PROPOSED){0,4})? "
            "PEOPLE:former_holder COMMA? (FROM|DATE|WORD){0,3} (TAKE|AS|CONCUR) POSTS:posts"
        ),
        examples=("左思齐接替郎敬三出任供应链公司总经理。", "左思齐从深圳调回总部，接替郎敬三担任安全部总监。"),
        counter_examples=("左思齐没有接替郎敬三出任供应链公司总经理。",),
        priority=2,
    ),
    Row(
        id="appointed/zh/接任该职",
        event="appointed",
        pattern=(
            "(POST_THAT COMMA? BY PEOPLE:executive END|"
            "(BY? ITS? UNDER? PEOPLE:executive COMMA?)? (TAKE|HAND_OVER|REPLACE|CONCUR:concurrent|ACT:acting) POST_THAT|"
            "(POST_THAT|POST_NOUN) COMMA? RESPECTIVELY:each_before? (BY|ACT_BY:acting) (PEOPLE:executive|PRONOUN:executive) "
            "RESPECTIVELY:each? (TAKE|HAND_OVER|REPLACE|CONCUR:concurrent|ACT:acting)|"
            "PEOPLE:executive COMMA? TAKE? REPLACE PEOPLE (TAKE|CONCUR) POST_THAT|(BY|ACT_BY) PEOPLE:executive ACT:acting END|"
            "PEOPLE:executive TAKE? TAKE WORD? POST_NOUN|(BY? PEOPLE:executive COMMA?)? "
            "(TAKE|HAND_OVER|REPLACE) (PRONOUN|ITS) OF? POST_NOUN|"
            "(PRONOUN|ITS) OF? POST_NOUN COMMA? (BY|ACT_BY:acting) (PEOPLE:executive|PRONOUN:executive) "
            "(TAKE|HAND_OVER|CONCUR:concurrent|ACT:acting))"
        ),
        examples=("免去苍立言战略市场部总监职务，由其下属晁阳接任该职务。", "璩雅文不再担任生产基地质量总监，该职务由臧海接任。",
                  "璩雅文辞任生产基地质量总监，臧海接任他的职位。", "璩雅文卸任生产基地质量总监，其空缺由臧海填补。",
                  "璩雅文辞任生产基地质量总监，臧海获委任以填补有关空缺。"),
        counter_examples=("璩雅文仍担任该职务。",),
        sets={"same_post": "yes"},
    ),
    Row(
        id="appointed/zh/由_变更为",
        event="appointed",
        pattern="POSTS:posts (BY|FROM) PEOPLE:former_holder (RENAME|CHANGE_TO) PEOPLE:executive",
        examples=("内容社区部负责人由李雷变更为韩梅。",),
        counter_examples=("内容社区部负责人由李雷担任。",),
        priority=2,
    ),
    Row(
        id="appointed/zh/拟任",
        event="appointed",
        pattern="PEOPLE:executive PROPOSED POSTS:posts",
        examples=("公良瑜拟任衡川期货公司总经理。",),
        counter_examples=("公良瑜任衡川期货公司总经理。",),
        sets={"status": "proposed"},
    ),
    Row(
        id="appointed/zh/转岗负责",
        event="appointed",
        pattern="PEOPLE:executive? TRANSFER LEAD UNITS:at",
        examples=("李雷转岗负责直播业务部。", "李雷不再担任财务部总经理，轮岗去负责直播业务部。"),
        counter_examples=("李雷全面负责部门业务。",),
        sets={"title": "head"},
    ),
    Row(
        id="appointed/zh/被_接替",
        event="appointed",
        pattern="POSTS:posts BY PEOPLE:executive REPLACE PEOPLE:former_holder (TAKE|CONCUR)?",
        examples=("用户体验部总监由荆楚红接替储良担任。",),
        counter_examples=("用户体验部总监由荆楚红担任。",),
        priority=3,
    ),
    Row(
        id="appointed/zh/由_接替_任",
        event="appointed",
        pattern="BY PEOPLE:executive REPLACE PEOPLE:former_holder (TAKE|AS) POSTS:posts",
        examples=("产品部更名为生态事业部，由祁修远接替麦冬生担任总经理。",),
        counter_examples=("由祁修远负责接待。",),
        sets={"topical": "yes"},
        priority=3,
    ),
    Row(
        id="appointed/zh/其由_负责",
        event="appointed",
        pattern="(INCLUDE UNITS)? COMMA (BY|ACT_BY:acting) (PEOPLE:executive|PRONOUN:executive) ((WORD|POSTS) ORGS)? LEAD END",
        examples=("成立基础平台，包含地图、配送等业务，由王慧文负责。",),
        counter_examples=("由王慧文负责会务。",),
        sets={"title": "head", "of_topic": "yes"},
    ),
    Row(
        id="appointed/zh/负责部门",
        event="appointed",
        pattern="PEOPLE:executive (LEAD|HAND_OVER) UNITS:at END",
        examples=("副总裁汤道生负责云产业事业群，不再担任社交事业群总裁。", "韩素接掌零售事业部。"),
        counter_examples=("汤道生负责部门业务及团队管理工作。",),
        sets={"title": "head"},
    ),
    Row(
        id="appointed/zh/由_任",
        event="appointed",
        pattern=(
            "RESPECTIVELY:each? (BY|ACT_BY:acting) ((WORD|FROM|FORMER|ORGS|HISTORY|TRANSFER|STATE){0,4} OF)? "
            "(PEOPLE:executive|PRONOUN:executive) RESPECTIVELY:each_after? "
            "(TAKE|CONCUR:concurrent|ACT:acting) POSTS:posts"
        ),
        examples=("设立商业化筹备办公室，由钟离梦担任总经理。", "设立智能技术中心，由从硅谷回来的韦庄周担任总裁。"),
        counter_examples=("会议由王小明主持。",),
        sets={"topical": "yes"},
        priority=2,
    ),
    Row(
        id="appointed/zh/并负责",
        event="appointed",
        pattern="COMMA LEAD UNITS:at END",
        examples=("戴宁担任集团总裁，负责国内零售板块。", "谌思远担任零售事业部负责人，同时负责商家平台部和客户满意部。"),
        counter_examples=("戴宁担任集团总裁，负责日常经营。", "成立零售公司，负责国内零售板块。"),
        sets={"title": "head", "by_people": "yes"},
    ),
    Row(
        id="appointed/zh/加入董事会",
        event="appointed",
        pattern="(PEOPLE:executive|PRONOUN:executive)? JOIN",
        examples=("路明远担任公司首席执行官，并加入董事会。",),
        counter_examples=("路明远加入公司。",),
        sets={"title": "董事", "seatless": "yes"},
    ),
    Row(
        id="appointed/zh/成员包括",
        event="appointed",
        pattern="POSTS:posts INCLUDE PEOPLE:executive",
        examples=("设立技术委员会，由海明远担任主席，委员包括王小明、李雷、韩梅。",),
        counter_examples=("委员会的职责包括审核预算。",),
        sets={"topical": "yes"},
    ),
    Row(
        id="appointed/zh/接任_的是",
        event="appointed",
        pattern="(TAKE|HAND_OVER) POSTS:posts OF (IS|AS)? PEOPLE:executive",
        examples=("接任东海电器CEO的是何劲松。", "出任市场部总监的为王小明。"),
        counter_examples=("出任市场部总监的消息是假的。",),
        priority=4,
    ),
    Row(
        id="appointed/zh/获_任命",
        event="appointed",
        pattern="(PEOPLE:executive|PRONOUN:executive) COMMA? (REPLACED_BY|PASSIVE) (UNITS|ORGS)? APPOINT (AS|TAKE)? POSTS:posts",
        examples=("孙劲松获董事会委任为总经理。", "王小明被集团任命为市场部总经理。"),
        counter_examples=("王小明被免去市场部总经理职务。",),
        priority=1,
    ),
    Row(
        id="appointed/zh/职位_他任",
        event="appointed",
        pattern="POSTS:posts COMMA? PRONOUN:executive (TAKE|CONCUR:concurrent) (END|COMMA)",
        examples=("王小明升任市场部总经理，品牌部总监一职他兼任。",),
        counter_examples=("王小明升任市场部总经理，品牌部总监一职他不兼任。",),
        priority=1,
    ),
    Row(
        id="appointed/zh/部_人领导",
        event="appointed",
        pattern="UNITS:at COMMA? (PEOPLE:executive|PRONOUN:executive) (LEAD|HAND_OVER) END",
        examples=("设立智慧交通团队，章文远领导。",),
        counter_examples=("设立智慧交通团队，章文远领导业务创新。",),
        sets={"title": "head"},
    ),
    Row(
        id="appointed/zh/交棒",
        event="appointed",
        pattern="POSTS:posts COMMA? HAND_TO PEOPLE:executive",
        examples=("王小明将总裁一职交棒给李雷。",),
        counter_examples=("王小明将项目交给李雷。",),
        priority=2,
    ),
    Row(
        id="appointed/zh/接任者为",
        event="appointed",
        pattern="WITH (IS|AS|COLON)? ((PRONOUN|WORD|ITS|ORGS|FORMER){0,3} OF)? PEOPLE:executive",
        examples=("市场部总监王小明离职，接任者为李雷。",),
        counter_examples=("市场部总监王小明离职，接任者待定。",),
        sets={"same_post": "yes", "of_leaver": "yes"},
    ),
    Row(
        id="appointed/zh/由_转任",
        event="appointed",
        pattern="((PEOPLE:executive|PRONOUN:executive) COMMA?|COMMA) (BY|FROM) POSTS (TAKE|TRANSFER|RENAME|CONCUR) POSTS:posts",
        examples=("莫干生由首席技术官改任首席科学家。", "莫干生先生年满六十，将由首席技术官改任首席科学家。"),
        counter_examples=("莫干生由首席技术官提名。",),
        priority=2,
    ),
    Row(
        id="appointed/zh/拟任_承前",
        event="appointed",
        pattern="PROPOSED AS? POSTS:posts",
        examples=("瞿秋明，男，汉族，现任沅州市发展和改革委员会副主任，拟任市数据资源管理局局长。",),
        counter_examples=("拟任人选须公示。",),
        sets={"status": "proposed"},
        priority=-2,
    ),
    Row(
        id="appointed/zh/接棒的是",
        event="appointed",
        pattern="COMMA (REPLACE|TAKE) (PRONOUN WORD?|WORD)? OF (IS|AS) ((PRONOUN|WORD|ITS|ORGS|FORMER){0,3} OF)? WORD? PEOPLE:executive",
        examples=("董事长麦广田退休，接棒的是麦穗儿。",),
        counter_examples=("董事长麦广田退休，接棒的是一个团队。",),
        sets={"same_post": "yes", "of_leaver": "yes"},
        priority=1,
    ),
    Row(
        id="appointed/zh/分别掌管",
        event="appointed",
        pattern="COMMA PEOPLE:executive RESPECTIVELY:each (LEAD|HAND_OVER) (COMMA|END)",
        examples=("云计算部拆分为公有云部和专属云部，柳七、秦少观分别掌管。",),
        counter_examples=("云计算部拆分为公有云部和专属云部，柳七、秦少观分别表态。",),
        sets={"title": "head", "of_topic": "yes"},
    ),
    Row(
        id="appointed/zh/新任某人",
        event="appointed",
        pattern="NEW_IN PEOPLE:executive (END|COMMA)",
        examples=("变更如下：新任副总经理曹静，离任副总经理郑凯。",),
        counter_examples=("新任副总经理曹静表示感谢。",),
        sets={"held_posts": "yes"},
    ),
    Row(
        id="appointed/zh/接棒",
        event="appointed",
        pattern="PEOPLE:executive COMMA? REPLACE POSTS:posts (END|COMMA)",
        examples=("宋洋接棒东海电器CEO。",),
        counter_examples=("宋洋未接棒东海电器CEO。",),
    ),
    Row(
        id="appointed/zh/接替某人",
        event="appointed",
        pattern="PEOPLE:executive COMMA? TAKE? NOT? REPLACE PEOPLE:former_holder END",
        examples=("张洁女士辞任公司秘书，何俊先生获委任接替张洁女士。", "王小明接替市场部总监李雷。"),
        counter_examples=("王小明未接替市场部总监李雷。",),
        sets={"same_post": "yes", "of_followed": "yes"},
    ),
)
