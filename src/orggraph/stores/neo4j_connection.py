"""The connection to a Neo4j server: sessions of one database, with the driver's errors told as the store's own.

The driver is imported inside functions only: it is not loaded before a Neo4j URL is opened.
"""

import logging
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from orggraph.core.errors import OrggraphError
from orggraph.stores import errors
from orggraph.stores.neo4j_address import Address
from orggraph.stores.neo4j_ledger import Row
from orggraph.stores.neo4j_statements import load_counted, load_statement

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction, Session, Transaction

_Result = TypeVar("_Result")
LEAST_VERSION = (5, 26)
CONNECT_SECONDS = 5.0
RETRY_SECONDS = 20.0


def _login(address: Address, _reason: str) -> OrggraphError:
    return errors.ServerLoginError(address.url, address.user)


def _read_only(address: Address, reason: str) -> OrggraphError:
    return errors.StoreReadOnlyError(address.url, f"the server allows no writing there ({reason})")


def _memory(address: Address, _reason: str) -> OrggraphError:
    return errors.ServerMemoryError(address.url)


def _broken(address: Address, reason: str) -> OrggraphError:
    return errors.BrokenChangeError(address.url, reason)


_CODES: dict[str, Callable[[Address, str], OrggraphError]] = {
    "Security.Unauthorized": _login, "Security.CredentialsExpired": _login, "Security.AuthenticationRateLimit": _login,
    "Database.DatabaseNotFound": lambda address, _: errors.DatabaseMissingError(address.url, address.database),
    "Security.Forbidden": _read_only, "ForbiddenOnReadOnlyDatabase": _read_only, "WriteOnReadOnlyAccessDatabase": _read_only,
    "Statement.AccessMode": _read_only,
    "LockAcquisitionTimeout": lambda address, _: errors.StoreLockedError(address.url, RETRY_SECONDS),
    "MemoryPool": _memory, "OutOfMemory": _memory,
    "ConstraintValidationFailed": _broken, "still has relationships": _broken,
    "Driver closed": lambda address, _: errors.StoreClosedError(address.url),
}
"""What to say, by a part of the server's code or of its words."""


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def tell_error(error: Exception, address: Address) -> OrggraphError:
    """The store's own error for one of the driver's (https://neo4j.com/docs/status-codes/current/errors/all-errors/)."""
    from neo4j import exceptions

    url, code = address.url, str(getattr(error, "code", None) or "")
    reason = " ".join(str(getattr(error, "message", None) or error).split())
    encryption = next((str(cause) for cause in _causes(error) if isinstance(cause, ssl.SSLError)), None)
    if encryption:
        return errors.ServerTlsError(url, encryption)
    for part, make in _CODES.items():
        if part in code or part in reason:
            return make(address, reason)
    if isinstance(error, exceptions.DriverError | exceptions.ConfigurationError | OSError):
        return errors.ServerUnreachableError(url, reason)
    return errors.ServerRefusedError(url, code or type(error).__name__, reason)


def is_passing(error: Exception) -> bool:
    """Whether the same again may succeed: a lost connection, a deadlock, an election."""
    from neo4j import exceptions

    if "MemoryPool" in str(getattr(error, "code", "")):
        return False
    return isinstance(error, exceptions.ServiceUnavailable | exceptions.SessionExpired) or bool(getattr(error, "is_retryable", bool)())


class Connection:
    """Sessions of one database; safe to use from many threads."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self.is_closed = False
        self._driver = self._open()
        try:
            self._database = self._check_server()
        except BaseException:
            self._driver.close()
            raise

    def _open(self) -> "Driver":
        from neo4j import GraphDatabase, NotificationMinimumSeverity

        logger = logging.getLogger("neo4j")
        if not logger.handlers:  # else it would write warnings to stderr by itself
            logger.addHandler(logging.NullHandler())
        with self.telling():
            return GraphDatabase.driver(
                self.address.uri, auth=self.address.auth, connection_timeout=CONNECT_SECONDS, max_transaction_retry_time=RETRY_SECONDS,
                notifications_min_severity=NotificationMinimumSeverity.OFF, telemetry_disabled=True,
            )

    @contextmanager
    def telling(self) -> Iterator[None]:
        """The driver's errors are raised as the store's own."""
        from neo4j import exceptions

        try:
            yield
        except (exceptions.Neo4jError, exceptions.DriverError, exceptions.ConfigurationError, OSError) as error:
            raise tell_error(error, self.address) from error

    def _check_server(self) -> str | None:
        with self.telling():
            self._driver.verify_connectivity()  # an absent server would else be tried for as long as transactions are retried
            with self._driver.session(database=self.address.database) as session:
                result = session.run(load_statement("schema/server"))
                version, database = str(result.single(strict=True)["version"]), result.consume().database
        if tuple(int(part) for part in version.split(".")[:2]) < LEAST_VERSION:
            raise errors.ServerVersionError(self.address.url, version, ".".join(map(str, LEAST_VERSION)))
        self.version = version
        return database

    def session(self, *, write: bool = False) -> "Session":
        """A session that sees what earlier sessions of this connection wrote, in a cluster too."""
        from neo4j import READ_ACCESS, WRITE_ACCESS

        if self.is_closed:
            raise errors.StoreClosedError(self.address.url)
        return self._driver.session(
            database=self._database, default_access_mode=WRITE_ACCESS if write else READ_ACCESS, fetch_size=5000,
            bookmark_manager=self._driver.execute_query_bookmark_manager,
        )

    def read(self, work: Callable[["ManagedTransaction"], _Result]) -> _Result:
        """What `work` reads in one managed transaction; it may be run again."""
        with self.telling(), self.session() as session:
            return session.execute_read(work)

    def write(self, work: Callable[["ManagedTransaction"], _Result]) -> _Result:
        """What `work` gives in one managed transaction; it may be run again, also after a commit of unknown outcome."""
        from neo4j.exceptions import IncompleteCommit

        with self.telling(), self.session(write=True) as session:
            try:
                return session.execute_write(work)
            except IncompleteCommit:
                return session.execute_write(work)

    def close(self) -> None:
        """Lets go of all connections; doing it twice is no fault."""
        self.is_closed = True
        self._driver.close()


_STATE = "read/store/changes"


class Reading:
    """Reads through one transaction that stays open, so that each takes one way to the server and back; begun anew if it broke."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lock = Lock()
        self._session: Session | None = None
        self._transaction: Transaction | None = None

    def ask(self, name: str, parameters: dict[str, Any]) -> tuple[list[Row], int]:
        """The rows of a statement, and the number of the latest change after they were read."""
        with self._connection.telling(), self._lock:
            try:
                return self._ask(name, parameters)
            except Exception as error:
                self._drop()
                if not is_passing(error):
                    raise
                return self._ask(name, parameters)

    def _ask(self, name: str, parameters: dict[str, Any]) -> tuple[list[Row], int]:
        if self._transaction is None:
            self._session = self._connection.session()
            self._transaction = self._session.begin_transaction()
        found = run_text(self._transaction, load_counted(name), parameters) if name != _STATE else []
        if not found:
            found = run_statement(self._transaction, _STATE, {})
            return found if name == _STATE else [], found[0]["changes"]
        return found, [row.pop("changes") for row in found][-1]

    def _drop(self) -> None:
        session, self._session, self._transaction = self._session, None, None
        if session is not None:
            session.close()

    def close(self) -> None:
        """Ends the transaction; doing it twice is no fault."""
        with self._lock:
            self._drop()


def run_statement(transaction: "Transaction | ManagedTransaction", name: str, parameters: dict[str, Any]) -> list[Row]:
    """The rows of one of the store's own statements, by its file's name."""
    return run_text(transaction, load_statement(name), parameters)


def run_text(transaction: "Transaction | ManagedTransaction", text: str, parameters: dict[str, Any]) -> list[Row]:
    """The rows of a statement, by its text."""
    result = transaction.run(text, parameters)
    keys = result.keys()
    return [dict(zip(keys, record.values(), strict=True)) for record in result]
