"""The minutes that questions, conversations and scripted replies of the tests are about, by name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from assistant.sample import files

HERE = Path(__file__).parents[1]
SHARED = HERE.parent / "shared" / "minutes"  # real minutes, beside the project or absent
MINUTES: dict[str, Callable[[], list[Path]]] = {
    "sample": files,
    "assembly": lambda: [HERE / "tests" / "questions" / "assembly.txt"],
    "village": lambda: [HERE / "tests" / "questions" / "village.txt"],
    "hospital": lambda: [HERE / "tests" / "questions" / "hospital.txt"],
    "school": lambda: [HERE / "tests" / "questions" / "school.txt"],
    "tokorozawa": lambda: sorted((SHARED / "tokorozawa").glob("*.txt")),
    "tokyo": lambda: sorted((SHARED / "tokyo").glob("*.txt")),
    "hirosaki": lambda: sorted((SHARED / "layouts").glob("hirosaki_*.txt")),
    "tokyo-day": lambda: sorted((SHARED / "tokyo").glob("tokyo-2020-02-26.txt")),
}
