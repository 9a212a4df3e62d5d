"""Understand a question: its words, whom it names, and whether it wants answers, questions or opinions."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from index.records import Record
from index.retrieval.affiliated import find_affiliated, find_officers
from index.retrieval.groups import groups
from index.retrieval.people import TITLE, Named, english_offices, find_named, roster
from index.titles import MEMBER_TITLES
from index.words import JAPANESE as JAPANESE
from index.words import asks_in_japanese, fold, is_latin, topics, words

Wants = Literal["answer", "question", "opinion", "said"]
Language = Literal["ja", "en"]
SPEECH_ACTS = "質問|質疑|聞|きい|尋ね|たずね|問|求め|要望|要求|確認|質し|ただし|提案|要請|知りた"
WANTS_QUESTION = re.compile(
    rf"(何|なに|どんな|どのような|どういう)(こと|点|質問)?(を|について|と)?[^。、]{{0,8}}({SPEECH_ACTS})"
    rf"|({SPEECH_ACTS})[^。、]{{0,8}}(こと|内容|点|の|質問)(は|を)?(何|なに|どんな|どのよう|教え|$)"
    rf"|(を|について|に関して|は)({SPEECH_ACTS})[^。、]{{0,4}}(まし)?た(か|の|こと)"
    r"|(質問|疑問)(は|を)(何|出|教え|どの|挙|示)"
    r"|\b(ask(ed|s|ing)?|question(ed|s)?|demand(ed|s)?|request(ed|s)?|want(ed|s)? to know|inquire[ds]?|call(ed|s)? for)\b",
    re.IGNORECASE,
)
WANTS_OPINION = re.compile(
    r"(意見|懸念|主張|指摘|不安|心配|感想|見方|批判|反対|賛成|危惧)(は|を|が|し|に|点|の|や|$)"
    r"|\b(opinions?|concern(s|ed)?|worr(y|ied|ies)|objected|objections?|critici[sz]|fears?|views?|oppos(e|ed|es|ition)|against"
    r"|disagree[ds]?|in favou?r|support(s|ed)?)\b|\bobjects?(?= to\b)|\bobject(?=[?]?$)",
    re.IGNORECASE,
)
WANTS_SAID = re.compile(
    r"(何と|なんと|どう|どのように|どんなこと|何を?)[^。、]{0,8}(言|述べ|話|考え|発言|主張|答え|回答|説明|語|評価|見て|思)"
    r"|\b(say|said|think|thinks|thought|propose[ds]?|suggest(ed|s)?|explain(ed|s)?|answer(ed|s)?|repl(y|ied)|mention(ed|s)?)\b",
    re.IGNORECASE,
)
# Whose words they were is asked: 「…と言ったのは誰ですか」, "who said that …".
WHO_SPOKE = re.compile(
    r"(言|述べ|話し|発言し|答え|説明し|提案し|求め|訴え|謝|主張し|指摘し|批判し|支持し|語)(った|た|って|て|い)?[^。、]{0,6}(の|人|方|委員|議員)(は|が)(誰|だれ|どなた|どの)"
    r"|(誰|だれ|どなた|どの(委員|議員|人|方))が[^。]{0,30}(言|述べ|話し|発言|答え|説明し|提案し|求め|訴え|謝|主張し|指摘し|批判し|支持し)"
    r"|\bwho (said|says|thought|thinks|felt|feels|believe[sd]?|considered|stated"
    r"|argued|mentioned|suggested|proposed|pointed|explained|answered|apologi[sz]ed|supported|complained|warned"
    r"|raised (?:(?:the|a|an|any) )?(?:\w+ )?"
    r"(?:issue|question|problem|matter|point|concern|subject|objection|possibility|idea)s?"
    r"|brought up|objected|admitted|promised|worried)\b",
    re.IGNORECASE,
)
ABOUT_PERSON = re.compile(
    r"(委員|議員|会派|党|誰|だれ|どなた|人[はが]い(る|ま|た))|\b(who|members?|councill?ors?)\b", re.IGNORECASE
)
DENIES = re.compile(
    r"な(い|く|かっ|けれ)|ません|ず(に|、|。)|ぬ。|かね(ます|る|ました)|困難|難し(い|く)|見送|\b(not|no|never|without|none|nobody)\b|n't\b",
    re.IGNORECASE,
)
# The same as the predicate of a question: 「しないのですか」, 「しない理由」.
DENIED = re.compile(
    r"(な(い|かった)(?=の|ん|です|でしょう|か|理由|わけ|と|。|？|[?]|$)|ません|ず(?=に(い|お)))|\b(not|no|never|without|none|nobody)\b|n't\b",
    re.IGNORECASE,
)
NAMED_PLACE = re.compile(r"\b(?:in|at|of|for|from|around|within) (?:the )?(?P<name>[A-Z][\w'-]*(?: [A-Z][\w'-]*)*)")
INVERTED = re.compile(
    r"\W*(?:(?:and|but|so) )?(?:(?:why|when|where|how) )?\w+n't\b", re.IGNORECASE
)  # an auxiliary is denied
# Turns of English phrase with a noun that names no topic.
IDLE = (
    r"(?i:\b(?:in the end|so far|at all|in total|after all|at the moment|in the first place|at (?:the )?last|right now|just now"
    r"|how much (?:money|time)|what (?:sum|amount) of money|how many times"
    r"|what(?: is|'s| was) (?:wrong|the matter|the problem|going on|happening) with"
    r"|at present|(?:these|nowa)days|any ?more|as well|of course|in fact|by now|for now|this time)\b)"
)
# What is asked for, not about what. 何人 stays: the answer counts in 人 too.
ASKED_FOR = re.compile(
    r"(どれ|どの)(くらい|ぐらい|ほど|程度|だけ)|いつ(頃|ごろ)|(いく|幾)つ|一番(?![目線街町館地])|どういうわけ"
    rf"|{IDLE}"
    r"|(曜日|名前|名称|人数|件数|台数|回数|金額|値段|時期|日時|期日)(?=(は|を|が|って)?(何|なに|いく|どの|どれ|どんな|いつ|どう|教え|[？?]|$))"
)
# After the name and title of somebody: that the question is about their words or views.
TOPIC_JA = (
    r"(?:は(?!.{0,60}(?:市|町|村|区|県|都|局|部|課|館|側|当局|長)は[^。]{0,30}(?:答|回答|説明|述べ))"
    r"|が[^。]{0,40}?(?:思|考え|支持|反対|賛成|主張|求め|心配|懸念|提案|言|述べ|指摘|批判|望|挙げ|納得|評価|疑問|触れ)[^。]{0,8}(?:の|理由|わけ|根拠|点|こと|懸念|意見)"
    r"|の(?:意見|懸念|主張|考え|見方|見解|提案|指摘|発言|要望|質問|反対|不満|感想|説明)(?!に))"
)
TOPIC_EN = r"\b(?:did|does|do|has|have|had|was|is|were|would)\s+(?:[\w.'-]+\s+){{0,4}}?{name}\b|\b{name}(?:'s|’s)"
# What kind of opinion an English question asks for, not about what: `shapes` looks for the side that somebody takes.
VIEWS = re.compile(
    r"oppos\w+|against|object\w*|disagree\w*|support\w*|favou?r|vote[ds]?|voting|worr(y|ied|ies)|concern(s|ed)?|fears?|opinions?|views?"
)
# How somebody is said to speak, and of what kind of thing, where their words are asked for; whoever proposes says so.
TOLD = re.compile(
    r"complain\w*|describ\w+|mention\w*|comment\w*|talk(?:s|ed|ing)?|speak(?:s|ing)?|spoke|discuss\w*|rais(?:e[ds]?|ing)|brought|bring|point(?:ed|s)?|problems?|issues?|matters?|ideas?|ways?"
)
HONORIFIC = "御"  # お and ご too, in normalised form: お金 is 金
ORDERS = (
    (re.compile(r"最初(に|の)|はじめに|初めに|まず|一番目に|\bfirst\b", re.IGNORECASE), 0),
    (re.compile(r"最後(に|の)|しまいに|終わりに|\blast\b|\bfinally\b", re.IGNORECASE), -1),
)
# Words that say what kind of thing is asked, not about what; they would match everywhere.
FRAME = frozenset(
    words(
        "何故 なぜ どうして どう どの どんな 何 いつ どこ 誰 いくら 幾ら 教える 言う 述べる 話す 発言 説明 質問 聞く 尋ねる 求める "
        "答える 答弁 見解 認識 考え 考える 理由 議論 どのよう 具体 内容 会議 議事録 様 分かる 知る 有る 成る 行う 最初 最後 確認 事 こと "
        "について どれ どれほど 時 方 為 場合 一番 もう まだ さん 達 積もり ミスター ミス ミズ ドクター"
    )
    + words(
        "say said says tell told ask asked asks asking question questions answer answered answers know want wanted mean "
        "means member members mr mrs ms regarding concerning happen happened happens get gets got going between explain think thinks thought believe feel"
    )
)


@dataclass(frozen=True)
class Question(Record):
    """A question as retrieval sees it."""

    text: str
    language: Language
    words: tuple[str, ...]  # what it is about, each once, without the names of `named`
    about: str  # the question without the names of people
    focus: tuple[str, ...]  # the words of what something is asked of: 手数料 in 「交付の手数料はいくらですか」
    denied: tuple[str, ...]  # the words that it denies: 再委託 in 「なぜ再委託しないのですか」
    order: int  # 0 for the first thing somebody said, -1 for the last, 1 when no order is asked for
    wants: Wants
    named: tuple[Named, ...]
    # offices that it names without a name: 知事, 館長; and the offices or labels of who speaks for a group that it names
    roles: tuple[str, ...]
    across: bool  # the minutes that it is put to are in another language; until they are known, those to an English one


def understand(text: str, db: sqlite3.Connection) -> Question:
    """Return the question with what the attendance lists of the store tell about it."""
    if is_latin(text):
        text = text.replace("’", "'")  # as telephones write don't
    people = roster(db)
    named, rest = find_named(text, people)
    if not named:
        named, rest = find_officers(rest, people, db) if is_latin(text) else find_affiliated(rest, people, db)
    language: Language = "ja" if asks_in_japanese(text) else "en"
    spoken_for, rest = groups(rest, db) if language == "en" and not named else ((), rest)
    rest = _without_body(rest, db) if language == "en" else rest
    folded = fold(rest)
    titles = english_offices(rest)[0] if language == "en" else dict.fromkeys(TITLE.findall(folded))
    roles = (*spoken_for, *(t for t in titles if t not in MEMBER_TITLES))
    said = dict.fromkeys(w.lower() for w in words(ASKED_FOR.sub("、", rest)))
    wants = _wants(text, bool(named or roles), _asks_for_words(text, language, named, spoken_for))
    if language == "en" and wants != "answer":
        idle = (VIEWS, TOLD) if wants == "opinion" else (TOLD,)
        said = {w: None for w in said if not any(one.fullmatch(w) for one in idle)}
    about = tuple(w for w in said if w not in FRAME and not (w[0] == HONORIFIC and (w[1:] in said or len(w) == 1)))
    return Question(
        text,
        language,
        about,
        rest,
        _focus(rest, about, language),
        _denied(rest, about),
        _order(text),
        wants,
        tuple(named),
        roles,
        language == "en",
    )


def _without_body(text: str, db: sqlite3.Connection) -> str:
    """Return an English question without the name that all bodies of the store bear: how many live "in Harlow Falls"."""
    titles = [set(words(title)) for (title,) in db.execute("SELECT DISTINCT title FROM meetings WHERE title <> ''")]

    def kept(match: re.Match[str]) -> str:
        own = set(words(match["name"]))
        return " " if titles and own and all(map(own.issubset, titles)) else match.group()

    return NAMED_PLACE.sub(kept, text)


def _focus(text: str, about: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """Return the words of the noun phrase that the interrogative asks about, as far as the form of the question tells.

    In Japanese the last phrase marked by は, が or を before the interrogative, in its last noun; in English what
    follows what, which, how many or how much.
    """
    if language == "ja":
        asked = re.search(r"何|なに|いくら|幾ら|いつ|どこ|誰|だれ|どう|どの|どん|なぜ", text)
        marked = topics(text[: asked.start()] if asked and asked.start() > 1 else text)
        parts = [part for part in marked[-1].split("の") if set(words(part)) & set(about)] if marked else []
        phrase = parts[-1] if parts else ""
    else:
        match = re.search(
            r"\b(?:what|which|how many|how much)\s+(?:is |are |was |were )?(?:the )?([a-z-]+)", text, re.I
        )
        phrase = match.group(1) if match else ""
    return tuple(w for w in words(phrase) if w in about)


def _denied(text: str, about: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words next to the negation of the question itself: before it in Japanese, after it in English.

    「目の見えない人」 denies nothing: there the negation belongs to a noun. What an auxiliary denies comes after its subject:
    whoever asks why the pool didn't open last year denies no pool, but all that together.
    """
    match = DENIED.search(text)
    if match is None:
        return ()
    beside = (
        text[match.end() :].split()[: None if INVERTED.match(text) else 2]
        if match.group().isascii()
        else [re.split(r"[はがも、。]", text[max(0, match.start() - 10) : match.start()])[-1]]
    )
    return tuple(w for w in words(" ".join(beside)) if w in about)


def _order(text: str) -> int:
    """Return which of somebody's words are asked for: 0 the first, -1 the last, 1 whichever fit."""
    found = [sign for pattern, sign in ORDERS if pattern.search(text)]
    return found[0] if found else 1


def _is_topic(name: str, text: str, language: Language) -> bool:
    """Return whether the question is about the words or views of the person whom it names so."""
    if language == "en":
        return bool(re.search(TOPIC_EN.format(name=re.escape(name)), text, re.IGNORECASE))
    plain = fold(text)
    return bool(re.search(rf"{re.escape(fold(name))}(?:{TITLE.pattern})?{TOPIC_JA}", plain))


def _asks_for_words(text: str, language: Language, named: Sequence[Named], spoken_for: Sequence[str]) -> bool:
    """Return whether the words or views of somebody are asked for, rather than a reason."""
    asks_why = language == "en" and text.lower().startswith("why")
    return (bool(spoken_for) and not asks_why) or any(_is_topic(one.text, text, language) for one in named)


def _wants(text: str, names_somebody: bool, about_words: bool) -> Wants:
    """Return what kind of passage the question asks for.

    Asking for questions or opinions means asking about somebody: 「なぜ要望したのですか」 wants a reason.
    """
    if not names_somebody and not ABOUT_PERSON.search(text):
        return "answer"
    if WANTS_QUESTION.search(text):
        return "question"
    if (names_somebody and WANTS_SAID.search(text)) or WHO_SPOKE.search(text):
        return "said"
    return "opinion" if WANTS_OPINION.search(text) else "said" if about_words else "answer"
