"""Write answers with their sources as Markdown and Word, as people cite minutes, and as rows of an evaluation file."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.conversation import Turn
    from assistant.records import Answer, Citation

MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")  # what Markdown would act on
LINE_START = re.compile(r"^(\s*)([-+=]|\d+[.)])", re.MULTILINE)
MARK = re.compile(r"\\\[(\d+)\\\]")
UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # what XML cannot hold
RECORD = re.compile("会議録|議事録|速記録|議事要旨")  # a title that says what it is
SOURCES = {"ja": "出典", "en": "Sources"}
NOT_FOUND = {"ja": "最も近い記述", "en": "The nearest passage"}
REMOVED = {"ja": "（この会議録は取り除かれました）", "en": " (these minutes have been removed)"}
UNVERIFIED = {"ja": "（原文と照合できません）", "en": " (not found in the minutes)"}
TITLE = {"ja": "議事録への質問と答え", "en": "Questions to the minutes"}


def source(citation: Citation, language: str) -> str:
    """Return a citation in one line, as people cite minutes: who, in which words, in which meeting, when, where."""
    info = citation.meeting
    day = info.held_on
    after = (REMOVED[language] if citation.removed else "") + ("" if citation.verified else UNVERIFIED[language])
    if language == "ja":
        when = f"（{day.year}年{day.month}月{day.day}日）" if day else ""
        page = f"、{citation.page}頁" if citation.page else ""
        record = "" if RECORD.search(info.title) else "会議録"
        return f"{citation.who}「{citation.quote}」『{info.title}』{record}{when}{page}、発言番号{_number(citation)}{after}"
    when = f", {day.day} {day:%B} {day.year}" if day else ""
    page = f", p. {citation.page}" if citation.page else ""
    return (
        f"{citation.who}: “{citation.quote}” Minutes of {info.title}{when}{page}, utterance {_number(citation)}{after}"
    )


def markdown(title: str, turns: Sequence[Turn]) -> str:
    """Return questions, answers and sources as Markdown; nothing in them acts as markup."""
    language = turns[0].answer.language if turns else "ja"
    lines = [f"# {_inert(title or TITLE[language])}", ""]
    for turn in turns:
        lines += [f"## {_inert(turn.question)}", "", _answer(turn.answer), ""]
        cited = list(_cited(turn.answer))
        if cited:
            lines += [f"**{_head(turn.answer)}**", ""]
            lines += [f"{number}. {_inert(text)}" for number, text in cited]
            lines += [""]
    return "\n".join(lines)


def word(title: str, turns: Sequence[Turn]) -> bytes:
    """Return questions, answers and sources as a Word document."""
    from docx import Document
    from docx.oxml.ns import qn

    document = Document()
    language = turns[0].answer.language if turns else "ja"
    for name in ("Normal", "Heading 1", "Heading 2"):
        fonts = document.styles[name].element.get_or_add_rPr().get_or_add_rFonts()
        fonts.set(qn("w:eastAsia"), "Yu Mincho" if name == "Normal" else "Yu Gothic")
    document.add_heading(UNFIT.sub("", title or TITLE[language]), 1)
    for turn in turns:
        document.add_heading(UNFIT.sub("", turn.question), 2)
        for line in filter(str.strip, UNFIT.sub("", _told(turn.answer)).split("\n")):
            document.add_paragraph(line)
        cited = list(_cited(turn.answer))
        if cited:
            document.add_paragraph().add_run(_head(turn.answer)).bold = True
            for number, text in cited:
                document.add_paragraph(UNFIT.sub("", f"[{number}] {text}"))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def evaluation_rows(conversation: str, turns: Iterable[Turn]) -> Iterator[dict[str, Any]]:
    """Yield a row for each rated answer that says what is right: helpful ones with evidence, or that nothing is told.

    An answer that was rated as wrong tells what is not right alone: its row is marked so and holds no evidence, and
    a person adds it before the file is scored.
    """
    for turn in turns:
        if turn.rating is None:
            continue
        answer = turn.answer
        row: dict[str, Any] = {
            "id": f"{conversation}-{turn.number}", "question": turn.standalone, "lang": answer.language,
            "rating": turn.rating,
        }  # fmt: skip
        if turn.rating < 0:
            wrong = [f"{c.utterance_id}: {c.quote}" for c in answer.citations]
            yield row | {"contains": [], "speakers": [], "wrong": wrong, "wrongly_refused": not answer.found}
        elif not answer.found or not answer.citations:
            yield row | {"answerable": False}
        else:
            best = answer.citations[0]
            asked = best.replies_to[0].text if best.replies_to else ""
            speaker = best.speaker.name if best.speaker else best.label or ""
            found = {"evidence": best.quote, "speaker": speaker, "answer": answer.short}
            yield row | found | ({"asked": asked} if asked else {})


def _told(answer: Answer) -> str:
    """Return what the reader was told: the answer, and what came with it."""
    return f"{answer.text}\n\n{answer.notice}" if answer.notice else answer.text


def _answer(answer: Answer) -> str:
    """Return the text as Markdown: paragraphs as they are, marks as marks."""
    text = LINE_START.sub(r"\1\\\2", _inert(_told(answer), lines=True))
    return MARK.sub(r"[\1]", text).replace("\n\n", "\0").replace("\n", "  \n").replace("\0", "\n\n")


def _cited(answer: Answer) -> Iterator[tuple[int, str]]:
    for citation in answer.citations or tuple(filter(None, [answer.nearest])):
        yield citation.number, source(citation, answer.language)


def _head(answer: Answer) -> str:
    return (SOURCES if answer.citations else NOT_FOUND)[answer.language]


def _inert(text: str, *, lines: bool = False) -> str:
    """Return text that Markdown shows as it is, on one line unless lines count."""
    return MARKUP.sub(r"\\\1", text if lines else " ".join(text.split())).replace("&", "&amp;")


def _number(citation: Citation) -> str:
    return citation.utterance_id.rpartition("-u")[2]


@dataclass(frozen=True)
class Format:
    """A kind of file that a conversation is written as."""

    media_type: str
    write: Callable[[str, Sequence[Turn]], bytes]


FORMATS = {
    "md": Format("text/markdown; charset=utf-8", lambda title, turns: markdown(title, turns).encode()),
    "docx": Format("application/vnd.openxmlformats-officedocument.wordprocessingml.document", word),
}
