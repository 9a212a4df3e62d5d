"""Set quotations, and what is said of somebody or something in brackets behind the name, in the marks of their language."""

from __future__ import annotations

from index.words import is_latin


def quoted(text: str, language: str) -> str:
    """Return a quotation in the marks of an answer's language; Japanese words keep theirs in English answers too."""
    return f"“{text}”" if language == "en" and is_latin(text) else f"「{text}」"


def noted(name: str, note: str | None) -> str:
    """Return a name with a note in brackets behind it: an office, a day."""
    if not note:
        return name
    return f"{name} ({note})" if is_latin(name + note) else f"{name}（{note}）"
