"""How English minutes tell who said what: subjects, the verbs of telling, and the record's own sentences."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from index.narration.telling import Act, Telling
from index.titles import TITLES_EN, WARDS

TITLE = rf"(?:(?:{WARDS}|Deputy|Vice|Acting)[- ])?(?:{TITLES_EN}|Member|Chair|Mayor|President)\.?"
_WORD = r"(?:[A-Z]\.?(?: ?[A-Z]\.)*(?=\s[A-Z])|(?:O['\u2019]|Mc|Mac|D['\u2019])?[A-Z][a-z\u00c0-\u024f][\w\u2019'-]*)"
_NAME = rf"{_WORD}(?: (?:(?:de|van|von|der|den|la|le|du|bin|al) )*{_WORD}){{0,3}}"
NAMES = rf"{_NAME}(?:(?:, {_NAME})*,? (?:and|&) (?:{TITLE} )?{_NAME})?"
_POST = (
    r"(?:Clerk|Chair(?:man|woman|person)?|Mayor|Mayoress|President|Secretary|Treasurer|Convenor|Convener"
    r"|Officer|Manager|Director|Head(?:teacher|master|mistress)?"
    r"|Principal|Engineer|Solicitor|Planner|Surveyor|Architect|Warden|Librarian|Consultant|Inspector|Constable"
    r"|Auditor|Accountant|Leader"
    r"|Executive|Administrator|Superintendent|Co-?ordinator|Advis[eo]r|Governor|Trustee|Vicar|Rector|Bursar"
    r"|Registrar|Matron|Steward"
    r"|Groundsman|Groundskeeper|Caretaker|Contractor|Applicant|Agent|Developer|Representative|Attorney|Planner"
    r"|Sheriff|Captain|Coach|Editor|Curator"
    r"|Ranger|Owner|Proposer|Petitioner|Objector|Speaker|Moderator|Facilitator|Teacher|Nurse|Proprietor|RFO"
    r"|CEO|CFO|SENCO|DSL|Assistant|Counsel)"
)
_OF = r"(?: (?:of|for) (?:the )?[A-Z][\w&'\u2019-]*(?: (?:(?:and|&|of|the) )?[A-Z][\w&'\u2019-]*){0,4})?"
OFFICE = rf"(?:[Tt]he )?(?:(?:[A-Z][\w&/'\u2019-]*|and|&|of|for) ){{0,5}}?(?i:{_POST})\b{_OF}"
_PEOPLE = (
    r"(?:members?|residents?|parents?|governors?|councill?ors?|trustees?|neighbou?rs?|visitors?|attendees?"
    r"|persons?|people|pupils?|students?|teachers?"
    r"|tenants?|shareholders?|directors?|commissioners?|householders?|traders?|parishioners?|users?"
    r"|volunteers?|players?|landowners?|farmers?"
    r"|representatives?|delegates?|speakers?|objectors?|supporters?|ratepayers?|leaseholders?|lady|gentleman"
    r"|man|woman|couple|family)"
)
_WHOLE = r"[A-Z][a-z]+ (?:[A-Z]\.? )?(?:Mc|Mac|O['\u2019])?[A-Z][a-z]+(?=,? )"  # a name without a title: Sandra Kim
_GROUP = (
    r"(?:(?:[Aa]n?|[Oo]ne|[Aa]nother|Two|Three|Four|[Ss]everal|[Ss]ome|Many|[Oo]ther|Most|All|Both|Various"
    r"|A (?:few|number)"
    r"|The)(?: of)?(?: the| their)? )?"
    rf"(?:(?:other|further|local|second|third|same|elderly|young|concerned|nearby|[a-z]+-holders?|allotment"
    rf"|[A-Z][a-z]+) ){{0,3}}(?i:{_PEOPLE})\b"
    r"(?: of (?:the )?(?:public|committee|council|board|audience|staff|press|group|club|trust))?(?: (?:of|from"
    r"|at|in|on|representing) [^,.;:]{2,40}?)?(?: present)?"
)
_BODY = (
    r"(?:[Tt]he |This )(?:[A-Z][\w&'\u2019-]* ){0,4}?(?i:committee|council|board|panel|working (?:group|party)"
    r"|forum|trust|meeting|governing body|commission|cabinet)"
)
_BESIDE = (
    r"(?:,? \([^()]{2,50}\)|, \d{1,4}[a-z]? [A-Z][^,.;]{2,40},"
    rf"|, (?:the |who |as |an? |(?:{TITLES_EN})\.? )[^,.;]{{2,70}},"
    r"|, [A-Z][\w.'\u2019-]+ [A-Z][\w'\u2019-]+,)?"
)
_ADVERB = (
    r"(?: (?:then|also|further|therefore|again|subsequently|briefly|strongly|both|all|next|first|later|however"
    r"|finally|kindly|formally"
    r"|verbally|duly|still|particularly|especially|clearly|immediately|in (?:turn|reply|response)|once more"
    r"|additionally|has|each|jointly"
    r"|[a-z]+ly)){0,3}"
)
_ASK = (
    r"(?:asked|enquired|inquired|queried|questioned|wondered|wanted to know|challenged|quizzed|raised (?:a"
    r"|the) (?:question|query)|sought (?:clarification|assurances?|confirmation|information|an (?:update"
    r"|explanation)|to (?:know|understand))"
    r"|requested (?:clarification|information|an (?:update|explanation)|details)|wished to know|was curious)"
)
_ANSWER = r"(?:replied|responded|answered|confirmed|clarified|explained|assured|reassured|denied)"
_EXPLAIN = (
    r"(?:addressed|reported|advised|informed|stated|outlined|presented|gave|described|introduced|summari[sz]ed|updated"
    r"|read|drew|reminded|announced|highlighted"
    r"|demonstrated|calculated|estimated|declared|told|tabled|provided|circulated|briefed|went through|spoke"
    r"|talked|reviewed|reiterated|disclosed|set out|showed|listed|quoted|recalled|submitted|delivered)"
)
_SAY = (
    r"(?:thanked|said|added|noted|commented|remarked|observed|mentioned|pointed out|continued|repeated|referred|agreed"
    r"|accepted|acknowledged|thought|considered|calculated|estimated|indicated|conceded|admitted)"
)
_FEEL = (
    r"(?:suggested|proposed|felt|believed|expressed|raised|argued|disagreed|supported|opposed|recommended"
    r"|hoped|feared|objected|urged|moved|called|offered|undertook"
    r"|promised|apologi[sz]ed|stressed|emphasi[sz]ed|preferred|would (?:prefer|like|welcome|support|rather)"
    r"|complained|warned|cautioned|doubted|regretted|favou?red|insisted|maintained|praised|congratulated"
    r"|criticised"
    r"|seconded|discussed|debated|claimed|volunteered|requested|wrote|written|emailed|asserted|appealed"
    r"|protested|reserved|welcomed|backed|endorsed|disputed|contended|underlined|lamented|could not (?:support"
    r"|agree|see|accept|understand)"
    r"|did not (?:think|believe|feel|agree|support|want|like|see)|spoke (?:in favou?r|against)|shared"
    r"|had (?:concerns|doubts|reservations)"
    r"|(?:was|were) (?:(?:also|very|not|still|strongly|deeply|rather) )?(?:concerned|worried|pleased"
    r"|disappointed|of the (?:view|opinion)|in favou?r|against|unhappy|content|surprised|opposed|keen|minded"
    r"|sceptical|skeptical|uneasy|delighted|grateful|sorry|glad|happy|anxious|unsure|supportive|convinced"
    r"|disturbed|alarmed|dismayed|willing|reluctant|critical|adamant))"
)
_HELD = (
    r"(?:opened|invited|welcomed (?:everyone|everybody|all|members|those|the public|residents|councillors"
    r"|governors)|called the meeting|took the chair|put)"
)
_CLOSE = (
    r"(?:closed|adjourned|ended|declared) the (?:meeting|session)|declared (?:the meeting|an interest"
    r"|a (?:personal|prejudicial|pecuniary))"
)
_VERB = (
    rf"(?:(?P<ask>{_ASK})|(?P<answer>{_ANSWER})|(?P<feel>{_FEEL})|(?P<explain>{_EXPLAIN})|(?P<say>{_SAY})"
    rf"|(?P<hold>{_HELD}))\b"
)
_BOUGHT = (
    r"(?:agreed|resolved|approved|noted|accepted|received|adopted|voted|decided|endorsed|ratified"
    r"|considered and (?:agreed|approved))\b"
)
_DECIDES = re.compile(rf"(?:(?:{_BODY}|{_GROUP})|It was){_ADVERB} (?i:{_BOUGHT})")
_CLOSES = re.compile(rf"(?:{OFFICE}|{TITLE} {_NAME}){_BESIDE}{_ADVERB} (?:{_CLOSE})")
# A motion with its seconder, a show of hands, the end: the record's own, whoever is named in it.
# What somebody does, and says nothing by: comes and goes, votes, is to do something.
_DOES = re.compile(
    rf"(?:{TITLE} {NAMES}|{OFFICE})(?:,? \([^()]{{2,50}}\))? (?:then |also |again )?(?:left|joined|arrived"
    rf"|entered|returned|withdrew|retired|abstained|voted"
    r"|declared|signed|(?:was|were|is|are) (?:\w+ly )?(?:asked|requested|thanked|elected|appointed|absent"
    r"|present|to)|to [a-z]+|will|would|shall)\b"
)
_MOVED = re.compile(
    r"\bseconded\b|\b(?:by|with) (?:\d+|\w+) votes?\b|\bshow of hands\b"
    r"|\bthe meeting (?:asked|requested|instructed|agreed|resolved|voted|called)\b(?! (?:whether|why|how|what|when|if))"
)
_ENDS = re.compile(r"(?:There being|With) no (?:further|other|more)\b|[\"\u201c][^\"\u201d]*[\"\u201d]\.?$")
_REQUEST = re.compile(
    r"asked (?:that|to be|to have)\b|asked (?!whether|if|why|how|what|when|where"
    r"|who)(?:[\w'\u2019.]+ ){1,5}?to (?!be sure)[a-z]+\b|asked for (?!an update|clarif|detail|inform"
    r"|an explan|confirm)"
)
_WHETHER = re.compile(r"\b(?:whether|why|how|what|when|where|who|which|if)\b")
_LEADS = re.compile(r"(?:[,;:\u2013\u2014] ?|^)(?:(?:and|but|while|whereupon|to which|when|although) )?")
_JOINED = re.compile(
    r"(?:[,;]? ?\b(?:and|but|while|whereupon|although|though|to which|upon which|at which)|[;:]) (?=\S)"
)
_IN_REPLY = re.compile(r"(?i:\bin (?:reply|response|answer)\b|\breplying\b|\bresponding\b|\banswering\b|\bto which\b)")
_ASKED_BY = re.compile(r"(?:(?:When|On being|Having been|Being) )?(?i:asked) by ")
_PRONOUN = re.compile(rf"(?:He|She|They|he|she|they)\b{_ADVERB} {_VERB}")
_BEHIND = re.compile(
    r"[,\u201d\"'\u2019] (?:said|asked|replied|added|explained|answered|reported|suggested|stated|commented"
    r"|observed|argued|warned|confirmed|noted|enquired) (?P<who>[^,.;]{2,60}?)(?:, who\b[^.;]*)?\.?$"
)
_BETWEEN = re.compile(rf"[,\u201d\"\u2019] (?P<who>[^,.;]{{2,60}}?){_ADVERB} {_VERB}[,.]")
_PASSIVE = re.compile(
    r"^(?:(?:However|Also|In addition|At this point|During (?:the )?discussion|In discussion"
    r"|Following discussion|Further)?,? ?)?(?:It was (?:also |further |then |next )?(?P<it>asked|suggested"
    r"|explained|reported|said|felt|questioned|queried|thought|pointed out|argued"
    r"|confirmed|stated|commented|observed|hoped|proposed|mentioned|clarified|noted|stressed|recommended|considered)\b"
    r"|(?:[A-Z][\w'\u2019-]*|[a-z]+|A|An|The|Some|Several)(?: [\w'\u2019-]+){0,5} (?:was|were) (?:also |then "
    r"|again )?(?:expressed|raised|voiced|asked(?! to\b)|put|made|given|sought|suggested|aired|shared|received from)\b"
    r"|(?:There|there) (?:was|were) (?:[\w-]+ ){0,4}(?:concerns?|questions?|suggestions?|comments?|support"
    r"|opposition|objections?|discussion|debate)\b)"
)
_BY = re.compile(
    r"\bby (?P<who>[^,.;]{2,60}?)(?= (?:that|whether|why|how|about|regarding|concerning|as|on|over|to|of"
    r"|for)\b|[,.;]|$)"
)
_QUESTIONING = re.compile(r"\b(?:asked|questions?|quer(?:y|ies|ied)|questioned|clarification)\b", re.I)
_EXPLAINING = re.compile(
    r"\b(?:explained|reported|confirmed|stated|clarified|answers?|reports?|updates?|presentation)\b", re.I
)
_RECORD = re.compile(
    r"\W*(?:\(?[a-z0-9]{1,3}\)\s*)?(?:It (?:was|is) (?:\w+ly |also |further |then |therefore )*(?i:resolved"
    r"|agreed|noted|decided|proposed|ordered|approved|moved)"
    r"|(?:UNANIMOUSLY |Unanimously )?(?:RESOLVED|Resolved|AGREED|Agreed|NOTED|Noted|ACTIONS?|Actions?"
    r"|DECISIONS?|Decisions?|DECIDED|VOTE|Vote|PROPOSED|Proposed|SECONDED|Seconded|CARRIED|Carried"
    r"|APPROVED|Approved|MOTION|Motion|RECOMMENDED|OUTCOME|Outcome|APOLOGIES|Apologies)\b"
    r"|All (?:\w+ )?(?:agreed|in favou?r|were in favou?r|voted)|There being|There (?:was|were) no\b|On (?:a"
    r"|being put to the) vote"
    r"|A vote|The (?:motion|meeting|vote|amendment|resolution|recommendation|proposal|session) (?:was|were"
    r"|closed|ended|then|opened|is|finished|concluded|adjourned|commenced|started)"
    r"|(?:[Tt]his|[Tt]hat) was (?:\w+ly )?(?:agreed|approved|noted|carried|seconded|accepted)|None\b|Nil\b"
    r"|(?:The )?(?:date of the )?[Nn]ext meeting\b|With no (?:other|further) business)"
    r"|[^,;:]{2,110} (?:was|were|be) (?:\w+ly )?(?:approved|adopted|resolved|agreed|carried|elected|appointed"
    r"|deferred|accepted|signed|noted|received and|ratified|quorate|re-elected|co-opted)\b(?! by (?!a show|all"
    r"|the (?:committee|council|board|meeting)))"
)


def tellings(sentence: str, known: Collection[str] = ()) -> list[Telling]:
    """Return who says what in an English sentence."""
    text = sentence.replace("\u00a0", " ").replace("\n", " ")
    if _DECIDES.match(text) or _CLOSES.match(text) or _MOVED.search(text) or _ENDS.match(text):
        return []
    pattern, strict = _subjects(tuple(sorted(known)))
    found = _first(text, pattern)
    if not found:
        return _other(text, pattern)
    return [*found, *_later(text, found[-1], strict)]


def is_record(sentence: str) -> bool:
    """Tell whether a sentence is the record's own."""
    return any(p.match(sentence) for p in (_RECORD, _DECIDES, _CLOSES, _ENDS, _DOES)) or bool(_MOVED.search(sentence))


@lru_cache(maxsize=256)
def _subjects(known: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return a subject with its verb, and the same of those subjects alone that are certain to be one person."""
    names = [rf"(?:{'|'.join(map(re.escape, sorted(known, key=len, reverse=True)))})\b"] if known else []
    certain = [*names, rf"{TITLE} {NAMES}", OFFICE]
    any_ = "|".join([*certain, _GROUP, _BODY, _WHOLE])
    one = "|".join(certain)
    return (
        re.compile(rf"(?P<who>{any_}){_BESIDE}(?: had)?{_ADVERB} {_VERB}"),
        re.compile(rf"(?P<who>{one}){_BESIDE}{_ADVERB} {_VERB}"),
    )


def _first(text: str, pattern: re.Pattern[str]) -> list[Telling]:
    """Return the telling that a sentence begins with, after what leads up to it: "In reply to Cllr Webb, the Clerk said"."""
    start: list[Telling] = []
    if asked := _ASKED_BY.match(text):
        subject = _who(pattern, text, asked.end())
        if subject:
            start = [Telling(0, subject, "question")]
    for lead in _LEADS.finditer(text[:400]):
        at = lead.end()
        while text[at : at + 1] == " ":
            at += 1
        if match := pattern.match(text, at) or (_PRONOUN.match(text, at) if at == 0 or start else None):
            who = _printed(match["who"]) if "who" in match.re.groupindex else None
            if start:
                return [*start, Telling(at, who, "answer")]
            return [Telling(0, who, _act(match, text, text[:at]))]
    return start


def _who(pattern: re.Pattern[str], text: str, at: int) -> str:
    """Return the subject that stands at a place, without a verb behind it."""
    bare = _bare(pattern)
    match = bare.match(text, at)
    return _printed(match["who"]) if match else ""


@lru_cache(maxsize=256)
def _bare(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(pattern.pattern.split(f"){_BESIDE}")[0] + ")")


def _later(text: str, before: Telling, strict: re.Pattern[str]) -> Iterator[Telling]:
    """Yield the tellings that a sentence goes on with: ", and the Clerk replied that …"."""
    for joint in _JOINED.finditer(text, before.start + 12):
        match = strict.match(text, joint.end())
        if match and _printed(match["who"]) != before.who:
            at = joint.start()
            while text[at] in ",; ":
                at += 1
            yield Telling(at, _printed(match["who"]), _act(match, text, joint[0]))


def _other(text: str, pattern: re.Pattern[str]) -> list[Telling]:
    """Return the teller who stands behind the words or amid them, or whom a passive names or leaves out."""
    for form in (_BEHIND, _BETWEEN):
        if (match := form.search(text)) and (who := _whole(pattern, match["who"])):
            act: Act = "question" if _QUESTIONING.search(match[0]) else "said"
            return [Telling(0, who, act)]
    if passive := _PASSIVE.match(text):
        rest = text[: passive.end() + 160]
        act = (
            "question"
            if _QUESTIONING.search(passive[0])
            else "explanation"
            if _EXPLAINING.search(passive[0])
            else "opinion"
        )
        by = _BY.search(rest, max(0, passive.end() - 1))
        return [Telling(0, (_whole(pattern, by["who"]) if by else "") or "", act)]
    return []


def _whole(pattern: re.Pattern[str], text: str) -> str:
    match = _bare(pattern).match(text)
    return _printed(match["who"]) if match and match.end() == len(text) else ""


def _printed(who: str) -> str:
    return who[:1].upper() + who[1:]


def _act(match: re.Match[str], text: str, lead: str) -> Act:
    if match["ask"]:
        if _REQUEST.match(text, match.start("ask")) and not _WHETHER.search(
            text[match.end("ask") : match.end("ask") + 40]
        ):
            return "opinion"
        return "question"
    if match["answer"] or _IN_REPLY.search(lead):
        return "answer"
    if match["hold"]:
        return "procedure"
    return "opinion" if match["feel"] else "explanation" if match["explain"] else "said"
