"""The minutes that questions, conversations and scripted replies of the tests are about, by name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from assistant.sample import files

HERE = Path(__file__).parents[1]
SHARED = HERE.parent / "shared" / "minutes"  # real minutes, beside the project or absent
JAPANESE = (
    "assembly", "village", "hospital", "school", "museum", "town", "kasumi", "parkboard", "hoiku", "kiban", "numata", "sakura",
    "mitake", "tsukioka",
)  # fmt: skip
# Made-up minutes in English.
ENGLISH = (
    "ferry",
    "orchard",
    "quarry",
    "meadow",
    "windmill",
    "carrowmore",
    "eastmoor",
    "harlow",
    "birchwood",
    "ashdown",
)
NARRATED = ("lido", "governors", "coach", "hall", "bridge", "clinic", "sailing", "forest")  # a clerk tells who spoke
MINUTES: dict[str, Callable[[], list[Path]]] = {
    "sample": files,
    **{
        made_up: (lambda made_up=made_up: [HERE / "tests" / "questions" / f"{made_up}.txt"])
        for made_up in (*JAPANESE, *ENGLISH, *NARRATED)
    },
    "tokorozawa": lambda: sorted((SHARED / "tokorozawa").glob("*.txt")),
    "tokyo": lambda: sorted((SHARED / "tokyo").glob("*.txt")),
    "hirosaki": lambda: sorted((SHARED / "layouts").glob("hirosaki_*.txt")),
    "tokyo-day": lambda: sorted((SHARED / "tokyo").glob("tokyo-2020-02-26.txt")),
}
