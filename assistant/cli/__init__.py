"""The command line: each command parses, calls `Assistant`, and shows what comes back.

Shown with colour in a terminal, as plain text when piped, as JSON when asked. A `MinutesError` is printed alone,
on one line, with exit code 2; anything else is a bug and keeps its traceback.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import os
import sys
import threading
from collections.abc import Sequence

import typer

from assistant.cli import chat, check, correct, mcp, meetings, serve
from assistant.cli.options import app
from index.errors import MinutesError

__all__ = ["app", "chat", "check", "correct", "main", "mcp", "meetings", "serve"]

USAGE_ERROR: type[Exception] = typer.BadParameter.__mro__[1]  # Click's UsageError, whichever Click Typer carries
INTERRUPTED = 130  # exit code after Ctrl-C, as shells count


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; when it is the whole program (no `arguments`), end that at once."""
    code = _run(arguments)
    if arguments is None:
        _leave(code)
    return code


def _leave(code: int) -> None:
    """End the program without taking every library down piece by piece, which takes Chroma's some 0.3 s.

    What was registered to be done at the end is done; where a thread still works, the program ends as usual.
    """
    if any(not thread.daemon for thread in threading.enumerate() if thread is not threading.main_thread()):
        return
    atexit._run_exitfuncs()
    with contextlib.suppress(OSError, ValueError):  # whoever reads has gone
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    os._exit(code)


def _run(arguments: Sequence[str] | None) -> int:
    """Run the command line and return its exit code."""
    gc.set_threshold(200_000, 20, 20)  # what libraries make as they load stays; looking through it takes 0.1 s
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal without Japanese, a question with broken bytes
    try:
        result = app(arguments, prog_name="minutes", standalone_mode=False)
    except MinutesError as error:
        return _fail(str(error))
    except USAGE_ERROR as error:
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "minutes"
        return _fail(f"{error.format_message()} See `{command} --help`.")  # type: ignore[attr-defined]
    except BrokenPipeError:  # `minutes show … | head`
        sys.stdout = None  # nothing is left to flush
        return 1
    except (KeyboardInterrupt, typer.Abort):
        result = INTERRUPTED
    if result == INTERRUPTED:
        print("Interrupted; what was finished before is kept.", file=sys.stderr)
    return result if isinstance(result, int) else 0


def _fail(message: str) -> int:
    print(" ".join(message.split()), file=sys.stderr)
    return 2
