"""Tell sentences that claim nothing: heads, lead-ins such as 「次のとおりです」, and the model's own excuses."""

# ruff: noqa: E501 - tables of words and patterns

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.gates.marks import MARK
from assistant.gates.plain import ABSTRACT, FRAME, PLAIN
from assistant.gates.predicate import COMMON
from assistant.gates.strange import ABSTRACT as ABSTRACT_NOUNS
from index.words import words

LEADS = re.compile(
    r"(以下|次|下記|上記)の?(の|が|に|は)?(とおり|通り|よう|点|内容|発言|理由|回答|説明|抜粋)|^(回答|答え|理由|要点|まとめ|概要|結論|根拠|出典|参考|議題|決定事項|主なやり取り)$"
    r"|\b(as follows|the following|here (is|are|'s)|below|in summary|to summari[sz]e|answer|summary|reasons?|key points?|sources?)\b",
    re.IGNORECASE,
)
# The model says that it has no answer.
REFUSES = re.compile(
    r"(議事録|会議録|抜粋|資料|文書|提供され|与えられ|示され)[^。\n]{0,40}(記され|記載|書かれ|含まれ|述べられ|触れられ|見当たり|見つか|確認でき|情報|答え|言及)[^。\n]{0,14}(ていません|ておりません|ません|ない|できません|ありません)"
    r"|(お答え|回答|お応え)(することは?|は)?(でき(ません|かねます|ない)|いたしかねます|しかねます|差し控え|控えさせ)|(わかりません|分かりません|不明です|判断できません)。?$|申し訳(ありません|ございません)|恐れ入りますが"
    r"|\b(the|these|those|provided|given) (minutes|excerpts?|passages?|documents?|context|text)[^.\n]{0,30} (do|does|did) not (tell|say|mention|contain|provide|answer|include|specify|state|address|give|have)"
    r"|\b(i|we)( am|'m| are|'re)? (sorry|afraid|unable|not able|cannot|can't|can not|don't know|do not know|couldn't|could not)\b|\bas an ai\b"
    r"|\b(no|not enough|insufficient) (information|evidence|answer|mention|record)\b|\bcannot be (determined|answered|found)\b|\bthere is nothing\b[^.]{0,30}\bminutes\b",
    re.IGNORECASE,
)
ANNOUNCES = re.compile(
    r"(次|以下|下記)の|(いくつか|複数)の|大きく|主に|\b(the following|as follows|below|several|these)\b", re.IGNORECASE
)  # that something follows
YES_OR_NO = re.compile(
    r"^\W*(?:(?:mostly|largely|partly|generally|broadly|basically|essentially|in part|in principle),? )?"
    r"(はい|いいえ|ええ|いえ|yes|no)[、,。.]",
    re.IGNORECASE,
)
BARE = re.compile(r"(?=[^、。]{1,12}(?:ません|ません(?:でし)?た|ます|ました|です|ない|た)。?$)")  # 「できません。」
FOLLOWS = re.compile(r"(次|以下|下記)の|\b(the following|as follows)\b", re.IGNORECASE)
TAKES_UP = re.compile(
    r"\b(?:that|this|it|so)\b|そ(?:れ|の[場件点]|う)|これ|この[場件点]", re.IGNORECASE
)  # of what was asked
FRAGMENT = re.compile(
    r"\W*(?:(?:not|only|just)\b[^.;:]*|[\w’'-]+(?: [\w’'-]+)?)\W*", re.IGNORECASE
)  # “Not during the trial.” “Money.”
LONG = 60  # characters of one that also tells what it is about
FEW = 2  # words of one that only says when or for whom
SHORT = 40  # characters of a lead-in


def refuses(text: str) -> bool:
    """Return whether the sentence says that there is no answer."""
    return bool(REFUSES.search(MARK.sub("", text)))


def leads_in(text: str, lead: str) -> bool:
    """Return whether the sentence only introduces what follows: a head, or a lead-in without a claim."""
    bare = MARK.sub("", text).strip().strip("*_# ")
    if re.search(r"[0-9０-９〇一二三四五六七八九十百千万]", bare) and not re.fullmatch(r"[0-9０-９]+[.．)）]?", bare):
        return False
    if bare in ("はい。", "いいえ。", "Yes.", "No."):
        return False
    return (
        len(bare) <= SHORT
        and bool(LEADS.search(bare.rstrip(":：。. ")))
        and (
            "#" in lead
            or bare.endswith((":", "："))
            or bool(re.search(r"(とおり|通り)(です|になります|でした)?。?$|as follows[.:]?$", bare))
        )
    )


def announces(text: str) -> bool:
    """Return whether the sentence says that something follows, and nothing else: 「次の取組が進められます。」."""
    bare = MARK.sub("", text).strip()
    return bool(ANNOUNCES.search(bare)) and all(w in FRAME or w in ABSTRACT or w in ABSTRACT_NOUNS for w in words(bare))


def introduces(text: str) -> bool:
    """Return whether the sentence says that something follows, beside what it is about: 「個人情報を守るため、次の対策を取ります。」."""
    bare = MARK.sub("", text).strip()
    return len(bare) <= LONG and bool(FOLLOWS.search(bare))


def points_on(text: str) -> bool:
    """Return whether the sentence says next to nothing by itself, of what the question asks: “He would not commit to that.”"""
    bare = MARK.sub("", text).strip()
    said = [w for w in words(bare) if w not in FRAME and w not in PLAIN and w not in ABSTRACT]
    names = sum(w.lower() in said for w in re.findall(r"(?<!^)\b[A-Z][\w-]+|^[A-Z][\w-]+(?= [A-Z])", bare))
    if len(bare) > SHORT:
        return False
    return (
        not said
        or (bool(TAKES_UP.search(bare)) and len(said) - names <= 1)
        or (bool(FRAGMENT.fullmatch(bare)) and len(said) <= FEW)
    )


def restates(text: str, question: Sequence[str]) -> bool:
    """Return whether the sentence says yes or no, and else only words of the question: 「はい、改善が見られます」."""
    bare = MARK.sub("", text)
    m = YES_OR_NO.match(bare) or BARE.match(bare)
    if m is None:
        return False
    said = words(bare[m.end() :])
    return all(w in FRAME or w in PLAIN or w in ABSTRACT_NOUNS or w in COMMON or w in question for w in said)


def says_yes_or_no(text: str) -> bool:
    """Return whether the sentence is a bare yes or no."""
    return bool(
        re.fullmatch(
            r"\W*(はい|いいえ|ええ|そうです|違います|まだです|いえ|yes|no|not yet|not quite|not necessarily|(?:only )?partly|possibly|perhaps|mostly|largely|it depends|一部です|場合によります|(?:必ずしも、?)?そう(?:では(?:ありません|ない)|とは(?:限りません|限らない|言えません))|that is (?:right|correct|so)|correct)\W*",
            MARK.sub("", text),
            re.IGNORECASE,
        )
    )
