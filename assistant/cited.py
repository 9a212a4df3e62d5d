"""Look kept citations up again: who spoke and when may have been corrected since, and a meeting may have left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assistant.quotes import locate
from assistant.records import Answer, Citation
from index.records import MeetingInfo, Person
from index.store import Store
from index.store.rows import info

QUERY = """
SELECT u.id, u.label, u.text, u.page, s.name, s.role, s."group", s.attended, m.id, m.title, m.body, m.held_on, m.place,
       m.source, m.record
FROM utterances u JOIN meetings m ON m.id = u.meeting
LEFT JOIN people s ON s.meeting = u.meeting AND s.number = u.person WHERE u.id IN ({marks})
"""


def again(store: Store, answers: Iterable[Answer]) -> list[Answer]:
    """Return kept answers with their citations as the store has them now.

    A citation whose utterance is gone keeps its words, and is marked as removed.
    """
    answers = list(answers)
    kept = [c for a in answers for c in (*a.citations, *([a.nearest] if a.nearest else []))]
    ids = sorted({c.utterance_id for c in kept})
    query = QUERY.format(marks=",".join("?" * len(ids)))
    rows = {row[0]: row for row in store.db.execute(query, ids)}

    def now(citation: Citation) -> Citation:
        row = rows.get(citation.utterance_id)
        if row is None:
            return replace(citation, removed=True)
        speaker = None if row[4] is None else Person(row[4], row[5], row[6], None if row[7] is None else bool(row[7]))
        return _renewed(citation, str(row[2]), row[1], speaker, row[3], info(row[8:15]))

    return [_told(a, tuple(map(now, a.citations)), now(a.nearest) if a.nearest else None) for a in answers]


def _renewed(
    citation: Citation, text: str, label: str | None, speaker: Person | None, page: int | None, meeting: MeetingInfo
) -> Citation:
    """Return a citation as its utterance now stands."""
    start, end = citation.start, citation.end
    if text[start:end] != citation.quote:
        span = locate(citation.quote, text)
        start, end = span or (start, end)
    place = text[start:end] == citation.quote or locate(citation.quote, text) is not None
    return replace(
        citation, meeting=meeting, label=label, speaker=speaker, role=speaker.role if speaker else None, start=start,
        end=end, page=page, verified=place, removed=False,
    )  # fmt: skip


def _told(answer: Answer, citations: tuple[Citation, ...], nearest: Citation | None) -> Answer:
    """Return an answer with other citations; one without a language model names its speakers as they are now."""
    text = answer.text
    if answer.model is None:
        for old, new in zip(answer.citations, citations, strict=True):
            if old.who != new.who:
                text = text.replace(old.who, new.who)
    return replace(answer, text=text, citations=citations, nearest=nearest)
