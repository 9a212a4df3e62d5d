"""Account for a reading: what was left out, and what the user should look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from index.reading.glyphs import tidy, weight
from index.reading.layouts import Choice
from index.reading.source import Source
from index.reading.turns import Turn
from index.records import Meeting, Utterance


def name_furniture(left: Sequence[str], turns: Sequence[Turn]) -> tuple[str, ...]:
    """Name what was left out, each piece once with its count, labels last."""
    counts = Counter(tidy(piece) for piece in left if piece.strip())
    named = [piece if n == 1 else f"{piece} ×{n}" for piece, n in counts.items()]
    labels = Counter(tidy(t.printed) for t in turns if t.printed.strip())
    return (*named, *(piece if n == 1 else f"{piece} ×{n}" for piece, n in labels.items()))


def find_warnings(choice: Choice, source: Source, utterances: Sequence[Utterance], meeting: Meeting) -> list[str]:
    speeches = [u for u in utterances if u.kind == "speech"]
    warnings = []
    words = sum(weight(u.text) for u in speeches)
    if choice.labels < 3 and len(source.lines) > 12:
        warnings.append(
            f"Only {choice.labels} speaker labels were recognised: check the reading with `minutes inspect`."
        )
    elif speeches and words / max(1, choice.labels) > 6000:
        warnings.append(
            f"Few speaker labels were recognised, {choice.labels} in {words} characters of speech: check with `minutes inspect`."
        )
    header = utterances[0] if utterances and utterances[0].kind == "heading" else None
    if header and weight(header.text) > 3 * max(1, words) and weight(header.text) > 3000:
        warnings.append("Most of the text stands before the first speaker label and was taken for the header.")
    if meeting.held_on is None:
        warnings.append("No date was found: set it with `minutes correct`.")
    return warnings
