"""Minutes in which a clerk tells who said what answer questions with the right speaker, and tell what was decided."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from index.linking.narrated import is_narrated

QUESTIONS = Path(__file__).parent / "questions"
Ask = Callable[[str], Assistant]


@pytest.fixture(scope="module")
def over(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Return the assistant over the made-up minutes of a name."""
    opened: dict[str, Assistant] = {}

    def assistant(name: str) -> Assistant:
        if name not in opened:
            opened[name] = Assistant.open(tmp_path_factory.mktemp(name))
            opened[name].add(QUESTIONS / f"{name}.txt")
        return opened[name]

    yield assistant
    for one in opened.values():
        one.close()


@pytest.mark.parametrize(
    ("minutes", "question", "speaker", "told"),
    [
        ("lido", "Why can't the boiler be repaired?", "K. Oyelaran", "gone out of business"),
        ("lido", "Who was worried about school swimming lessons?", "J. Marsh", "would be lost"),
        ("governors", "Does the after-school club break even?", "Hamish Orr", "fourteen children"),
        ("governors", "Why did the Year 5 reading scores fall?", "Emeka Udo", "new to English"),
        ("sailing", "Why can't non-members drive the safety boat?", "Yasmin Doyle", "did not allow it"),
        ("bridge", "Who asked when the bridge would open again?", None, "Mr Noakes"),
        ("coach", "病院前を通る便が減るのはなぜですか", "諏訪部徹", "運転手が三名退職し"),
        ("coach", "桂木委員の懸念は何ですか", "桂木理沙", "暗い道"),
        ("hall", "なぜガスを残せないのですか", "黒瀬", "さらに二百万円"),
        ("clinic", "粕谷委員は何を質問しましたか", "粕谷武", "基金を取り崩せば"),
        ("coach", "Why will fewer buses pass the hospital?", "諏訪部徹", "運転手が三名退職し"),
    ],
)
def test_told(over: Ask, minutes: str, question: str, speaker: str | None, told: str) -> None:
    """The answer is the sentence in which the reply is told, cited from who gave it."""
    first = over(minutes).ask(question).citations[0]

    assert (first.speaker.name if first.speaker else None) == speaker
    assert told in first.quote


@pytest.mark.parametrize(
    ("minutes", "question", "told"),
    [
        ("governors", "What was decided about the after-school club?", "agreed to survey parents"),
        ("lido", "What was decided about the trees?", "six trees be felled"),
        ("lido", "Who seconded the motion on the boiler?", "seconded by Councillor Lindqvist"),
        ("lido", "When is the next meeting?", "Wednesday 7 May 2025"),
        ("lido", "When did the meeting end?", "8.35pm"),
        ("governors", "What was on the agenda?", "4. Budget monitoring"),
        ("clinic", "何人の委員が出席しましたか", "5名"),
        ("coach", "再編案はどうなりましたか", "全会一致で承認された"),
    ],
)
def test_record(over: Ask, minutes: str, question: str, told: str) -> None:
    """Decisions, movers, hours and the agenda are told from the record's own words."""
    assert told in over(minutes).ask(question).text


def test_decisions_are_the_records(over: Ask) -> None:
    """What a member noted or proposed is no decision."""
    quotes = [c.quote for c in over("lido").ask("What was decided?").citations]

    assert len(quotes) == 4
    assert not any(q.startswith("Councillor") for q in quotes)


@pytest.mark.parametrize(
    ("minutes", "question"),
    [
        ("bridge", "What did Cllr Byrne say about the footbridge?"),
        ("governors", "What did Iris Kemp say about the budget?"),
        ("clinic", "越智委員は保険料率について何と言いましたか"),
    ],
)
def test_absent(over: Ask, minutes: str, question: str) -> None:
    """Who was absent said nothing."""
    assert not over(minutes).ask(question).found


def test_replies(over: Ask) -> None:
    """A reply is linked to what was asked before it, one "in reply to" somebody else is not."""
    (info,) = over("lido").meetings()
    asked = {
        e.questions[0].label: [a.label for a in e.answers] for e in over("lido").exchanges(info.id)
    }  # fmt: skip

    assert asked["Councillor Colley"] == ["Ms Oyelaran"]
    assert asked["Councillor Penrose"] == ["Ms Oyelaran"]


def test_spoken_minutes_are_not_narrated(over: Ask) -> None:
    """Minutes whose speakers have labels are no clerk's tale."""
    (info,) = over("quarry").meetings()

    assert not is_narrated(over("quarry").meeting(info.id))
    assert is_narrated(over("bridge").meeting(over("bridge").meetings()[0].id))
