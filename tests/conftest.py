"""What all tests share: no network, no files of the user's, a store of the sample, and a command line to run."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from assistant import Assistant
from assistant.cli import main
from assistant.sample import files
from tests.minutes import MINUTES

LOOPBACK = ("127.", "::1", "localhost")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Refuse every connection that is not loopback, and fail the test that tried one."""
    tried: list[str] = []

    def guard(name: str, owner: Any, place: int) -> None:
        real = getattr(owner, name)

        def guarded(*arguments: Any, **named: Any) -> Any:
            address = arguments[place]
            host = address[0] if isinstance(address, tuple) else address
            local = owner is not socket and arguments[0].family == getattr(socket, "AF_UNIX", None)
            if local or host is None or str(host).startswith(LOOPBACK):
                return real(*arguments, **named)
            tried.append(f"{name} {host!r}")
            raise ConnectionRefusedError(f"tests use no network: {name} {host!r}")

        monkeypatch.setattr(owner, name, guarded)

    for name in ("connect", "connect_ex"):
        guard(name, socket.socket, 1)
    guard("getaddrinfo", socket, 0)
    yield
    assert not tried


@pytest.fixture(scope="session")
def user_folders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the platform's folders of the user are while tests run."""
    return tmp_path_factory.mktemp("user")


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch, user_folders: Path) -> None:
    """Set nothing, and keep out of the user's own folders."""
    for name in [name for name in os.environ if name.startswith("MINUTES_")]:
        monkeypatch.delenv(name)
    for name, folder in (("XDG_DATA_HOME", "data"), ("XDG_CACHE_HOME", "cache"), ("LOCALAPPDATA", "local")):
        monkeypatch.setenv(name, str(user_folders / folder))


@pytest.fixture(scope="session")
def sample_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that holds the sample; only to be read."""
    home = tmp_path_factory.mktemp("sample")
    with Assistant.open(home) as assistant:
        assistant.add(files())
    return home


@pytest.fixture(scope="session")
def sample_assistant(sample_home: Path) -> Iterator[Assistant]:
    """An assistant over the sample; only to be asked."""
    with Assistant.open(sample_home) as assistant:
        yield assistant


@dataclass(frozen=True)
class Ran:
    """What a run of the command line left behind."""

    code: int
    out: str
    err: str


Minutes = Callable[..., Ran]


@pytest.fixture
def minutes(capfd: pytest.CaptureFixture[str]) -> Minutes:
    """Run the command line in this process, piped."""

    def run(*arguments: str | Path) -> Ran:
        capfd.readouterr()
        code = main([str(argument) for argument in arguments])
        return Ran(code, *capfd.readouterr())

    return run


@pytest.fixture(scope="session")
def assistants(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Assistant]]:
    """An assistant over the minutes of a name, made when first asked for; skips where they are not beside the project."""
    made: dict[str, Assistant] = {}

    def of(name: str) -> Assistant:
        if name not in made:
            paths = MINUTES[name]()
            if not paths:
                pytest.skip(f"the minutes of {name} are not beside the project")
            made[name] = Assistant.open(tmp_path_factory.mktemp(name))
            made[name].add(paths)
        return made[name]

    yield of
    for assistant in made.values():
        assistant.close()
