"""Characters that a person's name keeps though script conversion makes them another: 於 is no 于, 鐘 no 钟, 昇 no 升.

Simplified script writes several traditional characters as one. Where that one is a character of names in its own right, two
names may be two people's, or one and a converter's slip (範立群 for 范立群). Sources: the character tables of OpenCC, read for
surnames and given names; 《通用规范汉字表》 (2013) for those that simplified script keeps in names.
"""

PARTED: frozenset[str] = frozenset(
    "乾幹於範餘遊塗種樸鬱嶽後築採徵準並併巖鐘昇陞曆複製薑穀麴麯瀋鬆週註誌託脩璿蕓儁崑崙鉅濛瀰迴汎氾佈倖緻樑慄讚逕谿硃閤"
    "髮颱檯鬍鞦韆鼕隻錶闆幾衝係繫鬥醜適闢夥傭兇僕嚮"
)
"""Traditional characters that stay what they are in a person's name."""

IN_BOTH: frozenset[str] = frozenset("乾於")
"""Those of them that names in simplified script are written with, so that nothing speaks for a slip."""
