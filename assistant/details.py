"""Know the detail that an English question asks for, and how Japanese minutes tell it: how many people, 三人 or 三名.

A detail is told by a figure in a unit that fits, or by a date; a sum of money is no number of meals. What is counted
otherwise than in a unit of the table may be counted in any that is not one of time, money or order.
"""

from __future__ import annotations

import re
from functools import lru_cache

DIGIT = r"[0-9０-９〇一二三四五六七八九十百千万億兆]"
FIGURE = rf"{DIGIT}[0-9０-９〇一二三四五六七八九十百千万億兆 ,，.．・]*"
PLACES = "[かカヶケ箇ヵ]所|施設|館"
# What is counted, and the units.
COUNTED: tuple[tuple[str, str], ...] = (
    (
        r"people|persons|users|members|residents|visitors|staff|child(ren)?|students|pupils|officials|teachers|employees|workers"
        r"|patients|farmers|couriers|women|men|guards|doctors|nurses|citizens|elderly|volunteers|applicants|participants|drivers"
        r"|councill?ors|\w+(?:ers|ors|ists|ians)",
        "人|名",
    ),
    (r"households?|famil(y|ies)", "世帯|家庭|戸|軒"),
    (r"books?|titles?|volumes?|copies", "冊|部|タイトル|点"),
    (r"cars?|bus(es)?|trucks?|vehicles?|cameras?|machines?|computers?|vans?|bicycles?|bikes?|panels?|devices?|spaces", "台|両|基|枚"),
    (r"meals?", "食"),
    (r"monkeys?|dogs?|cats?|boars?|deer|bears?|animals?|birds?", "頭|匹|羽"),
    (r"houses?|homes?|buildings?|flats|apartments", "棟|軒|戸|件"),
    (r"places?|sites?|locations?|facilities|stops?|shelters?|branches|parks?|stations?|areas?", rf"{PLACES}|人|名"),
    (r"schools?|nurser(y|ies)|kindergartens?", f"校|園|{PLACES}"),
    (r"compan(y|ies)|firms?|businesses|vendors", "社|者"),
    (r"times", "回|度"),
    (r"years", "年"),
    (r"months", "[かカヶケ箇ヵ]月|月"),
    (r"weeks", "週"),
    (r"days", "日"),
    (r"hours", "時間"),
    (r"minutes", "分"),
    (r"votes|signatures", "票|人|名|筆"),
    (r"beds", "床"),
    (r"rooms", "室|部屋"),
    (r"trees", "本|株"),
    (r"(kilo)?met(er|re)s|miles", "キロ|メートル|km|m"),
)  # fmt: skip
NO_COUNT = "[年月日時分円号条期章]|億|午前|午後"
# A while, or a length; 七月二十九日 is neither.
LENGTH = rf"(?<!月)(?<!{DIGIT}){FIGURE}(年(?!度|{DIGIT}+月)|[かカヶケ箇ヵ]月|月間|週|日|時間|分|秒|メートル|キロ|km|ｍ)"
MONEY = "円|ドル"
PRICES = "price|fees?|fare|salary|wages?|rent|fine|budget"
DATE = rf"{DIGIT}+ ?(年|月|日|時|週)|[月火水木金土日]曜|毎[週月年日]|年度|来年|今年|昨年|本年|来月|今月|翌|今週|来週|春|夏|秋|冬|既に|すでに"
# How a question asks for a detail, and how it is told; the first that fits.
DETAILS: tuple[tuple[str, str], ...] = (
    (r"\b(phone|telephone|fax) number\b", r"[0-9０-９]{2,}[-－‐ー―(（]|電話.{0,6}[0-9０-９]|内線.{0,4}[0-9０-９]"),
    (r"\bhow (long|wide|high|tall|deep)\b", LENGTH),
    (r"\bhow old\b", f"{FIGURE}(歳|才|年)|築|昭和|平成|令和"),
    (r"\bhow often\b", f"{FIGURE}(回|度)|毎|ごと|おき"),
    (r"\bhow far\b", f"{FIGURE}(メートル|キロ|km|分|時間)"),
    (r"\b(what|which) (percentage|percent|share|proportion|rate)\b", f"{FIGURE}(％|%|パーセント|割|分の)"),
    (r"\b(in (what|which)|what) year\b", rf"{FIGURE} ?年|昨年|前年|来年|今年|年度|本年"),
    (r"\b(at )?what time\b", rf"{FIGURE} ?時|正午"),
    (
        rf"\bhow much\b(?=.*\b(cost|pay|paid|spend|spent|charge|money|earn|subsidy|{PRICES})\b)|\bwhat (\w+ )?({PRICES})\b"
        rf"|\bwhat (is|are|was|were|will)\b.{{0,30}}\b(cost|amount|{PRICES})\b|\bhow expensive\b",
        f"{FIGURE} ?({MONEY}|割|分の)|無料|無償|かかりません|かからない|いただきません|頂戴",
    ),
    (r"\bhow (much|large|big)\b", FIGURE),
    (r"\bpopulation\b", f"{FIGURE} ?(人|名)"),
    (
        r"^when (is|are|do|does) (?!the\b|it\b|they\b|this\b|we\b|next\b)",  # at what date, or in which case
        rf"{DATE}|場合|とき|時に|際|日(に|は|が)",
    ),
    (
        r"^when\b|\b(since|until) when\b|\bwhat (date|day|month)\b|\b(on|in) which (days?|months?)\b"
        r"|\bwhen (will|did|does|do|is|was|are|were|can|must|should)\b",
        DATE,
    ),
)  # fmt: skip
HOW_MANY = re.compile(r"\bhow many\s+(?:of (?:the )?)?((?:[\w'-]+\s*){1,4})", re.IGNORECASE)


@lru_cache(maxsize=256)
def detail(question: str) -> re.Pattern[str] | None:
    """Return how the detail that an English question asks for is told in Japanese, or None when it asks for none."""
    counted = HOW_MANY.search(question)
    if counted:
        return re.compile(_units(counted.group(1)))
    for sign, look in DETAILS:
        if re.search(sign, question, re.IGNORECASE):
            return re.compile(look)
    return None


def _units(counted: str) -> str:
    """Return how a number of what is counted looks; of several nouns on end the last is counted: school buses."""
    found = ""
    for noun in counted.split():
        units = next((units for pattern, units in COUNTED if re.fullmatch(pattern, noun, re.IGNORECASE)), "")
        if found and not units:
            break
        found = units or found
    return f"{FIGURE}({found})" if found else f"{FIGURE}(?!{NO_COUNT}|{DIGIT})"
