"""What can be wrong with a store: one class a situation, each with what happened, to what, and what to do next."""

from orggraph.core.errors import NotFoundError, OrggraphError, UsageError


class StoreMissingError(NotFoundError):
    """There is no store where one was to be read."""

    def __init__(self, url: str) -> None:
        super().__init__(f"there is no store at {url}.\nMake one with `orggraph ingest SOURCE --store {url}`.")


class StoreSchemeError(UsageError):
    """No store of this version opens URLs of that scheme."""

    def __init__(self, url: str, schemes: tuple[str, ...]) -> None:
        known = ", ".join(f"{scheme}://" for scheme in schemes)
        super().__init__(f"no store of this version opens {url} (it knows paths and {known}).\nUse a path, as in `--store orggraph.db`.")


class StoreNewerError(OrggraphError):
    """The store was made by a newer version."""

    def __init__(self, url: str, version: int, known: int) -> None:
        super().__init__(
            f"{url} was made by a newer orggraph (store version {version}, this one knows {known}).\n"
            "Upgrade with `pip install --upgrade orggraph`, or use another `--store`."
        )


class StoreOlderError(OrggraphError):
    """The store was made by an older version; its ledger is whole, its graph has to be made anew."""

    def __init__(self, url: str, version: int, known: int) -> None:
        super().__init__(
            f"{url} was made by an older orggraph (store version {version}, this one writes {known}).\n"
            f"Make its graph anew from its ledger with `orggraph rebuild --store {url}`."
        )


class StoreForeignError(OrggraphError):
    """The file is something else than a store."""

    def __init__(self, url: str, what: str) -> None:
        super().__init__(f"{url} is {what}, not an orggraph store; it was left as it is.\nName another file with `--store`.")


class StoreDamagedError(OrggraphError):
    """The file is a store whose content cannot be read."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"{url} is damaged ({reason}).\nBring it back from a backup, or ingest its sources into a new store.")


class StoreReadOnlyError(OrggraphError):
    """The store is to be written, and cannot be."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"cannot write {url}: {reason}.\nAllow writing there, or name another file with `--store`.")


class StoreLockedError(OrggraphError):
    """Another writer held the store for longer than this one waits."""

    def __init__(self, url: str, seconds: float) -> None:
        super().__init__(
            f"{url} is being written by another program; waited {seconds:g} s.\nTry again when it is done; nothing was written."
        )


class StoreInUseError(OrggraphError):
    """Somebody still reads a state of the store that holds what was to be removed."""

    def __init__(self, url: str) -> None:
        super().__init__(
            f"{url} is still being read by another program, so old content stays in its write-ahead log.\n"
            "Close it there and run the same command again."
        )


class StoreFullError(OrggraphError):
    """The disk has no room for the transaction."""

    def __init__(self, url: str) -> None:
        super().__init__(f"no room left on the disk of {url}; nothing of this step was written.\nMake room and run the same command again.")


class StoreUnreachableError(OrggraphError):
    """The operating system does not let the file be opened, read or written."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"cannot open {url}: {reason}.\nCheck the path and its folder, or name another file with `--store`.")


class BrokenChangeError(OrggraphError):
    """A change would leave an edge or a claim without what it hangs on."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"a change of {url} was refused ({reason}); nothing was written.\nThis is a fault of orggraph: please report it.")


class StoreClosedError(UsageError):
    """A store is used after it was closed."""

    def __init__(self, url: str) -> None:
        super().__init__(f"the store {url} has been closed.\nOpen it again with `open_store`.")


class CypherMissingError(OrggraphError):
    """Cypher on the embedded store needs a package that is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "Cypher on an embedded store needs kglite, which is not installed.\nInstall it with `pip install 'orggraph[cypher]'`."
        )


class CypherError(UsageError):
    """A query that the engine refused, with the engine's own words."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the query was refused: {reason}")


class CypherReadOnlyError(UsageError):
    """A query that would write, or read files."""

    def __init__(self, clause: str) -> None:
        super().__init__(
            f"queries only read: {clause} is refused.\n"
            "The graph follows from the ledger; change it with `ingest`, `judge` or `retract`."
        )


class StoreEditedError(OrggraphError):
    """A row of the graph was changed in the database by something else than orggraph."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"the graph was edited by hand: {reason}.\n"
            "See what with `orggraph verify`, and give back what follows from the ledger with `orggraph rebuild`."
        )


class StoreChangedError(OrggraphError):
    """A store was written to so much while it was read that the state it had at first can't be shown any more."""

    def __init__(self, url: str) -> None:
        super().__init__(f"{url} changed too much while it was being read.\nAsk again.")


class StoreInterruptedError(OrggraphError):
    """The connection broke inside a transaction, and another writer came before it could be written again."""

    def __init__(self, url: str) -> None:
        super().__init__(
            f"the connection to {url} broke and another program wrote meanwhile; nothing of this step was written.\nRun it again."
        )


class ServerUnreachableError(OrggraphError):
    """No Neo4j server answers at an address."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(
            f"cannot reach a Neo4j server at {url}: {reason}.\n"
            "Check host and port (Bolt's is 7687), or start one with `make neo4j` or `docker compose up -d neo4j`."
        )


class ServerTlsError(OrggraphError):
    """Client and server do not agree on encryption."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(
            f"no encrypted connection to {url}: {reason}.\n"
            "Use neo4j:// or bolt:// where the server has no certificate, neo4j+ssc:// where it signed its own, neo4j+s:// otherwise."
        )


class ServerLoginError(OrggraphError):
    """The server does not let this user in."""

    def __init__(self, url: str, user: str | None) -> None:
        super().__init__(
            f"{url} refuses {f'user {user!r}' if user else 'a login without a user'}.\n"
            "Name the user with `--user` or NEO4J_USERNAME, and put the password into NEO4J_PASSWORD or the file that "
            "NEO4J_PASSWORD_FILE names."
        )


class DatabaseMissingError(NotFoundError):
    """The server has no database of that name."""

    def __init__(self, url: str, database: str | None) -> None:
        super().__init__(
            f"there is no database {database!r} at {url}.\n"
            "List them with `SHOW DATABASES`, or leave `--database` out to use the user's own."
        )


class ServerVersionError(OrggraphError):
    """The server is older than what the statements need."""

    def __init__(self, url: str, version: str, least: str) -> None:
        super().__init__(
            f"{url} runs Neo4j {version}; orggraph needs {least} or newer.\nUse a newer server, as docker-compose.yml has one."
        )


class ServerMemoryError(OrggraphError):
    """A transaction is larger than the server has memory for."""

    def __init__(self, url: str) -> None:
        super().__init__(
            f"{url} has too little memory for a transaction of this size; nothing of it was written.\n"
            "Give the server more with `server.memory.heap.max_size`, or write in smaller steps with `orggraph copy`."
        )


class ServerRefusedError(OrggraphError):
    """The server refused a statement, with its own words."""

    def __init__(self, url: str, code: str, reason: str) -> None:
        super().__init__(
            f"{url} refused a statement ({code}): {reason}.\nIf the server is sound, this is a fault of orggraph: please report it."
        )


class PasswordShownError(UsageError):
    """A password stands where others can read it."""

    def __init__(self, url: str) -> None:
        super().__init__(
            f"a password does not belong on the command line, where others can read it: `--store {url}`.\n"
            "Put it into NEO4J_PASSWORD or the file that NEO4J_PASSWORD_FILE names."
        )
