"""Read the bills and petitions that a text names by number, and what they are called."""

from __future__ import annotations

import re

from index.words import fold, kanji_number

KIND = "(会議案|議員提出議案|委員会提出議案|意見書案|決議案|議案|請願|陳情|諮問|報告|認定|発議|同意案?|承認案?)"
CODE = re.compile(
    rf"(?<![（(第])(?:第(?<![（(]第))?([0-9０-９一二三四五六七八九十百]{{1,5}})号{KIND}?|{KIND}第?([0-9０-９一二三四五六七八九十百]{{1,5}})号"
)
VOLUME = re.compile(
    r"[(][一-鿿]?第[0-9一二三四五六七八九十百]{1,4}号[)]"
)  # 「補正予算（特第２号）」 is no bill's number
# What a bill or petition is called where it is put on the table: 「議案第１１号　財産の取得について」.
TITLE = re.compile(
    r"(?!(?:について|に対す|に関す|につき|は|を|の|が|も|に|と|及び|並びに|から|まで|ほか|外))[^、。，,\n\s][^。\n]{2,90}?"
    r"(?:について|条例案|条例|規則案?|予算(?:[（(][^）)]{1,14}[）)])?案?|契約|協定|計画|請願|陳情|意見書案?|決議案?|の件|に関する件)(?=[、。，\s]|の件|を一?括?(?:議題|上程|審議)|$|御|ご|で[すあご])"
)


def codes(text: str) -> set[tuple[str, int]]:
    """Return the bills and petitions that a text names: 第四十号議案 is ("議案", 40)."""
    return {(m[2] or m[3] or "", kanji_number(m[1] or m[4])) for m in CODE.finditer(VOLUME.sub("", fold(text)))}


def same(one: tuple[str, int], other: tuple[str, int]) -> bool:
    return one[1] == other[1] and (one[0] == other[0] or not one[0] or not other[0])


def names_bill(question: str, text: str) -> bool:
    """Return whether a text names a bill that the question names by its number; so does any where it names none."""
    wanted = codes(question)
    return not wanted or any(same(a, b) for a in wanted for b in codes(text))
