"""Scripted replies over a childcare council, written by people who knew nothing of the gates: true ones and false ones.

First run, before what they showed was mended: 6 of 14 true ones were lost and 2 of 10 false ones came through. As in `replies.py`
[[words]] stands for a mark of the passage shown that holds the words.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("hoiku", "しおかぜ保育所の建物はどのくらい古いのですか？",
     "しおかぜ保育所は昭和51年に開設され、築48年になります[[昭和５１年の開設]]。耐力度調査でも、基準の5500点に対して4820点にとどまりました[[４８２０点という結果]]。"),
    ("hoiku", "今の園舎は大きな地震が来ても大丈夫なのですか？",
     "藤本保育課長によると、耐震補強は平成21年に終わっており、耐力度調査は地震に対する強さを測ったものではありません[[耐震補強は平成２１年]]。ただ、配管の傷みと雨漏りがあるため、移管までの間、毎年300万円程度の修繕費が見込まれています[[配管の傷みと雨漏り]]。"),
    ("hoiku", "6か月の共同保育では短いという意見はありましたか？",
     "はい、小川（美）委員が、6か月では短すぎるので1年にしてほしいと述べています[[共同保育は１年]]。波多市で公立園を引き受けた際も、当初3か月の予定を途中で1年に延ばしたそうです[[途中で１年に延ばし]]。"),
    ("hoiku", "手を挙げる法人が一つもなかったら、市はどうするつもりですか？",
     "その場合にどうするかは、まだ決まっていないと岩田部長は答えています[[応募がなかった場合の]]。"),
    ("hoiku", "新しい保育所を建てる場所に津波の危険はないのですか？",
     "予定地の跡地は、県の想定で0.5メートルから1メートルの浸水区域に入っています[[浸水区域に当たります]]。市は敷地を1.2メートルかさ上げし、屋上に避難できる造りを条件とする考えで、約4千万円のかさ上げ費用は市が持ちます[[かさ上げの費用約]]。"),
    ("hoiku", "結論を先送りしようという案はどうなりましたか？",
     "継続審議とする提案は、賛成3名、反対5名で否決されました[[継続審議の提案は否決]]。賛成したのは木下委員、辻委員、平田委員です[[平田委員の３名]]。"),
    ("hoiku", "会計年度任用職員の雇用は約束されましたか？",
     "いいえ、約束まではされていません。岩田部長は、法人の採用の自由との関係もあるため今ここでは確約できず、弁護士に相談したうえで次回答えると述べました[[この場で確約まで]]。"),
    ("hoiku", "全家庭一律の値上げのほうがよいと言ったのは誰で、その理由は何ですか？",
     "野々村委員です[[一律の方がすっきり]]。延長を使う家庭と使わない家庭に分けると、職員の配置や料金の徴収が複雑になるというのが理由です[[料金の集め方も煩雑]]。"),
    ("hoiku", "学童の料金について会議ではどうまとまりましたか？",
     "B案を基本とすることになりましたが、料金の額そのものは次回に決めることになりました[[料金の額は次回]]。"),
    ("hoiku", "Will the broken air conditioners in the after-school clubs be replaced before next summer?",
     "Yes. Murakami said the air conditioners in six clubs, including Minamidai, that are 13 or more years old will all be replaced by the end of June next year [[来年の６月末までに]]. The 24 million yen needed will be put in the December supplementary budget [[１２月の補正予算]]."),
    ("hoiku", "How many children have signed up for the trial of the childcare scheme for non-working parents?",
     "By the end of September 64 had registered, and the service had been used 176 times, for a total of 412 hours [[登録は６４名]]."),
    ("hoiku", "How much does the trial of the childcare scheme cost the city?",
     "This year's budget is 8.6 million yen, of which the national government pays three quarters, leaving 2.15 million yen for the city [[残る２１５万円]]."),
    ("hoiku", "What did Nonomura doubt about the transfer plan?",
     "Nonomura doubted whether any operator would really apply [[応募する法人が本当に]]. By his own calculation the number of children aged 0 to 5 has fallen by nearly 30 percent in ten years, and he said a nursery built for 110 would not be full ten years from now [[１０年後には埋まらない]]."),
    ("hoiku", "Will a cancellation fee be introduced?",
     "Not during the trial. For the full launch, Fujimoto said the city will consider it while watching what other cities do [[他市の状況を見ながら]]."),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("hoiku", "negation flipped: the reinforcement is done", "今の園舎は大きな地震が来ても大丈夫なのですか？",
     "藤本保育課長によると、今の園舎の耐震補強はまだ終わっていません[[耐震補強は平成２１年]]。", ("まだ終わっていません",)),
    ("hoiku", "number changed: 1,180 yen", "学童で働く人は時給いくらで募集しているのですか？",
     "資格のある支援員は時給1,280円、補助員は1,040円で募集しています[[資格のある支援員]]。", ("1,280円",)),
    ("hoiku", "speaker swapped: it was Nonomura", "全家庭一律の値上げのほうがよいと言ったのは誰で、その理由は何ですか？",
     "小川（健）委員が、分けると職員の配置も料金の集め方も煩雑になるので一律の方がすっきりすると述べました[[料金の集め方も煩雑]]。", ("小川（健）委員が、分けると",)),
    ("hoiku", "consideration turned into a commitment", "会計年度任用職員の雇用は約束されましたか？",
     "はい。岩田部長は、希望する人を優先的に採用することを公募の条件に入れると約束しました[[優先的に採用して]]。", ("条件に入れると約束しました",)),
    ("hoiku", "invented reason: the state asked for it", "民営化で浮いたお金は何に使われますか？",
     "国から求められているため、少なくとも半分の3千万円程度を保育の質の向上に充てたいと岩田部長は述べました[[保育の質の向上]]。", ("国から求められているため",)),
    ("hoiku", "quotation spliced from two items", "結論を先送りしようという案はどうなりましたか？",
     "会長は「継続審議の提案は否決といたします。料金の額は次回決めることにしたいと思います」と述べました[[継続審議の提案は否決]]。", ("料金の額は次回決める",)),
    ("hoiku", "date changed: end of June", "Will the broken air conditioners in the after-school clubs be replaced before next summer?",
     "Murakami said that the old air conditioners in six clubs will all be replaced by the end of August next year [[来年の６月末までに]].", ("end of August",)),
    ("hoiku", "comparison reversed", "Is it cheaper for the city to let a private operator build the new nursery?",
     "No. Rebuilding it as a public nursery would cost the city less than having a private operator build it [[市の負担は約１億]].", ("would cost the city less",)),
    ("hoiku", "cited to a passage that only asks", "What did Nonomura say would happen if no operator applies?",
     "If nobody applied, the city would keep running the nursery itself [[応募がゼロだった]].", ("keep running the nursery itself",)),
    ("hoiku", "subject and target swapped: the state pays three quarters", "How much does the trial of the childcare scheme cost the city?",
     "The city pays three quarters of the 8.6 million yen budget, and the national government covers the remaining 2.15 million yen [[残る２１５万円]].", ("The city pays three quarters",)),
)
