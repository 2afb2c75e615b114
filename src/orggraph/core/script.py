"""Scripts and widths: the equal-length shadow of a text, and names folded for comparison.

The shadow maps character by character (traditional to simplified by OpenCC's `t2s`, full width to ASCII), so that an
offset in the shadow is an offset in the text.
"""

import re
import unicodedata
from functools import cache, lru_cache

from opencc import OpenCC


@cache
def _converter(table: str) -> OpenCC:
    return OpenCC(table)


class _Shadows(dict[int, str]):
    """The shadow of each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = unicodedata.normalize("NFKC", char)
        folded = folded if len(folded) == 1 else char
        simple = _converter("t2s").convert(folded)
        if simple == folded:  # a form that only the table of Hong Kong knows: 衞
            simple = _converter("t2s").convert(_converter("hk2t").convert(folded))
        self[code] = simple if len(simple) == 1 else folded
        return self[code]


_SHADOWS = _Shadows()


@lru_cache(maxsize=1 << 10)
def shadow(text: str) -> str:
    """A text of equal length in simplified characters and half width.

    >>> shadow("微信事業羣（ＷＸＧ）")
    '微信事业群(WXG)'
    """
    return text if text.isascii() else text.translate(_SHADOWS)


_DROPPED = re.compile(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\"'“”‘’「」『』《》〈〉]+")
_MIDDLE_DOT = re.compile(r"[·•・‧∙]")


@lru_cache(maxsize=1 << 14)
def fold_name(name: str) -> str:
    """A name as identities compare it: shadow, NFKC, case folded, without blanks, quotes and what has no width.

    >>> fold_name("微信事業羣") == fold_name("微信事业群"), fold_name("Lake Zeng")
    (True, 'lakezeng')
    """
    folded = unicodedata.normalize("NFKC", shadow(name)).casefold()
    return _MIDDLE_DOT.sub("·", _DROPPED.sub("", folded))


def is_han(char: str) -> bool:
    """Whether a character is a Chinese one (URO, extension A and the compatibility block)."""
    return "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or char == "〇"


_HAN_RUN = re.compile("[\u3400-\u9fff\uf900-\ufaff〇]+")


def has_han(text: str) -> bool:
    """Whether a text holds at least one Chinese character."""
    return _HAN_RUN.search(text) is not None


def pick_han(text: str) -> str:
    """The Chinese characters of a text, in order.

    >>> pick_han("WXG微信, 事业群")
    '微信事业群'
    """
    return "".join(_HAN_RUN.findall(text))
