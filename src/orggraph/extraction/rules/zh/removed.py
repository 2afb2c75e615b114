"""Removed: an executive leaves a post.

What it reads
    P不再担任T, 免去P的T职务, P辞去T, P卸任T, T P离职, P接替Q任T (for Q), 解聘.

Examples
    王小明不再担任市场部负责人。 · 免去宋砚秋海外创新业务部总经理职务。 · 应小梅女士辞去证券事务代表职务。

What it must not read
    Bios (离职创业 years ago), denials (并未辞职), other people's leaving in the commentary.

Dates
    将于…离职, 自…起, the sentence's opening day, or the day that the section states.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="removed/zh/不再担任",
        event="removed",
        pattern="((PEOPLE:executive|PRONOUN:executive) (COMMA|WORD)?)? NO_LONGER POSTS:posts",
        examples=("王小明不再担任市场部负责人。", "王小明任销售部总经理，不再担任市场部负责人。"),
        counter_examples=("王小明继续担任市场部负责人。",),
    ),
    Row(
        id="removed/zh/不再负责",
        event="removed",
        pattern="((PEOPLE:executive|PRONOUN:executive) (COMMA|WORD)?)? NO_LONGER_LEAD UNITS:at",
        examples=("佘振邦不再负责质量管理部。",),
        counter_examples=("质量管理部不再负责验收。",),
        sets={"title": "head"},
    ),
    Row(
        id="removed/zh/免去",
        event="removed",
        pattern="(REMOVE COLON? (PEOPLE:executive|ITS)? OF?|(PEOPLE:executive|PRONOUN:executive) GAP REMOVE) POSTS:posts",
        examples=("免去宋砚秋海外创新业务部总经理职务。", "颜伯庸任苏皖公司总裁，免去其江苏公司总裁职务。", "颜伯庸免去江苏公司总裁。"),
        counter_examples=("公司不会免去宋砚秋海外创新业务部总经理职务。",),
    ),
    Row(
        id="removed/zh/辞去",
        event="removed",
        pattern="((PEOPLE:executive|PRONOUN:executive) (COMMA|WORD)?)? RESIGN ITS? POSTS:posts",
        examples=("应小梅女士辞去证券事务代表职务。", "储明山先生因年龄原因申请辞去公司董事长、董事职务。"),
        counter_examples=("储明山先生没有辞去公司董事长职务。",),
    ),
    Row(
        id="removed/zh/不再担任该职",
        event="removed",
        pattern="((PEOPLE:executive|PRONOUN:executive) COMMA?)? (NO_LONGER|RESIGN) POST_THAT",
        examples=("聘任栗正平为投行部总经理，原总经理冀望江不再担任该职务。",),
        counter_examples=("冀望江仍担任该职务。",),
        sets={"same_post": "yes"},
    ),
    Row(
        id="removed/zh/职务免除",
        event="removed",
        pattern=(
            "(PEOPLE:executive OF?|PRONOUN:executive OF|ITS)? POSTS:posts WORD? REPLACED_BY? "
            "(REMOVE|RESIGN (END|COMMA))"
        ),
        examples=("任命赵知微为总裁，其搜索事业部总经理职务相应免除。", "尚云的东海电器董事长职务被免去。",
                  "王小明辞去董事长，预算委员会委员也随之辞去。"),
        counter_examples=("该职务的免除须经批准。",),
    ),
    Row(
        id="removed/zh/接替",
        event="removed",
        pattern=(
            "REPLACE ((WORD|INTO|DATE|LEAVE|RESIGN|BECAUSE|TRANSFER|ORGS|OF|PROPOSED) "
            "(WORD|COMMA|INTO|DATE|LEAVE|RESIGN|BECAUSE|TRANSFER|ORGS|OF|PROPOSED){0,4})? PEOPLE:executive COMMA? "
            "(FROM|DATE|WORD){0,3} (TAKE|AS|CONCUR) POSTS:posts"
        ),
        examples=("左思齐接替郎敬三出任供应链公司总经理。",),
        counter_examples=("左思齐没有接替郎敬三出任供应链公司总经理。",),
        sets={"successor": "yes", "topical": "yes"},
        priority=2,
    ),
    Row(
        id="removed/zh/由_接替",
        event="removed",
        pattern="POSTS:posts BY PEOPLE REPLACE PEOPLE:executive",
        examples=("用户体验部总监由荆楚红接替储良担任。",),
        counter_examples=("用户体验部总监由荆楚红担任。",),
        sets={"successor": "yes"},
        priority=3,
    ),
    Row(
        id="removed/zh/由_变更为",
        event="removed",
        pattern="POSTS:posts (BY|FROM) PEOPLE:executive (RENAME|CHANGE_TO) PEOPLE",
        examples=("内容社区部负责人由李雷变更为韩梅。",),
        counter_examples=("内容社区部负责人由李雷担任。",),
        sets={"successor": "yes"},
        priority=2,
    ),
    Row(
        id="removed/zh/接替其后",
        event="removed",
        pattern=(
            "(POSTS|UNITS|PEOPLE COMMA) COMMA? REPLACE ((WORD|INTO|DATE|LEAVE|RESIGN|BECAUSE|TRANSFER|ORGS|OF|PROPOSED) "
            "(WORD|COMMA|INTO|DATE|LEAVE|RESIGN|BECAUSE|TRANSFER|ORGS|OF|PROPOSED){0,4})? PEOPLE:executive"
        ),
        examples=("权静怡调任檀悦公司总裁，接替即将退休的芮长河。",),
        counter_examples=("权静怡调任檀悦公司总裁，接替方案待定。",),
        sets={"successor": "yes", "same_post": "yes"},
    ),
    Row(
        id="removed/zh/离职",
        event="removed",
        pattern=(
            "PEOPLE:executive COMMA? (WORD|BECAUSE|DATE|INTO|FROM|TAKE_OBJECT|COMMA|IS){0,5} "
            "(LEAVE ((ORGS:firm|UNITS:firm) END)?|RESIGN END)"
        ),
        examples=("物流部经理申屠浩因个人原因离职。", "高级副总裁仇英杰将于5月底离开公司。", "李文瑞因个人原因离开东海电器有限公司。"),
        counter_examples=("李明离职创业多年。",),
        sets={"held": "yes"},
    ),
    Row(
        id="removed/zh/辞去职务",
        event="removed",
        pattern="PEOPLE:executive GAP RESIGN OF? (POST_NOUN|POST_THAT) END",
        examples=("西南大区总经理卜凡因病辞去职务。",),
        counter_examples=("卜凡没有辞去职务。",),
        sets={"held": "yes"},
    ),
    Row(
        id="removed/zh/辞职申请",
        event="removed",
        pattern="PEOPLE:executive OF (LEAVE|RESIGN) WORD",
        examples=("公司同意餐饮部副经理鲁宁的辞职请求。",),
        counter_examples=("公司没有收到鲁宁的辞职请求。",),
        sets={"held": "yes"},
    ),
    Row(
        id="removed/zh/所管_交给",
        event="removed",
        pattern="PEOPLE:executive (WORD|LEAD|HISTORY) OF UNITS:at COMMA? BY PEOPLE",
        examples=("宁然原先分管的客服中心，交给云起。",),
        counter_examples=("宁然分管的客服中心由云起支持。",),
        sets={"title": "head", "changed": "yes"},
    ),
    Row(
        id="removed/zh/把_交给",
        event="removed",
        pattern="(PEOPLE:executive|PRONOUN:executive) GAP TAKE_OBJECT POSTS:posts (OF WORD)? BY PEOPLE",
        examples=("宁然把战略委员会主席一职交给海明远。",),
        counter_examples=("宁然把方案交给海明远。",),
    ),
    Row(
        id="removed/zh/名下离任",
        event="removed",
        pattern="POSTS:posts COLON PEOPLE:executive COMMA (LEAVE|DUTIES|RESIGN)",
        examples=("客服部总监：宁然（离任）。",),
        counter_examples=("客服部总监：宁然。",),
        priority=2,
    ),
    Row(
        id="removed/zh/免职待岗",
        event="removed",
        pattern="PEOPLE:executive (COMMA|WORD|BECAUSE|DATE){0,5} DUTIES",
        examples=("西北大区总经理展鹏飞免职待岗。", "西北大区总经理展鹏飞因业绩下滑，予以免职。"),
        counter_examples=("李明另有任用。",),
        sets={"held": "yes"},
    ),
    Row(
        id="removed/zh/免去_的职务",
        event="removed",
        pattern="REMOVE PEOPLE:executive END",
        examples=("免去美术中心总监卓映雪的职务。",),
        counter_examples=("公司不会免去美术中心总监卓映雪的职务。",),
        sets={"held": "yes"},
    ),
    Row(
        id="removed/zh/离任",
        event="removed",
        pattern="(PEOPLE:executive|PRONOUN:executive)? LEAVE POSTS:posts",
        examples=("郁山离任总裁助理，赴子公司任总经理。",),
        counter_examples=("郁山加入公司，任总裁助理。",),
        priority=1,
    ),
    Row(
        id="removed/zh/原岗位由_接任",
        event="removed",
        pattern="PEOPLE:executive POST_THAT BY PEOPLE (TAKE|HAND_OVER)",
        examples=("财经部总经理郁山晋升为首席财务官；郁山原岗位由副总经理宁然接任。",),
        counter_examples=("财经部总经理郁山晋升为首席财务官。",),
        sets={"same_post": "yes"},
        priority=1,
    ),
    Row(
        id="removed/zh/原任_该职由",
        event="removed",
        pattern="PEOPLE:executive POSTS:posts COMMA POST_THAT (BY|ACT_BY) PEOPLE|"
                "(PEOPLE:executive|PRONOUN:executive) OF POSTS:posts COMMA? BY ((PRONOUN|ITS) OF WORD?)? PEOPLE (TAKE|HAND_OVER|REPLACE)",
        examples=("郁山先生获擢升为营运董事。郁山原任西环店总经理，该职由宁然接掌。",
                  "郁山升任总裁。他的供应链部总经理一职，由他的老搭档宁然接过去。"),
        counter_examples=("郁山原任西环店总经理，负责全店业务。",),
        priority=1,
    ),
    Row(
        id="removed/zh/腾出的",
        event="removed",
        pattern=(
            "(PEOPLE:executive|PRONOUN:executive) "
            "(VACATE OF POSTS:posts|(FORMER|CURRENT|HISTORY) OF? POSTS:posts COMMA? (BY|ACT_BY) PEOPLE)"
        ),
        examples=("王小明升任首席运营官，他腾出的市场部总经理一职，交给了李雷。", "王小明返回总部，他现任的市场部总经理一职由李雷接任。"),
        counter_examples=("王小明腾出的办公室交给了李雷。",),
        priority=1,
    ),
    Row(
        id="removed/zh/因_辞任之空缺",
        event="removed",
        pattern="BECAUSE PEOPLE:executive WORD? (RESIGN|LEAVE) WORD? OF POST_NOUN",
        examples=("委任王小明为公司秘书，以填补因李雷辞任而产生的空缺。",),
        counter_examples=("因李雷辞任，公司将尽快填补空缺。",),
        sets={"same_post": "yes", "successor": "yes"},
        priority=1,
    ),
    Row(
        id="removed/zh/职位_他不再担任",
        event="removed",
        pattern="POSTS:posts COMMA? PRONOUN:executive NO_LONGER END",
        examples=("王小明升任集团总裁，市场部总经理一职他不再担任。",),
        counter_examples=("王小明升任集团总裁，市场部总经理一职他继续担任。",),
    ),
    Row(
        id="removed/zh/人不再担任",
        event="removed",
        pattern="PEOPLE:executive (COMMA|WORD|BECAUSE|DATE){0,3} NO_LONGER END",
        examples=("市场部总经理王小明不再担任。", "原市场部总经理王小明因工作调整不再担任。"),
        counter_examples=("市场部总经理王小明继续担任。",),
        sets={"held": "yes"},
    ),
    Row(
        id="removed/zh/辞去_的是",
        event="removed",
        pattern="(RESIGN|NO_LONGER|LEAVE) POSTS:posts OF (IS|AS)? PEOPLE:executive",
        examples=("卸任东海电器CEO的是何劲松。",),
        counter_examples=("卸任东海电器CEO的消息是假的。",),
        priority=4,
    ),
    Row(
        id="removed/zh/卸下这些职务",
        event="removed",
        pattern="(PEOPLE:executive|PRONOUN:executive) (COMMA|WORD|DATE|BECAUSE){0,3} (NO_LONGER|RESIGN) EVERY_POST",
        examples=("执行副总裁、移动业务集团总裁刘军山卸下这些职务。",),
        counter_examples=("执行副总裁刘军山保留这些职务。",),
        sets={"held": "yes", "everything": "yes"},
        priority=1,
    ),
    Row(
        id="removed/zh/原_调任",
        event="removed",
        pattern="PEOPLE:executive (COMMA|DATE|WORD|BECAUSE){0,3} (TAKE|TRANSFER)",
        examples=("原出租车业务部负责人曹放远调任总裁助理。",),
        counter_examples=("原出租车业务部负责人曹放远担任总裁助理。", "出租车业务部负责人曹放远调任总裁助理。"),
        sets={"held": "yes", "moving": "yes", "guards": "own"},
    ),
    Row(
        id="removed/zh/交棒",
        event="removed",
        pattern="PEOPLE:executive TAKE_OBJECT? POSTS:posts COMMA? HAND_TO PEOPLE",
        examples=("王小明将总裁一职交棒给李雷。",),
        counter_examples=("王小明将项目交给李雷。",),
        priority=2,
    ),
    Row(
        id="removed/zh/由_转任",
        event="removed",
        pattern="((PEOPLE:executive|PRONOUN:executive) COMMA?|COMMA) (BY|FROM) POSTS:posts (TAKE|TRANSFER|RENAME) POSTS",
        examples=("莫干生由首席技术官改任首席科学家。", "莫干生先生年满六十，将由首席技术官改任首席科学家。"),
        counter_examples=("莫干生由首席技术官提名。",),
        priority=2,
    ),
    Row(
        id="removed/zh/接替的是",
        event="removed",
        pattern="PEOPLE REPLACE OF (IS|AS) PEOPLE:executive",
        examples=("陈素菲出任东海公司首席创意官。陈素菲接替的是王小明。",),
        counter_examples=("陈素菲接替的是一个空缺。",),
        sets={"successor": "yes", "same_post": "yes"},
        priority=2,
    ),
    Row(
        id="removed/zh/离任某人",
        event="removed",
        pattern="LEAVE PEOPLE:executive (END|COMMA)",
        examples=("变更如下：新任副总经理曹静，离任副总经理郑凯。",),
        counter_examples=("新任副总经理曹静，副总经理郑凯。",),
        sets={"held": "yes"},
        priority=1,
    ),
    Row(
        id="removed/zh/被接替者",
        event="removed",
        pattern="PEOPLE COMMA? TAKE? NOT? REPLACE PEOPLE:executive END",
        examples=("王小明接替市场部总监李雷。",),
        counter_examples=("王小明未接替市场部总监李雷。",),
        sets={"held": "yes", "successor": "yes"},
    ),
)
