"""What a user may set; flags, environment and defaults meet here and nowhere else."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from index.errors import BadSetting

APP = "minutes-assistant"  # the name of its folders on every system
PREFIX = "MINUTES_"  # of environment variables: MINUTES_HOME sets `home`
TIMEOUT_S = 60.0  # how long a language model may be silent
UNSUPPORTED = ("drop", "mark")  # what becomes of a sentence that the minutes do not bear out; the first by default


@dataclass(frozen=True)
class Settings:
    """Where things are and which models are used; each field is a flag, and a variable of the environment."""

    home: Path  # folder of the store; by default the platform's data folder, so that it outlives the program
    embedding_model: str | None = None  # name or folder of a sentence-transformers model; None is the bundled one
    model: str | None = None  # language model as provider:name; None answers with sentences of the minutes
    base_url: str | None = None  # address of an OpenAI-compatible server; None is the provider's own
    timeout: float = TIMEOUT_S  # seconds that a language model may be silent
    unsupported: str = UNSUPPORTED[0]  # what a model wrote and the minutes do not bear out: "drop" it, or "mark" it
    password: str | None = None  # what visitors of the page must know; needed to serve other machines

    @classmethod
    def of(
        cls,
        *,
        home: str | Path | None = None,
        embedding_model: str | None = None,
        model: str | None = None,
        base_url: str | None = None,
        timeout: str | float | None = None,
        unsupported: str | None = None,
        password: str | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> Settings:
        """Return the settings: what is given, else the environment (MINUTES_…), else the defaults.

        An empty variable of the environment counts as not set.

        Raises:
            BadSetting: a value cannot be used, or the environment sets something that is no setting.
        """
        environment = os.environ if environment is None else environment
        _refuse_unknown(environment)
        given = {
            "home": home, "embedding_model": embedding_model, "model": model, "base_url": base_url,
            "timeout": timeout, "unsupported": unsupported, "password": password,
        }  # fmt: skip
        set_ = {
            name: _text(name, value) or environment.get(PREFIX + name.upper()) or None for name, value in given.items()
        }
        where = set_.pop("home")
        return cls(
            _folder(where) if where else default_home(),
            timeout=_seconds(set_.pop("timeout")),
            unsupported=_one_of("unsupported", set_.pop("unsupported"), UNSUPPORTED),
            **set_,
        )


def default_home() -> Path:
    """Return the platform's data folder for the store."""
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False)


def cache() -> Path:
    """Return the platform's folder for what can be made again."""
    from platformdirs import user_cache_path

    return user_cache_path(APP, appauthor=False)


def _seconds(value: str | None) -> float:
    """Return a time-out; the default when none is set."""
    try:
        seconds = TIMEOUT_S if value is None else float(value)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise BadSetting(f"The setting 'timeout' is {value!r}, which is no number of seconds. Set it to 60, say.")
    return seconds


def _one_of(name: str, value: str | None, allowed: tuple[str, ...]) -> str:
    """Return the value, or the first of those allowed when none is set."""
    if value is not None and value not in allowed:
        raise BadSetting(f"The setting {name!r} is {value!r}. Set it to {' or '.join(map(repr, allowed))}.")
    return value or allowed[0]


def _text(name: str, value: str | float | Path | None) -> str | None:
    """Return a value given by hand; an empty one is a slip, such as an unset variable of a script."""
    if value is not None and not str(value).strip():
        raise BadSetting(f"The setting {name!r} is empty. Give it a value, or leave it out for the default.")
    return None if value is None else str(value)


def _folder(where: str) -> Path:
    try:
        if "\0" in where:
            raise ValueError("a zero byte stands in it")
        return Path(where).expanduser()
    except (RuntimeError, ValueError) as error:  # ~nobody
        raise BadSetting(f"The setting 'home' is {where!r}, which is no folder ({error}). Name another.") from None


def _refuse_unknown(environment: Mapping[str, str]) -> None:
    known = {PREFIX + field.name.upper() for field in fields(Settings)}
    unknown = sorted(name for name in environment if name.startswith(PREFIX) and name not in known)
    if unknown:
        raise BadSetting(
            f"There is no setting {unknown[0]!r}. Unset it, or set one of {', '.join(sorted(known))} instead."
        )
