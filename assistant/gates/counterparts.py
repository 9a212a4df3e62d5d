"""Words that say more than they seem to: where a claim has one, its sources must have one of the same row."""

# ruff: noqa: E501 - a table of patterns

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.gates.evidence import Claim
from assistant.gates.predicates_english import stem
from assistant.gates.quotations import without_quotations
from index.words import sentences, words

# What a claim says, and what of its sources may say it too, whatever the language of either.
ROWS: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (kind, re.compile(said, re.IGNORECASE), re.compile(held, re.IGNORECASE))
    for kind, said, held in (
        (  # nothing is left out
            "word",
            r"全額|全員|全会一致|すべて|全て|全部(?![局門署長課])|必ず|絶対|一切|(?<![非通])常に|いつも|例外なく"
            r"|\b(always(?! (?:be )?(?:kept|keep|remain|stay))|entirely|entire|fully|unanimous\w*|without exception|every single|all(?! right| in all|\s+(?:over|along))(?: of)?(?: (?:the|its|these|those))? \w+s\b|all of (?:it|them|the)|in full|the whole|must always|everyone|everybody)\b",
            r"(?<![安健保完])全(?!体の|面的?|国的|然|般|力|治|盛|集|貌|長|容|権)|すべて|総て|皆|みな|どの.{0,6}も|必ず|必須|一切|いつも|(?<![非通])常に|誰も|一人も|ひとりも|一つも|ずっと|残らず|例外なく|絶対|異議な|ごと|満額|完全"
            r"|\b(all|always|every\w*|entire\w*|full\w*|unanimous\w*|whole|no one|nobody|never|none|must)\b",
        ),
        (  # whatever happens
            "word",
            r"(どんな|いかなる|どのような)(場合|とき|時|理由|事情|人|方|こと).{0,4}も|無条件|条件(は|も)?(を|なし|な(く|し)|付け(ず|ない))|いつまででも|何度でも|何(?:時間|回|人|冊|年|日|か月)[^。、]{0,8}[てで]も|いくらでも|好きなだけ|無制限|制限な|\b(as (?:long|often|many|much) as (?:they|you|one|he|she|people) (?:like|want|wish|please)|indefinitely|without (?:any )?limits?|unlimited|at any time|unconditional\w*|in (?:any|every|all) cases?|under any circumstances?|no matter what|regardless)\b",
            r"(どんな|いかなる|どのような|どの|何).{0,8}も|無条件|問わず|かかわらず|関わらず|誰でも|いつでも|条件(は|も)?(を|なし|な(く|し)|付け(ず|ない))|一律|いつまで|何(?:度|時間|回|人|冊|年|日|か月)|いくら|好きな|制限(は|を|も)?(な|設け)|\b(unconditional|any|all|every|whatever|no matter|regardless)",
        ),
        (  # it is settled
            "undecided",
            r"決め(た|まし|られ|てい)|(?<!まだ)(?<!まだ、)決ま(った|りまし|っています|っている)|決定(し(た|まし|てい)|され|済)|正式に|確定(し|済)|\b(?:has|have|had|was|were) (?:already |formally |finally )?(?:decided|settled)\b|\bdecided to\b",
            r"決[めまし定]|と(?:し|いたし)(?:ます|た)|(こと|扱い|方式|取扱い)(と|に)(し|いた|な)|可決|採択|了承|合意|認め|確定|規律|調[いっ]|整[いっ]|取り交わ|判断いたしました|\b(decid|settl|resolv|approv|agree|adopt|pass)\w*",
        ),
        (  # a body has passed it
            "undecided",
            r"\b(?:was|were|been|scheme|plan|budget|bill|proposal|motion) (?:formally |unanimously )?(?:adopted|enacted|passed)\b|\b(?:it|this) was (?:agreed|resolved) (?:to|that)\b",
            r"可決|採択|承認|議決|決[めまし定]|認め|了承|合意|一致|異議|賛成|多数|成立|制定|施行|とする|しました|\b(?:approv|adopt|pass|carr|agree|resolv|accept|enact|decid|settl|vot)\w*",
        ),
        (  # it has been done
            "undecided",
            r"すでに|既に|\balready\b",
            r"すでに|既に|もう|て(?:おり|い)(?:ます|る)|これまで|済|以前|今も|現在|今は|まし(た|て)|った[。、も]|\balready\b|\bnow\b|\b(?:had|has|have|was|were)\b|\w{2}ed\b",
        ),
        ("word", r"初めて|史上初|\bfor the first time\b", r"初|はじめて|最初|新た|\bfirst\b|\bnew"),
        ("word", r"毎[日週月年]|\bevery (?:day|week|month|year)\b|\bdaily\b|\bweekly\b|\bmonthly\b", r"毎|ごと|日々|[年月週日]に|[年月週日]間|[1一](年|日|週|か月|月)|月額|年額|\bevery\b|\beach\b|\ba (?:day|week|month|year)\b|\b(?:dai|week|month|year)ly\b"),
        ("word", r"直ちに|ただちに|即座に|即日|\bimmediately\b|\bat once\b", r"直ち|ただち|即|すぐ|速やか|早急|至急|今月|本日|\bimmediate|\bonce\b|\bsoon\b"),
        ("word", r"永久|永遠|無期限|恒久|ずっと|いつまでも|期限なく|\bpermanent\w*\b|\bforever\b", r"永|無期限|恒久|ずっと|いつまで|期限(は|を|も)?(な|設け)|\bpermanent|\bforever\b"),
    )
)  # fmt: skip
POINTS_BACK = re.compile(
    r"(その|この|左様の?)(よう|とおり|通り|方向|案)|(?<![一-鿿])異議な|ご異議|「異議"
)  # it settles what was said before it
TAKES_UP = re.compile(
    r"\s*(?:こ|そ)(?:れ|ちら|う|の[^、。]{0,8}(?:は|を|に|が|も))|\s*(?:This|That|These|Those|It|They)\b"
)
NOT_ALL = re.compile(r"(\bnot|\bcannot|n['’]t)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)  # 「cannot make all the rounds」
PART_OF = re.compile(
    r"(?:\b(?:half|thirds?|quarters?|per ?cent|most|majority|share|many|some|[0-9]+)|%)\s+of\s+$", re.IGNORECASE
)  # of them all a part
SHARED = 2  # words with which a sentence speaks of the claim at any rate
NOT_YET = re.compile(r"ない|ません|なく|なかっ|いず|おらず|\bnot\b|n['’]t\b|\bnever\b|\bno\b", re.IGNORECASE)


def lacking(claim: Claim) -> tuple[str, str] | None:
    """Return the kind of row and the word of the claim that its sources lack, or None."""
    text = without_quotations(claim.text)
    for kind, said, held in ROWS:
        m = said.search(text)
        if (
            m is None
            or (m.group().isascii() and (NOT_ALL.search(text[: m.start()]) or PART_OF.search(text[: m.start()])))
            or (kind == "undecided" and NOT_YET.search(text[m.start() : m.end() + 8].split("、")[0]))
        ):
            continue
        if kind == "undecided" and not claim.told.japanese and NOT_YET.search(text[: m.end()]):
            continue
        if not any(held.search(text) for text in _told_of(claim, asked=kind == "word")):
            return kind, m.group()
    return None


def _plain(word: str) -> str:
    return stem(word) if word.isascii() else word


def _told_of(claim: Claim, *, asked: bool) -> Iterator[str]:
    """Yield the sentences of the sources that speak of what the claim does; all of them across languages.

    Whoever asks may ask as if it were settled: `asked` says whether questions count.
    """
    mine = set(map(_plain, claim.told.words))
    for e in claim.evidence:
        for text in (e.own, e.asked) if asked else (e.own,):
            told = [text.text[a:b] for a, b in sentences(text.text)]
            if text.japanese != claim.told.japanese:
                yield from told
                continue
            shared = [len(mine.intersection(map(_plain, words(one)))) for one in told]
            # 「これを全部切る前提です」 speaks of what the sentence before it does.
            shared = [
                max(n, before) if TAKES_UP.match(one) else n
                for one, n, before in zip(told, shared, [0, *shared], strict=False)
            ]
            least = max(shared, default=0) / 2
            yield from (
                one for one, n in zip(told, shared, strict=True) if n >= min(least, SHARED) or POINTS_BACK.search(one)
            )
