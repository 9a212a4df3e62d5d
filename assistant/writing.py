"""From what a language model writes about sources to an `Answer`: gates, citations, and what was left out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from assistant.extractive import not_told
from assistant.gates import marks
from assistant.gates.evidence import Near
from assistant.gates.keeper import Keeper
from assistant.gates.quotations import spans
from assistant.models import Writer
from assistant.passages import Source
from assistant.quotes import locate
from assistant.records import Answer, Citation, Reason
from index.errors import ModelFailed
from index.retrieval import Found
from index.retrieval.glosses import bundled_glosses
from index.retrieval.people import roster
from index.store import Store
from index.words import sentences, words

SHORT = 60  # characters of the one-line answer
QUOTE = 300  # characters of a quotation
JSON = re.compile(r"\{|```(json)?\s*[{\[]?|\[\s*[{\"\]]")  # how a reply in JSON begins; [1] is a mark
ANSWER_KEYS = ("answer", "text", "response", "reply", "content", "回答", "答え", "output", "message")


class Writing:
    """An answer while a model writes it."""

    def __init__(
        self, store: Store, writer: Writer, found: Found, sources: Sequence[Source], *, instead: Reason = "not_told"
    ) -> None:
        """Hold what the model writes to `sources`; `instead` is why there is no answer when nothing of it stands."""
        self._store, self._writer, self._found, self._sources = store, writer, found, tuple(sources)
        self._instead: Reason = instead
        question = found.question
        self.keeper = Keeper(
            sources, question.text, question.language, roster(store.db), near=near(store), glosses=bundled_glosses(),
            show_unsupported=writer.unsupported == "mark",
        )  # fmt: skip
        self._json = ""
        self._begun = False

    def stream(self, replies: Iterable[str]) -> Iterator[str | Answer]:
        """Yield text that may be shown as the model writes, then the answer.

        Raises:
            ModelFailed: the model failed; the error knows what was told before.
        """
        try:
            for reply in replies:
                yield from self.feed(reply)
        except ModelFailed as error:
            error.so_far = self.so_far()
            raise
        yield from self.finish()

    def so_far(self) -> Answer | None:
        """Return what was told already as an answer, or None."""
        return self.answer() if self.keeper.passed else None

    def feed(self, text: str) -> list[str]:
        """Take a piece of what the model writes; return what may be shown now. JSON is kept until it is whole."""
        if not self._begun:
            self._json += text
            start = self._json.strip()
            if start in ("", "[") or "```json".startswith(start):
                return []
            self._begun = True
            if JSON.match(start):
                return []
            text, self._json = self._json, ""
        elif self._json:
            self._json += text
            return []
        return self.keeper.feed(text)

    def finish(self) -> list[str | Answer]:
        """Return what may be shown of the rest, and the answer.

        Raises:
            ModelFailed: the reply is empty, or no text at all.
        """
        pieces: list[str] = []
        if self._json.strip():
            pieces += self.keeper.feed(_words_of_json(self._json, self._writer.name))
        elif not self.keeper.written.strip():
            raise ModelFailed(f"The language model {self._writer.name!r} gave an empty answer. Try again.", "empty")
        pieces += self.keeper.finish()
        answer = self.answer()
        if not self.keeper.passed:
            pieces.append(answer.text[len(self.keeper.text) :])
        return [*pieces, answer]

    def answer(self) -> Answer:
        """Return the answer as it stands."""
        keeper, question = self.keeper, self._found.question
        dropped = tuple(keeper.dropped)
        if not keeper.passed:
            nothing = not_told(self._store, self._found, self._instead)
            text = f"{keeper.text}\n{nothing.text}" if keeper.text else nothing.text
            return Answer(
                question.text, question.language, text, nothing.short, False, (), nothing.reason, nothing.nearest,
                self._writer.name, dropped,
            )  # fmt: skip
        citations = tuple(self._cite(s, keeper.cited[s.number]) for s in self._sources if s.number in keeper.cited)
        first = next(line for line in marks.without(keeper.text).splitlines() if line.strip())
        short = _shorten(first.strip(" -*・#"))
        return Answer(
            question.text,
            question.language,
            keeper.text,
            short,
            True,
            citations,
            None,
            None,
            self._writer.name,
            dropped,
        )

    def _cite(self, source: Source, said: Sequence[str]) -> Citation:
        """Return the citation of a source: what the answer quotes of it, else the sentences that bear it out."""
        passage = source.passage
        start, end = self._quoted(source, said) or self._chosen(source, said)
        end = min(end, start + QUOTE)
        words = source.utterance[start:end]
        return Citation(
            source.number, passage.meeting, passage.utterance_id, passage.speaker,
            passage.speaker.role if passage.speaker else None, passage.label, words, start, end, passage.page,
            passage.kind, locate(words, source.utterance) is not None, passage.replies_to,
        )  # fmt: skip

    def _quoted(self, source: Source, said: Sequence[str]) -> tuple[int, int] | None:
        quotes = [text[a:b] for text in said for a, b in spans(text)]
        for quote in sorted(quotes, key=len, reverse=True):
            place = locate(quote.strip("。、…. "), source.utterance) if len(quote) > 8 else None
            if place:
                return place
        return None

    def _chosen(self, source: Source, said: Sequence[str]) -> tuple[int, int]:
        """Return the run of sentences of a passage that shares most with what was said, at most QUOTE characters."""
        passage = source.passage
        if len(passage.text) <= QUOTE:
            return passage.start, passage.end
        wanted = set(words(" ".join(said)))
        cut = sentences(passage.text)
        shared = [len(wanted.intersection(words(passage.text[a:b]))) for a, b in cut]
        best = max(
            ((i, j) for i in range(len(cut)) for j in range(i, len(cut)) if i == j or cut[j][1] - cut[i][0] <= QUOTE),
            key=lambda run: (sum(shared[run[0] : run[1] + 1]), run[0] - run[1]),
        )
        return passage.start + cut[best[0]][0], passage.start + cut[best[1]][1]


def _shorten(sentence: str) -> str:
    """Return a sentence of at most SHORT characters: cut at a comma where it can be."""
    if len(sentence) <= SHORT:
        return sentence
    cut = max(sentence.rfind(mark, 0, SHORT) for mark in "、，;") + 1 or sentence.rfind(" ", 0, SHORT)
    return sentence[: cut if cut > SHORT // 3 else SHORT].rstrip("、，; ")


def _words_of_json(text: str, name: str) -> str:
    """Return the answer inside a reply in JSON.

    Raises:
        ModelFailed: it is no JSON, or holds no text.
    """
    bare = re.sub(r"^\s*```(?:json)?\s*|\s*```\s*$", "", text)
    try:
        value: Any = json.loads(bare)
    except ValueError:
        if bare.lstrip()[:1] not in "{[":
            return bare
        raise ModelFailed(f"The language model {name!r} answered in broken JSON. Try again.", "JSON") from None
    words = _text_in(value)
    if not words.strip():
        raise ModelFailed(f"The language model {name!r} gave no answer in its JSON. Try again.", "JSON")
    return words


def _text_in(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "\n".join(filter(None, map(_text_in, value)))
    if isinstance(value, dict):
        for key in ANSWER_KEYS:
            if key in value:
                return _text_in(value[key]) + _cites_in(value)
        return ""
    return ""


def _cites_in(value: dict[str, Any]) -> str:
    """Return the marks that a JSON answer keeps beside its text."""
    for key in ("citations", "sources", "citation", "source", "出典"):
        held = value.get(key)
        numbers = held if isinstance(held, list) else [held]
        found = [n.get("number", n.get("id")) if isinstance(n, dict) else n for n in numbers]
        known = [int(n) for n in found if isinstance(n, int) or (isinstance(n, str) and n.isdigit())]
        if known:
            return marks.written(known) if not marks.find(str(value)) else ""
    return ""


def near(store: Store) -> Near:
    """Return how near words are to other words, by the store's word vectors."""

    def cosines(wanted: list[str], others: list[str]) -> list[list[float]]:
        if not wanted or not others:
            return [[0.0] * len(others) for _ in wanted]
        found: list[list[float]] = store.nearness.cosines(wanted, others).tolist()
        return found

    return cosines
