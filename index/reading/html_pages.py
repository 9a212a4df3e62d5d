"""Read a web page: its paragraphs, headings and table rows, without menus, scripts and forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from index.errors import UnreadableMinutes
from index.reading.dates import find_date
from index.reading.glyphs import squeeze
from index.reading.source import Line, Source
from index.reading.text import decode
from index.reading.titles import weight_of_title

LARGEST = 25_000_000  # bytes of one page; a whole year of an assembly is smaller
_SILENT = {
    "script",
    "style",
    "template",
    "noscript",
    "head",
    "svg",
    "iframe",
    "object",
    "canvas",
    "audio",
    "video",
    "map",
}
_MENU = {"nav", "footer", "button", "select", "option", "textarea", "input", "aside", "dialog", "menu"}
_BLOCK = set(
    re.findall(
        r"\w+",
        "p div section article main header h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr td th caption "
        "blockquote pre address center form fieldset legend figure figcaption hr body html details summary label",
    )
)
_CHROME = re.compile(
    r"(?:^|[-_\s])(?:g?nav(?:i|igation)?|menu|breadcrumbs?|pankuzu|topicpath|foot(?:er)?|side(?:bar)?|sns|share|skip|pagetop|"
    r"copyright|cookie|toolbar|visually-hidden|sr-only|hidden|search(?:box|form)?|fontsize|control|command)(?:$|[-_\s\d])",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"(?:^|[-_\s])(?:speakers?|speakername|hatsugen(?:sya|sha)?|talker|発言者)(?:$|[-_\s])", re.IGNORECASE
)
_ASSEMBLY = re.compile(r"(?:^|[\s|｜:：])([^\s|｜:：]{2,12}?[都道府県市区町村]議会)")
_META = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{3,20})", re.IGNORECASE)
_DEEPEST = 200  # elements inside one another; a page nested deeper is broken or an attack


def read_html(data: bytes, source: Path) -> Source:
    """Read .html: the encoding its head names when it fits, else the one found.

    Raises:
        UnreadableMinutes: the page is too large, empty, or holds no text.
    """
    if len(data) > LARGEST:
        raise UnreadableMinutes(
            f"Cannot read {source.name!r}: a page of {len(data) // 1_000_000} MB is too large. Save its meetings one by one."
        )
    text, encoding = _decoded(data, source)
    root = _parse(text)
    if root is None:
        raise UnreadableMinutes(
            f"Cannot read {source.name!r}: the page holds no text. Save it from the browser as a whole."
        )
    walker = _Walker(len(squeeze(text)))
    walker.walk(root)
    title = _title(root)
    lines = walker.lines()
    if not any(line.text.strip() for line in lines):
        raise UnreadableMinutes(
            f"Cannot read {source.name!r}: the page holds no text. Save it from the browser as a whole."
        )
    return Source("html", tuple(lines), encoding, tuple(walker.dropped), title, find_date(title or ""))


def _title(root: Any) -> str | None:
    """Return the heading or the page title that looks most like one sitting's."""
    found = [*root.iterfind(".//h1"), *root.iterfind(".//h2"), *root.iterfind(".//title")]
    texts = [" ".join(" ".join(e.itertext()).split()) for e in found[:40]]
    best = max((t for t in texts if t), key=weight_of_title, default=None)
    assembly = next((m[1] for t in texts if (m := _ASSEMBLY.search(t))), None)
    if best and assembly and "議会" not in best and re.search(r"定例会|臨時会|委員会|本会議", best):
        return f"{assembly} {best}"
    return best


def _decoded(data: bytes, source: Path) -> tuple[str, str]:
    named = _META.search(data[:4096])
    if named:
        name = named[1].decode("ascii").lower()
        name = {
            "shift_jis": "cp932",
            "shift-jis": "cp932",
            "x-sjis": "cp932",
            "sjis": "cp932",
            "windows-31j": "cp932",
        }.get(name, name)
        try:
            return data.decode(name), name
        except (UnicodeDecodeError, LookupError):
            pass
    return decode(data, source)


def _parse(text: str) -> Any:
    from lxml import etree, html

    text = re.sub(r"<\?xml[^>]{0,300}\?>|[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)
    try:
        parser = html.HTMLParser(huge_tree=False, no_network=True, remove_comments=True, remove_pis=True)
        return html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


class _Walker:
    """Walks the tree once and writes lines; keeps what it leaves out."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.dropped: list[str] = []
        self._lines: list[Line] = []
        self._words: list[str] = []
        self._bold = False

    def lines(self) -> list[Line]:
        """Return the lines, two or more blank ones in a row as one."""
        self._break()
        lines: list[Line] = []
        for line in self._lines:
            if line.text.strip() or (lines and lines[-1].text.strip()):
                lines.append(line)
        return lines

    def walk(self, element: Any, *, depth: int = 0, pre: bool = False) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        if not tag or tag in _SILENT:
            return
        if depth > _DEEPEST:
            self._say(" ".join(element.itertext()), pre)
            return
        if self._left_out(element, tag):
            self.dropped += [" ".join("".join(element.itertext()).split())]
            return
        if tag == "br":
            self._break()
            return
        if tag == "hr":
            self._break()
            return
        if tag == "tr" and self._row(element):
            return
        block = tag in _BLOCK or self._names_speaker(element)
        if block:
            self._break(blank=tag in ("p", "pre", "table", "h1", "h2", "h3", "h4"))
        if tag == "li" and not squeeze(element.text or "").startswith(("・", "○")):
            pass  # the bullet is the browser's, not the minutes'
        self._bold = self._bold or tag in ("h1", "h2", "h3", "h4", "h5", "h6")
        spoken = element.get("data-speaker")
        if spoken:
            self._break()
            text = "\n".join(t for t in _texts(element))
            self._lines.append(Line(text, None, (), spoken))
            return
        self._say(element.text, pre or tag == "pre")
        for child in element:
            self.walk(child, depth=depth + 1, pre=pre or tag == "pre")
            self._say(child.tail, pre or tag == "pre")
        if block:
            self._break(blank=tag in ("p", "pre", "table"))
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self._bold = False

    def _names_speaker(self, element: Any) -> bool:
        """Tell whether the page's own class says that this is the name of a speaker: it stands on a line of its own."""
        return bool(_SPEAKER.search(element.get("class") or "")) and len("".join(element.itertext()).strip()) <= 40

    def _left_out(self, element: Any, tag: str) -> bool:
        if tag in _MENU:
            return True
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if tag in ("body", "html", "main", "article") or not names.strip() or not _CHROME.search(names):
            return False
        words = sum(len(t) for t in element.itertext())
        return words < 0.25 * self.size or words < 400

    def _row(self, row: Any) -> bool:
        """Take a table row as cells, unless the table only lays out the page."""
        cells = [c for c in row if isinstance(c.tag, str) and c.tag in ("td", "th")]
        if len(cells) < 2 or any(c.find(".//table") is not None for c in cells):
            return False
        texts = tuple("\n".join(_texts(cell)) for cell in cells)
        if len(texts) > 12 or not any(t.strip() for t in texts):
            return not any(t.strip() for t in texts)
        self._break()
        self._lines.append(Line("\t".join(texts), None, texts))
        return True

    def _say(self, text: str | None, pre: bool) -> None:
        if not text:
            return
        if pre:
            first, *rest = text.replace("\r\n", "\n").split("\n")
            self._words.append(first)
            for line in rest:
                self._break(keep=True)
                self._words.append(line)
        else:
            self._words.append(re.sub(r"[ \t\r\n\f]+", " ", text))

    def _break(self, *, blank: bool = False, keep: bool = False) -> None:
        text = "".join(self._words)
        self._words = []
        text = text if keep else text.strip(" \t\n")
        if text.strip() or keep:
            self._lines.append(Line(text.rstrip(), bold=self._bold))
        if blank:
            self._lines.append(Line(""))


def _texts(cell: Any) -> Iterator[str]:
    """Yield a cell's paragraphs."""
    walker = _Walker(0)
    walker._say(cell.text, False)
    for child in cell:
        walker.walk(child)
        walker._say(child.tail, False)
    for line in walker.lines():
        if line.text.strip():
            yield line.text.strip()
