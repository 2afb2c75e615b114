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
    assert told("《关于撤销清溪县设立清溪市的请示》收悉。") == [("dissolved", "清溪县", None), ("established", "清溪市", None)]
    assert told("《关于撤销清溪县建立清溪市的请示》收悉。") == [("dissolved", "清溪县", None), ("established", "清溪市", None)]


def test_the_sum_behind_a_list_of_counties_belongs_to_no_name():
    for text in ("将临江、东平、河阳三县划归清溪市管辖。", "将临江、东平、河阳3个县划归清溪市管辖。", "将临江、东平、河阳等三县划归清溪市管辖。"):
        assert told(text) == [("moved", name, "清溪市") for name in ("临江", "东平", "河阳")]


def test_a_district_whose_name_begins_like_a_surname_is_one():
    assert told("同意将清溪市北郊区更名为万松区。")[0][2] == "万松区"


def test_villages_listed_by_short_names_are_no_units_that_move():
    assert told("将云岭乡的柳河、石桥、马塘3个村划归东湖区管辖。") == []


def test_the_grade_of_a_city_alone_is_no_name():
    assert told("《关于清溪县改为县级市的请示》收悉。") == []
