"""Hold who does what in a claim to what it cites: a doer and a thing that the sources know in other parts don't change them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.gates.deeds import BODY, Deed, deeds
from assistant.gates.evidence import Claim
from assistant.gates.plain import FRAME
from assistant.gates.reasons import Why
from index.words import fold, words

PLAIN = frozenset(
    words(
        "進む 始まる 続く 増える 減る 変わる 含む 含める 決まる 分かる 求める 述べる 答える 言う 反対 賛成 思う 見る 聞く 示す"
    )
)
WHEN = re.compile(r"(年|年度|月|日|時|週|期|末|間|回|後|前|今|先|当初|現在|場合|とき)$")
BODIES = frozenset("市町村区都県国府道")
OFFICE = re.compile(r"(市|町|村|区|館|校|会|議|教育|部|課|局|所)長$|知事$")
WHO = re.compile(r"[長員者人民家師士親子会局課部社市町村区県都国]$")  # somebody
ASKED = re.compile(r"誰|だれ|何|なに|どなた|どこ|どれ|どちら")  # 「誰が…か」 names nobody
SUFFIXES = frozenset("員者人会長課部局館校等たち側")  # characters that many callings end in
THIRD = re.compile(r"(協会|団体|組合|会社|企業|法人|連盟|連合会|自治会|町会|保存会|業者|事業者|大学|財団)$")
SHARE = re.compile(r".*[0-9].*|[〇一二三四五六七八九十百千万億]*割?")  # a figure, which another gate holds
KIND = 0.5  # cosine from which two verbs tell the same deed


def gate(claim: Claim) -> Why | None:
    """Return a doer, or what something is done to, that has another part in the sources; None when there is none."""
    if not claim.told.japanese or claim.asks:
        return None
    theirs = [d for e in claim.evidence for d in deeds(e.own.text)]
    if not theirs:
        return None
    speakers = "".join(
        f"{e.passage.label or ''}{e.passage.speaker.role or '' if e.passage.speaker else ''}" for e in claim.evidence
    )
    known = fold("".join(t.text for e in claim.evidence for t in (e.own, e.asked)))
    for mine in deeds(claim.bare.text):
        if mine.verb in FRAME or mine.verb in PLAIN:
            continue
        same = [d for d in theirs if d.verb == mine.verb]
        if not same:
            continue
        doer = mine.doer or mine.topic
        why = (None if doer and doer in speakers else _doer(mine, same, theirs, known)) or _done_to(
            claim, mine, same, theirs, known
        )
        if why is not None:
            return why
    return None


def _doer(mine: Deed, same: Sequence[Deed], theirs: Sequence[Deed], known: str) -> Why | None:
    doer = mine.doer or (mine.topic if mine.done_to else "")
    if not WHO.search(doer) and not _takes_object(mine, same):
        return None  # what gets wet has more than one name
    office = OFFICE.search(doer) is not None
    if not (_words(doer) or office) or not (office or _stands(doer, known)):
        return None
    rivals = [
        d
        for d in same
        if (_words(d.doer) or BODY.search(d.doer))
        and not ASKED.match(d.doer)
        and _goes_with(mine, d)
        and _somebody(d.doer) == _somebody(doer)
    ]
    if any(_same(doer, other) for d in same for other in (d.doer, d.topic)):
        return None
    if rivals:
        return Why("role", doer, rivals[0].doer)
    left_out = [  # whoever speaks does it
        d
        for d in same
        if not d.doer and not d.topic and _goes_with(mine, d) and not _words(doer) & set(words(d.sentence))
    ]
    third = (
        THIRD.search(doer)
        and _stands(doer, known)
        and not any(_same(doer, x) for d in theirs for x in (d.doer, d.topic))
    )
    return Why("role", doer, left_out[0].sentence[:12] + "…") if left_out and third else None


def _somebody(doer: str) -> bool:
    """Return whether a doer is a person or a body, of which the water level is none."""
    return any(pattern.search(doer) for pattern in (WHO, OFFICE, THIRD, BODY))


def _takes_object(mine: Deed, same: Sequence[Deed]) -> bool:
    """Return whether somebody does it to something: a verb of two Chinese characters, or one that を stands before."""
    return bool(re.match(r"[一-鿿]{2}", mine.verb) or mine.done_to or any(d.done_to for d in same))


def _goes_with(mine: Deed, other: Deed) -> bool:
    """Return whether two deeds are done to the same, as far as they tell."""
    here, there = _words(mine.done_to) | _words(mine.topic), _words(other.done_to) | _words(other.topic)
    return not here or not there or bool(here & there)


def _done_to(claim: Claim, mine: Deed, same: Sequence[Deed], theirs: Sequence[Deed], known: str) -> Why | None:
    said = _words(mine.done_to)
    if not said or not _stands(mine.done_to, known):
        return None
    rivals = [d for d in same if _words(d.done_to)]
    if len(rivals) < len(same) or any(said & set(words(d.sentence)) or _same(mine.done_to, d.done_to) for d in same):
        return None
    others = [d.verb for d in theirs if said & (_words(d.done_to) | _words(d.topic)) and d.verb != mine.verb]
    if others and claim.near and max(claim.near([mine.verb], others)[0]) >= KIND:
        return None
    return Why("role", mine.done_to, rivals[0].done_to)


def _words(noun: str) -> set[str]:
    """Return the words of the thing itself: 謝礼 of 指導者への謝礼."""
    own = [one.rpartition("の")[2] for one in noun.rstrip("の、").split("、")]
    own = [one for one in own if not WHEN.search(one)]
    found = {w for one in own for w in words(one) if w not in FRAME and not SHARE.fullmatch(w)}
    return found | {one for one in own if one in BODIES}


def _same(noun: str, other: str) -> bool:
    """Return whether two nouns may mean the same: they share a word, or a Chinese character, as 校長 and 学校長 do."""
    if _words(noun) & _words(other):
        return True
    mine, theirs = (one.rstrip("の、").rpartition("の")[2] for one in (noun, other))
    return bool(
        (mine and theirs and (mine in theirs or theirs in mine))
        or (set(re.findall(r"[一-鿿]", mine)) & set(re.findall(r"[一-鿿]", theirs))) - SUFFIXES
    )


def _stands(noun: str, known: str) -> bool:
    return fold(noun.rstrip("の、").rpartition("の")[2]) in known
