"""Every English seed is read fact by fact: what docs/seeds.md says of the five main event types, nothing wrong, nothing else."""

from pathlib import Path

import pytest

from orggraph.core.announcements import Announcement
from orggraph.core.claims import Claim, Reading
from orggraph.core.events import event_content
from orggraph.documents import LoadOptions, load_source
from orggraph.extraction import read_announcement
from orggraph.identity import load_gazetteer

SEEDS = Path(__file__).parents[2] / "seeds"
MAIN = ("established", "renamed", "appointed", "removed", "reports_to")

# One line a claim: type, roles, status unless announced, day if one is stated.
FACTS = {
    "alibaba-2018-09-07-ma-stepping-down.txt": """
        removed | executive: Jack Ma | title: executive chairman | at: Alibaba Group | 2018-09-10
    """,
    "alibaba-2018-09-08-ma-denial.txt": """
        removed | executive: Jack Ma | title: executive chairman | at: Alibaba Group | denied
    """,
    "alibaba-2018-09-10-ma-letter.txt": """
        removed | executive: Jack Ma | title: chairman of the board | at: Alibaba Group | 2019-09-10
        appointed | executive: Daniel Zhang | title: chairman of the board | at: Alibaba Group | 2019-09-10
    """,
    "alibaba-2019-09-11-chairman.txt": """
        removed | executive: Jack Ma | title: chairman of the board of directors | at: Alibaba Group | 2019-09-10
        appointed | executive: Daniel Zhang | title: chairman of the board of directors | at: Alibaba Group | 2019-09-10
    """,
    "amazon-2021-02-02-ceo-transition.txt": """
        appointed | executive: Jeff Bezos | title: executive chair | at: Amazon | 2021-Q3
        removed | executive: Jeff Bezos | title: chief executive officer | at: Amazon | 2021-Q3
        appointed | executive: Andy Jassy | title: chief executive officer | at: Amazon | 2021-Q3
    """,
    "amazon-2021-03-23-aws.txt": """
        appointed | executive: Adam Selipsky | title: chief executive officer | at: Amazon Web Services | 2021-Q3
        removed | executive: Andy Jassy | title: chief executive officer | at: Amazon Web Services | 2021-Q3
    """,
    "amazon-2021-05-26-date.txt": """
        appointed | executive: Andy Jassy | title: chief executive officer | at: Amazon | 2021-07-05
        appointed | executive: Jeff Bezos | title: executive chair | at: Amazon | 2021-07-05
    """,
    "amazon-2024-05-14-aws.txt": """
        removed | executive: Adam Selipsky | title: chief executive officer | at: AWS | 2024-06-03
        appointed | executive: Matt Garman | title: chief executive officer | at: AWS | 2024-06-03
    """,
    "apple-2011-01-17-leave-corrected.txt": """
    """,
    "apple-2011-01-17-leave.txt": """
    """,
    "apple-2011-08-24-ceo.txt": """
        removed | executive: Steve Jobs | title: chief executive officer | at: Apple
        appointed | executive: Tim Cook | title: chief executive officer | at: Apple
        appointed | executive: Steve Jobs | title: chairman of the board | at: Apple
        appointed | executive: Tim Cook | title: director | at: Apple | 2011-08-24
    """,
    "alphabet-2015-08-10-new-company.txt": """
        appointed | executive: Larry Page | title: chief executive officer | at: Alphabet
        appointed | executive: Sergey Brin | title: president | at: Alphabet
        appointed | executive: Eric Schmidt | title: executive chairman | at: Alphabet
        appointed | executive: Ruth Porat | title: chief financial officer | at: Alphabet
        removed | executive: Larry Page | title: chief executive officer | at: Google
        appointed | executive: Sundar Pichai | title: chief executive officer | at: Google
    """,
    "alphabet-2019-12-03-management.txt": """
        removed | executive: Larry Page | title: chief executive officer | at: Alphabet | 2019-12-03
        removed | executive: Sergey Brin | title: president | at: Alphabet | 2019-12-03
        appointed | executive: Sundar Pichai | title: chief executive officer | at: Alphabet | 2019-12-03
    """,
    "google-2023-04-20-deepmind.txt": """
        appointed | executive: Demis Hassabis | title: chief executive officer | at: Google DeepMind
        appointed | executive: Jeff Dean | title: chief scientist | at: Google
        reports_to | who: Jeff Dean | to: Sundar Pichai | at: Google
        reports_to | who: Google Research | to: James Manyika
    """,
    "google-2024-04-18-platforms-devices.txt": """
        appointed | executive: Rick Osterloh | title: head | at: Platforms & Devices
    """,
    "facebook-2018-05-08-three-groups.txt": """
        appointed | executive: Chris Cox | title: head | at: Family of Apps
        established | department: Family of Apps
        appointed | executive: Will Cathcart | title: head | at: Facebook app
        appointed | executive: Chris Daniels | title: head | at: WhatsApp
        removed | executive: David Marcus | title: head | at: Messenger
        appointed | executive: Stan Chudnovsky | title: head | at: Messenger
        appointed | executive: Adam Mosseri | title: vice president of product | at: Instagram
        removed | executive: Kevin Weil | title: vice president of product | at: Instagram
        removed | executive: Adam Mosseri | title: head | at: News Feed
        appointed | executive: John Hegeman | title: head | at: News Feed
        established | department: New Platforms and Infrastructure
        appointed | executive: Mike Schroepfer | title: head | at: New Platforms and Infrastructure
        appointed | executive: David Marcus | title: head | at: blockchain team
        established | department: blockchain team | parent: New Platforms and Infrastructure
        established | department: Central Product Services
        appointed | executive: Javier Olivan | title: head | at: Central Product Services
    """,
    "facebook-2019-03-14-cox-daniels.txt": """
        removed | executive: Chris Cox
        removed | executive: Chris Cox | title: chief product officer | at: Facebook
        removed | executive: Chris Cox | title: head | at: Family of Apps
        reports_to | who: Fidji Simo | to: Mark Zuckerberg
        reports_to | who: Adam Mosseri | to: Mark Zuckerberg
        reports_to | who: Stan Chudnovsky | to: Mark Zuckerberg
        reports_to | who: Will Cathcart | to: Mark Zuckerberg
        removed | executive: Chris Daniels | title: head | at: WhatsApp
        appointed | executive: Will Cathcart | title: head | at: WhatsApp
        removed | executive: Will Cathcart | title: head | at: Facebook app
        appointed | executive: Fidji Simo | title: head | at: Facebook app
    """,
    "meta-2022-06-01-sandberg.txt": """
        removed | executive: Sheryl Sandberg | title: Chief Operating Officer | at: Meta Platforms, Inc.
        appointed | executive: Javier Olivan | title: Chief Operating Officer | at: Meta Platforms, Inc. | proposed
    """,
    "meta-2022-08-01-olivan.txt": """
        removed | executive: Sheryl Sandberg | title: Chief Operating Officer | at: Meta Platforms, Inc. | 2022-08-01
        appointed | executive: Javier Olivan | title: Chief Operating Officer | at: Meta Platforms, Inc. | 2022-08-01
    """,
    "microsoft-2018-03-29-reorganization.txt": """
        appointed | executive: Rajesh Jha | title: head | at: Experiences & Devices
        established | department: Experiences & Devices
        appointed | executive: Panos Panay | title: chief product officer | at: Microsoft
        appointed | executive: Scott Guthrie | title: head | at: Cloud + AI Platform
        established | department: Cloud + AI Platform
        appointed | executive: Jason Zander | title: executive vice president | at: Azure
        appointed | executive: Alex Kipman | title: head | at: AI Perception and Mixed Reality
        established | department: AI Perception and Mixed Reality
        appointed | executive: Eric Boyd | title: head | at: AI Cognitive Services and Platform
        removed | executive: Terry Myerson
        removed | executive: Terry Myerson | title: executive vice president | at: Windows and Devices Group
    """,
    "microsoft-2024-03-19-microsoft-ai.txt": """
        established | department: Microsoft AI
        appointed | executive: Mustafa Suleyman | title: executive vice president | at: Microsoft
        appointed | executive: Mustafa Suleyman | title: chief executive officer | at: Microsoft AI
        reports_to | who: Mustafa Suleyman | to: Satya Nadella | at: Microsoft
        appointed | executive: Karén Simonyan | title: chief scientist | at: Microsoft AI
        reports_to | who: Karén Simonyan | to: Mustafa Suleyman | at: Microsoft AI
        reports_to | who: Mikhail Parakhin | to: Mustafa Suleyman
        reports_to | who: Misha Bilenko | to: Mustafa Suleyman
        reports_to | who: GenAI team | to: Mustafa Suleyman
    """,
    "microsoft-2024-03-25-windows.html": """
        appointed | executive: Pavan Davuluri | title: head | at: Windows and Surface teams
        reports_to | who: Pavan Davuluri | to: Rajesh Jha
        removed | executive: Mikhail Parakhin | title: head | at: Windows and Web Experiences team
        reports_to | who: Mikhail Parakhin | to: Kevin Scott
    """,
}

@pytest.fixture(scope="module")
def gazetteer():
    found, problems = load_gazetteer(sorted((SEEDS / "gazetteer").glob("*.toml")))
    assert not problems
    return found


def load(name: str) -> Announcement:
    (path,) = (SEEDS / "announcements").glob(f"*/{name}")
    (loaded,) = load_source(str(path), LoadOptions())
    assert loaded.announcement is not None
    return loaded.announcement


def line_of(claim: Claim) -> str:
    roles = {role: value for role, value in event_content(claim.event).items() if role not in ("type", "reason") and value is not False}
    parts = [f"{role}: {value['name'] if isinstance(value, dict) else value}" for role, value in roles.items()]
    status = [claim.status] if claim.status != "announced" else []
    return " | ".join([claim.event.type, *parts, *status, *([claim.effective] if claim.effective else [])])


def read(name: str, gazetteer) -> Reading:
    announcement = load(name)
    return read_announcement(announcement, announcement.company, gazetteer)


@pytest.mark.parametrize("name", sorted(FACTS))
def test_a_seed_gives_exactly_its_reviewed_facts(name, gazetteer):
    found = [line_of(claim) for claim in read(name, gazetteer).claims if claim.event.type in MAIN]
    assert sorted(found) == sorted(line.strip() for line in FACTS[name].splitlines() if line.strip())


@pytest.mark.parametrize("name", sorted(FACTS))
def test_every_quote_and_every_name_stands_where_it_says(name, gazetteer):
    announcement = load(name)
    reading = read(name, gazetteer)
    for item in (item for claim in reading.claims for item in claim.evidence):
        assert announcement.text[item.start:item.end] == item.quote != ""
    for mention in (value for claim in reading.claims for value in event_content(claim.event).values() if isinstance(value, dict)):
        assert announcement.text[mention["start"]:mention["end"]] == mention["name"]


def test_every_english_seed_is_here():
    names = {path.name for path in (SEEDS / "announcements").glob("*/*") if any(word in path.read_text("utf-8") for word in (" the ", " The "))}
    english = {name for name in names if load(name).language == "en"}
    assert english == set(FACTS)
