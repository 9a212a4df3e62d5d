"""A sixteenth set of scripted replies, English over Japanese minutes, written after the causes that `crossed.py` showed were mended: as first
run 6 of 20 true ones were lost and 4 of 12 false ones came through.
"""
# fmt: off

from __future__ import annotations

TRUE: tuple[tuple[str, str, str], ...] = (   # (minutes, question, reply)
    # sample
    ("sample", "How can users tell whether a visitor is pretending to be library staff?",
     "Delivery staff must always wear a green cap and a name badge with a photo [[緑色の帽子]]. A staff member also "
     "phones the day before, so users are told at registration to turn away any visit that was not announced "
     "[[緑色の帽子]]."),
    ("sample", "When will people be able to apply over the internet?",
     "The application screen is to be built when the library's machines are replaced in January 2024 [[画面を作り込]]."),
    ("sample", "How many people registered during the home delivery trial, and how old were they?",
     "A total of 214 people registered, and 70 percent of them were 65 or older [[最高齢は]]. The oldest was 98, and the "
     "youngest was a 22-year-old who was expecting a baby [[最高齢は]]."),
    # assembly
    ("assembly", "How does the mayor plan to stop the decline of the fiscal adjustment fund?",
     "The mayor has set herself a rule that the fund must not fall below 2 billion yen [[自らに課す]]. From next year's "
     "budget, every department will have to end one existing project for each new one it starts, and nine plots of land, "
     "including disused staff housing, will be sold over three years, which is expected to bring in 600 million yen [[職員住宅]]."),
    ("assembly", "Will people be able to evacuate together with their pets?",
     "Yes. The mayor promised that the underground parking lot of the citizens' gymnasium and a room in the southern "
     "community center would be set aside for people with pets, and that this would be tried out in the August disaster "
     "drill [[地下駐車場]]."),
    ("assembly", "What will the city do about monkeys eating the grapes?",
     "Starting in August, the subsidy for fences will rise from one third to two thirds of the cost [[三分の二へ]]. The "
     "city will also pay the full cost of obtaining a trapping license and aims to have 20 new license holders this year, "
     "up from five last year [[三分の二へ]]."),
    # hospital
    ("hospital", "Why is the hospital going to stop handling childbirth?",
     "Hospital Director Toki explained that deliveries fell from 341 ten years ago to 96 last year, and that the "
     "university is withdrawing two of the three obstetricians, so the one who remains cannot provide round-the-clock "
     "cover [[分娩が、昨年]]. It is a suspension from the end of next March, and gynecology outpatient care and surgery "
     "will go on as before [[分娩が、昨年]]."),
    ("hospital", "Why are nurses leaving the hospital?",
     "According to exit interviews, the most common reason was the burden of night shifts, followed by difficulty "
     "balancing work with child-rearing and moves to nearby clinics [[退職時の面談]]. Half of those who quit are young "
     "nurses in their first three years [[退職時の面談]]."),
    ("hospital", "Is anything being done so that patients know when their turn is coming?",
     "From December, internal medicine and orthopedics will try out a system that notifies patients on their smartphones "
     "when their turn is near [[振動式の]]. People without a smartphone will be lent a small vibrating pager like those "
     "used in restaurants [[振動式の]]."),
    # school
    ("school", "What happens when the school bus cannot run because of snow?",
     "Roads used by the bus will get top priority for snow clearing, which is to be finished by 6 a.m. [[午前6時まで]]. "
     "On days when the bus still cannot get through, children will take lessons at home on tablets and be counted as "
     "present [[午前6時まで]]."),
    ("school", "What does the principal, Mr. Nomi, think of Plan C?",
     "He finds it the most attractive option in terms of education, but as someone responsible for children he cannot "
     "support it because the site falls within a hazard zone [[二段構え]]. He suggests starting with Plan A and "
     "reconsidering an integrated school when the junior high school is rebuilt [[二段構え]]."),
    ("school", "What will happen to Narusawa kagura, which children dance at the autumn festival?",
     "The plan is to include kagura in the new school's integrated studies classes for 20 hours a year, and children from "
     "Hayase will learn it too [[神楽は、新しい]]. Members of the preservation society will be invited as paid local "
     "instructors [[神楽は、新しい]]."),
    # village
    ("village", "Why is the bus company ending the Otaki line?",
     "The company told the town it was not a matter of money: it can no longer find drivers, and extending the retirement "
     "age has reached its limit [[ハンドルを]]. The town had been subsidizing the line with 14.5 million yen a year, but "
     "ridership had dropped to 1.8 people per run [[ハンドルを]]."),
    ("village", "Will the town library stay open at night?",
     "On a trial basis, yes: from October through next March it will be open until 8 p.m. on Wednesdays and Fridays "
     "[[午後８時まで]]. What happens from April on will be decided after seeing how many people come [[午後８時まで]]."),
    ("village", "Why did committee member Kuwata oppose the hot spring fee increase?",
     "He said the bath is more than a tourist facility; for elderly people living alone it is the only place where they "
     "talk with anyone [[口をきく]]. In his view, it was the wrong order to reach into residents' wallets before exhausting "
     "staff efforts and a review of the fuel [[口をきく]]."),
    # museum
    ("museum", "Why won't city residents be charged a lower admission fee?",
     "Keeping the fee unchanged for residents was considered, but only one person staffs the reception desk, and "
     "checking each visitor's address would cause lines to form [[切り盛り]]. Instead, a 1,000-yen passport good for "
     "unlimited visits for a year will be introduced [[切り盛り]]."),
    ("museum", "Can the old school still be used as an evacuation shelter after the collection is moved there?",
     "Yes. The director said that the designated shelter is the gymnasium and that only the second and third floors of "
     "the school building will be used, so evacuation will not be affected [[体育館と一階]]."),
    ("museum", "What led to more school group visits?",
     "Since last fiscal year, the museum has been paying for buses to bring classes from their schools [[送迎バス]]. "
     "Teachers say it helps a great deal that they no longer have to arrange and pay for the buses [[送迎バス]]."),
    # town
    ("town", "Why does the town want to drop the guarantor requirement for public housing?",
     "Elderly people with no relatives kept giving up on applying because they could not find a guarantor [[身寄りの]]. "
     "Tenants will instead register one emergency contact, starting July 1 [[身寄りの]]."),
    ("town", "What is being done about sea cucumber and abalone poaching?",
     "Since last year, infrared cameras have been installed at the port entrance and on the cape, and joint patrols are "
     "held with the coast guard every Saturday night [[赤外線の]]. Four cases were caught last year [[赤外線の]]."),
)

FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (  # (minutes, what is false, question, reply, words that must not be shown)
    ("sample", "comparison reversed (one week longer)", "How long can books delivered to the home be kept?",
     "Delivered books may be kept for three weeks from the day of delivery, one week shorter than books borrowed at the "
     "counter [[1週間長い]].",
     ("shorter",)),
    ("sample", "speaker swapped (Mikumo Sawako)", "Who was worried that people would stop going out because of home delivery?",
     "Mr. Mikumo Tatsuya worried that having everything delivered might lead more people to stay at home "
     "[[何でも届けて]].",
     ("Tatsuya",)),
    ("assembly", "negation flipped (not bought by the city)", "How will solar panels be installed at public facilities?",
     "Panels will be put on 16 schools that serve as shelters by fiscal 2027, and the city will buy the panels itself "
     "[[十六校]].",
     ("will buy the panels",)),
    ("assembly", "cited to a request, never answered", "Will the last bus in the evening run later?",
     "Yes, the city will press the bus operator to run the last bus later so that high school students can go to cram "
     "school [[最終便の繰]].",
     ("will press",)),
    ("hospital", "year changed (fiscal 2028)", "When will the funds be exhausted if no measures are taken?",
     "If nothing is done, the hospital's funds will run out partway through fiscal 2030 [[資金が底を]].",
     ("2030",)),
    ("hospital", "object swapped (cleaning and security; meals stay)", "Which outsourced contracts will be put out to competitive bidding?",
     "Mr. Mikumo said the cleaning and meal service contracts will be switched to open competitive bidding next April "
     "[[清掃と警備]].",
     ("meal service contracts will",)),
    ("school", "direction reversed (6 fewer)", "How will the number of teachers change after the merger?",
     "The number of teachers will be six more than the current total of the two schools, because it is determined by the "
     "number of classes [[6人減り]].",
     ("six more",)),
    ("school", "quotation spliced of two speakers", "Which plan does Mr. Miyashiro Toru support and why?",
     "Mr. Miyashiro Toru said, \"I support Plan B, but time matters more than the building\" [[身内で付け]].",
     ("time matters",)),
    ("village", "invented result; the request failed", "Did the mayor go to the bus company himself?",
     "Yes, on May 18 the mayor visited the company's head office, met the president in person and persuaded him to keep "
     "one morning run [[５月１８日]].",
     ("persuaded",)),
    ("village", "age changed (50)", "Who will be eligible for the shingles vaccine subsidy?",
     "The town is preparing to start subsidizing the vaccine in April 2024 for people aged 65 and over [[生ワクチン]].",
     ("65",)),
    ("museum", "place changed (tourist information office)", "Where will the annual passport be sold?",
     "The passport is to be sold at two places, the museum's reception desk and city hall [[観光案内所]].",
     ("city hall",)),
    ("town", "negation flipped (number unchanged)", "What will happen to the meter readers when wireless meters are introduced?",
     "Six people are currently contracted to read meters, and their number will be reduced for the time being "
     "[[６名の方に]].",
     ("will be reduced",)),
)
