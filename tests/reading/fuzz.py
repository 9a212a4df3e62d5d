"""Read mutated files and see that each gives a whole reading or an error of the tree, in time.

usage: python tests/reading/fuzz.py [COUNT]        (10,000 unless told)
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1])]  # the project, and `reading`

from index.errors import MinutesError
from index.reading import inspect_minutes
from index.records import Reading

SLOWEST = 10.0  # seconds of processor time one file may take, programs that read for us included
LONGEST = 60.0  # seconds on the clock, for what waits without working
_SIGNS = "○◆【】（）()：:\t\n　 。、君議長委員問答⇒・〃|<>{}[]\"'&;\x00\x0c０９一〇第番-－#*"


def seeds() -> dict[str, bytes]:
    """Return one small file of every container and of every layout, by file name."""
    from reading.make_sample import FOLDER, TEXT
    from reading.test_containers import CONTAINERS
    from reading.test_habits import CASES as HABITS
    from reading.test_layouts import CASES
    from reading.test_variety import LAYOUTS, file

    files = {name: made() for name, made in CONTAINERS.items()}
    files |= {f"layout{n}.txt": minutes.encode() for n, (_, minutes, _) in enumerate(CASES.values())}
    files |= {f"habit{n}{case.suffix}": case.text.encode() for n, case in enumerate(HABITS.values())}
    for n, layout in enumerate(LAYOUTS):
        name, text = file(layout, "surname and office", "key above value")
        files[f"variety{n}{Path(name).suffix}"] = text.encode()
    files |= {
        f"sample{suffix}": (FOLDER / f"{TEXT.stem}{suffix}").read_bytes() for suffix in (".docx", ".html", ".pdf")
    }
    files["list.json"] = (
        '{"発言": [{"speaker": "会長", "text": "始めます。"}, {"speaker": "委員", "text": "はい。"}]}'.encode()
    )
    files["diet.json"] = (
        '{"meetingRecord": [{"date": "2020-06-10", "speechRecord": [{"speaker": "甲", "speech": "○甲委員　はい。"}]}]}'.encode()
    )
    files["voices.vtt"] = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v 玉置澄江>始めます。</v>\n\n00:03.000 --> 00:04.000\n<v 岸本>はい。</v>\n".encode()
    )
    files["voices.srt"] = (
        "1\n00:00:01,000 --> 00:00:03,000\n会長: 始めます。\n\n2\n00:00:04,000 --> 00:00:05,000\n会長: 次です。\n".encode()
    )
    files["speeches.xml"] = b"<TEI><u who='#a'><seg>First words.</seg></u><u who='#b'><seg>Yes.</seg></u></TEI>"
    return files


def mutate(data: bytes, rng: random.Random) -> bytes:
    """Return `data` cut, repeated, shuffled or sprinkled with signs that mean something to a reader."""
    changed = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4, 16))):
        at = rng.randrange(len(changed) + 1)
        kind = rng.randrange(7)
        if kind == 0 and changed:
            changed[at % len(changed)] = rng.randrange(256)
        elif kind == 1:
            changed[at : at + rng.choice((1, 10, 200))] = b""
        elif kind == 2:
            piece = changed[at : at + rng.choice((3, 40, 400))]
            changed[at:at] = piece * rng.choice((1, 3, 50))
        elif kind == 3:
            changed[at:at] = "".join(rng.choices(_SIGNS, k=rng.choice((1, 5, 60)))).encode()
        elif kind == 4:
            changed[at:at] = rng.randbytes(rng.choice((1, 8, 64)))
        elif kind == 5:
            changed[at:] = b""
        else:
            lines = bytes(changed).split(b"\n")
            rng.shuffle(lines)
            changed = bytearray(b"\n".join(lines))
    return bytes(changed)


def check(name: str, data: bytes, folder: Path) -> str:
    """Read `data` as a file called `name` and return what came of it.

    Raises:
        AssertionError: it took too long, or the reading is not whole. Any other error is a bug, too.
    """
    path = folder / name
    path.write_bytes(data)
    started, worked = time.perf_counter(), _worked()
    try:
        reading = inspect_minutes(path)
    except MinutesError as error:
        outcome = type(error).__name__
        if "\n" in str(error):
            raise AssertionError(f"{name}: an error of several lines") from error
    else:
        outcome = "read"
        check_whole(reading)
    took, waited = _worked() - worked, time.perf_counter() - started
    assert took < SLOWEST, f"{name} took {took:.1f} s"
    assert waited < LONGEST, f"{name} took {waited:.1f} s on the clock"
    return outcome


def _worked() -> float:
    """Return the seconds of processor time that this process and those it ran have used."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def check_whole(reading: Reading) -> None:
    """See that a reading holds what every reading holds."""
    utterances = reading.meeting.utterances
    assert utterances
    assert [u.position for u in utterances] == list(range(len(utterances)))
    assert all(u.text.strip() for u in utterances)
    assert all(u.kind == "speech" or (u.label is None and u.speaker is None) for u in utterances)
    assert 0 < reading.kept <= reading.characters


def main(count: int, say: Callable[[str], None] = print) -> None:
    """Read `count` mutated files; the same count always makes the same files."""
    files = list(seeds().items())
    outcomes: Counter[str] = Counter()
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        for n in range(count):
            rng = random.Random(n)
            name, data = files[n % len(files)]
            try:
                outcomes[check(name, mutate(data, rng), Path(folder))] += 1
            except Exception:
                say(f"input {n}, from {name!r}:")
                raise
    say(f"{count} mutated files in {time.perf_counter() - started:.0f} s: {dict(outcomes.most_common())}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
