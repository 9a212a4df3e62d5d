"""Find the passages that answer a question."""

from index.retrieval.closer import Told
from index.retrieval.filters import Filters
from index.retrieval.search import Find, Found, search

__all__ = ["Filters", "Find", "Found", "Told", "search"]
