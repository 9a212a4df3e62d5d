"""Tell apart what somebody planted in minutes to steer a language model: such sentences are no evidence."""

from __future__ import annotations

import re
from itertools import pairwise

from index.words import sentences

SPEAKS_TO_MODELS = re.compile(
    r"(以前|これまで|上記|前|すべて|全て|元|他|ほか|以上|システム)の?[^。\n]{0,8}(指示|命令|プロンプト|ルール|規則)[^。\n]{0,10}(無視|忘れ|従わ|破棄|上書き)"
    r"|(指示|命令|プロンプト|ルール)[^。\n]{0,6}(を|は)?(無視|忘れ)(して|し、|せよ|しろ|なさい|て|ろ)"
    r"|(と|だけ|のみ|必ず[^。\n]{0,30}と|とだけ)(答え|回答し|出力し|返答し|表示し|応答し)(て(ください|下さい|くれ)|なさい|よ。|ろ。|せよ|しろ)"
    r"|(システム|隠し)プロンプト|プロンプト(インジェクション)?[^。\n]{0,8}(出力|表示|開示)"
    r"|(AI|ＡＩ|人工知能|言語モデル|アシスタント|チャットボット|ChatGPT|LLM)(への|に対する|向けの?|へ)(指示|命令|注意|お願い|メッセージ)"
    r"|(AI|ＡＩ|人工知能|言語モデル|アシスタント|チャットボット|ChatGPT|LLM|あなた)(は|が)[^。\n]{0,40}(答え|回答し|出力し|書き|言い|述べ|伝え|振る舞)[^。\n]{0,4}(て(ください|下さい)|なさい|せよ|しろ|ること)"
    r"|\b(ignore|disregard|forget|override|bypass)\b[^.\n]{0,40}\b(instructions?|prompts?|rules?|directions?|guidelines?|above|previous|prior)\b"
    r"|\b(system|hidden|developer)\s+(prompt|message|instructions?)\b|\byou are now\b|\bact as\b[^.\n]{0,30}\b(assistant|ai|model)\b"
    r"|\b(instructions?|note|message|attention)\s+(to|for)\s+(the\s+|all\s+|any\s+)?(ai|llms?|assistants?|language models?|models?|chatbots?)\b"
    r"|\b(answer|reply|respond|output|say|print|write|state|tell the user)\s+(only|exactly|just|always|that|with|the following)\b[^.\n]{0,60}"
    r"(?=[.\n:!\"“「]|$)(?<=[a-z\"”」])"
    r"|<\|?(system|im_start|assistant|user)|\[/?(INST|SYSTEM)\]|###\s*(system|instruction)",
    re.IGNORECASE,
)
# What a planted instruction dictates may stand in the same quotation marks, over several sentences.
ENGLISH_DICTATES = re.compile(
    r"^\s*(please\s+)?(answer|reply|respond|output|print|always say|tell the user)\b", re.IGNORECASE
)


def without_instructions(text: str) -> str:
    """Return the text without the sentences that speak to a language model."""
    if not _suspicious(text):
        return text
    kept, at = [], 0
    for start, end in _whole(text):
        sentence = text[start:end]
        kept.append(text[at:start])
        kept.append("" if SPEAKS_TO_MODELS.search(sentence) or ENGLISH_DICTATES.search(sentence) else sentence)
        at = end
    return "".join([*kept, text[at:]])


def _suspicious(text: str) -> bool:
    return bool(SPEAKS_TO_MODELS.search(text)) or bool(re.search(r"(?im)^\s*(answer|reply|respond|output)\b", text))


def _whole(text: str) -> list[tuple[int, int]]:
    """Return the sentences of a text, those that end inside brackets or quotation marks joined to what follows."""
    spans: list[tuple[int, int]] = []
    open_ = 0
    for start, end in sentences(text):
        if open_ > 0 and spans:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
        piece = text[start:end]
        open_ += sum(piece.count(c) for c in "「『（(“") - sum(piece.count(c) for c in "」』）)”")
    return [piece for start, end in spans for piece in _english(text, start, end)]


def _english(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the English sentences of a span, which end in full stops."""
    cuts = [start, *(start + m.end() for m in re.finditer(r"(?<=[a-z\"”)][.])\s+(?=[A-Z\"“(])", text[start:end])), end]
    return [(a, b) for a, b in pairwise(cuts) if b > a]
