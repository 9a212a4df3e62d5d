"""A seventeenth set of scripted replies, over minutes in English, written after the causes that `isles.py` showed were mended: as first run 8
of 16 true ones were lost and 2 of 10 false ones came through.
"""
# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

TRUE: tuple[tuple[str, str, str], ...] = (
    # English
    ("ferry", "What is wrong with the crane on the east quay?",
     "An inspection in July found that its slewing ring is cracked, so the inspector has taken the crane out of service [[inspected]]. "
     "Replacing the ring costs £52,000, far less than a new crane at about £310,000 [[£310,000]]."),
    ("ferry", "Who supported cutting the late sailings?",
     "Ms Tran backed the change, saying \"We cannot keep burning fuel for eleven people\" [[burning fuel]]."),
    ("ferry", "Was there a reason to hurry with the pontoon name?",
     "Yes. When Ms Tran asked whether the schools should be consulted first, Mr Holloway replied that they could be, but that the sign had to be ordered by Friday [[by Friday]]."),
    ("orchard", "What hours would the main branch be open on Sundays, and from when?",
     "The main branch would be open from noon to five on Sundays, beginning on June 1 [[noon to five]]. "
     "The two trial Sundays in January drew 214 people, most of whom brought children [[214 people]]."),
    ("orchard", "By what vote did the fines motion pass and when does it take effect?",
     "The motion passed 3 to 1, with Ms. Shah opposed [[Ms. Shah]]. "
     "It takes effect on July 1, when the new fiscal year starts [[On July 1]]."),
    ("quarry", "How many lorries drive through the village, and will it get better?",
     "The quarry normally runs around eighty lorries a day, but since the bypass contract started in November the figure has been closer to 110 [[bypass]]. "
     "That contract finishes on 28 March, so Ms Lang expects things to return to normal from April [[28 March]]."),
    ("quarry", "Why is the pavement by the school a worry?",
     "Cllr Hussain is worried about the school, since children have to walk along a pavement barely a metre wide [[a metre wide]]. "
     "The council agreed that the Clerk would write to the county about widening it [[wider]]."),
    ("meadow", "How does the district's pay for bus drivers compare with Northfield?",
     "It is five dollars lower: the district offers $21 an hour, while Northfield pays $26 [[Northfield]]."),
    ("meadow", "What did Mr. Rao think about the phone pouches?",
     "Mr. Rao did not support them; he objected to spending that much money while Elm Elementary has no nurse [[no nurse]]."),
    ("windmill", "Who will look after school children visiting the mill?",
     "Three retired teachers have volunteered, and each class will also bring its own staff [[retired]]."),
    ("windmill", "How much money do the Friends have left after paying for the sails?",
     "They have £11,200 in the bank [[£11,200]]. The open days brought in £4,310, while spending came to £6,850, almost all of it on the sails [[£11,200]]."),
    # Japanese
    ("ferry", "看護師向けのミニバスには何人乗れますか。",
     "Ms Okaforによると、座席は16席です[[Sixteen]]。ミニバスは3月末まで無料で用意されます[[free of]]。"),
    ("quarry", "早朝にトラックを見かけたら、住民はどこに連絡すればよいですか。",
     "Ms Langによると、すべてのトラックの後部に電話番号が書かれており、昼夜を問わず誰かが電話に出ます[[every lorry]]。"),
    ("orchard", "雨漏りの損害は保険ですべてまかなえますか。",
     "いいえ。保険には5,000ドルの免責額があり、その分は図書館側の負担になります[[deductible]]。"),
    ("meadow", "路線統合で立ったまま乗る子どもが出るおそれはありますか。",
     "Cho氏は、統合後のバスには71席あるので、その心配はないと答えました[[71 seats]]。"),
    ("windmill", "Rowe氏の階段についての心配に、Beck氏はどう答えましたか。",
     "Rowe氏は、階段が急で誰かが転落すると心配していました[[steep]]。これに対しBeck氏は、子どもたちを案内するのはfirst floorまでだと答えました[[first floor]]。"),
)

FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    # English
    ("ferry", "subject swapped (Mr Dyer moved the deferral)", "Who moved that the pontoon name be put off to the next meeting?",
     "Ms Tran moved that the matter be deferred to the next meeting [[I move that]].", ("Ms Tran moved",)),
    ("ferry", "share changed (half)", "How much of the mobile crane hire will be refunded to the fishermen?",
     "The harbour will refund the whole of the £45 an hour charged by the boatyard [[£45 an hour]].", ("the whole of",)),
    ("orchard", "invented detail added", "Was there any mold in the reading room?",
     "No mold has been found so far in the air tests, which were carried out by the county health department [[air tested]].", ("county health",)),
    ("orchard", "quotation altered", "What did Tom Sayer say about the library staff?",
     "Tom Sayer said, \"I worry about the wages\" [[worry about]].", ("about the wages",)),
    ("quarry", "comparison reversed (Hargreaves is dearer)", "Which roofing quote was lower and what grant is there?",
     "Hargreaves' quote is lower than the one from Dale Roofing [[£27,150]]. "
     "There is also a grant of £12,000 from the National Park [[£12,000]].", ("is lower than",)),
    ("meadow", "month changed (September)", "How will parents hear about the new bus routes?",
     "A letter goes out on Friday, and a meeting will be held at the middle school on October 25 [[Not yet]].", ("October 25",)),
    ("windmill", "invented reason", "Why did Mr Beck propose opening on Wednesday mornings?",
     "He proposed it because the mill needs more income to pay for the sails [[Wednesday]].", ("more income",)),
    # Japanese
    ("meadow", "target swapped (the insurance pays all but the deductible)", "体育館の床の修理費は誰が負担しますか。",
     "2,500ドルまでを保険が負担し、残りはすべて学区が負担します[[$2,500]]。", ("残りはすべて学区",)),
    ("quarry", "wrong reason: claim cited to the wrong passage", "Low Laneに犬のふん用のごみ箱を置けない理由は何ですか。",
     "今年度の予算はすでに使い切られています[[overflows]]。", ("使い切られて",)),
    ("orchard", "negation flipped", "延滞金をやめると、紛失した本の代金も請求されなくなりますか。",
     "はい、Whitfordでは紛失した本の代金も請求されません[[Whitford]]。", ("請求されません",)),
)
