"""What a text affirms or denies, whatever its language."""

# ruff: noqa: E501, SIM905 - tables of words

from __future__ import annotations

import re
from dataclasses import dataclass

# 「…することは、…ので、考えておりません」: a denial of these denies what was set before them.
HELD_BACK = frozenset("考える 為る 致す 出来る 有る 予定 検討 想定 計画 行う 認める 許す 存ずる "
                      "consider considering considered plan planning planned intend intending intended".split())  # fmt: skip
# A predicate as common as this says little: two texts deny and affirm it of different things.
COMMON = frozenset(
    "為る 成る 有る 行う 考える 思う 見る 出る 持つ 取る 入れる 使う 聞く 知る 分かる 言う 話す 答える 述べる 説明 質問 回答 発言 約束 決まる 伺う 求める 示す".split()
)
DENYING = re.compile(
    r"ない|ません|なかっ|なく|ず(に|、|。|$)|ぬ(。|、|$)|なし|かね(ます|る)|[無不未非否]|廃止|中止|反対|拒|断|禁|止|絶|滞|失|やめ|難し|困難|にく[いくか]|づら[いくか]|がた[いく]|欠|除|止め|避け|とどま|満た|及ば|不足|だけ|のみ|限|別の|別物|異な|違[いうっ]|ちが[いうっ]"
    r"|\b(not|no|never|without|none|nobody|nothing|neither|nor|cannot|unable|fail|refus|declin|reject|oppos|against|only|lack|avoid|stop|ban|forbid|prohibit|free|except|un\w+|difficult|different|separate|other than|rather than|instead)\w*\b|n['’]t\b",
    re.IGNORECASE,
)
# Before a predicate: it is said of something alone.
EXCEPT = re.compile(
    r"(ほか|他|以外|外)に?は|しか|でなければ|(?:な|無)しに(?:は)?|\b(but|except|other than|besides)\b", re.IGNORECASE
)
ONLY = re.compile(r"だけ|のみ|に限|かぎ(り|って)|\b(only|solely|just|nobody but|no one but)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Predicate:
    """Something that a text affirms or denies."""

    word: str  # in dictionary form; a noun where it carries the meaning: 再委託 of 再委託をする
    denied: bool
    sentence: int  # number of its sentence
    clause: int  # number of its clause in the text
    text: str  # as it stands
    only: bool = False  # of something alone: 「…だけ」 affirmed and 「…のほかは」 denied say the same
    about: str = ""  # the noun it is said of: 書名 of 書名は載せません
    open: bool = False  # it is left open: 「…かどうか」, 「…ことを検討」
    done: bool | None = None  # it is told as done, or as still to come; None where the form tells neither
    planned: bool = False  # it is told as planned: 「…予定」, 「今後…」
    going: bool = False  # it goes on: 「…ている」
    supposed: bool = False  # it is only supposed: 「…場合」

    def agrees(self, other: Predicate) -> bool:
        """Return whether another one says the same of the same word."""
        return self.denied == other.denied or (self.only and other.only)


def alone(before: str, denied: bool) -> bool:
    """Return whether the words before a predicate say it of something alone: 「…だけ」, or 「…のほかは」 and a denial."""
    return bool((EXCEPT if denied else ONLY).search(before))
