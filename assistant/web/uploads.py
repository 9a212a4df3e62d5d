"""Take a file that was dropped on the page: keep it in the store's folder, add it, and tell how it goes."""

from __future__ import annotations

import contextlib
import json
import logging
import re
import secrets
import subprocess
import sys
import threading
import time
import unicodedata
from collections import deque
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
    """Write the uploaded file into the store's folder, under its own name; return where."""
    folder = home / FOLDER / secrets.token_hex(8)
    folder.mkdir(parents=True)
    path = folder / safe_name(upload.filename)
    with path.open("wb") as file:
        while piece := await upload.read(PIECE):
            file.write(piece)
    return path


def add(site: Site, path: Path, job: Job) -> None:
    """Add a file that lies in the store's folder; the job tells `step`…, then `added` or `error`."""
    last: dict[str, object] = {}
    try:
        last = _run(site, path, job)
    except Exception:
        log.exception("adding %s failed", path.name)
        last = {"error": BROKEN.format(path.name)}
    with contextlib.suppress(OSError):  # the store has its own copy of what was added
        path.unlink()
        path.parent.rmdir()
    if "added" in last:
        job.tell("added", last["added"], last=True)
        site.read_ahead()
    else:
        job.tell("error", {"message": last["error"], "file": path.name}, last=True)


def _run(site: Site, path: Path, job: Job) -> dict[str, object]:
    """Add a file in a process of its own; return the last that it told, {"added": …} or {"error": …}.

    The process is begun from a thread and not by the event loop: some loops fork, which a server with many threads
    does not survive.
    """
    command = [sys.executable, "-m", "assistant.web.adding", str(site.home), str(path), site.embedding_model or ""]
    begun = time.monotonic()
    last: dict[str, object] = {}
    said: deque[str] = deque(maxlen=40)
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
        errors="replace",
    ) as process:  # fmt: skip
        assert process.stdout is not None
        threading.Thread(target=_end, args=(process, job), daemon=True).start()
        for line in process.stdout:
            told = _line(line)
            if told is None:
                said.append(line)
            elif "step" in told:
                job.tell("step", told["step"])
            else:
                last = told
    late = time.monotonic() - begun >= LONGEST_S
    job.stop.set()  # nobody needs to end it any more
    if last:
        return last
    log.error("adding %s failed: %s", path.name, "".join(said))
    return {"error": LATE.format(path.name, LONGEST_S / 60) if late else UNREAD.format(path.name)}


def _end(process: subprocess.Popen[str], job: Job) -> None:
    """End a process that takes too long, or that nobody waits for any more."""
    job.stop.wait(LONGEST_S)
    with contextlib.suppress(OSError):
        process.kill()


def _line(line: str) -> dict[str, object] | None:
    try:
        told = json.loads(line)
    except ValueError:  # a library that prints
        return None
    return told if isinstance(told, dict) else None
