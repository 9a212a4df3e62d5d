"""Set quotations, and what is said of somebody or something in brackets behind the name, in the marks of their language."""

from __future__ import annotations

import re

from index.words import is_latin

TOLD = re.compile(r"「([^」]+)」\[\d+\]|“([^”]+)”\[\d+\]")


def quoted(text: str, language: str) -> str:
    """Return a quotation in the marks of an answer's language; Japanese words keep theirs in English answers too."""
    return f"“{text}”" if language == "en" and is_latin(text) else f"「{text}」"


def told(text: str) -> list[str]:
    """Return the quotations with a number behind them in an answer's text, in order, as `quoted` has set them."""
    return [japanese or latin for japanese, latin in TOLD.findall(text)]


def who(name: str | None, role: str | None, label: str | None, words: str) -> str:
    """Return how a reader names whoever said these words: name and office, or the label, or the header."""
    if name:
        return noted(name, role)
    return label or ("Minutes" if is_latin(words) else "会議録")


def noted(name: str, note: str | None) -> str:
    """Return a name with a note in brackets behind it: an office, a day."""
    if not note:
        return name
    return f"{name} ({note})" if is_latin(name + note) else f"{name}（{note}）"
