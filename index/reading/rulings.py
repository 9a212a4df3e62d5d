"""Find the lines drawn on a picture of a page and take them out: they part the cells of tables and hide characters."""

from __future__ import annotations

from typing import Any

from index.reading.pages import Rule


def without_rules(width: int, height: int, pixels: bytes, *, resolution: int) -> tuple[bytes, list[Rule]]:
    """Return the picture without its drawn lines, which hide characters from Tesseract, and the lines in points.

    `pixels` are grey, row by row; `resolution` is their number in an inch.
    """
    import numpy as np

    grey = np.frombuffer(pixels, np.uint8).reshape(height, width).copy()
    across, down = find_rules(grey < 160)
    for y, start, end in across:
        grey[max(0, y - 1) : y + 2, start:end] = 255
    for x, start, end in down:
        grey[start:end, max(0, x - 1) : x + 2] = 255
    scale = 72 / resolution
    rules = [Rule(a * scale, (height - y) * scale, b * scale, (height - y) * scale) for y, a, b in _thinned(across)]
    rules += [Rule(x * scale, (height - b) * scale, x * scale, (height - a) * scale) for x, a, b in _thinned(down)]
    return grey.tobytes(), rules


def find_rules(dark: Any) -> tuple[list[tuple[int, int, int]], list[tuple[int, int, int]]]:
    """Return the drawn lines of a black and white picture, across and down: (row or column, start, end) in pixels."""
    least = max(60, dark.shape[1] // 20)
    return _runs(dark, least), _runs(dark.T, least)


def _runs(dark: Any, least: int) -> list[tuple[int, int, int]]:
    """Return (row, start, end) of the dark runs of `least` pixels or more in each row."""
    import numpy as np

    found: list[tuple[int, int, int]] = []
    for y in np.flatnonzero(dark.sum(axis=1) >= least):
        edges = np.flatnonzero(np.diff(np.concatenate(([0], dark[y].view(np.int8), [0]))))
        starts, ends = edges[::2], edges[1::2]
        long = ends - starts >= least
        found += [(int(y), int(a), int(b)) for a, b in zip(starts[long], ends[long], strict=True)]
    return found


def _thinned(runs: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Return one run for each drawn line, which is several pixels thick."""
    kept: list[tuple[int, int, int]] = []
    recent: list[tuple[int, int, int]] = []
    for y, start, end in runs:
        recent = [run for run in recent if y - run[0] <= 12]
        if not any(a - 20 <= start and end <= b + 20 for _, a, b in recent):
            kept.append((y, start, end))
            recent.append((y, start, end))
    return kept
