"""Describe, in a few named numbers, how well what was found covers what the question asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from assistant.details import detail
from assistant.glossed import taken_up
from index.retrieval import Found
from index.retrieval.features import NAMES
from index.retrieval.forms import forms
from index.retrieval.glossed import Glossed
from index.retrieval.people import said_by
from index.retrieval.question import JAPANESE
from index.retrieval.shapes import shapes
from index.store import Store
from index.titles import POLITE_TITLES, RENDERINGS, TITLES, rendering
from index.words import BREAK, fold, morphemes, words

FIRST = 3  # passages that are looked at
NOTHING = 0.1  # share of the question's words, or near ones, that is as good as none
STRICT = ("how_many", "when")  # what is told by figures, or not at all
NEAR = 0.23  # cosine below which words have nothing to do with each other
SIGNALS = (
    "nearness",  # share of the question's words that the best passage takes up, in the same or near words
    "focus",  # nearness of the words that the question asks of: 手数料 in 「手数料はいくらですか」
    "unknown",  # share of the question's words that stand nowhere in the store
    "words",  # share of the question's words in the passage or the question it replies to
    "meaning",  # cosine of question and passage
    "sentence",  # cosine of question and its best sentence
    "asked",  # cosine of question and the question that it replies to
    "standout",  # how far the foremost passage's meaning stands out among the candidates'
    "topic",  # share of the question's words in the sentence that announces the topic
    "denial",  # the question denies something, and the foremost passage does so too (1) or affirms it (-1)
    "shape",  # the foremost passage looks like telling what is wanted: a reason, a date
    "shapeless",  # the question wants a figure or a date, and the passage has none
    "weakest",  # how near the first passages come to the question's word that they come least near to
    "missing",  # share of the question's words that nothing in the foremost passage, or what it replies to, comes near
    "one_sentence",  # share of the question's words that one sentence of the first passages takes up; not told by a figure
    "figure",  # the question wants a figure or date: share of its words in a sentence that has one, else 0
    "figured",  # the question wants a figure or date
    "unbound",  # it does: share of its words that nothing comes near in the foremost passage's sentence that has one, else 0
    "nameless",  # the question wants the name of something, and the first passages name nothing
    "name",  # the question wants the name of something
    "margin",  # how far the first passage's score lies above the second's
    "score",  # the first passage's score
    "named_nearness",  # the question names who spoke: share of its other words in what they said, or near
    "elsewho",  # the question asks what an office said, and the first passage is not theirs
    "off_topic",  # the question names who spoke, and the first passage takes up none of its other words
    "untold",  # the question wants a figure or date, and no sentence that has one takes up any of its words
    "speeches",  # how much longer than in talk the questions of the passage's body are: all that is asked comes near them
)
TALK = 0.85  # brevity of a body that talks
WANTS_NAME = re.compile(
    r"(会社|業者|企業|団体|事業者|製品|大学|路線)(の?名(前|称)?)?(は|って)?(どこ|何|誰|どの)"
    r"|(名前|名称|題名|書名|社名|正式な?名)(は|を|が)(?!.*(いつ|なぜ|何故|どうして|どのよう|何人|いくら|幾ら))"
    r"|(どこ|どの|何という)の?(会社|業者|企業|団体|事業者|大学)|所有者は|相手(方|先)は(どこ|誰)|どこですか"
    r"|\b(which|what) (?!(?:did|does|do|has|have|will|would|can|could|should)\b|(?:is|are|was|were) (?:\w+ ){1,3}?\w+ing\b)(\w+ ){0,2}"
    r"(compan(y|ies)|firms?|business(es)?|vendors?|contractors?|organi[sz]ations?|universit(y|ies)|schools?|banks?|hospitals?)\b"
    r"|\bname of\b|\b(is|are|was|were) .{2,40} called\b|\btitle of\b"
    r"|\bwho (will |would |should )?(owns?|runs?|makes?|made|suppl(y|ies|ied)|buil[dt]s?|manage[sd]?|drives?|designed|designs?"
    r"|operates?|submitted|wrote|produces?|repairs?)\b"
    r"|^where (is|are|was|were) the\b(?!.*\b(?:money|funds|funding|cash)\b)",
    re.IGNORECASE,
)
# 「教育長は何と答えましたか」, "what did the mayor say": an office, and a word of speaking.
SPEAKS = re.compile(
    rf"({TITLES})は.{{0,24}}?(何と|何を|どう|どのように|どんな).{{0,6}}?(答え|述べ|発言|説明|言|考え|話|回答|答弁|提案|尋ね|聞|質問)"
    rf"|\b(?:did|does|do|was|is)\b.{{0,8}}\b({'|'.join(english for english, _ in RENDERINGS)})\b.{{0,40}}"
    r"\b(?:say|said|answer|answered|think|reply|replied|explain|propose|ask|mention)",
    re.IGNORECASE,
)
QUOTED = re.compile(r"[「『][^「」『』]{2,20}[」』]|[A-Za-zＡ-Ｚａ-ｚ]{3,}|株式会社")


def signals(store: Store, found: Found) -> NDArray[np.float64]:
    """Return the SIGNALS of what was found, shape (len(SIGNALS),)."""
    question, first = found.question, found.features[:FIRST]
    top = first[int(np.argmax(first[:, NAMES.index("all_nearness")]))]
    passages = found.passages[:FIRST]
    covered = _covered(store, found)
    wanted = _wanted(found)
    text = found.passages[0].text
    names = {n for one in question.named for n in one.names}
    speaker = found.passages[0].speaker
    who, label = asked_office(question.about), found.passages[0].label or ""
    scores = [p.score for p in found.passages[:2]]
    named = said_by(speaker.name if speaker else None, found.passages[0].label) in names
    wants_name = bool(WANTS_NAME.search(question.text))

    def best(name: str) -> float:
        return float(first[:, NAMES.index(name)].max())

    values = {
        "nearness": float(top[NAMES.index("all_nearness")]),
        "focus": covered.focus,
        "unknown": _unknown(store, found),
        "words": best("all_words"),
        "meaning": best("own_meaning"),
        "sentence": best("best_meaning"),
        "asked": best("asked_meaning"),
        "standout": found.standout,
        "topic": best("topic_words"),
        "denial": float(first[0][NAMES.index("polarity")]),
        "shape": float(first[0][NAMES.index("shape")]) - 0.5,
        "shapeless": float(bool(wanted) and not any(look.search(text) for look in wanted)),
        "weakest": covered.weakest,
        "missing": covered.missing,
        "one_sentence": covered.one_sentence,
        "figure": covered.figure,
        "figured": float(bool(wanted)),
        "unbound": covered.unbound,
        "nameless": float(wants_name and not any(_names_something(p.text) for p in passages)),
        "name": float(wants_name),
        "margin": (scores[0] - scores[1]) / (abs(scores[0]) + 1.0) if len(scores) > 1 else 0.5,
        "score": scores[0] / 10,
        "named_nearness": float(first[0][NAMES.index("all_nearness")]) * named,
        "off_topic": float(named and covered.first < NOTHING),
        "untold": float(bool(wanted) and covered.figure < NOTHING),
        "speeches": max(0.0, TALK - float(first[0][NAMES.index("brevity")])),
        "elsewho": float(who is not None and not re.search(who, fold(f"{speaker.role if speaker else ''} {label}"))),
    }
    return np.array([values[name] for name in SIGNALS])


def asked_office(question: str) -> str | None:
    """Return a pattern of the office whose words the question asks for, or None; 副市長 is not 市長."""
    match = SPEAKS.search(question)
    if match is None:
        return None
    title = next(group for group in match.groups() if group)
    if title in POLITE_TITLES:
        return None
    return rendering(title) if title.isascii() else f"(?<!副){re.escape(title)}"


@dataclass(frozen=True)
class Covered:
    """How the first passages take up the question's words."""

    focus: float
    weakest: float
    missing: float
    one_sentence: float
    figure: float
    unbound: float
    first: float


def _translated(found: Found) -> bool:
    """Return whether an English question is put to Japanese minutes."""
    return found.question.language == "en" and bool(JAPANESE.search(found.passages[0].text))


def _wanted(found: Found) -> list[re.Pattern[str]]:
    """Return how the figures and dates look that the question wants."""
    if _translated(found):
        look = detail(found.question.text)
        return [look] if look else []
    return [look for kind, look in shapes(found.question.text).items() if kind in STRICT]


def _covered(store: Store, found: Found) -> Covered:
    question, passages = found.question, found.passages[:FIRST]
    if not question.words:
        return Covered(1.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0)
    marks = ",".join("?" * len(passages))
    query = f"SELECT p.id, w.own, w.asked FROM passages p JOIN words w ON w.rowid = p.rowid WHERE p.id IN ({marks})"
    rows = {row[0]: row[1:] for row in store.db.execute(query, [p.id for p in passages])}
    weight = np.array([found.idf.get(w, 1.0) for w in question.words])
    weight = weight / weight.sum()
    told = [" ".join(rows.get(p.id, ("", ""))).replace(BREAK, " ").split() for p in passages]
    near = store.nearness.best(question.words, told)
    missing = float((near[0] < NEAR) @ weight)
    looks = _wanted(found)
    if _translated(found):
        said = passages[:1] if question.named else passages
        replied = [(p, rows.get(p.id, ("", ""))[1].split()) for p in said]
        glossed = found.glossed or Glossed(store, question.words)
        taken = taken_up(glossed, found, replied, looks[0] if looks else None)
        return Covered(
            taken.focus,
            float(near.min(axis=1).max()),
            missing,
            0.0 if looks else taken.sentence,
            taken.detail if looks else 0.0,
            _unbound(store, found, looks, weight),
            taken.first,
        )
    spans = [
        (p, a, b, [*held, *rows.get(p.id, ("", ""))[1].split()])  # a short reply leaves to the question what it is of
        for p in passages
        if p.id in found.told
        for (a, b), held in zip(found.told[p.id].spans, found.told[p.id].words, strict=True)
    ]
    share = store.nearness.best(question.words, [held for *_, held in spans]) @ weight if spans else np.zeros(1)
    whole = float(found.features[0, NAMES.index("all_nearness")])
    spoken = told
    if question.language == "en":  # an item of business that a passage stands under counts nothing
        spoken = [words(" ".join([p.text, *(q.text for q in p.replies_to)])) for p in passages]
    # an English question seldom tells by its form what it is of
    unfocused = whole if question.language == "en" else 1.0
    figured = [i for i, (p, a, b, _) in enumerate(spans) if any(look.search(p.text, a, b) for look in looks)]
    return Covered(
        float(store.nearness.best(question.focus, spoken).mean(axis=1).max()) if question.focus else unfocused,
        float(near.min(axis=1).max()),
        missing,
        float(share.max()),
        float(max((share[i] for i in figured), default=0.0)),
        _unbound(store, found, looks, weight),
        whole,
    )


def _unbound(store: Store, found: Found, looks: Sequence[re.Pattern[str]], weight: NDArray[np.float64]) -> float:
    """Return the share of the question's words that no figure of the foremost passage stands in one sentence with."""
    first, asked = found.passages[0], found.question.words
    told = found.told.get(first.id)
    if not looks:
        return 0.0
    sentences = zip(told.spans, told.words, strict=True) if told else ()
    figured = [held for (a, b), held in sentences if any(look.search(first.text, a, b) for look in looks)]
    if not figured:
        return 1.0
    return float(((store.nearness.best(asked, figured) < NEAR) @ weight).min())


def _unknown(store: Store, found: Found) -> float:
    """Return the share of the question's words, by rarity, that stand nowhere in the store."""
    asked = found.question.words
    terms = [form for w in asked for form in forms(w)]
    marks = ",".join("?" * len(terms))
    held = {w for (w,) in store.db.execute(f"SELECT term FROM vocabulary WHERE term IN ({marks})", terms)}
    known = {w for w in asked if not held.isdisjoint(forms(w))}
    total = sum(found.idf.values()) or 1.0
    return sum(weight for word, weight in found.idf.items() if word not in known) / total


@lru_cache(maxsize=4096)
def _names_something(text: str) -> bool:
    """Return whether the text holds a proper noun or something in quotation marks."""
    return bool(QUOTED.search(text)) or any("固有名詞" in m.kind for m in morphemes(text))
