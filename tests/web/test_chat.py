"""Asking over the API: streams, conversations, ratings, exports."""

from __future__ import annotations

import datetime as dt
import io
import json
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from docx import Document

from assistant.conversation import Conversation
from assistant.export import source
from assistant.records import Answer, Citation
from index.records import MeetingInfo
from tests.web.conftest import WHY, Sites, Visitor, events


def test_answer_streams_and_is_kept(visitor: Visitor) -> None:
    """An answer comes as a start, pieces that make up its text, and the turn, which the conversation then holds."""
    (start, begun), *pieces, (last, turn) = visitor.ask(WHY)

    assert (start, last) == ("start", "turn")
    assert {kind for kind, _ in pieces} == {"text"}
    assert "".join(piece for _, piece in pieces) == turn["answer"]["text"]
    kept = visitor.get(f"/api/conversations/{begun['conversation']}").json()
    assert [t["answer"]["text"] for t in kept["turns"]] == [turn["answer"]["text"]]
    assert not kept["running"]


def test_citation_leads_to_its_words(visitor: Visitor) -> None:
    """The address of a citation opens the reader with exactly the cited words marked."""
    citation = visitor.ask(WHY)[-1][1]["answer"]["citations"][0]

    page = visitor.get(citation["url"].partition("#")[0]).text

    assert "".join(part.partition("</mark>")[0] for part in page.split("<mark>")[1:]) == citation["quote"]
    assert citation["speaker"]["name"] == "布施耕一"
    assert citation["replies_to"][0]["speaker"]["name"] == "三雲辰也"


def test_no_path_of_the_machine_leaves(visitor: Visitor, meeting: str) -> None:
    """Neither answers nor meetings tell where their files lie."""
    told = json.dumps(visitor.ask(WHY), ensure_ascii=False)
    told += visitor.get(f"/api/meetings/{meeting}").text + visitor.get("/api/meetings").text

    assert "seori-2022-11-18.txt" in told
    assert "/seori" not in told
    assert '"source"' not in told


def test_conversation_goes_on(visitor: Visitor) -> None:
    """A second question in a conversation is its second turn, and its citations are numbered on."""
    first = visitor.ask(WHY)
    chat = first[0][1]["conversation"]

    second = visitor.ask("全市に広げると年にいくらかかるのか", conversation=chat)[-1][1]

    assert second["number"] == 2
    assert second["answer"]["citations"][0]["number"] == 1 + len(first[-1][1]["answer"]["citations"])
    assert [c["title"] for c in visitor.get("/api/conversations").json()["conversations"]] == [WHY]


def test_filters_reach_the_answer(visitor: Visitor) -> None:
    """A question may be narrowed to a speaker, and the turn remembers it."""
    turn = visitor.ask("宅配について", speaker="折原美津子")[-1][1]

    assert turn["filters"] == {"speaker": "折原美津子"}
    assert {c["speaker"]["name"] for c in turn["answer"]["citations"]} <= {"折原美津子"}


@pytest.mark.parametrize(
    ("body", "status", "says"),
    [
        ({}, 400, "missing"),
        ({"question": 3}, 400, "text"),
        ({"question": "何", "since": "きのう"}, 400, "date"),
        ({"question": "何", "conversation": "nowhere"}, 404, "nowhere"),
        ([], 400, "object"),
    ],
)
def test_what_cannot_be_asked_is_told(visitor: Visitor, body: Any, status: int, says: str) -> None:
    """A question that cannot be asked is refused with what is wrong with it."""
    answer = visitor.send("POST", "/api/questions", json=body)

    assert answer.status_code == status
    assert says in answer.json()["error"]["message"].lower()


@pytest.mark.parametrize(("question", "says"), [("", "no words"), ("…？", "no words"), ("長" * 5000, "2,000")])
def test_what_is_no_question_ends_in_an_error(visitor: Visitor, question: str, says: str) -> None:
    """An empty or over-long question is answered by an error that says so, and is not kept."""
    kind, told = visitor.ask(question)[-1]

    assert kind == "error"
    assert says in told["message"]
    assert visitor.get("/api/conversations").json() == {"conversations": []}


def test_conversations_are_their_owners(sites: Sites) -> None:
    """Nobody reads, continues, rates, exports, stops, deletes or listens to another visitor's conversation."""
    client = sites()
    owner = Visitor(client)
    chat = owner.ask(WHY)[0][1]["conversation"]
    client.cookies.clear()
    other = Visitor(client)

    here = f"/api/conversations/{chat}"
    tries = [
        other.get(here),
        other.send("DELETE", here),
        other.get(f"{here}/export?format=md"),
        other.send("PUT", f"{here}/turns/1/rating", json={"rating": 1}),
        other.send("POST", "/api/questions", json={"question": "それは？", "conversation": chat}),
    ]
    assert [answer.status_code for answer in tries] == [404] * len(tries)
    assert not any("再委託" in answer.text for answer in tries)
    assert other.get(f"{here}/events").status_code == 204
    assert other.send("POST", f"{here}/stop").json() == {"stopped": False}
    assert other.get("/api/conversations").json() == {"conversations": []}


def test_forgotten_conversation_is_gone(visitor: Visitor) -> None:
    """A deleted conversation is neither listed nor opened."""
    chat = visitor.ask(WHY)[0][1]["conversation"]

    assert visitor.send("DELETE", f"/api/conversations/{chat}").status_code == 204
    assert visitor.get(f"/api/conversations/{chat}").status_code == 404
    assert visitor.get("/api/conversations").json() == {"conversations": []}


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Let answers come piece by piece, each when the test allows it."""
    allowed = threading.Event()
    real = Conversation.stream

    def stream(self: Conversation, question: str, **filters: Any) -> Iterator[str | Answer]:
        pieces = real(self, question, **filters)
        try:
            for number, piece in enumerate(pieces):
                if number:
                    assert allowed.wait(20)
                yield piece
        finally:
            pieces.close()  # type: ignore[attr-defined]

    monkeypatch.setattr(Conversation, "stream", stream)
    yield allowed
    allowed.set()


def test_stopped_answer_is_kept(visitor: Visitor, slow: threading.Event) -> None:
    """Stop ends an answer; what was told until then is a turn of the conversation."""
    found: list[tuple[str, Any]] = []
    asking = threading.Thread(target=lambda: found.extend(visitor.ask(WHY)))
    asking.start()
    while not (listed := _running(visitor)):
        pass

    stopped = visitor.send("POST", f"/api/conversations/{listed}/stop").json()
    slow.set()
    asking.join(20)

    assert stopped == {"stopped": True}
    assert found[-1][0] == "stopped"
    kept = visitor.get(f"/api/conversations/{listed}").json()["turns"]
    assert [turn["question"] for turn in kept] == [WHY]
    assert kept[0]["answer"]["text"] in "".join(piece for kind, piece in found if kind == "text")
    assert kept[0]["answer"]["notice"]


def _running(visitor: Visitor) -> str:
    jobs = visitor.client.app.state.site.jobs._jobs  # type: ignore[attr-defined]
    return next((name.removeprefix("chat ") for name, job in jobs.items() if len(job.events) > 1), "")


def test_lost_listener_reads_on(visitor: Visitor) -> None:
    """Whoever comes back with the number of the last event gets those after it, and nothing twice."""
    all_of_it = visitor.ask(WHY)
    chat = all_of_it[0][1]["conversation"]

    again = visitor.client.get(f"/api/conversations/{chat}/events", headers={"last-event-id": "2"})

    assert events(again.text) == all_of_it[2:]


def test_rated_answers_become_questions_with_evidence(visitor: Visitor) -> None:
    """A thumb up writes a row of an evaluation file; a refusal rated right says that nothing is told."""
    first = visitor.ask(WHY)
    chat = first[0][1]["conversation"]
    citation = first[-1][1]["answer"]["citations"][0]
    visitor.ask("月面基地の建設費はいくらですか", conversation=chat)
    visitor.ask("傭車とは何ですか", conversation=chat)
    for number, rating in ((1, 1), (2, 1), (3, -1)):
        answer = visitor.send("PUT", f"/api/conversations/{chat}/turns/{number}/rating", json={"rating": rating})
        assert answer.json() == {"rating": rating}

    rows = [json.loads(line) for line in visitor.get("/api/evaluation.jsonl").text.splitlines()]

    assert rows[0]["evidence"] == citation["quote"]
    assert rows[0]["speaker"] == "布施耕一"
    assert rows[0]["asked"] == citation["replies_to"][0]["text"]
    assert rows[0]["answer"]
    assert rows[1]["answerable"] is False
    assert rows[2]["rating"] == -1
    assert "evidence" not in rows[2]
    assert [row["lang"] for row in rows] == ["ja"] * 3
    assert len({row["id"] for row in rows}) == 3


@pytest.mark.parametrize("rating", [2, 0, "1", True, 1.0])
def test_other_ratings_are_refused(visitor: Visitor, rating: Any) -> None:
    """A rating is 1, -1 or nothing."""
    chat = visitor.ask(WHY)[0][1]["conversation"]

    assert visitor.send("PUT", f"/api/conversations/{chat}/turns/1/rating", json={"rating": rating}).status_code == 400
    assert visitor.send("PUT", f"/api/conversations/{chat}/turns/9/rating", json={"rating": 1}).status_code == 400


def test_conversation_is_written_as_markdown_and_word(visitor: Visitor) -> None:
    """Both forms hold the question, the answer, and the source with speaker, words, meeting and date."""
    begun = visitor.ask(WHY)
    chat, citation = begun[0][1]["conversation"], begun[-1][1]["answer"]["citations"][0]

    markdown = visitor.get(f"/api/conversations/{chat}/export?format=md")
    word = visitor.get(f"/api/conversations/{chat}/export?format=docx&turn=1")

    assert markdown.headers["content-disposition"].endswith('.md"')
    texts = [markdown.text, "\n".join(p.text for p in Document(io.BytesIO(word.content)).paragraphs)]
    for text in texts:
        assert WHY in text
        assert citation["quote"] in text
        assert (
            f"布施耕一（図書館主査）「{citation['quote']}」『令和４年度第２回瀬織市立図書館協議会』会議録（2022年11月18日）"
            in text
        )
    assert visitor.get(f"/api/conversations/{chat}/export?format=exe").status_code == 400


@pytest.mark.parametrize(
    ("title", "cited"),
    [
        ("令和二年東京都議会会議録第四号", "『令和二年東京都議会会議録第四号』（2020年2月28日）"),
        ("総務委員会", "『総務委員会』会議録（2020年2月28日）"),
    ],
)
def test_minutes_are_named_once(title: str, cited: str) -> None:
    """A source says that it is minutes, unless the title does."""
    info = MeetingInfo("m", title, None, dt.date(2020, 2, 28), None, "a.txt", "verbatim")
    citation = Citation(1, info, "m-u3", None, None, "知事", "はい。", 0, 3, None, "answer", True)

    assert cited in source(citation, "ja")
