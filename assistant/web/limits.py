"""Hold back whoever asks too often: a bucket of tokens for each name."""

from __future__ import annotations

import time
from collections import OrderedDict
from dataclasses import dataclass

NAMES = 10_000  # buckets kept; the longest unused goes first


@dataclass(frozen=True)
class Rate:
    """How often something may be done."""

    burst: int  # at once
    per_minute: float  # in the long run


class Buckets:
    """How much each name has left."""

    def __init__(self, rate: Rate) -> None:
        """Start with every bucket full."""
        self.rate = rate
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, name: str, *, now: float | None = None) -> float:
        """Take one token; return 0.0, or the seconds until there is one again."""
        now = time.monotonic() if now is None else now
        left, since = self._left.pop(name, (float(self.rate.burst), now))
        left = min(self.rate.burst, left + (now - since) * self.rate.per_minute / 60)
        wait = 0.0 if left >= 1 else (1 - left) * 60 / self.rate.per_minute
        self._left[name] = (left - 1 if not wait else left, now)
        while len(self._left) > NAMES:
            self._left.popitem(last=False)
        return wait
