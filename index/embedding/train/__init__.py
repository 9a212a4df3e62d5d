"""Train the bundled embedding model: pairs in, a folder that SentenceTransformer reads out.

sources → mining → spans → lexicon (pseudo-translation) → vocabulary → batches → loop → join → save
"""
