"""The words of the page, in Japanese and English."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.requests import Request

LANGUAGES = ("ja", "en")


@cache
def texts(language: str) -> dict[str, str]:
    """Return the words of a language by name."""
    table: dict[str, list[str]] = json.loads((Path(__file__).parent / "texts.json").read_text("utf-8"))
    return {name: words[LANGUAGES.index(language)] for name, words in table.items()}


@cache
def refusals(language: str) -> list[list[str]]:
    """Return how the program's messages, which are English, are said in a language: a pattern and the words each."""
    return json.loads((Path(__file__).parent / "refusals.json").read_text("utf-8")) if language == "ja" else []


def language_of(request: Request) -> str:
    """Return the visitor's language: chosen, else what the browser prefers of those there are, else English."""
    for chosen in (request.query_params.get("lang"), request.cookies.get("lang")):
        if chosen in LANGUAGES:
            return str(chosen)
    ranked: list[tuple[float, int, str]] = []
    for place, item in enumerate(request.headers.get("accept-language", "")[:400].split(",")):
        found = re.fullmatch(r"\s*([a-zA-Z]+)[^;]*(?:;\s*q=([\d.]+))?\s*", item)
        if found and found[1].lower() in LANGUAGES:
            ranked.append((-_weight(found[2]), place, found[1].lower()))
    return min(ranked)[2] if ranked else "en"


def _weight(text: str | None) -> float:
    try:
        return 1.0 if text is None else float(text)
    except ValueError:
        return 0.0
