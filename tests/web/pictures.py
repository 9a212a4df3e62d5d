"""Make the README's pictures from the running page: python -m tests.web.pictures [FOLDER].

It serves the sample, asks it a question in a headless Chromium, and writes one picture of a desk's screen and one of a
phone's.
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from assistant import Assistant
from assistant.sample import files
from assistant.web.app import create
from tests.web.serving import serving

FOLDER = Path(__file__).parent / "pictures"
LARGEST = 200_000  # bytes of a picture
COLOURS = 96
QUESTIONS = {"ja": "なぜ宅配は再委託をしないのですか", "en": "Why is there no subcontracting?"}
SCREENS: dict[str, tuple[str, dict[str, Any]]] = {
    "desk.png": ("ja", {"viewport": {"width": 1280, "height": 800}}),
    "desk-dark.png": ("en", {"viewport": {"width": 1280, "height": 800}, "color_scheme": "dark"}),
    "phone.png": ("ja", {"viewport": {"width": 390, "height": 780}, "device_scale_factor": 1.5, "has_touch": True}),
}


def take(folder: Path) -> None:
    """Write the pictures into a folder."""
    from playwright.sync_api import sync_playwright

    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, Assistant.open(home) as assistant, sync_playwright() as started:
        assistant.add(files())
        browser = started.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        with serving(create(assistant)) as address:
            for name, (language, screen) in SCREENS.items():
                page = browser.new_page(locale=language, **screen)
                page.goto(address)
                page.locator("#question").fill(QUESTIONS[language])
                page.locator("#question").press("Enter")
                page.locator(".acts").wait_for()
                if "has_touch" in screen:
                    page.locator(".turn").evaluate("turn => turn.scrollIntoView()")
                else:
                    page.locator("mark").first.wait_for()
                page.locator("#question").evaluate("box => box.blur()")
                page.wait_for_timeout(500)
                save(page.screenshot(), folder / name)
                page.close()
        browser.close()


def save(picture: bytes, path: Path) -> None:
    """Write a picture in few colours, which text and panels do with."""
    from PIL import Image

    Image.open(io.BytesIO(picture)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    size = path.stat().st_size
    assert size <= LARGEST, f"{path.name} has {size:,} bytes; {LARGEST:,} is the most."


if __name__ == "__main__":
    take(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
