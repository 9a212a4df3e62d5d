"""Hold what a claim affirms and denies to what it cites: the same predicate with the other polarity fails, and so does
the opposite word."""

# ruff: noqa: E501, SIM905 - tables of words and patterns

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.gates.evidence import PRESUMES, Claim, Text
from assistant.gates.figure import agrees
from assistant.gates.figures import figures
from assistant.gates.opposites import Side
from assistant.gates.predicate import HELD_BACK, Predicate
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
NEAREST = 0.6  # share of the nearest sentence's nearness from which another one speaks of the same
NOUN = 0.38  # the same for nouns
# A predicate as common as this says little: two texts deny and affirm it of different things.
COMMON = frozenset(
    "為る 成る 有る 行う 考える 思う 見る 出る 持つ 取る 入れる 使う 聞く 知る 分かる 言う 話す 答える 述べる 説明 質問 回答 発言 約束 決まる 伺う 求める 示す".split()
)
NUMBER = re.compile(r"[0-9一二三四五六七八九十百千万何]")
COMMON_ACROSS = COMMON - {"求める"}
OPEN = re.compile(
    r"検討|かどうか|か否か|判断|考え|予定|方針|未定|可能性|見通し|見込|\b(consider|whether|may|might|could|plan|possib|review|look into)",
    re.IGNORECASE,
)
# What is said of a deed that is only looked into.
TOPIC = re.compile(r"(等|など)?(に(つきまして|ついて|関して|関しまして)は?|は、|の(是非|可否|あり方|在り方|必要性))")
PUT_OFF = re.compile(r"検討|調査|研究|判断(を|し)|見極め|注視|勉強|協議し|情報収集|課題")
DENYING = re.compile(
    r"ない|ません|なかっ|なく|ず(に|、|。|$)|ぬ(。|、|$)|なし|かね(ます|る)|[無不未非否]|廃止|中止|反対|拒|断|禁|止|絶|滞|失|やめ|難し|困難|にく[いくか]|づら[いくか]|がた[いく]|欠|除|止め|避け|とどま|満た|及ば|不足|だけ|のみ|限|別の|別物|異な|違[いうっ]|ちが[いうっ]"
    r"|\b(not|no|never|without|none|nobody|nothing|neither|nor|cannot|unable|fail|refus|declin|reject|oppos|against|only|lack|avoid|stop|ban|forbid|prohibit|free|except|un\w+|difficult|different|separate|other than|rather than|instead)\w*\b|n['’]t\b",
    re.IGNORECASE,
)
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
    r"(?:約束|確約|保証|請け合)[^、。]{0,8}(?:ません|ない|かね|できず)|(?:\b(?:not|never|cannot|without)|n['’]t) (?:\w+ )?(?:promis|guarante|pledg)",
    re.IGNORECASE,
)
STILL_TO_COME = re.compile(r"(?:現在|今)は[^。]*。[^。]*(?:来年|今後|予定|から)|\bat present\b[^.]*\.[^.]*\bwill\b")
YES = re.compile(r"\W*(?:はい|ええ|yes)[、,。.]", re.IGNORECASE)
NO = re.compile(r"\W*(?:いいえ|いえ[、。]|no[,.]|not (?:yet|this|at|until|for|in|now)\b)", re.IGNORECASE)
ANSWERS = re.compile(r"\W*(?:はい|いいえ|ええ|いえ|yes|no)[、,。.]", re.IGNORECASE)
LATER = re.compile(
    r"(判断|検討|研究|見極め)(を)?(いた)?(し|て)?(て)?(まいり|いき|おり)?(ます|たい(と思|と考)[^。]{0,8})。?$"
)
BEFORE = re.compile(r"([一-鿿ァ-ヶー][一-鿿ァ-ヶーいりえけれ]+)[をはが]、?$")  # what the next word is said of
FEW_SENTENCES = 3
WONDERS = re.compile(r"(?:ます|です|でしょう|る|た|の|必要)か[。？?\s]*$|[?？]\s*$")
SUGGESTS = re.compile(
    r"(?:ない|ません)(?:の)?(?:です|でしょう)?か[。？?\s]*$|n['’]t\b"
)  # 「…ではありませんか」 says so
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
        or _undecided(claim, texts)
        or _refused(claim)
        or _uncommitted(claim)
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
        nearest = _nearest(claim, text)
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
            if not claim.bare.japanese and claim.near and mine and q.about in nearest:
                near = [row[0] for row in claim.near(mine, [q.about])]
                if max(near) >= NOUN:
                    return Why("negation", mine[near.index(max(near))])
    return None


def _nearest(claim: Claim, text: Text) -> str:
    """Return the sentences of a text in another language that come near what the claim says."""
    if claim.bare.japanese or not claim.near:
        return ""
    return "\n".join(one.text for _, one in claim.speaking([text], NEAREST))


def _undecided(claim: Claim, texts: Sequence[Text]) -> Why | None:
    """Return what the claim gives as settled and its sources only consider, or leave open."""
    if OPEN.search(claim.bare.text):
        return None
    put_off = _left_for_later(claim, texts)
    if put_off is not None:
        return put_off
    held = [(text, q) for text in texts for q in text.predicates]
    for p in claim.bare.predicates:
        same = [q for _, q in held if q.word == p.word]
        if same and all(q.open for q in same):
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


def _refused(claim: Claim) -> Why | None:
    """Return what a claim grants where its sources, in few words, only refuse it."""
    grants = GRANTS.search(claim.bare.text)
    if claim.asks or not grants or DENYING.search(claim.bare.text):
        return None
    if claim.near and not claim.told.japanese:
        nearest = [one.text for _, one in claim.speaking([e.own for e in claim.evidence], 0.99)]
        if nearest and all(REFUSES.search(one) for one in nearest):
            return Why("negation", grants.group())
    if YES.match(claim.text) and all(NO.match(e.own.text) for e in claim.evidence):
        return Why("negation", grants.group().strip())
    for e in claim.evidence:
        told = e.own.told
        if not told or len(told) > FEW_SENTENCES or not REFUSES.search(told[-1].text):
            return None
    return Why("negation", grants.group())


def _uncommitted(claim: Claim) -> Why | None:
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
