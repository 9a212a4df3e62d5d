"""People are meant by where they come from, as the attendance tells it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant import Assistant
from index.retrieval.question import understand


@pytest.mark.parametrize(
    ("question", "names", "words"),
    [
        ("商工会議所の人は何と言いましたか", ["鳥居誠"], ()),
        ("少年野球連盟から来た委員は何を求めましたか", ["田村健一"], ()),
        ("県立大学の名誉教授は駐車場についてどう考えていますか", [], ("県立", "大学", "名誉", "教授", "駐車", "場")),
        ("障がいのある人はどう言っていますか", [], ("障害", "人")),
        ("商工会議所の人は何人いますか", [], ("商工", "所", "人")),  # nobody's words are asked for
        (
            "東浜自治会の人は看板に反対でしたか",
            [],
            ("東浜", "自治", "会", "人", "看板", "反対"),
        ),  # nobody is from there
    ],
)
def test_who_comes_from_there(
    question: str, names: list[str], words: tuple[str, ...], assistants: Callable[[str], Assistant]
) -> None:
    """Where somebody's words are asked for, a body behind one name in the attendance means that person."""
    found = understand(question, assistants("parkboard")._store.db)

    assert [name for one in found.named for name in one.names] == names
    assert found.words == words


def test_their_words_are_told(assistants: Callable[[str], Assistant]) -> None:
    """What somebody from a body said is answered from their words."""
    answer = assistants("parkboard").ask("愛護会の方はどう思っていますか")

    assert answer.citations[0].speaker is not None
    assert answer.citations[0].speaker.name == "田村和代"


def test_minutes_that_list_nobody(tmp_path: Path) -> None:
    """A body in the heading of minutes without an attendance means nobody."""
    (tmp_path / "m.txt").write_text(
        "令和6年度 商工会議所懇談会 会議録\n\n発言者\t審議の内容\n司会\t始めます。\n参加者Ａ\t祭りは五月がよいです。\n司会\tでは五月にします。\n",
        encoding="utf-8",
    )
    with Assistant.open(tmp_path / "store") as assistant:
        assistant.add(tmp_path / "m.txt")

        assert not understand("商工会議所の人は何と言いましたか", assistant._store.db).named


@pytest.mark.parametrize(
    ("question", "names", "words"),
    [
        ("What did the district engineer say about the pipe?", ["OrlaTuohy"], ("pipe",)),
        ("Does the engineer of the district support the relining?", ["OrlaTuohy"], ("relining",)),
        ("What did the district manager promise?", ["KevinStack"], ("promise",)),
        ("How much does the district engineer cost?", [], ("district", "engineer", "cost")),  # nobody's words
        ("What did the members say about the pipe?", [], ("pipe",)),  # many hold that
    ],
)
def test_who_holds_the_office(
    question: str, names: list[str], words: tuple[str, ...], assistants: Callable[[str], Assistant]
) -> None:
    """An office of English minutes means whoever the attendance says holds it, in whatever order its words stand."""
    found = understand(question, assistants("carrowmore")._store.db)

    assert [name for one in found.named for name in one.names] == names
    assert found.words == words
