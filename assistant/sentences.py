"""Say how well each sentence around a passage answers the question, in a few named signals and one fitted score."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.surroundings import Surroundings
from index.linking.speech import announces, asks, is_preface
from index.records import Passage
from index.retrieval import Found
from index.retrieval.features import NAMES
from index.retrieval.forms import forms
from index.retrieval.nearness import weigh
from index.retrieval.question import DENIES
from index.retrieval.shapes import NUMBER, facts, shapes
from index.store import Store
from index.words import words

MODEL = Path(__file__).with_name("choice.json")
SIGNALS = (
    "inside",  # stands in the passage found, not only near it
    "words",  # share of the question's words, by rarity
    "nearness",  # share that it takes up in the same or near words
    "glossed",  # the same by Japanese glosses of an English question's words
    "before",  # how well the sentence before it takes up the question's words, near ones or glosses
    "meaning",  # cosine with the question
    "asked_meaning",  # cosine with the question that the passage replies to
    "asked_words",  # share of its own words that stand in that question
    "news",  # words that neither question used, up to 25 of them, as a share
    "place",  # 0 for the first sentence, 1 for the last
    "last",
    "first",
    "announces",  # names the topic of what follows
    "topical",  # shares the question's words, and stands right after the sentence that announces them
    "preface",  # only says that an answer follows
    "plans",  # says what is or will be done
    "turns",  # begins with そこで, このため, さらに: comes to the point
    "coming",  # speaks of a year or time to come
    "sums_up",  # begins with こうした取り組みにより: generalities at the end
    "background",  # says what is important, recognised or was done so far
    "figures",  # has a figure, which no reason is
    "shape",  # looks like what the question wants: a reason, a number, a date
    "shape_of_figures",  # the same when a number or date is wanted
    "long",  # its length, up to 150 characters, as a share
    "curt",  # fewer than 12 characters
    "denies",  # the question denies something, and it does too
    "asks",
    "demands",  # an asker's sentence says what should be done
    "bare",  # an asker's sentence asks for a view and does not say of what
    "leads",  # an asker's sentence right before a bare one
)
PLANS = re.compile(
    r"(まいります|いたします|ることと(し|いた)|実施|開始|創設|新設|拡充|検討|進めて|取り組|支援して|図って|目指|予定|設け|ことに(し|いた)|決(定|し))"
)
TURNS = re.compile(
    r"^(そこで|このため|そのため|さらに|また|加えて|あわせて|併せて|具体的に|こうしたことから|これを受け)"
)
COMING = re.compile(
    r"(来年度|来年|今後|今回|このたび|この(春|夏|秋|冬)|新たに|年度から|年度(末)?までに|平成三十一|令和[二三四五六七2-7]年)"
)
SUMS_UP = re.compile(r"^(こうした|このような|これらに|これらの|これにより|これを通じ|今後も|今後とも|引き続き)")
BACKGROUND = re.compile(
    r"(ご理解|お見舞い|重要(で|な)|必要(で|が)|認識して|思っております|状況(で|に)|これまで|求められ|期待され|課題|でした。?$"
    r"|ました。?$|ところで(ござい|あり))"
)
FIGURES = re.compile(
    rf"{NUMBER}+[,，.．]?{NUMBER}*\s*(円|人|件|年|月|日|か所|カ所|％|%|割|倍|分の|時間|校|台|棟|冊|億|万)"
)
ASKERS = ("question", "opinion")  # kinds of passages that members speak
BESIDE = 20.0
FIGURED = ("how_many", "when", "pays", "spared")
FACTS = frozenset((*FIGURED, "why", "who"))
TOPIC = re.compile(r"[：:]")  # 「商店街の活性化：支援を拡充すべき。」
# Brevity of a body below which its members read out speeches. What is asked there of a policy is answered by what is
# planned, which comes at the end and in words of its own.
READ_OUT = 0.45
DEMANDS = re.compile(
    r"べき|必要(です|で(ある|はない)|と(考え|思)|が(ある|あり))|急務|不可欠|求め(ます|る|たい|て)|要望|要請|提案|(して|て)(ほしい|欲しい|いただきたい|もらいたい)"
    r"|(では|じゃ)な(い(か|で)|かろう)|(して|って|んで)は(いかが|どう)"
)
# 「知事の見解を求めます。」, 「いかがですか。」
BARE = re.compile(
    r"^(あわせて|併せて|また|そこで|まず|改めて)?、?((こうした|これら|この|以上の?|その)[^、。]{0,12}について[はも]?、?)?(あわせて|併せて|それぞれ|改めて)?、?"
    r"[^、。]{0,14}?(見解|所見|答弁|認識|お?考え|決意|説明|覚悟)?(を|についても?)?、?"
    r"(お?伺い?(ます|います|いたします|う)|お?うかがいます|お?(尋|たず)ねします|求めます|お聞き(します|かせください)|お示しください"
    r"|いかがですか|いかがでしょうか|どうですか|どうでしょうか|お願いします)。?$"
)


def score(store: Store, found: Found, passage: Passage, around: Surroundings) -> NDArray[np.float64]:
    """Return one score per sentence around the passage; higher is better."""
    row = part(found, passage)
    scores = describe(store, found, passage, around) @ weights(row)
    if row == "asked":  # what stands beside it asks something else
        scores = np.where(around.inside, scores, scores - BESIDE)
    return np.asarray(scores)


def part(found: Found, passage: Passage) -> str:
    """Return which row of the table a passage is quoted by.

    "asked" when it is asked what a member asked, "topic" when the question names a topic of a speech and what of it, or
    "plain" for all else that people ask.
    """
    question = found.question
    if question.wants == "question" and passage.kind in ASKERS:
        return "asked"
    if question.language == "ja" and TOPIC.search(question.text):
        return "topic"
    read_out = len(found.features) > 0 and found.features[0, NAMES.index("brevity")] < READ_OUT
    return "topic" if read_out and FACTS.isdisjoint(shapes(question.text)) else "plain"


@cache
def weights(row: str) -> NDArray[np.float64]:
    """Return one weight per signal for a row of the table: "plain", "topic" or "asked"."""
    table = json.loads(MODEL.read_text(encoding="utf-8"))[row]
    return np.array([table[name] for name in SIGNALS])


def describe(store: Store, found: Found, passage: Passage, around: Surroundings) -> NDArray[np.float64]:
    """Return the SIGNALS of the sentences, shape (sentences, len(SIGNALS))."""
    question = found.question
    texts = [around.text[a:b] for a, b in around.spans]
    known = found.told.get(passage.id)
    told = dict(zip(known.spans, known.words, strict=True)) if known else {}
    held = [
        told.get((a - passage.start, b - passage.start)) or words(text)
        for (a, b), text in zip(around.spans, texts, strict=True)
    ]
    about = question.about if any(map(str.isalnum, question.about)) else question.text
    replied = passage.replies_to[0].text if passage.replies_to else about
    vectors = store.sentences.embed(texts)
    near = store.nearness.best(question.words, held)
    total = sum(found.idf.get(w, 1.0) for w in question.words) or 1.0
    mine = {form: w for w in question.words for form in forms(w)}
    theirs = set(words(replied)) if passage.replies_to else set(question.words)
    looks = shapes(question.text) if question.across or question.language == "ja" else facts(shapes(question.text))
    by_asker = part(found, passage) == "asked"
    bare = [by_asker and bool(BARE.match(text)) for text in texts]
    count = len(texts)
    announced = False
    rows = []
    for i, (text, own) in enumerate(zip(texts, held, strict=True)):
        own_words = set(own)
        shared = sum(found.idf.get(w, 1.0) for w in {mine[w] for w in own_words & mine.keys()}) / total
        names_topic = announces(text, by_asker=False) or (by_asker and announces(text, by_asker=True))
        rows.append(
            (
                around.inside[i],
                shared,
                0.0,
                0.0,
                0.0,
                0.0,
                0.0,
                len(own_words & theirs) / max(1, len(own_words)),
                min(len(own_words - mine.keys() - theirs), 25) / 25,
                i / max(1, count - 1),
                i == count - 1,
                i == 0,
                names_topic and len(text) < 60,
                announced,
                is_preface(text),
                bool(PLANS.search(text)),
                bool(TURNS.search(text)),
                bool(COMING.search(text)),
                bool(SUMS_UP.search(text)),
                bool(BACKGROUND.search(text)),
                "why" not in looks and bool(FIGURES.search(text)),
                sum(bool(look.search(text)) for look in looks.values()) / max(1, len(looks)),
                any(looks[kind].search(text) for kind in FIGURED if kind in looks),
                min(len(text), 150) / 150,
                len(text) < 12,
                bool(question.denied and DENIES.search(text)),
                asks(text),
                by_asker and bool(DEMANDS.search(text)),
                bare[i],
                any(bare[i + 1 : i + 2]),
            )
        )
        announced = names_topic and shared > 0
    table = np.array(rows, dtype=float)
    table[:, SIGNALS.index("meaning")] = vectors @ store.embedder.embed_question(about)
    table[:, SIGNALS.index("asked_meaning")] = vectors @ store.embedder.embed_question(replied)
    taken = weigh(near, question.words, {w: found.idf.get(w, 1.0) for w in question.words})
    glosses = _glossed(found, texts, held)
    table[:, SIGNALS.index("nearness")] = taken
    table[:, SIGNALS.index("glossed")] = glosses
    if not by_asker:  # an asker goes on to what else is asked
        table[1:, SIGNALS.index("before")] = np.maximum(taken, glosses)[:-1]
    return table


def _glossed(found: Found, texts: Sequence[str], held: Sequence[Sequence[str]]) -> NDArray[np.float64]:
    """Return the share of an English question's words that each text takes up by their glosses."""
    if found.glossed is None or not found.glossed.words:
        return np.zeros(len(texts))
    return np.array([found.glossed.share(text, own) for text, own in zip(texts, held, strict=True)])
