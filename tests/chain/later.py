"""A fourth set of scripted replies, written after what `fresh.py` showed was mended, and before it was first run: 9 of 21 true
ones were lost, 11 of 27 false ones came through.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("hospital", "経常収支はいくらの赤字でしたか", "令和6年度の経常収支は3億4,600万円の赤字で[[経常収支は]]、計画より1億3,600万円悪化しました[[1億3,600万円悪い]]。"),
    ("hospital", "電子カルテの共同利用はしないのですか", "病院長によると、クラウド型も検討したものの、28種類の機器のうち11種類がつながらず、安全面から採用は難しいとの結論でした[[11種類]]。"),
    ("hospital", "未収金が減ったのはなぜですか", "昨年11月にスマートフォン決済を導入したこと、入院時に限度額認定の手続を案内するようにしたことが大きいとみています[[スマートフォン決済]]。"),
    ("hospital", "夜勤の手当はいくらになりますか", "1回につき11,000円だった夜勤手当は、2025年10月から14,000円になります[[1万4,000円]]。"),
    ("hospital", "閉じている病棟はいつ再開しますか", "看護師があと14人そろえば再開でき、令和8年9月が目標です[[14名そろえば]]。"),
    ("hospital", "職員の車はどこに止めていますか", "職員は来院者用の駐車場ではなく、病院の北側に借りた210台分に止めています[[210台分]]。"),
    ("hospital", "外来の待ち時間は何分くらいですか", "Patients with an appointment wait 47 minutes on average, those without one 1 hour and 52 minutes [[47分]]."),
    ("hospital", "Will the operating rooms be used again?", "The leak in the piping on the roof was repaired on 19 July, and no operation had to be postponed [[7月19日]]."),
    ("school", "A案とB案の費用はどう違いますか", "A案は1億4,500万円ですが[[1億4,500万円]]、B案は概算で23億円かかり、補助を除いた町の負担は12億6,000万円です[[12億6,000万円]]。"),
    ("school", "統合で教員の数はどうなりますか", "2校の合計より6人減りますが、統合の前年から3年間は県から2人が加配され、町も学習支援員3人を置く考えです[[6人減ります]]。"),
    ("school", "洪水のとき早瀬小は避難所になりますか", "はい。ただし洪水の際は体育館を使わず、校舎の2階と3階に限られます[[2階と3階だけ]]。"),
    ("school", "宇田川委員はなぜ統合を急ぎたいのですか", "宇田川委員は、B案では開校が令和13年になり、自分の子の代は複式のまま終わると話しました[[建物より時間]]。"),
    ("school", "ＰＴＡの会費はいくらですか", "上鳴沢小は月400円、早瀬小は月250円だと宇田川委員は聞いています[[月400円]]。"),
    ("school", "Who will keep watch in the buses?", "An attendant rides on every bus, and all vehicles get a device against leaving children behind [[置き去り防止]]."),
    ("school", "住民説明会はいつどこで開きますか", "Briefings will be held next January at three places [[住民説明会を]]. They combine weekday evenings with Saturday mornings, and childcare is provided [[託児も用意]]."),
    ("village", "町だけ捕獲の単価を上げることは難しいのですか", "町だけで増額するのは難しいとしつつ、11月の協議会で議題として提案すると産業課長は答えました[[足並み]]。"),
    ("village", "給食の地元産の割合はどのくらいですか", "昨年度は重量比で31.4％、目標は令和7年度までに40％です[[３１．４％]]。"),
    ("village", "旧川瀬屋旅館は町が壊せないのですか", "行政代執行は現在のところ考えておらず、当面は歩道側に防護ネットを張って対応します[[防護ネット]]。"),
    ("tokyo-day", "待機児童対策のベビーシッター事業はどうなりますか", "来年度は、一時的な保育や共同育児を必要とする保護者も新たに助成の対象とし、多胎児の家庭は利用時間の上限を広げます[[共同保育]]。"),
    ("tokyo-day", "豪雨対策の調節池の整備は", "土砂災害対策として、2020年度に青梅市成木地区など6か所で基本設計を実施します[[成木地区]]。"),
    ("tokyo-day", "空き家対策の支援は", "都営住宅では、住んでいる人がいる住戸の浴室設備も都の設置に切り替える事業を、来年度から試行します[[またぎの低い]]。"),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("hospital", "better told for worse", "経常収支はいくらの赤字でしたか", "経常収支の赤字は、計画より1億3,600万円少なく済みました[[経常収支は]]。", ("少なく",)),
    ("hospital", "parts swapped", "費用が膨らんだ内訳は何ですか", "費用が増えた内訳は、薬品費が1億6,800万円、人件費が7,200万円です[[1億6,800万円]]。", ("薬品費が1億",)),
    ("hospital", "looked into told as adopted", "電子カルテの共同利用はしないのですか", "病院は、クラウド型の電子カルテの共同利用を採用しました[[11種類]]。", ("採用しました",)),
    ("hospital", "who does it swapped", "仕様書の点検は誰がしますか", "電子カルテの仕様書は、病院の職員だけで点検します[[仕様書の点検]]。", ("職員だけ",)),
    ("hospital", "quotation with a word changed", "梶谷委員は専門外で断ることをどう見ていますか", "梶谷委員は「まず診て、手に負えなければ断る、という姿勢になりませんか」と求めました[[まず診て]]。", ("手に負えなければ断る",)),
    ("hospital", "share of others", "若い看護師の退職は多いのですか", "退職者の全員が、入って3年目までの若い看護師でした[[3年目まで]]。", ("全員",)),
    ("hospital", "condition dropped", "お産はいつ再開しますか", "お産の取扱いは、来年4月から再開します[[分娩室と機器]]。", ("再開します",)),
    ("hospital", "one's view as another's", "収支をDにすべきと言ったのは誰ですか", "鳴海委員は、収支の評価をDにすべきだと述べました[[Dにすべき]]。", ("鳴海委員は",)),
    ("hospital", "who pays swapped", "三ツ根の近くに泊まるときの費用は誰が払いますか", "予定日の近い方の宿泊費は、三ツ根総合病院が全額を負担します[[最長14日]]。", ("全額を負担",)),
    ("hospital", "invented reason", "駐車場はなぜ今まで無料だったものを有料にするのですか", "Fees are introduced because the hospital needs more income to pay its nurses [[140件]].", ("nurses",)),
    ("hospital", "refused told as promised", "閉じている病棟はいつ再開しますか", "The closed ward reopened in September after fourteen nurses were hired [[14名そろえば]].", ("reopened",)),
    ("school", "rank swapped", "反対の理由で一番多いのは何ですか", "統合に反対の理由で最も多かったのは、地域がさびれることでした[[地域がさびれる]]。", ("最も多かった",)),
    ("school", "asker's charge as fact", "アンケートの設問は誘導ですか", "町は、アンケートの設問が賛成へ誘導するものだったと認めました[[真摯に受け止め]]。", ("と認めました",)),
    ("school", "time bound dropped", "加配の先生はずっといますか", "県から上乗せされる教員2人は、統合後もずっと配置されます[[6人減ります]]。", ("ずっと",)),
    ("school", "before and after swapped", "校章と校歌はいつ決めますか", "校章と校歌を決めたあとに、校名を公募します[[校章と校歌]]。", ("決めたあとに",)),
    ("school", "opposed told as for", "宮代徹委員はどの案を支持しますか", "宮代徹委員は、早瀬小の校舎を使うA案を支持すると述べました[[対等な統合]]。", ("A案を支持",)),
    ("school", "sum of one as of another", "A案とB案の費用はどう違いますか", "B案の町の負担は23億円です[[12億6,000万円]]。", ("負担は23億円",)),
    ("school", "wrong way of travel", "試走はいつ行いますか", "試走は11月27日に、議員も乗って行われます[[試走は11月]]。", ("11月27日に",)),
    ("school", "invented detail", "バスで体力が落ちませんか", "Children will walk the last 300 metres every day and take part in a weekly marathon [[300メートル手前]].", ("every day", "marathon")),
    ("school", "only some told as all", "Which pupils may ride the school bus?", "All pupils of the new school may ride the bus, however near they live [[2キロ以上]].", ("All pupils",)),
    ("village", "negation flipped", "旧川瀬屋旅館は町が壊せないのですか", "町は行政代執行によって旧川瀬屋旅館を取り壊す方針です[[防護ネット]]。", ("取り壊す方針",)),
    ("village", "cause swapped", "露天風呂はなぜ閉まっているのですか", "露天風呂が閉まっているのは、従事者が足りないためです[[ろ過器]]。", ("従事者が足りない",)),
    ("village", "done by another", "柿の木は町で切ってもらえますか", "柿の木の伐採費は、すでに町が補助しています[[個人の財産]]。", ("補助しています",)),
    ("village", "planned told as done", "Did the town buy tanks for water?", "The town has bought three tanks of 500 litres [[小回り]].", ("has bought",)),
    ("tokyo-day", "widened told as narrowed", "都立高校の国際化について", "都は、特別奨学金の対象を年収約910万円未満の世帯から約760万円未満の世帯に縮めました[[特別奨学金の対象を]]。", ("縮めました",)),
    ("tokyo-day", "part told as whole", "受動喫煙防止の取り組みは", "昨年12月の調査では、すべての飲食店が全面禁煙か喫煙室の設置を予定していました[[八割以上の飲食店]]。", ("すべての飲食店",)),
    ("tokyo-day", "who pays swapped", "待機児童対策の学童クラブの補助は", "要件を満たす学童クラブを整備する場合、都の負担分は区市町村が全額補助します[[区市町村負担分を]]。", ("区市町村が全額",)),
)
