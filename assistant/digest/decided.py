"""Find what a meeting decided, as its minutes record it: the chair's words, and the consent that they call for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.digest.lines import Line, Words
from assistant.facts.header import trim
from index.linking.sides import sides
from index.linking.speech import asks, consents, is_direction
from index.records import Meeting, Utterance
from index.store import Store
from index.words import fold, kanji_number, sentences, words

QUOTE = 300
DONE = r"(?:可決|否決|採択|承認|了承|同意|認定|決定|議決|選任|選出|指名|付託|許可|採用|答申|設置|修正|了解)"
RESULT = re.compile(
    rf"{DONE}(?:を|と)?(?:する|す)?(?:べき)?(?:もの|こと)?(?:と|に)?(?:決し|決定(?:いた)?し|決定さ?れ|決ま[りっ]|いたし|致し|され|し)(?:まし)?た(?![い一-鿿ァ-ヶ]|もの[をがは])"
    r"|(?:こと|もの|とおり|通り|よう|案)(?:に|で|と)?(?:決し|決定(?:いた|致)?し|決ま[りっ]|決め|了承(?:いた|致)?し|いたし|なり)(?:まし)?た(?![い一-鿿ァ-ヶ])"
    rf"|(?:決し|決定(?:いた|致)?し|決定され|決まり|決め)ました|(?:さよう|そのよう|左様)(?:に|、)?(?:決定|決し|取り計ら|いたし)"
    r"|報告(?:として|を)(?:承り|了承し|受けま?し)(?:まし)?た|了承(?:する|いただ|を得)(?!.*か[。？?]?$)|"
    r"(?:適当|妥当|相当)(?:である)?と(?:認め|判断し|答申)(?:ます|た)"
    rf"|{DONE}(?:と|に)(?:する|なる|なった|された)[。」）)]?$|(?:原案|提案|案)(?:の)?(?:とおり|通り)(?:{DONE}|とする)"
    r"|\b(?:was|were|is|are|has been|have been) (?:unanimously )?(?:approved|adopted|carried|agreed|"
    r"rejected|passed|accepted|decided|endorsed|ratified)\b|\bmotion (?:carried|passes|failed)\b|"
    r"\b(?:resolved|agreed|decided) (?:to|that)\b",
    re.I,
)
# The chair's word that makes a decision of what was agreed to just before, 「そのように決めます」, or of what the chair
# has summed up, 「それでは修正版によることとします」.
SETTLES = re.compile(
    r"(?:その|この|さ|左)(?:よう|とおり|通り)(?:に|で)?(?:させていただき|いたし|致し|決め|決定(?:いた)?し|取り計らい|進め|まとめ|し)ます"
    rf"|(?:こと|もの|とおり|通り|方向|案)(?:に|と|で)(?:させていただき|いたし|致し|決め|決定(?:いた)?し|し)ます|{DONE}(?:と)?(?:いたし|し)ます。?$"
)
OUTCOME = re.compile(r"可決|否決|採択|承認|了承|同意|認定|修正|継続|付託|選任|答申")
SUMS_UP = re.compile(
    r"^(?:それでは|では|よって|以上)[^。]{3,80}(?:こと|もの|とおり|通り)(?:に|と)(?:いたし|し)ます。?$"
)
# Not yet decided, decided elsewhere, or what would have to be.
NOT_YET = re.compile(
    r"か[。？?]?$|たいと(?:思|存|考)|お諮り|(?:ご|御)?異議(?:は)?(?:あり|ござい)ません[か]|閣議|(?:場合|"
    r"次第|際|のち|後|以上|上|とき|ので|が)(?:は|に|で|、)[^。]*$(?<!ました。)"
    r"|願います|賛成の(?:方|諸君|議員|委員)|求めます|決定され(?:て|る)|予定で"
)
PUTS = re.compile(
    r"異議(?:は|が)?(?:あり|ござい)ませんか|よろしい(?:です|でしょう)[かね]|お諮り|"
    r"採決(?:いた|を|に|し)|賛成の(?:方|諸君|議員|委員)|いかがでしょうか|よいですか|ご?承認(?:を|願|"
    r"いただ)|ご?了承(?:を|願|いただ)"
    r"|\ball in favou?r\b|\bany objections?\b|\bshall we\b|\bmove to\b",
    re.I,
)
COUNTED = re.compile(
    r"投票の?結果|投票総数|(?:賛成|反対)[0-9０-９一二三四五六七八九十百]+(?:票|名|人)"
)  # how a vote was recorded
# The running of the meeting itself.
RUNNING = re.compile(
    r"散会|休憩|延会|延長|閉会|開会|休会|再開|傍聴|出席を求め|説明を聴取|会議録署名|署名(?:議員|委員)|"
    r"議席|日程(?:に|の)(?:追加|変更|順序)|質疑(?:を|は)?(?:終|打ち?切)|討論(?:を|は)?(?:終|省略)"
    r"|(?:趣旨)?説明(?:を|は)省略|報告書の作成|次回(?:の|は)(?:会議|開催|日程|日時|令和|[0-9０-９])|"
    r"資料(?:は|の)|議事(?:に|を)?(?:入|進)|(?:会議録|議事録)(?:の(?:作成|確認)|[はを])|役員互選|お手元|入室|退席"
)
ITEM = re.compile(
    r"(?:議題|議案|案件|日程|諮問|報告|協議|審議|請願|陳情|認定|発議|"
    r"議員提出議案)[^。]{0,6}?(?:第)?[0-9０-９一二三四五六七八九十百]+|について|につきまして|に関する件|議題(?:と|の)"
)
# 「議題の2に入ります」, and how an agenda numbers its items.
BY_NUMBER = re.compile(
    r"(?:議題|案件|議事|協議事項|審議事項|報告事項)の?第?([0-9]{1,2}|[一二三四五六七八九十]{1,2})(?![0-9号年月])"
)
SEVERAL = re.compile(r"一括|から.{0,60}まで|(?:ほか|外)[0-9０-９一二三四五六七八九十百]+件")  # items taken together
RANGE = re.compile(r"から.{0,60}まで|(?:ほか|外)[0-9０-９一二三四五六七八九十百]+件")
ALL = re.compile(r"上程中の(?:案件|議案)|から.{0,20}までは、")  # a decision on many at once
ALONE = re.compile(
    r"(?:追加)?(?:日程|議事日程|議題)?第?[ ]?[0-9０-９一二三四五六七八九十]{1,3}"
)  # a number without its item
NUMBERED = re.compile(r"[(]?(?:第|議題)?([0-9]{1,2}|[一二三四五六七八九十]{1,2})[).、]?(?![0-9年月号回])")
KIND = "(会議案|議員提出議案|委員会提出議案|意見書案|決議案|議案|請願|陳情|諮問|報告|認定|発議|同意案?|承認案?)"
CODE = re.compile(
    rf"(?<![（(第])(?:第(?<![（(]第))?([0-9０-９一二三四五六七八九十百]{{1,5}})号{KIND}?|{KIND}第?([0-9０-９一二三四五六七八九十百]{{1,5}})号"
)
VOLUME = re.compile(
    r"[(][一-鿿]?第[0-9一二三四五六七八九十百]{1,4}号[)]"
)  # 「補正予算（特第２号）」 is no bill's number
VAGUE = 2  # words of its own below which a decision does not tell what it is about
TURNS = 2  # turns before a question put to the meeting in which it may have been said what about
STALE = 12  # sentences after which nothing is open any more that was put to the meeting
NODS = re.compile(r"異議な|異議あ?りません|賛成|挙手|起立|了承|承認|同意|「はい」|うなず|首肯")  # a note of consent
LEADS = re.compile(
    r"異議(?:が|は)?な|全員|多数|少数|よって|認めます|^(?:はい、?)?ありがとうございま"
)  # the result follows
# What only points to the thing that is decided.
THERE = re.compile(
    r"(?:その|この|さ|左|然)(?:よう|とおり|通り)(?:に|で|と|決)|(?:ただいま|只今|以上)の|(?:説明|協議結果|指名|申し出|動議|報告|発言)(?:した|いたしました)?のとおり"
    r"|(?:説明|指名|報告)(?:した|いたしました|のあった|のありました)(?:とおり|通り)"
)
POINTS = re.compile(r"本件|本案|両案|各案|[一二三四五六七八九]案|この件|本動議")
ABOUT = re.compile(r"について|につきまして|に関し|に係る")
# What a sentence put to the meeting goes on from: 「ただし、校名を新しくすること、…を明記する。いかがでしょうか」.
GOES_ON = re.compile(
    r"^(?:ただし|ただ|また|なお|あわせて|併せて|さらに|そして|加えて|その上で|そのうえで|それから|一方)[、 ]?"
)
PROPOSES = re.compile(r"(?:とする|とします|といたします|こととし|ことにします|添えます|明記する|とし、)[^。]{0,12}。?$")
CALLS = re.compile(r"[一-鿿ァ-ヶー]{1,6}(?:委員|議員|さん|君|会長|部長|課長|局長)(?:、|は、?)")
INLINE = re.compile(r"[（(〔\[［][^（）()〔〕\[\]［］]{1,60}[）)〕\]］]")
# What a bill or petition is called where it is put on the table: 「議案第１１号　財産の取得について」.
TITLE = re.compile(
    r"(?!(?:について|に対す|に関す|につき|は|を|の|が|も|に|と|及び|並びに|から|まで|ほか|外))[^、。，,\n\s][^。\n]{2,90}?"
    r"(?:について|条例案|条例|規則案?|予算(?:[（(][^）)]{1,14}[）)])?案?|契約|協定|計画|請願|陳情|意見書案?|決議案?|の件|に関する件)(?=[、。，\s]|の件|を一?括?(?:議題|上程|審議)|$|御|ご|で[すあご])"
)
ON = (0.75, 0.45)  # share of a question's words, Japanese and English, that a decision on it takes up, or near ones
NEARLY = 0.85  # of the best one's share, which others must reach
SHORTEST = 0.8  # share of an agenda item's words that a decision must hold to be about it
USUAL = frozenset(
    words(
        "異議 認める 依る よって 採決 起立 多数 全員 賛成 挙手 決する 決定 可決 承認 了承 原案 通り 報告 "
        "委員 長 両案 本案 本件 件 案 こと 様 左様 其の 此の 皆 方 議員 諸君 又 者 有り 無し 意見 適当 諮る "
        "皆様 皆さん 宜しい よろしい 其れ それ 以上 "
    "如何 いかが 結構 当 当委員 会 決める 書く 纏める まとめる 御 御異議 "
    "只今 ただいま 然様 さよう 為る 致す いたす 願う 申す 思う 成る 然う そう 此れ これ 有る ある 無い なし 様 通り とおり 為 ため 声 呼ぶ 者")
)  # fmt: skip


@dataclass(frozen=True)
class _Said:
    """A sentence of the meeting."""

    utterance: Utterance
    start: int
    end: int
    side: str

    @property
    def text(self) -> str:
        return self.utterance.text[self.start : self.end]


def decisions(meeting: Meeting) -> list[Line]:
    """Return what the meeting decided, in order; the running of the meeting itself only where there is nothing else."""
    return [line for line in (*_of_header(meeting), *_of_speech(meeting)) if not RUNNING.search(_around(line))]


def _around(line: Line) -> str:
    """Return the words of a decision; of one about a motion, with the turns in which that was put forward."""
    text = line.put + "".join(told.text for told in line.told)
    if "動議" not in text:
        return text
    at = line.told[0].utterance.position
    return "".join(u.text for u in line.meeting.utterances[max(0, at - 2) : at]) + text


def _of_header(meeting: Meeting) -> list[Line]:
    """Return the decisions that a field of the header holds: 「会議結果」, 「決定事項」."""
    heading = next((u for u in meeting.utterances[:1] if u.kind == "heading"), None)
    if heading is None:
        return []
    for name, value in meeting.facts:
        if re.search(r"決定事項|(?:会議|審議|協議|議決)の?結果|結論", name) and value.strip():
            first = value.strip().split("\n")[0]
            at = heading.text.find(first)
            if at >= 0:
                return [Line(meeting, "decided", (Words(heading, at, at + len(first), "heading"),))]
    return []


def _of_speech(meeting: Meeting) -> Iterator[Line]:
    said = _sentences(meeting)
    chaired = any(s.side == "chair" for s in said)
    pending: int | None = None  # what the chair has put to the meeting
    agreed: int | None = None  # the consent to it
    floor = 0  # where the last decision ended
    told: list[Line] = []

    def tell(result: int) -> None:
        nonlocal pending, agreed, floor
        told.append(_line(meeting, said, pending, result, floor))
        pending, agreed, floor = None, None, result + 1

    for n, s in enumerate(said):
        text = s.text
        if pending is not None and n - pending > STALE:
            pending = None
        if COUNTED.search(text) and (is_direction(text) or s.utterance.kind == "direction"):
            tell(n)
            continue
        if _agrees(s, "" if pending is None else said[pending].text):
            if pending is not None and n - pending <= 6:
                agreed = n
            continue
        rules = s.side == "chair" or (not chaired and s.side in ("answerer", "none")) or meeting.record == "summary"
        settles = bool(RESULT.search(text) or (s.side == "chair" and SUMS_UP.search(text)))
        settles = settles or (agreed is not None and n - agreed <= 3 and bool(SETTLES.search(text)))
        if rules and settles and not NOT_YET.search(text):
            if pending is None and told and n == floor and n and _vague(text) and s.utterance is said[n - 1].utterance:
                told[-1], floor = _further(told[-1], s), n + 1
            else:
                tell(n)
            continue
        if agreed is not None and pending is not None and n > agreed:
            if s.side == "chair" and LEADS.search(text) and n - agreed <= 2:
                continue  # the result follows
            tell(agreed)
        if rules and PUTS.search(text):
            pending = n
    if agreed is not None and pending is not None:
        tell(agreed)
    yield from told


def _further(line: Line, said: _Said) -> Line:
    """Return the line of a decision that one more sentence confirms: 「…載せることにします。そのように決定します」."""
    last = line.told[-1]
    return replace(line, told=(*line.told[:-1], replace(last, end=said.end)))


def _sentences(meeting: Meeting) -> list[_Said]:
    return [
        _Said(u, a, b, side)
        for u, side in zip(meeting.utterances, sides(meeting), strict=True)
        if u.kind != "heading"
        for a, b in _parts(u.text)
    ]


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Return the spans of the sentences, a consent that is noted inside one for itself: 「（異議なし）では、…」."""
    for start, end in sentences(text):
        at = start
        for note in INLINE.finditer(text, start, end):
            if NODS.search(note[0]):
                yield from ([trim(text, at, note.start())] if text[at : note.start()].strip() else [])
                yield note.span()
                at = note.end()
        if text[at:end].strip():
            yield trim(text, at, end)


def _agrees(said: _Said, put: str) -> bool:
    """Return whether a sentence is, or notes, the meeting's consent to what was put to it."""
    text = said.text.strip()
    if said.utterance.kind == "direction" or is_direction(text):
        return bool(NODS.search(text)) or (consents(text) and "異議" in put)
    return len(text) <= 12 and bool(re.match(r"[「｢]?(異議な|はい、?異議|賛成|了承)", text)) and said.side != "chair"


def _line(meeting: Meeting, said: list[_Said], put: int | None, result: int, floor: int) -> Line:
    """Return the line of a decision: the sentence that records it, with what was put where it does not say what.

    Where neither does, and the agenda does not, the bill's title or the words that announced the item come first.
    """
    last = said[result]
    item = _item(meeting, said, put, result, floor)
    asked = "" if put is None else said[put].text
    noted = last.side != "chair" and (is_direction(last.text) or _agrees(last, asked))
    before = last if noted else _led(said, result)
    spans: tuple[Words, ...] = (_words(before, last),)
    start, needed = result, ""
    if put is not None and (
        noted or (_points(spans[0].text) and not _codes(spans[0].text) and not _tells(item, spans))
    ):
        start, needed = _with_what(said, put, floor), asked
        first = said[start]
        if first.utterance.id == last.utterance.id and last.end - first.start <= QUOTE:
            spans = (_words(first, last),)
        else:
            spans = (_clipped(_words(first, said[put])), *spans)
    what = "".join(w.text for w in spans)
    if not item and (_points(what) or POINTS.search(what) or _codes(what)):
        since = (_codes(s.text) for s in reversed(said[floor : result + 1]) if s.side == "chair")
        if title := _titled(said[: result + 1], _codes(what) or next(filter(None, since), set())):
            spans = (title, *(spans if noted else spans[-1:]))
        elif (_points(what) or POINTS.search(what)) and (first_said := _announced(said, start, floor)):
            spans = (_words(first_said, first_said), *spans)
    return Line(meeting, "decided", spans, item, needed)


def _tells(item: str, spans: Sequence[Words]) -> bool:
    """Return whether a decision tells its outcome, and the agenda what about: 「両案は可決されました」."""
    return bool(item) and bool(OUTCOME.search(spans[0].text))


def _points(text: str) -> bool:
    """Return whether a text only points to what it is about: 「ただいまの説明のとおりとする」."""
    return _vague(CALLS.sub("", THERE.sub("", text)))


def _clipped(words: Words) -> Words:
    """Return the end of a long span, from where a part of its sentence begins."""
    if words.end - words.start <= QUOTE:
        return words
    comma = words.utterance.text.find("、", words.end - QUOTE, words.end)
    return replace(words, start=comma + 1 if comma >= 0 else words.end - QUOTE)


def _titled(said: Sequence[_Said], codes: set[tuple[str, int]]) -> Words | None:
    """Return where a bill or petition that a decision names by its number is first called by its title."""
    for s in said:
        for code in CODE.finditer(s.text):
            if any(_same(a, b) for a in _codes(code[0]) for b in codes):
                gap = re.match(r"[、，\s]?\s*", s.text[code.end() :])
                at = code.end() + (gap.end() if gap else 0)
                if title := TITLE.match(s.text, at):
                    return Words(s.utterance, s.start + code.start(), s.start + title.end(), "procedure")
    return None


def _words(first: _Said, last: _Said) -> Words:
    return Words(first.utterance, first.start, last.end, "procedure")


def _led(said: list[_Said], at: int) -> _Said:
    """Return the sentence that a result begins with: 「起立多数であります。よって、…」."""
    first = said[at]
    while at and said[at - 1].utterance.id == first.utterance.id and said[at].end - said[at - 1].start <= QUOTE:
        if not re.search(r"起立|挙手|異議|全員|多数|少数|反対", said[at - 1].text) or PUTS.search(said[at - 1].text):
            break
        at -= 1
        first = said[at]
    return first


def _with_what(said: list[_Said], put: int, floor: int) -> int:
    """Return where to begin so that a question put to the meeting tells what about, in its own utterance."""
    at = put
    while at > floor:
        before = said[at - 1]
        text = "".join(s.text for s in said[at : put + 1])
        if not (_points(text) or GOES_ON.match(said[at].text) or PROPOSES.search(before.text)):
            break
        if (
            before.utterance.id != said[put].utterance.id
            or said[put].end - before.start > QUOTE
            or is_direction(before.text)
        ):
            break
        at -= 1
    return at


def _announced(said: list[_Said], put: int, floor: int) -> _Said | None:
    """Return the sentence that says what is put to the meeting: the chair's, in a turn before it, or one just before."""
    near = [s for s in said[floor:put] if s.utterance.kind == "speech" and not asks(s.text) and not _points(s.text)]
    chair = [s for s in near if s.side == "chair" and (ABOUT.search(s.text) or "議題" in s.text)]
    turns = list(dict.fromkeys(s.utterance.position for s in reversed(said[:put])))[:TURNS]
    beside = [s for s in near if s.utterance.position in turns and ABOUT.search(s.text)]
    return next(reversed(chair or beside), None)


def _vague(text: str) -> bool:
    return len({w for w in words(text) if w not in USUAL and len(w) > 1}) < VAGUE and not CODE.search(text)


def _item(meeting: Meeting, said: list[_Said], put: int | None, result: int, floor: int) -> str:
    """Return the item of the agenda that a decision is about, as the header prints it; "" when that is not certain."""
    items = _items(meeting)
    texts = [said[n].text for n in (result, put) if n is not None]
    before = (
        ""
        if put is None or not _points(said[put].text)
        else "".join(s.text for s in said[max(0, put - 4) : put] if s.utterance is said[put].utterance)
    )
    for text in (*texts, before):
        codes = _codes(text)
        if named := [item for item in items if any(_same(a, b) for a in codes for b in _codes(item))]:
            return "、".join(named)
    if ALL.search("".join(texts)):
        return ""
    for text in texts:
        if item := _about(text, items):
            return item
    if any(_codes(text) for text in texts):
        return ""  # a bill that the agenda does not list
    chair = [n for n in range(result) if said[n].side == "chair" and _announces(said[n].text)][::-1]
    for text in (said[n].text for n in chair if n >= floor or n == chair[0]):
        item = _about(text, items)
        if SEVERAL.search(text):
            return item if "、" in item and not RANGE.search(text) else ""
        if number := BY_NUMBER.search(fold(text)):
            wanted = kanji_number(number[1])
            return next((i for i in items if (m := NUMBERED.match(fold(i))) and kanji_number(m[1]) == wanted), "")
        if item:
            return item
    return ""


def _announces(text: str) -> bool:
    return bool(ITEM.search(text)) and not asks(text) and not POINTS.search(text)


def _items(meeting: Meeting) -> list[str]:
    """Return the items of the agenda as printed; a number that stands on a line of its own goes with the next."""
    found: list[str] = []
    for printed in meeting.agenda:
        item = " ".join(printed.split())
        if found and ALONE.fullmatch(found[-1]):
            item = f"{found.pop()} {item}"
        found.append(item)
    return found


def _about(text: str, items: Sequence[str]) -> str:
    """Return the items that stand in a text, else the one whose words it holds, all but few; one word must be a topic."""
    own, plain = set(words(text)), fold(text)
    held, named = [], []
    for item in items:
        topic = fold(re.sub(r"(?:について|に関する件|の件)$", "", item))
        telling = {w for w in set(words(topic)) - USUAL if len(w) > 1 and not w.isdigit()}
        if len(telling) > 1 or (telling and re.search(rf"{re.escape(topic)}(?:について|につきまして|に関し)", plain)):
            held.append((len(own & telling) / len(telling), item))
            named += [item] if topic in plain else []
    if len(named) > 1:
        return "、".join(item for item in named if not any(item != other and item in other for other in named))
    return max(held)[1] if held and max(held)[0] >= SHORTEST else ""


def _codes(text: str) -> set[tuple[str, int]]:
    """Return the bills and petitions that a text names: 第四十号議案 is ("議案", 40)."""
    return {(m[2] or m[3] or "", kanji_number(m[1] or m[4])) for m in CODE.finditer(VOLUME.sub("", fold(text)))}


def _same(one: tuple[str, int], other: tuple[str, int]) -> bool:
    return one[1] == other[1] and (one[0] == other[0] or not one[0] or not other[0])


def about(store: Store, lines: Sequence[Line], question: str, left: Sequence[str]) -> list[Line]:
    """Return the decisions on what a question names: a bill by its number, else by its words or near ones."""
    codes = _codes(question)
    if codes:
        return [line for line in lines if any(_same(a, b) for a in codes for b in _codes(_whole(line)))]
    near = touches(store, left, [_whole(line) for line in lines])
    least = max([ON[is_english(left)], *(n * NEARLY for n in near)])
    return [line for line, n in zip(lines, near, strict=True) if n >= least]


def names_bill(question: str, text: str) -> bool:
    """Return whether a text names a bill that the question names by its number; so does any where it names none."""
    codes = _codes(question)
    return not codes or any(_same(a, b) for a in codes for b in _codes(text))


def _whole(line: Line) -> str:
    return f"{line.about} {line.put} {' '.join(told.text for told in line.told)}"


def touches(store: Store, left: Sequence[str], texts: Sequence[str]) -> list[float]:
    """Return how far each text takes up the words of a question, in the same words or near ones, from 0 to 1."""
    return [float(row.mean()) for row in store.nearness.best(list(left), [words(text) for text in texts])]


def is_english(left: Sequence[str]) -> bool:
    """Return whether the words of a question are English, which Japanese minutes take up less surely."""
    return all(w.isascii() for w in left)
