"""From a model's name to a LangChain chat model, and from what goes wrong with it to a line the user understands."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from assistant.settings import TIMEOUT_S, UNSUPPORTED, Settings
from index.errors import BadSetting, ModelFailed, ModelUnavailable

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

RETRIES = 1  # a model that fails twice is not waited for
EXTRAS = {"openai": "openai", "anthropic": "anthropic", "google_genai": "google", "ollama": "ollama"}
KEYS = {"openai": "OPENAI_API_KEY", "anthropic": "ANTHROPIC_API_KEY", "google_genai": "GOOGLE_API_KEY"}
NO_KEY = "none"  # what a server on one's own machine is given where no key is set
# How providers say what went wrong: part of the error's class or text, what it is, what to do next; the first row wins.
FAILURES: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (("context_length", "context length", "context window", "maximum context", "too many tokens", "prompt is too long"),
     "the passages are too long for it", "Choose a model that reads more."),
    (("authentication", "permissiondenied", "unauthorized", "invalid api key", "invalid_api_key", "401", "403"),
     "it refuses the key", "Check the key in the environment."),
    (("ratelimit", "rate limit", "rate_limit", "quota", "429"), "too much was asked of it", "Try again in a while."),
    (("timeout", "timed out"), "it took too long", "Try again, or set a longer --timeout."),
    (("notfound", "not found", "404"), "there is no such model at that address", "Check --model and --base-url."),
    (("remoteprotocol", "incomplete", "peer closed", "readerror", "cutoff"), "its answer broke off", "Try again."),
    (("connect", "connection", "resolve"), "it cannot be reached", "Check --base-url, and that the server runs."),
    (("internalserver", "500", "502", "503", "504", "overloaded"), "its server failed", "Try again in a while."),
)  # fmt: skip
TOO_LONG = FAILURES[0][1]


@dataclass(frozen=True)
class Writer:
    """A language model that writes answers, and how its answers are held to the minutes."""

    model: str | BaseChatModel  # as provider:name, or a chat model of LangChain
    base_url: str | None = None  # address of an OpenAI-compatible server; None is the provider's own
    timeout: float = TIMEOUT_S  # seconds
    unsupported: str = UNSUPPORTED[0]  # "drop" or "mark": what becomes of a sentence that the minutes do not bear out

    @classmethod
    def of(cls, settings: Settings, model: BaseChatModel | None = None) -> Writer | None:
        """Return the writer that the settings name, or the chat model given; None where there is none."""
        named = model or settings.model
        return cls(named, settings.base_url, settings.timeout, settings.unsupported) if named else None

    @property
    def name(self) -> str:
        """The model as an answer names it."""
        if isinstance(self.model, str):
            return self.model
        return str(getattr(self.model, "model_name", None) or type(self.model).__name__)

    @cached_property
    def chat(self) -> BaseChatModel:
        """The chat model, loaded when first used.

        Raises:
            BadSetting, ModelUnavailable: as `load`.
        """
        if not isinstance(self.model, str):
            return self.model
        return load(self.model, base_url=self.base_url, timeout=self.timeout)


def load(name: str, *, base_url: str | None = None, timeout: float = TIMEOUT_S) -> BaseChatModel:
    """Return the chat model of a name such as `openai:gpt-5-mini` or `ollama:qwen3`.

    With a base address, any server that speaks OpenAI's protocol; its key is OPENAI_API_KEY where that is set.

    Raises:
        BadSetting: the name names no provider.
        ModelUnavailable: the provider's package or key is missing.
    """
    from langchain.chat_models import init_chat_model

    provider, _, bare = name.partition(":")
    if not provider.strip() or (":" in name and not bare.strip()):
        raise BadSetting(f"The model {name!r} is none. Name it as provider:name, such as 'openai:gpt-5-mini'.")
    options: dict[str, Any] = {"timeout": timeout, "max_retries": RETRIES}
    if base_url:
        options["base_url"] = base_url
        if provider not in _providers():  # a server's own name for its model, which may have a colon in it
            provider, bare = "openai", name
        if provider == "openai" and not os.environ.get("OPENAI_API_KEY"):
            options["api_key"] = NO_KEY
    if provider == "openai":
        options["stream_usage"] = False  # not every server that speaks the protocol knows it
    if provider == "ollama":
        del options["timeout"], options["max_retries"]
        options["client_kwargs"] = {"timeout": timeout}
    try:
        if bare and provider in _providers():
            chat: BaseChatModel = init_chat_model(bare, model_provider=provider, **options)
        else:
            chat = init_chat_model(name, **options)
        return chat
    except ImportError as error:
        extra = EXTRAS.get(provider)
        what = f"minutes-assistant[{extra}]" if extra else (error.name or f"langchain-{provider}").replace("_", "-")
        raise ModelUnavailable(
            f"The model {name!r} needs a package that is not installed. Install it: pip install '{what}'"
        ) from error
    except ValueError as error:
        if "provider" in str(error):
            raise BadSetting(
                f"The model {name!r} names no known provider. Name it as provider:name, such as 'openai:gpt-5-mini' "
                "or 'ollama:qwen3', or give --base-url."
            ) from error
        raise _unusable(name, provider, error) from error
    except Exception as error:  # each provider raises its own kinds
        raise _unusable(name, provider, error) from error


def _unusable(name: str, provider: str, error: Exception) -> ModelUnavailable:
    key = KEYS.get(provider)
    if key and not os.environ.get(key):
        return ModelUnavailable(f"The model {name!r} needs a key. Set {key} in the environment.")
    return ModelUnavailable(f"The model {name!r} cannot be used ({_line(error)}). Check --model and --base-url.")


def _providers() -> frozenset[str]:
    """Return the providers that LangChain knows by name."""
    from langchain.chat_models import base

    return frozenset(getattr(base, "_BUILTIN_PROVIDERS", EXTRAS))


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Turn whatever a model's client raises into a `ModelFailed` that says what happened and what to do next."""
    from index.errors import MinutesError

    try:
        yield
    except MinutesError:
        raise
    except Exception as error:  # each provider raises its own kinds
        what, then = _failure(error)
        raise ModelFailed(f"The language model {name!r} did not answer: {what}. {then}", what) from error


def _failure(error: Exception) -> tuple[str, str]:
    kinds = [part for one in _chain(error) for part in (type(one).__name__, str(getattr(one, "status_code", "")))]
    said = " ".join([*kinds, str(error)]).lower()
    for signs, what, then in FAILURES:
        if any(sign in said for sign in signs):
            return what, then
    return _line(error), "Try again, or choose another model."


def _chain(error: BaseException) -> Iterator[BaseException]:
    one: BaseException | None = error
    while one is not None:
        yield one
        one = one.__cause__


def _line(error: Exception) -> str:
    """Return what an error says in one short line."""
    return " ".join(str(error).split())[:160] or type(error).__name__
