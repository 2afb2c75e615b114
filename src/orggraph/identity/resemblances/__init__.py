"""The resemblances that suggest, never link: each is one file that blocks names and compares two of one block.

No resemblance imports another. The scores are a reviewed judgement of how often such a pair is one, not probabilities measured on data.
"""

from orggraph.identity.likeness import Resemblance
from orggraph.identity.resemblances import (
    abbreviations,
    cantonese,
    converted,
    english_order,
    firm_names,
    given_forms,
    pinyin,
    prefixes,
    tickers,
    transliterations,
    unit_names,
    wade_giles,
)

RESEMBLANCES: tuple[Resemblance, ...] = (
    firm_names.RESEMBLANCE, tickers.RESEMBLANCE,
    prefixes.RESEMBLANCE, unit_names.RESEMBLANCE, abbreviations.RESEMBLANCE,
    converted.RESEMBLANCE, pinyin.RESEMBLANCE, wade_giles.RESEMBLANCE, cantonese.RESEMBLANCE, english_order.RESEMBLANCE,
    given_forms.RESEMBLANCE, transliterations.RESEMBLANCE,
)
"""Companies', then departments', then executives'."""
