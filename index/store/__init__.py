"""The place where meetings are kept."""

from index.store.store import Added, Store

__all__ = ["Added", "Store"]
