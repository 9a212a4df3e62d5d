"""Why a claim does not pass, as the gates tell one another."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Why:
    """Why a claim does not pass: the kind of reason, and what it found."""

    kind: str
    what: str = ""
    then: str = ""
