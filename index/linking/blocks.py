"""Divide a meeting into blocks: what one member asks, in one or more rounds, and the turns that answer."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from index.linking.narrated import is_narrated
from index.linking.sections import Section, cut, cut_told
from index.linking.sides import Side, sides, who
from index.linking.speech import asks, bids, closes, invites, next_item
from index.records import Meeting, Utterance
from index.titles import TITLES_EN
from index.words import is_latin, sentences

HANDS_OVER = re.compile(
    r"(君|さん|議員|委員|長|主幹|主査|事務局|実施機関|説明員|お願い(いた)?し?ます|どうぞ)[。 ]*$"
    rf"|(?:\b[Pp]lease|\b[Gg]o ahead|\b[Oo]ver to you|\b(?:{TITLES_EN}|Member)\.? [\w'’-]+)[.?!]?$"
)
MATTER = re.compile(r"([一-鿿々ァ-ヶー]{2,})(?:の(?:件|こと)|に(?:ついて|つきまして|関し))")
ROUNDS = 8  # turns back in which a member's own words are looked for
OWN_WORDS = 40  # a chair's turn below this many characters is no answer


@dataclass(frozen=True)
class Turn:
    """An utterance, the side it is spoken from, and its sections."""

    utterance: Utterance
    side: Side
    sections: tuple[Section, ...]
    first: int  # number of its first section over the whole meeting

    @property
    def numbers(self) -> range:
        """The numbers of its sections over the whole meeting."""
        return range(self.first, self.first + len(self.sections))

    @property
    def asks(self) -> bool:
        """Whether any section asks."""
        return any(section.asks for section in self.sections)


@dataclass
class Block:
    """One asker's turns and the turns that answer them, in the order of the meeting."""

    asker: str
    turns: list[Turn] = field(default_factory=list)


def turns(meeting: Meeting) -> list[Turn]:
    """Return every utterance of the meeting with its side and its sections, in order."""
    found: list[Turn] = []
    first = 0
    told = is_narrated(meeting)
    for utterance, side in zip(meeting.utterances, sides(meeting), strict=True):
        if told and utterance.kind != "heading":
            sections = tuple(cut_told(utterance.text, utterance.label))
        else:
            sections = tuple(cut(utterance.text, by_asker=side in ("asker", "chair")))
        found.append(Turn(utterance, side, sections, first))
        first += len(sections)
    return found


def blocks(all_turns: list[Turn]) -> list[Block]:
    """Return the blocks of a meeting, in order.

    A block ends when another member speaks up, when the asker says that the answer will do, or when the chair
    moves on or asks an official something else.
    """
    found: list[Block] = []
    block: Block | None = None
    for number, turn in enumerate(all_turns):
        if turn.utterance.kind == "heading":  # another sitting begins
            block = None
        if turn.side == "asker":
            name = who(turn.utterance)
            if closes(turn.utterance.text):
                if block and block.asker == name:
                    block = None
                continue
            if block is None or block.asker != name:
                block = Block(name)
                found.append(block)
            block.turns.append(turn)
        elif turn.side == "answerer" or (turn.side == "chair" and block and _answers(all_turns, number)):
            if block:
                block.turns.append(turn)
            if turn.side == "chair" and next_item(turn.utterance.text):  # left for another time
                block = None
        elif turn.side == "chair":
            if next_item(turn.utterance.text) or (block and _turns_elsewhere(block, turn, all_turns, number)):
                block = None
            if (
                block is None
                and turn.sections
                and _asks_somebody(turn)
                and _side_after(all_turns, number) == "answerer"
            ):
                block = Block(who(turn.utterance), [replace(turn, sections=turn.sections[-1:], first=turn.numbers[-1])])
                found.append(block)
    return found


def _answers(all_turns: list[Turn], number: int) -> bool:
    """Return whether a chair answers by the turn: just after a question, at length, and handing over to nobody."""
    turn = all_turns[number]
    before = all_turns[number - 1] if number else None
    text = turn.utterance.text
    return bool(
        before
        and before.side == "asker"
        and before.asks
        and len(text) >= OWN_WORDS
        and not turn.asks
        and not HANDS_OVER.search(text)
        and _side_after(all_turns, number) != "answerer"
    )


def _turns_elsewhere(block: Block, turn: Turn, all_turns: list[Turn], number: int) -> bool:
    """Return whether the chair asks an official for something else.

    That needs the member's question answered, or a matter named that the member has not spoken of.
    """
    text = turn.utterance.text
    if _side_after(all_turns, number) != "answerer" or not bids(text):
        return False
    last = block.turns[-1]
    if last.side == "answerer" or not last.asks:
        return True
    matters = MATTER.findall(text)
    asked = "".join(t.utterance.text for t in block.turns[-ROUNDS:] if t.side == "asker")
    return bool(matters) and not any(m[i : i + 2] in asked for m in matters for i in range(len(m) - 1))


def _asks_somebody(turn: Turn) -> bool:
    """Return whether a chair's turn ends in a question, rather than in a request to explain or to speak."""
    text = turn.utterance.text[: turn.sections[-1].end].strip()
    last = text[slice(*sentences(text)[-1])]
    return bool(re.search(r"か[。？?]?$", last)) or (is_latin(last) and asks(last) and not invites(last))


def _side_after(all_turns: list[Turn], number: int) -> Side:
    """Return the side of the next turn that anybody speaks."""
    return next((t.side for t in all_turns[number + 1 : number + 6] if t.side != "none"), "none")
