"""The numbers that members give their questions tell which answer replies to which."""

from __future__ import annotations

import pytest

from index.linking.numbering import answered_as, asked_as, lists

from .conftest import linked, meeting, replies, texts

ASKED = (
    "阿久津：お許しを得て質問します。１点目、夏の冷房の温度を何度にしているのか伺います。２点目、朝の行列をどう減らすのか伺います。"
    "３点目、雨どいの水漏れはいつ直るのか伺います。４点目、絵本の棚を低くする考えを伺います。５点目、駐輪場の屋根について見解を伺います。"
)
FOURTH = "課長：４点目についてお答えいたします。背の低いものに順に替えてまいります。"
LAST_AND_SECOND = (
    "館長：５点目と２点目にお答えいたします。費用がかさみますので見送ります。次に、整理券を配ることといたします。"
)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("二点目、駐輪場について伺います。", {2}),
        ("３つ目は駐輪場です。", {3}),
        ("四つ、駐輪場をどうするのか。", {4}),
        ("第５に、駐輪場をどうするのか。", {5}),
        ("（6）駐輪場をどうするのか。", {6}),
        ("７、駐輪場をどうするのか。", {7}),
        ("一点目、屋根を直すのか。二点目、柵を直すのか。", {1, 2}),
        ("令和５年に３つの駐輪場を直しました。", set()),
        ("第８号の案について伺います。", set()),
    ],
)
def test_numbers_of_questions(text: str, numbers: set[int]) -> None:
    """A question carries the numbers at the head of its sentences, in any script."""
    assert asked_as(text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("私からは、４点目の屋根についてお答えいたします。１点目は後で申します。", {4}),
        ("１点目、２点目及び５点目の前段についてお答えいたします。", {1, 2, 5}),
        ("第３の件でございます。", {3}),
        ("第２と第１についてお答えいたします。", {1, 2}),
        ("次に、屋根でございますが、３台分でございます。", set()),
        ("", set()),
    ],
)
def test_numbers_of_answers(text: str, numbers: set[int]) -> None:
    """An answer takes up the numbers of its first sentence."""
    assert set(answered_as(text)) == numbers


def test_a_date_lists_nothing() -> None:
    """A sentence that begins with a date or an amount is no item of a list."""
    assert lists("３、屋根を直すのか。")
    assert not any(map(lists, ["３月の定例会で伺いました。", "３.５メートルあります。", "十分な議論が要ります。"]))


def test_numbered_answers_find_their_questions() -> None:
    """Answers without a word of their question are linked by its number, each where it takes up several."""
    found = replies(meeting(ASKED, FOURTH, LAST_AND_SECOND))

    first = {answer: questions[0] for answer, questions in found.items()}
    assert first[FOURTH.partition("：")[2]].startswith("４点目")
    assert {q[:3] for a, q in first.items() if a in LAST_AND_SECOND} <= {"５点目", "２点目"}


def test_each_numbered_question_stands_alone() -> None:
    """A numbered question is a section of its own, also when another asks right before it."""
    found = texts(linked(meeting(ASKED)))

    assert [text[:3] for text in found if "点目" in text[:3]] == ["１点目", "２点目", "３点目", "４点目", "５点目"]


def test_a_remark_is_replied_to_through_the_chair() -> None:
    """What an official says after the chair has named them replies to the remark just before."""
    found = replies(
        meeting(
            f"{ASKED}", FOURTH, "阿久津：目の悪い人は札が読めません。", "会長：図書課長。", "課長：声でも呼び出します。"
        )
    )

    assert found["声でも呼び出します。"][0] == "目の悪い人は札が読めません。"


LISTED = (
    "阿久津：この冬は、私の家でも朝起きると蛇口から一滴も出ない日が続きました。雪を鍋で溶かして過ごしたという方も大勢おられます。そこで、６点お尋ねいたします。\n１点目、断水は最大で何世帯に及んだのか、お示しください。\n"
    "２点目、給水車であります。来たのは三日目でした。なぜ遅れたのか、住民は納得しておりません。\n"
    "３点目、坂の上のお年寄りにどのような手だてを講じたのか。\n"
    "４点目、防災行政無線です。戸別受信機を全世帯に配るべきではありませんか。\n"
    "５点目、古い水道管の取替えについて、あと何年かかるのか。併せて、水道料金の値上げを考えておられるのか、伺います。\n"
    "６点目、集落のトイレ。洋式にしていただきたい。"
)


def first_replies(*answers: str) -> dict[str, str]:
    """Return the first characters of each answer to the list, and of the only question that it replies to."""
    found = replies(meeting(LISTED, *answers))
    return {answer[:6]: " ".join(q[:3] for q in questions) for answer, questions in found.items()}


def test_items_of_a_list_are_questions_however_they_end() -> None:
    """Each numbered paragraph is a section, a question also where it ends in a remark or in a wish."""
    found = linked(meeting(LISTED))

    told = [(text[:3], kind) for text, kind in zip(texts(found), found.kinds, strict=True)]
    assert told[1:] == [(f"{number}点目", "question") for number in "１２３４５６"]


def test_several_officials_take_up_numbers() -> None:
    """Whoever names a number replies to the question of that number and to no other."""
    assert first_replies(
        "課長：私からは、４点目の情報伝達についてお答えいたします。高齢の方だけの御家庭にお貸しします。",
        "館長：１点目、２点目及び５点目の前段についてお答えいたします。\nまず５点目でございます。法定の年数を経過した管は三十八キロメートルで、総延長の二割七分に当たります。単純に割り返しますと三十二年を要する計算となります。\n"
        "次に１点目でございます。影響は最大で千三百二十世帯に及び、全域で通水を確認いたしましたのは二月一日の午後四時でございました。本管の破損は二か所でございます。\n最後に２点目の応急の件でございます。当町が持つのは一台のみでございます。",
        "係長：３点目についてお答えいたします。民生委員が手分けをして伺いました。",
    ) == {
        "私からは、４": "４点目",
        "１点目、２点": "５点目",
        "次に１点目で": "１点目",
        "最後に２点目": "２点目",
        "３点目につい": "３点目",
    }


def test_answers_in_the_order_that_is_announced() -> None:
    """「６点目、４点目の順に」 numbers the answers that follow, though none repeats its own number."""
    assert first_replies(
        "課長：御質問のうち、６点目、４点目の順にお答えいたします。\nまず便器の改修であります。四基あるうち二基を年度内に腰掛け式といたします。手すりも併せて付け、夜間の明かりも改める工事を今月中に始める予定でございます。\n"
        "次に、端末であります。一度に整備することは困難でございます。有利な起債を用いましても足りません。"
    ) == {"まず便器の改": "６点目", "次に、端末で": "４点目"}


def test_a_range_of_numbers() -> None:
    """「２点目から４点目まで」 takes up the third question too, and nothing but these."""
    found = first_replies("課長：２点目から４点目までについてお答えいたします。担当が手分けをして進めております。")

    assert sorted(found["２点目から４"].split()) == ["２点目", "３点目", "４点目"]


def test_a_short_answer_under_its_number_stands_alone() -> None:
    """An answer of a line is not joined to the next topic when it names its number."""
    found = first_replies(
        "課長：６点目の件でございますが、年度内に改めます。手すりも付けます。\n次に、給水車でございます。一台しかございませんので、透析を行う診療所を先といたしました。"
    )

    assert found == {"６点目の件で": "６点目", "次に、給水車": "２点目"}


def test_an_answer_that_names_its_matter_in_passing() -> None:
    """「料金の件について私から申し上げます」 opens the reply to what was asked about the fees."""
    found = first_replies(
        "課長：阿久津議員の御質問にお答えいたします。\n初めに、この冬は町民の皆様に大変な御不便をおかけしましたことを、改めておわび申し上げます。就任以来最も長い一週間でありました。皆様の辛抱に深く感謝いたします。\n"
        "御質問のうち、水道料金の件について私から申し上げます。食料品や電気代が上がっている折でもあり、来年度中の改定は考えておりません。審議会を立ち上げ、時間をかけて御議論いただきます。"
    )

    assert found["御質問のうち"] == "５点目"


def test_a_later_item_is_joined_to_none_before() -> None:
    """A sentence that could announce a topic is not taken for the heading of the next numbered item."""
    found = texts(
        linked(
            meeting(
                "阿久津：一つ目は避難所です。着替えも毛布をかぶってするしかなかったと伺いました。\n"
                "間仕切りを備え、運営に女性を加えることについて、現状を伺います。\n"
                "二つ目は川の水位です。見に行かずに済むようにしていただきたい。カメラの増設について伺います。"
            )
        )
    )

    assert [text for text in found if text.startswith("二つ目は川の水位です。")]
