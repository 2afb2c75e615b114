"""Companies: self-words, names in several scripts, unknown companies, and departments and executives within them."""

import pytest
from tests.identity.tellings import NOTHING, company, count_tellings, department, executive, find, listed, name, tell

from orggraph.core.events import Appointed, PartOf
from orggraph.core.gazetteer import Gazetteer
from orggraph.identity import link

TENCENT = Gazetteer(listings=(listed("company", "腾讯", "腾讯控股有限公司", "Tencent"),))


@pytest.mark.parametrize("word", ["公司", "本公司", "集团", "我们", "the company", "the Company", "本集團"])
def test_self_words_mean_the_announcer(word: str) -> None:
    said = tell("1", Appointed(executive=executive("甲乙"), title="总裁", at=company(word)))
    links = link(count_tellings(said), NOTHING)
    assert links.mentions[said[0].id, "at"] == links.companies[said[0].id]
    assert [entity.name for entity in links.entities.values() if entity.label == "Company"] == ["甲公司"]


def test_a_department_by_the_companys_own_name_is_the_company() -> None:
    said = tell("1", PartOf(department=department("财务部"), parent=department("腾讯控股有限公司")), about="腾讯")
    links = link(count_tellings(said), TENCENT)
    assert links.mentions[said[0].id, "parent"] == links.companies[said[0].id]


def test_listed_names_are_one_company_and_its_departments_one_department() -> None:
    said = [*name("1", department("微信事业群"), about="腾讯"), *name("2", department("微信事业群"), about="Tencent")]
    links = link(count_tellings(said), TENCENT)
    [group] = find(links, "微信事业群")
    [home] = [entity for entity in links.entities.values() if entity.label == "Company"]
    assert (home.name, home.aliases, group.company_id) == ("腾讯", ("Tencent",), home.id)


def test_ids_from_before_two_companies_were_one_are_followed() -> None:
    said = [*name("1", department("微信事业群"), about="腾讯"), *name("2", department("微信事业群"), about="Tencent")]
    apart = link(count_tellings(said), NOTHING)
    joined = link(count_tellings(said), TENCENT)
    [now] = find(joined, "微信事业群")
    assert len(find(apart, "微信事业群")) == 2
    assert {joined.resolve(entity.id) for entity in find(apart, "微信事业群")} == {now.id}


def test_a_company_prefix_is_dropped_by_any_of_its_names() -> None:
    said = [*name("1", department("腾讯微信事业群"), about="Tencent"), *name("2", department("微信事业群"), about="Tencent")]
    assert len(find(link(count_tellings(said), TENCENT), "微信事业群")) == 1


def test_an_unknown_company_is_one_per_text_and_a_placeholder() -> None:
    said = [*name("1", executive("张伟"), executive("李娜"), about=None), *name("2", executive("张伟"), about=None)]
    links = link(count_tellings(said), NOTHING)
    homes = [entity for entity in links.entities.values() if entity.label == "Company"]
    assert len(homes) == 2
    assert all(home.is_placeholder and home.key.startswith("company|announcement|") for home in homes)
    assert len(find(links, "张伟")) == 2


def test_rows_of_a_table_without_company_share_one() -> None:
    said = [
        telling for number in range(3)
        for telling in tell(str(number), Appointed(executive=executive("张伟"), title="x"), about=None, zone="table", publisher="ministers")
    ]
    links = link(count_tellings(said), NOTHING)
    assert len(find(links, "张伟")) == 1


def test_a_stated_company_alias_links_and_one_stated_for_two_does_not() -> None:
    one = tell("1", Appointed(executive=executive("甲乙"), title="总裁", at=company("衡砺重工集团有限公司", "衡砺重工")), about="衡砺重工")
    links = link(count_tellings(one), NOTHING)
    assert len([entity for entity in links.entities.values() if entity.label == "Company"]) == 1
    two = tell("2", Appointed(executive=executive("丙丁"), title="总裁", at=company("衡砺机械有限公司", "衡砺重工")), about="衡砺重工")
    both = link(count_tellings(one, two), NOTHING)
    assert {entity.name for entity in both.entities.values() if entity.label == "Company"} == {"衡砺重工集团有限公司", "衡砺机械有限公司"}
    assert both.companies[one[0].id] == both.mentions[one[0].id, "at"]
    assert both.companies[two[0].id] == both.mentions[two[0].id, "at"]
    assert len(both.suggestions) == 1
