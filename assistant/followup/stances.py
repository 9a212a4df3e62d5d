"""How passages of Japanese and English minutes look that take a side, doubt, wish for something, or tell a decision."""

from __future__ import annotations

import re

from index.linking.speech import DEMANDS

CONTRARY = r"\b(?:the )?opposite view\b|\b(?:the )?other way (?:a)?round\b"  # to whatever was said before
AGAINST = re.compile(
    r"反対(?!(は|も)?し(ません|ない)|ではな|討論|の方)|賛成(し|いた)?(しかね|でき(な|ま|か)|いたしかね|しない|しません)|賛成(し|いた)かね|異論|異議[がを](あり|ござい|唱|申)|承服|容認でき|認められ(な|ま)|(?:飲め|のめ|応じられ|賛同でき)(?:な|ま)"
    r"|撤回|べきではな|やめるべき|納得(でき|いか|いき)(な|ま|か)|受け入れ(られ|がた)"
    r"|\bI(?:['’]m| am)? (?!not )(?:\w+ )?(?:object|oppose|against|disagree|opposed)\b"
    rf"|{CONTRARY}|\b(?:am|be|speak|argue) against\b|\b(?:opposed|objected to|disagreed with) (?:any|the|this|that)\b"
    r"|\b(?:would|will|do) have (?:a |some |real |great )*(?:difficulty|difficulties|problems?) with\b"
    r"|\b(?:do not|don['’]t|cannot|can['’]t|could not|couldn['’]t|won['’]t|will not) (?:support|agree|accept|vote for|back)\b"
    r"|\b(?:is|are|was|were) (?:\w+ly )?opposed to\b|\bvoted \w+ to \w+ against\b|\b(?:one|some|two|three) of (?:those|them) who (?:do|did|does) not\b"
    r"|^(?:No, )?(?:I (?:cannot|can['’]t|do not|don['’]t)|(?:Nor|Neither) (?:can|do|will|would) I)\b\.?(?: (?:either|myself))?[.,]"
    r"|\b(?:do not|don['’]t|did not|didn['’]t|never) (?:\w+ )?(?:love|like|care for|want to)\b"
    r"|\b(?:go|goes|reach|reaches|went) (?:\w+ )?(?:too far|past|beyond)\b"
    r"|\bnot (?:convinced|happy|in favou?r|persuaded|comfortable)\b|\bunhappy (?:with|about)\b|\bvot(?:e|ed|ing) (?:no|against)\b",
    re.I,
)
DOUBTS = re.compile(
    r"懸念|心配|不安|疑問|慎重|弱い|残念|遺憾|いかがなものか|問題(が|だ|で)|なりませんか|なりはしません|出ませんか|ぜいたく|恐れ|おそれ|危惧|無理|困"
    r"|\b(?:my (?:\w+ )?(?:concern|worry|fear)|(?:am|['’]m) (?:\w+ )?(?:concerned|worried|afraid|uneasy|troubled|nervous|uncomfortable)"
    r"|I (?:\w+ )?(?:worry|doubt|fear)|(?:very |rather |a little )?wary\b|reservations?|misgivings|(?:my|a) difficulty|slow to|not against|rather not"
    r"|(?:do not|don['’]t|cannot|can['’]t) see how|(?:was|were) (?:\w+ )?(?:concerned|worried|uneasy)|concerns? (?:was|were) (?:expressed|raised)"
    r"|not sure|any danger|dangerous|unsafe|unfair|too (?:much|little|high|expensive|far|late|early|soon|long))\b",
    re.I,
)
WISHES = re.compile(
    f"{DEMANDS.pattern}|(ほうが|方が|ては|たら|ば)(よい|良い|いい)|(でき|られ|もらえ|いただけ)ません(でしょう)?か"
    r"|(?i:\bI (?:suggest|propose|recommend|ask|urge|want|would like|['’]d like)\b|\b(?:should|could) (?:we|the|you) (?:not )?\b)"
)
FAVOURS = re.compile(
    rf"{CONTRARY}|やむを得ない|やむを得ません|"
    r"賛成(?!しかね|でき(な|ま|か)|いたしかね|の方|の諸君|者)|支持(し|いた)|同意(し|いた)|全員(挙手|賛成|"
    r"起立)|賛成多数|起立多数|異議(なし|ありません)|歓迎"
    r"|\bI(?:['’]m| am| would|['’]d| will|['’]ll)? (?!not )(?:\w+ )?(?:support|in favou?r|agree|welcome|endorse|second|prefer|preferred|favou?r)\b"
    r"|\b(?:is|are|was|were) (?:\w+ly )?(?:in favou?r of|in favou?r\b(?=[.,;])|supportive|behind (?:it|this|that))"
    r"|\bthere (?:is|was) (?:\w+ )?(?:strong |broad |wide |general |much )?support\b"
    r"|\b(?:so (?:do|am|would) I|I am one of (?:those|them) who (?:do|did)(?! not))\b"
    r"|\bI(?: would|['’]d) (?:\w+ )?(?:sooner|rather) (?!not\b)"
    r"|\bI (?:would|['’]d) (?:do|choose|go for|have (?:chosen|done)) the\b|^second(?:ed)?\b|^so moved\b",
    re.I,
)
# The record of a vote names whoever was alone with it: "Opposed? One, Ms. Shah."
VOTED = re.compile(
    r"反対.{0,8}(君|議員|委員|名|人)|\b(?:voting|voted) (?:no|against)\b|\b(?:opposed|against)\? (?!None|No one|Nobody)\w+"
    r"|\b(?:nays?|noes|against|opposed) ?: (?!none|nil|0\b)\w+",
    re.I,
)
DECIDES = re.compile(
    r"決し(まし|ます)|決定(し|いた)|そのように(決|いた|し)|可決|否決|採択|了承|承認|認めます|全員賛成|起立(多|少|全)|挙手(多|全)"
    r"|答申する|(?<!賛成)(?<!反対)(と|ことに)(いた)?します(?!が)|とし、"
    r"|\bno action (?:is|was)\b|\breport (?:is|was) (?:received|noted)\b|\bresolved\b"
    r"|\b(?:it|they|was|were|all|is|are) (?:\w+ly )?(?:agreed|approved|adopted|carried|rejected|defeated|deferred|postponed|tabled"
    r"|accepted|referred|withdrawn|endorsed)\b|\bmotion (?:is |was )?(?:carrie[sd]|pass(?:es|ed)|fail(?:s|ed)|lost)\b"
    r"|\bwill be (?:referred|deferred|postponed|brought back)\b|\b(?:carried|adopted|approved) unanimously\b|\bby \w+ votes? to \w+"
    r"|\bwill (?:defer|postpone|table)\b|\bthat is (?:unanimous|carried|agreed)\b|\bagreed by consent\b"
    r"|(?:^|[.?!] )(?:Carried|Deferred|Agreed|Approved|Adopted|Rejected|Lost|Defeated|Withdrawn|Not carried|Unanimous)\b[^.?]{0,24}\.",
    re.I,
)
# The clerk tells a decision below the words of whoever spoke last: "The motion of Ms. Shah was put and carried."
RECORDED = re.compile(
    r"^(?:On (?:a|the) (?:show of hands|vote|division|roll call),? )?(?:the|this|an?|that) (?:\w+ )?(?:motion|amendment|proposal|resolution|recommendation)\b"
    r"[^.]*\b(?:was|were)\b[^.]*\b(?:agreed|approved|adopted|carried|rejected|defeated|lost|passed|withdrawn|deferred)\b"
    r"|^(?:Decision|Resolution|Outcome|Decided|Agreed|Resolved)s?(?: ?[:–—]| that\b| to\b)"
    r"|\b(?:clerk|secretary|officers?|staff|manager|director)\b[^.]{0,20}\b(?:was|were) (?:asked|instructed|requested|directed) to\b",
    re.I | re.M,
)
# Words that decide what was said before them: 「では、そのように決します」, "Ayes: … The motion carried."
REFERS = re.compile(
    r"^(?:ayes|yeas)\b|(?:その|この|以上の|ただいまの|ただ今の)(?:ように|とおり|通り)(?:に)?(?:決|いた|致|取り?計|進め|し(?:ます|まし|たい))",
    re.I,
)
PUTS = re.compile(
    r"\bmoved (?:to|that|for|the)\b|\bmotion (?:to|that)\b"
    r"|(?:いかがで|よろしいで|異議(?:は)?(?:あり|ござい)ません|異議ございません|いかがでしょう)"
)
MOVES = re.compile(r"^(?:I (?:will |would |want to |would like to )?(?:propose|move|second)\b|Seconded)", re.I)
