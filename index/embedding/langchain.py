"""An embedder as LangChain knows one, for other people's chains."""

from __future__ import annotations

from langchain_core.embeddings import Embeddings

from index.embedding.base import Embedder


class MinutesEmbeddings(Embeddings):
    """LangChain's `Embeddings` in front of an `Embedder`: queries are questions, documents are passages."""

    def __init__(self, embedder: Embedder | None = None) -> None:
        """Wrap `embedder`; None means the bundled model."""
        if embedder is None:
            from index.embedding.loading import load

            embedder = load()
        self.embedder = embedder

    def embed_query(self, text: str) -> list[float]:
        """Return one unit-length vector."""
        return list(map(float, self.embedder.embed_question(text)))

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one unit-length vector per text, in order."""
        return [list(map(float, row)) for row in self.embedder.embed_passages(texts)]
