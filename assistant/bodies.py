"""Say which meetings the name of a body means."""

from __future__ import annotations

from collections.abc import Iterable

from index.records import MeetingInfo


def of_body(meetings: Iterable[MeetingInfo], body: str) -> list[MeetingInfo]:
    """Return the meetings of the body that is called so, in order, or where none is, of those whose names hold it.

    The condition of `Filters` says the same of the tables: 文教委員会 is not 厚生文教委員会 where both have met.
    """
    wanted = _bare(body)
    meetings = list(meetings)
    return [m for m in meetings if _bare(m.body) == wanted] or [m for m in meetings if wanted in _bare(m.body)]


def _bare(name: str | None) -> str:
    return "".join((name or "").split())
