"""Suggest questions that the minutes answer: asked in them, and answered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.words import sentences

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from index.records import Exchange, MeetingInfo

LONGEST, SHORTEST = 46, 9  # characters of a suggestion
LATEST = 6  # meetings looked through
ASKS = re.compile(r"(?:ですか|ますか|でしょうか|ませんか|のか)[。？?]?$|\?$")
POINTS = re.compile(
    r"これ|それ|あれ|この|その|あの|こう|そう|ここ|そこ|同じ|今の|先ほど|[“”「」（(]|\b(?:this|that|it|they)\b", re.I
)
WHY = re.compile(r"なぜ|どうして|理由|いつ|いくら|何|どの|どう|誰|どこ|\b(?:why|when|how|what|who|where)\b", re.I)
OPENING = re.compile(r"^(?:それから|それでは|では|また|まず|次に|最後に|すみません|それと|あと|そして|実際)[、,]?\s*")
GENERAL = {
    "ja": ("{title}では何が決まりましたか", "{title}には誰が出席しましたか"),
    "en": ("What was decided at {title}?", "Who attended {title}?"),
}


class Suggestions:
    """The suggestions of a store's minutes, looked for again when other meetings are in it."""

    def __init__(self, assistant: Assistant) -> None:
        """Suggest from this assistant's minutes."""
        self._assistant = assistant
        self._found: dict[str, tuple[list[MeetingInfo], list[str]]] = {}

    def of(self, language: str) -> list[str]:
        """Return questions as `suggest` does."""
        meetings = self._assistant.meetings()
        known, found = self._found.get(language, (None, []))
        if known != meetings:
            found = suggest(self._assistant, language)
            self._found[language] = meetings, found
        return found


def suggest(assistant: Assistant, language: str, *, limit: int = 4) -> list[str]:
    """Return at most `limit` questions: of the latest meetings, each by another asker; then general ones."""
    meetings = assistant.meetings()
    if not meetings:
        return []
    found: list[tuple[int, str]] = []
    askers: set[str] = set()
    for info in meetings[:LATEST]:
        for exchange in assistant.exchanges(info.id):
            asker = exchange.speakers[0]
            best = _question(exchange)
            if best is not None and asker not in askers:
                askers.add(asker)
                found.append(best)
        if len(found) >= 2 * limit:
            break
    found.sort(key=lambda one: -one[0])
    general = [words.format(title=_short(meetings[0])) for words in GENERAL[language]]
    asked = list(dict.fromkeys(question for _, question in found))[: limit - 1 if language == "ja" else limit - 2]
    return [*asked, *general][:limit]


def _question(exchange: Exchange) -> tuple[int, str] | None:
    """Return the sentence of an exchange that best stands alone as a question, with its weight."""
    best: tuple[int, str] | None = None
    if not exchange.answers:
        return None
    for passage in exchange.questions:
        for start, end in sentences(passage.text):
            words = OPENING.sub("", passage.text[start:end].strip()).strip()
            if SHORTEST <= len(words) <= LONGEST and ASKS.search(words) and not POINTS.search(words):
                weight = 2 * bool(WHY.search(words)) + (12 <= len(words) <= 36)
                if best is None or weight > best[0]:
                    best = (weight, words.rstrip("。"))
    return best


def _short(info: MeetingInfo) -> str:
    """Return a meeting as people call it."""
    return info.title if len(info.title) <= 24 else info.body or info.title
