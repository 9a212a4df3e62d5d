"""Recognise what programs export as text: a name beside a time, or a field for the speaker, before each speech."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.reading.fields import field_of
from index.reading.glyphs import fold, squeeze
from index.reading.layouts import is_speech
from index.reading.source import Line, Source

_TIME = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
_NAME = r"(?P<label>[^:、。「」\[\]()\d\s][^:、。「」\[\]()]{0,24}?)"
_HEADS: tuple[re.Pattern[str], ...] = (
    re.compile(rf"\s*\[{_NAME}\]\s*(?P<time>{_TIME})\s*(?P<said>)$"),  # [土門周作] 10:02:00
    re.compile(rf"\s*[\[(]?(?P<time>{_TIME})[\])]?\s*{_NAME}\s*(?::\s*(?P<said>\S.*)|$)"),  # [00:02:12] 土門: …
    re.compile(rf"\s*{_NAME}\s*[\s(\[](?P<time>{_TIME})[)\]]?\s*(?::\s*(?P<said>\S.*)|$)"),  # 土門周作   0:12
)
_SPEAKER = re.compile(r"\s*(?:発言者|話者|話し手|[Ss]peaker)\s*:\s*(?P<label>\S.{0,30}?)\s*$")
_SAID = re.compile(r"\s*(?:発言内容|発言|内容|本文|[Tt]ext|[Uu]tterance)\s*:\s*")
_LEAST = 3  # such lines in a file


def exported(source: Source) -> Source:
    """Return the source with a label, and the seconds into the recording, on each line that begins a speech.

    A file that has no such lines, or few among many others, is returned as it is.
    """
    if any(line.label for line in source.lines):
        return source
    words = sum(bool(line.text.strip()) for line in source.lines)
    for find in (_beside_times, _in_fields):
        heads = dict(find(source.lines))
        labels = [label for label, _, _, _ in heads.values()]
        sure = find is _in_fields or len(set(labels)) < len(labels)  # a program of the day names a time once
        if sure and len(heads) >= _LEAST and len(heads) >= 0.2 * words:
            lines = tuple(_line(line, heads.get(n), min(heads)) for n, line in enumerate(source.lines))
            left = tuple(text for _, _, _, text in heads.values())
            return replace(source, lines=lines, dropped=(*source.dropped, *left))
    return source


Head = tuple[str, float | None, str, str]  # label, seconds, what is said on the same line, what is left out


def _line(line: Line, head: Head | None, first: int) -> Line:
    if head is None:
        said = _SAID.match(fold(line.text))
        return replace(line, text=line.text[said.end() :]) if said else line
    label, start, said_here, _ = head
    return Line(said_here, line.page, (), label, start)


def _beside_times(lines: Sequence[Line]) -> Iterator[tuple[int, Head]]:
    for i, line in enumerate(lines):
        folded = fold(line.text[:400])
        match = next((m for pattern in _HEADS if (m := pattern.match(folded))), None)
        if match is None or field_of(match["label"]) or re.search(r"[年月日時分]$|午[前後]", squeeze(match["label"])):
            continue
        said = line.text[match.start("said") :] if match["said"] else ""
        below = next((below.text for below in lines[i + 1 : i + 3] if below.text.strip()), "")
        if is_speech(said or below):
            yield (
                i,
                (line.text[match.start("label") : match.end("label")], _seconds(match["time"]), said, match["time"]),
            )


def _in_fields(lines: Sequence[Line]) -> Iterator[tuple[int, Head]]:
    for i, line in enumerate(lines):
        if match := _SPEAKER.match(fold(line.text[:60])):
            label = line.text[match.start("label") : match.end("label")]
            yield i, (label, None, "", line.text[: match.start("label")])


def _seconds(time: str) -> float:
    total = 0.0
    for part in time.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total
