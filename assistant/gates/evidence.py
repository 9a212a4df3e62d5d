"""What a claim is held against: cited passages, read once, and the claim itself."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from assistant.gates.figure import Figure, agrees
from assistant.gates.figures import figures
from assistant.gates.opposites import Side, sides
from assistant.gates.plain import FRAME
from assistant.gates.planted import without_instructions
from assistant.gates.predicate import Predicate
from assistant.gates.predicates import predicates
from assistant.passages import ASKED, Source
from assistant.quotes import fold_with_places
from assistant.records import Language
from index.records import Passage
from index.retrieval.glosses import Glosses
from index.words import sentences, words

PRESUMES = re.compile(r"なぜ|なに?ゆえ|どうして|理由|わけ(は|を)|\bwhy\b|\breason", re.IGNORECASE)
BEFORE, BEGINNING = 300, 40  # letters before a passage that it may leave its subject to; letters by which it is found
WHOLE = 600  # characters of an utterance that counts as one passage, however it was cut
JAPANESE = re.compile(r"[぀-ヿ一-鿿]")


Near = Callable[[list[str], list[str]], list[list[float]]]  # for each word a row of its cosines with the others


@lru_cache(maxsize=512)  # a question that several passages reply to is read with each
def _words(text: str) -> tuple[str, ...]:
    return tuple(words(text))


class Told:
    """A sentence of a text, its readings made when first needed."""

    def __init__(self, text: str, start: int, held_on: dt.date | None, evidence: bool) -> None:
        """Hold a sentence that begins at `start` of its text."""
        self.text, self.start, self.end = text, start, start + len(text)
        self._held_on, self._evidence = held_on, evidence

    @cached_property
    def words(self) -> frozenset[str]:
        """Its content words."""
        return frozenset(words(self.text))

    @cached_property
    def figures(self) -> list[Figure]:
        """Its figures."""
        return figures(self.text, self._held_on, ones=self._evidence)


class Text:
    """A text read once, each reading when it is first needed."""

    def __init__(self, text: str, held_on: dt.date | None = None, *, evidence: bool = False) -> None:
        """Read `text`, said on the day `held_on`; of evidence, every number counts."""
        self._evidence = evidence
        self.text = text
        self.held_on = held_on

    @cached_property
    def folded(self) -> str:
        """The text as quotations are compared."""
        return fold_with_places(self.text)[0].replace("『", "「").replace("』", "」")

    @cached_property
    def figures(self) -> list[Figure]:
        """The figures of the text."""
        return figures(self.text, self.held_on, ones=self._evidence)

    @cached_property
    def told(self) -> list[Told]:
        """The sentences of the text."""
        return [Told(self.text[a:b], a, self.held_on, self._evidence) for a, b in sentences(self.text)]

    @cached_property
    def words(self) -> list[str]:
        """The content words of the text, in order."""
        return list(_words(self.text))

    @cached_property
    def predicates(self) -> list[Predicate]:
        """What the text affirms and denies."""
        return predicates(self.text)

    @cached_property
    def sides(self) -> list[Side]:
        """The words of the text that have opposites."""
        return sides(self.text)

    @cached_property
    def _clauses(self) -> tuple[dict[int, set[str]], dict[int, set[str]]]:
        """The words of the predicates' clauses and sentences."""
        clauses: dict[int, set[str]] = {}
        whole: dict[int, set[str]] = {}
        spans = sentences(self.text) if self.japanese else [(0, len(self.text))]
        told = [set(words(self.text[a:b])) for a, b in spans]
        for p in self.predicates:
            clauses.setdefault(p.clause, set()).add(p.word)
            whole[p.sentence] = told[min(p.sentence, len(told) - 1)] if told else set()
        return clauses, whole

    def clause_words(self, p: Predicate) -> set[str]:
        """Return the words of a predicate's clause, as far as they are predicates, and of its sentence when it is short."""
        clauses, whole = self._clauses
        sentence = whole.get(p.sentence, set())
        return sentence if len(sentence) <= 12 else clauses.get(p.clause, set())

    def sentence_words(self, p: Predicate) -> set[str]:
        """Return the content words of a predicate's sentence."""
        return self._clauses[1].get(p.sentence, set())

    @cached_property
    def japanese(self) -> bool:
        """Whether the text is Japanese."""
        return bool(JAPANESE.search(self.text))


class Evidence:
    """A source as the gates read it: its own words, and those that it replies to."""

    def __init__(self, source: Source) -> None:
        """Read a source; what speaks to language models in it is no evidence."""
        self.source = source
        self.passage: Passage = source.passage

    @property
    def held_on(self) -> dt.date | None:
        """The day of the meeting."""
        return self.passage.meeting.held_on

    @cached_property
    def own(self) -> Text:
        """What is said in it."""
        own = self.source.utterance if len(self.source.utterance) <= WHOLE else self.passage.text
        return Text(without_instructions(own), self.held_on, evidence=True)

    @cached_property
    def around(self) -> Text:
        """What was said right before it, by the same speaker or another, which it may leave its subject to."""
        at = self.source.utterance.find(self.passage.text[:BEGINNING])
        if at > 0 and self.own.text != self.source.utterance:
            return Text(without_instructions(self.source.utterance[max(0, at - BEFORE) : at]))
        return Text(without_instructions(self.source.before))

    @cached_property
    def utterance(self) -> Text:
        """The whole utterance, which quotations are looked for in."""
        return Text(without_instructions(self.source.utterance), self.held_on)

    @cached_property
    def asked(self) -> Text:
        """The questions that it replies to."""
        asked = "\n".join(q.text for q in self.passage.replies_to[:ASKED])
        return Text(without_instructions(asked), self.held_on, evidence=True)

    @cached_property
    def record(self) -> Text:
        """What the record says of the meeting: title, body, place and day."""
        meeting, day = self.passage.meeting, self.held_on
        when = f"{day.year}年{day.month}月{day.day}日" if day else ""
        return Text(f"{meeting.title} {meeting.body or ''} {meeting.place or ''} {when}", day)

    @cached_property
    def presumed(self) -> Text:
        """What the questions take as given: 「なぜ…しないのですか」 says that it is not done."""
        asked = [self.asked.text[a:b] for a, b in sentences(self.asked.text)]
        return Text("\n".join(s for s in asked if PRESUMES.search(s)), self.passage.meeting.held_on)

    @property
    def number(self) -> int:
        """The number by which it is cited."""
        return self.source.number

    @cached_property
    def premise(self) -> bool:
        """Whether the passage is what a questioner said."""
        return self.passage.kind == "question"


@dataclass(frozen=True)
class Claim:
    """A sentence, or the part of one that rests on the same sources."""

    text: str  # without marks
    evidence: tuple[Evidence, ...]  # what it cites
    question: Text  # what the user asked
    language: Language  # of the answer
    others: tuple[Evidence, ...] = ()  # what else the model was shown
    asks: bool = False  # it tells what somebody asked
    near: Near | None = field(default=None, compare=False)  # how near words are to others
    glosses: Glosses | None = field(default=None, compare=False)  # English words in Japanese
    before: str = ""  # what was said right before it of the same sources, which it may leave its subject to

    @cached_property
    def told(self) -> Text:
        """The claim, read."""
        return Text(self.text, self.evidence[0].passage.meeting.held_on if self.evidence else None)

    @cached_property
    def bare(self) -> Text:
        """The claim without its quotations, which have a gate of their own, read."""
        told = re.sub(r"「[^「」]*」|『[^『』]*』|[“\"][^“”\"]*[”\"]", "「」", self.text)
        return Text(told, self.told.held_on) if told != self.text else self.told

    @cached_property
    def _mine(self) -> frozenset[str]:
        """The words of the claim that say what it is about."""
        return frozenset(w for w in self.told.words if w not in FRAME and not any(c.isdigit() for c in w))

    def speaking(self, texts: Sequence[Text], share: float = 0.5) -> list[tuple[Text, Told]]:
        """Return the sentences of sources that speak of what the claim does: those that share most with it."""
        all_ = [(text, one) for text in texts for one in text.told]
        shared = self._shared(all_)
        best = max(shared, default=0.0)
        return [pair for pair, n in zip(all_, shared, strict=True) if n >= best * share]

    def _shared(self, pairs: Sequence[tuple[Text, Told]]) -> list[float]:
        """Return how much each sentence shares with the claim: words and figures, meaning instead of words across languages."""
        mine, figures = self._mine, self.told.figures
        tied = [sum(any(agrees(f, o) for o in one.figures) for f in figures) if figures else 0 for _, one in pairs]
        if all(text.japanese == self.told.japanese for text, _ in pairs):
            return [len(mine & one.words) + 2.0 * n for (_, one), n in zip(pairs, tied, strict=True)]
        near = self.near([self.text], [one.text for _, one in pairs])[0] if self.near else [0.0] * len(pairs)
        return [max(0.0, c) + 0.3 * n for c, n in zip(near, tied, strict=True)]
