"""Hold the bodies and callings that a claim brings in, as doers or means, to what it cites: the police, a university."""

# ruff: noqa: E501 - a table of patterns

from __future__ import annotations

import re

from assistant.gates.evidence import Claim
from assistant.gates.quotations import without_quotations
from assistant.gates.reasons import Why
from index.words import fold

# One row an actor: how a claim names it in Japanese and in English, and what of its sources may mean it.
ROWS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(f"(?:{japanese})|\\b(?:{english})\\b", re.IGNORECASE), re.compile(held, re.IGNORECASE))
    for japanese, english, held in (
        ("(?<![一-鿿])国(?=[がはもとや、]|から|費|庫)|政府", r"(?:national|central|japanese) government|ministr(?:y|ies)|the state(?! of)", r"国|政府|省|ministr|government|state"),
        ("(?<![一-鿿])県(?=[がはもとや、]|から)|県(?:庁|警|議会|知事)", r"(?:the )?prefectur(?:e|al)", r"県|都|府|道|prefectur"),
        ("警察", r"police", r"警|駐在|交番|署|police"),
        ("消防", r"fire (?:department|brigade|service|station)|firefighters?", r"消防|救急|fire"),
        ("[市町村区県都府]議会(?!議員|事務局)", r"(?:city|town|village|municipal|prefectural) (?:council|assembly)(?!lors?)", r"(?<![協審])議会|議員|条例|council|assembly"),
        ("裁判", r"courts?(?! case)|lawsuit", r"裁判|訴|判決|court"),
        ("大学", r"universit(?:y|ies)", r"大学|学院|universit"),
        ("会社|企業|(?<![休従就])業者|民間", r"compan(?:y|ies)|contractors?|firms?|vendors?|private (?:sector|operators?|businesses)", r"会社|社|業者|民間|企業|ベンダー|法人|店|組合|農協|商|工場|鉄道|バス|compan|contract|firm|vendor|private"),
        ("組合", r"(?:labou?r |trade |workers' )?unions?|cooperatives?", r"組合|農協|漁協|協同|union|cooperat"),
        ("自治会|町会|町内会", r"(?:neighbou?rhood|residents['’]?|community) associations?", r"自治会|町会|町内会|区長|連合会|associat"),
        ("社会福祉協議会|社協", r"(?:council of social welfare|social welfare council)", r"社会福祉協議会|社協|welfare"),
        ("民生委員", r"welfare commissioners?", r"民生|welfare"),
        ("ボランティア", r"volunteers?", r"ボランティア|有志|協力|地域の|住民|手伝|volunt"),
        ("保護者|父母", r"parents?|guardians?", r"保護者|親|父|母|家庭|家族|[PＰ][TＴ][AＡ]|parent|guardian|famil"),
        ("銀行|金融機関", r"banks?", r"銀行|金融|信用金庫|信金|口座|bank"),
        ("専門家|有識者", r"experts?|academics?|scholars?", r"専門|有識|学識|大学|教授|第三者|先生|expert|academ|special"),
        ("弁護士", r"lawyers?|attorneys?", r"弁護|法律|lawyer|attorney"),
        ("医師(?!会)|医者", r"doctors?|physicians?", r"医|病院|診療|doctor|physician"),
        ("看護師", r"nurses?", r"看護|nurs"),
        ("教育委員会", r"board of education|education board", r"教育|学校|education"),
        ("自衛隊", r"self-defen[cs]e forces?", r"自衛|defen"),
        ("農協", r"agricultural cooperatives?", r"農協|農業協同|cooperat"),
        ("商工会(?:議所)?", r"chamber of commerce", r"商工|商店|commerce"),
        ("タクシー", r"taxis?", r"タクシー|taxi"),
        ("寄附|寄付|募金", r"donat\w*|fundrais\w*|crowdfund\w*", r"寄附|寄付|募金|基金|クラウド|donat|fund"),
    )
)  # fmt: skip


def gate(claim: Claim) -> Why | None:
    """Return an actor of the claim whom what it cites does not know, or None."""
    text = without_quotations(claim.text)
    named = [(m.group(), held) for said, held in ROWS for m in said.finditer(text)]
    if not named:
        return None
    people = [q for e in claim.evidence for q in (e.passage, *e.passage.replies_to)]
    known = "".join(
        [fold(t.text) for e in claim.evidence for t in (e.own, e.asked, e.record)]
        + [fold(f"{q.label or ''}{q.speaker.role or '' if q.speaker else ''}") for q in people]
    )
    lost = next((word for word, held in named if not held.search(known)), None)
    return Why("word", lost) if lost else None
