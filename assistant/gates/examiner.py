"""Hold a sentence of a language model to the passages that it cites, part by part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.gates import (
    actors,
    answers,
    causes,
    comparisons,
    dated,
    exceptions,
    exchanged,
    greater,
    held_figures,
    labels,
    marks,
    markup,
    names,
    negation,
    order,
    premise,
    quotations,
    roles,
    support,
    swapped,
    tenses,
)
from assistant.gates.asked import split_asked
from assistant.gates.evidence import Claim, Evidence, Near, Text
from assistant.gates.people import mentions, names_of, plain_text
from assistant.gates.plain import FRAME
from assistant.gates.reasons import Why
from assistant.passages import Source
from assistant.records import Language
from index.retrieval.glosses import Glosses
from index.retrieval.people import Listed
from index.words import words

PIECE = 4  # letters that a part of a sentence has at least


class Examiner:
    """Tells why a sentence may not be shown with the passages that it cites."""

    def __init__(
        self,
        sources: Sequence[Source],
        question: Text,
        language: Language,
        roster: Sequence[Listed],
        near: Near | None,
        glosses: Glosses | None,
    ) -> None:
        """Hold sentences to `sources`; `near` tells how near words are to others, `glosses` what English ones are in Japanese."""
        self.evidence = {s.number: Evidence(s) for s in sources}
        self._question = question
        self._language: Language = language
        self._roster = roster
        self._near = near
        self._glosses = glosses

    def examine(self, text: str, numbers: tuple[int, ...], before: str = "") -> Why | None:
        """Return why the sentence may not be shown with these marks, or None.

        `before` is the sentence before it when that passed with one of the same marks: a pronoun may stand for what it names.
        """
        known = [n for n in numbers if n in self.evidence]
        if not known:
            return Why("unknown_number", marks.written(list(numbers))) if numbers else Why("uncited")
        for address in markup.addresses(text):
            if not any(address in e.own.text for e in self.evidence.values()):
                return Why("address", address)
        text = quotations.with_bare_terms(text, self.evidence[known[0]].own)
        for part, asks, cites in self._parts(text, known):
            evidence = tuple(self.evidence[n] for n in cites)
            others = tuple(e for n, e in self.evidence.items() if n not in cites)
            claim = Claim(
                part, evidence, self._question, self._language, others, asks, self._near, self._glosses, before
            )
            why = self._gates(claim)
            if why is not None:
                return why
            before = part
        return None

    def _parts(self, text: str, known: Sequence[int]) -> Iterator[tuple[str, bool, list[int]]]:
        """Yield the parts of a sentence: whether each tells what was asked, and the numbers it rests on."""
        for piece, cites in self._pieces(text, known):
            for part, asks in split_asked(piece):
                if asks or len(cites) < 2:
                    yield part, asks, cites
                else:
                    yield from ((own, False, numbers) for own, numbers in self._by_speaker(part, cites))

    def _by_speaker(self, text: str, cites: list[int]) -> Iterator[tuple[str, list[int]]]:
        """Yield what is said of each cited speaker that a part names, with the numbers of that speaker alone."""
        named: list[tuple[int, list[int]]] = []
        for one in mentions(plain_text(text), self._roster, ()):
            theirs = [n for n in cites if one.names & names_of(self.evidence[n].passage)]
            if theirs and (not named or named[-1][1] != theirs):
                named.append((one.start, theirs))
        if not named or len(plain_text(text)) != len(text):
            yield text, cites
            return
        starts = [0, *(start for start, _ in named[1:]), len(text)]
        rest = [n for n in cites if not any(n in theirs for _, theirs in named)]
        for (start, end), (_, theirs) in zip(pairwise(starts), named, strict=True):
            at = self._turns(text[start:end], theirs, rest) + start if rest else end
            yield text[start:at], theirs
            if at < end:
                yield text[at:end], rest

    def _turns(self, text: str, theirs: Sequence[int], rest: Sequence[int]) -> int:
        """Return where a part goes on to what nobody named said: 「委員は賛成しましたが、起立少数で不採択となりました」."""
        said, other = (
            {w for n in numbers for w in self.evidence[n].own.words if w not in FRAME} for numbers in (theirs, rest)
        )
        for m in re.finditer(r"[、，;；]", text):
            tail = set(words(text[m.end() :]))
            if len(tail & (other - said)) > len(tail & (said - other)):
                return m.end()
        return len(text)

    def _gates(self, claim: Claim) -> Why | None:
        return (
            quotations.gate(claim)
            or names.gate(claim, self._roster)
            or answers.gate(claim.text, claim.question)
            or premise.gate(claim, self._roster)
            or held_figures.gate(claim)
            or swapped.gate(claim)
            or dated.gate(claim)
            or exchanged.gate(claim)
            or labels.gate(claim)
            or actors.gate(claim)
            or negation.gate(claim)
            or exceptions.gate(claim)
            or order.gate(claim)
            or tenses.gate(claim)
            or roles.gate(claim)
            or comparisons.gate(claim)
            or greater.gate(claim)
            or support.gate(claim)
            or causes.gate(claim)
        )

    def _pieces(self, text: str, known: Sequence[int]) -> list[tuple[str, list[int]]]:
        """Return the parts of a sentence with the numbers each cites: a mark speaks for what stands before it."""
        found: list[tuple[str, list[int]]] = []
        square = any(not m.round for m in marks.find(text))
        at = 0
        for m in marks.find(text):
            if m.round and square:
                continue
            piece, cites = text[at : m.start], [n for n in m.numbers if n in self.evidence]
            at = m.end
            if _letters(piece) < PIECE and found:
                found[-1] = (found[-1][0] + piece, list(dict.fromkeys([*found[-1][1], *cites])))
            elif cites:
                found.append((piece, cites))
            elif found:
                found[-1] = (found[-1][0] + piece, found[-1][1])
            else:
                found.append((piece, list(known)))
        rest = text[at:]
        if not found:
            return [(text, list(known))]
        if _letters(rest):
            found[-1] = (found[-1][0] + rest, found[-1][1])
        return found


def _letters(text: str) -> int:
    return len(re.sub(r"\W", "", text))
