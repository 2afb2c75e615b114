"""Text as XML 1.0 can hold it: what it cannot is left out, and counted.

https://www.w3.org/TR/xml/#charsets
"""

import re
from xml.sax.saxutils import escape, quoteattr

_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class XmlText:
    """Escapes texts; `stripped` counts the characters left out so far (control characters, lone surrogates, U+FFFE/F)."""

    __slots__ = ("stripped",)

    def __init__(self) -> None:
        self.stripped = 0

    def content(self, text: str) -> str:
        r"""A text between tags; a carriage return stays one.

        >>> XmlText().content("<b>\x00 & \r")
        '&lt;b&gt; &amp; &#13;'
        """
        return escape(self._fit(text), {"\r": "&#13;"})

    def attribute(self, text: str) -> str:
        """A text as an attribute's value, in its quotes."""
        return quoteattr(self._fit(text), {"\r": "&#13;"})

    def _fit(self, text: str) -> str:
        fit, count = _UNFIT.subn("", text)
        self.stripped += count
        return fit
