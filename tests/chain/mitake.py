"""Scripted replies over a joint council on a crematorium and graveyards, written by people who knew nothing of the gates: true ones and false ones.

First run: 4 of 14 true ones were lost and 3 of 10 false ones came through. As in `replies.py` [[words]] stands for a mark of the passage shown that
holds the words.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("mitake", "今、火葬場の炉がひとつ使えなくなっているのはどうしてですか",
     "昨年11月に1号炉の耐火れんがに大きな割れが見つかったためで、それ以来止めたままになっています[[１号炉の耐火れんが]]。"),
    ("mitake", "宇佐美さんはなぜ炉を増やすことに疑問を持っているのですか",
     "宇佐美委員は、待ちが長いのは希望が午前11時から午後1時の枠に集中しているせいではないかとみています[[枠に集中している]]。また、推計の頂点を過ぎれば件数は確実に減るので、頂点に合わせて造ると余ってしまうとも述べています[[頂点は１５年先]]。"),
    ("mitake", "値上げに反対したのは誰で、いくらならよいと言っていますか",
     "佐伯副会長が、2万4千円への値上げに対し、2万円にとどめるべきだと主張しました[[２万円にとどめるべき]]。あわせて、非課税世帯への減免も求めています[[非課税世帯には減免]]。"),
    ("mitake", "犬や猫を火葬する設備は作ってもらえるのでしょうか",
     "いいえ。堀内課長は、都市計画の決定が人の火葬に限られているため、今回の更新で動物用の炉を設ける考えはないと答えています[[人の火葬に限られて]]。ただし、民間の移動火葬車の扱いも含めて、別の場で研究するとしています[[移動火葬車の取扱い]]。"),
    ("mitake", "お坊さんの委員は合葬墓の何に不満なのですか",
     "藤井委員は、合葬墓そのものには反対していませんが、10年で骨つぼから出すのは早すぎると述べ、せめて三十三回忌まで待つべきだという考えを示しました[[いかにも早い]]。"),
    ("mitake", "撤去した古いお墓の石はすぐ捨てられてしまうのですか",
     "いいえ。江口部長によると、墓石はすぐには砕かれず、墓園の管理棟の裏で3年間保管され、その間に申出があれば返されます[[３年間保管し]]。"),
    ("mitake", "昔地元と交わした約束の書類は今も有効なのか、市はどう答えましたか",
     "江口部長は、覚書の法的な位置づけについては顧問弁護士にこれから相談するとして、この日の回答を控えています[[顧問弁護士に]]。次の会議までには何らかの回答を示すとのことです[[何らかの回答]]。"),
    ("mitake", "火葬料金の改定は最終的にどう決まりましたか",
     "賛成6名、反対2名で、原案に附帯意見を付けて適当と認めることに決まりました[[賛成６名、反対２名]]。改定条例は12月の市議会に提案されます[[１２月の市議会]]。"),
    ("mitake", "よその市の火葬料と比べて三岳市は高いのですか",
     "県内13市の平均は1万8千円なので、現在の1万5千円は平均より安く、改定案の2万4千円になると平均を上回ります[[平均は１万８千円]][[市民の方を２万４千円]]。なお、県内で最も高い市は3万円です[[最も高い市が３万円]]。"),
    ("mitake", "How much will the whole crematorium renewal cost and when will it be finished?",
     "The total cost is put at 1.84 billion yen, with construction starting in fiscal 2027 and completion expected at the end of fiscal 2029 [[総事業費は１８億４千万円]]."),
    ("mitake", "Who already runs cremations on the unlucky tomobiki days nearby, and did it help?",
     "According to Toda, the head of the crematorium, Kiryuno City and Hata Town already open on tomobiki days [[桐生野市と波多町]]. Kiryuno started three years ago, and he has heard that the wait there became about one day shorter on average [[平均１日ほど縮んだ]]."),
    ("mitake", "Why is the stonemasons' representative worried about the new communal grave?",
     "Oba fears that private cemeteries and stonemasons cannot survive if the city builds something cheap [[役所が安いものを]]. He pointed out that his association has shrunk from 21 shops at its peak to nine [[最盛期に２１軒]]."),
    ("mitake", "What does Nishina think about the higher cremation fee?",
     "She is in favour of it as long as cremations happen sooner [[早くしてもらえるなら]]. After her father died last year she waited eight days, with mortuary storage charged at 11,000 yen a day and dry ice extra [[８日待ったんです]]."),
    ("mitake", "When and where is the next meeting?",
     "The next meeting is on Thursday, December 18, at 1:30 p.m. in the waiting hall of Yasuragi no Oka, and members will be shown behind the furnaces for about half an hour beforehand [[１２月１８日の木曜日]]."),
)

# (minutes, what is false, question, reply, words that must not be shown)
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("mitake", "number changed (five years ago 17, not 27)", "引き取り手のない人を市が火葬した件数は増えていますか",
     "はい、増えています。市が火葬を行ったのは昨年度が42件で、5年前の27件を大きく上回りました[[昨年度４２件]]。",
     ("27件",)),
    ("mitake", "negation flipped (hardly any can be recovered)", "無縁のお墓の片付けの費用は誰が払うのですか",
     "江口部長は、撤去の費用はいったん市が負担するものの、使用者に請求して大半を回収できる見通しだと述べました[[いったん市が負担]]。",
     ("大半を回収できる",)),
    ("mitake", "cited to a passage that only asks (Oba asks for it; nothing was promised)", "地元の業者に仕事は回ってくるのですか",
     "はい。墓石の運搬と解体の仕事は、地元の業者に出されることになりました[[地元の業者に出して]]。",
     ("出されることになりました",)),
    ("mitake", "speaker swapped (Saeki, not Nishina)", "値上げに反対したのは誰で、いくらならよいと言っていますか",
     "仁科委員が値上げに反対し、2万円にとどめるべきだと述べました[[２万円にとどめるべき]]。",
     ("仁科委員が",)),
    ("mitake", "invented reason (no residents' request is mentioned)", "合葬墓を作る場所は安全なのですか",
     "まだ分かっていません。市は近隣住民からの要望を受けて9月から2か所でボーリング調査を行っており、結果は来年2月に出る予定です[[２か所でボーリング]]。",
     ("要望を受けて",)),
    ("mitake", "altered quotation (the 33rd, not the 50th)", "お坊さんの委員は合葬墓の何に不満なのですか",
     "藤井委員は「せめて五十回忌まで、と私どもは考えてまいりました」と述べ、10年では早すぎるとしています[[せめて三十三回忌]]。",
     ("五十回忌",)),
    ("mitake", "year changed (fiscal Reiwa 11 is 2029)", "How much will the whole crematorium renewal cost and when will it be finished?",
     "The renewal will cost 1.84 billion yen in total and is due to be completed at the end of fiscal 2031 [[総事業費は１８億４千万円]].",
     ("2031",)),
    ("mitake", "subject swapped (Kiryuno, not Hata, began three years ago)", "Who already runs cremations on the unlucky tomobiki days nearby, and did it help?",
     "Hata Town began opening on tomobiki days three years ago, and the wait there is said to have become about a day shorter on average [[平均１日ほど縮んだ]].",
     ("Hata Town began",)),
    ("mitake", "commitment instead of consideration (the nursing room is only to be considered)", "Will the waiting rooms be improved?",
     "Yes, a nursing room will be built when the design is drawn up [[授乳室につきまして]].",
     ("will be built",)),
    ("mitake", "comparison reversed (waiting cost her more than the rise)", "What does Nishina think about the higher cremation fee?",
     "Nishina said that the 9,000-yen rise would hurt her far more than the cost of being kept waiting [[よほど高くつきました]].",
     ("hurt her far more",)),
)
