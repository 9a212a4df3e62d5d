"""The front door: open a store, add minutes, ask, search."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.given import Day, PathLike, day, files, filters_of

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from assistant.check import Check
    from assistant.conversation import Conversation
    from assistant.models import Writer
    from assistant.records import Answer
    from index.embedding import Embedder
    from index.records import Exchange, Meeting, MeetingInfo, Passage
    from index.store import Added, Store
    from index.store.conversations import ConversationInfo
    from index.store.corrections import Correction


class Assistant:
    """Answers questions from minutes, each answer cited to its speaker.

    assistant = Assistant.open("minutes-store")
    assistant.add("minutes/2016-07-06.txt")
    print(assistant.ask("なぜ再委託しないのですか").text)
    """

    def __init__(self, store: Store, writer: Writer | None = None) -> None:
        """Use a store that is open already, and a language model to word answers; `open` is the usual way."""
        self._store = store
        self._writer = writer

    @classmethod
    def open(
        cls,
        home: PathLike | None = None,
        *,
        embedding_model: str | None = None,
        model: str | BaseChatModel | None = None,
        base_url: str | None = None,
        timeout: float | str | None = None,
        unsupported: str | None = None,
    ) -> Assistant:
        """Open the store in the folder `home` (default: MINUTES_HOME, else the platform's data folder).

        `model` words the answers: provider:name, such as `openai:gpt-5-mini`, or a chat model of LangChain; without
        one they are made of sentences of the minutes. `base_url` is the address of an OpenAI-compatible server,
        `timeout` how many seconds the model may be silent; `unsupported` says whether a sentence that the minutes do
        not bear out is left out ("drop") or shown as such ("mark").

        Raises:
            BadSetting: a setting cannot be used.
            StoreError: the folder cannot be used, or was made by a newer release.
        """
        from assistant.models import Writer
        from assistant.settings import Settings
        from index.store import Store

        name, chat = (model, None) if isinstance(model, str | None) else (None, model)
        settings = Settings.of(
            home=home, embedding_model=embedding_model, model=name, base_url=base_url, timeout=timeout,
            unsupported=unsupported,
        )  # fmt: skip

        def embedder() -> Embedder:
            from index.embedding import load

            return load(settings.embedding_model)

        return cls(Store(settings.home, embedder), Writer.of(settings, chat))

    def add(
        self,
        paths: PathLike | Iterable[PathLike],
        *,
        layout: str | None = None,
        progress: Callable[[Path, str], None] | None = None,
    ) -> list[Added]:
        """Add files of minutes, and what lies in folders; return what became of each, in order.

        `layout` is a layout's name and overrules the one found by evidence; `progress` is called with a file and
        the step that begins. A file that cannot be read raises and leaves the store as it was; the files before it
        stay added.

        Raises:
            UnreadableMinutes: a file cannot be read as minutes, or a folder holds none.
            StoreError: the store cannot be written to.
        """
        return list(self.adding(files(paths), layout=layout, progress=progress))

    def adding(
        self,
        paths: Iterable[Path],
        *,
        layout: str | None = None,
        progress: Callable[[Path, str], None] | None = None,
    ) -> Iterator[Added]:
        """Add files one by one, yielding what became of each as it is done."""
        from index.reading import inspect_minutes

        for path in paths:
            tell = partial(progress, path) if progress else None
            if tell:
                tell("reading")
            yield self._store.add(inspect_minutes(path, layout=layout, progress=tell), progress=tell)

    @property
    def has_model(self) -> bool:
        """Whether a language model words the answers."""
        return self._writer is not None

    def ask(
        self,
        question: str,
        *,
        meeting: str | None = None,
        body: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        speaker: str | None = None,
        role: str | None = None,
    ) -> Answer:
        """Return the answer to a question, from the meetings, bodies, dates and speakers that the filters allow.

        `meeting` is an id or its beginning, `body` the name of the council or committee that met, or part of it,
        `speaker` a name or part of it, `role` an office.

        Raises:
            BadQuestion: it is empty or over-long.
        """
        *_, answer = self.stream(
            question, meeting=meeting, body=body, since=since, until=until, speaker=speaker, role=role
        )
        assert not isinstance(answer, str)  # the last piece is the answer itself
        return answer

    def stream(
        self,
        question: str,
        *,
        meeting: str | None = None,
        body: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        speaker: str | None = None,
        role: str | None = None,
    ) -> Iterator[str | Answer]:
        """Yield the text of the answer in pieces as they become certain, then the `Answer` that they make up.

        Raises:
            BadQuestion: it is empty or over-long.
        """
        from assistant.answering import stream
        from index.embedding.base import clean

        filters = filters_of(meeting, body, since, until, speaker, role)
        yield from stream(self._store, clean(question), filters, writer=self._writer)

    def check(self, text: str, *, speaker: str | None = None, meeting: str | None = None) -> Check:
        """Return whether the minutes have what `text` quotes, and by whom: exact, near, by someone else, or not found.

        `text` is a quotation, or a sentence that gives one: 「浦山主査は…と述べた」.

        Raises:
            BadQuestion: it has no words, or too many to be a quotation.
        """
        from assistant.check import check
        from index.embedding.base import clean

        return check(self._store, clean(text), speaker=speaker, meeting=meeting)

    def search(
        self,
        question: str,
        *,
        limit: int = 10,
        meeting: str | None = None,
        body: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        speaker: str | None = None,
        role: str | None = None,
    ) -> list[Passage]:
        """Return at most `limit` passages that answer the question, best first.

        Raises:
            BadQuestion: it is empty or over-long.
        """
        from index.embedding.base import clean
        from index.retrieval import search

        filters = filters_of(meeting, body, since, until, speaker, role)
        return list(search(self._store, clean(question), limit=limit, filters=filters).passages)

    def meetings(self) -> list[MeetingInfo]:
        """Return the meetings in the store, the latest first."""
        return self._store.meetings()

    def meeting(self, meeting: str) -> Meeting:
        """Return a whole meeting by its id or the beginning of it.

        Raises:
            UnknownMeeting: none or several begin so.
        """
        return self._store.meeting(meeting)

    def exchanges(self, meeting: str) -> list[Exchange]:
        """Return the exchanges of a meeting, in order: each question with the passages that reply to it.

        Raises:
            UnknownMeeting: none or several begin so.
        """
        return self._store.exchanges(meeting)

    def original(self, meeting: str) -> Path:
        """Return the file that a meeting was read from, as it was then: a copy in the store's folder.

        Its name there tells its content; `meeting(…).source` is what it was called.

        Raises:
            UnknownMeeting: none or several begin so.
            NoOriginal: an older release added it, or its file was gone when it was added.
        """
        return self._store.original(self._store.meeting(meeting).id)

    def correct(
        self,
        meeting: str,
        *,
        held_on: Day | None = None,
        title: str | None = None,
        person: str | None = None,
        name: str | None = None,
        role: str | None = None,
        utterance: int | str | None = None,
        speaker: str | None = None,
    ) -> Meeting:
        """Set right what was read wrong, and return the meeting after it; what is None stays as it is.

        `person` is whose `name` or `role` is wrong, by the name that is there now. `utterance` is the position or id
        of what `speaker` said: somebody of the meeting, somebody new when a `role` is given with it, or nobody when
        it is "". A role of "" is none.

        Every passage, filter, answer and citation follows; passages keep their ids and words. Where people change,
        answers are linked to their questions anew. What was read is kept beside it, the same file added again changes
        nothing, and a changed file takes over the corrections that still concern it.

        Raises:
            UnknownMeeting: none or several ids begin so.
            BadSetting: the day is no date.
            BadCorrection: nothing is given, a value is empty, or no such person or utterance is there.
            StoreError: the store cannot be written to.
        """
        from assistant.corrections import Wish, correct

        wish = Wish(day(held_on), title, person, name, role, utterance, speaker)
        return correct(self._store, meeting, wish)

    def corrections(self, meeting: str) -> list[Correction]:
        """Return the corrections of a meeting, in the order in which they were made, beside what was read.

        Raises:
            UnknownMeeting: none or several ids begin so.
        """
        return self._store.corrections(meeting)

    def undo(self, meeting: str, number: int) -> Meeting:
        """Take back the correction of this number and return the meeting without it; the others stay.

        Raises:
            UnknownMeeting: none or several ids begin so.
            BadCorrection: the meeting has no correction of this number.
        """
        return self._store.undo(meeting, number)

    def remove(self, meeting: str) -> None:
        """Remove a meeting, and everything read of it, by its id or the beginning of it.

        Raises:
            UnknownMeeting: none or several begin so.
        """
        self._store.remove(self._store.meeting(meeting).id)

    def conversation(self, id: str | None = None, *, owner: str = "") -> Conversation:
        """Return the conversation of this id, or a new one: questions that build on one another.

        Raises:
            UnknownConversation: `owner` has none by this id.
        """
        from assistant.conversation import Conversation
        from index.store import conversations

        info = conversations.start(self._store, owner) if id is None else conversations.find(self._store, id, owner)
        return Conversation(self._store, info, self._writer)

    def recalled(self, questions: Iterable[str], **filters: Any) -> Conversation:
        """Return a conversation in which these were asked before, with filters as in `ask`; it is not kept."""
        from assistant.recalled import Recalled

        return Recalled(self._store, list(questions), filters, self._writer)

    def conversations(self, owner: str = "") -> list[ConversationInfo]:
        """Return the conversations of an owner, the latest first."""
        from index.store import conversations

        return conversations.listed(self._store, owner)

    def forget(self, conversation: str, owner: str = "") -> None:
        """Delete a conversation.

        Raises:
            UnknownConversation: `owner` has none by this id.
        """
        from index.store import conversations

        conversations.forget(self._store, conversation, owner)

    def rate(self, conversation: str, turn: int, rating: int | None, *, owner: str = "") -> None:
        """Say whether an answer of a conversation helped: +1, -1, or None to take it back.

        Raises:
            UnknownConversation: `owner` has none by this id.
            BadSetting: it has no such turn, or the rating is another number.
        """
        self.conversation(conversation, owner=owner).rate(turn, rating)

    @property
    def store(self) -> Store:
        """The store itself, for what reads its tables."""
        return self._store

    def close(self) -> None:
        """Let go of the store's files."""
        self._store.close()

    def __enter__(self) -> Assistant:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
