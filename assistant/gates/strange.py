"""Find a word that a claim brings in from nowhere: a name, a thing or a means that none of its sources speaks of."""

# ruff: noqa: E501, SIM905 - tables of words

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import pairwise

from assistant.gates.evidence import Claim
from assistant.gates.people import BONES, ROMAJI, latin_readings, like
from assistant.gates.people import PLAIN as CAPITALS
from assistant.gates.plain import FRAME, PLAIN
from assistant.gates.predicates_english import stem
from assistant.gates.quotations import without_quotations
from index.retrieval.people import reading, short_vowels
from index.words import ENGLISH_HELPERS, _tokenizer, fold, morphemes, words

CERTAIN = 0.47  # cosine of a word's best gloss from which the word is known well enough to be missed
ALIKE = 0.2  # the same of words that share a Chinese character
STANDS = 0.4  # how near a source's word comes to a gloss, at least
WHOLE, AT_THE_EDGE = (
    0.33,
    0.58,
)  # cosine of the whole sentence, and with that of the word, that let one unknown word pass
BORNE_OUT = (
    0.15  # cosine of the whole sentence, less the share of its telling words that are unknown, that lets these pass
)
DEEDS = 3  # unknown words none of which is a thing: a deed has many names
TAIL = 5  # letters of a name that tell it
SEVERAL = 2  # nouns from nowhere that are no other way to put it
APART = 0.25  # cosine below which a Japanese noun has nothing near it
KATAKANA = re.compile(r"[ァ-ヴー・]+")
SOUNDS = str.maketrans("clvzqx", "krbskk")
SHORT_KANA = re.compile(
    r"[ぁ-ん]{2}"
)  # 「…ありきの進め方」: an ending and a particle that the dictionary takes for a name
PLAIN_STEMS = frozenset(map(stem, PLAIN)) | PLAIN
MANNER = re.compile(r"(?!family|supply|reply|assembly|elderly|july|butterfly|fly|monopoly)[a-z]{3,}ly")  # strictly
ACRONYM = re.compile(r"(?<![A-Za-z])[A-Z]{2,}s?(?![A-Za-z])")
DIRECTIONS = frozenset("東西南北上下左右")
INFINITIVE = re.compile(r"\bto ([a-z]+)\b")
LATIN = re.compile(r"(?<![A-Za-z'’-])[A-Za-z]{3,}(?![a-z])")
# Nouns too abstract to be missed, as of what is told of a sum or a day.
ABSTRACT = frozenset(
    "自体 対策 措置 費用 金額 目標 時点 現時点 代わり 手段 目的 内訳 内容 方法 仕組み 制度 事業 計画 期間 期限 影響 効果 割合 合計 総額 規模 範囲 基準 条件 背景 経緯 課題 問題 意味 役割 機会 傾向 変化 両方 双方 部分 一部 全体 "
    "大半 人数 件数 発言者 質問者 回答者 当時 当面 将来 近年 最近 以前 以後 以降 本日 当日 前日 翌日 自身 自分 本人 相手 人々".split()
)


def name(claim: Claim) -> str | None:
    """Return a proper name of the claim that stands nowhere in its sources, or None."""
    return _japanese_name(claim) if claim.told.japanese else _latin_name(claim)


def word(claim: Claim) -> str | None:
    """Return a word of the claim that nothing in its sources comes near, or None."""
    if claim.near is None:
        return None
    return _japanese_word(claim) if claim.told.japanese else _latin_word(claim)


def _known(claim: Claim) -> str:
    """Return everything that the cited passages hold, replies to and are recorded with, folded."""
    held = [fold(t.text) for e in claim.evidence for t in (e.own, e.asked, e.record)]
    people = [q for e in claim.evidence for q in (e.passage, *e.passage.replies_to)]
    held += [fold(q.speaker.name + (q.speaker.role or "")) for q in people if q.speaker]
    return "".join([*held, *(fold(q.label or "") for q in people)])


# --- Japanese ----------------------------------------------------------------------------------------------------


def _japanese_name(claim: Claim) -> str | None:
    known = _known(claim)
    tokens = list(_tokenizer().tokenize(fold(without_quotations(claim.text))[:2000]))
    for token, after in pairwise([*tokens, None]):
        pos = token.part_of_speech()
        proper = pos[0] == "名詞" and pos[1] == "固有名詞" and len(token.surface()) > 1
        proper &= not SHORT_KANA.fullmatch(token.surface())
        way = token.surface() in DIRECTIONS and after is not None and after.part_of_speech()[0] == "名詞"
        whole = token.surface() + (after.surface() if way and after is not None else "")
        if (proper or way) and whole not in known and not whole.isascii() and not _in_syllables(whole, claim):
            return str(whole)
    return None


def _in_syllables(name: str, claim: Claim) -> bool:
    """Return whether a name in katakana may be one that the sources write in Latin letters: シャー is Shah."""
    if not KATAKANA.fullmatch(name):
        return False
    mine = _bones("".join(reading(name)))
    held = [t.text for e in claim.evidence for t in (e.own, e.asked)]
    people = [q for e in claim.evidence for q in (e.passage, *e.passage.replies_to)]
    held += [f"{q.label or ''} {q.speaker.name if q.speaker else ''}" for q in people]
    latin = {_bones(w) for text in held for w in re.findall(r"\b[A-Z][A-Za-z]+", text)}
    return bool(mine) and any(mine[0] == w[0] and SequenceMatcher(None, mine, w).ratio() >= BONES for w in latin if w)


def _bones(name: str) -> str:
    """Return the consonants of a name as Japanese tells them apart: Colin and korin are krn."""
    plain = name.lower().replace("ph", "f").replace("th", "s").replace("sh", "s")
    return re.sub(r"[aeiouyhw]", "", plain.translate(SOUNDS))[:6] or plain[:1]


def _japanese_word(claim: Claim) -> str | None:
    """Return a noun none of whose characters stands in the sources, and near which there is no word."""
    known = _known(claim) + fold(claim.question.text)
    if not any(e.own.japanese for e in claim.evidence):
        return None
    wanted = []
    for token in _tokenizer().tokenize(fold(without_quotations(claim.text))[:2000]):
        pos, surface = token.part_of_speech(), token.surface()
        if pos[0] == "名詞" and pos[1] == "普通名詞" and pos[2] == "一般" and len(surface) > 1:
            said = words(surface)
            if (
                surface not in ABSTRACT
                and said
                and not any(w in FRAME for w in said)
                and not any(c in known for c in surface if c > "ヿ" or len(surface) < 3)
            ):
                wanted.append(surface)
    wanted = [w for w in wanted if w not in known]
    held = sorted({w for e in claim.evidence for t in (e.own, e.asked, e.record) for w in t.words})
    if not wanted or not held or claim.near is None:
        return None
    strange = [w for w, row in zip(wanted, claim.near(wanted, held), strict=True) if max(row) < APART]
    return strange[0] if len(strange) >= SEVERAL else None


# --- English over Japanese ---------------------------------------------------------------------------------------


def _latin_name(claim: Claim) -> str | None:
    """Return a Japanese name in Latin letters that no word of the sources is read as, or None."""
    text = without_quotations(claim.text)
    wanted = [
        m.group()
        for m in LATIN.finditer(text)
        if m.group()[0].isupper() and m.start() and len(m.group()) > 3 and ROMAJI.fullmatch(m.group())
        and m.group().lower() not in PLAIN | CAPITALS and text[: m.start()].rstrip()[-1:] not in (".", ":", "-", "")
    ]  # fmt: skip
    if not wanted:
        return None
    known = _known(claim) + fold(claim.question.text)
    read = latin_readings(known)
    speakers = [q.speaker.name for e in claim.evidence for q in (e.passage, *e.passage.replies_to) if q.speaker]
    names = {part: {name} for name in speakers for part in reading(name) if len(part) > 1}
    return next(
        (
            w
            for w in wanted
            if not is_read(short_vowels(w), read)
            and w.lower() not in known.lower()
            and not like(short_vowels(w), names)
        ),
        None,
    )


def is_read(word: str, read: str) -> bool:
    """Return whether a name in Latin letters is read so, or in its last part: a dictionary does not know 上鳴沢 as Kaminarusawa."""
    return word in read or any(len(part) >= TAIL and word.endswith(part[-TAIL:]) for part in read.split())


def _latin_word(claim: Claim) -> str | None:
    if not any(e.own.japanese for e in claim.evidence):
        return None
    shown = [
        *claim.evidence,
        *(o for o in claim.others if o.passage.meeting.id == claim.evidence[0].passage.meeting.id),
    ]
    own = _known(claim) + fold(claim.question.text)
    foreign = next((w for w in ACRONYM.findall(without_quotations(claim.text)) if w.rstrip("s") not in own), None)
    if foreign and foreign.rstrip("s") in "".join(fold(o.own.text) for o in shown):
        return str(foreign)
    # What a passage calls by no name the model may name from the others that it was shown.
    known = _known(claim) + "".join(fold(o.own.text) for o in shown) + fold(claim.question.text).lower()
    counted = {w.lower() for f in claim.told.figures for w in LATIN.findall(f.text)}  # another gate's
    wanted = [
        w
        for w in dict.fromkeys(m.group().lower() for m in LATIN.finditer(without_quotations(claim.text)))
        if w not in counted
        and not MANNER.fullmatch(w)
        and w not in PLAIN
        and w not in ENGLISH_HELPERS
        and stem(w) not in PLAIN_STEMS
        and w not in FRAME
    ]
    telling, wanted = len(wanted), [w for w in wanted if not _asked(w, known)]
    if not wanted or claim.glosses is None:
        return None
    held = sorted({w for e in claim.evidence for t in (e.own, e.asked, e.record) for w in t.words})
    lost = [
        (w, glosses)
        for w, glosses in zip(wanted, claim.glosses.of(wanted), strict=True)
        if glosses and glosses[0][1] >= CERTAIN and not _stands(claim, w, glosses, known, held)
    ]
    done = set(INFINITIVE.findall(claim.text.lower()))
    things = [(w, glosses) for w, glosses in lost if w not in done and _a_thing(w, glosses)]
    if len(lost) < DEEDS and not things:
        return None
    told = [one.text for e in claim.evidence for one in e.own.told]
    whole = max(claim.near([claim.text], told)[0], default=0.0) if told and claim.near else 0.0
    lost = things or lost
    if whole - len(lost) / telling >= BORNE_OUT:
        return None  # the more a sentence tells that is known, the more ways to put it
    if len(lost) == 1 and held and claim.near is not None:
        # One word at the edge, in a sentence that is near as a whole, is another way to put it.
        edge = max(map(max, claim.near([gloss for gloss, _ in lost[0][1]], held)))
        if whole >= WHOLE and whole + edge >= AT_THE_EDGE:
            return None
    return lost[0][0]


def _a_thing(word: str, glosses: tuple[tuple[str, float], ...]) -> bool:
    """Return whether an English word is a noun by its form and its Japanese: a deed has many names."""
    if re.fullmatch(r"[a-z]{2,}(ed|ing)", word):
        return False
    return morphemes(glosses[0][0])[0].kind[:3] == ("名詞", "普通名詞", "一般")


def _stands(claim: Claim, word: str, glosses: tuple[tuple[str, float], ...], known: str, held: list[str]) -> bool:
    if any(gloss in known for gloss, _ in glosses) or any(
        len(h) > 1 and h in gloss for gloss, _ in glosses for h in held
    ):
        return True
    alike = [h for h in held if len(h) <= 3 and any(c in gloss for gloss, _ in glosses for c in h if "一" <= c <= "鿿")]
    if alike and claim.near and max(map(max, claim.near([word, *(gloss for gloss, _ in glosses)], alike))) >= ALIKE:
        return True  # 屋根 and 屋上
    rows = claim.near([gloss for gloss, _ in glosses], held) if claim.near else []
    top = glosses[0][1]
    return any(max(row, default=0.0) * (c / top) ** 0.5 >= STANDS for (_, c), row in zip(glosses, rows, strict=True))


def _asked(word: str, known: str) -> bool:
    return stem(word) in known
