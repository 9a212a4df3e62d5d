"""The tokenizer: scripts split apart, Unigram pieces for Japanese, whole words for English.

Everything a text passes before it is tokens stands in tokenizer.json, so that every reader of the
model agrees: NFKC, no accents, lower case, all but letters and digits dropped, runs of one script kept apart.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, trainers

KANJI = r"[\p{Han}々〆ヶ]+"
HIRAGANA = r"\p{Hiragana}+"
KATAKANA = r"[\p{Katakana}ー]+"
LATIN = r"\p{Latin}+"
DIGITS = r"\p{Nd}+"
RUN = "|".join((KANJI, HIRAGANA, KATAKANA, LATIN, DIGITS))
OTHER = r"[^\p{Han}\p{Hiragana}\p{Katakana}\p{Latin}\p{Nd}ー々〆]+"
ACCENTS = r"[\u0300-\u036f]"  # on Latin letters: Hachiōji is hachioji; kana keep their marks
LONGEST_PIECE = 12
UNKNOWN = "[UNK]"


def frame(model: models.Model) -> Tokenizer:
    """Return a tokenizer with the normaliser and script splitting around `model`."""
    tokenizer = Tokenizer(model)
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKD(), normalizers.Replace(Regex(ACCENTS), ""), normalizers.NFKC(), normalizers.Lowercase()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(OTHER), behavior="removed"),
            pre_tokenizers.Split(Regex(RUN), behavior="isolated"),
        ]
    )
    return tokenizer


def japanese_pieces(texts: Iterable[str], size: int) -> list[tuple[str, float]]:
    """Return about `size` Unigram pieces and their log probabilities, without Latin ones."""
    tokenizer = frame(models.Unigram())
    trainer = trainers.UnigramTrainer(
        vocab_size=size,
        unk_token=UNKNOWN,
        special_tokens=[UNKNOWN],
        max_piece_length=LONGEST_PIECE,
        show_progress=False,
        shrinking_factor=0.7,
    )
    tokenizer.train_from_iterator((re.sub(r"[A-Za-z]+", " ", text) for text in texts), trainer)
    vocabulary = json.loads(tokenizer.to_str())["model"]["vocab"]
    return sorted((piece, score) for piece, score in vocabulary if piece != UNKNOWN)  # its own order changes


def english_forms(counts: Mapping[str, int], *, rows: int, forms: int) -> dict[str, str]:
    """Return the English words to know, each with the form whose row it shares: hospitals → hospital.

    The `rows` most frequent forms get a row of their own unless they are inflected; of the rest of
    the `forms` most frequent, those that inflect one of them share its row.
    """
    ranked = [word for word, _ in Counter(counts).most_common(forms)]
    known = set(ranked[:rows])
    found: dict[str, str] = {}
    for rank, word in enumerate(ranked):
        base = next((b for b in bases(word) if b in known), None)
        if base or rank < rows:
            found[word] = base or word
    for word, base in found.items():  # walk on, should a base have a base itself
        while found.get(base, base) != base:
            base = found[base]
        found[word] = base
    return found


def bases(word: str) -> Iterable[str]:
    """Yield the forms that `word` may be an inflection or British spelling of."""
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        if word.endswith("ies"):
            yield word[:-3] + "y"
        if word.endswith(("ses", "xes", "zes", "ches", "shes")):
            yield word[:-2]
        yield word[:-1]
    if len(word) > 4 and word.endswith("ed"):
        yield word[:-1]
        yield word[:-2]
        if word.endswith("ied"):
            yield word[:-3] + "y"
        if word[-3] == word[-4]:
            yield word[:-3]
    if "isation" in word:
        yield word.replace("isation", "ization")
    for british, american in (("ise", "ize"), ("ising", "izing"), ("our", "or"), ("tre", "ter"), ("mme", "m")):
        if len(word) > 5 and word.endswith(british):
            yield word.removesuffix(british) + american


def build(pieces: list[tuple[str, float]], english: Mapping[str, str], counts: Mapping[str, int]) -> Tokenizer:
    """Return the tokenizer of Japanese `pieces` and `english` words, the latter scored by log frequency."""
    total = sum(counts[word] for word in english) or 1
    known = {piece for piece, _ in pieces}
    letters = [c for c in "abcdefghijklmnopqrstuvwxyz" if c not in english and c not in known]
    vocabulary = [(UNKNOWN, -30.0), *((piece, round(score, 2)) for piece, score in pieces)]
    vocabulary += [(w, round(math.log(counts[w] / total), 2)) for w in english if w not in known]
    vocabulary += [(c, -25.0) for c in letters]
    return frame(models.Unigram(vocabulary, unk_id=0, byte_fallback=False))


def token_rows(tokenizer: Tokenizer, english: Mapping[str, str]) -> list[int]:
    """Return the row of each token: one row each, inflected forms on that of their base; unknown on row 0."""
    rows: dict[str, int] = {UNKNOWN: 0}
    tokens = [token for token, _ in sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])]
    return [rows.setdefault(english.get(token, token), len(rows)) for token in tokens]
