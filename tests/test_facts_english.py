"""Questions about the meeting itself, put to minutes that are written in English."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant

MINUTES = """Overwater Town Council
Minutes of the Harbour Committee
Held on Thursday 7 March 2024 at 6.30 pm in the Old Customs House, Quay Street

Present: Cllr Ida Brand (Chair), Cllr Leo Stokes (Vice-Chair), Cllr Meera Nair
In attendance: Mr Hugh Pell (Harbour Officer), Mrs Joy Amory, Town Clerk
Apologies: Cllr Sam Wick
Minutes taken by: Nell Frost

1. The east slipway
Cllr Brand (Chair): Could the officer report?
Mr Pell: The east slipway lost two slabs in January. Relaying them will cost £5,200.
Cllr Nair: Why was it not closed sooner?
Mr Pell: Because the fishermen had no other place to land.
Cllr Brand (Chair): The meeting closed at 8 pm.
"""


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Return an assistant that knows the made-up meeting."""
    folder = tmp_path_factory.mktemp("harbour")
    (folder / "harbour.txt").write_text(MINUTES, encoding="utf-8")
    with Assistant.open(folder / "home") as assistant:
        assistant.add(folder / "harbour.txt")
        yield assistant


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When was the meeting held?", "Thursday 7 March 2024"),
        ("What time did the meeting start?", "6.30 pm"),
        ("Where was it held?", "the Old Customs House, Quay Street"),
        ("Who chaired the meeting?", "Ida Brand (Chair)"),
        ("Who was the vice-chair?", "Leo Stokes (Vice-Chair)"),
        ("Who is the town clerk?", "Joy Amory, Town Clerk"),
        ("Who was absent?", "Sam Wick"),
        ("How many members attended?", "3"),
        ("Did Meera Nair attend?", "Meera Nair"),
        ("Who took the minutes?", "Nell Frost"),
        ("Which committee met?", "Overwater Town Council"),
        ("会議はどこで開かれましたか", "the Old Customs House, Quay Street"),
        ("欠席者は誰ですか", "Sam Wick"),
    ],
)
def test_header_is_told(harbour: Assistant, question: str, told: str) -> None:
    """Each is answered from the header, in whatever language it is asked, and cited to it."""
    answer = harbour.ask(question)

    assert answer.found
    assert told in answer.short
    assert all(c.verified and c.kind == "heading" for c in answer.citations)


def test_who_was_absent_said_nothing(harbour: Assistant) -> None:
    """Somebody who sent apologies is named as the minutes print the name, once."""
    answer = harbour.ask("What did Sam Wick say?")

    assert (answer.found, answer.reason) == (False, "absent")
    assert answer.text.startswith("Sam Wick was absent")
