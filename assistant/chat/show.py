"""Show answers, citations and places of the minutes: with colour in a terminal, as plain lines over a pipe."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from assistant.chat.flowing import Flowing
from assistant.chat.texts import say
from assistant.cli.screen import CONTROL, Screen

if TYPE_CHECKING:
    from assistant.records import Answer, Citation, Language
    from index.records import Meeting, Utterance

AROUND = 2  # utterances shown before and after the one that a citation points to
START = 160  # characters of a neighbour
NEAR = 400  # characters shown before and after the cited words
CHECKED = {True: "checked", False: "unchecked"}
LINE = re.compile(r"\s*\n\s*")


class View:
    """What the chat shows on standard output."""

    def __init__(self, screen: Screen | None = None) -> None:
        """Show on a screen; by default on standard output as it is."""
        self.screen = screen or Screen()
        self._flowing: Flowing | None = None
        self._status: Any = None
        self._style = ""

    @property
    def terminal(self) -> bool:
        """Whether somebody looks on."""
        return self.screen.console is not None

    def line(self, words: str = "", *, style: str = "", indent: int = 0) -> None:
        """Show a line, or several."""
        self.screen.text(words, style=style, indent=indent)

    def waiting(self, words: str) -> None:
        """Say that the answer is on its way, until the first piece of it comes."""
        if self.screen.console is not None and self._status is None:
            self._status = self.screen.console.status(words, spinner="dots")
            self._status.start()

    def piece(self, text: str) -> None:
        """Show a piece of an answer as it comes."""
        self._arrived()
        if self.screen.console is None:
            print(CONTROL.sub("", text), end="", flush=True)
            self._flowing = self._flowing or Flowing(lambda *_: None, len, columns=80)  # only to know that it began
            return
        self._flowing = self._flowing or self._flow(2)
        self._flowing.feed(CONTROL.sub("", text))

    def prose(self, *parts: tuple[str, str], indent: int = 0) -> None:
        """Show a text made of parts, each with its style, broken where Japanese and English may be."""
        if self.screen.console is None:
            self.line("".join(text for text, _ in parts), indent=indent)
            return
        flowing = self._flow(indent)
        for text, self._style in parts:
            flowing.feed(CONTROL.sub("", text))
            flowing.flush()
        flowing.end()
        self._style = ""

    def _flow(self, indent: int) -> Flowing:
        from rich.cells import cell_len

        assert self.screen.console is not None
        return Flowing(self._put, cell_len, columns=self.screen.console.width, indent=indent)

    def end(self) -> None:
        """End the answer's text."""
        self._arrived()
        if self._flowing is not None:
            if self.screen.console is None:
                print(flush=True)
            else:
                self._flowing.end()
        self._flowing = None

    def _arrived(self) -> None:
        if self._status is not None:
            self._status.stop()
            self._status = None

    def _put(self, token: str, mark: bool) -> None:
        from rich.text import Text

        assert self.screen.console is not None
        self.screen.console.print(Text(token, "bold cyan" if mark else self._style), end="", soft_wrap=True)

    def sources(self, answer: Answer) -> None:
        """Show what an answer rests on, and what the reader should know besides."""
        for note in filter(None, [answer.notice]):
            self.line(note, style="yellow")
        cited = answer.citations or tuple(filter(None, [answer.nearest]))
        if cited:
            self.line()
        for citation in cited:
            self.citation(citation, answer.language, answer)
        if answer.citations and self.terminal and all(c.verified for c in answer.citations):
            self.line(say(answer.language, "all_checked", answer.citations[0].number), style="dim")
        hidden = [d for d in answer.dropped if not d.shown]
        if hidden and self.terminal:
            self.line(say(answer.language, "dropped", len(hidden)), style="dim", indent=2)

    def citation(self, citation: Citation, language: Language, answer: Answer | None = None) -> None:
        """Show who said it, when, and in what words, unless the answer has them already."""
        day = f"　{citation.meeting.held_on.isoformat()}" if citation.meeting.held_on else ""
        page = f"　p.{citation.page}" if citation.page else ""
        head = say(language, "nearest") + ": " if answer and not answer.found else f"[{citation.number}] "
        checked = "" if citation.verified and self.terminal else say(language, CHECKED[citation.verified])
        self.line(f"{head}{citation.who}　{citation.meeting.title}{day}{page}　{checked}".rstrip("　"),
                  style="bold" if citation.verified else "bold red")  # fmt: skip
        if answer is None or citation.quote not in answer.text:
            self.prose((f"「{LINE.sub(' ', citation.quote)}」", ""), indent=4)

    def place(self, citation: Citation, meeting: Meeting, *, whole: bool) -> None:
        """Show the cited words in their utterance, with what was said before and after."""
        at = int(citation.utterance_id.rpartition("-u")[2])
        day = f"　{meeting.held_on.isoformat()}" if meeting.held_on else ""
        self.line(f"{meeting.title}{day}", style="bold")
        shown = meeting.utterances[max(0, at - AROUND) : at + AROUND + 1]
        for passage in citation.replies_to[:1]:
            asked = next((u for u in meeting.utterances if u.id == passage.utterance_id), None)
            if asked is not None and asked not in shown:  # the question was asked long before
                self.line()
                self._who(asked, False)
                before, after = "…" if passage.start else "", "…" if passage.end < len(asked.text) else ""
                self.prose((f"{before}{passage.text}{after}", "dim"), indent=2)
                self.line("⋮", style="dim", indent=2)
        for utterance in shown:
            self.line()
            cited = utterance.position == at
            self._who(utterance, cited)
            if cited:
                self._cited(utterance.text, citation.start, citation.end, whole=whole)
            else:
                short = utterance.text if len(utterance.text) <= START else utterance.text[:START] + "…"
                self.prose((short, "dim"), indent=2)

    def _who(self, utterance: Utterance, cited: bool) -> None:
        who = utterance.label or f"（{utterance.kind}）"
        if utterance.speaker and utterance.speaker.name != who:
            who += f" = {utterance.speaker.name}"
        page = f"　p.{utterance.page}" if utterance.page else ""
        mark = "▶ " if cited else "  "
        self.line(f"{mark}u{utterance.position} {who}{page}", style="bold cyan" if cited else "dim")

    def _cited(self, text: str, start: int, end: int, *, whole: bool) -> None:
        """Show a text with the cited words marked; of a long one, what is around them."""
        first, last = (0, len(text)) if whole else (max(0, start - NEAR), min(len(text), end + NEAR))
        before = ("…" if first else "") + text[first:start]
        after = text[end:last] + ("…" if last < len(text) else "")
        mark = ("", "") if self.terminal else ("【", "】")
        self.prose(
            (before, ""), (f"{mark[0]}{text[start:end]}{mark[1]}", "bold black on yellow"), (after, ""), indent=2
        )
