"""The command line: what it prints in a pipe and a terminal, and how it refuses."""

from __future__ import annotations

import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from assistant import Assistant, cli
from assistant.cli import views as cli_views
from assistant.cli.screen import Screen
from assistant.sample import files
from index.embedding import BUNDLED

if TYPE_CHECKING:
    from conftest import Minutes

COMMANDS = ("add", "ask", "list", "show", "inspect", "correct", "remove")
WHY = "なぜ宅配は再委託をしないのですか"
ESCAPES = ("\x1b", "│", "╭", "─")  # what only a terminal should get


@pytest.fixture
def home(tmp_path: Path, sample_home: Path) -> Path:
    """A store of the sample that a test may change."""
    return Path(shutil.copytree(sample_home, tmp_path / "home"))


@pytest.fixture
def sample_file(tmp_path: Path) -> Path:
    """A copy of the sample minutes."""
    return Path(shutil.copy(files()[0], tmp_path / "minutes.txt"))


def terminal() -> tuple[Screen, io.StringIO]:
    """Return a screen of 80 columns, and what is shown on it."""
    shown = io.StringIO()
    return Screen(Console(file=shown, force_terminal=True, width=80, highlight=False)), shown


# --- help ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(minutes: Minutes, command: str) -> None:
    """Every command says what it does, and every option of it has a word of help."""
    ran = minutes(command, "--help")

    assert ran.code == 0
    assert len(ran.out.split("\n\n")[1].split()) >= 5
    assert "--json" in ran.out or command == "remove"


def test_help_lists_the_commands(minutes: Minutes) -> None:
    """The help of the program names each command."""
    ran = minutes("--help")

    assert all(f"\n  {command} " in ran.out for command in COMMANDS)


def test_nothing_asked_shows_help(minutes: Minutes) -> None:
    """Without a command the help is shown, and the exit code says that nothing was done."""
    ran = minutes()

    assert (ran.code, ran.err) == (2, "")
    assert "Usage: minutes" in ran.out


def test_version(minutes: Minutes) -> None:
    """--version prints the name and the version."""
    ran = minutes("--version")

    assert ran.out.startswith("minutes 0.")
    assert ran.code == 0


SLOW_IMPORTS = {"chromadb", "numpy", "sudachipy", "langchain_core", "torch", "sentence_transformers", "pydantic"}


@pytest.mark.parametrize(
    ("arguments", "refused"),
    [
        (["--help"], SLOW_IMPORTS - {"pydantic"}),
        (["ask", "--sample", WHY], {"torch", "sentence_transformers", "langchain_core", "transformers"}),
    ],
)
def test_starts_without_what_it_does_not_need(arguments: list[str], refused: set[str], tmp_path: Path) -> None:
    """Help waits for no library that is slow to import, and an answer for none of the model libraries."""
    code = "import sys; from assistant.cli import main; main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    environment = os.environ | {"MINUTES_HOME": str(tmp_path)}

    ran = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, env=environment, check=True
    )

    assert refused.isdisjoint(ran.stderr.split())


# --- asking ----------------------------------------------------------------------------------------------------


def test_sample_answers_right_away(minutes: Minutes) -> None:
    """The sample can be asked with nothing added, and the second time its store is there already."""
    first = minutes("ask", "--sample", WHY)
    again = minutes("ask", "--sample", WHY)

    assert (first.code, first.err) == (0, "")
    assert "布施耕一" in first.out
    assert again.out == first.out


def test_sample_keeps_out_of_the_store(minutes: Minutes, tmp_path: Path) -> None:
    """Asking the sample adds nothing to the store of the user's own minutes."""
    minutes("ask", "--sample", "--home", tmp_path, WHY)

    assert json.loads(minutes("list", "--json", "--home", tmp_path).out) == []


def test_sample_is_built_again_when_it_changed(
    minutes: Minutes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sample_file: Path
) -> None:
    """A sample that is not the one the store was built with is read again, and the old store goes."""
    home = tmp_path / "home"
    minutes("list", "--sample", "--home", home)
    sample_file.write_text(sample_file.read_text("utf-8").replace("瀬織", "瀬折"), "utf-8")
    monkeypatch.setattr("assistant.sample.files", lambda: [sample_file])

    ran = minutes("list", "--sample", "--home", home)

    assert "瀬折市立図書館協議会" in ran.out
    assert len(list((home / "sample").iterdir())) == 1


def test_piped_answer_is_plain(minutes: Minutes, home: Path) -> None:
    """In a pipe an answer is text, with a line for each citation that says where to read on."""
    ran = minutes("ask", WHY, "--home", home)

    assert not any(mark in ran.out for mark in ESCAPES)
    assert "\n[1] " in ran.out
    assert "minutes show ecc80ddbbf48-u" in ran.out


def test_answer_as_json(minutes: Minutes, home: Path) -> None:
    """--json prints the answer's own fields."""
    ran = minutes("--home", home, "ask", "--json", WHY)

    answer = json.loads(ran.out)
    assert answer["found"] is True
    assert answer["citations"][0]["verified"] is True
    assert answer["citations"][0]["meeting"]["held_on"] == "2022-11-18"


def test_question_needs_no_quotes(minutes: Minutes, home: Path) -> None:
    """The words of a question may stand apart, as an English question does on a command line."""
    ran = minutes("ask", "--json", "--home", home, "why", "is", "there", "no", "subcontracting?")

    assert json.loads(ran.out)["question"] == "why is there no subcontracting?"


def test_question_of_broken_bytes(minutes: Minutes, home: Path) -> None:
    """Bytes of another encoding in a question are passed over."""
    ran = minutes("ask", "--json", "--home", home, f"\udcff{WHY}\udc80")

    assert ran.code == 0
    assert json.loads(ran.out)["question"].strip() == WHY


def test_question_from_standard_input(minutes: Minutes, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lone hyphen reads the question from standard input."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{WHY}\n"))

    ran = minutes("ask", "--json", "--home", home, "-")

    assert json.loads(ran.out)["question"] == WHY


@pytest.mark.parametrize(
    ("flag", "value", "found"),
    [
        ("--speaker", "春名", {"春名ゆかり"}),
        ("--role", "館長", {"日置政則", "折原美津子"}),
        ("--from", "2022-11-19", set()),
        ("--to", "2022-11-17", set()),
        ("--meeting", "ecc8", None),
        ("--meeting", "0000", set()),
    ],
)
def test_filters(minutes: Minutes, home: Path, flag: str, value: str, found: set[str] | None) -> None:
    """A filter leaves only what it allows to be cited."""
    ran = minutes("ask", "--json", "--home", home, flag, value, "宅配の本はどうなりましたか")

    answer = json.loads(ran.out)
    cited = {c["speaker"]["name"] for c in answer["citations"] if c["speaker"]}
    assert ran.code == 0
    assert found is None or cited <= found
    assert found != set() or answer["reason"] == "filtered"


def test_what_is_not_told_is_an_answer(minutes: Minutes, home: Path) -> None:
    """That the minutes do not tell is no error."""
    ran = minutes("ask", "--home", home, "火星探査機の打ち上げはいつですか")

    assert (ran.code, ran.err) == (0, "")


def test_terminal_answer_stands_in_a_box(sample_assistant: Assistant) -> None:
    """In a terminal the answer stands in a box under the question, and every line fits."""
    screen, shown = terminal()

    cli_views.answer(sample_assistant.ask(WHY), as_json=False, screen=screen)

    assert f"╭─\x1b[0m\x1b[1;36m {WHY}" in shown.getvalue()
    assert "[1]" in shown.getvalue()


def test_nothing_in_the_minutes_drives_the_terminal() -> None:
    """Escape sequences of a file do not reach the terminal."""
    screen, shown = terminal()

    screen.text("\x1b]0;title\x07言葉\x9b31m")
    screen.panel("\x1b[2J言葉", title="\x1b[2J")
    screen.table(["a"], [["\x1b[2J"]])

    assert "\x1b]0" not in shown.getvalue()
    assert "\x1b[2J" not in shown.getvalue()
    assert "\x9b" not in shown.getvalue()


# --- the store -------------------------------------------------------------------------------------------------


def test_added_and_listed_and_removed(minutes: Minutes, tmp_path: Path, sample_file: Path) -> None:
    """What is added is listed; added again it changes nothing; removed it is gone, and the file stays."""
    home = tmp_path / "home"

    first = minutes("add", sample_file, "--home", home)
    again = minutes("add", sample_file, "--home", home)
    listed = minutes("list", "--home", home)
    removed = minutes("remove", "ecc8", "--home", home)

    assert [ran.code for ran in (first, again, listed, removed)] == [0, 0, 0, 0]
    assert first.out.split("\n")[1].split("\t")[:3] == [str(sample_file), "added", "ecc80ddbbf48"]
    assert again.out.split("\n")[1].split("\t")[1] == "unchanged"
    assert "2022-11-18" in listed.out
    assert json.loads(minutes("list", "--json", "--home", home).out) == []
    assert sample_file.exists()


def test_changed_file_replaces_its_older_self(
    minutes: Minutes, tmp_path: Path, sample_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file is known by its whole path: changed it replaces its older self, a namesake elsewhere does not."""
    home = tmp_path / "home"
    minutes("add", sample_file, "--home", home)
    sample_file.write_text(sample_file.read_text("utf-8") + "事務局\t追記いたしました。\n", "utf-8")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(files()[0], elsewhere / sample_file.name)

    changed = minutes("add", "--json", sample_file, "--home", home)
    monkeypatch.chdir(elsewhere)
    namesake = minutes("add", "--json", sample_file.name, "--home", home)

    assert json.loads(changed.out)[0]["status"] == "replaced"
    assert json.loads(namesake.out)[0]["status"] == "added"
    assert len(json.loads(minutes("list", "--json", "--home", home).out)) == 2


def test_bad_file_in_a_folder_stops_nobody(minutes: Minutes, tmp_path: Path, sample_file: Path) -> None:
    """In a folder, what can be read is added, what cannot is reported, and the exit code tells."""
    folder = tmp_path / "folder"
    (folder / "deep").mkdir(parents=True)
    (folder / "a-empty.txt").touch()
    (folder / "b-binary.txt").write_bytes(bytes(range(256)) * 8)
    (folder / "picture.png").write_bytes(b"\x89PNG")
    (folder / ".hidden.txt").write_text("")
    sample_file.rename(folder / "deep" / "minutes.txt")

    ran = minutes("add", folder, "--home", tmp_path / "home")

    assert ran.code == 2
    assert [line.split("\t")[1] for line in ran.out.splitlines()[1:]] == ["added", "failed", "failed"]
    assert ["empty" in line for line in ran.err.splitlines()] == [True, False]
    assert len(json.loads(minutes("list", "--json", "--home", tmp_path / "home").out)) == 1


def test_terminal_table_of_what_was_added_fits(tmp_path: Path, sample_file: Path) -> None:
    """In 80 columns the table of what was added keeps a line a file, and warnings stand below it."""
    screen, shown = terminal()
    short = tmp_path / "short.txt"
    short.write_text(
        "会議録\n○議長（山川一郎君）　これより会議を開きます。\n" + "議事の説明が続きました。\n" * 20, "utf-8"
    )
    with Assistant.open(tmp_path / "home") as assistant:
        done = assistant.add([sample_file, short])

    cli_views.added(done, [(tmp_path / "bad.txt", "Cannot read it.")], as_json=False, screen=screen)

    text = shown.getvalue()
    assert sum("ecc80ddbbf48" in line for line in text.splitlines()) == 1
    assert "short.txt: Only 1 speaker labels" in " ".join(text.split())


def test_few_labels_are_warned_of(minutes: Minutes, tmp_path: Path) -> None:
    """A file in which few labels are recognised is added with a warning that says so."""
    short = tmp_path / "short.txt"
    short.write_text(
        "会議録\n○議長（山川一郎君）　これより会議を開きます。\n" + "議事の説明が続きました。\n" * 20, "utf-8"
    )

    ran = minutes("add", short, "--home", tmp_path / "home")

    assert ran.code == 0
    assert "Only 1 speaker labels were recognised" in ran.out


def test_meeting_is_shown_whole(minutes: Minutes, home: Path) -> None:
    """`show` gives the header, the attendance, and every word of every utterance."""
    ran = minutes("show", "ecc8", "--home", home)
    meeting = json.loads(minutes("show", "ecc8", "--json", "--home", home).out)

    shown = "".join(ran.out.split())
    assert all("".join(u["text"].split()) in shown for u in meeting["utterances"])
    assert "能勢良枝\t" in ran.out


def test_citation_opens_in_place(minutes: Minutes, home: Path) -> None:
    """What a citation names can be shown, between what was said before and after."""
    cited = json.loads(minutes("ask", "--json", "--home", home, WHY).out)["citations"][0]

    ran = minutes("show", cited["utterance_id"], "--home", home)
    alone = minutes("show", cited["utterance_id"], "--home", home, "--json")

    assert "".join(cited["quote"].split()) in "".join(ran.out.split())
    assert json.loads(alone.out)["id"] == cited["utterance_id"]


def test_exchanges_are_shown(minutes: Minutes, home: Path) -> None:
    """--exchanges shows each question and, after it, who replied."""
    ran = minutes("show", "ecc8", "--exchanges", "--home", home)
    exchanges = json.loads(minutes("show", "ecc8", "--exchanges", "--json", "--home", home).out)

    assert ran.out.index("\nQ  柏葉みどり") < ran.out.index("\nA  春名ゆかり")
    assert all(exchange["questions"] and exchange["answers"] for exchange in exchanges)


def test_reading_is_explained(minutes: Minutes, sample_file: Path) -> None:
    """`inspect` tells how a file was read, and adds nothing."""
    ran = minutes("inspect", sample_file)
    report = json.loads(minutes("inspect", sample_file, "--json").out)

    assert "layout: table; " in ran.out
    assert "審議の内容" in ran.out.split("Left out")[1]
    assert report["encoding"] == "utf-8"
    assert report["meeting"]["title"] == "令和４年度第２回瀬織市立図書館協議会"


# --- refusing --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.txt", b"", "empty"),
        ("binary.txt", bytes(range(256)) * 8, "no text"),
        ("encoding.txt", "会議録".encode() + b"\xff\x81\xfe\xa0" * 40, "encoding"),
        ("nobody.txt", "今日は晴れている。\n明日は雨が降る。\n".encode() * 20, "nobody speaks"),
        ("letter.xyz", b"text", "no reader"),
        ("folder", None, "holds no minutes"),
        ("missing.txt", ..., "no file"),
    ],
)
def test_bad_file_is_one_line(
    minutes: Minutes, home: Path, tmp_path: Path, name: str, content: object, says: str
) -> None:
    """A file that cannot be read is told in one line that names it, exit code 2, and the store is as it was."""
    path = tmp_path / name
    if content is None:
        path.mkdir()
        (path / "picture.png").touch()
    elif isinstance(content, bytes):
        path.write_bytes(content)
    before = minutes("list", "--home", home).out

    ran = minutes("add", path, "--home", home)

    assert ran.code == 2
    assert_one_line(ran.err, says, name)
    assert minutes("list", "--home", home).out == before


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["ask", ""], "no words"),
        (["ask", "？！。"], "no words"),
        (["ask", "長" * 100_000], "100,000 characters"),
        (["ask", "いつ", "--from", "昨日"], "昨日"),
        (["ask", "いつ", "--from", "2022-13-01"], "2022-13-01"),
        (["show", "0000"], "0000"),
        (["show", ""], "minutes list"),
        (["show", "ecc80ddbbf48-u9999"], "9999"),
        (["show", "ecc80ddbbf48-uxyz"], "xyz"),
        (["remove", "0000"], "0000"),
        (["inspect", "missing.txt"], "missing.txt"),
        (["inspect", str(files()[0]), "--layout", "spiral"], "spiral"),
        (["add", ""], "empty path"),
        (["ask"], "QUESTION"),
        (["add"], "PATH"),
        (["ask", "いつ", "--when", "2022"], "--when"),
        (["question"], "question"),
        (["ask", "いつ", "--embedding-model", "no-such/model"], "no-such/model"),
        (["list", "--home", ""], "'home' is empty"),
        (["list", "--home", "~nobody-of-this-name/minutes"], "nobody-of-this-name"),
    ],
)
def test_bad_request_is_one_line(minutes: Minutes, home: Path, arguments: list[str], says: str) -> None:
    """What cannot be done is told in one line, exit code 2, and the store is as it was."""
    before = minutes("list", "--home", home).out

    ran = minutes("--home", home, *arguments)

    assert (ran.code, ran.out) == (2, "")
    assert_one_line(ran.err, says)
    assert minutes("list", "--home", home).out == before


def other_model(home: Path) -> list[str]:
    """Name another embedding model than the store was built with."""
    folder = Path(shutil.copytree(BUNDLED, home.parent / "other-model"))
    (folder / "config.json").write_text((folder / "config.json").read_text("utf-8") + "\n", "utf-8")
    return ["--embedding-model", str(folder)]


def newer_model(home: Path) -> list[str]:
    """Make the store one of another version of the bundled model."""
    with sqlite3.connect(home / "minutes.sqlite3") as db:
        db.execute("UPDATE settings SET value = json_set(value, '$.fingerprint', '0') WHERE name = 'embedding'")
    return []


def newer_release(home: Path) -> list[str]:
    """Make the store one of a newer release."""
    with sqlite3.connect(home / "minutes.sqlite3") as db:
        db.execute("PRAGMA user_version = 99")
    return []


def no_database(home: Path) -> list[str]:
    """Put something else where the tables should be."""
    for path in home.glob("minutes.sqlite3*"):
        path.unlink()
    (home / "minutes.sqlite3").write_bytes(b"no database at all, but long enough to look at. " * 100)
    return []


def no_folder(home: Path) -> list[str]:
    """Name a folder that cannot be made."""
    file = home.parent / "a-file"
    file.touch()
    return ["--home", str(file / "home")]


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (other_model, "built with the embedding model 'bundled'"),
        (newer_model, "another version of the embedding model 'bundled'"),
        (newer_release, "newer release"),
        (no_database, "not a store"),
        (no_folder, "Cannot make the folder"),
    ],
)
def test_unusable_store_is_one_line(
    minutes: Minutes, home: Path, sample_file: Path, spoil: Callable[[Path], list[str]], says: str
) -> None:
    """A store that cannot be used is told in one line, whether it is asked or added to."""
    flags = spoil(home)
    sample_file.write_text(sample_file.read_text("utf-8") + "事務局\t追記いたしました。\n", "utf-8")

    asked = minutes("--home", home, "ask", WHY, *flags)
    added = minutes("--home", home, "add", sample_file, *flags)

    assert (asked.code, asked.out, added.code) == (2, "", 2)
    assert_one_line(asked.err, says)
    assert_one_line(added.err, says)


@pytest.mark.parametrize(
    ("pragma", "says"),
    [("max_page_count = 1", "full"), ("query_only = 1", "readonly")],
    ids=["full disk", "read-only home"],
)
def test_unwritable_store_is_one_line(
    minutes: Minutes, home: Path, sample_file: Path, monkeypatch: pytest.MonkeyPatch, pragma: str, says: str
) -> None:
    """A store that cannot be written to is as it was, and what was asked of it can be done once that is mended."""
    sample_file.write_text(sample_file.read_text("utf-8") + "事務局\t追記いたしました。\n" * 300, "utf-8")
    before = minutes("list", "--home", home).out
    real = sqlite3.connect

    def unwritable(*arguments: object, **named: object) -> sqlite3.Connection:
        db: sqlite3.Connection = real(*arguments, **named)  # type: ignore[call-overload]
        db.execute(f"PRAGMA {pragma}")  # a maximum below the pages in use means: not one more
        return db

    with monkeypatch.context() as patched:
        patched.setattr("index.store.schema.sqlite3.connect", unwritable)
        added = minutes("add", sample_file, "--home", home)
        removed = minutes("remove", "ecc8", "--home", home) if says == "readonly" else added

    assert (added.code, added.out, removed.code) == (2, "", 2)
    assert_one_line(added.err, says, str(home))
    assert_one_line(removed.err, says, str(home))
    assert minutes("list", "--home", home).out == before
    assert minutes("add", sample_file, "--home", home).code == 0


def test_interrupting_is_one_line(minutes: Minutes, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends with one line and the exit code that shells know."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Assistant, "ask", interrupted)

    ran = minutes("ask", WHY, "--home", home)

    assert (ran.code, ran.out) == (130, "")
    assert_one_line(ran.err, "Interrupted")


def test_bug_keeps_its_traceback(minutes: Minutes, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What no user can cause is not dressed up as a message."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Assistant, "ask", broken)

    with pytest.raises(ZeroDivisionError):
        minutes("ask", WHY, "--home", home)


@pytest.mark.skipif(os.name == "nt", reason="a pipe of POSIX")
def test_closed_pipe_is_quiet(home: Path) -> None:
    """A reader that has seen enough, as `head` does, brings no traceback."""
    command = [sys.executable, "-m", "assistant.cli", "show", "ecc8", "--home", str(home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()

        said = process.stderr.read()

    assert said == b""


def assert_one_line(text: str, *words: str) -> None:
    """Check that the text is one line that ends a sentence and has all the words."""
    assert text.count("\n") == 1, text
    assert text.rstrip()[-1] in ".`", text
    assert all(word in text for word in words), text


def test_public_surface() -> None:
    """The module offers what the console script calls, and the app."""
    assert callable(cli.main)
    assert cli.app.info.name == "minutes"
