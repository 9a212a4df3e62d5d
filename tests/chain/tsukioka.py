"""Scripted replies over a committee of a town assembly on damage by wild animals, written by people who knew nothing of the gates: true ones and false ones.

First run: 2 of 14 true ones were lost and 1 of 10 false ones came through. As in `replies.py` [[words]] stands for a mark of the passage shown that
holds the words.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("tsukioka", "昨年度、田畑の被害は金額でいくらになったの？",
     "令和５年度の農作物被害額は４，８７０万円で、前年度より約１８％増えました[[令和５年度の農作物]]。最も多いのはイノシシの２，６１０万円で、シカの１，４４０万円がそれに続きます[[２，６１０万円]]。"),
    ("tsukioka", "どうして今年は熊がこんなに里に出てくるのか",
     "生活環境課長は、県の調査でブナの実が凶作とされていることが、クマが山から下りてくる背景にあると見ています[[ブナの実が凶作]]。"),
    ("tsukioka", "緊急放送の遅れを直すために役場は何を変えましたか",
     "１０月１日から、職員が自宅にいても携帯電話で放送できる仕組みに改め、通報から１０分以内に流すことを目標にしています[[自宅からでも携帯電話]]。"),
    ("tsukioka", "若い人が猟師にならないのはなぜだと会長は言っていますか",
     "猟友会会長は、お金だけが理由ではなく、講習や医師の診断書、警察の身辺調査などで銃を持つまでに半年以上かかるうえ、勤め人は平日に何度も休みにくいと話しています[[半年以上かかる]]。報償の引上げはありがたいものの、それで急に人が増えるとは思っていないとのことです[[急に人が増える]]。"),
    ("tsukioka", "報償金のごまかしを防ぐ手立てはどうなっている？",
     "現在は、日付をスプレーで書いた個体の写真と切り取った尾を提出させ、尾は回収後に焼却しています[[右側面にスプレー]]。来年４月からは、位置情報つきの専用アプリと月２回程度の抜き打ち確認も行う予定です[[位置情報つきで撮影]]。"),
    ("tsukioka", "条例の改正案に反対したのは誰で、どんな言い分だった？",
     "反対したのは遠山委員です[[反対の立場で]]。年１千万円近いお金は単価の上乗せではなく、山際の草刈りや柵など動物を寄せつけない対策に使うべきだと主張しました[[寄せつけない対策]]。"),
    ("tsukioka", "自分で食べるだけの小さな畑にも柵の補助は出るようになりますか",
     "まだ決まっていません。農林課長は、面積要件を５アールに緩めることを来年度の要綱改正に向けて検討するとしつつ、この場で約束はできないと答えています[[５アールに緩める]]。"),
    ("tsukioka", "北原の住民は施設についてどう受け止めているの",
     "１０月３日の説明会には３４人が出席し、臭いや、排水が用水路に流れ込むことを心配する声が相次ぎました[[３４人の出席]]。賛成意見も出ましたが、北原区としては今のところ同意できないということです[[現状では同意できない]]。"),
    ("tsukioka", "町長は施設をつくるつもりがあるのか",
     "農林課長によると、町長の指示は、採算と地元の理解の両方がそろわない限り進めないというものです[[町長からは、採算]]。"),
    ("tsukioka", "豚熱の検査費は採算の試算に入っていますか",
     "いいえ、企画財政課長は入れていないと答え、比較表をつくる際に見直すとしています[[入れておりません]]。なお、検査費は一頭当たり約四千円です[[検査費は一頭]]。"),
    ("tsukioka", "望月委員は請願をどうすべきと考えていますか",
     "望月委員は「本日採択すべき」という考えで、谷口の人たちが三年前に同じ要望を出したときも様子見で終わったことを指摘しています[[本日採択すべき]]。"),
    ("tsukioka", "How much money would the game meat plant lose every year?",
     "At 300 animals a year the plant would run a deficit of about 9 million yen annually, which would be covered from the town's general account [[９００万円の赤字]]. It would break even only at 420 animals a year [[収支が均衡]]."),
    ("tsukioka", "Why can only about a third of the animals caught be used for meat?",
     "The carcass has to be brought in within two hours of the kill, or ideally one hour in summer, so animals caught deep in the mountains do not make it in time [[２時間以内]]. Animals shot in the belly or badly damaged by struggling in a trap cannot be used either [[銃で腹を撃った]]."),
    ("tsukioka", "Did the town pay anything to the injured woman?",
     "The head of the Living Environment Division declined to answer because it concerned an individual, but said that the town currently has no scheme of consolation payments for injuries caused by wild animals [[見舞金制度]]."),
)

# (minutes, what is false, question, reply, words that must not be shown)
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("tsukioka", "the figure belongs to the deer and not the boar", "昨年度、田畑の被害は金額でいくらになったの？",
     "令和５年度の被害額は４，８７０万円で、そのうちシカによるものが２，６１０万円でした[[２，６１０万円]]。",
     ("シカによるものが２，６１０万円",)),
    ("tsukioka", "the expert recommended switching off by day", "What did the prefecture's expert say is the main reason electric fences don't work?",
     "The prefecture's expert advised people to switch the fences off during the day [[二十四時間通電]].",
     ("switch the fences off during the day",)),
    ("tsukioka", "speaker swapped: it was 久保田委員 who was for", "久保田委員は報償引上げに賛成ですか",
     "遠山委員は、今いる人に続けてもらうための改正だとして賛成しました[[続けてもらうため]]。",
     ("遠山委員は、今いる人に続けてもらう",)),
    ("tsukioka", "consideration turned into a firm decision", "自分で食べるだけの小さな畑にも柵の補助は出るようになりますか",
     "農林課長は、来年度から面積要件を５アールに緩めると約束しました[[５アールに緩める]]。",
     ("緩めると約束しました",)),
    ("tsukioka", "date changed: 10月1日, not 11月1日", "緊急放送の遅れを直すために役場は何を変えましたか",
     "１１月１日から、職員が自宅からでも携帯電話で放送できるようになりました[[自宅からでも携帯電話]]。",
     ("１１月１日から",)),
    ("tsukioka", "invented detail: lorry noise was not mentioned", "北原の住民は施設についてどう受け止めているの",
     "説明会では、臭いと、運搬トラックの騒音への不安が相次ぎました[[臭いと、排水]]。",
     ("運搬トラックの騒音",)),
    ("tsukioka", "altered quotation: 効果は続きません", "サルの発信機について専門員はどう言いましたか",
     "県専門員は「知らせを受けて追い払う人がいなくても効果は続きます」と述べました[[発信機は有効]]。",
     ("いなくても効果は続きます",)),
    ("tsukioka", "cited to a passage that only asks; the answer was no", "豚熱の検査費は採算の試算に入っていますか",
     "豚熱の検査費は採算の試算に含まれています[[試算に検査費]]。",
     ("試算に含まれています",)),
    ("tsukioka", "negation flipped: talks with 白坂村 have not begun", "移動式の解体車について課長は何と答えましたか",
     "農林課長は、精肉を白坂村の施設に委託する形があり得るとし、村とはすでに話をしていると答えました[[先方とはまだ]]。",
     ("すでに話をしている",)),
    ("tsukioka", "comparison reversed: 300 is below the break-even", "How much money would the game meat plant lose every year?",
     "The plant would break even at 300 animals a year, and at 420 it would lose about 9 million yen [[収支が均衡]].",
     ("break even at 300 animals",)),
)
