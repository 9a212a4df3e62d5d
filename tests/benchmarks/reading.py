"""Measure what reading takes: three days of Tokyo, a PDF of a hundred pages, text twice and four times as long, a scan.

usage: python -m tests.benchmarks.reading [FILE…]        (the cases below unless files are named)

Each file is read in a process of its own; seconds are of the processor, memory is the most that the process held, and
`over` is what it held beyond a process that reads nothing. 10,000 malformed files: python tests/reading/fuzz.py
"""

from __future__ import annotations

import io
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.memory import most_bytes

ROOT = Path(__file__).parents[2]
TOKYO = ROOT.parent / "shared" / "minutes" / "tokyo"
SAMPLE = ROOT / "tests" / "reading" / "sample" / "seori-2022-11-18.pdf"
MOST_GROWTH = 2.6  # times for twice the text


def pages(count: int, *, pictures: bool = False) -> bytes:
    """Return the sample as a PDF of `count` pages, repeated from its start; as pictures where asked."""
    import pypdfium2

    sample, document = pypdfium2.PdfDocument(SAMPLE), pypdfium2.PdfDocument.new()
    for number in range(count):
        document.import_pages(sample, [number % len(sample)])
    file = io.BytesIO()
    if pictures:
        images = [page.render(scale=200 / 72, grayscale=True).to_pil() for page in document]
        images[0].save(file, "PDF", resolution=200, save_all=True, append_images=images[1:])
    else:
        document.save(file)
    return file.getvalue()


def sitting(turns: int) -> str:
    """Return a made-up sitting of so many turns, some 300 characters each."""
    head = "令和五年霧丘市議会会議録\n令和五年六月十二日（月曜日）\n"
    said = "　水道管の更新について伺います。古い管は何キロメートル残っており、いつまでに取り替える計画ですか。" * 6
    names = ("議長（土門周作君）", "三番（小野寺和香君）", "市長（井狩譲君）", "水道局長（桐生学君）")
    return head + "".join(f"○{names[n % 4]}{said}\n　{n}番目の点は以上です。\n" for n in range(turns))


def measure(paths: Sequence[Path]) -> dict[str, Any]:
    """Read the files in a new process and return seconds, memory in MB, utterances and steps told."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.reading", "--read", *map(str, paths)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def _read(paths: Sequence[str]) -> dict[str, Any]:
    import index.reading.build  # noqa: F401 - so that importing is not measured
    from index.reading import inspect_minutes

    steps: list[str] = []
    before = most_bytes()
    started, wall = time.process_time(), time.perf_counter()
    utterances = sum(len(inspect_minutes(path, progress=steps.append).meeting.utterances) for path in paths)
    most = most_bytes()
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "seconds": round(time.process_time() - started, 2),
        "children": round(children.ru_utime + children.ru_stime, 2),
        "wall": round(time.perf_counter() - wall, 2),
        "MB": most // 1_000_000,
        "over": (most - before) // 1_000_000,
        "utterances": utterances,
        "steps": len(steps),
    }


def cases(folder: Path) -> Iterator[tuple[str, list[Path]]]:
    """Yield (name, files) of each case, made in `folder`."""
    if TOKYO.exists():
        yield "three days of Tokyo", sorted(TOKYO.glob("*.txt"))
    else:
        print("three days of Tokyo: not at ../shared/minutes/tokyo")
    for count in (25, 50, 100):
        path = folder / f"{count}.pdf"
        path.write_bytes(pages(count))
        yield f"a PDF of {count} pages", [path]
    for turns in (1000, 2000, 4000):
        path = folder / f"{turns}.txt"
        path.write_text(sitting(turns), encoding="utf-8")
        yield f"a text of {path.stat().st_size / 1e6:.1f} MB", [path]
    path = folder / "scan.pdf"
    path.write_bytes(pages(8, pictures=True))
    yield "a scan of 8 pages", [path]


def main(files: Sequence[str]) -> None:
    """Print a line for each case."""
    with tempfile.TemporaryDirectory() as folder:
        for name, paths in [(file, [Path(file)]) for file in files] or cases(Path(folder)):
            try:
                told = measure(paths)
            except subprocess.CalledProcessError as error:
                print(f"{name}: {error.stderr.strip().splitlines()[-1]}")
                continue
            print(f"{name}: " + ", ".join(f"{key} {value}" for key, value in told.items()), flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--read"]:
        print(json.dumps(_read(sys.argv[2:])))
    else:
        main(sys.argv[1:])
