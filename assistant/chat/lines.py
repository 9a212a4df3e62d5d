"""Where the lines of a talk come from: a prompt in a terminal, else standard input."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from assistant.chat.texts import COMMANDS, say

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.formatted_text import StyleAndTextTuples

    from assistant.chat.talk import Talk

KEPT = 10  # conversations whose questions the arrow keys bring back


def talk_on(talk: Talk) -> None:
    """Hand every line to the talk, until one ends it or there are no more."""
    if talk.view.terminal and sys.stdin.isatty():
        _from_prompt(talk)
    else:
        _from_pipe(talk)


def _from_pipe(talk: Talk) -> None:
    """Read lines of standard input; each question is told before its answer, and a blank line follows."""
    while line := sys.stdin.readline():
        if not line.strip():
            continue
        talk.view.line(f"> {line.strip()}", style="bold")
        if not talk.line(line):
            return
        talk.view.line()


def _from_prompt(talk: Talk) -> None:
    """Ask for lines in the terminal; Ctrl-C empties the line, Ctrl-D ends."""
    session = _session(talk)
    talk.hello()
    while True:
        try:
            line = session.prompt([("class:prompt", "❯ ")])
        except KeyboardInterrupt:
            talk.view.line(say(talk.language, "ends"), style="dim")
            continue
        except EOFError:
            return
        if not talk.line(line):
            return
        talk.view.line()


def _session(talk: Talk) -> PromptSession[str]:
    """Return a prompt that completes commands, brings back earlier questions, and shows what narrows the search."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import WordCompleter
    from prompt_toolkit.history import InMemoryHistory
    from prompt_toolkit.styles import Style

    history = InMemoryHistory()
    for info in reversed(talk.assistant.conversations()[:KEPT]):
        for turn in talk.assistant.conversation(info.id).turns:
            history.append_string(turn.question)

    def toolbar() -> StyleAndTextTuples:
        given = "  ".join(say(talk.language, name, value) for name, value in talk.filters.items())
        return [("class:bottom-toolbar", f" ● {given}" if given else f" ○ {say(talk.language, 'no_filters')}")]

    return PromptSession(
        history=history,
        completer=WordCompleter([f"/{name}" for name in COMMANDS], sentence=True),
        complete_while_typing=False,
        bottom_toolbar=toolbar,
        style=Style.from_dict({"prompt": "ansicyan bold", "bottom-toolbar": "noreverse ansibrightblack"}),
    )
