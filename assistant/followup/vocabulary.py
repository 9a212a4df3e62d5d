"""The words by which a question shows that it leans on what was said before it: tables of patterns."""

from __future__ import annotations

import re
from functools import cache

from index.retrieval.shapes import DAY, MONEY
from index.words import words

# What something has, does or is asked of: without the thing itself, such words ask about nothing in particular.
RELATIONAL_JA = (
    "金 お金 物 もの 評判 結局 最終的 "
    "理由 目的 背景 経緯 事情 根拠 きっかけ 原因 費用 経費 予算 金額 財源 料金 単価 値段 価格 額 円 時期 期間 期限 日程 予定 日時 日付 "
    "開始 終了 始まる 始める 終わる 終える 続く 続ける 使う 使える 払う 掛かる かかる 取る 要る 届く 届ける 来る 行く 出る 入る 受ける 出す 決まる 決める "
    "決定 対象 条件 要件 方法 手順 手段 手続き 仕組み 場所 会場 人数 定員 件数 回数 割合 数 率 規模 内訳 効果 結果 成果 課題 問題 問題点 影響 基準 "
    "内容 詳細 具体 具体的 例 担当 担当者 責任 責任者 対策 対応 計画 今後 将来 見通し 見込み 状況 現状 意見 質問 反対 賛成 懸念 心配 不安 "
    "異論 異議 支持 答え 回答 返事 返答 答弁 発言 反応 結論 要望 提案 指摘 説明 議論 話 話題 点 件 部分 所 所感 感想 立場 考え 他 外 別 次 前 後 先 "
    "今 現在 以前 最近 今回 来年 去年 昨年 今年 来月 年度 来年度 今年度 何時 委員 議員 会長 議長 委員長 職員 市側 側 当局 行政 執行部 事務局 担当課 "
    "人 方 者 誰 皆 全員 全部 全て 本人 自身 達 さん 様 氏 君 会議 審議会 委員会 議会 会 場 時 日 年 月 "
    "回 度 年間 月間 幾つ 本当 一番 具体例 詳しい もう "
    "少し もっと 更に 再 又 或いは それから そして 違う 違い 同じ 同様 良い 悪い 多い 少ない 大きい 高い "
    "安い 長い 短い 必要 可能 出来る 変わる 変える "
    "実施 導入 検討 実現 廃止 変更 見直し 見直す 増える 増やす 減る 減らす 成る 進む 進める 起きる 起こる 上がる 下がる 納得 了承 了解 承知 分かる "
    "御 第 位 程 程度 頃 間 中 内 上 下 以外 全体 一体 そもそも 思う 考える 見る 聞く 言う 述べる 話す 答える 尋ねる 求める 教える 知る 触れる 示す "
    "つもり 場合 為 言葉 意味 主張 趣旨 要旨 要点 概要 まとめ 纏める 続き 初め 始め 最初 最後 一つ 二つ 三つ つ 番 彼 彼女 其れ 此れ 彼れ 其処 "
    "総額 合計 全額 半額 上限 下限 最大 最小 平均 差額 単位 相手 相手方 行き先 宛先 氏名 名称 名前 由来 実績 推移 傾向 比較 メリット "
    "デメリット 利点 欠点 長所 短所 リスク 危険 手数料 補助 補助率 率 助成 負担 収入 支出 策 工期 完成 着工 "
    "開通 稼働 運用 管理 維持 更新 点検 連絡 連絡先 "
    "電話 番号 申込 申し込み 申し込む 受付 締切 締め切り 利用 利用者 参加者 出席者 欠席者 遣る "
    "代わり 代わる 代替 目標 狙い 見解 認識 所見 方針 体制 実情 此処 其方 此方 こう そう ああ 其の 此の "
    "又は 及び 等 的 性 化 用 頂く 願う 下さる 居る 有る 無い "
    "為る 仰る 仰有る 申す 誰か 何か 何処 何方 何れ 幾ら 何"
)
RELATIONAL_EN = (
    "reason reasons purpose background cause cost costs costing price fee fees budget amount amounts money sum funding "
    "start starts started starting begin begins began end ends ended finish open close date dates deadline period "
    "schedule time times timing long often far soon late early year years month months day days week target targets "
    "eligible eligibility conditions condition requirements requirement method methods way ways place number numbers "
    "capacity share rate size percentage effect effects effective result results outcome problem problems issue issues "
    "impact basis criteria details detail detailed specifics specifically example examples charge responsible "
    "responsibility measures measure plan plans planned future situation current opinion opinions view views concern "
    "concerns concerned objection objections object objected objects oppose opposed opposes opposing opposition against "
    "disagree disagreed disagrees support supported supports supporting favour favor agree agreed agrees approve answer "
    "answers answered reply replies replied response responses respond responded react reaction statement comment "
    "comments remark remarks conclusion request requests proposal point points part thing things matter matters topic "
    "else other others another more further elaborate expand continue go going on next before after now then later "
    "previous earlier last first second third same different difference similar people person persons someone anyone "
    "anybody somebody everyone everybody nobody member members councillor councillors councilor councilors official "
    "officials chair speaker meeting use uses used using apply applies applied pay pays paid work works worked change "
    "changes changed happen happens happened happening decide decides decided decision decisions need needed get got "
    "come make made take takes taken give given bring brought raise raised pose posed put said say says think thinks "
    "thought mention mentioned mentions explain explained describe tell told speak spoke talk talked know really exactly "
    "ok okay please thanks thank well so also too again just still yet already possible able big small high low good bad "
    "enough whole all both each every one ones two three satisfied satisfy convinced accept accepted "
    "quote words deal director mayor governor superintendent president vice deputy chief head "
    "until till since done idea propose proposed bit little few lot summary instead rather anyway meanwhile alternatively "
    "wrong happen suggest suggests suggested suggestion suggestions recommend recommends recommended want wants wanted "
    "doubt doubts doubted doubtful worry worries worried worrying reservation reservations misgivings unhappy wary "
    "hesitant hesitated back backed backs endorse endorsed prefer preferred vote votes voted voting "
    "claim claims claimed call called argue argued argues warn warned "
    "yes sure actually actual exact figure figures source kind sort type "
    "help benefit benefits risk risks downside advantage advantages disadvantage aim aims goal goals do does did expected estimated estimate total"
)
# A demonstrative or pronoun that points before the question. 「その他」「その後」 inside a sentence do not.
POINTS_JA = re.compile(
    r"(?:そ|こ|あ)(?:の(?!他|ため|まま|うち|ほか|後)|れ|こ(?=は|で|に|が|を|の|か)|うした|ういった|ちら|んな|う(?=な|で|す|し|い|考|思|言|答))"
    r"|彼(?:女|ら)?(?=は|が|の|に|を|も)|同じ?(?:人|方|氏|委員|議員)(?=は|が|の|に)|同(?:氏|委員|議員)|先ほど|さっき|上記|前述|(?<![一-鿿])(?:当|本)件|その(?:ほか|他)に|その後"
    r"|(?:他|ほか|別)の(?:委員|議員|方|人|会派|出席者|参加者|メンバー|意見|質問|理由|例)|(?:他|ほか)に(?:は|も)?"
)
POINTS = re.compile(rf"{POINTS_JA.pattern}|\b(?:that|this|it|him|her|them)\b", re.I)
SPEAKER_JA = re.compile(
    r"彼女?|(?:その|この|同じ?)(?:人|方|委員|議員|課長|部長|局長|主査|主任|主事|主幹|館長|副館長|司書|会長|副会長|市長|知事|"
    r"教育長|職員|担当者|発言者|説明者|質問者|答弁者|氏|者)(?=は|が|の|に|を|も|と|、|って)"
)
SPEAKER_EN = re.compile(r"\b(?:he|she|him|her|his|hers)\b|\bthat (?:person|member|official|speaker|man|woman)\b", re.I)
# What the talk came to: 「結局どうなった？」. 「何が決まりましたか」 is asked of the whole meeting.
OUTCOME = re.compile(
    r"結局|結論|最終的に|採決|どうな(?:った|りまし)|(?<!か)決定(は|した)|(どう|他に)(決まっ|決まり|決め|まとま|落ち着)|結果(は|って)(?=どう|[？?。…]*$)"
    r"|(可決|承認|了承|採択)され|\b(in the end|what (was|were|got) (decided|agreed|resolved)|decided? (on|about) (it|this|that)|how did (it|this|that) end"
    r"|how did (the vote|they vote|the voting|it) (go|turn out)|(the )?(decision|outcome|conclusion|vote)|voted? on|outcome"
    r"|did (they|the (council|board|committee|meeting|members|governors|trustees|councill?ors|panel))"
    r" (agree|decide|vote)( (on|about) (anything|something|it|that|this))?"
    r"|(did|has|have|was|were) (it|that|this|the (plan|proposal|motion|idea|item|bill|change|request)) (been )?"
    r"(pass(ed)?|approved|agreed|adopted|carried|rejected)"
    r"|what did (they|the \w+) (decide|agree|conclude|resolve)( (on|about) (it|that|this))?|which \w+ did they (accept|choose|pick|go (for|with)|decide on)"
    r"|what now|what (will )?happens? (now|next)|what(['’]s| is) next|next steps?|where does (it|that|this) (go|leave \w+)( from here| now)?"
    r"|go(es|ing)? ahead|what came of (it|that|this|the)"
    r"|what (happens|happened|will happen|became|becomes|has become) (to|with|of) (it|that|this|them|those|these|the)"
    r"|how (was|were) (it|that|this|they) (settled|resolved)"
    r"|what (happened|became) (with|to|of) (it|that|this)|how did they (decide|vote)|did (they|the \w+) (do anything|take any action))\b",
    re.I,
)
TO_THAT = re.compile(
    r"^(?:それ|これ|その(?:答え|回答|説明|答弁))(?:に(?:対して|ついて)?|を(?:受け|聞い)て)|\bto (?:that|this|it)\b",
    re.I,
)
# A question goes back to what was talked about before the last one: 「報償金の話に戻るけど、…」, "back to the fares, …".
RETURNS = re.compile(
    r"^(?P<a>[^、。？?]{1,24}?)(?:の話|の件|のこと|の話題)?に(?:話を|また)?戻(?:る|り|って|し)[^、。]{0,10}[、。]"
    r"|^(?:さっき|先ほど|先程|最初|はじめ|初め)の(?P<b>[^、。？?]{1,20}?)(?:の話|の件|のこと)?(?:について(?:です)?|(?:な?ん?です|だ)?(?:けど|が)|では?|は)?、"
    r"|^(?:(?:going|coming|getting|let's go) )?back to (?P<c>[^,:;?.]+?)(?:[,:;.]| [-–—]+) *(?:and |but )?",
    re.I,
)
# A question turns to another topic, which it names before it asks: 「踏切の件に移りますが、…」, "the old store, what …".
TURNS = re.compile(
    r"^(?P<d>[^、。？?]{1,20}?)(?:の(?:話題?|件|こと|問題))(?:も|が|は)(?:あ(?:り|っ)|出)[^、。]{0,10}[、。]"
    r"|^(?:話は?[変替]わ[^、。]{0,8}[、。]|別件[^、。]{0,8}[、。]|(?:次|今度|続いて)[にはも]?、?)?"
    r"(?P<a>[^、。？?]{1,20}?)(?:の(?:件|話題?|こと|問題))?(?:に(?:話を?)?(?:移|変わ|変え)[^、。]{0,8}|の(?:件|話題?|こと|問題)(?:なん)?(?:です|だ)(?:けれ?ど|が)?)[、。]"
    r"|^(?:and |but )?(?:(?:turning|moving|coming) (?:on )?to|as for|regarding|speaking of"
    r"|(?:there was|they|you) (?:\w+ )?(?:mention(?:ed)?|talk(?:ed)?) (?:of|about )?) ?(?P<b>[^,:;?.]+?)[,:;.] *(?:and |but )?"
    r"|^(?:and |but )?(?P<c>(?:the|that|those|this) [^,:;?.]{3,50}), +(?=(?:what|how|when|where|who|why|will|is|are|was|were|does|do|did|can)\b)",
    re.I,
)
ABOUT_JA = re.compile(r"(?:^|[はがも、])(?P<x>[^、。はがも]{1,24}?)(?:について|に関して|に対して)")
ABOUT_EN = re.compile(r"\b(?:about|regarding) (?P<x>[^?]{2,60}?)\?*$", re.I)
OF_MEETING = re.compile(
    r"会議|審議会|委員会|協議会|部会|開催|開会|閉会|開か|欠席|出席|議題|会場|傍聴|議事|参加|配[付布]資料|会長は誰|議長は誰"
    r"|\b(meeting|session|sitting|held|attend\w*|absent|absentees?|absence|agenda|minutes|present|chaired|"
    r"presided|adjourn\w*|materials?|handouts?)\b",
    re.I,
)
# Words of a follow-up that are looked for in no passage.
IDLE = frozenset(
    re.findall(
        r"\w+",
        "all now any anyone anybody anything someone somebody something everyone everybody else ever still yet then there"
        " also just really actually already exactly 其れ 此れ 彼れ 其処 此処",
    )
)
LEADS = re.compile(
    r"^(?:(?:では|じゃあ?|それでは|それで|で|でも|しかし|ですが|あと|また|ちなみに|なお|そして|それなら|"
    r"なるほど|はい|ええと|じゃ|ただ|逆に|すると|だったら|だとすると|とはいえ|それにしても)[、,。 　]+|(?:実際に?(?=どう|なん|何|いつ|いくら|どこ|誰)|ところで"
    r"|それじゃあ?|じゃあ|それなのに|なのに)[、, ]?"
    r"|(?:and|but|so|then|also|ok|okay|well|now|by the way|right|thanks|thank you)\b[,.!]? +)+",
    re.I,
)
# 「それを聞いた人は他に何を尋ねた？」: whoever asked is asked for what else they said.
WHO_ALSO = re.compile(r"^.{0,14}?(?:人|方|者|委員|議員)は(?=、?(?:他|ほか)に)")
ELSE = re.compile(r"(?:他|ほか|別)の|(?:他|ほか)に|\b(?:else|others?)\b", re.I)  # who was not told yet
ELSE_JA = re.compile(r"^(?:その)?(?:他|ほか)に(?:は|も)?、?")
POINTERS_JA = re.compile(
    r"^(?:それら?(?!まで)|これら?(?!まで)|あれ|そこ|そちら|そのこと|この件|その件|そのこと|このこと|その点|この点|本件|"
    r"当件)(?:について(?:は|も)?|に関して(?:は)?|に対して(?:は)?|には|では|って|は|が|を|に|で|も|"
    r"の)?[、]?"
    r"|^(?:その|この|あの)"
)
WHAT_ABOUT = re.compile(r"^(?:and |but )?(?:what|how) about (?P<x>.+?)\?*$", re.I)
AND_X = re.compile(
    r"^(?:and|but) (?P<x>(?:(?!\b(?:is|are|was|were|do|does|did|will|would|can|could|who|why|what|when|"
    r"where|how|which|has|have)\b).)+?)\?*$", re.I)  # fmt: skip
X_WA = re.compile(
    r"^(?P<x>[^、。]{1,24}?)(?:については|に関しては|について|のほう|の方|なら|だと|だったら|では|には|とは|って|は|"
    r"も)?(?:どう|どうです|どうなの|いかがです|如何です)?か?[？?。…]*$"
)
DEFINES_JA = re.compile(r"(って|とは)(何(ですか)?|なに|なん(ですか)?)?[？?。…]*$")  # 「ベンダーって？」
WH_JA = re.compile(
    r"なぜ|何故|なんで|どうして|いつごろ|いつ|何時|どこ|どちら|どなた|誰|だれ|いくつ|いくら|幾ら|"
    r"どのくらい|どれくらい|どれぐらい|どの程度|どのよう[にな]?|どういう|どういった|どんな|どれ|どの|どう|"
    r"何(?:[一-鿿]{1,2}(?=[ぁ-んァ-ン、。？?]|$)|パーセント|％|か所|つ|を|が|と|に|で|か)?|なに|なん"
)
WH_EN = re.compile(
    r"\b(why|when|where|who|whom|whose|what|which|how (?:much|many|long|often|far|big|large|"
    r"wide|high|tall|deep|old|fast|heavy|soon|late|early|expensive)|how)\b",
    re.I,
)
ENDS_JA = re.compile(r"(?:の|ん)?(?:です|でしょう|だ)?か?(?:ね|な)?(?:教えて(?:ください|下さい)?)?[？?。、．…\s]*$")
LINKS_JA = re.compile(
    r"について|に関し(?:て|ては)|に関する|に対し(?:て|ては)|における|において|によ(?:る|って|り)|にとって"
)
CALLED_JA = re.compile(r"って(?=何|なに|なん|どう|どん|いつ|どこ|誰|だれ|$)")  # 「おまかせ便って何」
BARE_JA = re.compile(r"[？?。、．…\s]+$")
# What a leaning question asks: the first that matches decides. "other" is any question with the topic put in.
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "meaning",
        re.compile(
            r"^(それ|これ|その言葉|その意味)(は|って|とは)?(何|なん|どういう(意味|こと)|どんなもの)|どういう意味"
            r"|^what (is|are|does|do) (that|this|it|they|those)( mean)?\?*$",
            re.I,
        ),
    ),
    (
        "content",
        re.compile(r"(納得|満足)(は|し|を|でき)|\b(satisfied|convinced|content with|happy with|pleased with)\b", re.I),
    ),
    (
        "asker",
        re.compile(
            r"(誰|だれ|どなた|どの(委員|議員|人|方)).{0,12}(質問|質疑|聞い|きい|尋ね|たずね|問う|問い|指摘|ただし|"
            r"質し|取り上げ|持ち出|求め|要求|注文|要望|要請|訴え|頼|お願い|提案|言い出)|(質問|質疑|尋ね|聞い|求め|要求|注文をつけ|要望|要請|訴え|指摘|頼|願い?|提案|言い出|取り上げ)(し|を|"
            r"た|ん).{0,6}(の|人|方|者|委員|議員)は|質問者|質問したのは"
            r"|^(それ|これ|(その|この)(こと|点))[をがに](心配|懸念|不安|危惧).{0,8}(の|人|方|者|委員|議員)は"
            r"|(気に(し|かけ)|疑問に思|問題視し|(ように|べきだ?と|てほしいと|てくれと)(言|いっ|話|頼|述べ|主張)).{0,6}(の|人|方|者|委員|議員)は|誰の(意見|提案|発案|要望|指摘)"
            r"|\b(who|(which|what) (member|councill?or|person))\b.{0,14}\b(ask(ed|s)?|raised|brought|posed|put|"
            r"questioned)\b|\bwhose question\b|誰の(質問|"
            r"問い)|\bwho was (the )?(asker|questioner)\b",
            re.I,
        ),
    ),
    (
        "teller",
        re.compile(
            r"(誰|だれ|どなた|どの(委員|議員|人|方)).{0,14}(言|いっ|述べ|答|こたえ|発言|説明|話し|語|主張|意見)|"
            r"(発言|説明|答弁|回答|答え)した(の|人|方|者)|(発言|説明|答弁|回答)者"
            r"|\bwho\b.{0,8}\b(said|says|answered|answers|replied|explained|told|stated|spoke|responded|gave)\b|"
            r"\bwhose (words|answer|statement|opinion)\b|\bwho was (that|speaking|it)\b",
            re.I,
        ),
    ),
    (
        "against",
        re.compile(
            r"反対|異論|異議|批判|賛成(?:いた)?しかね|賛成しな|賛成でき|否定的|懸念|(?:不安|心配)(?!な(?:人|方|場合|とき))"
            r"|\bvot(?:e|ed|ing) no\b|\b(object\w*|oppos\w*|against|disagree\w*|critic\w*|dissent\w*|concern\w*|worr\w*"
            r"|doubt\w*|reservations?|misgivings|wary|unhappy|hesita\w*|(difficult(y|ies)|problems?|wrong) with|drawbacks?|downsides?)\b",
            re.I,
        ),
    ),
    (
        "favour",
        re.compile(
            r"賛成(?!(?:いた)?しかね)|支持|同意"
            r"|(?<!any )(?<!financial )(?<!more )\b(support(ed|s|ers?)?(?! (for|available|to)\b)|in favou?r|agree(d|s)?|favou?red"
            r"|(any(one|body)|some(one|body)|who) (else )?(back(ed|s)?|endorse[ds]?|want(ed|s)|prefer(red|s)?|liked?|favou?r(ed|s)?"
            r"|(was|is|were) for|(argued?|push(ed)?|spoke) for))\b",
            re.I,
        ),
    ),
    (
        "others",
        re.compile(
            r"(他|ほか|別)の(委員|議員|方|人|会派|出席者|参加者|メンバー)|(他|ほか)に.{0,10}(誰|意見|質問|発言)|(他|ほか)の(意見|質問)|誰か(他|ほか)"
            r"|\bother (members?|councill?ors?|people|speakers?|opinions?|questions?|views?|voices)\b|"
            r"\b(the )?others\b|\b(anyone|anybody|who|someone|everyone) else\b|\brest of the (members|council|"
            r"committee)\b",
            re.I,
        ),
    ),
    (
        "question",
        re.compile(
            r"(質問|質疑|問い)(は|の内容|って|とは)|(何|なに|どんな(こと|質問)?)(を|が|と)?.{0,6}(質問|聞かれ|尋ねられ|問われ|聞い|尋ね)"
            r"|\bwhat (was|were|is) (the|that|his|her|their) questions?\b|\bwhat (was|were) \w+ asked\b|"
            r"\bwhat did \w+ ask\b|\bthe question\b.{0,10}\?",
            re.I,
        ),
    ),
    (
        "reply",
        re.compile(
            r"(?:^|、)(市|町|村|区|県|都|国|市役所|役所|役場|県庁|当局|行政|事務局|執行部)(?:側)?(?:の(?:対応|考え|見解|反応|言い分|方針|立場)(は|って)|(?:は|も)(?:何て|なんて|何と)(?=$|[？?]|言|答|いっ))"
            r"|(答え|回答|答弁|返事|返答)(は|って|の内容)|(何(?!人|名|割|件|％|パーセント|世帯|社|校|園|軒|票|団体|か所|ヶ所|市|町)|なん|どう|どのように).{0,4}(答え|回答|答弁|返事|返答)|(?<!人が)(?<!名が)(?<!割が)(?<!件が)(答え|回答|答弁)(まし|し)た"
            r"|\b(what|how) (was|is|were|did|does) .{0,24}\b(answers?|reply|replied|respon(se|d|ded))\b|\bthe (answer|reply|response)\b"
            r"|\b(what|how) did (he|she|they|the \w+) (say|answer|reply|respond)( to (that|this|it|him|her|them))\b"
            r"|\b(did|has|have) (any(one|body)|some(one|body)|they|the \w+) (answer|repl(y|ied)|respond)(ed)?\b",
            re.I,
        ),
    ),
    (
        "reaction",
        re.compile(
            r"(反応|受け止め|納得|了承|満足)(は|し|を|った)|(それ|これ|答え|回答|説明)(に対して|を受けて|を聞いて)"
            r"|\b(react|reaction|satisfied|convinced|accept(ed)? (that|it|this|the answer))\b",
            re.I,
        ),
    ),
    (
        "more",
        re.compile(
            r"^(他|ほか)に(は|も)?[？?。…]*$|(他|ほか)に(は|も)?、?(何|なに|どん|どの|あり|ござい)|(もう少し|もうちょっと|もっと|さらに|更に)(?=$|[、？?。]|詳|くわ|知|教|聞|説明|具体|話)|詳し|"
            r"くわし|詳細|具体的に|続き|続けて|全文"
            r"|\b(tell|say|said|know|hear|give|explain|anything|something|any|bit|little)\b[^?]{0,12}\bmore\b|^more\b"
            r"|\bmore (details?|about|on|information|specific\w*)\b"
            r"|(?<!\bbe )\b(details?|elaborate|further|go on|continue|expand|in depth|specifics|specifically|anything else|what else)\b",
            re.I,
        ),
    ),
)
OFFICE = re.compile(r"市|町|村|区|県|都|国|市役所|役所|役場|県庁")  # who acts and answers, whatever is talked about
# What somebody thinks of it is asked, rather than what they asked.
THINKS = re.compile(
    r"言っ|言い|言う|思[いうっ]|考え|意見|感想|主張|見解|述べ|評価|\b(say|said|says|think|thinks|thought|opinion|view|feel|felt)\b",
    re.I,
)
ASKS = re.compile(r"質問|尋ね|聞[いき]|質疑|問[いうわ]|\b(ask|asked|asks|question|questions)\b", re.I)
# Somebody is for or against what another person says, who is no answer themselves: 「浜委員に反対した人は」.
TOWARDS = re.compile(
    r"(人|方|委員|議員|者|誰|だれ|どなた).{0,12}(に|へ|意見に|案に|考えに)(は|も)?(反対|反論|賛成|同意|異論)|(に|へ)(は|も)?(反対|反論|賛成|同意)(し|意見|する|の)[^、。]{0,8}(人|方|委員|議員|者|の(は|が))"
    r"|を(支持|批判|擁護)し[^、。]{0,6}(人|方|委員|議員|者|の(は|が))"
    r"|\b(who|anyone|anybody|someone|somebody|any (member|councill?or)s?|others?|nobody)\b.{0,16}"
    r"\b(((dis)?agree[ds]?|side[ds]?|argue[ds]?) with\b|(against|behind) (him|her|[A-Z]))"
    r"|\b(who|anyone|anybody|someone|somebody|any (member|councill?or)s?|others?|nobody)\b.{0,16}"
    r"\b(back(ed|s)?|support(ed|s)?|oppose[ds]?|object(ed|s)? to|criticis?z?ed) (him|her|[A-Z])",
    re.I,
)
# Who is answered says nothing of it themselves: "Did anyone answer her?"
TO_THEM = re.compile(r"\b(?:answer(?:ed)?|repl(?:y|ied) to|respond(?:ed)? to) (?:him|her|them)\b", re.I)
# Somebody is asked for by what they said, thought or called it: 「短いと言ったのは誰？」, "who said it was too short?"
CLAIM = re.compile(
    r"^(?P<a>[^。？?]{1,40}?)(?:って|と)(?:言|いっ|いう|話し|述べ|主張|訴え|考え|思っ|思う|感じ|見て)[^、。]{0,8}?(?:の|人|方|者|委員|議員)は(?:誰|だれ|どなた|いた|いる|い(?:まし|ます)|どの.{1,4})?[^、。]{0,6}$"
    r"|^(?:誰|だれ|どなた)が(?P<b>[^。？?]{1,40}?)(?:って|と)(?:言|いっ|話し|述べ|主張|訴え|考え|思っ|感じ)"
    r"|^(?:who|(?:which|what) (?:member|councill?or|person)) (?:was it (?:who|that) |else )?"
    r"(?:said|says|thought|thinks|felt|feels|argued|claimed|called|warned|complained|found)"
    r" (?:that )?(?:(?:it|this|that|they|these|those)(?: (?:is|was|are|were|would be|will be|has|had|have))?)? ?(?P<c>[^?]{3,60})",
    re.I,
)
VALUES = re.compile(
    r"(?:いい|良い|よい|だめ|駄目|悪い|無駄|むだ|必要|不要|おかしい|高い|安い|遅い|早い|危ない|怖い|ひどい|足りない)(?:だ|です)?$"
)
FIRST_OF_ALL = re.compile(  # the greatest worry of a survey is asked, rather than who worries
    r"(?:一番|最も|最大|主|いちばん|多かった|多い)(?:の|な|大きな|大きい|多い|多かった)?(?:心配|不安|懸念|反対|理由)"
    r"|\b(?:main|biggest|chief|greatest|most common|top) (?:concern|worry|objection|fear)", re.I)  # fmt: skip
WORRIES = re.compile(r"心配|不安|懸念|気に(し|かけ)|\b(worr\w*|concern\w*|doubt\w*)\b", re.I)
EXCEPT = re.compile(
    r"以外|を除いて|\b(other than|apart from|besides|except)\b", re.I
)  # everybody but the one who is named
VOTE = re.compile(r"採決|票|\bvot", re.I)
VOTES_SIDE = re.compile(r"\bvot(?:e|ed|ing) (?:against|for|no|yes|in favou?r)\b", re.I)  # who did is asked
SIDE_ALONE = re.compile(r"^(賛成|反対)(?:の理由)?は?[？?。…]*$")
HOUR = re.compile(r"何時|時刻|時間|\bwhat time\b", re.I)
DATE = re.compile(  # how a day, a month or a year looks, where no hour is asked
    r"[0-9０-９〇一二三四五六七八九十元]+ ?(年度?|月|日)(?!間|平均)|来年|今年|来月|今月|翌|春|夏|秋|冬|年内|年度内|めど|速やか|未定"
    rf"|とき(から|に|まで)|[のたる]時(から|に)|以[降来前]|これまで|すでに|既に|{DAY}"
)
CLOCK = re.compile(
    r"[0-9０-９〇一二三四五六七八九十]+ ?(時(?!間)|分(?!の))|正午|[0-9]:[0-9]{2}|(?i:[0-9] ?[ap]\.?m\b|o['’]clock|\b(?:half|quarter) (?:past|to)|\bnoon\b)"
)
LOOKS = (  # what a follow-up asks for by a word alone, and how it looks
    ("money", re.compile(r"お金|いくら|費用|料金|予算|負担|有料|無料|値段|価格|財源|\b(pays?|paying|paid|costs?|fees?|free|charged?|money|funding|price)\b",
                         re.I),
     re.compile(rf"[0-9０-９〇一二三四五六七八九十百千万億] ?円|無料|無償|有料|負担|補助|頂(戴|か)|{MONEY}"
                r"|(?i:\b(?:paid|pays?|funds?|funded|reserve|grants?|insurance|fees?|refund)\b)")),
    ("hours", HOUR, CLOCK),
    ("often", re.compile(r"頻度|何回|どのくらいおき|\bhow often\b", re.I),
     re.compile(r"定期的|毎[日週月年]|[日週月年](間|度)?に?[0-9０-９〇一二三四五六七八九十]+ ?[回日度]"
                r"|[0-9０-９〇一二三四五六七八九十]+ ?[日週月年分](間|か月)?(ごと|おき)")),
    ("far", re.compile(r"距離|遠[いさ]|近[いさ]|何キロ|\bhow (far|near|close)\b", re.I),
     re.compile(r"[0-9０-９〇一二三四五六七八九十]+ ?(キロ|メートル|km)|(歩い|徒歩|車|バス|電車|自転車)(て|で)[^。]{0,6}分", re.I)),
)  # fmt: skip
MEASURES = re.compile(  # what is done about it is asked
    r"対策|対応|対処|手を打|手立て|手だて|手当て|改善|工夫|どう(し|す)|どのように(し|す)|取り組"
    r"|\b(measures?|improve[ds]?|solutions?|solve[ds]?|(be|being|been) done|do(es|ing)? about|(do|doing) to)\b",
    re.I,
)
ACTS = re.compile(  # and said
    r"(上げ|下げ|広げ|増や|減ら|改め|設け|始め|入れ|防[ぎげ]|配[りる布]|見直|切り?替え|整備|導入|実施|開始|拡充|支援|補助|配置|試行|依頼|要望|委託|お願い)"
    r"[^。]{0,24}(ます|です|ところ)"
    r"|(?i:\b(?:we|they|I) (?:will|have|can|could|would|are going to|plan to|propose)\b|['’](?:ll|ve)\b|\bwill be\b)"
)
WHY = re.compile(r"なぜ|何故|なんで|どうして|理由|わけ|根拠|\bwhy\b|\breasons?\b", re.I)


@cache
def relational() -> frozenset[str]:
    """Return the relational words of both languages, in the forms of the index."""
    return frozenset(words(RELATIONAL_JA)) | frozenset(RELATIONAL_JA.split()) | frozenset(RELATIONAL_EN.split())
