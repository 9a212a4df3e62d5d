"""Lay out one page: characters with boxes become lines in reading order and, inside drawn rules, rows of cells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.reading.likely import is_label
from index.reading.source import Line

_MOST_RULES = 600  # rules of one page; a page with more is a drawing


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character and its box, in points from the lower left corner."""

    char: str
    left: float
    right: float
    bottom: float
    top: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line drawn on the page, across or down."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass
class Grid:
    """A table: the heights of its rows' rules and, for each row, the places of its columns' rules."""

    ys: list[float]  # from the top down
    xs: list[list[float]]  # one list per row

    @property
    def left(self) -> float:
        return min(x for row in self.xs for x in row)

    @property
    def right(self) -> float:
        return max(x for row in self.xs for x in row)


def page_lines(glyphs: Sequence[Glyph], rules: Sequence[Rule]) -> list[tuple[float, Line]]:
    """Return (height, line) of a page from top to bottom; the rows of each table stand where the table stands.

    A page printed down is laid on its side first: its rightmost column becomes the top line.
    """
    if _runs_down(glyphs):
        glyphs = [Glyph(g.char, -g.top, -g.bottom, g.left, g.right) for g in glyphs]
        rules = [Rule(-r.y0, r.x0, -r.y1, r.x1) for r in rules]
    seen = list(glyphs)
    while seen and seen[-1].char.isspace():
        seen.pop()
    if not seen:
        return []
    widths = sorted(g.right - g.left for g in seen if not g.char.isascii() and g.right > g.left)
    size = (widths[len(widths) // 2] if widths else sorted(g.top - g.bottom for g in seen)[len(seen) // 2]) or 10.0
    placed: list[tuple[float, Line]] = []
    free = list(seen)
    for grid in find_grids(rules):
        inside, free = _part(free, grid)
        for top, line in _rows(inside, grid, size):
            placed.append((top, line))
    placed += [(top, Line(text)) for top, _, text in text_lines(free, size)]
    placed.sort(key=lambda item: -item[0])
    return placed


def _runs_down(glyphs: Sequence[Glyph]) -> bool:
    """Tell whether most characters stand below the one before them, as in minutes printed in columns."""
    down = across = 0
    for a, b in pairwise(glyphs):
        if a.char.isascii() or b.char.isascii():
            continue
        wide, high = abs((a.left + a.right) - (b.left + b.right)) / 2, (a.top + a.bottom - b.top - b.bottom) / 2
        size = max(a.right - a.left, a.top - a.bottom)
        down += wide < 0.3 * size and 0.5 * size < high < 2 * size
        across += abs(high) < 0.3 * size and wide > 0.3 * size
    return down >= 20 and down > 2 * across


def text_lines(glyphs: Iterable[Glyph], size: float) -> list[tuple[float, float, str]]:
    """Group characters by height to lines, words by gaps; a gap wider than a character is a wide space.

    Returns (height, right end, text) of each line.
    """
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: (-(g.top + g.bottom), g.left)):
        middle = (glyph.top + glyph.bottom) / 2
        for row in reversed(rows[-3:]):
            height = (row[0].top + row[0].bottom) / 2
            if abs(height - middle) < 0.5 * max(size * 0.7, min(row[0].top - row[0].bottom, glyph.top - glyph.bottom)):
                row.append(glyph)
                break
        else:
            rows.append([glyph])
    rows = [row for row in rows if any(not g.char.isspace() for g in row)]
    if not rows:
        return []
    margin = min(g.left for row in rows for g in row if not g.char.isspace())
    lines = []
    for row in rows:
        row.sort(key=lambda g: g.left)
        end = max(g.right for g in row if not g.char.isspace())
        lines.append((max(g.top for g in row), end, _joined(row, size, margin)))
    return lines


_FULL = re.compile(r"[^\x00-\x7f、。，．・（「『【〔：；\s][^\x00-\x7f、。，．・）」』】〕：；\s]")


def _joined(row: Sequence[Glyph], size: float, margin: float) -> str:
    first = next(g for g in row if not g.char.isspace())
    indent = max(0, min(40, round((first.left - margin) / size)))
    text = ["\u3000" * indent]
    last: Glyph | None = None
    spaced = False
    gaps = sorted(b.left - a.right for a, b in pairwise([g for g in row if not g.char.isspace()]))
    usual = max(0.0, gaps[len(gaps) // 2]) if gaps else 0.0  # lines are spread out to end together
    for glyph in row:
        if glyph.char.isspace():
            spaced = True
            continue
        if last is not None:
            gap = glyph.left - last.right
            if last.char == glyph.char and abs(glyph.left - last.left) < 0.12 * size:
                continue  # bold type made by printing twice
            if gap > 0.75 * size:
                text.append("\u3000" * max(1, round(gap / size)))
            elif spaced or (gap > 0.28 * size and last.char.isascii() and glyph.char.isascii()):
                text.append(" ")
            elif gap > usual + 0.3 * size and _FULL.fullmatch(last.char + glyph.char):
                text.append(" ")  # a tab that ends close to a word
        text.append(glyph.char)
        last, spaced = glyph, False
    return "".join(text)


def find_grids(rules: Sequence[Rule]) -> list[Grid]:
    """Return the tables drawn on a page: rules across that share rules down."""
    upright = [(r.x0, min(r.y0, r.y1), max(r.y0, r.y1)) for r in rules if abs(r.x0 - r.x1) < 1]
    down = _merge(upright)
    across = _merge([*((r.y0, r.x0, r.x1) for r in rules if abs(r.y0 - r.y1) < 1), *_unruled(upright, down)])
    if len(across) < 2 or len(down) < 2 or len(across) > _MOST_RULES or len(down) > _MOST_RULES:
        return []
    grids: list[Grid] = []
    for group in _clusters(across, down):
        ys = sorted({round(y, 1) for y, _, _ in group}, reverse=True)
        ys = [y for i, y in enumerate(ys) if i == 0 or ys[i - 1] - y > 3]
        columns = []
        for top, bottom in pairwise(ys):
            middle = (top + bottom) / 2
            xs = sorted(x for x, low, high in down if low <= middle <= high)
            columns.append([x for i, x in enumerate(xs) if i == 0 or x - xs[i - 1] > 3])
        if columns and any(len(xs) > 2 for xs in columns) and all(len(xs) > 1 for xs in columns):
            grids.append(Grid(ys, columns))
    return grids


def _unruled(upright: list[Segment], down: list[Segment]) -> list[Segment]:
    """Return the row boundaries that no rule across marks: heights where every rule down starts or ends.

    A table cut by the end of the page is open there, and some programs leave out the rule below the head.
    """
    if len(down) < 2 or len(upright) > 3000:
        return []
    ends: dict[int, set[int]] = {}
    for x, low, high in upright:
        for y in (low, high):
            ends.setdefault(round(y / 3), set()).add(round(x / 3))
    found = []
    for step in ends:
        here = ends.get(step, set()) | ends.get(step + 1, set()) | ends.get(step - 1, set())
        y = step * 3.0
        crossing = [x for x, low, high in down if low - 4 <= y <= high + 4]
        if len(crossing) >= 2 and all(any(abs(round(x / 3) - h) <= 1 for h in here) for x in crossing):
            found.append((y, min(crossing), max(crossing)))
    return found


Segment = tuple[float, float, float]  # its place across its own direction, and where it starts and ends along it


def _merge(segments: list[Segment]) -> list[Segment]:
    """Join pieces of one line: programs draw the side of each cell for itself."""
    merged: list[list[float]] = []
    for place, start, end in sorted(segments, key=lambda s: (round(s[0] / 2), s[1])):
        last = merged[-1] if merged else None
        if last and abs(last[0] - place) < 2.5 and start <= last[2] + 4:
            last[2] = max(last[2], end)
        else:
            merged.append([place, start, end])
    return [(a, b, c) for a, b, c in merged if c - b > 5]


def _clusters(across: list[Segment], down: list[Segment]) -> list[list[Segment]]:
    """Group the rules across that one rule down connects: each group is a table."""
    parent = list(range(len(across)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for x, low, high in down[:400]:
        touched = [
            i for i, (y, start, end) in enumerate(across) if start - 3 <= x <= end + 3 and low - 3 <= y <= high + 3
        ]
        for i in touched[1:]:
            parent[root(i)] = root(touched[0])
    groups: dict[int, list[Segment]] = {}
    for i, segment in enumerate(across):
        groups.setdefault(root(i), []).append(segment)
    return [group for group in groups.values() if len(group) > 1]


def _part(glyphs: list[Glyph], grid: Grid) -> tuple[list[Glyph], list[Glyph]]:
    left, right, top, bottom = grid.left - 1, grid.right + 1, grid.ys[0] + 1, grid.ys[-1] - 1
    inside: list[Glyph] = []
    outside: list[Glyph] = []
    for g in glyphs:
        x, y = (g.left + g.right) / 2, (g.top + g.bottom) / 2
        (inside if left <= x <= right and bottom <= y <= top else outside).append(g)
    return inside, outside


def _rows(glyphs: Sequence[Glyph], grid: Grid, size: float) -> list[tuple[float, Line]]:
    """Deal a table's characters to its cells and return one line per row, with its height."""
    cells: dict[tuple[int, int], list[Glyph]] = {}
    falling = [-y for y in grid.ys]
    for g in glyphs:
        row = min(max(bisect_right(falling, -(g.top + g.bottom) / 2) - 1, 0), len(grid.xs) - 1)
        xs = grid.xs[row]
        column = min(max(bisect_right(xs, (g.left + g.right) / 2) - 1, 0), len(xs) - 2)
        cells.setdefault((row, column), []).append(g)
    margins = _margins(cells, grid, size)
    lines: list[tuple[float, Line]] = []
    for row, xs in enumerate(grid.xs):
        columns = [cells.get((row, column), []) for column in range(len(xs) - 1)]
        for top, part in _unruled_rows(columns, grid.ys[row], size):
            texts = tuple(cell_text(cell, size, margins.get(x, x)) for cell, x in zip(part, xs[1:], strict=True))
            if len(texts) == 1:
                lines += [(top - i / 1000, Line(text)) for i, text in enumerate(texts[0].split("\n")) if text]
            elif any(texts):
                lines.append((top, Line("\t".join(texts), None, texts)))
    return lines


def _unruled_rows(columns: list[list[Glyph]], top: float, size: float) -> list[tuple[float, list[list[Glyph]]]]:
    """Cut a row at the labels of its first column: some forms rule only the columns, and a label stands at its text."""
    if len(columns) < 2:
        return [(top, columns)]
    starts = [y for y, _, text in text_lines(columns[0], size) if is_label(text)]
    if len(starts) < 2:
        return [(top, columns)]
    edges = [-(y + 0.3 * size) for y in sorted(starts, reverse=True)]
    parts: list[list[list[Glyph]]] = [[[] for _ in columns] for _ in range(len(edges) + 1)]
    for column, glyphs in enumerate(columns):
        for g in glyphs:
            parts[bisect_right(edges, -(g.top + g.bottom) / 2)][column].append(g)
    return [(top if k == 0 else -edges[k - 1], part) for k, part in enumerate(parts) if any(part)]


def _margins(cells: dict[tuple[int, int], list[Glyph]], grid: Grid, size: float) -> dict[float, float]:
    """Return for the right side of each column how far its lines reach; signs that hang beyond the margin tell nothing."""
    reached: dict[float, float] = {}
    for (row, column), glyphs in cells.items():
        side = grid.xs[row][column + 1]
        ends = [g.right for g in glyphs if not g.char.isspace() and g.char not in _NO_START]
        reached[side] = max([reached.get(side, 0.0), *ends])
    return {side: end if side - end < 6 * size else side - 0.5 * size for side, end in reached.items()}


_NO_START = "、。，．,.）)」』】〕］！？!?ーっゃゅょッャュョ々・：；"  # signs that no line may begin with
_NO_END = "（(「『【〔［"
_HEAD = re.compile(rf"[{re.escape(_NO_END)}]*(?:[!-~]+|.)[{re.escape(_NO_START)}]*")


def cell_text(glyphs: Sequence[Glyph], size: float, margin: float) -> str:
    """Return a cell's paragraphs: where the next line's first word had no place before the margin, a line goes on."""
    paragraphs: list[str] = []
    reached = 0.0
    lines = sorted(text_lines(glyphs, size), key=lambda item: -item[0])
    prose = any("。" in line for _, _, line in lines)
    for _, end, line in lines:
        head = _HEAD.match(line)
        needed = sum(0.5 if char.isascii() and char.isalnum() else 1.0 for char in head[0]) if head else 1.0
        if paragraphs and paragraphs[-1][-1:] not in "。」）)？?！!":
            needed = max(needed, 6.0 if prose else 2.8)  # no sentence ends here, and programs keep words whole
        if paragraphs and _unclosed(paragraphs[-1]):
            needed = max(needed, 12.0)
        if paragraphs and not line.startswith("\u3000") and reached + (needed - 0.6) * size > margin:
            before = paragraphs[-1][-1:]
            glue = " " if before.isascii() and line[:1].isascii() and line[:1].isalnum() else ""
            paragraphs[-1] += glue + line
        else:
            paragraphs.append(line.strip("\u3000"))
        reached = end
    return "\n".join(paragraphs)


def _unclosed(text: str) -> bool:
    """Tell whether a bracket opened near the end of `text` is still open: 六車康平（副会."""
    tail = text[-20:]
    return max(tail.rfind("("), tail.rfind("（")) > max(tail.rfind(")"), tail.rfind("）"))
