"""The errors a user can cause or meet; each message says what, which, and what to do next.

MinutesError
├── UnreadableMinutes        a file that cannot be read as minutes
│   ├── UnknownFormat        no reader for this kind of file
│   └── NoSpeakers           text was found, but nobody speaks in it
├── StoreError               the place where meetings are kept
│   ├── StoreMismatch        built by another embedding model or a newer version
│   ├── StoreUnwritable      read-only, or the disk is full
│   ├── StoreBusy            another process is writing
│   └── NoOriginal           the file that a meeting was read from is not kept
├── UnknownMeeting           no meeting by this id
├── UnknownConversation      no conversation by this id, or another owner's
├── ModelUnavailable         an embedding or language model that cannot be loaded
│   └── ModelFailed          a language model that did not answer
├── BadText                  a text that cannot be embedded
├── BadCorrection            a correction of what is not there, or by what cannot be
├── BadQuestion              an empty or over-long question
└── BadSetting               a setting that is unknown or out of range
"""

from typing import Any


class MinutesError(Exception):
    """The root: interfaces print the message alone and exit with code 2."""


class UnreadableMinutes(MinutesError):
    """A file that cannot be read as minutes."""


class UnknownFormat(UnreadableMinutes):
    """No reader for this kind of file."""


class NoSpeakers(UnreadableMinutes):
    """Text was found, but no label that introduces a speaker."""


class StoreError(MinutesError):
    """The place where meetings are kept cannot be used."""


class StoreMismatch(StoreError):
    """The store was built by another embedding model or a newer version."""


class StoreUnwritable(StoreError):
    """The store is read-only, or the disk is full."""


class StoreBusy(StoreError):
    """Another process is writing to the store."""


class NoOriginal(StoreError):
    """The file that a meeting was read from is not kept in the store."""


class UnknownMeeting(MinutesError):
    """No meeting has this id."""


class UnknownConversation(MinutesError):
    """No conversation has this id, or it is another owner's."""


class ModelUnavailable(MinutesError):
    """An embedding or language model that cannot be loaded here."""


class ModelFailed(ModelUnavailable):
    """A language model that did not answer."""

    def __init__(self, message: str, cause: str = "") -> None:
        """Say `message`; `cause` is what happened, in a few words."""
        super().__init__(message)
        self.cause = cause
        self.so_far: Any = None  # the answer that it had begun, as far as it was told


class BadText(MinutesError):
    """A text that cannot be embedded."""


class BadCorrection(MinutesError):
    """A correction of what is not there, or by what cannot be."""


class BadQuestion(MinutesError):
    """An empty question, or one too long to be a question."""


class BadSetting(MinutesError):
    """A setting that is unknown or out of its range."""
