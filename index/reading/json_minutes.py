"""Read minutes in JSON: the Diet's interface, DiscussNet exports, and any list of speaker and words."""

from __future__ import annotations

import datetime as dt
import html
import json
import re
from pathlib import Path
from typing import Any

from index.errors import NoSpeakers, UnreadableMinutes
from index.reading.dates import find_date
from index.reading.glyphs import MARKS
from index.reading.source import Line, Source
from index.reading.text import decode, lines_of

# What the fields of such lists are called, in any case of letters.
SPEAKER = (
    "speaker",
    "speakername",
    "speaker_name",
    "speakerlabel",
    "発言者",
    "発言者名",
    "話者",
    "name",
    "氏名",
    "label",
    "who",
    "from",
    "user",
)
WORDS = (
    "speech",
    "utterance",
    "text",
    "content",
    "発言",
    "発言内容",
    "内容",
    "words",
    "body",
    "transcript",
    "message",
    "本文",
    "sentence",
)
TITLE = (
    "proceedingtitle",
    "title",
    "会議名",
    "meeting",
    "nameofmeeting",
    "meetingname",
    "meeting_name",
    "name",
    "件名",
)
DATE = ("date", "held_on", "heldon", "開催日", "日付", "meetingdate", "meeting_date", "開催日時")
_NOBODY = ("", "null", "none", "会議録情報", "名簿")


def read_json(data: bytes, source: Path) -> Source:
    """Read a JSON file of a known shape.

    Raises:
        UnreadableMinutes: it is no JSON, or JSON of another kind.
        NoSpeakers: it holds words, but no field names who said them.
    """
    text, encoding = decode(data, source)
    try:
        whole = json.loads(text.lstrip("\ufeff"))
    except (json.JSONDecodeError, RecursionError) as error:
        where = f"line {error.lineno}" if isinstance(error, json.JSONDecodeError) else "too deeply nested"
        raise UnreadableMinutes(f"Cannot read {source.name!r}: it is no JSON ({where}). Export it again.") from None
    if isinstance(whole, dict) and isinstance(whole.get("tenant_minutes"), list):
        return _discussnet(whole["tenant_minutes"], encoding, source)
    if isinstance(whole, dict) and isinstance(whole.get("meetingRecord"), list) and whole["meetingRecord"]:
        return _diet(whole["meetingRecord"], encoding, source)
    if isinstance(whole, dict) and isinstance(whole.get("speechRecord"), list):
        return _diet([whole | _first(whole["speechRecord"])], encoding, source)
    return _list(whole, encoding, source)


def _first(speeches: list[Any]) -> dict[str, Any]:
    return {"speechRecord": speeches} | {
        k: v
        for k, v in (speeches[0] if speeches and isinstance(speeches[0], dict) else {}).items()
        if isinstance(v, str)
    }


def _discussnet(items: list[Any], encoding: str, source: Path) -> Source:
    """Each item's body is plain text inside <pre>; the first one, （名簿）, is the header."""
    lines: list[Line] = []
    for item in items:
        if not isinstance(item, dict):
            continue
        page = item.get("page_no") if isinstance(item.get("page_no"), int) else None
        body = html.unescape(
            re.sub(
                r"</?(?:pre|p|div|span|font|a|b)\b[^<>]{0,200}>",
                "",
                re.sub(r"<br\s*/?>", "\n", str(item.get("body") or "")),
            )
        )
        lines += [*lines_of(body, page=page), Line("", page)]
    if not lines:
        raise UnreadableMinutes(f"Cannot read {source.name!r}: its 'tenant_minutes' hold no text. Export it again.")
    return Source("json", tuple(lines), encoding)


def _diet(records: list[Any], encoding: str, source: Path) -> Source:
    """The Diet's meetingRecord: speech 0 is the header, every speech prints its own label."""
    notes: tuple[str, ...] = ()
    records = [r for r in records if isinstance(r, dict)]
    if not records:
        raise UnreadableMinutes(f"Cannot read {source.name!r}: its 'meetingRecord' is empty. Export it again.")
    if len(records) > 1:
        notes = (_only_first(len(records)),)
    record = records[0]
    lines: list[Line] = []
    for speech in record.get("speechRecord") or []:
        if isinstance(speech, dict):
            lines += _speech(speech, str(speech.get("speaker") or ""), str(speech.get("speech") or ""))
    if not lines:
        raise NoSpeakers(
            f"Cannot read {source.name!r}: its record holds no speeches. Ask the interface for the meeting with its speeches."
        )
    session = f"第{record['session']}回国会 " if record.get("session") else ""
    title = session + " ".join(str(record[k]) for k in ("nameOfHouse", "nameOfMeeting", "issue") if record.get(k))
    return Source("json", tuple(lines), encoding, (), title or None, _day(record), notes)


def _speech(fields: dict[str, Any], speaker: str, words: str) -> list[Line]:
    """Return the lines of one speech; its own printed label, where it has one, is kept."""
    page = fields.get("startPage") if isinstance(fields.get("startPage"), int) and fields["startPage"] > 0 else None
    lines = [Line(line.text, page) for line in lines_of(words.strip("\r\n"))]
    if not lines:
        return []
    printed = words.lstrip()[:1] in MARKS and words.lstrip()[:1] != ""
    if speaker.strip().lower() in _NOBODY or printed:
        return [*lines, Line("", page)]
    return [Line(lines[0].text, page, (), speaker), *lines[1:], Line("", page)]


def _list(whole: Any, encoding: str, source: Path) -> Source:
    """Find the lists of dictionaries that pair a speaker with words; several that are dated are several meetings."""
    pairs: list[tuple[list[dict[str, Any]], str, str, dict[str, Any]]] = []
    words_only = False
    people = _people(whole)
    for items, holder in _lists(whole):
        items = [_named(item, people) for item in items]
        speaker, words = _field(items, SPEAKER), _field(items, WORDS)
        if words and speaker and speaker != words:
            pairs.append((items, speaker, words, holder))
        words_only = words_only or bool(words)
    if not pairs:
        if words_only:
            raise NoSpeakers(f"Cannot read {source.name!r}: its words have no speaker field. Export it with speakers.")
        raise UnreadableMinutes(
            f"Cannot read {source.name!r}: JSON of another kind. Known are the Diet's meetingRecord, "
            "DiscussNet's tenant_minutes and lists of speaker and text."
        )
    dated = [pair for pair in pairs if _day(pair[3])]
    notes: tuple[str, ...] = ()
    if len(dated) > 1:
        pairs = dated[:1]
        notes = (_only_first(len(dated)),)
    elif len({pair[1:3] for pair in pairs}) > 1 or len(pairs) > 200:
        pairs = [max(pairs, key=lambda pair: len(pair[0]))]
    top = pairs[0][3] if len(pairs) == 1 else {}
    lines: list[Line] = []
    for items, speaker, words, _ in pairs:  # several that are not dated are the parts of one meeting
        for item in items:
            lines += _speech(item, str(item.get(speaker) or ""), str(item.get(words) or ""))
    if not any(line.label for line in lines) and not any(
        line.text.lstrip()[:1] in MARKS for line in lines if line.text.strip()
    ):
        raise NoSpeakers(f"Cannot read {source.name!r}: every speaker field is empty. Export it with speakers.")
    outer = whole if isinstance(whole, dict) else {}
    day = _day(top) or _day(outer) or _day(pairs[0][0][0])
    return Source("json", tuple(lines), encoding, (), _title(top) or _title(outer), day, notes)


def _people(whole: Any) -> dict[str, str]:
    """Return the names that a table of speakers gives to their ids."""
    table = (
        next((whole[k] for k in ("speakers", "participants", "people", "話者") if k in whole), None)
        if isinstance(whole, dict)
        else None
    )
    if isinstance(table, list):
        table = {str(row.get("id")): row for row in table if isinstance(row, dict) and "id" in row}
    if not isinstance(table, dict):
        return {}
    named = {str(key): _name(value) for key, value in table.items()}
    return {key: name for key, name in named.items() if name}


def _name(value: Any) -> str | None:
    if isinstance(value, dict):
        value = next(
            (v for k, v in value.items() if k.lower() in ("name", "氏名", "名前", "label", "display_name")), None
        )
    return value if isinstance(value, str) else None


def _named(item: dict[str, Any], people: dict[str, str]) -> dict[str, Any]:
    """Return `item` with a name where its speaker is a dictionary, or the id of one."""
    changed = {
        key: _name(value) if isinstance(value, dict) else people.get(str(value), value)
        for key, value in item.items()
        if key.lower() in SPEAKER and (isinstance(value, dict) or str(value) in people)
    }
    return item | changed if changed else item


def _only_first(count: int) -> str:
    return (
        f"The file holds {count} meetings and only the first was read, {count - 1} are left: "
        "save each to a file of its own and add those."
    )


def _title(fields: dict[str, Any]) -> str | None:
    return next(
        (str(v) for k in TITLE for key, v in fields.items() if key.lower() == k and isinstance(v, str) and v), None
    )


def _lists(value: Any, depth: int = 0, holder: dict[str, Any] | None = None) -> list[tuple[list[Any], dict[str, Any]]]:
    """Return every list of dictionaries in `value`, with the dictionary that holds it."""
    if depth > 6:
        return []
    found: list[tuple[list[Any], dict[str, Any]]] = []
    if isinstance(value, list):
        items = [item for item in value if isinstance(item, dict)]
        if items and len(items) == len(value):
            found.append((items, holder or {}))
        for item in value[:2000] if depth < 3 else value[:50]:
            if isinstance(item, (dict, list)):
                found += _lists(item, depth + 1, holder)
    elif isinstance(value, dict):
        for item in value.values():
            if isinstance(item, (dict, list)):
                found += _lists(item, depth + 1, value)
    return found


def _field(items: list[dict[str, Any]], names: tuple[str, ...]) -> str | None:
    """Return the key that most items have and that is called one of `names`, best name first."""
    keys = {
        key.lower(): key
        for item in items[:50]
        for key, value in item.items()
        if isinstance(value, str) or value is None
    }
    return next((keys[name] for name in names if name in keys), None)


def _day(fields: dict[str, Any]) -> dt.date | None:
    for key, value in fields.items():
        if key.lower() in DATE and isinstance(value, str) and (day := find_date(value)):
            return day
    return None
