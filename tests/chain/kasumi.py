"""Scripted replies over the day of an assembly, written by people who knew nothing of the gates: true ones and false ones.

First run, before what they showed was mended: 5 of 14 true ones lost, 1 of 10 false ones through. As in `replies.py`
[[words]] stands for a mark of the passage shown that holds the words.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
 ("kasumi", "佐伯議員は家の中で放送を聞ける受信機についてどうしてほしいと言ったのですか",
  "佐伯議員は、戸別受信機を高齢者だけの世帯と浸水想定区域の世帯に無償で配るべきだと求めました[[無償で配るべき]]。"),
 ("kasumi", "バス代はいくらに値上がりするのですか",
  "再編後は一回の乗車につき２００円とする案が地域公共交通会議に諮られています[[一乗車二百円とする案]]。ただし、７５歳以上の方と障害者手帳を持つ方は今の１００円のまま据え置く考えだと、都市建設部長が答えています[[七十五歳以上の方]]。"),
 ("kasumi", "市立病院がお産をやめたのはどうしてですか",
  "３人いた産婦人科の常勤医師のうち、１人が昨年度末に開業のため、もう１人が今年６月に家庭の事情で退職しました[[開業のため退職]]。残る１人で２４時間のお産に対応するのは母子の安全の面から不可能と判断し、９月末で分娩を休止したとのことです[[母子の安全の面]]。"),
 ("kasumi", "市立病院でまた赤ちゃんを産めるようになるのはいつですか",
  "再開の時期は現時点では示されていません[[再開の時期をお示し]]。市長によると、県立医科大学からは、少なくとも令和８年度までは医師の派遣は難しいと回答されています[[派遣は難しい]]。"),
 ("kasumi", "避難の呼びかけが遅れたのはなぜですか",
  "総務部長は、職員の多くが道路の通行止めの対応に出ていて、災害対策本部に情報を集めるのに時間がかかったと説明しました[[出払って]]。その後、水位が基準を超えた時点で危機管理監が本部の協議を待たずに発令できるよう、マニュアルを１１月１日付けで改めています[[危機管理監が発令]]。"),
 ("kasumi", "ごみ施設の予定地の人たちはどんな条件を出していますか",
  "大平地区の自治会は、搬入道路を別に設けることと、毎年の健康調査の二つを条件に挙げています[[健康調査を毎年]]。地区の同意はまだ得られておらず、協議が続いています[[まだ得られておりません]]。"),
 ("kasumi", "統合後、子どもたちはバスに何分乗ることになりますか",
  "教育長は、スクールバスを４台走らせ、乗車時間は長くても３５分になると見込んでいます[[最長で三十五分]]。"),
 ("kasumi", "補正予算に反対したのは誰で、何が気に入らなかったのですか",
  "反対討論をしたのは二番の井手口勝議員です[[反対の立場で討論]]。ポンプ場の改修と災害廃棄物の処理に異論はないとしながら、基金を取り崩して４５００万円を噴水に使うことは市民感情として理解を得られないと述べました[[噴水に使う]]。"),
 ("kasumi", "学童に入れない子をなくすために市は何をしますか",
  "来年４月に西小学校と東小学校の余裕教室を使って、定員４０人のクラブを２か所増やします[[余裕教室を使い]]。これで待機は１５人程度まで減る見込みで、完全な解消は令和８年４月を目標としています[[十五人程度]]。"),
 ("kasumi", "How many school gyms in the city have air conditioning?",
  "Only one of the city's 14 elementary and junior high schools, Chuo Junior High, has air conditioning in its gym [[中央中学校の一校のみ]]. The city hopes to finish installing it at all schools by fiscal Reiwa 10 (2028) [[令和十年度までに]]."),
 ("kasumi", "How much money will be left in the city's rainy-day fund at the end of the fiscal year?",
  "The fiscal adjustment fund is expected to stand at 3.8 billion yen at the end of this fiscal year, down 900 million yen from a year earlier [[三十八億円となる]]. The main reason is that money was drawn down for recovery from the heavy rain [[復旧に取り崩した]]."),
 ("kasumi", "Will employees be punished over the pump failure?",
  "That has not been decided: the mayor said he will decide on disciplinary action after receiving the report of the review committee [[報告を待って判断]]. He also said that final responsibility rests entirely with the mayor [[全て市長に]]."),
 ("kasumi", "What did parents say in the survey about merging the schools?",
  "Of the 158 households that replied, 54% were in favor or somewhat in favor of the merger, 31% were against or somewhat against, and 15% did not know [[賛成が五四％]]. In the Sawatari school district alone, however, more than 60% were opposed [[六割を超えて]]."),
 ("kasumi", "How much will after-school club staff be paid?",
  "The support staff's hourly wage is due to be raised to 1,200 yen from next April, after consultation with the social welfare council, which is the contractor [[時給を千二百円]]. At present there are 121 support staff against the 140 needed, a shortage of 19 [[十九人の不足]]."),
)
# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
 ("kasumi", "negation flipped: the mayor said he does NOT intend to go back to square one", "上村議員は学校統合の計画をどうすべきだと主張しましたか",
  "上村議員は、計画を白紙に戻すべきではないと主張しました[[白紙に戻すべき]]。", ("白紙に戻すべきではない",)),
 ("kasumi", "number changed: 214 above the floor, 368 below (swapped)", "8月の大雨で水につかった家は何軒ですか",
  "床上浸水が３６８棟、床下浸水が２１４棟でした[[床上浸水が二百十四棟]]。", ("床上浸水が３６８棟",)),
 ("kasumi", "speaker swapped: Ideguchi, not Tadokoro, spoke against", "補正予算に反対したのは誰で、何が気に入らなかったのですか",
  "反対したのは田所賢治議員で、被災した商店主がいるなかで４５００万円を噴水に使うことは理解を得られないと述べました[[噴水に使う]]。", ("反対したのは田所賢治議員",)),
 ("kasumi", "cited to a passage that only asks: nobody decided to provide lunches", "夏休みの昼食は学童で提供されますか",
  "はい、霞野市でも夏休みの昼食の提供を実施することになりました[[昼食の提供について]]。", ("実施することになりました",)),
 ("kasumi", "commitment vs. consideration: the bag fee is only an option to be referred to the council", "ごみ袋は有料になりますか",
  "市は来年度から指定ごみ袋を有料化することを決めました[[指定ごみ袋の有料化]]。", ("有料化することを決めました",)),
 ("kasumi", "invented reason: the library change is not for cutting costs", "市はどうして図書館を指定管理にしたいのですか",
  "市長は、導入の理由は開館時間の延長と、利用者の減少に対応するためだと答えました[[開館時間の延長]]。", ("利用者の減少に対応するため",)),
 ("kasumi", "date changed: 18 January, not 25 January; altered", "When will the explanatory meeting about the bus be held in Asakura?",
  "The additional meeting for Asakura will be held at the Asakura community center on Saturday, January 25, at 10 a.m. [[一月十八日の土曜日]].", ("January 25",)),
 ("kasumi", "comparison reversed: cost rose, capacity shrank", "What is happening with the size and cost of the new incinerator?",
  "The city is examining raising the plant's daily capacity from 115 tons to 140 tons in order to keep the cost within 14 billion yen [[百四十トンから百十五トン]].", ("from 115 tons to 140 tons",)),
 ("kasumi", "altered quotation: he said he WILL NOT submit before understanding is won", "Will the mayor submit the school merger ordinance without local consent?",
  "The mayor said that he will submit the ordinance amendment even at a stage where local understanding has not been won [[改正案を提出すること]].", ("will submit the ordinance amendment even",)),
 ("kasumi", "subject swapped: the neighbouring city declined, not Kasumino", "Why isn't the city sharing a garbage plant with Shirase?",
  "At the talks in 2017 Kasumino replied that it had no spare capacity to accept Shirase's garbage, because it had just built its own plant in 2014 [[受け入れる余力がない]].", ("Kasumino replied that it had no spare capacity",)),
)
