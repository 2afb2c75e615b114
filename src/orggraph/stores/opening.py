"""Opening a store by its URL: the folder is the registry.

A module of this folder is a store if it has `SCHEMES`, the URL schemes it opens, and `open_url(url, *, create,
read_only)`. Adding a store is adding one such file; it imports its driver only inside functions.
"""

import re
from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from orggraph.core.store import Store
from orggraph.stores.errors import StoreSchemeError

DEFAULT_STORE = "orggraph.db"
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
_PASSWORD = re.compile(r"(?<=://)([^/@:]*):[^/@]*@")


def find_stores() -> Mapping[str, ModuleType]:
    """The modules of this folder that are stores, by URL scheme, sorted."""
    folder = import_module("orggraph.stores")
    modules = [import_module(f"orggraph.stores.{found.name}") for found in iter_modules(folder.__path__)]
    listed = {scheme: module for module in modules for scheme in getattr(module, "SCHEMES", ())}
    return dict(sorted(listed.items()))


def hide_password(url: str) -> str:
    """The URL as it may be shown.

    >>> hide_password("bolt://ann:secret@db:7687")
    'bolt://ann@db:7687'
    """
    return _PASSWORD.sub(r"\1@", url)


def open_store(url: str, *, create: bool = True, read_only: bool = False) -> Store:
    """Opens the store at a path or URL; an empty URL is `orggraph.db` in the working folder.

    With `create` a missing one is made (never with `read_only`). Raises an OrggraphError of `stores.errors` for
    everything that can be wrong with a store.
    """
    url = url or DEFAULT_STORE
    found = _SCHEME.match(url)
    scheme = found[1].lower() if found else "sqlite"
    stores = find_stores()
    if scheme not in stores:
        raise StoreSchemeError(hide_password(url), tuple(stores))
    store: Store = stores[scheme].open_url(url, create=create and not read_only, read_only=read_only)
    return store
