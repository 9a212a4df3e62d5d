"""Put an answer into words around its quotations, in the language of the question."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import prompts
from assistant.marks import quoted
from assistant.records import Citation, Language, Reason
from index.linking.speech import asks
from index.records import Passage
from index.words import ERAS, sentences

ASKED = 120  # characters of the question that an answer replies to, at most


def told(language: Language, citations: Sequence[Citation], quotes: Sequence[str]) -> str:
    """Return the text of an answer: who says it, the question it replies to, further voices.

    `quotes` are what the text repeats of each citation's quotation.
    """
    first, english = citations[0], language == "en"
    several = len({c.meeting.id for c in citations}) > 1
    lines = [
        f"{quoted(quotes[0], language)}[{first.number}]",
        f"{'—' if english else '―'} {first.who}{_of(language, first) if several else ''}",
    ]
    if first.replies_to:
        asked = first.replies_to[0]
        who = asked.speaker.name if asked.speaker else asked.label
        tail = asking(asked)
        tail = quoted(tail, language)
        lines += ["", f"In reply to {who}: {tail}" if english else f"{who}の質問{tail}への答えです。"]
    listed = False
    for further, quote in zip(citations[1:], quotes[1:], strict=True):
        if further.kind == first.kind == "question" and further.utterance_id == first.utterance_id:
            if not listed:
                lines += ["", "Also asked under the same topic:" if english else "同じ話題について、ほかに："]
            listed = True
            lines.append(f"- {quoted(quote, language)}[{further.number}]")
            continue
        if further.meeting.id != first.meeting.id:
            also = f"At the meeting{_day(language, further)}, " if english else f"{_day(language, further)}会議では"
        else:
            also = "Also " if english else "ほかに "
        lines += ["", f"{also}{further.who}{': ' if english else '：'}{quoted(quote, language)}[{further.number}]"]
    return "\n".join(lines)


def asking(passage: Passage) -> str:
    """Return the sentences of a question passage that ask, without what leads up to them, ASKED characters at most."""
    spans = sentences(passage.text)
    asked = [i for i, (a, b) in enumerate(spans) if asks(passage.text[a:b])]
    if not asked:
        return passage.text if len(passage.text) <= ASKED else f"…{passage.text[-ASKED:]}"
    first = last = asked[0]
    for i in asked[1:]:
        if i == last + 1 and spans[i][1] - spans[first][0] <= ASKED:
            last = i
    text = passage.text[spans[first][0] : spans[last][1]]
    lead = "…" if first else ""
    return lead + text if len(text) <= ASKED else f"…{text[-ASKED:]}"


def not_told(language: Language, reason: Reason, nearest: Citation | None, names: Sequence[str]) -> str:
    """Return the text that says why there is no answer, and what comes nearest."""
    text = prompts.load(f"{reason}.{language}").format(names="、".join(names) if language == "ja" else ", ".join(names))
    if nearest is None:
        return text
    near = prompts.load(f"nearest.{language}").format(who=nearest.who, quote=quoted(nearest.quote, language))
    return f"{text}\n{near}"


def _of(language: Language, cited: Citation) -> str:
    """Return when the meeting of a citation was held, as a remark."""
    if cited.meeting.held_on is None:
        return f" ({cited.meeting.title})" if language == "en" else f"　{cited.meeting.title}"
    return f", {cited.meeting.held_on.isoformat()}" if language == "en" else f"　{era_day(cited.meeting.held_on)}"


def _day(language: Language, cited: Citation) -> str:
    """Return the words that name the meeting of a citation by its day, or by its title."""
    held = cited.meeting.held_on
    if language == "en":
        return f" of {held.isoformat() if held else cited.meeting.title}"
    return f"{era_day(held) if held else cited.meeting.title}の"


def era_day(day: dt.date) -> str:
    """Return a day as Japanese minutes write it: 令和2年2月26日."""
    starts = {
        "令和": (2019, 5, 1),
        "平成": (1989, 1, 8),
        "昭和": (1926, 12, 25),
        "大正": (1912, 7, 30),
        "明治": (1868, 1, 25),
    }
    era = next((name for name, start in starts.items() if day >= dt.date(*start)), None)
    year = "" if era is None else f"{era}{'元' if day.year - ERAS[era] == 1 else day.year - ERAS[era]}年"
    return f"{year or f'{day.year}年'}{day.month}月{day.day}日"
