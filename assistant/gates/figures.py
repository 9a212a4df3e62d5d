"""Read the figures of a text: amounts with their units, dates, times, years of either calendar, days of the week."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import lru_cache

from assistant.gates import amounts, days
from assistant.gates.amounts import A_UNIT, BOUND_ONE, ONE
from assistant.gates.figure import Figure, fold_figures

READERS = (
    days.dates, amounts.durations, days.times, days.years, days.relative_years, days.weekdays, amounts.ordinals, amounts.shares,
    amounts.amounts,
)  # fmt: skip


def figures(text: str, held_on: dt.date | None = None, *, ones: bool = False) -> list[Figure]:
    """Return the figures of a text, in order; a year that it leaves to the day it was said is told from `held_on`.

    `ones` counts the one of 一人 and 一つ, which is often a way of speaking, and numbers without a unit: 十二の手続.
    """
    return list(_figures(text, held_on, ones))


@lru_cache(maxsize=2048)  # every gate asks for the figures of the same sentences
def _figures(text: str, held_on: dt.date | None, ones: bool) -> tuple[Figure, ...]:
    text = fold_figures(text)
    text = (ONE if ones else BOUND_ONE).sub("1", text)
    if ones:
        text = A_UNIT.sub(lambda m: "1".ljust(len(m.group())), text)
    found: list[Figure] = []
    taken = bytearray(len(text))
    for reader in READERS:
        for figure in reader(text, held_on):
            if not any(taken[figure.start : figure.end]):
                found.append(figure)
                for i in range(figure.start, figure.end):
                    taken[i] = 1
                year = figure.value[0]
                if (
                    ones
                    and figure.kind == "year"
                    and year is not None
                    and text.startswith(("年度末", "度末"), figure.end - 1)
                ):
                    found.append(replace(figure, kind="month", value=(year + 1, 3)))  # it ends in March
    return tuple(sorted(found, key=lambda f: f.start))
