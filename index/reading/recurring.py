"""Find the names that introduce speakers in this file: words that come back in one place of the line, with speech behind."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from index.reading.fields import field_of
from index.reading.glyphs import MARKS, fold, squeeze
from index.reading.labels import looks_like_name, parse_label
from index.reading.layouts import is_speech
from index.reading.roles import is_role
from index.reading.source import Line
from index.reading.spots import OPENING

_LONGEST = 24  # characters of a label
_MOST = 20_000  # lines looked at
_LEAD = rf"\s*(?:{OPENING})?"
# Where labels stand: each way of printing them, with the words it takes for one.
_SLOTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("bracket", re.compile(rf"{_LEAD}[【\[〔<〈《(]\s*(?P<label>[^】\]〕>〉》)]{{1,{_LONGEST}}})[】\]〕>〉》)]\s*:?")),
    ("colon", re.compile(rf"{_LEAD}[{MARKS}]?\s*(?P<label>[^:、。「」\s][^:、。「」]{{0,{_LONGEST}}}?)\s*:(?!//)")),
    ("quote", re.compile(rf"{_LEAD}[{MARKS}]?\s*(?P<label>[^:、。「」\s][^:、。「」]{{0,{_LONGEST}}}?)\s*(?=「)")),
    ("mark", re.compile(rf"\s*[{MARKS}]\s*(?P<label>[^:、。「」]{{1,{_LONGEST}}}?)(?=\s|$)")),
    ("mark", re.compile(rf"\s*[{MARKS}]\s*(?P<label>[^\s:、。「」]{{1,8}}\s+[^\s:、。「」]{{1,8}})(?=\s|$)")),
    ("start", re.compile(rf"{_LEAD}(?P<label>[^\s:、。「」]{{1,{_LONGEST}}})(?=\s|$)")),
    ("start", re.compile(rf"{_LEAD}(?P<label>[^\s:、。「」]{{1,8}}\s+[^\s:、。「」]{{1,8}})(?=\s|$)")),
)
# Words that come back before speech and are nobody's name.
_NOBODY = re.compile(
    r"(?:質問|質疑|回答|答弁|意見|要望|結論|結果|理由|背景|課題|対応|補足|注意?|備考|場所|会場|日時|目的|内容|概要|経緯|経過|資料|議題|案件|議案|報告|協議"
    r"|審議|説明|決定|確認|提案|討論|採決|次回|今後|現状|方針|方向性|論点|主旨|趣旨|要旨|要点|参考|例|問|答|問い|答え|回|以上|また|なお|次に|まず|それ|これ"
    r"|その他|事項|一覧|別紙|添付|全員|出席|欠席|賛成|反対|休憩|再開|開会|閉会|開議|散会|拍手|了承|承認|異議|図|表|写真|http|https|Q|A|C|TEL|FAX|ID|URL|PDF)"
    r"\d{0,3}"
)
_NAME = re.compile(r"[々〆ヶヵ一-鿿豈-﫿𠀀-𯿿ぁ-んァ-ヺー・]{2,10}")
_WORD = re.compile(r"\s*([^\s:「]{1,12})")
_LETTER = re.compile(r"[A-Z甲乙丙丁戊]")


def names_printed(lines: Sequence[Line]) -> frozenset[str]:
    """Return labels, white space squeezed, that are no office but introduce speech in this file.

    A name that the header lists counts from its second turn on. Where the header lists none of them, three whole
    names must come back in one place of the line.
    """
    found: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    names: dict[str, str] = {}  # the name in each label
    for slot, label, at in _candidates(lines[:_MOST]):
        found[slot][squeeze(label)].append(at)
        names[squeeze(label)] = _name_in(label)
    known: set[str] = set()
    words = sum(bool(line.text.strip()) for line in lines[:_MOST])
    for labels in found.values():
        again = {label: places for label, places in labels.items() if len(places) > 1}
        if not again:
            continue
        head = squeeze(fold("\n".join(line.text[:200] for line in lines[: min(p[0] for p in again.values())])))
        listed = {label for label in labels if names[label] in head and len(names[label]) > 1}
        whole = {label for label in labels if len(names[label]) > 2}
        if listed & again.keys():
            known |= listed
        again_whole = len(whole & again.keys())
        dense = _turns(labels, whole) >= 0.3 * words  # hardly anything but names and speech
        if (again_whole >= 3 or (again_whole == 2 and dense)) and _turns(again, whole) >= 0.6 * _turns(labels, labels):
            known |= whole
        letters = {label for label in labels if _LETTER.fullmatch(label)}
        if len(letters) > 1 and letters & again.keys() and not letters <= {"Q", "A", "C"}:
            known |= letters
    return frozenset(known)


def _turns(labels: Mapping[str, list[int]], these: Collection[str]) -> int:
    return sum(len(places) for label, places in labels.items() if label in these)


def _candidates(lines: Sequence[Line]) -> Iterator[tuple[str, str, int]]:
    """Yield (place in the line, label squeezed, line) of what could be a name with speech behind it."""
    for i, line in enumerate(lines):
        folded = fold(line.text[:120])
        seen: set[tuple[str, str]] = set()
        for slot, pattern in _SLOTS:
            match = pattern.match(folded)
            if not match:
                continue
            label, rest = match["label"].strip(), line.text[match.end() :]
            if slot == "start" and _LETTER.fullmatch(label) and rest.lstrip()[:1].isascii():
                continue  # A sentence
            if (slot, label) in seen or not _could_be(match["label"]):
                continue
            seen.add((slot, label))
            if slot in ("mark", "start") and (after := _WORD.match(fold(rest))) and is_role(after[1]):
                continue  # 土門　会長: the office behind the name belongs to the label
            if is_speech(rest) if rest.strip(" :\u3000") else _speech_below(lines, i):
                yield slot, label, i


def _speech_below(lines: Sequence[Line], i: int) -> bool:
    following = next((line.text for line in lines[i + 1 : i + 4] if line.text.strip()), "")
    return is_speech(following)


def _could_be(label: str) -> bool:
    bare = squeeze(label)
    if _LETTER.fullmatch(bare):
        return True
    name = _name_in(label)
    return (
        bool(_NAME.fullmatch(name))
        and looks_like_name(name)
        and not _NOBODY.fullmatch(name)
        and not is_role(name)
        and not is_role(bare)
        and not field_of(name)
        and not re.search(r"[はがをにもへとで]$|して|する|した|です|ます|ない|から|まで|より|ので|ため", name)
    )


def _name_in(label: str) -> str:
    """Return the name in a label of an office and a name, 「会長　土門周作」 or 「土門周作（会長）」; else the label."""
    parsed = parse_label(label)
    return parsed.name if parsed.role and parsed.name else squeeze(label)
