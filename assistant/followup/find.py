"""Search for what a follow-up asks: near the exchange it points at, of the people it means, for or against."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from assistant.followup import stances
from assistant.followup import vocabulary as known
from assistant.followup.focus import ITEM, NEAR, Focus, voice
from assistant.followup.signs import (
    MEMBERS,
    SIDES,
    asking,
    chairs,
    goes_on,
    looks_of,
    only_moves,
    points_at_what_precedes,
    quotes,
    takes_side,
    tells_of,
    whole,
)
from assistant.followup.topic import is_own
from assistant.records import Citation, Language
from index.linking.sides import conducts_meeting
from index.linking.speech import asks
from index.records import Passage
from index.retrieval import Filters, Found
from index.retrieval import search as search_all
from index.retrieval.forms import forms
from index.retrieval.glosses import bundled_glosses
from index.retrieval.people import find_named, roster
from index.retrieval.question import FRAME
from index.retrieval.shapes import shapes
from index.store import Store
from index.words import fold, is_latin, sentences, words

COUNTED = frozenset(["how_many", "money"])
STRICT = frozenset(["how_many", "when", "money"])  # what is told by figures, or not at all

WIDE = 60  # passages among which those of the people meant are looked for
LIKELY = 0.25  # how likely a passage near the exchange must be to answer; elsewhere it is an even chance
STRONG, WEAK = 6.0, 2.0  # how much more a passage counts that takes the side asked for, outright or by its doubts
SOON = 0.7  # for one that follows the cited one at once
REPLIED = 8  # passages after the cited one within which somebody answers it by taking a side
MEMBER = 3.0  # for one by a member, where members are asked for
FOLLOWS = 2.0  # for one that replies to a question right after the cited words, about a figure or name in them
ALIKE = 4.0  # for one that replies to a question of the same kind: to 「いつから変わりますか」, where "when" is asked
LOOKS = 1.5  # for one whose words not quoted yet look like telling what is asked: a date, a reason
FIGURE = 2.0  # as much more or less where a date or a figure is asked, which it holds or not
WORDS = 2.0  # for the share of the follow-up's own words in it
BLANK = 1.5  # how much more closeness and its few words count for a follow-up that names nothing in particular
WEIGHTS = (1.0, 0.5, 0.3)  # of the exchanges of an answer's citations, in order
ASKED = 1.0  # closeness of a question at most, where what was answered is asked for
AGAIN = -2.0  # for one that was quoted
EMPTY = -2.0  # for one that was quoted and has nothing that looks like what is asked
LEFT = 0.3  # share of a passage up to which it counts as quoted whole
ALONE = 0.99  # share of its words in what it finds by itself, above which a question that stood alone is not filled in
SAID = 4.0  # for the share of the follow-up's words in what a member said, where theirs are asked
NAMED = 0.25  # how much of what the talk adds counts in the end for a follow-up that names things of its own
AS_IT_STANDS = 1.6  # how much more a question that may well stand alone counts as it stands than filled in
TOLD = 0.5  # how much words that were quoted count for those that were not
OWN = 10.0  # for the words of the member who was cited, when a reason is asked: theirs
REST = 3.0  # for what is left of the cited passage, when a reason is asked and stands there
# What counts how much of the closeness to the exchange, by the kind of follow-up.
CLOSE = {"alone": 0.6, "claim": 0.6, "soft": 0.4, "bare": 2.0, "about": 0.3, "person": 4.0, "elsewhere": 0.3, "others": 0.6,
         "against": 3.0, "favour": 3.0}  # fmt: skip


@dataclass(frozen=True)
class Said:
    """The words of a follow-up, as they are looked for in passages, of whatever language."""

    words: list[str]
    glosses: list[tuple[tuple[str, float], ...]]  # of English words, in Japanese
    store: Store

    def share(self, text: str) -> float:
        """Return the share of the words that stand in a text, themselves or in Japanese."""
        if not self.words:
            return 0.0
        held = set(words(text))
        found = (
            any(f in held for f in forms(w)) or any(g in text for g, _ in glosses)
            for w, glosses in zip(self.words, self.glosses, strict=True)
        )
        return sum(found) / len(self.words)


@dataclass(frozen=True)
class Search:
    """A search in the light of an exchange; called as `index.retrieval.search` is."""

    kind: str  # of follow-up
    focus: Focus | None  # the exchange of the citation that is pointed at
    language: Language  # of the asker, in which the answer is put
    ask: str = ""  # the follow-up without the topic that was put to it
    cited: tuple[Citation, ...] = ()  # what was quoted so far
    without: frozenset[str] = frozenset()  # speakers who are not meant
    besides: tuple[Focus, ...] = ()  # the exchanges of the answer's other citations
    given: Filters = field(
        default_factory=Filters
    )  # those that the user set; a restriction beyond them is the follow-up's own
    anew: bool = False  # what was quoted is not meant
    blank: bool = False  # it names nothing in particular: what stands near is all there is to go by
    names: bool = False  # it names things of its own, which tell more than what stands near
    readings: tuple[str, ...] = ()  # other questions that it may be: as it stands, with the topic put in otherwise
    topic: str = ""  # what is talked about
    sided: bool = False  # it asks whether somebody is for or against

    def __call__(self, store: Store, text: str, *, limit: int = 10, filters: Filters | None = None) -> Found:
        """Return the passages that answer the question, best first."""
        found = self._surest(store, text, max(limit, WIDE), filters)
        found = replace(found, filters=self.given)
        kept = [n for n, p in enumerate(found.passages) if self._is_meant(p)][:limit]
        question = replace(found.question, language=self.language)
        if not kept:
            return replace(found, question=question, enough=1.0)
        passages = tuple(found.passages[n] for n in kept)
        enough = self._enough(passages[0])
        return replace(found, question=question, passages=passages, features=found.features[kept], enough=enough)

    def _surest(self, store: Store, text: str, limit: int, filters: Filters | None) -> Found:
        """Return what the readings find, in the order of what each passage scores over all of them."""
        said = self._said(store)
        weighed = self._weighed(said)
        prefer = {row: close + fit for row, (close, fit) in weighed.items()}
        texts = dict.fromkeys((text, *(one for one in self.readings if any(map(str.isalnum, one)))))
        each = [search_all(store, one, limit=limit, filters=filters, prefer=prefer) for one in texts]
        named = self.kind == "other" and self.names
        if not all(found.passages for found in each) or (len(each) == 1 and not named):
            return each[0]
        if self.kind == "soft" and said.share(whole(each[0].passages[0])) > ALONE:
            return each[0]
        # what it names may be told in other words altogether, and then where they stand is all there is to go by
        known = max((said.share(whole(p)) for p in each[0].passages), default=1.0)
        less = self._less({row: known * close for row, (close, _) in weighed.items()}) if named else {}
        scores: dict[str, float] = {}
        for number, found in enumerate(each):
            weight = AS_IT_STANDS if self.kind == "soft" and number == 0 else 1.0
            held = {p.id: (p.score or 0.0) - less.get(p.id, 0.0) for p in found.passages}
            least = min(held.values())
            for one in {p.id for found in each for p in found.passages}:
                scores[one] = scores.get(one, 0.0) + weight * held.get(one, least)
        best = max(scores, key=lambda one: scores[one])
        told = next((found for found in each if found.passages[0].id == best), None)
        told = told or next(found for found in each if any(p.id == best for p in found.passages))
        order = sorted(range(len(told.passages)), key=lambda n: -scores[told.passages[n].id])
        passages = tuple(told.passages[n] for n in order)
        return replace(told, passages=passages, features=told.features[order])

    def _less(self, close: dict[int, float]) -> dict[str, float]:
        """Return by passage what is taken back of what nearness adds, where a follow-up names things of its own.

        The talk brings passages near it into the running, and what the follow-up names then decides between them.
        """
        rows = {row: p.id for one in (self.focus, *self.besides) if one for row, p in one.rows.items()}
        return {rows[row]: (1 - NAMED) * more for row, more in close.items()}

    def _enough(self, first: Passage) -> float:
        """Return how likely the first passage must be to answer: who speaks may settle it, the exchange makes it likely."""
        if self.kind in ("others", "against", "favour"):
            return 0.0
        if self.focus is None or first.meeting.id != self.focus.meeting or self.kind == "alone":
            return 0.5
        if self.kind == "person" and any(first.position in one.item for one in (self.focus, *self.besides)):
            return 0.0
        return LIKELY if self.kind == "person" or first.position in self.focus.place else 0.5

    def _said(self, store: Store) -> Said:
        """Return how the follow-up's own words are looked for in passages."""
        idle = FRAME if self.kind == "soft" else FRAME | known.IDLE
        own = list(dict.fromkeys(w for w in words(self.ask) if w not in idle))
        return Said(own, bundled_glosses().of(own) if self.language == "en" else [()] * len(own), store)

    def _weighed(self, said: Said) -> dict[int, tuple[float, float]]:
        """Return by row how much more a passage counts for where it stands, and for being what is asked for."""
        if self.focus is None:
            return {}
        share = CLOSE.get(self.kind, 1.0) * (BLANK if self.blank else 1.0)
        found: dict[int, tuple[float, float]] = {}
        for weight, focus in zip(WEIGHTS, (self.focus, *self.besides), strict=False):
            near = (p for p in focus.rows.values() if p.position in focus.place and p is not focus.cited)
            bare = not any(said.share(whole(p)) for p in near)
            for row, close in focus.closeness().items():
                if self.kind == "other" and focus.rows[row] is not focus.cited and not tells_of(focus, focus.rows[row]):
                    close = min(close, ASKED)
                if self.kind == "person" and self._only_asks(focus.rows[row]) and focus.rows[row] is not focus.cited:
                    close = min(close, NEAR / 4)
                fit = self._fit(focus, focus.rows[row], close, said, bare=bare)
                value = weight * share * close, weight * fit if fit > 0 else fit
                found[row] = max(value, found.get(row, value), key=sum)
        return found

    def _was_shown(self, passage: Passage) -> bool:
        """Return whether a passage is the one question that the answer was shown with."""
        shown = self.focus.questions[:1] if self.focus else ()
        return (
            passage.id in {q.id for q in shown}
            and sum(asks(passage.text[a:b]) for a, b in sentences(passage.text)) == 1
        )

    def _only_asks(self, passage: Passage) -> bool:
        """Return whether a passage tells nothing of what its asker thinks, where that is asked."""
        if passage.kind != "question" or not known.THINKS.search(self.ask) or known.ASKS.search(self.ask):
            return False
        return all(asks(passage.text[a:b]) for a, b in sentences(passage.text))

    def _fit(self, focus: Focus, passage: Passage, closeness: float, said: Said, *, bare: bool) -> float:
        """Return how much more a passage counts for being of the kind asked for; `bare`: nothing near has the words."""
        if self.kind == "alone":
            return 0.0
        if self.kind in SIDES:
            return self._side(passage)
        if self.kind == "claim":
            return (STRONG * said.share(passage.text) + MEMBER * (passage.kind == "opinion")) * (closeness >= ITEM)
        if self.kind == "others":
            return MEMBER * (passage.kind in MEMBERS)
        if self.kind == "raised":
            wishes = any(stances.WISHES.search(passage.text[a:b]) for a, b in sentences(passage.text))
            led = focus.cited is not None and passage.position == focus.cited.position - 1  # to what was cited
            return MEMBER * (1 + wishes + led) * (passage.kind in MEMBERS) * min(1.0, closeness / NEAR)
        value, untold = 0.0, passage.text
        for c in self.cited:
            if quotes(c, passage):
                untold = untold.replace(c.quote, " ")
                value = AGAIN * min(1.0, 2 * (1 - len(untold.strip()) / len(passage.text)))
        if any(
            look.search(untold) for kind, look in looks_of(self.ask).items() if kind in COUNTED
        ):  # the rest of it tells what is asked
            value = 0.0
        if said.words and said.share(passage.text) == 1.0:
            value = 0.0
        why = bool(known.WHY.search(self.ask))
        if self.kind in ("other", "soft", "bare") and why:
            value += self._reasons(focus, passage, said.store)
        elif self.kind == "other" and tells_of(focus, passage) and (bare or said.share(whole(passage))):
            value += SOON * (BLANK if self.blank else 1.0) * focus.soon(passage)
        if passage is focus.cited and passage.kind in MEMBERS and said.words and said.share(untold) == 1.0:
            value += ALIKE
        value += STRONG * (self.sided and takes_side(passage))
        if passage.kind in MEMBERS:
            own = focus.cited is not None and passage.id == focus.cited.id and why and not only_moves(passage.text)
            own = own and not chairs(passage)
            if own or not tells_of(focus, passage) or self.kind == "person":
                return OWN if own else value + SAID * (self.kind == "person") * said.share(passage.text)
        if closeness < ITEM or passage.kind == "procedure":
            return value
        return value + min(1.0, closeness / NEAR) * self._tells(focus, passage, untold, said)

    def _reasons(self, focus: Focus, passage: Passage, store: Store) -> float:
        """Return how much more a passage counts for giving the reason: the rest of what was cited, or what led to it."""
        if not self.names and self._reported(focus, passage, store):
            return OWN
        look = shapes(self.ask).get("why")
        if look is None or focus.cited is None or not look.search(passage.text):
            return 0.0
        if passage.id == focus.cited.id:
            return REST
        led = passage.kind == "opinion" and passage in focus.questions[:1] and not look.search(focus.cited.text)
        return OWN if led else 0.0

    def _reported(self, focus: Focus, passage: Passage, store: Store) -> bool:
        """Return whether the chair, who was cited, tells what somebody proposed who speaks in a passage just before."""
        cited = focus.cited
        if cited is None or not conducts_meeting(cited) or passage.kind not in MEMBERS:
            return False
        if not cited.position - REPLIED <= passage.position < cited.position or conducts_meeting(passage):
            return False
        named = {name for one in find_named(focus.citation.quote, roster(store.db))[0] for name in one.names}
        return fold(voice(passage)) in named

    def _tells(self, focus: Focus, passage: Passage, untold: str, said: Said) -> float:
        """Return how much the words of a passage look like telling what is asked, those not quoted before all."""
        value, wanted, asked = 0.0, looks_of(self.ask), passage.replies_to[:1]
        value += FOLLOWS * any(goes_on(focus, q) for q in asked)
        value += ALIKE * any(wanted.keys() & looks_of(asking(q.text)).keys() for q in asked)
        acts = [known.ACTS] if known.MEASURES.search(self.ask) else []
        looked_for = [*wanted.values(), *acts]
        if looked_for and len(untold.strip()) < LEFT * len(passage.text):
            value += EMPTY * (not any(look.search(passage.text) for look in looked_for))
        for looks in (wanted.values(), acts):
            told = TOLD * any(look.search(passage.text) for look in looks)
            value += LOOKS * max(told, any(look.search(untold) for look in looks))
        for kind in STRICT & wanted.keys():
            value += FIGURE if wanted[kind].search(passage.text) else -FIGURE
        in_question = max((said.share(asking(q.text)) for q in asked), default=0.0)
        value += WORDS * (BLANK if self.blank else 1.0) * max(said.share(untold), in_question)
        return value

    def _of_vote(self, passage: Passage) -> bool:
        """Return whether a passage records who voted against, where that is asked."""
        return bool(known.VOTE.search(self.ask) and stances.VOTED.search(passage.text))

    def _worried(self, passage: Passage) -> bool:
        """Return whether a passage is the question that was answered, where who worried about that is asked."""
        asked = self.focus is not None and passage.id in {q.id for q in self.focus.questions[:1]}
        asked = asked and passage.kind in MEMBERS
        return (
            asked and self.kind == "against" and bool(known.WORRIES.search(self.ask) and known.POINTS.search(self.ask))
        )

    def _side(self, passage: Passage) -> float:
        if self.kind == "against" and self._of_vote(passage):
            return STRONG + MEMBER
        outright = bool(SIDES[self.kind].search(passage.text))
        doubts = self.kind == "against" and bool(stances.DOUBTS.search(passage.text))
        cited = self.focus.cited if self.focus else None
        after = passage.position - cited.position if cited and passage.meeting.id == cited.meeting.id else 0
        soon = max(0.0, 1 - after / REPLIED) if after > 0 else 0.0
        own = cited is not None and voice(passage) == voice(cited)
        if self._worried(passage):
            return STRONG + MEMBER
        outright = outright or (doubts and bool(known.WORRIES.search(self.ask)))
        value = STRONG * outright + WEAK * doubts + MEMBER * (passage.kind in MEMBERS and (outright or doubts))
        value += STRONG * soon * points_at_what_precedes(passage.text, self.kind)
        return value + (WEAK * soon - MEMBER * own) * (outright or doubts)

    def _on_topic(self, passage: Passage) -> bool:
        """Return whether a passage has a word of what is talked about: elsewhere sides are taken on other things."""
        if is_latin(self.topic) != is_latin(passage.text):
            return True
        topic = {w for w in words(self.topic) if is_own(w)}
        return bool(topic & set(words(whole(passage))))

    def _is_meant(self, passage: Passage) -> bool:
        if self.anew and (any(quotes(c, passage) for c in self.cited) or self._was_shown(passage)):
            return False
        if self.kind in ("others", "raised"):
            named = voice(passage) not in ("", *self.without)
            return passage.kind in MEMBERS and named and not chairs(passage)
        if self.kind == "claim":
            cited = self.focus.cited if self.focus else None
            by_cited = cited is not None and voice(passage) == voice(cited)
            return voice(passage) != "" and passage.kind != "procedure" and not by_cited
        if self.without and self.kind == "other":
            return voice(passage) not in self.without
        if self.kind in SIDES:
            if self.kind == "against" and (self._of_vote(passage) or chairs(passage)):
                return self._of_vote(passage)
            if passage.kind in ("heading", "explanation") or voice(passage) in self.without:
                return False
            here = self.focus is None or self.focus.cited is None or passage.position in self.focus.item
            if SIDES[self.kind].search(passage.text) or self._worried(passage):
                return here or self._on_topic(passage)
            doubts = self.kind == "against" and passage.kind in MEMBERS and stances.DOUBTS.search(passage.text)
            return bool(doubts and here)
        return True
