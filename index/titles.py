"""The titles that stand with names, in English and Japanese: the one table that every pattern of them is made of."""

# ruff: noqa: SIM905 - tables of words

from __future__ import annotations

import re

# --- English, before a name, as parts of patterns; a list of people may have them in the plural: Cllrs Dunn and Webb ---
COURTESIES = (
    r"Mr|Mrs|Ms|Miss|Mx|Messrs|Dr|Prof(?:essor)?|Revd?|Reverend|Father|Canon|Hon|Sir|Dame|Lord|Lady"  # no offices
)
COUNCILLORS = r"Cllrs?|Councill?ors?|Councill?m[ae]n|Councill?wom[ae]n|Ald|Alder(?:man|woman|men|women)"
SEATS = r"Commissioners?|Trustees?|Governors?|Supervisors?|Directors?|Council ?(?:[Mm]embers?|person)"  # what members of boards are called
RANKS = r"PCSO|Sgt|Sergeant|Insp(?:ector)?|Capt(?:ain)?|Major|Colonel"
SHORT = r"Cr|Fr|PC"  # titles before a name, but by themselves somebody's initials
TITLES_EN = rf"{COURTESIES}|{COUNCILLORS}|{SEATS}|{RANKS}|{SHORT}"
WARDS = r"County|District|Borough|Parish|Town|City|Ward"  # whose councillor somebody is
# Titles that may be printed with a full stop, which ends no sentence.
ABBREVIATED = "Mr Mrs Ms Mx Messrs Dr Prof Rev Revd Hon Cllr Cllrs Ald Sgt Insp Capt".split()

_UNTITLED = re.compile(rf"^(?:(?:{TITLES_EN})\.?\s+)+(?=\S)", re.IGNORECASE)
_COURTESY = re.compile(rf"(?:{COURTESIES}|Fr)\.?", re.IGNORECASE)

# --- Japanese, behind a name ---
POLITE_TITLES = ("さん", "氏", "君", "様")  # no offices
HONORIFIC = "|".join((*POLITE_TITLES, "くん", "殿"))  # in lists of names and in labels; in a speech くん ends verbs
MEMBER_TITLES = ("委員", "議員", *POLITE_TITLES)
MEMBER_TITLE = "|".join(MEMBER_TITLES)
OFFICES = (
    "委員長代理 委員長 副委員長 監査委員 委員 議員 副議長 議長 副会長 会長 座長 部会長 課長補佐 副館長 館長 課長 部長 局長 室長 所長 署長 "
    "支所長 消防長 学校長 副校長 校長 教頭 副園長 園長 病院長 副院長 院長 副学長 学長 監事 幹事 "
    "係長 次長 主査 主幹 主任 主事 司書 参事 理事 副市長 副町長 副村長 副区長 副知事 市長 町長 村長 区長 知事 教育長 大臣"
).split()
OFFICE = "|".join(sorted(OFFICES, key=len, reverse=True))
TITLES = "|".join((OFFICE, *POLITE_TITLES))
HEADS = ("委員長", "会長", "議長", "座長", "部会長", "分科会長")  # who sits in the chair, by the kind of body

# --- what English calls an office, and what minutes in Japanese do ---
PRESIDING = r"chair(?:man|woman|person)?|conven[eo]r|president|moderator|presiding\s?officer"  # who sits in the chair
CHAIR = (r"chair(?:man|woman|person)?|president", (*HEADS, "理事長"))
# Exactly, to look for it; the longer first, since a vice-chair is no chair.
ENGLISH_OFFICES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"(?:vice|deputy)[- ]mayor", ("副市長", "副町長", "副村長", "副区長", "助役")),
    (r"(?:vice|deputy)[- ]governor", ("副知事",)),
    (r"(?:vice|deputy)[- ](?:chair\w*|president)", ("副委員長", "副会長", "副議長", "副座長", "職務代理")),
    (
        r"superintendent(?: of(?: the)? (?:schools|education))?|head of(?: the)? (?:schools|education|board of education)",
        ("教育長",),
    ),
    (r"mayor", ("市長", "町長", "村長", "区長")),
    (r"governor", ("知事",)),
    (r"(?:prime )?minister", ("大臣",)),
    (r"(?:school )?principal|headmaster|head teacher", ("校長",)),
    (r"hospital director", ("院長",)),
    (r"fire chief|chief of the fire department", ("消防長", "消防総監")),
    (r"(?:deputy|vice|assistant)[- ](?:library )?director(?: of the library)?|deputy librarian", ("副館長",)),
    (r"(?:library )?director(?: of the library)?|head librarian|chief librarian", ("館長",)),
    (r"librarian", ("司書",)),
    CHAIR,
)
# Whatever may be called so, to hold a claim beside the record: as patterns, without the deputies of those offices.
RENDERINGS: tuple[tuple[str, str], ...] = (
    (r"(?:deputy|vice)[- ]mayor", "副市長|副町長|副村長|副区長|助役"),
    (r"(?:deputy|vice)[- ]governor", "副知事"),
    (
        r"(?:deputy|vice|assistant)[- ](?:library )?director",
        "副館長|副園長|副院長|副校長|副所長|副部長|副局長|次長|参事|補佐",
    ),
    (r"(?:deputy|vice)[- ]chair\w*", "副会長|副議長|副委員長|副座長|職務代理"),
    (r"(?:deputy|vice)[- ]president", "副会長|副議長|副理事長|副学長|副社長"),
    (r"mayor", "(?<!副)(?:市長|町長|村長|区長)"),
    (r"governor", "(?<!副)知事"),
    (r"superintendent", "教育長|教育次長|警視|所長|局長"),
    (r"minister", "(?<!副)大臣"),
    (r"section (?:chief|manager|head)", "課長|係長|主査"),
    (r"department (?:head|chief|director|manager)", "部長|局長"),
    (r"fire chief", "消防(?:署|団|総)?[長監]"),
    (r"director", "長|参事|ディレクター|理事"),
    (r"chair(?:man|woman|person)?", "(?<!副)(?:会長|議長|委員長|座長|部会長)"),
    (r"president", "(?<!副)(?:会長|議長|理事長|学長|社長)"),
    (r"speaker", "(?<!副)議長"),
    (r"librarian", "司書|主任|図書館|館長"),
    (r"secretariat", "事務局|課長|主事|主査|係長"),
    (r"committee member|council member|councill?or|board member", "委員|議員|会長|議長|座長"),
)


def untitled(name: str) -> str:
    """Return a name without the English titles before it: Revd Colin Shaw → Colin Shaw."""
    return _UNTITLED.sub("", name)


def is_courtesy(title: str) -> bool:
    """Tell whether an English title is no office: Mr, Dr."""
    return bool(_COURTESY.fullmatch(title))


def rendering(office: str) -> str | None:
    """Return a pattern of what an English office may be in Japanese; None for what is none."""
    return next((ja for en, ja in RENDERINGS if re.fullmatch(en, office, re.IGNORECASE)), None)
