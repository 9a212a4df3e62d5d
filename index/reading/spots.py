"""Find the speaker label at the start of a line: one function per way of printing it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from index.reading.glyphs import MARKS, fold, squeeze, tidy
from index.reading.labels import looks_like_name, parse_label
from index.reading.likely import ROLE_NAME, is_known, is_label, is_role_name
from index.reading.roles import SEAT, is_role, role_end
from index.titles import COURTESIES, MEMBER_TITLE, POLITE_TITLES

_STAGE = r"(?:\s*[〔\[][^〕\]]{1,12}[〕\]])?"
_MARKED = re.compile(rf"\s*(?:\d{{1,4}}\s*[:.]?\s*)?(?P<mark>[{MARKS}])\s*")
_BROKEN = re.compile(r"(?P<label>[^()\s、。]{3,24})\)")
_NUMBER = re.compile(r"\s*(?:\d{1,3}\s*[.、:]\s*)?")
_BRACKET = re.compile(
    rf"\s*\d*\s*(?:【(?P<a>[^【】]{{1,30}})】|\[(?P<b>[^\[\]]{{1,30}})\]|〔(?P<c>[^〔〕]{{1,30}})〕|<(?P<d>[^<>]{{1,30}})>"
    rf"|〈(?P<e>[^〈〉]{{1,30}})〉|《(?P<f>[^《》]{{1,30}})》){_STAGE}[:]?"
)
# What may stand before any label and is no part of it.
OPENING = r"#{1,6}\s+|[・*+>-]\s*|[-–—―─]\s*|(?:[→⇒➡►▶]|=>)\s*"
_OPENING = re.compile(rf"\s*(?:{OPENING})")
_PAREN = re.compile(r"\s*(?:[⇒→・]\s*)?\((?P<label>(?:[^()]|\([^()]*\)){1,20})\)[:]?")
_QUOTED = re.compile(r"\s*[「『](?P<label>[^「」『』]{1,10})[」』](?=\s|$)")
_SPOKEN = re.compile(r"\s*(?P<label>[^「」、。:\s][^「」、。:]{0,20}?)\s*(?=「)")
_COLON = re.compile(r"\s*[・○◯〇●◎*-]?\s*(?P<label>[^:、。\s][^:、。「」]{0,24}?)\s*[:/>|](?!/)(?=\s*\S)")
_DASH = re.compile(r"\s*(?P<label>[^-–—―。、]{1,16}?)\s+[-–—―]\s+(?=\S)")
_QA = re.compile(
    r"\s*(?P<label>(?:(?:問|答|質問|回答|質疑|答弁|意見|要望|説明|Q|A|C)(?:\s?\d{1,3})?(?:\s?\([^()]{1,14}\))?"
    r"|⇒|→|➡|=>)[.:、)]?)\s*"
)
_CHAT = re.compile(
    r"\s*(?:[*-]\s+)?(?P<label>\*{0,2}[\w.'\u2019-]{2,14}(?:\s[\w.'\u2019-]{1,14}){0,3}\*{0,2}(?:\s?\([^()]{1,40}\))?)\s*:(?!//)\s*(?=\S)"
)
# What a clerk writes before a colon, and nobody speaks under.
_RECORDS = re.compile(
    r"(?i:signed|resolved|agreed|carried|actions?|decisions?|motions?|votes?|result|outcome|noted?|notes|for|against|in favou?r"
    r"|abst(?:entions?|ained|aining)|ayes?|noes|nays?|proposed|seconded|moved|proposer|seconder|date|dated)(?: by)?"
    # headings with a colon in them: ITEM 2. WATER MAIN: REPAIR OR REPLACEMENT
    r"|(?i:(?:agenda )?(?:items?|topics?|sections?|parts?|agenda|appendix|schedule|exhibit|bill|ordinance|resolution|application"
    r"|report|matter)s?\.?(?: no\.?)? (?:\d[\w.-]*|[a-z]\b|[ivx]+\b).*)"
)
# 3. Harbour Lane: what is left of the wall: a numbered heading, where a sentence would end in a stop
_NUMBERED = re.compile(r"\*{0,2}\d{1,2}[.)]\s")
_ENDS = re.compile(r"[.!?\"\u2019\u201d)\]\u2026]\*{0,2}\s*$")
_BULLET = re.compile(r"\s*(?P<label>[・◆■●○〇◯◇▪•▲△□‣∙※-])\s*(?=\S)")
_SUFFIX = re.compile(r"(?P<label>\((?P<name>[A-Za-z][\w-]{1,15}|[^\W\d_()][^\W_()]{0,13}))\)?\s*$")


@dataclass(frozen=True)
class Spot:
    """Where a line's label stands: raw[:start] is mark or number, raw[start:end] the label, raw[body:] the speech."""

    start: int
    end: int
    body: int
    mark: str = ""


def printed(raw: str, spot: Spot) -> str:
    """Return the label as printed, white space as one space."""
    return tidy(raw[spot.start : spot.end])


def after_opening(text: str) -> int:
    """Return where a line begins behind a bullet, an arrow, a dash or the signs of a heading; 0 where it has none."""
    match = _OPENING.match(fold(text[:12]))
    return match.end() if match else 0


def spot_marked(raw: str) -> Spot | None:
    """○議長（土門周作君）　…, ○（土門しゅうさく議長）　…, ○大蔵教育長　…, ○議　　長　…, ○委員11 …, ○教育長: …"""
    folded = fold(raw)
    opened = _MARKED.match(folded)
    if not opened:
        return None
    return _after_mark(folded, opened.end(), opened["mark"])


def _after_mark(folded: str, at: int, mark: str) -> Spot | None:
    rest = folded[at : at + 90]
    found = ROLE_NAME.match(rest)
    if found and is_role_name(found["role"], found["inner"], found[0]):
        return Spot(at, at + found.end(), _body(folded, at + found.end()), mark)
    for end in _ends(rest):
        if is_label(rest[:end]):
            end = _longest_known(rest) or _with_member(rest, end)
            if longer := re.match(r"\s*\S{1,4}\s{0,3}\S{0,4}君(?=\s|$)", rest[end:]):  # 教育長 石動 久君
                end += longer.end()
            return Spot(at, at + end, _body(folded, at + end), mark)
    broken = _BROKEN.match(rest)
    if broken and (officer := role_end_within(broken["label"])) and looks_like_name(broken["label"][officer:]):
        return Spot(at, at + broken.end(), _body(folded, at + broken.end()), mark)
    return None


def role_end_within(text: str) -> int | None:
    """Return where the last office inside `text` ends, when something follows it."""
    return next((cut for cut in range(len(text) - 1, 0, -1) if role_end(text[:cut])), None)


def _ends(rest: str) -> Iterator[int]:
    """Yield where a label may end: at a gap, a colon, an opening quotation or the end, within five words."""
    for count, gap in enumerate(re.finditer(r"\s+|:|(?=「)|(?=〔)|$", rest)):
        if count > 8 or gap.start() > 40:
            return
        if gap.start():
            yield gap.start()


def _longest_known(rest: str) -> int | None:
    """Return where a known label of several words ends: 「会長　土門周作　それでは…」."""
    return max((end for end in _ends(rest) if is_known(rest[:end])), default=None)


def _with_member(rest: str, end: int) -> int:
    """Return where the label ends when a name follows its seat: 「２番　小野寺和香議員　護岸…」."""
    if not SEAT.fullmatch(squeeze(rest[:end])):
        return end
    name = re.compile(r"\s+[^\s。、]{2,8}(?:\s[^\s。、]{1,4})?(?:議員|委員|君)(?=\s+\S|\s*$)").match(rest, end)
    return name.end() if name else end


def _body(folded: str, at: int) -> int:
    """Return where the speech starts: after white space, a colon, and a direction such as 〔登壇〕."""
    match = re.compile(rf"{_STAGE}\s*:?\s*").match(folded, at)
    return match.end() if match else at


_PARTICLES = "がはのをにへともやで、。・，．)"  # a name goes on in a sentence


def spot_named(raw: str) -> Spot | None:
    """議長（土門周作君）　…, 議　長（井狩　譲君）　…, １．議長（土門周作君）　…, 都市計画課係長(井狩譲君)"""
    folded = fold(raw)
    number = _NUMBER.match(folded)
    at = number.end() if number else 0
    found = ROLE_NAME.match(folded[at : at + 90])
    if not found or not squeeze(found["role"]) or not is_role(squeeze(found["role"])):
        return None
    if not is_role_name(found["role"], found["inner"], found[0]) or len(squeeze(found["role"])) > 24:
        return None
    after = folded[at + found.end() : at + found.end() + 1]
    certain = squeeze(found["inner"]).endswith("君") and after.isalnum() and after not in _PARTICLES
    if after and not after.isspace() and after not in ":「〔" and not certain:  # 議長（土門周作君）これより…
        return None
    return Spot(at, at + found.end(), _body(folded, at + found.end()))


def spot_bracket(raw: str) -> Spot | None:
    """【会長】…, 【議長：石動久】…, 8125【井狩総合政策部長】…, ［会長］…, 〔会長〕…, ＜会長＞…, 《会長》…"""
    folded = fold(raw)
    found = _BRACKET.match(folded)
    if not found or not found.lastgroup:
        return None
    inside = found[found.lastgroup]
    label = parse_label(inside)
    if not (is_label(inside) or (label.role and label.name and ":" in inside)):
        return None
    return Spot(found.start(found.lastgroup), found.end(found.lastgroup), _body(folded, found.end()))


def spot_quote(raw: str) -> Spot | None:
    """会長「それでは始めます。」: the whole speech in quotation marks"""
    folded = fold(raw)
    found = _SPOKEN.match(folded)
    if not found or not is_label(found["label"]) or not folded.rstrip().endswith(("」", "。", "』")):
        return None
    return Spot(found.start("label"), found.end("label"), found.end("label"))


def spot_paren(raw: str) -> Spot | None:
    """（委員）…, （小野寺委員）…, (石動代理)…, （ 土門 周 作 君 ）…, and 「町長」　…"""
    folded = fold(raw)
    found = _PAREN.match(folded) or _QUOTED.match(folded)
    if not found or not is_label(found["label"]) or re.search(r"登壇|退席|入室|降壇", found["label"]):
        return None
    return Spot(found.start("label"), found.end("label"), _body(folded, found.end()))


def spot_colon(raw: str) -> Spot | None:
    """委員長（土門君）：…, 石動君：…, 事務局: …"""
    folded = fold(raw)
    found = _COLON.match(folded)
    if not found or not is_label(found["label"]):
        return None
    return Spot(found.start("label"), found.end("label"), _body(folded, found.end()))


_CALLED = re.compile(rf"[^。、]{{2,10}}(?:{MEMBER_TITLE})。?")


def spot_hanging(raw: str) -> Spot | None:
    """委員　…, Ａ委員　…, 土門周作議長　…, ４番　…: an office, a gap, the speech; or the label on its own line"""
    folded = fold(raw)
    at = len(folded) - len(folded.lstrip())
    if number := re.compile(r"\d{1,4}[.:)]?\s+(?=\D)").match(folded, at):  # 12　石動委員　…: the utterances are counted
        at = number.end()
    rest = folded[at : at + 60]
    if not rest or rest[0] in "(【「〔" or rest[0] in MARKS:
        return None
    for end in _ends(rest):
        if rest[end : end + 1] in ("「", "〔", ":") or re.match(r"\s*[-–—―]\s", rest[end:]):
            continue
        if is_label(rest[:end]) and not squeeze(rest[:end]).endswith(POLITE_TITLES):
            end = _longest_known(rest) or _with_member(rest, end)
            if _CALLED.fullmatch(
                squeeze(folded[at + end : at + end + 60])
            ):  # 18番　小野寺和香議員。: the chair calls a member
                return None
            return Spot(at, at + end, _body(folded, at + end))
    return None


def spot_dash(raw: str) -> Spot | None:
    """教 育 長 - …を確認: reported speech after a dash"""
    folded = fold(raw)
    found = _DASH.match(folded)
    if not found or not is_label(found["label"]):
        return None
    return Spot(found.start("label"), found.end("label"), found.end())


def spot_hyphen(raw: str) -> Spot | None:
    """土門委員長－それでは…: the speech after a wide dash"""
    found = _HYPHEN.match(raw)
    if not found or not is_label(found["label"]):
        return None
    return Spot(found.start("label"), found.end("label"), found.end())


_HYPHEN = re.compile(r"\s*(?P<label>[^-－–—―─。、\s][^-－–—―─。、]{1,16}?)\s*[－—―]\s*(?=[^\s－—―─])")


def spot_qa(raw: str) -> Spot | None:
    """問　…, 答（課長）　…, Q1. …, ⇒ …"""
    folded = fold(raw)
    found = _QA.match(folded)
    if not found or found.end() >= len(folded):
        return None
    label, after = found["label"], folded[found.end("label") : found.end("label") + 1]
    signed = label[-1] in ".:、)" or label[0] in "⇒→➡=" or (label[-1].isdigit() and label[0] in "QAC問答")
    if not signed and not after.isspace():
        return None
    if label[0] in "答A" and not signed and after.isspace():  # 答　町長　来年の…
        officer = re.match(r"\s+(\S{2,12})\s+(?=\S)", folded[found.end("label") :])
        if officer and is_label(officer[1]):
            end = found.end("label")
            return Spot(found.start("label"), end + officer.end(1), end + officer.end())
    if label[0] in "QAC" and not signed and len(folded) > found.end("label") + 1 and not after.isspace():
        return None
    return Spot(found.start("label"), found.end("label"), found.end())


def spot_chat(raw: str) -> Spot | None:
    """domon: …"""
    found = _CHAT.match(fold(raw))
    if not found or found["label"].isdigit() or _RECORDS.fullmatch(found["label"].strip("*")):
        return None
    if _NUMBERED.match(found["label"]) and not _ENDS.search(raw):
        return None
    return Spot(found.start("label"), found.end("label"), found.end())


def spot_congress(raw: str) -> Spot | None:
    """Mr. SMITH. Mr. President, …: an American record"""
    found = _CONGRESS.match(raw)
    return Spot(found.start("label"), found.end("label"), found.end()) if found else None


_CONGRESS = re.compile(
    rf"\s*(?P<label>(?:{COURTESIES})\.\s+[A-Z][A-Za-z'\u2019-]*[A-Z]{{2,}}(?:\s+of\s+[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)?"
    r"|The\s+(?:(?:ACTING|VICE|DEPUTY|PRESIDING|SPEAKER|PRESIDENT|CHAIR|CHAIRMAN|CHAIRWOMAN|OFFICER|CLERK|PRO|TEMPORE|pro|tempore)\s?)+)"
    r"\.\s+(?=[A-Z\"\u201c])"
)


def spot_bullet(raw: str) -> Spot | None:
    """・…: an opinion whose speaker the minutes do not name"""
    found = _BULLET.match(fold(raw))
    return Spot(found.start("label"), found.end("label"), found.end()) if found else None


def spot_suffix(raw: str) -> tuple[int, int, str] | None:
    """… (domon: the speaker in brackets behind the words; returns where the words end, the label, the name"""
    found = _SUFFIX.search(fold(raw).rstrip())
    if not found or not fold(raw)[: found.start()].strip(" *-・#"):
        return None
    return found.start(), found.end(), found["name"]
