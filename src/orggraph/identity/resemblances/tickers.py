"""00700.HK, 0700.HK and SEHK: 700: one share under several spellings of its exchange's sign."""

import re
from collections.abc import Iterator

from orggraph.identity.likeness import Home, Likeness, Resemblance

_SCORE = 0.8
_AFTER = re.compile(r"\s*0*(\w{1,6})\.(HK|SH|SS|SZ|US|N|O|OQ|TW|KS|T)\s*", re.IGNORECASE)
_BEFORE = re.compile(r"\s*(SEHK|HKEX|SSE|SZSE|NYSE|NASDAQ|TWSE|TSE|KRX)\s*[:：]\s*0*(\w{1,6})\s*", re.IGNORECASE)
_EXCHANGES = {
    "hk": "hk", "sehk": "hk", "hkex": "hk", "sh": "sh", "ss": "sh", "sse": "sh", "sz": "sz", "szse": "sz", "us": "us", "n": "us",
    "o": "us", "oq": "us", "nyse": "us", "nasdaq": "us", "tw": "tw", "twse": "tw", "t": "jp", "tse": "jp", "ks": "kr", "krx": "kr",
}


def block_tickers(name: str, _home: Home) -> Iterator[str]:
    """Exchange and number, without leading zeros."""
    share = read_ticker(name)
    if share:
        yield share


def read_ticker(name: str) -> str:
    """A ticker in one spelling, empty where the name is none.

    >>> read_ticker("00700.HK"), read_ticker("SEHK: 700"), read_ticker("腾讯")
    ('hk:700', 'hk:700', '')
    """
    after, before = _AFTER.fullmatch(name), _BEFORE.fullmatch(name)
    if after:
        return f"{_EXCHANGES[after[2].casefold()]}:{after[1].casefold()}"
    return f"{_EXCHANGES[before[1].casefold()]}:{before[2].casefold()}" if before else ""


def compare_tickers(left: str, right: str, _home: Home) -> Likeness | None:
    """Two spellings of one ticker."""
    share = read_ticker(left)
    return Likeness(_SCORE, f"{left} and {right} are one share") if share and share == read_ticker(right) else None


RESEMBLANCE = Resemblance("Company", block_tickers, compare_tickers)
