"""Scanned minutes are read through Tesseract; without it the error says how to install it."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from index.errors import UnreadableMinutes
from index.reading import inspect_minutes, read_minutes

from .conftest import Write
from .make_sample import DOWN, FOLDER, TEXT

PDF = FOLDER / f"{TEXT.stem}.pdf"
VERTICAL = FOLDER / "down.pdf"


def scanned(path: Path, *, pages: int | None = None, resolution: int = 200) -> bytes:
    """Return a PDF of nothing but pictures of the first `pages` pages of the PDF at `path`."""
    pypdfium2 = pytest.importorskip("pypdfium2")
    pytest.importorskip("PIL")
    document = pypdfium2.PdfDocument(path)
    count = min(pages or len(document), len(document))
    images = [document[n].render(scale=resolution / 72, grayscale=True).to_pil() for n in range(count)]
    file = io.BytesIO()
    images[0].save(file, "PDF", resolution=resolution, save_all=True, append_images=images[1:])
    return file.getvalue()


def blank(pages: int) -> bytes:
    """Return a PDF of so many pictures with nothing on them, for a stand-in to read."""
    image = pytest.importorskip("PIL.Image")
    file = io.BytesIO()
    images = [image.new("L", (100, 140), 255) for _ in range(pages)]
    images[0].save(file, "PDF", resolution=12, save_all=True, append_images=images[1:])
    return file.getvalue()


def tesseract(*languages: str) -> None:
    """Skip the test, saying so, where Tesseract cannot read these languages."""
    try:
        done = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("Tesseract is not installed")
    if missing := set(languages) - set(done.stdout.split()):
        pytest.skip(f"Tesseract has no {missing}")


def folded(text: str) -> str:
    """Return `text` as recognition is measured: white space and the width of signs do not count."""
    return "".join(text.translate(str.maketrans("（）：０１２３４５６７８９", "():0123456789")).split())


def test_scanned_pages_are_read_as_the_table_they_show(write: Write) -> None:
    """The header form, the rows of the speakers' table, their speakers and their pages come back from pictures."""
    tesseract("jpn")
    expected = read_minutes(TEXT)

    reading = inspect_minutes(write(scanned(PDF, pages=3), "scan.pdf"))

    meeting = reading.meeting
    speeches = [u for u in meeting.utterances if u.kind == "speech"]
    wanted = [u for u in expected.utterances if u.kind == "speech" and folded(u.label or "")][: len(speeches)]
    assert reading.container == "pdf scan"
    assert any("Tesseract" in warning for warning in reading.warnings)
    assert (meeting.held_on, meeting.title.count("図書館協議会")) == (expected.held_on, 1)
    assert len(speeches) >= 6
    labels = SequenceMatcher(None, [folded(u.label or "") for u in speeches], [folded(u.label or "") for u in wanted])
    assert labels.ratio() >= 0.85
    assert sum(u.speaker is not None for u in speeches) >= 0.85 * len(speeches)
    read, printed = (folded("".join(u.text for u in spoken)) for spoken in (speeches, wanted))
    assert SequenceMatcher(None, read, printed[: len(read)], autojunk=False).ratio() >= 0.95  # the last turn goes on
    assert (meeting.utterances[0].page, {u.page for u in speeches}) == (1, {2})


def test_a_page_printed_down_is_read_in_columns(write: Write) -> None:
    """A vertical page's text layer gives every word; its picture gives most turns with their speakers."""
    exact = read_minutes(VERTICAL)
    labels = [line[1 : line.index("）") + 1] for line in DOWN.split("\n") if line.startswith("○")]

    assert [u.label for u in exact.utterances if u.kind == "speech"] == labels
    assert folded("".join(u.text for u in exact.utterances if u.kind == "speech")) == folded(
        "".join(line.split("）", 1)[-1] if line.startswith("○") else line for line in DOWN.split("\n")[2:])
    )

    tesseract("jpn", "jpn_vert")
    picture = read_minutes(write(scanned(VERTICAL), "scan.pdf"))

    speeches = [u for u in picture.utterances if u.kind == "speech"]
    found = [folded(u.label or "") for u in speeches]
    assert SequenceMatcher(None, found, [folded(label) for label in labels]).ratio() >= 0.6
    assert sum(u.speaker is not None for u in speeches) >= 0.8 * len(speeches)
    assert picture.held_on == exact.held_on


STAND_IN = """\
#!/bin/sh
if [ "$1" = --list-langs ]; then echo jpn; exit; fi
cat > /dev/null
{work}
printf 'level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth\\theight\\tconf\\ttext\\n'
top=$(( ($$ % 40 + 1) * 60 ))  # what stands at one height of every page would be a running head
printf '4\\t1\\t1\\t1\\t1\\t0\\t100\\t%d\\t400\\t50\\t-1\\t\\n' $top
printf '5\\t1\\t1\\t1\\t1\\t1\\t100\\t%d\\t150\\t50\\t96\\t【会長】\\n' $top
printf '5\\t1\\t1\\t1\\t1\\t2\\t260\\t%d\\t400\\t50\\t96\\t始めてよろしいですか。\\n' $top
"""


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Put a program in Tesseract's place that does some work and reads the same words on every page."""

    def put(work: str = ":") -> Path:
        program = tmp_path / "bin" / "tesseract"
        program.parent.mkdir(exist_ok=True)
        program.write_text(STAND_IN.format(work=work))
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
        return program

    return put


def test_every_page_of_a_scan_is_told(write: Write, stand_in) -> None:  # type: ignore[no-untyped-def]
    """A long scan is not silent: each page is told as it is done, and the pages come in order."""
    stand_in()
    steps: list[str] = []

    reading = inspect_minutes(write(blank(5), "scan.pdf"), progress=steps.append)

    assert [s for s in steps if s.startswith("recognising")] == [f"recognising page {n}, {n} of 5" for n in range(1, 6)]
    assert [u.page for u in reading.meeting.utterances] == [1, 2, 3, 4, 5]
    assert {u.label for u in reading.meeting.utterances} == {"会長"}


def test_a_scan_can_be_interrupted(write: Write, stand_in, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """Ctrl-C ends the reading of a scan at once, and Tesseract with it."""
    stand_in(f"echo $$ >> {tmp_path}/pids; exec sleep 60")
    path = write(blank(5), "scan.pdf")
    code = f"from index import read_minutes; read_minutes({str(path)!r})"
    reader = subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.DEVNULL, start_new_session=True)
    until = time.monotonic() + 60
    while not (tmp_path / "pids").exists() and time.monotonic() < until:
        time.sleep(0.05)

    reader.send_signal(signal.SIGINT)

    assert reader.wait(timeout=20) != 0
    for pid in (tmp_path / "pids").read_text().split():
        with pytest.raises(ProcessLookupError):
            os.kill(int(pid), 0)


def test_a_page_that_tesseract_cannot_read_is_named(write: Write, stand_in) -> None:  # type: ignore[no-untyped-def]
    """When Tesseract itself fails, the error says on which page."""
    stand_in("exit 1")

    with pytest.raises(UnreadableMinutes, match="failed on page 1"):
        read_minutes(write(blank(2), "scan.pdf"))


def test_without_tesseract_the_error_says_how_to_install_it(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """With an empty PATH a scan is refused in one line that names the packages."""
    path = write(blank(1), "scan.pdf")
    monkeypatch.setenv("PATH", "")

    with pytest.raises(UnreadableMinutes, match=r"apt install tesseract-ocr tesseract-ocr-jpn") as caught:
        read_minutes(path)
    assert "\n" not in str(caught.value)


def test_a_picture_among_pages_of_text_is_a_warning(write: Write, stand_in, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    """Where one page is a picture, Tesseract reads that page; without Tesseract the others are read and it is named."""
    pypdfium2 = pytest.importorskip("pypdfium2")
    document = pypdfium2.PdfDocument(PDF)
    document.import_pages(pypdfium2.PdfDocument(blank(1)))
    file = io.BytesIO()
    document.save(file)
    path = write(file.getvalue(), "mixed.pdf")

    stand_in()
    with_it = inspect_minutes(path)
    monkeypatch.setenv("PATH", "")
    without = inspect_minutes(path)

    assert with_it.meeting.utterances[-1].text.endswith("始めてよろしいですか。")
    assert any("12 are pictures" in warning for warning in with_it.warnings)
    assert any("12 are pictures and were left out" in warning for warning in without.warnings)
    assert len(without.meeting.utterances) >= 70
