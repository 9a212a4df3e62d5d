"""A ninth set of scripted replies, worded as language models word them, written after what `plain.py` showed was mended:
at its first run 6 of 16 true ones were lost, and 2 of 8 false ones came through.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("village", "断水がここまで広がった原因は何ですか", "主な原因は、空き家や別荘の宅内配管が凍結により破裂したことだと説明しています[[２１３件]]。夜間に漏水が続いて配水池の水位が急低下し、所有者と連絡が取れなかったことから止水作業にも時間がかかったとのことです[[２１３件]]。"),
    ("village", "水道料金は値上げされますか", "弓削田町長は、将来的には負担の見直しが避けられないとしつつ、令和6年度中の改定は予定していないと答弁しました[[２，１４０万円]]。来年度に学識経験者と公募町民で構成する審議会を設置する方針です[[２，１４０万円]]。"),
    ("village", "戸別受信機は全世帯に配られますか", "全世帯への配布には約1億6,000万円が必要なため、一度の整備は難しいとのことです[[１億６，０００万円]]。そのため、土砂災害警戒区域の住民と75歳以上のみの世帯を対象に、640台を無償貸与する方針が示されました[[１億６，０００万円]]。"),
    ("village", "給水車をもう1台買いますか", "増車の予定はありません[[５００リットル]]。代替策として、軽トラックに積載できる500リットルのタンク3基を年度内に導入するとしています[[５００リットル]]。"),
    ("village", "Why did the water truck take so long to reach Uenohara?", "The town owns only one pressurised water truck, and for the first two days it had to be used to supply a dialysis clinic and a nursing home [[人工透析]]. In addition, the road up to the village was blocked by fallen trees, which took a full day to clear [[人工透析]]."),
    ("village", "Can the town shut off the water at empty houses without the owner's consent?", "Not at present: the current ordinance gives no grounds for entering a property without the owner's permission [[所有者の承諾]]. The section chief said the town intends to submit an amendment in December that would allow staff to enter and close the valve in emergencies [[所有者の承諾]]."),
    ("village", "Will the reward for catching deer be raised?", "The section chief said it would be difficult for the town to raise the amount on its own, since the rate is set jointly with three neighbouring towns [[足並みをそろえて]]. However, he will put the matter on the agenda of the council in November [[足並みをそろえて]]."),
    ("village", "狩猟の担い手をどう確保しますか", "来年度から、狩猟免許取得費用の助成上限を5万円から8万円へ引き上げ、猟銃の保管庫も助成対象に加える意向です[[平均年齢は６８歳]]。"),
    ("assembly", "駅前の旧百貨店はどうしますか", "戸倉市長は、土地と建物の一括買い取りは18億円の負担になるとして否定しました[[十八億円]]。その一方で、1階部分を2年間無償で借り受け、この秋から高校生の自習スペースや週末の朝市として活用し、4回目の公募につなげる考えを示しています[[四度目の公募]]。"),
    ("assembly", "男性職員の育児休業の取得率は", "昨年度の取得率は29%（31人中9人）にとどまっています[[三十一人のうち]]。新沼総務部長は、休業者の業務を引き受けた職員の評価を上げることなどにより、3年後に8割の取得を目指すと述べました[[三十一人のうち]]。"),
    ("assembly", "What did the opponent of closing the pool say?", "Council member Kuga said that although the pool loses thirty million yen a year, this is by no means expensive compared with the care and medical costs of people who would stop using it [[三千万円]]. He strongly objected to proceeding on the assumption that it will be abolished [[三千万円]]."),
    ("assembly", "How will the city make the counters quicker?", "The city will start in November with twelve common procedures such as moving in and birth registration [[十二の手続]]. Staff will prepare the documents from the visitor's ID, which is expected to cut the time per case from 35 minutes to 15 [[十二の手続]]."),
    ("hospital", "駐車場の料金はいくらですか", "最初の30分は無料です[[最初の30分]]。受診者と見舞客は4時間まで100円で以降1時間ごとに100円、それ以外の利用者は30分ごとに200円とする案が示されました[[最初の30分]]。"),
    ("hospital", "What will change about waiting times for outpatients?", "From December, internal medicine and orthopaedics will try out a system that notifies patients on their smartphones when their turn is near [[12月から内科]]. Those without a smartphone will be lent a small vibrating pager like those used in restaurants [[12月から内科]]."),
    ("tokorozawa", "コンビニ交付は何時から何時まで利用できますか", "年末年始を除き、毎日6時30分から23時まで、全国の加盟店舗で利用可能です[[6時30分]]。ただし、利用できるのはマイナンバーカードを所持している人に限定されます[[6時30分]]。"),
    ("tokorozawa", "How does a person prove who they are when getting a certificate at a convenience store?", "The person holds the My Number Card over the multi-copy machine and enters a PIN known only to them [[暗証番号]]. The My Number itself is not used for this service [[暗証番号]]."),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("village", "negation flipped", "水道料金は値上げされますか", "弓削田町長は、令和6年度中に料金を改定する考えを示しました[[２，１４０万円]]。", ("料金を改定する",)),
    ("village", "number changed", "戸別受信機は全世帯に配られますか", "840台を無償で貸し出す方針です[[１億６，０００万円]]。", ("840台",)),
    ("village", "negation flipped", "給水車をもう1台買いますか", "The town plans to buy a second water truck [[５００リットル]].", ("second water truck",)),
    ("village", "speaker swapped", "水道料金は値上げされますか", "穴見上下水道課長は、令和6年度中の料金改定は考えていないと答えました[[２，１４０万円]]。", ("穴見上下水道課長は",)),
    ("assembly", "year changed", "鹿ノ谷踏切の拡幅はいつ完成しますか", "The crossing will be completed by the end of fiscal 2025 [[令和六年度末の完成]].", ("2025",)),
    ("assembly", "speaker swapped", "What did the opponent of closing the pool say?", "The mayor strongly objected to closing the pool [[三千万円]].", ("mayor strongly objected",)),
    ("hospital", "number of another thing", "駐車場の料金はいくらですか", "受診した人は30分ごとに200円です[[最初の30分]]。", ("受診した人は30分ごとに200円",)),
    ("tokorozawa", "negation flipped", "How does a person prove who they are when getting a certificate at a convenience store?", "The My Number itself is used for this service [[暗証番号]].", ("My Number itself is used",)),
)
