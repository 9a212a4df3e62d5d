"""Conversations are kept, resumed and owned; their citations are numbered through and stay true."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant import Assistant, marks
from assistant.conversation import renumber
from assistant.records import Answer
from assistant.sample import files
from index.errors import BadQuestion, BadSetting, UnknownConversation

WHY = "なぜ再委託しないのですか"
WHAT = "傭車とは何ですか"


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    """An assistant of its own over the sample, whose store may be changed."""
    assistant = Assistant.open(tmp_path / "store")
    assistant.add(files())
    return assistant


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("巡回便は傭車です。", "ja"),
        ("巡回便は傭車です。", "en"),
        ("The ferry runs on.", "en"),
        ("The ferry runs on.", "ja"),
    ],
)
def test_what_was_told_is_known_again(words: str, language: str) -> None:
    """What an answer quotes, in the marks of either language, is known to have been told in the turns after it."""
    assert marks.told(f"{marks.quoted(words, language)}[3]\n— Amos Pell") == [words]


def test_numbers_go_on(assistant: Assistant) -> None:
    """Citations are numbered through the conversation, and each is found by its number."""
    conversation = assistant.conversation()
    first, second = conversation.ask(WHY), conversation.ask(WHAT)

    numbers = [c.number for c in (*first.citations, *second.citations)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert f"[{second.citations[0].number}]" in second.text
    assert [conversation.citation(n) for n in numbers] == [*first.citations, *second.citations]
    with pytest.raises(BadSetting, match="There is no citation 99"):
        conversation.citation(99)


def test_conversation_is_resumed(assistant: Assistant) -> None:
    """A conversation opened by its id has the same turns, and goes on from there."""
    conversation = assistant.conversation()
    conversation.ask(WHY, role="主査")
    conversation.ask("その質問をしたのは誰ですか")
    resumed = assistant.conversation(conversation.id)

    assert resumed.turns == conversation.turns
    assert resumed.title == conversation.title == WHY
    assert resumed.turns[0].filters.role == "主査"
    assert resumed.turns[1].question != resumed.turns[1].standalone
    assert resumed.ask(WHAT).citations[0].number == len(conversation.turns) + 1
    assert [turn.number for turn in resumed.turns] == [1, 2, 3]


def test_answer_survives_json(sample_assistant: Assistant) -> None:
    """An answer read again from its JSON is the same answer, whether it tells or abstains."""
    for question in (WHY, "市長の好物は何ですか", "出席者は誰ですか", "要点は？"):
        answer = sample_assistant.ask(question)

        assert Answer.from_dict(answer.to_dict()) == answer


def test_pieces_make_up_the_answer(assistant: Assistant) -> None:
    """What a conversation streams is the answer's text in pieces, then the answer, which is kept."""
    conversation = assistant.conversation()
    *pieces, answer = conversation.stream(WHY)

    assert isinstance(answer, Answer)
    assert "".join(map(str, pieces)) == answer.text
    assert conversation.turns[0].answer == answer


def test_stopped_answer_is_kept(assistant: Assistant) -> None:
    """An answer that the reader stops is kept as far as it was told, with the citations it refers to, and says so."""
    conversation = assistant.conversation()
    pieces = conversation.stream(WHY)
    told = next(pieces)
    pieces.close()  # type: ignore[attr-defined]

    (turn,) = assistant.conversation(conversation.id).turns
    assert isinstance(told, str)
    assert turn.answer.text == told.strip()
    assert [c.number for c in turn.answer.citations] == [1]
    assert turn.answer.notice == "回答はここで止められました。"


def test_taking_the_answer_alone_keeps_one_turn(assistant: Assistant) -> None:
    """A reader who leaves after the answer itself has one turn, which was not stopped."""
    conversation = assistant.conversation()
    pieces = conversation.stream(WHY)
    while isinstance(next(pieces), str):
        pass
    pieces.close()  # type: ignore[attr-defined]

    (turn,) = assistant.conversation(conversation.id).turns
    assert turn.answer.notice is None


def test_another_owner_finds_nothing(assistant: Assistant) -> None:
    """A conversation opens, is listed, rated and deleted for its owner alone."""
    conversation = assistant.conversation(owner="ayumi")
    conversation.ask(WHY)

    for owner in ("", "ken"):
        with pytest.raises(UnknownConversation, match="No conversation"):
            assistant.conversation(conversation.id, owner=owner)
        with pytest.raises(UnknownConversation):
            assistant.rate(conversation.id, 1, 1, owner=owner)
        with pytest.raises(UnknownConversation):
            assistant.forget(conversation.id, owner=owner)
        assert assistant.conversations(owner) == []
    assert [c.id for c in assistant.conversations("ayumi")] == [conversation.id]


def test_ids_are_not_guessed(assistant: Assistant) -> None:
    """Ids are long and random, so that nobody opens a conversation by trying."""
    ids = {assistant.conversation().id for _ in range(20)}

    assert len(ids) == 20
    assert min(map(len, ids)) >= 20


def test_latest_conversation_comes_first(assistant: Assistant) -> None:
    """Conversations are listed by their last turn, the latest first; one in which nothing was asked is left out."""
    older, newer, _ = assistant.conversation(), assistant.conversation(), assistant.conversation()
    newer.ask(WHAT)
    older.ask(WHY)
    newer.ask("欠席者は？")

    listed = assistant.conversations()
    assert [(c.id, c.title, c.turns) for c in listed] == [(newer.id, WHAT, 2), (older.id, WHY, 1)]
    assert listed[0].started_at < listed[0].touched_at


def test_forgotten_conversation_is_gone(assistant: Assistant) -> None:
    """A deleted conversation is neither listed nor opened, and whoever still has it open cannot go on."""
    conversation = assistant.conversation()
    conversation.ask(WHY)
    assistant.forget(conversation.id)

    assert assistant.conversations() == []
    with pytest.raises(UnknownConversation):
        assistant.conversation(conversation.id)
    with pytest.raises(UnknownConversation):
        conversation.ask(WHAT)


def test_rating_is_kept_and_taken_back(assistant: Assistant) -> None:
    """A turn is rated up or down, the rating is kept, and None takes it back; anything else is refused."""
    conversation = assistant.conversation()
    conversation.ask(WHY)
    conversation.rate(1, -1)

    assert assistant.conversation(conversation.id).turns[0].rating == -1
    assistant.rate(conversation.id, 1, None)
    assert assistant.conversation(conversation.id).turns[0].rating is None
    with pytest.raises(BadSetting, match="2 is no rating"):
        conversation.rate(1, 2)
    with pytest.raises(BadSetting, match="no turn 5"):
        conversation.rate(5, 1)


def test_bad_question_adds_no_turn(assistant: Assistant) -> None:
    """A question without words is refused and leaves the conversation as it was."""
    conversation = assistant.conversation()
    conversation.ask(WHY)
    with pytest.raises(BadQuestion):
        conversation.ask("？？")

    assert len(assistant.conversation(conversation.id).turns) == 1


def test_citation_of_a_removed_meeting_keeps_its_words(assistant: Assistant) -> None:
    """When its meeting has left the store a citation keeps its quotation and says that it was removed."""
    conversation = assistant.conversation()
    before = conversation.ask(WHY).citations[0]
    assistant.remove(before.meeting.id)
    after = assistant.conversation(conversation.id).citation(1)

    assert after.removed
    assert not before.removed
    assert (after.quote, after.who, after.meeting) == (before.quote, before.who, before.meeting)
    assert assistant.conversation(conversation.id).ask("その理由は？").reason == "empty"


def test_kept_citation_follows_a_correction(assistant: Assistant) -> None:
    """A correction of who spoke, or when, holds for the citations of earlier conversations too."""
    conversation = assistant.conversation()
    before = conversation.ask(WHY).citations[0]
    assistant.correct(before.meeting.id, held_on="2022-11-19", person="布施耕一", name="布勢耕一")
    turn = assistant.conversation(conversation.id).turns[0]

    after = turn.answer.citations[0]
    assert after.speaker is not None
    assert after.speaker.name == "布勢耕一"
    assert str(after.meeting.held_on) == "2022-11-19"
    assert (after.quote, after.verified, after.removed) == (before.quote, True, False)
    assert "布勢耕一" in turn.answer.text
    assert "布施耕一" not in turn.answer.text.replace(before.quote, "")


def test_two_windows_of_one_conversation(assistant: Assistant) -> None:
    """Two windows that ask at once in one conversation get turns and citations of different numbers."""
    one = assistant.conversation()
    other = assistant.conversation(one.id)
    first, second = one.ask(WHY), other.ask(WHAT)

    turns = assistant.conversation(one.id).turns
    numbers = [c.number for turn in turns for c in turn.answer.citations]
    assert [turn.question for turn in turns] == [WHY, WHAT]
    assert [turn.number for turn in turns] == [1, 2]
    assert len(numbers) == len(set(numbers)) == len(first.citations) + len(second.citations)
    assert other.turns == turns
    assert f"[{second.citations[0].number}]" in second.text


def test_threads_ask_at_once(assistant: Assistant) -> None:
    """Conversations of many threads over one store are all kept."""

    def talk(owner: str) -> list[int]:
        conversation = assistant.conversation(owner=owner)
        return [c.number for question in (WHY, WHAT) for c in conversation.ask(question).citations]

    with ThreadPoolExecutor(4) as pool:
        told = list(pool.map(talk, ["a", "b", "c", "d"]))

    assert all(numbers == told[0] for numbers in told)
    assert [assistant.conversations(owner)[0].turns for owner in "abcd"] == [2, 2, 2, 2]


def test_renumbered_answer_refers_to_its_citations(sample_assistant: Assistant) -> None:
    """An answer whose citations get other numbers refers to them by these."""
    answer = sample_assistant.ask(WHY)
    moved = renumber(answer, 7)

    assert [c.number for c in moved.citations] == [7 + n for n in range(len(answer.citations))]
    assert "[7]" in moved.text
    assert "[1]" not in moved.text


def test_store_without_meetings_holds_conversations(tmp_path: Path) -> None:
    """Without meetings a conversation is held too, and its answer says that there are no minutes."""
    with Assistant.open(tmp_path) as assistant:
        conversation = assistant.conversation()

        assert conversation.ask(WHY).reason == "empty"
        assert len(assistant.conversation(conversation.id).turns) == 1


def test_the_same_question_has_the_same_answer(sample_assistant: Assistant) -> None:
    """A question that is asked again is no follow-up of itself: its answer is the same."""
    talk = sample_assistant.conversation()

    first, again = (talk.ask("なぜ再委託しないのですか") for _ in range(2))

    assert talk.turns[1].standalone == "なぜ再委託しないのですか"
    assert [c.quote for c in again.citations] == [c.quote for c in first.citations]
