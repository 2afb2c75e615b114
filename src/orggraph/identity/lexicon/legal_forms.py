"""Legal forms of companies in Chinese (simplified, as names are compared) and in English and its neighbours; words around a name."""

ZH: tuple[str, ...] = (
    "集团控股股份有限公司", "控股集团股份有限公司", "集团股份有限公司", "控股股份有限公司", "集团控股有限公司",
    "控股集团有限公司", "股份有限公司", "有限责任公司", "集团有限公司", "控股有限公司", "企业有限公司", "有限公司",
    "股份公司", "总公司", "公司",
)
"""Longest first."""

ZH_STRUCTURE: tuple[str, ...] = ("控股集团", "集团控股", "集团", "控股", "企业")
"""Words of structure: two companies may differ by them alone (联想集团, 联想控股)."""

EN: tuple[str, ...] = (
    "company limited", "co limited", "co ltd", "pte ltd", "pty ltd", "pvt ltd", "sdn bhd", "public limited company",
    "limited liability company", "incorporated", "corporation", "company", "limited", "gmbh co kg", "gmbh", "inc",
    "corp", "ltd", "llc", "llp", "lp", "plc", "ag", "se", "sa", "nv", "bv", "ab", "asa", "as", "oyj", "oy", "spa",
    "srl", "kk", "kgaa", "kg", "co",
)
"""Without dots and commas, longest first."""

EN_STRUCTURE: tuple[str, ...] = ("group holding", "group holdings", "holdings", "holding", "group")

PLACES: tuple[str, ...] = (
    "中国", "北京市", "上海市", "深圳市", "广州市", "杭州市", "天津市", "重庆市", "南京市", "成都市", "武汉市",
    "苏州市", "北京", "上海", "深圳", "广州", "杭州", "广东省", "浙江省", "江苏省", "福建省", "山东省", "四川省",
    "广东", "浙江", "江苏", "福建", "山东", "四川", "香港",
)
"""Places written before the name of a company."""
