"""A talk: each line is a question, answered as it comes, or a command that begins with a slash."""

from __future__ import annotations

import difflib
import sys
import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from assistant.chat.answering import Answering
from assistant.chat.show import View
from assistant.chat.texts import COMMANDS, of_locale, say
from assistant.records import Answer
from index.errors import BadSetting, MinutesError, UnknownMeeting

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.conversation import Conversation
    from assistant.records import Language

WAIT_S = 0.3  # without a word for so long, the chat says that it is at work
PAST = 20  # conversations that /history lists


class Talk:
    """One user's talk with the minutes."""

    def __init__(self, assistant: Assistant, view: View | None = None) -> None:
        """Begin a talk; the conversation itself begins with the first question."""
        self.assistant = assistant
        self.view = view or View()
        self.language: Language = of_locale()
        self.conversation: Conversation | None = None
        self.filters: dict[str, Any] = {}
        self.failed = False  # something could not be answered or done
        self._commands: dict[str, Callable[[str], bool | None]] = {
            "show": self._show, "speaker": self._narrow("speaker"), "role": self._narrow("role"),
            "meeting": self._meeting, "body": self._narrow("body"), "from": self._narrow("since"),
            "to": self._narrow("until"), "all": self._all, "meetings": self._meetings, "history": self._history,
            "new": self._new, "open": self._open, "dropped": self._dropped, "help": self._help, "quit": lambda _: False,
        }  # fmt: skip

    def hello(self) -> None:
        """Say what can be done here."""
        self._say("hello" if self.assistant.meetings() else "empty")

    def line(self, line: str) -> bool:
        """Take a line; return whether the talk goes on."""
        line = line.strip()
        try:
            if line.startswith(("/", "／")):  # typed with Japanese input on, it is the wide one
                name, _, argument = " ".join(line[1:].split()).partition(" ")
                return self._command(unicodedata.normalize("NFKC", name).lower(), argument) is not False
            if line:
                self._ask(line)
        except MinutesError as error:
            self.failed = True
            message = " ".join(str(error).split())
            if self.view.terminal:
                self.view.line(message, style="red")
            else:
                print(message, file=sys.stderr)
        return True

    def _command(self, name: str, argument: str) -> bool | None:
        begun = [one for one in self._commands if name and one.startswith(name)]
        if name in self._commands or len(begun) == 1:  # the beginning of a name will do where no other begins so
            return self._commands[name if name in self._commands else begun[0]](argument)
        near = difflib.get_close_matches(name, COMMANDS, 1, 0.5)
        hint = say(self.language, "mean", f"/{near[0]}") if near else say(self.language, "see_help")
        raise BadSetting(say(self.language, "unknown", f"/{name}", hint))

    def _ask(self, question: str) -> None:
        """Answer a question; Ctrl-C stops the answer."""
        self.conversation = self.conversation or self.assistant.conversation()
        answering = Answering(self.conversation, question, self.filters)
        try:
            for piece in answering.pieces(wait=WAIT_S):
                if piece is None:
                    self.view.waiting(self._text("waiting"))
                elif isinstance(piece, str):
                    self.view.piece(piece)
                else:
                    self._told(piece, question)
        except KeyboardInterrupt:
            self.view.end()
            ended = answering.stop()
            self._say("stopped", style="yellow")
            if not ended:  # it is kept when the model lets go of it; the talk goes on without
                self.conversation = self.assistant.conversation(self.conversation.id)
        finally:
            self.view.end()

    def _told(self, answer: Answer, question: str) -> None:
        """Show what follows the text of an answer."""
        assert self.conversation is not None
        self.language = answer.language
        self.view.end()
        understood = self.conversation.turns[-1].standalone
        if understood not in ("", question):
            self._say("understood", understood, indent=2)
        self.view.sources(answer)

    def _show(self, argument: str) -> None:
        """Show a citation in its place."""
        number, _, more = unicodedata.normalize("NFKC", argument).partition(" ")
        number = number.strip("[]")
        if not number.isdecimal():
            raise BadSetting(self._text("show_what"))
        numbers = [c.number for t in self._turns() for c in t.answer.citations]
        if int(number) not in numbers or self.conversation is None:
            raise BadSetting(
                self._text("no_citation", int(number), max(numbers)) if numbers else self._text("no_citations")
            )
        citation = self.conversation.citation(int(number))
        try:
            meeting = self.assistant.meeting(citation.meeting.id)
        except UnknownMeeting:  # it was removed, even since the conversation was opened
            self.view.citation(citation, self.language)
            self._say("removed", style="yellow", indent=4)
            return
        self.view.place(citation, meeting, whole=more == "all")

    def _narrow(self, name: str) -> Callable[[str], None]:
        """Return the command that sets a filter, or lifts it when nothing is given."""

        def narrow(argument: str) -> None:
            from assistant.given import filters_of

            changed = {n: v for n, v in self.filters.items() if n != name} | ({name: argument} if argument else {})
            filters_of(**changed)  # a day that is no date is told at once
            self.filters = changed
            self._tell_filters()

        return narrow

    def _meeting(self, argument: str) -> None:
        self._narrow("meeting")(self.assistant.meeting(argument).id if argument else "")

    def _all(self, _: str) -> None:
        self.filters = {}
        self._tell_filters()

    def _tell_filters(self) -> None:
        told = "、" if self.language == "ja" else ", "
        each = told.join(say(self.language, name, value) for name, value in self.filters.items())
        self._say(*(("filters", each) if each else ("no_filters",)))

    def _meetings(self, _: str) -> None:
        found = self.assistant.meetings()
        if not found:
            self._say("empty")
        for info in found:
            self.view.line(f"{info.id}  {info.held_on or ''!s:10}  {info.title}")

    def _history(self, _: str) -> None:
        """Show the questions of this conversation, and the conversations before it."""
        for turn in self._turns():
            self.view.line(f"{turn.number}. {turn.question}", style="bold")
            self.view.line(turn.answer.short, style="dim", indent=3)
        found = self.assistant.conversations()[:PAST]
        if not found:
            self._say("no_history")
            return
        self._say("history")
        for number, info in enumerate(found, 1):
            here = f"（{self._text('here')}）" if self.conversation and info.id == self.conversation.id else ""
            self.view.line(f"{number:2}  {info.touched_at[:10]}  {info.title}{here}")

    def _new(self, _: str) -> None:
        self.conversation = None
        self._say("new")

    def _open(self, argument: str) -> None:
        """Continue a conversation: by its number in the list, or by its id."""
        if not argument:
            raise BadSetting(self._text("open_what"))
        found = self.assistant.conversations()
        by_number = argument.isdecimal() and 0 < int(argument) <= min(len(found), PAST)
        chosen = [found[int(argument) - 1]] if by_number else [c for c in found if c.id.startswith(argument)]
        if len(chosen) != 1:
            raise BadSetting(self._text("no_such", argument))
        self.conversation = self.assistant.conversation(chosen[0].id)
        turns = self._turns()
        self.language = turns[-1].answer.language if turns else self.language
        self._say("opened", self.conversation.title, len(turns))
        for turn in turns[-1:]:
            self.view.line(turn.question, style="bold")
            self.view.piece(turn.answer.text)
            self.view.end()
            self.view.sources(turn.answer)

    def _dropped(self, _: str) -> None:
        """Show what the last answer's model wrote and did not stand."""
        if not self._turns():
            raise BadSetting(self._text("no_answer"))
        dropped = self._turns()[-1].answer.dropped
        if not dropped:
            self._say("none_dropped")
        for one in dropped:
            self.view.line(one.text, style="strike" if not one.shown else "")
            self.view.line(one.why, style="yellow", indent=2)

    def _help(self, _: str) -> None:
        for name, (argument, ja, en) in COMMANDS.items():
            self.view.line(f"/{name} {argument}".ljust(16) + (en if self.language == "en" else ja))

    def _turns(self) -> tuple[Any, ...]:
        return self.conversation.turns if self.conversation else ()

    def _text(self, name: str, *values: object) -> str:
        return say(self.language, name, *values)

    def _say(self, name: str, *values: object, style: str = "dim", indent: int = 0) -> None:
        self.view.line(self._text(name, *values), style=style, indent=indent)
