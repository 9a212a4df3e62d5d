"""Tell the fields of a header form: what each name means, and which rows belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from index.reading import english
from index.reading.glyphs import fold, squeeze, tidy
from index.reading.source import Line
from index.reading.turns import join
from index.records import Group

# What a field's name means; the first row that matches the whole name, white space squeezed, decides.
FIELDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (meaning, re.compile(rf"(?:{pattern})" + r"(?:\(?[約全計]*[\d一二三四五六七八九十百〇0]+[名人]\)?)?"))
    for meaning, pattern in (
        (
            "title",
            r"(?:附属機関|審議会|委員会|会議体?|会|協議会|機関)?(?:等|又は会議体)?の?(?:会議)?名称?|会議等?の名称|会議等?名|件名|名称|会議種別",
        ),
        ("absent", r"(?:委員)?欠席(?:者|委員|議員|構成員|説明員|届出?)?(?:の?(?:職・?)?氏名|名簿?|一覧)?"),
        (
            "members",
            r"(?:本日の)?(?:委員)?(?:出席|参加|参集|応招|構成)(?:者|委員|議員|構成員|メンバー|理事|員)?(?:数|及び欠席(?:者|委員))?(?:の?(?:職・?)?氏名|名簿?|一覧)?"
            r"|(?:Remote|In-person)(?:[Aa]ttendees|[Aa]ttendance|[Pp]articipants)\**|委員の?出欠(?:席)?(?:状況)?|(?:委員の?|議員の?)?(?:出席|出欠)の?状況|会議構成員|委員(?:名|氏名|名簿)?|出席した?(?:議員|委員)|メンバー|構成員(?:名簿)?|議員の?出欠(?:状況)?",
        ),
        (
            "explainers",
            r"(?:出席)?説明(?:者|員|職員)(?:の?職・?氏名)?|説明のため.*|地方自治法第?.*(?:者|職氏名|氏名|職員)|.{0,10}理事者(?:側出席者)?|執行(?:部|機関).{0,12}"
            r"|.{1,4}側出席者|関係(?:課|者|職員|部課)|町側|市側|実施機関|当局(?:側)?(?:出席者)?|諮問(?:庁|実施機関)|出席職員",
        ),
        (
            "secretariat",
            r"(?:出席)?(?:議会|区議会|市議会|町議会)?事務局(?:出席)?(?:職員|出席者|員)?(?:\(担当課\))?(?:の?職・?氏名)?|出席事務局職員|幹事|書記|議事録作成者|記録者?"
            r"|(?:本?会議|本?会|議場)に出席した.*事務局.*|担当(?:部|部課|課|部署|部局|者)?名?|職務のため.*|庶務|会議録作成者|作成者",
        ),
        (
            "guests",
            r"(?:参考人|オブザーバー|委員外議員|ゲスト|講師|アドバイザー|来賓|事業者|コンサル(?:タント)?)(?:出席者)?",
        ),
        ("observers", r"傍聴(?:者|人|希望者|議員)?(?:の?人?数)?"),
        (
            "date",
            r"(?:会議の?)?(?:開催|開会|招集|会議|実施|閉会|会見|記者会見)?の?(?:日時|年月日|期日|日付|月日)(?:及び場所|・場所|等|および場所)?|とき|開催日|会見日|開会日|実施日|開議日",
        ),
        ("place", r"(?:会議の?)?(?:開催|招集|会議|実施)?の?(?:場所|会場|地)|ところ|開催方法"),
        (
            "materials",
            r"(?:会議|配[付布]|提出|当日|添付|使用|事前)?(?:配[付布])?(?:資料|書類|文書)(?:等|名|一覧)?|配布物",
        ),
        (
            "agenda",
            r"(?:会議)?(?:の)?(?:議題|次第|案件|議事日程|審議事項|報告事項|協議事項|付[議託](?:事項|事件|案件|議案)|議事(?:次第|内容|事項)?|議件|協議内容|式次第|内容)(?:等|及び.*)?"
            r"|本日の会議に付した(?:事件|案件).*|会議に付(?:した|すべき)(?:事件|案件).*|.{1,8}月.{1,4}日議事日程.*|議事日程(?:\(?第.{1,4}号\)?)?(?:追加の.)?",
        ),
        (
            "other",
            r"公開.*|非公開.*|会議の公開.*|会議録の作成.*|.*作成方法.*|審議(?:経過|の内容|内容|結果).*|会議の?(?:結果|概要|要旨|経過|内容|次第|記録).*|議事の?(?:概要|要旨|経過)|議事録"
            r"|決定事項|次回.*|署名欄?|(?:会議録|議事録)署名(?:委員|議員|人)(?:の?氏名)?|照会先|問合せ?先?|お問.*|電話(?:番号)?|備考|その他|委員の異動|欠員|諮問事項|諮問|会期|開会時?刻?|閉会時?刻?|開会|閉会|開議|散会"
            r"|定足数|進行|司会|主催|主宰",
        ),
    )
)


GROUPS: dict[str, tuple[Group, bool]] = {
    "members": ("member", True),
    "absent": ("member", False),
    "explainers": ("explainer", True),
    "secretariat": ("secretariat", True),
    "guests": ("other", True),
    "officers": ("other", True),
}


@dataclass
class Field:
    """One field as printed: its name, what it means, and its rows."""

    name: str
    meaning: str
    rows: list[str] = field(default_factory=list)
    mark: str = ""  # the sign that its name begins with
    first: str = ""  # the value's own cell, where the row has more than two


_NUMBERED = re.compile(
    r"^(?:[(\[]?(?:\d{1,2}|[①-⑳]|[一二三四五六七八九十]{1,3})[)\].．、]?(?:\s+|(?=[^\d年月日番名人回号時]))|第\d{1,2}\s+)"
)


_DECORATION = re.compile(r"^[\s「『■□◆◇●○◯〇◎▼▽・*#>＜<〈《【\[［\-|]+")


_FORM = re.compile(
    r"\(?(?:別記|別紙)?様式(?:第?\d{1,3}号?(?:の\d)?)?(?:\(第.{1,8}関係\))?\)?"
)  # what names the form, not the meeting


_MEMBER = re.compile(r"\s*(?:副?(?:会\s*長|委\s*員\s*長|議\s*長)|委\s*員|議\s*員|理\s*事)\s+[^\s\d(（]")
_AMONG = re.compile(r"\s*(?:副?(?:会\s*長|委\s*員\s*長)|委\s*員|議\s*員)\s*[:：]\s*[^\s\d(（]")


_HEADED = re.compile(
    r"(?!.*(?:挨拶|あいさつ|[開閉]会|選[出任]|互選|就任|説明|報告))\s*(?:会\s*長|委\s*員\s*長|座\s*長)\s+[々一-鿿ぁ-んァ-ンー]{1,5}[\s\u3000]*[々一-鿿ぁ-んァ-ンー]{1,5}\s*(?:[(（][^()（）]*[)）])?\s*"
)


_LAST_ITEM = re.compile(r"\s*([(（]?)([0-9０-９]{1,2})[)）.．、\s]\s*(?:その他.{0,6}\s*)?")


def _lists(rows: Sequence[str]) -> bool:
    """Return whether rows list people below their heading: 「なし」 beside it, or names between commas, is all it tells."""
    return all(
        not row.strip() or _MEMBER.match(row) or not re.search(r"[、,]|^\s*(?:な\s*し|無し?)\s*$", row) for row in rows
    )


def _follows(rows: Sequence[str], text: str) -> bool:
    """Return whether a line is 「(3) その他」 right below the item (2) of an agenda, numbered alike."""
    last, own = (_LAST_ITEM.match(rows[-1]) if rows else None), _LAST_ITEM.fullmatch(text)
    return bool(last and own and "その他" in text and last[1] == own[1] and int(own[2]) == int(last[2]) + 1)


_BRACKET = re.compile(r"\s*([【〔［\[《〈＜<])\s*([^【】〔〕［］\[\]《》〈〉＜＞<>]{1,12})[】〕］\]》〉＞>]\s*(.*)")


def _belongs(field: Field, text: str) -> bool:
    """Return whether a line names, in brackets, some of those whom a field lists: how they came, or who of the absent.

    「【オンライン】小野寺委員」 below 出席者 is no place, and 「【委員】戸川進」 below ■欠席者 did not come.
    """
    match = _BRACKET.match(text)
    if match is None or field.meaning not in GROUPS:
        return False
    name = squeeze(fold(match[2]))
    if _MANNER.fullmatch(name):
        return not match[3] or bool(re.search(r"[、,]|[員長]$|氏|さん", match[3]))
    if field.meaning != "absent" or meaning_of(name) not in GROUPS or name.startswith(("出席", "欠席")):
        return False
    rows = [row.strip() for row in field.rows if row.strip()]
    return field.mark != match[1] and all(row.startswith(match[1]) for row in rows)


_MANNER = re.compile(
    r"(?:会場|対面|現地|オンライン|リモート|Web|WEB|ウェブ|Zoom|ZOOM)(?:会議)?(?:での?)?(?:出席|参加)?(?:者|委員)?"
)


_ENGLISH_ITEM = re.compile(r"\s*\d{1,2}[.)]\s+[A-Z][A-Za-z' -]+$")  # 1. Skate park lighting: the meeting has begun


_SECOND = re.compile(
    r"\s+(?=欠席(?:者|委員|議員)(?:\s|:))|[\s/]+(?=(?:開催)?(?:場所|会場|日時|参加者|出席者)\s*:)|(?:\s{2,}|\t|\s*[|;]\s*)(?=(?i:time|venue|place|location)\s*:)"
)


def field_of(text: str) -> tuple[str, str, str] | None:
    """Return (name as printed, meaning, value) when `text` is a header field or the name of one."""
    folded = fold(text).strip()
    start = _DECORATION.match(folded)
    at = start.end() if start else 0
    if number := _NUMBERED.match(folded[at:]):
        at += number.end()
    rest = folded[at:].strip()
    if not rest or len(rest) > 400:
        return None
    for cut in re.finditer(r"[:=\t|]|\s*[」』】\]>〉》]\s*|\s{1,}|(?=\()|$", rest):
        name = squeeze(rest[: cut.start()]).strip("「」『』【】[]<>〈〉《》:")
        if not name or len(name) > 30:
            if len(name) > 30:
                break
            continue
        if name.isascii() and cut[0].isspace() and "\t" not in cut[0]:
            continue  # English prose begins so: a field's name ends at a colon, a bracket, or the line
        if meaning := meaning_of(name):
            value = rest[cut.end() :] if cut[0] else rest[cut.start() :]
            if meaning in GROUPS and re.match(r"\(?[約全計]*[\d一二三四五六七八九十百〇]+\s*[名人]", value.strip()):
                value = re.sub(r"^\s*\(?[約全計]*[\d一二三四五六七八九十百〇]+\s*[名人]\)?", "", value)
            if meaning == "other" and not value.strip() and len(name) <= 3 and not number and not start:
                continue
            return tidy(rest[: cut.start()]), meaning, value.strip(" :=】]>〉》|")
    if number or start:  # 1 日時平成18年…: the name glued to its value
        for short, meaning in (
            ("日時", "date"),
            ("開催日時", "date"),
            ("場所", "place"),
            ("開催場所", "place"),
            ("出席者", "members"),
        ):
            if rest.startswith(short) and len(rest) > len(short) + 2:
                return short, meaning, rest[len(short) :]
    return None


def _sheet(cells: Sequence[str]) -> tuple[int | None, ...]:
    """Return where office, name and sign stand when `cells` are the head of a roster, 役職｜氏名｜出欠; else nothing."""
    names = [squeeze(fold(cell)) for cell in cells]
    found = tuple(_column(names, patterns) for patterns in _SHEET)
    return found if len(cells) > 1 and found[1] is not None and found != (None, found[1], None) else ()


def _column(names: Sequence[str], patterns: Sequence[str]) -> int | None:
    return next((i for p in patterns for i, name in enumerate(names) if re.fullmatch(p, name)), None)


# What heads the columns of a roster; where two would do, the first pattern decides.
_SHEET = (
    (r"(?:委員会)?(?:役職|職)(?:名|等)?|職名等|役\s*名", r"区分"),
    (r"(?:委員|議員)?(?:氏名|名前)|(?:委員|議員)名",),
    (r"出欠(?:席)?(?:状況)?|出席(?:状況)?", r"備考"),
)


def meaning_of(name: str) -> str | None:
    """Return what the printed name of a field, folded, means; None when it is no field's."""
    return next((m for m, pattern in FIELDS if pattern.fullmatch(name)), None) or english.meaning_of(name.strip("*"))


def read_fields(lines: Sequence[Line], width: int = 0) -> tuple[list[Field], list[str]]:
    """Sort the header's lines into fields and the loose lines before and between them.

    `width` is where the file wraps its lines, 0 where it does not: a value that reaches it goes on in the next line.
    """
    fields: list[Field] = []
    loose: list[str] = []
    current: Field | None = None
    sheet: tuple[int | None, ...] = ()  # columns of office, name and sign in the roster table being read
    full = 0
    below = ""  # the line above
    for line in lines:
        text, above, below = line.text, below, line.text
        length, full = full, 0 if line.cells else len(text.rstrip())  # of the line before
        if sheet and len(line.cells) > max(n for n in sheet if n is not None) and current:
            current.rows.append("\u3000".join(line.cells[n] for n in sheet if n is not None))
            continue
        if sheet := _sheet(line.cells):
            group = current.meaning if current and current.meaning in GROUPS else "members"
            current = Field(current.name if current and group == current.meaning else "", group)
            fields.append(current)
            continue
        if text.startswith("#") or _FORM.fullmatch(squeeze(fold(text))):
            current = None
        if not text.strip():
            if current and current.meaning == "absent" and any(r.strip() for r in current.rows):
                current = Field("", "officers")  # 財務局長井狩…君 below the absent came to explain
                fields.append(current)
            continue
        if len(line.cells) > 1:
            name = squeeze(fold(line.cells[0]))
            rest = "\n".join(c for c in line.cells[1:] if c.strip())
            if not name and current:
                current.rows += rest.split("\n")
                continue
            if name and len(name) <= 40:
                found = meaning_of(_NUMBERED.sub("", name)) or meaning_of(name)
                known = field_of(line.cells[0])
                meaning = found or (known[1] if known else "other")
                own = "".join(line.cells[1].split("\n")) if len(line.cells) > 2 else ""
                current = Field(tidy(line.cells[0]), meaning, rest.split("\n"), first=own)
                fields.append(current)
                continue
        if current and not above.strip() and english.tells(text):
            current = None
            loose.append(text)
            continue
        if current and current.meaning == "absent" and _AMONG.match(text) and _lists(current.rows):
            current.rows.append(text.strip("\n"))  # 委員：戸川進
            continue
        if current and current.meaning in ("members", "absent") and _MEMBER.match(text) and _lists(current.rows):
            current.rows.append(text.strip("\n"))  # 委員　折口卓 below 欠席者 is one of them, no field of its own
            continue
        if current and current.meaning == "materials" and text.lstrip()[:1] in "・･":
            current.rows.append(text.strip("\n"))  # ・次第 among the materials is one of them, no agenda
            continue
        if current and current.meaning == "agenda" and _follows(current.rows, text):
            current.rows.append(text.strip("\n"))  # (3) その他 below (2) is the last item, no field of its own
            continue
        if _HEADED.fullmatch(text) and (current is None or current.meaning in ("title", "date", "place")):
            current = Field("", "members", [text.strip("\n")])  # a roster without a heading begins with its chair
            fields.append(current)
            continue
        if current and _belongs(current, text):
            current.rows.append(text.strip("\n"))
            continue
        if office := english.chaired(text):
            current = Field(office[0], "members", [office[1]])
            fields.append(current)
            continue
        if told := list(english.held(text)):
            fields += [Field(name, meaning, [value]) for name, meaning, value in told]
            current = None
            loose.append(text)
            continue
        if _ENGLISH_ITEM.match(text) and not (current and current.meaning == "agenda"):
            current = None
            loose.append(text)
            continue
        if known := field_of(text):
            value, *others = _SECOND.split(known[2])
            current = Field(known[0], known[1], [value] if value else [], text.strip()[:1])
            fields.append(current)
            for other in others:  # 日時：…　場所：… on one line
                if second := field_of(other):
                    fields.append(Field(second[0], second[1], [second[2]] if second[2] else []))
        elif current and current.meaning == "officers" and not text.rstrip().endswith("君"):
            current = None
            loose.append(text)
        elif current and current.rows and width and length >= width - 2 and not text.startswith(" "):
            current.rows[-1] = join(current.rows[-1], text.strip())
        elif current:
            current.rows.append(text.strip("\n"))
        else:
            loose.append(text)
    return fields, loose
