"""The embedder behind LangChain's interface."""

from __future__ import annotations

import numpy as np
from langchain_core.embeddings import Embeddings

from index.embedding import load
from index.embedding.langchain import MinutesEmbeddings


def test_langchain_sees_embeddings() -> None:
    """The class is LangChain's Embeddings and gives plain lists of floats."""
    embeddings = MinutesEmbeddings()

    query = embeddings.embed_query("予算はいくらですか")

    assert isinstance(embeddings, Embeddings)
    assert all(type(number) is float for number in query)


def test_queries_are_questions_and_documents_passages() -> None:
    """The vectors are those of the embedder beneath."""
    embedder = load()
    embeddings = MinutesEmbeddings(embedder)

    np.testing.assert_allclose(embeddings.embed_query("予算"), embedder.embed_question("予算"))
    np.testing.assert_allclose(embeddings.embed_documents(["予算", ""]), embedder.embed_passages(["予算", ""]))
