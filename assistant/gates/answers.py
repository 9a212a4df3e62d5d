"""Hold a yes or no to the question: it must go with what the sentence says of what was asked."""

from __future__ import annotations

import re

from assistant.gates.evidence import Text
from assistant.gates.predicate import DENYING
from assistant.gates.predicates import predicates
from assistant.gates.predicates_english import stem
from assistant.gates.reasons import Why

YES = re.compile(r"^\W*(はい|ええ|そうです|yes)[、,。. ]", re.IGNORECASE)
NO = re.compile(r"^\W*(いいえ|いや|違います|no)[、,。. ]", re.IGNORECASE)
REST = re.compile(r"^\W*(はい|ええ|そうです|いいえ|いや|違います|yes|no)\W+", re.IGNORECASE)
THING = re.compile(
    r"\b(?:the|an?|any|its|their|this|that|these|those|for|of|in|on|at|by|with|from)\s+(\w+)", re.IGNORECASE
)  # no verb
LAST_THING = re.compile(r".*\b(?:a|an|any|its own|its|their own|their)\s+([\w\s'’-]+?)\W*$", re.IGNORECASE)
ASKED_DENYING = re.compile(r"(ない|ません|ず)(の|ん)?(です|でしょう)?か|n['’]t\b|\bnot\b")


def gate(text: str, question: Text) -> Why | None:
    """Return a yes or no that the sentence after it contradicts, or None."""
    said = YES.match(text) or NO.match(text)
    if said is None or ASKED_DENYING.search(question.text):
        return None  # what はい means of a question that denies depends on who says it
    yes = YES.match(text) is not None
    rest = REST.sub("", text)
    if not yes and DENYING.search(rest):
        return None  # 「いいえ、…負担になるため、考えていません」 denies in other words
    things = _things(question.text)
    asked = {
        stem(p.word) if p.word.isascii() else p.word: p.denied for p in question.predicates if p.word not in things
    }
    told = {stem(p.word) if p.word.isascii() else p.word: p.denied for p in predicates(rest)}
    against = [word for word, denied in told.items() if word in asked and (asked[word] == denied) != yes]
    # A word or two of the question, as whom it is about, don't contradict: “No, people over 75 pay what they did”.
    return Why("negation", said[1]) if len(against) * 2 > len(asked) else None


def _things(question: str) -> set[str]:
    """Return the words of a question that name what it is about, not what is done: all that follow its last “a” or “its”."""
    named = list(THING.finditer(question))
    found = {m[1].lower() for m in named}
    if len(named) > 1 and (last := LAST_THING.search(question)):
        found |= {w.lower() for w in re.findall(r"\w+", last[1])}
    return found
