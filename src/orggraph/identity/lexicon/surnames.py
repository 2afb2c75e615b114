"""Chinese surnames: the common ones, those read otherwise as surnames, compound ones, and their spellings in Hong Kong and Taiwan.

Readings are pinyin without tones, ü as `v`. Sources: 《现代汉语词典》 for readings of surnames (姓); the 2020 report of the Ministry of
Public Security of China on names for the common ones; the Hong Kong government's romanisation in use on identity cards, and Wade–Giles in
use on Taiwan's passports, for the spellings.
"""

from collections.abc import Mapping

COMMON = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖"
    "田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方"
    "邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康"
    "易乔赖文施洪季樊兰殷庄章鲁倪庞邢俞翟蓝聂齐葛温柴申耿关焦左柳甘祝包宁"
    "尚符舒阮纪梅童凌毕单裴霍成苗谷盛曲翁冉骆路游辛欧管柯解仇查区朴盖缪尉"
    "乐洗冼缴折那黎伍余岳梅涂蒲牟司车项华鲍饶卓池滕褚娄边楼景安桂穆臧楚沙"
    "费屈连简卜靳晏应巫房佟尤郁瞿窦郄黑员召宓召万俟繁种秘杭麦米胥丛鄢宗詹晋官蔺时谌苟敖荆原佘燕隋宫植国全占迟"
)
"""Single characters that are common as surnames."""

READINGS: Mapping[str, tuple[str, ...]] = {
    "曾": ("zeng",), "单": ("shan",), "解": ("xie",), "仇": ("qiu",), "查": ("zha",), "朴": ("piao",), "区": ("ou",), "任": ("ren",),
    "盖": ("ge", "gai"), "缪": ("miao",), "尉": ("wei",), "乐": ("yue", "le"), "冼": ("xian",), "洗": ("xian",), "缴": ("jiao",),
    "折": ("she",), "那": ("na",), "华": ("hua",), "车": ("che",), "黑": ("he", "hei"), "员": ("yun",), "召": ("shao",), "繁": ("po",),
    "种": ("chong",), "秘": ("bi",), "覃": ("qin", "tan"), "翟": ("zhai", "di"), "燕": ("yan",), "宁": ("ning",), "葛": ("ge",),
    "郄": ("qie", "xi"), "晁": ("chao",), "谌": ("chen", "shen"), "盛": ("sheng",), "石": ("shi",), "沈": ("shen",), "贾": ("jia",),
    "万": ("wan",), "洪": ("hong",), "纪": ("ji",), "应": ("ying",), "过": ("guo",), "哈": ("ha",), "教": ("jiao",), "令": ("ling",),
    "能": ("nai",), "曲": ("qu",), "尹": ("yin",), "於": ("yu",), "臧": ("zang",), "祭": ("zhai",), "佴": ("nai",), "宓": ("mi", "fu"),
    "句": ("gou",), "钭": ("tou",), "朱": ("zhu",), "俞": ("yu",), "俟": ("qi",), "隗": ("kui", "wei"), "逄": ("pang",), "乜": ("nie",),
    "吕": ("lv",), "会": ("gui",), "长": ("chang",), "重": ("chong",), "强": ("qiang",), "都": ("du",), "卜": ("bu",), "余": ("yu",),
    "适": ("kuo",), "柏": ("bai", "bo"), "鲜": ("xian",), "相": ("xiang",),
    "幺": ("yao",), "藏": ("zang",), "六": ("lu",), "牟": ("mu", "mou"),
    "万俟": ("moqi",), "尉迟": ("yuchi",), "长孙": ("zhangsun",), "澹台": ("tantai",), "令狐": ("linghu",), "单于": ("chanyu",),
    "呼延": ("huyan",), "欧阳": ("ouyang",), "司马": ("sima",), "诸葛": ("zhuge",), "皇甫": ("huangfu",),
}
"""Surnames whose reading as a surname differs from the usual one, or is one of several."""

COMPOUND: frozenset[str] = frozenset((
    "欧阳", "司马", "上官", "诸葛", "尉迟", "皇甫", "令狐", "慕容",
    "宇文", "长孙", "司徒", "司空", "夏侯", "东方", "公孙", "万俟", "百里",
    "端木", "轩辕", "南宫", "独孤", "呼延", "闻人", "申屠", "太史",
    "淳于", "单于", "公冶", "钟离", "宗政", "濮阳", "澹台", "太叔", "仲孙",
    "东郭", "西门", "南门", "左丘", "梁丘", "谷梁", "拓跋", "鲜于",
    "赫连", "纳兰", "完颜", "耶律", "第五", "羊舌", "公羊", "乐正", "漆雕",
    "巫马", "范姜", "张简", "欧陽",
))
"""Surnames of two characters."""

SPELLINGS: Mapping[str, str] = {
    # Hong Kong (Cantonese)
    "chan": "陈", "cheung": "张章", "chow": "周邹", "chau": "周邹",
    "lau": "刘柳", "leung": "梁", "lee": "李", "lam": "林", "wong": "黄王",
    "ng": "吴伍", "ho": "何", "kwok": "郭", "kwan": "关", "yeung": "杨",
    "ip": "叶", "yip": "叶", "tse": "谢", "tang": "邓", "tsang": "曾",
    "cheng": "郑程", "chiu": "赵招", "chu": "朱", "choi": "蔡", "choy": "蔡", "fung": "冯", "hui": "许", "kong": "江", "lai": "黎赖",
    "law": "罗", "lo": "罗卢", "loh": "罗", "lui": "吕雷", "ma": "马", "mak": "麦", "mok": "莫", "poon": "潘", "sin": "冼", "siu": "萧肖",
    "so": "苏", "suen": "孙", "sze": "施", "tam": "谭", "to": "杜",
    "tong": "唐汤", "tsui": "徐崔", "wan": "尹温", "wu": "胡", "yau": "邱",
    "yiu": "姚", "yu": "余", "yuen": "袁阮", "yue": "余",
    "au": "区欧", "au-yeung": "欧阳", "auyeung": "欧阳", "szeto": "司徒", "shum": "沈",
    "sum": "沈", "shek": "石", "pang": "彭", "lok": "骆", "luk": "陆",
    "mui": "梅", "ngai": "魏", "ngan": "颜", "tung": "董", "tsoi": "蔡",
    "yam": "任", "yim": "严", "hung": "洪熊", "hau": "侯", "kan": "简",
    "ko": "高", "kam": "金甘", "kung": "龚", "lung": "龙", "man": "文",
    "pao": "包", "sung": "宋", "ting": "丁", "tai": "戴", "wai": "韦", "chung": "钟", "chong": "庄", "chui": "徐",
    # Taiwan and overseas (Wade–Giles and irregular ones)
    "tsai": "蔡", "kuo": "郭", "gou": "郭", "hsu": "许徐", "hsieh": "谢", "hsiao": "萧肖", "hsiung": "熊", "hsueh": "薛", "chang": "张",
    "chao": "赵", "chen": "陈", "chien": "简钱", "chiang": "蒋江", "chou": "周", "chuang": "庄", "chueh": "阙", "jen": "任",
    "kao": "高", "koo": "辜", "ku": "顾", "kuan": "关", "lien": "连", "liao": "廖", "lu": "吕卢", "lyu": "吕", "peng": "彭", "pai": "白",
    "shih": "施石", "soong": "宋", "sun": "孙", "szu": "司", "teng": "邓",
    "tien": "田", "tsao": "曹", "tseng": "曾", "tsou": "邹", "tu": "杜",
    "tuan": "段", "wei": "魏", "yeh": "叶", "yen": "严颜", "young": "杨",
    "yang": "杨", "huang": "黄", "hwang": "黄", "hong": "洪", "liu": "刘",
}
"""How surnames are spelled where pinyin is not used: the simplified characters each may stand for."""
