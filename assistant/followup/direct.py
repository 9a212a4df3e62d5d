"""Answer what the record of an exchange tells by itself: who asked, who said it, the reply, and what else was said."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import takewhile

from assistant.extractive import quote
from assistant.followup.focus import Focus, replies, voice
from assistant.followup.stances import DECIDES, PUTS, RECORDED, REFERS
from assistant.followup.topic import is_own
from assistant.records import Answer, Citation, Language
from index.linking.sides import conducts_meeting
from index.linking.speech import HEADING, announces, closes, is_preface, next_item
from index.records import Passage
from index.store import Store
from index.words import fold, sentences, words

QUOTE = 300  # characters of a quotation at most
SHORT = 60  # characters of the one-line answer at most
LEAST = 20  # characters of what is told besides
SHOWN = 3  # passages at most
SOON = 3  # passages after the answers within which the asker responds to them
DECISIONS = 1  # passages that tell what was decided
PUT = 4  # passages before a decision within which the chair put it to the meeting
TOPICAL = 2  # how many decisions that tell more one gives way to for a word of what is asked
MATTER = 40  # characters from which the chair says there what is to be decided
# What stands before the first quotation: Japanese and English; {} is the speaker.
LEADS = {
    "asker": ("質問したのは{}です。", "{} asked:"),
    "teller": ("発言したのは{}です。", "{} said:"),
    "question": ("{}の質問です。", "The question of {}:"),
    "reply": ("{}の答えです。", "The answer of {}:"),
    "reaction": ("{}はこう応じました。", "{} responded:"),
    "content": ("{}はこう応じました。", "{} responded:"),
    "more": ("", ""),
    "outcome": ("結論はこうです。", "What was decided:"),
    "meaning": ("{}の説明です。", "{} explained:"),
}
DEFINES = re.compile(
    r"([^、。「」\s]{2,20}?)(?:とは|って|というのは)、?(?:何|なん|どう)"
)  # somebody asks what a word means
ALSO = ("ほかに", "Also")


def passages(kind: str, focus: Focus, cited: Sequence[Citation], about: Collection[str] = frozenset()) -> list[Passage]:
    """Return the passages that tell what a question of this kind asks of the exchange, in order; none when it does not.

    `cited` are the citations of the conversation so far, `about` the words of what is asked.
    """
    if focus.cited is None:
        return []
    if kind in ("asker", "question"):
        asked = list(focus.questions[:1])
        return asked if asked and asked[0].kind == "question" else []
    if kind == "teller":
        return [focus.cited]
    if kind == "reply":
        if focus.cited.kind == "answer":  # it was quoted already
            return [focus.cited]
        return list(focus.answers) if focus.cited.kind in ("question", "opinion") else []
    if kind == "meaning":
        return _meaning(focus)
    if kind in ("reaction", "content"):
        return _reaction(focus, content=kind == "content")
    if kind == "outcome":
        return _decided(focus, about)
    return _more(focus, cited) if kind == "more" else []


def _meaning(focus: Focus) -> list[Passage]:
    """Return the answers to whoever asked there what a word of the quotation means."""
    for p in focus.rows.values():
        asked = DEFINES.search(p.text) if p.kind == "question" and p.position in focus.place else None
        if asked and fold(asked[1]) in fold(focus.citation.quote):
            return list(replies(focus.rows.values(), p))
    return []


def _decided(focus: Focus, about: Collection[str]) -> list[Passage]:
    """Return what was decided on these words; where that only refers to what was put to the meeting, that first."""
    rank = {p.id: n - TOPICAL * len(set(about) & set(words(p.text))) for n, p in enumerate(focus.decisions)}
    found = sorted(focus.decisions, key=lambda p: rank[p.id])[:DECISIONS]
    if not found or not REFERS.search(found[0].text):
        return found
    before = (p for p in focus.rows.values() if found[0].position - PUT <= p.position < found[0].position)
    put = [p for p in before if _puts(p) and PUTS.search(p.text) and len(p.text) >= MATTER]
    return [*put[-1:], *found]


def _puts(passage: Passage) -> bool:
    """Return whether a passage may put something to the meeting: the chair's words, or the clerk's, who has no label."""
    return conducts_meeting(passage) or passage.kind == "procedure"


def _reaction(focus: Focus, *, content: bool) -> list[Passage]:
    """Return what the asker said next after the answers; the words by which they close, where it is asked if they are content."""
    asker = voice(focus.questions[0]) if focus.questions else ""
    if not asker or not focus.answers:
        return []
    last = max(p.position for p in focus.answers)
    talk = takewhile(lambda p: not _takes_over(p, asker), (p for p in focus.rows.values() if p.position > last))
    said = [p for p in talk if voice(p) == asker]
    closing = [p for p in said if closes(p.text)] if content else []
    soon = [p for p in said if p.position <= last + SOON]
    return (closing or soon or _on_the_same(said, focus))[:1]


def _on_the_same(said: Sequence[Passage], focus: Focus) -> list[Passage]:
    """Return what the asker says later about the exchange, after the answers to their other questions."""
    topic = {w for w in words(focus.questions[0].text) if is_own(w) and not w.isdigit()}
    topic &= set(words("".join(p.text for p in focus.answers)))
    held = [topic & set(words(p.text)) for p in said]
    worth = [sum(1 / sum(w in other for other in held) for w in one) for one in held]
    best = max(range(len(said)), key=worth.__getitem__, default=0)
    return [said[best]] if said and worth[best] >= 1 else []


def _takes_over(passage: Passage, asker: str) -> bool:
    """Return whether somebody else has the floor from a passage on."""
    other = passage.kind in ("question", "opinion") and voice(passage) not in ("", asker)
    return other or (passage.kind == "procedure" and next_item(passage.text))


def _more(focus: Focus, cited: Sequence[Citation]) -> list[Passage]:
    """Return what stands in and after the cited passage and was not quoted yet, then the other answers."""
    this = focus.cited
    assert this is not None
    said = [p for p in focus.rows.values() if p.utterance_id == this.utterance_id]
    after = [p for p in said if this.position <= p.position <= this.position + 2]
    before = [p for p in said if this.position - 1 <= p.position < this.position]
    others = [p for p in focus.answers if p not in after]
    told = (p for p in dict.fromkeys((*after, *others, *before)) if not focus.is_apart(p))
    return [p for p in told if rest(p, cited) is not None]


def rest(passage: Passage, cited: Sequence[Citation]) -> tuple[int, int] | None:
    """Return whole sentences of the passage, as a span of its utterance, that nobody quoted yet.

    They are the first run after what was quoted, else the longest.
    """
    taken = [(c.start, c.end) for c in cited if c.utterance_id == passage.utterance_id]
    runs: list[tuple[int, int]] = []
    for a, b in sentences(passage.text):
        start, end = passage.start + a, passage.start + b
        idle = is_preface(passage.text[a:b]) or announces(passage.text[a:b], by_asker=False)
        if any(start < to and since < end for since, to in taken) or end - start > QUOTE or (idle and b - a < HEADING):
            runs.append((end, end))
        elif runs and end - runs[-1][0] <= QUOTE and runs[-1][1] > runs[-1][0]:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    told = [r for r in runs if r[1] - r[0] >= LEAST]
    last = max((end for _, end in taken), default=0)
    after = [r for r in told if r[0] >= last]  # where the quotation stops the talk goes on
    return after[0] if taken and after else max(told, key=lambda r: r[1] - r[0], default=None)


def _span(
    kind: str, passage: Passage, cited: Sequence[Citation], again: Citation, about: Collection[str]
) -> tuple[int, int]:
    """Return what to quote of a passage; `about` are the words of what is asked."""
    if kind == "teller" or (kind == "reply" and passage.utterance_id == again.utterance_id):
        return again.start, again.end
    if kind == "more" and (left := rest(passage, cited)):
        return left
    spans = sentences(passage.text) or [(0, len(passage.text))]
    if passage.kind == "question":  # it ends in what it asks
        start = next((a for a, _ in spans if spans[-1][1] - a <= QUOTE), spans[-1][0])
        return passage.start + start, min(passage.start + spans[-1][1], passage.start + start + QUOTE)
    if kind == "outcome" and len(passage.text) > QUOTE and (told := _decision(passage.text, spans, about)):
        return passage.start + told[0], passage.start + told[1]
    end = max((b for _, b in spans if b - spans[0][0] <= QUOTE), default=spans[0][0] + QUOTE)
    return passage.start + spans[0][0], passage.start + end


def _decision(text: str, spans: Sequence[tuple[int, int]], about: Collection[str]) -> tuple[int, int] | None:
    """Return the sentences of a long passage that tell the decision about these words, with what leads to it."""
    ends = [n for n, (a, b) in enumerate(spans) if DECIDES.search(text[a:b]) or RECORDED.search(text[a:b])]
    held = {
        end: len(set(about) & set(words(text[spans[since][0] : spans[end][1]])))
        for since, end in zip([0, *(n + 1 for n in ends)], ends, strict=False)
    }
    if not held:
        return None
    last = max(ends, key=lambda n: held[n])
    return next(((a, spans[last][1]) for a, _ in spans[: last + 1] if spans[last][1] - a <= QUOTE), None)


def answer(
    store: Store, question: str, language: Language, kind: str, focus: Focus, cited: Sequence[Citation], first: int
) -> Answer | None:
    """Return the answer that the exchange itself gives, or None when it gives none; citations begin with `first`."""
    about = {w for w in words(question) if is_own(w)}
    shown = passages(kind, focus, cited, about)[:SHOWN]
    if not shown:
        return None

    def text_of(utterance: str) -> str:
        row = store.db.execute("SELECT text FROM utterances WHERE id = ?", (utterance,)).fetchone()
        return "" if row is None else str(row[0])

    citations = tuple(
        quote(text_of, p, *_span(kind, p, cited, focus.citation, about), number)
        for number, p in enumerate(shown, first)
    )
    english = language == "en"
    lines = [LEADS[kind][english].format(citations[0].who)]
    for number, citation in enumerate(citations):
        dash = "—" if english else "―"
        if number == 0:
            lines += [f"「{citation.quote}」[{citation.number}]", f"{dash} {citation.who}"]
        else:
            lines += ["", f"{ALSO[english]} {citation.who}: 「{citation.quote}」[{citation.number}]"]
    short = citations[0].who if kind in ("asker", "teller") else citations[0].quote[:SHORT]
    return Answer(question, language, "\n".join(lines).strip(), short, True, citations)
