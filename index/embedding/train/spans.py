"""Cut Japanese text into spans that a dictionary can gloss: the longest entry, else one word."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from typing import NamedTuple

from sudachipy import Dictionary, Morpheme, SplitMode

SKIPPED = {"助詞", "助動詞", "接続詞", "記号", "補助記号", "空白", "感動詞", "連体詞"}
INFLECTED = {"動詞", "形容詞"}
LONGEST = 4  # words that may join into one entry
PIECE = 10_000  # Sudachi refuses more than about 49 kB at once
HOLLOW = frozenset(
    {
        *("つく", "つける", "よる", "おく", "いう", "する", "ある", "いる", "なる", "できる", "おる", "もつ", "とる"),
        *("いただく", "くださる", "まいる", "伺う", "思う", "考える", "言う", "申す", "申し上げる", "存ずる"),
        *("こと", "もの", "ため", "よう", "とき", "ところ", "ほう", "わけ", "方", "等", "的", "お", "ご", "御", "者"),
        *("つ", "点", "今", "まず", "次", "また", "都"),
    }
)  # say nothing by themselves, or (都, of Tokyo) too much
KANA = {
    "キャ": "kya", "キュ": "kyu", "キョ": "kyo", "シャ": "sha", "シュ": "shu", "ショ": "sho", "チャ": "cha",
    "チュ": "chu", "チョ": "cho", "ニャ": "nya", "ニュ": "nyu", "ニョ": "nyo", "ヒャ": "hya", "ヒュ": "hyu",
    "ヒョ": "hyo", "ミャ": "mya", "ミュ": "myu", "ミョ": "myo", "リャ": "rya", "リュ": "ryu", "リョ": "ryo",
    "ギャ": "gya", "ギュ": "gyu", "ギョ": "gyo", "ジャ": "ja", "ジュ": "ju", "ジョ": "jo", "ビャ": "bya",
    "ビュ": "byu", "ビョ": "byo", "ピャ": "pya", "ピュ": "pyu", "ピョ": "pyo",
    "ア": "a", "イ": "i", "ウ": "u", "エ": "e", "オ": "o", "カ": "ka", "キ": "ki", "ク": "ku", "ケ": "ke", "コ": "ko",
    "サ": "sa", "シ": "shi", "ス": "su", "セ": "se", "ソ": "so", "タ": "ta", "チ": "chi", "ツ": "tsu", "テ": "te",
    "ト": "to", "ナ": "na", "ニ": "ni", "ヌ": "nu", "ネ": "ne", "ノ": "no", "ハ": "ha", "ヒ": "hi", "フ": "fu",
    "ヘ": "he", "ホ": "ho", "マ": "ma", "ミ": "mi", "ム": "mu", "メ": "me", "モ": "mo", "ヤ": "ya", "ユ": "yu",
    "ヨ": "yo", "ラ": "ra", "リ": "ri", "ル": "ru", "レ": "re", "ロ": "ro", "ワ": "wa", "ヲ": "o", "ン": "n",
    "ガ": "ga", "ギ": "gi", "グ": "gu", "ゲ": "ge", "ゴ": "go", "ザ": "za", "ジ": "ji", "ズ": "zu", "ゼ": "ze",
    "ゾ": "zo", "ダ": "da", "ヂ": "ji", "ヅ": "zu", "デ": "de", "ド": "do", "バ": "ba", "ビ": "bi", "ブ": "bu",
    "ベ": "be", "ボ": "bo", "パ": "pa", "ピ": "pi", "プ": "pu", "ペ": "pe", "ポ": "po",
}  # fmt: skip


class Spans:
    """Reads text as dictionary spans; remembers the romanised reading of names, which no dictionary has."""

    def __init__(self, entries: Collection[str]) -> None:
        """`entries` are the terms that the dictionary explains, NFKC."""
        self.entries = entries
        self.names: dict[str, str] = {}  # a name's span: its reading in Latin letters
        self.parts: dict[str, tuple[str, ...]] = {}  # a joined span: the words it joins
        self._tokenizer = Dictionary().tokenizer(mode=SplitMode.C)

    def read(self, text: str) -> list[str]:
        """Return the spans of the content words of `text`, in order, in dictionary form."""
        text = unicodedata.normalize("NFKC", text)
        found: list[str] = []
        for start in range(0, len(text), PIECE):
            words: list[Word] = []
            for morpheme in self._tokenizer.tokenize(text[start : start + PIECE]):
                word = Word.of(morpheme)
                inner = [Word.of(part) for part in morpheme.split(SplitMode.A)]
                if word.form in self.entries or word.surface in self.entries:
                    words.append(word)
                    if len(inner) > 1:
                        self.parts.setdefault(word.form, tuple(part.form for part in inner))
                else:
                    words.extend(inner or [word])
            found.extend(self._join(words))
        return found

    def _join(self, words: list[Word]) -> list[str]:
        found = []
        i = 0
        while i < len(words):
            word = words[i]
            if word.pos[0] in SKIPPED or (word.pos[1] == "非自立可能" and word.pos[0] in INFLECTED):
                i += 1
                continue
            span, used = self._longest(words, i)
            if used > 1:
                self.parts.setdefault(span, tuple(w.form for w in words[i : i + used]))
            elif span.isascii():  # AYA, 5, MaaS: the same in English
                self.names.setdefault(span, span.lower())
            elif word.pos[1] == "固有名詞" and span not in self.entries:
                self.names.setdefault(span, romanise(word.reading))
            if span not in HOLLOW:
                found.append(span)
            i += used
        return found

    def _longest(self, words: list[Word], i: int) -> tuple[str, int]:
        for used in range(min(LONGEST, len(words) - i), 1, -1):
            last = words[i + used - 1]
            if last.pos[0] not in SKIPPED:
                head = "".join(w.surface for w in words[i : i + used - 1])
                for form in (last.surface, last.form):
                    if head + form in self.entries:
                        return head + form, used
        word = words[i]
        return next((f for f in (word.form, word.surface, word.normal) if f in self.entries), word.form), 1


class Word(NamedTuple):
    """One word as Sudachi reads it, copied: its own objects do not outlive the next reading."""

    surface: str
    form: str  # as in a dictionary
    normal: str  # in the usual spelling
    pos: tuple[str, str]
    reading: str

    @classmethod
    def of(cls, morpheme: Morpheme) -> Word:
        pos = morpheme.part_of_speech()
        return cls(
            morpheme.surface(), morpheme.dictionary_form(), morpheme.normalized_form(), pos[:2], morpheme.reading_form()
        )


def romanise(reading: str) -> str:
    """Return a katakana reading in Hepburn letters without long vowels: トウキョウ is tokyo."""
    letters = ""
    i = 0
    while i < len(reading):
        two, one = reading[i : i + 2], reading[i]
        if two in KANA:
            sound, i = KANA[two], i + 2
        elif one == "ッ":
            following = KANA.get(reading[i + 1 : i + 3]) or KANA.get(reading[i + 1 : i + 2], "")
            sound, i = following[:1].replace("c", "t"), i + 1
        else:
            sound, i = KANA.get(one, ""), i + 1
        letters += sound
    return letters.replace("ou", "o").replace("oo", "o").replace("uu", "u")
