"""The table of containers: which reader opens which kind of file."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from index.errors import UnknownFormat, UnreadableMinutes
from index.reading.source import Source

# suffix: (module, function); imported when such a file is met. A new container is one file and one row.
READERS: dict[str, tuple[str, str]] = {
    ".txt": ("index.reading.text", "read_text"),
    ".text": ("index.reading.text", "read_text"),
    ".md": ("index.reading.markdown", "read_markdown"),
    ".markdown": ("index.reading.markdown", "read_markdown"),
    ".csv": ("index.reading.spreadsheet", "read_csv"),
    ".tsv": ("index.reading.spreadsheet", "read_csv"),
    ".html": ("index.reading.html_pages", "read_html"),
    ".htm": ("index.reading.html_pages", "read_html"),
    ".json": ("index.reading.json_minutes", "read_json"),
    ".vtt": ("index.reading.captions", "read_captions"),
    ".srt": ("index.reading.captions", "read_captions"),
    ".docx": ("index.reading.docx", "read_docx"),
    ".pdf": ("index.reading.pdf", "read_pdf"),
    ".xml": ("index.reading.xml_minutes", "read_xml"),
    ".doc": ("index.reading.office", "read_office"),
    ".rtf": ("index.reading.office", "read_office"),
    ".odt": ("index.reading.office", "read_office"),
}
SLOW = (".pdf", ".doc", ".rtf", ".odt")  # their readers tell how far they have come
LARGEST = 40_000_000  # bytes; ten years of an assembly's text are less


def open_source(path: Path, tell: Callable[[str], None] | None = None) -> tuple[Source, bytes]:
    """Return the words of the file at `path`, and its bytes; `tell` hears how far a slow reader has come.

    Raises:
        UnknownFormat: the table has no reader for its suffix.
        UnreadableMinutes: there is no such file, or it is too large, empty or damaged.
    """
    row = READERS.get(path.suffix.lower())
    if row is None:
        kind = f"no reader for {path.suffix!r}" if path.suffix else "its name has no suffix that tells its kind"
        raise UnknownFormat(f"Cannot read {path.name!r}: {kind}. Save it as {', '.join(sorted(READERS))}.")
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise UnreadableMinutes(
                f"Cannot read {path.name!r}: {size // 1_000_000} MB are too large for minutes. Cut it into single meetings."
            )
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableMinutes(f"Cannot read {path.name!r}: {error.strerror or error}. Check the path.") from None
    reader = getattr(import_module(row[0]), row[1])
    source: Source = reader(data, path, tell=tell) if path.suffix.lower() in SLOW else reader(data, path)
    return source, data
