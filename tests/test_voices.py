"""Several officials and several meetings answer, each with its speaker, the latest meeting first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.wording import ASKED, asking, era_day
from index.records import MeetingInfo, Passage

HEAD = """青波町公民館運営審議会会議録

開催日時	{day}午後2時から午後3時まで
開催場所	青波町公民館 講義室
出席者の氏名	葛西ふみ（会長）、志水あずさ、鹿島昇
説明者の職・氏名	公民館長 根津弘之 公民館主事 矢野みなみ
議題	(1) 教室の運営について

発言者	審議の内容
葛西会長	ただいまから審議会を開きます。教室の運営について、ご質問はありますか。
"""
EARLIER = """志水委員	陶芸教室の受講料はいくらですか。
根津館長	陶芸教室の受講料は一回五百円です。土代は町が負担しております。
鹿島委員	教室の申し込みが少ない理由は何でしょうか。
根津館長	働く世代が平日の昼には通えないことが大きいと見ております。
矢野主事	回覧板だけで知らせておりますので、若い方に届いていないことも理由です。
葛西会長	これで閉会いたします。
"""
LATER = """鹿島委員	陶芸教室の受講料はいくらになりましたか。
矢野主事	陶芸教室の受講料は一回七百円に改めました。土代が上がったためです。
葛西会長	これで閉会いたします。
"""


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Return an assistant that knows two made-up meetings of one board."""
    folder = tmp_path_factory.mktemp("board")
    days = {"2021.txt": ("令和3年6月10日（木）", EARLIER), "2023.txt": ("令和5年6月8日（木）", LATER)}
    with Assistant.open(folder / "home") as assistant:
        for name, (day, turns) in days.items():
            (folder / name).write_text(HEAD.format(day=day) + turns, encoding="utf-8")
            assistant.add(folder / name)
        yield assistant


def test_latest_meeting_first(board: Assistant) -> None:
    """When two meetings answer alike, the later one comes first and the earlier one is named by its day."""
    answer = board.ask("陶芸教室の受講料はいくらですか")

    assert [c.meeting.held_on for c in answer.citations] == [dt.date(2023, 6, 8), dt.date(2021, 6, 10)]
    assert "七百円" in answer.short
    assert "令和5年6月8日" in answer.text.split("\n")[1]
    assert "令和3年6月10日の会議では根津弘之（公民館長）：「陶芸教室の受講料は一回五百円です。」[2]" in answer.text


def test_latest_meeting_first_in_english(board: Assistant) -> None:
    """In English the days are written as dates."""
    answer = board.ask("How much is the fee of the pottery class?")

    assert [c.meeting.held_on for c in answer.citations][:2] == [dt.date(2023, 6, 8), dt.date(2021, 6, 10)]
    assert "At the meeting of 2021-06-10, 根津弘之（公民館長）: " in answer.text


@pytest.mark.parametrize(
    "question", ["令和3年の会議では陶芸教室の受講料はいくらでしたか", "以前の陶芸教室の受講料はいくらですか"]
)
def test_a_question_about_a_time_keeps_the_order(board: Assistant, question: str) -> None:
    """Where the question itself speaks of a time, the later meeting is not put first for being later."""
    dates = [c.meeting.held_on for c in board.ask(question).citations]

    assert dt.date(2021, 6, 10) in dates


def test_several_officials(board: Assistant) -> None:
    """Two officials who each give a reason are both cited, each with their own sentence."""
    answer = board.ask("教室の申し込みが少ない理由は何ですか")

    assert {c.speaker.name for c in answer.citations if c.speaker} == {"根津弘之", "矢野みなみ"}
    assert "平日の昼には通えない" in answer.text
    assert "若い方に届いていない" in answer.text


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (dt.date(2020, 2, 26), "令和2年2月26日"),
        (dt.date(2019, 5, 1), "令和元年5月1日"),
        (dt.date(2019, 4, 30), "平成31年4月30日"),
        (dt.date(1988, 12, 1), "昭和63年12月1日"),
        (dt.date(1850, 1, 2), "1850年1月2日"),
    ],
)
def test_day(day: dt.date, said: str) -> None:
    """Days are written in the era they fall in."""
    assert era_day(day) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("窯は古いと聞いています。いつ買い替えますか。", "…いつ買い替えますか。"),
        ("いつ買い替えますか。費用はいくらですか。よろしくお願いします。", "いつ買い替えますか。費用はいくらですか。"),
        ("窯は古いです。", "窯は古いです。"),
        ("あ" * 200 + "か。", "…" + "あ" * (ASKED - 2) + "か。"),
    ],
)
def test_what_was_asked(text: str, said: str) -> None:
    """Of a question that an answer replies to, the sentences that ask are repeated, not what leads up to them."""
    info = MeetingInfo("m", "第1回", None, None, None, "m.txt", "verbatim")

    assert asking(Passage("m-u1.0", info, "m-u1", 0, "question", "志水委員", None, text, 0, len(text))) == said
