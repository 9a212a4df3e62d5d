"""Tell whether a question asks to sum up what somebody said, and who that is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.digest.asked import own_words
from assistant.digest.exchanges import By
from assistant.facts.vocabulary import OFFICE_JA
from index.records import MeetingInfo, Passage
from index.retrieval.people import english_offices, find_named, roster
from index.retrieval.question import JAPANESE
from index.store import Store
from index.words import fold

SUMS_UP = re.compile(
    r"要点|要旨|要約|概要|まとめ|ポイント|整理|一覧|\b(?:summar\w*|overview|recap|gist|(?:main|key) (?:points?|statements?))\b",
    re.I,
)
SPEECH = r"発言|答弁|お?話|意見|主張|説明|回答|(?:述べ|言っ|話し|答え)(?:まし)?た(?:こと|内容)"
SAID = (
    r"said|says|say|remarks?|statements?|speech(?:es)?|answers?|answered|replies|replied|comments?|views?|told|points?"
)
SPOKE = re.compile(rf"{SPEECH}|\b(?:{SAID})\b", re.I)


def asked(store: Store, question: str, meetings: Sequence[MeetingInfo]) -> tuple[By, bool] | None:
    """Return what tells the passages of those whose words a question wants summed up, and whether it names them.

    None when the question asks for something else; whom it does not name, it means by an office.
    """
    if not (SUMS_UP.search(question) and SPOKE.search(question)):
        return None
    named, rest = find_named(question, roster(store.db))
    names = {name for one in named for name in one.names}
    if JAPANESE.search(question):
        offices, besides = tuple(m[0] for m in OFFICE_JA.finditer(rest)), OFFICE_JA.sub("、", rest)
    else:
        offices, besides = english_offices(rest)
    if not names and not offices:
        return None
    rest = SPOKE.sub("、", SUMS_UP.sub("、", rest if names and not JAPANESE.search(question) else besides))
    if own_words(rest, meetings):
        return None

    def by(passage: Passage) -> bool:
        if names:
            return passage.speaker is not None and fold(passage.speaker.name) in names
        role = fold(passage.speaker.role or "" if passage.speaker else passage.label or "")
        return any(role.endswith(o) and not role[: -len(o)].endswith("副") for o in map(fold, offices))

    return by, bool(names)
