"""An eleventh set of scripted replies: summaries, lists, openers, politeness, yes and no, figures in other words, and false
ones of every kind that a model may write. At its first run 15 of 30 true ones were lost, and 5 of 20 false ones came through.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("sample", "なぜ宅配は再委託をしないのですか", "ご質問の件についてですが、宅配の利用者には一人暮らしの高齢者が多く、見知らぬ人に玄関を開けることへの抵抗が強いためです[[玄関先に立たせない]]。また、どのような本を読んでいるかが配達員の目に触れることも理由の一つとされています[[玄関先に立たせない]]。"),
    ("sample", "利用者は何人くらいになる見込みですか", "試行地区の利用割合をもとに試算すると、初年度は約600人、3年目には約900人と、1.5倍に増える見通しです[[600 人]]。"),
    ("sample", "袋はなぜ変えるのですか", "紙製の手提げ袋は雨に弱く、試行期間中に本が濡れてしまうトラブルが2回発生しました[[雨に弱く]]。このため、本格実施では洗って繰り返し使える布製の袋に変更されます[[雨に弱く]]。"),
    ("sample", "開館時間の見直しで人を減らすのですか", "いいえ、職員の削減は行われません[[一人も減らしません]]。短縮によって生まれた時間は、乳児向けの読み聞かせや学校での出張授業に活用されます[[一人も減らしません]]。"),
    ("sample", "館長は費用についてどう考えていますか", "日置館長の見解をまとめると、以下のとおりです。\n- 移動図書館車は1台の更新だけで2,300万円を要する[[十分に説明]]\n- 来館できる人だけが恩恵を受けるのは公平とは言えない[[十分に説明]]\n- 3年後に効果を検証し、必要な見直しを行う[[十分に説明]]"),
    ("sample", "Will the number of staff be reduced when the opening hours get shorter?", "No. According to Deputy Director Orihara, no staff positions will be cut; instead, the freed-up time will be used for story sessions for babies and outreach lessons at schools [[一人も減らしません]]."),
    ("sample", "How much will home delivery cost a year, and who pays for it?", "The library estimates the annual cost at about 6.48 million yen, roughly half of which is expected to be covered by a national government grant [[648 万円]]."),
    ("sample", "What concerns did members raise about home delivery?", "Member Sawako Mikumo worried that if everything can be delivered, more people may stop leaving their homes [[家から出なくなる]]. She mentioned her own mother, for whom walking to the library was the best form of exercise [[家から出なくなる]]."),
    ("assembly", "財政調整基金についてどのような方針が示されましたか", "市長は、財政調整基金の残高が20億円を割り込まないようにすることを自らのルールとしたと説明しました[[自らに課す]]。具体的には、新規事業を始める際は既存事業を一つ終了させるほか、遊休地9か所を3年かけて売却し、6億円の収入を見込んでいます[[九か所の土地]]。"),
    ("assembly", "鳥獣被害の対策はどうなっていますか", "結論から申し上げますと、市は8月から柵の設置に対する補助率を3分の1から3分の2へと倍増させます[[三千四百万円]]。あわせて、わな猟免許の取得費用を全額負担し、新規取得者を昨年の5人から20人へ4倍に増やす目標です[[三千四百万円]]。"),
    ("assembly", "給食費は値上げされますか", "今年度の値上げは予定されていません[[二十二円]]。食材価格の上昇分については、1食あたり22円を市が負担するため、補正予算に4,100万円が盛り込まれています[[二十二円]]。"),
    ("assembly", "避難所での女性への配慮はどうなりますか", "具体的には、次の取り組みが進められます。\n1. 間仕切り用テントを今月末までにすべての避難所へ10張ずつ配備[[間仕切りのテント]]\n2. 来月以降、各避難所に女性職員を必ず2人以上配置[[間仕切りのテント]]"),
    ("assembly", "How will the city deal with the vacant houses?", "The city currently has 87 vacant houses judged to be dangerous [[八十七棟]]. It is preparing a subsidy for next fiscal year that would cover half of the demolition cost, up to 500,000 yen, and has begun procedures to tear down five houses whose owners cannot be located [[八十七棟]]."),
    ("assembly", "Is the city planning to install solar panels on schools?", "Yes. Sixteen schools that serve as evacuation shelters will be given priority, and installation there is to be finished by fiscal 2027 [[十六校]]. Because the operator bears the installation cost and the city only pays for the electricity it uses, there is no upfront cost for the city [[十六校]]."),
    ("hospital", "令和6年度の経常収支はどうでしたか", "令和6年度の経常収支は3億4,600万円の赤字となり、医業収支でみると赤字は7億7,800万円でした[[経常収支は]]。"),
    ("hospital", "救急の応需率は改善していますか", "はい、改善が見られます[[81.3]]。病院長によれば、6月から救急を断る際には当直責任者である上級医の了承を必須とした結果、7月の応需率は81.3％まで上昇したとのことです[[81.3]]。"),
    ("hospital", "お産はどこでできるようになりますか", "4月以降、妊娠34週までの健診はこの病院で受けられますが、その後は三ツ根総合病院で引き継がれることになります[[三ツ根総合病院に引き継ぎ]]。なお、婦人科の外来診療や手術については、これまでと変わらず継続されます[[三ツ根総合病院に引き継ぎ]]。"),
    ("hospital", "駐車場の有料化にはどのような条件が付きましたか", "委員会は、(ア) 公募前に商店街へ説明すること、(イ) 開始から半年後に利用状況を報告すること、の2点を条件に有料化を承認しました[[二つを条件]]。"),
    ("hospital", "Why are nurses quitting?", "In exit interviews, the most frequently cited reason was the burden of night shifts, followed by the difficulty of balancing work with childcare and job changes to nearby clinics [[夜勤の負担]]. Notably, nurses in their first three years account for half of all departures [[夜勤の負担]]."),
    ("hospital", "未収金の回収はどうしていますか", "Since last fiscal year, collection has been outsourced to a law firm, which recovered 3.9 million yen, or 18 percent of the amount entrusted to it [[弁護士法人]]. Patients in financial difficulty are first offered a consultation with a medical social worker [[弁護士法人]]."),
    ("hospital", "外来の待ち時間は何分ですか", "Patients with appointments wait 47 minutes on average before seeing a doctor, whereas those without appointments wait nearly two hours (1 hour and 52 minutes) [[47分]]."),
    ("school", "A案が選ばれた理由は何ですか", "A案は既存の早瀬小学校の校舎を活用するもので、耐震補強が完了しており増築も不要である点が特徴です[[1億4,500万円]]。費用は1億4,500万円と見込まれ、比較表でも21点と3案の中で最も高い評価を得ています[[1億4,500万円]]。"),
    ("school", "スクールバスの安全対策はどうなりますか", "学務課長の説明によりますと、すべての車両に置き去り防止装置が設置され、添乗員が1名同乗します[[置き去り防止]]。保護者はスマートフォンでバスの現在位置を確認できます[[置き去り防止]]。"),
    ("school", "統合に賛成の保護者はアンケートで何パーセントですか", "アンケートでは、早瀬地区の約7割（68％）が統合に賛成している一方、上鳴沢地区では44％にとどまりました[[68パーセント]]。ただし、上鳴沢地区でも小学生の保護者に限れば賛成は6割を超えています[[小学生の保護者に限り]]。"),
    ("school", "Will the after-school club have enough places?", "The town plans to convert the vacant classroom next to the library room into a second club room, raising the capacity from 30 to 55 children, and to hire three additional instructors [[30人から55人]]."),
    ("school", "Will the old school building be sold?", "Not without the community's consent: the town will only sell the building if the district agrees to it in the council on the use of the site [[地区の合意]]."),
    ("village", "クマが出たときの学校の対応を教えてください", "7月11日の朝、北小学校裏の農道で親子のクマが目撃されましたが、けが人は出ませんでした[[親グマ]]。学校は直ちに徒歩通学を中止し、3日間は保護者に車での送迎を依頼しました[[親グマ]]。"),
    ("village", "給食費は無償化されますか", "現時点で全面的な無償化は考えられていません。毎年約3,700万円の財源が必要となるためです[[３，７００万円]]。ただし、第3子以降については、来年4月から無料になります[[３，７００万円]]。"),
    ("village", "What does the town plan to do with the empty school buildings?", "The town is considering inviting proposals from private operators, and would like to start the call a year before the merger [[統合の１年前]]. The gymnasiums, on the other hand, will be kept because they are designated evacuation shelters [[統合の１年前]]."),
    ("village", "Why was the Ochiai bridge closed?", "A regular inspection last November found severe corrosion in the main girders, so vehicle traffic was stopped as an emergency measure [[主桁に著しい腐食]]. Rather than being rebuilt, the bridge will be reinforced at a cost of 98 million yen [[主桁に著しい腐食]]."),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("sample", "negation flipped", "停留所はなくなりますか", "停留所の廃止はすでに決定しており、代わりの巡回は行われません[[月 2 回は寄れる]]。", ("すでに決定",)),
    ("sample", "number changed", "利用者は何人くらいになる見込みですか", "初年度は600人、3年目には1,200人に倍増する見通しです[[600 人]]。", ("1,200",)),
    ("sample", "speaker swapped", "館長は費用についてどう考えていますか", "折原副館長は、税金の使い道として十分に説明がつく額だとの認識を示しました[[十分に説明]]。", ("折原副館長は",)),
    ("sample", "invented detail", "袋はなぜ変えるのですか", "新しい布袋には広告を載せ、その収入で費用をまかないます[[雨に弱く]]。", ("広告",)),
    ("sample", "wrong direction", "開館時間はどう変わりますか", "The weekday closing time would be extended from 6 p.m. to 7 p.m. [[繰り上げたい]].", ("extended",)),
    ("assembly", "year changed", "太陽光発電はいつまでに設置しますか", "避難所となる学校16校への設置は、2025年度までに完了する予定です[[十六校]]。", ("2025",)),
    ("assembly", "wrong direction after a figure", "わな猟の免許を取る人は増えますか", "わな猟免許の新規取得者は、昨年の20人から今年は5人に減る見込みです[[三千四百万円]]。", ("5人に減る",)),
    ("assembly", "splice", "財政調整基金についてどのような方針が示されましたか", "市長は「二十億円を下回らせないことを自らに課し、六億円の収入を見込んでおります」と述べました[[自らに課す]]。", ("自らに課し、六億円",)),
    ("assembly", "invented detail", "How will the city deal with the vacant houses?", "The city will auction the vacant houses to young families [[八十七棟]].", ("auction",)),
    ("hospital", "direction reversed", "入院患者は増えましたか", "入院患者数は一日平均187.4人と、前年度から7.5人減少しました[[187.4]]。", ("減少しました",)),
    ("hospital", "negation flipped", "駐車場の料金に上限はありますか", "受診や見舞い以外の利用者については、24時間の上限料金が設けられます[[４時間まで]]。", ("上限料金が設けられ",)),
    ("hospital", "wrong direction after a figure", "What happened to new unpaid bills?", "New unpaid bills rose by 1.8 million yen to 7.1 million yen last fiscal year [[710万円]].", ("rose by",)),
    ("hospital", "swapped roles", "救急を断るときの決まりは", "断る場合には、上級医が研修医の了解を得ることになりました[[81.3]]。", ("研修医の了解",)),
    ("hospital", "speaker swapped", "収支の評価をDにすべきだと言ったのは誰ですか", "According to Mr. Kajitani, the rating for the balance should be D [[Dにすべき]].", ("Kajitani",)),
    ("school", "number changed", "スクールバスの対象は", "スクールバスの対象は、学校から4キロ以上離れた児童およそ45人です[[2キロ以上]]。", ("4キロ以上",)),
    ("school", "negation flipped", "Will the old school building be sold?", "The town will sell the building even if the district does not agree [[地区の合意]].", ("even if",)),
    ("school", "swapped roles", "学童はどうなりますか", "早瀬の学童は統合と同時に閉じられ、上鳴沢の公民館に移ります[[統合と同時に閉じる]]。", ("早瀬の学童は",)),
    ("village", "negation flipped", "給食費は無償化されますか", "町長は、来年4月から給食費を全員一律で無償にすると表明しました[[３，７００万円]]。", ("全員一律",)),
    ("village", "invented reason", "Why was the Ochiai bridge closed?", "The bridge was closed because a truck collided with it [[主桁に著しい腐食]].", ("truck",)),
    ("village", "wrong direction", "防災メールの登録者は", "防災メールの利用者は、寒波の前の1,870人から1,100人ほどに落ち込みました[[１，８７０人]]。", ("落ち込み",)),
)
