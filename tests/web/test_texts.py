"""The page speaks the visitor's language, refusals too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.web.texts import refusals
from index.errors import MinutesError
from tests.web.conftest import Sites, Visitor

BAD = {
    "empty.txt": b"",
    "bad.pdf": b"%PDF-1.4 garbage",
    "list.xls": b"\xd0\xcf\x11\xe0",
    "no-suffix": b"x",
    "word.docx": b"PK\x03\x04 broken",
    "old.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "picture.pdf": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "noise.txt": bytes(range(256)) * 8,
    "prose.txt": "ある日の出来事を書いた文章です。\n".encode() * 20,
    "page.html": b"<html><body></body></html>",
    "other.json": b'{"a": 1}',
    "broken.json": b"{",
    "other.xml": b"<a><b/></a>",
    "talk.vtt": "WEBVTT\n\n00:00.000 --> 00:02.000\nこんにちは\n".encode(),
}
QUESTIONS = ("？？？", "あ" * 3000)


def japanese(message: str) -> str | None:
    """Return what the page says instead of a message, as its script does."""
    for pattern, said in refusals("ja"):
        if found := re.search(pattern, message):
            return re.sub(r"\$(\d)", lambda n: found[int(n[1])], said)
    return None


@pytest.mark.parametrize("name", BAD)
def test_bad_files_are_refused_in_japanese(tmp_path: Path, name: str) -> None:
    """What is wrong with a file, and what to do about it, is told in Japanese, in a sentence or more of its own."""
    (tmp_path / name).write_bytes(BAD[name])

    with Assistant.open(tmp_path / "store") as assistant, pytest.raises(MinutesError) as refused:
        assistant.add(tmp_path / name)

    told = japanese(str(refused.value))
    assert told is not None, refused.value
    assert "$" not in told
    assert told.endswith("ください。")


@pytest.mark.parametrize("question", QUESTIONS)
def test_questions_are_refused_in_japanese(sample_assistant: Assistant, question: str) -> None:
    """A question that cannot be asked is refused in Japanese too."""
    with pytest.raises(MinutesError) as refused:
        sample_assistant.ask(question)

    assert (japanese(str(refused.value)) or "").endswith("ください。")


def test_every_refusal_is_one_the_program_makes() -> None:
    """The words by which a message is known stand in the program, so that no row outlives its message."""
    program = "".join(p.read_text("utf-8") for top in ("assistant", "index") for p in Path(top).rglob("*.py"))
    for pattern, _ in refusals("ja"):
        for one in pattern.split("|"):
            words = max(re.split(r"\\.|[\[(].*?[)\]]\+?|\.\*|'", one), key=len).strip()
            assert words in program, pattern


def test_programs_are_told_in_english(sites: Sites) -> None:
    """The JSON API keeps to the program's own words, whatever the visitor's language."""
    visitor = Visitor(sites())

    told = dict(visitor.add("empty.txt", b""))["error"]["message"]

    assert "the file is empty" in told
