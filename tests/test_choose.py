"""The sentences and the words of an answer are chosen from all of the section, verbatim, and say what was asked for."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import Assistant
from assistant.choose import _only_opens
from assistant.shorten import SHORT, chances, shorten
from assistant.surroundings import Surroundings
from index.words import sentences

MINUTES = """海鳴市議会会議録

令和六年三月四日
　　　午前十時開議

○議長（葛西ふみ君）　これより一般質問を行います。五番志水あずさ君。
○五番（志水あずさ君）　まず、図書館の自動貸出機について伺います。列が長いという声が届いています。自動貸出機をいつ入れるのか、見解を伺います。
　次に、桟橋の安全について伺います。手すりが錆びて危険です。なぜ直さないのか、伺います。
○教育長（根津弘之君）　まず、図書館の自動貸出機についてでございますが、貸出しの列が長くなっていることは承知しており、利用者の皆様に\
御不便をおかけしていることを重く受け止めております。図書館は市民の学びを支える大切な場所でございまして、これまでも窓口の職員を増やすなど、\
さまざまな工夫を重ねてまいりました。土曜日と日曜日には応援の職員を配置し、夏休みの間は開館時間を一時間延ばすなどの取組も行ってきたところで\
ございます。また、返却された本を棚に戻す作業につきましては、地域のボランティアの皆様に支えていただいておりまして、改めて感謝を申し上げます。\
そこで、令和六年十月から、自動貸出機を本館に四台、分館に二台導入いたします。こうした取組を通じまして、利用しやすい図書館づくりに努めてまい\
ります。
○建設部長（矢野みなみ君）　桟橋の手すりについてお答えいたします。手すりは海の上に張り出しており、足場を組むには漁協の船を借りる必要がござ\
います。漁が終わる十一月までは船が空かないため、工事に入れておりません。安全には十分に配慮してまいります。
"""


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Return an assistant that knows a made-up sitting."""
    folder = tmp_path_factory.mktemp("council")
    (folder / "uminari.txt").write_text(MINUTES, encoding="utf-8")
    with Assistant.open(folder / "home") as assistant:
        assistant.add(folder / "uminari.txt")
        yield assistant


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("図書館の自動貸出機：いつ入れるのか。", "令和六年十月から"),
        ("自動貸出機は何台導入しますか", "四台"),
        ("桟橋の手すりの工事が遅れている理由は何ですか", "船が空かない"),
        ("When will the automatic lending machines be introduced?", "令和六年十月から"),
    ],
)
def test_what_is_asked_for_is_quoted(council: Assistant, question: str, told: str) -> None:
    """When, how many and why are answered by the sentence that tells it, not by what leads up to it or sums it up."""
    answer = council.ask(question)

    assert told in answer.text.split("\n")[0]
    assert told in answer.citations[0].quote
    assert told in answer.short


def test_quotation_leaves_out_what_only_leads_up(council: Assistant) -> None:
    """A quotation stays within 300 characters and is not filled up with what does not answer."""
    quote = council.ask("図書館の自動貸出機：いつ入れるのか。").citations[0].quote

    assert len(quote) <= 300
    assert "図書館の自動貸出機についてでございますが" not in quote


@pytest.mark.parametrize(
    "sentence",
    [
        "給食の費用でありますが、基準に照らした状況は学校教育課長から申し上げます。",
        "詳しい数字につきましては、担当の主査より御説明いたします。",
        "この点は事務局から説明させます。",
    ],
)
def test_who_hands_over_tells_nothing(sentence: str) -> None:
    """A sentence that leaves the answer to somebody else is not what a quotation begins with, whatever words it holds."""
    assert _only_opens(sentence)


def test_who_tells_what_another_told_tells_it() -> None:
    """Somebody else's name before what was said is no hand-over."""
    assert not _only_opens("この点は学校教育課長から申し上げたとおり、三年で二百食の増加になります。")


words = st.text(alphabet="市は来年度に図書館を新設し、支援検討いたします。3人の円年 ", min_size=1, max_size=300)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(words)
def test_short_is_a_part_of_the_text(text: str) -> None:
    """Whatever the text, the one-line answer stands in it word for word and fits."""
    spans = tuple(sentences(text)) or ((0, len(text)),)
    around = Surroundings(text, spans, (True,) * len(spans))
    short = shorten(text, spans, chances("支援は何人ですか", around, np.zeros(len(spans))))

    assert len(short) <= SHORT
    assert short in text


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("はい。", "はい。"),
        ("また、来年度は窓口を増やすとともに、駅前に相談所を新設いたします。", "駅前に相談所を新設"),
    ],
)
def test_short_leaves_the_polite_frame(text: str, short: str) -> None:
    """Short sentences stay as they are, long ones end where the verbal noun says it."""
    spans = tuple(sentences(text))
    around = Surroundings(text, spans, (True,) * len(spans))
    said = shorten(text, spans, chances("どうしますか", around, np.zeros(len(spans))))

    assert said.rstrip("。").endswith(short.rstrip("。"))
    assert not said.startswith("また")
