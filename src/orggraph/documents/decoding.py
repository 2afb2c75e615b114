"""Bytes become text by a ladder of encodings; what no rung reads surely is refused, never guessed at in silence.

Rungs: byte order mark (UTF-8, UTF-16, UTF-32), strict UTF-8, the encoding a page declares, then the legacy encodings
whose reading looks like writing; where several do, charset-normalizer decides between them. A rung takes all
bytes or none. Labels follow the WHATWG Encoding Standard (gb2312 means GB18030, iso-8859-1 means windows-1252).
"""

import codecs
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from orggraph.core.script import is_han, pick_han, shadow
from orggraph.documents import frequent

_MARKS: tuple[tuple[bytes, str], ...] = (  # UTF-32 first: its little-endian mark begins with the one of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"), (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"), (b"\x84\x31\x95\x33", "gb18030"),
)
_LABELS: dict[str, str] = {
    "utf-8": "utf-8", "utf8": "utf-8", "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "x-gbk": "gb18030",
    "cp936": "gb18030", "big5": "big5hkscs", "big5-hkscs": "big5hkscs", "x-x-big5": "big5hkscs", "cp950": "big5hkscs",
    "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252", "windows-1252": "cp1252",
    "cp1252": "cp1252", "iso-8859-15": "iso8859-15", "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932",
    "windows-31j": "cp932", "euc-jp": "euc_jp", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
}
_PORTION = 64  # characters
_SAMPLE = 200_000  # bytes that charset-normalizer and the plausibility of a rung look at
_MAGIC = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"{\\rtf")
_CONTROL = bytes((*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F))
_SURROGATE = re.compile("[\ud800-\udfff]")
_WESTERN = re.compile(r"[“”‘’‚„–—…•·€£¥©®™°§¶«»½¼¾×¹²³\xa0\xad]|(?<![^\W\d_])[¡¿](?=\w)|[À-ÖØ-öø-þŒœŠšŽžŸ]")

_SIGNS = frozenset("“”‘’—–…·•〇€　，。、：；（）！？《》％～｜－＋／＆àáèéêìíòóùúü")
_HAN_WORD = re.compile(r"[㐀-鿿]{2}")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text without its byte order mark, and the encoding that gave it."""

    text: str
    encoding: str


def is_binary(data: bytes) -> bool:
    r"""Whether bytes are no text in any encoding of the ladder: a known magic, NULs without a wide mark, or control bytes.

    >>> is_binary(b"a\x00b"), is_binary("部".encode("utf-16"))
    (True, False)
    """
    mark = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if mark.startswith(("utf-16", "utf-32")):
        return False
    head = data[:_SAMPLE]
    controls = len(head) - len(head.translate(None, _CONTROL))
    return data.startswith(_MAGIC) or b"\x00" in data or controls * 50 > len(head)


def _share(text: str, is_expected: Callable[[str], bool]) -> float:
    beyond = [char for char in text if char > "\x7f"]
    return sum(map(is_expected, beyond)) / len(beyond) if beyond else 1.0


def _is_gb(char: str) -> bool:
    try:
        return char in _SIGNS or len(shadow(char).encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False


def _is_big5(char: str) -> bool:
    try:
        code = char.encode("big5")
    except UnicodeEncodeError:
        return char in _SIGNS
    return code <= b"\xc6\x7e"


def _is_japanese(char: str) -> bool:
    return "\u3000" <= char <= "ヿ" or is_han(char) or "！" <= char <= "～"


def _is_korean(char: str) -> bool:
    return "가" <= char <= "힣" or "\u3000" <= char <= "〟" or "！" <= char <= "～"


def _is_kana(char: str) -> bool:
    return "ぁ" <= char <= "ヺ"


def has_frequent_han(text: str, share: float) -> bool:
    """Whether at least this share of a text's Chinese characters are frequent ones: writing has most, gibberish few."""
    characters = pick_han(shadow(text))
    needed, found = share * len(characters), 0
    for start in range(0, len(characters), _PORTION):  # most texts show it in their first words
        found += sum(map(frequent.HAN.__contains__, characters[start:start + _PORTION]))
        if found >= needed:
            return True
    return found >= needed


def _is_chinese(text: str, is_common: Callable[[str], bool]) -> bool:
    # Japanese and Chinese bytes overlap, but only Japanese is full of kana. English saved in China has Chinese quotes alone.
    is_han_text = (_HAN_WORD.search(text) is not None and has_frequent_han(text, 0.25)) or _share(text, _SIGNS.__contains__) == 1
    return is_han_text and _share(text, is_common) >= 0.75 and _share(text, _is_kana) < 0.05


def _is_korean_text(text: str) -> bool:
    syllables = [char for char in text if "가" <= char <= "힣"]
    is_written = sum(char in frequent.HANGUL for char in syllables) * 8 >= len(syllables) > 0
    return is_written and _share(text, _is_korean) >= 0.9


def _is_western(text: str) -> bool:
    beyond = sum(char > "\x7f" for char in text)
    good = len(_WESTERN.findall(text))
    return good == beyond and beyond * 4 <= len(text) and not re.search(r"[^\x00-\x7f]{4}", text)


_LEGACY: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("gb18030", lambda text: _is_chinese(text, _is_gb)),
    ("big5hkscs", lambda text: _is_chinese(text, _is_big5)),
    ("cp1252", _is_western),
    ("cp932", lambda text: _share(text, _is_japanese) >= 0.95 and bool(re.search("[぀-ヿ]", text))),
    ("cp949", _is_korean_text),
)


def _read_strictly(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if _SURROGATE.search(text) else text


def _is_writing(text: str) -> bool:
    return not any(unicodedata.category(char) in ("Co", "Cn", "Cs") or "\x80" <= char <= "\x9f" for char in set(text))


def is_broken_utf8(data: bytes) -> bool:
    """Whether bytes that are not UTF-8 mostly are: a UTF-8 text with spoilt bytes, which no other rung may take."""
    text = data.decode("utf-8", "replace")
    broken = text.count("�")
    return sum(char > "\x7f" for char in text) - broken >= max(1, broken)


def _decide(data: bytes, readings: dict[str, str]) -> str | None:
    if len(readings) <= 1:
        return next(iter(readings), None)
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=list(readings)).best()
    name = codecs.lookup(best.encoding).name if best else None
    return next((encoding for encoding in readings if codecs.lookup(encoding).name == name), None)


def _decode_legacy(data: bytes) -> Decoded | None:
    if is_broken_utf8(data):
        return None
    readings: dict[str, str] = {}
    for encoding, is_plausible in _LEGACY:
        text = _read_strictly(data, encoding)
        if text is not None and _is_writing(text) and is_plausible(text[:_SAMPLE]):
            readings[encoding] = text
    chosen = _decide(data, readings)
    return Decoded(readings[chosen], chosen) if chosen else None


def decode(data: bytes, declared: str | None = None) -> Decoded | None:
    """The text of bytes by the first rung that holds, None if none does. `declared` is a label a page states of itself.

    >>> decode("组织架构调整".encode("gb18030")).encoding
    'gb18030'
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _read_strictly(data[len(mark):], encoding)
            return None if text is None else Decoded(text, encoding)
    text = _read_strictly(data, "utf-8")
    if text is not None:
        return Decoded(text, "utf-8")
    encoding = _LABELS.get((declared or "").strip().lower(), "")
    if encoding and encoding != "utf-8" and not is_broken_utf8(data):
        text = _read_strictly(data, encoding)
        if text is not None and _is_writing(text):
            return Decoded(text, encoding)
    return _decode_legacy(data)


def has_mojibake(text: str) -> bool:
    """Whether a text is UTF-8 that somebody read as windows-1252 or GB18030 and saved again.

    >>> has_mojibake("组织架构调整".encode("utf-8").decode("gb18030"))
    True
    """
    sample = text[:_SAMPLE]
    if len(sample) - len(sample.encode("ascii", "ignore")) < 6:
        return False
    if len(set(pick_han(sample))) >= 20 and not has_frequent_han(sample, 0.05):
        return True
    return any(_is_reread(sample, encoding) for encoding in ("cp1252", "latin-1", "gb18030"))


def _is_reread(text: str, encoding: str) -> bool:
    try:
        again = text.encode(encoding).decode("utf-8")
    except UnicodeError:
        return False
    return again != text
