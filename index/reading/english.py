"""Read what English minutes print: fields of the header, who was there, when and where the meeting was held."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from index.reading.glyphs import fold
from index.records import Group
from index.titles import COUNCILLORS, COURTESIES, PRESIDING, RANKS, SEATS, WARDS

# What the name of a field means; the first row that matches the whole name, with or without its spaces, decides.
FIELDS: tuple[tuple[str, str], ...] = (
    (
        "absent",
        r"apolog(?:y|ies)(?:\s?for\s?(?:non-?)?(?:absence|attendance))?(?:\s?received)?(?:\s?from)?"
        r"|(?:(?:members?|councill?ors|commissioners|trustees|those)\s?)?(?:absent|excused)"
        r"(?:\s?with(?:out)?\s?(?:apolog(?:y|ies)|leave|notice|permission))?|not\s?present|regrets|absences",
    ),
    (
        "explainers",
        r"(?:also\s?)?in\s?attendance|also\s?(?:present|attending)|(?:officers?|staff"
        r"|officials?)(?:\s?(?:present|attending|in\s?attendance))?",
    ),
    (
        "members",
        r"(?:those\s?)?present|(?:(?:committee|board|council|panel|group|forum)\s?)?members?(?:\s?(?:present"
        r"|attending|in\s?attendance))?"
        r"|(?:councill?ors|commissioners|trustees|directors|governors)(?:\s?(?:present|attending"
        r"|in\s?attendance))?|attend(?:ees|ance|ing)|participants|roll\s?call",
    ),
    (
        "secretariat",
        r"(?:town\s?|committee\s?)?clerk|secretary|minutes?\s?(?:taken\s?|recorded\s?)?by|(?:minute"
        r"|note)[- ]?taker|recorder|scribe",
    ),
    ("guests", r"(?:by\s?invitation|(?:invited\s?)?guests?|visitors?|presenters?|witness(?:es)?)(?:\s?present)?"),
    ("observers", r"members\s?of\s?the\s?public|public(?:\s?present)?|observers?|press"),
    ("date", (
        r"(?:meeting\s?)?date(?:\s?(?:and|&|/)\s?(?:time|place|venue))?(?:\s?of\s?(?:the\s?)?meeting)?"
        r"|held(?:\s?on)?|when"
    )),
    ("place", r"place|venue|location|where|(?:held\s?)?(?:at|in)"),
    ("materials", r"papers|documents?|attachments?|hand-?outs?"),
    ("agenda", r"agenda(?:\s?items)?|(?:order|items?)\s?of\s?business"),
    ("other", (
        r"quorum|time|(?:date\s?of\s?)?next\s?meeting|adjourn(?:ed|ment)|contact|reference|distribution"
        r"|chair(?:man|woman|person)?"
    )),
)  # fmt: skip
_FIELDS = tuple((meaning, re.compile(pattern, re.IGNORECASE)) for meaning, pattern in FIELDS)
_CHAIRED = rf"(?:(?:vice|deputy|acting)[- ]?)?(?:{PRESIDING})|presiding"
_OFFICE = (
    rf"(?:(?:{WARDS}) )?(?:{COUNCILLORS})|{SEATS}|{RANKS}|Cr|PC"
    r"|(?:Vice[- ]|Deputy |Acting )?(?:Chair(?:man|woman|person)?|Mayor|President|Director|Clerk|Secretary|Treasurer)"
)
_WORD = r"[A-Z][\w'\u2019-]*\.?"
_NAME = rf"{_WORD}(?:\s(?:(?:van|von|de|der|den|la|le|du|bin|al)\s)*{_WORD}){{0,3}}"
_POST = (
    r"Officer|Clerk|Director|Manager|Secretary|Treasurer|Chair\w*|Mayor|Engineer|Solicitor|Planner|Assistant|Leader"
    r"|President|Executive|Administrator|Librarian|Superintendent|Consultant|Inspector|Constable|Surveyor|Accountant"
    r"|Co-?ordinator|Architect|Auditor|Analyst|Attorney|Advis[eo]r|Principal|Governor|Chief"
)
_PERSON = re.compile(
    rf"(?:(?P<office>{_OFFICE}"
    rf"|(?:[A-Z][\w&-]*\s){{0,3}}(?:{_POST}))\.?\s+)?(?:(?P<title>{COURTESIES}|Fr)\.?\s+)?(?P<name>{_NAME})"
    r"(?:\s*\((?P<inside>[A-Za-z][A-Za-z0-9 ,&/'\u2019-]{1,60})\)"
    r"|\s+[-\u2013\u2014]\s+(?P<behind>[A-Z][A-Za-z &/'\u2019-]{2,60}))?\.?"
)
# An office behind the name of who holds it: Town Clerk, Head of Planning, Amenities Officer.
_HELD = re.compile(
    rf"(?:the\s)?(?:[A-Z][\w&/-]*\s|of\s|for\s|the\s|and\s|to\s){{0,6}}(?:{_POST})(?:\s(?:of|for|to)\s.+)?"
    r"|(?:Deputy\s|Assistant\s)?Head\sof\s.+"
)
_WHOLE = {
    "cllr": "Councillor",
    "cllrs": "Councillor",
    "cr": "Councillor",
    "councillors": "Councillor",
    "ald": "Alderman",
    "in the chair": "Chair",
}
_HELD_ON = re.compile(r"\b(?P<name>held|took place|convened)\s+(?P<rest>(?:on|at|in)\s.+)", re.IGNORECASE)
_PLACE = re.compile(
    r"(?:^|[\s,])(?P<name>at|in)\s+(?P<value>(?!(?i:public|private|person|camera|session)\b)(?:the\s+)?[A-Z].*?)(?=,?\s+(?:on|at|from|commencing"
    r"|starting)\s+(?:\d|(?:[A-Z][a-z]+day)\b)|[.;]?\s*$)"
)
_MEETING = r"(?:(?:regular|special|annual|ordinary|extraordinary|general|monthly|draft|approved)\s)*"
_RECORD = r"(?:minutes|transcript|proceedings|notes|record)"
_BEFORE_BODY = re.compile(rf"{_MEETING}{_RECORD} of (?:the |an? )?{_MEETING}(?:meeting of (?:the )?)?", re.IGNORECASE)
_AFTER_BODY = re.compile(
    rf"[\s,\u2013\u2014-]*\b{_MEETING}(?:meeting\s)?minutes\b.*|,?\s+(?:held|on \d).*", re.IGNORECASE
)
_RECORDED = re.compile(rf"\b(?:minutes|{_RECORD} of|meeting notes)\b", re.IGNORECASE)
# Wednesday 15 January 2025, 2pm, Committee Room 1: a line of its own for when and where.
_DATED = re.compile(
    r"(?P<day>(?:[A-Z][a-z]+day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+|[A-Z][a-z]+\s+\d{1,2}),?\s+\d{4}"
    r"(?:,?\s+(?:at\s+)?\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?|noon)?)?)(?:,|\s+[-\u2013\u2014|]|\s+(?:at"
    r"|in))\s+(?P<place>[A-Z].{2,80})"
)
_INITIALS = re.compile(r"^[A-Z]{2,4}(?:,\s*|$)")  # (AR, Chair): what a person is called by in the minutes
_CHAIR = re.compile(_CHAIRED, re.IGNORECASE)
_NO_ONE = re.compile(
    r"none|nil|n/?a|no apologies.*|\d+(?: [a-z].*)?"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|several|some|many) (?:other )?(?:members?"
    r"|residents?|people|visitors?|parishioners?)\b.*"
    r"|members of the (?:public|press)",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"(?:excused|unexcused|absent|apologies|late|remote(?:ly)?|online|by (?:phone|video|zoom)|via .+|part(?:ial)?)",
    re.IGNORECASE,
)
# The seat that somebody was elected to, which is no office.
_WARD = re.compile(
    r"(?:ward|district|seat|place|precinct|division|zone|area) (?:no\.? ?)?\w{1,4}|at[- ]large", re.IGNORECASE
)
_SHARED = re.compile(rf"(?P<one>.*(?:{_POST}|Member|Trustee|Councill?or|Commissioner|Representative))s", re.IGNORECASE)
_SEATS = re.compile(rf"(?:{SEATS})(?<=s)", re.IGNORECASE)  # Councilmembers Dunn and Webb
_PRESIDES = re.compile(r"^(?:presiding|in the chair)$|, (?:presiding|in the chair)$", re.IGNORECASE)  # Mayor, presiding
_TELLS = re.compile(
    r"(?=(?:\S+\s+){5})[A-Z][^:;]{0,60}?\s(?:was|were|is|are|will|called|opened|welcomed|declared|noted|began|gave|thanked|reported)\s.*\.\s*$"
)
_COUPLE = re.compile(rf"\b(?:{COURTESIES})\.? (?:and|&) (?=(?:{COURTESIES})\b)")  # Mr and Mrs Oakes


def meaning_of(name: str) -> str | None:
    """Return what an English field's name means: "Apologies for absence" is "absent"; spaces may be squeezed out."""
    return next((meaning for meaning, pattern in _FIELDS if pattern.fullmatch(name.strip())), None)


def title_of(lines: Sequence[str]) -> str | None:
    """Return the title that the first lines make up when one of them says that these are minutes; None otherwise.

    "Marlow Vale Town Council", "Minutes of the Planning Committee" are one title in two lines.
    """
    at = next((i for i, line in enumerate(lines[:5]) if _RECORDED.search(line)), None)
    if at is None or any(not fold(line).isascii() or len(line) > 60 or line[-1] in ".:;," for line in lines[:at]):
        return None
    return ", ".join(lines[: at + 1])


def body_of(title: str) -> str:
    """Return the body that met: a title without its words for the meeting and its minutes."""
    title = re.sub(r"\bheld (?:on|at|in|by) .*", "", title, flags=re.IGNORECASE)
    parts = [_AFTER_BODY.sub("", _BEFORE_BODY.sub("", part)).strip() for part in title.split(", ")]
    return ", ".join(part for part in parts if part and part.lower() not in ("meeting", "the meeting")) or title


def chaired(text: str) -> tuple[str, str] | None:
    """Return (office, who) of a line "Chair: Ruth Aldous", or None."""
    office, colon, who = fold(text).strip().partition(":")
    return (office.strip(), who.strip()) if colon and _CHAIR.fullmatch(office.strip()) and people(who) else None


def held(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield (words before it, "date" or "place", value) that a line tells: held on 14 May 2024 in the Guildhall."""
    if dated := _DATED.fullmatch(text.strip()):
        yield "", "date", dated["day"]
        yield "", "place", dated["place"].strip(" .")
        return
    match = _HELD_ON.search(text) if text.isascii() and len(text) <= 300 else None
    if match is None:
        return
    rest = match["rest"]
    place = _PLACE.search(rest)
    when = rest if place is None else rest[: place.start()] or rest[place.end("value") :]
    if re.search(r"\d{4}", when):
        yield match["name"], "date", re.sub(r"^\W*on\s+", "", when).strip(" ,.")
    if place:
        yield place["name"], "place", place["value"].strip(" ,.")


def tells(line: str) -> bool:
    """Return whether a line of the header is a sentence on how the meeting went: "The Chair opened it at 2.00 pm." """
    return bool(_TELLS.match(line)) and line.isascii() and people(line) is None


def people(row: str, office: str = "") -> list[tuple[str, str | None]] | None:
    """Return (name, office or None) of everyone whom a row lists, or None when it lists no people.

    "Cllr Ruth Aldous (Chair), Mr David Lunn, Amenities Officer, and Helen Carr" – `office` is what all of them hold.
    """
    row = _COUPLE.sub("", re.sub(r"[\u2018\u2019]", "'", fold(row)).strip().rstrip("."))
    if not row.isascii() or not row:
        return None
    found: list[tuple[str, str | None]] = []
    carried = office
    for entry in re.split(r";\s*(?![^()]*\))", row):
        start = len(found)
        for piece in _pieces(entry):
            if not piece or _NO_ONE.fullmatch(piece) or (found and _AWAY.fullmatch(piece)):
                continue
            if found and _HELD.fullmatch(piece):
                found[-1] = (found[-1][0], found[-1][1] if _is_chair(found[-1][1]) else piece)
                continue
            match = _PERSON.fullmatch(piece)
            if match is None or not _is_name(match, bool(found) or bool(carried)):
                return None
            if match["title"] and not match["office"] and carried != office:
                carried = office  # Cllrs Dunn and Webb, Revd Judith Pell
            if match["office"] and match["office"].lower().endswith("s"):
                carried = match["office"]  # Councillors Aldous, Marsh and Price
            inside = _INITIALS.sub("", match["inside"] or "")
            if _AWAY.fullmatch(inside) or _WARD.fullmatch(inside):  # "(excused)", "(Ward 3)": no office
                inside = ""
            if shared := _SHARED.fullmatch(inside):  # Ian Haldane and Dilys Sallow (Non-Executive Directors)
                inside = shared["one"]
                found[start:] = [(name, held or inside) for name, held in found[start:]]
            if match["office"] and re.fullmatch("presiding|in the chair", inside, re.IGNORECASE):
                inside = f"{match['office']}, {inside}"
            held_ = inside or match["behind"] or match["office"] or carried or None
            found.append((match["name"].rstrip(".") if len(match["name"]) > 2 else match["name"], _office(held_)))
    return found or None


def _pieces(entry: str) -> Iterator[str]:
    """Yield what an entry lists between commas, and between "and" where that does not stand inside an office."""
    for part in re.split(r",\s*(?:and\s+)?(?![^()]*\))", entry):
        joined = re.split(r"\s+(?:and|&)\s+(?![^()]*\))", part.strip())
        if len(joined) > 1 and _HELD.fullmatch(part.strip()) and (" " not in joined[0] or _HELD.fullmatch(joined[0])):
            yield part.strip()  # Parks and Recreation Director
        else:
            yield from (piece.strip() for piece in joined)


def _is_name(match: re.Match[str], listing: bool) -> bool:
    """Tell whether a piece is a name: two words, a title, or one in a list of such."""
    name = match["name"]
    return bool(match["title"] or match["office"] or " " in name or listing) and not _HELD.fullmatch(name)


def _office(text: str | None) -> str | None:
    if text is None:
        return None
    whole = _WHOLE.get(text.lower().rstrip("."), text)
    return whole[:-1] if _SEATS.fullmatch(whole) else whole


def _is_chair(role: str | None) -> bool:
    return bool(role and _CHAIR.fullmatch(role))


def group_of(role: str | None, section: Group) -> Group:
    """Return the side of the table that an English office sits on, in a section of the attendance."""
    presides = role is not None and (_is_chair(re.sub(r" of .*", "", role)) or bool(_PRESIDES.search(role)))
    return "chair" if section in ("member", "other", "chair") and presides else section


def office_of(heading: str) -> str:
    """Return the office that a heading, without its spaces, gives to those whom it lists: "Commissioners present"."""
    match = re.match(
        r"(?i:(commissioner|councill?or|trustee|governor|director|alderman)s)(?:present|attending|absent|$)", heading
    )
    return match[1].capitalize() if match else ""
