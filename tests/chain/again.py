"""A seventh set of scripted replies, in both languages, written after what `varied.py` showed was mended, and before it was
first run: 5 of 16 true ones were lost, 5 of 16 false ones came through. That is what to expect of replies never seen before.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("sample", "巡回便は何時に出ますか", "巡回便は毎朝8時に本館を出発し、正午までに5つの分館を回り終えます[[毎朝]]。宅配は午前と午後の2便で、1便あたり40軒までです[[毎朝]]。"),
    ("sample", "三雲佐和子委員はどんな心配をしていますか", "三雲佐和子委員は、何でも届くようになると外に出なくなる人が増えるのではないかと懸念を示しました（{家から出なくなる}）。"),
    ("sample", "アンケートの回答者は来館者だけですか", "いいえ。公式アプリからの回答が4割あり、1年間一度も来館していない人の声も含まれています[[公式アプリ]]。"),
    ("sample", "Will the Minato and Kita branches close earlier?", "Yes. On weekdays they are to close at 6 p.m. instead of 7 p.m., and in return open at 9 instead of 9:30 on weekends [[繰り上げたい]]."),
    ("sample", "What was the apology about?", "The figures of the Minato and Nishi branches had been swapped on page 3 of material 4 [[入れ替わって]]."),
    ("assembly", "What will be offered instead of GPS devices?", "From October the city will hand out, free of charge, tags with two-dimensional codes to stick on clothes and canes [[二次元コード]]."),
    ("assembly", "空き家のうち市が取り壊すのは何棟ですか", "危険と判定された87棟のうち、持ち主の見つからない5棟について、市が代わりに取り壊す手続に入っています[[八十七棟]]。"),
    ("village", "寺岡副委員長はなぜ値上げに賛成しましたか", "毎年3,000万円近い税金を入れ続ければ、風呂に行かない町民との釣合いが取れないというのが理由です[[釣合い]]。町民価格を設けたことも評価しました[[釣合い]]。"),
    ("village", "学童は足りますか", "定員を60人から90人に増やし、現在の利用者は3校で81人のため、待機は出ない見込みです[[余裕教室]]。"),
    ("village", "How many pupils does Minami elementary school have?", "It has 41 pupils this fiscal year and is expected to have 28 in four years [[４１名]]."),
    ("hospital", "資金はいつ尽きますか", "対策を取らなければ、令和10年度の途中で資金が尽きる計算だと三雲局長は説明しました[[途中で資金]]。"),
    ("hospital", "清掃の契約はどうなりますか", "清掃と警備は来年4月の契約から一般競争入札に改めますが、給食は当面今の形を続けます[[一般競争入札]]。"),
    ("school", "雪でバスが通れない日はどうなりますか", "奥鳴沢への道は除雪を最優先とし、それでも通れない日はタブレットでの自宅学習を出席扱いにします[[タブレット]]。"),
    ("tokorozawa", "コンビニでマイナンバーは使いますか", "マイナンバー自体は使わず、カードをかざして暗証番号を入力する仕組みです[[暗証番号]]。"),
    ("tokyo-day", "民生児童委員への支援はどうしますか", "昨年10月に活動費を増額しており、来年度は民生委員協議会が自主的に行う研修などへの支援を拡充します[[活動費を増額]]。"),
    ("tokyo-day", "認知症対策はどう進めますか", "都は、認知症の診断を補助するAI画像診断システムの構築など、予防に向けた研究を進めるとしています[[画像診断]]。"),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("sample", "order of visits swapped", "巡回便は何時に出ますか", "巡回便は、昼に本館を出て夕方までに五つの分館を回ります[[毎朝]]。", ("昼に本館",)),
    ("sample", "majority swapped", "アンケートの回答者は来館者だけですか", "回答の大半は公式アプリから寄せられました[[公式アプリ]]。", ("大半",)),
    ("sample", "who is fined", "本が傷んだら弁償するのですか", "故意に傷めた場合でも、弁償は求められません[[弁償は求めない]]。", ("故意に傷めた場合でも",)),
    ("sample", "wrong pair of branches", "Which branches would close earlier?", "The Minami and Higashi branches would close earlier [[繰り上げたい]].", ("Minami",)),
    ("sample", "cause invented", "Why were paper bags given up?", "The paper bags were given up because users complained about their colour [[雨に弱]].", ("colour",)),
    ("assembly", "other way round", "窓口の時間はどう変わりますか", "一件当たりの時間は、今の15分から35分になると見込まれます[[三十五分]]。", ("15分から35分",)),
    ("assembly", "reason swapped", "機器の貸与をすぐにしないのはなぜですか", "機器の貸与を見送るのは、家族の反対が多かったためです[[二次元コード]]。", ("家族の反対",)),
    ("assembly", "wrong doer", "スクールバスは誰が走らせますか", "部活動の送迎のスクールバスは、体育協会が二台回します[[スクールバス]]。", ("体育協会が",)),
    ("village", "tense", "チップボイラーは導入されましたか", "せせらぎの湯は、チップボイラーを導入しました[[チップボイラー]]。", ("導入しました",)),
    ("village", "vote swapped", "寺岡副委員長の討論は賛成ですか反対ですか", "寺岡副委員長は、議案に反対の討論をしました[[釣合い]]。", ("反対の討論",)),
    ("village", "wrong figure of two", "How many pupils does Minami elementary school have?", "It has 58 pupils, and four years later it will have 41 [[４１名]].", ("58 pupils",)),
    ("hospital", "condition dropped", "駐車場の料金は受診の場合いくらですか", "受診した人の駐車料金は、何時間止めても100円です[[４時間まで]]。", ("何時間止めても",)),
    ("hospital", "not yet told as done", "商店街への説明は済みましたか", "商店街への説明は、すでに終わっています[[まだお話し]]。", ("終わっています",)),
    ("school", "abstention told as approval", "宮代徹委員はA案に賛成しましたか", "宮代徹委員は、A案に無条件で賛成しました[[強く反対はしません]]。", ("無条件で賛成",)),
    ("tokorozawa", "negation flipped", "コンビニ交付で再委託はありますか", "コンビニ交付システムの運用には、富士通以外の業者も入ります[[全て運用]]。", ("以外の業者も入り",)),
    ("tokyo-day", "year swapped", "民生児童委員への支援はどうしますか", "都は、来年10月に民生児童委員の活動費を増額する予定です[[活動費を増額]]。", ("来年10月",)),
)
