"""Find a sitting's title among the first lines, and the body that met in the title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.reading import english
from index.reading.glyphs import fold, tidy

_TITLE_WORD = re.compile(
    r"(?:議会|委員会|審議会|協議会|会議|懇談会|検討会|部会|分科会|懇話会|説明会|定例会|臨時会|総会|理事会|研究会|評議会|ワーキング|会見|打合せ|ミーティング|審査会|幹事会|会合|議事録|会議録|公聴会|勉強会|連絡会|\b[Mm]inutes\b|\bMINUTES\b|[Cc]ouncil\b|[Cc]ommittee\b|[Mm]eeting\b|COUNCIL|COMMISSION|COMMITTEE|BOARD)"
)


_RECORD_WORD = (
    r"(?:の?(?:会議結果|会議要旨|会議概要|議事概要|議事要旨|会議録|議事録|速記録|会議記録|会議要点記録|要点記録|記録|要旨|概要|議事要録|会議要録|質疑応答)"
    r"(?:\((?:要旨|概要|全文|要点|案|抄)\))?)"
)


def weight_of_title(text: str) -> int:
    """Tell how much `text` looks like the title of one sitting: a body, a number, a year."""
    folded = fold(text[:200])
    return (
        2 * bool(_TITLE_WORD.search(folded))
        + bool(re.search(r"第?\s*[\d一二三四五六七八九十]+\s*[回号期]|#\d", folded))
        + bool(re.search(r"令和|平成|昭和|(?:19|20)\d\d", folded))
        - 3 * (len(folded) > 80)
        - 2 * bool(re.search(r"条例|予算|議案|[。]", folded))
    )


def find_title(loose: Sequence[str]) -> str | None:
    """Return the line among the first twenty that looks most like a title, or None."""
    lines = [tidy(t) for t in loose[:20] if tidy(t[:300])]
    if whole := english.title_of([line.lstrip("# ") for line in lines]):
        return whole
    best = max(lines, key=weight_of_title, default=None)
    return best if best and weight_of_title(best) >= 2 else None


def clean_title(text: str) -> str:
    """Return a title without the words for the record itself and without marks: …会議（会議録） → …会議."""
    text = re.sub(r"\s+本文(?:\s.*)?$", "", text)
    text = re.sub(r"委員会議(?=録|要旨|概要|記録)", "委員会会議", text)  # 決算委員会議録: one 会 stands for two
    text = tidy(re.sub(r"^[#\s＃○◯〇◎■□◆【\[<《]+|[】\]>》\s]+$", "", tidy(text)))
    return tidy(re.sub(rf"[(（]?{_RECORD_WORD}[)）]?\s*$", "", text)) or text


def body_of(title: str) -> str | None:
    """Return the body that met: the title without era year, number and record word, or None."""
    if not re.search(r"[ぁ-んァ-ヶ一-鿿]", title):
        return english.body_of(title)
    text = re.sub(r"^第\s*\d+\s*回国会\s*", "", re.sub(r"委員会議(?=録|要旨|概要|記録)", "委員会会議", fold(title)))
    text = re.sub(
        r"^(?:令和|平成|昭和)\s*[\d元一二三四五六七八九十]+\s*年度?|^(?:19|20)\d\d\s*年度?(?:\d+月\d+日)?(?:\(.\))?",
        "",
        text.strip(),
    )
    text = re.sub(
        r"\(?第\s*[\d一二三四五六七八九十百]+\s*[回号日期次](?:[^)]*月[^)]*日)?\)?|#\d+|\(第.{1,4}号[^)]*\)", " ", text
    )
    text = re.sub(rf"{_RECORD_WORD}.*$", "", text)
    text = re.sub(r"(?<=議会)\s+(?:令和|平成|昭和|20)\s*[\d元一二三四五六七八九十]+\s*年度?", "", text)
    text = re.sub(r"(?:定例会|臨時会)(?=\s*$)", "", text) if re.search(r"\S議会\s*(?:定例会|臨時会)", text) else text
    text = re.sub(r"\([^()]*\d+月[^()]*日[^()]*\)|(?<=\S)\s+会議\s*$", "", text)
    return tidy(text) or None
