"""What the chat in a terminal says by itself, in Japanese and English."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.records import Language

TEXTS: dict[str, tuple[str, str]] = {  # name: Japanese, English
    "hello": (
        "議事録に質問してください。/help でできること、Ctrl-D で終わります。",
        "Ask the minutes a question. /help tells what else you can do; Ctrl-D ends.",
    ),
    "empty": (
        "会議録がまだありません。minutes add FILE で追加するか、minutes chat --sample で見本に質問できます。",
        "There are no meetings yet. Add some with minutes add FILE, or try minutes chat --sample.",
    ),
    "waiting": ("答えを用意しています（Ctrl-C で止めます）", "Looking for the answer (Ctrl-C stops it)"),
    "stopped": ("止めました。", "Stopped."),
    "ends": ("Ctrl-D か /quit で終わります。", "Ctrl-D or /quit ends."),
    "understood": ("質問の受け取り方: {0}", "Understood as: {0}"),
    "checked": ("原文と照合済み", "checked against the minutes"),
    "unchecked": ("原文と照合できません", "not found in the minutes"),
    "nearest": ("最も近い記述", "The nearest passage"),
    "removed": (
        "この会議録は取り除かれました。引用だけが残っています。",
        "These minutes have been removed; the quotation is kept.",
    ),
    "all_checked": (
        "引用はすべて原文と照合済みです。/show {0} で前後を読めます。",
        "Every quotation was checked against the minutes. /show {0} opens it in its place.",
    ),
    "dropped": (
        "モデルの文のうち {0} 件は会議録で裏付けられませんでした。/dropped で見られます",
        "{0} of the model's sentences were not borne out by the minutes; /dropped shows them",
    ),
    "none_dropped": ("外した文はありません。", "Nothing was left out."),
    "no_answer": ("まだ何も質問していません。", "Nothing has been asked yet."),
    "no_citation": (
        "[{0}] という出典はこの会話にありません。最後は [{1}] です。",
        "This conversation has no citation [{0}]. The last is [{1}].",
    ),
    "no_citations": (
        "この会話にはまだ出典がありません。先に質問してください。",
        "This conversation has no citations yet. Ask a question first.",
    ),
    "show_what": ("出典の番号を書いてください: /show 2", "Give the number of a citation: /show 2"),
    "unknown": ("{0} というコマンドはありません。{1}", "There is no command {0}. {1}"),
    "mean": ("{0} のことですか。", "Do you mean {0}?"),
    "see_help": ("/help で一覧を見られます。", "/help lists them."),
    "filters": ("絞り込み: {0}", "Only: {0}"),
    "no_filters": ("絞り込みなし: すべての会議録を探します。", "No filter: all minutes are searched."),
    "speaker": ("発言者 {0}", "speaker {0}"),
    "role": ("役職 {0}", "office {0}"),
    "meeting": ("会議 {0}", "meeting {0}"),
    "body": ("会議体 {0}", "body {0}"),
    "since": ("{0} から", "from {0}"),
    "until": ("{0} まで", "to {0}"),
    "new": ("新しい会話を始めました。", "A new conversation has begun."),
    "opened": ("会話「{0}」の続きです（質問 {1} 件）。", "Continuing “{0}” ({1} questions)."),
    "no_history": ("まだ会話がありません。", "There are no conversations yet."),
    "history": ("これまでの会話（/open 番号 で続きを話せます）", "Conversations so far (/open NUMBER continues one)"),
    "open_what": ("/history にある番号を書いてください: /open 2", "Give a number that /history shows: /open 2"),
    "no_such": (
        "{0} という会話はありません。/history で見られます。",
        "There is no conversation {0}. /history lists them.",
    ),
    "here": ("この会話", "this one"),
    "sources": ("出典", "Sources"),
}
COMMANDS: dict[str, tuple[str, str, str]] = {  # name: argument, Japanese, English
    "show": ("2", "出典 [2] の発言を前後とともに読む（/show 2 all で全文）", "read the words cited as [2] in their place (/show 2 all: all of them)"),
    "speaker": ("NAME", "この人の発言だけを探す（名前なしで解除）", "search only what this speaker says (no name: everybody)"),
    "role": ("OFFICE", "この役職の人の発言だけを探す", "search only speakers of this office"),
    "meeting": ("ID", "この会議だけを探す", "search only this meeting"),
    "body": ("NAME", "この会議体の会議だけを探す", "search only meetings of this body"),
    "from": ("DATE", "この日からの会議だけを探す（2022-11-18）", "search only meetings from this day on (2022-11-18)"),
    "to": ("DATE", "この日までの会議だけを探す", "search only meetings up to this day"),
    "all": ("", "絞り込みをすべてやめる", "search everything again"),
    "meetings": ("", "会議の一覧", "list the meetings"),
    "history": ("", "この会話と、これまでの会話", "this conversation, and those before"),
    "new": ("", "新しい会話を始める", "begin a new conversation"),
    "open": ("NUMBER", "これまでの会話の続きを話す", "continue a conversation that /history lists"),
    "dropped": ("", "モデルの文のうち、裏付けがなく外したもの", "what the model wrote and the minutes do not bear out"),
    "help": ("", "この一覧", "this list"),
    "quit": ("", "終わる", "end"),
}  # fmt: skip


def say(language: Language, name: str, *values: object) -> str:
    """Return a text in the language, its gaps filled."""
    return TEXTS[name][language == "en"].format(*values)


def of_locale() -> Language:
    """Return the language that the user's system speaks."""
    where = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "ja" if where.lower().startswith("ja") else "en"
