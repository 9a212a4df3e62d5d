"""A sixth set of scripted replies, most of them English over Japanese minutes, written after what `last.py` showed was mended,
and before it was first run: 9 of 22 true ones were lost, 6 of 22 false ones came through.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("sample", "配達に行って応答がないときはどうしますか", "The deliverer waits about half an hour and calls once more; if there is still no answer, the books are taken back [[持ち帰ります]]."),
    ("sample", "Who can use the service for three months?", "People who cannot go out because of injury or illness may use it for up to three months if the director agrees [[3か月を限り]]."),
    ("sample", "How are deliverers recognised?", "They always wear a green cap and a name tag with a photograph [[緑色の帽子]]. Staff also phone the day before [[緑色の帽子]]."),
    ("sample", "おまかせ便で続けたくないと答えた人の理由は", "4人のうち3人は以前読んだ本が交じっていたこと、1人は自分で選びたいことを理由に挙げました[[自分の目で決めたい]]。"),
    ("sample", "開けている時間が短くなった分、人を減らすのですか", "減りません。空いた時間は赤ちゃん向けの読み聞かせや学校への出張授業にあてます[[一人も減らしません]]。"),
    ("sample", "移動図書館車はなくなりますか", "いいえ、車は残し、保育園や学童クラブへの訪問に力を入れます[[24か所]]。"),
    ("assembly", "What did the mayor say about the reserve fund?", "The mayor set herself the rule that the fund must not fall below two billion yen [[自らに課す]]."),
    ("assembly", "How will the city find coaches for school clubs?", "Registration began in April with the sports association and groups of musicians, and 64 people have signed up so far [[六十四人]]."),
    ("assembly", "What is the second learning room for pupils who do not go to school?", "It opens next April in the former Kita elementary school for forty pupils, who decide on their own timetable [[旧北小学校]]."),
    ("assembly", "河川カメラの映像はどう見られますか", "夜間も映る機種で、市のホームページの画像が5分おきに更新されます[[七台]]。"),
    ("assembly", "ヤングケアラーの調査はどう行いますか", "9月に、小学5年生から高校2年生の約5,000人を対象に、無記名で行います[[五千人]]。"),
    ("village", "What caused the water outage?", "Most of it came from frozen pipes bursting in empty houses and holiday homes; the mains broke in only two places [[２１３件]]."),
    ("village", "Will the town build a plant for game meat?", "No. It would need about 800 animals a year to pay, while the town can bring in 300 at most [[８００頭]]."),
    ("village", "How will the shared taxis run, and what is the fare of a ride?", "Two ten-seat vehicles will run on weekdays from 8 a.m. to 5 p.m. for 300 yen a ride, booked at least an hour ahead [[１０人乗り]]."),
    ("village", "帯状疱疹の予防接種に助成はありますか", "50歳以上を対象に、令和6年4月から助成を始める方向で準備しています[[生ワクチン]]。生ワクチンは1回4,000円、不活化ワクチンは1回10,000円を2回までの考えです[[生ワクチン]]。"),
    ("village", "温泉の回数券は使えなくなりますか", "使えます。手持ちの11枚つづりは差額なしで、期限もなく使えます[[１１枚つづり]]。"),
    ("hospital", "Why do nurses leave the hospital?", "The burden of night shifts came first, then combining work with raising children, and third moving to clinics nearby [[夜勤の負担]]."),
    ("hospital", "What did the committee require before introducing parking fees?", "Two conditions: explaining it to the shopping street before the public call, and reporting on use half a year after the start [[二つを条件]]."),
    ("hospital", "満床なのに病床が7割しか埋まらないのはなぜですか", "看護師不足で30床を閉じているほか、男女別の病室や感染症のため使えないベッドがあるからです[[3階東病棟]]。"),
    ("school", "統合の時期は令和9年にできないのですか", "The building work lasts until summer 2027, and the town wants two full years of exchange [[丸2年]]."),
    ("school", "熊が出るのにバスの対象は4キロからですか", "いいえ。国の基準は4キロですが、熊の目撃もあるため、町は2キロ以上の児童を対象とします[[2キロ以上の児童]]。"),
    ("tokorozawa", "Who may enter the server room?", "Entry to the server room is strictly limited by biometric checks; nobody but those concerned can go in [[生体認証]]."),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("sample", "condition dropped", "Who can use the service for three months?", "Anybody who is ill may use it for as long as they like [[3か月を限り]].", ("as long as they like",)),
    ("sample", "invented means", "How are deliverers recognised?", "They show a fingerprint and a secret password at the door [[緑色の帽子]].", ("fingerprint",)),
    ("sample", "negation flipped", "利用料はかかりますか。貸し出しの期間は", "Users pay a fee for each delivery [[窓口で借りた場合]].", ("pay a fee",)),
    ("sample", "who does it swapped", "票は誰が回収しますか", "票はその日の夕方に配達員が裁断します[[書名は載せません]]。", ("配達員が裁断",)),
    ("sample", "wrong object", "配達員に渡す票に書名は載りますか", "The returned books are kept for one month and then shredded [[書名は載せません]].", ("books are kept",)),
    ("sample", "time swapped", "分館の開館時間が変わるのはいつからですか", "The new hours took effect in January [[から施行]].", ("took effect in January",)),
    ("assembly", "refused told as accepted", "What did the mayor say about the department store?", "The mayor decided to buy the land and the building [[十八億円]].", ("decided to buy",)),
    ("assembly", "planned told as done", "When do the counter reforms begin?", "The new counters have been opened at the citizens' division [[十二の手続]].", ("have been opened",)),
    ("assembly", "wrong agent", "Who pays the people who coach school clubs?", "Parents pay the coaches [[六十四人]].", ("Parents pay",)),
    ("assembly", "numbers swapped", "How many men took childcare leave?", "Of nine employees whose children were born, thirty-one took leave [[三十一人]].", ("thirty-one took",)),
    ("assembly", "scope widened", "捕獲の免許費用は誰が持ちますか", "わな猟の免許を取る費用は、県が全額持ちます[[わな猟]]。", ("県が全額",)),
    ("village", "invented person", "Who was hurt by the bear?", "A child was injured by the bear on the way to school [[親グマ]].", ("was injured",)),
    ("village", "direction reversed", "How did the number of people using the disaster mail change?", "The number of users fell from 1,870 to 1,100 after the cold wave [[１，８７０人]].", ("fell from",)),
    ("village", "cause swapped", "やまびこ号はなぜ引退しますか", "やまびこ号の引退は、運転手が集まらないためです[[２１万キロ]]。", ("運転手が集まらない",)),
    ("village", "objects swapped", "給食の食材で足りないのは何ですか", "冬場に足りないのは、町内産の米です[[冬場の葉物]]。", ("町内産の米",)),
    ("village", "only added", "バスの代わりの交通は誰が使えますか", "電話予約制の乗合交通は、75歳以上の人だけが使えます[[１０人乗り]]。", ("75歳以上",)),
    ("hospital", "partly told as wholly", "Is obstetrics closing?", "All services for women, including gynaecology, will end in March [[引き揚げる]].", ("including gynaecology",)),
    ("hospital", "opinion told as fact", "委託料はどうなっていますか", "病院は、清掃や給食の契約をすべて競争入札に切り替えました[[一般競争入札]]。", ("切り替えました",)),
    ("hospital", "rank swapped", "満足度が最も低かったのは何ですか", "満足度調査で最も低かったのは、看護師の言葉遣いでした[[言葉遣い]]。", ("看護師の言葉遣いでした",)),
    ("school", "who answers swapped", "神楽は統合のあとも続きますか", "鳴沢神楽は、統合とともに途絶えることになりました[[20時間]]。", ("途絶える",)),
    ("school", "may told as will", "上鳴沢小の校舎を民間に売却しますか", "The building will be sold to a private company [[地区の合意]].", ("will be sold",)),
    ("tokorozawa", "wrong cause", "全項目評価が必要となったのはなぜですか", "全項目評価が必要となったのは、情報漏えいの事故が起きたためです[[34 万人]]。", ("事故が起きた",)),
)
