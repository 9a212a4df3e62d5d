"""Find whom a sentence names: people of the attendance lists, and names that stand in none."""

# ruff: noqa: E501, SIM905 - tables of words and patterns

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from index.records import Passage
from index.retrieval.people import Listed, reading, said_by, short_vowels, surname
from index.titles import POLITE_TITLES, TITLES, TITLES_EN
from index.words import PIECE, fold

KANA = "ぁ-んァ-ヴー"
NAME = rf"[一-鿿々ヶケ{KANA}]{{1,8}}$"
TITLE = re.compile(TITLES)
RUN = re.compile(r"[一-鿿々ノ之ヶケ]{3,10}")
SHORT_RUN = re.compile(r"[一-鿿]{2,5}")
BONES = 0.75  # likeness of the consonants of two names that may be readings of the same letters
LATIN_TITLE = (
    rf"(?:{TITLES_EN})\.?|(?:[Dd]eputy |[Vv]ice[- ]|[Aa]ssistant |General |Library |Section |Division |Department |Committee |Board |City |Town |Village |Hospital |School )*"
    r"(?:[Dd]irector|[Cc]hair(?:man|woman|person)?|[Cc]hief|[Mm]anager|[Mm]ayor|[Gg]overnor|[Ss]uperintendent|[Mm]ember|Commissioner|Secretary|Librarian|Officer|[Pp]resident|[Hh]ead|Minister|Representative|Delegate)"
)
LATIN_NAMED = re.compile(
    rf"\b(?:{LATIN_TITLE})\s+(?P<after>[A-ZĀĒĪŌŪ][A-Za-zāēīōūĀ-ž'’-]+(?:\s+[A-ZĀĒĪŌŪ][A-Za-zāēīōūĀ-ž'’-]+)?)"
    rf"|\b(?P<ja>[A-ZĀĒĪŌŪ][A-Za-zāēīōūĀ-ž'’-]+(?:\s[A-ZĀĒĪŌŪ][A-Za-zāēīōūĀ-ž'’-]+)?)(?=\s?(?:{TITLES}))"
    r"|\b(?P<san>[A-ZĀĒĪŌŪ][A-Za-zāēīōū'-]+)-(?:san|shi|sama|sensei|iin|kacho|kucho|shicho)\b"
)
LATIN_SPEAKS = re.compile(
    r"\b(?P<name>[A-ZĀĒĪŌŪ][a-zāēīōū'-]{2,}(?:\s+[A-ZĀĒĪŌŪ][a-zāēīōū'-]{2,})?)(?:\s*\([^)]{1,40}\))?,?\s+(?:also |then |further |later )?"
    r"(?:said|says|stated|states|explain(?:s|ed)|answer(?:s|ed)|repl(?:ies|ied)|asked|noted|notes|argued|told|promised|objected|pointed|responded|added|warned|proposed|suggested|announced|reported|confirmed|claimed|mentioned|agreed|opposed|expressed|emphasi[sz]ed|insisted|wants?|thinks?|believes?|requested|raised)\b"
    r"|(?i:\baccording to|\bby|\basked by|\bfrom)\s+(?P<by>[A-ZĀĒĪŌŪ][a-zāēīōū'-]{2,}(?:\s+[A-ZĀĒĪŌŪ][a-zāēīōū'-]{2,})?)"
)
OWNER = re.compile(r"['’]s$")
LATIN_WORD = re.compile(r"\b[A-ZĀĒĪŌŪ][A-Za-zāēīōū'’-]{2,}\b")
LETTERS = 0.8  # the same of all their letters: a dictionary reads 樋渡 as Hiwatashi
# Capitals that are no names.
PLAIN = frozenset(
    "the this that these those there they their then it its he she his her we our you your and but or for with from "
    "according in on at by to of as if when while after before because since however although also both each every all "
    "some many most more none one two three no not yes council councillor committee member members chair chairman "
    "chairperson mayor governor director deputy library city assembly board minutes meeting office official officials "
    "staff residents citizens department division section education plan report service page table article item april "
    "may june july august september october november december january february march monday tuesday wednesday thursday "
    "friday saturday sunday japan japanese reiwa heisei showa everyone everybody somebody someone anyone nobody others "
    "people users critics here sure another none nothing something what who which several few half so".split()
)
# A Japanese name in Latin letters, as far as spelling tells.
ROMAJI = re.compile(
    r"(?:(?:[kgsztdnhbpmrwjfy]|ch|sh|ts|[kgnhbpmr]y)?[aiueo]{1,2}|n(?![aiueo])|(?:kk|ss|tt|pp)[aiueo]){2,}",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Mention:
    """Somebody whom a text names."""

    text: str  # as written, with the title
    names: frozenset[str]  # whom it may mean, folded; empty for nobody in the attendance lists
    title: str | None  # the office beside the name
    start: int
    end: int
    bare: str = ""  # the name without the title


def mentions(text: str, people: Sequence[Listed], known: Sequence[str]) -> list[Mention]:
    """Return whom a text names, in order; `known` are labels and texts whose words are no unknown names."""
    found = [*_japanese(text, people, known), *_latin(text, people)]
    kept: list[Mention] = []
    for one in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _japanese(text: str, people: Sequence[Listed], known: Sequence[str]) -> list[Mention]:
    found: list[Mention] = []
    names = {p.name for p in people if p.role or not _department(p.name)}
    taken: list[tuple[int, int]] = []
    squeezed = fold(text)
    for name in sorted((n for n in names if len(n) >= 3), key=len, reverse=True):
        if name not in squeezed:
            continue
        for m in re.finditer(r"[ 　]?".join(map(re.escape, name)), text):
            if any(a < m.end() and m.start() < b for a, b in taken):
                continue
            title = re.match(rf"[ 　（(]{{0,2}}({TITLES})", text[m.end() :])
            end = m.end() + (title.end() if title else 0)
            taken.append((m.start(), end))
            found.append(
                Mention(text[m.start() : end], frozenset([name]), title[1] if title else None, m.start(), end, name)
            )
    by_surname: dict[str, set[str]] = {}
    for name in names:
        by_surname.setdefault(surname(name), set()).add(name)
    for m in TITLE.finditer(text):
        if any(a < m.end() and m.start() < b for a, b in taken):
            continue
        before = re.search(NAME, text[: m.start()].rstrip(" 　"))
        if before is None:
            continue
        run = before.group()
        short = next((run[i:] for i in range(len(run)) if run[i:] in by_surname), None)
        if short is not None:
            start = before.end() - len(short)
            who = by_surname[short]
            held = {p.name for p in people if p.name in who and _holds(p, m.group())}
            found.append(Mention(text[start : m.end()], frozenset(held or who), m.group(), start, m.end(), short))
            continue
        unknown = _unknown(run, m.group(), known)
        if unknown:
            start = before.end() - len(unknown)
            found.append(Mention(text[start : m.end()], frozenset(), m.group(), start, m.end(), unknown))
    return found


@lru_cache(maxsize=1024)
def _department(name: str) -> bool:
    """Return whether a name without an office is part of one: 産業 of 産　業　課　長, spaced as people are."""
    from index.words import morphemes

    return all(m.kind[0] == "名詞" and m.kind[1] == "普通名詞" for m in morphemes(name))


def _holds(person: Listed, title: str) -> bool:
    return (
        person.role.endswith(title)
        or title in POLITE_TITLES
        or (title in ("委員", "議員") and person.group in ("member", "chair"))
    )


def _unknown(run: str, title: str, known: Sequence[str]) -> str | None:
    """Return the end of a run of letters that is somebody's name by the dictionary, and no office or word of the minutes."""
    from index.words import _tokenizer

    tokens = list(_tokenizer().tokenize(run))
    name = ""
    for token in reversed(tokens):
        pos = token.part_of_speech()
        if pos[0] == "名詞" and pos[1] == "固有名詞" and (pos[2] == "人名" or (pos[2] == "地名" and not name)):
            name = token.surface() + name
            continue
        break
    if not name or (len(name) == 1 and title not in POLITE_TITLES and len(tokens) > 1):
        return None
    whole = fold(name + title)
    return None if any(whole in fold(k) for k in known) else name


def _latin(text: str, people: Sequence[Listed]) -> list[Mention]:
    if not re.search(r"[A-Za-z]", text):
        return []
    found: list[Mention] = []
    readings: dict[str, set[str]] = {}
    for person in people:
        for part in person.latin or _parts(person.name):
            readings.setdefault(part, set()).add(person.name)
    spans: list[tuple[int, int]] = []
    for pattern in (LATIN_NAMED, LATIN_SPEAKS):
        for m in pattern.finditer(text):
            group = next(g for g, value in m.groupdict().items() if value)
            words = _names(m[group])
            known_or_like = any(readings.get(_plain(w)) or ROMAJI.fullmatch(_plain(w)) for w in words)
            if not words or (pattern is LATIN_SPEAKS and not known_or_like):
                continue
            sets = [readings.get(_plain(w)) or like(_plain(w), readings) for w in words]
            known = [s for s in sets if s]
            who = (
                set.intersection(*known)
                if known and len(known) == len(sets)
                else (known[0] if len(known) == 1 and len(sets) == 1 else set())
            )
            title = re.match(rf"(?:{LATIN_TITLE})", m.group())
            bare = OWNER.sub("", m[group])
            start, end = m.start(group), m.start(group) + len(bare)
            if any(a < end and start < b for a, b in spans):
                continue
            spans.append((start, end))
            found.append(Mention(bare, frozenset(who), title.group() if title else None, start, end, bare))
    for m in LATIN_WORD.finditer(text):
        if any(a < m.end() and m.start() < b for a, b in spans):
            continue
        bare = OWNER.sub("", m.group())
        who = readings.get(_plain(bare), set())
        if who and bare.lower() not in PLAIN and not re.fullmatch(LATIN_TITLE, bare):
            found.append(Mention(bare, frozenset(who), None, m.start(), m.start() + len(bare), bare))
    return found


def like(word: str, readings: dict[str, set[str]]) -> set[str]:
    """Return whose name a word may be another reading of: a dictionary reads 久我 as Kogano, its bearer is Kuga."""
    if not ROMAJI.fullmatch(word):
        return set()
    bones, whole = SequenceMatcher(None, "", re.sub(r"[aiueo]", "", word)), SequenceMatcher(None, "", word)
    ratios: dict[str, float] = {}
    for part in readings:
        if part[0] == word[0]:
            bones.set_seq1(re.sub(r"[aiueo]", "", part))
            whole.set_seq1(part)
            ratios[part] = max(bones.ratio(), whole.ratio() if whole.ratio() >= LETTERS else 0.0)
    best = max(ratios.values(), default=0.0)
    close = [part for part, ratio in ratios.items() if ratio == best >= BONES]
    return readings[close[0]] if len(close) == 1 else set()


def _names(text: str) -> list[str]:
    return [w for w in text.split() if w.lower() not in PLAIN and not re.fullmatch(LATIN_TITLE, w)]


def _plain(word: str) -> str:
    return short_vowels(re.sub(r"['’]s$", "", word))


def _parts(name: str) -> tuple[str, ...]:
    return tuple(p for p in reading(name) if len(p) >= 2)


def names_of(passage: Passage) -> frozenset[str]:
    """Return the folded name of a passage's speaker, or a label that is as good as one; else none."""
    name = said_by(passage.speaker.name if passage.speaker else None, passage.label)
    return frozenset([name] if name else [])


def plain_text(text: str) -> str:
    """Return text with narrow letters."""
    return unicodedata.normalize("NFKC", text)


@lru_cache(maxsize=64)
def latin_readings(text: str) -> str:
    """Return the words of a text in Latin letters with short vowels, each once: 北分館 is kita, bun, kan."""
    found = [word for at in range(0, len(text), PIECE) for word in reading(text[at : at + PIECE])]
    runs = ["".join(reading(m.group())) for m in RUN.finditer(text)]  # 瀬ノ原 is three words to a dictionary
    # 南台 may be Minamidai to its neighbours, whatever a dictionary has: a name is also read letter by letter.
    by_letter = ["".join(reading(c)[0] for c in m.group()) for m in SHORT_RUN.finditer(text)]
    return " ".join(dict.fromkeys([*found, *runs, *by_letter]))
