"""Every layout of speaker labels is read: made-up minutes, one case per way of printing who speaks."""

from __future__ import annotations

import pytest

from index.reading import inspect_minutes, read_minutes

from .conftest import Write, lost, speeches

Turns = list[tuple[str | None, str | None, str]]

# name: (layout expected, minutes, (label, name, first words) of each speech)
CASES: dict[str, tuple[str, str, Turns]] = {
    "mark, role and name": (
        "marked",
        """鈴川町議会会議録
令和２年９月８日（火曜日）
〇議長（土門　周作君）　おはようございます。ただいまから本日の会議を開きます。
　日程第１、一般質問を行います。
〇６番（小野寺　わかな議員）　河川の護岸について質問します。
〇建設課長（井狩　譲君）〔登壇〕　お答えします。県と協議を始めております。
〇議長（土門　周作君）　以上で散会いたします。
""",
        [
            ("議長（土門 周作君）", "土門周作", "おはようございます。"),
            ("６番（小野寺 わかな議員）", "小野寺わかな", "河川の護岸"),
            ("建設課長（井狩 譲君）", "井狩譲", "お答えします。"),
            ("議長（土門 周作君）", "土門周作", "以上で散会"),
        ],
    ),
    "seat number as role": (
        "marked",
        """◯議長（土門周作）　質問を許します。
◯１８番議員（小野寺わかな）　護岸について伺います。
◯十一番（石動ひさし君）　関連して伺います。
◯建設課長（井狩譲）　お答えいたします。
""",
        [
            ("議長（土門周作）", "土門周作", "質問を"),
            ("１８番議員（小野寺わかな）", "小野寺わかな", "護岸"),
            ("十一番（石動ひさし君）", "石動ひさし", "関連"),
            ("建設課長（井狩譲）", "井狩譲", "お答え"),
        ],
    ),
    "empty role": (
        "marked",
        """○議長（土門周作君）　次に、小野寺わかな君。
◆（小野寺わかな君）　通告に従い質問いたします。
◎市長（井狩譲君）　御質問にお答えいたします。
△日程第２
○議長（土門周作君）　日程第２に入ります。
◆（石動ひさし君）　賛成の立場で討論します。
""",
        [
            ("議長（土門周作君）", "土門周作", "次に"),
            ("（小野寺わかな君）", "小野寺わかな", "通告に"),
            ("市長（井狩譲君）", "井狩譲", "御質問に"),
            ("議長（土門周作君）", "土門周作", "日程第２に"),
            ("（石動ひさし君）", "石動ひさし", "賛成の"),
        ],
    ),
    "whole label in brackets": (
        "marked",
        """○（土門しゅうさく議長）　ただいまから会議を開きます。
○（井狩　譲区長）　所信を申し述べます。
○（小野寺わかな議員）　質問いたします。
○（井狩　譲区長）　お答えいたします。
""",
        [
            ("（土門しゅうさく議長）", "土門しゅうさく", "ただいま"),
            ("（井狩 譲区長）", "井狩譲", "所信を"),
            ("（小野寺わかな議員）", "小野寺わかな", "質問"),
            ("（井狩 譲区長）", "井狩譲", "お答え"),
        ],
    ),
    "name before role, no brackets": (
        "marked",
        """○土門しゅうさく議長　　ただいまから委員会を開きます。
◯小野寺わかな委員　護岸の工事はいつ始まりますか。
○井狩建設課長　来年の春を予定しております。
○大蔵教育長　「学校の話を一つ申し上げます。先日『よい話だ』と言われました。」
◯石動ひさし委員　わかりました。
""",
        [
            ("土門しゅうさく議長", "土門しゅうさく", "ただいま"),
            ("小野寺わかな委員", "小野寺わかな", "護岸の"),
            ("井狩建設課長", None, "来年の"),
            ("大蔵教育長", None, "「学校の話を"),
            ("石動ひさし委員", "石動ひさし", "わかりました"),
        ],
    ),
    "space between name and role": (
        "marked",
        """出席委員
委員長　土門周作
委員　小野寺わかな
委員　石動ひさし

○土門　委員長　ただいまから開会します。
○小野寺　委員　資料の３ページについて伺います。
○井狩　建設課長　数字は速報値です。
○土門　委員長　ほかにありませんか。
""",
        [
            ("土門 委員長", "土門周作", "ただいま"),
            ("小野寺 委員", "小野寺わかな", "資料の"),
            ("井狩 建設課長", None, "数字は"),
            ("土門 委員長", "土門周作", "ほかに"),
        ],
    ),
    "role only, spaced out": (
        "marked",
        """◯議　　長　これより会議を開きます。
◯４　　番　護岸について質問します。
◯建設課長　お答えします。工事は来年です。
◯議　　長　御異議ありませんか。
◯全　　員　（異議なし）
◯議　　長　異議なしと認めます。
""",
        [
            ("議 長", None, "これより"),
            ("４ 番", None, "護岸"),
            ("建設課長", None, "お答えします"),
            ("議 長", None, "御異議"),
            ("議 長", None, "異議なしと"),
        ],
    ),
    "no mark": (
        "named",
        """　　午前10時　開会
議　長（土門　周作君）　ただいまから会議を開きます。
　御異議ありませんか。
〔「異議なし」と呼ぶ者あり〕
１．議長（土門　周作君）　異議なしと認めます。
都市計画課係長(井狩譲君)　説明いたします。区域は図のとおりです。
６番（小野寺わかな君）　護岸について伺います。
""",
        [
            ("議 長（土門 周作君）", "土門周作", "ただいま"),
            ("議長（土門 周作君）", "土門周作", "異議なしと"),
            ("都市計画課係長(井狩譲君)", "井狩譲", "説明"),
            ("６番（小野寺わかな君）", "小野寺わかな", "護岸"),
        ],
    ),
    "label on its own line": (
        "marked",
        """○議長（土門周作）
　おはようございます。
　ただいまから会議を開きます。
○６番（小野寺わかな）
　護岸について伺います。
○議長（土門周作）
　答弁を求めます。
""",
        [
            ("議長（土門周作）", "土門周作", "おはよう"),
            ("６番（小野寺わかな）", "小野寺わかな", "護岸"),
            ("議長（土門周作）", "土門周作", "答弁を"),
        ],
    ),
    "colon": (
        "colon",
        """日時：令和元年７月３０日（火）
場所：役場
委員長（土門君）：ただいまから開会します。
小野寺君：護岸の工事は終わったのですか。
建設課長：昨年度に終わっております。
委員長（土門君）：ほかに質疑はありませんか。
　なければ次に進みます。
""",
        [
            ("委員長（土門君）", None, "ただいま"),
            ("小野寺君", None, "護岸の"),
            ("建設課長", None, "昨年度に"),
            ("委員長（土門君）", None, "ほかに質疑はありませんか。\nなければ"),
        ],
    ),
    "square brackets": (
        "brackets",
        """【議事要旨】
【委員】土門周作、小野寺わかな
【会長】それでは始めます。よろしくお願いします。
【小野寺委員】資料２の数字は何の数ですか。
8125【井狩総合政策部長】世帯の数でございます。
【議長：石動久】ほかに御意見はありますか。
【事務局】
資料３を御覧ください。
""",
        [
            ("会長", None, "それでは"),
            ("小野寺委員", "小野寺わかな", "資料２の"),
            ("井狩総合政策部長", None, "世帯の"),
            ("議長：石動久", "石動久", "ほかに"),
            ("事務局", None, "資料３を"),
        ],
    ),
    "round brackets": (
        "paren",
        """第２回　緑の基本計画懇談会
１　計画の素案について
（事務局）資料１により説明します。計画の期間は十年です。
（小野寺委員）　目標の面積はどう決めたのですか。
（石動委員）
街路樹も入れてほしいと思います。
（資料配付）
（事務局）国の指針によっています。
（拍手）
（会長）ほかになければ終わります。
""",
        [
            ("事務局", None, "資料１に"),
            ("小野寺委員", None, "目標の"),
            ("石動委員", None, "街路樹も"),
            ("事務局", None, "国の指針"),
            ("会長", None, "ほかに"),
        ],
    ),
    "hanging indent": (
        "hanging",
        """議　題　水道料金の改定について
会　長　　それでは議題に入ります。事務局から説明をお
　　　　　願いします。
事務局　　資料に沿って説明いたします。料金は十年間変
　　　　　わっておりません。
Ａ委員　　近隣の町と比べてどうですか。
事務局　　平均よりやや低い水準です。
会　長　　ほかに御意見はありますか。
""",
        [
            ("会 長", None, "それでは議題に入ります。事務局から説明をお願いします。"),
            ("事務局", None, "資料に沿って説明いたします。料金は十年間変わっておりません。"),
            ("Ａ委員", None, "近隣の"),
            ("事務局", None, "平均より"),
            ("会 長", None, "ほかに"),
        ],
    ),
    "marks with a legend": (
        "legend",
        """令和４年度　定例記者会見
(○:市長)(■:記者)
■今年の予算の特徴は何ですか。
○子育てに重点を置きました。
　とくに保育所を増やします。
■財源はどうするのですか。
○基金を取り崩します。
""",
        [
            ("■", None, "今年の"),
            ("○", None, "子育てに重点を置きました。\nとくに"),
            ("■", None, "財源は"),
            ("○", None, "基金を"),
        ],
    ),
    "stable anonymous ids": (
        "marked",
        """○会長　議題１について意見をお願いします。
○委員11　資料の図が見にくいと思います。
○事務局（Ｑ）　次回までに直します。
○委員２　私も同じ意見です。
○事務局（真鍋）　承知しました。
""",
        [
            ("会長", None, "議題１"),
            ("委員11", None, "資料の"),
            ("事務局（Ｑ）", None, "次回"),
            ("委員２", None, "私も"),
            ("事務局（真鍋）", None, "承知"),
        ],
    ),
    "table": (
        "table",
        """発言者\t発言内容
会長\tそれでは始めます。
委員\t質問があります。
〃\tもう一つあります。
事務局\t資料のとおりです。
""",
        [
            ("会長", None, "それでは"),
            ("委員", None, "質問が"),
            ("〃", None, "もう一つ"),
            ("事務局", None, "資料の"),
        ],
    ),
    "columns read apart": (
        "columns",
        """議　長
（土 門 周 作）
〃
村　長
（井 狩 譲）

これより会議を開きます。
日程第１、会期の決定です。
三日間といたしたく存じます。
""",
        [
            ("議 長（土 門 周 作）", "土門周作", "これより"),
            ("〃", "土門周作", "日程第１"),
            ("村 長（井 狩 譲）", "井狩譲", "三日間"),
        ],
    ),
    "questions and answers": (
        "questions",
        """広場の使い方に関する説明会　質疑応答
問１　夜も使えますか。
答１　午後九時まで使えます。
問２　火は使えますか。
答２（公園課長）　使えません。
""",
        [
            ("問１", None, "夜も"),
            ("答１", None, "午後九時"),
            ("問２", None, "火は"),
            ("答２（公園課長）", None, "使えません"),
        ],
    ),
    "bullets": (
        "bullets",
        """第５回放送番組審議会　議事概要
開催日　令和３年４月２０日
３．主な意見
・番組の構成がわかりやすかった。
・音声がやや聞き取りにくい
　場面があった。
・続編を期待したい。
""",
        [
            ("・", None, "番組の"),
            ("・", None, "音声が"),
            ("・", None, "続編を"),
        ],
    ),
    "heading carries the speaker": (
        "carried",
        """作業部会　議事メモ
１．開　会（課長補佐）
本日はお集まりいただきありがとうございます。
２．経過の報告（土門係長）
前回からの経過を報告します。
現地の調査を終えました。
３．閉　会（課長補佐）
次回は来月です。
""",
        [
            ("課長補佐", None, "本日は"),
            ("土門係長", None, "前回からの経過を報告します。\n現地の"),
            ("課長補佐", None, "次回は"),
        ],
    ),
    "speaker behind the words": (
        "suffix",
        """# 運営会議
* 参加者: domon, onodera, ikari
## 会場
* 会場はどこにしますか(domon
  * 駅の近くがいいです(onodera
  * 予約は私がします(ikari)
* では駅前で(domon
""",
        [
            ("(domon", "domon", "会場は"),
            ("(onodera", "onodera", "駅の"),
            ("(ikari)", "ikari", "予約は"),
            ("(domon", "domon", "では"),
        ],
    ),
    "chat": (
        "chat",
        """# 定例
* domon: 会場はどこにしますか
* onodera: 駅の近くがいいです
* domon: では駅前で
  * onodera: 予約します
""",
        [
            ("domon", "domon", "会場は"),
            ("onodera", "onodera", "駅の"),
            ("domon", "domon", "では"),
            ("onodera", "onodera", "予約"),
        ],
    ),
    "reported after a dash": (
        "dash",
        """日程第１　会議録の承認
教 育 長 - 前回の会議録に異議がないことを確認
課　　長 - 学級数の見込みについて説明
土門委員 - 増える理由を質問
課　　長 - 転入が多いためと回答
""",
        [
            ("教 育 長", None, "前回の"),
            ("課 長", None, "学級数"),
            ("土門委員", None, "増える"),
            ("課 長", None, "転入が"),
        ],
    ),
    "blocks between rules": (
        "hanging",
        """──────────────
土門周作議長　これより会議を開きます。
──────────────
小野寺わかな議員　護岸について質問します。
　二点伺います。
──────────────
井狩譲町長　お答えいたします。
──────────────
土門周作議長　以上で終わります。
""",
        [
            ("土門周作議長", "土門周作", "これより"),
            ("小野寺わかな議員", "小野寺わかな", "護岸について質問します。\n二点"),
            ("井狩譲町長", "井狩譲", "お答え"),
            ("土門周作議長", "土門周作", "以上で"),
        ],
    ),
    "seat and name before the gap": (
        "hanging",
        """────────────────
土門周作議長　日程第１　一般質問を行います。
　２番　小野寺わかな議員。
────────────────
２番　小野寺わかな議員　護岸の工事について質問いたします。
　二点あります。
────────────────
井狩譲町長　お答えいたします。
""",
        [
            ("土門周作議長", "土門周作", "日程第１"),
            ("２番 小野寺わかな議員", "小野寺わかな", "護岸の工事について質問いたします。\n二点"),
            ("井狩譲町長", "井狩譲", "お答え"),
        ],
    ),
    "answers behind arrows": (
        "paren",
        """（土門委員長）
　　説明について、質問はありますか。
（石動委員）
　　目標の数字はどう決めたのですか。
　⇒（沢渡課長）国の数字を参考にしました。
（石動委員）
　　わかりました。
―了―
""",
        [
            ("土門委員長", None, "説明について"),
            ("石動委員", None, "目標の"),
            ("沢渡課長", None, "国の数字"),
            ("石動委員", None, "わかりました。"),
        ],
    ),
    "spaced name in brackets": (
        "paren",
        """（ 土 門 周 作 君 ）これより会議を開きます。
（ 小野寺 わかな 君 ）護岸について質問します。
（ 𠮷 野 惠 治 君 ）お答えいたします。
（ 土 門 周 作 君 ）以上で終わります。
""",
        [
            ("土 門 周 作 君", "土門周作", "これより"),
            ("小野寺 わかな 君", "小野寺わかな", "護岸"),
            ("𠮷 野 惠 治 君", "𠮷野惠治", "お答え"),
            ("土 門 周 作 君", "土門周作", "以上で"),
        ],
    ),
    "quoted office": (
        "paren",
        """「議長」　これより会議を開きます。
「町長」　提案の理由を申し上げます。
「議長」　質疑はありませんか。
「６番」　護岸について質問します。
""",
        [
            ("議長", None, "これより"),
            ("町長", None, "提案の"),
            ("議長", None, "質疑は"),
            ("６番", None, "護岸"),
        ],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_each_layout_gives_its_turns(write: Write, case: str) -> None:
    """The label as printed, the person where certain, and the words behind the label, in order."""
    layout, minutes, expected = CASES[case]
    reading = inspect_minutes(write(minutes))
    turns = speeches(reading.meeting)

    assert reading.layout == layout, reading.evidence
    assert [turn[:2] for turn in turns] == [turn[:2] for turn in expected]
    for (_, _, text), (_, _, start) in zip(turns, expected, strict=True):
        assert text.startswith(start)


@pytest.mark.parametrize("case", CASES)
def test_each_layout_keeps_every_character(write: Write, case: str) -> None:
    """Whatever the layout, nothing is lost."""
    minutes = CASES[case][1]

    assert not lost(inspect_minutes(write(minutes)), minutes)


@pytest.mark.parametrize(
    "case", ["questions and answers", "bullets", "speaker behind the words", "reported after a dash"]
)
def test_a_clerks_words_are_marked_as_a_summary(write: Write, case: str) -> None:
    """A quotation of a summary must not pretend to be a person's words."""
    assert read_minutes(write(CASES[case][1])).record == "summary"
    assert read_minutes(write(CASES["mark, role and name"][1])).record == "verbatim"


def test_a_hint_overrules_the_guess(write: Write) -> None:
    """`layout=` names a row of the table, whatever the evidence says."""
    path = write(CASES["hanging indent"][1])

    assert inspect_minutes(path).layout == "hanging"
    assert inspect_minutes(write(CASES["marks with a legend"][1]), layout="legend").layout == "legend"


def test_a_list_of_speakers_before_the_text_is_furniture(write: Write) -> None:
    """Data bases print all labels first: these are no turns, and the text's own numbers are no words."""
    labels = [
        "○議長（土門周作君）",
        "○６番（小野寺和香君）",
        "○町長（井狩譲君）",
        "○６番（小野寺和香君）",
        "○議長（土門周作君）",
    ]
    words = [
        "会議を開きます。",
        "護岸について質問します。",
        "お答えします。来年です。",
        "わかりました。",
        "以上で終わります。",
    ]
    index = "".join(f"{n}：{label}\n" for n, label in enumerate(labels, 1))
    text = "".join(f"{n}：\n{label}　{said}\n" for n, (label, said) in enumerate(zip(labels, words, strict=True), 1))

    reading = inspect_minutes(write(f"令和２年第３回定例会\n{index}検索語：なし\n{text}"))

    assert [text for _, _, text in speeches(reading.meeting)] == words
    assert "1：○議長（土門周作君）" in reading.furniture
    assert "町長" not in reading.meeting.utterances[0].text


def test_a_text_without_line_ends_gets_them_back(write: Write) -> None:
    """Aggregators print a sitting as one line: labels, directions and paragraphs cut it again."""
    minutes = (
        CASES["mark, role and name"][1].replace("\n", "") + "〔拍手〕○議長（土門　周作君）　追加の日程に入ります。" * 9
    )

    turns = speeches(read_minutes(write(minutes)))

    assert [label for label, _, _ in turns[:4]] == [
        "議長（土門 周作君）",
        "６番（小野寺 わかな議員）",
        "建設課長（井狩 譲君）",
        "議長（土門 周作君）",
    ]
    assert len(turns) == 13
    assert turns[0][2] == "おはようございます。ただいまから本日の会議を開きます。\n日程第１、一般質問を行います。"


@pytest.mark.parametrize("label", ["Speaker 1", "話者２", "委員Ａ", "Ｂ委員", "事務局", "男性Ａ"])
def test_anonymous_labels_stay_anonymous(write: Write, label: str) -> None:
    """A label that only keeps speakers apart names nobody."""
    minutes = f'[{{"speaker": "{label}", "text": "はい、始めます。"}}, {{"speaker": "土門周作", "text": "どうぞ。"}}]'

    assert speeches(read_minutes(write(minutes, "list.json"))) == [
        (label, None, "はい、始めます。"),
        ("土門周作", "土門周作", "どうぞ。"),
    ]
