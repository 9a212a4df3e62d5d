"""A tenth set of scripted replies, worded as language models word them, over minutes that the two before it hardly
touched: at its first run 4 of 20 true ones were lost, and 2 of 8 false ones came through.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("village", "7月のクマの目撃後、学校はどう対応しましたか", "学校は徒歩での登下校を中止し、3日間は保護者に車での送迎を依頼しました[[１８６名に鈴]]。その後、全児童186名に鈴を配布し、猟友会員を講師に対処法を学ぶ授業を実施しています[[１８６名に鈴]]。"),
    ("village", "クマの時の防災メールが昼過ぎになった理由は何ですか", "児童から話を聞いた保護者が駐在所に通報し、役場に情報が届いたのが正午前だったためです[[正午前]]。現在は、駐在所・学校・役場の三者が同時に情報を共有できるよう連絡網を見直しているとのことです[[正午前]]。"),
    ("village", "給食費は無償化されますか", "現時点での一律の無償化は考えていないとのことです[[３，７００万円]]。町長は、毎年約3,700万円の一般財源が必要で、恒久的な財源の裏付けがないまま始めることはできないと説明しました[[３，７００万円]]。"),
    ("village", "Why does the town think the elementary schools have to be merged?", "Minami Elementary School has 41 pupils this year and three combined classes, and the number is expected to fall to 28 in four years [[４１名]]. The superintendent is most concerned that children always have the same few classmates to talk to and compete with [[４１名]]."),
    ("village", "What worried residents at the briefing in the south district?", "The most common concern was that the trip to school could take as long as 50 minutes one way [[５８名]]. Others feared that local events such as the sports day would die out, or complained that they should have been informed earlier [[５８名]]."),
    ("village", "学童は足りますか", "中央小学校の余裕教室を改修して定員を60名から90名に拡大するため、現在の利用者81名を受け入れられ、待機児童は発生しない見込みです[[６０名から９０名]]。"),
    ("village", "落合橋はいつ通れますか", "令和6年10月の通行再開を予定しています[[９，８００万円]]。架け替えではなく桁を補強する方法で対応し、事業費は9,800万円とのことです[[９，８００万円]]。"),
    ("village", "Will people who return their driving licence get taxi vouchers every year?", "No. The town gives a one-time gift certificate worth 10,000 yen and does not plan to repeat it every year, because that would be unfair to elderly people who keep their licence or never had one [[１万円分の商品券]]. Instead, they will pay half fare on the new transport service [[１万円分の商品券]]."),
    ("hirosaki", "令和5年度の一般会計予算はいくらですか", "令和5年度の一般会計予算の総額は789億8,000万円で、前年度当初予算に比べて1億6,000万円（0.2%）増加しています[[789億8000万円]]。"),
    ("hirosaki", "子ども医療費はどうなりますか", "18歳年度末までの子どもの保険診療に係る医療費を、所得に関係なく完全無償化するための条例改正案が提出されています[[所得にかかわらず]]。"),
    ("tokorozawa", "近藤卓夫委員は何を心配していましたか", "近藤卓夫委員は、複雑なシステムの運用では人為的ミスに気づいたときには手遅れになる事例が多いと指摘しました[[人為的なミス]]。"),
    ("tokorozawa", "What counts as a change that must be submitted in advance?", "Items marked as submitted beforehand are those defined as important changes [[人事異動による]]. Minor items, such as a change of the section chief's name due to personnel transfers, are submitted afterwards [[人事異動による]]."),
    ("tokorozawa", "コンビニ事業者との契約は誰が行いますか", "J-LISがコンビニ事業者と一括で契約を締結し、各自治体はJ-LISと契約する仕組みです[[一括で]]。"),
    ("school", "反対の理由は何が多かったですか", "反対理由としては、通学距離が長くなること、地域の衰退、小規模校の良さが失われることが順に挙げられました[[地域がさびれる]]。"),
    ("school", "B案はなぜ時間がかかるのですか", "B案は設計から完成までに5年を要するため、開校は早くても令和13年4月になる見通しです[[23億円]]。費用は概算で23億円、うち国の補助を除いた町の負担は12億6,000万円とされています[[23億円]]。"),
    ("school", "What did Principal Noumi warn about when schools are merged?", "She said the most frightening thing is children coming together in April without knowing each other [[不登校が4人]]. At a school where she had worked before, four pupils stopped attending in the first term because there had been only two exchange events a year [[不登校が4人]]."),
    ("school", "Who will pay for new gym clothes?", "For three years after the merger, pupils may keep wearing their current gym clothes [[体操服は、統合後3年間]]. If they buy new ones, the town will cover one set per child [[体操服は、統合後3年間]]."),
    ("hospital", "未収金はどう回収していますか", "昨年度から督促業務を弁護士法人に委託し、委託分の18%にあたる390万円を回収したとのことです[[390万円]]。生活困窮者に対しては、督促前に医療ソーシャルワーカーが相談に応じています[[390万円]]。"),
    ("sample", "アンケートはどう実施しましたか", "9月の1か月間、6館の出口に回収箱を設置したほか、市の公式アプリでも回答を受け付けました[[公式アプリ]]。アプリ経由の回答は全体の4割を占めています[[公式アプリ]]。"),
    ("sample", "What will happen to the high school students who study at the branch before exams?", "The Minato branch will keep its current hours for two weeks at each of the four exam periods a year [[定期試験]]. The library will also let students know through their schools that the study room in the neighbouring district centre is open until 9 p.m. [[定期試験]]."),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("village", "negation flipped", "給食費は無償化されますか", "町長は、給食費の無償化を実施する考えを示しました[[３，７００万円]]。", ("無償化を実施する",)),
    ("village", "negation flipped", "Will people who return their driving licence get taxi vouchers every year?", "The town will give the same support every year [[１万円分の商品券]].", ("same support every year",)),
    ("village", "year changed", "落合橋はいつ通れますか", "The bridge will reopen in October 2025 [[９，８００万円]].", ("2025",)),
    ("village", "opposite", "学童は足りますか", "定員を90名から60名に減らします[[６０名から９０名]]。", ("90名から60名",)),
    ("hirosaki", "opposite", "令和5年度の一般会計予算はいくらですか", "一般会計予算の総額は789億8,000万円で、前年度の当初予算より1億6,000万円減りました[[789億8000万円]]。", ("1億6,000万円減",)),
    ("tokorozawa", "speaker swapped", "近藤卓夫委員は何を心配していましたか", "野村委員は、人為的なミスが原因で手遅れになることが多いと指摘しました[[人為的なミス]]。", ("野村委員は、人為的",)),
    ("school", "number of another thing", "B案はなぜ時間がかかるのですか", "B案の費用は概算で16億円です[[23億円]]。", ("16億円",)),
    ("school", "negation flipped", "Who will pay for new gym clothes?", "All pupils have to buy new gym clothes when the schools merge [[体操服は、統合後3年間]].", ("have to buy new",)),
)
