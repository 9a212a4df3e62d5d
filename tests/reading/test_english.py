"""Minutes in English: titles, days, places, who was there and under which labels they speak."""

from __future__ import annotations

import datetime as dt

import pytest

from index.reading import english, inspect_minutes
from index.reading.dates import find_date
from index.records import Meeting

from .conftest import Write

PARISH = """Nettlecombe Parish Council
Minutes of the Footpaths Committee
Held on Monday 3 June 2024 at 7.15 pm in the Reading Room, Church Lane

Present: Cllr Edith Vane (Chair), Cllr Tom Ruddock (Vice-Chair), Cllr Asha Menon
In attendance: Mr Piers Holloway (Footpaths Officer) and Mrs Gwen Tapp, Parish Clerk
Apologies: Cllr Boris Leigh

1. The stile at Long Meadow
Cllr Vane (Chair): Could the officer tell us what has happened to the stile?
Mr Holloway: The step is rotten and a walker fell in April. A kissing gate would cost £640.
Cllr Menon: Why not mend the step?
Mr Holloway: Because people with prams cannot use it anyway.
Cllr Vane (Chair): All in favour? That is agreed.

2. Signs
Mrs Tapp: Nine signs are missing.
Cllr Ruddock: Who takes them?
Mrs Tapp: We do not know.
Cllr Vane (Chair): The meeting closed at 8 pm.
"""
DISTRICT = """ELMWOOD LIBRARY DISTRICT
BOARD OF TRUSTEES
SPECIAL MEETING MINUTES

Date: October 5th, 2023
Location: Main Branch, Room B
Members Present: Dr. Paula Crane, President; Omar Haddad, Vice President; Lily Strand
Members Absent: Victor Moss
Staff Present: Director Hannah Ivers, Business Manager Joel Pratt

Agenda
1. Roof
2. Hours

PRESIDENT CRANE: I call the meeting to order. Director Ivers, what does the survey say?
DIRECTOR IVERS: The roof will last two winters.
MS. STRAND: What would a new one cost?
MR. PRATT: About $90,000, since the decking has to go as well.
PRESIDENT CRANE: We will take it up in November.
"""
CLUB = """# Rowing Club – Committee Meeting Minutes

**Date:** 9 Sept 2024
**Venue:** The Boathouse
**Attendees:** Nora Birch (Chair), Sunil Rao (Treasurer), Kofi Mensah
**Apologies:** Iris Webb

## 1. Oars

**Sunil Rao:** There are £300 left for oars.
**Kofi Mensah:** Will that buy a pair?
**Nora Birch:** Yes, if we take second-hand ones.
**Kofi Mensah:** I will ask in town.
"""


PANEL = """TRANSCRIPT OF THE FERRY PANEL
Friday 17 January 2025, 2pm, Assembly Room 3

Panel members in attendance: Councillors H. Orme (Chair), B. Lisle, T. Gant
Witnesses: Dr Vera Holt, Director of Marine Services; Mr Ned Pike, Head of Ports

The Chair: Welcome. Dr Holt, would you begin?
Dr Holt: The ferry was out of service on 31 days.
Councillor Lisle: What was the main cause?
Mr Pike: A cracked shaft.
Councillor Gant: Is there a spare?
Dr Holt: There is none in the country.
"""


def read(write: Write, text: str, name: str = "minutes.txt") -> Meeting:
    """Return the meeting in a file of this text."""
    return inspect_minutes(write(text, name)).meeting


def people(meeting: Meeting) -> list[tuple[str, str | None, str, bool | None]]:
    """Return what the attendance tells of everybody."""
    return [(p.name, p.role, p.group, p.attended) for p in meeting.people]


def speakers(meeting: Meeting) -> list[tuple[str | None, str | None]]:
    """Return label and name of each turn."""
    return [(u.label, u.speaker.name if u.speaker else None) for u in meeting.utterances if u.kind == "speech"]


def test_council_with_a_sentence_for_its_header(write: Write) -> None:
    """Day and place stand in one sentence; labels print title, surname and office; items are headings."""
    meeting = read(write, PARISH)

    assert meeting.title == "Nettlecombe Parish Council, Minutes of the Footpaths Committee"
    assert meeting.body == "Nettlecombe Parish Council, Footpaths Committee"
    assert (meeting.held_on, meeting.place) == (dt.date(2024, 6, 3), "the Reading Room, Church Lane")
    assert people(meeting) == [
        ("Edith Vane", "Chair", "chair", True),
        ("Tom Ruddock", "Vice-Chair", "chair", True),
        ("Asha Menon", "Councillor", "member", True),
        ("Piers Holloway", "Footpaths Officer", "explainer", True),
        ("Gwen Tapp", "Parish Clerk", "explainer", True),
        ("Boris Leigh", "Councillor", "member", False),
    ]
    assert speakers(meeting) == [
        ("Cllr Vane (Chair)", "Edith Vane"),
        ("Mr Holloway", "Piers Holloway"),
        ("Cllr Menon", "Asha Menon"),
        ("Mr Holloway", "Piers Holloway"),
        ("Cllr Vane (Chair)", "Edith Vane"),
        ("Mrs Tapp", "Gwen Tapp"),
        ("Cllr Ruddock", "Tom Ruddock"),
        ("Mrs Tapp", "Gwen Tapp"),
        ("Cllr Vane (Chair)", "Edith Vane"),
    ]
    assert "2. Signs" in [u.text for u in meeting.utterances if u.kind == "heading"]


def test_board_with_fields_and_capitals(write: Write) -> None:
    """Offices stand behind commas and before names; labels are in capitals."""
    meeting = read(write, DISTRICT)

    assert meeting.body == "ELMWOOD LIBRARY DISTRICT, BOARD OF TRUSTEES"
    assert (meeting.held_on, meeting.place) == (dt.date(2023, 10, 5), "Main Branch, Room B")
    assert people(meeting) == [
        ("Paula Crane", "President", "chair", True),
        ("Omar Haddad", "Vice President", "chair", True),
        ("Lily Strand", None, "member", True),
        ("Victor Moss", None, "member", False),
        ("Hannah Ivers", "Director", "explainer", True),
        ("Joel Pratt", "Business Manager", "explainer", True),
    ]
    assert [name for _, name in speakers(meeting)] == [
        "Paula Crane",
        "Hannah Ivers",
        "Lily Strand",
        "Joel Pratt",
        "Paula Crane",
    ]
    assert meeting.agenda == ("1. Roof", "2. Hours")


def test_transcript_with_day_and_place_in_one_line(write: Write) -> None:
    """Initials stand for first names, offices behind names go on with of, and the chair speaks without a name."""
    meeting = read(write, PANEL)

    assert (meeting.title, meeting.body) == ("TRANSCRIPT OF THE FERRY PANEL", "FERRY PANEL")
    assert (meeting.held_on, meeting.place) == (dt.date(2025, 1, 17), "Assembly Room 3")
    assert people(meeting) == [
        ("H. Orme", "Chair", "chair", True),
        ("B. Lisle", "Councillor", "member", True),
        ("T. Gant", "Councillor", "member", True),
        ("Vera Holt", "Director of Marine Services", "other", True),
        ("Ned Pike", "Head of Ports", "other", True),
    ]
    assert [name for _, name in speakers(meeting)] == [
        "H. Orme",
        "Vera Holt",
        "B. Lisle",
        "Ned Pike",
        "T. Gant",
        "Vera Holt",
    ]


def test_club_in_markdown(write: Write) -> None:
    """Bold field names and labels."""
    meeting = read(write, CLUB, "minutes.md")

    assert (meeting.held_on, meeting.place) == (dt.date(2024, 9, 9), "The Boathouse")
    assert people(meeting)[0] == ("Nora Birch", "Chair", "chair", True)
    assert people(meeting)[-1] == ("Iris Webb", None, "member", False)
    assert [name for _, name in speakers(meeting)] == ["Sunil Rao", "Kofi Mensah", "Nora Birch", "Kofi Mensah"]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("Councillors Vane, Ruddock (Vice-Chair) and Menon", [("Vane", "Councillor"), ("Ruddock", "Vice-Chair"), ("Menon", "Councillor")]),
        ("Ms. Ana de la Cruz; J. R. Holt - Head of Parks", [("Ana de la Cruz", None), ("J. R. Holt", "Head of Parks")]),
        ("Piers O'Dell, Town Clerk, and Una McBride", [("Piers O'Dell", "Town Clerk"), ("Una McBride", None)]),
        ("Mayor Una Holt (presiding); Councilmembers Ed Fry (Ward 1)", [("Una Holt", "Mayor, presiding"), ("Ed Fry", "Councilmember")]),
        ("Kit Lowe, Parks and Recreation Director; Bo Ames, Fire Chief", [("Kit Lowe", "Parks and Recreation Director"), ("Bo Ames", "Fire Chief")]),
        ("Professor Ian Salt, Ada Moor and Tim Reed (Lay Members)", [("Ian Salt", "Lay Member"), ("Ada Moor", "Lay Member"), ("Tim Reed", "Lay Member")]),
        ("Councilmember Joy Penn (Ward 6), excused", [("Joy Penn", "Councilmember")]),
        ("Una Holt (Chair, Flat 4), Ed Fry (Flat 11)", [("Una Holt", "Chair"), ("Ed Fry", None)]),
        ("None", None),
        ("Members agreed that the fence be mended", None),
        ("土門周作、石動久", None),
    ],
)  # fmt: skip
def test_rows_of_people(row: str, found: list[tuple[str, str | None]] | None) -> None:
    """Names and offices of one row; a row that lists nobody gives nothing."""
    assert english.people(row) == found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tuesday, 4th of March 2024", dt.date(2024, 3, 4)),
        ("March 4, 2024", dt.date(2024, 3, 4)),
        ("Sept. 9th 2024", dt.date(2024, 9, 9)),
        ("1 May, 1999", dt.date(1999, 5, 1)),
        ("31 February 2024", None),
        ("Section 4 Marching 2024", None),
    ],
)
def test_days(text: str, day: dt.date | None) -> None:
    """Day before month or behind it, ordinal or not, the month short or not."""
    assert find_date(text) == day


def test_the_attendance_ends_where_the_meeting_begins(write: Write) -> None:
    """A sentence under it tells how the meeting went; who is absent with apologies did not come."""
    meeting = read(
        write,
        "Weir Harbour Trust\nMinutes of the Board, held in public\nDate: 3 June 2025\nPlace: The Net Loft\n\n"
        "Present: Una Holt (Chair); Ed Fry (Treasurer)\nAbsent with apologies: Mo Day (Trustee)\n"
        "By invitation: Ms Joy Penn (Harbour Users)\n\nThe Chair opened the meeting at six and declared it quorate.\n\n"
        "Chair: Who begins?\n\nMs. Penn (rower, Harbour Users): The steps are slippery.\n\n"
        "Chair: Since when?\n\nTim Reed (resident): Since the gale.\n\nMs. Penn (rower, Harbour Users): Before it, I think.\n",
    )

    assert meeting.place == "The Net Loft"
    assert people(meeting)[2:] == [
        ("Mo Day", "Trustee", "member", False),
        ("Joy Penn", "Harbour Users", "other", True),
        ("Tim Reed", None, "other", True),
    ]
    assert {name for _, name in speakers(meeting)} == {"Una Holt", "Joy Penn", "Tim Reed"}
    assert "quorate" not in str(meeting.facts)


def test_markdown_in_a_plain_text(write: Write) -> None:
    """Stars around labels are no part of a name, whatever the file is called."""
    meeting = read(write, CLUB, "minutes.txt")

    assert [name for _, name in speakers(meeting)] == ["Sunil Rao", "Kofi Mensah", "Nora Birch", "Kofi Mensah"]
    assert not any("**" in u.text for u in meeting.utterances)


def test_headings_with_a_colon_are_nobody_s_words(write: Write) -> None:
    """ITEM 2: …, and a recess, have no speaker; how a member is away is no office."""
    path = write(
        "Brookfield City Council\nRegular Meeting Minutes\nTuesday, June 3, 2025, Council Chambers\n\n"
        "Present: Mayor Lena Ortiz, Councilmember Paul Reyes\nAbsent: Councilmember Adam Stone (excused)\n\n"
        "ITEM 1. FOUNTAIN STREET: CLOSURE OR REPAIR\n\nMayor Ortiz: Mr. Dole, please.\n\n"
        "Mr. Dole (City Engineer): The wall has moved four inches. Repairing it would cost $210,000.\n\n"
        "ITEM 2: DOG LICENSES\n\nCouncilmember Reyes: How many dogs are licensed?\n\n"
        "Mr. Dole (City Engineer): I do not have that with me.\n\nThe meeting recessed at 8:10 p.m.\n\n"
        "AGENDA ITEM 3. PARKS: NEW HOURS\n\nMayor Ortiz: I move that the parks close at ten.\n\n"
        "4. Mill Lane: what is left of the wall\n\nMr. Dole (City Engineer): Forty feet of it.\n",
    )
    meeting = inspect_minutes(path).meeting

    assert {u.label for u in meeting.utterances if u.kind == "speech"} == {
        "Mayor Ortiz", "Mr. Dole (City Engineer)", "Councilmember Reyes",
    }  # fmt: skip
    headings = [u.text for u in meeting.utterances if u.kind == "heading"]
    assert "ITEM 2: DOG LICENSES" in headings
    assert "4. Mill Lane: what is left of the wall" in headings
    assert "The meeting recessed at 8:10 p.m." in [u.text for u in meeting.utterances if u.kind == "direction"]
    assert [(p.role, p.attended) for p in meeting.people if p.name == "Adam Stone"] == [("Councilmember", False)]
