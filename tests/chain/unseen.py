"""A second set of scripted replies, written at the same time as `further.py`, and first run after what that one showed
was mended: 3 of 31 true ones lost, 4 of 32 false ones through.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("sample", "登録の受け付けはいつからですか", "登録受付は2023年2月1日に始まり、全市での配達は同年4月4日に始まる計画です[[登録の受け付け]]。"),
    ("sample", "本の予約の締め切りはいつですか", "予約は配達日の二日前の15時に締め切ります[[2日前]]。"),
    ("sample", "配達員に渡す票はその後どうなりますか", "その日の夕方に職員が回収し、1か月保管したうえで裁断します[[裁断]]。配達に携わる人からは、仕事で知ったことを口外しないという誓約書を一人ずつ取ります[[裁断]]。"),
    ("sample", "移動図書館車の停留所はいくつありますか", "停留所は24か所で、そのうち6か所は月の利用が5人未満でした[[24か所]]。"),
    ("sample", "おまかせ便とは何ですか", "あらかじめ登録した好きな分野（三つまで）をもとに、司書が選んだ本を届ける取り組みです[[見つくろった]]。"),
    ("sample", "資料4の誤りは何でしたか", "3ページで港分館と西分館の数字が入れ替わっていたと、椎葉主事がおわびしました[[入れ替わって]]。"),
    ("sample", "館長は高校生の居場所についてどう答えましたか", "日置館長は、隣の地区センターの学習室が21時まで使えることも学校を通じて知らせるとしています[[定期試験]]。"),
    ("sample", "音訳のCDは届けてもらえますか", "はい。音訳CDは試行の時点から届けています[[音訳]]。"),
    ("sample", "鳥羽委員はアンケートの何を心配しましたか", "鳥羽委員は、来館者の声だけでは偏りが出ると懸念しました[[偏りが出ます]]。"),
    ("sample", "耳の遠い人はどう申し込めますか", "往復はがきやファクスで申し込めるほか、近所の人が代わりに来ても構わないと春名主任が答えました[[往復はがき]]。"),
    ("sample", "How are returned books cleaned?", "Returned books are wiped and put into an ultraviolet machine for 30 seconds before they go back on the shelves [[除菌機]]."),
    ("sample", "How many people are expected to use the service?", "About 600 people in the first year and about 900 in the third year are expected to use it [[900 人]]."),
    ("sample", "What happened to the four missing books?", "Two came back by mail, one was brought by a daughter who was sorting the belongings of the deceased, and the last one is still missing [[行方が知れません]]."),
    ("sample", "What worries Sawako Mikumo?", "She worries that more people may stop leaving their homes if everything is delivered [[家から出なくなる]]."),
    ("assembly", "部活動の指導者はどう確保しますか", "4月に始めた人材登録に、これまで64人が名前を寄せ、謝礼は市が負担します[[六十四人]]。"),
    ("assembly", "不登校の子の新しい学びの場はどこにできますか", "旧北小学校の校舎に、令和5年4月、2か所目の学びの教室を開きます（定員40人）[[旧北小学校]]。"),
    ("assembly", "フリースクールに通った日は出席になりますか", "民間のフリースクールで過ごした日も、校長が様子を確かめたうえで出席扱いにするよう、各校へ通知済みです[[フリースクール]]。"),
    ("assembly", "太陽光パネルはいつまでに設置しますか", "避難所となる16校に先に設置し、令和9年度までに終えます[[十六校]]。初期費用はかかりません[[十六校]]。"),
    ("assembly", "河川カメラは何台増えますか", "今の3台に加えて7台を増設し、画像は5分ごとに更新されます[[七台]]。"),
    ("assembly", "避難所の女性への配慮はどうなりますか", "今月末までにすべての避難所へテントを10張りずつ配り、来月からは各避難所に女性職員を2人以上配置します[[十張り]]。"),
    ("assembly", "久我議員はなぜプールの存続に賛成なのですか", "久我議員は、年間の赤字は3千万円でも、通わなくなった人の介護や医療の費用を考えれば高くないと主張しました[[三千万円]]。"),
    ("assembly", "Will the school lunch fee be raised?", "The superintendent said there will be no increase this fiscal year; the city will bear 22 yen per meal [[二十二円]]."),
    ("assembly", "How long do the procedures at the counter take?", "The city expects the time per case to drop from 35 minutes to 15 minutes [[三十五分]]."),
    ("assembly", "How many vacant houses are dangerous?", "There are 87 vacant houses judged dangerous, and the city has begun proceedings to demolish five whose owners cannot be found [[八十七棟]]."),
    ("tokorozawa", "職員の研修は行われていますか", "浅野課長は、全職員が個人情報保護の研修を受ける機会を設けているほか、市民課でも定期的に研修会を開いていると答えました[[研修会を定期的]]。"),
    ("tokorozawa", "事後の項目は審議の対象ですか", "事後の項目は重要な変更にあたらず、人事異動による課長名の変更などがその例だと吉田主事は説明しました[[人事異動]]。"),
    ("tokorozawa", "Which number is used when a certificate is issued at a convenience store?", "The number itself is not used; people hold the card over the machine and enter a secret code [[暗証番号]]."),
    ("tokyo-day", "ライブサイトの暑さ対策は何ですか", "大規模会場へのミストシャワーの設置や、全野外会場での携行型ミストの導入などを検討するとしています[[携行型ミスト]]。"),
    ("tokyo-day", "学童クラブの登録児童は何人増やすのですか", "2024年度までに登録児童数を1万6,000人増やす考えです[[一万六千人]]。"),
    ("tokyo-day", "How much does Tokyo pay landlords who register safety-net housing?", "A reward of 50,000 yen per unit will be paid to landlords and agents who register vacant homes as dedicated housing [[五万円の報奨金]]."),
    ("tokyo-day", "Where can elderly drivers take the cognitive function test?", "From April, cognitive function tests for all of those concerned can be carried out at police facilities [[滝野川庁舎]]."),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("sample", "negation flipped", "本が傷んだら弁償するのですか", "利用者は傷んだ本を必ず弁償しなければなりません[[弁償]]。", ("弁償しなければ",)),
    ("sample", "invented means", "配達に行って応答がないときはどうしますか", "応答がないときは、近所の家に本を預けます[[持ち帰ります]]。", ("近所の家",)),
    ("sample", "number changed", "配達に行って応答がないときはどうしますか", "応答がないときは15分ほど間を置いてもう一度訪ねます[[持ち帰ります]]。", ("15分",)),
    ("sample", "date changed", "答申書は誰が渡しますか", "答申書は12月9日に教育長へ渡されます[[答申書は]]。", ("12月9日",)),
    ("sample", "speaker swapped", "一つ目の末尾を言い切ったほうがよいと思うのは誰ですか", "岸本課長は、一つ目の末尾の表現が弱いと指摘しました[[言い切った]]。", ("岸本課長は",)),
    ("sample", "some made all", "移動図書館車の停留所はいくつありますか", "24か所の停留所すべてで、この3年の利用がひと月に5人を下回りました[[24か所]]。", ("すべて",)),
    ("sample", "commitment strengthened", "移動図書館車の停留所は廃止されますか", "宅配が行き渡ったのちに6か所の停留所を廃止します[[24か所]]。", ("廃止します",)),
    ("sample", "opinion given to the chair", "朝比奈会長は三雲佐和子委員のお言葉をどう受け止めましたか", "朝比奈会長は、家から出なくなる人が増えないかと心配しています[[重みのある]]。", ("朝比奈会長は",)),
    ("sample", "quotation spliced", "おまかせ便とは何ですか", "「司書が見つくろった本を続けてほしい」との声がありました[[見つくろった]]。", ("本を続けてほしい",)),
    ("sample", "condition reversed", "おまかせ便で続けたくないと答えた4人の理由は何ですか", "読み終えたものは、ご本人の承諾を得ずに記録を残します[[自分の目で決めたい]]。", ("承諾を得ずに",)),
    ("sample", "question only", "偽の訪問者をどう見分ければよいですか", "図書館の者ですと偽って上がり込もうとする人が現れました[[どう見分ければ]]。", ("現れました",)),
    ("sample", "before and after swapped", "インターネットではいつから申し込めますか", "館内の機械を入れ替える前に、申し込みの画面を作り込みます[[令和 6 年 1 月]]。", ("入れ替える前",)),
    ("sample", "invented means", "How are returned books cleaned?", "Returned books are washed with hot water [[除菌機]].", ("hot water",)),
    ("sample", "invented actor", "Why is there no subcontracting for home delivery?", "The eight staff members were chosen by the city council [[玄関先に立たせない]].", ("council",)),
    ("sample", "invented place", "What happened to the four missing books?", "The last book was found in a second-hand bookshop [[行方が知れません]].", ("second-hand",)),
    ("sample", "some made all", "How was the survey carried out?", "Everyone who answered by the app had not visited for a year [[公式アプリ]].", ("Everyone",)),
    ("sample", "markup", "音訳のCDは届けてもらえますか", "音訳のCDは試行のときからお届けしています[[音訳]]。[click](javascript:alert(1))", ("javascript", "alert")),
    ("sample", "malformed JSON", "開館時間が短くなった分、人を減らすのですか", '[["職員を10人減らす", 1', ("10人減らす",)),
    ("assembly", "negation flipped", "温水プールの請願に賛成した議員は誰ですか", "温水プールの存続を求める請願は採択されました[[賛成の立場]]。", ("採択されました",)),
    ("assembly", "speaker swapped", "ペットと避難できる場所はできますか", "木津川議員は、自分の家にも老いた犬がいると話しました[[南公民館]]。", ("木津川議員は",)),
    ("assembly", "number changed", "鳥獣による農作物の被害はいくらですか", "昨年度の鳥獣による被害は4,300万円でした[[三千四百万円]]。", ("4,300",)),
    ("assembly", "some made all", "鳥獣による農作物の被害はいくらですか", "被害のすべてを猿が占めています[[三千四百万円]]。", ("すべて",)),
    ("assembly", "invented means", "部活動の送り迎えはどうなりますか", "教育長は、タクシー会社に委託して山あいの学校と練習会場を結ぶと述べました[[スクールバス]]。", ("タクシー",)),
    ("assembly", "commitment strengthened", "ペットと避難できる場所はできますか", "ペット同伴の方のための場所を、市はすでに開設しました[[南公民館]]。", ("開設しました",)),
    ("assembly", "invented", "Can people take pets to the shelters?", "The mayor promised to build a new shelter for pets next to the station [[南公民館]].", ("station",)),
    ("assembly", "year changed", "When will the railway crossing be finished?", "The crossing is to be finished by the end of fiscal 2026 [[令和六年度末]].", ("2026",)),
    ("assembly", "negation flipped", "Will there be a survey of young carers?", "The survey in September will ask children to write their names [[五千人]].", ("write their names",)),
    ("tokorozawa", "speaker swapped", "ベンダーとは何ですか", "前田課長は、ベンダーとはコンピューター会社だと答えました[[コンピューター会社]]。", ("前田課長は",)),
    ("tokorozawa", "number changed", "なぜ全項目評価が必要だったのですか", "本市の人口が43万人を超えるため、全項目評価が必要となりました[[34 万人]]。", ("43万",)),
    ("tokorozawa", "negation flipped", "What did the council conclude about the evaluation?", "The council found serious problems in the evaluation [[おおむね問題ありません]].", ("serious",)),
    ("tokyo-day", "commitment strengthened", "都営住宅にコンビニは置かれますか", "都は都営住宅にコンビニエンスストアを設置します[[事業者ヒアリング]]。", ("設置します",)),
    ("tokyo-day", "number changed", "中小企業の5G導入への支援はどのくらいですか", "5Gの設備に必要な経費の三分の二を、1億2千万円を上限に支援します[[五分の四を最長]]。", ("三分の二",)),
    ("tokyo-day", "invented", "Why will metropolitan hospitals become independent agencies?", "Metropolitan hospitals will be sold to private companies [[最もふさわしい]].", ("sold",)),
    ("tokyo-day", "roles reversed", "防犯カメラの維持費は補助されますか", "防犯カメラの電気料金は、町会が全額を負担します[[電気料金や共架料]]。", ("全額を負担",)),
)
