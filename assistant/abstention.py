"""Say why the minutes do not tell, beyond that they do not, and what comes nearest.

A question may have been asked and left without an answer, may concern a part that was closed or left out of the
minutes, or may be told of outside the filter. Each is shown with the utterance that says most of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from assistant.records import Reason
from index.linking.sides import by_chair
from index.linking.speech import conducts, next_item, seeks_consent
from index.records import Passage
from index.retrieval import Found, search
from index.retrieval.features import NAMES
from index.store import Store
from index.words import fold, sentences, words

# How minutes mark what they do not hold.
LEFT_OUT = re.compile(
    r"(?<!公開・)(?<!公開／)(?<!公開/)(?<!公開又は)(?<!公開または)(?<!公開及び)(?<!公開、)非公開(?!の?(?:対象外|別|区分))|秘密会"
    r"|(休憩|休議)中[^。]{0,24}(協議|話し?合|懇談|調整|検討|打ち?合わ?せ)|傍聴者?.{0,6}(退席|退室|退場)|[（(【〔\[［][^（）()【】〔〕]{0,30}(略|省略|削除)[^（）()【】〔〕]{0,12}[）)】〕\]］]"
    r"|(議事|会議)の都合.{0,8}省略|(内容|質疑|議事|以下|中)(は|を|、)?(省略|略)|記載(は|を)?(しない|いたしません|省略)"
    r"|\b(closed session|in camera|behind closed doors|omitted|redacted|executive session|off the record)\b",
    re.IGNORECASE,
)
MARKS = (
    "非公開",
    "休憩",
    "休議",
    "省略",
    "略",
    "秘密",
    "削除",
    "退室",
    "退席",
    "退場",
    "closed",
    "camera",
    "omitted",
    "redacted",
)
SHORT_OF_TIME = re.compile(r"時間(に|が|の(都合|関係))|次の機会|持ち帰")
# The question is about the closing itself, or asks for a reply.
ABOUT_CLOSING = re.compile(r"非公開|公開|秘密会|省略|\b(closed|public|omitted)\b", re.IGNORECASE)
ASKS_REPLY = re.compile(r"(答え|答弁|回答|返答|返事|応じ)|\b(answer|reply|replied|respond|response)", re.IGNORECASE)
# Share of the question's words, or near ones, that an open question must cover: in its language, and across two.
ENOUGH = (0.5, 0.4)
NAMED = 0.33  # the same for a part left out, which is named in few words
REPLIED = 0.33  # the same for what was told to several questions at once
CLEARLY = 0.1  # either must cover so much more than what was told
ELSEWHERE = 10  # passages among which a later answer is looked for
TOLD_ELSEWHERE = 0.5  # share of an open question's words, or near ones, that an answer in another meeting must cover
OF_HEADING = 0.1  # what the place in the header must be better than one in the meeting itself
MOST = 200  # marked passages that are looked at


@dataclass(frozen=True)
class Nearest:
    """Why there is no answer, and the passage that comes nearest."""

    reason: Reason
    found: Found  # the search that the passage is from
    passage: Passage | None  # None when there are no minutes at all


def left_open(store: Store, found: Found) -> Nearest | None:
    """Return the question that covers what is asked best, when nobody replied to it and no answer covers as much."""
    wants_reply = bool(ASKS_REPLY.search(found.question.text))
    if found.question.wants != "answer" and not wants_reply:
        return None
    column = NAMES.index("own_nearness")
    asked = [
        (float(row[column]), i)
        for i, (p, row) in enumerate(zip(found.passages, found.features, strict=True))
        if (p.kind == "question" or (p.kind == "opinion" and wants_reply)) and not moves_on(p) and not _puts(p)
    ]
    if not asked or _named(found, found.passages[0]) or _named(found, found.passages[max(asked)[1]]):
        return None
    share, best = max(asked)
    passage = found.passages[best]
    if share < ENOUGH[found.question.across] or _answered(store, passage) or _replies(store, found, passage):
        return None
    if share < _told(store, found) + CLEARLY * (best > 0):
        return None
    return _elsewhere(store, found, passage) or Nearest("unanswered", found, passage)


def _elsewhere(store: Store, found: Found, asked: Passage) -> Nearest | None:
    """Return what is told in another meeting in the words of a question that nobody answered in its own, or None."""
    again = search(store, asked.text, limit=ELSEWHERE, filters=found.filters)
    column = NAMES.index("own_nearness")
    told = [
        (float(row[column]), i)
        for i, (p, row) in enumerate(zip(again.passages, again.features, strict=True))
        if p.kind in ("answer", "explanation") and p.meeting.id != asked.meeting.id and not moves_on(p)
    ]
    share, best = max(told, default=(0.0, 0))
    return Nearest("detail_not_told", again, again.passages[best]) if share >= TOLD_ELSEWHERE else None


def _named(found: Found, passage: Passage) -> bool:
    """Return whether the passage is by somebody whom the question names: then it is what is asked for."""
    name = fold(passage.speaker.name) if passage.speaker else ""
    return any(name in one.names for one in found.question.named)


def _answered(store: Store, passage: Passage) -> bool:
    query = (
        "p.rowid IN (SELECT r.answer FROM passages q JOIN replies r ON r.question = q.rowid AND r.rank = 0 WHERE q.id = ?)"
        " AND p.kind IN ('answer', 'explanation')"
    )
    replies = store.passages(query, (passage.id,)).values()
    return any(not moves_on(reply) and not _cut_off(store, passage, reply) for reply in replies)


def _replies(store: Store, found: Found, asked: Passage) -> bool:
    """Return whether what came first, and takes up the question, was told to this question beside others."""
    first, share = found.passages[0], found.features[0][NAMES.index("own_nearness")]
    told = first.kind in ("answer", "explanation") and share >= REPLIED
    return told and any(q.id == asked.id for q in first.replies_to) and not _cut_off(store, asked, first)


def _cut_off(store: Store, asked: Passage, reply: Passage) -> bool:
    """Return whether the chair went on to another item between a question and what is taken for its reply."""
    between = "p.meeting = ? AND p.position > ? AND p.position < ?"
    if asked.meeting.id != reply.meeting.id:
        return False
    return any(
        leaves_item(p) for p in store.passages(between, (asked.meeting.id, asked.position, reply.position)).values()
    )


def _told(store: Store, found: Found) -> float:
    """Return the largest share of the question that something told covers, with what it replies to."""
    own, both = NAMES.index("own_nearness"), NAMES.index("all_nearness")
    return max(
        (
            float(row[own if any(_cut_off(store, q, p) for q in p.replies_to[:1]) else both])
            for p, row in zip(found.passages, found.features, strict=True)
            if p.kind in ("answer", "explanation") and not moves_on(p) and not LEFT_OUT.search(p.text)
        ),
        default=0.0,
    )


def asks(passage: Passage) -> bool:
    """Return whether a passage tells nothing by itself: it asks, holds a view, or goes on with the meeting."""
    return passage.kind in ("question", "opinion") or moves_on(passage)


def moves_on(passage: Passage) -> bool:
    """Return whether the chair only goes on with the meeting there: nobody's question is answered so."""
    first = _chairs(passage)
    return first is not None and (next_item(first) or conducts(first) or bool(SHORT_OF_TIME.search(first)))


def _puts(passage: Passage) -> bool:
    """Return whether the chair puts something to the meeting there, which asks for a vote, not for an answer."""
    return _chairs(passage) is not None and any(seeks_consent(passage.text[a:b]) for a, b in sentences(passage.text))


def leaves_item(passage: Passage) -> bool:
    """Return whether the chair goes on to another item there, and leaves open what was not answered."""
    first = _chairs(passage)
    return first is not None and (next_item(first) or bool(SHORT_OF_TIME.search(first)))


def _chairs(passage: Passage) -> str | None:
    """Return the first sentence of a chair's passage; None when somebody else speaks."""
    if not by_chair(passage):
        return None
    return passage.text[slice(*sentences(passage.text)[0])] if passage.text.strip() else ""


def left_out(store: Store, found: Found) -> Nearest | None:
    """Return the place that names what is asked and says that this part was closed or left out."""
    asked = found.question.words
    if not asked or ABOUT_CLOSING.search(found.question.text):
        return None
    marks = " OR ".join(f'"{mark}"' for mark in MARKS)
    rows = [r for (r,) in store.db.execute("SELECT rowid FROM words WHERE words MATCH ? LIMIT ?", (marks, MOST))]
    if not rows:
        return None
    passages = store.passages(f"p.rowid IN ({','.join('?' * len(rows))})", rows)
    places = [(p, told) for p in passages.values() for told in _marked(store, p)]
    if not places:
        return None
    weight = np.array([found.idf.get(w, 1.0) for w in asked])
    share = store.nearness.best(asked, [words(told) for _, told in places]) @ (weight / weight.sum())
    worth = share - np.array([OF_HEADING * (p.kind == "heading") for p, _ in places])
    best = int(np.argmax(worth))
    if share[best] < max(NAMED, _told(store, found) + CLEARLY):
        return None
    passage = places[best][0]
    return Nearest("omitted", found, passage)


def _marked(store: Store, passage: Passage) -> list[str]:
    """Return the texts that say of what the passage tells that it was left out."""
    spans = sentences(passage.text)
    told = []
    for i, (a, b) in enumerate(spans):
        sentence = passage.text[a:b]
        if LEFT_OUT.search(sentence):
            before = passage.text[slice(*spans[i - 1])] if i and passage.kind != "heading" else ""
            if not before and passage.kind != "heading":
                before = _before(store, passage)
            told.append(f"{before} {sentence}")
    return told


def _before(store: Store, passage: Passage) -> str:
    """Return the text just before a passage: it often names what is then left out."""
    query = (
        'SELECT substr(u.text, p.start + 1, p."end" - p.start) FROM passages p JOIN utterances u ON u.meeting = p.meeting'
        " AND u.position = p.utterance WHERE p.meeting = ? AND p.position = ? AND p.kind <> 'heading'"
    )
    row = store.db.execute(query, (passage.meeting.id, passage.position - 1)).fetchone()
    return "" if row is None else str(row[0])[-300:]
