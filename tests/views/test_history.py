"""History: the worked example's answers; joined tenures, gaps, lineage, told but unproven claims."""

from tests.views.golden import EVE, SOURCE
from tests.views.world import World, day

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Evidence, Reading
from orggraph.core.events import Appointed, Mention
from orggraph.views.history import tell_history


def ask(store, name, **scope):
    return tell_history(store, name, **scope).to_json()


def spans(rows, *names):
    return [tuple(row[name] for name in (*names, "valid_from", "valid_to")) for row in rows]


def test_a_department_has_its_names_lineage_and_events(store):
    found = ask(store, "开放平台部")
    assert found["schema"] == "orggraph/history/1"
    assert spans(found["names"], "name") == [("开放平台基础部", None, "2025-05-14"), ("开放平台部", "2025-05-14", None)]
    assert [(item["kind"], item["name"], item["on"]) for item in found["lineage"]] == [
        ("same", "开放平台部", "2025-05-14"), ("renamed", "开放平台基础部", "2025-05-14"),
    ]
    assert [(event["type"], event["on"], event["basis"], event["status"]) for event in found["events"]] == [
        (kind, "2025-05-14", "published", "announced") for kind in ("renamed", "removed", "appointed")
    ]
    assert [event["roles"].get("executive") for event in found["events"]] == [None, "曾鸣", "杜嘉辉"]
    assert {event["source"] for event in found["events"]} == {SOURCE}
    assert spans(found["tenures"], "name", "at") == [
        ("曾鸣", "开放平台基础部", None, "2025-05-14"), ("杜嘉辉", "开放平台部", "2025-05-14", None),
    ]
    assert spans(found["parents"], "name") == [("微信事业群", None, None)]
    assert found["gaps"] == {"heads": [], "parents": []}


def test_an_old_name_has_the_same_history(store):
    old, new = ask(store, "开放平台基础部"), ask(store, "开放平台部")
    assert all(old[part] == new[part] for part in ("names", "events", "tenures", "parents"))


def test_an_executive_has_posts_and_managers_with_the_unknown_shown(store):
    found = ask(store, "曾鸣")
    assert spans(found["tenures"], "relation", "at") == [
        ("HEADS", "开放平台基础部", None, "2025-05-14"), ("HEADS", "电商产品部", "2025-05-14", None),
    ]
    assert spans(found["managers"], "name") == [("张小龙", "2025-05-14", None)]
    assert found["gaps"]["managers"] == [{"valid_from": None, "valid_to": "2025-05-14", "answer": "unknown"}]
    assert [event["type"] for event in found["events"]] == ["appointed", "reports_to", "removed"]


def test_nothing_is_told_of_what_was_not_known(store):
    found = ask(store, "开放平台部", known=EVE)
    assert not any(found[part] for part in ("names", "events", "tenures", "parents"))


def test_a_tenure_that_a_rename_carried_on_is_one_under_the_name_at_its_beginning(tmp_path):
    world = World()
    old = world.department("旧部", since="2020-01-01", until="2023-01-01")
    new = world.department("新部", since="2023-01-01", after=old)
    ann = world.executive("安")
    first = world.fact("HEADS", ann, old, "2021-01-01", "2023-01-01", to_basis="inferred")
    world.fact("HEADS", ann, new, "2023-01-01", "2024-01-01", tenure_id=first.id, inferred=True, from_basis="inferred")
    found = ask(world.store(tmp_path), "新部")
    assert spans(found["tenures"], "name", "at", "to_basis") == [("安", "旧部", "stated", "2021-01-01", "2024-01-01")]
    assert found["gaps"]["heads"] == [
        {"valid_from": "2020-01-01", "valid_to": "2021-01-01", "answer": "unknown"},
        {"valid_from": "2024-01-01", "valid_to": None, "answer": "no"},
    ]


def test_two_tenures_of_one_executive_are_two(tmp_path):
    world = World()
    unit, ann = world.department("部", since="2020-01-01"), world.executive("安")
    world.fact("HEADS", ann, unit, "2020-01-01", "2021-01-01")
    world.fact("HEADS", ann, unit, "2022-01-01")
    store = world.store(tmp_path)
    assert spans(ask(store, "部")["tenures"], "name") == [("安", "2020-01-01", "2021-01-01"), ("安", "2022-01-01", None)]
    assert ask(store, "安")["gaps"]["posts"] == [
        {"valid_from": None, "valid_to": "2020-01-01", "answer": "unknown"},
        {"valid_from": "2021-01-01", "valid_to": "2022-01-01", "answer": "unknown"},
    ]


def test_a_rename_and_its_undoing_give_three_names_on_two_nodes(tmp_path):
    world = World()
    first = world.department("甲", since="2020-01-01", until="2021-01-01")
    second = world.department("乙", since="2021-01-01", until="2022-01-01", after=first)
    world.fact("EXISTS_IN", first, world.company, "2022-01-01")
    world.fact("RENAMED_FROM", first, second, "2022-01-01")
    found = ask(world.store(tmp_path), "乙")
    assert spans(found["names"], "name") == [
        ("甲", "2020-01-01", "2021-01-01"), ("乙", "2021-01-01", "2022-01-01"), ("甲", "2022-01-01", None),
    ]
    assert [(item["name"], item["of"], item["on"]) for item in found["lineage"] if item["kind"] == "renamed"] == [
        ("甲", "乙", "2021-01-01"), ("乙", "甲", "2022-01-01"),
    ]


def test_lineage_runs_through_mergers_and_splits_both_ways(tmp_path):
    world = World()
    grand = world.department("祖部", since="2018-01-01", until="2020-01-01")
    left, right = (world.department(name, since="2020-01-01", until="2022-01-01") for name in ("左部", "右部"))
    joined, other = world.department("合部", since="2022-01-01"), world.department("旁部", since="2020-01-01")
    world.fact("SPLIT_FROM", left, grand, "2020-01-01")
    world.fact("SPLIT_FROM", right, grand, "2020-01-01")
    world.fact("MERGED_FROM", joined, left, "2022-01-01")
    world.fact("MERGED_FROM", joined, right, "2022-01-01")
    world.fact("SPLIT_FROM", other, joined, "2023-01-01")
    store = world.store(tmp_path)
    told = {(item["kind"], item["direction"], item["of"], item["name"], item["distance"]) for item in ask(store, "合部")["lineage"][1:]}
    assert told == {
        ("merged", "earlier", "合部", "左部", 1), ("merged", "earlier", "合部", "右部", 1), ("split", "earlier", "左部", "祖部", 2),
        ("split", "earlier", "右部", "祖部", 2), ("carved_out", "later", "合部", "旁部", 1),
    }
    later = {(item["kind"], item["name"]) for item in ask(store, "左部")["lineage"] if item["direction"] == "later"}
    assert later == {("merged", "合部"), ("carved_out", "旁部")}


def _tell(world, text, published, status, *, effective=None):
    told = Announcement.of(text, "zh", published=day(published))
    event = Appointed(
        executive=Mention(name="安", kind="executive", start=0, end=1), title="经理",
        at=Mention(name="部", kind="department", start=1, end=2),
    )
    claim = Claim(
        announcement=told.id, event=event, status=status, effective=effective, evidence=(Evidence(start=0, end=2, quote=text[:2]),),
    )
    world.tell(told, Reading(announcement=told.id, version="1", claims=(claim,)))
    return claim


def test_reported_events_are_told_under_their_status_and_open_no_tenure(tmp_path):
    world = World()
    unit, ann = world.department("部", since="2020-01-01"), world.executive("安")
    world.link(_tell(world, "安部据传", "2024-01-01", "reported"), {"安": ann, "部": unit})
    found = ask(world.store(tmp_path), "部")
    assert [(event["type"], event["status"], event["on"], event["title"]) for event in found["events"]] == [
        ("appointed", "reported", "2024-01-01", "经理"),
    ]
    assert found["tenures"] == []


def test_one_event_told_twice_is_told_once_with_both_claims(tmp_path):
    world = World()
    unit, ann = world.department("部", since="2020-01-01"), world.executive("安")
    claims = [_tell(world, "安部一", "2024-01-02", "announced"), _tell(world, "安部二", "2024-01-05", "announced", effective="2024-01")]
    for claim in claims:
        world.link(claim, {"安": ann, "部": unit})
    ids = tuple(claim.id for claim in claims)
    world.fact("HEADS", ann, unit, "2024-01-02", opened_by=ids, claims=ids)
    (event,) = ask(world.store(tmp_path), "部")["events"]
    assert (event["on"], event["basis"], event["published"], event["sources"], sorted(event["claims"])) == (
        "2024-01", "stated", "2024-01-02", 2, sorted(ids),
    )
