"""Write the question that stands alone: what the follow-up asks, with the topic and the person it leaves out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from assistant.followup import vocabulary as known
from assistant.followup.alone import asks_for_part, points_back
from assistant.followup.topic import DOES, own_words_en, pieces, topic_en, topic_ja
from assistant.records import Language
from index.titles import TITLES

ASKS_ALONE = (  # how a question that is a mere word goes on
    (re.compile(r"^(どのくらい|どれくらい|どれぐらい|どの程度|何)の?[一-鿿]+$"), "ですか"),
    (re.compile(r"(それまで|その間|当面)$"), "はどうしますか"),
    (re.compile(r"(費用|経費|予算|金額|料金|単価|値段|価格|額|コスト)$"), "はいくらですか"),
    (re.compile(r"(たら|れば|なら|と)$"), "どうなりますか"),
    (re.compile(r"(場合|とき|時|の日|の夜|の朝)$"), "はどうなりますか"),
    (re.compile(r"(人|方|者|に)$"), "はどうですか"),
    (re.compile(r"[うくぐすつぬぶむる](予定|計画|考え|つもり|方針)$"), "はありますか"),
    (re.compile(r"(時期|期限|日程|開始|日時|予定)$"), "はいつですか"),
    (re.compile(r"((今|来|昨|去|翌|前)年度?|年度|今後|将来|現在|以前)$"), "はどうですか"),
    (re.compile(r"(人数|件数|定員|回数|数)$"), "はどのくらいですか"),
    (re.compile(r"(場所|会場)$"), "はどこですか"),
    (re.compile(r"(なぜ|何故|どうして|なんで|いくら|いつ|どこ[でにへ]?|誰|だれ|何|から|まで|までに|ため)$"), "ですか"),
)
SAID = {  # what a person is asked for, by what the kind of question wants
    "ja": ("{topic}について、{person}は何と言いましたか", "{person}は何と言いましたか"),
    "en": ("What did {person} say about {topic}?", "What did {person} say?"),
}
OTHERS = {
    "ja": ("{topic}について、他の委員は何を質問し、どんな意見を述べましたか", "他の委員は何を質問しましたか"),
    "en": ("What did other members ask or say about {topic}?", "What did other members ask?"),
}
AGAINST = {
    "ja": ("{topic}について、反対や懸念の意見を述べた委員は誰ですか", "反対や懸念の意見を述べた委員は誰ですか"),
    "en": ("Which member objected to or was concerned about {topic}?", "Which member objected or was concerned?"),
}
FAVOUR = {
    "ja": ("{topic}について、賛成の意見を述べた委員は誰ですか", "賛成の意見を述べた委員は誰ですか"),
    "en": ("Which member supported {topic}?", "Which member was in favour?"),
}
MORE = {
    "ja": ("{topic}について、もう少し詳しく教えてください", "もう少し詳しく教えてください"),
    "en": ("What more was said about {topic}?", "What more was said?"),
}
OUTCOME = {
    "ja": ("{topic}について、結局どう決まりましたか", "結局どう決まりましたか"),
    "en": ("What was decided about {topic}?", "What was decided?"),
}
TABLE = {"person": SAID, "outcome": OUTCOME, "others": OTHERS, "against": AGAINST, "favour": FAVOUR, "more": MORE}
DIRECT = {  # how a question about the exchange itself is shown
    "asker": ("「{quote}」という答えのもとになった質問をしたのは誰ですか", "Who asked the question that was answered 「{quote}」?"),
    "teller": ("「{quote}」と言ったのは誰ですか", "Who said 「{quote}」?"),
    "question": ("「{quote}」は何という質問への答えですか", "Which question did 「{quote}」 answer?"),
    "reply": ("「{quote}」に対する答えは何ですか", "What was the answer to 「{quote}」?"),
    "reaction": ("「{quote}」という答えに、質問した人はどう応じましたか", "How did the asker respond to 「{quote}」?"),
    "content": ("「{quote}」という答えに、質問した人は納得しましたか", "Was the asker content with 「{quote}」?"),
    "meaning": ("「{quote}」とはどういう意味ですか", "What does 「{quote}」 mean?"),
    "more": ("「{quote}」について、もう少し詳しく教えてください", "What more was said about 「{quote}」?"),
}  # fmt: skip
ONE_THING = 3  # words that may name what a question is about and nothing else
TOPIC = 40  # characters of a topic to which nothing is added
QUOTED = 40  # characters of a quotation in a question
NAMED_EN = re.compile(
    r"\b(?:the|an?|any|its|their)\s+([A-Za-z][\w'-]*(?:\s+of\s+[\w'-]+)?)", re.I
)  # a thing of the topic


def topic_of(text: str, language: Language, *, denied: bool = False) -> str:
    """Return what a question of this language is about."""
    if found := carried(text, language):
        return found
    return topic_ja(text, denied=denied) if language == "ja" else topic_en(text)


@cache
def _templates(language: Language) -> tuple[re.Pattern[str], ...]:
    """Return how the questions that were put together look, each with its topic and what it asks of it."""
    lead = r"(?P<topic>.+?)について、(?P<ask>.+)" if language == "ja" else r"About (?P<topic>.+?): (?P<ask>.+)"
    made = [re.escape(row[language][0]).replace(r"\{topic\}", "(?P<topic>.+)") for row in TABLE.values()]
    return tuple(re.compile(f"{one.replace(chr(92) + '{person' + chr(92) + '}', '.*?')}$") for one in (*made, lead))


def carried(text: str, language: Language) -> str:
    """Return what a question that was put together is about: the topic put to it, and a thing that it asks of the topic."""
    found = next((m for sign in _templates(language) if (m := sign.match(text))), None)
    if found is None:
        return ""
    topic, ask = found["topic"], found.groupdict().get("ask", "")
    if language == "ja":
        own = [p for p in pieces(ask) if p.own and p.nominal and p.particle in ("は", "が", "を", "の")]
        part = own[0].bare if own and asks_for_part(own[0].bare) and len(topic) + len(own[0].bare) <= TOPIC else ""
        return f"{topic}の{part}" if part else topic
    own_en = [m[1] for m in NAMED_EN.finditer(ask) if own_words_en(m[1])]
    return f"{topic} {own_en[0]}" if own_en and len(topic) < TOPIC else topic


def asks(question: str, language: Language) -> str:
    """Return what a follow-up asks, without the words that point back and completed where it is a mere word."""
    text = known.LEADS.sub("", unicodedata.normalize("NFKC", question)).strip()
    if language == "en":
        return text
    text = known.POINTERS_JA.sub("", text).strip()
    bare = known.BARE_JA.sub("", text)
    if named := re.match(r"(.+?)(って|とは)(何(ですか)?|なに|なん(ですか)?)?$", bare):
        return f"{named[1]}とは何ですか"
    if bare.endswith("教えて"):
        return f"{bare}ください"
    stem = re.sub(r"(について)?は$", "", bare)
    if stem != bare or not re.search(r"(か|い|[うくぐすつぬぶむる]|た|ね|です|ます|[うくぐすつぬぶむるたい]の)$", bare):
        return stem + next((ending for sign, ending in ASKS_ALONE if sign.search(stem)), "は何ですか")
    return bare


def generic(question: str, language: Language, topic: str) -> str:
    """Return a follow-up with the topic that it leaves out."""
    ask = asks(question, language)
    if not topic:
        return ask
    return f"{topic}について、{ask}" if language == "ja" else f"About {topic}: {ask}"


def of_kind(kind: str, language: Language, topic: str, person: str = "") -> str:
    """Return the question that asks of a topic what a kind of follow-up wants."""
    with_topic, without = TABLE[kind][language]
    return (with_topic if topic else without).format(topic=topic, person=person)


def direct(kind: str, language: Language, quote: str) -> str:
    """Return the question about an exchange, which is shown by a quotation."""
    cut = quote if len(quote) <= QUOTED else quote[: QUOTED - 1] + "…"
    return DIRECT[kind][language == "en"].format(quote=" ".join(cut.split()))


def put_instead(former: str, thing: str, language: Language) -> str:
    """Return the former question asked of another thing: 「分館は？」 after 「宅配の費用は」 is 「分館の費用は」."""
    if language == "ja":
        asked = re.split(r"について、", former)[-1]
        own = [p for p in pieces(former) if p.own and p.nominal]
        marked = next((p.bare for p in own if p.particle == "は"), own[0].bare if own else "")
        if not marked or marked not in former:
            return f"{thing}について、{asked}"
        at = former.index(own[0].bare) if own[0].bare in former else former.index(marked)
        at = _described_from(former, at)
        return (
            f"{former[:at]}{thing}{former[former.index(marked) + len(marked) :]}"
            if len(own) < 3 or at == former.index(marked)
            else f"{thing}について、{asked}"
        )
    if put := re.match(r"About .+?: ", former):
        return f"{put[0]}what about {thing}?"
    own_en = [] if points_back(former) else own_words_en(former)
    if kind := re.fullmatch(
        r"(?:the )?(.+) ones?", thing, re.I
    ):  # "the fixed-term ones" after "the permanent staff of the nursery"
        former_kind = re.search(rf"\b{re.escape(own_en[0])} (?P<head>[a-z][\w-]+)", former, re.I) if own_en else None
        if former_kind and former_kind["head"].lower() in own_en:
            return f"{former[: former_kind.start()]}{kind[1]} {former_kind['head']}{former[former_kind.end() :]}"
    if len(own_en) > ONE_THING and DOES.search(
        former
    ):  # "What did the surveyor find in the hall roof?" names more than one thing
        return f"About {topic_en(former)}: what about {thing}?"
    if own_en:
        first = former.lower().index(own_en[0])
        kept = own_en[:-1] if len(own_en) > 1 and own_en[-1].endswith("ed") else own_en  # "cleaned" is asked of both
        last = former.lower().rindex(kept[-1]) + len(kept[-1])
        if re.search(r"\b(the|a|an)\s+$", former[:first], re.I):
            thing = re.sub(r"^(the|a|an)\s+", "", thing, flags=re.I)
        return f"{former[:first]}{thing}{former[last:]}"
    return f"What about {thing}?"


def _described_from(text: str, at: int) -> int:
    """Return where the phrase begins that describes the noun at a place: 「捕った」 before 「シカ」."""
    before = [p for p in pieces(text[:at]) if p.text and text[:at].endswith(p.text)]
    describes = before and not before[-1].nominal and not before[-1].particle
    return at - len(before[-1].text) if describes else at


def other_person(former: str, names: Sequence[str], person: str) -> str | None:
    """Return the former question asked of another person, or None when it names nobody."""
    text = unicodedata.normalize("NFKC", former)
    for name in sorted(names, key=len, reverse=True):
        match = re.search(
            rf"{re.escape(name)}(\s*副?[一-鿿]{{0,4}}?({TITLES}))?",
            text,
        )
        if match:
            return text[: match.start()] + person + text[match.end() :]
    return None
