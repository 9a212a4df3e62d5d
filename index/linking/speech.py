"""Tell what a sentence of minutes does: ask, announce a topic, close a question, give consent.

The patterns are the set phrases of Japanese and of English meetings in general, one table a speech act; where a phrase
is only likely, the callers weigh it against who speaks and what stands around it.
"""

from __future__ import annotations

import re

from index.titles import COUNCILLORS, COURTESIES, TITLES_EN
from index.words import is_latin, sentences

_NAMED = rf"{COURTESIES}|{COUNCILLORS}"

# What a sentence ends in when it asks. The first row is spoken questions, the second the assembly's formulas.
ASKS = re.compile(
    r"(か|かね|かな|ですよね|ますよね|でしょうね?|か、[^。]{0,12}お願い(いた)?します)[。？?」]*$|[？?]$"
    r"|(伺|うかが)(います|い?(いた|致)?します|う|わせて[^。]{2,10}|っておき[^。]{2,6}|いたい[^。]{0,10}|い、[^。]{2,20}終わります)。?(（.{1,8}）)?$"
    r"|お(尋|たず)ね[^。]{0,14}。?$|お聞き(し|いた|した)[^。]{0,10}。?$|聞かせて?[^。]{0,10}。?$"
    r"|(見解|所見|答弁|お考え|考え|説明|認識|回答|お答え)を(求め|伺|お示し|お聞|お願い|問)[^。]{0,12}。?$"
    r"|(お示し|お聞かせ|お答え|ご答弁|御答弁|ご説明|御説明|教えて|ご教示|明らかに)(を|して)?(ください|下さい|いただ|頂|願|くださ)[^。]{0,16}。?$"
    r"|(質問|質疑)(を|も)?(いた|した|させて|します)[^。]{0,10}。?$"
    # English requests that end in no question mark
    r"|(?i:\b(?:I|we|(?:the|our|my) [a-z]+)(?: would|['’]d| should)? (?:also |just |really )?(?:like|want|wanted|wish|need|am keen|am asking) to"
    r" (?:know|ask|hear|understand|find out)\b"
    r"|\b(?:my (?:\w+ )?question (?:is|was|concerns|relates)|(?:another|one|the|a) question is)\b|\bI(?:['’]m| am|['’]d be"
    r"| was)? (?:wonder|wondering|curious|interested to know)\b"
    r"|^(?:please|perhaps|maybe)?,? ?(?:can|could|would|will) (?:you|someone|somebody"
    r"|the [\w ]{3,30}?) (?:please )?(?:explain|tell|say|clarify|confirm|describe|clear up)\b"
    r"|\bplease (?:explain|tell (?:us|me)|clarify|confirm)\b)"
)
TOLD = re.compile(r"まし?た[。」]?$")  # 「…と質問いたしました」 tells of a question
# The formulas alone: in a speech that uses them, a mere 「…のでしょうか」 is rhetoric on the way to the question.
FORMAL = re.compile(
    r"(伺|うかが|尋|たず|答弁|見解|所見|お聞|聞かせ|お示し|お答え|教えて|いかがで|どうで|質問|質疑|説明を求)[^。]{0,20}。?$"
)
# 「…について伺います」 at the head of a part: names the topic, asks nothing yet.
OPENERS = (
    r"(まず|初めに|はじめに|最初に|次に|次は|次いで|続いて|続きまして|つづいて|つづきまして|最後に|終わりに|次、"
    r"|第[一二三四五六七八九十0-9０-９]+[にはの、]|第?[一二三四五六七八九十0-9０-９]+(点目|つ目|番目|問目|項目)|[一二三四五六七八九]つ、|また、|さらに、|加えて、|あわせて、|併せて、|なお、|それから)"
)
TOPIC = r"(について|につきまして|に関し|に関する|をめぐ|に係る|に対する|への|との|からの|のあり方|の在り方)"
ASKED = r"((ご|御)(質問|指摘|意見|要望|提案)|お(尋|たず)ね|質問)"
# 「…についてのご質問でございます」, 「…に関するご質問にお答えいたします」; after まず or 次に also 「…の活用でありますが」 and
# 「…につきましては」; and a line that is a noun and nothing else: 「大会時の輸送対策でございます。」
COUNTS = (
    r"(まず|初めに|はじめに|最初に|次に|次は|次いで|続いて|続きまして|つづいて|つづきまして|最後に|終わりに|次、|そして"
    r"|第?[一二三四五六七八九十0-9０-９]+(点目|つ目|番目|問目|に、|は、|の))"
)
ANNOUNCES_ANSWER = re.compile(
    rf"^(?!(このため|こうした|具体的|これ|それ|その|今後(、|とも|も|は)))(同じく|同様に)?(?:{OPENERS})?[、 ]?(?:"
    rf".{{2,90}}?(について|につきまして|に関し(て|まして)?|に関する.{{1,12}})(の.{{0,20}})?(で(ございま|ありま|す)|{ASKED}|お答え|(私|わたくし)から申し上げ)"
    rf"|[^、。]{{2,60}}?の?{ASKED}(で|に|を)"
    r"|[^、。はがも]{4,40}で(ございます|あります)。$)"
    rf"|^{COUNTS}[、 ]?[^、。は]{{4,60}}(で(ございま|ありま)すが、|(について|につきまして|に関しまして)[はも]?、)"
    rf"|^{COUNTS}[、 ]?[^。はがも]{{2,60}}で(ございます|あります)。$"
    r"|^(?!(こ|そ|今|来|また|さら))[^、。はがも]{6,50}(取り?組み?|対応|対策|支援|整備|活用|状況|認識|見解|考え方|[あ在]り方)で(ございま|ありま)すが、"
)
ANNOUNCES_QUESTION = re.compile(
    rf"^(?:{OPENERS})?[、 ]?.{{2,70}}?{TOPIC}(.{{0,14}}?(伺|お伺|質問|質疑|お(尋|たず)ね|お聞き|触れ|述べ|申し上げ|取り上げ|提案)"
    r"|(で(す|あります|ございます))?。$)"
    rf"|^{OPENERS}[、 ]?[^、。はがも]{{2,50}}(で(す|あります|ございます))。$"
)
# 「そこで、融資の要件について伺います」 asks of what was said before, it names no topic.
REFERS_BACK = re.compile(
    r"(?:そこで|そこは|よって|以上|こ(?:う(?:した|いった|いう)|の(?!項|ほか|他)|れら?の)|そ(?:う(?:した|いった|いう)|の(?!ほか|他|次|後)|れら?の))"
)
# 「3ページは収支です」, 「次に資料４をご覧ください」: a report goes on to another page of what lies on the table.
TURNS_PAGE = re.compile(
    r"^[^、。はも]{0,16}(?:[0-9０-９一二三四五六七八九十]+(?:ページ|頁)|資料[0-9０-９一二三四五六七八九十]+)(?!の?とおり|のほう)"
)
OPENS_PART = re.compile(
    rf"^{OPENERS}|^(?i:(?:first|second|third|fourth|last|final)(?:ly)?,|next,|also,|another (?:question|point|thing|matter)\b"
    r"|(?:and )?my (?:second|third|next|last|other|final) (?:question|point)\b)"
)
COUNTS_ON = re.compile(rf"^(?!そして){COUNTS}")
TELLING = 80  # characters of what a chair tells in English, from which it is more than the running of the meeting
MATTER = 20  # characters from which a chair's question has a matter of its own: 「病院長、いかがですか」 has none
HEADING = 70  # an asker announces in fewer characters than this; a longer sentence that asks is the question itself
READS_OUT = re.compile(
    r"読み上げ|代読|(?:書面|文書|メール|ファ[クッ]ス)[^。]{0,16}(?:意見|質問|要望|指摘|提案|寄せ|届|預か|頂|いただ)|(?:意見|質問|要望)(?:を|が)(?:書面|文書)で"
    r"|(?i:\b(?:written|in writing|by e-?mail|by letter|sent in|reads? (?:it|this|that|out))\b)"
)
CLOSES = re.compile(
    r"^(はい、?|あ、)?((分か|わか|判)り(まし|ます)た?|(了解|承知|理解)(いた|し)|ありがとうございま|結構です|(どうぞ)?よろしくお願い)|^(以上|これ)で.{0,12}終わ"
    r"|^(私|わたくし)の?.{0,8}質問を?(は|を)?終わ"
    r"|^(?i:(?:(?:ok(?:ay)?|all right|right|fine|good|great|yes|well)[,.]? )*(?:thank you|thanks|understood|i see\b"
    r"|noted|got it|fair enough|no further questions|nothing further"
    r"|that(?: is|['’]s| was)? (?:answers|all|clear|fine|helpful|very helpful|good to know|reassuring)"
    r"|(?:i )?second(?:ed)?\b|so moved|aye)(?!.*\b(?:but|however|still)\b))"
)
DEMANDS = re.compile(
    r"て(?:ください|下さい|いただきたい|頂きたい|ほしい|欲しい|もらいたい)[^。]{0,10}。?$|べき(?:です|だ)"
)
OPENS_FLOOR = re.compile(
    r"\bany(?:one|body)?(?: (?:other|further|more|else))?(?: (?:questions?|comments?|discussion|business|remarks|views|objections?))?\?"
    r"|\b(?:further|more) (?:questions|comments)\?|\bin favou?r\b|\b(?:opposed|against|agreed|abstentions?)\?",
    re.IGNORECASE,
)
TAKES_SIDE = re.compile(
    r"\bI(?:['’]m| am)? (?:\w+ )?(?:support|oppose|object|disagree|agree with|in favou?r|against|opposed|propose that"
    r"|move (?:that|to|we|approval|the)|second|endorse|vote)\b"
    r"|\bI (?:do not|don['’]t|can(?:no|['’])t|cannot) (?:support|agree|accept|vote)\b|^(?:I )?second(?:ed)?\b|^so moved\b",
    re.IGNORECASE,
)
CONSENTS = re.compile(
    r"(異議なし|異議ありません|了承|承認|賛成|同意|なし|挙手|起立|うなず|首肯)|\b(?i:agreed|assent|ayes?|no objections?|carried|unanimous(?:ly)?)\b"
)
SEEKS_CONSENT = re.compile(
    r"(挙手|起立|(ご|御)?異議|賛成の(方|諸君|皆)|よろしいでしょうか|よろしいですか|ございませんか)"
    r"|(?i:\b(?:all|those|who is|everyone|anyone) (?:\w+ )?(?:in favou?r|for|against|opposed)\b|\b(?:opposed|against"
    r"|abstentions?|abstain|objections?|contrary)\?|\bagreed\?"
    r"|\bsay aye\b|\bshow of hands\b|\bto (?:the|a) vote\b|\b(?:take|have) a vote\b|\bany (?:objections?|seconder)\b|\bis (?:that|everyone) agreed\b)"
)
# What a clerk, or the chair of an English meeting, records of a vote; and how somebody moves what is voted on.
RULES = re.compile(
    r"(?i:\bRESOLVED\b|\bcarrie[sd]\b"
    r"|\b(?:was|were|is|are) (?:\w+ly |then |therefore |thus )*(?:approved|agreed|adopted|rejected|defeated|lost|passed|deferred"
    r"|postponed|tabled|withdrawn|accepted|refused)\b|\b(?:motion|amendment|proposal|resolution) (?:passe[sd]|fail(?:s|ed))\b"
    r"|\bput to (?:the|a) (?:meeting|vote) and (?:\w+ly )?(?:agreed|lost|defeated|rejected|adopted|passed)\b"
    r"|\bby [\w-]+ (?:votes? )?to [\w-]+\b|\bvoting (?:no|against)\b|\bshow of hands\b)"
)
MOVES = re.compile(
    r"(?<!\bif )(?<!\bwhen )(?<!\bas )\bI(?: will|['’]ll| would|['’]d| shall| want to| wish to|['’]d like to| would like to| hereby)?"
    r"(?: then| therefore| formally| also)?,?"
    r" (?:propose|move)\b(?! on\b|d\b)",
    re.IGNORECASE,
)
# How a clerk tells of it.
MOVED = re.compile(r"\b(?:moved|proposed)\b(?: by\b.*)?(?:,| to\b| that\b)", re.IGNORECASE)
DIRECTION = re.compile(r"^\s*[（(〔\[［][^（）()〔〕\[\]［］]{1,60}[）)〕\]］]\s*$")
PREFACE = re.compile(
    r"((ご|御)?(質問|質疑)|お(尋|たず)ね)(の(うち|中)|に|は)[^。]{0,30}お?答え(いた|し|申|さ)|(ご質問|御質問|質問|質疑)に.{0,8}お?答え|^ありがとうございま|^はい。?$"
    r"|^お答え(いた|申し|し)|^((ご|御)?質問|お(尋|たず)ね)は.{1,4}点で|^(ただ今|ただいま|委員|議員)の?.{0,10}(ご質問|御質問|お尋ね)"
    r"|(私|わたし|わたくし|こちら|事務局|担当)(の?ほう)?(から|より|が)[^。]{0,12}(お?答え|ご?説明|申し上げ)"
    r"|^(?i:(?:thank you|thanks)(?: very much| so much)?(?:,? (?:madam |mr\.? )?(?:chair|president|speaker|mayor)\w*"
    rf"|,? (?:{_NAMED})\.? [\w'’-]+)?"
    r"(?: for (?:the|that|your) (?:\w+ )?questions?)?[.!]?$|(?:that is|that['’]s|it['’]s)?(?: a)? ?(?:very )?good (?:question|point)[.!]?$"
    r"|(?:yes, |certainly, |of course, )?(?:let me|i will|i['’]ll|i can|i am happy to|i['’]m happy to) (?:answer"
    r"|respond to|take|address) (?:that|this|the|your)\b[^.]{0,30}\.?$)"
)
# The chair opens, closes, and gives the floor: business of the meeting, nobody's answer.
PRESIDES = re.compile(
    r"(会議を(開|閉|再開|始|続)|開会|閉会|開議|散会|休憩(いた|に|を|前)|議題と|お諮り|(ご|御)異議|議事(を|に)(進|入)|質疑を終|採決)"
    r"|(君|議員|委員|課長|部長|局長)[。 ]*$"
    r"|(?i:\b(?:call(?:ed)?|bring|come) (?:the|this) (?:meeting|session|board|council|committee)(?: back)? to order\b|\badjourn(?:ed|s|ment)?\b"
    r"|\b(?:next|first|last|final|following) (?:agenda )?(?:item|business|on (?:the|our) agenda)\b|\b(?:move|turn|go"
    r"|come|moving|turning) (?:on )?to (?:agenda )?item\b"
    r"|\bitem (?:no\.? ?|number )?\d|\b(?:all|those) (?:those )?in favou?r\b|\b(?:those )?(?:opposed|against)\?"
    r"|\b(?:put|move|go|take|proceed)\b.{0,30}\b(?:to )?(?:the|a) vote\b"
    r"|\b(?:meeting|session|debate) (?:is |was |now )?(?:closed|adjourned|opened|open|ended|resumes)\b|\b(?:close|open"
    r"|declare) the (?:meeting|session|debate|public hearing)\b"
    r"|\bany(?:one|body)? ?(?:other|further|more|else)? ?(?:questions?|comments?|discussion|business|remarks|views)?\?|\bfurther questions\?"
    r"|\bmotion (?:is |was |has )?(?:been )?(?:carrie[sd]|pass(?:e[sd])?|fail(?:s|ed)?|lost|defeated)\b"
    r"|\bcarried unanimously\b|\b(?:entertain|need|have|hear|is there) a (?:motion|second)\b"
    rf"|\bthe floor is yours\b|\bover to (?:you|{_NAMED})\b|\bapologies (?:for absence|were|have)\b|\b(?-i:RESOLVED)\b|\bresolved:? that\b)"
)
# What a chair ends in who asks somebody to begin: to introduce the item, to report.
INTRODUCE = (
    r"(?i:(?:introduce|present|speak to|walk us through|take us through|talk us through|outline|summari[sz]e"
    r"|update us|brief us|report on|report back|give (?:us )?(?:a|an|the|your) (?:\w+ )?(?:report|update|presentation|introduction|overview)))"
)
INVITES = (
    rf"(?i:\b(?:can|could|may|will|would|might|shall) (?:i|we|you|the|{_NAMED})\b"
    rf"|\bi(?: will|['’]ll|['’]d| would| want| now)?(?: like)?(?: to)?(?: now)? (?:invite|ask|call (?:on|upon))\b|\bplease\b)[^.?]{{0,60}}?\b{INTRODUCE}\b"
)
CONDUCTS = re.compile(
    rf"{PRESIDES.pattern}|(お願い(いた)?します|どうぞ|ください)[。 ]*$|{INVITES}|(?i:\b(?:please|go ahead)[.!]?$)"
)
# "Dr. Hoffman?": the floor is given by a name.
CALLS_ON = re.compile(rf"^(?:(?:{TITLES_EN})\.?|[A-Z][a-z]+) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?[?.]$")
NEXT_ITEM = re.compile(
    r"(最後に|次の|次に|続いて|続きまして|つづいて).{0,24}(議題|議案|案件|日程|報告|移り|入り|項目|その他)|休憩|再開"
    r"|(議題|案件|議事|日程|(報告|協議|審議)事項)の?[(（]?第?[0-9０-９一二三四五六七八九十]{1,3}[)）号]?(番目|つ目|に(入|移|つ)|、|です|でござい)"
    r"(?![^。]*(決し|決定|可決|否決|承認|了承|採択))"
    r"|(?i:\b(?:next|first|last|final) (?:agenda )?(?:item|matter|business|on (?:the|our) agenda)\b|\b(?:next|first"
    r"|last) (?:is|up is|we (?:have|come|turn))\b|^(?:then|now) (?:there is|we (?:have|come|turn))\b"
    r"|\b(?:move|turn|go|come|moving|turning|proceed)(?: on)? to (?:the next|(?:agenda )?item|any other business)\b"
    r"|^item (?:no\.? ?|number )?\d|\b(?:adjourn|recess)\w*\b"
    r"|\b(?:meeting|session) (?:is |was )?(?:closed|adjourned|ended|resumed)\b|\bdate of (?:the )?next meeting\b|^any other business\b"
    r"|^(?:now,? )?(?:we|let us|let['’]s) (?:will |shall |['’]ll |now )*(?:turn|move|come|go)(?: on)? to (?!the vote|a vote))"
)
# The chair asks an official for words of their own, or for more on what is open.
BIDS = re.compile(
    r"(連絡|報告|説明|紹介|挨拶|あいさつ|案内|一言|コメント)(を|など|が)?[^。]{0,12}(お願い|願い|求め|いただけ|ください|ありますか)"
    rf"|{INVITES}"
)
GOES_ON = re.compile(
    r"(補足|追加|もう(少し|一度)|詳し|さらに|引き続|続けて|(ほか|他)(に|の)|(今|ただ今|ただいま|先ほど|いま)の|(その|この|そこ|ここ|これ|それ)(点|ら|件|辺|に|は|で|を)|御?意見に|御?質問に|御?指摘|答弁|お答え|回答)"
    r"|(?i:\b(?:respond|reply|answer|add (?:to|any|some)|more (?:about|on)|elaborate|(?:that|this) (?:point|question|one))\b)"
)


def asks(sentence: str) -> bool:
    """Return whether the sentence asks, by its ending."""
    sentence = sentence.strip()
    return bool(ASKS.search(sentence)) and not TOLD.search(sentence)


def asks_formally(sentence: str) -> bool:
    """Return whether the sentence asks with one of the formulas of speeches."""
    return asks(sentence) and bool(FORMAL.search(sentence.strip()))


def announces(sentence: str, *, by_asker: bool) -> bool:
    """Return whether the sentence names the topic of what follows, as askers or as answerers do."""
    if by_asker:
        heading = len(sentence) < HEADING and bool(ANNOUNCES_QUESTION.match(sentence))
        return heading and not REFERS_BACK.match(sentence) and not TOLD.search(sentence)
    return bool(ANNOUNCES_ANSWER.match(sentence[:140]))


def opens_part(sentence: str) -> bool:
    """Return whether the sentence begins like a new part: 次に, 最後に, 二点目は."""
    return bool(OPENS_PART.match(sentence))


def counts_on(sentence: str) -> bool:
    """Return whether the sentence begins like the next of several topics: 次に, 第二に, 最後に."""
    return bool(COUNTS_ON.match(sentence))


def turns_page(sentence: str) -> bool:
    """Return whether the sentence goes on to another page or hand-out."""
    return bool(TURNS_PAGE.match(sentence))


def closes(text: str) -> bool:
    """Return whether a short turn says that the asker is content."""
    return (
        len(text) <= 80
        and bool(CLOSES.match(text.strip("（）() 　")))
        and not any(asks(text[start:end]) or DEMANDS.search(text[start:end]) for start, end in sentences(text))
    )


def is_direction(text: str) -> bool:
    """Return whether the text stands in brackets of its own: what happened, not what was said."""
    return bool(DIRECTION.match(text))


def seeks_consent(sentence: str) -> bool:
    """Return whether the chair asks the meeting to agree or to vote."""
    return bool(SEEKS_CONSENT.search(sentence))


def consents(text: str) -> bool:
    """Return whether a direction records consent or a show of hands."""
    return is_direction(text) and bool(CONSENTS.search(text))


def tells(text: str) -> bool:
    """Return whether a chair's turn in English tells something for the most part, and only in passing runs the meeting."""
    parts = [text[a:b] for a, b in sentences(text)] if is_latin(text) else []
    told = [
        part
        for part in parts
        if not (
            conducts(part) or invites(part) or next_item(part) or asks(part) or is_preface(part) or RULES.search(part)
        )
    ]
    length = sum(map(len, told))
    return length >= TELLING and 2 * length >= len(text)


def rules(text: str) -> bool:
    """Return whether an English text records how something was voted on."""
    return is_latin(text) and bool(RULES.search(text))


def is_moved(text: str) -> bool:
    """Return whether a clerk tells in English that something was moved, and not how it was voted on."""
    return is_latin(text) and bool(MOVED.search(text)) and not rules(text)


def moves(text: str) -> bool:
    """Return whether somebody moves something in English, for the meeting to vote on."""
    return bool(MOVES.search(text))


def is_preface(text: str) -> bool:
    """Return whether the text only says that an answer follows."""
    return len(text) <= 70 and bool(PREFACE.search(text))


def conducts(text: str) -> bool:
    """Return whether a turn conducts the meeting: opens or closes it, gives the floor, puts to the vote."""
    return bool(CONDUCTS.search(text.strip()))


def bids(text: str) -> bool:
    """Return whether the chair's turn ends in asking for something new, rather than for more on what is open.

    What somebody who is not there has written is new, in whatever words the chair passes it on.
    """
    spans = sentences(text)
    if not spans:
        return False
    last = text[slice(*spans[-1])]
    matter = 2 * MATTER if is_latin(last) else MATTER  # English takes about twice the letters
    asked = sum(b - a for a, b in spans if asks(text[a:b])) if is_latin(last) else len(last)
    new = BIDS.search(last) or (asks(last) and (asked >= matter or READS_OUT.search(text)))
    return not GOES_ON.search(last) and bool(new)


def invites(sentence: str) -> bool:
    """Return whether the chair asks somebody to introduce what comes, or anybody to speak: no question of their own."""
    return bool(
        re.search(INVITES, sentence)
        or CALLS_ON.match(sentence)
        or PRESIDES.search(sentence)
        or SEEKS_CONSENT.search(sentence)
    )


def opens_floor(sentence: str) -> bool:
    """Return whether the chair asks whoever wants to speak or to vote: what follows need not reply."""
    return bool(OPENS_FLOOR.search(sentence))


def takes_side(text: str) -> bool:
    """Return whether somebody speaks for or against something, or moves it, as members do in English minutes."""
    return bool(TAKES_SIDE.search(text))


def presides(text: str) -> bool:
    """Return whether a turn does what only the chair does; members too ask for something at the end of a turn."""
    return bool(PRESIDES.search(text.strip()))


def next_item(text: str) -> bool:
    """Return whether the chair moves on to another item."""
    return bool(NEXT_ITEM.search(text))
