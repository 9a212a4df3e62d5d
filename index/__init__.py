"""Read minutes, link exchanges, keep them, and find the passages that answer a question."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

# The products here are small: NumPy's further threads wait for one another longer than they reckon, and twice as much
# processor time goes. Only what nobody has set, and before NumPy is loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

if TYPE_CHECKING:
    from index.reading import inspect_minutes, read_minutes
    from index.retrieval import Filters, Found, search
    from index.store import Added, Store

__all__ = ["Added", "Filters", "Found", "Store", "inspect_minutes", "read_minutes", "search"]
_HOMES = {
    "read_minutes": "index.reading", "inspect_minutes": "index.reading", "Store": "index.store", "Added": "index.store",
    "search": "index.retrieval", "Filters": "index.retrieval", "Found": "index.retrieval",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Import a public name where it is first used, so that reading alone opens no database."""
    from importlib import import_module

    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
