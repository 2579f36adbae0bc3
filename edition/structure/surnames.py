"""East-Asian names in Latin letters: which word is the surname.

A table of the commonest surnames, in pinyin, Wade-Giles and the usual Korean and Vietnamese
spellings; our own writing. A name is split only where its surname is here and the rest looks like
a given name of the same kind.
"""

import re

_CHINESE = (
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng "
    "liang xie song tang feng deng xiao cheng cao peng zeng pan yuan dong yu su ye lu jiang cai "
    "jia ding wei xue yan du dai xia zhong tian ren fang shi yao tan liao zou xiong jin hao "
    "kong bai cui kang mao qiu qin gu hou shao meng long wan duan qian yin chang qiao lai gong "
    "wen ji tao han geng bo chiang chou chu teng hsu hsieh tsao tseng ts'ao tsai kuo ho kao lo "
    "hsiao p'eng yeh chiao ch'en soong tung fu huan tsui ouyang situ zhuge niu ling bi pi ruan "
    "xing nie ou"
)
_KOREAN = (
    "kim pak park yi lee rhee ri choe choi chong chung jong jung cheong kang cho jo yun yoon chang "
    "jang im lim rim han o oh so seo sin shin kwon hwang an ahn song yu yoo ryu hong chon jeon ko "
    "koh mun moon yang son sohn pae bae paek baek ho huh nam sim shim no noh roh ha chu joo ku koo "
    "min chin jin na chi om um pang bang hyon hyun ham yom kong kil pyon to tae yo ki"
)
_VIETNAMESE = (
    "nguyen nguyễn tran trần pham phạm hoang hoàng phan vo võ dang đặng bui bùi do đỗ ho hồ"
)
SURNAMES = frozenset(f"{_CHINESE} {_KOREAN} {_VIETNAMESE}".split())

_INITIALS = "b|p|m|f|d|t|n|l|g|k|h|j|q|x|zh|ch|sh|r|z|c|s|y|w|hs|ts|ch'|p'|t'|k'|ts'"
_FINALS = (
    "a|o|e|i|u|v|ai|ei|ui|ao|ou|iu|ie|ue|er|an|en|in|un|ang|eng|ing|ong|ia|iao|ian|iang|iong|ua|uo|"
    "uai|uan|uang|ue|eh|ih|uh|ieh|ien|ueh|iung|ung"
)
_SYLLABLE = rf"(?:{_INITIALS})?(?:{_FINALS})"
_PINYIN = re.compile(rf"{_SYLLABLE}(?:'?{_SYLLABLE})?", re.IGNORECASE)
_HYPHENED = re.compile(r"[A-Z][a-zŏŭ']{0,6}-[a-zŏŭ']{1,6}")
_KOREAN_PART = re.compile(r"[A-Z][a-zŏŭ']{0,5}")


def is_surname_first(words: list[str]) -> bool:
    """Say whether the name's first word is its surname, in the East-Asian order."""
    if len(words) not in (2, 3) or words[0].casefold() not in SURNAMES:
        return False
    if not all(word[0].isupper() for word in words):
        return False
    if len(words) == 2:
        given = words[1]
        return bool(_HYPHENED.fullmatch(given) or _PINYIN.fullmatch(given))
    return all(_KOREAN_PART.fullmatch(word) for word in words[1:])
