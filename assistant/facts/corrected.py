"""Say beside what a header prints what was corrected in it: the header is quoted as it is, and the reader told better."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.facts.told import Told
from assistant.records import Language
from index.words import fold

if TYPE_CHECKING:
    from assistant.facts.rows import Fact
    from index.store.corrections import Correction

SAID: dict[Language, str] = {"ja": "（訂正：{}）", "en": " (corrected: {})"}
BY_FACT = {"date": "held_on", "title": "title"}  # what a fact is corrected by; any other by the people whom it names


def note(language: Language, fact: Fact, told: Told, corrections: Sequence[Correction]) -> str:
    """Return the values that replace what the header prints of a fact; "" when none does."""
    return SAID[language].format("、".join(dict.fromkeys(found))) if (found := _now(fact, told, corrections)) else ""


def short(fact: Fact, told: Told, corrections: Sequence[Correction]) -> str:
    """Return the fact in one line: as corrected, where one value replaces it, else as printed."""
    found = _now(fact, told, corrections) if fact in BY_FACT else []
    return found[-1] if found else told.short


def _now(fact: Fact, told: Told, corrections: Sequence[Correction]) -> list[str]:
    applying = [c for c in corrections if c.applies and c.new]
    if fact in BY_FACT:
        return [c.new for c in applying if c.new and c.what == BY_FACT[fact]][-1:]
    printed = fold(told.value or told.short)
    latest = {(c.what, c.person): c for c in applying if c.what in ("name", "role") and fold(c.person or "") in printed}
    return [f"{c.read or c.person} → {c.new}" for c in latest.values()]
