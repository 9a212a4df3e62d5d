"""Answer without a language model: the sentences that answer, word for word, in the exchange they stand in."""

from __future__ import annotations

from collections.abc import Callable, Collection

from assistant import wording
from assistant.abstention import Nearest
from assistant.choose import Chosen, choose
from assistant.confidence import abstain, doubt, whom
from assistant.quotes import locate
from assistant.records import Answer, Citation, Reason
from assistant.shorten import SHORT
from assistant.voices import voices
from index.records import Passage
from index.retrieval import Filters, Find, Found, search
from index.store import Store

SENTENCE = 150  # characters of a further voice's sentence that the text repeats whole


def answer(
    store: Store,
    question: str,
    filters: Filters,
    *,
    first: int = 1,
    find: Find = search,
    told: Collection[str] = (),
    ask: str = "",
) -> Answer:
    """Return the answer that the store's minutes give to the question, verbatim; citations are numbered from `first`.

    `told` are sentences that the asker has read already, in whose place others are told that answer as well; `ask` is
    what a follow-up asks of its topic.
    """
    found = find(store, question, limit=10, filters=filters)
    language = found.question.language
    reason = doubt(store, found)
    if reason is not None:
        return not_told(store, found, reason)
    passages = voices(store, found)
    chosen = [choose(store, found, passage, told, ask) for passage in passages]
    text_of = _text_of(store)
    citations = tuple(
        quote(text_of, passage, c.start, c.end, number)
        for number, (passage, c) in enumerate(zip(passages, chosen, strict=True), first)
    )
    texts = [text_of(passage.utterance_id) for passage in passages]
    first_quote = texts[0][slice(*chosen[0].best)]
    text = wording.told(language, citations, [first_quote, *map(_repeated, texts[1:], chosen[1:])])
    return Answer(question, language, text, chosen[0].short, True, citations)


def _repeated(text: str, chosen: Chosen) -> str:
    """Return what the text of the answer repeats of a further quotation: its best sentence, or the best of that."""
    sentence = text[slice(*chosen.best)]
    return sentence if len(sentence) <= SENTENCE else chosen.short


def quote(text_of: Callable[[str], str], passage: Passage, start: int, end: int, number: int) -> Citation:
    """Return a citation of a span of the passage's utterance, verified against the stored utterance."""
    whole = text_of(passage.utterance_id)
    words = whole[start:end]
    place = locate(words, whole)
    return Citation(
        number, passage.meeting, passage.utterance_id, passage.speaker,
        passage.speaker.role if passage.speaker else None, passage.label, words,
        start, end, passage.page, passage.kind, place is not None and whole[start:end] == words, passage.replies_to,
    )  # fmt: skip


def not_told(store: Store, found: Found, reason: Reason) -> Answer:
    """Return the answer that says why there is none, with the nearest thing found."""
    language = found.question.language
    why = abstain(store, found)
    if why is None or why.reason != reason:
        why = Nearest(reason, found, found.passages[0] if found.passages else None)
    nearest = None
    if why.passage is not None:
        chosen = choose(store, why.found, why.passage)
        nearest = quote(_text_of(store), why.passage, chosen.start, chosen.end, 1)
    text = wording.not_told(language, reason, nearest, whom(store, found))
    return Answer(found.question.text, language, text, text.split("\n")[0][:SHORT], False, (), reason, nearest)


def _text_of(store: Store) -> Callable[[str], str]:
    def text_of(utterance: str) -> str:
        row = store.db.execute("SELECT text FROM utterances WHERE id = ?", (utterance,)).fetchone()
        return "" if row is None else str(row[0])

    return text_of
