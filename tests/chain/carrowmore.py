"""Scripted replies over English minutes of a district committee, written by people who knew nothing of the gates: true ones and false ones.

First run, before what they showed was mended: 3 of 14 true ones lost, 3 of 10 false ones through. As in `replies.py`
[[words]] stands for a mark of the passage shown that holds the words.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("carrowmore", "Why was the culvert not cleaned?",
     "Ms Tuohy explained that the crew and the money were diverted to the slip at Ballyroe, which had closed the regional road [[slip at Ballyroe]]. The job was then put back to 2024, but the owner of the tannery would not let the council in [[refused us access]]."),
    ("carrowmore", "How much would it cost to fit flood barriers to the houses?",
     "The District Engineer has a price of €2,400 per house including fitting, which comes to just under €22,000 for the nine houses [[€2,400 a house]]."),
    ("carrowmore", "What did the OPW say about relining the pipe?",
     "According to Ms Tuohy, the OPW's regional engineer said informally that a full relining would count against the council, whereas desilting and removing the concrete pipe would be regarded as ordinary maintenance [[counted against us]]. She has asked for this in writing but has not had it yet [[asked for it in writing]]."),
    ("carrowmore", "What did Mr Healy ask for?",
     "He asked the council not to patch the pipe and then claim that the problem was solved [[Do not patch]]. He said the residents could accept a three-year wait for the big scheme as long as they are given flood barriers for their doors in the meantime [[three years we can live]]."),
    ("carrowmore", "Was the Weir Lane motion agreed?",
     "Yes. Cllr Quilty's motion, which Cllr Kerrigan seconded, was agreed unanimously [[agreed unanimously]]."),
    ("carrowmore", "When will Kilmurrin cemetery run out of space?",
     "Mr Rafter said there are 64 unsold plots left and that, at last year's rate of 43, the cemetery will be full some time in spring 2027 [[spring of 2027]]. If plots were sold only at the time of need, he thinks it might last until about 2031 [[until about 2031]]."),
    ("carrowmore", "What did Cllr Fahy say about stopping advance sales of graves?",
     "Cllr Fahy was uneasy about it, since elderly people who live alone find comfort in knowing where they will be and that it is paid for [[great comfort]]. She would exempt anyone over seventy [[make an exception]]."),
    ("carrowmore", "Why does Cllr Moylan oppose buying the cinema?",
     "Cllr Moylan is fond of the Astor, but he argued that once the council owns it, it also owns the roof and the liability if another piece falls [[we own the roof]]. He does not see how he could defend it to the ratepayers when the council cannot fill the potholes on the Ballyroe road [[fill the potholes]]."),
    ("carrowmore", "Can the old cinema be turned into flats?",
     "Not the auditorium: Ms Adeyemi said it could not be divided without destroying the ceiling [[without destroying]]. She does think, however, that three apartments would fit in the front building [[room for three]]."),
    ("carrowmore", "Why did Cllr Lacey abstain?",
     "He felt that the owner should have been sent one final letter with a date in it, and he said that it was no reflection on the Friends [[one last letter]]."),
    ("carrowmore", "Will the council pay for restoring the cinema?",
     "Mr Stack would not commit to that. He said €150,000 in the capital reserve could go towards the purchase [[capital reserve]], but that he could not promise any money at all for the restoration [[cannot promise]]."),
    ("carrowmore", "What does Cllr Brannigan think about charging for toilets?",
     "Cllr Brannigan is in favour of a charge. The councillor pointed to Westport, where people pay and \"the place is spotless\", and argued that people look after what they pay for [[place is spotless]]."),
    ("carrowmore", "What was decided on charging for the toilets?",
     "The unit will be free for the first twelve months, after which the matter will be reviewed with figures for use and damage; this was carried by four votes to three [[free of charge for the first]]."),
    ("carrowmore", "Where would the new toilet be located?",
     "Two sites have a sewer close enough: the north corner beside the memorial and the taxi rank outside the old bank [[north corner]]. Ms Tuohy prefers the taxi rank because it has better lighting and is covered by the camera [[better lit]]."),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("carrowmore", "negation flipped (the owner allows access only on condition)", "What about access through the tannery yard?",
     "Mr Stack said that the owner will not allow access for the desilting, even if the council makes good the yard [[make good the yard]].",
     ("will not allow access",)),
    ("carrowmore", "figure changed (€1.35 million)", "What would the box culvert cost and what would it protect against?",
     "Ms Tuohy said that the box culvert would cost €1.85 million and would protect the houses against a one-in-a-hundred-year event [[one-in-a-hundred-year]].",
     ("€1.85 million",)),
    ("carrowmore", "speaker swapped (Cllr Quilty said it)", "Why does Cllr Quilty not want a charge for the toilets?",
     "Cllr Kerrigan said that she was against any charge because it is a basic need [[basic need]].",
     ("Cllr Kerrigan said that she was against any charge",)),
    ("carrowmore", "commitment made of what is only possible (sensor not priced)", "Will there be a flood warning system?",
     "Yes, Ms Tuohy confirmed that a level sensor has been ordered for the weir and will send text messages [[level sensor]].",
     ("has been ordered",)),
    ("carrowmore", "comparison reversed (the old ones cost more)", "What was the running cost of the old toilets?",
     "Mr Stack said that the cleaning and maintenance contract for the new unit is dearer than the yearly cost of the old toilets [[€27,000 a year]].",
     ("is dearer than",)),
    ("carrowmore", "altered quotation (some caution)", "Does charging reduce vandalism?",
     "Mr Stack reported that the supplier claims less vandalism in units that charge, and said: \"I would treat that with some confidence, since it is the supplier\" [[since it is the supplier]].",
     ("some confidence",)),
    ("carrowmore", "invented reason (not money, but only eleven names)", "Why was the columbarium wall not looked at?",
     "Mr Rafter said that it was looked at in 2021, but that the committee of the day did not go ahead because the parish priest objected [[looked at in 2021]].",
     ("the parish priest objected",)),
    ("carrowmore", "cited to a passage that only asks", "Could the Astor be apartments?",
     "Cllr Quilty proposed that the Astor be turned into apartments for 212 households on the housing list [[212 households]].",
     ("proposed that the Astor be turned into apartments",)),
    ("carrowmore", "vote swapped (Moylan against, Lacey abstained)", "On a show of hands, who voted for and against the cinema?",
     "The motion was carried by five votes to one, with Cllr Lacey voting against and Cllr Moylan abstaining [[five votes to one]].",
     ("Cllr Lacey voting against and Cllr Moylan abstaining",)),
    ("carrowmore", "wrong passage (the field's price cited to what it says about its ground)", "How much of the Donnellan field can be used for graves?",
     "The Donnellan family is asking €145,000 for the field [[too wet for graves]].",
     ("is asking €145,000",)),
)
