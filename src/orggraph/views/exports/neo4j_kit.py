"""The Neo4j Browser kit: style, guide and saved queries in one folder; the same whatever the store holds."""

from pathlib import Path

from orggraph.shipped import find_shipped
from orggraph.views.exports.format import Format, Summary
from orggraph.views.exports.selection import Selection
from orggraph.views.queries import list_queries, read_query

PARAMETERS = (
    ":params {company: '腾讯', root: '微信事业群', name: '开放平台部', who: '曾鸣', on: '2025-05-14', known: '9999-12-31', "
    "from: '2025-05-13', to: '2025-05-14', then: '2025-05-13', now: '2025-05-14', words: '开放平台', announcement: ''}"
)


def write_kit(_selection: Selection, folder: Path) -> Summary:
    """Writes `style.grass`, `guide.md`, `parameters.txt` and `queries/*.cypher`; files of those names are replaced."""
    source = find_shipped("cypher")
    queries = [*list_queries(), read_query(source / "browser" / "picture.cypher")]
    (folder / "queries").mkdir(parents=True, exist_ok=True)
    for name in ("style.grass", "guide.md"):
        (folder / name).write_bytes((source / "browser" / name).read_bytes())
    (folder / "parameters.txt").write_text(PARAMETERS + "\n", "utf-8")
    for query in queries:
        (folder / "queries" / f"{query.name}.cypher").write_text(query.text, "utf-8")
    return Summary(files=len(queries) + 3)


FORMAT = Format("neo4j-kit", "", "style, guide and saved queries for Neo4j Browser, as a folder", write_folder=write_kit)
