"""Questions about the sample are answered with verified citations, or said not to be told, and why."""

from __future__ import annotations

import json
import re
import string
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import assistant
import index
import prompts
from assistant import Answer, Assistant, Citation, wording
from assistant.records import Language, Reason
from index.errors import BadQuestion
from index.records import MeetingInfo, Person
from index.words import fold

HERE = Path(__file__).parent
ROWS = [json.loads(line) for line in (HERE / "questions" / "sample.jsonl").read_text("utf-8").splitlines()]
JAPANESE = re.compile(r"[ぁ-んァ-ヴ一-鿿]")
law = settings(max_examples=25, deadline=None, derandomize=True)


def utterance(given: Assistant, cited: Citation) -> Any:
    """Return the utterance that a citation points to."""
    return next(u for u in given.meeting(cited.meeting.id).utterances if u.id == cited.utterance_id)


def check(given: Assistant, answer: Answer) -> None:
    """Assert what holds of every answer."""
    assert len(answer.short) <= 60
    assert answer.found == bool(answer.citations) == (answer.reason is None)
    assert [c.number for c in answer.citations] == list(range(1, len(answer.citations) + 1))
    for cited in (*answer.citations, *([answer.nearest] if answer.nearest else [])):
        spoken = utterance(given, cited)
        assert cited.verified
        assert 0 < len(cited.quote) <= 300
        assert cited.quote == spoken.text[cited.start : cited.end]
        assert (cited.speaker, cited.label) == (spoken.speaker, spoken.label)
        assert cited.role == (spoken.speaker.role if spoken.speaker else None)
    assert json.loads(json.dumps(answer.to_dict(), ensure_ascii=False))["question"] == answer.question


# --- told --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "language"),
    [("なぜ再委託しないのですか", "ja"), ("why is there no subcontracting?", "en")],
)
def test_reason_is_told_by_who_gave_it(sample_assistant: Assistant, question: str, language: str) -> None:
    """Why there is no subcontracting is answered by the official who gave the reason without the word."""
    answer = sample_assistant.ask(question)
    first = answer.citations[0]

    assert (answer.found, answer.language) == (True, language)
    assert first.speaker is not None
    assert first.speaker.name == "布施耕一"
    assert first.verified
    assert first.quote == utterance(sample_assistant, first).text[first.start : first.end]
    assert any(fold(reason) in fold(first.quote) for reason in ROWS[0]["contains"])
    assert any("再委託" in asked.text for asked in first.replies_to)
    assert "[1]" in answer.text


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_every_answer_keeps_the_contract(sample_assistant: Assistant, row: dict[str, Any]) -> None:
    """Whatever is asked, quotations stand in the cited utterance and speakers come from the record."""
    answer = sample_assistant.ask(row["question"])

    assert answer.question == row["question"]
    check(sample_assistant, answer)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("なぜ再委託しないのですか", "ja"),
        ("再委託の理由", "ja"),
        ("AIやICTの予算は？", "ja"),
        ("why is there no subcontracting?", "en"),
        ("What did Mikumo say?", "en"),
        ("What does 傭車 mean?", "en"),
    ],
)
def test_language_of_the_answer(sample_assistant: Assistant, question: str, language: str) -> None:
    """An answer is in the language of the question."""
    assert sample_assistant.ask(question).language == language


@pytest.mark.parametrize("row", [r for r in ROWS if r.get("speakers")], ids=lambda row: row["id"])
def test_short_answer_is_verbatim(sample_assistant: Assistant, row: dict[str, Any]) -> None:
    """The answer in one line stands word for word in the utterance cited first."""
    answer = sample_assistant.ask(row["question"])

    if answer.found and answer.citations[0].kind != "heading":
        assert fold(answer.short) in fold(utterance(sample_assistant, answer.citations[0]).text)


@law
@given(st.text(alphabet="なぜ再委託本のか何いつ誰宅配三雲委員は？?aWhy 12", max_size=40))
def test_any_question_keeps_the_contract(sample_assistant: Assistant, question: str) -> None:
    """Whatever the words, the answer keeps the contract, or the question is refused as none."""
    if not any(map(str.isalnum, question)):
        with pytest.raises(BadQuestion):
            sample_assistant.ask(question)
        return

    check(sample_assistant, sample_assistant.ask(question))


def test_every_mark_has_its_citation(sample_assistant: Assistant) -> None:
    """The numbers in the text are the numbers of the citations."""
    answer = sample_assistant.ask("なぜ再委託しないのですか")

    assert {int(n) for n in re.findall(r"\[(\d+)\]", answer.text)} == {c.number for c in answer.citations}


def test_same_question_same_answer(sample_assistant: Assistant) -> None:
    """Asking twice gives the same answer."""
    assert sample_assistant.ask("録音図書も届けてもらえますか") == sample_assistant.ask("録音図書も届けてもらえますか")


# --- not told ----------------------------------------------------------------------------------------------------

NOT_TOLD = (
    ("水道料金の値上げについて何が決まりましたか", {"not_told"}),
    ("Who won the national football championship?", {"not_told", "detail_not_told"}),
    ("How are nuclear reactors inspected?", {"not_told", "detail_not_told"}),
    ("能勢委員の意見を教えてください", {"absent"}),
    ("真壁委員は何を質問しましたか", {"absent"}),
    ("What did Mr. Nose say?", {"absent"}),
    ("湯ノ口委員は何と発言しましたか", {"never_spoke"}),
    ("What did Ms. Yunokuchi say?", {"never_spoke"}),
    ("教育長は何と答えましたか", {"not_there"}),
    ("What did the mayor say about the plan?", {"not_there"}),
)


@pytest.mark.parametrize(("question", "reasons"), NOT_TOLD)
def test_what_is_not_told(sample_assistant: Assistant, question: str, reasons: set[str]) -> None:
    """A question that the minutes do not answer is told so and why, with the nearest thing and no citation."""
    answer = sample_assistant.ask(question)

    assert (answer.found, answer.citations) == (False, ())
    assert answer.reason in reasons
    assert answer.nearest is not None
    assert answer.nearest.who in answer.text
    assert answer.nearest.quote in answer.text


@pytest.mark.parametrize(("question", "reasons"), NOT_TOLD)
def test_it_is_said_in_the_askers_language(sample_assistant: Assistant, question: str, reasons: set[str]) -> None:
    """What is said around the names and the quotation is in the language of the question."""
    answer = sample_assistant.ask(question)
    said = answer.text.split("\n")[0]
    names = re.sub(r"能勢良枝|湯ノ口あゆみ", "", said)

    assert answer.language == ("ja" if JAPANESE.search(question) else "en")
    assert bool(JAPANESE.search(names)) == (answer.language == "ja")


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("能勢委員の意見を教えてください", "能勢良枝"),
        ("What did Mr. Nose say?", "能勢良枝"),
        ("湯ノ口委員は何と発言しましたか", "湯ノ口あゆみ"),
    ],
)
def test_who_is_silent_is_named(sample_assistant: Assistant, question: str, name: str) -> None:
    """The answer names the person who was absent or never spoke."""
    assert name in sample_assistant.ask(question).short


@pytest.mark.parametrize("filters", [{"since": "2030-01-01"}, {"speaker": "だれでもない"}, {"meeting": "zzzz"}])
def test_nothing_within_the_filter(sample_assistant: Assistant, filters: dict[str, str]) -> None:
    """When no minutes pass the filter the answer says whether they tell otherwise, and what."""
    told = sample_assistant.ask("なぜ再委託しないのですか", **filters)
    untold = sample_assistant.ask("水道料金の値上げはいつですか", **filters)

    assert (told.found, told.reason, told.citations) == (False, "filtered", ())
    assert told.nearest is not None
    assert told.nearest.label == "布施主査"
    assert (untold.found, untold.reason, untold.nearest, untold.citations) == (False, "empty", None, ())


def test_nothing_in_an_empty_store(tmp_path: Path) -> None:
    """A store without minutes answers that there are none."""
    with Assistant.open(tmp_path) as empty:
        answer = empty.ask("なぜ再委託しないのですか")

    assert (answer.found, answer.reason, answer.nearest) == (False, "empty", None)


@pytest.mark.parametrize("question", ["", "  　\n", "？？？", "、。！", "\ud800", "なぜ" * 50_000])
def test_what_is_no_question(sample_assistant: Assistant, question: str) -> None:
    """Nothing, symbols alone, and a whole document are refused."""
    with pytest.raises(BadQuestion):
        sample_assistant.ask(question)
    with pytest.raises(BadQuestion):
        sample_assistant.search(question)


# --- records, front door, prompts --------------------------------------------------------------------------------


def test_every_record_is_json(sample_assistant: Assistant) -> None:
    """Meetings, people, utterances, passages, exchanges, citations and answers are written as JSON."""
    (info,) = sample_assistant.meetings()
    whole = sample_assistant.meeting(info.id)
    answer = sample_assistant.ask("なぜ再委託しないのですか")
    passages = sample_assistant.search("なぜ再委託しないのですか")
    records = [
        info, whole, *whole.people, *whole.utterances, *sample_assistant.exchanges(info.id), answer,
        *answer.citations, *passages,
    ]  # fmt: skip

    for record in records:
        assert json.loads(json.dumps(record.to_dict())) == record.to_dict()


@pytest.mark.parametrize(
    ("package", "names"),
    [
        (assistant, {"Answer", "Assistant", "Citation"}),
        (index, {"Added", "Filters", "Found", "Store", "inspect_minutes", "read_minutes", "search"}),
    ],
)
def test_front_door(package: Any, names: set[str]) -> None:
    """These are the public names of the package, and each is there."""
    assert set(package.__all__) == names
    assert all(getattr(package, name).__name__ == name for name in names)
    with pytest.raises(AttributeError, match="nothing_of_that_name"):
        _ = package.nothing_of_that_name


LANGUAGES: tuple[Language, ...] = get_args(Language)
REASONS: tuple[Reason, ...] = get_args(Reason)
NEAREST = Citation(
    1, MeetingInfo("m", "第1回みなと図書協議会", None, None, None, "m.txt", "verbatim"), "m-u1",
    Person("鴨志田健", "図書課長"), "図書課長", "鴨志田課長", "十月に配ります。", 0, 8, None, "answer", True,
)  # fmt: skip
NAMES = ["千種みのる", "比嘉大地"]
RENDERED = {
    "absent.ja": "千種みのる、比嘉大地は欠席していました。",
    "absent.en": "千種みのる, 比嘉大地 was absent.",
    "never_spoke.ja": "千種みのる、比嘉大地は出席していましたが、発言は記録されていません。",
    "never_spoke.en": "千種みのる, 比嘉大地 attended, but no words of theirs are on record.",
    "not_there.ja": "出席者の中に見当たりません。議事録には、その答えは記されていません。",
    "not_there.en": "Nobody of that name or office is in the attendance; the minutes do not tell.",
    "not_told.ja": "議事録には、その答えは記されていません。",
    "not_told.en": "The minutes do not tell.",
    "detail_not_told.ja": "議事録はこの話題に触れていますが、尋ねられた点は記されていません。",
    "detail_not_told.en": "The minutes touch on this, but do not tell what you ask.",
    "unanswered.ja": "この点は質問されていますが、答えは記録されていません。",
    "unanswered.en": "This was asked, but the minutes hold no answer to it.",
    "omitted.ja": "この点は、非公開または省略された部分で触れられているだけです。",
    "omitted.en": "The minutes only mention this where a part was closed or left out.",
    "filtered.ja": "この点の記述はありますが、絞り込みの条件から外れています。",
    "filtered.en": "The minutes tell of this, but not within the filter.",
    "empty.ja": "該当する議事録がありません。`minutes add` で議事録を加えるか、条件を緩めてください。",
    "empty.en": "There are no minutes to look in. Add some with `minutes add`, or loosen the filter.",
}
NEARBY = {
    "ja": "最も近い記述：鴨志田健（図書課長）「十月に配ります。」",
    "en": "Nearest: 鴨志田健（図書課長）: 「十月に配ります。」",
}
WORDINGS = [f"{name}.{language}" for name in (*REASONS, "nearest") for language in LANGUAGES]
FILLED = {"absent": {"names"}, "never_spoke": {"names"}, "nearest": {"who", "quote"}}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", REASONS)
def test_rendered_prompt(reason: Reason, language: Language) -> None:
    """What is said of each reason, word for word, without and with the nearest thing."""
    said = RENDERED[f"{reason}.{language}"]

    assert wording.not_told(language, reason, None, NAMES) == said
    assert wording.not_told(language, reason, NEAREST, NAMES) == f"{said}\n{NEARBY[language]}"


@pytest.mark.parametrize("name", WORDINGS)
def test_placeholders_are_what_is_filled_in(name: str) -> None:
    """A wording asks for what the code fills in, nothing else."""
    asked = {field for _, field, _, _ in string.Formatter().parse(prompts.load(name)) if field is not None}

    assert asked == FILLED.get(name.split(".")[0], set())


def test_every_wording_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each wording is there in every language and used."""
    loaded: set[str] = set()
    real = prompts.load

    def load(name: str) -> str:
        loaded.add(name)
        return real(name)

    monkeypatch.setattr(prompts, "load", load)
    for language in LANGUAGES:
        for reason in REASONS:
            wording.not_told(language, reason, NEAREST, NAMES)

    assert set(WORDINGS) == loaded


def test_unknown_prompt() -> None:
    """A prompt that is not there is refused, and those that are there are named."""
    with pytest.raises(KeyError, match=r"no prompt 'poem'; there are .*not_told\.ja"):
        prompts.load("poem")
