"""Tell what kind of thing a question wants to know, and what a sentence that tells it looks like.

Only one sign of several: the ranking weighs it, the choice of a sentence weighs it, and neither rests on it alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from index.titles import COUNCILLORS, COURTESIES

NUMBER = r"[0-9０-９〇一二三四五六七八九十百千万億兆]"
# How English tells figures and days; 3 of 「3名」 is none of them, since a letter or nothing must follow.
WORDED = (
    r"(?i:\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    r"|hundreds?|thousands?|millions?|dozens?|half|once|twice|none)\b)"
)
MONEY = r"[£$€¥] ?\d|(?i:\b(?:pounds|dollars|euros|yen|pence|cents|free of charge|for free|no (?:extra |additional )?(?:cost|charge)|free for)\b)"
COUNT = rf"{WORDED}|(?<![£$€¥.,\d])(?<![£$€¥] )\b\d[\d,.]*(?=[.,;]?(?: ?%|\s+[A-Za-z]{{2}}|\s*$))"
FIGURE = rf"{COUNT}|{MONEY}"
MONTHS = "January|February|March|April|June|July|August|September|October|November|December"
DAY = (
    rf"\b(?:{MONTHS}|May \d|(?:in|of|by|from|until|since|before|after|this|next|last|\d) May|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)\b|\b(?:19|20)\d\d\b"
    r"|\b\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b|(?i:\b(?:at|by|until|before|after|from|to) (?:one|noon|midnight|\d{1,2}\b|"
    + WORDED[4:-1]
    + r")"
    r"|\b(?:next|last|this|every|each|coming) (?:week|month|year|spring|summer|autumn|fall|winter|day|night|time|term|quarter)\b"
    r"|\bin the (?:morning|afternoon|evening)\b|\bat night\b"
    r"|\b(?:spring|summer|autumn|winter|tomorrow|yesterday|today|tonight|immediately|already|o['’]clock|fortnight)\b"
    r"|\b(?:days?|weeks?|months?|years?) (?:ago|from now|after|before|later|time|once)\b|\b(?:in|within) (?:about "
    r"|around )?(?:a|\w+) (?:days?|weeks?|months?|years?)\b)"
)
HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
# kind, signs in the question, look of the sentence
SHAPES: tuple[tuple[str, str, str], ...] = (
    (
        "why",
        r"なぜ|何故|なんで|どうして|理由|目的|きっかけ|わけ|根拠|何のため|原因|せい(?=[でだはか？?]|$)|経緯|\bwhy\b|\breasons?\b|\bpurpose\b"
        r"|\bhow come\b|\bwhat (caused|causes|led|made|makes|prompted)\b|\bcause of\b",
        r"ため|から|ので|理由|により|によって|目的|必要|考慮|配慮|踏まえ|のは|恐れ|おそれ|こととなり|ことになり"
        r"|(?i:\b(?:because|since(?! \d)|due to|owing to|reasons?|as a result|so that|in order (?:to|that)|otherwise"
        r"|therefore|which is why|to (?:avoid|ensure|prevent|protect)"
        r"|cannot|can['’]t|could not|unable|not (?:allowed|permitted|possible|enough|certified)|no longer|would have to|['’]d have to)\b)",
    ),
    (
        "how_many",
        r"いくら|幾ら|何(?!曜)[^をがにはでのと、。？]{1,3}(ありますか|です|で|か|を|の|くらい|ほど|ぐらい|い|出|開|届|受|中)"
        r"|どのくらい|どれくらい|どれだけ|どの程度|(いく|幾)つ|件数|人数|金額|費用|割合"
        r"|\bhow (many|much|long|often|far|fast|old|large|big|high|wide|deep|tall|heavy)\b|\bcosts?\b",
        rf"{NUMBER}|{FIGURE}",
    ),
    (
        "when",
        r"いつ|何時|時期|何年|何月|何曜|期限|スケジュール|日程|^(?:[a-z]+,? )?when\b|\b(?:and|or|since|until|by|know|told|ask) when\b"
        r"|\bwhen(?= (?:will|did|does|do|is|are|was|were|would|can|could|should|has|have|had|must)(?:n['’]t)?\b)"
        r"|\bhow soon\b|\b(what|which) (time|year|date|month|week|day)s?\b",
        rf"{NUMBER}+ ?(年|月|日|時)|[月火水木金土日]曜|毎[週月年日]|年度|来年|今年|来月|今月|年内|年明け|翌|春|夏|秋|冬|以降|まで(に|で)|めど|予定|時期"
        rf"|{DAY}",
    ),
    (
        "decided",
        r"決(ま|定|し)|結論|可決|否決|採択|承認|了承|議決|答申|\b(decid|decision|approv|adopt|vote|conclu|outcome)",
        r"決し|決定|可決|否決|採択|承認|了承|認め(る|ます|られ)|全員賛成|異議なし|継続審査と|すべきもの|(こと|案)と(いた)?し(ます|まし)"
        r"|(?i:\b(?:resolved|carrie[sd]|approved|agreed|adopted|rejected|defeated|deferred|postponed|motion (?:pass|fail|is)\w*|votes? to|in favou?r)\b)",
    ),
    (
        "who",
        r"誰|だれ|どなた|どこの(会社|業者|課|部)|\bwho\b|\bwhom\b",
        r"課|部|局|委員|会社|業者|者|氏|さん|団体|事業者"
        rf"|\b(?:I|[Ww]e|{COURTESIES}|{COUNCILLORS}|[Cc]ompany|[Cc]ontractors?|[Dd]epartment|[Cc]ommittee|[Cc]ouncil"
        r"|[Ff]und|[Rr]eserve|[Tt]rust|[Ff]irms?)\b",
    ),
    (
        "pays",
        r"\bwho\b(?=.*\b(?:pay|pays|paying|paid|fund|funds|funded|cover|covers|foot|foots|meet|meets)\b)"
        r"|\bwhere\b(?=.*\b(?:money|funds|funding|cash|cost)\b.*\b(?:com(?:e|es|ing)|from|found)\b)|\bhow\b.*\b(?:paid for|funded|financed)\b",
        r"(?i:\b(?:funds?|funded|funding|reserves?|budget\w*|grants?|insur\w+|levy|loan|lend|lent|donat\w+|pledg\w+|sponsor\w*|raised"
        r"|sale of|borrow\w*|legacy|bequest|charit\w+|capital"
        r"|brought in|bring in|subsid\w+|(?:met|paid|covered) (?:by|from|for|out of)|come from|contribut\w+|put up the|out of the)\b)",
    ),
    (
        "spared",
        r"\bwho\b(?=.*(?:n['’]t|\b(?:not|never|no longer|free|exempt\w*|spared)\b))(?=.*\b(?:pay|pays|paying|charged?|free|exempt\w*|fees?)\b)",
        r"(?i:\b(?:free|exempt\w*|waive[rds]*|no (?:charge|fee|cost)|(?:not|n['’]t|never) (?:have to|need to|be) (?:pay|be charged?|charged?)"
        r"|without (?:charge|paying))\b)",
    ),
    (
        "opposes",
        r"\b(oppos\w+|against|object(s|ed|ions?)?|disagree[ds]?)\b",
        r"\b(?i:oppos\w+|against|vot(?:e|ed|ing) no|object(?:s|ed|ions?)?|disagree\w*|no[st]? (?:support|agree|convinced|happy"
        r"|in favou?r)|(?:don|can)['’]t (?:support|agree|accept)|cannot (?:support|agree|accept))\b",
    ),
    (
        "supports",
        r"\b(support(s|ed)?|in favou?r|agreed? with)\b",
        r"\b(?i:support\w*|in favou?r|agree\w*|welcome|endorse)\b",
    ),
    (
        "what_is",
        r"とは(何|どう|どん|なん)|って何|の意味|\bwhat (is|are|does|do)\b.*\b(mean|stand for)\b|\bwhat (is|are) (a|an|the)?\b",
        r"とは|という|のこと|ことです|ものです|である|サービス|制度|仕組み|です。?$|\b(?:is an?|are|means?|stands? for|called|known as)\b",
    ),
    (
        "will",
        r"べき|せよ|予定|今後|つもり|ますか|どのように|取り?組|推進|強化|拡充|充実|支援"
        r"|\bwill\b|\bplans?\b|\bgoing to\b|\bhow\b",
        r"まいります|いたします|してまいり|予定|検討|実施|開始|新た|拡充|支援|取り組|進め|整備|増|目指"
        r"|(?i:\b(?:will|shall|would|plan(?:s|ned|ning)?|propos(?:e|es|ed|al)|intends?|going to|expect(?:ed)?|should be|aim)\b|['’]ll\b)",
    ),
)


SUMS = "(?:charge|rent|fare|fine|levy|toll|subscription|deposit|premium)s?"  # what is paid
ANY_UNIT = "(?=[ぁ-んァ-ヶー一-鿿％])"  # in Japanese any figure may tell it
ANY = rf"(?:{COUNT}|(?i:\b(?:one|an?|another|each|every|per)\b))"
LENGTH = "feet|foot|ft|inch(?:es)?|yards?|miles?|(?:centi|milli|kilo)?met(?:re|er)s?|[ckm]?m|stor(?:ey|ie|y)s?|floors?"
WHILE = "seconds?|minutes?|hours?|nights?|days?|weekends?|weeks?|fortnights?|months?|terms?|seasons?|summers?|winters?|years?|decades?"
LASTS = r"\b(?:until|till|since|permanent\w*|indefinite\w*|for good|for ever|forever|overnight|all (?:day|night|week|year|summer|winter))\b"
# signs in the question, the units of a figure that tells it ("" for what the sign itself names), and its look in English
UNITS: tuple[tuple[str, str, str], ...] = (
    (
        r"いくら|幾ら|何円|\bhow much\b"
        r"(?!.*\b(?:rise|risen|rose|increased?|grow|grown|fall|fallen|drop|dropped|gone? (?:up|down)|went (?:up|down))\b)"
        r"|\b(costs?|price|fees?|budget|salary|wage)\b"
        r"|\bwhat (?:would|will|must|do|does|did|should|might|could)\b.*\b(?:pay|be charged)\b(?! for ?\??$)",
        "円|ドル|億|万",
        MONEY,
    ),
    (
        rf"\bwhat (?:(?:is|are|was|were|will|would) (?:(?!about\b|with\b|on\b)\w+ ){{0,3}}?{SUMS}\b"
        r"(?= (?:for|of|be|in|at|on|to|now|per)\b|\?|$)"
        rf"|{SUMS} (?:do|does|did|will|would|is|are|was|were|must|has|have)\b)",
        ANY_UNIT,
        MONEY,
    ),
    (
        r"何(人|名)|人数|\bhow many (people|users|members|residents|visitors|staff|children|students)\b",
        "人|名",
        COUNT,
    ),
    (r"何(か所|カ所|ヶ所|箇所|ケ所)", "か所|カ所|ヶ所|箇所|ケ所", FIGURE),
    (
        r"何(パーセント|％|%)|割合|\b(percent|percentage|share|rate)\b",
        "%|％|パーセント|割",
        r"\d ?%|(?i:\b(?:per ?cent|half|thirds?|quarters?|out of)\b)",
    ),
    (
        r"(?<!のは)何年(間|です|か)|契約期間|\bhow many years\b",
        "年間|か年|カ年|年契約|年です|年と",
        rf"(?:{FIGURE}) years?\b",
    ),
    (r"\bhow (?:deep|high|tall|wide)\b", ANY_UNIT, rf"{ANY}(?:[- ][a-z]+)?[- ](?:{LENGTH})\b|\d(?:{LENGTH})\b"),
    (r"\bhow far\b", ANY_UNIT, rf"{ANY}(?:[- ][a-z]+)?[- ](?:{LENGTH}|{WHILE}|stops?)\b|\d(?:{LENGTH})\b"),
    (r"\bhow long\b", ANY_UNIT, rf"{ANY}(?:[- ][a-z]+)?[- ](?:{LENGTH}|{WHILE})\b|\d(?:{LENGTH})\b|(?i:{LASTS})|{DAY}"),
    (
        r"\bhow old\b",
        ANY_UNIT,
        rf"\b(?:1[6-9]|20)\d\d\b|{ANY}(?:[- ][a-z]+)?[- ](?:{WHILE})\b|(?i:\bcentur(?:y|ies)\b|\baged?\b)",
    ),
    (
        r"\bhow often\b",
        ANY_UNIT,
        rf"{COUNT}|(?i:\b(?:times?|every|each|daily|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?|(?:a|per) (?:{WHILE})"
        r"|never|rarely|always)\b)",
    ),
    (r"\bhow many\b", ANY_UNIT, COUNT),
    (r"(いく|幾)つ", "つ|個|[かカヶケ箇ヵ]所|室|戸|軒|件|棟|台|基|本|枚|点|種類|団体|校|園|社|館|店", FIGURE),
    (r"何[かカヶケ箇]月", "[かカヶケ箇ヵ]月|月間", FIGURE),
    (r"何時間", "時間", FIGURE),
    (r"何日(間|か?かか|くらい|ぐらい|ほど|も)", "日", FIGURE),
    (r"何(軒|戸|世帯|棟)", "軒|戸|世帯|棟|家庭|件", FIGURE),
    (r"何(台|両|基)", "台|両|基", FIGURE),
    (r"何冊", "冊|タイトル", FIGURE),
    (r"何(社|業者)", "社|者|業者", FIGURE),
    (r"何(回|度)", "回|度|件", FIGURE),
    (r"何(頭|匹|羽)", "頭|匹|羽", FIGURE),
    (
        r"何(?!か|年|人|名|円|と|が|を|で|に|の|も|時|月|日|曜|故|よ|ら|し)([一-鿿]|ページ|メートル|キロ|トン|タイトル)",
        "",
        FIGURE,
    ),
)

# signs in the question, and the narrower look of a day or time that tells it: 「3年たったところで」 is no year
TIMES: tuple[tuple[str, str], ...] = (
    (
        r"何年(に(?!一度|1度|１度|一回)|の(?!間)|度)|([たる]|れた|のが)のは何年(?!間|くらい|ぐらい|ほど|も)",
        rf"(平成|昭和|令和|大正|明治|[RHS]) ?({NUMBER}+|元) ?年|(19|20|１９|２０)[0-9０-９]{{2}}|{NUMBER}+ ?年[度前]|[昨本来前翌今]年",
    ),
    (
        r"何時(?!間)|(?i:\bwhat times?\b(?! of )|\b(?:what|which|opening|closing) hours\b|\bhow (?:early|late)\b)",
        rf"{NUMBER}+ ?時(?!間|期|点)|{NUMBER}[:：]{NUMBER}{{2}}|正午|\b\d{{1,2}}(?:[.:]\d\d)? ?[ap]\.?m\b|\b\d{{1,2}}[.:]\d\d\b"
        rf"|(?i:\b(?:noon|midnight|o['’]clock|half past|quarter (?:to|past))\b"
        rf"|\b(?:at|by|until|till|from|to|between|and|before|after|past) {HOUR}(?=[.,;]|$| (?:in the|at night|and {HOUR}|(?:to|until|till) {HOUR})\b))",
    ),
)


# Whether something is so: an English reply begins with that.
WHETHER = re.compile(
    r"\s*(?:(?:and|but|so|then) )?(?:is|are|was|were|do|does|did|will|would|can|could|has|have|had|should|must|may)(?:n['’]t)?\b",
    re.IGNORECASE,
)
REPLIES = re.compile(
    r"(?:(?:Well|Oh|Frankly|Honestly|I['’]m afraid|Thank you|Thanks)[,.]? (?:Chair[,.]? )?)?"
    r"(?:Yes|No|Not|Never|None|Nobody|Nothing|Possibly|Probably|Perhaps|Maybe"
    r"|Certainly|Absolutely|Definitely|Indeed|Of course|Partly|Part of|Only|Correct|Hardly|Unlikely|Neither"
    r"|(?:It|They|We|I|There|That|He|She) (?:(?:is|am|are|was|were|do|does|did|will|would|can|could|has|have|had|should|must|may|might|cannot"
    r"|hope|doubt|expect|intend|plan)\b|(?:(?:ca|wo)n|[a-z]+n)['’]t\b))"
)
TELLER = re.compile(
    r"\s*who (?:\w+ ){0,2}?(?:asked|wondered|enquired|inquired|queried|questioned|wanted to know|said|explained|told|mentioned|pointed out"
    r"|brought up|complained)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def unit(question: str) -> re.Pattern[str] | None:
    """Return how a figure in the unit that the question asks for looks, or None when it asks for no figure."""
    for sign, units, english in UNITS:
        match = re.search(sign, question, re.IGNORECASE)
        if match:
            return re.compile(rf"{NUMBER}[ 　,，.．〇-九0-9０-９]*\s*({units or match.group(1)})|{english}")
    return None


@lru_cache(maxsize=256)
def shapes(question: str) -> dict[str, re.Pattern[str]]:
    """Return what kinds of thing the question wants to know, with the look of a sentence that tells it."""
    if told := TELLER.match(question):  # "Who asked when the bridge opens?" wants nobody's date
        question = told[0]
    found = {name: re.compile(look) for name, sign, look in SHAPES if re.search(sign, question, re.IGNORECASE)}
    figure = unit(question)
    time = next((re.compile(look) for sign, look in TIMES if re.search(sign, question)), None)
    if time:
        found["when"] = time
        found.pop("how_many", None)
    if "spared" in found:  # who pays is told of others
        found.pop("pays", None)
        found.pop("who", None)
    if "pays" in found:  # a fund, whoever speaks of it
        found.pop("who", None)
    return found | {"how_many": figure} if figure else found


def replies(question: str, text: str) -> bool:
    """Return whether an English text begins like the reply to a question whether something is so."""
    return bool(WHETHER.match(question) and REPLIES.match(text))


def facts(wanted: Mapping[str, re.Pattern[str]]) -> dict[str, re.Pattern[str]]:
    """Return what is wanted without what is planned, where a fact is: what it will cost a sum tells, whatever is planned."""
    return {kind: look for kind, look in wanted.items() if kind != "will" or len(wanted) == 1}
