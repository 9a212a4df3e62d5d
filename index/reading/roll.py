"""Read what a row of the attendance says beside its people: its number, who stayed away and who came instead, its group."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from index.reading.fields import GROUPS, meaning_of
from index.reading.glyphs import fold, squeeze
from index.reading.labels import looks_like_name
from index.reading.roles import is_plain_role, is_role, starts_office
from index.records import Group
from index.titles import HEADS

# What a row of an attendance sheet says of its person: 土門　周作　○, 桐生　学　欠.
_MANNER = r"オンライン|リモート|[Ww][Ee][Bb]|ウェブ|[Zz][Oo][Oo][Mm]|途中|退席|退室|遅刻|遅参|早退|代理|会場|対面"
_CAME = re.compile(
    rf"\s+※?(?:(?P<here>[○〇◯●✓✔出]|[(（]?(?:{_MANNER})?(?:出席|参加)[)）]?|(?:{_MANNER})(?:退席|退出)?)"
    r"|(?P<away>[×✕✖xX欠－−―ー-]|欠席|[（(]欠席?[)）]))\s*$"
)
_CROSSED = re.compile(r"\s*[×✕✖]\s*(?=\S)")  # ×　戸川　進
_NUMBER = re.compile(r"\s*(?:\(\d{1,2}\)|[①-⑳]|\d{1,2}[.)]|\d{1,2}(?=\s))\s*(?=[^\s\d番名人、,])")
_BRACKETED = re.compile(r"\s*[(【〔［\[《〈<](?P<inside>[^()【】〔〕［］\[\]《》〈〉<>]{1,20})[)】〕］\]》〉>]\s*")
_AWAY = re.compile(r"[(]\s*欠席?(?:者|委員|議員)?\s*[:・]?\s*(?P<who>[^()]*)[)]\s*$")
_DEPUTY = re.compile(
    r"\s代理(?:出席)?者?[:\s]\s*(?P<last>[^()]+)$|[(]\s*(?:代理?(?:出席)?者?\s*[:・\s]\s*(?P<who>[^()]+?)|(?P<name>[^()\s][^()]*?)\s*が?代理出席)\s*[)]\s*$"
)
_HOW = re.compile(rf"[(](?P<how>[^()]*(?:{_MANNER}|から|より|まで|全員|以降|出席|参加)[^()]*)[)]")
_OTHERS = re.compile(r"[\s、,]*(?:ほか|他|外|以上|計)\s*[\d一二三四五六七八九十]+\s*[名人]\s*$")
_WHOLE = re.compile(r"\((?P<inside>[^()]*[、,][^()]*)\)")
_DEPARTMENT = re.compile(
    r"(?P<open>\()?(?P<name>[^\s()]{1,14}?(?:部|課|係|局|室|センター|支所|グループ|チーム))(?(open)\)\s*|(?::\s*|\s+|$))"
)
_DEPARTMENTS = re.compile(r"\s+(?=[^\s:()、,]{1,14}(?:部|課|係|局|室|センター):)")
_LEGEND = re.compile(
    r"[※\s]*(?P<sign>[◎○〇◯●☆★])\s*印?\s*[:=は…・]*\s*(?P<role>副?(?:" + "|".join(HEADS) + r")|職務代理者?)[、,・\s]*"
)

CIRCLES = str.maketrans("〇◯", "○○")  # one sign, however it is printed


_EXPERTS = re.compile(r"有識者|学識経験者|専門家|民間議員")
_OFFICE = re.compile(r"幹事|書記|理事|講師|アドバイザー|記録者?|担当.*|.*作成者")  # an office as much as a group


@dataclass
class Section:
    """One part of the attendance: its rows, and what its heading says of everybody in it."""

    heading: str
    group: Group
    attended: bool
    rows: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Heading:
    """The group that a row names before the people it lists."""

    heading: str
    group: Group
    absent: bool


def came(row: str) -> tuple[str, bool | None]:
    """Return a row without the sign of an attendance sheet at its end, and whether its person attended."""
    if crossed := _CROSSED.match(row):
        return row[crossed.end() :], False
    match = _CAME.search(fold(row))
    return (row[: match.start()], match["here"] is not None) if match else (row, None)


def unnumbered(row: str) -> str:
    """Return a folded row without its number in the list and without how many more there are: 「1 土門 周作 会長」."""
    number = _NUMBER.match(row)
    row = _OTHERS.sub("", row[number.end() :] if number else row)
    whole = _WHOLE.fullmatch(row.strip())
    return whole["inside"] if whole else row


def group_before(row: str) -> tuple[Heading | None, str]:
    """Return the group in brackets before those a row lists, (事務局)井狩課長, and the rest; whom one speaks for is dropped.

    What stands in round brackets may be an office, and stays unless it is a group.
    """
    match = _BRACKETED.match(row)
    if match is None:
        alone = _named(row) if len(squeeze(row)) <= 6 else None
        return (alone, "") if alone else (None, row)
    if named := _named(match["inside"]):
        return named, row[match.end() :]
    rest = row[match.end() :]
    return None, row if row.lstrip()[0] == "(" or not rest or rest[0] in "、,。" else rest


def _named(text: str) -> Heading | None:
    name = squeeze(fold(text))
    if _EXPERTS.fullmatch(name):
        return Heading(name, "member", False)
    meaning = meaning_of(name) if not name.isascii() else None
    if meaning not in GROUPS or _OFFICE.fullmatch(name):
        return None
    return Heading(name, GROUPS[meaning][0], meaning == "absent")


def groups_apart(row: str) -> list[str]:
    """Cut a row before each group or department that it names: 「福祉部:井狩部長 福祉課:沢渡課長」."""
    cuts = [m.end() for m in _DEPARTMENTS.finditer(row)]
    for match in re.finditer(r"\s+(?=[(【〔［\[《〈<])", row):
        bracketed = _BRACKETED.match(row, match.end())
        named = _named(bracketed["inside"]) if bracketed else None
        if bracketed and named and not named.absent and row[bracketed.end() :].strip():
            cuts.append(match.end())
    return [row[a:b] for a, b in zip([0, *sorted(cuts)], [*sorted(cuts), len(row)], strict=True) if row[a:b].strip()]


def department_before(row: str) -> tuple[str, str]:
    """Return the department that a row names before its officers, or alone, and the rest: 「福祉課 沢渡課長、真鍋主任」."""
    match = _DEPARTMENT.match(row)
    if match is None or not starts_office(match["name"]):
        return "", row
    rest = row[match.end() :]
    first = re.match(r"[^\s、,(]+", rest)
    officer = first is not None and is_role(first[0]) and not starts_office(first[0])
    return (match["name"], rest) if not rest or officer else ("", row)


def within(department: str, role: str) -> str:
    """Return an office with the department it belongs to before it: 福祉課 and 課長 are 福祉課長."""
    if department[-1:] == role[:1]:
        return department + role[1:]
    return department + role


def legend(row: str) -> tuple[dict[str, str], str]:
    """Return the offices that a row says its signs stand for, (◎会長、○副会長), and the row without them."""
    signs: dict[str, str] = {}
    for match in re.finditer(r"\((?P<inside>[^()]*)\)|^[^()]*$", row):
        inside = match["inside"] or match[0]
        found = list(_LEGEND.finditer(inside))
        if found and not re.sub(r"[\s。:]|を示す|です", "", _LEGEND.sub("", inside)):
            signs |= {m["sign"].translate(CIRCLES): m["role"] for m in found}
            row = row.replace(match[0], " ")
    return signs, row


def holders(piece: str) -> tuple[str, str]:
    """Return (office, names) of a piece with the names in brackets behind their office: 「委員(石動久、若宮千草)」."""
    match = _HOLDERS.fullmatch(piece.strip())
    if match is None or not (
        is_plain_role(match["office"]) or (is_role(match["office"]) and starts_office(match["office"]))
    ):
        return "", piece
    names = re.split(r"[、,]", match["names"])
    if any(is_role(name) or not looks_like_name(name) or not 2 <= len(squeeze(name)) <= 6 for name in names):
        return "", piece
    return match["office"], match["names"]


_HOLDERS = re.compile(r"(?P<office>[^\s()]{2,12})\((?P<names>(?!公募|学識|職務)[^()]+)\)")


def status(piece: str) -> tuple[str, bool | None, list[tuple[str, bool]]]:
    """Return a piece without its note on who came, whether its person did, and others that the note names.

    「石動久（代理：真鍋昭）」 was not there and 真鍋昭 was; 「石動久（欠席：戸川進）」 was there and 戸川進 was not.
    """
    if away := _AWAY.search(piece):
        who = away["who"].strip(" ・:")
        rest = piece[: away.start()]
        return (rest, None, [(who, False)]) if who else (rest, False, [])
    if deputy := _DEPUTY.search(piece):
        return piece[: deputy.start()], False, [(deputy["who"] or deputy["name"] or deputy["last"], True)]
    piece = _HOW.sub(lambda m: m[0] if is_role(m["how"]) else " ", piece)
    return piece, None, []
