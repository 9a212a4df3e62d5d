"""Find the passages that answer a question."""

from index.retrieval.search import Filters, Find, Found, Told, search

__all__ = ["Filters", "Find", "Found", "Told", "search"]
