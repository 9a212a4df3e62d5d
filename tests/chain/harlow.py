"""Scripted replies over a meeting of an American city council, written by people who knew nothing of the gates: true ones and false ones.

First run, before what they showed was mended: 5 of 14 true ones were lost and 2 of 10 false ones came through. As in `replies.py`
[[words]] stands for a mark of the passage shown that holds the words.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("harlow", "How was the ninety-night cap arrived at?",
     "Planning Director Ogilvie said ninety nights roughly matches the summer season plus the ski weekends, and she admitted the figure is a judgment call with no study of a similar-sized town behind it [[ski weekends]]. The aim was a limit at which a family can still cover its property taxes [[small hotel]]."),
    ("harlow", "Will people who have already booked a rental for this summer lose their stay?",
     "No. Ms. Ogilvie said that nothing booked for this summer is affected: the license is only required from September 1, and nights are not counted until January 1, 2026 [[September 1]]."),
    ("harlow", "Where is the money for fixing the pool coming from?",
     "Ms. Quist proposed taking $400,000 from the capital reserve and borrowing $240,000 internally from the water fund, to be repaid over six years [[$240,000]]. The Council approved the repair with that financing, five votes to one [[five to one]]."),
    ("harlow", "Why did Dombrowski vote no on the pool?",
     "He supports the pool itself; it was the loan he voted against [[for the pool]]. He dislikes borrowing from the water fund because it is ratepayers' money that people were told was for mains [[for mains]]."),
    ("harlow", "Will the pool be open at all this summer?",
     "Yes, for part of it. According to Mr. Bellweather, if the contract is awarded by the end of the month the pool would open around July 1 rather than on Memorial Day, though an unexpected problem under the deck could push that to mid-July [[Memorial Day]]."),
    ("harlow", "Is the city going to provide a bus for the swim team?",
     "That was left open: Mayor Halvorsen had no answer that night and said she would ask staff to look into it [[ask staff]]."),
    ("harlow", "Has anybody ever been hurt in these bow hunts?",
     "No bystander has, Dr. Stenberg said, in the fourteen cities where the state has held these hunts since 2009 [[bystander]]. One hunter did break a wrist when he fell from his stand [[a wrist]]."),
    ("harlow", "Would stopping people from putting out food for the deer be enough?",
     "Not according to Dr. Stenberg, who said the city should have a feeding ban but that it would not cut the herd from three hundred to a hundred and fifty [[hosta]]. Mr. Sorrell, on the other hand, wanted to try a ban for a year before talking about arrows [[the bucket]]."),
    ("harlow", "What did the council decide about the deer hunt?",
     "Councilmember Castellano's motion, seconded by Councilmember Lamont, was to have the City Attorney draft a ban on feeding deer for April 8 and to put off the archery hunt until a public hearing has been held in May [[postpone]]."),
    ("harlow", "Why not buy a brand new fire truck?",
     "A new ladder truck costs $1.74 million and takes thirty-eight months from the order, whereas the used 2014 truck could be here in eight weeks for $685,000 [[Wisconsin]]. Chief Arroyo said she would choose the used one even with a blank check, because she cannot wait that long [[blank check]]."),
    ("harlow", "What happens in a fire today if our ladder truck is broken down?",
     "The department calls in Brampton, whose ladder needs about twenty-two minutes to get to Mill Street [[twenty-two]]."),
    ("harlow", "Why is Councilmember Lamont unhappy about how the fire truck is being paid for?",
     "She had thought the money from the garage would go to sidewalks on the east side, and had told people in her ward so [[garage money]]. She still said she would vote for the truck because of Harmon Towers, but wanted it on record that \"the east side is waiting again\" [[phase two]]."),
    ("harlow", "Will swimming lessons get cheaper?",
     "Nothing has been promised yet. Mr. Bellweather said he can bring a sliding-scale proposal to the parks board in April but did not want to name a number before then [[sliding]]. Councilmember Lamont thinks $55 for eight lessons is too much for a family with three children [[Fifty-five]]."),
    ("harlow", "What will happen to the old ladder truck?",
     "It isn't settled. Chief Arroyo said it might bring about $15,000 at auction, and the community college has asked whether it could be donated to its fire academy, but she has not decided what to recommend [[auction]]."),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("harlow", "number changed", "Where is the money for fixing the pool coming from?",
     "Ms. Quist proposed $400,000 from the capital reserve and a $340,000 internal loan from the water fund [[six years]].", ("$340,000",)),
    ("harlow", "negation flipped", "Would stopping people from putting out food for the deer be enough?",
     "Dr. Stenberg said a feeding ban would bring three hundred deer down to a hundred and fifty [[hosta]].", ("would bring three hundred",)),
    ("harlow", "speaker swapped", "Will swimming lessons get cheaper?",
     "Mrs. Corrigan said fifty-five dollars for eight lessons is too much for a family with three children [[Fifty-five]].", ("Mrs. Corrigan said fifty-five",)),
    ("harlow", "date changed", "Will people who have already booked a rental for this summer lose their stay?",
     "Ms. Ogilvie said the license would be required from September 1 and nights would be counted from January 1, 2027 [[September 1]].", ("2027",)),
    ("harlow", "altered quotation", "Why did Dombrowski vote no on the pool?",
     "Councilmember Dombrowski said, \"I'm for the pool. My vote is against the splash pad\" [[the loan]].", ("against the splash pad",)),
    ("harlow", "commitment instead of consideration", "What will happen to the old ladder truck?",
     "Chief Arroyo said the old truck will be donated to the community college's fire academy [[auction]].", ("will be donated",)),
    ("harlow", "invented reason", "Why not buy a brand new fire truck?",
     "Chief Arroyo prefers the used truck because a new one would be too heavy for the Mill Street bridge [[blank check]].", ("too heavy",)),
    ("harlow", "cited to a passage that only asks", "Can Harlow Falls share a ladder truck with Brampton?",
     "Councilmember Trask said Harlow Falls could share a ladder truck with Brampton [[seven miles]].", ("could share a ladder truck",)),
    ("harlow", "cited to the wrong passage", "What is wrong with Aldrich Pool?",
     "The return lines under the deep end have corroded through in at least seven places [[six-lane]].", ("corroded through",)),
    ("harlow", "comparison reversed", "How many people were hurt in deer collisions?",
     "The City Manager said collisions with deer fell in the police reports, from ninety-four in 2019 to fifty-two in 2024 [[ninety-four]].", ("fell in the police reports",)),
)
