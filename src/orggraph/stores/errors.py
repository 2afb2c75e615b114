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


class Neo4jComingError(UsageError):
    """A Neo4j URL was given to a version without the Neo4j store."""

    def __init__(self, url: str) -> None:
        super().__init__(f"cannot open {url}: the Neo4j store is not part of this version yet.\nUse a path, as in `--store orggraph.db`.")


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
