"""Say in a few words what a question is about, so that the next one can be put with it."""

from __future__ import annotations

import re
import threading
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from assistant.followup import vocabulary as known
from index.retrieval.question import FRAME
from index.words import ENGLISH_HELPERS, _dictionary, words

NOUNS = ("名詞", "接頭辞", "接尾辞", "形状詞")
EMPTY = frozenset(
    ["ある", "いる", "おる", "する", "やる", "とる", "取る", "なる", "くる", "いく"]
)  # verbs that say nothing
LIMIT = 60  # characters of a topic
QUIET = "after before during under between per in of on at to for from by with the a an no not into over up out off down away"
ARTICLES = frozenset(["the", "a", "an"])
QUIET_EN = frozenset(QUIET.split())
HELPING = (
    "is are was were be been being do does did will would can could should shall may might must has have had there "
    "it they he she we you i that this these those its their his her our your my any some me us them him about regarding"
)
DOES = re.compile(r"\b(?:do|does|did|will|would|can|could|should|may|might|must|shall)\b", re.I)
# Who acts is no topic, nor what they do: "Should the council sell the library?"
ACTS_EN = re.compile(
    rf"{DOES.pattern[:-2].replace('(?:', '(', 1)}\b (?:the |any |our )?(?:\w+ )?(?:committee|council|board|trust|commission|panel|governors"
    r"|trustees|executive|director|officer|manager|treasurer|secretary|chair\w*|mayor|clerk|leader)\b(?: [a-z]+)?",
    re.I,
)
TO_DO = re.compile(  # "Who wants the hospital to cook its own meals?" is about meals of the hospital
    r"\b(the \w+(?: \w+)?) to [a-z]+ (?:its|their|the|an?|more|own) ([^?,]+?)(?=\?|,|$)", re.I
)
HEADS = frozenset(
    re.findall(
        r"\w+",
        "charge charges plan plans cost costs fee fees price budget change changes contract proposal report rate",
    )
)
AUXILIARIES = frozenset(HELPING.split())


@dataclass(frozen=True)
class Piece:
    """A word that carries meaning with what leans on it: 「再委託をしない」."""

    text: str  # as it stands
    bare: str  # without its particles: 再委託
    nominal: bool  # it ends in a noun
    particle: str  # the last particle: を
    own: bool  # some of its words are about something in particular
    denied: bool  # it denies: しない
    plain: str  # a predicate in its dictionary form: 届ける
    thing: bool  # it names something, rather than says when, how much or how something is: 実際, 全部, 無理


_local = threading.local()


def _cutter() -> Any:
    """Return this thread's tokenizer, which knows the dictionary form of a word."""
    if not hasattr(_local, "cutter"):
        from sudachipy import SplitMode

        _local.cutter = _dictionary().tokenizer(mode=SplitMode.A)
    return _local.cutter


def is_own(word: str) -> bool:
    """Return whether a word of the index is about something in particular."""
    return word not in known.relational() and word not in FRAME and not word.startswith("西暦")


@lru_cache(maxsize=512)
def pieces(text: str) -> tuple[Piece, ...]:
    """Return the pieces of a Japanese text, in order."""
    text = known.ENDS_JA.sub("", unicodedata.normalize("NFKC", text))
    text = known.WH_JA.sub("、", known.LINKS_JA.sub("、", known.CALLED_JA.sub("、", text)))
    found: list[Piece] = []
    head: list[Any] = []
    tail: list[Any] = []

    def close() -> None:
        if head:
            found.append(_piece(head, tail))
        head.clear()
        tail.clear()

    for m in _cutter().tokenize(text):
        pos = m.part_of_speech()
        if pos[0] in ("補助記号", "空白", "接続詞", "連体詞", "感動詞", "記号"):
            close()
        elif pos[0] in ("助詞", "助動詞") or (
            _helps(pos) and head and (tail or not _joins(head[-1].part_of_speech(), pos))
        ):
            if head:
                tail.append(m)
        else:
            joins = head and not tail and _joins(head[-1].part_of_speech(), pos)
            if not joins:
                close()
            head.append(m)
    close()
    return tuple(found)


def _helps(pos: Any) -> bool:
    """Return whether a word is a verb that may help another: している, 引き上げる."""
    return bool(pos[0] == "動詞" and pos[1] == "非自立可能")


def _joins(before: Any, pos: Any) -> bool:
    """Return whether a word makes one phrase with the word before: 図書宅配, お任せ, 任せ便, 引き上げる."""
    if before[0] == "動詞":
        return str(before[5]).startswith("連用形") and (pos[0] in NOUNS or pos[0] == "動詞")
    return pos[0] in NOUNS or before[0] == "接頭辞"


def _piece(head: list[Any], tail: list[Any]) -> Piece:
    bare = "".join(m.surface() for m in head)
    parts = [m.surface() for m in tail]
    particles = [m.surface() for m in tail if m.part_of_speech()[0] == "助詞"]
    nominal = head[-1].part_of_speech()[0] in NOUNS
    denied = any(m.normalized_form() in ("ない", "ぬ", "ず") for m in tail)
    plain = bare if nominal else "".join(m.surface() for m in head[:-1]) + head[-1].dictionary_form()
    own = [w for w in words(bare) if is_own(w) and plain not in EMPTY]  # あり by itself is an ant
    says_how = all(m.part_of_speech()[2] == "副詞可能" for m in head) or (
        not particles and (head[-1].part_of_speech()[0] == "形状詞" or head[-1].part_of_speech()[2] == "形状詞可能")
    )
    last = particles[-1] if particles else ""
    return Piece(bare + "".join(parts), bare, nominal, last, bool(own), denied, plain, nominal and not says_how)


def nouns(text: str) -> list[str]:
    """Return the noun phrases of a Japanese text that are about something in particular."""
    return [p.bare for p in pieces(text) if p.nominal and p.own]


def topic_ja(text: str, *, denied: bool = False) -> str:
    """Return what a Japanese question is about, as a noun phrase; "" when it is about nothing in particular.

    With `denied` it keeps a negation at its end: 「宅配の再委託をしないこと」.
    """
    kept = [p for p in pieces(text) if p.own]
    said = ""
    for number, piece in enumerate(kept):
        last = number == len(kept) - 1
        if last:
            if denied and piece.denied:
                stem = re.sub(r"(ません|ない|なかった|ず).*$", r"\1", piece.text)
                said += f"{stem}こと"
            else:
                said += piece.bare if piece.nominal else f"{piece.plain}こと"
        elif piece.nominal:
            following = kept[number + 1]
            link = piece.particle if piece.particle in ("に", "で", "と", "から", "へ", "の") else ""
            said += piece.bare + (link or ("の" if following.nominal else "を" if piece.particle == "を" else "が"))
        else:
            said += re.sub(r"(ます|です|のです|んです)?か?$", "", piece.text)
    return said if len(said) <= LIMIT else said[-LIMIT:]


def topic_en(text: str) -> str:
    """Return what an English question is about, its words in order; "" when it is about nothing in particular."""
    text = known.LEADS.sub("", unicodedata.normalize("NFKC", text).replace("’", "'"))
    text = re.sub(
        r"(?<=\w)'(?:s|re|ll|ve|d)\b(?= (?:that|this|the|it|a|an|his|her|their|our|your|my)\b)", " ", text, flags=re.I
    )
    text = known.WH_EN.sub(" ", text)
    text = re.sub(r"\b(have|has|had|going|need|needs|used) to\b", " ", text, flags=re.I)
    if len(own_words_en(without := ACTS_EN.sub(r"\1 ", text))) > 0:
        text = without
    text = TO_DO.sub(r"\2 of \1", text)
    acts = DOES.search(text) is not None
    kept: list[str] = []
    apart = False  # words that say nothing stood between
    helped = False  # "How much cash does the hospital have?" is about the cash of the hospital
    for word in re.findall(r"[A-Za-z0-9][A-Za-z0-9'\-]*", text):
        low = word.lower().removesuffix("'s")
        if low in AUXILIARIES or (low not in QUIET_EN and not is_own(low)):
            if kept and not helped and not acts and low in HEADS and kept[-1].lower() not in QUIET_EN:
                kept.append(word)
                continue
            helped, apart = low in AUXILIARIES, True
            continue
        if low in ARTICLES and kept and kept[-1].lower() not in QUIET_EN:
            if not helped and low != "the":  # "Is the library a success?" says what it is
                continue
            if helped:
                kept.append("of")
            elif acts or len(kept) == 1:  # what is done stands before it: "operates the store", "try the meals"
                kept = kept if apart else kept[:-1]
                while kept and (kept[-1].lower() in ARTICLES or QUIET_EN.issuperset(map(str.lower, kept))):
                    kept.pop()
                kept += ["and"] * bool(kept)
        if low in QUIET_EN - ARTICLES:  # what was asked of it stood between: "have a plan for the bridge"
            while kept and kept[-1].lower() in (*ARTICLES, "of"):
                kept.pop()
        kept.append(word)
        helped = apart = False
    while kept and (kept[0].lower() in QUIET_EN - {"no", "not"}):
        kept.pop(0)
    if (
        len(kept) > 2 and kept[0].lower().endswith("ed") and kept[1].lower() in QUIET_EN
    ):  # "disciplined for the failure"
        kept = kept[3 if kept[2].lower() in ARTICLES else 2 :]
    while kept and kept[-1].lower() in QUIET_EN:
        kept.pop()
    return " ".join(kept)


def own_words_en(text: str) -> list[str]:
    """Return the words of an English question that are about something in particular."""
    found = [w.lower().removesuffix("'s") for w in re.findall(r"[A-Za-z0-9][A-Za-z0-9'\-]*", text)]
    return [w for w in found if w not in ENGLISH_HELPERS and w not in AUXILIARIES and is_own(w)]
