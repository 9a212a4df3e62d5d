"""Answer without a language model: the sentences that answer, word for word, in the exchange they stand in."""

from __future__ import annotations

from collections.abc import Callable

from assistant import facts, wording
from assistant.choose import choose
from assistant.confidence import doubt
from assistant.quotes import locate
from assistant.records import Answer, Citation, Reason
from index.records import Passage
from index.retrieval import Filters, Found, search
from index.store import Store

CITED = 3  # passages of an answer at most
NEAR = 0.85  # a further passage is cited when its score is at least this share of the best one's


def answer(store: Store, question: str, filters: Filters) -> Answer:
    """Return the answer that the store's minutes give to the question, verbatim."""
    told = facts.answer(store, question, filters)
    if told is not None:
        return told
    found = search(store, question, limit=10, filters=filters)
    language = found.question.language
    reason = doubt(store, found, filters)
    if reason is not None:
        return not_told(store, found, reason)
    citations = cite(store, found)
    best = citations[0]
    chosen = choose(question, found.question.words, found.passages[0], found.idf)
    text = wording.told(language, citations, chosen.short, _whole(store, best)[slice(*chosen.best)])
    return Answer(question, language, text, chosen.short, True, tuple(citations))


def cite(store: Store, found: Found) -> list[Citation]:
    """Return the citations of the best passages, numbered: the first, and others that answer about as well."""
    best = found.passages[0]
    kept = [best]
    for passage in found.passages[1:]:
        same = bool(best.replies_to and passage.replies_to and passage.replies_to[0].id == best.replies_to[0].id)
        if len(kept) < CITED and passage.kind == best.kind and passage.score >= (NEAR - 0.15 * same) * best.score:
            kept.append(passage)
    return [citation(store, found, passage, number) for number, passage in enumerate(kept, 1)]


def citation(store: Store, found: Found, passage: Passage, number: int) -> Citation:
    """Return the citation of what the passage says to the question."""
    chosen = choose(found.question.text, found.question.words, passage, found.idf)
    return quote(_text_of(store), passage, chosen.start, chosen.end, number)


def quote(text_of: Callable[[str], str], passage: Passage, start: int, end: int, number: int) -> Citation:
    """Return a citation of a span of the passage's utterance, verified against the stored utterance."""
    whole = text_of(passage.utterance_id)
    words = passage.text[start - passage.start : end - passage.start]
    place = locate(words, whole)
    return Citation(
        number, passage.meeting, passage.utterance_id, passage.speaker,
        passage.speaker.role if passage.speaker else None, passage.label, words,
        start, end, passage.page, passage.kind, place is not None and whole[start:end] == words, passage.replies_to,
    )  # fmt: skip


def not_told(store: Store, found: Found, reason: Reason) -> Answer:
    """Return the answer that says why there is none, with the nearest thing found."""
    language = found.question.language
    nearest = citation(store, found, found.passages[0], 1) if found.passages else None
    names = [n for one in found.question.named for n in one.names]
    text = wording.not_told(language, reason, nearest, names)
    return Answer(found.question.text, language, text, text.split("\n")[0][:60], False, (), reason, nearest)


def _text_of(store: Store) -> Callable[[str], str]:
    def text_of(utterance: str) -> str:
        row = store.db.execute("SELECT text FROM utterances WHERE id = ?", (utterance,)).fetchone()
        return "" if row is None else str(row[0])

    return text_of


def _whole(store: Store, cited: Citation) -> str:
    return _text_of(store)(cited.utterance_id)
