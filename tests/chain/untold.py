"""Scripted replies over short minutes told by a clerk: a community hall, a footbridge, a clinic, a sailing club, a library board.

First run, before what they showed was mended: 5 of 14 true ones were lost and 3 of 10 false ones came through. As in `replies.py` [[words]] stands for a mark of the passage shown that holds the words.
"""

# ruff: noqa: E501 - a reply is one line
# fmt: off

from __future__ import annotations

# (minutes, question, reply): each must come through whole.
TRUE: tuple[tuple[str, str, str], ...] = (
    ("hall", "公民館の講座に来る人が増えたのはどうしてですか。",
     "大迫副主幹は、夜の講座を週1回から週3回に増やした効果が大きいと答えました[[三回に増やした]]。ただ、初参加の人は全体の2割しかおらず、事務局もこれを課題とみています[[全体の二割]]。"),
    ("hall", "調理室が使えない間、お弁当のボランティアはどうなるのですか。",
     "保健センターの栄養指導室を週に2日使えないか調整しているところで、結論は9月に出るとのことです[[栄養指導室]]。"),
    ("hall", "Why can't they keep one gas burner for the wok?",
     "Director Kurose said that keeping gas would mean replacing the ventilation as well, which would cost another two million yen [[さらに二百万円]]."),
    ("hall", "What was decided about the kitchen?",
     "The plan for the renovation was approved, on condition that the type of stove be chosen after hearing what the cooking instructors think [[こんろの機種]]."),
    ("bridge", "How did the footbridge get damaged?",
     "A willow fell on it and cracked the handrail and one of its main beams, and it has been closed since 2 March [[fallen willow]]."),
    ("bridge", "How will children get to school while the bridge is shut?",
     "By 19 votes to 3 the meeting asked the county council to lay on a minibus until the bridge is open again [[19 votes to 3]]."),
    ("bridge", "なぜ速度違反のカメラを付けられないのですか。",
     "ラム巡査の説明では、カメラの設置には3年間に3件の重大事故が必要ですが、幸いそうした事故は起きていません[[three serious accidents]]。"),
    ("bridge", "How is the rest of the money for the churchyard wall going to be found?",
     "The diocese is offering half of the £14,000, and Rev Pell said a summer concert was being planned for 12 July [[half of the £14,000]][[summer concert]]. The Parish Council will also give £1,500 [[£1,500]]."),
    ("clinic", "基金を使えば保険料を上げずに済むのではないですか。",
     "係長によると、基金の残りは4,200万円で、取り崩しても2年でなくなってしまいます[[四千二百万円]]。"),
    ("clinic", "From April, on which Saturdays will the clinic be open?",
     "Only on the first and third Saturdays of the month, since there will be just one full-time doctor from April [[第一・第三週]]."),
    ("sailing", "Can people who aren't members drive the safety boats?",
     "No. Yasmin said the insurance does not permit it [[insurance did not allow]]."),
    ("sailing", "Why did Colin vote against the change in the galley?",
     "Because the bar's takings pay for the heating; he asked for his vote against to be recorded [[bar takings]]."),
    ("orchard", "Why isn't the Elm Street branch opening on Sundays too?",
     "Ms. Ruiz explained that Elm Street's heating is shared with the school, which is closed at weekends, so the whole building would have to be heated [[Elm Street shares]]."),
    ("orchard", "延滞料を取り続けるべきだと言ったのは誰で、なぜですか。",
     "シャー氏です。罰則がなければ絵本が戻ってこなくなると述べました[[picture books never come back]]。"),
)

# (minutes, what is false, question, reply, what must not be shown as supported).
FALSE: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("hall", "months shifted", "調理室はいつ閉まりますか。",
     "調理室は来年3月から5月まで閉鎖されます[[電気式のこんろ]]。", ("来年3月から5月",)),
    ("hall", "request told as promise", "駐車場の白線はどうなりますか。",
     "黒瀬館長は、駐車場を舗装し直すと約束しました[[今月中に引き直す]]。", ("舗装し直す",)),
    ("bridge", "part told as whole", "How many drivers were taken to court?",
     "All 61 drivers stopped in April will go to court [[61 drivers]].", ("All 61 drivers",)),
    ("bridge", "opposite view", "What did PC Lamb think of the stepping stones?",
     "PC Lamb supported the stepping stones because he had attended two incidents at the ford [[two incidents]].", ("PC Lamb supported",)),
    ("clinic", "speaker swapped", "減免制度の周知を求めたのは誰ですか。",
     "粕谷委員が、年金だけで暮らす世帯には負担が重いとして減免制度の周知を求めました[[年金だけで暮らす]]。", ("粕谷委員が",)),
    ("clinic", "refusal told as consent", "Can the rise be put off until October?",
     "Yes, section chief Saegusa said the rise can be put off until October [[年度の途中]].", ("can be put off",)),
    ("sailing", "asked told as done", "Will the reservoir company help with the slipway?",
     "The reservoir company has agreed to contribute to the slipway [[reservoir company]].", ("has agreed to contribute",)),
    ("sailing", "wrong day", "When can Marcus drive a safety boat?",
     "Marcus can drive on Tuesday and Thursday only [[Monday and Wednesday]].", ("Tuesday and Thursday",)),
    ("orchard", "comparison reversed", "Do the fines pay for themselves?",
     "Yes, the fines bring in more than it costs to collect them [[spent close to $9,000]].", ("bring in more",)),
    ("orchard", "vote swapped", "How did the vote on fines go?",
     "The motion failed by 3 votes to 1 [[Ms. Shah]].", ("motion failed",)),
)
