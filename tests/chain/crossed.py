"""A fifteenth set of scripted replies, English over Japanese minutes, written by somebody who knew no gate: as first
run 14 of 26 true ones were lost and 4 of 16 false ones came through. A translation that stood in quotation marks, which none may, lost these after that.
"""


# fmt: off

from __future__ import annotations

TRUE: tuple[tuple[str, str, str], ...] = (   # (minutes, question, reply)
    # sample
    ("sample", "Why does the delivery service not allow subcontracting?",
     "Nearly half of the homes visited belong to elderly people living alone, who feel very strongly about not opening "
     "their door to strangers [[知らない人]]. Users have been promised that no one but the designated staff whose faces "
     "they have come to know will stand at their door [[顔を覚えて]]."),
    ("sample", "What happened to the four books that were never returned?",
     "Two were mailed back from the places the borrowers had moved to, and a third was brought in by a daughter who "
     "found it while sorting through the belongings of someone who had died [[遺品を整理]]. The last one is still "
     "missing [[遺品を整理]]."),
    ("sample", "Will staff be cut because of the shorter branch hours?",
     "No. Deputy Director Orihara said not a single person will be cut, and the time freed up will go to story "
     "sessions for babies and outreach lessons at schools [[一人も減らし]]."),
    ("sample", "Where did the survey respondents come from?",
     "Answers were collected for one month in September, through boxes at the exits of the six libraries and through "
     "the city's official app [[公式アプリ]]. About 40 percent came in through the app, including some from people who "
     "had not visited a library even once in the past year [[公式アプリ]]."),
    # assembly
    ("assembly", "Will the city buy the former department store?",
     "No, the mayor said the city is not considering buying the land and building outright because it would cost 1.8 "
     "billion yen [[十八億円]]. Instead, the city has agreed with the owner to borrow the ground floor free of charge "
     "for two years and will use it from this fall as a study space for high school students and for weekend morning "
     "markets [[十八億円]]."),
    ("assembly", "When will the Kanoya crossing be widened?",
     "Completion is planned for the end of fiscal 2024, with the land survey this fiscal year and land acquisition "
     "next fiscal year [[令和六年度末]]. Until then, two guides will be posted during the hours "
     "when children go to school [[誘導員を二人]]."),
    ("assembly", "What did Mr. Shinonome ask about school lunch fees?",
     "He argued that rising prices should not be passed on to parents and that both the quantity and the quality of "
     "school lunches should be maintained, and he asked the superintendent of education to respond [[揚げ物の回数]]."),
    ("assembly", "Why is the city not lending GPS devices to families of people with dementia?",
     "The head of the welfare department said that cities that introduced such devices earlier had reported cases where "
     "the charge did not last and the battery was dead when it was needed [[充電が続かず]]. The city will instead hand "
     "out QR-code tags free of charge from October, and will decide on lending devices after seeing how well the tags "
     "work [[二次元コード]]."),
    # hospital
    ("hospital", "Why did the number of outpatients fall?",
     "The main reasons were that the hospital stepped up referring stable patients back to local clinics and that it "
     "issued more long-term prescriptions covering 60 or 90 days at a time [[逆紹介]]."),
    ("hospital", "Why is the shared cloud electronic medical record not adopted?",
     "Hospital Director Toki said that a cloud-based shared system was considered, but 11 of the 28 kinds of testing and "
     "dispensing equipment connected at the hospital could not be linked to it [[クラウド型]]. Considering that doctors would have to enter "
     "data twice, the hospital concluded that it would be difficult to adopt from a safety standpoint [[二重に入力]]."),
    ("hospital", "What grade did Ms. Takato want for the finances?",
     "She wanted a D, arguing that a C would not convey the sense of crisis to citizens when the gap from the plan "
     "exceeds 60 percent and cash will run out in a little over three years [[危機感が]]."),
    ("hospital", "Under what conditions was the paid parking approved?",
     "The committee approved it on two conditions: the shopping district must be briefed before the public call for "
     "operators, and the state of use must be reported to the committee six months after it starts [[半年後に]]."),
    # school
    ("school", "Can the bus from Okunarusawa run direct?",
     "A direct service would cut the ride to 26 minutes, but it would require one more vehicle and another driver, and "
     "because drivers are hard to find the section chief could not promise it at this point [[26分まで]]. The matter "
     "will be looked at again by next summer, after a trial run [[26分まで]]."),
    ("school", "Why did Mr. Miyashiro Toru object to the survey?",
     "He said the survey asked what people thought of the merger considering the children's educational environment, "
     "which left them no choice but to answer in favor, and he called it a leading question [[誘導です]]."),
    ("school", "Will parents have to buy new gym uniforms?",
     "Not for the first three years: children may keep wearing their current gym clothes for three years after the "
     "merger, and if a new set is bought, the town will pay for one set per child [[体操服は]]."),
    ("school", "What did the principal Mr. Nomi say about exchange before the merger?",
     "Mr. Nomi said his biggest fear is children being brought together in April without knowing one another "
     "[[一番こわい]]. At a school where he had experienced a merger, four children stopped attending in the first term, "
     "and exchanges beforehand had been held only twice a year [[不登校が4人]]. He therefore called for a commitment "
     "to hold them about every month [[一番こわい]]."),
    # village
    ("village", "Why did the water truck come so late to Uenohara?",
     "The town owns only one pressurized water vehicle, and for the first two days it had to be used for deliveries to "
     "a dialysis clinic and a special nursing home [[人工透析]]. In addition, the town road up to the settlement was "
     "blocked by fallen trees, which took a full day to clear [[丸一日]]."),
    ("village", "Will the town build its own game meat processing facility?",
     "No. Mayor Yugeta said a facility would need about 800 animals a year to be viable, while the town could bring in "
     "300 at most while keeping them fresh [[８００頭]]. Since Nonogaki City's facility still has room to accept more, "
     "the town does not plan to build one itself [[受入れの余力]]."),
    ("village", "Will the town raise the deer bounty?",
     "The town finds it difficult to raise it on its own, because the amount is coordinated in a council of three "
     "neighboring towns and a higher rate could lead to animals killed elsewhere being brought across the town line "
     "[[捕獲の単価]]. However, the section chief said he would put it on the agenda at the council's November meeting "
     "[[１１月の協議会]]."),
    ("village", "Will water rates go up?",
     "Not in fiscal 2024: the mayor said no revision is planned that year, although users will eventually have to be "
     "asked to accept a review of what they pay [[純損失]]. A council made up of academic experts and residents chosen "
     "by open recruitment will be set up next fiscal year to discuss the matter [[審議会を立ち]]."),
    # museum
    ("museum", "Why did the number of visitors decrease?",
     "Attendance from April to September was 18,462, down 1,107 from the same period a year earlier [[空調が止まり]]. "
     "The main cause was that the air conditioning stopped in late July and the second-floor exhibition room had to "
     "be closed for 12 days [[空調が止まり]]."),
    ("museum", "Who opposed the fee increase and why?",
     "Committee member Tokano Takashi was against raising the fee at all, saying that opportunities to experience "
     "culture must not depend on income and that the shortfall should be covered from the city's general funds "
     "[[収入で左右]]."),
    ("museum", "Why has photography been banned?",
     "Because some of the materials entrusted to the museum carry conditions from their owners on public display, "
     "photography was prohibited across the board [[公開の条件]]. The curator wants to allow it in part from next "
     "April by marking the items that may be photographed [[撮ってよい物]]."),
    # town
    ("town", "Why can't the water pipes be replaced faster?",
     "Besides the cost, only two companies in town can take on the work, so there is no one to accept further orders "
     "[[二社しかなく]]. The town is in talks about placing orders jointly with the neighboring city to bring in "
     "contractors from a wider area [[二社しかなく]]."),
    ("town", "Will construction at the fishing port stop fishing?",
     "After talks with the fishing cooperative, it was decided to suspend the work from November through January, the "
     "height of the crab season [[カニ漁の]]. At other times, passage in and out of the port will be kept open one side "
     "at a time [[片側ずつ]]."),
    ("town", "Will the town lower rent for young couples?",
     "The construction section chief did not commit to it but said that during the next fiscal year the town will "
     "consider a 30 percent rent discount for young households, limited to those moving into the town [[三割引き]]."),
)

FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (  # (minutes, what is false, question, reply, words that must not be shown)
    ("sample", "not decided yet, said to be decided", "Will the six mobile library stops be abolished?",
     "Yes, it has already been decided that the six stops will be abolished, and the route will be rearranged so that "
     "the vehicle can visit nearby nursery schools and after-school clubs twice a month [[順路を組み]].",
     ("already been decided",)),
    ("sample", "number changed (6.48 million)", "How much will the home delivery cost per year and who pays?",
     "The service is expected to cost 6.84 million yen a year, half of which is likely to be covered by a national "
     "grant [[国の交付金]].",
     ("6.84 million",)),
    ("sample", "the two branches swapped", "How many people come to the branches after 6 p.m.?",
     "On average, 5.7 people a day come to the North Branch after 6 p.m. and 3.2 to the Minato Branch [[5.7 人]].",
     ("5.7 people a day come to the North",)),
    ("assembly", "the petition was rejected", "What happened to the petition on the heated pool?",
     "Petition No. 3 was put to a standing vote and adopted [[起立少数]].",
     ("adopted",)),
    ("assembly", "reason invented (burden on the workplace)", "Why do male employees not take childcare leave?",
     "The most common reason employees gave for finding it hard to take leave was the loss of income [[職場に迷惑]].",
     ("loss of income",)),
    ("hospital", "comparison reversed", "How has the turnover rate among nurses changed?",
     "The turnover rate among nursing staff improved from 11.9 percent to 9.4 percent [[離職率は]].",
     ("improved from",)),
    ("hospital", "speaker swapped (Takato)", "Who argued that the finances should be graded D?",
     "Mr. Kajitani of the medical association argued for a D, saying a C would not convey the sense of crisis to "
     "citizens [[危機感が]].",
     ("Kajitani",)),
    ("school", "cited to the question, never answered", "What did Mr. Miyashiro Toru ask about the school site and the cherry trees?",
     "He asked whether the Kaminarusawa school building would be torn down, and was told that the cherry trees villagers "
     "planted when the school was founded will be preserved [[創立のとき]].",
     ("will be preserved",)),
    ("school", "the two districts swapped", "What share of residents supported the merger in the survey?",
     "Support for the merger reached 68 percent in the Kaminarusawa district but only 44 percent in the Hayase "
     "district [[59.5パ]].",
     ("68 percent in the Kaminarusawa",)),
    ("village", "year changed (October 2024)", "When will the Ochiai Bridge reopen to cars?",
     "The bridge is scheduled to reopen to vehicles in October 2025 after its girders are reinforced [[桁の補強]].",
     ("October 2025",)),
    ("village", "consideration turned into commitment", "Will the town cut down unpicked persimmon trees that attract bears?",
     "The trees are private property, so the owner's consent is needed, but the town will start subsidizing the cost of "
     "felling them next fiscal year [[伐採の費用]].",
     ("will start subsidizing",)),
    ("village", "nobody was hurt", "What did the education superintendent say about the bear sighting?",
     "She said that on July 11 children on their way to school saw a mother bear and two cubs cross a farm road behind "
     "Kita Elementary School, and that one child was slightly hurt [[子グマ２頭]].",
     ("slightly hurt",)),
    ("museum", "quotation spliced of two speakers", "What did vice-chair Serizawa think of the fee increase?",
     "Vice-chair Serizawa said, \"I think a certain burden is unavoidable, but the shortfall should be made up from the "
     "city's general funds\" [[ある程度の]].",
     ("general funds",)),
    ("museum", "cited to the wrong passage", "Where does the money for moving the collection come from?",
     "The total is expected to be about 86 million yen, half of it covered by a national subsidy for protecting "
     "cultural properties from disasters [[旧水産試験]].",
     ("86 million",)),
    ("town", "nation and prefecture swapped", "How is the cost of the fishing port breakwater project shared?",
     "Of the total cost of 900 million yen, the prefecture will pay half and the national government a quarter "
     "[[９億円で]].",
     ("prefecture will pay half",)),
    ("town", "invented; left unanswered", "Will the restaurant at the roadside station hire foreign workers?",
     "Yes, the section chief said the restaurant will begin hiring foreign workers in April, when the operator also "
     "starts a shuttle for employees [[送り迎え]].",
     ("hiring foreign workers",)),
)
