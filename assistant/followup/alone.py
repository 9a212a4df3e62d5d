"""Tell whether a question stands alone, or leans on what was said before it."""

from __future__ import annotations

import re
import unicodedata

from assistant.followup import vocabulary as known
from assistant.followup.topic import own_words_en, pieces
from index.retrieval.people import Named
from index.words import asks_in_japanese, words

ENOUGH = 2  # phrases of a question's own before a pronoun, to which it may point instead
LITTLE = 2  # phrases of its own up to which a question may lean on the talk although it names something
SHORT_X = 2  # phrases of 「Xは？」 up to which the rest is to be filled in
SUBORDINATE = re.compile(r"\b(when|if|because|while|who|which|that|so|before|after|although|though|whether)\b", re.I)
# "that" and "this" before a noun of their own that says what is meant: "that 40 minutes", "this fiscal year".
DEMONSTRATES = re.compile(
    r"(?:^|\b(?:is|was|are|were|do|does|did|will|would|can|could|should|about|of|for|to|on|with|from|in|after|by|said|say|asked|ask"
    r"|answered|proposed|why|how|when|where|who|what|and|but|like|against|start|stop|mean|means|know|has|have|had|not|at|behind"
    r"|objects?|objected|opposes?|opposed|supports?|supported|raised|brought|decided|explained|told|change|changed)\s+|['’]s\s+)(that|this|these|those)\b",
    re.I,
)
PARTS = frozenset(
    ["時間", "頻度", "間隔", "幅", "年齢", "種類", "資格"]
)  # what a topic has, that may be a topic as well
PEOPLE = frozenset(["人", "方", "者", "達", "委員", "議員", "職員", "利用者"])  # who are topics, not parts of one
HANGING = re.compile(r"(たら|れば|なら|場合は?|ときは?|時は?|には|までは?|からは?)[？?。…]*$")  # 「本が壊れたら？」
HANGING_EN = re.compile(r"^(?:what |and |but )*if\b[^,]*$", re.I)  # "and if nobody is at home?"
THERE = re.compile(r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )\bthere\?*$", re.I)
VERB = re.compile(
    r"\b(?:is|are|was|were|be|do|does|did|will|would|can|could|should|shall|may|might|must|has|have|had)\b"
    r"|n['’]t\b|['’](?:s|ll|re|ve)\b|\b\w+ed\b",
    re.I,
)
YEAR = re.compile(
    r"\b(this|that|these|those) (fiscal |financial |past |last |coming )?(year|month|week|time|day)\b", re.I
)


def leans(question: str, rest: str, named: tuple[Named, ...], roles: tuple[str, ...]) -> bool:
    """Return whether a question is to be filled in; `rest` is the question without the names of people."""
    bare = known.LEADS.sub("", unicodedata.normalize("NFKC", question)).strip()
    plain = known.LEADS.sub("", rest).strip()
    if known.SPEAKER_JA.match(bare):  # also where the words for a person were taken for a title
        return True
    if asks_in_japanese(question):
        return _leans_ja(bare, plain, bool(named))
    return _leans_en(bare, plain)


def _leans_ja(bare: str, plain: str, somebody: bool) -> bool:
    found = pieces(plain)
    own = [p for p in found if p.own]
    own_nouns = [
        p for p in own if p.thing and not PARTS.issuperset(words(p.bare)) and not known.OFFICE.fullmatch(p.bare)
    ]
    for match in known.POINTS_JA.finditer(plain):
        before = [p for p in pieces(plain[: match.start()]) if p.own]
        if len(before) < ENOUGH:
            return True
    if not own_nouns:
        return not (somebody and _asks_of(plain))
    if is_hanging(bare) and len(own) <= LITTLE:
        return True
    x = known.X_WA.match(bare)
    return bool(x and predicate_missing(bare) and len(own) < SHORT_X)


def is_short(question: str, rest: str) -> bool:
    """Return whether a question that stands alone says so little that it may well lean on the talk: 「国は何を？」."""
    return _own(question, rest) <= LITTLE


def says_nothing(question: str, rest: str) -> bool:
    """Return whether a question, without the names of people, has no word about something in particular."""
    return _own(question, rest) == 0


def is_hanging(text: str) -> bool:
    """Return whether a Japanese question is a condition whose main clause is left out: 「本が壊れたら？」."""
    return bool(HANGING.search(text))


def is_predicate(plain: str) -> bool:
    """Return whether all that a Japanese question names is what happens: 「もう改善されましたか」 leaves out of what."""
    own = [p for p in pieces(plain) if p.own]
    return len(own) == 1 and own[0].nominal and not own[0].particle and own[0].text != own[0].bare


def points_back(question: str) -> bool:
    """Return whether a question points at something by a word such as その or "it", without which it asks another thing."""
    if asks_in_japanese(question):
        return bool(known.POINTS_JA.search(question))
    return bool(
        re.search(r"\b(it|its|they|them|their|this|that|these|those|there|he|she|his|her|him)\b", question, re.I)
    )


def is_fragment(question: str) -> bool:
    """Return whether an English question has no verb: "how many children?"."""
    return not asks_in_japanese(question) and not VERB.search(question)


def asks_for_part(thing: str) -> bool:
    """Return whether a noun phrase ends in what a topic has, as 課題 or 費用, rather than names another topic."""
    found = words(thing)
    return len(found) > 1 and (found[-1] in known.relational() | PARTS) and found[-1] not in PEOPLE


def _own(question: str, rest: str) -> int:
    plain = known.LEADS.sub("", rest).strip()
    return len(
        [p for p in pieces(plain) if p.own and (p.thing or not p.nominal)]
        if asks_in_japanese(question)
        else own_words_en(plain)
    )


def says_nothing_else(plain: str) -> bool:
    """Return whether a Japanese question, without the names of people, is about nothing in particular."""
    return not any(p.own and p.thing for p in pieces(plain))


def _asks_of(plain: str) -> bool:
    """Return whether the question asks what somebody asked for or thinks: 「野村委員は何を質問しましたか」."""
    return bool(re.search(r"(質問|質疑|尋ね|聞[いき]|求め|提案|要望|主張|意見|懸念|心配|発言|指摘)", plain))


def predicate_missing(text: str) -> bool:
    """Return whether a Japanese question ends without saying what is asked: 「分館は？」."""
    return bool(re.search(r"(は|って|とは|なら|については|も)[？?。…]*$", text)) or not re.search(
        r"(か|の|た|い|る|う|ます|です|せん)[？?。]*$|" + known.WH_JA.pattern, text
    )


def _leans_en(bare: str, plain: str) -> bool:
    own = own_words_en(plain)
    if known.WHAT_ABOUT.match(bare) or known.AND_X.match(bare):
        return len(own) <= SHORT_X
    if HANGING_EN.search(bare) or THERE.search(bare):
        return True
    if not own or (len(own) <= LITTLE and not VERB.search(bare)):
        return True
    if re.search(r"\b(he|she|him|his|her|hers)\b", plain, re.I) and not _points_inside(
        plain, r"\b(he|she|him|his|her)\b"
    ):
        return True
    if re.search(
        r"\b(the others?|others|other (members?|councill?ors?|people|speakers?)|(who|what|anyone|anybody) else)\b",
        plain,
        re.I,
    ):
        return len(own) < ENOUGH + 1
    text = YEAR.sub(" ", plain)
    if DEMONSTRATES.search(text):
        return True
    if re.search(r"\bit\b", text, re.I) and re.search(r"\bit\b.{0,40}\b(to|that|for)\s+\w+", text, re.I):
        text = re.sub(r"\bit\b", " ", text, flags=re.I)  # "how long does it take to register?" means nothing before
    return bool(re.search(r"\b(it|its|they|them|their|theirs|ones?)\b", text, re.I)) and not _points_inside(
        text, r"\b(it|its|they|them|their|theirs|ones?)\b"
    )


def _points_inside(text: str, pronoun: str) -> bool:
    """Return whether a pronoun finds what it means in its own question: a possessive after a noun, or a later clause."""
    match = re.search(pronoun, text, re.I)
    if match is None:
        return False
    before = text[: match.start()]
    own = own_words_en(before)
    possessive = match.group().lower() in ("its", "their", "his", "her") and re.match(r"\s*\w+", text[match.end() :])
    later = bool(SUBORDINATE.search(before, 1 + len(before.split(" ")[0])))
    return bool(own) and bool(possessive or later)
