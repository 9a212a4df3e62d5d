"""Find the passages that answer a question."""

from index.retrieval.search import Filters, Found, search

__all__ = ["Filters", "Found", "search"]
