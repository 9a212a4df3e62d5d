"""Read from a sentence who is said to have said what: 「浦山主査は「…」と述べた」, "Did Urayama say 「…」?"."""

from __future__ import annotations

import re

from index.titles import TITLES, rendering
from index.words import fold

SAYS = r"(?:述べ|答え|回答し|説明し|言い|言っ|話し|話す|発言し|指摘し|主張し|語っ|語り|約束し|明言し|報告し|答弁し|訴え|求め|反論し|強調し)"
# 「浦山主査は「…」と述べた」, 「浦山主査は…と述べた」: who, then what.
TELLS = rf"(?:と(?:い(?:う|った)|も|は|の)?[^。「」]{{0,12}}?{SAYS}[^。]*|とのこと[^。]*|という[^。]{{0,8}})"
JAPANESE = re.compile(
    rf"^(?P<who>[^「『、。]{{1,24}}?)(?:は|が|によると|によれば|いわく|曰く)、?\s*(?P<what>.+?){TELLS}?[。．]?$",
    re.DOTALL,
)
TOLD = re.compile(rf"{TELLS}[。．]?$")
SAID = (
    r"(?:said|says|states?|stated|answered|replied|explained|promised|noted|argued|claimed|claims|remarked|told\s+\w+)"
)
NAMED = r"[A-Z][\w .'’-]{1,60}?"
ENGLISH = re.compile(
    rf"^(?P<who>{NAMED})\s+(?:has\s+|had\s+|also\s+)?{SAID}\b(?:\s+that)?[\s:,]*(?P<what>.+)$", re.DOTALL
)
ENGLISH_AFTER = re.compile(
    rf"^[\"“](?P<what>.+?)[,.]?[\"”],?\s+(?:{SAID}\s+(?P<who>{NAMED})|(?P<who2>{NAMED})\s+{SAID})\.?$", re.DOTALL
)
NAMED_SO = r"(?:[Tt]he\s+[\w -]{3,30}?|[A-Z][\w .'’-]{1,60}?)"
# 「…」と浦山主査は述べた, 「…」（浦山主査）
AFTER = re.compile(
    rf"^(?P<what>[「『].+[」』])(?:と、?(?P<who>[^「『、。]{{1,24}}?)(?:は|が|も)?、?{SAYS}[^「」]{{0,16}}"
    r"|[ 　]*[（(―—][ 　]*(?P<who2>[^（）()]{1,24}?)[)）]?)[。．]?$",
    re.DOTALL,
)
# "Did Urayama say 「…」?", "According to the mayor, 「…」"; before them what only asks for the check.
ASKED = re.compile(
    rf"^Did\s+(?P<who>{NAMED_SO})\s+(?:really\s+|ever\s+|actually\s+)?(?:say|state|answer|reply|explain|promise|note|argue|claim|remark|tell\s+\w+)\b"
    r"(?:\s+that)?[\s:,]*(?P<what>.+?)\s*[?？]?$",
    re.DOTALL | re.I,
)
ACCORDING = re.compile(rf"^According to\s+(?P<who>{NAMED_SO})\s*[,:]\s*(?P<what>.+?)[.]?$", re.DOTALL)
OFFICE_SAID = re.compile(
    rf"^(?P<who>[Tt]he\s+[\w -]{{3,30}}?)\s+(?:has\s+|had\s+|also\s+)?{SAID}\b(?:\s+that)?[\s:,]*(?P<what>.+)$",
    re.DOTALL,
)
PLEASE = re.compile(
    r"^(?:is it (?:true|correct|right) that|(?:please )?(?:check|verify|confirm) (?:if|whether|that)|can you (?:check|confirm) (?:if|whether|that))\s+",
    re.I,
)
ANYBODY = re.compile(r"誰|だれ|どなた|どの|\b(?:who|anybody|anyone|somebody|someone)\b", re.I)
# Quotations and nothing but what joins them: 「…」、また「…」
QUOTED = re.compile(r"[「『“\"＂].+[」』”\"＂]", re.DOTALL)
JOINED = re.compile(
    r"\s*(?:[「『“\"][^「」『』“”\"]{4,}[」』”\"](?:、|,|と|また|そして|さらに|および|及び|and|\s)*){2,}"
)
EACH = re.compile(r"[「『“\"]([^「」『』“”\"]{4,})[」』”\"]")
ELIDED = re.compile(r"[…‥]+|\.{3,}|・{3,}|[（(](?:中略|略)[)）]")
BRACKETS = re.compile(
    r"(?:【(.+)】|〈(.+)〉|《(.+)》|［(.+)］|\[(.+)\]|（(.+)）|\((.+)\)|‘(.+)’|'(.+)'|＂(.+)＂)[。.]?", re.DOTALL
)
ATTRIBUTED = re.compile(r"^(?P<who>[^「『]{1,30}?)[：:]?\s*(?P<what>[「『].+[」』])\s*$", re.DOTALL)


def parse(text: str) -> tuple[str | None, str]:
    """Return who is said to have said what: (None, quotation) where nobody is named."""
    told = PLEASE.sub("", text.strip())
    if told != text.strip():
        told = told.rstrip("?？ ")
    for pattern in (ENGLISH_AFTER, ASKED, ACCORDING, AFTER, OFFICE_SAID, ENGLISH, ATTRIBUTED, JAPANESE):
        m = pattern.match(told)
        if m is None:
            continue
        groups = m.groupdict()
        who, what = groups.get("who") or groups.get("who2"), groups.get("what")
        if who and what and ANYBODY.search(who):
            return None, bare(what)
        if not who or not what or not _may_be_name(who):
            continue
        if pattern is not JAPANESE or _has_office(who) or TOLD.search(told):
            return who.strip(" 　、,：:"), bare(what)
    return None, bare(told)


def _has_office(who: str) -> bool:
    return bool(re.search(rf"({TITLES}|事務局|当局)$", fold(who)))


def _may_be_name(who: str) -> bool:
    """Return whether words may name a speaker: an office, an honorific, letters of a name; no clause."""
    folded = fold(who)
    if folded.isascii():
        return office_of(who) is not None or (bool(re.match(r"^(the\s+)?[A-Z]", who.strip())) and len(who.split()) <= 6)
    return bool(re.search(rf"({TITLES}|事務局|当局|市|町|村|区|県|都)$", folded)) or (
        len(folded) <= 8 and not re.search(r"[ぁ-ん]", folded)
    )


def office_of(who: str) -> str | None:
    """Return a pattern of the Japanese offices that an English one names: the mayor is 市長, 町長 and the like."""
    return rendering(re.sub(r"^the\s+", "", " ".join(who.lower().split())))


def bare(text: str) -> str:
    """Return the quotation inside its marks, where it stands in marks, without an ellipsis at its ends."""
    stripped = text.strip()
    if enclosed := BRACKETS.fullmatch(stripped):
        stripped = next(filter(None, enclosed.groups())).strip()
    stripped = re.sub(rf"^(?:{ELIDED.pattern})+|(?:{ELIDED.pattern})+(?=[。.]?$)", "", stripped).strip() or stripped
    if JOINED.fullmatch(stripped):
        return stripped
    inner = re.fullmatch(r"[「『“\"](.+)[」』”\"][。.]?", stripped, re.DOTALL)
    if inner and not re.search(r"[」』”\"].*[「『“\"]", inner[1]):
        return inner[1].strip()
    quoted = re.search(r"[「『“\"](.{6,})[」』”\"]", stripped, re.DOTALL)
    if quoted and len(quoted[1]) * 2 > len(stripped):
        return quoted[1].strip()
    return stripped


def is_titled(who: str) -> bool:
    """Return whether words certainly name a person, known or not: an office or title ends them, or letters make them."""
    return bool(re.search(rf"(?:{TITLES})$", fold(who))) or bool(re.fullmatch(r"(?:[A-Z][\w'’-]+\s*){1,3}", who))
