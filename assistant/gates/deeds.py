"""Read who does what to what in a Japanese text: each verb with what は, が and を mark for it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from index.words import morphemes, sentences

NOUNS = ("名詞", "代名詞", "接頭辞", "接尾辞", "形状詞", "記号")
SHARES = ("全額", "全部", "一部", "半額", "半分", "毎年", "全員", "今後", "現在")  # beside the noun, not of it
BODY = re.compile(r"(委員会|審議会|協議会|会議|議会|部会|組合|教育委員会|事務局)$")
GOES_ON = frozenset(
    [
        "こと",
        "予定",
        "もの",
        "ため",
        "後",
        "あと",
        "のち",
        "前",
        "際",
        "時",
        "とき",
        "場合",
        "うえ",
        "上",
        "まま",
        "ほか",
        "結果",
        "方針",
        "考え",
        "つもり",
    ]
)
PAST = ("た", "だ")
COUNT = re.compile(
    r"^.*[0-9〇一二三四五六七八九十百千万億]+(円|人|台|基|件|か所|箇所|回|本|冊|枚|校|棟|名|戸|％|%|割|日|年|月)(?=.)"
)


@dataclass(frozen=True)
class Deed:
    """A verb with what is marked for it; empty where nothing is."""

    verb: str  # in dictionary form; of 負担する the noun
    doer: str  # what が marks: 市 of 「市が負担する」
    done_to: str  # what を marks
    topic: str  # what は or も marks
    sentence: str  # that it stands in


@lru_cache(maxsize=512)
def deeds(text: str) -> tuple[Deed, ...]:
    """Return the deeds of a text, in order; of 「負担するのは市だ」 市 is the doer, or what it is done to."""
    folded = unicodedata.normalize("NFKC", text)
    return tuple(deed for a, b in sentences(folded) for deed in _of_sentence(folded[a:b]))


def _of_sentence(sentence: str) -> list[Deed]:
    found: list[Deed] = []
    run: list[str] = []
    doer = done_to = topic = ""
    marked = -1  # deeds told when the doer was, once a comma has followed it
    since = 0
    cleft = -1  # the deed whose doer the next noun is
    tokens = morphemes(sentence)
    for i, token in enumerate(tokens):
        kind, surface = token.kind, token.surface
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        if kind[0] in NOUNS:
            if surface not in SHARES or (after is not None and after.kind[0] == "助詞"):
                run.append(surface)
        elif kind[0] == "助詞":
            noun = "".join(run)
            if kind[1] == "接続助詞":
                run = []
                if surface in ("が", "けれど", "けれども", "し"):
                    doer = done_to = ""
            elif surface == "の" and run:
                run.append(surface)
                continue
            elif kind[1] == "準体助詞":
                cleft = len(found) - 1 if after is not None and after.surface == "は" else -1
                doer = doer if cleft >= 0 else ""  # 「…戻すのが原則です」 names nobody
                run = []
            elif surface in ("や", "と") and run:
                run.append("、")
                continue
            elif surface == "が" and noun:
                doer, marked, since = noun, -1, len(found)
            elif surface == "を" and noun:
                done_to = noun
            elif surface in ("は", "も") and noun:
                topic = noun
            elif surface == "と" and not noun:
                doer = done_to = ""  # what was said ends here
            elif surface == "で" and BODY.search(noun) and not doer and cleft < 0:
                doer = noun  # 「準備委員会で決める」
            elif surface == "で" and noun and cleft >= 0:
                found[cleft], cleft = _told(found[cleft], noun), -1
            run = []
        elif kind[0] == "動詞":
            light = not token.word and (kind[4].startswith("サ行変格") or surface.startswith(("いた", "致")))
            verb = token.word or (_last("".join(run)) or _last(done_to) if light else "")
            if not verb:
                continue  # 「…ております」
            follows = after  # 引き揚げられ: one verb of two
            if after is not None and after.kind[:2] == ("動詞", "非自立可能") and i + 2 < len(tokens):
                follows = tokens[i + 2]
            passive = follows is not None and follows.surface.startswith(("れ", "られ")) and follows.kind[0] == "助動詞"
            ends = next(
                (t for t in tokens[i + 1 :] if t.surface not in PAST), None
            )  # 「超えた時点で」 as 「超える時点で」
            attributive = ends is not None and ends.kind[0] in NOUNS and ends.surface not in GOES_ON
            if attributive and 0 <= marked < len(found):
                doer = ""  # 「…が引き揚げられ、残る1人」: the noun that follows does it
            found.append(
                Deed(verb, "" if passive else doer, doer if passive and not done_to else done_to, topic, sentence)
            )
            run, done_to = [], ""
            if attributive:
                doer = ""
        elif kind[0] == "形容詞":
            run, doer = [], ""
        elif kind[0] == "助動詞":
            if cleft >= 0 and run:
                found[cleft], cleft = _told(found[cleft], "".join(run)), -1
            elif run:
                doer = ""
            run = []
        elif kind[0] in ("補助記号", "空白"):
            marked = since if surface in "、," else marked
            if surface in "、," and run:
                run.append("、")
            elif surface not in "「」『』()（） \u3000":
                run = []
        else:
            run = []
    return found


def _told(deed: Deed, noun: str) -> Deed:
    """Return a deed with what a cleft sentence names."""
    if deed.doer or not (deed.done_to or deed.topic):
        return Deed(deed.verb, deed.doer, noun, deed.topic, deed.sentence)
    return Deed(deed.verb, noun, deed.done_to, deed.topic, deed.sentence)


def _last(noun: str) -> str:
    """Return the last of the nouns that の and 、 join."""
    return COUNT.sub("", noun.rstrip("、の").replace("、", "の").rpartition("の")[2])
