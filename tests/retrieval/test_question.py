"""A question tells what it is about, whom it names, and what kind of answer it wants."""

from __future__ import annotations

from pathlib import Path

import pytest

from index import inspect_minutes
from index.embedding import load
from index.retrieval.people import reading, surname
from index.retrieval.question import understand
from index.store import Store


@pytest.mark.parametrize(
    ("question", "wants"),
    [
        ("なぜ再委託しないのですか", "answer"),
        ("why is there no subcontracting?", "answer"),
        ("布袋は何枚用意しますか", "answer"),
        ("なぜ要望したのですか", "answer"),  # names nobody: a reason is wanted, no request
        ("三雲委員は何を質問しましたか", "question"),
        ("鳥羽委員が最初に質問したことは何ですか", "question"),
        ("What did Mr. Mikumo ask?", "question"),
        ("What did Kashiwaba want to know?", "question"),
        ("三雲佐和子委員の懸念は何ですか", "opinion"),
        ("誰が反対しましたか", "opinion"),
        ("What are Muguruma's concerns?", "opinion"),
        ("What did Muguruma object to?", "opinion"),
        ("三雲委員の意見", "opinion"),
        ("布施主査は何と説明しましたか", "said"),
        ("What did Orihara say?", "said"),
        ("六車副会長が早じまいを支持しないのはなぜですか", "said"),
        ("鵜飼委員は答申案のどこが弱いと考えていますか", "said"),
        ("三雲佐和子委員は図書館が遠い人のことをどう見ていますか", "said"),
        ("鳥羽委員が求めた資料はいつ配られますか", "answer"),
        ("三雲委員の質問に図書館は何と答えましたか", "said"),
        ("三雲委員は費用を尋ねましたが、館長は何と答えましたか", "said"),
        ("What did the vice-chair object to?", "opinion"),
        ("点訳が足りないと言ったのは誰ですか", "said"),
        ("Who said that the booklets are too small?", "said"),
        ("Who thought the booklets too small?", "said"),
        ("有料化を支持したのはどなたですか", "said"),
        ("有料化に反対している人はいますか", "opinion"),
        ("誰が利用できますか", "answer"),
        ("Who is eligible?", "answer"),
        ("Who carries the objects?", "answer"),
        ("Who will pay for fragile objects?", "answer"),
        ("Does any member object to the fee?", "opinion"),
    ],
)
def test_what_is_wanted(sample: Store, question: str, wants: str) -> None:
    """A question wants an answer, unless it asks what somebody asked, thinks or said."""
    assert understand(question, sample.db).wants == wants


@pytest.mark.parametrize("question", ["公園長寿命化計画の費用は", "入院長期化の原因は何ですか", "学校長期計画はいつ"])
def test_what_only_ends_like_an_office(sample: Store, question: str) -> None:
    """A word that an office begins inside by chance names no office."""
    assert understand(question, sample.db).roles == ()


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("三雲辰也委員は何を質問しましたか", {"三雲辰也"}),
        ("三 雲 辰 也 委員の意見は", {"三雲辰也"}),
        ("三雲委員は何を質問しましたか", {"三雲佐和子", "三雲辰也"}),
        ("折原さんは何と言いましたか", {"折原美津子"}),
        ("朝比奈会長は何と答えましたか", {"朝比奈澄江"}),
        ("鳥羽委員と鵜飼委員は何を質問しましたか", {"鳥羽慎吾", "鵜飼恒夫"}),
        ("能勢委員の意見を教えてください", {"能勢良枝"}),
        ("能勢校長はどの案がいいと？", {"能勢良枝"}),
        ("鳥羽副院長と鵜飼監査委員は何と言いましたか", {"鳥羽慎吾", "鵜飼恒夫"}),
        ("What did Mr. Mikumo ask?", {"三雲佐和子", "三雲辰也"}),
        ("What did TOBA ask? And Toba?", {"鳥羽慎吾"}),
        ("What was Ukai's question?", {"鵜飼恒夫"}),
        ("Did Orihara explain the schedule?", {"折原美津子"}),
        ("なぜ再委託しないのですか", set()),
        ("What did Yamamoto say?", set()),
        ("山本委員は何と言いましたか", set()),
        ("What did Mr. Tova ask?", set()),  # too short a name to forgive a letter
        ("What did Ms. Kashivaba ask?", {"柏葉みどり"}),
        ("Is Kashivaba a town?", set()),  # no title says that it is a person
        ("What did Kashiwapa ask?", set()),  # no voicing makes it of 柏葉
        ("Did Nose (能勢) agree?", {"能勢良枝"}),
    ],
)
def test_who_is_named(sample: Store, question: str, names: set[str]) -> None:
    """People are known by name, by surname and title, and in Latin letters; two of one surname are both meant."""
    understood = understand(question, sample.db)

    assert {name for one in understood.named for name in one.names} == names


def test_voicing_inside_a_name(tmp_path: Path) -> None:
    """A name may be read with or without voicing inside it, whichever the dictionary has."""
    (tmp_path / "m.txt").write_text(
        "港湾審議会 会議録\n\n日時　令和5年5月9日\n出席者　富樫直子、中島進（会長）\n\n"
        "中島会長　開会します。\n富樫委員　岸壁の灯りが暗いと思います。\n",
        encoding="utf-8",
    )
    with Store(tmp_path / "home", load) as store:
        store.add(inspect_minutes(tmp_path / "m.txt"))

        for name in ("Togashi", "Tokashi", "Ms. Togashi"):
            assert [one.names for one in understand(f"What did {name} say?", store.db).named] == [("富樫直子",)]
        assert {n for one in understand("Did Nakashima or Nakajima agree?", store.db).named for n in one.names} == {
            "中島進"
        }
        assert understand("Is Tokachi a town?", store.db).named == ()
        assert understand("What did Togashi (富樫) say about the quay?", store.db).words == ("quay",)


def test_names_are_not_what_it_is_about(sample: Store) -> None:
    """The name and the title of who is named are no words of the question."""
    understood = understand("鳥羽委員は費用をどう聞きましたか", sample.db)

    assert understood.words == ("費用",)


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("なぜ再委託しないのですか", {"再委託", "委託"}),
        ("What did Toba ask about costs?", {"costs"}),
        ("三雲委員は何を質問しましたか", set()),
        ("令和4年度の予算はいくらですか", {"西暦2022", "予算"}),
        ("What did Kashiwaba want to know?", set()),
    ],
)
def test_what_it_is_about(sample: Store, question: str, about: set[str]) -> None:
    """The words of a question are those that tell its subject, each once, not those that ask."""
    found = understand(question, sample.db).words

    assert set(found) >= about
    assert bool(found) == bool(about)
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("question", "role"),
    [("図書館館長は何と言いましたか", "館長"), ("図書館司書の説明は", "司書"), ("なぜ再委託しないのですか", "")],
)
def test_offices(sample: Store, question: str, role: str) -> None:
    """Offices of the attendance that a question names are known."""
    found = understand(question, sample.db).roles

    assert bool(found) == bool(role)
    assert all(one.endswith(role) and one in question for one in found)


@pytest.mark.parametrize(
    ("question", "role"),
    [
        ("What did the mayor promise?", "市長"),
        ("What did the vice-chair worry about?", "副会長"),
        ("Who chaired the meeting?", ""),
        ("What did the superintendent of education say?", "教育長"),
    ],
)
def test_offices_in_english(sample: Store, question: str, role: str) -> None:
    """An English question names an office by the word for it, and a vice-chair is no chair."""
    found = understand(question, sample.db).roles

    assert (role in found) if role else not found
    assert not {"会長", "市長"} & set(found) - {role}


def test_how_much_is_not_what_it_is_about(sample: Store) -> None:
    """どのくらい and the honorific お are no words of the question; what is counted in is one."""
    assert understand("お金はどのくらいかかりますか", sample.db).words == ("金",)
    assert understand("何人が登録しましたか", sample.db).words == ("人", "登録")


@pytest.mark.parametrize(
    ("question", "focus"),
    [
        ("交付の手数料はいくらですか", {"手数"}),
        ("布袋は何枚用意しますか", {"布袋"}),
        ("開館時間は変わりますか", {"開館", "時間"}),
        ("What penalty applies?", {"penalty"}),
        ("なぜですか", set()),
    ],
)
def test_focus(sample: Store, question: str, focus: set[str]) -> None:
    """The noun that something is asked of is known."""
    found = set(understand(question, sample.db).focus)

    assert found >= focus
    assert bool(found) == bool(focus)


@pytest.mark.parametrize(
    ("question", "denied"),
    [
        ("なぜ再委託しないのですか", "再委託"),
        ("why is there no subcontracting?", "subcontracting"),
        ("なぜ再委託するのですか", None),
        ("When is work subcontracted?", None),
        ("Who won't have to pay?", None),
    ],
)
def test_what_is_denied(sample: Store, question: str, denied: str | None) -> None:
    """What the question denies is known."""
    found = understand(question, sample.db).denied

    assert (denied in found) if denied else not found


def test_what_an_auxiliary_denies(sample: Store) -> None:
    """Its subject alone is not denied, but all that is said of it, however the apostrophe is written."""
    asked = [f"Why did{n} the van stop every week?" for n in ("n't", "n’t")]

    assert [understand(one, sample.db).denied for one in asked] == [("van", "stop", "every", "week")] * 2


@pytest.mark.parametrize(
    ("question", "order"),
    [
        ("鳥羽委員が最初に質問したことは何ですか", 0),
        ("What did Toba ask first?", 0),
        ("鳥羽委員は最後に何を質問しましたか", -1),
        ("What did Toba ask last?", -1),
        ("鳥羽委員は何を質問しましたか", 1),
        ("鳥羽委員の最後の質問は何ですか", -1),
        ("鳥羽委員の最初の質問は何ですか", 0),
    ],
)
def test_order(sample: Store, question: str, order: int) -> None:
    """Asking for the first or the last thing that somebody said is known."""
    assert understand(question, sample.db).order == order


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("なぜですか", "ja"),
        ("理由", "ja"),
        ("why?", "en"),
        ("J-ALERTとは", "ja"),
        ("AI OCRの導入費用", "ja"),
        ("What did Ukai (鵜飼) say about the booklets?", "en"),
        ("What is 再委託?", "en"),
        ("the AIとは何ですか", "ja"),
    ],
)
def test_language(sample: Store, question: str, language: str) -> None:
    """The language of a question is known by its script, whatever it names in the other."""
    assert understand(question, sample.db).language == language


@pytest.mark.parametrize(
    "question", ["a", "はい", "委員", "さん", "12", "三雲", "%_\"'; DROP TABLE people", "あ" * 2_000]
)
def test_any_question_is_understood(sample: Store, question: str) -> None:
    """A question with little in it, or with signs that databases know, is understood too."""
    assert understand(question, sample.db).text == question


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("本を借りた人たちの名前は何ですか", ("本", "借りる", "人")),
        ("一番古い本はいくつありますか", ("古い", "本")),
        ("休館する曜日はいつですか", ("休館",)),
        ("曜日の表示はどこですか", ("曜日", "表示")),
        ("How much money is in the bank right now?", ("bank",)),
        ("What is wrong with the van?", ("van",)),
    ],
)
def test_what_a_question_is_about(sample: Store, question: str, words: tuple[str, ...]) -> None:
    """What kind of thing is asked for is not what the question is about."""
    assert understand(question, sample.db).words == words


def test_title_of_the_attendance(tmp_path: Path) -> None:
    """A surname is known by any role that the attendance prints, and no word that begins alike names anybody."""
    (tmp_path / "m.txt").write_text(
        "葦辺市立博物館協議会会議録\n\n日時　令和5年5月18日（木）\n場所　講座室\n出席者　会長 葛西ふみ\n説明者　学芸員 鵜飼良太\n\n"
        "葛西会長　説明をお願いします。\n鵜飼学芸員　埴輪の修理が終わりました。\n葛西会長　終わります。\n",
        encoding="utf-8",
    )
    with Store(tmp_path / "home", load) as store:
        store.add(inspect_minutes(tmp_path / "m.txt"))

        assert [one.names for one in understand("鵜飼学芸員は何と言いましたか", store.db).named] == [("鵜飼良太",)]
        assert understand("鵜飼の方法は何ですか", store.db).named == ()


def test_parts_of_a_latin_name() -> None:
    """A name in Latin letters is read word by word, the family name last; white space has none, and is no error."""
    assert (surname("Edith Vane"), reading("Edith Vane")) == ("Vane", ("edith", "vane"))
    assert surname("  ").strip() == ""
