"""Mine further pairs from the minutes: question and answer of an exchange, topic and section."""

from __future__ import annotations

import re
from collections.abc import Iterable

from index.embedding.train.sources import Pair

SENTENCE = re.compile(r"[^。]+。?")
ASKS = re.compile(
    r"(か|伺います|伺う|お尋ね(いた)?します|お聞かせください|お答えください|お願い(いた)?します|求めます"
    r"|(いただき|もらい|聞き|伺い)たいと思います)。$"
)
PROCEDURE = re.compile(r"^(○\S{1,8}(委員長|君|議長)|ただいま|それでは|次に、\S{2,20}君|お手元|ご?異議)")
TOPIC = re.compile(
    r"(?:^|[。、])(?:(?:まず|次に|続いて|続きまして|最後に|また|初めに|[一二三四五六七八九十]点目|ご?質問の)[、は]?)*"
    r"([^。、]{4,45}?)(?:について|に関しま?して|に関する(?:ご?質問|お尋ね))"
)
HEAD = 90  # characters of a section in which it announces its topic
SHORTEST = 60  # characters of a section that says something
QUESTION_SENTENCES = 3
LONGEST_QUESTION = 200


def mine_answers(neighbours: Iterable[Pair]) -> list[Pair]:
    """Return (question, answer) of neighbouring sections where the first ends by asking and the second speaks on."""
    found = []
    for first, second in neighbours:
        sentences = SENTENCE.findall(first)
        asks = any(ASKS.search(sentence.strip()) for sentence in sentences[-2:])
        if asks and len(second) >= SHORTEST and not PROCEDURE.match(second):
            found.append(("".join(sentences[-QUESTION_SENTENCES:])[-LONGEST_QUESTION:], second))
    return found


def mine_topics(sections: Iterable[str]) -> list[Pair]:
    """Return (topic, section) wherever a section announces its topic: 次に、Xについてであります。

    In every other pair the topic is taken out of the section, so that more than its words must be learnt.
    """
    found: list[Pair] = []
    for section in dict.fromkeys(sections):
        match = TOPIC.search(section[:HEAD])
        if match and len(section) - match.end() >= SHORTEST:
            rest = section[: match.start(1)] + section[match.end(1) :]
            found.append((match[1], rest if len(found) % 2 else section))
    return found
