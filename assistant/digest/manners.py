"""Tell how something was decided: rejected, put off, with nobody against, by a majority."""

from __future__ import annotations

import re
from typing import Literal

Manner = Literal["rejected", "put_off", "unanimous", "majority"]
# How a question asks for what was decided so, and how a decision says it; both in both languages.
MANNERS: dict[Manner, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "rejected": (
        re.compile(r"(?:否決|不採択|却下)(?:と?(?:さ?れ|なっ|なり|し)(?:まし)?た)?|\b(?:rejected|voted down|turned down|defeated|lost)\b", re.I),
        re.compile(r"否決|不採択|却下|(?:起立|挙手|賛成)(?:者)?少数|\b(?:rejected|defeated|refused|voted down)\b|\b(?:motion|amendment"
        r"|proposal) (?:is |was )?(?:fail(?:s|ed)|lost)\b", re.I),
    ),
    "put_off": (
        re.compile(
            r"(?:継続審査|継続審議|継続|先送り)(?:と|に)?(?:(?:さ?れ|なっ|なり|し)(?:まし)?た)?|\b(?:put off|postponed|deferred|carried over)\b",
            re.I,
        ),
        re.compile(r"継続(?:し|審|調|協|と)|閉会中の審査|持ち越|先送り|\b(?:postponed|deferred|tabled|adjourned to|carried over)\b", re.I),
    ),
    "unanimous": (
        re.compile(r"(?:全会一致|全員(?:一致|賛成)|満場一致|異議なし)(?:で|に)?|\bunanimous(?:ly)?\b", re.I),
        re.compile(r"異議(?:が|は)?(?:な|あ?りませ)|全会一致|満場一致|全員(?:一致|賛成|起立|挙手)|(?:起立|挙手)全員|総員|\bunanimous|\ball agreed\b"
        r"|\bnem\.? con|\bno(?:body| objections?| one) (?:against|opposed)?", re.I),
    ),
    "majority": (
        re.compile(r"(?:賛成|起立|挙手)?(?:者)?多数(?:決)?(?:で|に)?|\bby (?:a )?majority\b", re.I),
        re.compile(r"(?:賛成|起立|挙手)(?:者)?多数|賛成.{1,12}反対.{1,8}[票名人]|\bmajority\b|\bvotes? to (?!none|nil|0)\w+"
        r"|\b\d+ ?(?:to|[-–]) ?[1-9]\b|\bin favou?r\b.{1,12}[1-9a-z] (?:against|opposed)\b", re.I),
    ),
}  # fmt: skip
LISTS = re.compile(
    r"(?:もの|物|議案|案件|件|請願|陳情|こと|案|議題)(?:は|が|を|も|って|[?？]|$)|(?:何|なに|どれ|どの.{1,6})(?:が|は|を)|\b(?:what|which|any|list)\b",
    re.I,
)


def asked(text: str) -> tuple[Manner | None, str]:
    """Return the manner in which what a question asks for was decided, and the question without its words."""
    for manner, (sign, _) in MANNERS.items():
        if LISTS.search(text) and sign.search(text):
            return manner, sign.sub(" ", text)
    return None, text


def is_so(text: str, manner: Manner) -> bool:
    """Return whether a decision was made in a manner."""
    return bool(MANNERS[manner][1].search(text)) and not (manner == "put_off" and is_so(text, "rejected"))
