"""Hold what a claim gives as settled, granted or promised to sources that leave it open, refuse it or promise nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.gates.evidence import Claim, Text
from assistant.gates.predicate import COMMON, DENYING
from assistant.gates.predicates_english import stem
from assistant.gates.reasons import Why

OPEN = re.compile(
    r"検討|かどうか|か否か|判断|考え|予定|方針|未定|可能性|見通し|見込|\b(consider|whether|may|might|could|can\b|plan|possib|review|look into)",
    re.IGNORECASE,
)
# What is said of a deed that is only looked into.
TOPIC = re.compile(r"(等|など)?(に(つきまして|ついて|関して|関しまして)は?|は、|の(是非|可否|あり方|在り方|必要性))")
PUT_OFF = re.compile(r"検討|調査|研究|判断(を|し)|見極め|注視|勉強|協議し|情報収集|課題")
# To grant what was asked, and to refuse it.
GRANTS = re.compile(
    r"^\W*(?:はい|ええ)[、。]|^\W*yes\b|\b(?:will|can|shall|are able to|is able to|plans? to|intends? to|is going to|are going to)\b",
    re.IGNORECASE,
)
REFUSES = re.compile(
    r"かね(ます|る)|(考えて|予定して)(は)?(い|おり)ません|考えは(あり|ござい)ません|できません|困難で|難しい|見送|お約束(は)?できません"
)
COMMITS = re.compile(r"約束|確約|保証し|お?請け合|\b(?:promis|guarante|pledg)\w*", re.IGNORECASE)
NO_PROMISE = re.compile(
    r"(?:約束|確約|保証|請け合)[^、。]{0,8}(?:ません|ない|かね|できず)|(?:\b(?:not|never|cannot|without)|n['’]t) (?:\w+ ){0,3}(?:promis|guarante|pledg)",
    re.IGNORECASE,
)
YES = re.compile(r"\W*(?:はい|ええ|yes)[、,。.]", re.IGNORECASE)
NO = re.compile(r"\W*(?:いいえ|いえ[、。]|no[,.]|not (?:yet|this|at|until|for|in|now)\b)", re.IGNORECASE)
LATER = re.compile(
    r"(判断|検討|研究|見極め)(を)?(いた)?(し|て)?(て)?(まいり|いき|おり)?(ます|たい(と思|と考)[^。]{0,8})。?$"
)
CONSIDERS = re.compile(
    r"(?:検討|研究|調査|勉強|協議|判断)(?:を|は)?(?:いた|さ)?[しせ][^。]{0,12}(?:ます|たい(?:と思|と考)[^。]{0,8})。?$"
)
# A claim that something is so now, and a sentence that only wishes for it.
DECIDED = re.compile(r"(?:こと|もの)(?:に|と)(?:なり|なっ|決ま|決し|し(?:まし|た))|決ま(?:り|っ)")
WISHES = re.compile(
    r"て(?:いただ[きけ]|頂[きけ]|ほし|欲し|もらい|くださ|下さ)[^。]{0,12}。?$|お願い(?:し|いた)[^。]{0,6}。?$|べき(?:だ|です|では?ない)[^。]{0,10}。?$"
)
VOTED = re.compile(r"可決|否決|採択|賛成|承認|了承|異議|決(?:まり|し|定)")
FEW_SENTENCES = 3


def undecided(claim: Claim, texts: Sequence[Text]) -> Why | None:
    """Return what the claim gives as settled and its sources only consider, or leave open."""
    if OPEN.search(claim.bare.text):
        return None
    put_off = _left_for_later(claim, texts) or _only_wished(claim, texts)
    if put_off is not None:
        return put_off
    held = [(text, q) for text in texts for q in text.predicates]
    for p in claim.bare.predicates:
        same = [q for _, q in held if q.word == p.word or (p.word.isascii() and stem(q.word) == stem(p.word))]
        if same and all(q.open and (not p.word.isascii() or p.denied == q.denied) for q in same):
            return Why("undecided", p.text)
        if not same and len(p.word) > 1 and not p.denied and any(_put_off(p.word, text.text) for text in texts):
            return Why("undecided", p.text)
    return None


def _left_for_later(claim: Claim, texts: Sequence[Text]) -> Why | None:
    """Return what the claim settles where the one sentence that speaks of it says that it will be settled later."""
    affirmed = [p for p in claim.bare.predicates if not p.denied and p.word not in COMMON]
    if not claim.told.japanese or not affirmed:
        return None
    best = claim.speaking(texts, 0.99)
    if len(best) != 1 or not LATER.search(best[0][1].text):
        return None
    text, one = best[0]
    said = {q.word for q in text.predicates if q.text in one.text}
    return None if any(p.word in said for p in affirmed) else Why("undecided", affirmed[-1].text)


def _only_wished(claim: Claim, texts: Sequence[Text]) -> Why | None:
    """Return what the claim gives as decided where the one sentence that speaks of it only wishes for it."""
    decided = DECIDED.search(claim.bare.text) if claim.told.japanese else None
    best = claim.speaking(texts, 0.99) if decided else []
    if not decided or len(best) != 1 or VOTED.search(best[0][0].text):
        return None
    return Why("undecided", decided.group()) if WISHES.search(best[0][1].text) else None


def refused(claim: Claim) -> Why | None:
    """Return what a claim grants where its sources, in few words, only refuse it."""
    grants = GRANTS.search(claim.bare.text)
    if claim.asks or not grants or DENYING.search(claim.bare.text):
        return None
    if claim.near and not claim.told.japanese:
        nearest = [one.text for _, one in claim.speaking([e.own for e in claim.evidence], 0.99)]
        if nearest and all(REFUSES.search(one) for one in nearest):
            return Why("negation", grants.group())
        if nearest and all(CONSIDERS.search(one) for one in nearest) and not OPEN.search(claim.bare.text):
            return Why("undecided", grants.group().strip())
    if YES.match(claim.text) and all(NO.match(e.own.text) for e in claim.evidence):
        return Why("negation", grants.group().strip())
    for e in claim.evidence:
        told = e.own.told
        if not told or len(told) > FEW_SENTENCES or not REFUSES.search(told[-1].text):
            return None
    return Why("negation", grants.group())


def uncommitted(claim: Claim) -> Why | None:
    """Return a promise that the claim tells of, where its sources only say that none is made."""
    m = COMMITS.search(claim.bare.text)
    if m is None or NO_PROMISE.search(claim.bare.text):
        return None
    held = [one.text for e in claim.evidence for one in e.own.told if COMMITS.search(one.text)]
    return Why("negation", m.group()) if held and all(NO_PROMISE.search(one) for one in held) else None


def _put_off(noun: str, text: str) -> bool:
    """Return whether a text only names a deed to say that it will be looked into: 「…の設置につきましては…調査を」."""
    if noun not in text:
        return False
    found = [text[m.end() : m.end() + 120].split("。")[0] for m in re.finditer(re.escape(noun), text)]
    return bool(found) and all(TOPIC.match(rest) and PUT_OFF.search(rest) for rest in found)
