"""Replies over several minutes, written without a look at the gates: what is false stays out, what is true comes through."""

from __future__ import annotations

from collections.abc import Callable

from assistant import Assistant
from index.words import fold
from tests.chain import (
    again,
    ashdown,
    bridges,
    carrowmore,
    crossed,
    eastmoor,
    fresh,
    further,
    harlow,
    hoiku,
    isles,
    kasumi,
    kiban,
    last,
    later,
    mitake,
    native,
    natural,
    numata,
    paraphrased,
    parkboard,
    plain,
    reheard,
    retold,
    reworded,
    sakura,
    shores,
    summed,
    tsukioka,
    unseen,
    untold,
    untried,
    varied,
    worded,
)  # fmt: skip
from tests.chain.conftest import answered, filled, shown, whole
from tests.minutes import MINUTES

LOST = 0.03  # share of true replies that may be lost; the kept suite loses none
# False replies that are known to come through, by their words, and what it would take to tell them.
KNOWN = {
    "banned",  # of what its sources do not allow; why it is not allowed is made up
    "second-hand",  # a bookshop is near enough to books
    "All pupils",  # of whom, where another "all" stands in the passage
    "a third",  # of what, where the passage has a third of something else
    "58 pupils",  # the same
    "all 14",  # of how many, where both figures stand
    "早瀬の学童は",  # of which of two places, where both stand in what was asked
    "including gynaecology",  # of what an "all" is told
    "電気の使用量が最も多い",  # why, beside a true fact
    "壊れやすい物は友の会",  # who does what, where both stand
    "new oak",  # of another wood
    "通常の賃金",  # on what terms
    "will be preserved",  # an answer, where the source only asked
    "will buy the panels",  # by whom
    "meal service contracts will",  # of which contracts, where both stand
    "persuaded",  # how it ended
    "city hall",  # where
    "残りはすべて学区",  # who pays which part
    "研修医の了解",  # whose, where the sources name nobody
    "has been ordered",  # that it is done, where the source says that it could be
    "Cllr Lacey voting against and Cllr Moylan abstaining",  # who voted how, where both are named
    "利用者の減少に対応するため",  # one reason of two
    "does not cover",  # what, where the source is about other damage
    "has decided",  # what, where the source tells of what was not done
    "200 yen",  # whom a sum is told of, where both stand
    "The city pays three quarters",  # who pays which part
    "rejected outright",  # what somebody proposed, where the source has another outcome
    "six of the nine",  # whom a number is told of, where both stand
    "will vote against",  # how somebody votes, where most is about why
    "a bus runs",  # what there was only talk of
    "All 61 drivers",  # of what, where the number of another stands
    "PC Lamb supported",  # whom an “agreed with this” is about
    "町が費用を負担",  # who pays, where both stand
    "More of the bathing tax",  # of which the rest is told by no figure
    "will be found through",  # what, where the source asks for it and tells of something else
    "because the digging is cheaper",  # why, beside a true figure
    "break even at 300 animals",  # which of two figures, across languages
    "Hata Town began",  # which of two places, where both stand
}
SEEN = [
    (suite.TRUE, suite.FALSE)
    for suite in (
        further, unseen, fresh, later, last, varied, again, plain, worded, summed, natural, retold, native, isles, crossed, bridges, shores,
        carrowmore, kasumi, parkboard, reworded, reheard,
        hoiku, kiban, eastmoor, paraphrased, numata, sakura, harlow, untried, untold, mitake, tsukioka, ashdown,
    )
]  # fmt: skip


def test_false_replies_over_several_minutes(assistants: Callable[[str], Assistant]) -> None:
    """No false reply comes through as supported but those that are known to."""
    through = set()
    for on, _, question, reply, words in (row for _, false in SEEN for row in false if MINUTES[row[0]]()):
        told = shown(answered(assistants(on), question, reply))
        through |= {one for one in words if fold(one) in told}

    assert through <= KNOWN


def test_true_replies_over_several_minutes(assistants: Callable[[str], Assistant]) -> None:
    """Of true replies over several minutes at most three in a hundred lose a sentence."""
    tried = [row for true, _ in SEEN for row in true if MINUTES[row[0]]()]
    lost = [
        reply
        for on, question, reply in tried
        if not whole(answered(assistants(on), question, reply), filled(assistants(on), question, reply))
    ]

    assert len(lost) <= LOST * len(tried), "\n".join(lost)


def test_real_minutes_are_beside_the_project(assistants: Callable[[str], Assistant]) -> None:
    """Replies over real minutes are tried where these are beside the project; the test is skipped, saying so, elsewhere."""
    for on in ("tokorozawa", "tokyo-day"):
        assert assistants(on).meetings()
