"""Scripted replies over a council of a hot-spring town, written by people who knew nothing of the gates: true ones and false ones.

First run, before what they showed was mended: 3 of 14 true ones were lost and 2 of 10 false ones came through. As in `replies.py`
[[words]] stands for a mark of the passage shown that holds the words.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("numata", "夜にお湯を止めない理由は何ですか。",
     "当町の湯はカルシウム分が多く、流れを止めて温度が下がると管の内側に固まりが付いてしまうためです[[カルシウム分が多く]]。平成２５年の冬に上町の支線で試した際には、３週間で管の断面が半分近く詰まり、掃除に１８０万円かかったそうです[[断面が半分近く詰まり]]。"),
    ("numata", "借金をして管を直すことについて、財政の担当者は何と言っていますか。",
     "八木課長は、制度上は借入れができるものの、実質公債費比率が既に１３．８パーセントに達していることなどから、温泉だけで３億円を借りるのは厳しいとの考えを示しています[[実質公債費比率が]]。"),
    ("numata", "低所得の家庭の割引は今後どうなりますか。",
     "戸田主任によると、現在３８世帯が受けている２割の減免は、料金改定後も同じ割合で続きます[[減免は現在３８世帯]]。据え置きとした場合の影響は年４０万円程度で、樋渡課長は前向きに検討すると答えています[[前向きに検討]]。"),
    ("numata", "小さなお店の料金について意見を出したのは誰ですか。",
     "佐久間（由）委員です。小さな店まで旅館と同じ上げ幅でよいのかと疑問を示し、３口までの店は家庭用と同じ率にするといった案を挙げました[[３口までの店]]。"),
    ("numata", "下の湯の工事中、家にお風呂がない人はどうすればよいのですか。",
     "樋渡課長は、上町の「寺の湯」を利用してもらうほか、移動手段のない方には送迎の車を出したいと述べています[[送迎の車を]]。町が把握している内風呂のない世帯は１９世帯です[[１９世帯あります]]。"),
    ("numata", "青柳委員はどうしてどの案にも手を挙げなかったのですか。",
     "アスベストの費用が分からないうちは、融資をする側として手を挙げにくいからだと、青柳委員は説明しています[[手を挙げにくい]]。"),
    ("numata", "９月に温泉が止まった原因は何だったのですか。",
     "３号源泉の揚湯管が地下１１０メートル付近で腐食して破断し、ポンプごと落下していたことが分かっています[[ポンプごと落下]]。"),
    ("numata", "住民向けの説明会はいつ開かれますか。",
     "答申を受けた後、２月中に上町・下町・寺町の三か所で開きたいとのことです[[三か所で開きたい]]。日程は広報２月号で知らされます[[広報２月号]]。"),
    ("numata", "家庭の温泉料金は毎月いくらになるのですか。",
     "事務局の案では家庭用は月７，７００円で、令和７年１０月１日からの適用が考えられています[[家庭用を月７，７００円]]。現在は毎分２リットルの１口で月６，６００円です[[月６，６００円]]。"),
    ("numata", "How much did it cost to fix the well that broke down in September?",
     "It cost 13.2 million yen, and a supplementary budget was approved at the extraordinary session in October [[費用は１，３２０万円]]."),
    ("numata", "Will the town compensate the inns for cancelled bookings?",
     "No. Section chief Hiwatari said the ordinance has no provision for compensation and the town does not intend to make up business losses [[補償の定めがなく]]. The usage fees for the eight days of the outage will, however, be refunded pro rata through the December bill [[日割りでお返し]]."),
    ("numata", "What is the bathing tax spent on?",
     "In fiscal 2023 the bathing tax brought in 20.8 million yen, of which 6 million was transferred to the hot-spring account; the rest goes to tourism promotion, firefighting and the fireworks festival [[花火大会に充て]]."),
    ("numata", "Who thought 500 yen was too expensive for visitors?",
     "Inaba did, pointing out that the bath in Takanosu costs 350 yen and that this one does not even have soap [[石けんも置いていない]]. Katagiri, by contrast, thought people would still come at 500 yen [[５００円でも来る]]."),
    ("numata", "When will the asbestos survey be finished?",
     "Section chief Hiwatari promised that the results would be out by the end of next February [[来年２月末までに]]. The survey, costing about 900,000 yen, will be paid for from this year's reserve fund [[今年度の予備費で]]."),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("numata", "consideration told as a promise", "低所得の家庭の割引は今後どうなりますか。",
     "減免の対象世帯については、樋渡課長が使用料を据え置くことを約束しました[[前向きに検討]]。", ("据え置くことを約束しました",)),
    ("numata", "cited to the passage on the next meeting, not on the briefing", "住民向けの説明会はいつ開かれますか。",
     "住民向けの説明会は、２月中に三か所で開きたいと町は考えています[[１月２９日水曜日]]。", ("説明会は、２月中に三か所",)),
    ("numata", "speaker swapped (same surname)", "小さなお店の料金について意見を出したのは誰ですか。",
     "佐久間（勝）委員です。３口までの店は家庭用と同じ率にするといった案を挙げました[[３口までの店]]。", ("佐久間（勝）委員です",)),
    ("numata", "invented reason", "青柳委員はどうしてどの案にも手を挙げなかったのですか。",
     "青柳委員は、改修の工事費が高過ぎて返済のめどが立たないため、保留にしたと述べています[[決めかねております]]。", ("返済のめどが立たない",)),
    ("numata", "negation flipped", "借金をして管を直すことについて、財政の担当者は何と言っていますか。",
     "八木課長は、制度上は借入れができないと説明しています[[制度上、借入れは]]。", ("借入れができない",)),
    ("numata", "cited to a passage that only asks", "夜にお湯を止めない理由は何ですか。",
     "夜の間だけ止めれば電気代がかなり減ることは、町も確認しています[[電気代はかなり減る]]。", ("町も確認しています",)),
    ("numata", "month changed", "Will the town compensate the inns for cancelled bookings?",
     "The town will not cover the losses, but fees for the eight days will be refunded pro rata through the November bill [[日割りでお返し]].", ("November bill",)),
    ("numata", "comparison reversed", "What is the bathing tax spent on?",
     "More of the bathing tax goes to the hot-spring account than to everything else put together [[繰り出しは６００万円]].", ("More of the bathing tax",)),
    ("numata", "speaker swapped", "Who thought 500 yen was too expensive for visitors?",
     "Katagiri thought 500 yen was too high and said she would go to Takanosu instead [[鷹ノ巣へ行きます]].", ("Katagiri thought 500 yen was too high",)),
    ("numata", "quotation spliced", "What did Kurosu say about the people who clean the bathhouse?",
     "Kurosu said of the cleaning crew: 「今は３０人、平均が７２歳だ」 [[平均が７２歳]].", ("今は３０人",)),
)
