"""One meeting in every form: real files, made by real programs, read as the sample's text is."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from index.reading import inspect_minutes, read_minutes
from index.records import Meeting

from .make_sample import FOLDER, TEXT, rows

FORMS = sorted(FOLDER.glob(f"{TEXT.stem}.*"))


def turns(meeting: Meeting) -> list[tuple[str, str | None, str | None, str]]:
    """Return (kind, label, name, words) of each utterance after the header, white space folded."""
    return [
        (
            utterance.kind,
            "".join((utterance.label or "").split()),
            utterance.speaker.name if utterance.speaker else None,
            "".join(utterance.text.split()),
        )
        for utterance in meeting.utterances[1:]
    ]


def header(meeting: Meeting) -> dict[str, Any]:
    """Return what the header form tells, white space folded."""
    return {
        "people": meeting.people,
        "title": meeting.title,
        "body": meeting.body,
        "day": meeting.held_on,
        "place": meeting.place,
        "agenda": tuple("".join(item.split()) for item in meeting.agenda),
        "record": meeting.record,
    }


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.suffix[1:])
def test_one_meeting_is_read_the_same_from_every_form(path: Path) -> None:
    """The same people, turns, day, title and words from Word, PDF, HTML and old office files as from the text."""
    if path.suffix in (".doc", ".odt") and not (shutil.which("soffice") or shutil.which("libreoffice")):
        pytest.skip("LibreOffice is not installed")
    expected = read_minutes(TEXT)

    meeting = read_minutes(path)

    assert header(meeting) == header(expected)
    assert turns(meeting) == turns(expected)


def test_the_pdf_tells_the_page_of_each_turn_and_leaves_out_the_page_marks() -> None:
    """The header stands on page 1, the turns on the pages after it, in order; 「- 2 -」 is no word of anybody's."""
    reading = inspect_minutes(FOLDER / f"{TEXT.stem}.pdf")

    pages = [utterance.page for utterance in reading.meeting.utterances]
    assert pages[0] == 1
    assert pages[1] == 2
    assert pages == sorted(pages, key=lambda page: page or 0)
    assert len(set(pages)) >= 5
    assert "- 2 -" in reading.furniture


def test_the_forms_hold_the_rows_that_the_sample_has() -> None:
    """A turn longer than a row goes on in rows with an empty speaker cell: what page breaks do to such tables."""
    table = rows(read_minutes(TEXT))

    assert any(not label and "（傍聴者 2 名入室）" in paragraphs for label, paragraphs in table)
    assert sum(label == "" and len(paragraphs) > 1 for label, paragraphs in table) >= 2


def test_pdfs_are_read_in_threads() -> None:
    """A server reads several PDFs at once: PDFium, which knows no threads, is asked by one at a time."""
    path = FOLDER / f"{TEXT.stem}.pdf"
    expected = read_minutes(path)

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(read_minutes, [path] * 8))

    assert all(meeting == expected for meeting in found)
