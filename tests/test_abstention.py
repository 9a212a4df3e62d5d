"""Why the minutes do not tell is said with what comes nearest: a question left open, a part left out, a filter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.details import detail
from assistant.signals import WANTS_NAME
from index.embedding import load
from index.retrieval.glossed import Glossed
from index.store import Store
from tests.minutes import MINUTES as MADE_UP

MINUTES = """霧積町公民館運営審議会会議録

開催日時	令和5年5月18日（木）午後2時から午後3時30分まで
開催場所	霧積町中央公民館 講義室
出席者の氏名	葛西ふみ（会長）、大庭清（副会長）、志水あずさ、鹿島昇
説明者の職・氏名	公民館長 根津弘之 公民館主事 矢野みなみ
議題	(1) 陶芸窯の更新について (2) 講師の選考について（非公開） (3) その他

発言者	審議の内容
葛西会長	ただいまから審議会を開きます。議題の１、陶芸窯の更新について、公民館から説明をお願いします。
根津館長	陶芸窯は昭和六十二年に入れたもので、扉の断熱材が傷んでおります。秋に電気窯へ買い替えたいと考えております。費用は百八十万円を見込んでおります。
志水委員	電気窯にすると、焼き上がりの色は変わりませんか。
矢野主事	灯油の窯に比べますと色むらが減ります。好みの分かれるところですが、教室の皆さんには試し焼きを見ていただきました。
鹿島委員	古い窯を小学校に譲ることはできないのでしょうか。捨てるのは惜しいと思います。
葛西会長	時間になりましたので、次に進みます。議題の２、講師の選考につきましては、個人の評価にわたりますので非公開といたします。傍聴の方はご退席ください。
	（傍聴者退席）
	（講師の選考について質疑　以下省略）
葛西会長	審議会を公開に戻します。議題の３、その他です。何かございますか。
大庭副会長	夏の子ども映画会は七月二十九日に開きますか。
矢野主事	はい、七月二十九日の午前十時から、大ホールで開きます。申し込みは要りません。
葛西会長	これで閉会いたします。
"""


PLANNING = """水瀬市都市計画審議会 会議録

日時　令和5年6月12日（月）午後2時から午後4時まで
場所　水瀬市役所 4階会議室
出席者　内海徹（会長）、牧野さやか（副会長）、土屋弘、児玉由美
説明者　都市整備課長 倉田進、公園課長 白石恵
議題　(1) 駅前広場の改修について　(2) 用地の取得価格について（非公開）　(3) 公園の樹木について

内海会長　議題の1番目、駅前広場の改修について、説明をお願いします。
倉田課長　駅前広場に屋根を設け、バス乗り場を3か所に増やします。工事費は4億2,000万円です。
土屋委員　工事の間、タクシー乗り場はどこへ移すのですか。
倉田課長　北口の空き地へ移します。期間は8か月の予定です。
児玉委員　駐輪場は何台分減るのですか。自転車で通う高校生が困ると思います。
内海会長　時間の都合がありますので、次に移ります。議題の2番目、用地の取得価格につきましては、交渉に関わりますので非公開といたします。
（以下、用地の取得価格に関する質疑は省略）
内海会長　公開に戻します。議題の3番目、公園の樹木についてです。
白石課長　中央公園の桜のうち、枯れた12本を切ります。切る木の一覧は別紙のとおりです。
牧野副会長　切った後に植える木の種類は決まっているのですか。
白石課長　まだ決まっておりませんので、持ち帰って検討いたします。
土屋委員　根が傷んだ原因は何ですか。
白石課長　手元に資料がございませんので、後日お答えいたします。
児玉委員　市民から反対の声はありませんでしたか。
（休憩　午後3時10分　休憩中に委員の間で記念碑の移設について協議）
（再開　午後3時25分）
内海会長　再開します。ほかに御意見がなければ、これで閉会いたします。
"""
LATER = """水瀬市都市計画審議会 会議録

日時　令和5年9月4日（月）午後2時から午後3時30分まで
場所　水瀬市役所 4階会議室
出席者　内海徹（会長）、牧野さやか（副会長）、土屋弘、児玉由美
説明者　都市整備課長 倉田進
議題　(1) 駅前広場の改修について（続き）　(2) その他

内海会長　議題の1番目、駅前広場の改修についての続きです。
倉田課長　前回お尋ねのありました駐輪場ですが、240台分減ります。代わりに西口に300台分を設けます。
児玉委員　西口の駐輪場は有料ですか。
倉田課長　2時間までは無料とし、それを過ぎると100円をいただきます。
内海会長　本日はこれで閉会いたします。
"""


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Return an assistant that knows the made-up meeting."""
    folder = tmp_path_factory.mktemp("board")
    (folder / "kirizumi.txt").write_text(MINUTES, encoding="utf-8")
    with Assistant.open(folder / "home") as assistant:
        assistant.add(folder / "kirizumi.txt")
        yield assistant


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("古い窯は小学校に譲られますか", "この点は質問されていますが、答えは記録されていません。"),
        ("古い窯を小学校に譲る件に公民館はどう答えましたか", "この点は質問されていますが、答えは記録されていません。"),
        (
            "Will the old kiln be given to the elementary school?",
            "This was asked, but the minutes hold no answer to it.",
        ),
    ],
)
def test_question_left_open(board: Assistant, question: str, said: str) -> None:
    """A question that somebody asked and nobody answered is told so, with that question."""
    answer = board.ask(question)

    assert (answer.found, answer.reason) == (False, "unanswered")
    assert answer.nearest is not None
    assert answer.nearest.speaker is not None
    assert answer.nearest.speaker.name == "鹿島昇"
    assert "小学校に譲る" in answer.nearest.quote
    assert answer.nearest.verified
    assert answer.text.startswith(said)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("講師の選考ではどんな意見が出ましたか", "この点は、非公開または省略された部分で触れられているだけです。"),
        ("講師は誰に選考されましたか", "この点は、非公開または省略された部分で触れられているだけです。"),
        (
            "What was said about the selection of instructors?",
            "The minutes only mention this where a part was closed or left out.",
        ),
    ],
)
def test_part_left_out(board: Assistant, question: str, said: str) -> None:
    """What stands only in a closed or omitted part is told so, with the place that says it was."""
    answer = board.ask(question)

    assert (answer.found, answer.reason) == (False, "omitted")
    assert answer.nearest is not None
    assert "選考" in answer.nearest.quote
    assert any(mark in answer.nearest.quote for mark in ("非公開", "省略"))
    assert answer.text.startswith(said)


@pytest.mark.parametrize(
    ("question", "filters", "speaker"),
    [
        ("電気窯の費用はいくらですか", {"speaker": "矢野"}, "根津弘之"),
        ("電気窯の費用はいくらですか", {"until": "2020-12-31"}, "根津弘之"),
        ("映画会はいつ開かれますか", {"role": "館長"}, "矢野みなみ"),
        ("How much will the electric kiln cost?", {"speaker": "矢野"}, "根津弘之"),
    ],
)
def test_outside_of_the_filter(board: Assistant, question: str, filters: dict[str, str], speaker: str) -> None:
    """What the minutes tell, but not within the filter, is told so, with the utterance outside of it."""
    answer = board.ask(question, **filters)

    assert (answer.found, answer.reason, answer.citations) == (False, "filtered", ())
    assert answer.nearest is not None
    assert answer.nearest.speaker is not None
    assert answer.nearest.speaker.name == speaker


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("電気窯の費用はいくらですか", "根津弘之"),
        ("焼き上がりの色は変わりますか", "矢野みなみ"),
        ("子ども映画会はいつ開かれますか", "矢野みなみ"),
        ("鹿島委員は窯について何を質問しましたか", "鹿島昇"),
    ],
)
def test_what_is_told_is_answered(board: Assistant, question: str, speaker: str) -> None:
    """Beside open questions and closed parts, what was answered is answered, and a question asked for is quoted."""
    answer = board.ask(question)

    assert answer.found
    assert answer.citations[0].speaker is not None
    assert answer.citations[0].speaker.name == speaker


@pytest.mark.parametrize(("question", "filters"), [("水道料金はいくらですか", {"speaker": "矢野"}), ("議会の解散", {})])
def test_nothing_anywhere(board: Assistant, question: str, filters: dict[str, str]) -> None:
    """What is told nowhere is not blamed on a filter or a closed part."""
    assert board.ask(question, **filters).reason in ("not_told", "detail_not_told")


def test_a_name_in_a_label_has_spoken(tmp_path: Path) -> None:
    """Somebody whose label nobody in the attendance goes by is not said to have been silent."""
    (tmp_path / "m.txt").write_text(MINUTES.replace("志水委員", "志水（あ）代"), encoding="utf-8")
    with Assistant.open(tmp_path / "home") as assistant:
        assistant.add(tmp_path / "m.txt")

        assert assistant.ask("志水委員は何と発言しましたか").reason != "never_spoke"


@pytest.fixture(scope="module")
def planning(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Return an assistant over one meeting that left much open."""
    folder = tmp_path_factory.mktemp("planning")
    (folder / "first.txt").write_text(PLANNING, encoding="utf-8")
    with Assistant.open(folder / "home") as assistant:
        assistant.add(folder / "first.txt")
        yield assistant


@pytest.mark.parametrize(
    ("question", "reason", "quote"),
    [
        ("駐輪場は何台分減りますか", "unanswered", "駐輪場は何台分減るのですか"),
        ("How many bicycle parking spaces will be lost?", "unanswered", "駐輪場は何台分減るのですか"),
        ("公園の樹木を切ることに市民の反対の声は出ましたか", "unanswered", "市民から反対の声はありませんでしたか"),
        ("市民から反対の声はありましたか", "unanswered", "市民から反対の声はありませんでしたか"),
        ("記念碑の移設はどうなりましたか", "omitted", "休憩中に委員の間で記念碑の移設について協議"),
        ("用地の取得価格はいくらですか", "omitted", "用地の取得価格につきましては、交渉に関わりますので非公開"),
    ],
)
def test_left_open_or_out(question: str, reason: str, quote: str, planning: Assistant) -> None:
    """What the chair went on from is unanswered, what was settled in a break left out; the nearest is the place itself."""
    answer = planning.ask(question)

    assert (answer.found, answer.reason) == (False, reason)
    assert answer.nearest is not None
    assert quote in answer.nearest.quote


def test_answered_at_a_later_meeting(tmp_path: Path) -> None:
    """A question left open at one meeting is not told as unanswered when a later meeting answers it."""
    for name, text in (("first.txt", PLANNING), ("later.txt", LATER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    with Assistant.open(tmp_path / "home") as assistant:
        assistant.add([tmp_path / "first.txt", tmp_path / "later.txt"])
        for question in ("駐輪場は何台分減りますか", "How many bicycle parking spaces will be lost?"):
            answer = assistant.ask(question)

            assert answer.reason != "unanswered"
            assert "240台分減ります" in (answer.citations[0] if answer.found else answer.nearest).quote  # type: ignore[union-attr]


def test_a_form_that_says_public_leaves_nothing_out(tmp_path: Path) -> None:
    """The name of a form's field, 「公開・非公開の別」, closes nothing."""
    text = PLANNING.replace("議題　(1)", "会議の公開・非公開の別　公開\n議題　(1)").replace("（非公開）", "")
    text = (
        text.replace("交渉に関わりますので非公開といたします。", "後で述べます。")
        .replace("は省略", "が続く")
        .replace("休憩中", "")
    )
    (tmp_path / "open.txt").write_text(text, encoding="utf-8")
    with Assistant.open(tmp_path / "home") as assistant:
        assistant.add(tmp_path / "open.txt")
        reasons = {
            assistant.ask(q).reason
            for q in ("副会長の電話番号は", "会議の経費はいくらですか", "用地の取得価格はいくらですか")
        }

    assert "omitted" not in reasons


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("How many people attended?", "八人が参加しました", "八台を用意しました"),
        ("How many school buses are there?", "バスは二台です", "中学校は二校です"),
        ("How many of the couriers are women?", "女性は3名です", "3年目です"),
        ("How many procedures will it start with?", "十二の手続から始めます", "十二月に始めます"),
        ("How much does one river camera cost?", "一台百八十万円です", "三台に加え七台を増やします"),
        ("What is the fine for returning a book late?", "罰金は1,000円です", "2週間お貸しします"),
        ("How long will the trial last?", "一年間試します", "七月二十九日に試します"),
        ("How long will the trial last?", "14日まで泊まれます", "令和4年9月に終えます"),
        ("When will the road be widened?", "来年度に広げます", "歩道を2.5メートルに広げます"),
        ("When is work subcontracted?", "回り切れない場合に頼みます", "頼んでおりません"),
        ("What is the phone number of the hall?", "電話は04-1234-5678です", "電話でお受けします"),
        ("What percentage of the users are men?", "男性は三割です", "男性は三百人です"),
    ],
)
def test_detail_asked_for(question: str, told: str, not_told: str) -> None:
    """A figure in a unit that fits tells the detail that is asked for, one in another unit does not."""
    look = detail(question)

    assert look is not None
    assert look.search(told)
    assert not look.search(not_told)


@pytest.mark.parametrize("question", ["Why is there no subcontracting?", "What did Ms. Shimizu ask?", "Who is absent?"])
def test_no_detail_asked_for(question: str) -> None:
    """A reason or a person is no detail that a figure tells."""
    assert detail(question) is None


def test_glosses_take_up_an_english_question(tmp_path: Path) -> None:
    """A Japanese text takes up an English word by a gloss of it, and a word that few passages hold weighs more."""
    (tmp_path / "kirizumi.txt").write_text(MINUTES, encoding="utf-8")
    with Assistant.open(tmp_path / "home") as assistant:
        assistant.add(tmp_path / "kirizumi.txt")
    with Store(tmp_path / "home", load) as store:
        asked = Glossed(store, ["library", "cost"])
        school, audience = Glossed(store, ["school", "elephant"]).weight

    assert asked.within("図書館の費用です", ["図書", "館", "費用"]) == [1.0, 1.0]
    assert asked.within("映画会を開きます", ["映画", "会", "開く"]) == [0.0, 0.0]
    assert school < audience


@pytest.mark.parametrize(
    "question",
    [
        "How many people attend the pottery class?",
        "How long does the children's film last?",
        "Which company sells the electric kiln?",
        "What is the phone number of the hall?",
    ],
)
def test_detail_that_is_absent(board: Assistant, question: str) -> None:
    """An English question on a topic of the minutes is not answered when the detail that it asks for is absent."""
    assert board.ask(question).reason in ("not_told", "detail_not_told")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How much will the new kiln cost?", "百八十万円"),
        ("When is the children's film shown?", "七月二十九日"),
        ("What did Ms. Shimizu ask about the electric kiln?", "焼き上がりの色"),
    ],
)
def test_detail_that_is_told(board: Assistant, question: str, told: str) -> None:
    """An English question is answered with the detail that it asks for."""
    assert told in board.ask(question).text


def test_english_minutes(tmp_path: Path) -> None:
    """In English minutes an English question finds its detail in English words."""
    said = (
        ("Ann Alder", "How many people came to the film evening?"),
        ("Bob Birch", "Forty-five, that is 45 people, came to the film evening in March."),
        ("Ann Alder", "Thank you, and that is all for today."),
    )
    cues = [f"00:00:{n:02d}.000 --> 00:00:{n + 5:02d}.000\n<v {who}>{text}</v>\n" for n, (who, text) in enumerate(said)]
    (tmp_path / "m.vtt").write_text("WEBVTT\n\n" + "\n".join(cues), encoding="utf-8")
    with Assistant.open(tmp_path / "home") as assistant:
        assistant.add(tmp_path / "m.vtt")

        assert "45 people" in assistant.ask("How many people came to the film evening?").text


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("土屋委員は中央公園について何と言いましたか", "白石恵"),
        ("牧野副会長は駐輪場についてどう言いましたか", "児玉由美"),
        ("倉田課長は桜について何と説明しましたか", "白石恵"),
    ],
)
def test_who_said_nothing_on_a_topic_is_not_answered_for_by_another(
    planning: Assistant, question: str, speaker: str
) -> None:
    """What others say on it comes nearest, since it is told in the topic's own words."""
    answer = planning.ask(question)

    assert (answer.found, answer.reason) == (False, "detail_not_told")
    assert answer.nearest is not None
    assert answer.nearest.speaker is not None
    assert answer.nearest.speaker.name == speaker


@pytest.mark.parametrize(
    "question", ["土屋委員はタクシー乗り場について何と言いましたか", "倉田課長は駅前広場について何と言いましたか"]
)
def test_who_spoke_on_a_topic_is_answered(planning: Assistant, question: str) -> None:
    """The same question about somebody who did speak on it."""
    assert planning.ask(question).found


@pytest.mark.parametrize(
    ("minutes", "question", "told"),
    [
        ("sakura", "防災ラジオのような受信機は、どの家に配られるのですか？", "九百八十世帯を優先"),
        ("numata", "住民向けの説明会はいつ開かれますか。", "２月中に"),
        ("museum", "エアコンがまた壊れたらどうなりますか。", "次に壊れれば直せません"),
    ],
)
def test_told_in_other_words(tmp_path: Path, minutes: str, question: str, told: str) -> None:
    """What is told in other words, with the figure in its sentence or to several questions at once, is answered."""
    with Assistant.open(tmp_path) as assistant:
        assistant.add(MADE_UP[minutes]())

        assert told in assistant.ask(question).citations[0].quote


@pytest.mark.parametrize(
    ("minutes", "question"),
    [
        ("sakura", "給食のアレルギー対応はどうなっていますか？"),
        ("parkboard", "中央公園のグラウンドの夜間照明は増やされるのですか。"),
    ],
)
def test_a_word_that_nothing_comes_near(tmp_path: Path, minutes: str, question: str) -> None:
    """A detail that nothing in the foremost passage comes near is not told, however much else it shares."""
    with Assistant.open(tmp_path) as assistant:
        assistant.add(MADE_UP[minutes]())

        assert not assistant.ask(question).found


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("新しい駅の名前は何ですか", True),
        ("新しい駅の名前を教えてください", True),
        ("工事を請け負う会社はどこですか", True),
        ("新しい駅の名前が決まるのはいつですか", False),
        ("駅の名前はなぜ変わるのですか", False),
    ],
)
def test_what_wants_a_name(question: str, wanted: bool) -> None:
    """A question wants the name of something, unless it wants to know when or why of a name."""
    assert bool(WANTS_NAME.search(question)) is wanted
