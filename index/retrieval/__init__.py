"""Find the passages that answer a question."""

from index.retrieval.search import Filters, Found, Told, search

__all__ = ["Filters", "Found", "Told", "search"]
