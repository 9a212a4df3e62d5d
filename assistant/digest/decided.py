"""Find what a meeting decided, as its minutes record it: the chair's words, and the consent that they call for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.digest.lines import Line, Words
from index.linking.sides import sides
from index.linking.speech import asks, consents, is_direction
from index.records import Meeting, Utterance
from index.words import fold, kanji_number, sentences, words

MOST = 20  # decisions of a meeting that are told
QUOTE = 300
DONE = r"(?:可決|否決|採択|承認|了承|同意|認定|決定|議決|選任|選出|指名|付託|許可|採用|答申|設置|修正|了解)"
RESULT = re.compile(
    rf"{DONE}(?:を|と)?(?:する|す)?(?:べき)?(?:もの|こと)?(?:と|に)?(?:決し|決定(?:いた)?し|決定さ?れ|決ま[りっ]|いたし|致し|され|し)(?:まし)?た(?!い)"
    r"|(?:こと|もの|とおり|通り|よう|案)(?:に|で|と)?(?:決し|決定(?:いた|致)?し|決ま[りっ]|決め|了承(?:いた|致)?し|いたし|なり)(?:まし)?た(?!い)"
    rf"|(?:決し|決定(?:いた|致)?し|決定され|決まり|決め)ました|(?:さよう|そのよう|左様)(?:に|、)?(?:決定|決し|取り計ら|いたし)"
    r"|報告(?:として|を)(?:承り|了承し|受けま?し)(?:まし)?た|了承(?:する|いただ|を得)(?!.*か[。？?]?$)|"
    r"(?:適当|妥当|相当)(?:である)?と(?:認め|判断し|答申)(?:ます|た)"
    rf"|{DONE}(?:と|に)(?:する|なる|なった|された)[。」）)]?$|(?:原案|提案|案)(?:の)?(?:とおり|通り)(?:{DONE}|とする)"
    r"|\b(?:was|were|is|are|has been|have been) (?:unanimously )?(?:approved|adopted|carried|agreed|"
    r"rejected|passed|accepted|decided|endorsed|ratified)\b|\bmotion (?:carried|passes|failed)\b|"
    r"\b(?:resolved|agreed|decided) (?:to|that)\b",
    re.I,
)
# Not yet decided, decided elsewhere, or what would have to be.
NOT_YET = re.compile(
    r"か[。？?]?$|たいと(?:思|存|考)|お諮り|(?:ご|御)?異議(?:は)?(?:あり|ござい)ません[か]|閣議|(?:場合|"
    r"次第|際|のち|後|以上|上|とき|ので|が)(?:は|に|で|、)[^。]*$(?<!ました。)"
    r"|願います|賛成の(?:方|諸君|議員|委員)|求めます|決定され(?:て|る)|予定で"
)
PUTS = re.compile(
    r"異議(?:は|が)?(?:あり|ござい)ませんか|よろしい(?:です|でしょう)か|よろしいでしょうか|お諮り|"
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
    r"資料(?:は|の)|議事(?:に|を)?(?:入|進)|会議録の(?:作成|確認)|役員互選|お手元|入室|退席"
)
ITEM = re.compile(
    r"(?:議題|議案|案件|日程|諮問|報告|協議|審議|請願|陳情|認定|発議|"
    r"議員提出議案)[^。]{0,6}?(?:第)?[0-9０-９一二三四五六七八九十百]+|について|に関する件|議題(?:と|の)"
)
CODE = re.compile(
    r"第?([0-9０-９一二三四五六七八九十百]{1,5})号(議案|請願|陳情|諮問)?|(議案|請願|陳情|諮問|報告|認定|"
    r"発議)第?([0-9０-９一二三四五六七八九十百]{1,5})号"
)
VAGUE = 2  # words of its own below which a decision does not tell what it is about
TURNS = 2  # turns before a question put to the meeting in which it may have been said what about
BACK = 4  # the same for 「本件」, which was named before the vote
POINTS = re.compile(r"本件|本案|両案|各案|[一二三四五六七八九]案|この件|本動議")
ABOUT = re.compile(r"について|に関し|に係る")
SHORTEST = 0.8  # share of an agenda item's words that a decision must hold to be about it
USUAL = frozenset(
    words(
        "異議 認める 依る よって 採決 起立 多数 全員 賛成 挙手 決する 決定 可決 承認 了承 原案 通り 報告 "
        "委員 長 両案 本案 本件 件 案 こと 様 左様 其の 此の 皆 方 議員 諸君 又 者 有り 無し 意見 適当 諮る "
        "皆様 皆さん 宜しい よろしい 其れ それ 以上 "
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
    told = [*_of_header(meeting), *_of_speech(meeting)]
    return [line for line in told if not RUNNING.search(_around(line))][:MOST]


def _around(line: Line) -> str:
    """Return the words of a decision; of one about a motion, with the turns in which that was put forward."""
    text = "".join(told.text for told in line.told)
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
    told: list[Line] = []
    for n, s in enumerate(said):
        text = s.text
        if COUNTED.search(text) and (is_direction(text) or s.utterance.kind == "direction"):
            told.append(_line(meeting, said, pending, n))
            pending = agreed = None
            continue
        if _agrees(s):
            if pending is not None and n - pending <= 6:
                agreed = n
            continue
        rules = s.side == "chair" or (not chaired and s.side in ("answerer", "none")) or meeting.record == "summary"
        if rules and RESULT.search(text) and not NOT_YET.search(text):
            told.append(_line(meeting, said, pending, n))
            pending = agreed = None
            continue
        if agreed is not None and pending is not None and n > agreed:
            if (
                s.side == "chair"
                and re.search(r"異議(?:が|は)?な|全員|多数|少数|よって|認めます", text)
                and n - agreed <= 2
            ):
                continue  # the result follows
            told.append(_line(meeting, said, pending, agreed))
            pending = agreed = None
        if rules and PUTS.search(text):
            pending = n
    if agreed is not None and pending is not None:
        told.append(_line(meeting, said, pending, agreed))
    yield from told


def _sentences(meeting: Meeting) -> list[_Said]:
    return [
        _Said(u, a, b, side)
        for u, side in zip(meeting.utterances, sides(meeting), strict=True)
        if u.kind != "heading"
        for a, b in sentences(u.text)
    ]


def _agrees(said: _Said) -> bool:
    text = said.text.strip()
    if said.utterance.kind == "direction" or is_direction(text):
        return consents(text) or bool(re.search(r"異議な|賛成者|挙手|起立|了承|承認", text))
    return len(text) <= 12 and bool(re.match(r"[「｢]?(異議な|はい、?異議|賛成|了承)", text)) and said.side != "chair"


def _line(meeting: Meeting, said: list[_Said], put: int | None, result: int) -> Line:
    """Return the line of a decision: the sentence that records it, with what was put where it does not say what."""
    last = said[result]
    spans: tuple[Words, ...]
    if last.side != "chair" and put is not None and (is_direction(last.text) or _agrees(last)):
        first = _with_what(said, put)
        spans = (_words(first, said[put]), _words(last, last))
        if _vague(
            "".join(
                s.text for s in said if first.start <= s.start <= said[put].start and s.utterance is first.utterance
            )
        ):
            first = _announced(said, put) or first
            spans = (
                _words(first, first),
                _words(said[put], last) if said[put].utterance is last.utterance else _words(last, last),
            )
        elif first.utterance.id == last.utterance.id and last.end - first.start <= QUOTE:
            spans = (_words(first, last),)
    else:
        before = _led(said, result)
        spans = (_words(before, last),)
        if _vague("".join(w.text for w in spans)) and put is not None:
            first = _with_what(said, put)
            if first.utterance.id == last.utterance.id and last.end - first.start <= QUOTE:
                spans = (_words(first, last),)
            else:
                spans = (_words(first, said[put]), _words(before, last))
    item = _item(meeting, said, put, result)
    if (
        not item
        and len(spans) == 1
        and POINTS.search(spans[0].text)
        and (what := _announced(said, put or result, BACK))
    ):
        spans = (_words(what, what), *spans)
    return Line(meeting, "decided", spans, item)


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


def _with_what(said: list[_Said], put: int) -> _Said:
    """Return where to begin so that a question put to the meeting tells what about, in its own utterance."""
    at = put
    while at and _vague("".join(s.text for s in said[at : put + 1])):
        before = said[at - 1]
        if (
            before.utterance.id != said[put].utterance.id
            or said[put].end - before.start > QUOTE
            or is_direction(before.text)
        ):
            break
        at -= 1
    return said[at]


def _announced(said: list[_Said], put: int, back: int = TURNS) -> _Said | None:
    """Return the sentence in one of the turns just before that says what is put to the meeting."""
    turns = list(dict.fromkeys(s.utterance.position for s in reversed(said[:put])))[:back]
    near = [s for s in said[:put] if s.utterance.position in turns and s.utterance.kind == "speech"]
    return next((s for s in reversed(near) if ABOUT.search(s.text) and not asks(s.text) and not _vague(s.text)), None)


def _vague(text: str) -> bool:
    return len({w for w in words(text) if w not in USUAL and len(w) > 1}) < VAGUE and not CODE.search(text)


def _item(meeting: Meeting, said: list[_Said], put: int | None, result: int) -> str:
    """Return the item of the agenda that a decision is about, as the header prints it; "" when that is not certain."""
    items = [" ".join(item.split()) for item in meeting.agenda]
    texts = [said[n].text for n in (result, put) if n is not None]
    before = (
        ""
        if put is None
        else "".join(s.text for s in said[max(0, put - 4) : put] if s.utterance is said[put].utterance)
    )
    for text in (*texts, before):
        codes = _codes(text)
        if named := [item for item in items if any(_same(a, b) for a in codes for b in _codes(item))]:
            return "、".join(named)
    announced = next(
        (s.text for s in reversed(said[:result]) if s.side == "chair" and ITEM.search(s.text) and not asks(s.text)), ""
    )
    for text, least in ((texts[0], 1), (texts[-1], 1), (announced, 2)):
        own = set(words(text))
        told = [(item, {w for w in set(words(item)) - USUAL if len(w) > 1 and not w.isdigit()}) for item in items]
        held = [(len(own & w) / len(w), item) for item, w in told if len(w) >= least]
        if held and max(held)[0] >= SHORTEST:
            return max(held)[1]
    return ""


def _codes(text: str) -> set[tuple[str, int]]:
    """Return the bills and petitions that a text names: 第四十号議案 is ("議案", 40)."""
    return {(m[2] or m[3] or "", kanji_number(m[1] or m[4])) for m in CODE.finditer(fold(text))}


def _same(one: tuple[str, int], other: tuple[str, int]) -> bool:
    return one[1] == other[1] and (one[0] == other[0] or not one[0] or not other[0])


def about(lines: Sequence[Line], question: str, left: Sequence[str]) -> list[Line]:
    """Return the decisions on what a question names: a bill by its number, else all but few of its words."""
    codes = _codes(question)
    found = []
    for line in lines:
        text = f"{line.about} {' '.join(told.text for told in line.told)}"
        numbered = any(_same(a, b) for a in codes for b in _codes(text))
        own = set(words(text))
        if numbered or (not codes and len(left) > 1 and sum(w in own for w in left) >= SHORTEST * len(left)):
            found.append(line)
    return found
