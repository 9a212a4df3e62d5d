"""Search for what a follow-up asks: near the exchange it points at, of the people it means, for or against."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.followup import vocabulary as known
from assistant.followup.focus import Focus
from assistant.records import Language
from index.records import Passage
from index.retrieval import Filters, Found
from index.retrieval import search as search_all
from index.store import Store

WIDE = 60  # passages among which those of the people meant are looked for
STRONG, WEAK = 6.0, 2.0  # how much more a passage counts that takes the side asked for, outright or by its doubts
ASKED = 3.0  # for one by a member, where members are asked for
SIDES = {"against": known.AGAINST, "favour": known.FAVOURS}
MEMBERS = ("question", "opinion")


@dataclass(frozen=True)
class Search:
    """A search in the light of an exchange; called as `index.retrieval.search` is."""

    kind: str  # of follow-up
    focus: Focus | None
    language: Language  # of the asker, in which the answer is put
    without: frozenset[str] = frozenset()  # speakers who are not meant
    unless: frozenset[str] = frozenset()  # utterances that were told already

    def __call__(self, store: Store, text: str, *, limit: int = 10, filters: Filters | None = None) -> Found:
        """Return the passages that answer the question, best first."""
        prefer = self._prefer()
        found = search_all(store, text, limit=max(limit, WIDE), filters=filters, prefer=prefer)
        kept = [n for n, p in enumerate(found.passages) if self._is_meant(p)][:limit]
        question = replace(found.question, language=self.language)
        return replace(
            found, question=question, passages=tuple(found.passages[n] for n in kept), features=found.features[kept]
        )

    def _prefer(self) -> dict[int, float]:
        if self.focus is None:
            return {}
        close = self.focus.closeness()
        if self.kind == "about":
            return {row: value / 4 for row, value in close.items()}
        if self.kind in SIDES:
            return {row: value + self._side(self.focus.rows[row]) for row, value in close.items()}
        if self.kind == "others":
            return {r: v / 2 + ASKED * (self.focus.rows[r].kind in MEMBERS) for r, v in close.items()}
        return close

    def _side(self, passage: Passage) -> float:
        outright = bool(SIDES[self.kind].search(passage.text))
        doubts = self.kind == "against" and bool(known.DOUBTS.search(passage.text))
        return STRONG * outright + WEAK * doubts + ASKED * (passage.kind in MEMBERS and (outright or doubts))

    def _is_meant(self, passage: Passage) -> bool:
        if passage.utterance_id in self.unless:
            return False
        if self.kind == "others":
            chairs = passage.speaker is not None and passage.speaker.group == "chair" and passage.kind != "opinion"
            named = passage.speaker is not None and passage.speaker.name not in self.without
            return passage.kind in MEMBERS and named and not chairs
        if self.kind in SIDES:
            if passage.kind == "heading" or (passage.kind == "procedure" and self.kind == "against"):
                return False
            return bool(SIDES[self.kind].search(passage.text)) or (
                self.kind == "against" and passage.kind in MEMBERS and bool(known.DOUBTS.search(passage.text))
            )
        return True
