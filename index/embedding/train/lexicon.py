"""A lexicon from Japanese spans to English words: JMdict's glosses and what parallel sentences show.

The second part is IBM model 1 (Brown et al., 1993), the plainest model of word translation.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

ENGLISH = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
JAPANESE_BRACKETS = re.compile(r"\([^()]*\)|《[^》]*》|〈[^〉]*〉|〔[^〕]*〕|{[^}]*}|[『』「」]")
SEPARATORS = re.compile(r"[、,;/・]")
LONGEST_SPAN = 8  # characters of a gloss that is a word and not an explanation
GLOSS_WORDS = 5  # longer glosses explain rather than translate
GLOSS_WEIGHTS = (1.0, 0.6, 0.4, 0.3)  # of a term's first four glosses
ROUNDS = 5  # of expectation–maximisation
SEEN = 8  # times a span must stand in parallel text before that is believed
INVERTED = 0.5  # what a turned-round dictionary counts, against the other sources
LIKELY = 0.08  # a translation's least probability
COMMON = 70  # the most frequent English words carry grammar, not meaning

Glosses = dict[str, list[tuple[str, float]]]  # span: (English words, weight)


def english_words(text: str) -> list[str]:
    """Return the English words and numbers of `text`, lower case."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return ENGLISH.findall(plain.lower())


def clean_gloss(gloss: str) -> str:
    """Return a gloss without brackets and the infinitive's "to": "to entrust (to)" is "entrust"."""
    words = english_words(BRACKETS.sub(" ", gloss))
    return " ".join(words[1:] if len(words) > 1 and words[0] in {"to", "a", "an", "the"} else words)


def dictionary_glosses(terms: Iterable[tuple[str, str, int, list[str]]]) -> Glosses:
    """Return each term's glosses; of terms written alike, the best-scored entries count most."""
    by_term: dict[str, list[tuple[int, list[str]]]] = defaultdict(list)
    for term, reading, score, glosses in terms:
        short = [g for g in map(clean_gloss, glosses) if g and g.count(" ") < GLOSS_WORDS]
        for form in {unicodedata.normalize("NFKC", term), unicodedata.normalize("NFKC", reading)}:
            by_term[form].append((score - (form != term) * 1000, short))
    found: Glosses = {}
    for form, entries in by_term.items():
        entries.sort(key=lambda entry: -entry[0])
        weights: defaultdict[str, float] = defaultdict(float)
        for rank, (_, glosses) in enumerate(entries[:3]):
            for gloss, weight in zip(glosses, GLOSS_WEIGHTS, strict=False):
                weights[gloss] += weight / (1 + rank) ** 2
        if weights:
            found[form] = heaviest(weights, 6)
    return found


def inverted_glosses(pairs: Iterable[tuple[str, str]], frequency: Mapping[str, int]) -> Glosses:
    """Return the English headwords of an English–Japanese dictionary per Japanese gloss, common ones first."""
    options: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for english, japanese in pairs:
        words = english_words(english)
        if len(words) != 1:
            continue
        for part in SEPARATORS.split(JAPANESE_BRACKETS.sub("", unicodedata.normalize("NFKC", japanese))):
            if 0 < len(part.strip()) <= LONGEST_SPAN:
                options[part.strip()][words[0]] += math.sqrt(frequency.get(words[0], 0) + 0.5)
    return {span: heaviest(texts, 6) for span, texts in options.items()}


def align(pairs: Sequence[tuple[list[str], list[str]]]) -> dict[str, list[tuple[str, float]]]:
    """Return likely English words per span, from pairs of (spans, English words), by IBM model 1."""
    sets = [(dict.fromkeys(["", *source]), dict.fromkeys(target)) for source, target in pairs]
    spans = Index(s for source, _ in sets for s in source)
    words = Index(w for _, target in sets for w in target)
    links = [(spans[s], words[w], n) for n, (source, target) in enumerate(sets) for w in target for s in source]
    if not links:
        return {}
    table = np.array(links, np.int64)
    place, sentence_word = table[:, 0] * len(words) + table[:, 1], table[:, 2] * len(words) + table[:, 1]
    cells, place = np.unique(place, return_inverse=True)
    _, sentence_word = np.unique(sentence_word, return_inverse=True)
    cell_span = cells // len(words)
    probability = np.ones(len(cells))
    for _ in range(ROUNDS):
        share = probability[place]
        share /= np.bincount(sentence_word, share)[sentence_word]
        count = np.bincount(place, share)
        probability = count / np.bincount(cell_span, count)[cell_span]
    common = {w for w, _ in words.count.most_common(COMMON)}
    found: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for cell in np.flatnonzero(probability >= LIKELY):
        span, word = spans.items[cell_span[cell]], words.items[cells[cell] % len(words)]
        if span and spans.count[span] >= SEEN and word not in common:
            found[span].append((word, float(probability[cell])))
    return {span: sorted(options, key=lambda o: -o[1])[:5] for span, options in found.items()}


class Index:
    """Numbers for things, in the order they come, with their counts."""

    def __init__(self, things: Iterable[str]) -> None:
        self.count = Counter(things)
        self.items = list(self.count)
        self._number = {thing: n for n, thing in enumerate(self.items)}

    def __getitem__(self, thing: str) -> int:
        return self._number[thing]

    def __len__(self) -> int:
        return len(self.items)


def lexicon(
    glosses: Glosses, aligned: Glosses, inverted: Glosses, names: Mapping[str, str], parts: Mapping[str, Sequence[str]]
) -> Glosses:
    """Join the dictionaries, parallel text, romanised names and, for joined spans, the glosses of their parts in a row.

    Each span's weights add up to one.
    """
    found: Glosses = {}
    for span in dict.fromkeys([*glosses, *aligned, *names]):
        options: defaultdict[str, float] = defaultdict(float)
        for share, source in ((1.0, glosses), (1.0, aligned), (INVERTED, inverted)):
            total = sum(weight for _, weight in source.get(span, ()))
            for text, weight in source.get(span, ()):
                options[text] += share * weight / total
        if names.get(span):
            options[names[span]] += 1.0 if not options else 0.3
        if literal := " ".join(glosses[part][0][0] for part in parts.get(span, ()) if part in glosses):
            options[literal] += 0.4
        total = sum(options.values())
        found[span] = [(text, weight / total) for text, weight in heaviest(options, 8)]
    return found


def heaviest(weights: Mapping[str, float], few: int) -> list[tuple[str, float]]:
    """Return the `few` texts that weigh most."""
    return sorted(weights.items(), key=lambda item: -item[1])[:few]
