"""Changes of government units in Chinese, as replies of state organs write them."""

from orggraph.core.announcements import Announcement
from orggraph.core.events import event_content
from orggraph.core.gazetteer import Gazetteer
from orggraph.extraction import read_announcement


def told(text: str) -> list[tuple[str, str, str | None]]:
    """Type, unit (the old one of a renaming) and new parent or name of each change that a text tells."""
    announcement = Announcement.of(text, "zh", kind="press", published="1994-05-14")
    rows = []
    for claim in read_announcement(announcement, None, Gazetteer()).claims:
        event = event_content(claim.event)
        unit, place = event.get("department") or event.get("old"), event.get("to") or event.get("parent") or event.get("new")
        rows.append((claim.event.type, unit["name"], place["name"] if place else None))
    return rows


def test_a_county_that_ends_is_no_parent_of_the_city_that_takes_its_place():
    assert told("批准撤销清溪县设立清溪市。") == [("dissolved", "清溪县", None), ("established", "清溪市", None)]
    assert told("批准撤销清溪县建立清溪市。") == [("dissolved", "清溪县", None), ("established", "清溪市", None)]


def test_the_sum_behind_a_list_of_counties_belongs_to_no_name():
    for text in ("将临江、东平、河阳三县划归清溪市管辖。", "将临江、东平、河阳3个县划归清溪市管辖。", "将临江、东平、河阳等三县划归清溪市管辖。"):
        assert told(text) == [("moved", name, "清溪市") for name in ("临江", "东平", "河阳")]


def test_a_district_whose_name_begins_like_a_surname_is_one():
    assert told("同意将清溪市北郊区更名为万松区。")[0][2] == "万松区"


def test_villages_listed_by_short_names_are_no_units_that_move():
    assert told("将云岭乡的柳河、石桥、马塘3个村划归东湖区管辖。") == []


def test_the_grade_of_a_city_alone_is_no_name():
    assert told("《关于清溪县改为县级市的请示》收悉。") == []


def test_what_a_request_asks_for_by_its_title_has_not_happened():
    granted = [("dissolved", "清溪县", None), ("established", "云岭市", None)]
    for request in ("《关于撤销清溪县设立清溪市的请示》（云政〔1994〕7号）收悉。", "你省关于将清溪县改为清溪市的请示收悉。"):
        assert told(request) == []
        assert told(request + "同意撤销清溪县，设立云岭市。") == granted


def test_a_city_that_ends_a_district_goes_on():
    assert told("同意清溪市撤销东湖区。") == [("dissolved", "东湖区", None)]


def test_the_number_of_a_list_proves_names_that_hold_words_of_the_language():
    for text in ("将和平、将乐、应县三县划归清溪市管辖。", "将原云岭地区所辖的和平、将乐、应县等三县划归清溪市管辖。"):
        assert [row[1] for row in told(text)] == ["和平", "将乐", "应县"]
    assert [row[1] for row in told("将献县和孟庄自治县两县划归清溪市管辖。")] == ["献县", "孟庄自治县"]
    assert [row[1] for row in told("撤销柯山、云岭、郊区三个市辖区。")] == ["柯山", "云岭", "郊区"]
    assert told("将清溪县的城东、柳河2个街道和石桥、马塘2个乡划归东湖区管辖。") == []


def test_towns_whose_names_end_like_common_nouns_are_found_whole():
    for name in ("柯城区", "鄂城市", "江门市", "梁园区", "诸暨市", "武进县", "原平县", "万县地区", "北镇满族自治县", "社旗县", "沙县区"):
        assert told(f"撤销{name}，设立清溪市。")[0] == ("dissolved", name, None)


def test_the_only_suburb_of_a_city_stands_behind_the_name_of_the_city():
    assert told("清溪市郊区更名为万松区。") == [("renamed", "郊区", "万松区")]
    assert told("撤销清溪市北市区、南市区，设立清溪市东湖区。")[:2] == [("dissolved", "清溪市北市区", None), ("dissolved", "南市区", None)]


def test_the_grade_before_a_city_is_no_part_of_its_name():
    assert told("撤销县级清溪市，设立地级云岭市。") == [("dissolved", "清溪市", None), ("established", "云岭市", None)]


def test_a_district_founded_anew_under_its_name_did_not_end():
    rows = told("撤销清溪市柯山区、东湖区，设立新的清溪市东湖区。")
    assert [row for row in rows if row[0] == "dissolved"] == [("dissolved", "清溪市柯山区", None)]
    assert told("撤销县级清溪市，设立地级清溪市。")[0] == ("dissolved", "清溪市", None)


def test_a_seat_that_moves_moves_no_department():
    assert told("柯山区人民政府驻地由云岭街道迁至石桥镇。") == []
    assert told("研发中心办公地点由云岭园区迁至石桥园区。") == []


def test_what_a_region_has_below_it_moved_only_if_it_was_another_s():
    assert told("清溪市辖原云岭地区的临江县、东平县。") == [("moved", "临江县", "清溪市"), ("moved", "东平县", "清溪市")]
    assert told("清溪市辖原清溪地区的临江县、东平县。") == []


def test_a_city_founded_once_more_out_of_city_and_county_did_not_end():
    rows = told("撤销清溪市、清溪县，重新组建清溪市（县级）。")
    assert rows == [("dissolved", "清溪县", None), ("established", "清溪市", None)]


def test_where_a_new_government_sits_founds_nothing():
    assert told("新设的清溪市人民政府驻云岭街道。") == []


def test_a_district_named_after_a_county_stands_whole_behind_its_city():
    assert told("撤销沙县，设立清溪市沙县区。")[1] == ("established", "清溪市沙县区", None)
