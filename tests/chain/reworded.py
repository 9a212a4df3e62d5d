"""Scripted replies over an assembly, a park council and narrated minutes, written after the causes that the sets over
`kasumi` and `parkboard` showed were mended, and before any was tried: as first run 11 of 29 true ones were lost and 4 of
14 false ones came through. As in `replies.py` [[words]] stands for a mark.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("kasumi", "コミュニティバスの路線が減るのはなぜですか",
     "最大の背景は運転手不足です。委託先の霞野交通では年度当初に２３人いた運転手が１８人に減り、来年度以降は今の７路線を続けるのが難しいと市に申し出ています[[申出を受けて]]。"),
    ("kasumi", "朝倉線はいつ廃止されるのですか",
     "時期は示されていませんが、市長は、デマンド交通が動き出すまでは朝倉線を廃止しないと約束しました[[空白の期間をつくらない]]。デマンド交通は令和７年１０月から朝倉地区と沢渡地区で試す予定です[[令和七年十月から]]。"),
    ("kasumi", "妊婦の交通費は助成されますか",
     "市長は必要性を認め、来年度の当初予算に盛り込む方向で制度設計を指示したと答えました[[一人当たり五万円]]。健診１４回分と出産時の往復を対象に、１人５万円までとする案が検討されています[[一人当たり五万円]]。"),
    ("kasumi", "陣痛が始まったとき救急車で運んでもらえますか",
     "はい。前もって登録しておけば、119番に電話するとかかりつけの病院へ直接運ばれる仕組みがあります[[百十九番に電話]]。分娩の休止後、この仕組みで運ばれた例は3件です[[三件でございました]]。"),
    ("kasumi", "緊急通報装置の貸与台数が減ったのはなぜですか",
     "装置に固定電話の回線が要るところ、固定電話をやめる人が増えたためだと健康福祉部長は分析しています[[固定電話を解約]]。台数は令和3年度の540台から2年後には412台になりました[[四百十二台]]。"),
    ("kasumi", "デマンド交通の予約は当日でもできますか",
     "利用する1時間前まで電話で受け付ける方向で調整中です[[一時間前まで電話]]。帰りの便については、市立病院の窓口に予約専用の電話を置くことが考えられています[[予約用の専用電話]]。"),
    ("kasumi", "助産師はどうなりますか",
     "９人のうち２人は１１月から白瀬総合病院に出向しています[[白瀬総合病院に出向]]。残りの７人については、来年４月に院内で始める産後ケアの日帰り事業に携わってもらう考えです[[産後ケアの日帰り]]。"),
    ("kasumi", "排水ポンプ場はなぜ止まったのですか",
     "電気室に浸水し、制御盤が漏電したためです[[制御盤が漏電]]。3台のうち2台が2時間25分間動きませんでした[[二時間二十五分]]。"),
    ("kasumi", "被災した事業者に市は支援金を出しますか",
     "いいえ。県が１０月から上限５０万円の制度を始めているため、市が上乗せして支給する考えはないとのことです[[市が重ねて支給]]。ただ、県の対象から外れる床下浸水の事業者は、利子補給を広げて支援するとしています[[利子補給の拡充]]。"),
    ("kasumi", "Why did the pumps stop during the heavy rain?",
     "Water got into the electrical room and the control panel short-circuited, so two of the three pumps were down for two hours and 25 minutes [[制御盤が漏電]]."),
    ("kasumi", "How many families of pregnant women have registered for the ambulance arrangement?",
     "As of the end of November, 88 women had registered, and three had been taken to hospital under the arrangement since deliveries were suspended [[八十八名]]."),
    ("kasumi", "Will bus fares rise for elderly people?",
     "No, the city intends to keep the current fare of 100 yen for people aged 75 and over and for holders of a disability certificate [[現行の百円を据え置く]]."),
    ("kasumi", "When will the underground storage at Sakaemachi Park be finished?",
     "Not before fiscal 2029. The mayor said basic design will start next fiscal year and that completion would be in Reiwa 11 at the earliest [[早くて令和十一年度]]."),
    ("parkboard", "ボール遊び禁止の看板はどうして立っているのですか",
     "条例で決まっているわけではなく、苦情があるたびに一つずつ立ててきたものです[[条例で禁止している]]。市内163の公園のうち141か所にあります[[１４１か所にボール]]。"),
    ("parkboard", "苦情で多いのは何ですか",
     "昨年度は９４件あり、音についてのものが５１件で半分以上を占めます[[音に関するものが５１件]]。ただし、ボールの音か子どもの声かを分けた集計はされていません[[分けた集計]]。"),
    ("parkboard", "試行の間、苦情はどこへ言えばいいですか",
     "試行期間中の窓口は公園緑地課に一本化され、看板に課の電話番号が大きく載ります[[公園緑地課に一本化]]。当事者どうしの話し合いには職員も立ち会うということです[[公園緑地課に一本化]]。"),
    ("parkboard", "見えない人のための対策はありますか",
     "大池公園では、通路に沿って足の裏で分かるゴムの帯を４５メートル敷きます[[ゴム製の帯]]。費用は約２７万円で、９月中に工事を終える予定です[[ゴム製の帯]]。"),
    ("parkboard", "梅田西公園には柵が付きますか",
     "予算がないため、今年度に柵を付けるのは難しいとのことです[[柵については予算]]。代わりに、この公園だけ終了を午後3時半に繰り上げることを検討します[[午後３時半に早める]]。"),
    ("parkboard", "浜委員は軟式球を最後まで認めなかったのですか",
     "いいえ、見守りが付くなら土曜日の午前に限って様子を見てもよいと述べました[[見守りが付くのなら]]。ただし、1枚でも割れたらすぐにやめてもらうとしています[[見守りが付くのなら]]。"),
    ("parkboard", "看板の書き換えはいつまでに検討しますか",
     "立花係長は、期限をその場で言うことは控えたいと答えました[[期限を今この場]]。"),
    ("parkboard", "ナラ枯れはどのくらい増えていますか",
     "被害木は令和6年度が157本、翌年度が412本でした[[４１２本]]。今年度は7月末までに268本で、前年の同じ時期の190本を上回っています[[４１２本]]。"),
    ("parkboard", "Will Shiroyama be closed to the public until the inspection is over?",
     "No, a complete closure is not being considered, but about 600 metres on the north side of the ridge trail will be closed from September 1 [[約６００メートル]]."),
    ("parkboard", "What did the children say in the survey?",
     "Of the 1,826 who replied, 68% said that they had nowhere to play to their hearts' content [[１，８２６人]]. What came up most often in the free comments was that they did not know what was allowed [[１，８２６人]]."),
    ("parkboard", "How much will the net at Higashihama Daisan Park cost?",
     "A four-metre-high net on the road side will cost 3.8 million yen, which is already in this year's budget [[費用は３８０万円]]."),
    ("parkboard", "Who proposed that children make the rules themselves?",
     "Ms Koga did. She said that last year the sixth graders in Sakuradai worked out how to share time with the younger children, and that there were fewer quarrels afterwards [[子どもに決めさせたら]]."),
    ("clinic", "保険料率の引上げを十月に遅らせることはできますか",
     "できません。三枝課長は、年度の途中で料率を変えることは条例上できないと説明しました[[条例上できない]]。"),
    ("clinic", "Why does the town want to raise the insurance rate?",
     "Because the number of insured people has fallen by 20% in five years while medical costs per person are growing [[二割減り]]. It proposes an increase of 0.6 percentage points [[二割減り]]."),
    ("forest", "間伐が遅れているのはなぜですか",
     "7月の豪雨で林道が崩れて重機が入れなかったためです[[林道が崩れ]]。８月末の時点では、予定の42ヘクタールのうち19ヘクタールが終わっています[[十九ヘクタール]]。"),
    ("forest", "What did the committee discuss about school desks?",
     "Vice-chair Hiruta proposed making elementary school desks from the village's wood, and Mr. Honoki agreed [[小学校の机を作る]]. A desk costs 38,000 yen, so the section chief wants to begin with 24 for first graders [[三万八千円]]."),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("kasumi", "who is to blame swapped", "排水ポンプ場はなぜ止まったのですか", "ポンプ場が止まったのは、運転員が操作を誤ったためです[[制御盤が漏電]]。", ("操作を誤った",)),
    ("kasumi", "refused told as granted", "被災した事業者に市は支援金を出しますか", "はい、市は県の制度に上乗せして支援金を支給します[[市が重ねて支給]]。", ("支給します",)),
    ("kasumi", "numbers swapped", "デマンド交通の運賃はいくらですか", "デマンド交通の運賃は、地区内が500円、市の中心部までが300円の見込みです[[五百円を見込んで]]。", ("地区内が500円",)),
    ("kasumi", "considered told as decided", "妊婦の交通費は助成されますか", "妊婦への交通費の助成は、１人５万円を上限とすることに決まりました[[一人当たり五万円]]。", ("決まりました",)),
    ("kasumi", "cause invented", "緊急通報装置の貸与台数が減ったのはなぜですか", "利用料が値上げされたことが減少の要因です[[固定電話を解約]]。", ("値上げされた",)),
    ("kasumi", "time changed", "When will the underground storage at Sakaemachi Park be finished?", "The underground storage will be finished by fiscal 2027 [[早くて令和十一年度]].", ("2027",)),
    ("kasumi", "negation flipped", "Will bus fares rise for elderly people?", "Yes, people aged 75 and over will have to pay 200 yen as well [[現行の百円を据え置く]].", ("200 yen",)),
    ("parkboard", "who does it swapped", "試行の間、苦情はどこへ言えばいいですか", "試行期間中の苦情は、自治会長が受け付けます[[公園緑地課に一本化]]。", ("自治会長が受け付け",)),
    ("parkboard", "done told of what is hard", "梅田西公園には柵が付きますか", "梅田西公園には今年度中に柵が設置されます[[柵については予算]]。", ("設置されます",)),
    ("parkboard", "condition dropped", "浜委員は軟式球を最後まで認めなかったのですか", "浜委員は、見守りがなくても軟式球を認めてよいと述べました[[見守りが付くのなら]]。", ("見守りがなくても",)),
    ("parkboard", "all closed", "Will Shiroyama be closed to the public until the inspection is over?", "Yes, all of Shiroyama will be closed to the public from September 1 [[約６００メートル]].", ("all of Shiroyama",)),
    ("parkboard", "speaker swapped", "Who proposed that children make the rules themselves?", "Mr. Hama proposed that the children make the rules themselves [[子どもに決めさせたら]].", ("Hama",)),
    ("clinic", "negation flipped", "保険料率の引上げを十月に遅らせることはできますか", "三枝課長は、条例を変えれば十月に遅らせることができると説明しました[[条例上できない]]。", ("できると説明",)),
    ("forest", "figures swapped", "間伐はどこまで進みましたか", "今年度は19ヘクタールを予定し、８月末までに42ヘクタールを終えました[[十九ヘクタール]]。", ("19ヘクタールを予定",)),
)
