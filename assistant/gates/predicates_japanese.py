"""Read what a Japanese text affirms and denies, token by token: the endings of a verb tell it last."""

# ruff: noqa: E501, SIM905 - tables of words and patterns

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.gates.predicate import HELD_BACK, Predicate, alone
from index.words import PIECE, _tokenizer

DENIES = ("ない", "ず", "ぬ", "まい")  # normalised forms of auxiliaries
LIGHT_VERBS = frozenset(
    "為る 致す 成る 居る おる 有る 御座る 出来る 行く 来る 頂く 下さる 参る 仕舞う 置く 見る 上げる 遣る 貰う 呉れる 申し上げる 存ずる 付く 掛ける 得る 言う 思う".split()
)
LIGHT_NOUNS = frozenset(
    "こと 事 訳 積もり つもり 予定 必要 筈 はず 考え 方針 計画 物 もの 見込み 意向 状況 状態 所 ところ 方 ほう 点 為 ため".split()
)
# What tells of a deed that it is still to come.
PLANS = frozenset("予定 積もり つもり 方針 計画 見込み 意向".split())
# 「今はできません」 says nothing of a now.
TIMES = frozenset("今 いま 現在 現時点 現段階 当面 今回 今年 今年度 来年 来年度 現状 当時".split())
SUPPOSED = re.compile(
    r"[^、。]{0,4}?(ないと(?=、[^。]{0,12}?(?:もめ|困|でき|なら|なり|いけ|だめ|足り|危|遅れ|進ま))|場合|とき(?=[には、])|際(?=[には、])|(れ)?ば(?=、|[一-鿿]|や|い|で)|なら(?=、|[一-鿿]))"
)
LEFT_OPEN = re.compile(r"[^、。]{0,4}?(か(どうか|否か)|(こと)?(を|も|について|に向けて)検討)")
# Idioms with a negation that denies nothing, and what they are read as.
IDIOMS: tuple[tuple[str, str], ...] = (
    (r"し(なければ|なくては|なきゃ|ないと)(なら|なり|いけ)(ない|ぬ|ず|ません|なかった|なく)|せ(ねばならない|ざるを得(ない|なかった|なく|ません|ず))", "する"),
    (r"(なければ|なくては|ねば|ないと|なきゃ)(なら|なり|いけ)(ない|ぬ|ず|ません|なかった|なく)|ざるを得(ない|なかった|なく|ません|ず)", "れる"),
    (r"やむを得(ない|ません|ず)|よりほか(ない|ありません)", ""),
    (r"(?<=[ぁ-ん一-鿿])た([^。、はがをもに]{1,10})(は|も)(い|おり|おられ|あり|ござい)(ません|ない)", "ていません"),  # 「延期した患者はおられません」
    (r"(?<=[一-鿿ァ-ヶー])として(?![いお])", "にて"),
    (r"(?<=[ん])だ([^。、はがをもに]{1,10})(は|も)(い|おり|おられ|あり|ござい)(ません|ない)", "でいません"),
    (r"こと(?:への(?:強い)?(?:抵抗感?|ためらい|拒否感)|(?:に|を)(?:は|強く)?(?:抵抗|ためら|躊躇|嫌[いがっ]|拒[みむまん否]))", "ないことで"),
    (r"(かま|構)(わ(ない|ず|ぬ)|いません)", "可能だ"),
    (r"というより(?:は|も)?、?", "ではなく、"),
    (r"(しか|ほか)(ない|ありません|ございません)", "だけだ"),
    (r"かも(しれ|知れ)(ない|ません|ぬ)", "だろう"),
    (r"(?:ただの|単なる|単に)([^、。]{1,12}?)で(?:は|も)?(?:なく|ない|ありません|ございません)", r"\1も"),
    (r"だけ(で|では|じゃ)なく|のみならず|ばかり(で|では|か)なく|に限らず|に限ら(ない|ず)|問わず|かかわらず|関わらず|関係な(?:く|しに)|にもかかわらず", "も"),
    (r"に(違い|ちがい|相違)(ない|ありません)|間違い(ない|ありません|なく)", "だ"),
    (r"すみません|申し訳(ない|ありません|ございません)|恐れ入ります", ""),
    (r"少なくとも|少なから(ず|ぬ)|少なく(ない|ありません)", "多い"),
    (r"(では|じゃ)?(ない|ません)(です|でしょう)?か(?=[。？?、となね]|$|(?:調整|検討|協議|相談|打診|模索|交渉|確認|探)[っしをす中])|じゃない(の)?(?=[？?])", "か"),
    (r"差し(支|つか)え(は|が)?(ない|ありません|ございません|なく)", "可能だ"),
    (r"(欠か|欠く)こと(の|が)でき(ない|ません)|欠かせ(ない|ません)", "必要だ"),
)  # fmt: skip
_IDIOMS = tuple((re.compile(pattern), instead) for pattern, instead in IDIOMS)


@dataclass
class Found:
    """A predicate while its auxiliaries are read."""

    word: str
    negations: int
    sentence: int
    clause: int
    text: str
    about: str
    done: bool | None = None
    planned: bool = False
    going: bool = False  # 「…ている」


class _Reader:
    """Reads the tokens of a Japanese text one by one."""

    def __init__(self) -> None:
        self.found: list[Found] = []
        self.noun = ""  # the run of nouns just read
        self.bound = ""  # a noun whose particle has been read: 再委託 of 再委託は
        self.open: Found | None = None  # the predicate that auxiliaries may still deny
        self.named: Found | None = None  # the predicate that こと or わけ stands for
        self.about = ""  # the last noun with a particle in this clause
        self.topic: list[Found] = []  # what 「…することは」 sets before a later 「考えておりません」
        self.verbs: list[Found] = []  # verbs joined into one, as 買い取る
        self.sentence = self.clause = 0
        self.begun = False  # something of the sentence has been read

    def begin(self, word: str, text: str) -> None:
        self.open = Found(word, 0, self.sentence, self.clause, text, self.about)
        self.found.append(self.open)
        self.noun = self.bound = ""
        self.named = None

    def deny(self) -> None:
        if self.open is not None:
            self.open.negations += 1
            if self.open.word in HELD_BACK and self.open not in self.topic:
                for one in self.topic:
                    one.negations += 1

    def read(self, surface: str, form: str, pos: tuple[str, ...]) -> None:
        kind, sub = pos[0], pos[1]
        if kind != "動詞" and kind != "助詞" and form not in LIGHT_NOUNS:
            self.verbs = []
        if kind in ("補助記号", "記号", "空白"):
            if surface in "。！？!?\n" and self.begun:  # a line break after a full stop begins no other sentence
                self.sentence += 1
                self.topic, self.begun = [], False
            if surface in "。！？!?、,，\n「」『』（）()；;":
                self._part()
            return
        self.begun = True
        if kind == "助動詞":
            self._auxiliary(surface, form)
        elif kind == "動詞":
            self._verb(surface, form, sub)
            if pos[5].startswith(("終止", "連体")) and self.open is self.found[-1] and self.open.done is None:
                self.open.done = None if self.open.going else False
        elif kind == "形容詞":
            self._adjective(surface, form, sub)
        elif kind in ("名詞", "代名詞", "接頭辞", "形状詞"):
            self._noun(surface, form)
        elif kind == "接尾辞":
            if form in ("兼ねる", "難い", "にくい", "がたい"):
                self._carry(surface)
                self.deny()
            elif pos[1] == "名詞的" and self.noun:
                self.noun += surface
            elif surface == "さ" and self.open is not None and self.open is self.found[-1]:
                self.noun, self.open = self.found.pop().text + surface, None  # 強さ is a noun
        elif kind == "助詞":
            self._particle(surface, sub)
        elif kind not in ("副詞", "連体詞", "感動詞"):
            self._part()

    def _part(self) -> None:
        self.clause += 1
        self.noun = self.bound = self.about = ""
        self.open = self.named = None

    def _auxiliary(self, surface: str, form: str) -> None:
        if self.open is not None and form == "た":
            self.open.done = True
        elif self.open is not None and form == "ます" and surface == "ます" and self.open.done is None:
            self.open.done = None if self.open.going else False
        if form in DENIES:
            self._carry(surface)
            self.deny()
        elif (
            form in ("だ", "です")
            and self.noun
            and self.noun not in LIGHT_NOUNS
            and not (self.noun == "の" and self.named)
        ):
            self.begin(self.noun, self.noun + surface)
        elif form in ("だ", "です") and (self.noun == "の" or self.noun in LIGHT_NOUNS) and self.named is not None:
            self.open = self.named

    def _carry(self, surface: str) -> None:
        """Let what is pending be what is denied."""
        if self.open is not None:
            return
        if self.named is not None:
            self.open = self.named
        elif self.noun or self.bound:
            self.begin(self.noun or self.bound, (self.noun or self.bound) + surface)

    def _verb(self, surface: str, form: str, sub: str) -> None:
        if sub == "非自立可能" and form in LIGHT_VERBS:
            if self.open is not None:
                self.open.going |= form in ("居る", "おる", "有る", "来る")
                return
            if self.named is not None:
                self.open = self.named
                return
            carried = self.noun or (self.bound if form not in ("頂く", "貰う", "言う", "思う", "見る") else "")
            if carried and carried not in LIGHT_NOUNS and carried not in TIMES:
                self.begin(carried, carried + surface)
                self.verbs = self.found[-1:]
                return
        self.begin(form, surface)
        self.verbs.append(self.found[-1])

    def _adjective(self, surface: str, form: str, sub: str) -> None:
        if form == "無い":
            self._carry(surface)
            if self.open is None:
                return
            self.deny()
            return
        if form == "難しい" and (self.bound or self.noun or self.named):
            self._carry(surface)
            self.deny()
            return
        if sub == "非自立可能" and self.open is not None:
            return
        self.begin(form, surface)

    def _noun(self, surface: str, form: str) -> None:
        if surface in ("なし", "無し") and (self.noun or self.bound):
            self._carry(surface)
            self.deny()
            return
        if form in PLANS and (self.open or self.named) is not None:
            planned = self.open or self.named
            assert planned is not None
            for verb in (planned, *self.verbs):
                verb.planned = True
        if form in LIGHT_NOUNS and self.open is not None:
            self.named, self.open, self.noun = self.open, None, form
            return
        if form == "困難" and (self.named is not None or (self.bound and not self.noun)):
            self.open, self.noun = None, self.bound
            self._carry(surface)
            self.deny()
            return
        self.open = None
        self.noun += form if not self.noun else surface
        if form not in LIGHT_NOUNS:
            self.named = None

    def _particle(self, surface: str, sub: str) -> None:
        if sub == "準体助詞" and self.open is not None:
            self.named, self.open, self.noun = self.open, None, "の"
            return
        if sub == "接続助詞" and surface in ("が", "けど", "けれど", "けれども", "から", "ので", "し", "と", "ば"):
            self._part()
            return
        if surface in ("は", "も") and self.noun in ("こと", "事", "の") and self.named in self.verbs:
            self.topic = self.verbs
        self.verbs = []
        if self.noun:
            if surface in ("は", "が", "も", "を", "に", "で", "と", "では", "には", "さえ", "しか", "など"):
                self.bound, self.noun = ("" if self.noun in LIGHT_NOUNS or self.noun == "の" else self.noun), ""
                if surface in ("は", "が", "も", "を"):
                    self.about = self.bound or self.about
            elif surface == "の":
                self.noun = self.bound = ""
            elif surface in ("まで", "から", "へ", "より", "ほど", "ずつ"):
                self.noun = ""
        elif surface in ("を", "に", "と") and sub == "格助詞":
            self.open = None


def read(text: str) -> list[Predicate]:
    """Return the predicates of a Japanese text, in order."""
    for pattern, instead in _IDIOMS:
        text = pattern.sub(instead, text)
    reader = _Reader()
    for start in range(0, len(text), PIECE):
        for m in _tokenizer().tokenize(text[start : start + PIECE]):
            reader.read(m.surface(), m.normalized_form(), m.part_of_speech())
    parts = [part for part in re.split(r"[。！？!?\n]", text) if re.search(r"\w", part)] or [text]
    found = []
    for one in reader.found:
        if one.word not in ("", "の"):
            denied = one.negations % 2 == 1
            part = parts[min(one.sentence, len(parts) - 1)]
            at = part.find(one.text)
            left_open = at >= 0 and LEFT_OPEN.match(part, at + len(one.text)) is not None
            only = alone(_before(part, one.text), denied)
            supposed = at >= 0 and SUPPOSED.match(part, at + len(one.text)) is not None
            found.append(
                Predicate(
                    one.word,
                    denied,
                    one.sentence,
                    one.clause,
                    one.text,
                    only,
                    one.about,
                    left_open,
                    one.done,
                    one.planned,
                    one.going,
                    supposed,
                )
            )
    return found


def _before(sentence: str, told: str) -> str:
    at = sentence.find(told)
    return sentence[max(0, at - 24) : at] if at >= 0 else sentence
