"""The words of questions about a meeting: pieces of the patterns, and lists."""

from __future__ import annotations

import re

from index.titles import CHAIR, ENGLISH_OFFICES

MEETING = (
    "会議|審議会|委員会|協議会|部会|本会議|定例会|臨時会|議会|会合|懇談会|懇話会|検討会|総会|理事会|会見|集まり"
    "|ミーティング|この会|その会"
)
MEET = r"(meeting|session|sitting|assembly|council|committee|board|conference|hearing|plenary)"
HELD = "開か|ひらか|開い|開催|開会|開議"
ASKS_WHO = (
    "誰|だれ|どなた|どういう(方|人)|どんな(方|人)|どの(方|人)|名前|氏名|顔ぶれ|一覧|リスト|名簿|教え|知りた|何という"
)
CAME = "出席|参加|集まっ|列席|出てい|来(た|て|まし|られ)|顔ぶれ|居合わせ"
AWAY = (
    "欠席|休ん|休み|休まれ|不参加|来な(かっ|い)|来ていな|来られな|出席しな|出席していな|出ていな|参加しな|いなかっ|不在"
)
PRESENT = (
    r"(attend(ed|ing|ees?|ance)?|present|participat(ed?|ing|ants?)|took part|take part|taken part|were there"
    r"|was there|came|come|showed up|turned up|joined?|(was|were) at)"
)
MISSING = (
    r"(absent|absentees?|absence|missing|missed|away|no-shows?|(did not|didn't) (attend|come|show|appear|make|join|take)"
    r"|(was|were) not (present|there)|(was|were)n't (present|there)|(failed|unable|not able) to (attend|come|join))"
)
WHO = r"(who|whom|names?|list|which|members?)"
GENERIC = (
    "会議 会議録 議事録 議事 本会議 会合 会 集まり ミーティング 今回 本日 今日 当日 日 時 回 この その 此れ 其の 開く "
    "開催 開会 開議 方 人 名前 氏名 一覧 リスト 全員 皆 全て 達 さん 様 氏 君 内 うち 全部 願う 下さい 書く 載る 記録 どなた 何方 "
    "御 居る 為る 有る 事 出来る 上 これ それ どれ 所 市 町 村 meeting meetings session sitting assembly council "
    "committee board conference hearing plenary minutes record heading held hold holds take takes took place convene "
    "convened happened today it's whats what's who's whose all please give a an the of in on at to for from by with "
    "about and or as if so not no there this that these those it its they them their he his she her we our you your i "
    "my me is are was were am be been being do does did done has have had will would can could shall should may might "
    "must who whom whose what when where which how many any all some than then know want like tell told question sir "
    "madam mr mrs ms dr member members s d kindly get got out up list name names show find us exactly day full whole "
    "everyone everybody anyone anybody someone listed person people each both actually"
)
# A question with one of these is about what was said, or about another day, whatever else it holds.
VETO = re.compile(
    r"たら|どうな|どうすれ|できます|誰でも|だれでも|もらえ|られますか|\bif\b|\bhappens?\b|\brequired\b|\b(must|should|allowed)\b"
    r"|\bcan (i|we|they|people|anyone|anybody|the|members)\b|"
    r"次回|次の会|次に|次は|前回|前の会|今後|なぜ|何故|どうして|理由|言[っいわう]|述べ|答[えわ弁]|発言|質問|質疑|尋ね|聞[いかきく]|伺"
    r"|求め|話し(?!合)|話[さす]|説明(を)?(し|され|は|して)|提案|賛成|反対|指摘|要望|意見|懸念|決ま|可決|採決|いくら"
    r"|\b(next|previous|earlier|later|why|say|says|said|ask|asks|asked|asking|questions?|answer(s|ed)?|repl(y|ied)"
    r"|propos\w*|oppos\w*|object\w*|vot\w+|approv\w*|decid\w*|mention\w*|opinions?|concern\w*|mean|means|how much"
    r"|will|last (meeting|session|time))\b",
)
# 「次回の協議会はいつですか」: the meeting after this one, which people speak of at its end.
NEXT = re.compile(rf"次回の?({MEETING})?|(次|つぎ)の({MEETING})|\bnext {MEET}('s)?\b|\b{MEET} next\b")
ASKS_WHEN = re.compile(
    r"いつ|何日|何月|何時|何曜日|日程|日時|期日|予定|どこ|会場|場所|何階"
    r"|\b(when|where|what (day|date|time)|which (day|date)|date|place|venue|scheduled)\b"
)
NEXT_WORDS = (
    "何時 何日 何月 何曜日 曜日 日程 日時 期日 予定 何処 どこ 会場 場所 何階 階 いつ 開催日 決まる 月 日 曜 date day time place venue "
    "scheduled schedule planned set next will going happen"
)
MEETS = re.compile(rf"{MEETING}|\b{MEET}\b")
DAY = re.compile(  # a word of a date
    r"\d+(st|nd|rd|th)?|西暦\d+|明治|大正|昭和|平成|令和|年|年度|月|日|[\d-]+"
    r"|jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?"
)
OFFICE_JA = re.compile(
    r"(?:副|筆頭|統括)?[一-鿿ァ-ヶー・]{0,18}?(?:長(?!官)|長官|主査|主幹|主任|主事|司書|参事|理事|知事|監(?!査)|総監|代理|書記|監査委員)"
    r"(?:補佐|代理)?(?=は|って|の|を|が|さん|で|,|、|\?|？|$)"
)
# Offices in English, and what minutes in Japanese call them; who was in the chair is a fact of its own.
OFFICES_EN: tuple[tuple[str, tuple[str, ...]], ...] = (
    *(row for row in ENGLISH_OFFICES if row is not CHAIR),
    (r"(?:town|parish|city|county|borough|district|village) clerk|treasurer|\w+ manager|\w+ officer|solicitor", ()),
)
LAST_NUMBER = re.compile(
    r"(?:議事?日程|日程|議題|案件|議案|資料|agenda|item|material|document|topic)\D{0,6}?(?:第|no\.?|number|#)?\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?![0-9号年月日時人名覧つ])"
    r"|([0-9]{1,2}|[一二三四五六七八九十]{1,2}|ひと|ふた)(?:番目|つ目|件目|個目|点目|(?=の議題|の案件|の日程|の資料))"
)
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "最初": 1, "ひと": 1, "ふた": 2,
}  # fmt: skip
