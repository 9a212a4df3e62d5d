"""Read minutes in XML of a known schema: the Diet's interface, Akoma Ntoso, ParlaMint, Hansard as TheyWorkForYou has it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from index.errors import NoSpeakers, UnreadableMinutes
from index.reading.dates import find_date
from index.reading.glyphs import MARKS, tidy
from index.reading.source import Line, Source
from index.reading.text import lines_of

_ENTITY = re.compile(rb"<!ENTITY|<!DOCTYPE[^>]*\[", re.IGNORECASE)


def read_xml(data: bytes, source: Path) -> Source:
    """Read .xml of a known schema; documents that define entities are refused unread.

    Raises:
        UnreadableMinutes: it is no XML, defines entities, or follows another schema.
        NoSpeakers: the schema is known but nobody speaks.
    """
    if not data.strip():
        raise UnreadableMinutes(f"Cannot read {source.name!r}: the file is empty. Save the minutes again, with text.")
    if _ENTITY.search(data[:100_000]) or b"<\x00!\x00E\x00N" in data[:100_000]:
        raise UnreadableMinutes(
            f"Cannot read {source.name!r}: it defines XML entities, which are not opened for safety. Save it without a DOCTYPE."
        )
    root = _parse(data, source)
    for tag, reader in _SCHEMAS.items():
        if _local(root) == tag or next(_all(root, tag), None) is not None:
            title, date, lines = reader(root)
            if not any(line.label or line.text.lstrip()[:1] in MARKS for line in lines if line.text.strip()):
                raise NoSpeakers(
                    f"Cannot read {source.name!r}: nobody speaks in its XML. Ask for the record with speeches."
                )
            return Source("xml", tuple(lines), None, (), title, find_date(date) if date else None)
    raise UnreadableMinutes(
        f"Cannot read {source.name!r}: XML of another kind, {_local(root)!r}. Known are the Diet's meetingRecord, Akoma Ntoso, "
        "ParlaMint (TEI) and Hansard speeches. Save it as .txt or .html."
    )


def _parse(data: bytes, source: Path) -> Any:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        why = str(error).split("\n")[0][:80]
        raise UnreadableMinutes(f"Cannot read {source.name!r}: its XML is broken ({why}). Save it again.") from None


def _local(element: Any) -> str:
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def _all(root: Any, tag: str) -> Iterator[Any]:
    return (e for e in root.iter() if _local(e) == tag)


def _child(element: Any, tag: str) -> str:
    found = next((e for e in element if _local(e) == tag), None)
    return tidy("".join(found.itertext())) if found is not None else ""


def _words(element: Any, *, leave: tuple[str, ...] = ()) -> list[str]:
    """Return the paragraphs below `element`, in order."""
    paragraphs = [
        e
        for e in element.iter()
        if _local(e) in ("p", "seg", "Para", "para", "u") and not any(_local(c) in ("p", "seg") for c in e)
    ]
    if not paragraphs:
        return [tidy("".join(element.itertext()))]
    return [tidy("".join(p.itertext())) for p in paragraphs if _local(p) not in leave]


def _diet(root: Any) -> tuple[str | None, str | None, list[Line]]:
    record = next(_all(root, "meetingRecord"))
    lines: list[Line] = []
    for speech in _all(record, "speechRecord"):
        speaker = _child(speech, "speaker")
        words = next(("".join(e.itertext()) for e in speech if _local(e) == "speech"), "")
        printed = words.lstrip()[:1] in MARKS and bool(words.strip())
        own = lines_of(words.strip("\r\n"))
        if own and speaker and speaker != "会議録情報" and not printed:
            own[0] = Line(own[0].text, None, (), speaker)
        lines += [*own, Line("")]
    title = " ".join(filter(None, (_child(record, k) for k in ("nameOfHouse", "nameOfMeeting", "issue"))))
    return title or None, _child(record, "date"), lines


def _speeches(tag: str, name: Callable[[Any], str]) -> Callable[[Any], tuple[str | None, str | None, list[Line]]]:
    def read(root: Any) -> tuple[str | None, str | None, list[Line]]:
        lines = []
        for element in root.iter():
            local = _local(element)
            if local == tag:
                lines.append(Line("\n".join(_words(element, leave=("from",))), None, (), name(element) or None))
            elif (
                local in ("heading", "head", "major-heading", "minor-heading")
                and next(element.iterancestors(), None) is not None
            ):
                lines.append(Line(tidy("".join(element.itertext())), bold=True))
        title = next((tidy("".join(e.itertext())) for e in _all(root, "title")), None)
        date = next(
            (
                e.get("when") or e.get("date") or "".join(e.itertext())
                for t in ("date", "FRBRdate")
                for e in _all(root, t)
            ),
            None,
        )
        return title, date, lines

    return read


def _who(element: Any) -> str:
    """Return the speaker of an Akoma Ntoso speech: its <from>, else the reference without #."""
    return _child(element, "from") or str(element.get("by") or "").lstrip("#")


_SCHEMAS: dict[str, Callable[[Any], tuple[str | None, str | None, list[Line]]]] = {
    "meetingRecord": _diet,
    "u": _speeches("u", lambda e: str(e.get("who") or "").lstrip("#")),
    "akomaNtoso": _speeches("speech", _who),
    "speech": _speeches("speech", lambda e: str(e.get("speakername") or e.get("speaker") or "")),
}
