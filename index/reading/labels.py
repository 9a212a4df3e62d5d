"""Take a printed speaker label apart: which words are the role, which the name, and what is sure about either."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from index.reading.glyphs import MARKS, fold, squeeze, tidy
from index.reading.roles import SEAT, is_plain_role, is_role, role_end, split_officer, split_role
from index.titles import COUNCILLORS, COURTESIES, HONORIFIC, MEMBER_TITLE, POLITE_TITLES, RANKS, SEATS

_STAGE = re.compile(r"[〔\[［(（](?:登壇|降壇|自席|起立|挙手|着席|続き?)[^〕\]］)）]{0,6}[〕\]］)）]$")
_READING = re.compile(r"\([ぁ-んァ-ヶー・ ]+\)")  # 小鳥遊(たかなし)実
_HONORIFIC = re.compile(rf"(?:{HONORIFIC})$")
_NAME = re.compile(r"[々〆ヶヵ一-鿿豈-﫿𠀀-𯿿ぁ-んァ-ヺーA-Za-z'・ .-]{1,24}")
NOT_A_NAME = re.compile(
    r"質問|質疑|意見|回答|答弁|要望|新聞|放送|テレビ|通信社|株式|大学|協議会|委員会|審議会|\d|[0-9]名|\d人|登壇|拍手|資料|休憩|異議|朗読|続き|了$|別紙|同意|賛成|笑|説明|報告|第.+号|[。、:「」]"
)
# Labels that keep speakers apart without naming them: 委員11, Ａ委員, 話者2, Speaker 1.
ANONYMOUS = re.compile(
    r"(?:委員|会員|議員|参加者|市民|住民|構成員|質問者|発言者|傍聴者|町民|村民|区民|団体|出席者|保護者|記者|生徒|学生|事務局|担当|司会|職員|男性|女性"
    r"|話者|スピーカー|[Ss]peaker|SPEAKER|[Uu]nknown)[\s_]*[A-Za-z\d]{0,3}"
    r"|[A-Za-z甲乙丙丁]\s*(?:委員|会員|議員|氏|さん|構成員|市民|参加者)"
)
_ANONYMOUS = re.compile(r"[A-Za-zァ-ン甲乙丙丁Ａ-Ｚ○◯●□]{1,2}|\d{1,3}")


_ENGLISH = re.compile(
    r"(?:The\s+)?(?P<role>(?:(?:Vice|Deputy|Acting|City|Town|County|Board|Committee)[- ])*(?:Chair(?:man|woman|person)?|Mayor|President|Commissioner"
    r"|Director|Manager|Secretary|Clerk|Treasurer|Member|Moderator|Facilitator"
    r"|Attorney|Superintendent|Senator|Representative|Judge|Officer|Chief|Staff"
    rf"|{COURTESIES}|{COUNCILLORS}|{SEATS}|{RANKS})\.?)"
    r"(?:\s+(?P<name>[A-Za-z][\w.'\u2019-]*(?:\s[A-Za-z][\w.'\u2019-]*){0,3}))?"
    r"(?:\s*\((?P<office>[A-Za-z][A-Za-z0-9 ,&/'’-]{1,60})\))?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Label:
    """A speaker label, read as far as its own words go."""

    printed: str  # without the mark, runs of white space as one space: 議長（土門周作君）
    role: str = ""  # squeezed: 議長; empty when the label has none
    name: str = ""  # squeezed, without 君: 土門周作; empty when the label names nobody
    full: bool = False  # the label's form says that the name is whole (brackets, 君, a space inside)
    other: str = ""  # a word in brackets beside a name, which tells namesakes apart or gives the stand-in

    @property
    def key(self) -> str:
        """The label without marks, brackets and white space: equal for two printings of one label."""
        return re.sub(r"[\s()（）【】\[\]〔〕:：「」『』<>《》]", "", fold(self.printed))


def clean_name(text: str) -> str:
    """Return a name without honorific, reading and white space: 小鳥遊（たかなし）実君 → 小鳥遊実."""
    text = _READING.sub("", fold(text).strip())
    if text.isascii():
        return tidy(text)
    return squeeze(_HONORIFIC.sub("", squeeze(text)))


def looks_like_name(text: str) -> bool:
    """Tell whether `text` could be a person's name, whole or not."""
    bare = clean_name(text)
    return (
        1 <= len(bare) <= (24 if bare.isascii() else 12) and bool(_NAME.fullmatch(bare)) and not NOT_A_NAME.search(bare)
    )


@lru_cache(maxsize=8192)
def parse_label(printed: str) -> Label:
    """Take `printed` apart. What cannot be told stays empty: 井狩建設部長 may be 井狩 or 井狩建."""
    printed = tidy(printed.strip().lstrip(MARKS))
    if re.match(r"The\s+[A-Z]{3}", printed):  # an office of the chamber
        return Label(printed, printed)
    if english := _ENGLISH.fullmatch(printed):
        name = english["name"] or ""
        return Label(printed, english["office"] or english["role"], name, " " in name)
    if ANONYMOUS.fullmatch(fold(printed).strip()):
        return Label(printed, squeeze(fold(printed)))
    if len(printed) > 80:  # no label, but words in a speaker's cell
        return Label(printed)
    folded = _STAGE.sub("", fold(printed)).strip()
    if folded[:1] in "([【「《<" and not re.search(r"[)\]】」》>]", folded):
        folded = folded[1:]  # (domon: the closing bracket is missing
    elif folded[-1:] in ")]】」》>" and not re.search(r"[(\[【「《<]", folded):
        folded = folded[:-1]  # 委員長小野寺和香): a link has eaten the opening one
        return _with_honorific(printed, clean_name(folded), folded)
    wrapped = re.fullmatch(r"[(【「\[《](.+)[)】」\]》]", folded)
    if wrapped and (not re.search(r"[()]", wrapped[1]) or folded.startswith("【")):
        folded = wrapped[1].strip()
    if colon := re.fullmatch(r"([^:()]+):([^:]+)", folded):  # 【議長：石動久】
        return _pair(printed, colon[1], colon[2])
    if brackets := re.fullmatch(rf"(.*?)\((.+)\)({MEMBER_TITLE}|\D{{0,6}}長)?", _keep_reading(folded)):
        return _bracketed(printed, brackets[1], brackets[2].replace("⟨", "(").replace("⟩", ")"), brackets[3] or "")
    return _plain(printed, folded)


def _keep_reading(text: str) -> str:
    """Hide a reading's brackets inside a name, so that the outer pair is the label's."""
    return re.sub(r"(?<=\()([^()]*)\(([ぁ-んァ-ヶー ]+)\)([^()]*)(?=\))", r"\1⟨\2⟩\3", text)


def _pair(printed: str, role: str, name: str) -> Label:
    if is_role(role) and looks_like_name(name):
        return Label(printed, squeeze(role), clean_name(name), True)
    return Label(printed, squeeze(role))


def _bracketed(printed: str, outside: str, inside: str, after: str) -> Label:
    """Read 役職（氏名君）, （氏名役職）, 氏名（役職）, 司会（井狩課長）, 土門(周)会長, 事務局（Ｑ）."""
    outside, inner = tidy(outside) if outside.isascii() else squeeze(outside), squeeze(inside)
    if after and after not in POLITE_TITLES and outside and not is_role(outside):
        return Label(printed, after, outside, False, inner)  # 土門(周)会長
    if not outside:
        inner_label = _plain(printed, inside)
        if inner.endswith(POLITE_TITLES) or not inner_label.role:
            return Label(printed, "", clean_name(inside), True)
        return inner_label
    if is_role(outside):
        if _ANONYMOUS.fullmatch(inner):
            return Label(printed, outside)  # 事務局（Ｑ）
        if inner.endswith("議員") and looks_like_name(inner[:-2]):
            return Label(printed, outside, clean_name(inner[:-2]), True)
        if is_role(inner) and not inner.endswith("君") and len(inner) > 2:
            return _within(printed, outside, inside)  # 司会（井狩課長）
        if looks_like_name(inside):
            return Label(printed, outside, clean_name(inside), True)
        return Label(printed, outside)
    if is_role(inner) and looks_like_name(outside):
        return Label(printed, inner, clean_name(outside), True)  # 山田太郎（議長）
    if looks_like_name(outside):
        whole = outside.isascii() and " " in outside  # Alan Brown (resident)
        return Label(printed, "", clean_name(outside), whole, inner)  # 石動(沢渡参考人)
    return Label(printed, outside)


def _within(printed: str, outside: str, inside: str) -> Label:
    inner = _plain(printed, inside)
    if not inner.name:
        return Label(printed, inner.role or outside, "", False, outside)
    return Label(printed, inner.role or outside, inner.name, inner.full, outside)


def _plain(printed: str, text: str) -> Label:
    """Read a label without brackets: 議長, 郡司 課長, 土門しゅうさく議長, 教育長 石動 久君, Ａ委員, 18番."""
    text = text.strip()
    bare = squeeze(text)
    if SEAT.fullmatch(bare) or is_plain_role(bare):
        return Label(printed, bare)
    seat = re.match(SEAT.pattern + r"(?=\D)", bare)
    if seat:  # 18番 小野寺和香議員
        name = re.sub(r"(?:議員|委員)$", "", bare[seat.end() :])
        if looks_like_name(name) and not is_role(name):
            return Label(printed, seat[0], clean_name(name), True)
    if bare.endswith("君") and len(bare) > 2:
        return _with_honorific(printed, bare[:-1], text[:-1])
    words = text.split()
    if len(words) >= 2 and is_role(words[0]) and not is_role(words[-1]) and looks_like_name("".join(words[1:])):
        return Label(printed, words[0], clean_name("".join(words[1:])), len(words) > 2)  # 教育長 石動 久
    split = split_role(bare)
    if not split:
        name = clean_name(text if text.isascii() else bare)
        return Label(printed, "", name, len(words) > 1) if looks_like_name(bare) else Label(printed)
    before, end = split
    if not before or re.fullmatch(r"[副仮各前元\d]|[A-Za-zァ-ン甲乙丙丁]{1,2}", before):
        return Label(printed, bare)
    whole = len(words) > 2 or (len(words) == 2 and not is_role(words[-1]) and words[-1] != end)
    if is_plain_role(end) and looks_like_name(before) and not role_end(before):
        return Label(printed, end, clean_name(before), whole and is_plain_role(end))
    if len(words) == 2 and is_role(words[1]) and looks_like_name(words[0]) and not is_role(words[0]):
        return Label(printed, words[1], words[0])  # 郡司 課長
    officer = split_officer(bare)
    if officer and looks_like_name(officer[0]):
        return Label(printed, bare, "", False, officer[0])  # 井狩財務局長: the attendance decides
    return Label(printed, bare)


def _with_honorific(printed: str, bare: str, spaced: str) -> Label:
    """Read 委員小野寺和香君 and 小野寺和香君: the last role word that leaves a name ends the role."""
    for cut in range(len(bare) - 1, 0, -1):
        head, tail = bare[:cut], bare[cut:]
        if role_end(head) and 2 <= len(tail) <= 8 and looks_like_name(tail):
            return Label(printed, head, clean_name(tail), True)
    return Label(printed, "", clean_name(spaced), len(bare) > 2)
