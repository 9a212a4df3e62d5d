"""Scripted replies over a childcare council, written after `paraphrased.py` was mended and before any of them was tried. As in
`replies.py` [[words]] stands for a mark of the passage shown that holds the words.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("hoiku", "支援員は足りていますか？",
     "基準の人数は満たしていますが、118人のうち35人は60歳以上です[[１１８名]]。開所時間を延ばすには延べ28人が余分に必要なのに、確保できそうなのは11人だけだと坂口主査は説明しています[[１１８名]]。"),
    ("hoiku", "国の示す２分の１という割合を守らないとどうなりますか？",
     "罰せられることも、補助金を削られることもありません。単なる目安だそうです[[罰則はございません]]。"),
    ("hoiku", "平田委員は国の割合を理由にすることをどう思っていますか？",
     "平田委員は、罰則がないのに国の割合をまず理由に挙げるのはおかしく、人を集めるための費用だと率直に言うべきだという考えです[[正直に言った方がいい]]。"),
    ("hoiku", "ひとり親世帯の割引とふたり目の半額を両方やるといくら減りますか？",
     "ひとり親の3割引で約620万円、2人目の半額で約940万円の減収になり、両方ではB案で増える分のおよそ3分の2がなくなります[[６２０万円]]。"),
    ("hoiku", "通園制度の予約はインターネットでできますか？",
     "今はできず、園ごとに電話で申し込みます。来年4月に国のシステムへ切り替わる予定です[[国の予約システム]]。"),
    ("hoiku", "障害のあるお子さんのための巡回はどうなりましたか？",
     "9月に作業療法士を1人雇い、10月から週3日、14か所を回っています[[作業療法士１名]]。もう6か所を訪ね終えていて、効果は年度末に報告されます[[作業療法士１名]]。"),
    ("hoiku", "小川（美）委員はA案とB案のどちらがよいと考えていますか？",
     "B案です。使う人が払うほうが分かりやすいからで、迎えが遅れた日の単発の料金も決めておく必要があると言っています[[Ｂ案の方が分かりやすい]]。"),
    ("hoiku", "待機している児童は何年生が多いですか？",
     "6年生が22人で最も多く、5年生14人、4年生7人と続きます。低学年の待機はいません[[６年生が２２名]]。"),
    ("hoiku", "Would parents have to pay more in the long holidays?",
     "No. The fees for using the clubs only in the holidays, 10,000 yen in summer and 3,000 yen each in winter and spring, stay as they are [[夏休みが１万円]]."),
    ("hoiku", "What did Kinoshita say about the opening hours?",
     "Kinoshita would rather have the clubs open until seven even if it costs a little more, as the nursery closes half an hour later than the club and the family is thinking of changing jobs over it [[小１の壁]]."),
    ("hoiku", "How did Vice-chair Miura suggest reaching families who don't know about the scheme?",
     "By letting public health nurses and child welfare volunteers help them register on the spot when they visit new babies [[その場で登録まで]]. Fujimoto liked the idea and wants to begin with the visits in January [[１月の訪問から]]."),
    ("hoiku", "Are users happy with the trial of the childcare scheme?",
     "Mostly. 36 of the 41 who answered were satisfied, but there were 31 cancellations on the day, and the nurseries complain that meals and staff then go to waste [[４１名のうち３６名]]."),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("hoiku", "否定の反転", "国の示す２分の１という割合を守らないとどうなりますか？",
     "割合を守らない市は補助金を減らされます[[罰則はございません]]。", ("補助金を減らされ",)),
    ("hoiku", "数の入れ替え", "支援員は足りていますか？",
     "延長に必要な11名のうち28名を確保できる見込みです[[１１８名]]。", ("28名を確保",)),
    ("hoiku", "支持する案の入れ替え", "小川（美）委員はA案とB案のどちらがよいと考えていますか？",
     "小川（美）委員は、A案の方が分かりやすいと述べました[[Ｂ案の方が分かりやすい]]。", ("A案の方が",)),
    ("hoiku", "予定を完了に", "通園制度の予約はインターネットでできますか？",
     "国の予約システムへの切り替えはすでに済みました[[国の予約システム]]。", ("済みました",)),
    ("hoiku", "要望を約束に", "来年度の時給に加算はつきますか？",
     "夕方6時以降の勤務には1時間150円の加算がつくことが決まりました[[１時間１５０円の加算]]。", ("決まりました",)),
    ("hoiku", "no change told as change", "Would parents have to pay more in the long holidays?",
     "The fees for the summer holidays will rise to 10,000 yen [[夏休みが１万円]].", ("will rise",)),
    ("hoiku", "satisfied told as dissatisfied", "Are users happy with the trial of the childcare scheme?",
     "36 of the 41 who answered were dissatisfied [[４１名のうち３６名]].", ("dissatisfied",)),
    ("hoiku", "小川委員の取り違え", "値上げに反対する委員はいましたか？",
     "小川（健）委員は、値上げそのものに反対だと述べました[[額と順序の問題]]。", ("そのものに反対だと",)),
)
