"""Scripted replies over a committee for crematoria and cemeteries in English, written by people who knew nothing of the gates: true ones and false ones.

First run: 1 of 14 true ones was lost and 3 of 10 false ones came through. As in `replies.py` [[words]] stands for a mark of the passage shown that
holds the words.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("ashdown", "Where is the money for the new cremators coming from?",
     "Mr Voss, the Treasurer, said £820,000 is held in the renewals reserve [[£820,000]]. The remainder would be borrowed over fifteen years, with the loan guaranteed sixty per cent by Pellmarsh and forty per cent by Ashdown [[sixty per]]."),
    ("ashdown", "Why did Councillor Quill object to going electric?",
     "Councillor Quill said they were being asked to spend more than £700,000 extra only to end up with a higher bill each year [[puzzled]]. He would rather buy gas machines that can be converted later [[converted]]."),
    ("ashdown", "How long will the crematorium be closed during the works?",
     "It will not close completely, according to Ms Skeldon: one machine would keep running throughout the work, which is planned for May to September next year [[altogether]]. There would, however, be eleven days in July with no cremations while the flue is changed over [[eleven days]]."),
    ("ashdown", "Were the undertakers promised that the cheap early times would stay?",
     "No. Ms Skeldon said she would like to keep the early slots but could not promise it until she had seen the shift pattern [[early slots]]."),
    ("ashdown", "Could the waste heat be used to warm nearby homes?",
     "Dr Lachance doubted it: she did not think the pipework needed beyond the boundary could ever pay for itself [[pipework]]. Heating the chapel and offices is feasible, though, with a heat exchanger costing about £60,000 [[£60,000]]."),
    ("ashdown", "What would change in the law in 2027?",
     "From January 2027 the permit will require abatement on every cremator in use, so number two, which has none, could no longer lawfully be run [[January 2027]]."),
    ("ashdown", "What is lift and deepen?",
     "It is a way of re-using a grave: the remains are lifted out, the grave is dug deeper and they are put back in it, leaving room above for another burial [[dug deeper]]."),
    ("ashdown", "What becomes of the gravestones?",
     "War graves and anything listed are excluded by law [[War graves]]. For the rest, the stone would stay in place, with the new name added on the back or on a small plaque at the foot [[plaque]]."),
    ("ashdown", "How will relatives who have moved away be traced?",
     "Mr Yelland described the London procedure, which is to put a notice on the grave and in the press and write to the last known address, then allow six months for objections [[in London]]. He advised going further, with a page on the website for at least a year [[website]]."),
    ("ashdown", "How much might a second-hand grave cost?",
     "No price has been set yet [[is fixed]]. Mr Voss was thinking of roughly two thirds of the current £1,940 that a resident pays for a new grave [[two thirds]]."),
    ("ashdown", "How did the committee vote on the new equipment, and who was against?",
     "The motion was carried by five votes to one [[five votes]]. Councillor Quill was the one who voted against [[Against?]]."),
    ("ashdown", "What is Councillor Adeyemi's argument for electric?",
     "She argued that a gas machine bought now would still be in use in 2045, fifteen years after the date by which both councils have promised to be carbon neutral [[in 2045]]. She also pointed out that the crematorium is Pellmarsh's biggest single source of emissions [[leisure]]."),
    ("ashdown", "What is Councillor Mulgrew's position on re-using graves?",
     "Councillor Mulgrew said she was “not against it in principle”, but she cannot support anything that treats silence as consent [[silence]]. She has grandparents buried at Harrow Lane, so she declared a personal interest and said she would not vote on the item [[grandparents]]."),
    ("ashdown", "Is it more expensive to run electric cremators than gas ones?",
     "Yes, on the Treasurer's estimate: about £121,000 a year for electricity at present tariffs, against £94,000 for gas last year [[£121,000]]. He would not want to be held to that figure beyond the first two years [[held to]]."),
)

# (minutes, what is false, question, reply, words that must not be shown)
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("ashdown", "shares of the two councils swapped", "Where is the money for the new cremators coming from?",
     "The balance would be borrowed over fifteen years, with Ashdown guaranteeing sixty per cent of the loan and Pellmarsh forty per cent [[sixty per]].",
     ("Ashdown guaranteeing sixty",)),
    ("ashdown", "consideration turned into a commitment", "Were the undertakers promised that the cheap early times would stay?",
     "Yes, Ms Skeldon promised to keep the early slots [[early slots]].",
     ("promised to keep",)),
    ("ashdown", "negation flipped", "Will bereaved people have to wait longer for the ashes?",
     "Ms Skeldon said that ashes would no longer be returned the next working day [[next working]].",
     ("no longer be returned",)),
    ("ashdown", "month changed", "How long will the crematorium be closed during the works?",
     "There would be eleven days in August with no cremations at all [[eleven days]].",
     ("eleven days in August",)),
    ("ashdown", "speaker swapped", "Why did Councillor Quill object to going electric?",
     "Councillor Adeyemi said she would buy gas machines that can be converted later [[converted]].",
     ("Councillor Adeyemi said",)),
    ("ashdown", "comparison reversed", "Is it more expensive to run electric cremators than gas ones?",
     "No, the Treasurer expects electricity to cost less each year than the gas bill did last year [[£121,000]].",
     ("electricity to cost less",)),
    ("ashdown", "cited to a passage that only asks", "How will relatives who have moved away be traced?",
     "Councillor Mulgrew said that people who moved away in 1960 will be found through the local newspaper [[in 1960]].",
     ("will be found through",)),
    ("ashdown", "invented reason", "How much might a second-hand grave cost?",
     "Mr Voss had in mind about two thirds of the price of a new grave, because the digging is cheaper [[two thirds]].",
     ("because the digging is cheaper",)),
    ("ashdown", "altered quotation", "What is Councillor Mulgrew's position on re-using graves?",
     "Councillor Mulgrew said: “I am against it in principle” [[in principle]].",
     ("I am against it in principle",)),
    ("ashdown", "cited to the wrong passage", "Could the waste heat be used to warm nearby homes?",
     "A heat exchanger for the chapel and the offices would cost around £60,000 [[sixty plots]].",
     ("£60,000",)),
)
