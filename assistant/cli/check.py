"""The command that checks a quotation against the minutes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli.options import Home, Json, Model, Sample, app, open_store
from assistant.marks import quoted

if TYPE_CHECKING:
    from assistant.check import Check
    from assistant.cli.screen import Screen
    from assistant.records import Citation, Language

VERDICTS: dict[tuple[str, Language], str] = {
    ("exact", "ja"): "このとおりの発言があります。",
    ("near", "ja"): "近い発言がありますが、同じではありません。",
    ("someone_else", "ja"): "別の人の発言です。",
    ("not_found", "ja"): "このような発言は見つかりません。",
    ("exact", "en"): "This was said, word for word.",
    ("near", "en"): "Something near it was said, but not this.",
    ("someone_else", "en"): "Somebody else said this.",
    ("not_found", "en"): "Nothing of the kind was said.",
}
CHANGES: dict[tuple[str, Language], str] = {
    ("number", "ja"): "数が違います。",
    ("negation", "ja"): "肯定と否定が違います。",
    ("opposite", "ja"): "反対の意味の言葉です。",
    ("number", "en"): "A number differs.",
    ("negation", "en"): "What is affirmed and denied differs.",
    ("opposite", "en"): "A word means the opposite.",
}
LEGEND: dict[Language, str] = {
    "ja": "[+…+] は議事録にない語、[-…-] は議事録だけにある語です。",
    "en": "[+…+] does not stand in the minutes, [-…-] stands there alone.",
}


@app.command()
def check(
    context: typer.Context,
    quotation: Annotated[
        list[str],
        typer.Argument(metavar="QUOTATION", help="What somebody is said to have said; - reads it from standard input."),
    ],
    speaker: Annotated[str | None, typer.Option(metavar="NAME", help="Who is said to have said it.")] = None,
    meeting: Annotated[str | None, typer.Option(metavar="ID", help="Only this meeting.")] = None,
    sample: Sample = False,
    as_json: Json = False,
    home: Home = None,
    embedding_model: Model = None,
) -> None:
    """Check a quotation: was it said so, nearly so, by somebody else, or not at all; always with the utterance.

    Exit code 0 when it was said word for word, else 1. Example: minutes check "布施主査は「…」と述べた"
    """
    from assistant.cli.screen import Screen

    text = sys.stdin.read().strip() if quotation == ["-"] else " ".join(quotation)
    with open_store(context, home, embedding_model, sample=sample) as assistant:
        found = assistant.check(text, speaker=speaker, meeting=meeting)
    screen = Screen()
    if as_json:
        screen.json(found)
    else:
        show(found, screen, sample=sample)
    if found.verdict != "exact":
        raise typer.Exit(1)


def show(found: Check, screen: Screen, *, sample: bool = False) -> None:
    """Show the verdict, the difference, and the utterance."""
    style = "bold green" if found.verdict == "exact" else "bold yellow" if found.verdict == "near" else "bold red"
    told = [VERDICTS[found.verdict, found.language], *(CHANGES[change, found.language] for change in found.changes)]
    screen.text(" ".join(told), style=style)
    if found.difference:
        marks = {"same": "{}", "missing": "[-{}-]", "added": "[+{}+]"}
        screen.text("".join(marks[part.kind].format(part.text) for part in found.difference), indent=4)
        screen.text(LEGEND[found.language], style="dim", indent=4)
    for citation in (found.citation, *found.others[:2]):
        if citation is not None:
            _citation(citation, found.language, screen, sample=sample)


def _citation(citation: Citation, language: str, screen: Screen, *, sample: bool) -> None:
    day = f"　{citation.meeting.held_on.isoformat()}" if citation.meeting.held_on else ""
    page = f"　p.{citation.page}" if citation.page else ""
    screen.text()
    screen.text(f"{citation.who}　{citation.meeting.title}{day}{page}", style="bold")
    screen.text(quoted(citation.quote, language), indent=4)
    screen.text(f"minutes show {citation.utterance_id}{' --sample' if sample else ''}", style="dim", indent=4)
