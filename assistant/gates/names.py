"""Hold names beside claims to the record: whoever is said to speak must be the speaker of what is cited."""

# ruff: noqa: E501 - tables of words and patterns

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.gates import people, quotations
from assistant.gates.evidence import Claim, Evidence
from assistant.gates.people import Mention
from assistant.gates.reasons import Why
from index.retrieval.people import Listed, surname
from index.titles import OFFICE, POLITE_TITLES, RENDERINGS, TITLES, rendering
from index.words import fold

SPEAKS = re.compile(
    r"^[はがもの]?[^。]{0,80}?(述べ|答え|回答し|説明し|言い|言っ|話し|発言し|指摘し|主張し|反対し|賛成し|約束し|明らかにし|報告し|示し|強調し|訴え|語っ|求め|要望し|提案し|懸念|伝え)"
)
SUBJECT = re.compile(
    r"^[（(]?[^（()）、。]{0,20}[）)]?\s*(は|が|も|によると|によれば|から(は|の)|の(説明|答弁|回答|発言|話|答え|見解|考え|意見|主張|指摘))"
)
# Whoever asked is named beside an answer as the one answered, or as the owner of the question.
TO_ASKER = re.compile(
    r"^(に(?!よ)|へ|の[^。、]{0,8}?(質問|尋ね|問|指摘|懸念|要望|意見|疑問|提案|求め)|から(の|は)?(ご|御)?(質問|問|指摘|懸念|要望|意見|疑問|提案|求め)|が(求め|尋ね|質問|指摘|懸念|要望|提案)|[をと])"
)
TO_LATIN = re.compile(r"\b(?:to|by|from|of|for|told)\s+(?:[A-Z][\w.-]*\s+){0,3}$")
OF_LATIN = re.compile(
    r"^['’]s\s+(?:\w+\s+)?(?:question|concern|request|point|worr|query|suggestion|proposal|opinion|motion|amendment|resolution)|^,?\s+who\s+(?:had\s+)?(?:asked|raised|wanted)"
)
# Whoever asked may be named as asking, beside what was answered, and whoever voted by whoever tells the vote.
ASKED_LATIN = re.compile(
    r"^,?\s+(?:had\s+|has\s+|also\s+)?(?:asked|wondered|inquired|enquired|wanted to know|raised|suggested)\b",
    re.IGNORECASE,
)
VOTED_LATIN = re.compile(
    r"^\s+(?:\w+ly\s+)?(?:oppos|vot|abstain|dissent|against|propos|second|mov|support)", re.IGNORECASE
)
TITLE_AFTER = re.compile(rf"^\s?(?:{TITLES})")  # Stone氏は…と述べました
SPEAKS_LATIN = re.compile(
    r"^(?:['’]s|\s*\([^)]{1,40}\)|,[^,]{1,40},)?\s*(?:\w+ly\s+|also\s+|then\s+|has\s+|had\s+)?(?:said|says|stat|explain|answer|repl|not(?:ed|es)|argu|told|promis|object|respond|add(?:ed|s)|warn|announc|report|confirm|claim|mention|agree|oppos|emphasi|insist)",
    re.IGNORECASE,
)
ROLE = re.compile(
    rf"(?:^|[。、\s（(])(?P<title>(?:[一-鿿ァ-ヴー]{{0,8}}?)(?:{OFFICE}|事務局|副委員))(?=(?:は|が|も|から|によると|によれば))"
)
LATIN_ROLE = re.compile(
    r"\b(?:the|a|an|its|our)\s+(?:[a-z]+\s+){0,2}?(?P<title>"
    + "|".join(english for english, _ in RENDERINGS)
    + r")\b(?=(?:\s+of\s+\w+)?\s+(?:also\s+|then\s+|has\s+|had\s+|\w+ly\s+)*(?:said|says|stat|explain|answer|repl|note|argu|told|promis|object|respond|add|warn|announc|report|confirm|claim|agree|oppos|emphasi|insist|stress|suggest|point|mention|propos|express|pledg|asked|thinks|believes))",
    re.IGNORECASE,
)


def gate(claim: Claim, roster: Sequence[Listed]) -> Why | None:
    """Return whom the claim names that did not say what it cites, or None."""
    text = people.plain_text(claim.text)
    record = [
        t for e in claim.evidence for t in (e.own.text, e.asked.text, e.record.text, e.passage.label or "", _role(e))
    ]
    for one in people.mentions(text, roster, [*record, claim.question.text]):
        if not _may_be_named(one, text, claim):
            return Why("name", one.text)
    return _office(text, claim)


def speakers(claim: Claim) -> frozenset[str]:
    """Return the names of the cited speakers, and of labels that no record resolves."""
    return frozenset(n for e in claim.evidence for n in people.names_of(e.passage))


def _may_be_named(one: Mention, text: str, claim: Claim) -> bool:
    cited = speakers(claim)
    after = text[one.end :]
    if one.names & cited and not _offends(one, claim):
        return True
    if any(_is_label(one, e.passage.label) for e in claim.evidence if e.passage.speaker is None):
        return True
    latin = one.bare.isascii()
    asked = frozenset(n for e in claim.evidence for q in e.passage.replies_to for n in people.names_of(q))
    labels = [q.label for e in claim.evidence for q in e.passage.replies_to if q.speaker is None]
    asker = bool(one.names & asked) or any(_is_label(one, label) for label in labels)
    if asker and _as_asker(one, text, claim):
        return True
    japanese = TITLE_AFTER.sub("", after) if latin else after
    says = (latin and SPEAKS_LATIN.search(after)) or (SUBJECT.search(japanese) and SPEAKS.search(japanese))
    told = any(_stands(one, e.own.text) for e in claim.evidence)
    if asker and not (told and OF_LATIN.match(after)):
        return False
    if says and not (latin and told and VOTED_LATIN.match(after)):
        return False
    return told or (latin and any(_place(one, e.own.text) for e in claim.evidence))


def _as_asker(one: Mention, text: str, claim: Claim) -> bool:
    """Return whether somebody who asked is named as asking, or as being answered."""
    if claim.asks:
        return not _lends_words(claim)
    if one.bare.isascii():
        after = text[one.end :]
        return bool(TO_LATIN.search(text[: one.start]) or OF_LATIN.match(after) or ASKED_LATIN.match(after))
    return bool(TO_ASKER.match(text[one.end :]))


def _lends_words(claim: Claim) -> bool:
    """Return whether the asker is given words that only the answer has."""
    quotes = [claim.text[a:b] for a, b in quotations.spans(claim.text)]
    return any(
        quotations.stands(quote, e.own.folded) and not quotations.stands(quote, e.asked.folded)
        for quote in quotes
        for e in claim.evidence
        if not e.premise
    )


def _offends(one: Mention, claim: Claim) -> bool:
    """Return whether the name is a cited speaker's, but with an office that nobody of that name holds."""
    if one.title is None or one.bare.isascii() or one.title in POLITE_TITLES:
        return False
    held = [e for e in claim.evidence if one.names & people.names_of(e.passage)]
    if any(e.passage.speaker is None or not e.passage.speaker.role for e in held):
        return False
    return not any(_title_fits(one.title, e) for e in held)


def _title_fits(title: str, e: Evidence) -> bool:
    role, label = fold(_role(e)), fold(e.passage.label or "")
    member = e.passage.speaker is not None and e.passage.speaker.group in ("member", "chair")
    whole = f"{role} {label}"
    if title in ("委員", "議員"):
        return member or title in whole
    at = whole.find(title)
    while at >= 0:  # 館長 is no 副館長
        if whole[at - 1 : at] != "副":
            return True
        at = whole.find(title, at + 1)
    return False


def _role(e: Evidence) -> str:
    return (e.passage.speaker.role or "") if e.passage.speaker else ""


def _is_label(one: Mention, label: str | None) -> bool:
    if not label:
        return False
    folded = fold(label)
    return bool(one.bare) and (
        fold(one.bare) in folded
        or (one.bare.isascii() and any(p in people._parts(surname(folded)) for p in [people._plain(one.bare)]))
    )


def _stands(one: Mention, text: str) -> bool:
    """Return whether a text itself speaks of the person."""
    folded = fold(text)
    if one.bare and not one.bare.isascii():
        return fold(one.bare) in folded
    return any(surname(name) in folded for name in one.names) or (bool(one.bare) and one.bare.lower() in folded.lower())


def _place(one: Mention, text: str) -> bool:
    """Return whether a Latin name without an office is read in a text: “children from Hayase”."""
    return one.title is None and people._plain(one.bare) in people.latin_readings(text).split()


def _office(text: str, claim: Claim) -> Why | None:
    """Return an office named as the speaker that no cited speaker holds, or None."""
    for m in ROLE.finditer(text):
        title = m["title"]
        last = next((t for t in re.findall(TITLES, title)), title)
        if any(_title_fits(last, e) or last in fold(e.own.text) for e in claim.evidence):
            continue
        if title.endswith("事務局") and any(
            e.passage.speaker is None or e.passage.speaker.group in ("secretariat", "explainer") for e in claim.evidence
        ):
            continue
        member_asked = any(
            last in fold(q.label or "") or (q.speaker and q.speaker.group == "member" and last in ("委員", "議員"))
            for e in claim.evidence
            for q in e.passage.replies_to
        )
        if member_asked and (claim.asks or TO_ASKER.match(text[m.end() :])):
            continue
        if any(e.passage.speaker is None for e in claim.evidence) or not SPEAKS.search(text[m.end() :]):
            continue
        return Why("office", title)
    for m in LATIN_ROLE.finditer(text):
        wanted = rendering(m["title"]) or ""
        holds = [f"{_role(e)} {e.passage.label or ''}" for e in claim.evidence]
        member = "委員" in wanted and any(
            e.passage.speaker and e.passage.speaker.group in ("member", "chair") for e in claim.evidence
        )
        asker = [
            f"{(q.speaker.role or '') if q.speaker else ''} {q.label or ''} {q.speaker.group if q.speaker else ''}"
            for e in claim.evidence
            for q in e.passage.replies_to
        ]
        if member or any(re.search(wanted, h) for h in holds) or any(not h.strip() for h in holds):
            continue
        if re.match(r"\s+(?:also\s+)?asked", text[m.end() :]) and any(
            re.search(wanted, a) or ("委員" in wanted and "member" in a) for a in asker
        ):
            continue
        return Why("office", m["title"])
    return None
