"""Find the people whom a question names: full names, surname and title, or a name in Latin letters."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from index.records import Record
from index.titles import ENGLISH_OFFICES, MEMBER_TITLES, TITLES, TITLES_EN, untitled
from index.words import _dictionary, fold, is_latin

TITLE = re.compile(rf"(?:{TITLES})(?!期|寿|短|距|編|い|く|時間)")  # 公園長寿命化 and 入院長期化 name nobody
KANA_SURNAME = re.compile(r"[ぁ-んァ-ヴー]{2,}(?=[一-鿿])")
GIVEN = r"(?!(?:Did|Does|Do|Was|Were|Is|Are|Has|Have|Had|What|Why|When|Where|How|Which|Who|The)\b)[A-Z][a-z]+"  # before a surname
POLITE = rf"\b(?i:{TITLES_EN}|member|chair|mayor)\.?\s+"
TITLED = re.compile(  # a label that is as good as a name, whomever it says they speak for; 監査委員 and 各委員 name nobody
    rf"(?P<name>(?:{TITLES_EN})\.? [A-Z][\w'’-]+) ?\([^()]*\)|(?:{TITLES_EN})\.? [A-Z][\w'’-]+"
    r"|(?!監査|専門|運営|担当|選挙|教育|公募|市民|農業|民生|学識|男性|女性|副|各|全|両|同|本|当|新|前|元|他)[一-鿿々ヶ]{1,4}(?:委員|議員)"
)
LETTER = "A-Za-zĀ-ž"
LATIN_NAME = re.compile(rf"(?<![{LETTER}])[A-ZĀĒĪŌŪ][a-zāēīōū'-]{{2,}}(?![{LETTER}])")  # Beck of Beck氏 too


@dataclass(frozen=True)
class Listed(Record):
    """Somebody in the attendance of some meeting in the store."""

    name: str
    role: str
    group: str
    attended: bool | None
    meeting: str
    latin: tuple[str, ...] = ()  # the parts of a name in Latin letters, in small


@dataclass(frozen=True)
class Named(Record):
    """Somebody whom a question names; two people of one surname are both here."""

    people: tuple[Listed, ...]
    text: str  # the name as the question writes it, without the title

    @property
    def names(self) -> tuple[str, ...]:
        """The names it may mean, each once."""
        return tuple(dict.fromkeys(p.name for p in self.people))


def roster(db: sqlite3.Connection) -> list[Listed]:
    """Return everybody in the attendance lists of the store, and who is labelled by a title and a surname alone: Ms Okafor, 長谷川委員."""
    rows = db.execute("SELECT name, coalesce(role, ''), \"group\", attended, meeting FROM people").fetchall()
    labels = db.execute(
        "SELECT DISTINCT label, '', 'other', 1, meeting FROM utterances WHERE person IS NULL AND label <> ''"
    )
    rows += [(named, *rest) for label, *rest in labels if (named := _titled_name(label))]
    return list(_roster(tuple(rows)))


@lru_cache(maxsize=4)
def _roster(rows: tuple[tuple[str, str, str, int | None, str], ...]) -> tuple[Listed, ...]:
    return tuple(
        Listed(fold(n), fold(r), g, None if a is None else bool(a), m, _latin_parts(n)) for n, r, g, a, m in rows
    )


def _latin_parts(name: str) -> tuple[str, ...]:
    """Return the parts of a name that is written in Latin letters, without titles and initials; of others none."""
    if not is_latin(name):
        return ()
    return tuple(
        short_vowels(part)
        for part in re.findall(r"[^\W\d_][\w'’-]+", untitled(name))
        if part.lower() not in ("the", "and")
    )


def said_by(name: str | None, label: str | None) -> str:
    """Return the folded name of a speaker, or the label that is as good as one; "" where nobody is known."""
    return fold(name or _titled_name(label or ""))


def _titled_name(label: str) -> str:
    """Return the title and surname of a label that names somebody so, Ms Yoo of "Ms Yoo (Orchard Hill)"; "" for others."""
    match = TITLED.fullmatch(label)
    return (match["name"] or label) if match else ""


def find_named(question: str, people: Sequence[Listed]) -> tuple[list[Named], str]:
    """Return who is named, and the question, folded, without their names and titles."""
    rest = unicodedata.normalize("NFKC", question)
    rest = re.sub(r"\s+(?=[^\x00-\x7f])|(?<=[^\x00-\x7f])\s+", "", rest)
    found: list[Named] = []
    by_name: dict[str, list[Listed]] = {}
    for person in people:
        by_name.setdefault(person.name, []).append(person)
    for name in sorted(by_name, key=len, reverse=True):
        if len(name) >= 3 and name in rest:
            found.append(Named(tuple(by_name[name]), name))
            rest = re.sub(rf"{re.escape(name)}({TITLES})?", "", rest)
    for match in list(TITLE.finditer(rest)):
        before = rest[: match.start()]
        short = next((t for t in _endings(before) if any(surname(n) == t for n in by_name)), None)
        if short:
            of_name = [p for n, listed in by_name.items() if surname(n) == short for p in listed]
            found.append(Named(tuple(_of_title(of_name, match.group())), short))
    for one in found:
        rest = re.sub(rf"{re.escape(one.text)}({TITLES})", "", rest)
    for family, title in _titled(rest, by_name):
        found.append(Named(tuple(p for p in people if surname(p.name) == family and p.role.endswith(title)), family))
        rest = rest.replace(family + title, "")
    for word in dict.fromkeys(LATIN_NAME.findall(question)):
        plain = short_vowels(word.removesuffix("'s"))
        same = tuple(p for p in people if plain in (p.latin or reading(p.name)))
        if not same:
            same = tuple(p for p in people if not p.latin and _voiceless(plain) in map(_voiceless, reading(p.name)))
        if not same and re.search(rf"{POLITE}{re.escape(word)}\b", question):
            same = _nearly(plain, people)
        if same:
            found.append(Named(same, word))
            alone = rf"(?<![{LETTER}]){re.escape(word)}(?![{LETTER}])({TITLES})?"
            rest = re.sub(rf"({POLITE}|\b{GIVEN}\s+)?{alone}", "", rest)
    for one in found:  # "Togashi (富樫)" names him once
        for name in {p.name for p in one.people} | {surname(p.name) for p in one.people}:
            rest = re.sub(rf"[(]{re.escape(name)}[)]", "", rest)
    return found, rest


def english_offices(text: str) -> tuple[tuple[str, ...], str]:
    """Return the Japanese titles of the offices that an English question names, in the table's order, and what else it says."""
    found: dict[str, None] = {}
    for pattern, titles in ENGLISH_OFFICES:
        text, count = re.subn(rf"\b(?:{pattern})\b", " ", text, flags=re.IGNORECASE)
        if count:
            found |= dict.fromkeys(titles)
    return tuple(found), text


def _titled(text: str, by_name: Mapping[str, Sequence[Listed]]) -> list[tuple[str, str]]:
    """Return the surnames that stand in a text with a role of theirs in the attendance: 鵜飼学芸員, in no list of titles."""
    found: dict[tuple[str, str], None] = {}
    for name, listed in by_name.items():
        family = surname(name)
        at = text.find(family) if len(family) > 1 else -1
        if at < 0 or (at and "一" <= text[at - 1] <= "鿿"):
            continue
        rest = text[at + len(family) :]
        for role in {p.role for p in listed}:
            title = next((role[i:] for i in range(len(role) - 1) if rest.startswith(role[i:])), "")
            if title:
                found[family, title] = None
    return list(found)


def _endings(text: str) -> list[str]:
    """Return the endings of the text that may be a surname, longest first; one that begins mid-word is none."""
    tail = re.search(r"[一-鿿々ヶケぁ-んァ-ヴー]{1,5}$", text)
    return [tail.group()[i:] for i in range(len(tail.group()))] if tail else []


def _of_title(people: Sequence[Listed], title: str) -> list[Listed]:
    """Return those who hold the title, or all when the title tells nothing."""
    held = [p for p in people if p.role.endswith(title) or (title in MEMBER_TITLES and p.group in ("member", "chair"))]
    return held or list(people)


def _nearly(plain: str, people: Sequence[Listed]) -> tuple[Listed, ...]:
    """Return who has a surname that is read one letter otherwise, as long as all of them are one: 黒羽 is Kuroba too."""
    if len(plain) < 5:
        return ()
    near = tuple(p for p in people if not p.latin and reading(p.name) and _apart(plain, reading(p.name)[0]) == 1)
    return near if len({surname(p.name) for p in near}) == 1 else ()


def _apart(one: str, other: str) -> int:
    """Return how many letters differ in two words of one length and one beginning; a large number else."""
    if len(one) != len(other) or one[:2] != other[:2]:
        return len(one)
    return sum(a != b for a, b in zip(one, other, strict=True))


def _voiceless(word: str) -> str:
    """Return a reading without what voicing may add inside a name: 富樫 is Togashi and Tokashi, 中島 Nakajima and Nakashima."""
    return word[:1] + word[1:].replace("j", "sh").translate(str.maketrans("gzdb", "ksth"))


def surname(name: str) -> str:
    """Return the family name of a full name as the dictionary cuts it, else its first two characters."""
    return _parts(name)[0]


def reading(name: str) -> tuple[str, ...]:
    """Return the parts of a name in Latin letters with short vowels: 近藤宏一 is kondo, koichi."""
    return _parts(name)[1]


@lru_cache(maxsize=8192)
def _parts(name: str) -> tuple[str, tuple[str, ...]]:
    if name.isascii() and name.strip():  # Ruth Aldous: the family name stands last
        words = name.split()
        return words[-1], tuple(dict.fromkeys(map(short_vowels, words)))
    parts = list(_dictionary().tokenizer().tokenize(name))
    first = parts[0].surface() if len(parts) > 1 else name[:2]
    if kana := KANA_SURNAME.match(name):  # のがみ純子: no dictionary has it
        first = kana.group()
    latin = [_latin(p.reading_form()) for p in parts]
    short = [short_vowels(word) for word in latin]  # コウイチ is Koichi and イノウエ Inoue, so both forms count
    return first, tuple(dict.fromkeys([*short, *(re.sub("o[uoh]", "o", word) for word in short)]))


@lru_cache(maxsize=8192)  # the words of a text are few, and their letters are put together in Python
def _latin(kana: str) -> str:
    """Return what katakana write in Latin letters."""
    import jaconv

    return str(jaconv.kata2alphabet(kana))


def short_vowels(word: str) -> str:
    """Return Latin letters in small, without marks and long vowels: Kondō, Kondou and Kondoh are kondo."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if c.isascii() and c.isalpha())
    return re.sub(r"o[uoh](?![aeiy])", "o", plain.replace("uu", "u"))
