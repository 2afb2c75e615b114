"""Refusals: the Problems for which a source gives no announcement, each with its next step."""

from orggraph.core.problems import Problem
from orggraph.documents.decoding import is_broken_utf8

SIZE_LIMIT = 20 * 1024 * 1024
"""Bytes a source may have."""
DEPTH_LIMIT = 10_000
"""Elements that may stand one in another in a page."""


def _refusal(code: str, message: str, where: str) -> Problem:
    return Problem(code=code, message=message, severity="error", where=where)


def missing(where: str) -> Problem:
    """There is nothing at that path."""
    return _refusal("missing", "there is no such file: check the path.", where)


def unreadable(where: str, reason: str) -> Problem:
    """The operating system refuses to open it."""
    return _refusal("unreadable", f"cannot be opened ({reason}): check its permissions.", where)


def not_a_file(where: str) -> Problem:
    """A pipe, device or socket, which might never end."""
    return _refusal("not a file", "is no ordinary file: copy its content into one, or pass it on standard input as `-`.", where)


def nothing_to_read(where: str, suffixes: tuple[str, ...]) -> Problem:
    """A folder without a file of any known format."""
    return _refusal("nothing to read", f"the folder holds no file orggraph reads ({' '.join(suffixes)}): name another.", where)


def unknown_format(where: str, suffix: str, suffixes: tuple[str, ...]) -> Problem:
    """A suffix no format reads."""
    return _refusal("unknown format", f"{suffix} files are not read: save it as one of {' '.join(suffixes)}.", where)


def too_large(where: str) -> Problem:
    """More bytes than the limit."""
    return _refusal("too large", f"has more than {SIZE_LIMIT // 1024 ** 2} MB, the limit for one announcement: split it.", where)


def too_deep(where: str) -> Problem:
    """A page nested deeper than any real one, whose parsing takes time without end."""
    return _refusal("too deep", f"its elements are nested more than {DEPTH_LIMIT} deep: save its text as .txt and pass that.", where)


def empty(where: str) -> Problem:
    """No text, or only blanks."""
    return _refusal("empty", "holds no text: if it should, save it again as UTF-8 text.", where)


def binary(where: str) -> Problem:
    """Bytes that are no text."""
    return _refusal("binary", "is no text but binary data: save its text as .txt (UTF-8) and pass that.", where)


def undecodable(data: bytes, where: str) -> Problem:
    """No encoding reads the bytes surely."""
    if is_broken_utf8(data):
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as error:
            message = f"is UTF-8 with a spoilt byte at offset {error.start}: repair it, or save it again as UTF-8."
            return _refusal("undecodable", message, where)
    return _refusal("undecodable", "its encoding cannot be told surely: save it as UTF-8.", where)


def mojibake(where: str) -> Problem:
    """UTF-8 that was read in another encoding and saved again."""
    return _refusal("mojibake", "its text was once decoded wrongly and saved so: get the original and save it as UTF-8.", where)
