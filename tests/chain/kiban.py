"""Scripted replies over a committee of a town assembly, written by people who knew nothing of the gates: true ones and false ones.

First run, before what they showed was mended: 6 of 14 true ones were lost and 1 of 10 false ones came through. As in `replies.py`
[[words]] stands for a mark of the passage shown that holds the words.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("kiban", "１回１５０円という金額はどうやって決めたのですか？",
     "木下交通対策課長によると、１台当たりの維持管理費の原価を積算すると一時利用で１７６円になり、その８５パーセントを利用者に負担してもらうという考え方で１５０円としました[[１５０円と算定]]。使わない市民との公平を考えて８割から９割が妥当とした審議会の答申も得ています[[８割から９割が妥当]]。"),
    ("kiban", "値上げで増えたお金は別のことに使われてしまうのでしょうか？",
     "いいえ。戸田都市基盤部長は、増収分は全額が駐輪場の維持管理に充てられると答えています[[全額が駐輪場の維持管理]]。増収分を充ててもなお８００万円ほどを一般財源から持ち出すことになり、他の事業に回す余裕はないとのことです[[８００万円ほどは一般財源]]。"),
    ("kiban", "値上げの条例に反対したのは誰ですか？",
     "杉本委員と三浦委員です[[議案第４７号に反対の立場]][[審議会の人選から]]。杉本委員は学生を除いて出し直すべきだと主張し[[学生を除外して]]、三浦委員は利用者の声が反映されたとは言い難いと述べました[[使う側の声が反映]]。"),
    ("kiban", "橋の工事費が高くなったのはなぜですか？",
     "理由は二つあります。一つは、旧橋台の下から図面にない木の杭や大きな玉石の層が出て鋼矢板を打ち込めなくなり、工法を変更したためで、７，２６０万円の増です[[図面にない木の杭]]。もう一つは賃金と資材の値上がりに伴うインフレスライドで、４，６２０万円です[[インフレスライド]]。"),
    ("kiban", "商店街の店は、客が減った分のお金をもらえますか？",
     "金銭による補償は難しいというのが部長の答弁です[[金銭での補償は難しい]]。その代わり、迂回路の１２か所に営業を知らせる看板を市の負担で立て、既存の補助金も案内するとしています[[案内看板]]。"),
    ("kiban", "２便を戻すにはどれだけの費用と運転士が必要ですか？",
     "経費は年間約６２０万円で、運転士をあと１人から２人増やす必要があります[[年間で約６２０万円]]。ただし交通対策課長は、お金よりも人を確保できる見通しが立たないことを問題に挙げています[[人の確保の見通し]]。"),
    ("kiban", "減便のとき住民への説明会は開かれましたか？",
     "開かれませんでした[[開いておりません]]。減便は広報の３月号とバス車内の掲示で知らせたとのことで[[広報の３月号]]、戸田部長は説明不足だったとわびています[[説明が足りなかった]]。"),
    ("kiban", "工期が８か月も延びるのはなぜですか？",
     "工法変更による遅れ自体は３か月ほどですが、６月から１０月の出水期は川の中で工事ができず、残りの作業がその期間にかかって明けるのを待つことになるためです[[出水期で、川の中]]。"),
    ("kiban", "東委員は地域公共交通会議について何を求めましたか？",
     "来年７月まで待たず、オブザーバーとしてでもすぐに入ってもらうよう求めました[[オブザーバーとしてでも]]。"),
    ("kiban", "Why did the chairman vote in favour of bringing the two buses back?",
     "With the vote tied at three, Chairman Okochi had the casting vote and ruled for adoption[[可否同数]]. He cited the weight of the 1,864 signatures and said that, since the city had admitted it handled the notice badly, the council should show that it wants improvement[[周知の不手際]]."),
    ("kiban", "Can older people without a smartphone book the on-demand service?",
     "Yes. Bookings are also taken by phone, on weekdays from 8:30 a.m. to 5 p.m., up to 30 minutes before the ride[[電話でも受け付けます]]."),
    ("kiban", "Will the driver's licence subsidy be introduced?",
     "It has not been decided. The city has no such scheme at present, but it is considering a subsidy of up to 200,000 yen per person for the next fiscal year[[２０万円を上限]]."),
    ("kiban", "How much of the extra bridge cost will the city itself have to pay?",
     "53.46 million yen, provided the national grant, which covers 55 percent, is paid in full[[市の負担は５，３４６万円]]. So far this year's allocation is only 80 percent of what was requested, and the city is arranging to cover the gap with municipal bonds[[要望額の８割]]."),
    ("kiban", "Why did Ms Nagai oppose restoring the two bus trips?",
     "She thought that if the same 6.2 million yen were spent on extending the booking-based service to weekends, it would help more people[[土日まで広げる]]."),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("kiban", "東委員は尋ねただけ：質問を意見・事実として引いた", "橋の設計会社に賠償を求めないのですか？",
     "はい。東委員が、設計会社には責任がないので損害は請求しないと説明しました[[設計をした会社に責任]]。", ("東委員が、設計会社には責任がない",)),
    ("kiban", "数字が違う：６１２台を７１２台に", "放置自転車は昔と比べて減っているの？",
     "減っています。撤去台数は平成２６年度の２，４８０台から、令和６年度には７１２台になりました[[撤去台数は６１２台]]。", ("７１２台",)),
    ("kiban", "言った人が違う：永井委員の意見を野村副委員長に", "野村副委員長は第１項についてどう考えていますか？",
     "野村副委員長は、同じ６２０万円を使うなら予約制の運行を土日まで広げるほうがよいと考えています[[土日まで広げる]]。", ("野村副委員長は、同じ６２０万円",)),
    ("kiban", "発言の引用を変えた：始めた→終えた", "駐輪場で働くシルバー人材センターの人は減らされるのですか？",
     "まだ決まっていません。木下交通対策課長は「センターとは協議を終えたばかりで、人数を決めたわけではございません」と答えています[[人数を決めたわけ]]。", ("協議を終えたばかり",)),
    ("kiban", "比較が逆", "西浜市と比べて定期は高いのですか？",
     "はい。西浜市の定期は２，５００円で、改定後の本市のほうが２００円高くなります[[西浜市が２，５００円]]。", ("２００円高く",)),
    ("kiban", "答弁にない理由を足した", "仮歩道橋の照明はいつ増えますか？",
     "１０月中旬までに４基から８基に増えます[[４基を８基]]。幅は、予算が足りないため広げられません[[広げることはできません]]。", ("予算が足りないため",)),
    ("kiban", "consideration turned into a decision", "Will the driver's licence subsidy be introduced?",
     "Yes, the city has decided to pay up to 200,000 yen per person from the next fiscal year[[２０万円を上限]].", ("has decided to pay",)),
    ("kiban", "negation flipped: weekdays only turned into weekends too", "What is the on-demand transport trial?",
     "It is a trial of booking-based shared transport in part of the southern district from January to March next year, using two ten-seat vans[[１０人乗りのワゴン車]]. It will also run at weekends during the trial[[平日のみ]].", ("also run at weekends",)),
    ("kiban", "reason swapped: money instead of avoiding a closure", "Why was the ground not surveyed right next to the abutment?",
     "Because the city wanted to save the cost of another borehole, the survey point was set away from the abutment[[離れた位置を選んだ]].", ("save the cost of another borehole",)),
    ("kiban", "outcome swapped: he proposed rejecting it", "What did Mr Kashiwagi want to do with the petition instead of deciding that day?",
     "Mr Kashiwagi proposed that the petition be rejected outright[[継続審査を提案]].", ("rejected outright",)),
)
