"""Garbage: how often Python looks for circles of objects while a great many are made that form none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

AT_ONCE = 1 << 17  # objects


@contextmanager
def rare_collections() -> Iterator[None]:
    """Python looks for circles after every 700 new objects: in vain, and for a quarter of the time, while rows are made by the thousand.

    In the block it does so after `AT_ONCE`; whoever turned it off keeps it off. Threads share the setting, which changes no result.
    """
    before = gc.get_threshold()
    gc.set_threshold(max(before[0], AT_ONCE) if before[0] else 0, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
