"""Say in one line, in the answer's language, why a sentence was left out."""

from __future__ import annotations

from assistant.gates.reasons import Why
from assistant.records import Language

LINES: dict[str, dict[Language, str]] = {
    "uncited": {"ja": "出典の番号がありません。", "en": "It cites nothing."},
    "unknown_number": {
        "ja": "示されていない番号 {what} を引いています。",
        "en": "It cites {what}, which was not shown.",
    },
    "quotation": {
        "ja": "「{what}」は引用元の発言にありません。",
        "en": "“{what}” does not stand in the cited utterance.",
    },
    "quotation_of_another": {
        "ja": "「{what}」は引用元ではなく、別の発言（{then}）にあります。",
        "en": "“{what}” does not stand in the cited utterance, but in another ({then}).",
    },
    "name": {
        "ja": "「{what}」は引用元の発言者ではありません。",
        "en": "{what} is not the speaker of what it cites.",
    },
    "office": {"ja": "引用元の発言者は「{what}」ではありません。", "en": "The cited speaker is no {what}."},
    "word": {"ja": "「{what}」は引用元にありません。", "en": "{what} does not stand in what it cites."},
    "figure": {
        "ja": "「{what}」という数や日付は引用元にありません。",
        "en": "The figure {what} does not stand in what it cites.",
    },
    "figure_of_another": {
        "ja": "「{what}」は引用元では別のことの数です（{then}）。",
        "en": "The figure {what} is that of something else in what it cites ({then}).",
    },
    "negation": {
        "ja": "「{what}」は引用元と肯定・否定が逆です。",
        "en": "What it says of “{what}” is the reverse of what it cites.",
    },
    "opposite": {
        "ja": "「{what}」は引用元の「{then}」と反対の意味です。",
        "en": "“{what}” is the opposite of “{then}” in what it cites.",
    },
    "undecided": {
        "ja": "「{what}」は、引用元では決まったことではありません。",
        "en": "“{what}” is not settled in what it cites.",
    },
    "not_done": {
        "ja": "「{what}」は、引用元ではまだ行われていません。",
        "en": "What it cites does not tell “{what}” as done.",
    },
    "done": {
        "ja": "「{what}」は、引用元ではすでに行われたことです。",
        "en": "“{what}” is done already in what it cites.",
    },
    "comparison": {
        "ja": "「{what}」は引用元の数と合いません（{then}）。",
        "en": "“{what}” does not go with the figures of what it cites ({then}).",
    },
    "role": {
        "ja": "「{what}」は、引用元では「{then}」のことです。",
        "en": "What it says of {what} is told of {then} in what it cites.",
    },
    "cause": {
        "ja": "「{what}」という理由は引用元にありません。",
        "en": "The reason “{what}” does not stand in what it cites.",
    },
    "order": {
        "ja": "「{what}」の前後が引用元と逆です。",
        "en": "What comes before and after “{what}” is the other way round in what it cites.",
    },
    "premise": {
        "ja": "引用元は質問であり、答えではありません。",
        "en": "What it cites is a question, not an answer.",
    },
    "support": {"ja": "引用元から読み取れません。", "en": "What it cites does not bear it out."},
    "address": {
        "ja": "「{what}」という宛先は議事録にありません。",
        "en": "The address {what} does not stand in the minutes.",
    },
    "unproven": {"ja": "議事録で確かめられる文ではありません。", "en": "It cannot be checked against the minutes."},
}


def line(why: Why, language: Language) -> str:
    """Return the reason as a sentence."""
    shorten = why.what if len(why.what) <= 60 else why.what[:59] + "…"
    return LINES[why.kind][language].format(what=shorten, then=why.then)
