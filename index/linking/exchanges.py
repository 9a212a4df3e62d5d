"""Link each answering section to the questions it replies to, and say what every section is.

Two ways of talking need two rules. In a short exchange the last open question is meant, and a clarifying question
does not close the one before it; so an answer replies to all that is open, the likeliest first. In a debate of long
speeches the answers are aligned with the questions by their words, their meaning and their order (`align`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.linking import align as a
from index.linking.blocks import Block, Turn, blocks, turns
from index.linking.narrated import link_told
from index.linking.numbering import announced_in, answered_as, asked_as
from index.linking.sides import who
from index.linking.speech import (
    announces,
    asks,
    closes,
    consents,
    is_moved,
    is_preface,
    moves,
    rules,
    seeks_consent,
    tells,
)
from index.linking.taken_up import link_named, speaks_of_else
from index.records import Meeting, PassageKind
from index.words import fold, sentences

FEW = 4  # asking sections of a round up to which the round is a short one
ROUND = 0.12  # each later round makes an earlier question this much less likely
ANSWERED = 0.04  # as does each answer that it already has
SILENT = 0.12  # a section that asks nothing is less likely to be replied to
MOST = 400  # questions of a block that compete: bounds the time of an endless debate
CLARIFIES = re.compile(r"(とは|意味|何のこと|何(です|でしょう|の略)|どういう(こと|もの)|どなた|どこ(です|でしょう))")
SHORT_QUESTION = 40
LIST = 3  # numbered questions of a turn from which what stands before the first only leads up to them
CALLED = 2  # a chair's turn may stand between a remark and what is said to it
TAIL = 160  # characters at the end of a question in which it names whom it asks


@dataclass(frozen=True)
class Linked:
    """What linking found out about the sections of a meeting, by their numbers over the whole meeting."""

    turns: list[Turn]
    kinds: list[PassageKind]
    replies_to: dict[int, list[int]]  # answering section → asking sections, likeliest first


@dataclass
class _Open:
    """A section of the asker that may still be replied to."""

    number: int
    round: int
    asks: bool
    clarifies: bool
    named: frozenset[str]  # the offices that it asks, of those that answer in its block
    numbers: frozenset[int]  # under which it is listed
    side: a.Side
    answers: int = 0


def prepare(meeting: Meeting) -> list[Turn]:
    """Return the meeting's turns, cut into sections: what must be tokenised and embedded before `link`."""
    return turns(meeting)


def link(all_turns: list[Turn], words: Sequence[Sequence[str]], vectors: a.Vector | None = None) -> Linked:
    """Return the links and kinds of all sections.

    `words` holds each section's words, `vectors` its unit row (or None: words alone decide), both by number.
    """
    if any(section.act for turn in all_turns for section in turn.sections):
        return Linked(all_turns, *link_told(all_turns))
    replies: dict[int, list[int]] = {}
    for block in blocks(all_turns):
        _link_block(block, words, vectors, replies)
    link_named(all_turns, replies)
    _link_consent(all_turns, replies)
    _link_votes(all_turns, replies)
    return Linked(all_turns, _kinds(all_turns, replies), replies)


def _link_consent(all_turns: list[Turn], replies: dict[int, list[int]]) -> None:
    """Link each direction that records consent to the chair's question just before it."""
    before: tuple[int, Turn] | None = None
    for turn in all_turns:
        for number in turn.numbers:
            if before and before[1].side == "chair" and consents(_text(turn, number)):
                text = _text(before[1], before[0])
                last = text[slice(*sentences(text)[-1])]
                if asks(last) or seeks_consent(last):
                    replies[number] = [before[0]]
            before = number, turn


def _link_votes(all_turns: list[Turn], replies: dict[int, list[int]]) -> None:
    """Link each vote that a clerk records in English to what was moved last before it, under the same heading."""
    moved: list[int] = []
    for turn in all_turns:
        if turn.utterance.kind == "heading":
            moved = []
        for number in turn.numbers:
            text = _text(turn, number)
            if turn.utterance.kind == "direction" and moved and rules(text):
                replies.setdefault(number, moved[-1:])
                moved.pop()  # an amendment is voted on before what it amends
            elif moves(text) if turn.utterance.kind == "speech" else is_moved(text):
                moved.append(number)


def _link_block(
    block: Block, words: Sequence[Sequence[str]], vectors: a.Vector | None, replies: dict[int, list[int]]
) -> None:
    texts = {n: _text(turn, n) for turn in block.turns for n in turn.numbers}
    agreement = a.Agreement([words[n] for n in texts])
    officials = {role for turn in block.turns if (role := _office(turn, block))}
    opened: list[_Open] = []
    round_ = 0
    asked_last = False
    replied = ""  # who was first to reply in this round
    for before, turn in zip([None, *block.turns], block.turns, strict=False):
        if turn.side == "asker" or before is None:
            round_ += not asked_last
            asked_last, replied = True, ""
            first = _list_begins(turn, texts)
            for n, section in zip(turn.numbers, turn.sections, strict=True):
                leads_up = n < first
                brief = len(texts[n]) <= SHORT_QUESTION and bool(CLARIFIES.search(texts[n]))
                tail = fold(texts[n])[-TAIL:]
                named = frozenset(role for role in officials if role in tail)
                side = _side([n], words, vectors, texts, agreement)
                does_ask = section.asks and not leads_up
                opened.append(_Open(n, round_, does_ask, brief and does_ask, named, asked_as(texts[n]), side))
            continue
        asked_last = False
        competing = opened[-MOST:]
        answering = [n for n, s in zip(turn.numbers, turn.sections, strict=True) if not is_preface(texts[n])]
        if not competing or not answering:
            continue
        current = [o for o in competing if o.round == round_]
        if len(current) < FEW and not any(o.asks for o in current) and _follows(turn, before):
            current[-1].asks = True  # a remark, answered at once
        if not any(o.asks for o in competing) and len(competing) < FEW:
            continue  # a remark, then somebody's report: no exchange
        if replied and speaks_of_else(
            turn, replied, answering, {o.number: texts[o.number] for o in competing if o.asks}, words, vectors
        ):
            continue
        replied = replied or who(turn.utterance)
        topics = _topics(turn, answering)
        answers = [_side(topic, words, vectors, texts, agreement) for topic in topics]
        score = agreement.score(answers, [o.side for o in competing])
        numbers = _numbers(announced_in(texts[turn.first]), [texts[topic[0]] for topic in topics])
        score += _by_number(numbers, [o.numbers for o in competing])
        if 0 < sum(o.asks for o in current) <= FEW and len(current) <= 2 * FEW:
            _reply_to_open(topics, competing, score, round_, replies)
        else:
            prior = _prior(competing, round_, _office(turn, block))
            _reply_by_alignment(topics, competing, score, prior, replies)


def _list_begins(turn: Turn, texts: dict[int, str]) -> int:
    """Return where the list of questions begins that most of the turn is, by number; without one, its first section."""
    listed = [n for n in turn.numbers if asked_as(texts[n])]
    mostly = len(listed) >= LIST and 2 * len(listed) > len(turn.sections)
    return listed[0] if mostly else turn.first


def _numbers(announced: tuple[int, ...], answers: Sequence[str]) -> list[frozenset[int]]:
    """Return the numbers that each answer of a turn takes up, after what the turn announced to take up.

    As many answers as numbers come in their order; otherwise what has no number of its own may be any of the several.
    """
    own = [answered_as(text) for text in answers]
    if len(own[0]) > 1 and set(own[0]) <= set(announced):
        own[0] = ()
    if len(announced) == len(own) and not any(own):
        return [frozenset({number}) for number in announced]
    found: list[frozenset[int]] = []
    several = announced
    for mine in own:
        found.append(frozenset(mine or several))
        if len(mine) > 1:
            several = mine
    return found


def _by_number(answers: Sequence[frozenset[int]], questions: Sequence[frozenset[int]]) -> np.ndarray:
    """Return how far the numbers that both sides name speak for each question, shape (answers, questions)."""
    found = np.zeros((len(answers), len(questions)))
    for row, mine in enumerate(answers):
        for column, theirs in enumerate(questions):
            if mine and theirs:
                found[row, column] = a.NUMBERED if mine & theirs else -a.UNNUMBERED
    return found


def _follows(turn: Turn, before: Turn) -> bool:
    """Return whether the turn comes just after one of the asker's, or after the chair has named who answers."""
    return before.side == "asker" and turn.utterance.position - before.utterance.position <= CALLED


def _topics(turn: Turn, answering: list[int]) -> list[list[int]]:
    """Return the answering sections in runs that one sentence announces: what was cut for its length is one reply."""
    found: list[list[int]] = []
    for number in answering:
        section = turn.sections[number - turn.first]
        before = turn.sections[found[-1][-1] - turn.first] if found else None
        if before and before.part == section.part and announces(section.topic, by_asker=False):
            found[-1].append(number)
        else:
            found.append([number])
    return found


def _reply_to_open(
    topics: list[list[int]], competing: list[_Open], score: np.ndarray, round_: int, replies: dict[int, list[int]]
) -> None:
    """Link a turn of a short exchange: to the round's questions by agreement, then to the older open ones."""
    asking = [i for i, o in enumerate(competing) if o.asks]
    cleared = [i for i in asking if competing[i].clarifies and competing[i].answers]
    for row, topic in enumerate(topics):

        def rank(i: int, row: int = row) -> tuple[int, int, float]:
            return (i in cleared, -competing[i].round, -float(score[row, i]))

        for number in topic:
            replies[number] = [competing[i].number for i in sorted(asking, key=rank)][:FEW]
    first = {replies[topic[0]][0] for topic in topics}
    for o in competing:
        o.answers += o.number in first


def _reply_by_alignment(
    topics: list[list[int]],
    competing: list[_Open],
    score: np.ndarray,
    prior: np.ndarray,
    replies: dict[int, list[int]],
) -> None:
    """Link a turn of a long debate: each section to the question on the best path, and a close second."""
    path = a.align(score, prior)
    total = score + prior
    for row, topic in enumerate(topics):
        order = [path[row], *(i for i in np.argsort(-total[row]).tolist() if i != path[row])]
        best = score[row, order[0]]
        if best < a.WEAK:
            continue
        kept = [order[0], *(i for i in order[1:3] if score[row, i] >= a.SECOND * best)]
        whole = dict.fromkeys(j for i in kept for j in _whole(i, competing))
        for number in topic:
            replies[number] = [competing[i].number for i in whole]
    for column in set(path):
        competing[column].answers += 1


def _whole(chosen: int, competing: list[_Open]) -> list[int]:
    """Return the question that a chosen section belongs to: where it asks first, then what leads up to that."""
    last = chosen
    while not competing[last].asks and last + 1 < len(competing) and last < chosen + 2 and not _apart(competing, last):
        last += 1
    if not competing[last].asks:
        last = chosen
    first = last
    while first > 0 and last - first < 2 and not competing[first - 1].asks and _same_turn(competing, first):
        if _apart(competing, first - 1):
            break
        first -= 1
    return [last, *(i for i in range(first, last) if i != last)]


def _apart(competing: list[_Open], number: int) -> bool:
    """Return whether the next section is listed under another number."""
    mine, following = competing[number].numbers, competing[number + 1].numbers
    return bool(following and not mine & following)


def _same_turn(competing: list[_Open], number: int) -> bool:
    return competing[number - 1].round == competing[number].round


def _prior(competing: list[_Open], round_: int, mine: str) -> np.ndarray:
    """Return how likely each question is before its words are looked at, one number a question.

    `mine` is the office of whoever answers.
    """
    found = np.zeros(len(competing))
    for i, o in enumerate(competing):
        found[i] -= ROUND * (round_ - o.round) + ANSWERED * o.answers + SILENT * (not o.asks)
        if mine in o.named:
            found[i] += a.NAMED
        elif o.named:
            found[i] -= a.OTHER
    return found


def _office(turn: Turn, block: Block) -> str:
    """Return the office of an answering turn's speaker as askers would name it, else ""."""
    if turn.side == "asker" or turn is block.turns[0]:
        return ""
    speaker = turn.utterance.speaker
    office = fold((speaker and speaker.role) or re.sub(r"[（(].*", "", turn.utterance.label or ""))
    return office if len(office) >= 2 else ""


def _side(
    numbers: Sequence[int],
    words: Sequence[Sequence[str]],
    vectors: a.Vector | None,
    texts: dict[int, str],
    agreement: a.Agreement,
) -> a.Side:
    """Return a run of sections as the alignment sees it."""
    said = [word for number in numbers for word in words[number]]
    share = min(1.0, a.HEAD / max(1, sum(len(texts[number]) for number in numbers)))
    head = said[: max(3, round(len(said) * share))]
    if vectors is None:
        return agreement.side(said, head, None)
    vector = vectors[list(numbers)].mean(axis=0)
    return agreement.side(said, head, vector / max(float(np.linalg.norm(vector)), 1e-9))


def _text(turn: Turn, number: int) -> str:
    section = turn.sections[number - turn.first]
    return turn.utterance.text[section.start : section.end]


def _kinds(all_turns: list[Turn], replies: dict[int, list[int]]) -> list[PassageKind]:
    """Return what each section is, by number."""
    asked = {q for questions in replies.values() for q in questions}
    kinds: list[PassageKind] = []
    for turn in all_turns:
        for number, section in zip(turn.numbers, turn.sections, strict=True):
            text = _text(turn, number)
            if turn.utterance.kind == "heading":
                kinds.append("heading")
            elif turn.utterance.kind == "direction":
                kinds.append("procedure")
            elif turn.side == "asker":
                kinds.append("question" if section.asks else "procedure" if closes(text) else "opinion")
            elif number in replies:
                kinds.append("procedure" if consents(text) else "answer")
            elif turn.side == "chair":
                kinds.append("question" if number in asked else "explanation" if tells(text) else "procedure")
            else:
                kinds.append("procedure" if is_preface(text) else "explanation")
    return kinds
