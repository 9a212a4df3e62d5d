"""Hold what a claim tells as done, or as still to come, to what it cites: what is planned is not done, and the reverse."""

# ruff: noqa: E501, SIM905 - tables of words and patterns

from __future__ import annotations

import re

from assistant.gates.evidence import Claim, Told
from assistant.gates.plain import FRAME
from assistant.gates.predicate import HELD_BACK, Predicate
from assistant.gates.predicates_japanese import LIGHT_VERBS
from assistant.gates.reasons import Why

# To say these is to do them: whoever says 「反対いたします」 objected.
SAYING = frozenset(
    "反対 賛成 支持 要望 要求 要請 依頼 求める 提案 約束 願う お願い 伺う 尋ねる 質問 報告 説明 答弁 回答 述べる 答える 申し上げる 申し述べる 謝る 謝罪 詫びる 感謝 懸念 心配 評価 指名 決定 決める 決まる 決する "
    "宣言 開会 閉会 散会 休憩 再開 許可 許す 諮る 認める 可決 否決 承認 採択 不採択 同意 合意 表明 強調 訴える 主張 指摘 思う 感じる 受け止める 期待 望む 希望 承知 了承 了解 一致 示す 明かす 伝える 話す 語る 言う 読み上げる 付託 議題 "
    "諮問 答申 付す 紹介 提出 提示 伴う 関する 見込む 予定 計画 目指す 検討 判断 想定 推計 予想 予測 心掛ける 努める 比べる".split()
)
# Words that tell the same deed.
FAMILIES = {
    word: row.split()[0]
    for row in (
        "始める 始まる 開始 スタート 着手 発足 立ち上げる", "終える 終わる 終了 完了", "買う 購入 買い足す 買い替える 取得", "建てる 建設 建築 建つ",
        "設ける 設置 新設 設立 置く", "配る 配布 配付 届ける", "直す 修理 修繕 補修", "閉じる 閉める 閉鎖 閉館 閉校", "開く 開ける 開館 開設 開校", "壊す 取り壊す 解体 撤去",
    )
    for word in row.split()
}  # fmt: skip
# What tells that a sentence is of what is to come, and of what was.
TO_COME = re.compile(
    r"予定|計画|方針|方向|来年|来月|再来|翌年|年度末|月末|目指|めざ|目標|見込|見通し|検討|考え(て|で)|こと(と|に)(し|いた)|段取り|つもり|今後|これから|まいります|準備|合意|手続|次の|次回|年度内|年内|年度中|以降|に向け|(?<!あり)(?<!おり)(?<!ござい)(?<!い)(?<!なり)ます[。」]?$"
)
WAS = re.compile(
    r"(まし|でし|った|いた|した|えた|れた|けた|めた|きた|せた|てた|んだ)(た|[。、がのこところためもと])|(て|で)(おり|い)ま|済み?[でのを、。]|(て|で)いる"
)
ALREADY = re.compile(r"すでに|既に")
NOW = re.compile(r"今後|これから|この先|予定|計画(です|である|だ|で)|見込み|方針|つもり")
# English: what was or has been done.
HAPPENED = re.compile(
    r"\b(?:has|have|was|were)\s+(?:already\s+|just\s+|now\s+|recently\s+)?(?:been\s+)?(?!(?:said|told|asked|planned|expected|decided|agreed|proposed|approved|adopted|rejected|promised|announced|settled|scheduled|estimated|considered|"
    r"explained|stated|noted|requested|supposed|intended|concerned|worried|opposed|allowed|based|called|made|held|used|needed|required|related|limited|been)\b)(\w+(?:ed|en|wn|ought|ilt|old|ent|aid))\b",
    re.IGNORECASE,
)
# What tells that an English sentence is of what is to come, and of what was.
AHEAD = re.compile(
    r"\b(?:could|might|would|will|shall|should|plans?|propos\w+|hop(?:e|es|ing)|expects?|intends?|going to)\b|['’](?:ll|d)\b"
)
BEHIND = re.compile(r"\b(?:was|were|has|have|had|did)\b|['’]ve\b|\b\w+(?:ed|en|wn)\b")
WILL = re.compile(
    r"\b(will|would|plans?|planned|planning|to be|going to|expect\w*|intend\w*|aims?|propos\w*|schedul\w*|consider\w*|hop(?:e|es|ed|ing)|should|agreed|decided|promis\w*|if|when|after|before|not|no|never)\b|n['’]t\b",
    re.IGNORECASE,
)


def gate(claim: Claim) -> Why | None:
    """Return what the claim tells in another tense than the sources that speak of it, or None."""
    if claim.asks:
        return None
    return _japanese(claim) if claim.told.japanese else _english(claim)


def _japanese(claim: Claim) -> Why | None:
    told = [p for p in claim.bare.predicates if _deed(p)]
    for p in told:
        same = [q for e in claim.evidence for q in e.own.predicates if _key(q.word) == _key(p.word)]
        if not same or any(q.denied != p.denied for q in same):
            continue  # denials have a gate of their own
        to_come = any(q.done is False for q in same) and not any(q.done or q.going for q in same)
        told_done = p.done or (p.going and ALREADY.search(claim.bare.text))
        if told_done and _acted(claim.bare.text, p) and to_come:
            if all(TO_COME.search(one.text) for one in _sentences(claim, same)):
                return Why("not_done", p.text)
        elif (p.planned or (p.done is False and NOW.search(claim.bare.text))) and all(q.done or q.going for q in same):
            return Why("done", p.text)
    return None


def _key(word: str) -> str:
    return FAMILIES.get(word, word)


def _deed(p: Predicate) -> bool:
    return not (
        p.denied or p.open or p.word in SAYING or p.word in HELD_BACK or p.word in LIGHT_VERBS or p.word in FRAME
    )


def _acted(text: str, p: Predicate) -> bool:
    """Return whether somebody did it, and it did not just come about: 減りました may be told of what goes on falling."""
    at = text.find(p.text)
    if at < 0:
        return False
    return bool(
        re.fullmatch(r"[一-鿿ァ-ヴー]{2,}", p.word)
        or re.match(r"(ら)?れ|され", text[at + len(p.text) :])
        or re.search(r"を[^。はが]{0,14}$", text[:at])
        or p.text.endswith(("され", "られ"))
    )


def _sentences(claim: Claim, predicates: list[Predicate]) -> list[Told]:
    words = {q.word for q in predicates}
    texts = {q.text for q in predicates if len(q.text) > 1}  # 壊す of 取り壊す is no word
    told = [one for e in claim.evidence for one in e.own.told]
    return [one for one in told if words & one.words or any(text in one.text for text in texts)] or [
        one for e in claim.evidence for one in e.own.told
    ]


def _english(claim: Claim) -> Why | None:
    m = HAPPENED.search(claim.bare.text)
    if m is None or WILL.search(claim.bare.text) or not claim.near:
        return None
    texts = [e.own for e in claim.evidence]
    local = [(text.japanese, one.text) for text, one in claim.speaking(texts, 0.8)]
    if local and all(
        (TO_COME if japanese else AHEAD).search(one) and not (WAS if japanese else BEHIND).search(one)
        for japanese, one in local
    ):
        return Why("not_done", m.group())
    return None
