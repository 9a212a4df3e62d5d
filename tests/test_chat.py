"""The chat in a terminal and over a pipe."""

from __future__ import annotations

import fcntl
import io
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from assistant import Assistant
from assistant.chat.flowing import HANGING, OPENING, Flowing
from assistant.chat.texts import COMMANDS, TEXTS
from assistant.sample import files
from tests.conftest import Minutes, Ran

PROMPT = "○"  # stands below each new prompt
WHY = "なぜ宅配は再委託をしないのですか"
Said = Callable[..., Ran]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of a store that holds the sample."""
    with Assistant.open(tmp_path) as assistant:
        assistant.add(files())
    return tmp_path


@pytest.fixture
def chat(minutes: Minutes, home: Path, monkeypatch: pytest.MonkeyPatch) -> Said:
    """Say lines to the chat over a pipe."""

    def said(*lines: str) -> Ran:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return minutes("chat", "--home", home)

    return said


def test_question(chat: Said, home: Path) -> None:
    """A line is a question; its answer is the one of `Assistant.ask`, followed by numbered sources."""
    with Assistant.open(home) as assistant:
        answer = assistant.ask(WHY)

    ran = chat(WHY)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"> {WHY}\n{answer.text}")
    for citation in answer.citations:
        assert f"[{citation.number}] {citation.who}　{citation.meeting.title}" in ran.out
    assert "\x1b" not in ran.out


def test_follow_up(chat: Said) -> None:
    """A follow-up builds on what was asked before, its sources are numbered on, and how it was understood is told."""
    ran = chat(WHY, "他の委員は？")

    follow_up = ran.out.partition("> 他の委員は？")[2]
    last = max(map(int, re.findall(r"^\[(\d+)\] ", ran.out.partition("> 他の委員は？")[0], re.M)))
    assert "質問の受け取り方: " in follow_up
    assert f"\n[{last + 1}] " in follow_up
    assert "\n[1] " not in follow_up


def test_not_told(chat: Said) -> None:
    """What the minutes do not tell is said, with the nearest passage, and is no failure."""
    ran = chat("水族館のペンギンは何羽ですか")

    assert ran.code == 0
    assert "最も近い記述" in ran.out or "[1]" not in ran.out


def test_show(chat: Said, home: Path) -> None:
    """`/show 1` shows the cited words marked in their utterance, between its neighbours."""
    with Assistant.open(home) as assistant:
        citation = assistant.ask(WHY).citations[0]
        utterances = assistant.meeting(citation.meeting.id).utterances
    at = int(citation.utterance_id.rpartition("-u")[2])

    shown = chat(WHY, "/show 1").out.partition("> /show 1")[2]

    assert f"【{citation.quote}】" in shown
    assert f"▶ u{at} {utterances[at].label}" in shown
    for neighbour in (at - 1, at + 1):
        assert f"  u{neighbour} {utterances[neighbour].label}" in shown


def test_show_question(chat: Said, home: Path) -> None:
    """The question that the cited words reply to is shown above them, when it was asked long before."""
    with Assistant.open(home) as assistant:
        citation = assistant.ask(WHY).citations[0]
    asked = int(citation.replies_to[0].utterance_id.rpartition("-u")[2])

    shown = chat(WHY, "/show 1").out.partition("> /show 1")[2]

    assert asked < int(citation.utterance_id.rpartition("-u")[2]) - 2
    assert citation.replies_to[0].text in shown
    assert shown.index(f"  u{asked} ") < shown.index("⋮") < shown.index("▶ u")


def test_show_removed(chat: Said, home: Path) -> None:
    """A citation whose meeting has left the store keeps its words and says so."""
    chat(WHY)
    with Assistant.open(home) as assistant:
        quote = assistant.ask(WHY).citations[0].quote
        assistant.remove(assistant.meetings()[0].id)

    shown = chat("/open 1", "/show 1").out.partition("> /show 1")[2]

    assert quote in shown
    assert "取り除かれました" in shown


def test_filters(chat: Said) -> None:
    """`/speaker` narrows what follows, without a name it lifts that, and `/all` lifts everything."""
    ran = chat("/speaker 折原", WHY, "/from 2023-01-01", WHY, "/speaker", "/to 2030-01-01", "/all", WHY)

    named, dated, free = (part.partition("\n> /")[0] for part in ran.out.split(f"> {WHY}")[1:])
    assert re.findall(r"^\[\d+\] (\S+?)（", named, re.M)
    assert set(re.findall(r"^\[\d+\] (\S+?)（", named, re.M)) == {"折原美津子"}
    assert not re.findall(r"^\[\d+\] ", dated, re.M)
    assert "布施耕一" in free
    assert (ran.code, ran.err) == (0, "")


def test_meeting(chat: Said, home: Path) -> None:
    """`/meeting` takes the beginning of an id, and `/meetings` lists them."""
    with Assistant.open(home) as assistant:
        info = assistant.meetings()[0]

    ran = chat("/meetings", f"/meeting {info.id[:4]}", WHY)

    assert f"{info.id}  {info.held_on}  {info.title}" in ran.out
    assert f"meeting {info.id}" in ran.out or f"会議 {info.id}" in ran.out
    assert "[1]" in ran.out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/show 99", "no citations yet"),
        ("/show", "/show 2"),
        ("/show me", "/show 2"),
        ("/meeting zzz", "'zzz'"),
        ("/from yesterday", "'yesterday' is no date. Write it as 2016-07-06."),
        ("/open", "/open 2"),
        ("/open 7", "no conversation 7"),
        ("/hepl", "Do you mean /help?"),
        ("/xyzzy", "/help lists them"),
        ("/dropped", "Nothing has been asked"),
        ("あ" * 3000, "2,000"),
        ("？？", "no words"),
    ],
)
def test_errors(chat: Said, line: str, said: str) -> None:
    """What cannot be done is told in a line on standard error, the talk goes on, and the exit code tells of it."""
    ran = chat(line, WHY)

    assert ran.code == 2
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert "[1] 布施耕一" in ran.out


def test_language(chat: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    """The chat speaks the language of the question, and before it that of the system."""
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    ran = chat("/help", "Why is home delivery not subcontracted?", "/help")

    first, second = ran.out.split("> /help")[1:]
    assert "この一覧" in first
    assert "this list" in second
    assert "checked against the minutes" in second.partition("> ")[0] + first


def test_help(chat: Said) -> None:
    """`/help` tells every command."""
    ran = chat("/help")

    assert all(f"/{name}" in ran.out for name in COMMANDS)


def test_beginning_of_a_command(chat: Said) -> None:
    """The beginning of a command's name will do, where no other begins so."""
    ran = chat("/hel", "/s 1")

    assert "/quit" in ran.out
    assert "/s" in ran.err


def test_wide_letters(chat: Said) -> None:
    """Commands may be typed with Japanese input on."""
    ran = chat("／speaker　布施", WHY, "／ｓｈｏｗ　［１］")

    assert "発言者 布施" in ran.out or "speaker 布施" in ran.out
    assert "▶ u" in ran.out
    assert ran.err == ""


def test_completion(terminal: Callable[..., Terminal]) -> None:
    """Tab completes a command."""
    it = terminal()
    it.prompted()
    it.type("/meeti\t")
    it.expect("/meeting")
    it.type("\x03")
    it.prompted("/quit ends")
    it.type("/op\t")
    it.expect("/open")


def test_texts() -> None:
    """Every text is there in both languages, with the same gaps."""
    for ja, en in TEXTS.values():
        assert ja != en
        assert set(re.findall(r"\{\d\}", ja)) == set(re.findall(r"\{\d\}", en))


def test_history(chat: Said) -> None:
    """Conversations are kept: `/history` lists them, `/open` continues one, and `/new` begins another."""
    chat(WHY)
    chat("いつ開かれましたか", "/new", "Who is the chair?")

    ran = chat("/history", "/open 3", "他の委員は？", "/history")

    listed = ran.out.partition("> /open 3")[0]
    assert listed.index("Who is the chair?") < listed.index("いつ開かれましたか") < listed.index(WHY)
    assert f"1. {WHY}" in ran.out
    assert "2. 他の委員は？" in ran.out


def test_quit(chat: Said) -> None:
    """`/quit` ends, whatever follows."""
    ran = chat("/quit", WHY)

    assert "布施" not in ran.out
    assert ran.code == 0


def test_minutes_cannot_drive_the_terminal(minutes: Minutes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What could drive a terminal does not come out of minutes, nor markup."""
    text = "第3回浜川市港湾審議会\n日時 令和4年5月6日\n○会長（野口太郎） 桟橋の\x1b]0;x\x07修理は[red]来年[/red]に行います。\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    minutes("add", tmp_path / "a.txt", "--home", tmp_path / "home")
    monkeypatch.setattr(sys, "stdin", io.StringIO("桟橋の修理はいつ行いますか\n/show 1\n"))

    ran = minutes("chat", "--home", tmp_path / "home")

    assert "[red]来年[/red]" in ran.out
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", ran.out)


def flowed(pieces: list[str], columns: int) -> str:
    """Return what a terminal of this width shows of a text that comes in pieces."""
    told: list[str] = []
    flowing = Flowing(lambda part, mark: told.append(part), cell_len, columns=columns, indent=2)
    for piece in pieces:
        flowing.feed(piece)
    flowing.end()
    return "".join(told)


TEXT = st.text(st.sampled_from("宅配の。、」「（）ー 88ab.-[]12\n"), max_size=80)


@given(text=TEXT, cuts=st.lists(st.integers(0, 80), max_size=8), columns=st.integers(20, 40))
@example(text="「宅配」。[1][12]", cuts=[4, 6, 7], columns=20)
def test_flowing_law(text: str, cuts: list[int], columns: int) -> None:
    """However a text is cut into pieces it looks the same, nothing of it is lost, and no line is too wide."""
    places = sorted({0, len(text), *(min(cut, len(text)) for cut in cuts)})
    pieces = [text[a:b] for a, b in pairwise(places)]

    shown = flowed(pieces, columns)

    assert shown == flowed([text], columns)
    assert "".join(shown.split()) == "".join(text.split())
    assert all(cell_len(line) < columns for line in shown.split("\n"))


@given(text=st.text(st.sampled_from("宅配の利用。、」「（）ー8a"), max_size=120))
def test_flowing_breaks(text: str) -> None:
    """No line begins with what may not begin one, nor ends with an opening bracket, where there is another place."""
    text = re.sub(rf"^[{HANGING}]+|[{OPENING}]+$|([{HANGING}])[{HANGING}]+|([{OPENING}])[{OPENING}]+", r"\1\2", text)

    lines = [line.strip() for line in flowed([text], 30).split("\n")]

    for line in filter(None, lines[1:]):
        assert not re.match(rf"[{HANGING}]", line), lines
    for line in lines[:-2]:
        assert not re.search(rf"[{OPENING}]$", line), lines


SLOW = """
import sys, time
from assistant import answering
from assistant.cli import main

def slow(store, question, filters, **more):
    time.sleep({silent})
    for number in range(2000):
        yield f"word{{number}} "
        time.sleep(0.02)

if {slow}:
    answering.stream = slow
sys.exit(main([*{model}, "chat", "--home", sys.argv[1]]))
"""


class Terminal:
    """A program in a terminal of its own."""

    def __init__(self, script: str, home: Path) -> None:
        self.mine, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 80, 0, 0))

        def own() -> None:
            os.setsid()
            fcntl.ioctl(theirs, termios.TIOCSCTTY, 0)

        environment = dict(os.environ) | {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
        self.process = subprocess.Popen(
            [sys.executable, "-c", script, str(home)], stdin=theirs, stdout=theirs, stderr=theirs, preexec_fn=own,
            env=environment, cwd=Path(__file__).parents[1],
        )  # fmt: skip
        os.close(theirs)
        self.seen = ""

    def type(self, keys: str) -> None:
        """Type; what was seen before is forgotten."""
        self.seen = ""
        os.write(self.mine, keys.encode())

    def expect(self, *words: str, within: float = 20) -> str:
        """Read until all the words were seen; return everything seen since the last keys."""
        end = time.monotonic() + within
        while not all(word in self.text for word in words):
            ready, _, _ = select.select([self.mine], [], [], max(0, end - time.monotonic()))
            assert ready, f"{words} did not come; this did: {self.text!r}"
            try:
                part = os.read(self.mine, 65536).decode(errors="replace")
                self.seen += part
                os.write(self.mine, b"\x1b[1;1R" * part.count("\x1b[6n"))  # where the cursor is
            except OSError:  # the program has ended
                assert all(word in self.text for word in words), self.text
        return self.text

    @property
    def text(self) -> str:
        """What was seen, without what moves the cursor and colours."""
        return re.sub(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b[()][A-Z0-9]|\x1b\][^\x07]*\x07|\x1b[=>]|\r", "", self.seen)

    def prompted(self, *words: str, within: float = 20) -> str:
        """Read until all the words were seen, and the line below a new prompt."""
        return self.expect(*words, "❯", PROMPT, within=within)

    def end(self) -> int:
        """Wait for the end."""
        return self.process.wait(20)


@pytest.fixture
def terminal(home: Path) -> Iterator[Callable[..., Terminal]]:
    """Open the chat in a terminal; its answers may be slow, or silent for a while."""
    opened: list[Terminal] = []

    def start(*, slow: bool = False, silent: float = 0.0) -> Terminal:
        opened.append(
            Terminal(SLOW.format(slow=slow, silent=silent, model=["--model", "openai:slow"] if slow else []), home)
        )
        return opened[-1]

    yield start
    for one in opened:
        one.process.kill()
        one.process.wait()
        os.close(one.mine)


def test_terminal(terminal: Callable[..., Terminal]) -> None:
    """In a terminal: a prompt, the answer with its sources, a citation in its place, and Ctrl-D."""
    it = terminal()
    it.prompted("/help tells what else")
    it.type(f"{WHY}\r")
    it.prompted("布施耕一（図書館主査）", "[1]", "引用はすべて原文と照合済みです")
    it.type("/show 1\r")
    it.prompted("▶ u", "布施主査 = 布施耕一", "わかりました。")
    assert "\x1b[1;30;43m" in it.seen
    it.type("\x04")

    assert it.end() == 0


def test_ctrl_c_stops_the_answer(terminal: Callable[..., Terminal]) -> None:
    """Ctrl-C stops an answer and not the program; what was told is kept, and the talk goes on."""
    it = terminal(slow=True)
    it.prompted()
    it.type("Why?\r")
    it.expect("word3")
    it.type("\x03")
    stopped = it.prompted("Stopped.")
    it.type("/history\r")
    it.prompted("1. Why?", "word0", "this one")
    it.type("\x04")

    assert "word1999" not in stopped
    assert it.end() == 0


def test_ctrl_c_while_nothing_comes(terminal: Callable[..., Terminal]) -> None:
    """Ctrl-C does not wait for a model that is silent; the chat says that it is at work until then."""
    it = terminal(slow=True, silent=30.0)
    it.prompted()
    it.type("Why?\r")
    it.expect("Ctrl-C stops it")
    it.type("\x03")
    it.prompted("Stopped.", within=10)
    it.type("/quit\r")

    assert it.end() == 0


def test_ctrl_c_at_the_prompt(terminal: Callable[..., Terminal]) -> None:
    """Ctrl-C at the prompt empties the line and says how to end."""
    it = terminal()
    it.prompted()
    it.type("half a quest")
    it.expect("quest")
    it.type("\x03")
    it.prompted("/quit ends")
    it.type("\x04")

    assert it.end() == 0


def test_earlier_questions_come_back(terminal: Callable[..., Terminal], chat: Said) -> None:
    """The arrow key brings back what was asked in an earlier talk."""
    chat("Who is the chair?")
    it = terminal()
    it.prompted()
    it.type("\x1b[A")
    it.expect("Who is the chair?")
    it.type("\r")
    it.prompted("[1]")
    it.type("\x04")

    assert it.end() == 0
