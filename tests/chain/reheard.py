"""A second set of scripted replies over an assembly and a district committee, written after `reworded.py` was mended and before
any of it was tried. As in `replies.py` [[words]] stands for a mark.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("kasumi", "財政調整基金が減ったのはなぜですか",
     "豪雨災害の復旧のために取り崩したことが主な理由です[[復旧に取り崩した]]。残高は昨年度末より9億円少ない38億円になる見込みですが、市が最低限とする25億円は上回っています[[最低限維持]]。"),
    ("kasumi", "ごみ焼却施設の処理能力を小さくするのはどうしてですか",
     "建設費を140億円以内に収めるためです[[百四十億円以内]]。昨年までの見込みは120億円でしたが、10月に4社から取り直した見積りは平均163億円でした[[百六十三億円]]。"),
    ("kasumi", "白瀬市と一緒にごみを処理することは検討しなかったのですか",
     "検討はしました。平成29年に協議しましたが、白瀬市には霞野市のごみを受け入れる余裕がないと断られています[[受け入れる余力がない]]。"),
    ("kasumi", "ポンプ場の改修が先送りされた責任は誰にありますか",
     "副市長は、担当課が令和元年度と2年度に改修を要求したものの、感染症への対応や庁舎の耐震化が優先されて財政の査定で見送られたと説明しました[[財政の査定]]。"),
    ("kasumi", "ごみの量は五年間でどれだけ減りましたか",
     "平成30年度から令和5年度までで4.2%しか減っていません[[四・二％]]。市は、これまでのやり方では目標に届かないと認めています[[四・二％]]。"),
    ("kasumi", "沢渡小の百五十年の資料はどうなりますか",
     "なくならないよう、教育委員会が責任をもって保存します[[散逸することのない]]。校舎の使い道については、来年度から地域と話合いを始めたい考えです[[散逸することのない]]。"),
    ("kasumi", "Why was a small special school not chosen instead of the merger?",
     "It was considered, but in the prefecture only one of five such schools had gained pupils over ten years, and some had merely put the merger off, so the plan was not adopted [[五校中一校]]."),
    ("kasumi", "How long will the children have to ride the school bus?",
     "Four school buses will run, and the ride should take 35 minutes at most, which is below the national guideline of about an hour [[最長で三十五分]]."),
    ("carrowmore", "How much of the Donnellan field can be used?",
     "About two thirds. Mr Rafter said that a third of it is too wet for graves, although the lower part could serve as a path, parking or a garden for ashes [[too wet for graves]]."),
    ("carrowmore", "How many people chose cremation last year?",
     "Of last year's 118 interments, 37 were of ashes, up from 14 four years earlier [[118 interments]]."),
    ("carrowmore", "Who is responsible for the broken gate?",
     "A delivery lorry broke the hinge, and Mr Rafter said that the council is in touch with the haulier's insurers [[delivery lorry]]. He promised to telephone Mrs Noone himself the next day [[delivery lorry]]."),
    ("carrowmore", "What does a grave cost?",
     "A single plot is €950 and a double €1,600, prices that have stayed the same since 2016 [[€1,600]]. Neighbouring districts charge about €1,400 for a single plot on average [[€1,600]]."),
    ("carrowmore", "When could the first burials in the new field take place?",
     "Mr Rafter hopes for autumn 2027, provided contracts are signed by the end of the year [[first burials]]. The gap of roughly six months could be bridged with 19 places in the old reserved section [[first burials]]."),
    ("carrowmore", "キルマリンの墓地はいつ満杯になりますか。",
     "Mr Rafterによると、残りは64区画で、昨年と同じペースで売れれば2027年の春に満杯になります[[spring of 2027]]。"),
    ("carrowmore", "誰が墓の値上げに反対しましたか。",
     "Cllr Quiltyです。この町で亡くなるための費用を上げることは支持しないと述べました[[cost of dying]]。"),
    ("carrowmore", "What did Cllr Kerrigan's amendment ask for and how did the vote go?",
     "It asked for a columbarium wall to be costed again, with the figure to come back before Christmas [[costed again]]. It was carried by five votes to two [[five votes to two]]."),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("kasumi", "reason invented", "財政調整基金が減ったのはなぜですか", "基金が減ったのは、市税の収入が落ち込んだためです[[復旧に取り崩した]]。", ("市税の収入",)),
    ("kasumi", "change reversed", "ごみ焼却施設の処理能力を小さくするのはどうしてですか", "処理能力を115トンから140トンに増やします[[百四十億円以内]]。", ("115トンから140トン",)),
    ("kasumi", "not adopted told as adopted", "Why was a small special school not chosen instead of the merger?", "The city has decided to turn Sawatari into a small special school [[五校中一校]].", ("has decided",)),
    ("carrowmore", "part told as whole", "How much of the Donnellan field can be used?", "The whole field is too wet for graves [[too wet for graves]].", ("The whole field",)),
    ("carrowmore", "numbers swapped", "What does a grave cost?", "A single plot is €1,600 and a double €950 [[€1,600]].", ("double €950",)),
    ("carrowmore", "vote swapped", "What did Cllr Kerrigan's amendment ask for and how did the vote go?", "The amendment was lost by five votes to two [[five votes to two]].", ("was lost",)),
)
