"""Tell on which side of the table each utterance is spoken: chair, asker, answerer.

Evidence comes in this order: the attendance (groups), the role in the label, and how the speaker talks in this
meeting. Bodies name their people differently; how they talk – asking, or replying to what was asked – they share.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Literal

from index.linking.speech import asks, opens_floor, presides, takes_side
from index.records import Meeting, Passage, Utterance
from index.titles import COUNCILLORS, HEADS, PRESIDING
from index.words import fold, is_latin, sentences

Side = Literal["chair", "asker", "answerer", "none"]
GROUPS: dict[str, Side] = {"chair": "chair", "member": "asker", "explainer": "answerer", "secretariat": "answerer"}
ARROW = re.compile(r"[→⇒➡▶►➔➜]+")  # the label of a reply in summaries
# Role words in a label, the first that matches decides; kinds of office, not names of offices.
ROLES: tuple[tuple[str, Side], ...] = (
    (rf"^{ARROW.pattern}$", "answerer"),
    (rf"副?({'|'.join(HEADS)}|理事長代理|司会|進行)(代理|職務代理|代行)?$", "chair"),
    (r"(議員|委員|\d番|[一二三四五六七八九十百]番|傍聴者|参加者|住民|市民|区民|町民|質問者|記者)$", "asker"),
    (
        r"(知事|市長|町長|村長|区長|大臣|政務官|参考人|公述人|説明員|提出者|教育長|総監|技監|監査委員|管理者)$",
        "answerer",
    ),
    (
        r"(課長|部長|局長|室長|所長|署長|次長|係長|館長|園長|校長|主幹|主査|主任|主事|参事|理事|長官|長|補佐|担当|職員|技師)$",
        "answerer",
    ),
    (r"(事務局|実施機関|当局|行政|執行部|市側|町側|区側|説明者|回答者|会社|事業者|課|部|局|室|係)$", "answerer"),
)
LATIN_ROLES: tuple[tuple[str, Side], ...] = (
    (rf"\b({PRESIDING}|speaker)\b", "chair"),
    (
        rf"\b(member|{COUNCILLORS}|trustee|senator|representative|resident|audience|public)\b",
        "asker",
    ),
    (
        r"\b(director|secretary|minister|officer|manager|staff|official|clerk|treasurer|engineer|attorney|solicitor|superintendent"
        r"|principal|planner|surveyor|inspector|consultant|auditor|librarian)\b",
        "answerer",
    ),
)

# Who runs what a board of English minutes oversees reports and replies, though they sit among its members.
EXECUTIVE = re.compile(
    r"^(?!.*\b(?:non-?executive|independent|elected|lay|associate|parent|staff|board|vice|former)\b)"
    r".*\b(?:(?:chief|head) (?:of )?[a-z]+|[a-z]+ director|directors? (?:of|for)|manager|superintendent|principal|head ?teacher|matron)\b",
    re.IGNORECASE,
)

OFFICER = re.compile(
    r"\b(?:treasurer|secretary|clerk|bursar|warden|steward|registrar|caretaker|captain)\b", re.IGNORECASE
)

# Who attends English minutes for others, and may ask like a member.
DELEGATE = re.compile(
    r"\b(?:governor|staff side|union|unison|unite|gmb|residents?|tenants?|friends|parents?|patients?|pupils?|students?"
    r"|association|society|campaign|representative|rep|delegate)\b",
    re.IGNORECASE,
)


def who(utterance: Utterance) -> str:
    """Return what tells this speaker from others: the name, else the label."""
    return utterance.speaker.name if utterance.speaker else fold(utterance.label or "")


def by_chair(spoken: Utterance | Passage) -> bool:
    """Return whether somebody of a chair's office speaks, by the attendance or, where it is silent, by the label."""
    return _by_office(spoken) == "chair"


def conducts_meeting(passage: Passage) -> bool:
    """Return whether a passage conducts the meeting, or is the chair's."""
    return passage.kind == "procedure" or by_chair(passage)


def sides(meeting: Meeting) -> list[Side]:
    """Return one side per utterance of the meeting, in order; "none" for headings and directions."""
    found: dict[str, Side] = {}
    legend = dict(meeting.facts)  # minutes that mark speakers by signs say what each sign stands for
    unsure: dict[str, list[Utterance]] = defaultdict(list)
    for utterance in meeting.utterances:
        if utterance.kind == "speech" and who(utterance) not in found:
            side = _by_office(utterance, legend.get(utterance.label or "", ""))
            if side == "none":
                unsure[who(utterance)].append(utterance)
            else:
                found[who(utterance)] = side
    for name in {who(u) for u in meeting.utterances if u.kind == "speech" and found.get(who(u)) == "chair"}:
        if not _presides(meeting, name):
            found[name] = "asker"
    found |= dict.fromkeys(_delegates(meeting, [name for name, side in found.items() if side == "answerer"]), "asker")
    if "chair" not in found.values() and (chair := _chair(unsure)):
        found[chair] = "chair"
    found |= _by_speech(meeting, set(unsure) - set(found))
    holders = [name for name, side in found.items() if side == "asker" and name in _offices(meeting)]
    found |= dict.fromkeys(_officers(meeting, holders) if holders else (), "answerer")
    if "answerer" not in found.values():
        found |= dict.fromkeys(
            _officers(meeting, [name for name, side in found.items() if side == "asker"]), "answerer"
        )
    return [found.get(who(u), "none") if u.kind == "speech" else "none" for u in meeting.utterances]


def _by_office(utterance: Utterance | Passage, sign: str = "") -> Side:
    """Return the side that group or role give, else "none"; `sign` is what the label stands for, "" for itself."""
    if utterance.speaker and utterance.speaker.group in GROUPS:
        runs = utterance.speaker.group == "member" and EXECUTIVE.search(utterance.speaker.role or "")
        return "answerer" if runs else GROUPS[utterance.speaker.group]
    role = fold((utterance.speaker and utterance.speaker.role) or "")
    label = re.sub(r"[（(].*?[）)]|[A-ZＡ-Ｚ0-9０-９]+$", "", fold(sign or utterance.label or "")).rstrip("君様さん氏")
    for text in filter(None, (role, label)):
        for pattern, side in ROLES:
            if re.search(pattern, text):
                return side
    for pattern, side in LATIN_ROLES:
        if re.search(pattern, f"{role} {utterance.label or ''}", re.IGNORECASE):
            return side
    return "none"


def _presides(meeting: Meeting, name: str) -> bool:
    """Return whether somebody of a chair's office conducts this meeting; a vice-chair often sits as a member."""
    spoken = [u for u in meeting.utterances if u.kind == "speech" and who(u) == name]
    office = fold((spoken[0].speaker and spoken[0].speaker.role) or spoken[0].label or "")
    return not re.search(r"副|代理|(?i:vice|deputy)", office) or any(presides(u.text) for u in spoken)


def _chair(unsure: Mapping[str, Sequence[Utterance]]) -> str | None:
    """Return who of those whom no office places conducts the meeting, in most of their turns and more than once."""
    conducted = {name: sum(presides(u.text) for u in spoken) for name, spoken in unsure.items()}
    often = {name: n for name, n in conducted.items() if n > 1 and 2 * n > len(unsure[name])}
    return max(often, key=lambda name: often[name], default=None)


def _by_speech(meeting: Meeting, unsure: set[str]) -> dict[str, Side]:
    """Return a side for each speaker whom no office places: askers end turns asking, answerers follow them."""
    if not unsure:
        return {}
    ends_asking, follows_ask = _talk(meeting)
    return {name: "asker" if ends_asking[name] > follows_ask[name] else "answerer" for name in unsure}


def _officers(meeting: Meeting, members: Sequence[str]) -> list[str]:
    """Return which of the members of an English club reply to the others: its treasurer is listed among them."""
    if not all(is_latin(u.text) for u in meeting.utterances if u.kind == "speech"):
        return []
    ends_asking, follows_ask = _talk(meeting)
    return [name for name in members if follows_ask[name] > ends_asking[name]]


def _offices(meeting: Meeting) -> set[str]:
    """Return who of the members holds an office of the body, for which they are asked: its treasurer, its secretary."""
    return {p.name for p in meeting.people if p.group == "member" and OFFICER.search(p.role or "")}


def _delegates(meeting: Meeting, attending: Sequence[str]) -> list[str]:
    """Return which of those who attend for others ask more than they reply, in English minutes."""
    roles = {who(u): u.speaker.role or "" for u in meeting.utterances if u.kind == "speech" and u.speaker}
    sent = [n for n in attending if DELEGATE.search(roles.get(n, "")) and not EXECUTIVE.search(roles[n])]
    ends_asking, follows_ask = _talk(meeting) if sent else (Counter[str](), Counter[str]())
    return [name for name in sent if ends_asking[name] > follows_ask[name]]


def _talk(meeting: Meeting) -> tuple[Counter[str], Counter[str]]:
    """Return how often each speaker ends a turn asking or taking a side, and how often one follows what was asked."""
    ends_asking: Counter[str] = Counter()
    follows_ask: Counter[str] = Counter()
    before_asked = False
    before = ""
    for utterance in meeting.utterances:
        if utterance.kind != "speech":
            continue
        name = who(utterance)
        spans = sentences(utterance.text)
        asked = any(asks(utterance.text[a:b]) for a, b in spans[-3:])
        ends_asking[name] += asked or takes_side(utterance.text)
        if ARROW.fullmatch(fold(utterance.label or "")):
            ends_asking[before] += 1
        follows_ask[name] += before_asked and not asked
        before_asked = asked and not opens_floor(utterance.text[slice(*spans[-1])])
        before = name
    return ends_asking, follows_ask
