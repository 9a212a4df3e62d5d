"""A twelfth set of scripted replies, worded as language models word them, written after what `natural.py` showed was mended: at
its first run 19 of 35 true ones were lost, and 1 of 20 false ones came through
(one of the lost ones, of a hospital that the minutes don't name, has been put right since).
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("village", "せせらぎの湯の料金はなぜ上がるのですか", "産業課長の説明によると、燃料である灯油の単価が令和2年度の72円から昨年度は108円へと1.5倍に上昇したことが背景にあります[[１リットル７２円]]。加えて、来館者数がコロナ禍前の水準まで回復していないことも挙げられています[[１リットル７２円]]。"),
    ("village", "値上げすると入館者は減りますか", "はい、年間でおよそ4,500人の減少が見込まれています[[４，５００人]]。それでも、収入は年間約520万円増加すると試算されています[[４，５００人]]。"),
    ("village", "なぜ火曜日も休みなのですか", "受付・清掃スタッフが11名必要であるのに対し8名しか確保できておらず、3名不足しているためです[[連勤]]。そのため、6月から毎週火曜日が休館となっています[[連勤]]。"),
    ("village", "おくやみコーナーは設けられますか", "専用の部屋を設けることはできないものの、来年1月からは予約制で、遺族が一つの席に座ったまま各課の職員から順に対応を受けられるようになります[[入れ替わり]]。"),
    ("village", "空き家バンクの登録が増えないのはなぜですか", "所有者への聞き取りの結果、主に次の2つの理由があることが分かっています。\n- 仏壇や家財がそのまま残されている[[仏壇]]\n- 名義が亡くなった親のままになっている[[仏壇]]"),
    ("village", "運転免許を返した人への支援はありますか", "昨年度は63名が免許を自主返納し、1人につき1回に限り1万円分の商品券が支給されました[[６３名]]。毎年の支給については、公平性の観点から見送るとしています[[６３名]]。"),
    ("village", "図書館の学習席は増えますか", "はい。学習席は24席から36席へ、12席増える予定です[[３６席]]。"),
    ("village", "Will the bookmobile be replaced?", "No, the town does not intend to buy a new one [[２１万キロ]]. The vehicle, which has run more than 210,000 kilometres, will be retired at the end of fiscal 2024, and 100 books will be delivered to each community centre every month instead [[２１万キロ]]."),
    ("village", "町長は大滝線の存続をバス会社に頼みに行きましたか", "Yes. On May 18, the mayor visited the company's headquarters and personally asked the president to keep the line running [[５月１８日]]. He even asked whether just one morning service could be retained, but without success [[５月１８日]]."),
    ("village", "Why did member Kuwata oppose the bill?", "Member Kuwata argued that the bath is not merely a tourist facility but the only place where elderly people living alone can talk to others [[順番が違う]]. He therefore felt that it was wrong to ask residents to pay more before all other efforts had been exhausted [[順番が違う]]."),
    ("village", "耳の遠い人は乗合交通をどう申し込みますか", "Yes, bookings can also be made by fax, and staff at each community centre will be able to make reservations on their behalf [[ファクスでの受付]]."),
    ("village", "旧川瀬屋旅館は町が取り壊しますか", "Not for now. Since there is little prospect of recovering the costs, the town is not considering demolition by administrative execution at this point, and will put up a protective net on the sidewalk side as a temporary safety measure [[防護ネット]]."),
    ("sample", "おまかせ便とはどのようなサービスですか", "おまかせ便は、利用者があらかじめ好きな分野を3つまで登録しておくと、司書が選んだ本が届くサービスです[[おまかせ便]]。8月に30人に試してもらったところ、約9割にあたる26人が継続を希望しました[[おまかせ便]]。"),
    ("sample", "個人情報はどのように守られますか", "個人情報保護のため、以下のような対策が講じられます。\n1. 配達票に印字するのは氏名・住所・袋の番号のみとし、書名は記載しない[[書名は載せません]]\n2. 袋は図書館側で封をし、配達員が途中で開封することはない[[書名は載せません]]\n3. 配達員は守秘に関する誓約書を提出する[[書名は載せません]]"),
    ("sample", "移動図書館車の停留所は廃止されるのですか", "現時点では決定していません[[月 2 回は寄れる]]。廃止する場合でも、近隣の保育園や学童クラブに月2回は立ち寄れるようルートを見直すほか、事前に地元自治会の意見を聞くことを約束しています[[月 2 回は寄れる]]。"),
    ("sample", "What happens if a delivered book is lost or damaged?", "In principle, users will not be asked to compensate for lost or damaged books unless it was done on purpose; the library will first listen to what happened [[弁償は求めない]]."),
    ("sample", "Why is the loan period longer than at the counter?", "Deliveries are made only on Tuesdays and Fridays, which leaves users fewer chances to return books, so the loan period was set at three weeks, one week longer than at the counter [[機会が少ない]]."),
    ("sample", "応答がなくて救急車を呼んだ例はありますか", "Yes, there was one such case: when nobody answered the door, library staff contacted the family, and the user, who had collapsed at home, was connected with an ambulance [[救急車]]."),
    ("assembly", "窓口の手続きはどう変わりますか", "11月から、転入や出生届など件数の多い12の手続きを対象に「書かない窓口」が始まります[[十二の手続]]。所要時間は1件あたり35分から15分へと、半分以下に短縮される見込みです[[十二の手続]]。"),
    ("assembly", "認知症の人の見守りに機器は貸し出されますか", "位置情報機器の貸与については、電池切れなどの課題があることから、現段階では見送られています[[二次元コード]]。その代わり、衣服や杖に貼れる二次元コードの札が10月から希望世帯に無償配布されます[[二次元コード]]。"),
    ("assembly", "男性職員の育休について教えてください", "昨年度、子どもが生まれた男性職員は31人で、このうち育休を取得したのは9人と3割に満たない状況でした[[三十一人のうち]]。取得しにくい理由としては、職場への迷惑を懸念する声が最も多かったとのことです[[三十一人のうち]]。"),
    ("assembly", "How many students have stopped attending school?", "これに関して、教育長は旧北小学校の校舎に来年4月、40人が通える2か所目の学びの教室を開設すると述べました[[旧北小学校]]。"),
    ("assembly", "What safety measures are planned for the Shikanoya crossing until it is widened?", "Until the work is finished, two guides will be stationed there when children go to school, and speed-reducing paving will be laid during the summer holidays [[誘導員]]."),
    ("assembly", "How will the reserve fund be protected?", "Mayor Tokura has set a rule not to let the fund drop below two billion yen [[自らに課す]]. She also said that whenever a new project is launched, an existing one must be ended, and that nine plots of unused land will be sold over three years to raise 600 million yen [[九か所の土地]]."),
    ("hospital", "電子カルテの更新について教えてください", "電子カルテは令和9年1月の稼働を目指しており、費用は概算で8億2,000万円と見込まれています[[8億2,000万円]]。現行システムの保守期限が同年3月に切れるため、延期はできないとの説明がありました[[8億2,000万円]]。"),
    ("hospital", "夜勤の負担を軽くするためにどんな対策をしますか", "看護部長は、①夜勤手当の増額（1万1,000円から1万4,000円へ）、②院内保育所の夜間預かりの拡充（週2日から週5日へ）、③夜間の看護補助者4名の増員、の3点を挙げました[[1万4,000円]]。"),
    ("hospital", "駐車場が無料になるのはどんな人ですか。減免は", "Yes, holders of a disability certificate, dialysis patients, and patients on the day of admission or discharge will be able to park free of charge [[人工透析で通院]]."),
    ("hospital", "When will the obstetrics department reopen?", "No date has been set. The hospital will decide on reopening once at least three full-time obstetricians have been secured, and the delivery room and equipment will be kept in the meantime [[分娩室と機器]]."),
    ("hospital", "Why can't the hospital share an electronic record system with others?", "The director explained that a cloud-based shared system had been considered, but 11 of the 28 types of devices connected at the hospital would not work with it, so it was rejected for safety reasons [[11種類]]."),
    ("school", "統合後、先生の数はどうなりますか", "2校を合わせた現在の教員数よりも6人少なくなる見込みです[[6人減ります]]。ただし、統合前年度からの3年間に限り、県から2人の教員が追加で配置されるほか、町独自に学習支援員3人を配置する考えが示されました[[6人減ります]]。"),
    ("school", "洪水への備えはどうなっていますか", "はい、対策が取られます。職員室と受変電設備を2階へ移す工事を行うとともに、大雨警報が予想される場合は前日の16時に休校の判断を行います[[受変電設備]]。"),
    ("school", "神楽はなくなってしまうのですか", "いいえ、なくなりません。鳴沢神楽は新しい学校の総合的な学習の時間に取り入れられ、年間20時間が充てられる予定です[[20時間]]。"),
    ("school", "What did Mr. Nomi say about children meeting before the merger?", "Principal Nomi, speaking from his own experience, warned that the scariest thing is for children who do not know each other to be put together in April [[不登校が4人]]. At his former school, four children stopped coming to school in the first term [[不登校が4人]]."),
    ("school", "How long is the bus ride for the farthest children?", "On the longest route, the Okunarusawa line, the bus leaves at 7:05 and arrives at 7:43, a ride of 38 minutes [[7時43分]]. A direct service would shorten the ride to 26 minutes, but it would require one more bus and driver [[26分]]."),
    ("school", "Where will children wait for the bus?", "There will be 14 stops; nine of them will use existing meeting halls or bus shelters, and the town will build roofed waiting areas at the remaining five [[14か所]]."),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("village", "wrong direction", "値上げすると入館者は減りますか", "料金改定により、入館者は年間4,500人ほど増えると見込まれています[[４，５００人]]。", ("増えると",)),
    ("village", "year changed", "せせらぎの湯の料金はいつ上がりますか", "新しい料金は令和7年1月1日から適用されます[[１リットル７２円]]。", ("令和7年",)),
    ("village", "number changed", "なぜ火曜日も休みなのですか", "職員が15名必要なところ8名しか確保できていないためです[[連勤]]。", ("15名",)),
    ("village", "negation flipped", "温泉の値上げは医療費への影響を考えていますか", "町は、入浴による医療費への効果を試算しました[[医療費への影響]]。", ("効果を試算しました",)),
    ("village", "speaker swapped", "Why did member Kuwata oppose the bill?", "Member Hozumi opposed the bill, saying that the order is wrong [[順番が違う]].", ("Hozumi",)),
    ("village", "invented detail", "旧川瀬屋旅館は町が取り壊しますか", "The heirs have agreed to donate the land to the town [[防護ネット]].", ("donate",)),
    ("village", "swapped roles", "バス路線の存続は誰が頼みましたか", "バス会社の社長が町役場を訪れ、町長に存続を願い出ました[[５月１８日]]。", ("社長が町役場",)),
    ("sample", "number changed", "おまかせ便とはどのようなサービスですか", "30人のうち20人が継続を希望しました[[おまかせ便]]。", ("20人が",)),
    ("sample", "negation flipped", "個人情報はどのように守られますか", "配達票には、氏名や住所のほかに書名も記載されます[[書名は載せません]]。", ("書名も記載",)),
    ("sample", "invented detail", "What happens if a delivered book is lost or damaged?", "Users must pay a fine of half the price of the book [[弁償は求めない]].", ("fine of half",)),
    ("assembly", "wrong direction after a figure", "窓口の手続きはどう変わりますか", "1件あたりの所要時間は15分から35分に延びる見込みです[[十二の手続]]。", ("35分に延びる",)),
    ("assembly", "splice", "認知症の人の見守りに機器は貸し出されますか", "福祉部長は「機器の貸与につきましては、十月から希望する御家庭に無料でお配りいたします」と答弁しました[[二次元コード]]。", ("機器の貸与につきましては、十月から",)),
    ("assembly", "reason invented", "男性職員の育休について教えてください", "取得率が低い最大の理由は、収入が減ることへの不安でした[[三十一人のうち]]。", ("収入が減る",)),
    ("assembly", "speaker swapped", "How will the reserve fund be protected?", "Deputy Mayor Osanawa set a rule not to let the fund fall below two billion yen [[自らに課す]].", ("Deputy Mayor",)),
    ("hospital", "swapped figures", "夜勤の負担を軽くするためにどんな対策をしますか", "夜勤手当は1万4,000円から1万1,000円に変わります[[1万4,000円]]。", ("1万1,000円に",)),
    ("hospital", "negation flipped", "Why can't the hospital share an electronic record system with others?", "The hospital decided to adopt the shared cloud system because it is safer [[11種類]].", ("decided to adopt",)),
    ("hospital", "condition dropped", "When will the obstetrics department reopen?", "The obstetrics department will reopen next April [[分娩室と機器]].", ("reopen next April",)),
    ("school", "year changed", "A案の校舎の建築はいつですか", "早瀬小の校舎は平成元年の建築です[[1億4,500万円]]。", ("平成元年",)),
    ("school", "wrong direction after a figure", "統合後、先生の数はどうなりますか", "The number of teachers will rise by six after the merger [[6人減ります]].", ("rise by six",)),
    ("school", "some told as all", "Where will children wait for the bus?", "The town will build roofed shelters at all 14 stops [[14か所]].", ("all 14",)),
)
