"""The set phrases in which Japanese and English minutes put something to the meeting, consent to it and decide it."""

from __future__ import annotations

import re

from assistant.digest.bills import CODE
from index.titles import TITLES
from index.words import words

DONE = r"(?:可決|否決|採択|承認|了承|同意|認定|決定|議決|選任|選出|指名|付託|許可|採用|答申|設置|修正|了解)"
RESULT = re.compile(
    r"(?-i:\b(?:RESOLVED|AGREED|DECIDED|CARRIED)\b)"
    r"|"
    rf"{DONE}(?:を|と)?(?:する|す)?(?:べき)?(?:もの|こと)?(?:と|に)?(?:決し|決定(?:いた)?し|決定さ?れ|決ま[りっ]|いたし|致し|され|し)(?:まし)?た(?![い一-鿿ァ-ヶ]|もの[をがは])"
    r"|(?:こと|もの|とおり|通り|よう|案)(?:に|で|と)?(?:決し|決定(?:いた|致)?し|決ま[りっ]|決め|了承(?:いた|致)?し|いたし|なり)(?:まし)?た(?![い一-鿿ァ-ヶ])"
    rf"|(?:決し|決定(?:いた|致)?し|決定され|決まり|決め)ました|(?:さよう|そのよう|左様)(?:に|、)?(?:決定|決し|取り計ら|いたし)"
    rf"|(?:{DONE}|否決|不採択)と(?:いたし|致し|し)ます。?$"
    r"|報告(?:として|を)(?:承り|了承し|受けま?し)(?:まし)?た|了承(?:する|いただ|を得)(?!.*か[。？?]?$)|"
    r"(?:適当|妥当|相当)(?:である)?と(?:認め|判断し|答申)(?:ます|た)"
    rf"|{DONE}(?:と|に)(?:する|なる|なった|された)[。」）)]?$|(?:原案|提案|案)(?:の)?(?:とおり|通り)(?:{DONE}|とする)"
    rf"|当選(?:さ?れ|し|と(?:決|な)[^。]{{0,4}})(?:まし)?た(?![い一-鿿ァ-ヶ])|(?:{DONE}|否決)(?:と|を)裁決"
    r"|\b(?:was|were|is|are|has been|have been) (?:\w+ly )?(?:approved|adopted|carried|agreed|rejected|passed|accepted|decided|endorsed"
    r"|ratified|lost|defeated|deferred|postponed|tabled|referred|withdrawn|noted|received|refused|granted|resolved|elected|appointed)\b"
    r"|\b(?:motion|amendment|proposal|resolution|recommendation|vote) (?:is |was )?(?:carrie[sd]|pass(?:e[sd])|fail(?:s|ed)|lost|defeated)\b"
    r"|\bput to (?:the|a) (?:meeting|vote) and (?:\w+ly )?(?:agreed|carried|lost|defeated|rejected|adopted|passed)\b"
    r"|\bcarried (?:unanimously|by|nem)|\b(?:resolved|agreed|decided|noted):? (?:unanimously )?(?:to|that|by)\b|\bby \w+ votes? to \w+|^all agreed\b[^?]*$"
    r"|^(?:approved|carried|agreed|deferred|adopted|rejected|so (?:ordered|resolved))\b[^?]*$",
    re.I,
)
# What a clerk prints so was decided, whatever else the sentence says: "RESOLVED that the fence be repaired if …".
CAPITALS = re.compile(r"\b(?:RESOLVED|AGREED|DECIDED|CARRIED)\b")
# The chair's word that makes a decision of what was agreed to just before, 「そのように決めます」, or of what the chair
# has summed up, 「それでは修正版によることとします」.
SETTLES = re.compile(
    r"(?:その|この|さ|左)(?:よう|とおり|通り)(?:に|で)?(?:させていただき|いたし|致し|決め|決定(?:いた)?し|取り計らい|進め|まとめ|し)ます"
    rf"|(?:こと|もの|とおり|通り|方向|案)(?:に|と|で)(?:させていただき|いたし|致し|決め|決定(?:いた)?し|し)ます|{DONE}(?:と)?(?:いたし|し)ます。?$"
)
# What a committee's chair reports of its own decision to the assembly, which has yet to decide.
REPORTED = re.compile(r"審査(?:を|した|し|の|いたしました)?[^。]{0,12}結果|(?:御|ご)?報告(?:いたし|申し上げ)ます")
OUTCOME = re.compile(
    r"可決|否決|採択|承認|了承|同意|認定|修正|継続|付託|選任|答申|\b(?i:approved|carrie[sd]|pass(?:es|ed)|adopted|rejected|lost|defeated|deferred|agreed)\b"
)
SUMS_UP = re.compile(
    r"^(?:それでは|では|よって|以上)[^。]{3,80}(?:こと|もの|とおり|通り)(?:に|と)(?:いたし|し)ます。?$"
    r"|^(?i:(?:so |then |therefore |in that case |ok(?:ay)?,? )*(?:we|i)(?: will|['’]ll| shall"
    r"| therefore)? (?:therefore )?(?:defer|postpone|approve|adopt|accept|endorse|refer|declare)\b)"
)
# Not yet decided, decided elsewhere, or what would have to be.
NOT_YET = re.compile(
    r"か[。？?]?$|たいと(?:思|存|考)|お諮り|(?:ご|御)?異議(?:は)?(?:あり|ござい)ません[か]|閣議|(?:場合|"
    r"次第|際|のち|後|以上|上|とき|ので|が)(?:は|に|で|、)[^。]*$(?<!ました。)(?<!決といたします。)(?<!択といたします。)(?<!決とします。)(?<!択とします。)"
    r"|願います|賛成の(?:方|諸君|議員|委員)|求めます|決定され(?:て|る)|予定で"
    r"|(?i:\?$|\bif\b|\bunless\b|\bI (?:propose|move|suggest|recommend)\b|\b(?:should|could|may|might|must|would|will|to|can|needs? to) be\b"
    r"|\bonce\b|\bI(?:['’]d| would) like\b|\b(?:last|previous) (?:year|month|meeting|week)\b|\b(?:previously|earlier|not yet)\b|\bin (?:19|20)\d\d\b)"
)
PUTS = re.compile(
    r"異議(?:は|が)?(?:あり|ござい)ませんか|よろしい(?:です|でしょう)[かね]|お諮り|"
    r"採決(?:いた|を|に|し)|賛成の(?:方|諸君|議員|委員)|いかがでしょうか|よいですか|ご?承認(?:を|願|"
    r"いただ)|ご?了承(?:を|願|いただ)"
    r"|\b(?:all|those)(?: those)? (?:in favou?r|for)\b|\bany objections?\b|\bshall we\b|\bmove to\b|\ball agreed\?|\bis that agreed\b|\bto (?:a|the) vote\b"
    r"|\btake a vote\b|\bI propose that\b|\bI move that\b",
    re.I,
)
COUNTED = re.compile(
    r"投票の?結果|投票総数|(?:賛成|反対)[0-9０-９一二三四五六七八九十百]+(?:票|名|人)"
    r"|\b(?i:(?:ayes?|noes|nays?|in favou?r|for|against):? ?(?:\d+|none)\b|\d+ (?:in favou?r|for|against)\b)"
)  # how a vote was recorded
# The running of the meeting itself.
RUNNING = re.compile(
    r"散会|休憩|延会|(?:会議|時間)[をの]延長|閉会(?!中)|開会|休会|再開|傍聴|出席を求め|説明を聴取|会議録署名|署名(?:議員|委員)|"
    r"議席|日程(?:に|の)(?:追加|変更|順序)|質疑(?:を|は)?(?:終|打ち?切)|討論(?:を|は)?(?:終|省略)"
    r"|(?:趣旨)?説明(?:を|は)省略|報告書の作成|次回(?:の|は)(?:会議|開催|日程|日時|令和|[0-9０-９])|"
    r"資料(?:は|の)|議事(?:に|を)?(?:入|進)|(?:会議録|議事録)(?:の(?:作成|確認)|[はを])|役員互選|お手元|入室|退席"
    r"|(?i:\b(?:minutes of (?:the )?(?:last|previous|meeting)|adjourn\w*|recess|agenda (?:be|is|was)|apologies"
    r"|declarations? of interest|exclu(?:de|sion of) the (?:press|public))\b)"
)
# What puts the running of the meeting itself to it.
PAUSES = re.compile(
    r"(?i:\badjourn|\brecess\b)|散会|休憩|延会|休会|(?:会議|時間)[をの]延長|出席を求め|説明を聴取|会議録署名|報告書の作成"
)
OBJECTS = re.compile(r"異議あ?り(?!ません)|異議有り|反対")  # a note that somebody was against
# A note of consent; that some stood up or raised their hands is none, their number is told after it.
NODS = re.compile(
    r"異議な|異議あ?りません|賛成(?!者)|(?:賛成者?|挙手|起立)(?:全員|多数)|(?:全員|多数|総員)の?(?:賛成|挙手|起立)|了承|承認|同意|「はい」|うなず|首肯"
    r"|\b(?i:agreed|assent|no objections?|ayes?\b(?! \d)|unanimous\w*)"
)
LEADS = re.compile(
    r"異議(?:が|は)?な|可否同数|採決は|全員|多数|少数|よって|認めます|^(?:はい、?)?ありがとうございま"
    r"|\b(?i:unanimous\w*|majority|in favou?r|against|opposed|no objections?|thank you)\b"
)  # the result follows
# What only points to the thing that is decided.
THERE = re.compile(
    r"(?:その|この|さ|左|然)(?:よう|とおり|通り)(?:に|で|と|決)|(?:ただいま|只今|以上)の|(?:説明|協議結果|指名|申し出|動議|報告|発言)(?:した|いたしました)?のとおり"
    r"|(?:説明|指名|報告)(?:した|いたしました|のあった|のありました)(?:とおり|通り)"
)
MOVES = re.compile(
    r"(?<!\bif )(?<!\bwhen )(?<!\bas )\b(?:I (?:(?:would|['’]d) like to )?(?:move|propose)|moved) (?:that|to|we|the|a|an|approval)\b"
    r"|\b(?:I have|there is|we have) a motion\b.*\b(?:that|to)\b|\b(?:the motion|the proposal) is (?:that|to)\b",
    re.I,
)
POINTS = re.compile(
    r"^(?i:that|this|it|the (?:motion|proposal|amendment|item|report)) (?:is|was)\b"
    r"|本件|本案|本請願|本陳情|修正案|修正部分|両案|各案|[一二三四五六七八九]案|この件|本動議"
)
ABOUT = re.compile(
    r"について|につきまして|に関し|に係る"
    r"|\b(?i:I (?:propose|move|suggest|recommend)(?: that| to|d)?|moved (?:that|to)|motion (?:that|to|is to)|proposal is|the proposal)\b"
)
# What a sentence put to the meeting goes on from: 「ただし、校名を新しくすること、…を明記する。いかがでしょうか」.
GOES_ON = re.compile(
    r"^(?:ただし|ただ|また|なお|あわせて|併せて|さらに|そして|加えて|その上で|そのうえで|それから|一方)[、 ]?"
)
PROPOSES = re.compile(r"(?:とする|とします|といたします|こととし|ことにします|添えます|明記する|とし、)[^。]{0,12}。?$")
CALLS = re.compile(rf"[一-鿿ァ-ヶー]{{1,6}}(?:{TITLES})(?:、|は、?)")
VAGUE = 2  # words of its own below which a decision does not tell what it is about
USUAL = frozenset(
    words(
        "異議 認める 依る よって 採決 起立 多数 全員 賛成 挙手 決する 決定 可決 承認 了承 原案 通り 報告 "
        "委員 長 両案 本案 本件 件 案 こと 様 左様 其の 此の 皆 方 議員 諸君 又 者 有り 無し 意見 適当 諮る "
        "皆様 皆さん 宜しい よろしい 其れ それ 以上 "
    "如何 いかが 結構 当 当委員 会 決める 書く 纏める まとめる 御 御異議 "
    "只今 ただいま 然様 さよう 為る 致す いたす 願う 申す 思う 成る 然う そう 此れ これ 有る ある 無い なし 様 通り とおり 為 ため 声 呼ぶ 者 "
    "motion carried carries unanimously favour favor opposed against vote votes voted three two one four five six "
    "seven eight nine ten none nobody passed passes "
    "approved agreed adopted rejected lost defeated failed fails proposal amendment item resolved accordingly put say "
    "aye ayes nays noes majority abstention abstentions "
    "propose proposed move moved second seconded thank thanks therefore everyone hands show raise take recommendation report noted received deferred")
)  # fmt: skip


ASIDE = re.compile(r"\bwith [^,.;]{2,60}? (?:not voting|abstaining|dissenting|(?:voting )?against)\b", re.IGNORECASE)


def vague(text: str, least: int = VAGUE) -> bool:
    """Return whether a text has fewer than `least` words of its own, and names no bill."""
    return len({w for w in words(text) if w not in USUAL and len(w) > 1}) < least and not CODE.search(text)


def points(text: str) -> bool:
    """Return whether a text only points to what it is about: 「ただいまの説明のとおりとする」, "All agreed, with Mr Webb not voting"."""
    return vague(CALLS.sub("", THERE.sub("", ASIDE.sub("", text))))
