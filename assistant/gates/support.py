"""Hold what a claim says to what it cites: its words, or near ones, must stand there, not in the question alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.gates import counterparts, strange
from assistant.gates.evidence import Claim
from assistant.gates.plain import ABSTRACT, FRAME
from assistant.gates.predicate import COMMON
from assistant.gates.premise import names_only
from assistant.gates.quotations import spans, without_quotations
from assistant.gates.reasons import Why
from index.retrieval.people import reading
from index.words import fold, morphemes, sentences, words

KNOWN = 0.5  # cosine from which a word counts as said in another word
ACROSS = 0.34  # the same across languages
NATIVE = re.compile(r"[一-鿿][ぁ-ん]{1,3}")  # 決める, beside 決定
KANA = re.compile(r"[ぁ-んー]{2,}")
SYLLABLES = 4  # Latin letters of a word in syllables that is no other word's beginning
KIND, KIN = 0.25, 0.8  # the same of words that begin with the same Chinese character, and what such a word counts
LEAST = 0.5  # share of a claim's words that its sources must hold, in the same or near words
NEAR_ENOUGH = 0.66  # that share and the cosine of the nearest sentence together, where the share alone is too small
FRESH = 0.38  # the same of those words that the question did not have
LEAST_ACROSS = 0.62  # across languages: that share and the cosine of the nearest sentence together
LEAST_JAPANESE = 0.45  # the same of Japanese over English, whose words are cut finer
PREMISE = 0.3  # by so much the question may not hold more of a claim than the answer
DECLINES = re.compile(
    r"(考え|予定|つもり|計画)(は|も|が)?(ない|なく|あり(ません|ませ)|ござい(ません|ませ))|(考え|考えられ|予定し|予定され|計画し|計画され)て(は)?(い|おり)(ない|ません|ませ)"
)
FOCUS = re.compile(r"(?:のは|のが)、?(?P<what>[^。、はが]{1,30}?)(?:です|でした|であ|だ)(?:。|$|と)")
MANNER = strange.MANNER  # how strongly it was said may be told of anything said
TAKES_UP = re.compile(
    r"\W*(?:(?:and|but|so|then|yet),? )*(?:he|she|it|they|this|that|these|those|the (?:last|first|second|third|latter|former|others?))\b",
    re.IGNORECASE,
)
CLAUSE = re.compile(r"[、，;；]|, ")
PART = 10  # characters of a clause that says something by itself
FEW = 2  # words that are new to the question, at least, to be measured by themselves


def gate(claim: Claim) -> Why | None:
    """Return that the sources do not bear the claim out, or None."""
    named = strange.name(claim)
    if named:
        return Why("word", named)
    lacks = counterparts.lacking(claim)
    if lacks:
        return Why(*lacks)
    if _yes_or_no(claim.text):
        return None
    if _quoted_share(claim.text) > 0.6:
        return None
    brought = strange.word(claim)
    if brought:
        return Why("word", brought)
    focus = _focus(claim)
    if focus:
        return Why("word", focus)
    mine = content(claim)
    if claim.asks and all(w.removeprefix("御") in FRAME for w in mine):
        return None  # 「ご質問の件についてですが、」
    if not mine:
        told = claim.asks or claim.told.figures or spans(claim.text) or names_only(claim) or _says_so(claim)
        return None if told else Why("support")
    own = [w for e in claim.evidence for t in (e.own, e.record, e.around) for w in t.words]
    asked = [w for e in claim.evidence for w in e.asked.words]
    held = weights(claim, mine, [*own, *(asked if claim.asks else [])])
    sided = same_side(claim) | standing(claim, mine)
    held = [
        1.0 if w in sided or (w.isascii() and any(w.startswith(s) for s in sided if s.isascii())) else h
        for w, h in zip(mine, held, strict=True)
    ]
    figures = len(claim.told.figures)  # which stand in the sources, as another gate has seen
    alone = (sum(held) + figures) / (len(mine) + figures)
    if not _same_language(claim):
        if alone + _nearest(claim) >= (LEAST_JAPANESE if claim.told.japanese else LEAST_ACROSS):
            return None
        whole = f"{claim.before} {claim.text}"  # “He called it a leading question”: the sentence before says what
        return (
            gate(replace(claim, text=whole, before=""))
            if claim.before and TAKES_UP.match(claim.text)
            else Why("support")
        )
    if _declines(claim, mine):
        return None
    if alone < LEAST and alone + _nearest(claim) < NEAR_ENOUGH:
        return Why("support")
    theirs = weights(claim, mine, asked)
    if not claim.asks and sum(theirs) / len(mine) > alone + PREMISE and not _takes_up(claim):
        return Why("premise")
    lent = weights(claim, mine, asked + claim.question.words)
    fresh = [h for h, a in zip(held, lent, strict=True) if a < KNOWN]
    if len(fresh) >= FEW and (sum(fresh) + figures) / (len(fresh) + figures) < FRESH:
        return Why("support")
    return None


def _says_so(claim: Claim) -> bool:
    """Return whether the sources affirm or deny a deed as the claim does that says nothing else: 「検討はしました」."""
    mine = {(p.word, p.denied) for p in claim.bare.predicates if p.word not in COMMON}
    return bool(mine) and all(
        any((q.word, q.denied) == p for e in claim.evidence if not e.premise for q in e.own.predicates) for p in mine
    )


def _takes_up(claim: Claim) -> bool:
    """Return whether the answer says or denies the very deed of the claim, whose other words it leaves to the question."""
    mine = {(p.word, p.denied) for p in claim.bare.predicates if p.word not in COMMON and p.word not in FRAME}
    return any((q.word, q.denied) in mine for e in claim.evidence if not e.premise for q in e.own.predicates)


def _nearest(claim: Claim) -> float:
    """Return the cosine of the claim and the nearest sentence of its sources."""
    told = [e.own.text[a:b] for e in claim.evidence for a, b in sentences(e.own.text)]
    if _same_language(claim):
        told += [part for one in told for part in CLAUSE.split(one) if len(part) >= PART]
    return max(claim.near([claim.text], told)[0], default=0.0) if claim.near and told else 0.0


def content(claim: Claim) -> list[str]:
    """Return the words of a claim that its sources must bear out, each once."""
    names = {
        w
        for e in claim.evidence
        for q in (e.passage, *e.passage.replies_to)
        for w in words(f"{q.speaker.name if q.speaker else ''} {q.label or ''}")
    }
    roles = {
        w
        for e in claim.evidence
        for q in (e.passage, *e.passage.replies_to)
        if q.speaker and q.speaker.role
        for w in words(q.speaker.role)
    }
    manner = {m.word for m in morphemes(claim.text) if m.kind[0] in ("副詞", "接頭辞")}  # まだ, and 御 of お金
    found = dict.fromkeys(claim.told.words)
    found = {w: None for w in found if w not in manner and not (w[0] in manner and w[1:] in found)}
    return [
        w
        for w in found
        if w not in FRAME
        and w not in ABSTRACT
        and not MANNER.fullmatch(w)
        and w not in names
        and w not in roles
        and not _number(w)
        and not _latin_name(w, claim)
    ]


def same_side(claim: Claim) -> set[str]:
    """Return the words of the claim that its sources say in another word of the table of opposites: 無料, 頂戴しません."""
    held = {(s.row, s.side, s.denied) for e in claim.evidence for s in e.own.sides}
    return {w for s in claim.told.sides if (s.row, s.side, s.denied) in held for w in words(s.text)}


def standing(claim: Claim, mine: Sequence[str]) -> set[str]:
    """Return the words of the claim that stand in its sources, however these are cut into words: 切れ of 切れていた."""
    told = "".join(fold(e.own.text) for e in claim.evidence)
    return {w for w in mine if len(w) > 1 and not w.isascii() and w in told}


def weights(claim: Claim, mine: Sequence[str], others: Sequence[str]) -> list[float]:
    """Return for each word how surely it stands among others: 1 for itself, less for a near word, 0 for none."""
    known = set(others)
    missing = [w for w in mine if w not in known]
    near = claim.near(missing, sorted(known)) if claim.near and missing and known else []
    best = {w: max(row, default=0.0) for w, row in zip(missing, near, strict=False)}
    alike = {w: _alike(w, known, row) for w, row in zip(missing, near, strict=False)}
    least = KNOWN if _same_language(claim) and not all(w.isascii() for w in mine) else ACROSS
    return [1.0 if w in known else max(_worth(best.get(w, 0.0), least), alike.get(w, 0.0)) for w in mine]


def _alike(word: str, known: set[str], row: Sequence[float]) -> float:
    """Return how surely a word is a longer or shorter form of one that is known: 公平性 of 公平, 決定 of 決める."""
    if word.isascii() or len(word) < 2:
        return 0.0
    if any(len(k) > 1 and (k in word or word in k) for k in known if not k.isascii()):
        return 1.0
    if word[0] >= "一" and any(KANA.fullmatch(k) and _sounds(word, k) for k in known):
        return 1.0  # 詫びる and わび
    kin = [
        c
        for k, c in zip(sorted(known), row, strict=True)
        if (k[0] >= "一" and k[0] in word and NATIVE.fullmatch(k))
        or ("一" <= word[0] == k[0] and NATIVE.fullmatch(word))
    ]  # 足りる and 不足
    return KIN if max(kin, default=0.0) >= KIND else 0.0


def _sounds(word: str, kana: str) -> bool:
    """Return whether a word with Chinese characters is one in syllables, or a longer form of it."""
    read = reading(kana)[0]
    return len(read) >= SYLLABLES and reading(word)[0].startswith(read)


def _worth(cosine: float, least: float) -> float:
    return min(1.0, cosine / (least + 0.15)) if cosine >= least else 0.0


def _same_language(claim: Claim) -> bool:
    return any(e.own.japanese == claim.told.japanese for e in claim.evidence)


def _focus(claim: Claim) -> str | None:
    """Return what a cleft sentence puts forward and nothing in its sources comes near: 米 of 「足りないのは米です」, or None."""
    m = FOCUS.search(without_quotations(claim.text)) if claim.told.japanese else None
    if m is None or not _same_language(claim):
        return None
    mine = [w for w in words(m["what"].rpartition("の")[2]) if w not in FRAME and not _number(w)]
    known = [w for e in claim.evidence for t in (e.own, e.asked, e.record) for w in t.words]
    people = "".join(
        f"{q.label or ''}{q.speaker.name if q.speaker else ''}"
        for e in claim.evidence
        for q in (e.passage, *e.passage.replies_to)
    )
    if not mine or any(w in people for w in mine):
        return None
    return m["what"] if max(weights(claim, mine, known)) == 0.0 else None


def _declines(claim: Claim, mine: Sequence[str]) -> bool:
    """Return whether a claim only declines what was asked, as its sources do in other words: 「造る考えはありません」."""
    asked = set(claim.question.words)
    strange_to_it = sum(w not in asked for w in mine)  # 「全面的な無償化は…」
    return strange_to_it <= len(mine) // 3 and all(
        any(DECLINES.search(text) for text in texts) for texts in ([claim.text], [e.own.text for e in claim.evidence])
    )


def _number(word: str) -> bool:
    return bool(re.fullmatch(r"[0-9〇一二三四五六七八九十百千万億兆.,西暦]+", word))


def _latin_name(word: str, claim: Claim) -> bool:
    from assistant.gates.people import _parts

    if not word.isascii():
        return False
    said = [q for e in claim.evidence for q in (e.passage, *e.passage.replies_to)]
    if any(word in (q.label or "").lower().split() for q in said):
        return True  # Mr Holloway, whom no attendance names in full
    return any(word in _parts(q.speaker.name) for q in said if q.speaker)


def _quoted_share(text: str) -> float:
    return sum(b - a for a, b in spans(text)) / max(1, len(text.strip()))


def _yes_or_no(text: str) -> bool:
    return bool(re.fullmatch(r"\W*(はい|いいえ|yes|no)\W*", text, re.IGNORECASE))
