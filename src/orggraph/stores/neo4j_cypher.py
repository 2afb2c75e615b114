"""Cypher on a Neo4j store: read-only, in a transaction that is never committed, with dates as ISO text."""

from collections.abc import Callable
from typing import Any

from orggraph.stores.cypher_engine import refuse_files
from orggraph.stores.errors import CypherError, CypherReadOnlyError
from orggraph.stores.neo4j_connection import Connection, is_passing
from orggraph.stores.neo4j_rows import present

Rows = list[dict[str, Any]]


def _accept(_transaction: Any, rows: Rows) -> Rows:
    return rows


def run_query(connection: Connection, query: str, parameters: dict[str, Any], *, check: Callable[[Any, Rows], Rows] = _accept) -> Rows:
    """The rows of a query. `check` sees them inside the transaction.

    Raises CypherReadOnlyError for what writes or reads files, CypherError for all else that is wrong with the query.
    """
    from neo4j.exceptions import ClientError, Neo4jError

    refuse_files(query)

    def work(transaction: Any) -> Rows:
        result = transaction.run(query, parameters)
        keys = result.keys()
        rows = [{key: present(value) for key, value in zip(keys, record.values(), strict=True)} for record in result]
        return check(transaction, rows)

    with connection.telling(), connection.session() as session:
        try:
            return session.execute_read(work)
        except Neo4jError as error:
            if is_passing(error) or not isinstance(error, ClientError):
                raise
            code = str(error.code)
            if code.endswith(("AccessMode", "Forbidden", "ForbiddenOnReadOnlyDatabase")):
                raise CypherReadOnlyError("a clause that writes") from error
            raise CypherError(str(error.message)) from error
