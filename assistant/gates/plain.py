"""Words that say too little to be borne out, or to be missed: those of reporting, of minutes, and the plainest English."""

# ruff: noqa: E501, SIM905 - tables of words

from __future__ import annotations

from index.words import words

# Words of reporting and of minutes in general, which say nothing that could be borne out.
FRAME = frozenset(
    words(
        "よる 此れ 現時点 現段階 挙げる 答え 答える 述べる 説明 発言 回答 答弁 言う 話す 語る 指摘 質問 尋ねる 聞く 問う 伺う 考える 考え 思う 認識 見解 意見 方針 示す 明らか 報告 強調 主張 求める 要望 提案 懸念 訴える 促す 表現 言葉 文言 約束 予定 見込む 見込み "
        "見通し 理由 原因 事 こと もの 物 ため 為 様 よう 場合 点 上 中 方 者 的 等 など 議事録 会議録 会議 協議会 審議会 議会 委員 委員会 議員 課長 部長 局長 館長 副館長 主査 主任 主事 会長 副会長 "
        "議長 市長 知事 教育長 氏 当局 担当 行う 出来る 成る 有る 居る 持つ 受ける 対する 関する 就く 因る 依る 基づく 踏まえる 通る 通り 以下 次 具体 内容 今後 現在 また さらに 一方 そして 他 ほか 度 必要 "
        "検討 実施 取り組む 取り組み 進める 可能 今回 同 各 全 最 約 計 はい いいえ 同様 同じ 結果 状況 対応 対象 場 所 時 際 後 前 間 内 外 年 月 日 人 件 回 円 名 "
    )
) | frozenset(
    "つく よる yes no said says say stated states state explained explains explain answered answers answer replied reply told tell asked ask noted notes "
    "added adds promised promise announced reported report according minutes meeting council committee assembly board member members councillor "
    "director cllr clerk deputy vice chair chairman chairperson mayor governor official officials chief manager section department mr mrs ms dr "
    "because reason reasons also only therefore however moreover further will would there planned plan plans expected expects expect "
    "thinks think thought believes considers considered intends intend aims mentioned pointed regarding concerning response question "
    "whether while during among until upon though although than now "
    "probably likely perhaps about nearly almost around roughly approximately not cannot can could may might after before again yet use used using make made take taken give given get set put go come become way thing things case one two new first".split()
)
# Nouns of reports and of reasoning, too abstract to be missed.
ABSTRACT = frozenset(
    "itself himself herself themselves ourselves yourself myself oneself assumption assumptions premise approach approaches effort efforts arrangement "
    "arrangements procedure procedures  requirement requirements option options alternative alternatives proposal proposals policy policies intention "
    "outcome outcomes background context criteria evaluation assessment discussion debate remark remarks statement  statements comment comments viewpoint "
    "perspective burden impact risk benefit benefits advantage disadvantage shortage difficulty difficulties priority progress stance agreement consent "
    "permission approval understanding  attention consideration response responses circumstance circumstances situation situations factor factors aspect "
    "aspects element elements extent degree basis scope target targets initiative initiatives framework strategy scheme schemes".split()
)
# Nouns of many senses, whose nearest Japanese word is seldom the one that is meant.
MANY_SENSES = frozenset(
    "room rooms head heads data community communities body bodies face faces line lines table tables house houses board boards field fields floor "
    "piece pieces door chair chairs plate spot spots drive track pool pools bank banks plant plants bill bills letter letters note notes key keys "
    "centre center centres centers standpoint dead".split()
)
# Words too plain to be missed: any paraphrase brings in some of them.
PLAIN = (
    frozenset(
        "about above account across act action actual add affair afford after against age ago aim air allow alone along aloud also amount amounts and another any anyone "
        "anything apart appear apply application area around arrange as ask at available away back base based basis bear because become before begin being believe below beside best better "
        "between big bit both break bring build built bus but buy call called can care carry case cause certain change check choose clear clearly close closed come common complete concern condition "
        "consider contain content continue cost costs count course cover create current currently cut date day deal decide decision deep depend describe detail develop did differ different difficult do "
        "doing done down draw drop due during each early earlier easily easy effect either else end enough ensure enter entire equal especially even event ever every everyone exact example except expect explain "
        "fact fail fall family far feel few figure fill final find finish first fit fix follow following for force form former forward free from front full further future gain gather general get getting give given go goes going good got "
        "great ground group grow had half hand handle happen hard has have having heard held help her here high hold home homes hope how however idea if important improve in include including increase indeed inform inside instead "
        "intend into introduce involve issue it item its join judge just keep kept kind know known lack laid large last late later latter lead least leave left less let level lie life light like likely line list little live living local long longer look "
        "lose lost lot low made main make makes manage many mark match matter may mean means measure meet member mention might mind miss month more most mostly move much must name near need needs neither never new next no none nor not note nothing now number "
        "of off offer often old on once one only open operate opinion oppose opposes order other others otherwise our out outright outside over overall own paid part particular pass past pay people per person persons place plan point position possible post posted power practice "
        "prepare present prevent previous problem problems proceed process produce proper propose protect provide public purpose put question quick quickly quite raise range rate rather reach read ready real really reason receive recent recently reduce refer regard regular relate remain remains "
        "remove replace report request require resident residents rest result return right rise role rule run said same save saved say see seek seem self send sense separate series serious set several shall share she short should show side similar since single site situation size small so some somebody someone "
        "something soon sort source speak special staff stage stand start state stay step still stop strong subject such suffice suggest suit support sure system take taken takes taking talk tell term than that the their them then there these they thing think this those though thought through thus time to today "
        "together told too total toward towards treat true try turn two type under understand unless until up upon urgent use used user users using usual usually value various very view visit visited wait want wants way week well went were what when where whether which while who whole woman women man men child children adult adults agent agents owner owners operator operators customer customers client clients visitor visitors guest guests speaker speakers worker workers colleague colleagues neighbour neighbours neighbor neighbors patient patients victim victims parent parents whom whose why wide will wish "
        "worth despite besides via including merger mergers car cars park parks parking pet pets with within without word words work working works worry would wrong year years yet you young problem fiscal government stockpile match sorting belongings unit branch branches bad badly worse worst nice poor safe willing main major minor mainly partly simple simply extra spare normal ordinary common rare nearby previous latter numerous double entire aged elderly young age sick ill injured careful busy aware able unable same similar advice help matter matters reach reached amount away upon already whose ones ask asks answer afterwards meanwhile moreover nevertheless nonetheless instead meantime sometimes often rarely never ever perhaps maybe almost nearly quite fairly roughly exactly simply merely namely".split()
    )
    | ABSTRACT
    | MANY_SENSES
)
