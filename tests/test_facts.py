"""Questions about the meeting itself are answered from its header, and no others are."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from assistant import facts
from assistant.facts.vocabulary import NEXT
from assistant.records import Answer
from index import Filters, Store, read_minutes
from index.reading import inspect_minutes
from index.words import fold

HERE = Path(__file__).parent
SAMPLE = next((HERE.parent / "assistant" / "sample").glob("*.txt"))
ASSEMBLY = HERE / "questions" / "assembly.txt"
SPACED = """件　　名　　令和５年度第１回みどり推進懇談会
と　き　　令和５年８月３日（木）　午前９時３０分～１１時１０分
ところ　　南公民館　２階　研修室
出席委員　（３名）　阿久津礼子座長、比嘉大地、千種みのる
欠席委員　なし

（座長）　それでは始めます。苗木の配布について事務局から説明をお願いします。
（事務局）　苗木は十月に配ります。
（比嘉委員）　苗木は何本ありますか。
（事務局）　二百本です。
"""


class Flat:
    """An embedder for which all texts are alike."""

    name, dim, fingerprint = "flat", 2, "0" * 16

    def embed_question(self, text: str) -> np.ndarray:
        return np.array([1, 0], np.float32)

    def embed_passages(self, texts: Sequence[str], *, progress: object = None) -> np.ndarray:
        return np.tile(self.embed_question(""), (len(texts), 1))


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Store]]:
    """A store of the sample, one of the assembly, one with both and a third meeting."""
    spaced = tmp_path_factory.mktemp("minutes") / "spaced.txt"
    spaced.write_text(SPACED, encoding="utf-8")
    files = {"sample": [SAMPLE], "assembly": [ASSEMBLY], "all": [SAMPLE, ASSEMBLY, spaced], "spaced": [spaced]}
    opened = {}
    for name, paths in files.items():
        opened[name] = Store(tmp_path_factory.mktemp(name), Flat)
        for path in paths:
            opened[name].add(inspect_minutes(path))
    yield opened
    for store in opened.values():
        store.close()


def ask(store: Store, question: str, **filters: object) -> Answer:
    """Return the answer, which there must be."""
    answer = facts.answer(store, question, Filters(**filters))  # type: ignore[arg-type]
    assert answer is not None, question
    return answer


def rows(name: str) -> list[dict[str, object]]:
    """Return the question rows of a file beside the tests."""
    return [json.loads(line) for line in (HERE / "questions" / f"{name}.jsonl").read_text("utf-8").splitlines()]


def of_header(row: dict[str, object]) -> bool:
    """Tell whether a row is answered by the header: it names nobody who may be cited."""
    return row.get("speakers") == []


TOLD = (
    # when
    ("会議はいつ開かれましたか", "令和４年１１月１８日（金）"),
    ("開催日時は？", "令和４年１１月１８日（金）"),
    ("この協議会はいつ開催されたのですか", "令和４年１１月１８日（金）"),
    ("何月何日の会議ですか", "令和４年１１月１８日（金）"),
    ("会議は何曜日に行われましたか", "令和４年１１月１８日（金）"),
    ("When did the meeting take place?", "令和４年１１月１８日（金）"),
    ("What was the date of the meeting?", "令和４年１１月１８日（金）"),
    ("On what day did the library council meet?", "令和４年１１月１８日（金）"),
    # where
    ("会議の日時と場所を教えてください", "大集会室"),
    ("会場はどこでしたか", "大集会室"),
    ("どの部屋で会議をしましたか", "大集会室"),
    ("Where was the meeting held?", "大集会室"),
    ("What was the venue?", "大集会室"),
    # at what time
    ("会議は何時に始まりましたか", "午後１時３０分"),
    ("何時に終わりましたか", "午後３時２０分"),
    ("会議は午前と午後のどちらに開かれましたか", "午後１時３０分"),
    ("閉会時刻は", "午後３時２０分"),
    ("会議はどのくらいの時間かかりましたか", "午後１時３０分 から 午後３時２０分"),
    ("What time did it end?", "午後３時２０分"),
    ("When was the meeting adjourned?", "午後３時２０分"),
    ("How long did the meeting last?", "午後１時３０分 から 午後３時２０分"),
    # who was there
    ("誰が出席しましたか", "朝比奈澄江（会長）、六車康平（副会長）"),
    ("委員は誰ですか", "朝比奈澄江（会長）、六車康平（副会長）"),
    ("Who attended the meeting?", "朝比奈澄江（会長）、六車康平（副会長）"),
    ("Can you list the attendees?", "朝比奈澄江（会長）、六車康平（副会長）"),
    ("休んだ委員は誰ですか", "能勢良枝、真壁章"),
    ("来なかった委員は？", "能勢良枝、真壁章"),
    ("Who didn't come to the meeting?", "能勢良枝、真壁章"),
    ("Which members were absent?", "能勢良枝、真壁章"),
    ("Was anyone absent?", "能勢良枝、真壁章"),
    ("委員のうち欠席したのは誰ですか", "能勢良枝、真壁章"),
    ("何人出席しましたか", "8名"),
    ("欠席者は何名でしたか", "2名"),
    ("How many members were present?", "8"),
    ("三雲辰也委員は出席しましたか", "はい、三雲辰也"),
    ("能勢さんは来ていましたか", "いいえ、能勢良枝"),
    ("真壁委員は欠席しましたか", "はい、真壁章"),
    ("Did Ms. Yunokuchi attend?", "Yes: 湯ノ口あゆみ"),
    ("Was Tatsuya Mikumo absent?", "No: 三雲辰也"),
    ("説明員として出席したのは誰ですか", "図書館館長 日置政則"),
    ("Which officials attended?", "図書館館長 日置政則"),
    ("Who represented the library?", "図書館館長 日置政則"),
    # who is who
    ("会議の議長は誰でしたか", "朝比奈澄江（会長）"),
    ("Who chaired the meeting?", "朝比奈澄江（会長）"),
    ("副会長は誰ですか", "六車康平（副会長）"),
    ("館長は誰ですか", "図書館館長 日置政則"),
    ("Who is the library director?", "図書館館長 日置政則"),
    ("折原美津子さんは誰ですか", "図書館副館長 折原美津子"),
    ("布施さんの役職は何ですか", "図書館主査 布施耕一"),
    ("Who is Koichi Fuse?", "図書館主査 布施耕一"),
    ("What is Mr. Hioki's position?", "図書館館長 日置政則"),
    # what
    ("会議では何が話し合われましたか", "(1) 図書宅配サービスの本格実施について"),
    ("2番目の議題は何ですか", "(2) 分館の開 館時間の見直しについて"),
    ("第2の議題は何でしたか", "(2) 分館の開 館時間の見直しについて"),
    ("What did the meeting discuss?", "(1) 図書宅配サービスの本格実施について"),
    ("What was on the agenda?", "(1) 図書宅配サービスの本格実施について"),
    ("What was the second item on the agenda?", "(2) 分館の開 館時間の見直しについて"),
    ("資料3は何ですか", "資料 3 図書宅配サービス実施計画（案）"),
    ("Which documents were handed out at the meeting?", "協議会委員名簿 資料 1 諮問書"),
    ("担当課はどこですか", "教育部生涯学習課長 岸本 隆子"),
    ("Which department is in charge?", "教育部生涯学習課長 岸本 隆子"),
    ("電話番号を教えてください", "内線 2341"),
    ("これは何の会議ですか", "令和４年度第２回瀬織市立図書館協議会"),
    ("第何回の会議ですか", "令和４年度第２回瀬織市立図書館協議会"),
    ("What meeting is this?", "令和４年度第２回瀬織市立図書館協議会"),
)


@pytest.mark.parametrize(("question", "short"), TOLD, ids=[q for q, _ in TOLD])
def test_the_header_answers_however_it_is_asked(stores: dict[str, Store], question: str, short: str) -> None:
    """The one-line answer holds the value as printed, at most 60 characters."""
    answer = ask(stores["sample"], question)

    assert short in answer.short
    assert answer.found
    assert len(answer.short) <= 60


NOT_ABOUT_THE_MEETING = (
    "when will the service start?", "When does the service start?", "where are the stops?", "What materials are used?",
    "who proposed the change?", "What time does the branch close?", "How long did the trial last?", "Who is eligible?",
    "Who is in charge of delivery?", "Who chaired the previous meeting?", "How many people took part in the trial?",
    "What is the phone number for reservations?", "Who said that the service is weak?",
    "What did the chair say?", "Which members opposed?", "When will it be held?", "Where will the library be built?",
    "How many members does the council have?", "Can the public attend the meeting?", "What does the committee do?",
    "いつから始まりますか", "何時から始まりますか", "費用はいくらですか", "都立高校の無線LANはいつ整備されるか",
    "試行はいつ始まりましたか", "北分館は何時に閉まりますか",
    "停留所の場所はどこですか",
    "説明会の会場はどこですか", "説明会に何人参加しましたか", "検討会のメンバーは誰ですか", "説明したのは誰ですか",
    "反対した委員は誰ですか", "会長は何と言いましたか", "配達の担当は誰ですか", "登録の電話番号は何番ですか",
    "能勢良枝委員は何と発言しましたか", "議題1について何が決まりましたか", "宅配サービスの名称は何ですか",
    "不登校の生徒の出席日数は何日ですか", "教育長はなぜ欠席したのですか", "諮問の理由は何ですか",
    "オリンピックの会場はどこですか", "大会はいつ開催されましたか", "委員の任期は何年ですか", "会議の傍聴はできますか",
    "図書館の電話番号は何番ですか",
    "図書館は何時に開きますか",
    "会議の資料はどこでもらえますか",
    "誰でも会議に参加できますか",
    "欠席したらどうなりますか",
    "What time does the library open?",
    "How many people came to the library?",
    "What happens if a member is absent?",
    "山田花子さんは出席しましたか", "Did Mr. Yamada attend?", "What is a vendor?",
)  # fmt: skip


@pytest.mark.parametrize("question", NOT_ABOUT_THE_MEETING)
@pytest.mark.parametrize("store", ["sample", "assembly"])
def test_other_questions_are_left_to_the_search(stores: dict[str, Store], store: str, question: str) -> None:
    """A question about anything but the meeting itself gets None, even in a header's words."""
    assert facts.answer(stores[store], question, Filters()) is None


@pytest.mark.parametrize("name", ["sample", "assembly"])
def test_every_header_row_is_cited_rightly(stores: dict[str, Store], name: str) -> None:
    """The first citation of each question about the header holds what the row says it must."""
    for row in filter(of_header, rows(name)):
        quote = fold(ask(stores[name], str(row["question"])).citations[0].quote)
        contains: list[str] = row["contains"]  # type: ignore[assignment]

        assert any(fold(value) in quote for value in contains), row["id"]


@pytest.mark.parametrize("name", ["sample", "assembly"])
def test_no_other_row_is_caught(stores: dict[str, Store], name: str) -> None:
    """Of the questions about what was said, but the one when the next meeting is, not one is answered as a fact."""
    others = [
        str(row["question"]) for row in rows(name) if not of_header(row) and not NEXT.search(str(row["question"]))
    ]

    assert len(others) > 50
    assert [q for q in others if facts.answer(stores[name], q, Filters())] == []


@pytest.mark.parametrize("question", [q for q, _ in TOLD])
def test_a_citation_is_a_slice_of_the_heading(stores: dict[str, Store], question: str) -> None:
    """Every quotation stands in the heading at its span, has at most 300 characters, and names no speaker."""
    heading = read_minutes(SAMPLE).utterances[0]
    for citation in ask(stores["sample"], question).citations:
        assert heading.text[citation.start : citation.end] == citation.quote
        assert (citation.utterance_id, citation.kind, citation.speaker) == (heading.id, "heading", None)
        assert citation.verified
        assert 0 < len(citation.quote) <= 300


def test_neighbouring_lines_are_one_citation(stores: dict[str, Store]) -> None:
    """When and where are asked together and cited together."""
    answer = ask(stores["sample"], "When and where was the meeting held?")

    assert answer.short == "令和４年１１月１８日（金）, 瀬織市立図書館 本館３階 大集会室"
    assert [c.quote.count("\n") for c in answer.citations] == [1]
    assert answer.text.count("[1]") == 2


def test_the_words_around_follow_the_question(stores: dict[str, Store]) -> None:
    """The framing is English for an English question; what is quoted stays as printed."""
    assert ask(stores["sample"], "Who was absent?").text == "Those who were absent: 「能勢良枝、真壁章」.[1]"
    assert ask(stores["sample"], "欠席者は誰ですか").text == "欠席者は「能勢良枝、真壁章」です。[1]"


def test_an_assembly_of_many_members_is_cited_within_bounds(stores: dict[str, Store]) -> None:
    """A list over many lines is cited from its name on; one person by the one line."""
    store = stores["assembly"]

    assert ask(store, "出席した議員は誰ですか").citations[0].quote.startswith("出席議員　十一名\n一番小比類巻陽一君")
    assert ask(store, "出席した議員は何人ですか").short == "十一名"
    assert ask(store, "総務部長は誰ですか").citations[0].quote == "総務部長新沼　　聡君"
    assert ask(store, "市長は誰ですか").short == "市長戸倉　志保"
    assert ask(store, "荻窪議員は出席しましたか").short.startswith("いいえ、")
    assert ask(store, "会議は何時に始まりましたか").short == "午後一時二分開議"


@pytest.mark.parametrize("agenda", ["議題　　苗木の配布について\n", "議題　　① 苗木の配布について　② 花壇について\n"])
def test_an_item_that_the_agenda_has_not(tmp_path: Path, agenda: str) -> None:
    """Asked for the third item of an agenda without numbers, or with two, the header gives no other in its place."""
    (tmp_path / "minutes.txt").write_text(SPACED.replace("\n\n", f"\n{agenda}\n"), encoding="utf-8")
    with Store(tmp_path / "home", Flat) as store:
        store.add(inspect_minutes(tmp_path / "minutes.txt"))
        told = facts.answer(store, "議題の3番目は何ですか", Filters())

    assert told is None or not told.found or "３" in told.text or "③" in told.text


CLOSING = "（座長）　本日は以上です。{}\n"


@pytest.mark.parametrize(
    ("closing", "question", "told"),
    [
        ("次回は９月１４日の午後３時から、会場は北公民館です。", "次回の懇談会はいつですか", "９月１４日"),
        ("次回は９月１４日の午後３時から、会場は北公民館です。", "When will the next meeting be held?", "９月１４日"),
        ("次回は９月１４日の午後３時から、会場は北公民館です。", "次の会議の会場はどこですか", "北公民館"),
        ("次回の日程は追って御連絡いたします。", "次回はいつ開催されますか", "追って御連絡"),
        ("次の会議は十月に開く予定です。", "When is the next meeting?", "十月に開く"),
        ("次回は９月１４日です。", "Where will the next meeting be held?", None),
        ("次回までに苗木の一覧をお願いします。", "次回の会議はいつですか", None),
        ("", "When will the next meeting take place?", None),
    ],
)
def test_the_next_meeting(tmp_path: Path, closing: str, question: str, told: str | None) -> None:
    """When and where the next meeting is was said at the end; where nobody said so, the minutes do not tell."""
    (tmp_path / "minutes.txt").write_text(SPACED + CLOSING.format(closing), encoding="utf-8")
    with Store(tmp_path / "home", Flat) as store:
        store.add(inspect_minutes(tmp_path / "minutes.txt"))
        answer = facts.answer(store, question, Filters())

    assert answer is not None
    assert answer.found is (told is not None)
    assert told is None or told in answer.citations[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "次回の協議会では何を審議しますか",
        "次回までに何を用意しますか",
        "What will the next budget be?",
        "次に植えるのはどこですか",
    ],
)
def test_what_is_not_about_the_next_meetings_time(tmp_path: Path, question: str) -> None:
    """What the next meeting is to do, and other things to come, are looked for in what was said."""
    (tmp_path / "minutes.txt").write_text(SPACED, encoding="utf-8")
    with Store(tmp_path / "home", Flat) as store:
        store.add(inspect_minutes(tmp_path / "minutes.txt"))

        assert facts.answer(store, question, Filters()) is None


def test_labels_differ_from_form_to_form(stores: dict[str, Store]) -> None:
    """と　き, ところ and 出席委員 tell what 開催日時, 開催場所 and 出席者の氏名 tell elsewhere."""
    store = stores["spaced"]

    assert ask(store, "いつ開かれましたか").short == "令和５年８月３日（木） 午前９時３０分～１１時１０分".replace(
        " ", "　"
    )
    assert ask(store, "会議は何時に終わりましたか").short == "午前９時３０分～１１時１０分"
    assert "研修室" in ask(store, "どこで開かれましたか").short
    assert "比嘉大地" in ask(store, "出席者は誰ですか").short
    assert ask(store, "欠席者はいますか").short == "なし"


def test_what_only_a_header_tells_is_not_searched_for(stores: dict[str, Store]) -> None:
    """A header without materials means that the minutes do not tell; one without a closing time leaves it open."""
    answer = ask(stores["spaced"], "配布された資料は何ですか")

    assert (answer.found, answer.reason, answer.citations) == (False, "not_told", ())
    assert facts.answer(stores["assembly"], "会議は何時に終わりましたか", Filters()) is None


def test_several_meetings_are_answered_latest_first(stores: dict[str, Store]) -> None:
    """A question that names no meeting is answered for each, with a citation each."""
    answer = ask(stores["all"], "会議はいつ開かれましたか")

    assert [c.meeting.held_on.isoformat() for c in answer.citations if c.meeting.held_on] == [
        "2023-08-03", "2022-11-18", "2022-06-15",
    ]  # fmt: skip
    assert [c.number for c in answer.citations] == [1, 2, 3]
    assert len(answer.text.splitlines()) == 3


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("図書館協議会の欠席者は誰ですか", "2022-11-18"),
        ("澪原市議会の欠席議員は誰ですか", "2022-06-15"),
        ("令和5年8月3日の会議の出席者は誰ですか", "2023-08-03"),
        ("2022年11月18日の会議はどこで開かれましたか", "2022-11-18"),
        ("Who was absent on November 18, 2022?", "2022-11-18"),
        ("真壁委員は出席しましたか", "2022-11-18"),
    ],
)
def test_a_named_meeting_is_the_only_one(stores: dict[str, Store], question: str, day: str) -> None:
    """The title, the body, the day or a member's name say which meeting is meant."""
    answer = ask(stores["all"], question)

    assert {str(c.meeting.held_on) for c in answer.citations} == {day}


def test_filters_choose_the_meeting(stores: dict[str, Store]) -> None:
    """A filter by meeting or date holds; one by speaker leaves the header out."""
    store = stores["all"]
    early = ask(store, "会議はいつ開かれましたか", until=dt.date(2022, 7, 1))

    assert [c.meeting.id for c in early.citations] == [read_minutes(ASSEMBLY).id]
    assert len(ask(store, "会議はいつ開かれましたか", meeting=read_minutes(SAMPLE).id[:6]).citations) == 1
    assert facts.answer(store, "会議はいつ開かれましたか", Filters(speaker="三雲")) is None
    assert facts.answer(store, "学校運営協議会はいつ開かれましたか", Filters()) is None


PLAIN = """柿沢町議会臨時会 会議録（令和6年8月2日）

○議長（桐生誠一君）　ただいまの出席議員数は九名であります。定足数に足りております。
○町長（安西千里君）　補正予算について申し上げます。費用は四十万円です。
○２番（堀部大介君）　いつから始めますか。
○町長（安西千里君）　秋から始めます。
"""


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("議長は誰ですか", "会議を進めたのは桐生誠一（議長）です。[1]"),
        ("Who chaired the meeting?", "The meeting was chaired by 桐生誠一（議長）.[1]"),
        ("何人出席しましたか", "出席者は九名です。[1]"),
        ("欠席者は誰ですか", "議事録には、その答えは記されていません。"),
        ("Who was absent?", "The minutes do not tell."),
    ],
)
def test_facts_that_no_header_prints(question: str, text: str, tmp_path: Path) -> None:
    """Labels tell who took the chair, a speech how many came; what no word of the record tells is not told."""
    (tmp_path / "plain.txt").write_text(PLAIN, encoding="utf-8")
    store = Store(tmp_path / "store", Flat)
    store.add(inspect_minutes(tmp_path / "plain.txt"))
    answer = ask(store, question)
    store.close()

    assert answer.text == text
    assert all(c.verified for c in answer.citations)


@pytest.mark.parametrize("question", ["2番目の議題は何ですか", "What was the second agenda item?"])
def test_an_agenda_without_numbers(question: str, tmp_path: Path) -> None:
    """The second item of an agenda that numbers nothing is not made up, and asking for it is no error."""
    text = PLAIN.replace("\n\n○議長", "\n議題　補正予算について\n\n○議長", 1)
    (tmp_path / "plain.txt").write_text(text, encoding="utf-8")
    store = Store(tmp_path / "store", Flat)
    store.add(inspect_minutes(tmp_path / "plain.txt"))
    answer = facts.answer(store, question, Filters())
    store.close()

    assert answer is None or not answer.found
