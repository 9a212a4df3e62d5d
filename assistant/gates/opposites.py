"""Words that mean the reverse of one another, in both languages."""

# ruff: noqa: E501 - tables of words and patterns

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# One row a notion: words of one side, words of the other, and whether denying one side is the other.
# Japanese words are patterns over the text, English ones stand at the beginning of a word.
ROWS: tuple[tuple[str, str, str, str, bool], ...] = (
    ("増(?:[やえ加額員設便]|(?=と|の|で|、|。))|伸[びば](?!縮)|拡[大充張]|上乗せ", "減(?:[らっりる少額員便]|(?=と|の|で|、|。))|削減|縮小|縮減|縮[めま]|狭[めま]|目減り|切り詰め", r"increas|expand|expansion|enlarg|grow|rais", r"reduc|decreas|cut|shrink|declin|lower|fewer", False),
    ("賛成|支持|賛同|同意", "反対|異議|異論|不賛成|賛成しか|賛同しか", r"agree|support|vot(?:e|es|ed|ing) (?:for|in favou?r)\b|favou?r|(?:back(?:s|ed|ing)|(?:(?<=to )|(?<=will )|(?<=would )|(?<=not ))back)\b(?! (?:up|down|out|away|off))|endors|approv", r"oppos|object|disagree|against", True),
    ("可決|承認|認め|採択|許可|了承|(賛成|起立|挙手)多数|全員賛成|適当と", "否決|(賛成|起立|挙手)少数|不承認|却下|不採択|不許可|棄却|差し戻|見送", r"approv|adopt|accept|carried(?! out| on| over)|pass(?:ed|es)\b|allow|(?<!the )(?<!our )(?<!its )(?<!a )(?<!their )permit", r"reject|defeated|(?:was|were|motion|amendment|proposal) lost\b|(?:motion|amendment|proposal|resolution|bill) (?:has )?fail(?:s|ed)\b|tabled|table (?:this|it)|deferred|vot(?:ed|e) down|refus|turn(?:ed|s) down|dismiss|den(?:y|ied|ies)|forbid|prohibit", True),
    ("有料|有償|徴収|(料|料金|代|費)[をは](取|いただ|頂(き|く|い)|徴収|請求)", "無料|無償|頂戴(いた)?し(ません|ない)|いただ(きません|かない)|かかりません", r"paid\b|charge[sd]?\b|for a fee|fee is", r"free(?:ly)?(?: of charge)?\b|(?:no|any) (?:charge|fee|cost)s?|without charge", True),
    ("早[めまくい]|繰り上げ|前倒し", "遅[らくれい]|繰り下げ|先送り|後ろ倒し|延期", r"earlier|bring forward|brought forward|advanc", r"\blater\b|delay|postpon|put off|push(?:ed)? back", False),
    ("延長|長[くい]", "短縮|短[くい]", r"longer|extend|lengthen", r"shorter|shorten", False),
    ("開始|始め|始ま|着手|導入|新設|再開", "廃止|中止|終了|やめ[るてま]|取りやめ|打ち切|撤去|休止", r"start|beg[iau]n|launch|introduc|resum|open(?:s|ed|ing)?\b", r"abolish|cancel|(?<!bus )(?<![0-9] )(?<!the )(?<!of )(?<!all )stop|discontinu|terminat|end(?:s|ed)?\b|scrap|suspend|clos", False),
    ("継続|続け|存続|維持|残[すしる]", "廃止|中止|休止|終了|やめ[るてま]|取りやめ|打ち切|撤去|なく(す|し)", r"continu|keep|maintain|retain|preserv", r"abolish|cancel|(?<!bus )(?<![0-9] )(?<!the )(?<!of )(?<!all )stop|discontinu|suspend|terminat|scrap", False),
    ("開[けくい]|開館|開放|公開", "閉[めじま]|閉館|閉鎖|非公開", r"open(?:s|ed|ing)?\b", r"clos(?:e|es|ed|ing|ure)\b|shut", False),
    ("(?<!申し)(?<!取り)(?<!立ち)(?<![仕挙])上[げがっ](?!る(?:町|道|坂|階))|値上げ|引き上げ|上昇|高騰", "下[げがっ]|値下げ|引き下げ|下落|低下", r"rais|rise|risen|rose|hike", r"lower(?:s|ed|ing)\b|fall(?!en)|fell|drop", False),
    ("高[くい]", "低[くい]|安[くい]", r"higher", r"lower\b|cheaper", False),
    ("多[くい]|大勢|過半",
        "少な[くい]|わずか|ごく一部",
        r"\bmany\b|majority",
        r"\bfew\b|minority",
        False,
    ),
    ("全員|すべて|全て|全部|全会一致|皆", "一部|一人だけ|ごく少数|(賛成|起立|挙手)多数", r"\beveryone\b|\beverybody\b|unanimous|\ball of\b", r"\bsome of\b|\ba few\b|\bonly one\b|\bpart of\b", False),
    ("可能|できる|できます", "不可能|困難|難し|できな[いけかく]|できません", r"\bpossible|\bfeasible|\bable to\b|\bcan\b", r"impossible|difficult|infeasible|unable|cannot|can't", False),
    ("必要|要する|義務(?!教育)|必須", "不要|必要(は|が|も)?な[いくか]|必要(は|が|も)?(?:あり|ござい)ません|任意", r"necessary|required|mandatory|compulsory|must", r"unnecessary|not required|optional|voluntary", False),
    ("午前|朝", "午後|夜|夕方", r"\ba\.?m\b|morning", r"\bp\.?m\b|afternoon|evening", False),
    ("黒字|利益", "赤字|損失", r"surplus|profit", r"deficit|loss", False),
    ("公平(?!性|の観点)|平等", "不公平|不平等|公平(?:性|さ)?を(?:欠|損)", r"\bfair|\bequal", r"unfair|unequal", True),
    ("強[化めくい]", "弱[めくい]|緩和|緩め", r"strengthen|tighten|stronger", r"weaken|loosen|relax|weaker|eas(?:e|ed|ing)\b", False),
    ("値打ち|価値|効果(が|は)あ|有効", "無駄|無価値|効果(が|は)な|無効", r"valuable|effective|worthwhile", r"useless|ineffective|worthless|wasteful", False),
    ("急増|増加|上昇", "急減|減少|下降", r"", r"", False),
    ("満足", "不満", r"\bsatisf", r"dissatisf|unsatisf|discontent", True),
    ("合法|適法|適切", "違法|不適切", r"\blegal|\bproper|\bappropriate", r"illegal|improper|inappropriate", True),
    ("出席|参加", "欠席|不参加", r"\battend|\bpresent\b|\bparticipat", r"\babsent", True),
    ("完了", "未完|未了", r"complet(?:e|ed|ion)\b|finish", r"incomplete|unfinished|half[- ]done", True),
    ("成功", "失敗", r"succe", r"fail", True),
    ("直接", "間接|を通じて|経由", r"directly", r"indirectly|via\b", False),
    ("加害", "被害", r"offender|perpetrator", r"victim", False),
    ("前進|進め|推進", "後退|止め|断念|撤回", r"go ahead|proceed|promot|push forward", r"abandon|withdraw|give up|gave up|drop(?:s|ped)?\b", False),
    ("増税", "減税", r"tax (?:increase|hike)", r"tax cut", False),
    ("最高|最大|最多|最年長|(?:最も|一番)(?:多|高|大き|長)", "最低|最小|最少|最年少|(?:最も|一番)(?:少な|低|小さ|短|若)", r"highest|largest|biggest|\bmost\b|oldest", r"lowest|smallest|\bleast\b|youngest", False),
)  # fmt: skip
DENIED_AFTER = re.compile(
    r"^(?:(?!ば|ので|から|ため|たら|ても|でも|けど)[^。、，,]){0,10}?(ない(?!か(?:と|を|。|、|[？?]|$|も))|ません(?!か)|なかっ|なく|なけれ|(?<![必まはわら])ず(?!つ)|ぬ(。|、|$)|かね(ます|る)|わけにはいか|とは(言え|申せ|いえ|限ら))"
)
DENIED_BEFORE = re.compile(
    r"(?:\b(?:no|nobody|none|without|neither|nor|(?:not|never) (?:a|an|any|one|single|even))\b(?:[^\w,;:.]+\w+){0,6}|(?:\b(?:not|never|cannot)\b|n['’]t\b)(?:[^\w,;:.]+\w+){0,2}|\b(?:reluctant|unwilling|hesitant|difficult|hard|impossible|decline[sd]?|refuse[sd]?) to)[^\w,;:.]*$",
    re.IGNORECASE,
)
NEITHER = re.compile(r"\w*\s+(?:neither|none|nobody|no one)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Side:
    """A word of the table in a text."""

    row: int
    side: int  # 1 or -1, after a denial that reverses it
    denied: bool
    text: str
    start: int


_compiled = [
    tuple(re.compile(p) if p else None for p in (ja1, ja2)) + tuple(re.compile(rf"\b(?:{p})", re.IGNORECASE) if p else None for p in (en1, en2))
    for ja1, ja2, en1, en2, _ in ROWS
]  # fmt: skip


def sides(text: str) -> list[Side]:
    """Return the words of the table that a text holds, in order of the table."""
    words = list(_words(text))
    found: list[Side] = []
    for row, side, m in words:
        if m.group().isascii():
            denied = bool(DENIED_BEFORE.search(text[: m.start()]) or NEITHER.match(text, m.end()))
        else:
            denial = DENIED_AFTER.match(text[m.end() :])
            at = m.end() + denial.start(1) if denial else 0
            # Of 「値上げに賛成しない」 the nearer word is denied.
            denied = denial is not None and not any(m.end() <= o.start() and o.end() <= at for _, _, o in words)
        if denied and ROWS[row][4]:
            side, denied = -side, False
        found.append(Side(row, side, denied, m.group(), m.start()))
    return found


def _words(text: str) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Yield the words of the table in a text, each with its row and its side of it."""
    for row, patterns in enumerate(_compiled):
        taken: list[tuple[int, int]] = []
        for index in (1, 0, 3, 2):  # the longer side first: 不可能 before 可能
            pattern = patterns[index]
            if pattern is None:
                continue
            for m in pattern.finditer(text):
                if any(a < m.end() and m.start() < b for a, b in taken):
                    continue
                taken.append(m.span())
                yield row, 1 if index % 2 == 0 else -1, m
