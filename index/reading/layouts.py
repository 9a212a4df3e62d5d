"""The table of layouts: how minutes print who speaks, and how one file's layout is found by evidence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from index.reading import blocks, narrated, spots, tables
from index.reading.fields import field_of
from index.reading.glyphs import MARKS, fold, squeeze
from index.reading.labels import looks_like_name
from index.reading.source import Line
from index.reading.spots import Spot
from index.reading.turns import is_direction, is_page_mark, is_rule
from index.titles import TITLES

AS_OFTEN = 0.8  # share of another layout's labels that tellings must come to
Spotter = Callable[[str], Spot | None]
_ROLL = re.compile(rf"(?:[^、,。]{{1,8}}(?:{TITLES})[、,]?){{2,}}")  # 土門さん、小野寺さん
_HIRAGANA = re.compile(r"[ぁ-ん]")


@dataclass(frozen=True)
class Layout:
    """One row of the table."""

    name: str  # what `--layout` takes
    example: str
    weight: float  # how much one label counts: the less a label looks like ordinary text, the more
    spot: Spotter | None = None  # finds the label of a line; None where whole blocks must be seen
    split: blocks.Splitter | None = None  # finds the turns of a whole file where lines do not tell
    beside: tuple[str, ...] = ()  # layouts that the same file may use as well
    before: tuple[str, ...] = ()  # layouts it takes in itself, so that it comes before them whatever their number
    summary: bool = False  # the words are a clerk's
    last: bool = False  # looked for only where no other fits, but those that it comes before


LAYOUTS: tuple[Layout, ...] = (
    Layout("labelled", "the file's own speaker fields", 100, split=blocks.split_labelled),
    Layout("table", "発言者｜審議の内容", 20, split=tables.split_table),
    Layout("replies", "質問・意見｜回答", 15, split=tables.split_replies, summary=True),
    Layout("columns", "all labels of a page, then all texts", 6, split=blocks.split_columns),
    Layout("marked", "○議長（土門周作君）　…, ○大蔵教育長　…", 4, spots.spot_marked, beside=("named",)),
    Layout("legend", "◎… ○… ●… with a legend", 3.6, split=blocks.split_legend),
    Layout("named", "議長（土門周作君）　…", 3.5, spots.spot_named, beside=("hanging",)),
    Layout("brackets", "【会長】…", 3.2, spots.spot_bracket, beside=("paren",)),
    Layout("paren", "（委員）…", 2.5, spots.spot_paren, beside=("brackets",)),
    Layout("colon", "委員長（土門君）：…", 2.4, spots.spot_colon),
    Layout("quote", "会長「それでは始めます。」", 2.3, spots.spot_quote),
    Layout("dash", "教 育 長 - …を確認", 2.2, spots.spot_dash, summary=True),
    Layout("hyphen", "土門委員長－それでは…", 2.2, spots.spot_hyphen),
    Layout("hanging", "委員　…, or the label on a line of its own", 1.6, spots.spot_hanging, beside=("named",)),
    Layout("questions", "問 … 答 …", 1.8, spots.spot_qa, beside=("bullets",), summary=True),
    Layout("chat", "domon: …", 1.2, spots.spot_chat),
    Layout("congress", "Mr. SMITH. …", 2.4, spots.spot_congress),
    Layout("suffix", "… (domon", 1.1, split=blocks.split_suffix, summary=True),
    Layout(
        "carried",
        "開　会（課長補佐）: the heading names the speaker",
        1.0,
        split=blocks.split_carried,
        before=("questions", "bullets"),
    ),
    Layout("bullets", "・… under 主な意見", 0.4, spots.spot_bullet, summary=True),
    Layout(
        "narrated",
        "Cllr Webb asked why …, 渡辺委員から…との質問があった",
        0.3,
        split=narrated.split_narrated,
        before=("bullets", "columns", "carried", "hanging", "chat", "colon"),
        summary=True,
        last=True,
    ),
)
BY_NAME = {layout.name: layout for layout in LAYOUTS}


@dataclass(frozen=True)
class Choice:
    """The layout found, with what speaks for it."""

    layout: Layout
    beside: tuple[Layout, ...]  # second patterns
    first: int  # index of the line where the first turn begins
    labels: int  # how many labels were found
    evidence: str


def choose(lines: Sequence[Line], hint: str | None = None) -> Choice | None:
    """Return the layout of `lines`, by weight and number of labels with speech behind them; None when nobody speaks.

    `hint` is a name in the table and overrules the evidence.
    """
    scored: list[tuple[float, int, int, int, Layout]] = []
    for layout in LAYOUTS:
        if hint and layout.name != hint:
            continue
        if layout.last and scored and max(scored, key=lambda row: row[0])[4].name not in layout.before:
            continue
        good, found, first = _count(layout, lines)
        if good and (good >= 2 or layout.weight >= 2 or hint):
            scored.append((layout.weight * good * (good / found) ** 0.5, good, found, first, layout))
    if not scored:
        return None
    scored.sort(key=lambda row: -row[0])
    if scored[0][4].name == "columns":  # a roster looks like a column of labels: labels with speech tell more
        enough = max(3, scored[0][1] / 2)
        plainer = [r for r in scored[1:] if (r[4].weight >= 2 and r[1] >= 2) or (r[4].weight >= 1.5 and r[1] >= enough)]
        scored = plainer or scored
    wider = next(
        (row for row in scored if scored[0][4].name in row[4].before and row[1] > 1 and _as_often(row, scored[0])), None
    )
    if wider:
        scored = [wider, *(row for row in scored if row is not wider)]
    _, good, found, first, layout = scored[0]
    beside = [
        row
        for row in scored[1:]
        if row[4].name in layout.beside and _adds(row[4], layout, lines, row[3]) >= max(2, 0.15 * good)
    ]
    first = min([first, *(row[3] for row in beside if row[3] >= first - 12)])
    evidence = f"{good} of {found} labels like {layout.example} have speech behind them"
    if len(scored) > 1:
        evidence += f"; next: {scored[1][4].name}, {scored[1][1]}"
    return Choice(layout, tuple(row[4] for row in beside), first, good, evidence)


def _as_often(row: tuple[float, int, int, int, Layout], first: tuple[float, int, int, int, Layout]) -> bool:
    """Tell whether a layout that is looked for last is found about as often as the one that it comes before."""
    return not row[4].last or row[1] >= AS_OFTEN * first[1]


def _adds(second: Layout, main: Layout, lines: Sequence[Line], first: int) -> int:
    """Return how many labels with speech behind them `second` finds where `main` finds none; 0 when most have none."""
    if second.spot is None or main.spot is None:
        return 0
    hits = []
    for i, line in enumerate(lines[first:], start=first):
        if not find_label(main.spot, line.text) and (found := find_label(second.spot, line.text)):
            hits.append((i, found))
    good = sum(speaks(hit, hits[n + 1][0] if n + 1 < len(hits) else None, lines) for n, hit in enumerate(hits))
    return good if good >= 0.8 * len(hits) else 0


def _first(good: list[tuple[int, Spot]], hits: list[tuple[int, Spot]]) -> int:
    """Return the line where the turns begin: the first label with speech from which on most labels have some."""
    spoken = {i for i, _ in good}
    order = [i for i, _ in hits]
    for n, i in enumerate(order):
        window = order[n : n + 8]
        if i in spoken and sum(j in spoken for j in window) >= 0.5 * len(window):
            return i
    return good[0][0]


def _count(layout: Layout, lines: Sequence[Line]) -> tuple[int, int, int]:
    """Return labels with speech behind them, labels found, and the line of the first of the former."""
    if layout.split is not None:
        turns = layout.split(lines, None)
        return (turns.good, turns.found, turns.first) if turns else (0, 0, 0)
    assert layout.spot is not None
    hits = [(i, s) for i, line in enumerate(lines) if (s := find_label(layout.spot, line.text))]
    if layout.name == "chat":
        hits = _recurring(hits, lines)
        words = sum(bool(line.text.strip()) for line in lines[hits[0][0] :]) if hits else 0
        if len(hits) < 0.25 * words:  # a text in which a word before a colon comes back is no conversation
            return 0, 0, 0
    if layout.name == "questions" and not _both_sides("".join(lines[i].text[s.start : s.start + 1] for i, s in hits)):
        return 0, 0, 0
    if layout.name == "bullets" and not any(_OPINIONS.search(fold(line.text)) for line in lines):
        return 0, 0, 0
    good = [
        hit
        for n, hit in enumerate(hits)
        if speaks(hit, hits[n + 1][0] if n + 1 < len(hits) else None, lines)
        or (layout.summary and len(squeeze(lines[hit[0]].text[hit[1].body :])) >= 4)  # notes end in nouns
    ]
    return len(good), len(hits), _first(good, hits) if good else 0


def find_label(spot: Spotter, text: str) -> Spot | None:
    """Return where `text` has its label; only the start of a line is looked at, however long it is."""
    if not text or text[:_DEEPEST].isspace():
        return None
    at = 0 if spot in _BARE else spots.after_opening(text)
    found = spot(text[at:_FARTHEST]) if at else None
    if found is None:
        return spot(text[:_FARTHEST])
    if text.lstrip()[:1] == "#" and text[at + found.body :].strip():
        return None  # a heading that goes on behind an office is no label
    return replace(found, start=at + found.start, end=at + found.end, body=at + found.body)


_BARE = (spots.spot_qa, spots.spot_chat, spots.spot_bullet, spots.spot_congress)  # know what may stand before them
_FARTHEST = 200  # characters of a line in which a label ends
_DEEPEST = 60  # characters a label may be indented
_OPINIONS = re.compile(r"意見|質疑|発言|審議|議事|要旨|概要|質問|結果")


def _both_sides(signs: str) -> bool:
    """Tell whether signs of questions and signs of answers both stand among the first characters of labels."""
    return bool(
        re.search(r"[⇒→➡=]", signs) or (re.search(r"[問質QＱ意要]", signs) and re.search(r"[答回AＡ説]", signs))
    )


def _recurring(hits: list[tuple[int, Spot]], lines: Sequence[Line]) -> list[tuple[int, Spot]]:
    """Keep the labels that come back: a name before a colon once is more often a field."""
    counts: dict[str, int] = {}
    for i, spot in hits:
        label = lines[i].text[spot.start : spot.end]
        counts[label] = counts.get(label, 0) + 1
    again = [i for i, s in hits if counts[lines[i].text[s.start : s.end]] > 1]
    if not again or len(counts) < 2:
        return []
    return [
        (i, s)
        for i, s in hits
        if counts[label := lines[i].text[s.start : s.end]] > 1
        or (i > again[0] - 4 and not field_of(label) and looks_like_name(re.sub(r"\s?\([^()]*\)$", "", label)))
    ]


def speaks(hit: tuple[int, Spot], until: int | None, lines: Sequence[Line]) -> bool:
    """Tell whether speech stands behind a label: on its line, or on the next lines before the next label."""
    index, spot = hit
    rest = lines[index].text[spot.body :]
    if rest.strip():
        return is_speech(rest)
    for line in lines[index + 1 : min(index + 5, until if until is not None else len(lines))]:
        if line.text.strip() and not is_rule(line.text) and not is_page_mark(line.text):
            if is_direction(line.text) or (line.text.strip().endswith("君") and len(squeeze(line.text)) <= 9):
                continue
            return is_speech(line.text)
    return False


def is_speech(text: str) -> bool:
    """Tell whether `text` reads like a sentence and not like a name, a number or a heading."""
    folded = squeeze(fold(text))
    if _ROLL.fullmatch(folded):
        return False
    kana = len(_HIRAGANA.findall(folded))
    if folded.isascii() and re.search(r"[a-z]{2}.*[.?!][\"')]*$", folded):
        return len(text.split()) >= 2 or bool(re.fullmatch(r"(?i:yes|no|agreed|seconded|aye|certainly)\W*", folded))
    if re.search(r"[。？！?!]", folded):
        return kana >= 2
    if re.match(r"はい|いいえ|異議|なし|[「(]", folded) or re.search(
        r"(?:ます|です|ない|した|ある|いる|か|れる|こと|せん|よし|ました)[.、,]?$", folded
    ):
        return kana >= 2
    if re.search(r"[A-Za-z]{3}", folded) and len(text.split()) >= 4:
        return True
    return len(folded) >= 12 and kana >= 0.3 * len(folded)


def marks_of_speakers(lines: Sequence[Line], first: int) -> str:
    """Return the marks that open turns in this file: those most of whose lines carry a label."""
    found: dict[str, list[int]] = {}
    for line in lines[first:]:
        start = line.text.lstrip()[:1]
        if start and start in MARKS:
            tally = found.setdefault(start, [0, 0])
            tally[1] += 1
            tally[0] += find_label(spots.spot_marked, line.text) is not None
    return "".join(mark for mark, (labels, all_) in found.items() if labels and labels >= 0.3 * all_)
