"""Part what somebody asked from what was answered: 「…との質問に対し、」, "Asked why …, ", "In reply to …, "."""

# ruff: noqa: E501 - tables of words and patterns

from __future__ import annotations

import re

ASKED = re.compile(
    r"^.{0,160}?(質問|問い|問いかけ|ご指摘|指摘|懸念|意見|疑問|要望|尋ね|たずね|聞かれ|問われ|質さ|求められ|聞い|問う)[^。、「」]{0,10}?"
    r"(に対し(て(は)?)?|に(は)?(答え|応じ)て?|に応えて?|を受け(て)?|たところ|に(は)?(?=、)|に関して|について(は)?|(?<!た)への(答え|回答|答弁)(として|で)?(は)?|には)、?"
)
ENGLISH = re.compile(
    r"^(?:(?:In (?:response|reply|answer)|Replying|Responding|Answering|When asked|Asked|Questioned|Pressed)\b[^.]{0,200}?,\s+|[^.,]{0,60}\basked\b[^.]{0,160}?,?\s+(?:and|to which|;)\s+(?=[A-Z]|the\b|he\b|she\b))",
)
# The whole sentence tells what somebody asked.
ONLY_ASKS = re.compile(
    r"(質問|尋ね|たずね|問い|問う|聞[きい]|質し|ただし|懸念|心配|疑問|要望|求め)[^。、「」]{0,8}?(まし)?(た|ています|ている)。?$"
    r"|(質問|懸念|疑問|要望|指摘)[^。、「」]{0,6}?(出|あり|あっ|示し|示され|寄せ|述べ|呈し)[^。、「」]{0,6}(た|ています|ている|ます)。?$"
)
ENGLISH_ONLY = re.compile(
    r"\b(asked|inquired|enquired|questioned|wanted to know|wondered)\b(?![^.]*\b(and|answered|replied|explained|said)\b)",
    re.IGNORECASE,
)


def split_asked(text: str) -> list[tuple[str, bool]]:
    """Return the parts of a sentence, and of each whether it tells what somebody asked."""
    stripped = text.strip()
    if ONLY_ASKS.search(stripped) or ENGLISH_ONLY.search(stripped):
        return [(text, True)]
    m = ASKED.match(text) or ENGLISH.match(text)
    if m is None or m.end() >= len(text.rstrip()) - 2:
        return [(text, False)]
    return [(text[: m.end()], True), (text[m.end() :], False)]


def tells_of_asking(text: str) -> bool:
    """Return whether a sentence tells that somebody asked or remarked something."""
    return bool(
        re.search(
            r"(質問|質疑|尋ね|たずね|聞い|聞き|問う|問い|問うて|ただし|質し|指摘|懸念|要望|求め|意見|疑問|提案|心配|訴え|述べ|主張|触れ|言及|知りた|話し|話す|語[りっる]|言[いっ]|紹介|打ち明|反論|異議|納得|不安|聞かせ)",
            text,
        )
        or re.search(
            r"\b(ask|question|inquir|enquir|wonder|want(ed|s)? to know|request|raise|concern|worr|point|suggest|propos|urge|call|note|said|say|mention|argu|observ)",
            text,
            re.IGNORECASE,
        )
    )
