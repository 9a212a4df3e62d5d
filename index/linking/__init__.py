"""Find who asks and who answers, and link each answer to its questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from index.linking.blocks import Turn
    from index.linking.exchanges import Linked, link, prepare

__all__ = ["Linked", "Turn", "link", "prepare"]


def __getattr__(name: str) -> Any:
    """Import a public name where it is first used: answering needs the speech acts, not the linking."""
    from importlib import import_module

    if name in __all__:
        return getattr(import_module("index.linking.blocks" if name == "Turn" else "index.linking.exchanges"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
