"""Scripted replies over minutes that other sets hardly use: a museum, a town's committee, a lido, a bus conference, governors.

First run, before what they showed was mended: 3 of 14 true ones were lost and 5 of 10 false ones came through. As in `replies.py` [[words]] stands for a mark of the passage shown that holds the words.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("museum", "空調はもう直ったのですか。また壊れることはありませんか。",
     "今回は、よその館でいらなくなった部品をもらって修理しました[[部品を譲っていただいて]]。ただし次に故障したら直せないため、博物館は来年度予算で全面的な入れ替え工事を求めています[[全部を入れ替える工事]]。"),
    ("museum", "市民だけ観覧料を安くできないのはどうして？",
     "受付が一人しかおらず、来館者一人一人の住所を確認していると行列になってしまうからです[[受付は一人で]]。その代わり、1年間に何度でも入館できる1,000円のパスポートをつくることになりました[[千円のパスポート]]。"),
    ("museum", "Will the old school still be usable as an evacuation shelter?",
     "Yes. Director Hadano explained that the designated shelter is the gymnasium, and that only the second and third floors of the school building will be used for storage [[校舎の二階と三階]]. The local residents' association was given an explanation twice last month [[二度御説明]]."),
    ("museum", "Can visitors take photographs in the museum?",
     "Not at present: photography is banned throughout, because some of the items on loan come with conditions set by their owners [[一律に禁止]]. From next April it will be allowed for some exhibits, which will be marked [[印をつける]]."),
    ("town", "連帯保証人がいらなくなると、家賃を払わない人が増えませんか。",
     "建設課長は、影響は小さいとみています[[影響は小さい]]。過去10年間で保証人に実際に支払ってもらったのは1件だけだったからです[[一件しかなく]]。"),
    ("town", "水道管の取替えをもっと急げない理由を教えてください。",
     "費用の問題に加えて、工事を引き受けられる町内の業者が2社だけで、これ以上発注しても受け手がいないためです[[二社しかなく]]。町は隣の市と一緒に発注し、広い地域から業者を集める仕組みを協議しています[[共同で発注]]。"),
    ("town", "道の駅の食堂が週に二日休むようになったのはなぜ？",
     "働き手が集まらないためで、昨年10月から火曜と水曜が休みになっています[[火曜日と水曜日を休み]]。時給は1,150円まで上げたものの、バスが早く終わるので車を持たない人は通えないということです[[バスの終わりが早く]]。"),
    ("town", "How will the harbour works affect the crab fishermen?",
     "The town agreed with the fishing cooperative to stop work from November to the following January, when crab fishing is at its busiest [[カニ漁の最盛期]]. At other times one side of the harbour entrance will always be kept open [[片側ずつ確保]]."),
    ("town", "What is being done about poaching?",
     "Since last year infrared cameras have been watching the harbour entrance and the cape, and joint patrols with the coast guard take place every Saturday night [[赤外線のカメラ]]. Four cases led to arrests last year [[４件が検挙]]."),
    ("lido", "Why is the lido opening later than usual this year?",
     "Its boiler failed an inspection in January and the new one takes eleven weeks to arrive, so the season starts on 14 June rather than 24 May [[eleven weeks]]."),
    ("lido", "ボイラーの交換費用はどこから出ますか。",
     "町の書記官によると、38,400ポンドの費用は減債基金で賄うことができ、一般の積立金には手を付けません[[sinking fund]]。"),
    ("coach", "免許を返した人は70歳から割引を受けられるようになりますか。",
     "柏倉主査は、そうすると対象者が260人ほど増え、年に180万円の負担増になると説明しました[[約二百六十人]]。"),
    ("governors", "What has the school done to reduce teachers' workload?",
     "The headteacher said marking had been reduced to one piece a week, and staff will be surveyed in January [[one piece a week]]."),
    ("governors", "Why did reading results in Year 5 go down?",
     "Emeka Udo put it down to eleven pupils who were new to English joining the class in September [[eleven pupils]]."),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("museum", "wrong group: children are free, adults pay", "観覧料はいくらになりますか。",
     "一般の観覧料は来年7月から400円になり、高校生は200円になります[[高校生以下]]。", ("高校生は200円",)),
    ("museum", "invented reason", "入館者が減ったのはなぜですか。",
     "入館者が1,107人減ったのは、企画展の人気がなかったためです[[１，１０７人]]。", ("企画展の人気がなかった",)),
    ("museum", "share of the costs turned round", "How will the move to the school be paid for?",
     "The national subsidy covers a quarter of the 86 million yen, and the city pays the remaining three quarters [[８，６００万円]].", ("three quarters",)),
    ("town", "never answered", "道の駅で外国人を雇う予定はありますか。",
     "はい。商工観光課長は、4月から外国人を雇用すると答えました[[送り迎えする車]]。", ("外国人を雇用する",)),
    ("town", "who pays swapped", "充電器は誰の費用で付けるのですか。",
     "急速充電器2基は、町が費用を負担して民間の会社に設置してもらいます[[急速の充電器]]。", ("町が費用を負担",)),
    ("town", "plan told as law", "What is the town doing to train young fishermen?",
     "The town pays the interest on loans for fishing boats for five years under a scheme adopted in June [[借金の利子]].", ("adopted in June",)),
    ("lido", "number of trees swapped", "What was decided about the trees along the river?",
     "Eleven trees will be felled, and the other six will be inspected again in October [[the six trees be felled]].", ("Eleven trees will be felled",)),
    ("lido", "outcome invented", "What happened with the allotment rents?",
     "It was agreed to raise allotment rents by £4 a plot in line with the water bill [[£4 a plot]].", ("agreed to raise",)),
    ("coach", "speaker swapped", "停留所を残すべきだと言ったのは誰ですか。",
     "蓑島委員が、買物客のために商店街の停留所を残すべきだと述べました[[商店街の停留所]]。", ("蓑島委員が",)),
    ("governors", "condition dropped", "Does the insurance pay for supply teachers?",
     "Yes, the School Business Manager confirmed that the insurance covers all absences [[more than ten days]].", ("covers all absences",)),
)
