"""What a questioner said never bears out an answer by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.gates import people
from assistant.gates.asked import tells_of_asking
from assistant.gates.evidence import Claim, Evidence
from assistant.gates.quotations import spans
from assistant.gates.reasons import Why
from index.retrieval.people import Listed
from index.words import fold

WHO = re.compile(r"誰|だれ|どなた|\bwho\b", re.IGNORECASE)
NAMES_ONLY = re.compile(r"[^.,;]{2,30} did\W*|[^、。]{2,16}(?:です|でした|である|と|や|、|及び)\W*")
WONDERS = re.compile(r"か[。？?\s]*$|[?？]\s*$")
SUGGESTS = re.compile(
    r"(?:(?:では|じゃ)(?:ない|ありません)|べき|必要|いい|よい|良い|ては(?:どう|いかが))[^。]{0,8}か[。？?\s]*$|n['’]t\b|\bshould\b",
    re.IGNORECASE,
)
SAYS_SO = re.compile(
    r"と(?:述べ|説明し|答え|明らかにし|語っ|話し|報告し)[^。]{0,8}。?\s*$|\b(?:said|stated|told|explained|reported|confirmed)\b(?! (?:little|nothing|no)\b)",
    re.IGNORECASE,
)
ASKS = re.compile(
    r"質問|尋ね|たずね|聞[いき]|問|ただし|求め|要望|懸念|疑問|指摘|べき|ほしい|欲しい|必要|\b(?:ask|question|wonder|whether|should|want|need|concern|worr)",
    re.IGNORECASE,
)
DEPUTY = re.compile(r"副|\b(?:vice|deputy)\b", re.IGNORECASE)
# A sentence goes on with what somebody named in the one before it says.
GOES_ON = re.compile(
    r"\W*(?:(?:and|but),? )*(?:he|she|they)\b|\W*(?:同|この)(?:委員|議員|氏)|.*(?:(?:そう|とのこと|ということ)(?:です|でした|だ)|という)\W*$",
    re.IGNORECASE | re.DOTALL,
)
# What a chair settles in the chair's own words, before asking about the next thing.
SETTLES = re.compile(
    r"(?:採択|可決|否決|承認|裁決|決定)(?:と|を)?(?:いた|し|され)|(?:起立|挙手|賛成)(?:多数|少数|全員)|可否同数"
    r"|\b(?:motion|amendment|vote|resolution) (?:is|was) (?:carried|lost|agreed|tied)|\bI (?:so )?(?:declare|rule)\b",
    re.IGNORECASE,
)


def gate(claim: Claim, roster: Sequence[Listed]) -> Why | None:
    """Return that a claim rests on questions alone, unless it tells that they were asked, or who said what stands there."""
    if not all(e.premise for e in claim.evidence):
        return None
    if _asserts(claim) and all(_only_asks(e) for e in claim.evidence):
        return Why("premise")
    if claim.asks or tells_of_asking(claim.text) or _only_quotes(claim.text):
        return None
    if names_only(claim) or _attributed(claim, roster) or any(_settles(e) for e in claim.evidence):
        return None
    return Why("premise")


def _asserts(claim: Claim) -> bool:
    """Return whether the claim has somebody say that something is so, rather than ask, wish or fear it."""
    return bool(SAYS_SO.search(claim.text)) and not claim.asks and not ASKS.search(claim.text)


def _only_asks(e: Evidence) -> bool:
    """Return whether a passage is plain questions and nothing else: 「…は入っていたのですか」."""
    told = [one.text for one in e.own.told]
    return bool(told) and all(map(_wonders, told))


def _attributed(claim: Claim, roster: Sequence[Listed]) -> bool:
    """Return whether the claim, the sentence that it goes on from or the question names the one who said what it cites.

    Whoever is in the chair tells what others think: 「反対のお考えもあった」 is no view of the chair's.
    """
    own = [e for e in claim.evidence if not _presides(e)]
    said = frozenset(n for e in own for n in people.names_of(e.passage))
    told = claim.text
    if claim.before and (GOES_ON.match(told) or not people.mentions(people.plain_text(told), roster, ())):
        told = f"{claim.before} {told}"  # of the same passage, and of nobody else
    elif tells_of_asking(claim.question.text) or GOES_ON.match(told):  # “How did Ms Mori suggest …?” – “By …”
        told = f"{claim.question.text} {told}"
    named = any(one.names & said for one in people.mentions(people.plain_text(told), roster, ())) or any(
        e.passage.label and fold(e.passage.label) in fold(told) for e in own
    )
    return named and not all(_wonders(one.text) for _, one in claim.speaking([e.own for e in own], 0.99))


def _wonders(sentence: str) -> bool:
    """Return whether a sentence only asks, and neither says nor proposes something by asking."""
    return bool(WONDERS.search(sentence)) and not SUGGESTS.search(sentence)


def _presides(e: Evidence) -> bool:
    """Return whether whoever speaks in a passage is in the chair, and no deputy."""
    one = e.passage.speaker
    return one is not None and one.group == "chair" and not DEPUTY.search(f"{one.role} {e.passage.label}")


def _settles(e: Evidence) -> bool:
    """Return whether a chair tells in a passage what was settled, whatever is asked after it."""
    return e.passage.speaker is not None and e.passage.speaker.group == "chair" and bool(SETTLES.search(e.own.text))


def names_only(claim: Claim) -> bool:
    """Return whether a sentence only names who did what the question asks: “Who proposed it?” – “Ms Koga did.”"""
    return bool(NAMES_ONLY.fullmatch(claim.text.strip())) and bool(
        WHO.search(claim.question.text) or tells_of_asking(claim.question.text)
    )


def _only_quotes(text: str) -> bool:
    """Return whether the sentence is little more than a quotation."""
    quoted = sum(b - a for a, b in spans(text))
    return quoted > 0 and len(text.strip()) - quoted <= 6
