"""docker-compose.yml says what docs/neo4j.md promises; read as YAML, no engine needed."""

import re
from pathlib import Path

import pytest
import yaml
from tools.neo4j_server.server import LTS

ROOT = Path(__file__).parents[2]
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
SERVICES = COMPOSE["services"]


def test_the_services_are_neo4j_and_orggraph():
    assert set(SERVICES) == {"neo4j", "orggraph"}
    assert set(COMPOSE) == {"services", "volumes"}


def test_the_image_is_the_official_one_pinned_to_the_tested_release():
    assert SERVICES["neo4j"]["image"] == f"neo4j:{LTS}-community"


def test_no_password_is_written_down_and_none_is_a_refusal():
    text = (ROOT / "docker-compose.yml").read_text("utf-8")
    assert SERVICES["neo4j"]["environment"]["NEO4J_AUTH"] == "neo4j/${NEO4J_PASSWORD:?set NEO4J_PASSWORD}"
    assert SERVICES["orggraph"]["environment"]["NEO4J_PASSWORD"].startswith("${NEO4J_PASSWORD:?")
    assert not re.search(r"PASSWORD: *[\"']?[A-Za-z0-9]", text)


def test_ports_are_open_on_loopback_only():
    assert all(port.startswith("127.0.0.1:") for port in SERVICES["neo4j"]["ports"])
    assert {port.rpartition(":")[2] for port in SERVICES["neo4j"]["ports"]} == {"7474", "7687"}


def test_data_stay_in_volumes_that_are_declared():
    mounted = {mount.partition(":")[0] for service in SERVICES.values() for mount in service["volumes"] if not mount.startswith(".")}
    assert mounted == set(COMPOSE["volumes"])
    assert "neo4j-data:/data" in SERVICES["neo4j"]["volumes"]


def test_orggraph_waits_until_the_server_is_healthy():
    assert SERVICES["neo4j"]["healthcheck"]["test"][0] == "CMD-SHELL"
    assert SERVICES["orggraph"]["depends_on"]["neo4j"] == {"condition": "service_healthy"}
    assert SERVICES["orggraph"]["environment"]["ORGGRAPH_STORE"] == "neo4j://neo4j:7687"


def test_memory_is_bounded():
    settings = SERVICES["neo4j"]["environment"]
    assert {"NEO4J_server_memory_heap_max__size", "NEO4J_server_memory_pagecache_size"} <= set(settings)


@pytest.mark.parametrize("name", [name for name in SERVICES["neo4j"]["environment"] if name != "NEO4J_AUTH"])
def test_settings_are_named_as_the_image_reads_them(name):
    """https://neo4j.com/docs/operations-manual/current/docker/configuration/: dots become one underscore, underscores two."""
    assert re.fullmatch(r"NEO4J_(server|dbms|db)(_[a-z]+(__[a-z]+)*)+", name)


def test_the_documented_commands_name_services_that_are_there():
    documented = (ROOT / "docs" / "neo4j.md").read_text("utf-8") + (ROOT / "docker-compose.yml").read_text("utf-8")
    named = re.findall(r"docker compose (?:up -d|run --rm) (\w+)", documented)
    assert set(named) == set(SERVICES)
