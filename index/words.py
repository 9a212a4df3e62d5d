"""Turn text into the words that the index counts: folded, in dictionary form, numbers and years unified."""

from __future__ import annotations

import functools
import re
import threading
import unicodedata
from dataclasses import dataclass
from typing import Any

from index.titles import ABBREVIATED

# What carries meaning in a search; particles, auxiliaries and symbols do not.
CONTENT = frozenset({"名詞", "代名詞", "動詞", "形容詞", "形状詞", "副詞", "接尾辞", "接頭辞"})
# Parts of speech whose second level says "a helper here": する, ある, こと, もの, さん.
HELPERS = frozenset({"非自立可能", "助数詞可能"})
# The first western year of each era is the number here plus one (平成1年 is 1989).
ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
ANALYSED = 1_000  # sentences whose morphemes are kept: those that answer come back
PIECE = 10_000  # Sudachi refuses more than about 49 kB at once
ERA_YEAR = re.compile(r"(明治|大正|昭和|平成|令和)\s*(元|[0-9]{1,2}|[〇一二三四五六七八九十]{1,3})\s*(?=年)")
WESTERN_YEAR = re.compile(r"(?<![0-9〇一二三四五六七八九])([12][0-9]{3}|[一二][〇一二三四五六七八九]{3})\s*(?=年)")
# An English sentence ends in a full stop with a capital after it; a title, an initial and the number of an item do not.
CUT_SHORT = f"{' '.join(ABBREVIATED)} St No Nos Sr Jr vs Gov Sen Rep Gen Col Lt Ave Sec Art Fig e.g i.e"
FULL_STOP = (
    "".join(rf"(?<!\b{re.escape(title)})" for title in CUT_SHORT.split())
    + r"(?<![\s.])(?<!\b[A-Z])(?<!(?m:^)\d)(?<!(?m:^)\d\d)\.[)\]\"”’]*(?=[ 　]+[(\[\"“‘]?[A-Z£$€])"
)
# A direction in brackets of its own is a sentence: 「よろしいですか。（委員了承）では、…」
SENTENCE = re.compile(
    r"[ 　]*[（(〔][^（）()〔〕\n]{1,60}[）)〕](?=[ 　\n]|$)"
    rf"|[^。！？!?\n.]*(?:(?!{FULL_STOP})\.[^。！？!?\n.]*)*(?:[。！？!?]+[」』）)]*|{FULL_STOP}|\n|$)"
)
JAPANESE = re.compile(r"[぀-ヿ一-鿿]")
KANJI_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")}
KANJI_UNITS = {"十": 10, "百": 100, "千": 1000}
BREAK = " 。 "  # between the sentences of a passage's words; the word index takes it for white space
# English words without content; Sudachi would write them as Japanese (the → ザ) and count them as nouns.
ENGLISH_HELPERS = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "by",
        "with",
        "about",
        "into",
        "onto",
        "over",
        "under",
        "and",
        "or",
        "not",
        "no",
        "nor",
        "so",
        "than",
        "then",
        "as",
        "if",
        "but",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "do",
        "does",
        "did",
        "done",
        "doing",
        "will",
        "would",
        "can",
        "could",
        "shall",
        "should",
        "may",
        "might",
        "must",
        "have",
        "has",
        "had",
        "having",
        "it",
        "its",
        "they",
        "them",
        "their",
        "he",
        "him",
        "his",
        "she",
        "her",
        "we",
        "us",
        "our",
        "you",
        "your",
        "i",
        "my",
        "me",
        "this",
        "that",
        "these",
        "those",
        "there",
        "here",
        "what",
        "which",
        "who",
        "whom",
        "whose",
        "why",
        "when",
        "where",
        "how",
        "many",
        "much",
        "some",
        "any",
        "more",
        "most",
        "other",
        "such",
        "own",
        "same",
        "very",
        "just",
        "also",
        "too",
        "s",
        "t",
        "re",
        "ve",
        "ll",
        "don",
        "didn",
        "doesn",
        "isn",
        "aren",
        "wasn",
        "weren",
        "wouldn",
        "couldn",
        "shouldn",
        "hasn",
        "haven",
        "hadn",
    ]
)
# What English contracts holds no word of its own, and the dictionary takes some of it for Japanese: don't, it's, John's.
CONTRACTED = re.compile(r"(?:\b(?:ca|wo|sha)|(?<=[a-z]))n['’]t\b|(?<=[a-z])['’](?:s|d|ll|re|ve|m)\b|(?<=s)['’](?= )")
_local = threading.local()
_known: dict[int, tuple[str, bool]] = {}  # by the dictionary's number: the word, and whether it is a prefix
_opening = threading.Lock()


def fold(text: str) -> str:
    """Return `text` in NFKC without white space, as quotations are compared."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def is_latin(text: str) -> bool:
    """Return whether `text` holds no Japanese letter: £ and – may stand in English."""
    return not JAPANESE.search(text)


def asks_in_japanese(question: str) -> bool:
    """Return whether a question is put in Japanese; an English one may write a name or a term in Japanese letters."""
    japanese, latin = len(JAPANESE.findall(question)), re.findall(r"[A-Za-z]+", question)
    helped = any(word.lower() in ENGLISH_HELPERS for word in latin)
    return japanese > (sum(map(len, latin)) if helped else 0)


def kanji_number(text: str) -> int:
    """Return the number that Arabic or kanji digits below ten thousand write: 十八, 一八 and 18 are 18."""
    text = unicodedata.normalize("NFKC", text)
    if text == "元":
        return 1
    if text.isascii():
        return int(text)
    if not any(c in KANJI_UNITS for c in text):
        return int("".join(str(KANJI_DIGITS[c]) for c in text))
    total = digit = 0
    for c in text:
        if c in KANJI_UNITS:
            total += (digit or 1) * KANJI_UNITS[c]
            digit = 0
        else:
            digit = KANJI_DIGITS[c]
    return total + digit


def years(text: str) -> list[str]:
    """Return the western years that `text` names, in either calendar, as words of the index."""
    found = [f"西暦{ERAS[era] + kanji_number(number)}" for era, number in ERA_YEAR.findall(text)]
    return found + [f"西暦{kanji_number(number)}" for number in WESTERN_YEAR.findall(text)]


def _tokenizer() -> Any:
    """Return this thread's Sudachi tokenizer; its dictionary takes 0.2 s to open, so it is opened once."""
    if not hasattr(_local, "tokenizer"):
        from sudachipy import SplitMode

        _local.tokenizer = _dictionary().tokenizer(mode=SplitMode.A, fields={"pos", "normalized_form"})
    return _local.tokenizer


def _dictionary() -> Any:
    """Return the one dictionary, which all threads share; a tokenizer of it is for one thread alone."""
    with _opening:
        return _open_dictionary()


@functools.cache
def _open_dictionary() -> Any:
    from sudachipy import Dictionary

    return Dictionary()


def words(text: str) -> list[str]:
    """Return the content words of `text` in order, repeated as often as they stand there.

    A word is Sudachi's normalised form of its shortest unit (取組 and 取り組み meet, 百三十六億 and 136億 meet),
    with a prefix, or a letter (D評価), also joined to its noun (再委託) and each year also in the western calendar.
    """
    text = unicodedata.normalize("NFKC", text).encode("utf-8", "replace").decode("utf-8").lower()
    if "'" in text or "’" in text:
        text = CONTRACTED.sub(" ", text)
    tokenizer = _tokenizer()
    found: list[str] = []
    for start in range(0, len(text), PIECE):
        prefix = ""
        for morpheme in tokenizer.tokenize(text[start : start + PIECE]):
            word, is_prefix = _known.get(morpheme.word_id()) or _content(morpheme)
            if not word:
                prefix = ""
                if len(letter := morpheme.surface()) == 1 and letter.isascii() and letter.isalpha():
                    prefix = letter  # D評価, A案: of a letter that stands before a Japanese word
                continue
            if " " in word:  # the dictionary takes want to and New York for one word
                found += [part for part in word.split() if part not in ENGLISH_HELPERS]
                prefix = ""
                continue
            found.append(word)
            if prefix and not (prefix.isascii() and word.isascii()):
                found.append(prefix + word)
            prefix = word if is_prefix or (len(word) == 1 and word.isascii() and word.isalpha()) else ""
    return found + years(text)


def _content(morpheme: Any) -> tuple[str, bool]:
    """Return the word of a morpheme, "" where it carries no meaning, and whether it is a prefix."""
    pos, surface, word = morpheme.part_of_speech(), morpheme.surface(), ""
    if pos[0] in CONTENT and pos[1] not in HELPERS and surface not in ENGLISH_HELPERS:
        plain = surface.isascii() and surface.replace(" ", "").isalpha()  # not the → ザ
        word = surface.lower() if plain else "".join(filter(str.isalnum, morpheme.normalized_form())).lower()
    if not morpheme.is_oov():
        _known[morpheme.word_id()] = word, pos[0] == "接頭辞"
    return word, pos[0] == "接頭辞"


@dataclass(frozen=True)
class Morpheme:
    """The shortest unit of a text, where it stands."""

    start: int
    end: int
    surface: str
    word: str  # its normalised form; "" for what carries no meaning: particles, helpers, symbols
    kind: tuple[str, ...]  # part of speech, from the general to the particular


@functools.lru_cache(maxsize=ANALYSED)
def morphemes(text: str) -> tuple[Morpheme, ...]:
    """Return the morphemes of at most PIECE characters of `text`, in order; together they cover it."""
    found = []
    for m in _tokenizer().tokenize(text[:PIECE].encode("utf-8", "replace").decode("utf-8")):
        kind = tuple(m.part_of_speech())
        carries = kind[0] in CONTENT and kind[1] not in HELPERS
        surface = m.surface()
        form = surface if surface.isascii() and surface.isalpha() else m.normalized_form()
        word = "".join(filter(str.isalnum, form)).lower() if carries else ""
        found.append(Morpheme(m.begin(), m.end(), surface, "" if word in ENGLISH_HELPERS else word, kind))
    return tuple(found)


def topics(text: str) -> list[str]:
    """Return the noun phrases that は, が or を marks in a Japanese sentence, in order, as they stand."""
    found, run = [], ""
    for morpheme in _tokenizer().tokenize(unicodedata.normalize("NFKC", text)[:PIECE]):
        pos = morpheme.part_of_speech()
        if pos[0] in ("名詞", "接頭辞", "接尾辞") or (pos[0] == "助詞" and run and morpheme.surface() == "の"):
            run += morpheme.surface()
            continue
        if run and pos[0] == "助詞" and morpheme.surface() in ("は", "が", "を"):
            found.append(run)
        run = ""
    return found


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) spans of the sentences of `text`, which together cover it but for white space."""
    spans = []
    for match in SENTENCE.finditer(text):
        start, end = match.span()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if end > start:
            spans.append((start, end))
    return spans
