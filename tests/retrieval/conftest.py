"""A store of the sample, and one of three small meetings on three days; only to be read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.embedding import load
from index.reading import inspect_minutes
from index.store import Store

MEETING = """会 議 の 名 称\t令和{year}年度第1回みどり推進懇談会
開 催 日 時\t令和{year}年{month}月１０日 午後１時から午後２時まで
出席者の氏名\t阿久津礼子（会長）、比嘉大地、千種みのる
説明者の職・氏名\t公園課長 鴨志田健 公園係長 伊庭進
発言者\t審議の内容
阿久津会長\t<p>ただいまから会議を開きます。</p>
比嘉委員\t<p>苗木は何本配りますか。</p>
鴨志田課長\t<p>桜とけやきを合わせて{number}本お渡しします。</p>
比嘉委員\t<p>わかりました。</p>
千種委員\t<p>水やりの当番が続かないのではと心配しております。</p>
伊庭係長\t<p>自治会と学校に分けてお願いします。</p>
"""


@pytest.fixture(scope="session")
def sample(sample_home: Path) -> Iterator[Store]:
    """The store of the sample."""
    with Store(sample_home, load) as store:
        yield store


@pytest.fixture(scope="session")
def years(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store of one body's meetings on 10 June of 2021, 2022 and 2023."""
    folder = tmp_path_factory.mktemp("years")
    with Store(folder / "home", load) as store:
        for year, number in (("３", 100), ("４", 200), ("５", 300)):
            path = folder / f"{number}.txt"
            path.write_text(MEETING.format(year=year, month="６", number=number), encoding="utf-8")
            store.add(inspect_minutes(path))
        yield store
