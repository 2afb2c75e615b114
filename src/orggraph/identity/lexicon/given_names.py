"""English given names: the short forms of each, and those that Chinese colleagues take.

Short forms are those of common use, as in the Oxford Dictionary of First Names.
"""

from collections.abc import Mapping

_SHORT_FORMS = """
abigail: abby gail | abraham: abe | albert: al bert | alexander: alex al sandy | alexandra: alex sandra | alfred: al fred
amanda: mandy | andrew: andy drew | angela: angie | anthony: tony | antonio: tony | arthur: art | barbara: barb | benjamin: ben
bernard: bernie | catherine: cathy kate | charles: charlie chuck chas | christina: chris tina | christine: chris tina | christopher: chris
daniel: dan danny | david: dave | deborah: deb debbie | dennis: denny | donald: don | dorothy: dot | douglas: doug | edward: ed eddie ted
edwin: ed | elizabeth: liz beth betsy eliza | eugene: gene | francis: frank | franklin: frank | frederick: fred | gabriel: gabe
gerald: gerry jerry | gregory: greg | harold: hal harry | henry: hank harry | herbert: herb | jacob: jake | james: jim jimmy jamie
janet: jan | jeffrey: jeff | jennifer: jen jenny | jeremy: jerry | jessica: jess | john: jack johnny jon | jonathan: jon
joseph: joe joey | joshua: josh | judith: judy | katherine: kate kathy katie | kathleen: kathy | kenneth: ken kenny | kimberly: kim
lawrence: larry | leonard: len leo | leslie: les | louis: lou | margaret: maggie peggy meg | martin: marty | matthew: matt
melissa: mel | michael: mike mick | mitchell: mitch | nancy: nan | nathan: nate | nathaniel: nate nathan | nicholas: nick
pamela: pam | patricia: pat trish patty | patrick: pat | peter: pete | philip: phil | phillip: phil | raymond: ray | rebecca: becky
richard: rich rick dick | robert: rob bob bobby | ronald: ron | russell: russ | samantha: sam | samuel: sam | sandra: sandy
stanley: stan | stephanie: steph | stephen: steve | steven: steve | stuart: stu | susan: sue | suzanne: sue | terence: terry
theodore: ted theo | theresa: terry | thomas: tom tommy | timothy: tim | valerie: val | vincent: vince vin | virginia: ginny
walter: walt | william: will bill billy | zachary: zach
"""


def _read_short_forms() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for part in _SHORT_FORMS.replace("\n", "|").split("|"):
        full, _, shorts = part.strip().partition(":")
        for short in shorts.split():
            found.setdefault(short, set()).add(full)
    return {short: frozenset(fulls) for short, fulls in found.items()}


FULL_FORMS: Mapping[str, frozenset[str]] = _read_short_forms()
"""Each short form with the given names it may stand for."""

_TAKEN = """
aaron adam alan alice allen amy angela angus anna anne annie ashley austin ben betty brian bruce bryan calvin candy carl carol
caroline cathy cecilia celia charlotte cheryl cindy claire clark colin connie cynthia daisy dannie darren dean debby derek diana
dora doris dowson eason eddie elaine elena ella ellen elsa elvis emily emma eric erica esther eva evan evelyn fay felix fiona
frances gary george gina glen gloria grace grant hannah harvey hazel heather helen howard hugo ian irene iris isaac ivan ivy jack
jackson jane jasmine jason jay jean jenny jerry jessie jet jill joan joanna jocelyn joy joyce julia julian julie june justin karen
kelly ken kent kevin kitty lake lance larry laura lauren leo lewis lily linda lisa lucas lucy luke lydia lynn maggie marco maria
mark martin mary mason max may megan mel melody mia michelle molly mona monica morris neil nicole nina nora norman oliver olivia
oscar owen pauline peggy penny phoebe polly pony queenie rachel ralph rex rita robin roger ronnie rose roy ruby ryan sally sam
sara sarah sean selina shirley simon sophia sophie stella stone summer sunny sylvia tammy taylor ted terry tiffany tiger tim tina
toby tom tony tracy trudy vanessa vera vicky victor victoria vincent violet vivian wallace wayne wendy wilson winnie yvonne zoe
"""

ENGLISH: frozenset[str] = frozenset(FULL_FORMS) | frozenset().union(*FULL_FORMS.values()) | frozenset(_TAKEN.split())
"""Given names that are English, not pinyin."""
