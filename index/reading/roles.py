"""Know the offices of a meeting: where a role ends in a label, and which side of the table it sits on."""

from __future__ import annotations

import re
from functools import lru_cache

from index.reading.glyphs import fold, squeeze
from index.reading.offices import DEPARTMENTS, ENDINGS, PLAIN
from index.records import Group
from index.titles import HEADS

# A seat number is printed where a member's role would be: 18番, 十一番議員, ４番委員.
SEAT = re.compile(r"(?:第?\d{1,3}|[一二三四五六七八九十百]{1,6})番(?:議員|委員)?")


_DEPARTMENT = re.compile(r"(?:課|係|局|室|センター|支所|担当|グループ|チーム|事務所|協議会|株式会社|\(株\)|㈱)$")
_DEPARTMENTS = re.compile("(?:" + "|".join(map(re.escape, sorted(DEPARTMENTS, key=len, reverse=True))) + ")+")
_DEPARTMENT_AT = re.compile("|".join(map(re.escape, sorted(DEPARTMENTS, key=len, reverse=True))))
_SPACED = re.compile(
    r"(?<!\S)(?:"
    + "|".join(r"\s*".join(map(re.escape, w)) for w in sorted(set(ENDINGS), key=len, reverse=True) if len(w) > 1)
    + r")(?=\s|:|$)"
)
_SPREAD = re.compile(r"(?<!\S)\S(?P<gap>\s+)\S(?:(?P=gap)\S)+(?=\s|$)")  # characters all the same gap apart
_LONGEST = sorted(set(ENDINGS), key=len, reverse=True)
ROLE_END = re.compile("(?:" + "|".join(map(re.escape, _LONGEST)) + ")$")
ROLE_ANYWHERE = re.compile("(?:" + "|".join(map(re.escape, _LONGEST)) + ")")
_CHAIR = re.compile(
    rf"^(?:仮|臨時|副)?(?:{'|'.join(HEADS)}|理事長)(?:職務代理者?|代理)?$|^(?:会長|委員長)?職務代理者?$"
)
_SECRETARIAT = re.compile(r"(?<!委員会)(?<!委員)事務局|書記|議事(?:部|課|係|調査)|庶務課|専門員$")
_MEMBER = re.compile(
    r"委員$|議員$|番$|理事$|会員$|委員会?長$|構成員$|評議員$|監事$|教授$|代議員$|幹事$|メンバー$|^委員"
)
_OUTSIDE = re.compile(
    r"記者|傍聴|市民|町民|村民|区民|住民|参加者|ゲスト|参考人|公述人|証人|オブザーバー|来賓|講師|アドバイザー|請願者|陳情者"
)
# 市民課長 and 町民生活部 work for the residents and are none of them.
_DEPARTMENT_OFFICE = re.compile(r"[課部局室係所](?:長|次長|主幹|主査|主任|主事|参事|技監|補佐|長補佐|担当.*)?$")
_EXPLAINER = re.compile(
    r"(?:長|監|官|大臣|知事|助役|収入役|主幹|主査|主任|主事|参事|参与|補佐|技師|管理者|総監|説明員|説明者|実施機関|執行部|当局|理事者|担当者?|課|局|部|係"
    r"|指定管理者|事業者|受託者|コンサル(?:タント)?|設計者|業者|監査委員|次官|司令|答弁者|政務官|市|町|村)$"
)
# Titles of whole bodies of the executive, which end like a member's or a chair's.
_EXECUTIVE_BODY = re.compile(r"(?:監査|農業|選挙管理|教育|公平|公安|収用|労働|人事)委員(?:会(?:委員)?長?|長)?$")


def role_end(text: str) -> str | None:
    """Return the role that `text` (folded, squeezed) ends with, longest first, or None."""
    match = ROLE_END.search(text)
    return match[0] if match else None


@lru_cache(maxsize=8192)
def is_role(text: str) -> bool:
    """Tell whether `text`, squeezed, is an office and no name: 議長, 財務局長, 事務局, 18番, 委員11, Ａ委員."""
    text = squeeze(fold(text))
    return bool(text) and (bool(SEAT.fullmatch(text)) or bool(role_end(text)) or bool(_DEPARTMENT.search(text)))


def is_plain_role(text: str) -> bool:
    """Tell whether `text` is an office that takes no department before it: 委員, 議長, 教育長."""
    return squeeze(text) in PLAIN


def split_role(text: str) -> tuple[str, str] | None:
    """Split 「土門しゅうさく議長」 into (土門しゅうさく, 議長); the name part may still hold a department: 井狩建設|部長."""
    end = role_end(text)
    return (text[: -len(end)], end) if end else None


def split_officer(text: str) -> tuple[str, str] | None:
    """Split 井狩環境課長 into (井狩, 環境課長) where a department or an office begins behind a name; else None."""
    end = role_end(text)
    if not end or _DEPARTMENT_AT.match(text) or text == end:
        return None
    name = text[: -len(end)]
    if is_plain_role(end) and not _DEPARTMENT.search(name) and not _DEPARTMENT_AT.search(name):
        return (name, end) if not re.fullmatch(r"[副前元仮各正]", name) else None
    for cut in range(2 if len(name) > 1 else 1, len(text) - 1):
        if _DEPARTMENT_AT.match(text, cut):
            cut -= _department_before(text[:cut])
            return (text[:cut], text[cut:]) if cut <= 6 else None
    return None


@lru_cache(maxsize=1024)
def _department_before(name: str) -> int:
    """Return how many characters of a surname and what follows it are no name but a department: 温泉 of 樋渡温泉|課長."""
    from index.words import morphemes

    first, *rest = morphemes(name)
    told = all(m.kind[:2] == ("名詞", "普通名詞") and len(m.surface) > 1 for m in rest)
    return len(name) - len(first.surface) if rest and told and first.kind[3] == "姓" else 0


def is_department(text: str) -> bool:
    """Tell whether `text` is made of the words for departments and nothing else: 福祉, 農林水産."""
    return bool(_DEPARTMENTS.fullmatch(text))


def starts_office(text: str) -> bool:
    """Tell whether `text` is an office from its first character on: with a department before it, or one that needs none."""
    return bool(_DEPARTMENT_AT.match(text)) or is_plain_role(text)


def close_up(row: str) -> str:
    """Close up offices printed with gaps, columns kept: 「副　町　長　　沢渡」 → 「副町長　　　　沢渡」.

    A department is spaced like its office, one character a gap: 「産　業　課　長」.
    """
    return _SPACED.sub(lambda m: _closed(m[0]), _SPREAD.sub(_close_office, row))


def _close_office(run: re.Match[str]) -> str:
    """Close up the longest office that a row of characters the same gap apart begins with."""
    step = 1 + len(run["gap"])
    for end in range(len(run[0]), 2 * step, -step):
        if is_role(run[0][:end]):
            return _closed(run[0][:end]) + run[0][end:]
    return run[0]


def _closed(spaced: str) -> str:
    word = squeeze(spaced)
    return word + " " * (len(spaced) - len(word))


def group_of(role: str | None) -> Group:
    """Return the side of the table a role sits on, by its words alone: the attendance, where it tells, knows better."""
    text = re.sub(r"\(.*?\)", "", squeeze(fold(role or "")))
    if not text:
        return "other"
    if re.search(r"政府参考人|政府特別補佐人|説明員$", text):
        return "explainer"
    if _CHAIR.match(text):
        return "chair"
    if _SECRETARIAT.search(text):
        return "secretariat"
    if _EXECUTIVE_BODY.search(text):
        return "explainer"
    if _OUTSIDE.search(text) and not _DEPARTMENT_OFFICE.search(text):
        return "other"
    if SEAT.fullmatch(text) or _MEMBER.search(text):
        return "member"
    if _EXPLAINER.search(text):
        return "explainer"
    if re.fullmatch(r"(?:委員|議員|会員).{0,3}", text):
        return "member"
    return "other"
