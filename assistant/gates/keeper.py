"""Let sentences of a language model through to the reader one by one, each when the gates have passed it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.gates import (
    answers,
    frames,
    marks,
    markup,
)
from assistant.gates.evidence import Near, Text
from assistant.gates.examiner import Examiner
from assistant.gates.reasons import Why
from assistant.gates.sentences import Sentence, Splitter
from assistant.gates.why import line
from assistant.passages import Source
from assistant.records import Dropped, Language
from index.retrieval.glosses import Glosses
from index.retrieval.people import Listed

SHOWN_AS = {"ja": "（議事録で裏付けられません）", "en": " (not borne out by the minutes)"}
RESTATED = frozenset(("support",))  # what a yes or no in the words of the question may lack


@dataclass
class Held:
    """A sentence that waits for a neighbour's marks, or for what it leads in."""

    sentence: Sentence
    text: str
    why: Why | None


@dataclass(frozen=True)
class Said:
    """A sentence that claims little by itself, which the next one bears out: a yes or no, or that something follows."""

    sentence: Sentence
    text: str
    forgiven: frozenset[str] | None  # why it may be found wanting all the same; None: it is not looked at
    goes_on: bool = False  # what it leads in may stand in other paragraphs


class Keeper:
    """Takes what a model writes in pieces of any size; gives text that may be shown."""

    def __init__(
        self,
        sources: Sequence[Source],
        question: str,
        language: Language,
        roster: Sequence[Listed],
        *,
        near: Near | None = None,
        glosses: Glosses | None = None,
        show_unsupported: bool = False,
    ) -> None:
        """Hold what is written to `sources`; `near` tells how near words are to others, `glosses` what English ones are in Japanese."""
        self._question = Text(question)
        self._examiner = Examiner(sources, self._question, language, roster, near, glosses)
        self._language: Language = language
        self._show = show_unsupported
        self._splitter = Splitter()
        self._block = 0
        self._last: tuple[int, ...] = ()  # marks of the sentence before, in the same block
        self._before = ""  # the last sentence that passed, in the same block
        self._waiting: list[Held] = []
        self._lead: list[Sentence] = []
        self._said: list[Said] = []
        self.dropped: list[Dropped] = []
        self.cited: dict[int, list[str]] = {}  # what was said with each number
        self.text = ""
        self.passed = 0  # sentences
        self.refused = False
        self.written = ""

    def feed(self, text: str) -> list[str]:
        """Take a piece of what the model writes; return what may be shown now."""
        self.written += text
        return self._told([p for s in self._splitter.feed(text) for p in self._take(s)])

    def finish(self) -> list[str]:
        """Return what may be shown of the rest."""
        pieces = [p for s in self._splitter.finish() for p in self._take(s)]
        pieces += self._end_block()
        return self._told([*pieces, *self._drop_said(self._said)])

    def _told(self, pieces: list[str]) -> list[str]:
        shown = []
        for piece in pieces:
            piece = piece.lstrip() if not self.text else piece
            if piece:
                self.text += piece
                shown.append(piece)
        return shown

    def _take(self, sentence: Sentence) -> list[str]:
        pieces: list[str] = []
        if sentence.block != self._block:
            pieces += self._end_block()
            self._block = sentence.block
        text = markup.clean(sentence.text).strip()
        if not any(map(str.isalnum, marks.without(text))):
            return pieces
        numbers = self._numbers(text)
        if not numbers and frames.says_yes_or_no(text):
            self._said.append(Said(sentence, text, None))
            return pieces
        if not numbers and frames.refuses(text):
            self.refused = True
            return pieces + self._drop(sentence, text, Why("unproven"))
        if not numbers and (frames.leads_in(text, sentence.lead) or frames.announces(text)):
            self._lead.append(Sentence(sentence.lead, text, sentence.block))
            return pieces
        if not numbers and frames.introduces(text):
            self._said.append(Said(sentence, text, frozenset(("support", "figure")), goes_on=True))
            return pieces
        if not numbers and not self._last and frames.points_on(text):
            self._said.append(Said(sentence, text, frozenset(("support",))))
            return pieces
        restates = frames.restates(text, self._question.words)
        if not numbers and restates and not self._last:
            self._said.append(Said(sentence, text, RESTATED))
            return pieces
        if numbers:
            why = self._examine(text, numbers)
            if why is not None and why.kind in RESTATED and restates:
                self._said.append(Said(sentence, self._rendered(text), RESTATED))
                return pieces + self._release_waiting(numbers)
            pieces += self._release_waiting(numbers)
            self._last = tuple(n for n in numbers if n in self._examiner.evidence) or self._last
            return pieces + (self._pass(sentence, text, numbers) if why is None else self._drop(sentence, text, why))
        why = self._examine(text, self._last) if self._last else Why("uncited")
        if why is None and self._last and not self._waiting:
            return pieces + self._pass(sentence, text, ())
        self._waiting.append(Held(sentence, text, why))
        return pieces

    def _examine(self, text: str, numbers: tuple[int, ...]) -> Why | None:
        """Return why the sentence may not be shown with these marks, or None."""
        return self._examiner.examine(text, numbers, self._before if set(numbers) & set(self._last) else "")

    def _numbers(self, text: str) -> tuple[int, ...]:
        found = marks.find(text)
        if any(not m.round for m in found):
            found = [m for m in found if not m.round]
        return tuple(dict.fromkeys(n for m in found for n in m.numbers))

    def _release_waiting(self, numbers: tuple[int, ...]) -> list[str]:
        pieces: list[str] = []
        for held in self._waiting:
            why = self._examine(held.text, numbers)
            pieces += (
                self._pass(held.sentence, held.text, ()) if why is None
                else self._drop(held.sentence, held.text, held.why if held.why and held.why.kind != "uncited" else why)
            )  # fmt: skip
        self._waiting = []
        return pieces

    def _end_block(self) -> list[str]:
        pieces = [p for h in self._waiting for p in self._drop(h.sentence, h.text, h.why or Why("uncited"))]
        pieces += self._drop_said([said for said in self._said if not said.goes_on])
        self._before = ""
        self._waiting, self._last, self._said = [], (), [said for said in self._said if said.goes_on]
        return pieces

    def _drop_said(self, left: Sequence[Said]) -> list[str]:
        return [piece for said in left for piece in self._drop(said.sentence, said.text, Why("uncited"))]

    # --- what becomes of a sentence ----------------------------------------------------------------------------

    def _pass(self, sentence: Sentence, text: str, numbers: tuple[int, ...]) -> list[str]:
        dropped: list[str] = []
        before, self._said = self._said, []
        for said in before:
            why = answers.gate(f"{said.text} {marks.without(text)}", self._question)
            if why is None and said.forgiven is not None:
                why = self._examine(marks.without(said.text), numbers or self._last)
                why = None if why is not None and why.kind in said.forgiven else why
            if why is None:
                self._lead.append(Sentence(said.sentence.lead, said.text, said.sentence.block))
            else:
                dropped += self._drop(said.sentence, said.text, why)
        known = [n for n in numbers if n in self._examiner.evidence]
        for n in known or self._last:
            self.cited.setdefault(n, []).append(marks.without(text))
        self.passed += 1
        self._before = marks.without(text)
        leads = [lead.lead + lead.text for lead in self._lead]
        self._lead = []
        return [*dropped, *leads, sentence.lead + self._rendered(text)]

    def _drop(self, sentence: Sentence, text: str, why: Why) -> list[str]:
        shown = self._show and why.kind not in ("unproven", "address")
        bare = marks.without(text).strip()
        self.dropped.append(Dropped(bare, line(why, self._language), shown))
        return [sentence.lead + bare + SHOWN_AS[self._language]] if shown else []

    def _rendered(self, text: str) -> str:
        """Return the text with marks as [1], those of unknown numbers left out."""
        square = any(not m.round for m in marks.find(text))
        out, at = [], 0
        for m in marks.find(text):
            if m.round and square:
                continue
            known = [n for n in m.numbers if n in self._examiner.evidence]
            out += [text[at : m.start].rstrip() if known else text[at : m.start], marks.written(known)]
            at = m.end
        return "".join([*out, text[at:]]).strip()
