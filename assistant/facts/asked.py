"""Tell whether a question is about the meeting itself, and which of its facts are asked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from assistant.facts import vocabulary as known
from assistant.facts.rows import ROWS, TOGETHER, Fact, Row
from assistant.records import Language
from index.retrieval.people import Listed, Named, find_named
from index.retrieval.question import FRAME
from index.words import asks_in_japanese, fold, kanji_number, words

BODY = re.compile(r"[一-鿿ァ-ヶー・]*[一-鿿ァ-ヶー]会(?![議長場館計見期派合社員話])")
THIS = re.compile(
    r"(この|その|本|当|今回の)(審議会|委員会|協議会|部会|議会|懇談会|検討会|定例会|会)(?![議長場館計見期派合社員])"
)
# Facts that words of the title may go with alone: 図書館の館長は誰; for all others a meeting must be named with them.
TITLED: set[Fact] = {"explainers", "secretariat", "office", "attended"}
NO_BODY = ("開会", "閉会", "散会", "休会", "再会", "司会", "本会", "当会", "同会", "今会")


@dataclass(frozen=True)
class Asked:
    """What a question about a meeting asks for."""

    language: Language
    plain: str  # the question folded, without the names of people
    facts: tuple[Fact, ...]  # in the order of the header
    rest: tuple[str, ...]  # words that must be the meeting's own: of its title, body or date
    bodies: tuple[str, ...]  # 審議会, 議会: must stand in its title
    named: tuple[Named, ...]
    offices: tuple[str, ...] = ()  # 会長, 総務部長
    item: int | None = None  # of the agenda or the materials: the third is 3


def understand(question: str, people: Sequence[Listed]) -> Asked | None:
    """Return what the question asks of a meeting's facts, or None when it is about something else.

    It is about the meeting when a row's pattern stands in it, nothing of VETO does, and all its other words are of
    FRAME, GENERIC and the row's own; what is left over must be the meeting's own words (`Asked.rest`).
    """
    language: Language = "ja" if asks_in_japanese(question) else "en"
    named, rest = find_named(question, people)
    plain = fold(rest) if language == "ja" else re.sub(r"\s+", " ", unicodedata.normalize("NFKC", rest)).strip().lower()
    plain = THIS.sub("会議", plain.replace("’", "'"))
    if known.NEXT.search(plain) and known.ASKS_WHEN.search(plain) and not named:
        return _next(plain, language)
    if known.VETO.search(plain):
        return None
    offices, without = _offices(plain, language)
    where = without if named else plain
    found = [r for r in ROWS if r.named == bool(named) and any(p.search(where) for p in _signs(r, language))]
    facts = [r.fact for r in found]
    vocabulary = set().union(*(_vocabulary(r.words) for r in found)) if found else set()
    if offices and not named and re.search(rf"{known.ASKS_WHO}|は[?？]?$|\bwho\b|\bnames?\b", plain):
        facts.append("office")
        vocabulary |= _vocabulary("務める 勤める 役 職 者 現在 当時 serve serves served act acts acted acting as")
    facts = [f for f in facts if not any(f in TOGETHER.get(other, ()) for other in facts)]
    if not facts:
        return None
    item, without = _item(without if named or "office" in facts else plain, facts)
    left = _left(without, vocabulary, language)
    if any(not known.DAY.fullmatch(w) for w in left) and not (TITLED & set(facts) or known.MEETS.search(plain)):
        return None
    bodies = tuple(b for b in BODY.findall(plain) if not b.endswith(NO_BODY))
    return Asked(language, plain, tuple(facts), left, bodies, tuple(named), offices if "office" in facts else (), item)


def _next(plain: str, language: Language) -> Asked | None:
    """Return that it is asked when or where the next meeting is, or None when it is about something else."""
    rest = known.NEXT.sub("会議" if language == "ja" else "meeting", plain)
    left = _left(rest, _vocabulary(known.NEXT_WORDS), language)
    if any(not known.DAY.fullmatch(w) for w in left):
        return None
    return Asked(language, plain, ("next",), left, (), ())


def _left(text: str, vocabulary: frozenset[str] | set[str], language: Language) -> tuple[str, ...]:
    """Return the words of a question that only a meeting's own can be."""
    usual = FRAME | _vocabulary(known.GENERIC) | vocabulary
    own = words(text) if language == "ja" else [w.removesuffix("'s") for w in re.findall(r"[a-z0-9][a-z0-9'\-]*", text)]
    return tuple(w for w in dict.fromkeys(own) if w.isdigit() or (w not in usual and not w.startswith("西暦")))


def _offices(plain: str, language: Language) -> tuple[tuple[str, ...], str]:
    """Return the offices that the question names, and the question without them."""
    if language == "ja":
        match = known.OFFICE_JA.search(plain)
        return ((match[0],), plain.replace(match[0], "", 1)) if match else ((), plain)
    for pattern, offices in known.OFFICES_EN:
        if named := re.search(rf"\b(?:{pattern})\b", plain):  # minutes in English print the office as it is asked for
            return (*offices, named[0]), re.sub(rf"\b(?:{pattern})\b", "", plain, count=1)
    return (), plain


def _item(plain: str, facts: Iterable[Fact]) -> tuple[int | None, str]:
    """Return the number of the item that is asked for, and the question without it."""
    if not {"agenda", "materials"} & set(facts):
        return None, plain
    if match := known.LAST_NUMBER.search(plain):
        printed = match[1] or match[2]
        span = match.span(1) if match[1] else match.span()
        rest = plain[: span[0]].removesuffix("第") + plain[span[1] :]
        return known.ORDINALS.get(printed) or kanji_number(printed), rest
    for word, number in known.ORDINALS.items():
        if re.search(rf"\b{word}\b" if word.isascii() else word, plain):
            return number, plain.replace(word, "", 1)
    return None, plain


@cache
def _signs(row: Row, language: Language) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a row, compiled: more are in use than `re` keeps."""
    return tuple(map(re.compile, row.ja if language == "ja" else row.en))


@cache
def _vocabulary(text: str) -> frozenset[str]:
    """Return the words of a row in the forms that questions are compared in."""
    japanese = [w for w in text.split() if not w.isascii()]
    return frozenset(words(" ".join(japanese))) | frozenset(text.split())
