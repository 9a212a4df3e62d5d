"""Tell whether a question asks what a meeting was about, what it decided, or how a topic went over several."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from assistant.digest import manners
from assistant.facts.chosen import own
from assistant.facts.vocabulary import GENERIC, MEETING
from assistant.followup.topic import AUXILIARIES, is_own, nouns, topic_en, topic_ja
from assistant.followup.vocabulary import LINKS_JA
from assistant.records import Language
from index.records import MeetingInfo
from index.retrieval.question import FRAME, IDLE, JAPANESE
from index.words import ENGLISH_HELPERS, fold, kanji_number, words

Kind = Literal["digest", "decided", "timeline", "outcome"]
MET = rf"(?:{MEETING}|会議録|議事録|議事|協議|審議|当日|この日)"
MET_EN = r"(?:meetings?|sessions?|sittings?|minutes|council|committee|board|assembly|conference|hearing|proceedings|discussions?|day)"
PATTERNS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "timeline",
        re.compile(
            r"経緯|経過(?!観察|措置|年)|時系列|年表|推移|変遷|(?:議論|検討|協議|答弁|話し合い|審議)の(?:流れ|変化|歩み|移り変わり)"
            r"|これまで(?:に|の|は)?、?(?:どう|どの|どん|何|なに)?.{0,8}(?:議論|検討|協議|答弁|話し合|話|発言|審議|言わ|述べ)"
            r"|\btimeline\b|\bhistory of\b|\bover (?:time|the (?:months|years|meetings))\b|\bchronolog\w*|"
            r"^(?!.*\bhow (?:much|many|long|often|far|big|large)\b).*\bso far\b|\bacross (?:the |all )?(?:meetings|sessions)\b"
            r"|\bhow (?:did|has|have) (?:the )?(?:discussions?|debates?|talks?|position|thinking|"
            r"answers?).{0,40}\b(?:go|gone|evolve[ds]?|change[ds]?|develop(?:ed)?|progress(?:ed)?|"
            r"proceed(?:ed)?)\b",
            re.I,
        ),
    ),
    (
        "decided",
        re.compile(
            r"(?:何|なに|どんなこと|どのような(?:こと|事項|点)|どういうこと|どの(?:議案|案件)|何の議案)(?:が|を|"
            r"は|も)?(?:、)?(?:決ま|決め|決定|議決|可決|否決|採択|承認|了承|合意)"
            r"|決ま(?:った|りました)(?:こと|事項|内容|もの|の)|決定(?:した)?(?:事項|内容|事|こと)|議決(?:事項|"
            r"結果|内容|された)|採決(?:の)?結果|(?:会議|審議)の?(?:結論|結果)|結論は(?:何|どう|[?？]|$)|"
            r"可決(?:した|された|の)(?:議案|もの|案件)|合意(?:事項|したこと|点)"
            r"|^(?:決定|結論|決議)(?:は|を|について)?[?？。]*$"
            r"|\bwhat (?:was|were|has been|got|did \w+(?: \w+){0,3}) (?:\w+ )?(?:decided?|agreed?|approved?|"
            r"adopted?|resolved?|passed?|concluded?|settled)\b|\b(?:which|what) (?:\w+ ){1,3}(?:was|"
            r"were) (?:decided|agreed|approved|adopted|passed|rejected|carried)\b"
            r"|\b(?:the |any )?(?:decisions?|resolutions?|outcomes?|conclusions?)(?: (?:made|taken|reached|of|at|from|in|were|was)\b|\s*\??$)",
            re.I,
        ),
    ),
    (
        "digest",
        re.compile(
            r"要点|概要|要旨|要約|あらまし|ダイジェスト|サマリー?|ポイントは|まとめて(?:ください|下さい|ほしい|"
            r"くれ|もら|[?？。]|$)|(?:主な|おもな|主要な)(?:議論|内容|論点|やり?とり|やり取り|議題と|話題|質疑)"
            rf"|{MET}は?、?(?:何|なに)に(?:ついて|関する)|{MET}(?:録)?の(?:内容|中身|まとめ|全体)|(?:何|なに|"
            rf"どんなこと)(?:が|を)(?:話し合|議論|話題|話され|討議)"
            rf"|どんな{MET}|どういう{MET}|{MET}では?(?:何|なに|どんなこと)(?:が|を)(?:あり|行|話|議論|し(?:まし)?た)|全体像|ざっくり|かいつまんで"
            r"|\bsummar(?:y|i[sz]e[sd]?|ies)\b|\boverview\b|\bkey (?:points?|takeaways?)\b|\bmain (?:points?|"
            r"topics?|discussions?|exchanges?|issues?)\b|\bhighlights?\b|\bgist\b|\bdigest\b|\brecap\b|\btl;?dr\b"
            rf"|\bwhat (?:was|is|were) (?:the |this |that )?{MET_EN}(?: on [\w ,]+)? about\b|\bwhat happened (?:at|"
            rf"in|during) (?:the |this |that )?(?:\w+ )?{MET_EN}\b|\bwhat (?:was|were) talked about\b|"
            rf"\bwhat did (?:they|the \w+) talk about\b",
            re.I,
        ),
    ),
)
VOTES = r"何対何|(?:多数決|採決|投票|挙手|起立)の(?:結果|内訳)|(?:賛成|反対|賛否)の?(?:票|人数|数)?(?:は|が|が?それぞれ)?何(?:人|名|票)"
OUTCOME = re.compile(
    r"(?:可決|否決|採択|不採択|承認|了承|決定|同意|採決)(?:さ?れ|し|と)?(?:なり)?(?:まし)?た(?:の|ん)?(?:です)?か|決ま(?:りました|ったの?です)か"
    r"|(?:どう|どのように)(?:なりまし|なっ|決まりまし|決まっ|決しまし)た|の(?:採決|審議|議決)?結果は|通りましたか"
    r"|扱われ(?:まし)?た|決着(?:し|が)|(?:結局|最終的に|最後は?に?、?).{1,40}ことに(?:なりました|なった(?:の|ん)?です)か"
    rf"|{VOTES}"
    r"|\bdid\b.{3,40}\b(?:approve|adopt|reject|carry)\b"
    r"|\b(?:was|were|did|has|have)\b.{3,60}\b(?:approved|adopted|pass|passed|rejected|carried)\b(?! (?:out|on|away|by|through))"
    r"|\bwhat (?:happened to|became of)\b",
    re.I,
)
FORMAL = re.compile(
    r"(?:可決|否決|採択|承認|了承|決定|同意|採決)(?:さ?れ|し|と)?(?:なり)?(?:まし)?た(?:の|ん)?(?:です)?か|決ま(?:りました|ったの?です)か|通りましたか"
    r"|\bdid\b.{3,40}\b(?:approve|adopt|reject|carry)\b"
    r"|\b(?:was|were|did|has|have)\b.{3,60}\b(?:approved|adopted|pass|passed|rejected|carried)\b(?! (?:out|on|away|by|through))",
    re.I,
)
MANNER_EN = re.compile(r"\s*(?:how|why|when|where|who)\b", re.I)  # asks for more than the outcome
VOTED = re.compile(r"議案|案件|議題|請願|陳情|\b(?:bills?|motions?|petitions?|proposals?|items?)\b", re.I)
FRAME_JA = (
    "要点 概要 要旨 要約 あらまし ダイジェスト サマリー まとめ 纏める まとめる 主 主な 議論 内容 論点 "
    "遣り取り やりとり やり取り 話題 質疑 話し合う 話し合い 話す "
    "討議 全体 全体像 経緯 経過 時系列 年表 推移 変遷 流れ 検討 協議 答弁 審議 変化 歩み 決まる 決める "
    "決定 議決 可決 否決 採択 承認 了承 合意 事項 議案 案件 採決 "
    "結果 結論 決議 ポイント 中身 何れ 各 其々 それぞれ 全て 毎 回 一覧 簡単 手短 短い 大まか 大体 "
    "結局 最終 的 扱う 取り扱う 決着 多数 決 何対何 対 票 賛否 内訳 "
    "箇条書き 行 直近 最新 最近 最後 最終 前回 今回 先日 知る 教える "
    "下さい 願う 頂く 表示 見る 説明 整理 ざっくり 掻い摘む 出る 行う 為る 有る 会 様子 審議会 録 出す 触れる 此れ 迄 これまで 今 動き 議題 話 物"
)
FRAME_EN = (
    "summary summarise summarize summarised summarized overview key point points takeaway takeaways main topic topics discussion "
    "discussions exchange exchanges issue issues highlight highlights gist digest recap about happened happen meeting meetings "
    "session sessions sitting minutes council committee board assembly conference hearing proceedings timeline history time "
    "chronology chronological far across go gone went evolve evolved change changed develop developed progress progressed "
    "decided decide decision decisions agreed agree approved approve adopted adopt resolved resolve passed pass concluded "
    "conclude resolution resolutions outcome outcomes conclusion conclusions settled reached made taken bills bill items item "
    "motions motion rejected carried brief briefly short quick please give show list lines latest last recent day debate "
    "debates talks position thinking answers answer result results discussed talked talk short all each every both made proceed held dated"
)
LATEST = re.compile(
    r"最新|直近|最近の|前回|先日|最後の(?:会|審)|この(?:会|審|委|協|日|本)|その(?:会|審|委|協|日)|今回|本日"
    r"|\b(?:latest|last|most recent|this|that|the) (?:meeting|session|sitting)\b(?!s)",
    re.I,
)
EVERY = re.compile(r"各|それぞれ|すべて|全て|全部|毎回|\b(?:each|every|all|both) |meetings\b|sessions\b", re.I)
NUMBER = "([0-9]{1,2}|[一二三四五六七八九十]{1,3})"
DAY_JA = re.compile(rf"(?:(\d{{4}})年)?{NUMBER}月(?:{NUMBER}日)?")
ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAY_EN = re.compile(
    r"\b(?:(\d{1,2})(?:st|nd|rd|th)? (?:of )?)?(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|"
    r"dec)[a-z]*\.?(?: (\d{1,2})(?:st|nd|rd|th)?\b)?(?:,? (\d{4}))?",
    re.I,
)


def asks_how_it_went(question: str) -> bool:
    """Return whether a question asks for a timeline, of whatever topic."""
    sign = dict(PATTERNS)["timeline"]
    return bool(sign.search(fold(question)) or sign.search(question))


@dataclass(frozen=True)
class Asked:
    """What a question asks of whole meetings."""

    kind: Kind
    language: Language
    meetings: tuple[MeetingInfo, ...]  # those it means, the latest first
    named: bool = False  # the question says which, or that it means all
    topic: str = ""  # of a timeline
    left: tuple[str, ...] = ()  # the words that say what outcome is asked for
    formal: bool = False  # it is a decision of the meeting that is asked for
    whether: bool = False  # it asks whether something was decided, not what
    manner: manners.Manner | None = None  # of what was decided so alone


def understand(question: str, meetings: Sequence[MeetingInfo]) -> Asked | None:
    """Return what the question asks of whole meetings (`meetings`, the latest first), or None when it asks of a topic."""
    language: Language = "ja" if JAPANESE.search(question) else "en"
    text = unicodedata.normalize("NFKC", question)
    manner, rest = manners.asked(text)
    if manner and meetings:
        named, rest = _named(rest, meetings)
        if not _left(rest, language, meetings):
            chosen = tuple(meetings if named is None else named)
            return Asked("decided", language, chosen, named is not None, manner=manner)
    kind: Kind | None = next((kind for kind, sign in PATTERNS if sign.search(fold(text)) or sign.search(text)), None)
    formal = kind == "decided" or bool(FORMAL.search(fold(text)) or FORMAL.search(text))
    whether = kind is None
    if kind is None and not MANNER_EN.match(text) and (OUTCOME.search(fold(text)) or OUTCOME.search(text)):
        kind = "outcome"
    if kind is None or not meetings:
        return None
    named, text = _named(text, meetings)
    left = _left(text, language, meetings)
    if kind == "timeline" and left:
        topic = _topic(text, language)
        return Asked(kind, language, tuple(named or meetings), True, topic) if topic else None
    if left and kind in ("outcome", "decided"):
        return Asked("outcome", language, tuple(named or meetings), True, text, tuple(left), formal, whether=whether)
    if kind == "outcome" and formal and VOTED.search(text):
        kind = "decided"
    if left or kind == "outcome":
        return None
    told = named is not None or bool(EVERY.search(question))
    if named is None and len(meetings) > 1 and LATEST.search(question) and not EVERY.search(question):
        named = [meetings[0]]
    kind = "digest" if kind == "timeline" else kind
    return Asked(kind, language, tuple(meetings if named is None else named), told)


def own_words(text: str, meetings: Sequence[MeetingInfo]) -> list[str]:
    """Return the words of a question that name neither a meeting nor what such questions are made of."""
    language: Language = "ja" if JAPANESE.search(text) else "en"
    return _left(_named(text, meetings)[1], language, meetings) if meetings else []


def _topic(text: str, language: Language) -> str:
    """Return what a timeline is asked of."""
    if language == "en":
        kept = [w for w in re.findall(r"[A-Za-z0-9][A-Za-z0-9'\-]*", text) if w.lower() not in _frame()]
        return topic_en(" ".join(kept)) or " ".join(w for w in kept if w.lower() not in ENGLISH_HELPERS)
    plain = fold(re.sub(r"\b[a-z]+\b", "、", dict(PATTERNS)["timeline"].sub("、", text), flags=re.I))
    found = [n for n in nouns(plain) if any(w not in _frame() for w in words(n))]
    return "の".join(found) or topic_ja(plain)


def _named(text: str, meetings: Sequence[MeetingInfo]) -> tuple[list[MeetingInfo] | None, str]:
    """Return the meetings that a question names by day or by words of their titles, None for none; and the rest."""
    days: list[tuple[int | None, int, int | None]] = []
    for y, m, d in ISO.findall(text):
        days.append((int(y), int(m), int(d)))
    for y, m, d in DAY_JA.findall(text):
        days.append((int(y) if y else None, kanji_number(m), kanji_number(d) if d else None))
    for d1, name, d2, y in DAY_EN.findall(text):
        if d1 or d2:
            days.append((int(y) if y else None, MONTHS.index(name[:3].lower()) + 1, int(d1 or d2)))
    rest = DAY_EN.sub(lambda m: " " if m[1] or m[3] else m[0], DAY_JA.sub(" ", ISO.sub(" ", text)))
    found = list(meetings)
    if days:
        found = [m for m in found if m.held_on and any(_on(m, day) for day in days)]
    common = set.intersection(*(set(own(m)) for m in meetings))
    telling = {w for w in words(rest) for m in meetings if w in own(m)} - common
    telling = {w for w in telling if is_own(w) or w.startswith("西暦")} - _frame()
    if telling:
        found = [m for m in found if telling <= own(m)]
    return (found if days or telling else None), rest


def _on(meeting: MeetingInfo, day: tuple[int | None, int, int | None]) -> bool:
    held = meeting.held_on
    assert held is not None
    return (day[0] in (None, held.year)) and day[1] == held.month and day[2] in (None, held.day)


def _left(text: str, language: Language, meetings: Sequence[MeetingInfo]) -> list[str]:
    """Return the words of a question that are neither the meetings' own nor what such questions are made of."""
    usual = _frame() | FRAME | set().union(*(own(m) for m in meetings))
    if language == "en":
        plain = re.sub(IDLE, " ", text)
        kept = [w.lower().removesuffix("'s") for w in re.findall(r"[A-Za-z0-9][A-Za-z0-9'\-]*", plain)]
        usual |= ENGLISH_HELPERS | AUXILIARIES
    else:
        kept = words(re.sub(rf"(?:この|その|今回の)?{MET}", "、", LINKS_JA.sub("、", fold(text))))
    return [w for w in kept if w not in usual and not w.isdigit()]


@cache
def _frame() -> frozenset[str]:
    generic = [w for w in GENERIC.split() if not w.isascii()]
    return frozenset(words(f"{FRAME_JA} {' '.join(generic)}")) | frozenset(FRAME_EN.split())
