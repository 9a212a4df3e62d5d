"""Collect lines into turns: join what a page break cut, keep directions and headings apart, lose no character."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from index.reading.glyphs import fold, is_final, squeeze, tidy
from index.reading.source import Line
from index.records import UtteranceKind

_RULE = re.compile(r"[\s─━―—–\-=…‥・◇◆○*＊_~～┌┐└┘├┤┬┴┼│|☆★]{3,}")
_PAGE_MARK = re.compile(
    r"\s*(?:[-‐–—―~]\s*\d{1,4}\s*[-‐–—―~]|<PAGE=\"?\d+\"?>|\(?[PpＰ]\.?\s*\d{1,4}\)?|\d{1,4}\s*/\s*\d{1,4}|\d{0,4}\s*:|Page\s+\d+(?::.*)?"
    r"|\[\[Page [^\]]+\]\]|\f)\s*"
)
_INLINE_PAGE = re.compile(
    r"(?<![\d-])[-－‐]\s?[\d０-９]{1,3}\s?[-－‐](?![\d-])|<PAGE=\"?\d+\"?>|\[\[Page [^\]]{1,20}\]\]"
)
_TIME_LINE = re.compile(
    r"\s*(?:[(〔\[]?(?:午前|午後|正午)?[\s\d一二三四五六七八九十〇零:：時分]*(?:暫時)?(?:休憩|再開|開議|開会|散会|閉会|閉議|延会|休会|開始|終了|継続)[)〕\]]?"
    r"|(?:開会|開議|休憩|再開|散会|閉会)\s*\(?(?:午前|午後)[^。]{1,14}\)?|[-―─\s]*暫時休憩[-―─\s]*)\s*"
)
_CLOSED = re.compile(
    r"[(〔]?(?:(?:午前|午後|正午)[^。]{0,16})?\s*(?:散会|閉会|閉議|終了)(?:\s*\(?(?:午前|午後)[^。]{0,14}\)?)?[)〕]?|\(?以\s*上\)?"
    r"|The (?:meeting|session) (?:was )?(?:then )?(?:closed|ended|adjourned|finished|concluded|rose)\b[^\n]*|Signed\b[^\n]*"
)
_REPORTED = re.compile(
    r"\s*[・※*]?\s*(?:事務局|担当課?|\S{1,10}(?:課|長|局|室|者))(?:より|から)[^。]{0,40}(?:説明|報告|紹介|朗読|確認|挨拶|配布)(?:した|を行った|があった|する|あり)?。?\s*"
)
_DASHED = re.compile(r"\s*[*＊]?\s*[-－―–]\s*\S[^-－―–]{0,40}[-－―–]\s*[*＊]?\s*")
_LIST_START = re.compile(
    r"\s*(?:[・◆■●◇▪•※○◎\uf000-\uf0ff]|[(\[]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[ア-ンa-zA-Z])[)\].．、]|[①-⑳]|第\d+|\d+\s)"
)
_LONGEST = 20_000  # characters of a paragraph; joining longer ones would take time by their square
_BRACKETS = {"(": ")", "〔": "〕", "[": "]", "［": "］", "〈": "〉", "<": ">"}


@dataclass
class Turn:
    """What one label introduces, while it is being collected."""

    kind: UtteranceKind
    label: str | None = None  # as printed, white space as one space
    printed: str = ""  # every character taken for the label, with its mark; empty when a turn goes on
    paragraphs: list[str] = field(default_factory=list)
    page: int | None = None
    start: float | None = None

    @property
    def text(self) -> str:
        return "\n".join(self.paragraphs)


def is_rule(text: str) -> bool:
    """Tell whether a line is only drawn: ―――◇―――."""
    bare = squeeze(fold(text))
    return len(bare) >= 3 and bool(_RULE.fullmatch(bare)) and not re.fullmatch(r"[・○◆]+", bare)


def is_page_mark(text: str) -> bool:
    """Tell whether a line only counts pages: - 1 -, <PAGE="3">, 2/14."""
    bare = text.strip(" \t\u3000")
    return len(bare) <= 120 and bool(_PAGE_MARK.fullmatch(fold(bare)))


def is_direction(text: str) -> bool:
    """Tell whether a whole line or paragraph tells what happened, not what was said."""
    folded = fold(text).strip()
    if not folded or len(folded) > 400:
        return False
    if folded[0] in _BRACKETS and _closes_at_end(folded):
        return True
    if folded[0] in "※" and len(folded) <= 60:
        return True
    if re.fullmatch(r"[〔(][^()〔〕]{1,58}[〕)]", folded):  # brackets of two kinds: 〔…)
        return True
    return len(folded) <= 60 and any(p.fullmatch(folded) for p in (_TIME_LINE, _REPORTED, _DASHED))


def _closes_at_end(text: str) -> bool:
    """Tell whether brackets opened at the start close only at the end, or a run of such brackets fills `text`."""
    depth = 0
    for i, char in enumerate(text):
        if char in "(〔[［":
            depth += 1
        elif char in ")〕]］":
            depth -= 1
            if depth == 0 and text[i + 1 :].strip() and text[i + 1 :].strip()[0] not in "(〔[［":
                return False
    return depth == 0 and text[-1] in ")〕]］"


class Collector:
    """Takes labels, speech, directions and headings in reading order and gives back turns."""

    def __init__(self, *, width: int = 0, indent: int = 0) -> None:
        self.turns: list[Turn] = []
        self.furniture: list[str] = []  # every piece of text left out, as printed
        self.width = width  # length at which this file wraps its lines; 0 when it does not
        self.indent = indent  # the usual indent of a line that goes on
        self._speaking: Turn | None = None  # the turn that unlabelled speech goes on
        self._length = 0  # of the line added last, for joining
        self.marks = ""  # the signs that open turns here: a short line with another sign is a heading
        self.listing = False  # opinions stand in a list: a numbered heading ends the one before
        self._closed = False  # the meeting was closed: what follows without a label is an annex

    def label(self, label: str, printed: str, *, page: int | None, start: float | None = None) -> None:
        """Begin a turn."""
        turn = Turn("speech", label, printed, page=page, start=start)
        self.turns.append(turn)
        self._speaking, self._length, self._closed = turn, 0, False

    def text(self, raw: str, *, page: int | None = None, row: bool = False, length: int | None = None) -> None:
        """Add speech: a line that goes on from the one before is joined to it. `row`: it stands in a new table row."""
        raw = self.without_page_marks(raw)
        if not raw.strip():
            return
        last = self.turns[-1] if self.turns else None
        if last is None or (last.kind != "speech" and (self._speaking is None or self._closed)):
            self.turns.append(Turn("heading", paragraphs=[raw.strip()], page=page))
            return
        if last.kind != "speech":
            assert self._speaking is not None
            last = Turn("speech", self._speaking.label, "", page=page)
            self.turns.append(last)
            self._speaking, self._length = last, 0
        if last.paragraphs and self._goes_on(last.paragraphs[-1], raw, row):
            last.paragraphs[-1] = join(last.paragraphs[-1], raw.strip())
        else:
            last.paragraphs.append(raw.strip())
        if last.page is None:
            last.page = page
        self._length = len(raw.rstrip()) if length is None else length

    def direction(self, raw: str, *, page: int | None = None) -> None:
        """Add what happened; nobody says it, and whoever was speaking goes on after it."""
        self._aside("direction", raw, page)
        self._closed = bool(_CLOSED.fullmatch(fold(raw).strip())) or self._closed

    def heading(self, raw: str, *, page: int | None = None) -> None:
        """Add a heading of a section."""
        self._aside("heading", raw, page)

    def drop(self, raw: str) -> None:
        """Leave `raw` out, on purpose."""
        if raw.strip():
            self.furniture.append(raw.strip())

    def silence(self) -> None:
        """Let nobody go on: what follows without a label is no speech."""
        self._speaking = None

    def _aside(self, kind: UtteranceKind, raw: str, page: int | None) -> None:
        raw = raw.strip()
        last = self.turns[-1] if self.turns else None
        if last is not None and last.kind == "speech" and not last.paragraphs and last.printed:
            # a label with nothing but a direction behind it: the label is part of what happened
            self.turns[-1] = Turn(kind, None, "", [tidy(last.printed) + raw], last.page or page)
            self._speaking = Turn("speech", last.label, "", page=page)
            return
        self.turns.append(Turn(kind, None, "", [raw], page))

    def _goes_on(self, before: str, raw: str, row: bool) -> bool:
        if len(before) > _LONGEST or (is_final(before) and not _open(before)):
            return False
        if row:
            return True
        folded = fold(raw)
        if _LIST_START.match(folded):
            return False
        hanging = _LIST_START.match(fold(before)) and self.width and self._length >= 0.72 * self.width
        if len(folded) - len(folded.lstrip()) > self.indent and not hanging:
            return False
        if self.width and self._length >= 0.72 * self.width:
            return True
        return "。" in before or len(before) >= 40

    def without_page_marks(self, raw: str) -> str:
        """Return `raw` without page marks at its ends or amid its words; they count as furniture."""

        def leave(match: re.Match[str]) -> str:
            self.furniture.append(match[0].strip())
            return ""

        return _INLINE_PAGE.sub(leave, raw) if re.search(r"[-－‐]\s?[\d０-９]|<PAGE|\[\[Page", raw) else raw


def _open(text: str) -> bool:
    """Tell whether a quotation opened in `text` is still open, so that its last bracket ends nothing."""
    return text[-1:] not in "。！？」』" and text.count("「") > text.count("」")


def join(before: str, after: str) -> str:
    """Join two halves of a line: Japanese without a space, two Latin words with one."""
    if before[-1:].isascii() and after[:1].isascii() and before[-1:].isalnum() and after[:1].isalnum():
        return f"{before} {after}"
    return before + after


def wrap_width(lines: Sequence[Line]) -> int:
    """Return the length at which these lines are wrapped, or 0 when each is a paragraph of its own."""
    lengths = sorted(len(line.text.rstrip()) for line in lines if line.text.strip())
    if len(lengths) < 4:
        return 0
    width = lengths[int(len(lengths) * 0.92)]
    near = sum(1 for n in lengths if n >= width - 4)
    if width > 110 or near < 0.15 * len(lengths):
        return 0
    cut = [line for line in lines if len(line.text.rstrip()) >= width - 4]
    return width if sum(not is_final(line.text) for line in cut) >= 0.4 * len(cut) else 0


def usual_indent(lines: Sequence[Line]) -> int:
    """Return the indent that most lines share."""
    counts: dict[int, int] = {}
    for line in lines:
        if line.text.strip():
            depth = len(line.text) - len(line.text.lstrip())
            counts[depth] = counts.get(depth, 0) + 1
    return max(counts, key=lambda depth: (counts[depth], -depth), default=0)
