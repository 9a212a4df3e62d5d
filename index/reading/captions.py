"""Read captions of recorded meetings, WebVTT and SubRip: who speaks, and when in the recording."""

from __future__ import annotations

import html
import re
from pathlib import Path

from index.errors import NoSpeakers
from index.reading.dates import find_date
from index.reading.glyphs import tidy
from index.reading.labels import looks_like_name
from index.reading.likely import is_label
from index.reading.source import Line, Source
from index.reading.text import decode

_TIMES = re.compile(r"\s*(?P<start>(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+(?P<name>[^<>]{1,60})>")
_TAG = re.compile(r"</?(?:v|c|i|b|u|lang|ruby|rt|font)\b[^<>]{0,80}>|<\d[\d:.]*>", re.IGNORECASE)
_PREFIX = re.compile(r"\s*(?:>>\s*|-\s*)?(?P<name>[^\s:：。、「」][^:：。、「」]{0,24}?)\s*[:：]\s*(?=\S)")
_BRACKETS = re.compile(r"\s*[\[［【（(](?P<name>[^\]］】）)]{1,20})[\]］】）)]\s*[:：]?\s*(?=\S)")


def read_captions(data: bytes, source: Path) -> Source:
    """Read .vtt and .srt; cues of one speaker in a row are one turn, which starts when its first cue does.

    Raises:
        NoSpeakers: no cue names a speaker.
    """
    text, encoding = decode(data, source)
    title, cues, notes = _cues(text)
    prefixed = _prefixes(cues)
    lines: list[Line] = []
    speaker: str | None = None
    for start, words in cues:
        for name, said in _voices(words, prefixed):
            if name and name != speaker:
                lines.append(Line(said, None, (), name, start))
                speaker = name
            elif speaker is None:
                lines.append(Line(said))
            else:
                lines.append(Line(said, None, (), None, start))
    if not any(line.label for line in lines):
        raise NoSpeakers(
            f"Cannot read {source.name!r}: its captions name no speaker. Export them with speaker names "
            "(<v 名前> or 「名前: …」)."
        )
    lines = _joined(lines)
    return Source("captions", tuple(lines), encoding, tuple(notes), title or None, find_date(title or source.stem))


def _cues(text: str) -> tuple[str, list[tuple[float, str]], list[str]]:
    """Return the title, (seconds, words) of each cue, and notes."""
    title, cues, notes = "", [], []
    for n, block in enumerate(re.split(r"\n\s*\n", text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))):
        rows = block.strip("\n").split("\n")
        if n == 0 and rows[0].startswith("WEBVTT"):
            title = rows[0][6:].strip(" -\t")
            rows = [r for r in rows[1:] if "-->" in r or not re.match(r"[\w-]+:", r)]
        at = next((i for i, row in enumerate(rows) if "-->" in row and _TIMES.match(row)), None)
        if at is None:
            notes += [row for row in rows if row.strip() and not re.match(r"STYLE|REGION|NOTE\s*$", row)]
            continue
        if match := _TIMES.match(rows[at]):
            cues.append((_seconds(match["start"]), "\n".join(rows[at + 1 :])))
    return title, cues, notes


def _seconds(text: str) -> float:
    *rest, seconds = text.replace(",", ".").split(":")
    total = float(seconds)
    for power, part in enumerate(reversed(rest), start=1):
        total += int(part) * 60**power
    return round(total, 3)


def _prefixes(cues: list[tuple[float, str]]) -> set[str]:
    """Return the names printed before the words of a cue: offices, and names that come back."""
    counts: dict[str, int] = {}
    for _, words in cues:
        if "<v" in words:
            continue
        for pattern in (_PREFIX, _BRACKETS):
            if match := pattern.match(words):
                name = tidy(match["name"])
                counts[name] = counts.get(name, 0) + 1
                break
    again = sum(n for n in counts.values() if n > 1)
    if again >= 2 and sum(counts.values()) >= 0.8 * len(cues):  # nearly every cue begins with a name
        return set(counts)
    return {
        name
        for name, n in counts.items()
        if n > 1 or is_label(name) or (again >= 2 and looks_like_name(name) and not name.isascii())
    }


def _voices(words: str, prefixed: set[str]) -> list[tuple[str | None, str]]:
    """Cut one cue where a voice begins."""
    pieces: list[tuple[str | None, str]] = []
    found = list(_VOICE.finditer(words))
    if found:
        if _said(words[: found[0].start()]):
            pieces.append((None, _said(words[: found[0].start()])))
        ends = [m.start() for m in found[1:]] + [len(words)]
        return pieces + [
            (tidy(html.unescape(m["name"])), _said(words[m.end() : end])) for m, end in zip(found, ends, strict=True)
        ]
    name: str | None = None
    said: list[str] = []
    for row in words.split("\n"):
        match = next((m for p in (_PREFIX, _BRACKETS) if (m := p.match(row)) and tidy(m["name"]) in prefixed), None)
        if match:
            if said:
                pieces.append((name, _said("\n".join(said))))
            name, said = tidy(match["name"]), [row[match.end() :]]
        else:
            said.append(row)
    if _said("\n".join(said)):
        pieces.append((name, _said("\n".join(said))))
    return pieces


def _said(text: str) -> str:
    text = html.unescape(_TAG.sub("", text))
    rows = [row.strip() for row in text.split("\n") if row.strip()]
    return "".join(
        f" {row}" if i and row[0].isascii() and rows[i - 1][-1].isascii() else row for i, row in enumerate(rows)
    )


def _joined(lines: list[Line]) -> list[Line]:
    """Join the cues of one turn, so that sentences cut by a cue are whole again."""
    joined: list[Line] = []
    for line in lines:
        if joined and line.label is None and joined[-1].label is not None:
            last = joined[-1]
            glue = " " if last.text[-1:].isascii() and line.text[:1].isascii() else ""
            joined[-1] = Line(last.text + glue + line.text, None, (), last.label, last.start)
        else:
            joined.append(line)
    return joined
