"""Letterheads: the places where an announcement shows its announcer, as patterns from plain to faint.

Patterns run over the shadow of a text (simplified, half width, straight quotes), so that offsets hold; group `c` is the
company. *Firm* ones are where only the announcer stands (letterhead, signature, dateline, the definition of "the Company");
*faint* ones (headline, form of address, lead) count only for names that the text says again.
"""

import re
from collections.abc import Iterator

from orggraph.core.script import shadow

_LEGAL = r"(?:股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司)"
_HAN = r"[一-鿿A-Za-z0-9&·()]"
_OFFICE = (
    r"(?:董事会|董事局|监事会|委员会|党委|总裁办公室|总裁办|总经理办公室|办公室|人力资源(?:与组织发展)?[部中]?心?|人力行政部|人事部|人力资源总部|HR\S*|组织部)"
)
_WORD = r"[A-Z][\w'’&.]{0,24}"
_LATIN = (
    rf"(?<![\w'’&]){_WORD}(?:[ -](?:{_WORD}|of|and|&|de|the)(?![\w'’&])){{0,5}}"
    r"(?:,? (?:Inc|Corp|Co|Ltd|LLC|PLC|plc|AG|SE|N\.V|S\.A|Company|Corporation|Limited)\b\.?)?"
)
_WRAPPED = _LATIN.replace("[ -]", r"(?:[ -]|\n)", 1)  # over the end of a line
_DATE = r"(?:\d{4}\s*[年./-]|[〇○零一二三四五六七八九]{4}年)"
# What names of houses without a legal form end in.
_HOUSE = (
    r"(?:集团|银行|大学|学院|中学|医院|研究所|研究院|协会|学会|基金会|出版社|报社|电视台|证券|基金|保险|人寿|控股|汽车|科技|工厂|厂|矿)"
)
_BRANCH = rf"(?:{_HAN}{{2,10}}(?:分公司|支公司|分行|支行))"

FIRM_ZH: tuple[re.Pattern[str], ...] = tuple(re.compile(pattern, re.MULTILINE) for pattern in (
    # the definition: 某某股份有限公司（以下简称“公司”）
    rf"(?:^|[,。:;、\s\"']|关于)(?P<c>{_HAN}{{2,30}}?{_LEGAL})\((?:以下)?简称:?[^)]{{0,24}}?[\"'](?:本?公司|集团)[\"']",
    # the letterhead: a line of its own, with 文件 通告 公告 behind it or not
    rf"^[ \t]*(?P<c>{_HAN}{{2,30}}?(?:{_LEGAL}|集团){_BRANCH}?)(?:文件|通告|通知|公告)?[ \t]*$(?=[\s\S]{{300}})",
    rf"\A[ \t]*(?:国营|中共)?(?P<c>{_HAN}{{2,20}}?{_HOUSE})(?:委员会)?文件[ \t]*$",
    r"^(?P<c>[一-鿿A-Za-z0-9]{2,12}) *[·|] *组织公告$",
    # the signature: a line above a date near the end
    rf"^(?:中共)?(?P<c>{_HAN}{{2,30}}?{_LEGAL}){_OFFICE}?[ \t]*\n(?:\S{{2,20}}\n|[^\n]{{2,20}} [^\n]{{2,10}}\n)?[ \t]*{_DATE}",
    rf"^(?:中共)?(?P<c>{_HAN}{{2,12}}?) ?{_OFFICE}(?: ?& ?OD)?[ \t]*\n[ \t]*{_DATE}",
    rf"^(?:国营)?(?P<c>{_HAN}{{2,16}}?{_HOUSE})[ \t]*\n[ \t]*{_DATE}",
    rf"^(?P<c>{_HAN}{{2,12}}) {_OFFICE}\s*\Z",
    (r"由[ \u3000]*\((?:上市|上柜|兴柜|公开发行)公司\)[ \u3000]*(?:\w{4,6}[ \u3000]+)?"
    r"(?P<c>[一-鿿A-Za-z]{2,20}?)[ \u3000]*(?:公司)?[ \u3000]*提供"),
    r"^收件人:\s*all@(?P<c>\S{2,12})$",
))
# What stands in brackets behind a listed company: (600001), (SZ 000001, …), (0700.HK), a price.
_TICKER = r"\((?:\d+\.\d+,[-+]?\d+\.\d+,[-+]?\d+\.\d+%|(?:[A-Z]{2,6}[ :.]{0,2})?\d{3,6}(?:[.:][A-Z]{1,4})?(?:[,、;/][^()\n]{0,40})?)\)"
FAINT_ZH: tuple[re.Pattern[str], ...] = tuple(re.compile(pattern, re.MULTILINE) for pattern in (
    rf"(?:^|原标题: *|[,。!?:|丨 日间])(?:\S{{1,5}}[!:|丨] ?)?(?P<c>\*?[一-鿿A-Z][一-鿿A-Za-z]{{1,9}}?){_TICKER}",
    r"(?:证券|股票)简称:\s*(?P<c>[一-鿿A-Za-z]{2,8})",
    (r"^[^\w【\n]{0,8}(?:原标题: *)?(?:【[^】]*】|独家[|丨]|最前线[|丨]|传|快讯[|丨:]|\w{1,4}!|回望\d{4}:)? ?(?P<c>[一-鿿A-Za-z]{2,10}?)"
    r"(?:\([\w.]+\))?(?:\d{4}年?(?:度|第|[上下]半年|组织|人事)|关于|宣布|官宣|回应|发布|启动|成立|组织|人事|高管|管理层|全员信|大调整|整合|换帅|"
     r"架构|任命|人事令|改为)"),
    r"^各位(?P<c>[一-鿿A-Za-z]{2,8}?)(?:同学|同事|人|的|伙伴|员工)",
    r"^(?P<c>[一-鿿A-Za-z]{2,10}?)(?:的小伙伴们|各部门|全体)",
    (r"(?:,|。|^|日|称|午|间)(?P<c>[一-鿿A-Za-z]{2,10}?)(?:\([\w.]+\))?(?:今日|今天|近日|昨日|\d+月\d+日|早|今早|上午)*(?:于[^,。]{2,8}日)?"
    r"(?:对外宣布|官宣|发布公告|发布声明|发布全员信|通过内部邮件|内部公告|内部邮件通知|公告[,:])"),
    r"^[^\n]{0,6}?(?P<c>[一-鿿A-Za-z]{2,8}?)\(\d{4,6}(?:\.[A-Z]+)?\)",
    # a headline that begins with a name of a company's kind: 衡川证券投行换帅
    (r"(?:\A|原标题: *)(?:独家[|丨:]?|传|【[^】]*】)?"
    r"(?P<c>[一-鿿]{2,4}?(?:证券|银行|基金|保险|信托|集团|科技|出行|汽车|航空|电子|医药|能源|地产))(?!集团|旗下|的)"),
    r"\A(?P<c>[一-鿿A-Za-z]{2,10}?):",
))
FIRM_EN: tuple[re.Pattern[str], ...] = tuple(re.compile(pattern, re.MULTILINE) for pattern in (
    # Acme, Inc. (“Acme” or the “Company”)
    (rf"(?P<c>{_WRAPPED})\s*\((?:[\"'](?:the )?{_LATIN}[\"'],? or )?(?:the |we, )?\"?(?:the )?[\"']?"
     r"(?:Company|Registrant|Corporation|Bank|Group|Firm)\b[\"']?"),
    # the dateline of a wire: --(Wire)-- Acme Corp (NYSE: ACME); — Acme today announced
    rf"(?:--|[–—]|/ ?--?|\) -) ?(?P<c>{_LATIN})(?:,? \([A-Z]+[:.] ?\w+\)|,? (?:today )?(?:announced|said today))",
    # the exchange's sign: Acme Group (BMG.N), (NYSE: ACME)
    rf"(?P<c>{_LATIN}) \((?:[A-Z]{{2,5}}\.[A-Z]{{1,2}}|(?:NYSE|NASDAQ|Nasdaq|LSE|TSX): ?[A-Z.]+)\)",
    # the signature: Chief Executive Officer, Acme
    (r"^(?!.* (?:was|is|has|be|been) )(?:[A-Z][\w&, -]{0,80})(?:Chair\w*|Officer|CEO|President)(?:, (?:of )?| of (?:the )?)"
     rf"(?P<c>{_LATIN})$"),
))
FAINT_EN: tuple[re.Pattern[str], ...] = tuple(re.compile(pattern, re.MULTILINE) for pattern in (
    rf"^To:? (?:All|all|the Global|the) (?P<c>{_LATIN}?) (?:employees|staff|team|Team|colleagues|associates)",
    rf"^(?:Dear|Hi|Hello) (?P<c>{_LATIN}?) (?:colleagues|team|Team|employees|everyone)",
    (rf"(?:\A|\A-- )(?P<c>{_LATIN}?) (?:[Aa]nnounces|[Nn]ames|[Ff]orms|[Rr]eorganizes|[Rr]eshuffles|[Bb]reaks|[Cc]reates|[Aa]ppoints|"
     r"[Cc]ombines|[Cc]uts|[Dd]ismantles|[Ee]lects|[Hh]ires|[Ll]ifts|[Mm]erges|[Oo]verhauls|[Pp]icks|[Pp]romotes|[Rr]ealigns|[Rr]eplaces|"
     r"[Rr]estructures|[Rr]evamps|[Ss]huffles|[Ss]plits|[Ss]treamlines|[Tt]aps|"
     r"to (?:spin|split|merge|form|name|cut|create|combine|reorganize|break) )"),
    r"\A(?P<c>[A-Z][A-Z&' ]{4,40})$",
    rf"(?:\A|\A-- )(?:[A-Z][\w' ]{{2,24}}: )?(?P<c>{_LATIN}?) (?:CEO|CFO|COO|chief|boss|chairman|president)\b",
    rf"(?:\) -|—|–) (?:[\w-]{{1,20}} ){{0,4}}?(?P<c>{_LATIN})(?: \(\w+\.\w+\))? (?:named|said|will|plans|is)",
    rf"(?:structure for|back to|at|a simpler|make|of all) (?P<c>{_LATIN})(?<! &)(?=[.,:\s])",
))


_STRAIGHT = (("“”「」", '"'), ("‘’", "'"))


def find_announcers(text: str, patterns: tuple[re.Pattern[str], ...]) -> Iterator[tuple[int, int]]:
    """The spans at which patterns see the announcer, pattern by pattern."""
    plain = shadow(text)
    for quotes, straight in _STRAIGHT:
        for quote in quotes:
            plain = plain.replace(quote, straight)
    for pattern in patterns:
        for found in pattern.finditer(plain):
            yield found.span("c")
