"""Check a quotation against the minutes: said so, said nearly so, said by somebody else, or not found."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from assistant.attribution import EACH, ELIDED, JOINED, QUOTED, bare, is_titled, office_of, parse
from assistant.quotes import Difference, compare, locate, nearest
from assistant.records import Citation, Language
from index.errors import BadQuestion
from index.records import MeetingInfo, Person, Record
from index.words import fold, words

if TYPE_CHECKING:
    from index.store import Store

Verdict = Literal["exact", "near", "someone_else", "not_found"]
VERDICTS: tuple[Verdict, ...] = ("exact", "near", "someone_else", "not_found")  # from the best to the worst
CANDIDATES = 24  # utterances that are looked at closely
CLOSE = 3  # of them that are compared letter by letter
LONGEST = 2_000  # characters of a quotation
NEAR = 0.6  # share of a quotation that must stand in an utterance to be nearly said
PART = 0.35  # from so much on, an utterance is named as the nearest
QUOTE = 300  # characters of a citation's quotation


@dataclass(frozen=True)
class Check(Record):
    """What became of a quotation that was checked."""

    text: str  # as it was given
    quote: str  # the words that were looked for
    speaker: str | None  # who is said to have said them
    verdict: Verdict
    citation: Citation | None  # the utterance: where it stands, or what comes nearest
    difference: tuple[Difference, ...] = ()  # near: the quotation beside the minutes, part by part
    changes: tuple[str, ...] = ()  # near: what the difference changes: "number", "negation", "opposite" word
    share: float = 0.0  # how much of the quotation stands in the cited utterance, from 0 to 1
    others: tuple[Citation, ...] = ()  # exact: where else it was said
    language: Language = "ja"


@dataclass(frozen=True)
class Said:
    """An utterance as a check reads it."""

    id: str
    text: str
    label: str | None
    speaker: Person | None
    meeting: MeetingInfo
    page: int | None
    kind: str


def check(store: Store, text: str, *, speaker: str | None = None, meeting: str | None = None) -> Check:
    """Return whether the minutes have what `text` quotes, by whom, and where.

    `text` is a quotation, or a sentence that gives one: 「浦山主査は…と述べた」. `speaker` and `meeting` (the
    beginning of its id) say whose words and which meeting are meant.

    Raises:
        BadQuestion: it has no words, or too many to be a quotation.
    """
    _refuse(text)
    language: Language = "ja" if re.search(r"[぀-ヿ一-鿿]", text) else "en"
    found_speaker, quote = parse(text) if speaker is None else (speaker, bare(parse(text)[1]))
    quotations = EACH.findall(quote) if JOINED.fullmatch(quote) else []
    if len(quotations) > 1:
        made = [
            _one(store, text, one, found_speaker, meeting, language, given=speaker is not None) for one in quotations
        ]
        worst, *rest = sorted(made, key=lambda one: VERDICTS.index(one.verdict), reverse=True)
        return replace(worst, others=tuple(one.citation for one in rest if one.citation))
    return _one(store, text, quote, found_speaker, meeting, language, given=speaker is not None)


def _one(
    store: Store, text: str, quote: str, speaker: str | None, meeting: str | None, language: Language, *, given: bool
) -> Check:
    """Return what became of one quotation; `given` says that its speaker was named beside it, not read from it."""
    everyone = _candidates(store, quote, meeting)
    if not given and speaker is not None and not _is_somebody(store, speaker):
        whole = _look(text, bare(text), None, _candidates(store, bare(text), meeting), language)
        if whole.verdict in ("exact", "near") and not (is_titled(speaker) and QUOTED.search(text)):
            return whole
    elif speaker is not None and not any(_is_by(one, speaker) for one in everyone):
        everyone += _of_speaker(store, speaker, quote, meeting)
    found = _look(text, quote, speaker, everyone, language)
    return found if found.citation else replace(found, citation=_about(store, quote, meeting))


def _about(store: Store, quote: str, meeting: str | None) -> Citation | None:
    """Return the utterance whose meaning comes nearest to words that nobody said."""
    from index.retrieval import Filters, search

    passages = search(store, quote, limit=1, filters=Filters(meeting)).passages
    found = _said(store, "u.id = ?", (passages[0].utterance_id,)) if passages else []
    return _cite(found[0], passages[0].start, passages[0].end) if found else None


def _refuse(text: str) -> None:
    if not any(map(str.isalnum, text)):
        raise BadQuestion(f"The quotation {text!r:.40} has no words. Give what somebody is said to have said.")
    if len(text) > LONGEST:
        raise BadQuestion(f"The quotation has {len(text):,} characters; {LONGEST:,} is the most. Check a part of it.")


def _look(text: str, quote: str, speaker: str | None, said: Sequence[Said], language: Language) -> Check:
    """Return what became of a quotation among utterances."""
    wanted = quote.rstrip("。．. ")
    folded = {one.id: fold(one.text) for one in said}
    exact = [(one, place) for one in said if fold(wanted) in folded[one.id] and (place := locate(wanted, one.text))]
    theirs = [(one, place) for one, place in exact if speaker is None or _is_by(one, speaker)]
    if theirs:
        first, *rest = [_cite(one, *place, n) for n, (one, place) in enumerate(theirs, 1)]
        return Check(text, quote, speaker, "exact", first, share=1.0, others=tuple(rest), language=language)
    close = _closest(fold(wanted), said, folded, speaker)
    near = [(one, nearly) for one in close if (nearly := nearest(quote, one.text))]
    near.sort(key=lambda pair: -pair[1].share)
    own = [(one, n) for one, n in near if speaker is None or _is_by(one, speaker)]
    if own and own[0][1].share >= NEAR and not (exact and own[0][1].share < 0.8):
        one, nearly = own[0]
        difference = compare(quote, one.text[nearly.start : nearly.end])
        return Check(
            text, quote, speaker, "near", _cite(one, nearly.start, nearly.end), difference, changes(difference),
            round(nearly.share, 3), language=language,
        )  # fmt: skip
    if exact:
        first, *rest = [_cite(one, *place, n) for n, (one, place) in enumerate(exact, 1)]
        return Check(text, quote, speaker, "someone_else", first, share=1.0, others=tuple(rest), language=language)
    if near and near[0][1].share >= max(NEAR, 0.75):
        one, nearly = near[0]
        difference = compare(quote, one.text[nearly.start : nearly.end])
        return Check(
            text, quote, speaker, "someone_else", _cite(one, nearly.start, nearly.end), difference, changes(difference),
            round(nearly.share, 3), language=language,
        )  # fmt: skip
    if own or near:
        one, nearly = (own or near)[0]
        share, citation = round(nearly.share, 3), _cite(one, nearly.start, nearly.end)
        return Check(text, quote, speaker, "not_found", citation, share=share, language=language)
    return Check(text, quote, speaker, "not_found", None, language=language)


def _closest(wanted: str, said: Sequence[Said], folded: dict[str, str], speaker: str | None) -> list[Said]:
    """Return the few utterances that hold most pairs of a quotation's letters, and the speaker's own."""
    pairs = {wanted[i : i + 2] for i in range(len(wanted) - 1)}
    ranked = sorted(said, key=lambda one: -sum(pair in folded[one.id] for pair in pairs))
    own = [one for one in ranked if speaker is not None and _is_by(one, speaker)]
    return list(dict.fromkeys([*ranked[:CLOSE], *own[:CLOSE]]))


def changes(difference: Sequence[Difference]) -> tuple[str, ...]:
    """Return what a difference does to the meaning, as far as its letters tell."""
    from assistant.gates.figures import figures
    from assistant.gates.opposites import sides
    from assistant.gates.predicate import DENYING
    from assistant.gates.predicates import predicates

    mine = "".join(d.text for d in difference if d.kind != "missing")
    theirs = "".join(d.text for d in difference if d.kind != "added")
    found = []
    if [f.value for f in figures(mine)] != [f.value for f in figures(_kept(difference))]:
        found.append("number")
    denied = [sum(p.denied for p in predicates(t)) for t in (mine, theirs)]
    touched = any(d.kind != "same" and DENYING.search(d.text) for d in difference)
    if not any(
        (s.side, s.denied) == (t.side, t.denied) or s.row != t.row for s in sides(mine) for t in sides(theirs)
    ) and any(s.row == t.row for s in sides(mine) for t in sides(theirs)):
        found.append("opposite")
    if denied[0] != denied[1] or (touched and bool(DENYING.search(mine)) != bool(DENYING.search(theirs))):
        found.append("negation")
    return tuple(found)


def _kept(difference: Sequence[Difference]) -> str:
    """Return the words of the minutes, without what an ellipsis in the quotation stands for."""
    elided = [d.kind == "added" and bool(ELIDED.fullmatch(d.text.strip())) for d in difference]
    return "".join(
        d.text
        for n, d in enumerate(difference)
        if d.kind != "added" and not (d.kind == "missing" and any(elided[max(0, n - 1) : n + 2]))
    )


def _is_by(one: Said, speaker: str) -> bool:
    """Return whether an utterance is by whom a name, an office or a label means."""
    from index.retrieval.people import reading, short_vowels, surname
    from index.titles import POLITE_TITLES, TITLES

    wanted = fold(speaker).removeprefix("the")
    if (office := office_of(speaker)) and one.speaker and re.search(office, fold(one.speaker.role or "")):
        return True
    label, name = fold(one.label or ""), fold(one.speaker.name) if one.speaker else ""
    role = fold(one.speaker.role or "") if one.speaker else ""
    if wanted and (wanted in (name, role) or wanted in label or (name and name in wanted)):
        return True
    if wanted.isascii():
        parts = [short_vowels(w) for w in re.findall(r"[A-Za-zāēīōū'-]{3,}", unicodedata.normalize("NFC", speaker))]
        known = reading(name) if name else reading(re.sub(rf"({TITLES})$", "", label)) if label else ()
        return any(part in known for part in parts)
    title = re.search(rf"({TITLES})$", wanted)
    bare = wanted[: title.start()] if title else wanted
    if name and bare and (bare == surname(name) or bare == name or name.startswith(bare)):
        if title is None or title[1] in POLITE_TITLES:
            return True
        member = one.speaker is not None and one.speaker.group in ("member", "chair")
        return title[1] in role or title[1] in label or (member and title[1] in ("委員", "議員"))
    return bool(title and not bare and (role.endswith(title[1]) or label.endswith(title[1]) or title[1] in label))


def _is_somebody(store: Store, speaker: str) -> bool:
    """Return whether anybody in the store is meant by the words."""
    rows = store.db.execute(
        "SELECT DISTINCT label, name, role FROM utterances u"
        " LEFT JOIN people p ON p.meeting = u.meeting AND p.number = u.person"
    )
    none = MeetingInfo("", "", None, None, None, "", "verbatim")
    return any(
        _is_by(Said("", "", label, Person(name, role) if name else None, none, None, "speech"), speaker)
        for label, name, role in rows
    )


UTTERANCE = """
SELECT u.id, u.text, u.label, s.name, s.role, s."group", s.attended, u.page, u.kind,
       m.id, m.title, m.body, m.held_on, m.place, m.source, m.record
FROM utterances u JOIN meetings m ON m.id = u.meeting
LEFT JOIN people s ON s.meeting = u.meeting AND s.number = u.person
"""


def _candidates(store: Store, quote: str, meeting: str | None) -> list[Said]:
    """Return the utterances that share most words with a quotation, best first; the whole store where it has few words."""
    terms = list(dict.fromkeys("".join(filter(str.isalnum, w)) for w in words(quote)))[:40]
    match = " OR ".join(f'"{t}"' for t in terms if t)
    within = " AND substr(p.meeting, 1, ?) = ?" if meeting else ""
    values: list[object] = [len(meeting), meeting] if meeting else []
    rows: list[tuple[str, int]] = []
    if match:
        query = (
            "SELECT p.meeting, p.utterance FROM words w JOIN passages p ON p.rowid = w.rowid"
            f" WHERE words MATCH ?{within} ORDER BY bm25(words, 1.0, 0.0, 0.0) LIMIT ?"
        )
        rows = store.db.execute(query, (f"own : ({match})", *values, 3 * CANDIDATES)).fetchall()
    keys = list(dict.fromkeys(rows))[:CANDIDATES]
    found = [said for key in keys for said in _said(store, "u.meeting = ? AND u.position = ?", key)]
    if len(fold(quote)) < 12 or not found:  # too short to rank by words
        like = quote.strip("。．. ")
        where = "instr(u.text, ?)" + (" AND substr(u.meeting, 1, ?) = ?" if meeting else "")
        known = {one.id for one in found}
        found += [one for one in _said(store, f"{where} LIMIT {CANDIDATES}", (like, *values)) if one.id not in known]
    return found


def _of_speaker(store: Store, speaker: str, quote: str, meeting: str | None) -> list[Said]:
    """Return utterances by the speaker that share words with the quotation."""
    where = "substr(u.meeting, 1, ?) = ?" if meeting else "1"
    values = (len(meeting), meeting) if meeting else ()
    wanted = set(words(quote))
    theirs = [one for one in _said(store, f"{where} AND u.kind = 'speech'", values) if _is_by(one, speaker)]
    theirs.sort(key=lambda one: -sum(w in one.text for w in wanted))
    return theirs[:6]


def _said(store: Store, where: str, values: Sequence[object]) -> list[Said]:
    from index.store.rows import info

    found = []
    for row in store.db.execute(f"{UTTERANCE} WHERE {where}", tuple(values)):
        attended = None if row[6] is None else bool(row[6])
        person = None if row[3] is None else Person(row[3], row[4], row[5], attended)
        found.append(Said(row[0], row[1], row[2], person, info(row[9:16]), row[7], row[8]))
    return found


def _cite(one: Said, start: int, end: int, number: int = 1) -> Citation:
    end = min(end, start + QUOTE)
    role = one.speaker.role if one.speaker else None
    kind: Literal["heading", "explanation"] = "heading" if one.kind == "heading" else "explanation"
    return Citation(
        number, one.meeting, one.id, one.speaker, role, one.label, one.text[start:end], start, end, one.page, kind, True
    )
