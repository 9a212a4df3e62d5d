"""Recognise the lines that a clerk adds to spoken words in English: a motion put and carried, who came and went, the end.

Such a line stands without a label between labelled ones, like the second paragraph of a speech. It tells in the third
person what the meeting did; a line that says I, we or you is somebody's speech, whatever it tells.
"""

from __future__ import annotations

import re

from index.narration.english import NAMES, OFFICE, TITLE
from index.words import is_latin

LONGEST = 800  # characters of such a line
_SPEECH = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us)\b|\?")
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
_MATTER = (
    r"(?:motion|amendment|proposal|proposition|resolution|recommendations?|substantive motion|question|vote|matter|item"
    r"|minutes|nomination|report|decision|accounts|budget|application|objection|petition|bill|ordinance|order|bylaw)"
)
_DONE = (
    r"(?:carried|agreed|lost|defeated|rejected|adopted|passed|approved|deferred|withdrawn|tied|tabled|put|noted|accepted"
    r"|received|resolved|seconded|proposed|moved|confirmed|signed|declared|taken|referred|not (?:put|seconded|carried))"
)
_OF_WHAT = r"(?: (?:as amended|of|by|to|that|from|on|for)\b[^.;]{1,160}?)?(?:, [^.;]{2,80},)?"
_MEETING = (
    r"(?:meeting|session|sitting|committee|council|board|panel|members|trustees|governors|directors|commissioners)"
)
_WAS = r"(?:was|were|is|being)(?: \w+ly)?(?: then| also| not| duly)?(?: \w+ly)?"
_MOVES = (
    r"(?:moved|seconded|proposed|left|joined|arrived|entered|re-?joined|returned|withdrew|retired|abstained"
    r"|voted|did not vote|declared an? |took (?:the chair|no part)|asked (?:that|for) (?:\w+ ){0,3}(?:vote|it|recorded)"
    r"|requested (?:that|a)|was (?:elected|appointed|re-elected|co-opted|thanked|nominated)|was asked to)\b"
)
_NAME = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,2}"  # without a title
_BEGINS = re.compile(
    rf"\W*(?:"
    rf"(?:The|An?|This|That|Both|No) (?:[\w-]+ ){{0,2}}?{_MATTER}{_OF_WHAT} {_WAS} {_DONE}\b"
    rf"|It {_WAS} {_DONE}\b"
    r"|(?:RESOLVED|AGREED|CARRIED|DECISION|ACTION|NOTED|MOTION|VOTE)\b"
    r"|(?:Resolved|Agreed|Carried|Decision|Action|Noted|Motion|Vote|Result|Outcome)(?:: |\b(?:,? (?:that|unanimously|nem)\b))"
    r"|(?:(?:It was |Duly )?(?:[Pp]roposed|[Mm]oved|[Ss]econded)|Motion|Amendment) by\b"
    r"|(?:On|After|Following|Upon) (?:being put|an? (?:show of hands|(?:\w+ )?vote|division|roll[- ]call)|the (?:casting )?vote)\b"
    r"|(?:A|The) (?:\w+ )?(?:vote|show of hands|poll|roll[- ]call|division|ballot) (?:was|being)\b"
    r"|(?:For|Against|In favou?r|Voting (?:for|against)|Abstentions?|Abstaining|Ayes?|Noes|Nays?|Votes? (?:for|against|in favou?r)): "
    rf"|There (?:being|were|was) no (?:further|other|more|objections?|dissent|abstentions?|seconder|votes?)\b"
    rf"|The {_MEETING} (?:then |therefore |unanimously )?(?:closed|adjourned|ended|rose|finished|concluded|resumed|opened|reconvened|recessed|paused|broke"
    r"|was (?:closed|adjourned|declared|opened|called to order|suspended)|resolved|voted|divided|moved into)\b"
    rf"|(?:{TITLE} {NAMES}|{OFFICE}|{_NAME})(?: \([^()]{{2,40}}\))? (?:then |also |both |again )?{_MOVES}"
    r"|Signed\b|Minutes (?:taken|recorded|prepared) by\b"
    r")"
)


def records(line: str) -> bool:
    """Tell whether an English line without a label is the clerk's: what the meeting did, and nobody says."""
    text = line.strip()
    return (
        len(text) <= LONGEST
        and bool(_BEGINS.match(text))
        and is_latin(text)
        and not _SPEECH.search(_QUOTED.sub("", text))
    )
