"""Turn questions and passages into vectors that stand close when one answers the other."""

from index.embedding.base import Embedder, Progress
from index.embedding.loading import BUNDLED, load

__all__ = ["BUNDLED", "Embedder", "Progress", "load"]
