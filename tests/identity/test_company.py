"""Whose announcement it is: each place where a text shows its announcer, and texts that show none."""

import pytest
from tests.identity.tellings import NOTHING, listed
from tests.identity.wxg import wxg

from orggraph.core.announcements import Announcement
from orggraph.core.gazetteer import Gazetteer
from orggraph.identity import infer_company

LISTED = Gazetteer(listings=(
    listed("company", "腾讯", "腾讯控股有限公司", "Tencent"), listed("company", "某某网"), listed("company", "Meta"),
    listed("department", "微信事业群", "WXG", of="腾讯"), listed("department", "云与智慧产业事业群", "CSIG", of="腾讯"),
    listed("department", "市场部", of="腾讯"), listed("department", "财务部", of="腾讯"),
))
FILLER = "各部门应当按照本通知的要求做好交接。" * 20

ZH = [
    ("北桥港航股份有限公司文件\n北港〔2020〕1号\n" + FILLER, "北桥港航股份有限公司"),
    ("北桥港航股份有限公司（以下简称“公司”）董事会今日收到辞呈。", "北桥港航股份有限公司"),
    ("关于调整机构的通知\n成立海运部。\n\n北桥港航股份有限公司\n2020年1月2日\n", "北桥港航股份有限公司"),
    ("关于调整机构的通知\n成立海运部。\n\n北桥科技人力资源中心\n2020年1月2日\n", "北桥科技"),
    ("發件人：某人\n收件人：all@北桥云\n成立海运部。", "北桥云"),
    ("北桥科技宣布成立海运部\n\n北桥科技今日成立海运部。", "北桥科技"),
    ("传北桥出行两轮车业务将并入城市事业群\n\n记者从北桥出行获悉,公司调整组织。", "北桥出行"),
    ("北桥证券投行换帅\n\n北桥证券近日下发通知。", "北桥证券"),
    ("关于轮岗的公告\n成立海运部。\n\n北桥商城集团\n2022年2月25日\n", "北桥商城集团"),
    ("国营北桥第三机床厂文件\n关于精简科室的通知\n成立海运部。", "北桥第三机床厂"),
    ("关于精简科室的通知\n成立海运部。\n中共北桥机床厂委员会\n一九九八年六月二十二日\n", "北桥机床厂"),
    ("2024年组织调整通知\n成立海运部。\n北桥汽车 组织部\n", "北桥汽车"),
    ("北桥人寿保险股份有限公司东川省分公司文件\n北寿川发〔2011〕237号\n" + FILLER, "北桥人寿保险股份有限公司东川省分公司"),
    ("关于部门调整的通知\n撤并：海运部，并入市场部。\n撤并的部门另行通知。", None),
    ("国内证券业换帅潮\n\n多家公司近日下发通知。", None),
    ("成立海运部。", None),
    ("关于成立海运部的通知\n各部门：\n成立海运部。", None),
]
EN = [
    ('On May 1, Lakemont Trust, Inc. (the "Company") appointed a president.', "Lakemont Trust, Inc."),
    ("BOSTON, May 1, 2020 /W/ -- Pennywhistle Foods Company (NYSE: PWF) said today it has a new president.", "Pennywhistle Foods Company"),
    ('The Board of Ostrava Brick plc ("Ostrava Brick" or the "Group") announces that Sir Bo Lind will step down.', "Ostrava Brick plc"),
    ('On May 1, Lakemont Trust, Inc. (the "Registrant") announced that Bo Lind, President of the Card Group.', "Lakemont Trust, Inc."),
    ("Quillmark dismantles its pens unit\n\nQuillmark Group is dismantling its pens unit.", "Quillmark"),
    ("EXECUTIVE CHANGES\n\n* Quillmark named a chairman.\n\nExecutive changes appear on Mondays.", None),
    ("Dear Oriveda colleagues,\n\nOriveda has a new head of research.\n", "Oriveda"),
    ("To: All Quillmark employees\nQuillmark changes.\n", "Quillmark"),
    ("CASTLEMERE BANK\nDear colleagues,\nCastlemere Bank will be simpler.", "Castlemere Bank"),
    ("Read the memo: Quillmark CEO reorganizes two teams\n\nQuillmark, the maker of pens, is changing.", "Quillmark"),
    ("IT changes\n\nAll directors report to Chief Information Officer Elke Strand.\nThe desk stays.", None),
    ("Team,\nWe have some changes.\n\nAna Torres\nChief Information Officer, Quillmark\n", "Quillmark"),
    ("Changes to our organization\n\nTeam,\nWe have some changes.", None),
]


@pytest.mark.parametrize(("text", "company"), ZH)
def test_announcers_of_chinese_texts(text: str, company: str | None) -> None:
    assert infer_company(Announcement.of(text, "zh"), NOTHING) == company


@pytest.mark.parametrize(("text", "company"), EN)
def test_announcers_of_english_texts(text: str, company: str | None) -> None:
    assert infer_company(Announcement.of(text, "en"), NOTHING) == company


def test_what_the_source_gives_wins_by_its_listed_name() -> None:
    text = "北桥科技宣布成立海运部\n\n北桥科技今日成立海运部。"
    assert infer_company(Announcement.of(text, "zh", company="Tencent"), LISTED) == "腾讯"
    assert infer_company(Announcement.of(text, "zh", company="别家"), LISTED) == "别家"


def test_the_letter_of_the_messenger_group_is_its_companys() -> None:
    announcement, _ = wxg()
    assert infer_company(announcement, LISTED) == "腾讯"
    assert infer_company(announcement, NOTHING) is None


def test_publisher_of_a_press_page_is_not_the_announcer() -> None:
    text = "微信事业群与云与智慧产业事业群调整。"
    assert infer_company(Announcement.of(text, "zh", publisher="某某网"), LISTED) == "腾讯"
    assert infer_company(Announcement.of("成立海运部。", "zh", publisher="某某网"), LISTED) is None
    assert infer_company(Announcement.of("成立海运部。", "zh", publisher="某某网", kind="company"), LISTED) == "某某网"


def test_names_of_departments_that_every_company_has_prove_nothing() -> None:
    assert infer_company(Announcement.of("市场部与财务部合并。", "zh"), LISTED) is None


def test_latin_names_end_where_words_end() -> None:
    assert infer_company(Announcement.of("Metal prices rose.", "en"), LISTED) is None


def test_a_tie_of_listed_companies_stays_unknown() -> None:
    assert infer_company(Announcement.of("腾讯与某某网合作。", "zh"), LISTED) is None


def test_a_listed_name_within_a_longer_one_does_not_count() -> None:
    names = Gazetteer(listings=(listed("company", "中国银行", "Bank of China"), listed("company", "农业银行", "Agricultural Bank of China")))
    text = "Agricultural Bank of China appoints a president\n\nThe president of Agricultural Bank of China takes office."
    assert infer_company(Announcement.of(text, "en"), names) == "农业银行"
    assert infer_company(Announcement.of(text.replace("Agricultural ", ""), "en"), names) == "中国银行"


@pytest.mark.parametrize("heading", [
    "人事任命", "组织架构调整通知", "最新人事任命", "突发人事调整", "新一轮组织调整", "互联网高管变动", "海外业务整合", "快讯：人事任命", "New CFO",
    "Board Appoints New CEO", "Interim CEO Named", "Tech Giant Names CEO",
])
def test_a_heading_of_general_words_names_no_company(heading: str) -> None:
    language = "en" if heading.isascii() else "zh"
    text = "王立明任海外产品部负责人。" if language == "zh" else "Dana Overbeck will be chief financial officer."
    assert infer_company(Announcement.of(f"{heading}\n\n{text}", language, title=heading), NOTHING) is None


def test_a_company_whose_name_begins_with_its_country_is_one() -> None:
    text = "中国远帆科技集团有限公司\n关于成立海外产品部的通知\n" + "各单位收到后请传达到全体员工。" * 30
    assert infer_company(Announcement.of(text, "zh"), NOTHING) == "中国远帆科技集团有限公司"
