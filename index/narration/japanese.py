"""How Japanese minutes tell who said what: 「渡辺委員から…との質問があり」, 「早瀬館長は…と述べた」."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from index.narration.telling import Act, Telling
from index.reading.glyphs import fold, squeeze
from index.reading.roles import is_role
from index.titles import HONORIFIC

_PARTICLE = re.compile(r"から(?:は|も)?|より(?:は|も)?|は|が|も|:")
_LONGEST = 26  # characters of a subject
_OPENS = re.compile(
    r"\s*(?:[→⇒➡・○●◆■◇□▪•*-]\s*)?(?:(?:また|次に|次いで|続いて|さらに|更に|その後|一方|まず|最後に|なお|加えて|あわせて|併せて|そこで|ほかに|これに対し(?:て)?"
    r"|これを受け(?:て)?|それに対し(?:て)?|このほか|そのほか|冒頭)、?)?\s*"
)
_MATTER = re.compile(
    r".*(?:について(?:は)?|に対し(?:て)?|に関(?:し|連し)(?:て)?|を受け(?:て)?|に続[いき](?:て)?|に加え(?:て)?|として)(?=.)"
)
_SOMEBODY = re.compile(
    r"(?:複数|一部|他|ほか|別|多く|数名|\d+名|[二三四五]名|大半|ある|各|出席|全|女性|公募|学識|市民|住民)?の?"
    r"(?:委員|議員|理事|会員|出席者|参加者|構成員|傍聴者|保護者|住民|市民|町民|村民|区民|団体|町内会|自治会)(?:の(?:一人|方|皆さん|方々)|一同|全員|側|ら|等|たち)*"
    r"|(?:事務局|執行部|当局|市|町|村|区|県|都|行政|業者|事業者|指定管理者|会社|学校|説明員)側?"
)
_NO_SPEAKER = re.compile(r"[をにへ「」『』、。:：]|した|する|です|ます|との|ため|こと|もの|という|など|れた|った|ない$")
_QUESTION = r"質問|質疑|尋ね|たずね|問い合わせ|問いかけ|質し|ただし(?:た|、)|疑問|問う|問い|問うた|伺[いっ]"
_REPLY = r"回答|答え|答弁|応じ|返答"
_EXPLANATION = r"説明|報告|紹介|補足|発表|明らかに|情報提供|解説|概説|提示"
_OPINION = (
    r"意見|要望|提案|指摘|懸念|提起|要請|依頼|賛同|賛成|反対|異論|助言|求め|主張|訴え|促し|支持|評価|強調|申し出|要求|苦言|感想|期待|心配|憂慮|見解|考え|難色|希望|批判|提言|同調|同意見"
    r"|同感|危惧|注文|呼びかけ|感謝|謝意|陳謝|謝罪|約束|激励"
)
_SPEECH = r"述べ|発言|語[っり]|話し|言[っい]|伝え|コメント|触れ|示し|申し述べ|表明|確認|認め|応え|挙げ"
_BUSINESS = r"挨拶|あいさつ|宣[しす言告]|開会|閉会|諮[りっ]|進行|指名|議長となり|こととし|決定し|一任"
_VERBS: tuple[tuple[Act, re.Pattern[str]], ...] = (
    ("question", re.compile(_QUESTION)),
    ("answer", re.compile(_REPLY)),
    ("explanation", re.compile(_EXPLANATION)),
    ("opinion", re.compile(_OPINION)),
    ("said", re.compile(_SPEECH)),
    ("procedure", re.compile(_BUSINESS)),
)
_NOUN = rf"(?:{_QUESTION}|{_REPLY}|{_EXPLANATION}|{_OPINION}|{_BUSINESS}|発言|コメント|確認|言及)"
_TELLS = re.compile(
    # 質問があり, 意見が出された, 説明を行った, 要望した
    rf"(?P<noun>{_NOUN})(?:等|など)?(?:の(?:発言|声|意見|言葉|説明|要望))?(?:が|も|を|は)?、?(?:続いて|改めて|口頭で|新たに|相次いで|複数"
    rf"|多数)?(?:あ[りっ]|な[さし]|出[さてた]|述べ|寄せ|行[いわっ]|され|し(?:た|、|て|、)|上が|挙が|であ|受け|続い|申し|示[さし]|ござい|ありま|いただ|頂)"
    # と述べた, 旨を回答した, よう求めた
    rf"|(?P<verb>(?:{_SPEECH}|尋ね|たずね|質し|問う|問うた|答え|応じ|求め|訴え|促し|諮[りっ]|宣[しす言告]|示[しさ]|明らかにし|申し出|呼びかけ|こととし|一任し))"
    rf"|(?P<end>{_NOUN})[。．.]?\s*$"
)
# What shows the clause before to be told to its end, so that another's words may begin.
_CLAUSE_ENDS = re.compile(
    r"(?:あり|あった(?:が|ため|ので|ところ|のに対し)?|され|述べ|し|ところ|対し(?:て)?|たが|ため|ので|求め|答え|応じ|尋ね|出て|受け(?:て)?|あったことから|あった(?:後|のち"
    r"|際)|た(?:後|上で)"
    r"|あったことに対し(?:て)?|訴え|示し|促し)、$"
)
_BEHIND = re.compile(
    r"(?:と|旨を?|」と?)、?(?P<who>[^、。「」\s]{1,20}?)(?:が|は|から|より)、?(?:述べ|答え|回答|説明|質問|尋ね|発言|指摘|話し|語っ|報告|補足|要望|提案)"
)
# What a rule says of anybody: 「委員から要求があったときは、会議を招集しなければならない」.
_RULE = re.compile(
    r"(?:なければならない|ことができる|ものとする|(?:とき|場合)は、[^。]*(?:する|行う|聴く|求める))。?\s*$"
)
# What the record tells behind somebody's words: 「…との指摘があり、協議の結果、…することとなった」.
_OUTCOME = re.compile(r"(?P<comma>、)(?=(?:協議|審議|採決|検討|討議|議論|話し?合い?)の結果|全員|異議なく|全会一致)")
_RECORD = re.compile(
    r"(?:承認|了承|可決|決定|議決|採択|同意|選任|選出|否決|認定|了解|合意|互選|決議|修正)(?:を(?:得|受け|いただ)|され|した|する|し、|と(?:な|し|す)|に至)|(?:こと"
    r"|もの)と(?:な[っり]|し|する|され)"
    r"|(?:退席|退室|入室|途中出席|遅参|着席)し|全会一致|全員(?:異議|賛成|一致)|異議な[しく]|賛成多数|継続(?:審議|協議|審査)|(?:開会|閉会|散会|休憩|終了)(?:し|した|とな"
    r"|する|。|を宣)|^\s*(?:次回|以上|その他)"
    r"|引き続き(?:検討|協議|審議)"
)
_PASSIVE = re.compile(
    rf"(?:{_NOUN}|声)(?:等|など)?(?:が|も)(?:あ[りっ]|な[さ]|出[さてた]|寄せられ|述べられ|示され|上が|挙が|相次|多数|複数|続い)"
)


def tellings(sentence: str, known: Collection[str] = ()) -> list[Telling]:
    """Return who says what in a Japanese sentence; one with two tellers is cut at the clause."""
    text = fold(sentence)
    if _RULE.search(text):
        return []
    found: list[Telling] = []
    starts = list(_starts(text, known))
    for n, (at, span, begin) in enumerate(starts):
        if found and not _CLAUSE_ENDS.search(text[found[-1].start : at]):
            continue
        until = next((s[0] for s in starts[n + 1 :] if _CLAUSE_ENDS.search(text[at : s[0]])), len(text))
        labelled = n == 0 and text[begin - 1] == ":" and text.rstrip()[-1:] in "。?"  # 「石動委員：…を質問。」
        if act := _act(text, begin, until) or (_plain(text) if labelled else None):
            found.append(Telling(at if found else 0, sentence[slice(*span)].strip(), act))
    behind = _BEHIND.search(text)
    if behind and _speaker(behind["who"], known):
        who = sentence[slice(*behind.span("who"))]
        if not any(t.who == who for t in found):
            return [Telling(0, who, _act(text, behind.end("who"), len(text)) or "said")]
    if found:
        outcome = _OUTCOME.search(text, found[-1].start + 1)
        return [*found, Telling(outcome.end("comma"), "", "procedure")] if outcome else found
    if passive := _PASSIVE.search(text):
        return [Telling(0, "", _act(text, passive.start(), len(text)) or "opinion")]
    if re.search(
        rf"と(?:{_SPEECH}|尋ね|答え|{_OPINION}|説明し|回答し|質問し|報告し)[^。]{{0,6}}。?$", text
    ) and not is_record(text):
        return [Telling(0, None, _act(text, 0, len(text)) or "said")]
    return []


def is_record(sentence: str) -> bool:
    """Tell whether a sentence is the record's own."""
    return bool(_RECORD.search(fold(sentence)))


def _plain(text: str) -> Act:
    """Return what somebody's own words are behind a label."""
    return "question" if re.search(r"か[。?]?\s*$|\?$", text) else "said"


def _starts(text: str, known: Collection[str]) -> Iterator[tuple[int, tuple[int, int], int]]:
    """Yield (where, span of the subject, where its words begin) of every subject that begins a clause."""
    depth = 0
    opened = _OPENS.match(text)
    places = [opened.end() if opened else 0]
    for i, char in enumerate(text):
        depth += (char in "「『(") - (char in "」』)")
        if char == "、" and depth == 0:
            places.append(i + 1)
    for n, place in enumerate(places):
        lead = _OPENS.match(text, place)
        at = lead.end() if lead else place
        if subject := _subject(text, at, known):
            yield (0 if n == 0 else place), *subject


def _subject(text: str, at: int, known: Collection[str]) -> tuple[tuple[int, int], int] | None:
    """Return the span of the speaker who stands at a place before a particle, and where the words behind begin."""
    for particle in _PARTICLE.finditer(text, at + 1, at + _LONGEST):
        who = text[at : particle.start()]
        lead = _MATTER.match(who)  # これについて石動委員
        begin = at + lead.end() if lead else at
        if _speaker(text[begin : particle.start()], known):
            return (begin, particle.start()), particle.end()
        if _NO_SPEAKER.search(who):
            return None
    return None


def _speaker(who: str, known: Collection[str]) -> bool:
    bare = squeeze(re.sub(r"\([^()]*\)", "", fold(who)))
    if not bare or _NO_SPEAKER.search(bare):
        return False
    if bare in known or re.sub(rf"(?:{HONORIFIC})$", "", bare) in known or _SOMEBODY.fullmatch(bare):
        return True
    return len(bare) <= 18 and "の" not in bare and is_role(bare)


def _act(text: str, start: int, end: int) -> Act | None:
    """Return what the last words of telling between two places make of what was said, or None where there are none."""
    last = None
    for match in _TELLS.finditer(text, start, end):
        last = match
    if last is None:
        return None
    word = last["noun"] or last["verb"] or last["end"]
    return next((act for act, verbs in _VERBS if verbs.match(word)), "said")
