"""A page: the text, its shadow of equal length, and its lines; every offset holds in both."""

import re
from dataclasses import dataclass

from orggraph.core.events import Mention
from orggraph.core.script import shadow as shadow_of
from orggraph.extraction.phrases import Place
from orggraph.extraction.tokens import ORG, PERSON, TITLE, Token

FILLER = "\u2060"
# Bad conversions to traditional script leave the reading beside a character: 架構(gòu).
_QUOTES = re.compile("[“”‘’「」『』＂]")
_KINDS = {ORG: "company", PERSON: "executive", TITLE: "executive"}
_PINYIN = re.compile(r"\((?<=[㐀-鿿]\()[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüê]{1,6}\)")


@dataclass(frozen=True, slots=True)
class Page:
    """The text as stored and its shadow: simplified, half width, pinyin residue overwritten by fillers, all quotes alike."""

    text: str
    shadow: str

    @classmethod
    def of(cls, text: str) -> "Page":
        """The page of a text.

        >>> Page.of("組織架構(gòu)").shadow == "组织架构" + FILLER * 5
        True
        """
        return cls(text, _PINYIN.sub(lambda found: FILLER * len(found[0]), _QUOTES.sub('"', shadow_of(text))))

    def mention(self, token: Token, kind: str = "") -> Mention:
        """A token as a mention in the text's words; without a kind, of the one that the token itself is."""
        start, end = token.name_span
        found = kind or _KINDS.get(token.kind, token.value or "department")
        return Mention(name=self.text[start:end], aliases=token.aliases, kind=found, start=start, end=end)  # type: ignore[arg-type]

    def unit(self, place: Place) -> Mention:
        """A place in a department's role: a company there is a subsidiary."""
        return self.mention(place.token, "subsidiary" if place.token.kind == ORG else "")

    def lines(self) -> list[tuple[int, int]]:
        """The spans of the shadow's lines that hold more than blanks, blanks at either end left out."""
        spans = []
        for found in re.finditer(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+", self.shadow):
            line = found[0]
            start = found.start() + len(line) - len(line.lstrip())
            end = found.end() - (len(line) - len(line.rstrip()))
            if start < end:
                spans.append((start, end))
        return spans
