"""Scripted replies over the minutes of a park council, written by people who knew nothing of the gates: true ones and false ones.

First run, before what they showed was mended: 7 of 14 true ones lost, 2 of 10 false ones through. As in `replies.py`
[[words]] stands for a mark of the passage shown that holds the words.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("parkboard", "中央公園の駐車場は、どういう料金になる案ですか。",
     "西主査の説明では、入庫から90分は無料で、その後は30分ごとに100円、1日の上限は800円とする案です[[入庫から９０分を無料]]。"),
    ("parkboard", "駐車料金を取ることに浜さんが納得しないのはどうしてですか。",
     "浜委員は、ラジオ体操の後に草取りなどをして2時間はいる人たち、つまり公園をきれいにしている人から料金を取るのは筋が違うと述べました[[公園をきれいにしている]]。"
     "通勤の車を追い出したいのであれば、夜間は門を閉めて朝9時に開ければよいとも話しています[[夜間に門を閉めて]]。"),
    ("parkboard", "桜の木は何本なくなりそうなのですか。助けられる木はありますか。",
     "飲食施設の予定地には桜が21本かかっており、図面ではすべて切ることが前提になっています[[桜が２１本かかって]]。"
     "榎本副会長によれば、8本は幹の中が空洞で長くはもちませんが、残る13本は元気で、建物を北へ8メートルほど動かせば残せるはずだということです[[８メートルほどずら]]。"),
    ("parkboard", "お店をもっと北に建てられないのはなぜですか。",
     "建物を北へ8メートル移すと下水の本管をまたぐ形になり、その移設に概算で2,400万円かかるためだと、課長は説明しています[[下水の本管をまたぐ]]。"),
    ("parkboard", "カフェの会社が途中で逃げ出したら、建物の後始末は誰がするのですか。",
     "撤退した場合は、原則として事業者が自らの負担で更地に戻すことになっています[[更地に戻していただく]]。"
     "市はこれに加えて、契約の際に使用料の2年分に当たる保証金を預かるとしています[[２４か月分に当たる]]。"),
    ("parkboard", "塚本さんが手を挙げなかった理由を教えてください。",
     "塚本委員は有料化自体に反対しているわけではなく、料金の値上げを誰がどのような手続でできるのかが資料に書かれていないので、手を挙げられないと述べました[[どういう手続で値上げ]]。"),
    ("parkboard", "ボールでよその家のガラスを壊したら、市が払ってくれますか。",
     "いいえ、弁償は、ボールを使った本人、未成年の場合はその保護者が責任を負うのが原則です[[保護者の責任になる]]。"
     "市の賠償責任保険は、利用者が投げたボールによる損害を対象としていません[[損害は対象になりません]]。"),
    ("parkboard", "伐採した木をもらって薪ストーブに使うことはできますか。",
     "立花係長によると、切った木には虫が残っていて、持ち出せば翌年の春に飛び出して被害が広がるため、すべて破砕して焼却場へ運んでいるとのことです[[破砕して焼却場へ]]。"),
    ("parkboard", "弥生公園が対象から外れたのは何があったからですか。",
     "愛護会の田村（和）委員が、昨年植えた200本のチューリップの4割がボールや足で折られたと訴え、弥生公園だけは外すよう求めました[[チューリップを２００本]]。"),
    ("parkboard", "What did Wakabayashi want included when the toilets are rebuilt?",
     "Wakabayashi asked that a bed on which an adult can lie down, known as a \"universal sheet\", be installed without fail [[ユニバーサルシート]]. "
     "No park in the city has one for adults, Wakabayashi said, and some families have to do the changing on a sheet laid on the floor [[床にシートを敷いて]]."),
    ("parkboard", "Why does the city think commuters are leaving their cars at the park?",
     "In the survey, roughly 30% of the cars parked on weekdays had not moved for six hours or more, and many arrived in the 7 a.m. hour and left in the evening [[６時間以上動いて]]. "
     "Because Senohara Station is only a six-minute walk away, Nishi said, the city presumes that commuters are using the lot [[歩いて６分]]."),
    ("parkboard", "How much of the lawn can the café cover with its own seating?",
     "Terrace seating and the like may occupy at most 10% of the 3,600-square-metre lawn [[占用できるのはその１割]]."),
    ("parkboard", "What worries the transport company next to Umeda-nishi Park?",
     "According to Torii, the company is afraid of children running out after a ball, since its vehicle entrance is next to the park and is busiest in the 4 p.m. hour [[飛び出すのが怖い]]."),
    ("parkboard", "Who should we call if a tree comes down in the middle of the night?",
     "At night and on holidays, call the guard room at city hall, which takes reports 24 hours a day and gets word to the staff member on duty [[市役所の守衛室]]. "
     "At the earliest, someone can be on site in about 40 minutes [[４０分ほどで現場]]."),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("parkboard", "number changed: 90 minutes free, not 60", "駐車場の料金はどうなりますか。",
     "西主査の説明では、入庫から60分までは無料で、その後は30分ごとに100円がかかります[[入庫から９０分を無料]]。", ("60分",)),
    ("parkboard", "negation flipped: he is not against charging as such", "塚本さんが手を挙げなかった理由を教えてください。",
     "塚本委員は、駐車場の有料化そのものに反対であるため、手を挙げなかったと述べました[[有料化そのものに反対]]。", ("有料化そのものに反対であるため",)),
    ("parkboard", "speaker swapped: the vice-chair said it, not the section chief", "建設予定地の桜は何本ありますか。",
     "課長は、21本の桜のうち13本は十分に元気で、建物をずらせば残せるはずだと指摘しました[[残りの１３本は]]。", ("課長は",)),
    ("parkboard", "consideration told as commitment: rewriting all signs is only to be considered", "試行しない公園の禁止の看板はどうなりますか。",
     "立花係長は、試行の後にすべての看板を書き換えると約束しました[[全体の書換えを検討]]。", ("書き換えると約束しました",)),
    ("parkboard", "altered quotation: he said 軟式の球なんてとんでもない", "軟式の球について浜委員は何と言いましたか。",
     "浜委員は「軟式の球なら大いに結構」と述べました[[軟式の球なんて]]。", ("軟式の球なら大いに結構",)),
    ("parkboard", "invented reason, cited to a passage that only asks", "葛原市のカフェがつぶれた理由は何だと市は説明しましたか。",
     "葛原市のカフェは、客が少なく売上げが伸びなかったために3年で撤退しました[[３年で撤退した]]。", ("売上げが伸びなかった",)),
    ("parkboard", "year changed: Reiwa 10 is 2028, not 2027", "What is the schedule for choosing the operator of Chuo Park and opening the restaurant?",
     "The city is aiming for the restaurant to open in April 2027 [[令和１０年４月]].", ("2027",)),
    ("parkboard", "comparison reversed: 268 this year, 190 at the same time last year", "Is the oak wilt getting worse than last year?",
     "No, it is slowing down: 190 affected trees had been confirmed by the end of July this year, compared with 268 at the same time last year [[昨年の同じ時期は１９０本]].", ("slowing down",)),
    ("parkboard", "cited to the wrong passage: the one cited is about the branch that fell on a car", "If a child's ball breaks a window, will the city pay for it?",
     "The city's liability insurance does not cover damage caused by a ball that a park user has thrown [[修理代３２万円]].", ("does not cover",)),
    ("parkboard", "speaker swapped: Tamura Kenichi of the baseball federation said it, not Tamura Kazuyo", "How many children are registered to play baseball now compared with ten years ago?",
     "Kazuyo Tamura said that the number of players registered with the federation had dropped from 920 to 410 in ten years [[９２０人から４１０人]].", ("Kazuyo Tamura",)),
)
