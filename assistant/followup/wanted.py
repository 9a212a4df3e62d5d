"""Tell what a follow-up asks for: the kind of thing, the thing itself, what somebody is to have said."""

from __future__ import annotations

import re

from assistant.followup import vocabulary as known
from assistant.followup.alone import is_hanging, predicate_missing, says_nothing
from assistant.followup.focus import Focus
from assistant.followup.signs import SIDES
from assistant.followup.topic import nouns, own_words_en
from assistant.records import Language
from index.retrieval.forms import forms
from index.retrieval.question import FRAME, JAPANESE
from index.words import words

FIGURES = re.compile(
    r"(賛成|反対).{0,40}[0-9０-９〇一二三四五六七八九十] ?(%|％|パーセント|割|人|名|票|件)"
)  # of a poll


def kind_of(rest: str, plain: str, focus: Focus | None) -> str:
    """Return what kind of thing a question asks, by the first pattern that it fits."""
    kind = next((name for name, sign in known.KINDS if sign.search(rest)), "other")
    if kind in SIDES and known.FIRST_OF_ALL.search(rest):
        return "other"
    of_poll = focus is not None and known.SIDE_ALONE.match(plain) and FIGURES.search(focus.citation.quote)
    return "other" if kind in SIDES and of_poll else kind  # 「賛成は？」 of a poll, not of the members


def asks_what_came_of_it(plain: str, talked_of: str) -> bool:
    """Return whether a question names nothing beside what was decided, and what is talked about."""
    outcome = f"(?:{known.OUTCOME.pattern})(?:た|の|こと|もの)*"
    if known.VOTES_SIDE.search(plain):
        return False
    rest = re.sub(outcome, " ", known.LEADS.sub("", plain), flags=re.I)
    own = nouns(rest) if JAPANESE.search(plain) else own_words_en(rest)
    told = {form for word in words(talked_of) for form in forms(word)}
    of_it = says_nothing(plain, rest) or bool(own and all(told.issuperset(words(w)) for w in own))
    return bool(known.OUTCOME.search(plain)) and of_it


def claimed(plain: str, kind: str, focus: Focus | None) -> str:
    """Return what somebody is asked for to have said, where that is not what was cited; else ""."""
    match = known.CLAIM.match(known.LEADS.sub("", plain).strip()) if kind in ("other", "teller", "asker") else None
    claim = next((part for part in match.groups() if part), "") if match else ""
    said = [w for w in words(known.POINTERS_JA.sub("", claim)) if w not in FRAME]
    quote = focus.citation.quote if focus else ""
    valued = known.VALUES.search(claim)
    if (
        not focus
        or not claim
        or not (said or valued)
        or (set(said) <= set(words(quote)) and not (valued and valued[0] not in quote))
    ):
        return ""
    return claim


def thing_of(question: str, rest: str, kind: str, language: Language) -> str:
    """Return the thing that 「分館は？」 or "what about the branches?" asks the former question of, or ""."""
    if kind not in ("other", "more"):
        return ""
    text = known.LEADS.sub("", question if language == "ja" else question.strip()).strip()
    if language == "en":
        match = known.WHAT_ABOUT.match(question.strip()) or known.AND_X.match(question.strip())
        thing = str(match["x"]).strip() if match else ""
        return thing if thing and own_words_en(thing) else ""
    match = known.X_WA.match(text)
    thing = known.POINTERS_JA.sub("", str(match["x"])) if match and predicate_missing(text) else ""
    if is_hanging(text):
        return ""
    points = known.POINTS_JA.search(text) is not None
    return thing if match and nouns(thing) and thing == match["x"] and not points else ""
