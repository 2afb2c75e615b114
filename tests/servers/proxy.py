"""A TCP proxy before a Bolt server that cuts the connection at a moment of one's choice."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

COMMIT = bytes.fromhex("0002b0120000")
"""Bolt's COMMIT message with its chunk header and end (https://neo4j.com/docs/bolt/current/bolt/message/)."""


@dataclass
class Proxy:
    """`cuts` are the moments still to come, in order: `before` or `after` the server got a COMMIT; `done` those that came."""

    port: int
    cuts: list[str] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    sockets: list[socket.socket] = field(default_factory=list)

    def drop(self) -> None:
        """Cuts all connections there are; new ones are let through."""
        _close(*self.sockets)
        self.sockets.clear()

    @property
    def url(self) -> str:
        return f"bolt://127.0.0.1:{self.port}"


@contextmanager
def proxy_to(port: int) -> Iterator[Proxy]:
    """A proxy to a port of loopback."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        proxy = Proxy(listening.getsockname()[1])
        threading.Thread(target=_accept, args=(listening, port, proxy), daemon=True).start()
        yield proxy


def _accept(listening: socket.socket, port: int, proxy: Proxy) -> None:
    while True:
        try:
            client, _ = listening.accept()
        except OSError:
            return
        server = socket.create_connection(("127.0.0.1", port))
        proxy.sockets += [client, server]
        gate = threading.Event()
        threading.Thread(target=_to_server, args=(client, server, proxy, gate), daemon=True).start()
        threading.Thread(target=_to_client, args=(client, server, gate), daemon=True).start()


def _to_server(client: socket.socket, server: socket.socket, proxy: Proxy, gate: threading.Event) -> None:
    try:
        while data := client.recv(65536):
            cut = proxy.cuts.pop(0) if proxy.cuts and COMMIT in data else None
            if cut:
                proxy.done.append(cut)
            if cut == "before":
                break
            if cut == "after":
                gate.set()  # from now on answers are swallowed; the first of them says that the commit is done
            server.sendall(data)
    except OSError:
        pass
    if not gate.is_set():
        _close(client, server)


def _to_client(client: socket.socket, server: socket.socket, gate: threading.Event) -> None:
    try:
        while data := server.recv(65536):
            if gate.is_set():
                break
            client.sendall(data)
    except OSError:
        pass
    _close(client, server)


def _close(*sockets: socket.socket) -> None:
    for each in sockets:
        try:
            each.shutdown(socket.SHUT_RDWR)
        except OSError:
            continue
        finally:
            each.close()
