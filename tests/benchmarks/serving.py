"""Measure the page: ready, first text, many visitors at once, asking while a file is added.

usage: python -m tests.benchmarks.serving QUESTIONS.jsonl FILE… (minutes to ask, the last of them is added meanwhile)

It starts `minutes serve` as users do, in a process of its own, on a store made for the purpose. Times are of the wall;
`cpu` is what the server itself used a question, which other work on the machine does not change.
"""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import httpx

from assistant import Assistant

VISITORS = 50
SINGLY = 20  # questions asked one after another
SETTLED_S = 5  # after the page, until questions: a server that is up has read ahead
TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


async def ask(address: str, question: str) -> tuple[float, float]:
    """Ask as a new visitor; return the seconds until the first text and until the end.

    Raises:
        AssertionError: the answer ended in an error.
    """
    async with httpx.AsyncClient(
        base_url=address, timeout=120, verify=False
    ) as client:  # certificates take 20 ms to load
        begun, first, last = time.perf_counter(), None, ""
        async with client.stream("POST", "/api/questions", json={"question": question}) as answer:
            assert answer.status_code == 200, answer.status_code
            async for line in answer.aiter_lines():
                if line.startswith("event: "):
                    last = line
                    if first is None and line == "event: text":
                        first = time.perf_counter() - begun
        assert last == "event: turn", last
        return first or 0.0, time.perf_counter() - begun


async def measure(address: str, process: int, questions: list[str], file: Path) -> dict[str, Any]:
    """Return what is measured, in milliseconds."""
    async with httpx.AsyncClient(base_url=address, timeout=120) as client:
        begun = time.perf_counter()
        page = await client.get("/", headers={"accept": "text/html"})
        ready = time.perf_counter() - begun
    await asyncio.sleep(SETTLED_S)
    await ask(address, questions[0])
    before = cpu(process)
    singly = [await ask(address, question) for question in questions[:SINGLY]]
    each = (cpu(process) - before) / len(singly)
    before = cpu(process)
    crowd = await asyncio.gather(*(ask(address, questions[n % len(questions)]) for n in range(VISITORS)))
    crowded = (cpu(process) - before) / len(crowd)
    adding = asyncio.create_task(add(address, file))
    meanwhile = []
    while not adding.done():
        meanwhile.append(await ask(address, questions[len(meanwhile) % len(questions)]))
    return {
        "page ms": round(1000 * ready),
        "page bytes": len(page.content),
        "first text ms": spread([first for first, _ in singly]),
        "whole answer ms": spread([whole for _, whole in singly]),
        "cpu ms a question": round(1000 * each),
        f"{VISITORS} at once ms": spread([whole for _, whole in crowd]),
        f"cpu ms a question of {VISITORS}": round(1000 * crowded),
        "adding s": round(await adding, 1),
        "answers while adding": len(meanwhile),
        "first text while adding ms": spread([first for first, _ in meanwhile]),
    }


async def add(address: str, file: Path) -> float:
    """Add a file over the API; return the seconds that it took."""
    async with httpx.AsyncClient(base_url=address, timeout=600) as client:
        begun = time.perf_counter()
        sent = await client.post("/api/meetings", files={"file": (file.name, file.read_bytes())})
        token = {"cookie": "; ".join(f"{n}={v}" for n, v in sent.cookies.items())}
        told = (await client.get(sent.json()["events"], headers=token)).text
        assert "event: added" in told, told[-500:]
        return time.perf_counter() - begun


def cpu(process: int) -> float:
    """Return the processor seconds that a process has used so far."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def spread(seconds: list[float]) -> str:
    """Return the median, the 95th of a hundred and the longest, in milliseconds."""
    ranked = sorted(1000 * s for s in seconds)
    high = ranked[min(len(ranked) - 1, int(0.95 * len(ranked)))]
    return f"median {statistics.median(ranked):.0f}, p95 {high:.0f}, most {ranked[-1]:.0f}"


def main(questions: str, *files: str) -> None:
    """Serve the files but the last, measure, and print a line for each figure."""
    asked = [json.loads(line)["question"] for line in Path(questions).read_text("utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as home:
        with Assistant.open(home) as assistant:
            assistant.add(files[:-1])
        command = [sys.executable, "-m", "assistant.cli", "serve", "--home", home, "--no-open", "--port", "0"]
        begun = time.perf_counter()
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
            assert server.stdout is not None
            address = next(word for word in server.stdout.readline().split() if word.startswith("http"))
            while True:
                try:
                    httpx.get(address + "health")
                    break
                except httpx.TransportError:
                    time.sleep(0.02)
            print(f"up s: {time.perf_counter() - begun:.1f}")
            try:
                for name, value in asyncio.run(
                    measure(address.rstrip("/"), server.pid, asked, Path(files[-1]))
                ).items():
                    print(f"{name}: {value}")
            finally:
                server.terminate()


if __name__ == "__main__":
    main(*sys.argv[1:])
