"""Scripted replies over a sitting of a village assembly, written by people who knew nothing of the gates: true ones and false ones.

First run, before what they showed was mended: 3 of 14 true ones were lost and 1 of 10 false ones came through. As in `replies.py`
[[words]] stands for a mark of the passage shown that holds the words.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("sakura", "つつじ号に乗る人はなぜ減ってしまったのですか？",
     "早乙女企画政策課長によると、よく乗っていた上位三十名のうち十一名が施設への入所や逝去で利用を終えたことが、減少分の六割余りを占めています[[十一名の方が]]。運賃を三百円から四百円に改めた影響も考えられますが、数字としては切り分けられていないとのことです[[切り分けることは]]。"),
    ("sakura", "沢渡議員は乗合タクシーについて町に何を求めたのですか？",
     "沢渡議員は、せめて土曜の午前だけでもつつじ号を走らせるべきだと求めました[[土曜の午前だけでも]]。また、利用が減った原因を町がどう分析しているのかも尋ねています[[どのように分析している]]。"),
    ("sakura", "つつじ号は来年から土曜日も走るようになりますか？",
     "いいえ、桐生町長は、来年四月からの土曜運行は見送らざるを得ないと答えています[[見送らざるを得ません]]。委託先の会社から、今の人数では週六日の運行は引き受けられないと言われているためです[[週六日の運行]]。ただし、社会福祉協議会の送迎車両を使った試験的な運行ができないか、十二月までに協議会と話を詰めたいとしています[[試験的な運行]]。"),
    ("sakura", "クマが学校の近くに出た日、保護者への連絡が遅くなったのはどうして？",
     "教育長は、農林課の職員が現場対応に追われ、学校に知らせる役目を誰が担うかが決まっていなかったことが原因だと説明しました[[誰が担うのか]]。さらに学校側でも、校長が不在で、教頭が教育委員会に伺いを立ててから送信したため、三十分ほどかかったということです[[伺いを立ててから]]。"),
    ("sakura", "給食のお米を全部地元産にできないのはなぜ？",
     "量は町内で十分に賄えますが、値段が上がっている今、農家の側が一年を通じた固定価格での契約には応じられないと回答したためです[[固定の価格で]]。そのため、まずは新米の時期の三か月分、五トンについて、十一月から町内産を使うことになりました[[五トンにつきまして]]。"),
    ("sakura", "空き家を貸したがらない持ち主は、どんな理由を挙げていますか？",
     "アンケートで最も多かった理由は「仏壇や荷物が残っている」で、五十七名でした[[仏壇や荷物]]。次いで、お盆や正月に親族が集まるからという人が四十一名、相続の登記が済んでいないという人が二十八名いました[[親族が集まる]]。"),
    ("sakura", "空き家の荷物の片づけにお金を出すことについて、町長はどう考えていますか？",
     "町長は、税金で個人の荷物を片づけることに町民の理解が得られるか、慎重に考える必要があるとしています[[町民の理解が]]。一方で、移住者が実際に入居した場合に限って後から補助する形なら検討の余地はあると述べましたが、来年度の予算に間に合うかは約束しませんでした[[検討の余地はあろうか]]。"),
    ("sakura", "水道の値上げに反対した議員は、代わりにどうすればよいと言ったのですか？",
     "木之内議員は、財政調整基金から年三千万円を三年間水道会計に繰り入れ、その間に対策を講じればよいと主張しました[[水道会計に繰り入れ]]。"),
    ("sakura", "水道料金の条例改正は、何人の賛成で可決されたのですか？",
     "起立採決の結果、五名が起立し、賛成多数で議案第四十二号は原案のとおり可決されました[[起立五名]]。"),
    ("sakura", "How much would it cost to put air conditioning in the central gym?",
     "The mayor said an estimate puts it at 230 million yen, including insulation work [[二億三千万円]]. He wants to sort out the future of the town's facilities as a whole by the end of this fiscal year before deciding [[今年度末までに整理]]."),
    ("sakura", "How many coaches have been found so far for the community sports clubs?",
     "So far 13 people have informally agreed, out of the 20 needed for eight activities [[内諾をいただいて]]. Nobody has been found yet for brass band or kendo [[吹奏楽と剣道]]."),
    ("sakura", "Why did Councillor Tsurumi (鶴見) support the water rate increase?",
     "Councillor Tsurumi argued that today's ageing pipes are the price of putting off the pain for 23 years, since rates were last revised in 2002 [[老朽管なのです]]. She also said the fund is a reserve for disasters [[災害のための備え]]."),
    ("sakura", "How much more will an ordinary household pay for water each month?",
     "A standard household using 20 cubic metres a month will pay 540 yen more, going from 3,060 to 3,600 yen [[五百四十円の増]]."),
    ("sakura", "What did Councillor Nagamine (長峰) demand about school lunches?",
     "Nagamine asked whether the town intends to review the unit price of ingredients [[単価を見直す考え]]. He also argued that the share of locally produced food should be raised from 18% to 30%, and asked whether all the rice could be bought under contract from local farmers [[三割まで高める]]."),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("sakura", "date changed (4 November -> 14 December)", "乗合タクシーの予約は、いつから当日でもできるようになるの？",
     "午後の便に限り、当日の午前九時まで受け付ける方式が、十二月の十四日から始まる予定です[[当日の午前九時まで]]。", ("十二月の十四日",)),
    ("sakura", "negation flipped: the town does not seek compensation from the shooter", "町の中でクマを撃って建物を壊してしまったら、誰が責任を取るのですか？",
     "桐生町長は、手順に従って撃った場合でも、撃ち手の個人に賠償を求めると明言しました[[個人に賠償を求める]]。", ("賠償を求めると明言",)),
    ("sakura", "speaker swapped: the proposal was Kinouchi's, not Tsurumi's", "水道の値上げに反対した議員は、代わりにどうすればよいと言ったのですか？",
     "鶴見議員は、財政調整基金から年三千万円を三年間、水道会計に繰り入れればよいと述べました[[水道会計に繰り入れ]]。", ("鶴見議員は",)),
    ("sakura", "consideration turned into commitment", "空き家の荷物の片づけにお金を出すことについて、町長はどう考えていますか？",
     "町長は、移住者が入居した場合の片づけ補助を、来年度の予算で実施すると約束しました[[移住者が実際に]]。", ("実施すると約束",)),
    ("sakura", "invented reason: the volume is sufficient, the price was the obstacle", "給食のお米を全部地元産にできないのはなぜ？",
     "町内の米の生産量が足りず、給食に必要な年間二十二トンを賄えないためです[[年間およそ二十二トン]]。", ("生産量が足りず",)),
    ("sakura", "comparison reversed: most common and second reason exchanged", "空き家を貸したがらない持ち主は、どんな理由を挙げていますか？",
     "相続の登記が済んでいないという理由が最も多く、仏壇や荷物が残っているという理由を上回りました[[仏壇や荷物]]。", ("最も多く",)),
    ("sakura", "number changed (230 million -> 320 million)", "How much would it cost to put air conditioning in the central gym?",
     "According to the mayor, air conditioning the gym would cost an estimated 320 million yen, including insulation work [[二億三千万円]].", ("320 million",)),
    ("sakura", "cited to a passage that only asks: no such contract was agreed", "What did Councillor Nagamine (長峰) demand about school lunches?",
     "The town has signed a contract to buy all of its school-lunch rice from local farmers [[買い取る契約]].", ("has signed a contract",)),
    ("sakura", "altered quotation: she said 災害のための備え (the fund is for disasters)", "Why did Councillor Tsurumi (鶴見) support the water rate increase?",
     "Tsurumi backed the increase, saying 「基金は水道管のための備え」 [[災害のための備え]].", ("基金は水道管のための備え",)),
    ("sakura", "invented detail: no kendo coach has been found", "How many coaches have been found so far for the community sports clubs?",
     "Thirteen coaches have informally agreed, and two of them will teach kendo [[内諾をいただいて]].", ("two of them will teach kendo",)),
)
