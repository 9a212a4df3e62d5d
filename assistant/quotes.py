"""Find a quotation in a text again, and cut quotations so that they can be found again."""

from __future__ import annotations

import unicodedata


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """Return the text folded (NFKC, without white space) and, for each of its characters, the place it came from."""
    folded: list[str] = []
    places: list[int] = []
    start = 0
    while start < len(text):
        end = start + 1  # a character and the marks that combine with it are folded together: カ + ゙ is ガ
        while end < len(text) and (unicodedata.combining(text[end]) or text[end] in "\uff9e\uff9f"):
            end += 1
        for char in unicodedata.normalize("NFKC", text[start:end]):
            if not char.isspace():
                folded.append(char)
                places.append(start)
        start = end
    return "".join(folded), places


def locate(quote: str, text: str) -> tuple[int, int] | None:
    """Return the span of `text` in which the quotation stands, NFKC and white space folded, or None.

    A quotation without any character but white space stands nowhere.
    """
    wanted, _ = fold_with_places(quote)
    if not wanted:
        return None
    at = text.find(quote)
    if at >= 0:
        return at, at + len(quote)
    folded, places = fold_with_places(text)
    at = folded.find(wanted)
    if at < 0:
        return None
    last = at + len(wanted) - 1
    end = next((place for place in places[last:] if place > places[last]), len(text))
    return places[at], places[at] + len(text[places[at] : end].rstrip())
