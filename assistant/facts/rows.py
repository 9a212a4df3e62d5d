"""The ways in which the facts of a meeting are asked for, in Japanese and English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.facts.vocabulary import ASKS_WHO, AWAY, CAME, HELD, MEET, MEETING, MISSING, PRESENT, WHO

Fact = Literal[
    "date", "place", "hours", "attended", "absent", "count_attended", "count_absent", "explainers", "secretariat",
    "department", "phone", "chair", "office", "person", "was_there", "agenda", "materials", "title",
    "next",
]  # fmt: skip


@dataclass(frozen=True)
class Row:
    """How a fact is asked for, and the words that such a question may use besides."""

    fact: Fact
    ja: tuple[str, ...]  # patterns, one of which stands in the question, folded, without the names of people
    en: tuple[str, ...]  # the same, in small letters
    words: str  # of both languages
    named: bool = False  # asks about somebody whom the question names


ROWS: tuple[Row, ...] = (
    Row(
        "date",
        (
            rf"いつ.{{0,14}}({HELD}).{{0,3}}(た|日|の)",
            rf"^(?=.*({MEETING})).*(いつ|何日|何月|何年|何曜日)",
            r"開催日",
            r"開会日",
            r"年月日",
            r"日付",
            r"開催(日程|の日)",
            r"(?<!議事)日程は",
            r"日時",
            rf"何月何日に({HELD})",
            rf"何日に({HELD})",
            rf"何曜日に({HELD})",
            r"期日",
        ),
        (
            rf"\bwhen\b.*\b(held|{MEET}|took place|take place|convened?|meet|met)\b(?!.*\b(start|"
            r"begin|began|end|finish|close|adjourn))",
            r"\b(what|which) (date|day|year|month)\b",
            r"\bdates? of\b",
            r"\bthe date\b",
            r"\bon what (date|day)\b",
            r"\bmeeting'?s? date\b",
            r"\bday of the week\b",
        ),
        "会議は何曜日に行われましたか 何日 何月 何年 何曜日 曜日 曜 年 月 年月日 開催日 日付 日時 日程 期日 date "
        "dates day year month week weekday meet met gather",
    ),
    Row(
        "place",
        (
            rf"どこ(で|に).{{0,14}}({HELD}|集ま|あっ|行われ)",
            rf"^(?=.*({MEETING})).*どこ((で|に).{{0,6}}(行|し(た|まし)|やっ)|だ|です|でし)",
            r"場所",
            r"会場",
            r"開催地",
            r"(どの|どこの|何の)(部屋|会議室|建物|会館)",
            r"何階",
        ),
        (
            rf"\bwhere\b.*\b(held|{MEET}|took place|take place|convened?|meet|met)\b",
            r"\bvenue\b",
            r"\blocation\b",
            r"\bplace of\b",
            r"\b(which|what)( \w+)? (room|building|floor|venue|place|hall|facility|site)\b",
        ),
        "何処 どこ 場所 会場 開催地 集まる 部屋 会議室 室 建物 会館 階 何階 行う venue location room building floor "
        "facility site used hall meet met gather",
    ),
    Row(
        "hours",
        (
            rf"^(?=.*({MEETING}|た|時刻|時間|開会|閉会|散会|開議|終了)).*(何時|時刻|(開始|終了|"
            r"開会|閉会|散会|終わりの?|始まりの?)時[間刻]?)",
            rf"^(?=.*({MEETING})).*(いつ.{{0,10}}(終わ|始ま|終了|閉会|散会)|何時間|何分間?|どのくらい|"
            r"どれくらい|どのぐらい|どれぐらい|所要時間|長さ)",
            r"所要時間",
            rf"({MEETING})(が|の|を)(始ま|終わ|終え|開始|終了)[^。]{{0,4}}(時間|時刻)",
            r"午前.{0,3}午後",
            r"(開会|閉会|散会|開議|開始|終了)(の)?時(刻|間)",
        ),
        (
            r"\b(what time|at what hour|which time)\b",
            rf"\bwhen\b.*\b{MEET}\b.*\b(start|begin|began|begun|open|end|finish|close|adjourn|"
            r"conclude|over|commence)",
            r"\b(start|starting|opening|closing|ending|end|finishing|beginning|adjournment) time\b",
            r"\btime of (the|this)\b",
            rf"\bhow long\b.*\b{MEET}\b",
            rf"\b(duration|length)\b.*\b{MEET}\b",
        ),
        "会議は午前と午後のどちらに 何時 何時間 何分 分 時間 時刻 始まる 始まり 始める 開始 終わる 終わり 終える 終了 閉会 散会 "
        "閉じる どのくらい どれくらい どのぐらい どれぐらい 会議はどのくらいの時間掛かりましたか 開く 掛かる 所要 "
        "長さ 続く 時 間 何の位 何れ位 位 どのくらい time hour hours minutes start starts started starting begin "
        "begins began begun beginning open opens opened opening end ends ended ending finish finished finishing "
        "close closed closing adjourn adjourned adjournment conclude concluded over commence commenced long last "
        "lasted go run duration length",
    ),
    Row(
        "was_there",
        (
            rf"{CAME}",
            rf"{AWAY}",
            r"[にはがも](いま[しす]|いた|居(た|ま))",
        ),
        (
            rf"\b{PRESENT}\b",
            rf"\b{MISSING}\b",
        ),
        "出席 参加 来る 居る 欠席 休む 休み 御休み 不在 当日 attend attended attending present absent there come "
        "came take took taken part participate participated missing away join joined didn't wasn't weren't show up",
        named=True,
    ),
    Row(
        "person",
        (
            rf"{ASKS_WHO}",
            r"何者",
            r"役職",
            r"肩書",
            r"職名",
            r"職は",
            r"所属",
            r"立場",
            r"どんな",
            r"どういう",
            r"どの(部署|課|立場|よう)",
        ),
        (
            r"\bwho\b",
            r"\b(role|title|position|job|office|post|affiliation)\b",
            r"\bwhat (is|does)\b",
        ),
        "人 方 者 何者 役職 肩書 肩書き 職名 職 所属 立場 役 部署 課 role title position job office post "
        "affiliation do hold",
        named=True,
    ),
    Row(
        "attended",
        (
            rf"^(?=.*({ASKS_WHO}|は[?？]?$|だった|でした))(?!.*({AWAY}|何人|何名|人数)).*({CAME}|"
            r"(委員|議員|メンバー|構成員)(は|の|全員|を))",
        ),
        (
            rf"^(?=.*\b{WHO}\b)(?!.*\b({MISSING}|how many|number)\b).*\b{PRESENT}\b",
            r"^(?!.*\b(how many|number)\b).*\b(attendees|attendance|participants)\b",
            r"\bwho (are|were) (all )?(the )?(members|participants|attendees)\b",
            r"\blist of (the )?members\b",
        ),
        "出席 出席者 参加 参加者 集まる 列席 出る 来る 顔触れ 委員 議員 構成員 構成 メンバー 名簿 者 居る attend "
        "attended attending attendees attendee attendance present participate participated participants participant "
        "took take taken part came come joined join turned showed up councillors councilors members",
    ),
    Row(
        "absent",
        (rf"^(?!.*(何人|何名|人数)).*({AWAY})",),
        (rf"^(?!.*\b(how many|number)\b).*\b{MISSING}\b",),
        "欠席 欠席者 休む 休み 御休み 不在 不参加 参加 来る 出席 出る 委員 議員 者 居る absent absentees absentee "
        "absence missing away missed attend come show appear make join take part didn't wasn't weren't did failed unable able up "
        "present councillors councilors no-shows",
    ),
    Row(
        "count_attended",
        (rf"^(?=.*(何人|何名|人数|いくにん))(?!.*({AWAY})).*({CAME})",),
        (rf"^(?=.*\b(how many|number of)\b)(?!.*\b{MISSING}\b).*\b{PRESENT}\b",),
        "何人 何名 人数 数 名 人 出席 出席者 参加 参加者 集まる 来る 委員 議員 者 number attend attended attending "
        "attendees attendance present participate participated participants took take part came come joined up "
        "councillors councilors",
    ),
    Row(
        "count_absent",
        (rf"^(?=.*(何人|何名|人数|いくにん)).*({AWAY})",),
        (rf"^(?=.*\b(how many|number of)\b).*\b{MISSING}\b",),
        "何人 何名 人数 数 名 人 欠席 欠席者 休む 休み 御休み 来る 出席 委員 議員 者 居る number absent absentees "
        "missing away missed attend come show up didn't weren't did failed councillors councilors",
    ),
    Row(
        "explainers",
        (
            rf"^(?=.*({ASKS_WHO}|は[?？]?$|でした)).*(説明者|説明員|説明に|説明のため|理事者|"
            rf"執行(部|機関)|実施機関|当局|行政側|職員.{{0,6}}({CAME}|{ASKS_WHO})|(市|町|村|区|"
            rf"都|県|館|課|局|部|役所)(側)?(から|の出席|側).{{0,8}}({ASKS_WHO}|{CAME}))",
        ),
        (
            r"\b(explainers?|presenters?)\b",
            r"\brepresented\b",
            rf"\b(officials?|staff|employees|administration|executives?)\b.*\b({PRESENT}|explain|"
            r"who)\b",
            r"\bwho\b.*\b(officials|staff|explain)\b",
        ),
        "説明 説明者 説明員 者 員 為 理事者 執行 部 機関 実施 当局 行政 側 市側 町側 村側 区側 都側 県側 行政側 "
        "当局側 職員 役所 市 町 村 区 都 県 出席 出席者 参加 来る explainers explainer presenters presenter explain "
        "official officials staff employees employee administration executives executive attend attended present "
        "took take part came come took side represented",
    ),
    Row(
        "secretariat",
        (rf"^(?=.*({ASKS_WHO})).*(事務局|庶務|書記|担当者|幹事)(?!長)",),
        (r"\b(secretariat|clerks?|secretary)\b", r"\b(took|takes|kept|wrote|recorded) (the|these|those) minutes\b"),
        "事務局 事務 局 庶務 書記 担当者 担当 者 幹事 出席 出席者 職員 secretariat clerk clerks secretary staff took takes kept wrote recorded "
        "attended present",
    ),
    Row(
        "department",
        (
            r"担当(の|する|して|は|部|課|窓口|し)",
            r"所管",
            r"主管",
            r"事務局はどこ",
            r"問い?合わ?せ先",
            r"どの(課|部署|部)が",
        ),
        (
            r"\b(departments?|sections?|divisions?|offices?|bureaus?)\b",
            r"\bin charge\b",
            r"\bcontact\b",
        ),
        "担当 部署 部 課 局 所管 主管 窓口 何処 事務局 事務 局 問い合わせ 問合せ 問い合せ 問い合わせ先 先 役所 庁 "
        "部課 department section division office bureau charge responsible contact secretariat handles handled "
        "belongs who",
    ),
    Row(
        "phone",
        (
            r"電話",
            r"内線",
            r"連絡先",
            r"\bTEL\b",
        ),
        (r"\b((tele)?phone|extension|contact number|contact details)\b",),
        "電話 番号 内線 連絡 先 連絡先 tel 担当 部署 課 事務局 事務 局 問い合わせ 何番 番 phone telephone number "
        "extension contact details call department office secretariat charge",
    ),
    Row(
        "chair",
        (
            r"(司会|進行|議事の?取り?まとめ|仕切)",
            r"(議長|座長)(を務|を担|役)",
            rf"(会長|委員長|議長|座長)(は|って|の?(名前|氏名)|を務|が).{{0,6}}({ASKS_WHO}|$)",
        ),
        (
            r"\b(chaired|chairs|chairing|presid(ed|es|ing)|moderated|(led|ran|conducted) (the|"
            r"this))\b",
            r"\b(?<!vice )(?<!vice-)(?<!deputy )(chair|chairperson|chairman|chairwoman)\b",
        ),
        "議事 司会 進行 役 取り纏め 纏める 仕切る 議長 座長 会長 委員 長 委員長 務める 勤める 担う 担当 者 chair "
        "chaired chairs chairing chairperson chairman chairwoman preside presided presides presiding moderated led "
        "ran conducted over",
    ),
    Row(
        "agenda",
        (
            r"議題",
            r"案件",
            r"議事(日程|次第|の内容)",
            r"次第",
            r"審議事項",
            r"報告事項",
            r"協議事項",
            r"付議",
            r"アジェンダ",
            r"(何|なに|どんな(こと|件|議案|テーマ))(について|を|が|に関して).{0,6}(話し合|"
            r"審議|議論|協議|討議|扱|取り上げ|諮)",
            r"どんな(議案|議題)",
            r"テーマ",
        ),
        (
            r"\bagenda\b",
            r"\bitems? (of business|discussed|were)\b",
            r"\b(topics?|items?|matters?|subjects?|bills?|issues?)\b.*\b(discussed|deliberated|"
            r"covered|considered|up|taken|addressed|there)\b",
            r"\bwhat (was|were) (discussed|deliberated)\b",
            rf"\bwhat did (they|(the|this) {MEET}) (discuss|deliberate)\b",
            rf"\bwhat (was|is) (the|this) {MEET} about\b",
        ),
        "何について 幾つ いくつ 議題 案件 議事 日程 次第 審議 報告 協議 付議 事項 アジェンダ 何 話し合う 話し合い 議論 討議 "
        "扱う 取り上げる 諮る 議案 テーマ 件 事 番 番目 目 第 つ 個 一 最初 最後 項目 上がる agenda item items "
        "business topic topics matter matters subject subjects bill bills issue issues discuss discussed "
        "deliberated covered cover considered up taken addressed first second third fourth fifth sixth number point",
    ),
    Row(
        "materials",
        (
            r"資料",
            r"配[付布]物",
            r"配[付布]され",
        ),
        (
            r"\b(materials?|documents?|handouts?|papers?)\b.*\b(handed|distributed|provided|"
            r"given|circulated|listed|supplied|meeting|session|presented|available|passed|there)"
            r"\b",
            r"\blist of (the )?(materials|documents|handouts)\b",
            r"\b(hand(ed)? out|distribut(ed?)?|circulated?)\b",
            r"\b(material|document) (no\.? ?|number )?\d+\b",
        ),
        "資料 配付 配布 配る 提出 渡す 物 書類 会議 番 番目 番号 第 つ 種類 題名 どの material materials document "
        "documents handout handouts paper papers handed hand out distributed distribute provided given circulated "
        "circulate listed supplied presented available passed around meeting number no",
    ),
    Row(
        "title",
        (
            r"第何回",
            rf"(何|なん)(の|という|と言う|て)({MEETING}|会)",
            rf"({MEETING})の?(名称|名前|名は|題名|タイトル|正式)",
            rf"(どの|どんな|どういう|どこの)({MEETING}|会)(議?録)?(の|です|でし|だ|か|が)",
            r"(会議録|議事録)の(名|題|タイトル)",
            r"何の(会議録|議事録|記録)",
        ),
        (
            rf"\b(what|which) (kind of |sort of )?{MEET} (is|was|are|held|met)\b",
            rf"\b(name|title) of (the|this|that) {MEET}\b",
            r"\bwhich (body|organi[sz]ation) met\b",
            rf"\bwhat(?:'s| is| was)? (is )?(this|the|that) {MEET}(?: called|'s name| name)?\??$",
            rf"\bwhat is (this|the) {MEET} called\b",
            r"\bwhat (are these|minutes are)\b",
            r"\bofficial name\b",
        ),
        "第何回 何処 どこ 名称 題名 タイトル 正式 種類 何 何の 名 此れ body organisation organization met meet called title kind "
        "sort official these",
    ),
)
TOGETHER: dict[Fact, tuple[Fact, ...]] = {  # the first of them hides the others when one question matches both
    "count_attended": ("attended", "was_there", "explainers"),
    "count_absent": ("absent", "was_there", "count_attended", "attended"),
    "absent": ("attended",),
    "was_there": ("attended", "absent", "count_attended", "count_absent", "person", "explainers", "chair"),
    "person": ("chair", "explainers", "department", "attended", "secretariat"),
    "explainers": ("attended", "department"),
    "secretariat": ("department", "attended"),
    "phone": ("department",),
    "office": ("chair", "explainers", "secretariat", "department", "attended"),
    "agenda": ("title", "date"),
    "materials": ("agenda", "attended"),
    "title": ("date",),
}
