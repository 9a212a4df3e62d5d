"""Scripted replies over the board of a hospital trust, written without knowledge of the gates: true ones and false ones.

First run, before what they showed was mended: 5 of 14 true ones were lost and 3 of 10 false ones came through. As in `replies.py`
[[words]] stands for a mark of the passage shown that holds the words.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("eastmoor", "Is the Thornby closure just a way to save money?",
     "No, Mr. Groves told the Board it is not a savings scheme: of the £412,000 a year that the night shift costs, £395,000 would go back into the daytime and the other £17,000 would pay for a telephone line at the entrance [[£395,000]]."),
    ("eastmoor", "What does Dr. Castellane think of closing Thornby at night?",
     "Dr. Castellane supports it on clinical grounds, though with some regret [[Clinically]]. She also made clear that she could not tell the Board nobody would be worse off, since a parent whose child cuts their head at midnight would have to drive nineteen miles to Eastmoor General [[worse off]]."),
    ("eastmoor", "What does Peter Tregear think about putting the Thornby decision off?",
     "Mr. Tregear is against waiting: he called delay \"the comfortable choice and not the kind one\", pointing out that every month seven hundred people sit for nearly three hours in the afternoon in the waiting room [[comfortable]]."),
    ("eastmoor", "Are any nurses going to resign if the night work ends?",
     "Possibly: Ms. Birtwistle reported that three of the nine night practitioners have said they would leave, while six would rather work days [[six have]]. She does not intend to lose them, and mentioned that there are night posts in the emergency department [[emergency]]."),
    ("eastmoor", "What was decided about Thornby in the end?",
     "The motion was carried by eight votes to one, with Professor Haldane abstaining: the unit will close overnight for a six-month trial from 1 September 2026, after an eight-week consultation [[is carried]]."),
    ("eastmoor", "Why did Ms. Sallow vote against the Thornby trial?",
     "Ms. Sallow argued that a trial which starts by breaking up the night team is no trial at all, because that team could never be put back together [[dispersing]]."),
    ("eastmoor", "What did Mrs. Okonjo ask about special diets?",
     "Mrs. Okonjo asked whether the trust's own kitchen would do better for patients who need halal, kosher or puréed food, or whether those meals would still be bought in [[come frozen]]. She understood that there are four choices at present and that they arrive frozen [[four choices]]."),
    ("eastmoor", "How much has the IT failure cost so far?",
     "So far it has cost £780,000, according to Mr. Groves [[£780,000]]. That includes £310,000 for overtime and agency staff and £265,000 in lost income, with the rest going on repairs and outside help [[£265,000]]."),
    ("eastmoor", "Why wasn't the broken air conditioning fixed sooner?",
     "Mr. Pettifer explained that the manufacturer no longer makes the compressor, and that a new unit at £64,000 exceeded his own £50,000 limit, so it had to go to the capital group, which did not meet in January [[compressor]]. He admitted that he had not thought of it as urgent because the other unit was running, and called that his misjudgement [[misjudgement]]."),
    ("eastmoor", "Will anyone lose their job or be punished over the computer failure?",
     "No; Mr. Adeyemi has written to all staff that it was a failure of management rather than of any one person, and that nobody will be disciplined [[disciplined]]. Mr. Tregear disagreed and would have liked to see at least a formal warning [[anybody's]]."),
    ("eastmoor", "Who won't have to pay for parking?",
     "Blue badge holders, parents of children who are staying overnight, and people coming for cancer treatment or dialysis would carry on parking free, Mr. Groves said [[Blue badge]]."),
    ("eastmoor", "What happened to the park and ride idea?",
     "It was dropped last autumn: the county council wanted £96,000 a year in rent for the old cattle market, and with the buses the total came to £310,000 [[£96,000]]. Mr. Pettifer intends to talk to the county again, but he has no date for that [[no date]]."),
    ("eastmoor", "What did the vote on the kitchen look like?",
     "It was carried by seven votes to two, with Mr. Groves and Professor Haldane against and Mr. Tregear not voting [[did not vote]]."),
    ("eastmoor", "Would halal and kosher meals be cooked on site?",
     "Ms. Birtwistle hopes to cook halal food on site in a separate preparation area, but kosher meals would still be bought in because the numbers are too small [[drawings]]."),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("eastmoor", "numbers swapped", "Are any nurses going to resign if the night work ends?",
     "Yes, Ms. Birtwistle said that six of the nine night practitioners have told her they would leave [[six have]].", ("six of the nine",)),
    ("eastmoor", "negation flipped", "Did hackers steal any patient information?",
     "Mr. Parmar said that there was no cyber attack, but that some patient data did leave the Trust [[cyber attack]].", ("some patient data did leave",)),
    ("eastmoor", "speaker swapped", "Why did Ms. Sallow vote against the Thornby trial?",
     "Mr. Tregear argued that a trial which begins by dispersing the night team is not a trial, because the team will never be put back together [[dispersing]].", ("Mr. Tregear argued",)),
    ("eastmoor", "date changed (July)", "What was decided about staff parking permits?",
     "The staff permits were deferred to the September meeting so that the equality assessment can be completed [[Deferred]].", ("September meeting",)),
    ("eastmoor", "altered quotation", "What does Peter Tregear think about putting the Thornby decision off?",
     "Mr. Tregear told the Board that delay is \"the cowardly choice and not the kind one\" [[comfortable]].", ("the cowardly choice",)),
    ("eastmoor", "invented reason", "Why wasn't the broken air conditioning fixed sooner?",
     "Mr. Pettifer said that a complete new unit was quoted at £64,000, but the capital group turned it down because the trust was short of money [[compressor]].", ("turned it down",)),
    ("eastmoor", "cited to a passage that only asks", "Will people from Thornby be able to park free at night?",
     "Yes, night visitors from Thornby will be able to park free for the length of the trial [[new charge]].", ("will be able to park free",)),
    ("eastmoor", "consideration made a commitment", "Will the Mill Lane clinic be sold to pay for the kitchen?",
     "Yes, Mr. Groves promised that the kitchen will be paid for by selling the Mill Lane clinic, which is valued at £1.9 million [[Mill Lane]].", ("promised that the kitchen",)),
    ("eastmoor", "comparison reversed", "How much more would it cost per patient to cook in-house?",
     "According to Mr. Groves, Calder charges more per patient a day than the trust's own kitchen would cost [[arithmetic]].", ("Calder charges more",)),
    ("eastmoor", "quotation spliced", "Will anyone lose their job or be punished over the computer failure?",
     "Mr. Adeyemi said that \"this was a failure of management and not everyone around this table agrees with that\" [[disciplined]].", ("not everyone around this table",)),
)
