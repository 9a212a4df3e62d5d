"""Scripted replies of a language model about the sample: true ones of every kind, and false ones of every kind.

{words} stands for the number of the passage shown that holds the words; [[words]] for a mark of it, [number].
"""

# ruff: noqa: E501 - a reply is one line

from __future__ import annotations

WHY = "なぜ再委託しないのですか"
WHEN = "どのような場合に再委託するのですか"
COST = "全市に広げると年にいくらかかりますか"
WORTH = "費用が割高だと批判されることについて館長はどう考えていますか"
STAFF = "開館時間が短くなった分、人を減らすのですか"
HOURS = "北分館と港分館の開館時間はどう変わりますか"
STOPS = "停留所が6か所なくなると子どもたちはどうなりますか"
LENT = "貸出期間が窓口より1週間長いのはなぜですか"
BAGS = "なぜ紙の手提げをやめるのですか"
OMAKASE = "おまかせ便で続けたくないと答えた4人の理由は何ですか"
LOST = "戻らなかった本はどうなりましたか"
ONLINE = "インターネットではいつから申し込めますか"
TRICK = "偽の訪問者をどう見分ければよいですか"
EVENING = "午後6時を過ぎてから来る人はどのくらいいますか"
EXAMS = "試験前の高校生の行き場はどうなりますか"
OBJECTS = "六車副会長は早じまいについてどう考えていますか"
PRIVACY = "配達員に渡す票には何が書かれますか"
LARGE = "大きな活字の本は増えますか"
SURVEY = "アンケートは誰にどうやって聞いたのですか"
WHY_EN = "Why is there no subcontracting for home delivery?"
COST_EN = "How much will the service cost a year?"
STAFF_EN = "Will staff be cut because opening hours are shorter?"
BAGS_EN = "Why are the paper bags being replaced with cloth ones?"
ONLINE_EN = "From when can people apply online?"
HOURS_EN = "How will the opening hours of the branches change?"
OBJECTS_EN = "What does Vice-Chair Muguruma think of closing earlier?"
WORTH_EN = "How does the director justify the cost?"
STOPS_EN = "What happens to the children if six stops are closed?"
PRIVACY_EN = "What is printed on the slip for the delivery staff?"
TRICK_EN = "How can users tell an impostor at the door?"

# (question, reply): each must come through whole.
TRUE: tuple[tuple[str, str], ...] = (
    # plain statements
    (
        WHY,
        "利用される方に、顔を覚えていただいた決まった人のほかは玄関先に立たせないと約束しているためです[[玄関先に立たせない]]。",
    ),
    (
        WHY,
        "布施主査は、知らない人には玄関を開けたくないという利用者の気持ちがたいへん強いためだと説明しました[[玄関先に立たせない]]。",
    ),
    (
        WHY,
        "布施耕一主査によると、訪ねる先の半分近くが一人暮らしの高齢者で、知らない人に玄関を開けたくないという気持ちが強いとのことです【{玄関先に立たせない}】。",
    ),
    (WHY, "訪問先の半分近くは一人暮らしのご高齢の方です（{玄関先に立たせない}）。"),
    (WHY, "布施主査は「利用される方にお約束しています」と述べています[[玄関先に立たせない]]。"),
    (
        WHY,
        "「知らない人には玄関を開けたくないというお気持ちがたいへん強いのです」[[玄関先に立たせない]]と布施主査は答えました。",
    ),
    (
        WHY,
        "三雲辰也委員の「なぜ宅配だけは再委託をしないのですか」との質問に対し、布施主査は、決まった人のほかは玄関先に立たせないと約束していると答えました[[玄関先に立たせない]]。",
    ),
    (
        WHY,
        "宅配で再委託をしないのは、決まった人のほかは玄関先に立たせないと利用者に約束しているからです。［{玄関先に立たせない}］",
    ),
    (
        WHY,
        "登録の際に、伺うのはこの8人だけですと顔写真の入った紙を渡しています[[玄関先に立たせない]]。誰がどんな本を読んでいるかも自然と目に触れます[[玄関先に立たせない]]。",
    ),
    (
        WHY,
        "- 訪問先の半分近くが一人暮らしの高齢者である[[玄関先に立たせない]]\n- 決まった人のほかは玄関先に立たせないと約束している[[玄関先に立たせない]]",
    ),
    (
        WHY,
        "理由は次のとおりです：\n1. 知らない人には玄関を開けたくないという気持ちが強い[[玄関先に立たせない]]。\n2. 顔を覚えてもらった決まった人だけを玄関先に立たせると約束している[[玄関先に立たせない]]。",
    ),
    (
        WHEN,
        "蔵書点検が明けた直後のように荷が集中し、契約した会社のトラックだけでは回り切れない日に限って傭車を頼んでいます[[傭車を頼んで]]。",
    ),
    (
        WHEN,
        "折原副館長は、回り切れない日が年に何日かあり、そうした日に限って傭車を頼み、それが再委託の扱いになると説明しました[[傭車を頼んで]]。",
    ),
    (COST, "年間で648万円を見込んでいます[[648]]。このうち半分には国の交付金を充てられる見通しです[[648]]。"),
    (COST, "折原副館長は、年間６４８万円を見込み、半分は国の交付金を充てられる見通しだと答えました[[648]]。"),
    (COST, "費用は年間六百四十八万円の見込みです[[648]]。"),
    (COST, "年間の費用は6,480,000円と見込まれています[[648]]。"),
    (WORTH, "日置館長は、税金の使い道として十分に説明のつく額だと考えています[[十分に説明]]。"),
    (
        WORTH,
        "館長は、移動図書館車を1台買い替えるだけで2,300万円かかり、停留所に立つ方は減る一方だと述べました[[十分に説明]]。",
    ),
    (
        WORTH,
        "日置館長は「来られる方だけが得をするのでは公平とは申せません」と述べ、3年たったところで効果を数字で検証し、見直すべきところは見直すとしています[[十分に説明]]。",
    ),
    (
        WORTH,
        "鳥羽委員の「ぜいたくだという声が出ませんか」という問いに、日置館長は税金の使い道として十分に説明のつく額だと答えました[[十分に説明]]。",
    ),
    (STAFF, "折原副館長は「一人も減らしません」と答えています[[一人も減らしません]]。"),
    (
        STAFF,
        "人は一人も減らさず、浮いた時間は赤ちゃん向けの読み聞かせや学校への出張授業に振り向けます[[一人も減らしません]]。",
    ),
    (STAFF, "いいえ、一人も減らしません[[一人も減らしません]]。"),
    (
        HOURS,
        "北分館と港分館は、平日の閉館を午後7時から午後6時に早め、土曜と日曜の開館を午前9時30分から午前9時に繰り上げる考えです[[午後 7 時から]]。",
    ),
    (HOURS, "平日の閉館は19時から18時に早まり、土日の開館は9時半から9時に繰り上がります[[午後 7 時から]]。"),
    (
        STOPS,
        "まだ決めたわけではなく、畳む場合でも近くの保育園や学童クラブに月2回は寄れるよう順路を組み替えるとしています[[月 2 回は寄れる]]。",
    ),
    (STOPS, "折原副館長は、決める前に地元の自治会へ足を運んで意見を聞くと約束しました[[月 2 回は寄れる]]。"),
    (LENT, "配達の曜日が火曜と金曜に限られ、返す機会が少ないことに配慮したものです[[機会が少ない]]。"),
    (LENT, "期間は配達した日から3週間で、窓口で借りた場合の2週間より1週間長くなります[[機会が少ない]]。"),
    (LENT, "利用料はかかりません[[機会が少ない]]。"),
    (BAGS, "試行で使った紙の手提げは雨に弱く、中身が濡れる出来事が2度あったためです[[雨に弱く]]。"),
    (BAGS, "本格実施では洗濯のできる布袋に切り替え、千五百枚を用意する考えです[[雨に弱く]]。"),
    (OMAKASE, "3人は前に読んだものが交じっていたため、1人は自分の目で決めたいという返事でした[[自分の目で決めたい]]。"),
    (
        OMAKASE,
        "春名主任は、本人の承諾を得たうえで読み終えたものの記録を残すやり方に改めると答えました[[自分の目で決めたい]]。",
    ),
    (
        LOST,
        "2冊は引っ越し先から郵便で届き、1冊は亡くなった方の娘さんが持ってきてくれましたが、最後の1冊は今も行方が分かりません[[行方が知れません]]。",
    ),
    (ONLINE, "館内の機械を入れ替える令和6年1月に合わせて画面を作り込む予定です[[令和 6 年 1 月]]。"),
    (ONLINE, "2024年1月に機械を入れ替えるので、それに合わせる予定だと布施主査は答えました[[令和 6 年 1 月]]。"),
    (TRICK, "緑色の帽子と写真付きの名札を必ず身に着けさせ、前の日に必ず職員が電話をします[[緑色の帽子]]。"),
    (TRICK, "予告のない訪問はすべて断るよう、登録のときに伝えます[[緑色の帽子]]。"),
    (EVENING, "北分館は1日平均で3.2人、港分館は5.7人です[[3.2]]。"),
    (EVENING, "小田切司書によると、港分館では5.7人、北分館では3.2人でした[[3.2]]。"),
    (EXAMS, "港分館は、定期試験に当たる年4回、それぞれ2週間だけは今までどおり開けておきます[[定期試験]]。"),
    (OBJECTS, "六車副会長は、早じまいには賛成しかねると述べました[[早じまいには賛成しかね]]。"),
    (
        OBJECTS,
        "六車副会長は早じまいに反対で、仕事帰りに立ち寄れる公共の場所がまた一つ減ると述べています[[早じまいには賛成しかね]]。",
    ),
    (PRIVACY, "お名前、ご住所、袋の番号の三つだけで、書名は載せません[[書名は載せません]]。"),
    (
        PRIVACY,
        "票に刷るのは名前・住所・袋の番号の3つだけです[[書名は載せません]]。書名は載りません[[書名は載せません]]。",
    ),
    (LARGE, "大きな活字の本は今640タイトルあり、時代小説を中心に買い足すことを検討しています[[640]]。"),
    (
        SURVEY,
        "9月の1か月間、六つの館の出口に箱を置いたほか、市の公式アプリでも答えられるようにしました[[公式アプリ]]。",
    ),
    (SURVEY, "回答の4割はアプリからで、ここ1年は一度も来館していない方も含まれています[[公式アプリ]]。"),
    # several sources
    (
        WHY,
        "宅配は決まった人のほかは玄関先に立たせないと約束しており[[玄関先に立たせない]]、巡回便は回り切れない日に限って傭車を頼んでいます[[傭車を頼んで]]。",
    ),
    (
        WHY,
        "布施主査は知らない人には玄関を開けたくないという気持ちが強いと説明し[[玄関先に立たせない]]、折原副館長は巡回便では傭車を頼む日があると述べました[[傭車を頼んで]]。",
    ),
    # English
    (
        WHY_EN,
        "Fuse explained that users have been promised that nobody but the staff whose faces they know will come to the door [[玄関先に立たせない]].",
    ),
    (
        WHY_EN,
        "Nearly half of the homes visited are those of elderly people living alone, who do not want to open the door to strangers.[[玄関先に立たせない]]",
    ),
    (
        WHY_EN,
        "According to Koichi Fuse, many users do not want to open the door to people they do not know [[玄関先に立たせない]].",
    ),
    (
        WHY_EN,
        'Mr. Fuse said "知らない人には玄関を開けたくないというお気持ちがたいへん強いのです" [[玄関先に立たせない]].',
    ),
    (
        WHY_EN,
        "Fuse said 「利用される方にお約束しています」 (translation: we promise this to the users) [[玄関先に立たせない]].",
    ),
    (
        WHY_EN,
        "When registering, users get a sheet with photographs of the eight people who will visit [[玄関先に立たせない]].",
    ),
    (
        COST_EN,
        "The cost is expected to be 6.48 million yen a year [[648]]. Half of it can probably be paid from a state grant [[648]].",
    ),
    (COST_EN, "Deputy Director Orihara answered that ¥6,480,000 a year is expected [[648]]."),
    (STAFF_EN, "No, not a single person will be cut [[一人も減らしません]]."),
    (
        STAFF_EN,
        "Orihara answered that staff will not be reduced; the time saved goes into reading aloud for babies and lessons at schools [[一人も減らしません]].",
    ),
    (BAGS_EN, "The paper bags used in the trial were weak against rain, and the contents got wet twice [[雨に弱く]]."),
    (BAGS_EN, "They will be replaced with washable cloth bags, of which 1,500 will be prepared [[雨に弱く]]."),
    (
        ONLINE_EN,
        "The machines in the library will be replaced in January 2024, and the application screen is to be built to match [[令和 6 年 1 月]].",
    ),
    (
        HOURS_EN,
        "On weekdays the Kita and Minato branches will close at 6 p.m. instead of 7 p.m. [[午後 7 時から]]. On Saturdays and Sundays they will open at 9:00 instead of 9:30 [[午後 7 時から]].",
    ),
    (OBJECTS_EN, "Muguruma cannot agree with closing earlier [[早じまいには賛成しかね]]."),
    (
        OBJECTS_EN,
        "Vice-Chair Muguruma opposes it, because one more public place where people can stop by after work would be lost [[早じまいには賛成しかね]].",
    ),
    (WORTH_EN, "The director thinks that the amount can well be explained as a use of taxes [[十分に説明]]."),
    (
        WORTH_EN,
        "Hioki said that replacing one mobile library bus alone costs 23 million yen [[十分に説明]]. After three years the effect will be checked with figures [[十分に説明]].",
    ),
    (
        STOPS_EN,
        "It has not been decided yet; if stops are closed, the route will be changed so that the bus can visit nearby nurseries and after-school clubs twice a month [[月 2 回は寄れる]].",
    ),
    (
        PRIVACY_EN,
        "Only the name, the address and the number of the bag are printed; the titles of the books are not [[書名は載せません]].",
    ),
    (
        TRICK_EN,
        "Staff always wear a green cap and a name tag with a photograph, and the library always telephones the day before [[緑色の帽子]].",
    ),
)

# (what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("negation flipped", STAFF, "折原副館長は、人を減らすと答えました[[一人も減らしません]]。", ("減らすと答え",)),
    ("negation flipped", STAFF, "浮いた時間の分だけ職員を減らします[[一人も減らしません]]。", ("減らします",)),
    ("negation flipped", WHY, "顔を覚えていただいた決まった人のほかも玄関先に立たせると、利用される方に約束しています[[玄関先に立たせない]]。", ("立たせると",)),
    ("negation flipped", WHY, "利用者は、知らない人にも玄関を開けたいという気持ちが強いそうです[[玄関先に立たせない]]。", ("開けたい",)),
    ("negation flipped", WHY, "宅配の仕事は再委託をしています[[玄関先に立たせない]]。", ("再委託をしています",)),
    ("negation flipped", PRIVACY, "票には書名も載せます[[書名は載せません]]。", ("書名も載せ",)),
    ("negation flipped", PRIVACY, "配達員は袋を途中で開けることがあります[[書名は載せません]]。", ("開けることがあります",)),
    ("negation flipped", OBJECTS, "六車副会長は早じまいに賛成しています[[早じまいには賛成しかね]]。", ("賛成してい",)),
    ("negation flipped", LENT, "利用料をいただきます[[機会が少ない]]。", ("利用料をいただきます",)),
    ("negation flipped", STOPS, "6か所の停留所をなくすことはすでに決まっています[[月 2 回は寄れる]]。", ("すでに決まって",)),
    ("negation added", TRICK, "緑色の帽子と写真付きの名札は身に着けさせません[[緑色の帽子]]。", ("身に着けさせません",)),
    ("negation added", COST, "国の交付金は充てられません[[648]]。", ("充てられません",)),
    ("negation added", EXAMS, "港分館は、定期試験の時期にも開けておきません[[定期試験]]。", ("開けておきません",)),
    ("opposite", HOURS, "平日の閉館を午後6時から午後7時に遅らせる考えです[[午後 7 時から]]。", ("遅らせる",)),
    ("opposite", LENT, "返していただく機会が多いことに配慮したものです[[機会が少ない]]。", ("機会が多い",)),
    ("opposite", WORTH, "停留所に立つ方は増える一方だと館長は述べました[[十分に説明]]。", ("増える一方",)),
    ("number changed", COST, "年間で684万円を見込んでいます[[648]]。", ("684",)),
    ("number changed", COST, "年間で約650万円を見込んでいます[[648]]。", ("650",)),
    ("number changed", COST, "三分の一には国の交付金を充てられる見通しです[[648]]。", ("三分の一",)),
    ("number changed", EVENING, "北分館は1日平均で3.4人です[[3.2]]。", ("3.4",)),
    ("number changed", BAGS, "布袋は二千五百枚を用意します[[雨に弱く]]。", ("二千五百",)),
    ("number changed", WORTH, "移動図書館車を1台買い替えると3,200万円かかります[[十分に説明]]。", ("3,200",)),
    ("number changed", LENT, "貸出期間は配達した日から4週間です[[機会が少ない]]。", ("4週間",)),
    ("unit changed", LENT, "期間は配達した日から3か月です[[機会が少ない]]。", ("3か月",)),
    ("numbers swapped", EVENING, "港分館は1日平均で3.2人です[[3.2]]。", ("港分館は1日平均で3.2",)),
    ("year changed", ONLINE, "令和5年1月に機械を入れ替えるのに合わせる予定です[[令和 6 年 1 月]]。", ("令和5年",)),
    ("year changed", ONLINE, "2026年1月に申し込めるようになる予定です[[令和 6 年 1 月]]。", ("2026",)),
    ("date changed", ONLINE, "令和6年2月の機械の入れ替えに合わせる予定です[[令和 6 年 1 月]]。", ("2月",)),
    ("time changed", HOURS, "平日の閉館を午後7時から午後5時に早める考えです[[午後 7 時から]]。", ("午後5時",)),
    ("weekday changed", LENT, "配達の曜日が月曜と木曜に限られるためです[[機会が少ない]]。", ("月曜",)),
    ("speaker swapped", WHY, "折原副館長は、決まった人のほかは玄関先に立たせないと約束していると説明しました[[玄関先に立たせない]]。", ("折原",)),
    ("speaker swapped", WHY, "日置館長によれば、知らない人には玄関を開けたくないという気持ちが強いとのことです[[玄関先に立たせない]]。", ("日置",)),
    ("speaker swapped", STAFF, "鵜飼委員は「一人も減らしません」と述べました[[一人も減らしません]]。", ("鵜飼委員は",)),
    ("speaker invented", WHY, "田中課長は、決まった人のほかは玄関先に立たせないと約束していると説明しました[[玄関先に立たせない]]。", ("田中",)),
    ("office wrong", WHY, "館長は、決まった人のほかは玄関先に立たせないと約束していると述べました[[玄関先に立たせない]]。", ("館長は",)),
    ("asker as answerer", WHY, "三雲辰也委員は、知らない人には玄関を開けたくないという気持ちが強いと説明しました[[玄関先に立たせない]]。", ("三雲",)),
    ("speakers swapped in one sentence", WHY, "折原副館長は知らない人には玄関を開けたくないという気持ちが強いと説明し、布施主査は回り切れない日に限って傭車を頼むと説明しました[[玄関先に立たせない]][[傭車を頼んで]]。", ("折原副館長は知らない",)),
    ("quotation spliced", WHY, "布施主査は「知らない人には玄関を開けたくないので、決まった人のほかは玄関先に立たせない」と述べました[[玄関先に立たせない]]。", ("開けたくないので",)),
    ("quotation spliced of two utterances", WHY, "「そうした日に限って傭車を頼んでおりまして、利用される方にお約束しています」[[玄関先に立たせない]][[傭車を頼んで]]。", ("傭車を頼んでおりまして、利用",)),
    ("quotation reversed", STAFF, "折原副館長は「一人も増やしません」と述べました[[一人も減らしません]]。", ("増やしません",)),
    ("quotation invented", WHY, "布施主査は「信頼が何より大切です」と述べました[[玄関先に立たせない]]。", ("信頼が何より",)),
    ("quotation of another", WHY, "布施主査は「そうした日に限って傭車を頼んでおりまして」と述べました[[玄関先に立たせない]]。", ("傭車を頼んで",)),
    ("quotation not closed", WHY, "布施主査は「信頼が何より大切だと述べました[[玄関先に立たせない]]。", ("信頼が何より",)),
    ("number out of range", WHY, "決まった人のほかは玄関先に立たせないと約束しています[99]。", ("立たせない",)),
    ("number out of range", WHY, "決まった人のほかは玄関先に立たせないと約束しています[0]。", ("立たせない",)),
    ("number out of range, full width", WHY, "決まった人のほかは玄関先に立たせないと約束しています【４２】。", ("立たせない",)),
    ("no citation", WHY, "決まった人のほかは玄関先に立たせないと約束しているためです。", ("約束している",)),
    ("no citation", WHY_EN, "Users have been promised that only staff they know come to the door.", ("promised",)),
    ("no citation, false", WHY, "費用が高くなるためです。職員組合が反対しました。", ("費用が高く", "職員組合")),
    ("wrong passage cited", WHY, "決まった人のほかは玄関先に立たせないと約束しています[[傭車を頼んで]]。", ("立たせない",)),
    ("question cited", WHY, "6ページの巡回便には再委託があり、7ページの宅配にはありません[[なぜ宅配だけは]]。", ("6ページの巡回便",)),
    ("premise as answer", WORTH, "1軒に届けるたびに500円近くかかると館長は説明しました[[十分に説明]]。", ("500円",)),
    ("premise as answer", WORTH, "ぜいたくだという声が出ています[[十分に説明]]。", ("ぜいたく",)),
    ("invented", WHY, "個人情報の流出が過去に起きたため、市議会が再委託を禁じました[[玄関先に立たせない]]。", ("市議会",)),
    ("invented", COST, "財源の残りは市債でまかなわれます[[648]]。", ("市債",)),
    ("invented place", HOURS, "東分館の閉館も午後6時に早めます[[午後 7 時から]]。", ("東分館",)),
    ("markup", WHY, '<script>alert(1)</script>決まった人のほかは玄関先に立たせないと約束しています[[玄関先に立たせない]]。<img src=x onerror="alert(1)">', ("<script", "<img", "onerror", "alert(1)")),
    ("link", WHY, "詳しくは[こちら](https://evil.example/a)をご覧ください[[玄関先に立たせない]]。", ("https://", "evil.example", "こちら")),
    ("address", WHY, "決まった人のほかは玄関先に立たせないと約束しています（http://evil.example）[[玄関先に立たせない]]。", ("evil.example",)),
    ("image", WHY, "![x](https://evil.example/leak?q=1)決まった人のほかは玄関先に立たせないと約束しています[[玄関先に立たせない]]。", ("evil.example", "![")),
    ("refusal", WHY, "申し訳ありませんが、その質問にはお答えできません。", ("申し訳",)),
    ("refusal", WHY_EN, "I'm sorry, but I can't help with that.", ("sorry",)),
    ("refusal with a cited falsehood", WHY, "議事録には記載がありません。費用の問題でしょう[[玄関先に立たせない]]。", ("費用の問題",)),
    ("negation flipped", STAFF_EN, "Yes, staff will be reduced [[一人も減らしません]].", ("reduced",)),
    ("negation flipped", STAFF_EN, "Orihara answered that some people will be cut [[一人も減らしません]].", ("will be cut",)),
    ("negation flipped", WHY_EN, "Elderly users want to open the door to strangers [[玄関先に立たせない]].", ("want to open",)),
    ("negation flipped", PRIVACY_EN, "The titles of the books are printed as well [[書名は載せません]].", ("titles",)),
    ("negation flipped", OBJECTS_EN, "Muguruma agrees with closing earlier [[早じまいには賛成しかね]].", ("agrees",)),
    ("negation added", TRICK_EN, "Staff never wear a name tag with a photograph [[緑色の帽子]].", ("never wear",)),
    ("negation added", COST_EN, "The state grant will not cover any of it [[648]].", ("will not cover",)),
    ("number changed", COST_EN, "The cost is expected to be 6.84 million yen a year [[648]].", ("6.84",)),
    ("number changed", COST_EN, "The cost is expected to be about 64.8 million yen a year [[648]].", ("64.8",)),
    ("number changed", BAGS_EN, "The contents got wet three times [[雨に弱く]].", ("three",)),
    ("number changed", BAGS_EN, "Fifteen thousand cloth bags will be prepared [[雨に弱く]].", ("Fifteen",)),
    ("year changed", ONLINE_EN, "The machines will be replaced in January 2025 [[令和 6 年 1 月]].", ("2025",)),
    ("month changed", ONLINE_EN, "The machines will be replaced in June 2024 [[令和 6 年 1 月]].", ("June",)),
    ("time changed", HOURS_EN, "On weekdays the branches will close at 5 p.m. [[午後 7 時から]].", ("5 p.m.",)),
    ("weekday changed", HOURS_EN, "On Mondays they will open at 9:00 [[午後 7 時から]].", ("Mondays",)),
    ("speaker swapped", WHY_EN, "Orihara explained that users do not want to open the door to strangers [[玄関先に立たせない]].", ("Orihara",)),
    ("speaker invented", WHY_EN, "Mr. Tanaka explained that users do not want to open the door to strangers [[玄関先に立たせない]].", ("Tanaka",)),
    ("speaker invented", WHY_EN, "Tanaka said that users do not want to open the door to strangers [[玄関先に立たせない]].", ("Tanaka",)),
    ("office wrong", STAFF_EN, "The mayor said that staff will not be reduced [[一人も減らしません]].", ("mayor",)),
    ("translation as quotation", WHY_EN, 'Fuse said "we promised our users that only familiar staff will come" [[玄関先に立たせない]].', ("only familiar staff",)),
    ("quotation invented", WHY_EN, 'Fuse said "玄関は開けません" [[玄関先に立たせない]].', ("玄関は開けません",)),
    ("premise as answer", WORTH_EN, "Each delivery costs nearly 500 yen [[十分に説明]].", ("500",)),
    ("invented", WHY_EN, "A contractor leaked personal data in 2019, so the council banned it [[玄関先に立たせない]].", ("leaked",)),
    ("invented", STOPS_EN, "The children will be taken to school by taxi [[月 2 回は寄れる]].", ("taxi",)),
    ("opposite", HOURS_EN, "On weekdays the branches will close later, at 6 p.m. [[午後 7 時から]].", ("later",)),
    ("number out of range", COST_EN, "It costs 6.48 million yen a year [42].", ("6.48",)),
    ("markup", COST_EN, "<b onmouseover=alert(1)>It costs 6.48 million yen a year</b> [[648]]. <a href='javascript:x()'>more</a> [[648]]", ("<b", "onmouseover", "javascript", "<a")),
)  # fmt: skip
