"""Turn the corpus into the tokenizer and the sources of batches: what is trained on, and how much of each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from tokenizers import Tokenizer

from index.embedding.train import lexicon as lex
from index.embedding.train.batches import Encode, Explained, Glossed, Ints, Options, Ragged, Source, Texts
from index.embedding.train.mining import mine_answers, mine_topics
from index.embedding.train.negatives import word_negatives
from index.embedding.train.sources import PARALLEL, Corpus, Pair, fold
from index.embedding.train.spans import Spans
from index.embedding.train.vocabulary import build, english_forms, japanese_pieces, token_rows

# Shares of the batches, in percent or so. Plain pairs by source:
PLAIN = {
    "tatoeba": 6.0, "tanaka": 4.0, "ami": 0.5, "reactdocs": 1.5, "ejdict": 4.0, "wikt": 2.0,
    "jaquad": 5.0, "jglue": 1.0, "bulletin": 1.0, "poliqa": 5.0, "minutes_city_ict": 1.0,
    "minutes_tokyo_ict": 5.0, "minutes_diet_ict": 3.0, "minutes_tokyo_adj": 2.0, "minutes_diet_adj": 2.0,
    "answers": 4.0, "topics": 4.0,
}  # fmt: skip
# … whose first text is drawn as a pseudo-translation, against the second:
PSEUDO = {
    "minutes_tokyo_ict": 5.0,
    "minutes_diet_ict": 3.0,
    "poliqa": 4.0,
    "jaquad": 3.0,
    "answers": 4.0,
    "topics": 4.0,
}
# … and against itself:
MIRROR = {"minutes_tokyo_ict": 2.0, "poliqa": 2.0, "answers": 2.0}
TERMS = 14.0  # dictionary term against its gloss
HARD = ("poliqa", "jaquad", "answers", "topics")  # sources that get hard negatives where these are asked for
FUNCTION_WORDS = 80  # the most frequent English words, sprinkled into pseudo-translations
PSEUDO_WEIGHT = 0.5  # of words in glosses, against those in English text, in the vocabulary's counts


@dataclass(frozen=True)
class Sizes:
    """How large the vocabulary is."""

    japanese: int = 30_000  # Unigram pieces
    english_rows: int = 16_000  # English words with a vector of their own
    english_forms: int = 30_000  # English words known, inflected forms included
    spans_in_text: int = 2  # times a dictionary term must stand in the texts to be glossed in them


@dataclass
class Prepared:
    """All that the loop needs."""

    tokenizer: Tokenizer
    rows: list[int]  # of each token
    sources: list[Source]
    texts: Ragged  # a sample, for the directions of the joined table


def prepare(
    corpus: Corpus,
    sizes: Sizes,
    *,
    without: Sequence[str] = (),
    hard_negatives: bool = False,
    log: Callable[[str], None],
) -> Prepared:
    """Return tokenizer and sources. `without` leaves out "pseudo", "mined" or "aligned"."""
    pairs = dict(corpus.train)
    if "mined" not in without:
        neighbours = [*pairs.get("minutes_tokyo_adj", ()), *pairs.get("minutes_diet_adj", ())]
        sections = chain.from_iterable(
            (b for _, b in pairs.get(name, ()))
            for name in ("minutes_tokyo_adj", "minutes_tokyo_ict", "minutes_diet_ict")
        )
        pairs |= {"answers": mine_answers(neighbours), "topics": mine_topics(sections)}
    log("pairs: " + ", ".join(f"{name} {len(found):,}" for name, found in pairs.items()))

    glosses = lex.dictionary_glosses(corpus.terms)
    spans = Spans(glosses)
    glossed = {name: [spans.read(a) for a, _ in pairs[name]] for name in PSEUDO if name in pairs}
    parallel = [] if "aligned" in without else parallel_spans(pairs, spans)
    frequency = Counter(w for text in corpus.english() for w in lex.english_words(text))
    inverted = lex.inverted_glosses([*pairs.get("ejdict", ()), *pairs.get("wikt", ())], frequency)
    words = lex.lexicon(glosses, lex.align(parallel), inverted, spans.names, spans.parts)
    log(f"lexicon: {len(words):,} spans, {len(spans.names):,} romanised names")

    counts = word_counts(frequency, words, chain.from_iterable(glossed.values()))
    english = english_forms(counts, rows=sizes.english_rows, forms=sizes.english_forms)
    tokenizer = build(japanese_pieces(corpus.japanese(), sizes.japanese), english, counts)
    rows = token_rows(tokenizer, english)
    log(f"vocabulary: {len(rows):,} tokens on {max(rows) + 1:,} rows")

    encode = encoder(tokenizer, rows)
    options = Options(words, encode)
    grammar = np.array(
        [row for word, _ in frequency.most_common(FUNCTION_WORDS) for row in encode([word])[0]] or [0], np.int64
    )
    sources = []
    for name, share in PLAIN.items():
        if pairs.get(name):
            first, second = (Texts([pair[side] for pair in pairs[name]], encode) for side in (0, 1))
            hard = word_negatives(first, second) if hard_negatives and name in HARD else None
            sources.append(Source(name, share, first, second, hard))
            if name in PSEUDO and "pseudo" not in without:
                gloss = Glossed(glossed[name], [a for a, _ in pairs[name]], options, grammar)
                sources.append(Source(f"pseudo {name}", PSEUDO[name], gloss, second, hard))
                if name in MIRROR:
                    sources.append(Source(f"mirror {name}", MIRROR[name], gloss, first))
    terms = [term for term in glosses if 0 < len(encode([term])[0]) <= 12]
    if terms:
        sources.append(Source("terms", TERMS, Texts(terms, encode), Explained(terms, options)))
    log("sources: " + ", ".join(f"{s.name} {len(s):,}" for s in sources))
    return Prepared(tokenizer, rows, sources, sample(sources, 3000))


def parallel_spans(pairs: dict[str, list[Pair]], spans: Spans) -> list[tuple[list[str], list[str]]]:
    """Return the parallel sentences as (Japanese spans, English words)."""
    both = chain.from_iterable(pairs.get(name, ()) for name in PARALLEL)
    return [(spans.read(japanese)[:40], lex.english_words(english)[:40]) for english, japanese in both]


def word_counts(english: Counter[str], words: lex.Glosses, texts: Iterable[list[str]]) -> Counter[str]:
    """Count English words: in English text, and in the glosses of the Japanese spans that stand in text."""
    counts = english.copy()
    seen = Counter(span for one in texts for span in one)
    expected: defaultdict[str, float] = defaultdict(float)
    for span, options in words.items():
        times = PSEUDO_WEIGHT * seen[span] + 0.3
        for text, weight in options:
            for word in text.split():
                expected[word] += times * weight
    for word, times in expected.items():
        counts[word] += round(times)
    return Counter({word: n for word, n in counts.items() if n > 0 and word.isalpha()})


def encoder(tokenizer: Tokenizer, rows: list[int]) -> Encode:
    """Return a function from texts to token rows; unknown tokens are left out."""
    row_of = np.array(rows)

    def encode(texts: Sequence[str]) -> list[list[int]]:
        found = tokenizer.encode_batch([fold(text) for text in texts], add_special_tokens=False)
        return [[int(row_of[i]) for i in one.ids if i] for one in found]

    return encode


def sample(sources: Sequence[Source], each: int) -> Ragged:
    """Return some texts of every source."""
    rng = np.random.default_rng(0)
    lists: list[Ints] = []
    for source in sources:
        for side in (source.anchors, source.positives):
            tokens, lengths = side.take(rng.integers(0, len(source), min(each, len(source))), rng)
            lists += np.split(tokens, np.cumsum(lengths)[:-1])
    return Ragged.of([one.tolist() for one in lists])
