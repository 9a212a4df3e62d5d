"""Bodies that ask at length do not crowd out those that ask in a sentence, and one body's ranking stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import Store, inspect_minutes, search
from index.embedding import load
from index.retrieval import ranking
from index.retrieval.features import NAMES
from index.retrieval.question import understand

BOARD = """令和5年度 第1回 杉谷町図書館協議会 会議録

開催日時	令和5年5月12日（金）午後2時から午後3時まで
開催場所	杉谷町立図書館 集会室
出席者の氏名	本間さち（会長）、江口徹、綿貫ひとみ
説明者の職・氏名	館長 真柴克也

発言者	審議の内容
江口委員	閉館は何時ですか。
真柴館長	平日は八時まで開けています。土日は五時で閉めます。
綿貫委員	子どもの席は足りていますか。
真柴館長	試験の前は座れない子がいますので、集会室を開放しています。
江口委員	本の返却が遅れる人は多いですか。
真柴館長	月に四十人ほどで、電話をしています。
本間会長	これで閉会します。
"""
TOPICS = ("公園", "道路", "学校", "病院", "水道", "消防", "観光", "農業")
SPEECH = (
    "{topic}については、これまで図書館や集会室、学校や公園を子供や高齢者の居場所として開放し、平日も土日も席を設けて、試験の前の子供や仕事帰りの人が座れるようにと、"
    "電話や窓口で多くの声を聞いてまいりました。本を返す人、借りる人、閉館の時間を気にする人、月に何十人もの方が遅れて来られます。{topic}の利用者は昨年より増え、"
    "町の予算も人手も足りない中で、職員の皆様は八時から五時まで、また夜も働いておられます。何時に閉め、何人を受け入れ、どのように足りない席を補うのか、町民は心配しております。"
    "{topic}を今後どのように整備していくのか、町長の見解を伺います。"
)
HEAD = "令和五年杉谷町議会第二回定例会会議録\n\n○議長（栗本誠君）　これより一般質問を行います。\n"


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return a store with a board that talks and an assembly of speeches."""
    folder = tmp_path_factory.mktemp("both")
    (folder / "board.txt").write_text(BOARD, encoding="utf-8")
    turns = [HEAD]
    for topic in TOPICS:
        turns.append(f"○議員（早見仁君）　{SPEECH.format(topic=topic)}\n")
        turns.append(
            f"○町長（芹沢進君）　{topic}についてのご質問ですが、席も時間も足りるように、来年度の予算で整えてまいります。\n"
        )
    (folder / "assembly.txt").write_text("".join(turns), encoding="utf-8")
    with Store(Path(folder) / "home", load) as store:
        for name in ("board", "assembly"):
            store.add(inspect_minutes(folder / f"{name}.txt"))
        yield store


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("試験の前に子どもは座れますか", "集会室を開放"),
        ("本を遅れて返す人は何人くらいですか", "四十人"),
        ("土日は何時に閉まりますか", "五時で閉めます"),
        ("What time does the library close on weekends?", "五時で閉めます"),
    ],
)
def test_a_short_exchange_is_found_beside_long_speeches(both: Store, question: str, told: str) -> None:
    """What a board says in a line comes before speeches that hold all words of the question and many more."""
    assert told in search(both, question).passages[0].text


def test_a_speech_is_found_beside_short_exchanges(both: Store) -> None:
    """What only the assembly tells is still found first."""
    first = search(both, "水道を今後どのように整備しますか").passages[0]

    assert (first.label or "").startswith("町長")
    assert "水道" in first.text


ROWS = st.lists(
    st.lists(st.floats(-1, 1, allow_nan=False), min_size=len(NAMES), max_size=len(NAMES)), min_size=1, max_size=8
)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(ROWS)
def test_the_best_score_does_not_depend_on_brevity(both: Store, rows: list[list[float]]) -> None:
    """Brevity moves passages against each other; the best one's score is what its own words and meaning give."""
    question = understand("閉館は何時ですか", both.db)
    table = np.array(rows)
    scores = ranking.score(table, question)
    bare = table.copy()
    bare[:, NAMES.index("brevity")] = 0.0

    best = int(np.argmax(scores))

    assert scores[best] == pytest.approx(ranking.score(bare, question)[best])


def test_nothing_is_scored(both: Store) -> None:
    """No passages have no scores."""
    assert ranking.score(np.zeros((0, len(NAMES))), understand("閉館は何時ですか", both.db)).shape == (0,)
