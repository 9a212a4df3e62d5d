"""Take links, images, HTML and addresses out of what a model wrote; its words stay."""

from __future__ import annotations

import re

IMAGE = re.compile(r"!\[([^\]\n]*)\]\([^)\n]*\)")
LINK = re.compile(r"(?<!!)\[([^\]\n]*)\]\(\s*[^)\n]*\)|\[([^\]\n]+)\]\[[^\]\n]*[^\]\n0-9][^\]\n]*\]")
AUTOLINK = re.compile(r"<((?:https?|ftp|mailto|javascript|data|file):[^>\s]*)>", re.IGNORECASE)
SCRIPT = re.compile(r"<(script|style|iframe|object|svg|template)\b.*?(?:</\1\s*>|$)", re.IGNORECASE | re.DOTALL)
TAG = re.compile(r"</?[a-zA-Z!][^<>]*>?|<!--.*?(?:-->|$)", re.DOTALL)
ENTITY = re.compile(r"&(?:#x?[0-9a-f]+|[a-z]{2,8});", re.IGNORECASE)
ADDRESS = re.compile(
    r"(?:(?:https?|ftp|file|wss?)://|www\.|mailto:|javascript:|data:[a-z]+/)[^\s<>「」『』（）()、。\"'”’\]］】]+"
    r"|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    re.IGNORECASE,
)
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f​-‏‪-‮⁠-⁤⁦-⁩﻿]")
STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])")
CODE = re.compile(r"`+")


def addresses(text: str) -> list[str]:
    """Return the addresses that a text holds, in links and plain."""
    return [match.group().rstrip(".,;:!?") for match in ADDRESS.finditer(text)]


def clean(text: str) -> str:
    """Return the words of a text without markup."""
    text = CONTROL.sub("", text)
    text = SCRIPT.sub("", text)
    text = IMAGE.sub(r"\1", text)
    text = LINK.sub(_words_of_link, text)
    text = AUTOLINK.sub(r"\1", text)
    text = TAG.sub("", text)
    text = ENTITY.sub("", text)
    text = CODE.sub("", EMPHASIS.sub(r"\1", STRONG.sub(r"\2", text)))
    return re.sub(r"[<>]", "", text)


def _words_of_link(match: re.Match[str]) -> str:
    words = match[1] if match[1] is not None else match[2]
    return f"[{words}]" if words.strip().isdigit() else words
