"""Read .doc, .rtf and .odt through LibreOffice, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from index.errors import UnreadableMinutes
from index.reading.docx import read_docx
from index.reading.source import Source

PATIENCE = 120  # seconds one conversion may take


def read_office(data: bytes, source: Path, *, tell: Callable[[str], None] | None = None) -> Source:
    """Convert an old document to .docx and read that; `tell` hears that the conversion begins.

    Raises:
        UnreadableMinutes: LibreOffice is not installed, or cannot open the file.
    """
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise UnreadableMinutes(
            f"Cannot read {source.name!r}: {source.suffix!r} needs LibreOffice, which is not installed. "
            "Install LibreOffice, or save the file as .docx or .pdf."
        )
    if tell:
        tell("converting with LibreOffice")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / f"minutes{source.suffix.lower()}"
        copy.write_bytes(data)
        profile = (
            f"-env:UserInstallation=file://{folder}/profile"  # beside a running LibreOffice the usual one is locked
        )
        command = [program, profile, "--headless", "--convert-to", "docx", "--outdir", folder, str(copy)]
        try:
            subprocess.run(command, capture_output=True, timeout=PATIENCE, check=True)
            converted = copy.with_suffix(".docx").read_bytes()
        except (subprocess.SubprocessError, OSError):
            raise UnreadableMinutes(
                f"Cannot read {source.name!r}: LibreOffice could not open it. Open it by hand and save it as .docx."
            ) from None
    return replace(read_docx(converted, source), container=source.suffix.lower().lstrip("."))
