"""Foreign names in Chinese characters: segments joined by a dot, 迈克尔·科尔, written with the characters that transliterate."""

import re
from collections.abc import Callable, Iterator

from orggraph.extraction.mentions.zh.words import HEAD, WHOLE
from orggraph.extraction.scanning import Piece

_SOUNDS = (
    "得娃大翰瑙敦罕曼娅琪蒂黛韩铎奎魁滕萧佐澳阿埃艾爱安昂奥澳巴白班邦鲍贝本比彼边宾波伯勃博布采蔡曹策查柴昌彻茨慈次达戴丹德登邓迪蒂丁顿多杜厄恩尔法凡范方菲费芬芙佛弗福盖甘冈高戈哥格葛贡古圭"
    "哈海汉豪赫黑亨胡怀惠霍基吉加贾简姜杰金京卡凯坎康考科柯克肯孔库夸昆拉莱赖兰朗劳勒雷蕾黎里理李丽利莉丽连莲廉良列林琳刘龙隆卢鲁露路吕伦罗洛马玛迈麦曼芒毛梅"
    "美门蒙米密蜜明缪莫默姆穆拿纳娜乃奈南内嫩尼妮年宁牛纽农努诺女欧帕派潘庞佩彭蓬皮匹平泼珀普齐奇恰强乔切琴丘屈让热日荣茹儒瑞若撒萨塞赛三桑瑟森沙莎山"
    "舍申绅圣施石史士世寿舒斯司丝思松苏索塔台泰坦汤唐陶特腾提田廷通图托陀瓦万旺威薇韦维为魏温文翁沃乌吴武希西锡席夏香肖谢欣辛兴雄休修许逊雅亚扬杨耶叶伊衣以"
    "因英尤于约泽曾扎赞詹章珍芝治朱卓兹宗祖佐柱茱朵妲姬娅蒋绮婷塔玫薇"
)
_NAME = re.compile(rf"[{_SOUNDS}]{{1,8}}(?:[·•・‧][{_SOUNDS}A-Z]{{1,10}})+")
_DOT = re.compile("[·•・‧]")


def find_foreign_names(shadow: str, start: int, end: int, kind_of: Callable[[str], str]) -> Iterator[Piece]:
    """The names among `shadow[start:end]`; a title right before one is no part of it: 总经理|迈克尔·科尔."""
    for found in _NAME.finditer(shadow, start, end) if _DOT.search(shadow, start, end) else ():
        first, last = found.start() + _title_inside(shadow, found.start(), kind_of), found.end()
        if last - first > 4 and shadow[last - 1] in "为任":
            last -= 1  # 任命拉里·佩奇|为
        yield Piece("@PERSON", first, last, shadow[first:last])


def last_segment(name: str) -> str:
    """What the text may call a foreigner alone: the words behind the last dot; empty for names without one."""
    parts = _DOT.split(name)
    return parts[-1] if len(parts) > 1 and len(parts[-1]) > 1 else ""


def _title_inside(shadow: str, start: int, kind_of: Callable[[str], str]) -> int:
    """How many characters of a match still belong to the title before it."""
    for size in (3, 2, 1):
        for length in (2, 3, 4, 5):
            word = shadow[max(0, start + size - length):start + size]
            if length > size and kind_of(word) in (HEAD, WHOLE):
                return size
    return 0
