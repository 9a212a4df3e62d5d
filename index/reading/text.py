"""Decode plain text and cut it into lines: UTF-8, UTF-16, CP932, EUC-JP, ISO-2022-JP, with and without a mark."""

from __future__ import annotations

import html
import re
from itertools import zip_longest
from pathlib import Path

from index.errors import UnreadableMinutes
from index.reading.source import Line, Source

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_JAPANESE = re.compile(r"[ぁ-んァ-ヶー一-鿿、。　（）「」]")
_PLAIN = re.compile(r"[\s!-~]")
_COMMON = re.compile(r"[ぁ-んァ-ヶー、。　\n\r\t -~]")
_RARE = re.compile(r"[｡-ﾟ\ue000-\uf8ff\x80-\x9f\ufffd]")
_DRAWN_RULE = re.compile(r"\s*[┌├└┏┣┗╔╠╚][─━═┬┴┼┳┻╋╦╩╬┯┷┿┠┨┤┐┘┓┫┛╗╣╝\s]*")
MARKED = 3  # labels between stars, **Ruth Aldous:**, from which a plain text is one in Markdown
_BOLD_LABEL = re.compile(r"^\s*\*\*[^*\n]{1,80}(?::\*\*|\*\*:)", re.MULTILINE)
_BOLD = re.compile(r"\*\*(?=[^\s*])([^*\n]{1,400}?)(?<=[^\s*])\*\*")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_TAG = re.compile(
    r"</?(?:p|br|div|span|b|strong|u|i|font|ruby|rb|rt|rp|td|tr|th|table|tbody|pre)\b[^<>]{0,300}>", re.IGNORECASE
)


def decode(data: bytes, source: Path) -> tuple[str, str]:
    """Return the text of `data` and the name of its encoding.

    Raises:
        UnreadableMinutes: `data` is empty, binary, or in no encoding of Japanese text.
    """
    if not data.strip():
        raise UnreadableMinutes(f"Cannot read {source.name!r}: the file is empty. Save the minutes again, with text.")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, source), encoding
    if guessed := _utf16(data):
        return _strict(data, guessed, source), guessed
    if b"\x00" in data or (len(_CONTROL.findall(data[:4096])) > 0.02 * len(data[:4096]) and b"\x1b" not in data):
        raise UnreadableMinutes(
            f"Cannot read {source.name!r}: its bytes are no text. "
            "Open it in the program it comes from and save it as .txt or .pdf."
        )
    if b"\x1b$" in data or b"\x1b(" in data:
        try:
            return data.decode("iso2022_jp_3"), "iso-2022-jp"
        except UnicodeDecodeError:
            pass
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        cut = error.start
    mended = data.decode("utf-8", "replace")
    if _nearly(mended):
        return mended, "utf-8"
    readings = []
    for encoding in ("cp932", "euc_jis_2004"):
        text = data.decode(encoding, "replace")
        sample = text[:20000]
        score = len(_JAPANESE.findall(sample)) - 3 * len(_RARE.findall(sample))
        if score > 0 and _nearly(text):
            readings.append((score, encoding, text))
    if readings:
        _, encoding, text = max(readings, key=lambda r: r[0])
        return text, {"cp932": "cp932", "euc_jis_2004": "euc-jp"}[encoding]
    raise UnreadableMinutes(
        f"Cannot read {source.name!r}: byte {cut} fits no encoding of Japanese text. Save it as UTF-8."
    )


def _nearly(text: str) -> bool:
    """Tell whether all but a few characters could be decoded, and they are Japanese or plain letters."""
    sample = text[:20000]
    few = text.count("\ufffd") <= max(3, len(text) // 500)
    return few and len(_JAPANESE.findall(sample)) + len(_PLAIN.findall(sample)) > 0.7 * len(sample)


def damage(text: str) -> tuple[str, ...]:
    """Return the warning that some bytes of a file could not be decoded, or nothing."""
    lost = text.count("\ufffd")
    return (f"{lost} damaged characters were replaced by \ufffd: look for a better copy of the file.",) if lost else ()


def _strict(data: bytes, encoding: str, source: Path) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableMinutes(
            f"Cannot read {source.name!r}: it starts as {encoding!r} but byte {error.start} does not fit. Save it as UTF-8."
        ) from None
    if not text.strip("\ufeff \n\r\t"):
        raise UnreadableMinutes(f"Cannot read {source.name!r}: the file is empty. Save the minutes again, with text.")
    return text


def _utf16(data: bytes) -> str | None:
    """Guess UTF-16 without a mark: it holds zero bytes, and one of its two readings is kana and plain letters."""
    if len(data) % 2 or b"\x00" not in data[:20000]:
        return None
    sample = data[:20000]
    shares = {}
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, "ignore")
        shares[encoding] = len(_COMMON.findall(text)) / max(1, len(text))
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] > 0.3 else None


def read_text(data: bytes, source: Path) -> Source:
    """Read plain text: one `Line` per line, a row of cells where tabs cut it."""
    text, encoding = decode(data, source)
    if len(_BOLD_LABEL.findall(text)) >= MARKED:
        text = _BOLD.sub(r"\1", text)
    lines, drawn = _boxes(lines_of(text))
    return Source("text", tuple(lines), encoding, tuple(drawn), notes=damage(text))


def _boxes(lines: list[Line]) -> tuple[list[Line], list[str]]:
    """Turn tables drawn with │ and ├ into rows of cells; between two drawn rules all lines are one row."""
    result: list[Line] = []
    drawn: list[str] = []
    rows: list[list[str]] = []

    def close() -> None:
        if rows:
            cells = tuple(
                "\n".join(c.strip() for c in column if c.strip()) for column in zip_longest(*rows, fillvalue="")
            )
            result.append(Line("\t".join(cells), None, cells if len(cells) > 1 else ()))
            rows.clear()

    for line in lines:
        if _DRAWN_RULE.fullmatch(line.text):
            close()
            drawn.append(line.text)
        elif line.text.count("│") + line.text.count("┃") >= 2:
            inner = re.sub(r"^\s*[│┃]|[│┃]\s*$", "", line.text)
            rows.append(re.split("[│┃]", inner))
            drawn += re.findall("[│┃]", line.text)
        else:
            close()
            result.append(line)
    close()
    return result, drawn


def lines_of(text: str, *, page: int | None = None) -> list[Line]:
    """Cut `text` into lines; `<p>` and `<br>` inside a cell cut its paragraphs, other simple tags go."""
    lines = []
    for raw in re.split(r"\r\n|\r|\n|\x0b|\u2028|\u2029", text.lstrip("\ufeff")):
        for part in raw.split("\f"):
            cells = tuple(_untag(cell) for cell in part.split("\t"))
            if len(cells) > 1 and any(c.strip() for c in cells):
                lines.append(Line("\t".join(cells), page, cells))
            else:
                lines += [Line(piece, page) for piece in (_untag(part) if "<" in part else part).split("\n")]
    return lines


def _untag(text: str) -> str:
    if "<" not in text and "&" not in text:
        return text
    text = re.sub(r"</p>\s*<p\b[^<>]{0,300}>|<br\s*/?>", "\n", text, flags=re.IGNORECASE)
    return html.unescape(_TAG.sub("", text)).replace("\r", "")
