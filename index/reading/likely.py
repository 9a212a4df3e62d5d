"""Tell whether words alone could be a speaker label: an office, a seat, a name with an office, a known name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache

from index.reading.glyphs import fold, squeeze
from index.reading.labels import ANONYMOUS, NOT_A_NAME, looks_like_name
from index.reading.roles import SEAT, is_role, role_end
from index.titles import MEMBER_TITLE, POLITE_TITLES

ROLE_NAME = re.compile(
    r"(?P<role>[^()。、:「」]{0,40}?)\((?P<inner>(?:[^()]|\([^()]*\)){1,30})\)"
    rf"(?:{MEMBER_TITLE}|\w{{0,3}}長)?"
)

# Labels of the file being read that are no office: names which come back before speech.
_KNOWN: ContextVar[frozenset[str]] = ContextVar("_KNOWN", default=frozenset())


@contextmanager
def knowing(names: frozenset[str]) -> Iterator[None]:
    """Take `names`, white space squeezed, for labels while one file is read."""
    token = _KNOWN.set(names)
    try:
        yield
    finally:
        _KNOWN.reset(token)


def is_known(text: str) -> bool:
    """Tell whether `text` is a name that comes back before speech in the file being read."""
    known = _KNOWN.get()
    return bool(known) and squeeze(fold(text)) in known


def is_label(text: str) -> bool:
    """Tell whether `text` alone could introduce a speaker: an office, a seat, a name with an office or 君, a known name."""
    return is_known(text) or _is_label(text)


@lru_cache(maxsize=8192)  # the labels of one sitting come back a hundred times
def _is_label(text: str) -> bool:
    folded = fold(text).strip()
    bare = squeeze(folded)
    if len(bare) < 2 or len(bare) > 34 or re.search(r"[。、「」]", folded) or bare[0] in "-–—―─→⇒➡►▶=>#*・+":
        return False
    if SEAT.fullmatch(bare) or ANONYMOUS.fullmatch(bare):
        return True
    if brackets := re.fullmatch(ROLE_NAME, folded):
        return is_role_name(brackets["role"], brackets["inner"], folded)
    if bare.endswith(POLITE_TITLES):
        named = 2 <= len(bare) <= 16 and looks_like_name(bare)
        return named or _officer_named(bare)
    if not is_role(bare):
        return False
    return len(bare) <= 24 and not _PROSE.search(bare)


# Words that show a line which merely ends with an office to be prose or a heading.
_PROSE = re.compile(
    r"(?:の|を|は|が|へ|で|に|から|より|した|する|いる)(?:各|副|前|元)?(?:\w{0,4})(?:長|委員|議員|員|者|局|課)$|^(?:出席|欠席|本日|次|新|旧|担当|主な|各)(?!者)|及び|または|並びに|任命|選出|選任|指名|互選|開会|紹介"
)


_FIRM = re.compile(r"(?:新聞|放送|テレビ|通信|社|大学|会|組合|法人|研究所|センター|課|係|局|部)$")
_HAPPENING = re.compile(
    r"起立|挙手|多数|発言|登壇|降壇|声|拍手|休憩|再開|者$|なし|あり|配[付布]|省略|挨拶|紹介|承認|了承|以上|参照|省略|退[室席場]|入[室場]|確認"
)


def _officer_named(bare: str) -> bool:
    return any(role_end(bare[:cut]) and looks_like_name(bare[cut:-1]) for cut in range(2, len(bare) - 2))


def is_role_name(role: str, inner: str, whole: str) -> bool:
    """Tell whether an office with brackets is a label: `inner` stands in them, `whole` is all of it."""
    role, inside = squeeze(role), squeeze(inner)
    if re.fullmatch(r"[約全計]*[\d一二三四五六七八九十百〇]+[名人]", inside):
        return False
    if is_role(role) and _FIRM.search(inside) and len(inside) <= 14 and not role.startswith(("出席", "欠席")):
        return True  # 記者（ひばり新聞）
    if NOT_A_NAME.search(inside):
        return False
    if not role:
        named = 3 <= len(inside) <= 8 and looks_like_name(inner) and not _HAPPENING.search(inside)
        return bool(is_role(inside) or inside.endswith((*POLITE_TITLES, "議員")) or named)
    if is_role(role) and not re.match(r"(?:出席|欠席|本日の|会議録署名)", role):
        return bool(looks_like_name(inner) or is_role(inside) or re.fullmatch(r"[A-Za-z\d]{1,3}|複数|一同", inside))
    # 山田太郎（議長）, and 土門(周)会長
    named = looks_like_name(role) and len(role) <= 8
    return bool(named and (is_role(inside) or is_role(squeeze(whole.rsplit(")", 1)[-1]))))
