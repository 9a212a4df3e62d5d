"""Tell what whole meetings were about: agenda, decisions and main exchanges, or a topic by date, in cited lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.records import Answer
    from index.retrieval import Filters
    from index.store import Store

__all__ = ["answer", "is_hinted"]
# Without one of these a question asks for no digest, and what makes one, slow to load, stays where it is.
HINTS = (
    "要点 概要 要旨 要約 あらまし ダイジェスト サマリ ポイント まとめ 主な おもな 主要 何に なにに 内容 中身 話し合 話され 議論 話題 討議 "
    "どんな どういう 全体 ざっくり かいつまんで 何があり 何をし 経緯 経過 時系列 年表 推移 変遷 流れ これまで 決ま 決め 決し 決定 議決 可決 否決 採択 "
    "承認 了承 合意 結論 結果 決議 採決 同意 通りました どうなり どうなっ どのように 扱われ 決着 ことにな 何対何 内訳 票 賛成 反対 賛否 "
    "summar overview key main highlight gist digest recap tl;dr "
    "tldr meeting session sitting minutes council committee board assembly conference hearing proceedings discuss happen "
    "talk decid decision agree approv adopt resol pass conclu settl outcome timeline history over chronolog so&far across debate "
    "reject carried became evolve develop position 継続 先送り 却下 一致 多数 異議 発言 答弁 unanim majorit put&off postpon deferred "
    "who&proposed who&seconded who&moved"
)
SIGNS = tuple(hint.replace("&", " ") for hint in HINTS.split())


def answer(store: Store, question: str, filters: Filters, *, first: int = 1) -> Answer | None:
    """Return the digest that a question asks for, or None when it asks for something else.

    One meeting is told whole, several by date in a few lines each. Citations are numbered from `first`.
    """
    if not is_hinted(question):
        return None
    from assistant.digest import telling

    return telling.answer(store, question, filters, first=first)


def is_hinted(question: str) -> bool:
    """Return whether a question may ask for a digest at all."""
    plain = "".join(question.lower().split()) + question.lower()
    return any(sign in plain for sign in SIGNS)
