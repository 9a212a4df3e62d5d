"""What a clerk records between labelled words in English is told by nobody."""

from __future__ import annotations

import pytest

from index.narration.recorded import records
from index.reading import inspect_minutes

from .conftest import Write

BOARD = """HARROWDENE ALLOTMENT BOARD

Minutes of the meeting held on Tuesday 4 March 2025 at 7 pm in the Grange Hall

Present: Ann Pryor (Chair), Ted Sallis, Mina Okoro
In attendance: Mr Col Baines (Site Manager)

Ann Pryor: Good evening. The minutes of February are agreed.

1. The well at Potter's Ground: new pump

Mr Baines: The pump failed in January. A new one is £1,150.

Ted Sallis: Why can it not be mended?

Mr Baines: The casing has split.

The makers gave us a quotation all the same, and it came to more than the pump.

Mina Okoro: I propose that we buy the pump.

Ted Sallis: Seconded.

On a show of hands the motion was carried by two votes to one, Ann Pryor voting against.

Bonfires after dark

Ann Pryor: Have there been complaints?

Mr Baines: Two, both from Mill Row.

Mina Okoro moved that bonfires end at sunset. Ted Sallis seconded. It was agreed.

The meeting ended at 8.10 pm.

Signed: A. Pryor
"""


@pytest.mark.parametrize(
    "line",
    [
        "The motion of Cllr Dane, seconded by Cllr Rees, was put to the meeting and carried.",
        "On a show of hands the proposal was lost by three votes to five.",
        "It was agreed that the gate be painted.",
        "RESOLVED that the lease be renewed.",
        "The amendment was not seconded.",
        "Cllr Rees left the meeting at 8.15 pm.",
        "Mina Okoro moved that the fee be £12.",
        "There being no further business, the meeting closed at nine.",
        "For: Cllrs Dane and Rees. Against: Cllr Holt.",
        "The meeting adjourned at 9 p.m.",
        "Signed: A. Pryor, Chair",
    ],
)
def test_records(line: str) -> None:
    """The third person tells what the meeting did."""
    assert records(line)


@pytest.mark.parametrize(
    "line",
    [
        "The motion was carried last year, and I voted for it.",
        "The report was received by our office in May.",
        "Was the motion carried?",
        "The roof was renewed in 2019 at a cost of £4,000.",
        "Cllr Dane is right about the gate.",
        "They left the gate open.",
    ],
)
def test_speech_goes_on(line: str) -> None:
    """What somebody says of themselves or of a matter is speech, whatever it tells."""
    assert not records(line)


def test_recorded_lines_stand_apart(write: Write) -> None:
    """Votes, the end and the signature are nobody's; a speech's second paragraph stays its speaker's."""
    utterances = inspect_minutes(write(BOARD, "board.txt")).meeting.utterances
    nobodys = [u.text.split(" ")[0] for u in utterances if u.kind == "direction"]
    going_on = next(u for u in utterances if "makers" in u.text)

    assert nobodys == ["On", "Mina", "The", "Signed:"]
    assert going_on.label == "Mr Baines"


def test_headings_without_a_number_or_with_a_colon(write: Write) -> None:
    """A title between two blank lines, before a label, is a heading, and so is a numbered one that has a colon."""
    utterances = inspect_minutes(write(BOARD, "board.txt")).meeting.utterances

    assert [u.text for u in utterances[1:] if u.kind == "heading"] == [
        "1. The well at Potter's Ground: new pump",
        "Bonfires after dark",
    ]
