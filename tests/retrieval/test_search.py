"""A search finds the answer before the question it repeats, within what the filters allow."""

from __future__ import annotations

import datetime as dt
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import Filters, Store, search
from index.errors import BadQuestion
from index.records import Passage
from index.retrieval.langchain import MinutesRetriever
from index.retrieval.nearness import weigh

TREES = "苗木は何本配りますか"
law = settings(max_examples=40, deadline=None, derandomize=True)
WORDS = st.lists(st.sampled_from(["図書", "録音", "資料", "橋", "library", "bridge", "桜", "予算"]), max_size=6)


def found(store: Store, question: str, **filters: Any) -> list[Passage]:
    """Return what the search finds."""
    return list(search(store, question, filters=Filters(**filters)).passages)


# --- what comes first --------------------------------------------------------------------------------------------


def test_answer_before_question(sample: Store) -> None:
    """A question word for word in an asker's mouth does not come before the answer that it got."""
    asked = list(sample.passages("p.kind = 'question'").values())
    answers = [p for p in sample.passages("p.kind = 'answer'").values() if p.replies_to]
    replied = {q.id for p in answers for q in p.replies_to[:1]}
    repeated = [q for q in asked if q.id in replied and q.speaker and q.speaker.group == "member"]

    wrong = [q.text for q in repeated if search(sample, q.text).passages[0].kind == "question"]

    assert len(repeated) > 10
    assert wrong == []


def test_best_first(sample: Store) -> None:
    """Passages come by falling score, each once, at most as many as wanted."""
    passages = search(sample, "宅配の対象になる人は", limit=7).passages

    assert len(passages) == 7
    assert len({p.id for p in passages}) == 7
    assert [p.score for p in passages] == sorted((p.score for p in passages), reverse=True)


@pytest.mark.parametrize("limit", [0, -1])
def test_nothing_wanted(sample: Store, limit: int) -> None:
    """Who wants no passage gets none."""
    assert search(sample, "宅配の対象になる人は", limit=limit).passages == ()


def test_features_belong_to_the_passages(sample: Store) -> None:
    """There is one row of features a passage."""
    result = search(sample, "なぜ再委託しないのですか", limit=5)

    assert len(result.features) == len(result.passages) == 5


def test_two_of_one_surname_are_both_found(sample: Store) -> None:
    """When the surname of two is named, both of them are among what is found."""
    names = {p.speaker.name for p in found(sample, "三雲委員は何を質問しましたか") if p.speaker}

    assert names >= {"三雲辰也", "三雲佐和子"}


def test_who_is_named_comes_first(sample: Store) -> None:
    """What somebody asked is found in that person's words."""
    first = found(sample, "鳥羽委員は費用について何を質問しましたか")[0]

    assert first.speaker is not None
    assert (first.speaker.name, first.kind) == ("鳥羽慎吾", "question")


# --- filters -----------------------------------------------------------------------------------------------------


def days(passages: list[Passage]) -> set[dt.date | None]:
    """Return the days of the meetings that passages come from."""
    return {p.meeting.held_on for p in passages}


@pytest.mark.parametrize(
    ("filters", "years_left"),
    [
        ({}, {2021, 2022, 2023}),
        ({"since": dt.date(2022, 6, 10)}, {2022, 2023}),
        ({"until": dt.date(2022, 6, 10)}, {2021, 2022}),
        ({"since": dt.date(2022, 1, 1), "until": dt.date(2022, 12, 31)}, {2022}),
        ({"since": dt.date(2023, 6, 11)}, set()),
        ({"since": dt.date(2023, 1, 1), "until": dt.date(2021, 1, 1)}, set()),
    ],
)
def test_days(years: Store, filters: dict[str, dt.date], years_left: set[int]) -> None:
    """Since and until name the first and the last day that count."""
    assert days(found(years, TREES, **filters)) == {dt.date(year, 6, 10) for year in years_left}


@pytest.mark.parametrize("length", [4, 12])
def test_meeting(years: Store, length: int) -> None:
    """A meeting is named by its id or the beginning of it."""
    one = years.meetings()[0]

    assert {p.meeting.id for p in found(years, TREES, meeting=one.id[:length])} == {one.id}


@pytest.mark.parametrize(
    ("filters", "labels"),
    [
        ({"speaker": "鴨志田健"}, {"鴨志田課長"}),
        ({"speaker": "鴨志田"}, {"鴨志田課長"}),
        ({"speaker": "鴨志田 健"}, {"鴨志田課長"}),
        ({"speaker": "比嘉委員"}, {"比嘉委員"}),
        ({"role": "係長"}, {"伊庭係長"}),
        ({"role": "公園"}, {"鴨志田課長", "伊庭係長"}),
        ({"role": "会長"}, {"阿久津会長"}),
        ({"speaker": "千種", "role": "課長"}, set()),
        ({"speaker": "%"}, set()),
        ({"speaker": "' OR 1=1 --"}, set()),
        ({"meeting": "zzzz"}, set()),
    ],
)
def test_people(years: Store, filters: dict[str, str], labels: set[str]) -> None:
    """A speaker is named by name, part of it or label, an office by part of it; signs have no meaning."""
    assert {p.label for p in found(years, TREES, **filters)} == labels


def test_spaces_in_labels_do_not_matter(sample: Store) -> None:
    """A label printed with a space in it is meant without the space too."""
    labels = {p.label for p in found(sample, "巡回便はいつ再委託しますか", speaker="折原副館長")}

    assert labels == {"折原 副館長", "折原副館長"}


@law
@given(
    st.fixed_dictionaries(
        {},
        optional={
            "since": st.sampled_from([dt.date(2021, 6, 10), dt.date(2022, 6, 11)]),
            "until": st.sampled_from([dt.date(2022, 6, 9), dt.date(2023, 6, 10)]),
            "speaker": st.sampled_from(["比嘉", "健", "千種委員"]),
            "role": st.sampled_from(["課長", "会長"]),
        },
    )
)
def test_every_filter_holds(years: Store, filters: dict[str, Any]) -> None:
    """Nothing is found that a filter excludes, in whatever company."""
    for p in found(years, TREES, **filters):
        who = f"{p.speaker.name if p.speaker else ''} {p.label}"
        assert p.meeting.held_on is not None
        assert filters.get("since", p.meeting.held_on) <= p.meeting.held_on <= filters.get("until", p.meeting.held_on)
        assert filters.get("speaker", "") in who
        assert filters.get("role", "") in f"{(p.speaker and p.speaker.role) or ''} {p.label}"


# --- questions that are none -------------------------------------------------------------------------------------


@pytest.mark.parametrize("question", ["", " ", "　\n", "？", "、。！？", "———", "なぜ" * 50_000, "a" * 2_001])
def test_no_question(sample: Store, question: str) -> None:
    """Nothing, symbols alone and whole documents are no questions, and the message says so in a line."""
    with pytest.raises(BadQuestion) as caught:
        search(sample, question)

    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    "question", ["a" * 2_000, "本", "１", "AND OR NOT", 'NEAR("本" "館")', "*", "本*", "%", "本 館"]
)
def test_odd_question(sample: Store, question: str) -> None:
    """A question of signs that the word index knows is searched for, or refused when it has no word."""
    if any(map(str.isalnum, question)):
        assert len(search(sample, question).passages) <= 10
    else:
        with pytest.raises(BadQuestion):
            search(sample, question)


# --- nearness ----------------------------------------------------------------------------------------------------


@law
@given(WORDS, st.lists(WORDS, max_size=4))
def test_nearness(sample: Store, question: list[str], passages: list[list[str]]) -> None:
    """There is one row a passage and a column a word, from 0 to 1: 1 where the word itself stands there."""
    near = sample.nearness.best(question, passages)

    assert near.shape == (len(passages), len(question))
    assert np.all((near >= 0) & (near <= 1 + 1e-5))
    for row, words in zip(near, passages, strict=True):
        for value, word in zip(row, question, strict=True):
            assert value == pytest.approx(1.0, abs=1e-4) or word not in words
            assert words or value == 0


@law
@given(WORDS, WORDS, WORDS)
def test_more_words_are_no_farther(sample: Store, question: list[str], some: list[str], more: list[str]) -> None:
    """A passage that says more comes as near to each word, or nearer."""
    fewer, further = sample.nearness.best(question, [some, some + more])

    assert np.all(further >= fewer - 1e-5)


def test_other_words_for_the_same_are_near(sample: Store) -> None:
    """A word is nearer to its translation than to any other."""
    near = sample.nearness.best(["図書館"], [["library"], ["bridge"]])

    assert near[0, 0] > near[1, 0]


@law
@given(WORDS, WORDS)
def test_cosines_of_words(sample: Store, words: list[str], others: list[str]) -> None:
    """Each word is as near to each other one as to a passage of that one alone."""
    cosines = sample.nearness.cosines(words, others)

    assert cosines == pytest.approx(sample.nearness.best(words, [[word] for word in others]).T, abs=1e-5)


@law
@given(WORDS, st.lists(WORDS, max_size=4))
def test_share_of_the_question(sample: Store, question: list[str], passages: list[list[str]]) -> None:
    """The share that a passage takes up lies between 0 and 1: 1 when all words stand there."""
    idf = {word: 1.0 + i for i, word in enumerate(dict.fromkeys(question))}
    share = weigh(sample.nearness.best(question, passages), question, idf)

    assert share.shape == (len(passages),)
    assert np.all((share >= 0) & (share <= 1 + 1e-5))
    assert all(
        value == pytest.approx(1.0, abs=1e-4)
        for value, words in zip(share, passages, strict=True)
        if question and set(question) <= set(words)
    )


# --- LangChain ---------------------------------------------------------------------------------------------------


def test_retriever(sample: Store) -> None:
    """The retriever of LangChain returns what the search finds, with what a citation needs."""
    documents = MinutesRetriever(store=sample, limit=3).invoke("なぜ再委託しないのですか")
    passages = search(sample, "なぜ再委託しないのですか", limit=3).passages
    first = documents[0].metadata

    assert [d.page_content for d in documents] == [p.text for p in passages]
    assert [d.id for d in documents] == [p.id for p in passages]
    assert (first["speaker"], first["role"], first["held_on"]) == ("布施耕一", "図書館主査", "2022-11-18")
    assert first["end"] - first["start"] == len(documents[0].page_content)
    assert any("再委託" in asked for asked in first["replies_to"])


def test_retriever_filters(years: Store) -> None:
    """The retriever keeps to its filters."""
    retriever = MinutesRetriever(store=years, filters=Filters(until=dt.date(2021, 12, 31)))

    assert {d.metadata["held_on"] for d in retriever.invoke(TREES)} == {"2021-06-10"}


def test_retriever_refuses_what_is_no_question(sample: Store) -> None:
    """The retriever refuses what the search refuses."""
    with pytest.raises(BadQuestion):
        MinutesRetriever(store=sample).invoke("？")
