"""Read one entry of the attendance: seats, roles and spaced-out names become people."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from index.reading.glyphs import squeeze
from index.reading.labels import clean_name, looks_like_name
from index.reading.roles import (
    ROLE_ANYWHERE,
    SEAT,
    group_of,
    is_department,
    is_plain_role,
    is_role,
    role_end,
    split_officer,
    starts_office,
)
from index.reading.roll import CIRCLES, Section, within
from index.reading.rosters import group_names, split_glued, split_run
from index.reading.shortforms import TOKEN, seat_number
from index.records import Group, Person
from index.titles import HONORIFIC

COUNT = re.compile(
    r"^\(?[約全計]{0,2}[\d一二三四五六七八九十百〇]+\s*[名人](?:中.*)?\)?$|^な\s*し$|^\(?(?:敬称略|順不同|五十音順)[^)]*\)?$"
)
_CONTACT = re.compile(r"(?:^|\s)(?:電\s*話|内\s*線|TEL|Tel|℡|FAX|ファ[クッ]ス|メール|E-?mail)|\s\(?\d{2,5}[-(]")
_HANDLE = re.compile(r"[A-Za-z][\w.-]{1,19}")
_NO_NAME = re.compile(
    r"凡例|あいさつ|挨拶|意見|内容|記載|末尾|巻末|別添|参照|のとおり|出欠|氏名|役職|備考|議事|要旨|電話|公開|別紙|名簿|以上|以下|ほか|外\d|欠員|名$|なし|該当|内線|ファ[クッ]|メール|出席|欠席|敬称|代理$|委員会|協議会|審議会|会議|株式会社|について|議案"
    r"|課$|室$|^その他$|総務|定数|オンライン|リモート|^\d|について|資料|年度|第.+[回号]|による|ため|および|及び|傍聴|事件|日程|開会|閉会|午前|午後|開議|散会"
)
_FIRM = re.compile(
    r"株式|会社|精機|電機|電気|自動車|織機|製作所|工業|大学|研究所|[ァ-ヶー]{4,}|[ァ-ヶー]{3,}$|事務所|法人|銀行|組合|センター|学校|病院|[館署]$"
)
_BODY = re.compile("自治|町内|連合|医師|商工|婦人|老人|青年|同窓|協|会$")  # 石動久　自治会長
_PARTED = re.compile(r"(?P<first>[々一-鿿ぁ-んァ-ンー]{1,3}) (?P<rest>[々一-鿿ぁ-んァ-ンー]{3,8})")
_HELD_BESIDE = re.compile(r"\s*\((?![^()]*(?:欠席|代理))[^()]*\)$")
_BESIDES = re.compile("兼務?$")  # 総務部長兼務: a second office follows, maybe in the next row
GENERIC = (
    "委員",
    "議員",
    "理事",
    "監事",
    "幹事",
    "主査",
    "主事",
    "主任",
    "係長",
    "課長",
    "部長",
    "書記",
    "参事",
    "主幹",
    "オブザーバー",
)
# Offices of any department: the one named before them is theirs.
_RANK = re.compile(
    r"(?:部|課|係|局|室)?[次長](?:長|補佐)?|[課室係局部]長(?:補佐|代理)?|副?(?:主幹|主査|主任|主事|参事|技師)|係員"
)


@dataclass
class Around:
    """What the section and the row around an entry say of it."""

    section: Section
    department: str = ""  # of the officers below it
    default: str = ""  # the office of all in the section, when its heading is one
    here: bool | None = None  # what the row, or a note in it, says of whether its people came
    carried: str = ""  # 委員　岸本花枝、榊原拓: the role goes on
    listing: bool = False  # the row lists names between commas

    def attended(self) -> bool:
        """Tell whether the people of the entry came."""
        return self.section.attended if self.here is None else self.here


class Entries:
    """Makes people of entries; a role printed alone waits for the name in the next one."""

    def __init__(self, around: Around, chair: str, signs: dict[str, str]) -> None:
        """Begin a section; `chair` is the office the sign ◎ stands for, and `signs` are those that a legend gives."""
        self.at, self._chair, self._signs = around, chair, signs
        self.people: list[Person] = []
        self.seats: dict[str, str] = {}  # 11番: the name on that seat
        self.waiting: list[str] = []  # roles printed above the name they belong to
        self._waiting_seat: re.Match[str] | None = None  # a seat printed above the name on it
        self._last_role = ""  # what 〃 repeats
        rows = around.section.rows
        circles = [row for row in rows if row.lstrip()[:1] in "○〇◯" and row.strip()]
        self._marking = len(circles) < 3 or any("◎" in row for row in rows)  # else ○ is a bullet

    def take(self, part: str) -> None:
        """Read 「１番　土　門　周　作　議員」, 「理事　小野寺　和香君」, 「市民課課長 井狩譲 市民課主幹 沢渡実」."""
        part = _CONTACT.split(part)[0]
        chair_sign = part.lstrip()[:1] if part.lstrip()[:1] in "◎○〇●◯" else ""
        part = part.lstrip("◎○〇●◯ ")
        seat = re.match(rf"{SEAT.pattern}(?=\s|\D|$)", part)
        if seat:
            part = part[seat.end() :]
            if not part.strip():  # １番⏎石動久: the name stands below its seat
                self._waiting_seat = seat
                return
        elif self._waiting_seat:
            seat, self._waiting_seat = self._waiting_seat, None
        part = re.sub(rf"(?:{HONORIFIC})\s*$", "", part)
        if parted := _PARTED.fullmatch(_HELD_BESIDE.sub("", part.strip())):  # 土門　周作会長（潮見大学教授）
            officer = split_officer(parted["rest"])
            if (
                officer
                and is_plain_role(officer[1])
                and not _BODY.search(officer[0])
                and self._given(parted, officer[0])
            ):
                self._close([officer[1]], [(parted["first"] + officer[0], 0, len(part))], seat, chair_sign)
                return
        if not self.waiting and self._names_first(part):
            self._offices_behind(part, seat, chair_sign)
            return
        part = re.sub(r"(?:\s+議\s*員|\s+委\s*員)\s*$", "", part)
        known = len(self.people)
        roles: list[str] = []
        names: list[tuple[str, int, int]] = []
        for match in TOKEN.finditer(part):
            word = match[0]
            if word == "〃" or word == "同":
                self._close(roles, names, seat, chair_sign)
                roles = [self._last_role] if self._last_role else []
                names = []
            elif run := split_run(word):
                self._close(roles, names, seat, chair_sign)
                roles, names = [], []
                for role, name in run:
                    self._close([role], [(name, match.start(), match.end())], seat, chair_sign)
            elif word.startswith("(") and not names and not roles and len(self.people) > known:
                continue  # 土門会長（潮見大学教授）: held elsewhere
            elif word.startswith("("):
                self._bracket(word, roles, names, seat, chair_sign)
                if names:
                    roles, names = [], []
            elif officer := self._officer(word, part[match.end() :]):
                self._close(roles, names, seat, chair_sign)
                self._close([officer[1]], [(officer[0], match.start(), match.end())], seat, chair_sign)
                roles, names = [], []
            elif names and (self._is_role_word(word)):
                self._close(roles, names, seat, chair_sign)
                roles, names, chair_sign = [word], [], ""
            elif not names and (self._is_office(word) or self._is_department(word, part[match.end() :])):
                roles.append(word)
            elif glued := split_glued(word, bool(seat) or bool(roles)):
                self._close(roles, names, seat, chair_sign)
                roles, names = [glued[0]], [(glued[1], match.start(), match.end())]
            else:
                names.append((word, match.start(), match.end()))
        if roles and not names and len(self.people) > known and self._settled(roles):
            return
        self._close(roles, names, seat, chair_sign)

    def _given(self, parted: re.Match[str], given: str) -> bool:
        """Tell whether the words before an office are a surname, parted from the given name glued to the office."""
        return len(given) <= 3 and looks_like_name(given) and not self._is_office(parted["first"])

    def _settled(self, roles: list[str]) -> bool:
        """Tell whether offices behind a member with one are of no one else: 「委員　石動　久　潮見大学教授」."""
        last = self.people[-1]
        if self.at.section.group != "member" or not last.role or not is_plain_role(last.role):
            return False
        if group_of(roles[-1]) == "chair" and is_plain_role(roles[-1]) and group_of(last.role) == "member":
            self.people[-1] = replace(last, role=roles[-1], group="chair")
        return True

    def _names_first(self, part: str) -> bool:
        """Tell whether a row gives each office behind its holder: 「土門　周作　会長（潮見大学教授）」."""
        words = [word for word in TOKEN.findall(part) if not word.startswith("(")]
        if len(words) < 2 or self._is_office(words[0]) or not self._is_office(words[-1]):
            return False
        if _FIRM.search(words[0]):  # 中央公民館　黒瀬館長
            return False
        return looks_like_name(words[0]) and not ROLE_ANYWHERE.search(words[0]) and not is_department(words[0])

    def _offices_behind(self, part: str, seat: object, sign: str) -> None:
        names: list[tuple[str, int, int]] = []
        roles: list[str] = []
        here = None
        for match in TOKEN.finditer(part):
            word = match[0]
            if word.startswith("("):
                here = False if "欠席" in word else here
            elif self._is_office(word) and names:
                roles.append(word)
            elif not names and (officer := split_officer(word)):
                self._close([officer[1]], [(officer[0], match.start(), match.end())], seat, sign)
            else:
                if roles:
                    self._close(roles, names, seat, sign, attended=here)
                    names, roles, here = [], [], None
                names.append((word, match.start(), match.end()))
        self._close(roles, names, seat, sign, attended=here)

    def _is_office(self, word: str) -> bool:
        return self._is_role_word(word) or (word.endswith("部") and starts_office(word))

    def _officer(self, word: str, rest: str) -> tuple[str, str] | None:
        """Return (name, role) of 土門会長 and 井狩環境課長: a role with its holder before it, and no name behind it."""
        split = split_officer(squeeze(word))
        if not split or split[0].isascii() or not looks_like_name(split[0]) or role_end(split[0]):
            return None
        following = TOKEN.search(rest)
        if following and not following[0].startswith("(") and not self._is_role_word(following[0]):
            return None
        return split

    def _is_role_word(self, word: str) -> bool:
        return len(word) > 1 and is_role(_BESIDES.sub("", word)) and not SEAT.fullmatch(word)

    def _is_department(self, word: str, rest: str) -> bool:
        """Tell whether the word is the department of the office right behind it: 福祉　課長　一ノ宮理恵."""
        following = TOKEN.search(rest)
        return following is not None and is_department(word) and is_role(following[0])

    def _bracket(self, word: str, roles: list[str], names: list[tuple[str, int, int]], seat: object, sign: str) -> None:
        inside = squeeze(word[1:-1])
        if not names:
            if not inside or COUNT.match(inside):
                return
            if self.waiting or roles:
                (self.waiting if self.waiting else roles).append(word)
            elif is_role(inside):
                roles.append(inside)
            return
        if "欠席" in inside:
            self._close(roles, names, seat, sign, attended=False)
        elif office := next((o for o in re.split(r"[/、,・]", inside) if is_plain_role(o) and o not in GENERIC), None):
            self._close([office], names, seat, sign)
        elif is_role(inside) and not (self._held(roles) and not is_plain_role(inside)):
            self._close([*roles, inside], names, seat, sign)
        else:
            self._close(roles, names, seat, sign)

    def _held(self, roles: list[str]) -> bool:
        """Tell whether the row itself gives an office here: what stands in brackets is then one held elsewhere.

        「委員　浜名　克己（商工会議所専務理事）」 is a member of this body.
        """
        return any(map(is_role, roles)) or bool(self.at.carried or self.at.default)

    def _close(
        self,
        roles: list[str],
        names: list[tuple[str, int, int]],
        seat: object,
        sign: str,
        *,
        attended: bool | None = None,
    ) -> None:
        """Make people of the names collected, or let the roles wait for the next row."""
        if not names:
            last = self.people[-1] if self.people else None
            if last and last.role and _BESIDES.search(last.role) and not self.waiting:
                self.people[-1] = replace(last, role=last.role + "".join(roles))
            else:
                self.waiting += [r for r in roles if r]
            return
        own = [*self.waiting, *roles] if all(r.startswith("(") for r in roles) else roles
        self.waiting = []
        sits = self.at.section.group == "member" and own and group_of(own[0]) in ("chair", "member")
        if sits and is_plain_role(own[0]) and not all(map(is_plain_role, own)):
            own = own[:1]  # 会長　潮見大学教授　土門　周作: the second office is held elsewhere
        role = "".join(own) or self.at.carried or self.at.default
        if self.at.department and _RANK.fullmatch(role):
            role = within(self.at.department, role)
        if not role and seat:
            role = "議員"
        if sign and not own and role in ("", self.at.default):
            role = self._signed(sign.translate(CIRCLES)) or role
        for name in group_names(names):
            bare = name if _HANDLE.fullmatch(name) else clean_name(name)
            if not (2 <= len(bare) <= 14 or (role and bare)) or _NO_NAME.search(bare) or is_role(bare):
                continue
            if not (looks_like_name(bare) or _HANDLE.fullmatch(bare)):
                continue
            if not role and ((bare.isascii() and not self.at.listing) or _FIRM.search(bare)):
                continue
            here = self.at.attended() if attended is None else attended
            self.people.append(Person(bare, role or None, self._group(role), here))
            if isinstance(seat, re.Match):
                self.seats.setdefault(seat_number(seat[0]), bare)
        self._last_role = role
        if role in GENERIC or role == self.at.carried:
            self.at.carried = role
        else:
            self.at.carried = ""

    def _signed(self, sign: str) -> str:
        """Return the office that a sign before a name stands for."""
        usual = {"◎": self._chair, "○": "副" + self._chair} if self._marking else {}
        return (self._signs or usual).get(sign, "")

    def _group(self, role: str) -> Group:
        if self.at.section.group == "explainer":
            return "explainer"  # 議長 or 監査委員 among those who explain are there to explain
        group = group_of(role) if role else "other"
        if self.at.section.group == "other" and self.at.section.heading and "議員" not in self.at.section.heading:
            return "other" if group == "member" else group  # a guest may be a member of another body
        if group in ("explainer", "other") or (group == "member" and self.at.section.group != "member"):
            if group == "explainer" and self.at.section.group == "member":
                return group
            return self.at.section.group if self.at.section.group != "other" else group
        return group
