"""Hold what a claim affirms and denies to what it cites: the same predicate with the other polarity fails, and so does
the opposite word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.gates import settled
from assistant.gates.evidence import PRESUMES, Claim, Text
from assistant.gates.figure import agrees
from assistant.gates.figures import figures
from assistant.gates.opposites import Side
from assistant.gates.predicate import COMMON, DENYING, HELD_BACK, Predicate
from assistant.gates.predicates_english import COUNTED, stem
from assistant.gates.predicates_japanese import LIGHT_VERBS
from assistant.gates.reasons import Why
from index.words import ENGLISH_HELPERS

DENIES = re.compile(r"ません|ない|なかっ|(?<![必はま])ず(?!つ)|難し|困難")
COMPOUND = re.compile(r"[ァ-ヶー]{6,}")  # サーバーダウン, whose part is another word
LIKE = 0.45  # cosine from which one that agrees may mean the same
SAME_DENIED = 0.5  # cosine from which another predicate of the claim tells what is denied
SAME = 0.62  # cosine from which two words of one language mean the same
ACROSS = 0.42  # the same across languages
DONE_TO = 0.18  # the same for what is denied of it
NOUN = 0.38  # the same for nouns
NUMBER = re.compile(r"[0-9一二三四五六七八九十百千万何]")
COMMON_ACROSS = COMMON - {"求める"}
STILL_TO_COME = re.compile(r"(?:現在|今)は[^。]*。[^。]*(?:来年|今後|予定|から)|\bat present\b[^.]*\.[^.]*\bwill\b")
BEFORE = re.compile(r"([一-鿿ァ-ヶー][一-鿿ァ-ヶーいりえけれ]+)[をはが]、?$")  # what the next word is said of
WONDERS = re.compile(r"(?:ます|です|でしょう|る|た|の|必要)か[。？?\s]*$|[?？]\s*$")
SUGGESTS = re.compile(
    r"(?:ない|ません)(?:の)?(?:です|でしょう)?か[。？?\s]*$|n['’]t\b"
)  # 「…ではありませんか」 says so
ANSWERS = re.compile(r"\W*(?:はい|いいえ|ええ|いえ|yes|no)[、,。.]", re.IGNORECASE)
WAYS = (0, 9)  # rows of what goes up or down


def gate(claim: Claim) -> Why | None:
    """Return what the claim affirms and its sources deny, or the reverse; None when there is no such thing."""
    texts = [t for e in claim.evidence for t in (e.own, *((e.asked,) if claim.asks else ()))]
    presumed = [e.presumed for e in claim.evidence]
    return (
        _reversed(claim, [*texts, *presumed])
        or _opposite(claim, texts)
        or _of_same(claim, texts)
        or _denied_of(claim, texts)
        or settled.undecided(claim, texts)
        or settled.refused(claim)
        or settled.uncommitted(claim)
        or _unfounded(claim, [*texts, *presumed])
    )


def _reversed(claim: Claim, texts: Sequence[Text]) -> Why | None:
    evidence = [(text, p) for text in texts for p in text.predicates]
    mine = claim.bare.predicates
    if not mine or not evidence:
        return None
    near = claim.near([p.word for p in mine], [p.word for _, p in evidence]) if claim.near else None
    for i, p in enumerate(mine):
        same = [
            (text, q, (near[i][j] if near else 0.0))
            for j, (text, q) in enumerate(evidence)
            if not (p.word.isascii() and (q.word in COMMON_ACROSS or COMPOUND.fullmatch(q.word)))
            and _means(claim, text, p, q, near[i][j] if near else 0.0)
        ]
        if not same:
            continue
        if not p.denied and any(q.denied and q.word in HELD_BACK and q.sentence == p.sentence for q in mine):
            continue  # 「買い取ると…負担になるため、考えていない」 does not affirm buying
        if not p.denied and any(o.denied and _figure_denied(claim, o, texts) for o in mine):
            continue  # 「接続している28種類のうち11種類がつながらない」
        if p.denied and any(_but(text, p) for text in texts):
            continue
        agreeing = [x for x in same if x[1].agrees(p)]
        agreeing += [
            (text, q, near[i][j] if near else 0.0)
            for j, (text, q) in enumerate(evidence)
            if q.denied == p.denied
            and p.word.isascii() == q.word.isascii()
            and ((near and near[i][j] >= LIKE) or ("一" <= p.word[0] == q.word[0] and p.denied))
        ]
        opposing = [x for x in same if not x[1].agrees(p)]
        opposing = [x for x in opposing if not x[1].supposed and not (p.denied and _wondered(*x[:2]))]
        opposing = [x for x in opposing if not _of_other_thing(p, *x[:2], claim)]
        opposing = [
            x
            for x in opposing
            if not any(o is not p and o.agrees(x[1]) and _like(near, k, evidence, x[1]) for k, o in enumerate(mine))
        ]  # 「接続している28種類のうち11種類がつながらない」
        if not opposing or (p.denied and (_figure_denied(claim, p, texts) or _under_verb(mine, p, evidence))):
            continue
        common = p.word in COMMON or any(q.word in COMMON for _, q, _ in opposing)
        against = max(_shared(claim, p, text, q) + s for text, q, s in opposing)
        if agreeing:
            if max(_shared(claim, p, text, q) + s for text, q, s in agreeing) + 1.0 >= against:
                continue
        elif against < (1.5 if common else 0.5) and len(claim.bare.words) > 3:
            continue
        return Why("negation", p.text)
    return None


def _wondered(text: Text, q: Predicate) -> bool:
    """Return whether a text only asks whether something be so: 「待つ必要がありますか」 does not say that one waits."""
    one = text.told[min(q.sentence, len(text.told) - 1)].text if text.told else ""
    return bool(WONDERS.search(one)) and not PRESUMES.search(one) and not SUGGESTS.search(one)


def _of_other_thing(p: Predicate, text: Text, q: Predicate, claim: Claim) -> bool:
    """Return whether a text affirms of one thing what the claim denies of another that the text sets apart from it.

    「強さを測るものではない」 beside 「劣化を測る調査で、強さとは別の」.
    """
    if not p.denied or min(len(p.about), len(q.about)) < 2 or p.about == q.about or q.about in claim.bare.text:
        return False
    return bool(
        re.search(rf"{re.escape(p.about)}(?:と|や)?は(?:別|違|異)|{re.escape(p.about)}(?:では|じゃ)な", text.text)
    )


def _under_verb(mine: Sequence[Predicate], p: Predicate, evidence: Sequence[tuple[Text, Predicate]]) -> bool:
    """Return whether an English denial that reaches a word is one of a verb beside it, and the sources deny that too.

    “It no longer makes the part” says nothing of a part, where what it comes from “no longer makes it”.
    """
    return p.word.isascii() and any(
        o is not p and o.denied and o.clause == p.clause and o.word not in ENGLISH_HELPERS
        and any(q.denied and q.word.isascii() and stem(q.word) == stem(o.word) for _, q in evidence)
        for o in mine
    )  # fmt: skip


def _like(near: list[list[float]] | None, row: int, evidence: Sequence[tuple[Text, Predicate]], q: Predicate) -> bool:
    """Return whether the predicate of the claim in this row may mean a predicate of the evidence."""
    return near is not None and any(o is q and near[row][j] >= SAME_DENIED for j, (_, o) in enumerate(evidence))


def _means(claim: Claim, text: Text, p: Predicate, q: Predicate, near: float) -> bool:
    """Return whether two predicates say the same of something, their polarity aside."""
    if p.word == q.word or (p.word.isascii() and q.word.isascii() and stem(p.word) == stem(q.word)):
        return True
    if p.word.isascii() != q.word.isascii():
        return near >= ACROSS
    if (
        not p.word.isascii()
        and (p.word.endswith(q.word) or q.word.endswith(p.word))
        and min(len(p.word), len(q.word)) >= 2
    ):
        return True  # 再委託 and 委託
    if (
        not p.word.isascii()
        and p.word[0] == q.word[0]
        and "一" <= p.word[0] <= "鿿"
        and (_native(p.word) or _native(q.word))
    ):
        return True  # 減る and 減らす, 頂く and 頂戴
    return near >= SAME


def _figure_denied(claim: Claim, p: Predicate, texts: Sequence[Text]) -> bool:
    """Return whether the sources deny something, in other words, of a figure of which the claim does: 「11種類が接続できません」."""
    clauses = [part for part in re.split(r"[、。]", claim.bare.text) if p.text in part]
    mine = [f for part in clauses for f in figures(part)]
    return bool(mine) and any(
        DENIES.search(clause) and any(agrees(f, o) for f in mine for o in figures(clause, ones=True))
        for text in texts
        for clause in re.split(r"[、。]", text.text)
    )


def _but(text: Text, p: Predicate) -> bool:
    """Return whether a text says 「…ではなく…を」 of what the claim denies something of."""
    return (
        len(p.about) > 1
        and p.about in text.text
        and bool(re.search(rf"{re.escape(p.about)}(では|じゃ|で)なく", text.text))
    )


def _native(word: str) -> bool:
    """Return whether a word is one Chinese character with a Japanese ending, and no verb that says little."""
    return bool(re.fullmatch(r"[一-鿿][ぁ-ん]{1,3}", word)) and word not in LIGHT_VERBS and word not in COMMON


def _shared(claim: Claim, p: Predicate, text: Text, q: Predicate) -> float:
    """Return how many words the claim's clause shares with the clause, and by half the sentence, of the evidence."""
    wanted = claim.bare.sentence_words(p)
    clause, sentence = text.clause_words(q), text.sentence_words(q)
    if claim.bare.japanese == text.japanese:
        return float(len((wanted & clause) - {q.word})) + 0.5 * len((wanted & sentence) - clause - {q.word})
    if not claim.near or not wanted:
        return 0.0
    others = list(sentence)
    found = claim.near(list(wanted), others) if others else []
    return float(sum(max(row) >= ACROSS for row in found))


def _opposite(claim: Claim, texts: Sequence[Text]) -> Why | None:
    """Return a word of the claim whose opposite, and not itself, stands in the sentences that speak of the same."""
    if not claim.bare.sides or not any(text.sides for text in texts):
        return None
    held = [s for text, one in claim.speaking(texts) for s in text.sides if one.start <= s.start < one.end]
    rows: dict[int, list[Side]] = {}
    for s in held:
        rows.setdefault(s.row, []).append(s)
    for s in claim.bare.sides:
        against = rows.get(s.row)
        if any(
            o.side == s.side and not o.denied and not s.denied
            for row in WAYS
            if s.row in WAYS
            for o in rows.get(row, ())
        ):
            continue  # an increase in the rate is its being raised
        if not against or any((o.side, o.denied) == (s.side, s.denied) for o in against):
            continue
        if any(o.side == s.side and (s.denied or not o.text.isascii()) for o in against) and s.text.isascii():
            continue  # what a denial reaches in another language is for the predicates to tell
        if all(_no_reverse(s, o) for o in against):
            continue
        if any(
            t.row == s.row and any((t.side, t.denied) == (o.side, o.denied) for o in against) for t in claim.bare.sides
        ):
            continue  # it says what the sources do, and another word of the row of something else
        if s.row not in _agreed(claim, texts):
            return Why("opposite", s.text, against[0].text)
    return None


def _of_same(claim: Claim, texts: Sequence[Text]) -> Why | None:
    """Return a word of the claim whose opposite the sources say of the very noun: 「取扱いを継続」 and 「取扱いを休止」."""
    if not claim.told.japanese:
        return None
    for s in claim.bare.sides:
        m = BEFORE.search(claim.bare.text[: s.start])
        if m is None:
            continue
        said = [
            o
            for t in texts
            for o in t.sides
            if o.row == s.row and t.text[: o.start].rstrip("、").endswith((f"{m[1]}を", f"{m[1]}は", f"{m[1]}が"))
        ]
        if said and not s.denied and all(o.side != s.side and not o.denied for o in said):
            return Why("opposite", s.text, said[0].text)
    return None


def _no_reverse(s: Side, o: Side) -> bool:
    """Return whether two words of a row, one of them denied, say the same, or are for the predicates to tell: not kept, abolished."""
    return s.denied != o.denied and (s.denied or s.side == o.side)


def _agreed(claim: Claim, texts: Sequence[Text]) -> set[int]:
    """Return the rows of which the claim holds both sides as its sources do, or whose word is a longer word's part."""
    both = {
        row for row in {s.row for s in claim.bare.sides} if len({s.side for s in claim.bare.sides if s.row == row}) > 1
    }
    return {row for row in both if len({s.side for t in texts for s in t.sides if s.row == row}) > 1}


def _denied_of(claim: Claim, texts: Sequence[Text]) -> Why | None:
    """Return a noun of which the sources only deny something, and of which the claim affirms."""
    if any(p.denied for p in claim.bare.predicates) or DENYING.search(claim.bare.text):
        return None
    counted = {w.lower() for w in COUNTED.findall(claim.bare.text)}  # 1.8 people
    mine = [w for w in dict.fromkeys(claim.bare.words) if w not in counted]
    for text in texts:
        for q in text.predicates:
            if q.denied and f"{q.word}ではなく" in text.text:
                if claim.bare.japanese and q.word in claim.bare.text:
                    return Why("negation", q.word)
                continue  # 「窓口を自治会ではなく市に」 denies nothing of the 窓口
            if (
                not q.denied
                or q.only
                or q.supposed
                or len(q.about) < 2
                or NUMBER.match(q.about)
                or text.text.count(q.about) > 1
            ):
                continue
            if claim.bare.japanese and q.about in claim.bare.text:
                return Why("negation", q.about)
            if not claim.bare.japanese and claim.near and mine:
                near = [row[0] for row in claim.near(mine, [q.about])]
                if max(near) >= NOUN and _may_be_done(claim, mine, q):
                    return Why("negation", mine[near.index(max(near))])
    return None


def _may_be_done(claim: Claim, mine: list[str], q: Predicate) -> bool:
    """Return whether a claim in another language may affirm what is denied, as far as its words are known to be near it."""
    if q.word in COMMON or not claim.near:
        return True
    near = max(map(max, claim.near(mine, [q.word])))
    return not 0.0 < near < DONE_TO


def _unfounded(claim: Claim, texts: Sequence[Text]) -> Why | None:
    """Return a denial for which nothing in the sources denies anything."""
    denied = [p for p in claim.bare.predicates if p.denied]
    if ANSWERS.match(claim.text):  # of a yes or no the sentence after it tells
        denied = [p for p in denied if p.word not in claim.question.words]
    if not denied or any(DENYING.search(text.text) for text in texts):
        return None
    asked = {*claim.question.words, *(p.word for p in claim.question.predicates), *COMMON, "出来る"}
    if all(p.word in asked for p in denied) and any(STILL_TO_COME.search(text.text) for text in texts):
        return (
            None  # “Can it be done online?” – “Not now”, where the sources tell how it is done and from when it will be
        )
    return Why("negation", denied[0].text)
