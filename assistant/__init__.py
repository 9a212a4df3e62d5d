"""Minutes Assistant（議事録アシスタント）: ask minutes, get answers cited to the speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.records import Answer, Citation

__all__ = ["Answer", "Assistant", "Citation"]


def __getattr__(name: str) -> Any:
    """Import a public name where it is first used."""
    if name in __all__:
        from importlib import import_module

        home = "assistant.assistant" if name == "Assistant" else "assistant.records"
        return getattr(import_module(home), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
