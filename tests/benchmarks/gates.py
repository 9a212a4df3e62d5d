"""Mutate true answers and count what the gates catch, and what they lose of the true ones: `python -m tests.benchmarks.gates`.

The true answers are sentences of the minutes themselves: as quotations, as reports of their speaker, and in plain form.
Each is made false in every way that fits it: a number, a date, a denial, an opposite word, the speaker, a splice.
"""

from __future__ import annotations

import re
import statistics
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant import passages
from assistant.gates.figures import figures
from assistant.gates.keeper import Keeper
from assistant.gates.people import names_of
from assistant.passages import Source
from assistant.writing import near
from index.records import Passage
from index.retrieval.people import Listed, roster
from index.store import Store
from index.words import sentences

KINDS = ("number", "date", "negation", "opposite", "name", "splice", "wrong passage")
LONGEST, SHORTEST = 90, 14  # characters of a sentence that is tried
BESIDE = 5  # passages shown besides the one cited
DENIED = (
    (re.compile(r"(し)ません(。|$)"), "します。"), (re.compile(r"(?<=[きぎしちにびみり])ません(。|$)"), "ます。"),
    (re.compile(r"(おり|い)ません(。|$)"), r"\1ます。"), (re.compile(r"ございません(。|$)"), "ございます。"),
    (re.compile(r"しない(?=[ことよ、。])"), "する"), (re.compile(r"していない"), "している"),
)  # fmt: skip
AFFIRMED = (
    (re.compile(r"(?<=[きぎしちにびみりいえけせてねべめれ])ます。$"), "ません。"),
    (re.compile(r"(?<=[きぎしちにびみりいえけせてねべめれ])ました。$"), "ませんでした。"),
    (re.compile(r"ております。$"), "ておりません。"), (re.compile(r"ています。$"), "ていません。"),
    (re.compile(r"であります。$"), "ではありません。"), (re.compile(r"です。$"), "ではありません。"),
)  # fmt: skip
OPPOSITES = (("増やし", "減らし"), ("減らし", "増やし"), ("増加", "減少"), ("減少", "増加"), ("拡大", "縮小"), ("賛成", "反対"),
             ("反対", "賛成"), ("引き上げ", "引き下げ"), ("早め", "遅らせ"), ("可決", "否決"), ("充実", "縮小"), ("延長", "短縮"),
             ("開始", "廃止"), ("無料", "有料"), ("強化", "緩和"))  # fmt: skip


@dataclass(frozen=True)
class Tried:
    """What became of one reply."""

    kind: str  # "true", or how it was made false
    text: str
    passed: bool
    ms: float  # of this thread's time
    why: str


def true_replies(source: Source) -> Iterator[str]:
    """Yield true sentences about a passage: plain, quoted, and as a report of its speaker."""
    passage = source.passage
    for start, end in sentences(passage.text):
        sentence = passage.text[start:end].strip()
        if (
            not SHORTEST <= len(sentence) <= LONGEST
            or not sentence.endswith("。")
            or "」" in sentence
            or "（" in sentence
        ):
            continue
        yield f"{sentence[:-1]}[{source.number}]。"
        if passage.speaker:
            yield f"{passage.speaker.name}は「{sentence}」と述べました[{source.number}]。"


def mutations(reply: str, source: Source, others: Sequence[Source]) -> Iterator[tuple[str, str]]:
    """Yield (kind, reply) of the ways in which a true reply can be made false."""
    number, quoted = source.number, "「" in reply
    bare = re.sub(r"\[\d+\]", "", reply)
    for figure in figures(bare)[:2]:
        changed = re.sub(r"\d+|[一二三四五六七八九]", lambda m: _other(m.group()), figure.text, count=1)
        at = bare.find(figure.text)
        if changed != figure.text and at >= 0:
            kind = "date" if figure.kind in ("date", "month", "year", "time", "weekday") else "number"
            yield kind, _marked(bare[:at] + changed + bare[at + len(figure.text) :], number)
    if not quoted:
        for table in (DENIED, AFFIRMED):
            told = next((new for pattern, to in table if (new := pattern.sub(to, bare)) != bare), None)
            if told:
                yield "negation", _marked(told, number)
                break
    word = next(((a, b) for a, b in OPPOSITES if a in bare), None)
    if word:
        yield "opposite", _marked(bare.replace(*word, 1), number)
    swapped = next(
        (o for o in others if o.passage.speaker and not names_of(o.passage) & names_of(source.passage)), None
    )
    if quoted and swapped and swapped.passage.speaker and source.passage.speaker:
        yield "name", reply.replace(source.passage.speaker.name, swapped.passage.speaker.name, 1)
    other = next(
        (o for o in others if o.passage.utterance_id != source.passage.utterance_id and len(o.passage.text) > 30), None
    )
    if quoted and other:
        inside = re.search(r"「(.+)」", bare)
        if inside and len(inside[1]) > 20:
            half = len(inside[1]) // 2
            yield "splice", _marked(bare.replace(inside[1], inside[1][:half] + other.passage.text[10:30]), number)
    if other and not quoted:
        yield "wrong passage", re.sub(r"\[\d+\]", f"[{other.number}]", reply)


def _other(digits: str) -> str:
    """Return other digits, of the same kind."""
    if digits.isascii():
        return str(int(digits) + (7 if len(digits) > 1 else 3))[-max(1, len(digits)) :] if digits != "0" else "4"
    kanji = "一二三四五六七八九"
    return kanji[(kanji.index(digits) + 3) % 9]


def _marked(text: str, number: int) -> str:
    return f"{text.rstrip('。')}[{number}]。"


def shown(store: Store, every: int) -> Iterator[tuple[Source, list[Source]]]:
    """Yield answering passages as sources, each with others that a model might have been shown beside it."""
    found = [
        p for p in store.passages("1 ORDER BY p.meeting, p.position").values() if p.kind in ("answer", "explanation")
    ]
    for at in range(0, len(found), every):
        beside: list[Passage] = found[at + 1 : at + 1 + BESIDE] or found[:BESIDE]
        source, *others = passages.number(store, [found[at], *beside])
        yield source, others


def run(store: Store, every: int = 1) -> list[Tried]:
    """Return what became of true replies about every so many passages, and of their mutations."""
    people, nearness = roster(store.db), near(store)
    tried: list[Tried] = []
    for source, others in shown(store, every):
        for reply in true_replies(source):
            result = _try("true", reply, source, others, people, nearness)
            tried.append(result)
            tried += [
                _try(kind, text, source, others, people, nearness)
                for kind, text in mutations(reply, source, others)
                if text != reply
            ]
    return tried


def _try(
    kind: str, reply: str, source: Source, others: Sequence[Source], people: list[Listed], nearness: object
) -> Tried:
    question = source.passage.replies_to[0].text[-80:] if source.passage.replies_to else "何が説明されましたか"
    keeper = Keeper([source, *others], question, "ja", people, near=nearness)  # type: ignore[arg-type]
    began = time.thread_time()
    keeper.feed(reply)
    keeper.finish()
    spent = 1000 * (time.thread_time() - began)
    return Tried(kind, reply, not keeper.dropped, spent, keeper.dropped[0].why if keeper.dropped else "")


def rates(tried: Sequence[Tried]) -> dict[str, tuple[float, int]]:
    """Return for the true replies the share lost, and for each kind of falsehood the share caught, with the count."""
    counts = Counter(t.kind for t in tried)
    stopped = Counter(t.kind for t in tried if not t.passed)
    return {kind: (stopped[kind] / counts[kind], counts[kind]) for kind in ("true", *KINDS) if counts[kind]}


def main() -> None:
    """Measure on the sample and on the made-up assembly, and print the rates."""
    import sys
    import tempfile
    from pathlib import Path

    from assistant import Assistant
    from assistant.sample import files

    corpora = {"sample": files(), "assembly": [Path(__file__).parents[1] / "questions" / "assembly.txt"]}
    corpora |= {Path(given).name: [Path(given)] for given in sys.argv[1:]}
    for name, paths in corpora.items():
        with tempfile.TemporaryDirectory() as home, Assistant.open(home) as assistant:
            assistant.add(paths)
            tried = run(assistant._store, 1 if name in ("sample", "assembly") else 8)
        table = rates(tried)
        false = [t for t in tried if t.kind != "true"]
        print(f"{name}: {table['true'][0]:.3f} of {table['true'][1]} true replies lost;", end=" ")
        print(f"{sum(not t.passed for t in false) / len(false):.3f} of {len(false)} false ones caught;", end=" ")
        print(
            f"{statistics.median(t.ms for t in tried):.1f} ms a reply (median), {max(t.ms for t in tried):.0f} ms at most"
        )
        for kind, (share, count) in table.items():
            if kind != "true":
                print(f"    {kind}: {share:.3f} of {count} caught")


if __name__ == "__main__":
    main()
