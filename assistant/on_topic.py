"""Tell whether somebody whose words are asked for said anything near the topic: who is silent on it gives no answer.

What others said of the topic, however near, is not what is asked for; and what they said themselves of something else
is no answer either.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from assistant.signals import asked_office
from index.records import Passage
from index.retrieval import Found
from index.retrieval.features import NAMES, SIDES
from index.retrieval.forms import forms
from index.retrieval.glossed import Glossed
from index.retrieval.people import said_by
from index.retrieval.shapes import shapes
from index.store import Store
from index.words import BREAK, fold, is_latin, words

# Share of the topic's words, or near ones, that one of their passages must take up with what it replies to, when none of
# the words themselves stands in any.
NEAR = 0.3
ITEM = 1 / 3  # share of an item's words in the topic from which the topic names it
# What somebody's words are called, whatever they are about: 「石動委員の意見は」.
ACTS = frozenset(
    {"意見", "考え", "見解", "懸念", "要望", "指摘", "提案", "主張", "発言", "感想"}
    | {"opinion", "opinions", "view", "views", "concern", "concerns", "suggestion", "remark"}
)
OFFICE = re.compile(
    "vice|deputy|mayor|governor|superintendent|chair|president|minister|director|librarian|fire|chief|speaker|education"
    "|schools|board"
)


def strays(store: Store, found: Found) -> bool:
    """Return whether the question asks for the words of a person or an office that said nothing near its topic."""
    question = found.question
    names = {name for one in question.named for name in one.names}
    office = None if names else asked_office(question.about) or _spoken_for(question.roles)
    if question.wants == "answer" or not (names or office):
        return False
    title = re.compile(office) if office else None
    topic = [
        w for w in question.words if w not in ACTS and not (title and _of_office(w, question.roles, question.language))
    ]
    if not topic:
        return False
    theirs = [p for p in found.passages if _says(p, names, title)]
    return not theirs or _taken_up(store, found, topic, theirs) < NEAR


def sides_with(found: Found) -> bool:
    """Return whether an English question asks who is for or against something, and what was found takes that side on it."""
    asked = [look for side, look in shapes(found.question.text).items() if side in SIDES]
    near = float(found.features[0, NAMES.index("all_nearness")])
    return bool(asked) and all(look.search(found.passages[0].text) for look in asked) and near >= NEAR


def nearest(found: Found) -> Passage:
    """Return what was said nearest to the topic, by whomever."""
    share = found.features[:, NAMES.index("all_nearness")]
    said = [i for i, p in enumerate(found.passages) if p.kind not in ("heading", "procedure")]
    return found.passages[max(said, key=lambda i: float(share[i]), default=0)]


def _spoken_for(roles: Sequence[str]) -> str | None:
    """Return a pattern of the offices or labels in Latin letters that speak for a group which the question names, or None."""
    told = [re.escape(role) for role in roles if role.isascii()]
    return "|".join(told) or None


def _of_office(word: str, roles: tuple[str, ...], language: str) -> bool:
    """Return whether a word of the question is part of the office's title."""
    return word in words(" ".join(roles)) if language == "ja" else bool(OFFICE.fullmatch(word))


def _says(passage: Passage, names: set[str], title: re.Pattern[str] | None) -> bool:
    speaker = passage.speaker
    if title is None:
        return said_by(speaker.name if speaker else None, passage.label) in names
    return bool(title.search(fold(f"{speaker.role or '' if speaker else ''} {passage.label or ''}")))


def _taken_up(store: Store, found: Found, topic: list[str], passages: list[Passage]) -> float:
    """Return the largest share of the topic, by rarity, that one passage takes up with the questions it replies to.

    It is all of it where a word of the topic stands there.
    """
    marks = ",".join("?" * len(passages))
    query = f"SELECT p.id, w.own, w.asked FROM passages p JOIN words w ON w.rowid = p.rowid WHERE p.id IN ({marks})"
    held = {
        row[0]: " ".join(row[1:]).replace(BREAK, " ").split()
        for row in store.db.execute(query, [p.id for p in passages])
    }
    told = [held[p.id] for p in passages]
    if is_latin(passages[0].text):
        told = [_spoken(p, one, topic) for p, one in zip(passages, told, strict=True)]
    if any(form in one for word in topic for form in forms(word) for one in told):
        return 1.0
    weight = np.array([found.idf.get(w, 1.0) for w in topic])
    best = float((store.nearness.best(topic, told) @ (weight / weight.sum())).max())
    if found.question.language == "en":
        glossed = Glossed(store, topic)
        best = max(best, *(glossed.share("", one) for one in told))
    return best


def _spoken(passage: Passage, held: Sequence[str], topic: Sequence[str]) -> list[str]:
    """Return the words of an English passage and of what it replies to, and of its item where the topic names that.

    Under an item of many words everybody would else have spoken of each of them.
    """
    spoken = words(" ".join([passage.text, *(q.text for q in passage.replies_to)]))
    item = set(held).difference(spoken)
    named = item.intersection(form for w in topic for form in forms(w))
    return [*spoken, *(item if len(named) >= ITEM * len(item) else ())]
