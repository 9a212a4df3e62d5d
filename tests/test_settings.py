"""Settings: what is given goes before the environment, the environment before the defaults."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from assistant.cli import app
from assistant.settings import PREFIX, Settings, default_home
from index.errors import BadSetting


def test_defaults(user_folders: Path) -> None:
    """With nothing set, the store lies in the platform's data folder and the bundled model is used."""
    settings = Settings.of(environment={})

    assert settings == Settings(default_home(), None)
    assert settings.home.name == "minutes-assistant"


def test_what_is_given_goes_before_the_environment(tmp_path: Path) -> None:
    """A value given by hand wins, one of the environment comes next, an empty variable counts as not set."""
    environment = {"MINUTES_HOME": str(tmp_path), "MINUTES_EMBEDDING_MODEL": ""}

    from_environment = Settings.of(environment=environment)
    given = Settings.of(home=tmp_path / "other", embedding_model="a/b", environment=environment)

    assert from_environment == Settings(tmp_path, None)
    assert given == Settings(tmp_path / "other", "a/b")


@pytest.mark.parametrize(
    ("given", "environment", "says"),
    [
        ({"home": ""}, {}, "'home' is empty"),
        ({"embedding_model": " "}, {}, "'embedding_model' is empty"),
        ({"home": "a\0b"}, {}, "zero byte"),
        ({}, {"MINUTES_HOME": "~nobody-of-this-name/x"}, "nobody-of-this-name"),
        ({}, {"MINUTES_EMBEDING_MODEL": "a/b"}, "There is no setting 'MINUTES_EMBEDING_MODEL'"),
    ],
)
def test_what_cannot_be_used_is_refused(given: dict[str, str], environment: dict[str, str], says: str) -> None:
    """A value that is none, and a variable that sets nothing, are errors that name it."""
    with pytest.raises(BadSetting, match=says):
        Settings.of(**given, environment=environment)


def test_home_of_the_user_is_meant_by_a_tilde(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """~ stands for the user's own folder, also where no shell has replaced it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))

    assert Settings.of(home="~/minutes", environment={}).home == tmp_path / "minutes"


def test_every_setting_is_a_flag_and_stands_in_the_readme() -> None:
    """What can be set can be set by flag and by environment, and the README names both."""
    readme = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
    assert app.registered_callback
    callbacks = [app.registered_callback.callback, *(command.callback for command in app.registered_commands)]
    flags = {name for callback in callbacks if callback for name in callback.__annotations__}

    for field in fields(Settings):
        assert field.name in flags
        assert f"`--{field.name.replace('_', '-')} " in readme
        assert f"`{PREFIX}{field.name.upper()}`" in readme
