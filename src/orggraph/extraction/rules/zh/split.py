"""Split: one department becomes several.

What it reads
    A拆分为B和C, A一拆为二：B与C, A一分为三，拆分为B、C、D, 将A分为B和C.

Examples
    用户增长部拆分为拉新增长部和会员运营部。

What it must not read
    Products taken apart; a split that is only considered or denied.

Dates
    自…起, the sentence's opening day, or the day that the section states.
"""

from orggraph.extraction.patterns import Row

ROWS = (
    Row(
        id="split/zh/拆分为",
        event="split",
        pattern=(
            "(UNITS:source GAP|COMMA) NOT? SPLIT (WORD|COUNTED)? (COMMA|COLON)? RESPECTIVELY? (SPLIT|ESTABLISH|CALLED|AS|IS|RENAME)? AS? "
            "(COUNTED (COMMA|COLON))? UNITS:targets"
        ),
        examples=("用户增长部拆分为拉新增长部和会员运营部。", "美术中心一拆为二：角色美术部与场景美术部。"),
        counter_examples=("短视频业务部不会拆分。", "用户增长部拆分为拉新增长部。"),
    ),
    Row(
        id="split/zh/调整为几个",
        event="split",
        pattern="UNITS:source GAP RENAME UNITS:targets",
        examples=("供应部调整为采购部、物流部。", "供应部 → 采购部、物流部。"),
        counter_examples=("供应部调整为采购部。",),
        sets={"several": "yes"},
    ),
    Row(
        id="split/zh/各半",
        event="split",
        pattern=(
            "UNITS:source GAP SPLIT (COMMA|COLON) ANY{0,9} HALF GAP (CALLED|RENAME|FORM|AS|ESTABLISH|CHANGE_TO)? UNITS:targets "
            "ANY{0,9} (SEMI|COMMA) ANY{0,9} HALF GAP (CALLED|RENAME|FORM|AS|ESTABLISH|CHANGE_TO)? UNITS:more"
        ),
        examples=(
            "软件平台部一分为二：做导航的一半取名导航算法部；做应用的另一半成了用户软件部。",
            "商务部一拆为二，一部分组成大客户部，另一部分改为渠道部。",
        ),
        counter_examples=("软件平台部一分为二，一半人员并入导航算法部。",),
        priority=1,
    ),
    Row(
        id="split/zh/一分为二_各归",
        event="split",
        pattern="UNITS:source SPLIT (COMMA|COLON) UNITS:targets BY PEOPLE (LEAD|HAND_OVER) COMMA UNITS:more BY PEOPLE (LEAD|HAND_OVER)",
        examples=("产品研发部一分为二，茶饮研发部归王小明管理，轻食研发部归李雷管理。",),
        counter_examples=("产品研发部归王小明管理，轻食研发部归李雷管理。",),
        priority=1,
    ),
)
