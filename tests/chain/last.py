"""A fifth set of scripted replies, written after what `later.py` showed was mended, and before it was first run: 3 of 25 true
ones were lost, 7 of 34 false ones came through.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("sample", "日置館長は費用をどう考えていますか", "館長は、移動図書館車の買い替えに1台2,300万円かかることと比べ、税金の使い道として十分説明のつく額だと述べています[[2,300 万円]]。あわせて、3年後に効果を検証して見直す考えも示しました[[2,300 万円]]。"),
    ("sample", "答申案の末尾の表現は直されましたか", "「努めること」という末尾が弱いという鵜飼委員の意見を受け[[言い切った]]、その一か所を直した案が全員賛成で決まりました[[全員賛成]]。"),
    ("sample", "配達員はどんな情報を持っていますか", "配達員の票に印刷されるのは氏名・住所・袋番号だけで、書名は載りません[[書名は載せません]]。"),
    ("sample", "偽の訪問者をどう見分ければよいですか", "- 緑の帽子と写真付きの名札を必ず着けます[[緑色の帽子]]\n- 前日に職員が電話をかけます[[緑色の帽子]]\n- 予告なしの訪問は断ってかまいません[[緑色の帽子]]"),
    ("sample", "6か所の停留所はどうなりますか", "まだ廃止は決まっていません。仮にやめる場合でも、保育園や学童クラブに月2回は寄れるよう順路を組み直すと折原副館長は答えました[[月 2 回は寄れる]]。"),
    ("sample", "巡回便ではどんなときに再委託をしますか", "On a few days a year the loads are so heavy that the contractor's own trucks cannot make all the rounds, and only then are trucks with drivers hired [[傭車を頼んで]]."),
    ("sample", "How was the survey carried out?", "Boxes stood at the exits of the six libraries for the month of September, and people could also answer in the city's official app, which gave 40 percent of the answers [[公式アプリ]]."),
    ("sample", "What will happen at the Minato branch during exams?", "It will stay open as late as now for two weeks at each of the four exam periods a year [[定期試験]]."),
    ("assembly", "市の窓口改革はいつから始まりますか", "11月に市民課で、転入や出生など12の手続から始めます【{十二の手続}】。利用者は身分証を示し、最後に署名するだけです【{十二の手続}】。"),
    ("assembly", "財政調整基金が減ることにどう対応しますか", "9か所の土地を3年かけて売り、6億円の収入を見込んでいます[[九か所の土地]]。新しい事業を始めるときは既存の事業を一つ終える決まりも各部に求めます[[九か所の土地]]。"),
    ("assembly", "給食費はどうなりますか", "教育長は、「今年度は値上げをいたしません」と明言し、1食22円を市が負担する経費4,100万円を補正予算に計上したと説明しました[[四千百万円]]。"),
    ("assembly", "男性の育児休業が取りにくい理由は何ですか", "最も多かった答えは、職場に迷惑がかかるというものでした[[職場に迷惑]]。"),
    ("assembly", "太陽光発電の費用はどうなりますか", "事業者が自費で設置し、市は使った電気の分だけを払うため、初期費用はかかりません[[十六校]]。"),
    ("assembly", "Who supported keeping the heated pool?", "Councillor Kuga supported it: elderly people with bad knees or backs go there on their doctors' advice [[廃止ありき]]."),
    ("assembly", "What will be done at the Kanotani crossing until it is widened?", "Two guides will be posted while children go to school, and humps to slow cars will be laid during the summer holidays [[誘導員]]."),
    ("village", "図書館の学習席は増えますか", "はい、郷土資料の棚を一部動かして、24席から36席に増やします[[２４席]]。"),
    ("village", "おくやみコーナーは設けられますか", "専用の部屋は庁舎に余裕がなく難しいものの、予約制で一つの席に各課の職員が来る方式を2024年1月に始めます[[各課の職員が入れ替わり]]。"),
    ("village", "免許を返納した人への支援は毎年ありますか", "1回限りで1万円分の商品券を渡しており、毎年の支援は公平を欠くとして考えていません[[１万円分の商品券]]。"),
    ("village", "Why are there so few listings in the bank of vacant houses?", "Owners say that altars and belongings are still in the houses, and that houses are still in the names of parents who died [[仏壇]]."),
    ("hospital", "外来の患者が減ったのはなぜですか", "主な理由は二つあり、症状が落ち着いた患者を診療所に戻す逆紹介と、長期処方の増加です[[逆紹介]]。"),
    ("hospital", "商店街への説明はいつしますか", "小暮隼人委員の求めに応じ、事務局は商店街への説明を終えてから公募の手続に入ると答えました[[公募の手続に入り]]。"),
    ("school", "事前の交流はどう進めますか", "来年度から月1回、体育・音楽・総合的な学習の時間を合同で行い、修学旅行と林間学校も2校で一緒に行きます[[修学旅行]]。"),
    ("school", "奥鳴沢から学校までバスで何分かかりますか", "素案では38分で、午前7時5分に集会所を出て7時43分に学校へ着きます[[38分]]。"),
    ("tokorozawa", "宅配ではなく住基の再委託はどんなときにありますか", "ベンダーは大企業で、実際の保守をグループ内の別会社のSEが行う場合があり、そのとき再委託になります[[グループ内の別会社]]。"),
    ("tokyo-day", "特別奨学金の対象となる年収はいくらまでですか", "年収約760万円未満だった対象を、約910万円未満の世帯まで広げることにしました[[特別奨学金の対象を]]。"),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("sample", "opinion told as decision", "答申はどうまとまりましたか", "協議会は、利用者が外出したくなる仕組みがないとして計画案を差し戻しました[[全員賛成]]。", ("差し戻し",)),
    ("sample", "who answered swapped", "大きな活字の本も届けてもらえますか", "折原副館長は、候補の一覧を次回の協議会で示すと述べました[[時代小説]]。", ("折原副館長は",)),
    ("sample", "wrong place", "次回の協議会はどこで開きますか", "次回は西分館の視聴覚室で開かれます[[視聴覚室]]。", ("西分館",)),
    ("sample", "order of the parts swapped", "開館時間はどう変わりますか", "北分館と港分館では、平日の閉館を午後6時から午後7時に遅らせます[[繰り上げたい]]。", ("遅らせ",)),
    ("sample", "condition dropped", "けがで外に出られない人も使えますか", "けがや病気の人は、誰の承認もなく、いつまででも宅配を使えます[[3か月を限り]]。", ("いつまででも",)),
    ("sample", "more than half told as less", "登録者はどんな人が多いですか", "登録者のうち65歳以上の人は少数派です[[214 人]]。", ("少数派",)),
    ("sample", "who hands over swapped", "答申書は誰が渡しますか", "答申書は、岸本課長と鵜飼委員が教育長へ渡します[[答申書は]]。", ("岸本課長と",)),
    ("sample", "means told as aim", "なぜ再委託しないのですか", "再委託をしないのは、費用が高くなるためです[[玄関先に立たせない]]。", ("費用が高く",)),
    ("sample", "figure of another year", "利用者は何人くらいと見込まれますか", "初年度から900人の利用が見込まれています[[900 人]]。", ("初年度から900",)),
    ("sample", "done told as not done", "音訳のCDは届けてもらえますか", "音訳のCDは、本格実施のあとに届け始める予定です[[音訳]]。", ("予定です",)),
    ("sample", "wrong frequency", "How often will the bus stop near schools if stops are closed?", "The mobile library would call at nurseries twice a week [[月 2 回は寄れる]].", ("twice a week",)),
    ("sample", "false comparison", "How many people come after six?", "More people come to the Kita branch than to the Minato branch after six [[5.7]].", ("More people come to the Kita",)),
    ("assembly", "for told as against", "久我議員は請願をどう考えていますか", "久我議員は、プールの存続に反対しました[[廃止ありき]]。", ("存続に反対",)),
    ("assembly", "invented consequence", "認知症の見守りはどう変わりますか", "二次元コードの札を読み取ると、本人の名前と住所が表示されます[[二次元コード]]。", ("表示されます",)),
    ("assembly", "who speaks swapped", "ペットと避難できますか", "市長は、ペットを連れた人が車の中で朝を迎えたと訴えました[[車の中で朝を]]。", ("市長は",)),
    ("assembly", "waits told as does not wait", "空き家の取壊しはどう進めますか", "市は、持ち主が見つからない5棟を、すでに取り壊しました[[五棟]]。", ("取り壊しました",)),
    ("assembly", "wish of a member as plan", "バスの最終便は繰り下げられますか", "市は、バスの最終便を繰り下げる方針です[[最終便の繰下げ]]。", ("方針です",)),
    ("assembly", "wrong beneficiary", "部活動の会費はどうなりますか", "すべての家庭から部活動の会費を徴収しません[[就学援助]]。", ("すべての家庭",)),
    ("assembly", "wrong share", "How much of the damage is done by monkeys?", "Monkeys did a third of the damage [[三千四百万円]].", ("a third",)),
    ("assembly", "negation flipped", "Did the council adopt the petition?", "The petition on the pool was adopted by a majority [[起立少数]].", ("was adopted",)),
    ("village", "cause swapped", "給水車が来るのが遅れたのはなぜですか", "給水車が遅れたのは、運転手が病気で休んだためです[[倒木]]。", ("運転手が病気",)),
    ("village", "who decides swapped", "新入生の体操服はどうなりますか", "新入生の体操服をどうするかは、町長が決めます[[新入生の分]]。", ("町長が決め",)),
    ("village", "possible told as sure", "図書館の夜間開館は4月以降も続きますか", "夜間の開館は4月以降も続けられます[[毎週水曜日]]。", ("続けられます",)),
    ("village", "wrong unit", "断水の水道代はどうなりましたか", "基本料金1年分が免除されました[[２３８万円]]。", ("1年分",)),
    ("village", "first told as second", "農作物の被害を出している動物は", "最も被害を出したのはイノシシです[[２，８６０万円]]。", ("イノシシです",)),
    ("village", "asker's premise", "説明会で反対の声が強ければ立ち止まりますか", "教育長は、反対の声が強ければ統合を取りやめると約束しました[[日程ありき]]。", ("取りやめる",)),
    ("hospital", "none told as some", "手術室の漏水で手術は延期されましたか", "手術室の漏水のため、何人かの患者の手術が延期されました[[延期した患者]]。", ("延期されました",)),
    ("hospital", "who opposes swapped", "収支の改善と人材の確保の評価はどう整理されましたか", "梶谷委員の主張どおり、収支の改善はDと決まりました[[事務局案を改めて]]。", ("Dと決まり",)),
    ("hospital", "aim told as result", "電子カルテの更新はいつですか", "電子カルテの費用8億2,000万円は、全額を国の交付金で賄います[[8億2,000万円]]。", ("全額を国",)),
    ("school", "agreed by the district dropped", "上鳴沢小の校舎を民間に売却しますか", "町は、地区の了解がなくても校舎を民間に売ることができます[[地区の合意]]。", ("了解がなくても",)),
    ("school", "who wants swapped", "校名は新しくなりますか", "校名を新しくするよう求めたのは、能見委員です[[吸収ではない]]。", ("能見委員です",)),
    ("school", "reduced told as raised", "統合で教員の数はどうなりますか", "統合すると教員の数は今より6人増えます[[6人減ります]]。", ("6人増え",)),
    ("tokorozawa", "refused told as allowed", "データセンターには誰が入れますか", "データセンターのサーバー室には、希望すれば市民も入れます[[生体認証]]。", ("市民も入れ",)),
    ("tokyo-day", "done told as planned", "ベビーシッターの事業はいつ始まりますか", "ベビーシッター利用支援事業は、来年度から始まる予定です[[ベビーシッター利用支援事業]]。", ("予定です",)),
)
