"""Read what an English text affirms and denies: a denial reaches the words after it, within its clause."""

# ruff: noqa: E501, SIM905 - tables of words and patterns

from __future__ import annotations

import re

from assistant.gates.predicate import Predicate, alone
from index.words import ENGLISH_HELPERS

NOT = re.compile(r"^(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|nowhere|hardly|n't|unable|fail(?:s|ed)?|refus(?:e|es|ed)|declin(?:e|es|ed)|reject(?:s|ed)?|lacks?|avoid(?:s|ed)?)$")  # fmt: skip
OPENS = {"whether": 99, "could": 1, "might": 1}  # how many content words after it are left open: the verb, or all
HARDLY = frozenset("difficult hard impossible reluctant unwilling hesitant unlikely".split())  # before “to”, they deny
# Idioms with a negation that denies nothing, and what they are read as.
IDIOMS: tuple[tuple[str, str], ...] = (
    (r"\bnot only\b|\bnot just\b|\bnot merely\b", "also"),
    (r"\bno (?:more|later|fewer|less|earlier) than\b|\bnot (?:more|less|fewer) than\b|\bno longer than\b", "at"),
    (r"\bnot without\b", "with"),
    (
        r"(?:\b(?:not|cannot)\b|n['’]t\b) ((?:[\w'’-]+ ){1,8}?)(?:until|before)\b(?! (?:long|too)\b)",
        r"\1from",
    ),  # it is done from then on
    (r"^\W*Not (?:[\w'’-]+ ){0,4}[\w'’-]+[:;] ", " "),  # “Not the hall: it …” answers, and the rest tells
    (r"\bno doubt\b|\bnothing but\b|\bnone other than\b|\bNo\.\s*(?=[0-9])|^\s*(?:No|Yes),", " "),
    (r"\bwhether or not\b|\bif not\b", "whether"),
    (r"\bcan(?:no|')t (?:help|but)\b", "must"),
    (r"\b(can|could|will|would|do|does|did|may|might|shall|should) (\w+) neither\b", r"\1 not \2 either"),
)
CLAUSE = re.compile(r"\b(?:because|since|as|but|although|though|while|so that|that|which|who|when|if|unless|and|or|however|after|before|until|except|for)\b|[,;:.!?()「」\"“”]", re.IGNORECASE)  # fmt: skip
TOKEN = re.compile(r"n['’]t\b|[A-Za-zĀ-ž]+(?:['’](?!t\b)[a-z]+)?")
COUNTED = re.compile(rf"(?<=[0-9] )(?:{TOKEN.pattern})")
ANEW = frozenset("the this these those he she it they we i there".split())  # begin anew after “without …”
CONTROL = frozenset("want wants wanted wish wishes need needs plan plans planned intend intends able going like expect expected have has allowed dare try tries tried seek seeks".split())  # fmt: skip
SKIPPED = frozenset("get gets got getting keep keeps kept keeping remain remains also only just very already still yet even more most less own other another new said says state states stated explained explain answered answer replied reply told asked ask added noted promised announced reported".split())  # fmt: skip

# Past forms that no ending tells, each with its verb.
IRREGULAR = dict(
    pair.split("/")
    for pair in (
        "brought/bring bought/buy built/build caught/catch chose/choose chosen/choose came/come cost/cost drew/draw drawn/draw drove/drive driven/drive fell/fall "
        "fallen/fall felt/feel fought/fight found/find gave/give given/give grew/grow grown/grow heard/hear held/hold hid/hide kept/keep knew/know known/know laid/lay "
        "led/lead left/leave lent/lend lost/lose made/make meant/mean met/meet paid/pay ran/run rose/rise risen/rise said/say sat/sit saw/see seen/see sold/sell "
        "sent/send shot/shoot shown/show slept/sleep spent/spend spoke/speak spoken/speak stood/stand stolen/steal swept/sweep taught/teach thought/think threw/throw "
        "thrown/throw told/tell took/take taken/take understood/understand went/go gone/go wore/wear worn/wear won/win wrote/write written/write broke/break "
        "broken/break began/begin begun/begin ate/eat eaten/eat flew/fly flown/fly froze/freeze frozen/freeze forgot/forget forgotten/forget dug/dig tore/tear torn/tear"
    ).split()
)


def read(text: str) -> list[Predicate]:
    """Return the predicates of an English text, in order."""
    for pattern, instead in IDIOMS:
        text = re.sub(pattern, instead, text, flags=re.IGNORECASE)
    text = re.sub(r"\bcan['’]t\b|\bcannot\b|\bcan not\b", "can n't", text, flags=re.IGNORECASE)
    text = re.sub(r"\bwon['’]t\b", "will n't", text, flags=re.IGNORECASE)
    text = re.sub(r"(?<=[a-z])n['’]t\b", " n't", text)
    found = []
    sentence = clause = 0
    for piece in re.split(r"(?<=[.!?])\s+", text):
        for part in CLAUSE.split(piece):
            tokens = TOKEN.findall(part)
            words = [w.lower() for w in tokens]
            counted = set(COUNTED.findall(part))
            denied, lacking, scope, left_open = False, False, 0, 0
            for at, word in enumerate(words):
                if NOT.match(word) or (word in HARDLY and words[at + 1 : at + 2] == ["to"]):
                    again = denied and scope > 0 and word in ("not", "n't", "no", "never", "without")
                    denied, lacking = not again, word == "without"
                    scope = _scope(word, words[at + 1 :])
                    if word in ("refuse", "refused", "reject", "rejected", "decline", "declined", "avoid", "avoided"):
                        found.append(Predicate(stem(word), False, sentence, clause, word))
                    continue
                if lacking and word in ANEW:
                    scope = 0
                left_open = OPENS.get(word, left_open)
                if word in ENGLISH_HELPERS or word in SKIPPED or word in OPENS or len(word) < 3:
                    continue
                if denied and scope == 1 and word in CONTROL and words[at + 1 : at + 2] == ["to"]:
                    continue  # not wanting to open is not opening
                reached = denied and scope > 0
                name = at > 0 and tokens[at][0].isupper() and tokens[at][1:].islower()
                if name or (not reached and word in counted):
                    scope -= 1
                    continue  # “no nurse at Elm Elementary” does not deny Elm, and 1.8 people are counted
                only = alone(piece, reached)
                found.append(Predicate(word, reached, sentence, clause, word, only, open=left_open > 0))
                scope -= 1
                left_open -= 1
            clause += 1
        sentence += 1
    return found


def _scope(word: str, after: list[str]) -> int:
    """Return how many content words a denial reaches: the verb, or a subject and its verb."""
    wide = word in ("no", "none", "nobody", "nothing", "neither", "nor", "without")
    return 4 if wide or after[:1] in (["a"], ["one"], ["any"], ["single"]) else 1


def stem(word: str) -> str:
    """Return an English word without its ending, as far as spelling tells."""
    word = word.lower()
    word = IRREGULAR.get(word, word)
    for ending, instead in (
        ("ies", "y"),
        ("ied", "y"),
        ("ing", ""),
        ("ed", ""),
        ("es", ""),
        ("s", ""),
        ("ment", ""),
        ("ion", ""),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)] + instead
            break
    return word.rstrip("e")
