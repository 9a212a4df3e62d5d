"""Give the other forms of an English word, in which minutes may tell what is asked: flooding and floods of flooded.

The index keeps words as they stand. So that nothing need be indexed anew, what is looked for are all forms that a
word may have; one that is no word, or no form of it, stands hardly anywhere.
"""

from __future__ import annotations

import re
from functools import lru_cache

LEAST = 3  # letters of a word that has forms
VOWELS = "aeiouy"
DOUBLED = "bdgmnprt"  # consonants that double before an ending: planned, stopping
SIBILANT = ("s", "x", "z", "ch", "sh")
# The forms of words that do not follow the rule, by the word itself.
IRREGULAR = (
    "begin began begun; bring brought; build built; buy bought; catch caught; choose chose chosen; come came; cut;"
    " deal dealt; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed;"
    " fight fought; find found; fly flew flown; forget forgot forgotten; freeze froze frozen; give gave given;"
    " grow grew grown; hear heard; hide hid hidden; hold held; keep kept; lay laid; lead led; leave left; lend lent;"
    " let; lose lost; make made; meet met; pay paid; put; ride rode ridden; ring rang rung;"
    " rise rose risen; run ran; sell sold; send sent; set; shake shook shaken; shrink shrank shrunk; shut;"
    " sing sang sung; sink sank sunk; sit sat; sleep slept; speak spoke spoken; spend spent; spread; stand stood;"
    " steal stole stolen; stick stuck; strike struck; swim swam swum; take took taken; teach taught; throw threw thrown;"
    " wear wore worn; win won; write wrote written; break broke broken; burn burnt; bear bore; bend bent; bind bound;"
    " blow blew blown; breed bred; seek sought; sweep swept; tear tore torn; wake woke woken;"
    " child children; man men; woman women; person people; foot feet; tooth teeth; mouse mice; goose geese;"
    " half halves; loaf loaves; shelf shelves; life lives; wife wives; knife knives; see saw seen; news"
)
# Words in -ing that are no forms of a verb: who asks when a branch was built asks of no building.
THINGS = frozenset(
    re.findall(
        r"\w+",
        "building meeting evening morning ceiling spring string thing nothing something anything everything during housing"
        " planning parking training wedding clothing hearing offspring sibling shilling sterling wing ring king",
    )
)
_OF = {form: tuple(family.split()) for family in IRREGULAR.split(";") for form in family.split()}


@lru_cache(maxsize=4096)
def forms(word: str) -> tuple[str, ...]:
    """Return a word and what may be its other forms, itself first; a Japanese word has none."""
    if len(word) < LEAST or not (word.isascii() and word.isalpha()):
        return (word,)
    found = [word]
    for base in dict.fromkeys([*_bases(word), *([] if word.endswith(("s", "ed", "ing")) else [word])]):
        found += _inflected(base)
    return tuple(dict.fromkeys(found))


def _bases(word: str) -> list[str]:
    """Return what the word may be a form of."""
    if word in _OF:
        return list(_OF[word][:1])
    if word in THINGS:
        return [word]
    bases = []
    if word.endswith("ies") and len(word) > 4:
        bases.append(word[:-3] + "y")
    elif word.endswith("es") and word[:-2].endswith(SIBILANT):
        bases += [word[:-2], word[:-1]]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        bases.append(word[:-1])
    elif word.endswith("ied") and len(word) > 4:
        bases.append(word[:-3] + "y")
    elif word.endswith("ing"):
        bases += _bare(word[:-3])
    elif word.endswith("ed"):
        bases += _bare(word[:-2])
    return [base for base in bases if len(base) >= LEAST - 1] or [word]


def _bare(stem: str) -> list[str]:
    """Return what a word without -ed or -ing is: plan of plann-, close of clos-, flood of flood-; none of br-."""
    if len(stem) < LEAST - 1 or not any(letter in VOWELS for letter in stem):
        return []
    if stem.endswith("e"):
        return [stem + "e"]  # agreed; need and speed, which are no forms, come to words that stand nowhere
    if stem[-1] == stem[-2] and stem[-1] in DOUBLED:
        return [stem[:-1]]
    return [stem + "e"] if _short(stem) else [stem, stem + "e"]


def _inflected(base: str) -> list[str]:
    """Return the forms of a word."""
    family = [*_OF[base]] if base in _OF and _OF[base][0] == base else []
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        plural, past = base[:-1] + "ies", base[:-1] + "ied"
    else:
        plural = base + ("es" if base.endswith(SIBILANT) else "s")
        past = base + "d" if base.endswith("e") else base + base[-1] * _short(base) + "ed"
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base + base[-1] * _short(base)
    going = [stem + "ing"] if stem + "ing" not in THINGS and base not in THINGS else []
    return [base, plural, *family, *([] if len(family) > 1 or base in THINGS else [past]), *going]


def _short(stem: str) -> bool:
    """Return whether a stem is one syllable that ends in a consonant after one vowel, and doubles it: plan, stop."""
    return (
        stem[-1] in DOUBLED
        and len(stem) > 2
        and stem[-2] in "aeiou"
        and not any(letter in VOWELS for letter in stem[:-2])
    )
