"""Take what a caller gives – paths, days, filters – as the code needs it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import BadSetting, UnknownFormat, UnreadableMinutes

if TYPE_CHECKING:
    from index.retrieval import Filters

PathLike = str | Path
Day = dt.date | str
FILTERS = ("meeting", "body", "since", "until", "speaker", "role")  # what narrows a question, as `ask` names it


def files(paths: PathLike | Iterable[PathLike]) -> list[Path]:
    """Return the files that the paths mean: themselves, and in a folder all that a reader may take, by name.

    Raises:
        UnreadableMinutes: a path is not there, or a folder holds no minutes.
    """
    from index.reading.containers import READERS as SUFFIXES

    found: list[Path] = []
    for path in [paths] if isinstance(paths, str | Path) else list(paths):
        if not str(path).strip():
            raise UnreadableMinutes(
                "An empty path was given, '', which is no file. Name a file or a folder of minutes."
            )
        path = Path(path).expanduser().resolve()  # one name for a file, wherever it is added from
        if path.is_dir():
            inside = sorted(p for p in path.rglob("[!.]*") if p.is_file() and p.suffix.lower() in SUFFIXES)
            if not inside:
                raise UnreadableMinutes(
                    f"The folder {str(path)!r} holds no minutes. Put files of {', '.join(sorted(SUFFIXES))} into it."
                )
            found += inside
        elif path.exists():
            found.append(path)
        else:
            raise UnknownFormat(f"There is no file {str(path)!r}. Check the path.")
    return found


def filters_of(
    meeting: str | None = None,
    body: str | None = None,
    since: Day | None = None,
    until: Day | None = None,
    speaker: str | None = None,
    role: str | None = None,
) -> Filters:
    """Return the filters of a search from what a user gives.

    Raises:
        BadSetting: a day is no date.
    """
    from index.retrieval import Filters

    return Filters(meeting, day(since), day(until), speaker, role, body)


def day(value: Day | None) -> dt.date | None:
    """Return a date from a date or its ISO text.

    Raises:
        BadSetting: the text is no date.
    """
    if value is None or isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(value)
    except ValueError as error:
        raise BadSetting(f"{value!r} is no date. Write it as 2016-07-06.") from error
