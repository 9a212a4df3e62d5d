"""Put an answer into words around its quotations, in the language of the question."""

from __future__ import annotations

from collections.abc import Sequence

import prompts
from assistant.records import Citation, Language, Reason


def told(language: Language, citations: Sequence[Citation], sentence: str) -> str:
    """Return the text of an answer: who says it, the sentence, the question it replies to, further voices."""
    first = citations[0]
    lines = [f"「{sentence}」[{first.number}]", f"{'—' if language == 'en' else '―'} {first.who}"]
    if first.replies_to:
        asked = first.replies_to[0]
        who = asked.speaker.name if asked.speaker else asked.label
        tail = asked.text if len(asked.text) <= 120 else "…" + asked.text[-120:]
        lines += ["", f"In reply to {who}: 「{tail}」" if language == "en" else f"{who}の質問「{tail}」への答えです。"]
    for further in citations[1:]:
        also = "Also" if language == "en" else "ほかに"
        lines += ["", f"{also} {further.who}: 「{further.quote}」[{further.number}]"]
    return "\n".join(lines)


def not_told(language: Language, reason: Reason, nearest: Citation | None, names: Sequence[str]) -> str:
    """Return the text that says why there is no answer, and what comes nearest."""
    text = prompts.load(f"{reason}.{language}").format(names="、".join(names) if language == "ja" else ", ".join(names))
    if nearest is None:
        return text
    near = prompts.load(f"nearest.{language}").format(who=nearest.who, quote=nearest.quote)
    return f"{text}\n{near}"
