"""Each answer is linked to the questions it replies to, in short exchanges and in long debates."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.sample import files
from index.embedding import load
from index.linking.speech import next_item
from index.reading import inspect_minutes
from index.records import Passage
from index.store import Store
from index.words import fold

from .conftest import kinds, linked, meeting, of, replies, texts

QUESTIONS = Path(__file__).parents[1] / "questions"
SHARED = Path(__file__).parents[3] / "shared" / "minutes" / "tokorozawa"

ASKED = "阿久津：巡回便は委託ありで、宅配は委託なしです。なぜ宅配は委託しないのですか。また、巡回便はどんなときに委託するのですか。"
WHEN = "課長：荷が多い日に傭車を頼みます。"
ASKED_MORE = "阿久津：傭車とは何ですか。"
TOLD_MORE = "課長：よその車に応援に来てもらうことです。"
WHY = "館長：知らない人に玄関を開けたくないという方が多いためです。"


def said(line: str) -> str:
    """Return what a line says, without the speaker."""
    return line.partition("：")[2]


# --- short exchanges ---------------------------------------------------------------------------------------------


def test_clarifying_question_closes_nothing() -> None:
    """After a clarifying question is told, the next official's answer replies to the question before it."""
    found = replies(meeting(ASKED, WHEN, ASKED_MORE, TOLD_MORE, WHY))

    assert found[said(WHEN)] == [said(ASKED)]
    assert found[said(TOLD_MORE)][0] == said(ASKED_MORE)
    assert found[said(WHY)][0] == said(ASKED)


@pytest.mark.parametrize(
    "word", ["わかりました。", "分かりました。ありがとうございました。", "了解しました。", "はい、結構です。"]
)
def test_contentment_closes(word: str) -> None:
    """Once the asker is content, what officials say replies to nothing of theirs."""
    found = replies(meeting(ASKED, WHEN, f"阿久津：{word}", WHY))

    assert set(found) == {said(WHEN)}


BEDS = "阿久津：閉じている三十床はいつ開けるのですか。"
NEXT_YEAR = "課長：来年九月を目標にしております。"
WARD = "会長：ありがとうございます。産科のことが資料にありませんが、新聞にも出ましたので、館長から一言いただけますか。"
CLOSED = "館長：来年三月末をもちまして、お産の取扱いを休止いたします。"


def test_what_the_chair_asks_is_a_question_of_its_own() -> None:
    """An official whom the chair asks about something else replies to the chair, not to the member before."""
    found = replies(meeting(BEDS, NEXT_YEAR, WARD, CLOSED))

    assert found[said(CLOSED)] == [said(WARD)]
    assert found[said(NEXT_YEAR)] == [said(BEDS)]


@pytest.mark.parametrize(
    "chair",
    [
        "会長：館長、お願いします。",
        "会長：館長、いかがですか。",
        "会長：館長からも補足の説明をお願いします。",
        "会長：ただいまの御質問について、館長はどのようにお考えですか。",
    ],
)
def test_a_chair_who_passes_the_question_on(chair: str) -> None:
    """An official whom the chair calls up on what is open replies to the member."""
    found = replies(meeting(BEDS, NEXT_YEAR, chair, CLOSED))

    assert found[said(CLOSED)] == [said(BEDS)]


@pytest.mark.parametrize(
    "chair",
    [
        "会長：では、課長から連絡をお願いします。",
        "会長：アンケートについてはこのくらいにして、議題の２に入ります。資料の説明をお願いします。",
        "会長：議題の３番目、公園の樹木についてです。",
        "会長：それでは、案件２、その他です。",
    ],
)
def test_what_opens_the_next_item_replies_to_nothing(chair: str) -> None:
    """An explanation or announcement that the chair asked for is linked to no question before it."""
    found = replies(meeting(BEDS, NEXT_YEAR, "阿久津：若い人が住まなくなります。", chair, "課長：次回は十一月です。"))

    assert set(found) == {said(NEXT_YEAR)}


def test_a_decision_names_its_item_without_moving_on() -> None:
    """Naming the item that was decided does not open another."""
    decided = [
        "よって、議案第４８号は可決すべきものと決しました。",
        "議題１、図書館の休館日につきましては、案のとおり了承します。",
    ]

    assert not any(map(next_item, decided))


def test_a_question_left_for_another_time() -> None:
    """A question that the chair went on from has the chair's words for a reply, and nothing of the next item."""
    left = "会長：時間の都合がありますので、次に移ります。議題の２番目、用地につきましては非公開といたします。"
    found = replies(
        meeting(BEDS, left, "（以下、質疑は省略）", "会長：公開に戻します。樹木についてです。", "課長：桜を切ります。")
    )

    assert set(found) == {said(left)}


def test_an_open_question_beside_the_matter_the_chair_names() -> None:
    """The chair who names another matter asks for that; the chair who names the member's passes the question on."""
    other = replies(meeting(BEDS, "会長：公園の樹木について、館長から説明をお願いします。", CLOSED))
    same = replies(meeting(BEDS, "会長：三十床の件について、館長から説明をお願いします。", CLOSED))

    assert other == {}
    assert same == {said(CLOSED): [said(BEDS)]}


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("ありがとうございます。席は足りるのでしょうか。今も取り合いなんです。", "三十六席に増やします。"),
        ("分かりました。ただ、仕様を外の専門家に見てもらってください。", "そういたします。"),
    ],
)
def test_thanks_that_go_on_asking_close_nothing(asked: str, told: str) -> None:
    """Who thanks and asks or demands something else gets a reply to that."""
    found = replies(meeting(ASKED, WHEN, f"阿久津：{asked}", f"課長：{told}"))

    assert found[told][0] == asked


def test_another_member_begins_anew() -> None:
    """An answer to another member replies to that member alone."""
    found = replies(meeting(ASKED, WHEN, "千種：開館時間はいつ変わりますか。", "課長：四月に変わります。"))

    assert found["四月に変わります。"] == ["開館時間はいつ変わりますか。"]


def test_another_members_contentment_closes_nothing() -> None:
    """A word of thanks from somebody else leaves the question open."""
    found = replies(meeting(ASKED, WHEN, "千種：わかりました。", WHY))

    assert found[said(WHY)] == [said(ASKED)]


def test_next_item_closes() -> None:
    """When the chair moves on to the next item, nothing stays open."""
    found = replies(meeting(ASKED, WHEN, "会長：次の議題に移ります。説明をお願いします。", "館長：報告いたします。"))

    assert set(found) == {said(WHEN)}


def test_several_officials_answer_one_member() -> None:
    """Each official who answers replies to the member's question."""
    question = "千種：費用は年にいくらかかりますか。また、何人が使うと見ていますか。"
    costs, people = "課長：費用は年に六百万円を見込んでいます。", "係長：使う人は初年度で六百人と見ています。"

    found = replies(meeting(question, costs, people))

    assert found == {said(costs): [said(question)], said(people): [said(question)]}


def test_consent_in_brackets_replies_to_the_chair() -> None:
    """A direction that records consent replies to the chair's question just before it, and is no answer."""
    given = meeting("会長：計画案のとおりでよろしいですか。\n（委員了承）\nでは次に進みます。")

    assert replies(given) == {"（委員了承）": ["計画案のとおりでよろしいですか。"]}
    assert kinds(given) == ["question", "procedure", "procedure"]


@pytest.mark.parametrize(
    ("chair", "direction", "replied"),
    [
        ("賛成の方は挙手をお願いします。", "（全員挙手）", True),
        ("ご異議ございませんか。", "（「異議なし」の声）", True),
        ("ご異議ございませんか。", "（資料を配付）", False),
        ("はじめに資料を確かめます。", "（委員了承）", False),
    ],
)
def test_what_consent_is(chair: str, direction: str, replied: bool) -> None:
    """Consent is what follows a chair who seeks it and says that it was given."""
    assert replies(meeting(f"会長：{chair}", direction)) == ({direction: [chair]} if replied else {})


def test_remark_answered_at_once() -> None:
    """An official who speaks right after a member's remark replies to it; the remark stays an opinion."""
    remark, reply = (
        "千種：届ける本が増えると、来館が減るのではと心配です。",
        "課長：来館のきっかけになる催しも増やしてまいります。",
    )

    assert replies(meeting(remark, reply)) == {said(reply): [said(remark)]}
    assert kinds(meeting(remark, reply)) == ["opinion", "answer"]


def test_report_after_a_remark_is_no_reply() -> None:
    """What comes after the chair moved on replies to no remark."""
    given = meeting(
        "千種：来館が減るのではと心配です。", "会長：次の議題に移ります。", "課長：分館の開館時間について報告します。"
    )

    assert replies(given) == {}
    assert kinds(given) == ["opinion", "procedure", "explanation"]


def test_chair_may_answer() -> None:
    """A chair who answers at length just after the question replies to it."""
    question = "この会の任期はいつまでですか。"
    answer = (
        "任期は条例で二年と定めておりまして、来年の三月末までとなりますので、それまで力を貸していただきたいと存じます。"
    )

    assert replies(meeting(f"千種：{question}", f"会長：{answer}", "千種：わかりました。")) == {answer: [question]}


def test_chair_who_gives_the_floor_answers_nothing() -> None:
    """A chair who only hands over is no answer, and the official after it is."""
    found = replies(meeting("千種：任期はいつまでですか。", "会長：事務局、お願いします。", "事務局：三月末までです。"))

    assert found == {"三月末までです。": ["任期はいつまでですか。"]}


def test_what_the_absent_wrote_is_asked_by_the_chair() -> None:
    """The chair reads out a letter and turns to the office: that is replied to, not what a member said before it."""
    member = "千種：返却口の色については、今のままの緑でよいと思います。駅前のものとそろっています。"
    letter = "会長：欠席の委員から書面が届いていますので読み上げます。「点字の本を増やしてほしい」。以上です。事務局、いかがですか。"
    reply = "課長：点字の本は予算の都合で、今年度は増やせません。"

    found = replies(meeting(member, letter, reply))

    assert "読み上げます" in found[reply.partition("：")[2]][0]


def test_chair_may_ask() -> None:
    """An official replies to a chair who asks."""
    found = replies(meeting("会長：本日の出席者は何名ですか。", "事務局：本日は八名です。"))

    assert found == {"本日は八名です。": ["本日の出席者は何名ですか。"]}


# --- debates -----------------------------------------------------------------------------------------------------

# topic, question, answer, who answers; each text long enough to stand alone
DEBATE = (
    ("広場の樹木", "枯れた樹木をいつ植え替えるのか", "枯れた樹木は来年の三月までに三十本を植え替える", "館長"),
    ("橋の塗装", "錆びた橋の手すりをいつ塗り直すのか", "橋の手すりは秋の渇水の時期に塗装の工事を行う", "館長"),
    ("市民農園", "待機者の多い市民農園をどう増やすのか", "市民農園は遊休農地を借り受けて五十区画を新たに開く", "館長"),
    ("防災倉庫", "防災倉庫の備蓄をどう見直すのか", "防災倉庫の備蓄には粉ミルクと簡易トイレを加える", "課長"),
    ("通学路", "通学路の照明をどこまで整えるのか", "通学路の照明は四つの小学校の周りから順に取り替える", "課長"),
    ("学校給食", "学校給食で地元の野菜をどれだけ使うのか", "学校給食で使う地元の野菜は三割から五割へ高める", "課長"),
    ("音楽祭", "市民音楽祭を来年も開くのか", "市民音楽祭は来年も野外の舞台を設けて二日間開く", "係長"),
    ("図書の寄贈", "寄贈された図書をどう生かすのか", "寄贈された図書は目録を作り地域の文庫へ貸し出す", "係長"),
)


def debate(*, times: int = 1) -> list[tuple[str, str]]:
    """Return turns in which one member asks all of DEBATE in one speech, and three officials answer in bundles."""
    speech = [
        f"次に、{topic}について伺います。\n地域の方からたびたび声が寄せられ、長く気に掛けてまいりました。\n{question}、見解を伺います。"
        for topic, question, _, _ in DEBATE * times
    ]
    turns = [("阿久津", "\n".join(speech))]
    for name in ("館長", "課長", "係長"):
        told = [
            f"次に、{topic}についてのご質問でございます。\n{answer}ことといたしまして、必要な予算の準備を進めてまいります。"
            for topic, _, answer, who in DEBATE
            if who == name
        ]
        turns.append((name, "\n".join(told * times)))
    return turns


def test_debate_is_aligned() -> None:
    """A speech with eight questions, answered in bundles by three officials, is linked topic by topic."""
    found = replies(of(debate()))

    for _, question, answer, _ in DEBATE:
        (questions,) = [asked for told, asked in found.items() if answer in told]
        assert question in questions[0]


def test_a_second_round_is_answered_by_itself() -> None:
    """What is asked again after the answers is replied to by what is said after it."""
    again = [
        ("阿久津", "防災倉庫の備蓄に液体ミルクは入らないのですか。"),
        ("課長", "液体ミルクは期限が短いので入れません。"),
    ]

    found = replies(of(debate() + again))

    assert found[again[1][1]][0] == again[0][1]


LONG = "地域の皆様から寄せられた声を踏まえて申し上げます。"


@pytest.mark.parametrize(
    ("name", "turns"),
    [
        ("nobody speaks", []),
        ("directions only", [("", "（開会）"), ("", "（閉会）")]),
        ("no questions", [("課長", "報告します。"), ("館長", "補足します。")]),
        ("answers before questions", [("課長", "費用は六百万円です。"), ("千種", "費用はいくらですか。")]),
        ("a question without an answer", [("千種", "費用はいくらですか。"), ("会長", "閉会します。")]),
        ("empty turns", [("千種", ""), ("課長", " \n"), ("千種", "費用はいくらですか。"), ("課長", "")]),
        ("symbols only", [("千種", "？？？"), ("課長", "……。")]),
        ("members only", [("千種", "どうしますか。"), ("阿久津", "どうしましょうか。")]),
        ("the chair alone", [("会長", "開会します。よろしいですか。では閉会します。")]),
        ("consent at the very start", [("", "（異議なし）"), ("会長", "開会します。")]),
        ("one speech of 100,000 characters", [("阿久津", LONG * 4_000), ("課長", "お答えします。検討します。")]),
        ("an answer of 100,000 characters", [("阿久津", "どうしますか。"), ("課長", LONG * 4_000)]),
        (
            "200 questions",
            [("阿久津", "\n".join(f"次に、第{n}の橋について伺います。\n第{n}の橋をいつ直すのか、見解を伺います。" for n in range(200))),
             ("課長", "\n".join(f"次に、第{n}の橋についてのご質問でございます。\n第{n}の橋は来年度に直します。" for n in range(200)))],
        ),
        ("200 rounds", [turn for n in range(200) for turn in (("阿久津", f"第{n}の橋はいつ直しますか。"), ("課長", f"{n}月です。"))]),
        ("a long debate", debate(times=25)),
    ],
)  # fmt: skip
def test_whatever_is_said_is_linked(name: str, turns: list[tuple[str, str]]) -> None:
    """Links lead back from answering sections to other people's earlier sections, without error."""
    found = linked(of(turns))

    assert len(found.kinds) == len(texts(found))
    who = {n: turn.utterance for turn in found.turns for n in turn.numbers}
    for answer, questions in found.replies_to.items():
        assert questions
        assert len(questions) == len(set(questions))
        assert all(q < answer for q in questions)
        assert all(who[q].label != who[answer].label or who[answer].kind == "direction" for q in questions) or found.kinds[
            answer
        ] == "procedure"  # fmt: skip


@pytest.mark.parametrize(
    "turns",
    [
        [("課長", "報告します。"), ("館長", "補足します。")],
        [("課長", "費用は六百万円です。"), ("千種", "費用はいくらですか。")],
        [("千種", "費用はいくらですか。"), ("会長", "本日はこれで閉会します。")],
        [("千種", "どうしますか。"), ("阿久津", "どうしましょうか。")],
    ],
)
def test_without_question_and_answer_nothing_is_linked(turns: list[tuple[str, str]]) -> None:
    """Where nobody asks first and answers later there are no links."""
    assert replies(of(turns)) == {}


# --- whole minutes -----------------------------------------------------------------------------------------------


def links(gold: Path) -> list[tuple[str, str]]:
    """Return the pairs (words of a question, words of its reply) of a gold file."""
    table: dict[str, Any] = json.loads(gold.read_text("utf-8"))
    return [(fold(asked), fold(told)) for asked, told in table["links"]]


@pytest.fixture(scope="module")
def passages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Passage]]:
    """The passages of the whole minutes that are there, with their links, by name."""
    found: dict[str, list[Passage]] = {}
    minutes = {"sample": files(), "assembly": [QUESTIONS / "assembly.txt"], "shared": sorted(SHARED.glob("*.txt"))}
    for name, paths in minutes.items():
        with Store(tmp_path_factory.mktemp(name), load) as store:
            for path in paths:
                store.add(inspect_minutes(path))
            found[name] = list(store.passages("1 ORDER BY p.position").values())
    return found


@pytest.mark.parametrize(
    ("name", "unfound"),
    [
        ("sample", []),
        ("assembly", []),
        ("shared", []),
    ],
)
def test_every_gold_link_is_found(passages: dict[str, list[Passage]], name: str, unfound: list[str]) -> None:
    """Each reply in the gold files has its question among those it replies to, but for those known not to."""
    golds = sorted(SHARED.glob("*.gold.json")) if name == "shared" else [QUESTIONS / f"{name}.gold.json"]
    if not golds:
        pytest.skip("the shared minutes are not beside the project")
    missed = [
        told
        for gold in golds
        for asked, told in links(gold)
        if not any(told in fold(p.text) and any(asked in fold(q.text) for q in p.replies_to) for p in passages[name])
    ]

    assert set(missed) <= set(unfound)
