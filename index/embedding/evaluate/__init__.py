"""Measure an embedder: dense alone, words alone and both together, on questions whose right passage is known."""
