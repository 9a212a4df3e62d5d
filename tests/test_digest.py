"""Digests tell what whole meetings were about, in cited lines: agenda, decisions, exchanges, and topics by date."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.digest import answer as digest
from assistant.digest.decided import decisions
from assistant.records import Answer
from index.retrieval import Filters

ASSEMBLY = Path(__file__).parent / "questions" / "assembly.txt"
FIRST = """澄川町公園づくり懇談会 会議録

日時　令和5年4月12日（水）午後2時から午後3時まで
場所　澄川町役場 2階会議室
出席者　有馬涼子（会長）、丸尾健、志摩奈々
議題　(1) 川べり公園の夜間照明について　(2) その他

有馬会長　議題の1番目、川べり公園の夜間照明について、事務局から説明をお願いします。
事務局　川べり公園の遊歩道に、低い柱の照明を12基置く案です。費用は480万円を見込んでおります。
丸尾委員　蛍の出る場所まで明るくしてしまうのではありませんか。
事務局　蛍の出る6月は、夜8時に川側の灯を消すことを考えております。
志摩委員　照明の電気代は誰が払うのですか。
事務局　電気代は町が負担いたします。年に9万円ほどです。
有馬会長　川べり公園の夜間照明については、次回に実験の結果を見てから判断することに決定いたしました。
有馬会長　本日はこれで閉会といたします。
"""
SECOND = """澄川町公園づくり懇談会 会議録

日時　令和5年7月19日（水）午後2時から午後3時まで
場所　澄川町役場 2階会議室
出席者　有馬涼子（会長）、丸尾健、志摩奈々
議題　(1) 川べり公園の夜間照明の実験結果について　(2) 公園の愛称について

有馬会長　議題の1番目、川べり公園の夜間照明の実験結果について、事務局からお願いします。
事務局　6月に3週間、川べり公園で夜間照明の灯を消す実験をし、蛍の数は前の年と変わりませんでした。
丸尾委員　それなら安心です。照明はいつ付きますか。
事務局　10月に工事を始め、12月から灯をともします。
有馬会長　川べり公園の夜間照明は、案のとおり設置することに御異議ありませんか。
（異議なし）
有馬会長　異議なしと認め、案のとおり設置することに決定いたしました。
有馬会長　議題の2番目、公園の愛称について御意見をお願いします。
志摩委員　愛称は子供たちの投票で決めてはどうでしょうか。
事務局　秋に小学校で投票を行います。
有馬会長　本日はこれで閉会といたします。
"""
TALK = """澄川町読書会 会議録

日時　令和5年8月2日（水）午後2時から午後3時まで
場所　澄川町公民館
出席者　瀬川弥生（会長）、小泉誠

瀬川会長　読書会の本棚を見て回りましょう。
小泉委員　古い地図が面白いですね。誰が寄贈したのですか。
瀬川会長　先代の町長だと聞いております。大切に使いたいものです。
"""


TOWN = """柿沢町まちづくり委員会 会議録

日時　令和6年6月3日（月）午後2時から午後4時まで
場所　柿沢町役場 3階会議室
出席者　桐生誠一（委員長）、安西千里、堀部大介
議題　(1) 図書室の移転について
　(2) 夜間バスについて
　(3) 祭りの費用について

桐生委員長　議題の1に入ります。事務局から説明をお願いします。
事務局　図書室を駅前の旧銀行へ移す案です。昨年の町議会で採択されました請願を踏まえております。
安西委員　移す時期はいつですか。
事務局　来年4月を考えております。
桐生委員長　では整理します。図書室は旧銀行へ移し、時期は令和7年4月とする。ただし、児童室は今の場所に残す。
　いかがでしょうか。（「異議なし」の声あり）ありがとうございます。では、そのように決めます。
桐生委員長　議題の2に入ります。事務局から説明をお願いします。
事務局　駅からの夜間バスを週に2便増やすかどうか、ご意見を伺います。
堀部委員　運転手は見つかるのですか。
事務局　今のところ見つかっておりません。
桐生委員長　運転手のことを調べたうえで、次の会議で改めて話し合いましょう。よろしいでしょうか。（発言する者なし）
桐生委員長　議題の3に入ります。事務局から説明をお願いします。
事務局　祭りの補助金を40万円とする案です。
桐生委員長　ただいまの説明のとおりとすることでよろしいですね。（うなずく者多数）それでは、そのようにいたします。
桐生委員長　それでは、議事録は事務局でまとめることとします。本日はこれで閉会といたします。
"""
BILLS = """柿沢町議会定例会 会議録

令和6年9月10日（火曜日）

○議長（桐生誠一君）　日程第１、議案第７号柿沢町保育園条例を廃止する条例案、日程第２、議案第８号財産の取得についてを一括議題とします。
○町長（安西千里君）　本委員会に付託されました事項を踏まえ、提案するものであります。
○議長（桐生誠一君）　議案第７号について採決します。本件は原案のとおり決定することに御異議ありませんか。
〔「異議なし」の声多数〕
○議長（桐生誠一君）　異議なしと認めます。本件は、原案のとおり可決されました。
　次に、議案第８号について採決します。本件を継続審査とすることに賛成の諸君の起立を求めます。
〔賛成者起立〕
○議長（桐生誠一君）　起立多数であります。よって、本件は継続審査とすることに決しました。
○議長（桐生誠一君）　お諮りします。審査のため、参考人の出席を求め、意見を聴くことに御異議ありませんか。
〔「異議なし」の声多数〕
○議長（桐生誠一君）　異議なしと認めます。よって、そのように決しました。
○議長（桐生誠一君）　会議案第７号柿沢町議会会議規則の一部を改正する規則案の件を議題とします。
　会議案第７号について採決します。本件は原案のとおり決定することに御異議ありませんか。
〔「異議なし」の声多数〕
○議長（桐生誠一君）　異議なしと認めます。本件は、原案のとおり可決されました。
"""


ASKED = """柿沢町議会定例会 会議録（第２号）

令和6年9月11日（水曜日）

議事日程（第２号）
　　令和6年9月11日　午前10時開議
　日程第１　会議録署名議員の指名
　日程第２　一般質問

○議長（桐生誠一君）　日程第２、一般質問を行います。５番安西千里君。
○５番（安西千里君）　三点お尋ねいたします。
　１点目、町の温水プールはいつ開くのですか。
　２点目、通学路の街灯は何基足りていないのですか。
　３点目、図書室に学習席を設けるお考えはありますか。
○議長（桐生誠一君）　教育課長。
○教育課長（堀部大介君）　３点目についてお答えいたします。
　旧銀行の二階を改め、静かに勉強できる机を二十四台置くことといたしました。高校生の皆さんの声を伺い、夜は八時まで開けます。
○議長（桐生誠一君）　建設課長。
○建設課長（真野正君）　２点目についてお答えいたします。
　調べましたところ、四十二基が要ることが分かりました。来年の春までに全てを立てます。〔拍手〕
○議長（桐生誠一君）　以上で本日の日程は全て終了いたしました。本日はこれにて散会いたします。
"""


VOTES = """浜辺市議会定例会 会議録

令和6年12月18日（水曜日）

○議長（岡部進君）　日程第１、議案第60号浜辺市手数料条例の一部を改正する条例を議題といたします。
○委員長（森下明君）　総務委員会に付託されました議案第60号につきましては、慎重に審査した結果、修正可決すべきものと決しました。
○議長（岡部進君）　これより採決いたします。まず、委員会の修正案について採決いたします。修正案に賛成の諸君の起立を求めます。
〔賛成者起立〕
○議長（岡部進君）　起立多数であります。よって、修正案は可決されました。
　次に、ただいま修正議決した部分を除く原案について採決いたします。これに賛成の諸君の起立を求めます。
〔賛成者起立〕
○議長（岡部進君）　起立全員であります。よって、修正部分を除くその他の部分は原案のとおり可決されました。
○議長（岡部進君）　日程第２、議案第61号市道の認定についてを議題といたします。これより採決いたします。本案に賛成の諸君の挙手を求めます。
〔賛成者挙手〕
○議長（岡部進君）　ただいまの採決は可否同数であります。よって、地方自治法の規定により、議長が裁決いたします。議長は本案を否決と裁決いたします。
○議長（岡部進君）　日程第３、請願第5号図書館の開館時間の延長を求める請願を議題といたします。本請願を趣旨採択とすることに御異議ありませんか。
〔「異議なし」と呼ぶ者あり〕
○議長（岡部進君）　御異議なしと認めます。よって、請願第5号は趣旨採択とすることに決定いたしました。
○議長（岡部進君）　日程第４、議案第62号については、市長から撤回の申出がありました。これを許可することに御異議ありませんか。
〔「異議なし」と呼ぶ者あり〕
○議長（岡部進君）　御異議なしと認めます。よって、議案第62号の撤回を許可することに決しました。
○議長（岡部進君）　日程第５、議案第63号財産の取得についてを議題といたします。
○議長（岡部進君）　お諮りいたします。本案は、なお慎重な審査を要するため、閉会中の継続審査とすることに御異議ありませんか。
〔「異議なし」「異議あり」と呼ぶ者あり〕
○議長（岡部進君）　御異議がありますので、起立により採決いたします。閉会中の継続審査とすることに賛成の諸君の起立を求めます。
〔賛成者起立〕
○議長（岡部進君）　起立少数であります。よって、閉会中の継続審査とすることは否決されました。
　これより本案を採決いたします。本案は原案のとおり決することに御異議ありませんか。
〔「異議なし」と呼ぶ者あり〕
○議長（岡部進君）　御異議なしと認めます。よって、議案第63号は原案のとおり可決されました。
○３番（大田光君）　先月の町内会の総会では、清掃の日を第一日曜日とすることに決まりました。市も協力していただけますか。
○市長（西田学君）　前年度に基金条例を廃止することが決定されましたが、清掃への協力は今後検討したいと思います。
○議長（岡部進君）　次に、選挙第1号副議長の選挙を行います。投票の結果を報告いたします。
　投票総数20票、有効投票20票。浅井さくら君15票、大田光君5票。よって、浅井さくら君が副議長に当選されました。
○議長（岡部進君）　以上で散会いたします。
"""


@pytest.fixture(scope="module")
def park(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """An assistant over two meetings of one made-up body."""
    folder = tmp_path_factory.mktemp("park")
    for name, text in (("a.txt", FIRST), ("b.txt", SECOND)):
        (folder / name).write_text(text, encoding="utf-8")
    with Assistant.open(folder / "store") as assistant:
        assistant.add([folder / "a.txt", folder / "b.txt"])
        yield assistant


def quotes(answer: Answer) -> list[str]:
    """Return what an answer quotes, in order."""
    return [citation.quote for citation in answer.citations]


@pytest.mark.parametrize(
    "question",
    ["要点は？", "この会議は何についてですか", "会議の概要を教えてください", "summarise the meeting",
     "What was this meeting about?", "What are the key points of the meeting?"],
)  # fmt: skip
def test_digest_tells_agenda_decisions_and_exchanges(question: str, sample_assistant: Assistant) -> None:
    """The digest of a meeting quotes its agenda, what was decided, and its main exchanges, each line cited."""
    answer = sample_assistant.ask(question)

    said = "\n".join(quotes(answer))
    assert "図書宅配サービスの本格実施について" in answer.citations[0].quote
    assert "修正のうえ答申することに決しました" in said
    assert "なぜ宅配だけは再委託をしないのですか" in said
    assert all(c.verified for c in answer.citations)
    assert [c.number for c in answer.citations] == list(range(1, len(answer.citations) + 1))
    assert all(f"[{c.number}]" in answer.text for c in answer.citations)
    assert len([line for line in answer.text.splitlines() if line.startswith("- ")]) <= 12


@pytest.mark.parametrize(
    "question", ["何が決まりましたか", "決定事項は", "what was decided?", "Which decisions were made?"]
)
def test_decisions_alone(question: str, assembly: Assistant) -> None:
    """Asked what was decided, the answer gives the recorded decisions alone, with the item that each decides."""
    answer = assembly.ask(question)

    assert quotes(answer) == [
        "起立多数であります。よって、第四十号議案は可決と決しました。",
        "御異議がないようですので、両案は可決されました。",
        "起立少数であります。請願第三号は不採択とすることに決しました。",
    ]
    assert "令和四年度澪原市一般会計補正予算" in answer.text
    assert "防災行政無線設備更新工事請負契約" in answer.text


@pytest.fixture(scope="module")
def assembly(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """An assistant over a day of a made-up assembly."""
    with Assistant.open(tmp_path_factory.mktemp("assembly")) as assistant:
        assistant.add(ASSEMBLY)
        yield assistant


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("第四十号議案は可決されましたか", "第四十号議案は可決と決しました"),
        ("温水プールの請願はどうなりましたか", "請願第三号は不採択とすることに決しました"),
        ("防災行政無線設備の更新工事の契約は承認されましたか", "両案は可決されました"),
    ],
)
def test_outcome_of_one_item(question: str, quote: str, assembly: Assistant) -> None:
    """Asked how one bill or petition ended, the answer is the decision recorded on it."""
    answer = assembly.ask(question)

    assert quote in answer.citations[0].quote


def test_final_decision_comes_first(sample_assistant: Assistant) -> None:
    """Of several decisions on one item the last, which is the final one, comes first."""
    answer = sample_assistant.ask("図書宅配の諮問はどうなりましたか")

    assert answer.citations[0].quote == "全員賛成ですので、修正のうえ答申することに決しました。"


def test_no_decision_is_an_abstention(tmp_path: Path) -> None:
    """Where no decision is recorded the answer says so."""
    (tmp_path / "talk.txt").write_text(TALK, encoding="utf-8")
    with Assistant.open(tmp_path / "store") as assistant:
        assistant.add(tmp_path / "talk.txt")
        answer = assistant.ask("何が決まりましたか")

    assert (answer.found, answer.reason, answer.citations) == (False, "not_told", ())
    assert answer.text == "会議録には、決定として記されたことが見当たりません。"


def test_several_meetings_by_date(park: Assistant) -> None:
    """Several meetings are told by date, each under its title."""
    text = park.ask("何が決まりましたか").text

    assert text.index("2023-04-12") < text.index("次回に実験の結果を見てから判断する")
    assert (
        text.index("次回に実験の結果を見てから判断する")
        < text.index("2023-07-19")
        < text.index("案のとおり設置することに決定")
    )


@pytest.mark.parametrize(
    ("question", "filters"),
    [
        ("4月12日の会議の要点は", {}),
        ("Summarise the meeting of 12 April", {}),
        ("要点は？", {"until": "2023-05-01"}),
        ("令和5年4月12日の会議では何が決まりましたか", {}),
    ],
)
def test_the_meeting_that_is_meant(question: str, filters: dict[str, str], park: Assistant) -> None:
    """A day in the question, or a filter, chooses the meeting."""
    answer = park.ask(question, **filters)  # type: ignore[arg-type]

    assert answer.found
    assert {str(c.meeting.held_on) for c in answer.citations} == {"2023-04-12"}


def test_this_meeting_is_the_latest(park: Assistant) -> None:
    """ "The meeting" means the latest where several are there and none is named."""
    assert {str(c.meeting.held_on) for c in park.ask("この会議の要点は？").citations} == {"2023-07-19"}


def test_a_day_without_meeting(park: Assistant) -> None:
    """A day on which no meeting was held is not told of."""
    answer = park.ask("9月1日の会議の要点は？")

    assert (answer.found, answer.reason) == (False, "not_told")


@pytest.mark.parametrize(
    "question", ["夜間照明についての経緯は", "川べり公園の夜間照明のこれまでの議論は", "timeline of 夜間照明"]
)
def test_topic_as_a_timeline(question: str, park: Assistant) -> None:
    """A topic over several meetings is told by date, one cited line a meeting."""
    answer = park.ask(question)

    days = [str(c.meeting.held_on) for c in answer.citations]
    assert days == ["2023-04-12", "2023-07-19"]
    assert answer.text.splitlines()[0].startswith("- 2023-04-12")
    assert all("照明" in c.quote or "灯" in c.quote for c in answer.citations)


def test_timeline_keeps_to_its_topic(park: Assistant) -> None:
    """Of a topic that one meeting alone speaks of, that one is told; what nobody spoke of is not told."""
    once = park.ask("電気代についての経緯は")
    never = park.ask("水道料金の議論の経緯は")

    assert {str(c.meeting.held_on) for c in once.citations} == {"2023-04-12"}
    assert "電気代" in once.text
    assert (never.found, never.reason) == (False, "not_told")


def test_remarks_where_nobody_asked(tmp_path: Path) -> None:
    """Where nothing was asked or decided a digest gives what was said, and never says that no decision is recorded."""
    talk = TALK.replace("古い地図が面白いですね。誰が寄贈したのですか。", "古い地図は先代の町長が寄贈したものです。")
    (tmp_path / "talk.txt").write_text(talk, encoding="utf-8")
    with Assistant.open(tmp_path / "store") as assistant:
        assistant.add(tmp_path / "talk.txt")
        answer = assistant.ask("要点は？")

    assert answer.found
    assert "古い地図は先代の町長が寄贈したものです。" in answer.text


@pytest.mark.parametrize(
    "question",
    ["なぜ再委託しないのですか", "おまかせ便の概要は", "計画の概要を教えてください", "図書宅配の要点は",
     "欠席者は誰ですか", "What did the survey find?", "When was the plan decided?"],
)  # fmt: skip
def test_other_questions_are_left_alone(question: str, sample_assistant: Assistant) -> None:
    """A question about one topic of one meeting asks for no digest."""
    assert digest(sample_assistant._store, question, Filters()) is None


def test_running_of_the_meeting_is_no_decision(park: Assistant) -> None:
    """Opening, closing and breaks are no decisions, and a vote is told once."""
    second = park.meeting(park.meetings()[0].id)
    told = [words.text for line in decisions(second) for words in line.told]

    assert told == ["異議なしと認め、案のとおり設置することに決定いたしました。"] or len(told) <= 2
    assert not any("閉会" in text for text in told)


def told_of(text: str, folder: Path) -> list[tuple[str, list[str]]]:
    """Return the decisions of made-up minutes: each one's item of the agenda, and its words."""
    (folder / "town.txt").write_text(text, encoding="utf-8")
    with Assistant.open(folder / "store") as assistant:
        assistant.add(folder / "town.txt")
        meeting = assistant.meeting(assistant.meetings()[0].id)
    return [(line.about, [words.text for words in line.told]) for line in decisions(meeting)]


def test_consent_noted_inside_a_turn(tmp_path: Path) -> None:
    """What the chair sums up and nobody objects to is decided, whole and with its condition; silence decides nothing."""
    first, last = told_of(TOWN, tmp_path)

    assert first[0] == "(1) 図書室の移転について"
    assert first[1][0].startswith("図書室は旧銀行へ移し、時期は令和7年4月とする。ただし、児童室は今の場所に残す。")
    assert last[0] == "(3) 祭りの費用について"
    assert "ただいまの説明のとおりとすることでよろしいですね" in "".join(last[1])


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """An assistant over a meeting that settled two of three things."""
    folder = tmp_path_factory.mktemp("town")
    (folder / "town.txt").write_text(TOWN, encoding="utf-8")
    with Assistant.open(folder / "store") as assistant:
        assistant.add(folder / "town.txt")
        yield assistant


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("図書室の移転は決まりましたか", "図書室は旧銀行へ移し"),
        ("図書室について何が決まりましたか", "図書室は旧銀行へ移し"),
        ("What did the committee decide about the festival?", "ただいまの説明のとおり"),
    ],
)
def test_decided_about_a_topic(question: str, quote: str, town: Assistant) -> None:
    """Asked what was decided about a topic, in either language, the answer is the decision on it."""
    answer = town.ask(question)

    assert answer.found
    assert answer.citations[0].quote.startswith(quote)


def test_discussed_but_not_decided(town: Assistant) -> None:
    """What was spoken of and not decided is told as that, and no promise of somebody else stands for a decision."""
    answer = town.ask("夜間バスの増便について何が決まりましたか")

    assert answer.text.startswith("これを会議が決めたという記録は見当たりません。述べられているのは次のことです。")
    assert "夜間バス" in answer.citations[0].quote + "".join(q.text for q in answer.citations[0].replies_to)


@pytest.mark.parametrize(
    "question",
    ["What did the council decide about dogs?", "水道料金について何が決まりましたか", "議案第48号はどうなりましたか"],
)
def test_never_mentioned(question: str, town: Assistant) -> None:
    """What nobody spoke of is not answered with something else that was promised or decided."""
    answer = town.ask(question)

    assert (answer.found, answer.reason) == (False, "not_told")


SEVERAL = """第1回波音市公園運営協議会 会議録

日時　令和6年6月5日（水）
出席者　有馬会長、桐生委員、安西委員、戸田公園課長
議題　（１）駐車場の使用料について　（２）花壇の世話について

有馬会長　それでは議題１について、事務局の説明を求めます。
戸田公園課長　駐車場の使用料を一回五百円とする案でございます。年に三百万円を見込み、砂利の補充に充てます。
桐生委員　五百円は高いと思います。三百円とするよう修正を求めます。
安西委員　五百円でも、近くの海岸より安いです。
有馬会長　まず、一回三百円とする修正案についてお諮りします。賛成の方は挙手を願います。
（賛成者挙手）
有馬会長　賛成1名、反対4名で、修正案は否決されました。次に原案について、賛成の方は挙手を願います。
（賛成者挙手）
有馬会長　賛成4名、反対1名。よって原案は適当と認めることに決しました。議題２に移ります。
戸田公園課長　花壇の世話は、来年も地元の花の会にお願いする予定です。
有馬会長　以上で終わります。
"""


def test_several_decisions_are_on_one_item(tmp_path: Path) -> None:
    """What was put to the vote after an item was called by its number is on that item; an amendment says what it would change."""
    (tmp_path / "several.txt").write_text(SEVERAL, encoding="utf-8")
    with Assistant.open(tmp_path / "store") as assistant:
        assistant.add(tmp_path / "several.txt")
        told = assistant.ask("何が決まりましたか").text.split("\n\n")[0].split("\n")
        final = assistant.ask("駐車場の使用料は最終的にどう決まりましたか")

    assert len(told) == 2
    assert all("駐車場の使用料について：" in line for line in told)
    assert "一回三百円とする修正案" in told[0]
    assert "修正案は否決" in told[0]
    assert "原案は適当と認める" in told[1]
    assert "原案は適当と認める" in final.text


AGREED = """PARISH OF LOWMERE
Record of the meeting held on Thursday 6 March 2025 in the Reading Room

Present: Councillor Dinah Frost (Chair), Councillor Amos Pell, Councillor Ruth Carey
In attendance: Mr Hugh Stott (Clerk)

1. Opening business

The Chair: Good evening. The minutes of February are before you.

2. Pound Lane: what becomes of the old pump

The Chair: We come to the long one. Mr Stott, would you take us through it?

Mr Stott (Clerk): The pump has not worked for six years, and mending it would cost £840.

Councillor Pell: I move that the pump be mended before August and painted green.

Councillor Carey: Seconded.

The Chair: All agreed, with Councillor Carey not voting. Thank you.
"""


def test_what_was_moved_is_told_with_the_agreement(tmp_path: Path) -> None:
    """A numbered heading names the item, whatever the chair calls it; and who did not vote does not say what was agreed."""
    (tmp_path / "agreed.txt").write_text(AGREED, encoding="utf-8")
    with Assistant.open(tmp_path / "store") as assistant:
        assistant.add(tmp_path / "agreed.txt")
        told = assistant.ask("What was decided?").text.split("\n\n")[0].split("\n")

    assert len(told) == 1
    assert "2. Pound Lane: what becomes of the old pump: " in told[0]
    assert "mended before August" in told[0]
    assert "All agreed" in told[0]


def test_replies_go_with_their_questions(tmp_path: Path) -> None:
    """Of several questions asked at once, each reply is told with the one whose number it names; the agenda is its items."""
    (tmp_path / "asked.txt").write_text(ASKED, encoding="utf-8")
    with Assistant.open(tmp_path / "store") as assistant:
        assistant.add(tmp_path / "asked.txt")
        *agenda, asked, replied, further, told = quotes(assistant.ask("要点は？"))

    assert agenda == ["日程第１　会議録署名議員の指名", "日程第２　一般質問"]
    assert [asked, further] == [
        "２点目、通学路の街灯は何基足りていないのですか。",
        "３点目、図書室に学習席を設けるお考えはありますか。",
    ]
    assert ["立てます" in replied or "四十二基" in replied, "机" in told or "夜は八時" in told] == [True, True]


def test_bills_by_their_titles(tmp_path: Path) -> None:
    """A bill that no agenda lists is told by its title, and what was only referred or called is no decision."""
    told = told_of(BILLS, tmp_path)

    assert [words[0] for _, words in told] == [
        "議案第７号柿沢町保育園条例を廃止する条例案",
        "議案第８号財産の取得について",
        "会議案第７号柿沢町議会会議規則の一部を改正する規則案",
    ]
    assert told[1][1][-1] == "起立多数であります。よって、本件は継続審査とすることに決しました。"


def test_numbers_begin_where_they_should(sample_assistant: Assistant) -> None:
    """Citations of a digest are numbered from the number given."""
    answer = digest(sample_assistant._store, "何が決まりましたか", Filters(), first=5)

    assert answer is not None
    assert answer.citations[0].number == 5
    assert "[5]" in answer.text


def test_digest_in_a_conversation(park: Assistant) -> None:
    """After talk about one of several meetings, "what was decided?" means that meeting."""
    conversation = park.conversation()
    conversation.ask("電気代は誰が払うのですか")
    answer = conversation.ask("何が決まりましたか")

    assert answer.citations[0].quote.endswith("次回に実験の結果を見てから判断することに決定いたしました。")
    assert conversation.turns[-1].standalone == "2023年4月12日の会議：何が決まりましたか"
    assert {str(c.meeting.held_on) for c in answer.citations} == {"2023-04-12"}


def test_timeline_in_a_conversation(park: Assistant) -> None:
    """Asked how it went, a conversation follows its topic over the meetings."""
    conversation = park.conversation()
    conversation.ask("夜間照明は何基置きますか")
    answer = conversation.ask("これまでの経緯は？")

    assert [str(c.meeting.held_on) for c in answer.citations] == ["2023-04-12", "2023-07-19"]
    assert "夜間照明" in conversation.turns[-1].standalone


@pytest.mark.parametrize(
    ("question", "quotes_of"),
    [
        ("継続審査になったものはありますか", ["議案第８号財産の取得について"]),
        ("全会一致で可決された議案は", ["議案第７号柿沢町保育園条例", "会議案第７号柿沢町議会会議規則"]),
        ("Which bills were passed unanimously?", ["議案第７号柿沢町保育園条例", "会議案第７号柿沢町議会会議規則"]),
        ("否決されたものはありますか", []),
        ("What was rejected?", []),
    ],
)
def test_decided_in_one_manner(question: str, quotes_of: list[str], tmp_path: Path) -> None:
    """Asked what was rejected, put off or passed with nobody against, the answer gives those decisions alone."""
    (tmp_path / "bills.txt").write_text(BILLS, encoding="utf-8")
    with Assistant.open(tmp_path / "store") as assistant:
        assistant.add(tmp_path / "bills.txt")
        answer = assistant.ask(question)

    assert answer.found is bool(quotes_of)
    assert [q for q in quotes(answer) if "議案第" in q and "採決" not in q] == [
        next(q for q in quotes(answer) if q.startswith(beginning)) for beginning in quotes_of
    ]


@pytest.mark.parametrize(
    "question",
    [
        "布施主査の発言をまとめて",
        "Summarise what Fuse said",
        "布施主査の答弁の要点は",
        "布施耕一さんの説明を要約してください",
    ],
)
def test_what_one_speaker_said(question: str, sample_assistant: Assistant) -> None:
    """Asked to sum up one speaker, the answer gives the exchanges in which they spoke."""
    answer = sample_assistant.ask(question)

    replies = answer.citations[1::2]
    assert answer.found
    assert len(replies) > 1
    assert {c.speaker.name for c in replies if c.speaker} == {"布施耕一"}


@pytest.mark.parametrize("question", ["市長の発言をまとめて", "Summarise what the mayor said"])
def test_nobody_of_that_office(question: str, sample_assistant: Assistant) -> None:
    """An office that nobody there holds is told so."""
    answer = sample_assistant.ask(question)

    assert (answer.found, answer.reason) == (False, "not_there")


def test_votes_of_every_kind(tmp_path: Path) -> None:
    """Amendments, a casting vote, adoption in part, withdrawal, a refused delay and an election are told as they ended."""
    told = [(" ".join(words[:-1]), words[-1]) for _, words in told_of(VOTES, tmp_path)]

    ended = [result.rsplit("よって、")[-1] for _, result in told]
    assert ended == [
        "修正案は可決されました。",
        "修正部分を除くその他の部分は原案のとおり可決されました。",
        "議長は本案を否決と裁決いたします。",
        "請願第5号は趣旨採択とすることに決定いたしました。",
        "議案第62号の撤回を許可することに決しました。",
        "閉会中の継続審査とすることは否決されました。",
        "議案第63号は原案のとおり可決されました。",
        "浅井さくら君が副議長に当選されました。",
    ]
    assert told[0][0].startswith("議案第60号浜辺市手数料条例の一部を改正する条例")
    assert told[2][0] == "議案第61号市道の認定について"


CLINIC = """若竹町診療所運営委員会 会議録

日時　令和6年5月20日（月）午後2時から
出席者　大貫進（委員長）、篠田ゆき、戸部勝
説明者　事務長 平山茂
議題　(1) 駐車場の有料化について　(2) 診療時間について

大貫委員長　議題の1番目、駐車場の有料化について、説明をお願いします。
平山事務長　最初の30分を無料とし、以後は1時間100円といたします。
大貫委員長　駐車場の有料化は案のとおり了承してよろしいですか。（「はい」と呼ぶ者あり）では、そのように決めます。
大貫委員長　議題の2番目、診療時間についてです。
平山事務長　土曜の午前も開けます。
大貫委員長　診療時間は案のとおりでよろしいですか。（「はい」と呼ぶ者あり）では、そのように決めます。
"""
HALL = """若竹町議会 臨時会 会議録

日時　令和6年6月3日（月）午前10時から
出席者　沖田実（議長）、坂下麻衣、吉野大
議題　(1) 診療所の改築を求める請願について

沖田議長　議題の1番目、診療所の改築を求める請願について、御意見はありますか。
坂下議員　診療所は建ててから四十年になり、雨漏りもしております。採択に賛成します。
沖田議長　採決いたします。本請願は採択することに御異議ありませんか。
（「異議なし」と呼ぶ者あり）
沖田議長　異議なしと認めます。よって、診療所の改築を求める請願は採択することに決しました。
"""


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("What did the clinic committee decide about parking?", "駐車場の有料化", "請願"),
        ("診療所の委員会は駐車場について何を決めましたか", "駐車場の有料化", "請願"),
        ("What did the clinic committee decide about dogs?", None, "請願"),
    ],
)
def test_whose_decision_and_on_what(tmp_path: Path, question: str, told: str | None, other: str) -> None:
    """A decision of the body that is named on the topic that is named; one that shares but the body's word is none."""
    for name, text in (("clinic", CLINIC), ("hall", HALL)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    with Assistant.open(tmp_path / "home") as assistant:
        assistant.add([tmp_path / "clinic.txt", tmp_path / "hall.txt"])
        answer = assistant.ask(question)

    assert answer.found is (told is not None)
    assert told is None or told in answer.text
    assert not answer.found or other not in answer.text


@pytest.mark.parametrize(
    ("on", "question", "told"),
    [
        ("kasumi", "補正予算は結局どうなりましたか", "原案のとおり可決されました"),
        ("kasumi", "補正予算は最終的にどう扱われましたか", "原案のとおり可決されました"),
        ("parkboard", "駐車場にお金を取るかどうか、多数決の結果は何対何でしたか", "賛成５人、反対２人"),
    ],
)
def test_what_it_came_to(on: str, question: str, told: str, assistants: Callable[[str], Assistant]) -> None:
    """What something came to in the end, or the numbers of a vote, are asked for in many ways; the decision tells them."""
    assert told in " ".join(c.quote for c in assistants(on).ask(question).citations)


def test_the_chair_rules(tmp_path: Path) -> None:
    """「否決といたします」 is the chair's ruling, also where the count is its reason; what would be rejected is none."""
    said = [
        "会長\t日程の案ですが、十月に延ばすことに賛成の方は挙手をお願いします。",
        "\t（賛成者挙手）",
        "会長\t賛成２名、反対５名ですので、延期の提案は否決といたします。",
        "乾委員\t五人に足りない場合は否決といたします、と前に決めたはずです。",
    ]
    (tmp_path / "ruled.txt").write_text("会議録\n\n発言者\t審議の内容\n" + "\n".join(said), encoding="utf-8")
    with Assistant.open(tmp_path / "store") as assistant:
        assistant.add(tmp_path / "ruled.txt")
        answer = assistant.ask("延期の提案はどうなりましたか")

    assert [c.quote for c in answer.citations] == ["賛成２名、反対５名ですので、延期の提案は否決といたします。"]


def test_a_bill_is_what_its_explanation_says(assistants: Callable[[str], Assistant]) -> None:
    """A bill whose title names no bicycles' fees is found by what was said when it was put on the table."""
    answer = assistants("kiban").ask("駐輪場の使用料の議案の採決はどうなりましたか")

    assert "議案第４７号は原案のとおり可決すべきものと決しました" in " ".join(c.quote for c in answer.citations)
