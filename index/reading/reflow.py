"""Give text the lines its layout needs: a sitting printed as one line, an answer behind its question, cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, pairwise

from index.reading.glyphs import MARKS
from index.reading.source import Line
from index.reading.spots import spot_bracket, spot_marked, spot_named

_LONG = 400  # characters; a longer line with labels inside it has lost its line ends
_MOST = 20_000  # places looked at; a sitting has a few hundred turns
_START = re.compile(
    rf"[{MARKS}【](?=[^{MARKS}【]{{2,40}}?[（(\u3000 】])|(?<=[。）)〕」\s])(?=\S{{1,12}}[（(][^（）()]{{2,14}}君[）)])"
)
_ASIDE = re.compile(r"(?<=[。）)」\s])\s*(?=〔[^〔〕]{2,60}〕)|(?<=〕)\s*(?=\S)")
_ROSTER = re.compile(r"君(?=[^\s）)、。」君])")
_FIELD = re.compile(
    r"[\u3000 ]*(?:開催日|会議名|開催日時|開催場所|招集年月日|(?:出|欠)\s*席\s*(?:議\s*員|委\s*員|説明員|者)|説明員|議事日程"
    r"|欠\s*員|事務局|(?<=[録号])(?:令和|平成|昭和))"
)
_PARAGRAPH = re.compile(r"(?<=。)[\u3000 ]+(?=\S)")


def reflow(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return `lines`, each that is very long cut before its labels, its directions and its paragraphs."""
    long = _LONG if sum(bool(line.text.strip()) for line in lines) > 3 else _LONG // 4
    if all(len(line.text) <= long or line.cells for line in lines):
        return tuple(lines)
    flowing: list[Line] = []
    for line in lines:
        if len(line.text) <= long or line.cells:
            flowing.append(line)
        else:
            flowing += [replace(line, text=piece) for piece in _pieces(line.text) if piece.strip()]
    return tuple(flowing)


def _pieces(text: str) -> list[str]:
    cuts = {0, len(text)}
    labels = 0
    for match in islice(_START.finditer(text), _MOST):
        at = match.start()
        spot = spot_bracket if text[at] == "【" else spot_marked if text[at] in MARKS else spot_named
        if spot(text[at : at + 120]):
            cuts.add(at)
            labels += 1
    if labels < 2:
        return [text]
    head = text[: min(cuts - {0, len(text)})]
    cuts |= {m.end() for m in _ROSTER.finditer(head)} | {m.start() for m in _FIELD.finditer(head)}
    cuts |= {m.end() for pattern in (_ASIDE, _PARAGRAPH) for m in pattern.finditer(text)}
    ordered = sorted(cuts)
    return [text[a:b] for a, b in pairwise(ordered)]


def answers_apart(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Put an answer that follows its question on one line, 「・…⇒…」, on a line of its own."""
    found = [i for i, line in enumerate(lines) if _INLINE_ANSWER.match(line.text) and not line.cells]
    if len(found) < 2:
        return lines
    apart: list[Line] = []
    for line in lines:
        if match := (None if line.cells else _INLINE_ANSWER.match(line.text)):
            apart += [replace(line, text=line.text[: match.start(1)]), replace(line, text=line.text[match.start(1) :])]
        else:
            apart.append(line)
    return tuple(apart)


_INLINE_ANSWER = re.compile(r"\s*[・◆■●○〇◇▪•-]\s*[^⇒➡]{4,400}?([⇒➡]\s*[^⇒➡]+)$")


def flatten(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Cut the paragraphs of cells into lines of their own, for the layouts that see lines only."""
    flat: list[Line] = []
    for line in lines:
        if "\n" in line.text and len(line.cells) <= 1:
            flat += [replace(line, text=part, cells=()) for part in line.text.split("\n")]
        elif "\n" in line.text and sum("\n" in c for c in line.cells):
            long = max(line.cells, key=len)
            before = "\t".join(c for c in line.cells[: line.cells.index(long)] if c.strip())
            parts = long.split("\n")
            flat += [replace(line, text=before, cells=())] if before else []
            flat += [replace(line, text=part, cells=()) for part in parts]
            after = "\t".join(c for c in line.cells[line.cells.index(long) + 1 :] if c.strip())
            flat += [replace(line, text=after, cells=())] if after else []
        else:
            flat.append(line)
    return tuple(flat)
