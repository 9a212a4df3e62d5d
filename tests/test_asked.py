"""What a member asked is answered with the sentences that ask, all those under the topic that the question names."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant

DEBATE = """令和四年第二回葉山野市議会定例会会議録

○議長（笠原茂君）　これより一般質問を行います。宮田涼子君。
○議員（宮田涼子君）　葉山野クラブを代表して質問いたします。
初めに、市営プールの老朽化について伺います。
昭和五十二年に開設された市営プールは、ろ過装置の故障が続き、昨年の夏は二十日間も休業いたしました。子供たちの夏の居場所が失われたことは残念でなりません。
休業の原因をどのように捉え、いつまでに直すお考えか、市長の見解を伺います。
利用料は二十年間据え置かれておりますが、修繕の費用は年々ふえております。高齢者の割引を残した上で料金を見直すべきと考えます。市長の見解を伺います。
市営プールは、市営の施設の中で最も監視員が足りず、市営プールの監視員の確保が難しくなっております。近隣の高校や大学と協定を結び、若い監視員を育てるべきです。教育長の見解を求めます。
次に、図書館の移動文庫についてです。
山あいの集落では、移動文庫の車が月に一度しか回ってまいりません。回数をふやすべきと考えますが、教育長の見解を伺います。
最後に、害獣対策です。
イノシシによる畑の被害が昨年の二倍になりました。柵の設置に補助を出すべきと考えますが、市長の見解を伺います。
○市長（大沢弘君）　宮田涼子議員の一般質問にお答えいたします。
初めに、市営プールの休業についてでありますが、ろ過装置の配管の腐食が原因であり、来年五月までに交換いたします。
次に、利用料についてでありますが、検討委員会を設けて見直しを議論いたします。
次に、害獣対策についてでありますが、柵の費用の三分の一を補助してまいります。
○教育長（並木智子君）　監視員の確保についてでございますが、葉山野高校と協議を始めております。
移動文庫についてでございますが、来年度から月二回といたします。
"""


@pytest.fixture(scope="module")
def debate(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Return an assistant that knows one debate."""
    folder = tmp_path_factory.mktemp("debate")
    (folder / "debate.txt").write_text(DEBATE, encoding="utf-8")
    with Assistant.open(folder / "home") as assistant:
        assistant.add(folder / "debate.txt")
        yield assistant


def test_all_that_was_asked_under_the_topic_is_cited(debate: Assistant) -> None:
    """Each of the three questions about the pool is quoted, and none about another topic."""
    answer = debate.ask("宮田涼子議員は市営プールの老朽化について何を質問しましたか")
    said = answer.text.replace("\n", "")

    assert {c.speaker.name for c in answer.citations if c.speaker} == {"宮田涼子"}
    assert len(answer.citations) == 3
    assert "いつまでに直すお考えか" in said
    assert "料金を見直すべき" in said
    assert "若い監視員を育てるべき" in said
    assert "移動文庫" not in said
    assert "イノシシ" not in said
    assert "同じ話題について、ほかに：" in answer.text


def test_what_was_asked_under_a_topic_comes_in_its_order(debate: Assistant) -> None:
    """Where the topic is all that is named, no question under it answers better: the first one asked comes first."""
    answer = debate.ask("宮田涼子議員は市営プールについて何を質問しましたか")

    places = [c.start for c in answer.citations]
    assert places == sorted(places)


def test_the_demand_is_quoted_not_the_formula(debate: Assistant) -> None:
    """「市長の見解を伺います」 alone tells nothing: the text repeats the sentence before it, which says what is wanted."""
    answer = debate.ask("宮田涼子議員は市営プールの老朽化について何を求めましたか")

    assert "「市長の見解を伺います。」" not in answer.text
    assert "「教育長の見解を求めます。」" not in answer.text
    assert "「初めに、市営プールの老朽化について伺います。」" not in answer.text


def test_what_was_asked_is_listed_in_english(debate: Assistant) -> None:
    """The frame of the list follows the language of the question."""
    answer = debate.ask("What did Miyata ask about the aging of the municipal swimming pool?")

    assert answer.citations[0].speaker is not None
    assert answer.citations[0].speaker.name == "宮田涼子"
    assert len(answer.citations) == 1 or "Also asked under the same topic:" in answer.text


@pytest.mark.parametrize(("topic", "told"), [("移動文庫", "回数をふやすべき"), ("害獣対策", "補助を出すべき")])
def test_a_topic_with_one_question_has_no_list(debate: Assistant, topic: str, told: str) -> None:
    """Where one thing was asked under a topic, headed by 「…です。」 or 「…についてです。」, it stands alone."""
    answer = debate.ask(f"宮田涼子議員は{topic}について何を質問しましたか")

    assert told in answer.short
    assert [c.number for c in answer.citations] == [1]


def test_search_puts_what_was_asked_under_one_topic_together(debate: Assistant) -> None:
    """The other questions of the topic follow the best one, and the scores fall."""
    found = debate.search("宮田涼子議員は市営プールの老朽化について何を質問しましたか")

    assert [p.kind for p in found[:3]] == ["question"] * 3
    assert all(any(word in p.text for p in found[:3]) for word in ("ろ過装置", "利用料", "監視員"))
    assert [p.score for p in found] == sorted((p.score for p in found), reverse=True)
