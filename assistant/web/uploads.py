"""Take a file that was dropped on the page: keep it in the store's folder, add it, and tell how it goes."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import json
import logging
import re
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.datastructures import UploadFile

    from assistant.web.jobs import Job
    from assistant.web.site import Site

FOLDER = "uploads"  # inside the store's folder
LONGEST_S = 600.0  # one file may take so long, a long scan for one
PIECE = 2**20
UNREAD = "{!r} could not be read. Save it as PDF, Word or text, and try again."
LATE = "{!r} took longer than {:.0f} minutes. Split it, and try again."
BROKEN = "{!r} could not be added; the server's log has the details."
UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f/\\:*?"<>|\u202a-\u202e\u2066-\u2069]')  # in a file's name, on some system
log = logging.getLogger(__name__)


def safe_name(name: str | None) -> str:
    """Return a file name that is only a name: no folder, nothing hidden, no signs that some system refuses."""
    last = unicodedata.normalize("NFC", (name or "").replace("\\", "/").rpartition("/")[2])
    stem, dot, suffix = UNFIT.sub("_", last).strip(" .").rpartition(".")
    return f"{(stem or 'minutes')[:80].rstrip()}.{suffix[:10]}" if dot else f"{(suffix or 'minutes')[:80]}.txt"


async def keep(upload: UploadFile, home: Path) -> Path:
    """Write the uploaded file into the store's folder, under what it contains and its own name; return where."""
    digest = hashlib.sha256()
    while piece := await upload.read(PIECE):
        digest.update(piece)
    await upload.seek(0)
    folder = home / FOLDER / digest.hexdigest()[:12]
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / safe_name(upload.filename)
    with path.open("wb") as file:
        while piece := await upload.read(PIECE):
            file.write(piece)
    return path


async def add(site: Site, path: Path, job: Job) -> None:
    """Add a file that lies in the store's folder; the job tells `step`…, then `added` or `error`."""
    last: dict[str, object] | None = None
    message: str | None
    job.tell("step", "waiting")
    try:
        async with site.adding, asyncio.timeout(LONGEST_S):
            command = [sys.executable, "-m", "assistant.web.adding", str(site.home), str(path)]
            process = await asyncio.create_subprocess_exec(
                *command, *([site.embedding_model] if site.embedding_model else []),
                stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
                limit=16 * PIECE,
            )  # fmt: skip
            assert process.stdout is not None
            assert process.stderr is not None
            complaints = asyncio.create_task(process.stderr.read())
            try:
                async for line in process.stdout:
                    last = _line(line)
                    if last is not None and "step" in last:
                        job.tell("step", last["step"])
                await process.wait()
            finally:
                with contextlib.suppress(ProcessLookupError):
                    process.kill()
                said = (await complaints).decode(errors="replace")
        if last is not None and "added" in last:
            message = None
        elif last is not None and "error" in last:
            message = str(last["error"])
        else:
            log.error("adding %s failed: %s", path.name, said)
            message = UNREAD.format(path.name)
    except TimeoutError:
        message = LATE.format(path.name, LONGEST_S / 60)
    except Exception:
        log.exception("adding %s failed", path.name)
        message = BROKEN.format(path.name)
    with contextlib.suppress(OSError):  # the store has its own copy of what was added
        path.unlink()
        path.parent.rmdir()
    if message is None and last is not None:
        job.tell("added", last["added"], last=True)
    else:
        job.tell("error", {"message": message, "file": path.name}, last=True)


def _line(line: bytes) -> dict[str, object] | None:
    try:
        told = json.loads(line)
    except ValueError:  # a library that prints
        return None
    return told if isinstance(told, dict) else None
