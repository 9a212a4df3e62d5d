"""A fourteenth set of scripted replies, over minutes in English, a third of them Japanese, written by somebody who knew no gate: as first
run 14 of 26 true ones were lost and 4 of 16 false ones came through.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

TRUE: tuple[tuple[str, str, str], ...] = (
    # English
    ("ferry", "Why is the last ferry being cut back to 8 pm?",
     "Ms Okafor said only eleven passengers a night used the two late sailings last winter, and they cost £640 a week in fuel and wages [[£640 a week]]."),
    ("ferry", "Why can the launch not do the late crossing?",
     "Because the launch isn't certified to carry passengers after dark, and obtaining the certificate would take around six months [[six months]]."),
    ("ferry", "How did the vote on the winter timetable go?",
     "It was approved by three votes to one [[three votes]]."),
    ("ferry", "What can the fishermen do while the crane is out of action?",
     "They can use the boatyard's mobile crane at an agreed rate of £45 an hour, half of which will be refunded [[£45 an hour]]. "
     "The quay crane should be back in use by mid-February if the committee orders the ring tonight [[middle of]]."),
    ("ferry", "What did Mr Dyer have against the new timetable?",
     "Mr Dyer opposed it: he pointed out that the bus takes forty minutes and that people had moved to the north shore because they were promised a late boat [[north shore]]."),
    ("ferry", "Who suggested a name for the pontoon?",
     "Mrs Penhale suggested Agnes Rudd, who ran the lifeboat station for thirty years [[Agnes Rudd]]."),
    ("orchard", "How much will Sunday opening cost per year?",
     "About $38,000 a year, nearly all of it wages [[$38,000]]. The Friends of the Library have pledged $10,000 towards the first year [[$10,000]]."),
    ("orchard", "Are the staff willing to work Sundays?",
     "Mostly, yes. In a survey, 19 of 23 said they would work one Sunday a month, provided they are paid time and a half [[Nineteen]]."),
    ("orchard", "Why is Elm Street not opening on Sundays?",
     "Elm Street shares its heating with the school, which is closed on weekends, so the whole building would have to be heated [[its heating]]."),
    ("orchard", "What did Priya Shah think about dropping fines?",
     "She disagreed, arguing that without a penalty the picture books never come back; she mentioned a neighbor who has had nine of them since Christmas [[My neighbor]]."),
    ("orchard", "What damage did the storm do in the reading room?",
     "The flashing around the skylight failed in the storm on February 18, and about sixty books and a carpet were lost [[sixty books]]. "
     "The air has been tested and there is no mold so far [[air tested]]."),
    ("quarry", "Why do lorries leave the quarry before seven in the morning?",
     "According to Ms Lang, they should not: the permit allows loading from six, but lorries may leave the gate only from seven [[Two drivers]]. "
     "Two drivers working for a subcontractor broke that rule and have been sent off the site [[Two drivers]]."),
    ("quarry", "Will the quarry stop lorries at school times?",
     "In the morning, yes: they can be held between 8.30 and 9 [[half past]]. Ms Lang said the afternoon is harder because the asphalt cools while it waits [[asphalt]]."),
    ("quarry", "What did Cllr Pike think about the roof quotes?",
     "Cllr Pike could support neither of them and thought the council should wait until the insurance claim is settled [[insurance]]."),
    ("meadow", "Why are bus routes 4 and 9 being merged?",
     "The district lost five drivers over the summer and hired only two, so Ms. Cho proposed merging the routes [[five drivers]]. "
     "It would mean 63 students being picked up about a quarter of an hour earlier [[63 students]]."),
    ("meadow", "Where would the money for the phone pouches come from?",
     "Mr. Reyes said it would come from the technology fund, which was underspent last year because the tablets arrived late [[technology]]."),
    ("windmill", "Who opposed opening on Wednesdays and why?",
     "Miss Rowe was unhappy about it because the stairs are steep and she thought somebody would fall [[stairs]]. "
     "The proposal was nevertheless carried by five votes to one [[Five]]."),
    # Japanese
    ("ferry", "病院の看護師は遅い便がなくなったらどうやって帰るのですか。",
     "病院とは協議済みで、3月末まで、午後9時15分に橋を渡るミニバスが無料で用意されます[[minibus]]。"),
    ("ferry", "クレーンの修理費は誰が払うのですか。",
     "Mr Hollowayによると、港湾の積立金から支払われ、現在の残高は18万ポンドです[[£180,000]]。"),
    ("orchard", "Ruizさんはなぜ児童書の延滞金をやめるよう提案したのですか。",
     "Elena Ruiz氏は、昨年の延滞金収入が6,120ドルだったのに対し、徴収に9,000ドル近くかかったことを挙げ、児童書の延滞金をやめるよう勧めています[[$6,120]]。"),
    ("orchard", "閲覧室はいつからまた使えますか。",
     "Dale Wick氏は、漆喰が乾く3週間後くらいには使えるだろうと答えています[[plaster]]。"),
    ("quarry", "なぜ高いほうのHargreavesの見積もりが検討されているのですか。",
     "Hargreavesは20年の保証を付けるのに対し、Daleの保証は10年にとどまるためです[[guarantee]]。"),
    ("quarry", "学校の前での車の速度はどうでしたか。",
     "Rees巡査によると、クリスマス以降に学校の前で3回の速度検査を行い、平均は時速27マイルで、4人の運転手が罰金を科されました[[27 miles]]。"),
    ("meadow", "スマートフォンを封じた場合、緊急時に保護者はどうやって子どもに連絡しますか。",
     "これまでどおり事務室を通じて連絡します[[as before]]。すべての教室に固定電話もあり、教師は携帯電話を手元に置きます[[landline]]。"),
    ("meadow", "体育館の床の工事業者はどこで、なぜ選ばれたのですか。",
     "業者はPruitt Flooringです[[Pruitt]]。Reyes氏は「They were the only ones who could begin this month」と説明しています[[Pruitt]]。"),
    ("windmill", "石臼の目立ては次はいつ行われますか。",
     "Outwoodの粉屋の手が空く秋に行われ、料金は1日400ポンドです[[£400 a day]]。"),
)

FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    # English
    ("ferry", "date changed (March)", "Until when will the minibus for the nurses run?",
     "The free minibus over the bridge will be provided until the end of May [[9.15 pm]].", ("end of May",)),
    ("ferry", "quotation spliced of Mr Dyer's and Ms Tran's words", "What did Mr Dyer say against the winter timetable?",
     "Mr Dyer said: \"I am against this. We cannot keep burning fuel for eleven people\" [[north shore]].", ("burning fuel",)),
    ("ferry", "invented reason", "Why was the naming of the pontoon deferred?",
     "The naming was deferred because the family of Agnes Rudd had not yet given its consent [[schools be]].", ("family",)),
    ("orchard", "comparison reversed", "How did dropping fines work out in Whitford?",
     "After Whitford dropped its fines in 2021 it got fewer books back, not more [[Whitford]].", ("fewer books back",)),
    ("orchard", "speaker swapped (Grace Nolan)", "Who said that fines keep poor families away?",
     "Priya Shah said she was in favor, because fines keep poor families away [[poor families]].", ("Priya Shah said",)),
    ("quarry", "claim cited to a passage that only asks", "Could the church bin be emptied twice a week?",
     "Yes, the church bin will be emptied twice a week instead [[twice a week]].", ("will be emptied",)),
    ("quarry", "commitment for a promise to ask", "What will Mr Moss do about the dog bin by the church?",
     "Mr Moss promised to have the church bin emptied twice a week [[report back]].", ("promised to have",)),
    ("meadow", "negation flipped", "Have parents been told about the merged bus routes?",
     "Yes, Ms. Cho said that parents have already been told [[Not yet]].", ("already been told",)),
    ("meadow", "cited to the wrong passage", "What has Lakeview's experience with the phone pouches been?",
     "Lakeview reports half as many fights and fewer suspensions [[landline]].", ("half as many",)),
    ("meadow", "tabled, not adopted", "Was the phone policy approved?",
     "Yes, the board adopted the phone policy at this session [[tabled]].", ("adopted",)),
    ("windmill", "larch, not oak", "Why did the sails cost so much?",
     "Two of the four sails turned out to have woodworm, so new oak had to be bought [[woodworm]].", ("new oak",)),
    # Japanese
    ("windmill", "negation flipped", "会費は上がりますか。",
     "はい、今年から会費は15ポンドに引き上げられます[[£15]]。", ("引き上げられます",)),
    ("quarry", "weeks, not months", "屋根の工事で村のホールはどれくらい閉まりますか。",
     "夏休み中の5か月間、ホールが閉まります[[Five weeks]]。", ("5か月間",)),
    ("orchard", "condition altered (time and a half)", "職員は日曜日に働いてもよいと言っていますか。",
     "調査では23人中19人が、通常の賃金でも月に1回は日曜日に働くと答えました[[Nineteen]]。", ("通常の賃金",)),
    ("meadow", "speaker swapped (Dr. Hoffman)", "Cedar Roadの園児の安全のために何ができますか。",
     "Stone氏は、11月から2月まで横断誘導員を配置できると述べました[[to February]]。", ("Stone氏",)),
    ("ferry", "negation flipped", "クレーンの故障でけが人は出ましたか。",
     "はい、亀裂が見つかる前にけが人が出ました[[gave way]]。", ("けが人が出ました",)),
)
