"""One made-up sitting, printed in every way that the catalogue of layouts knows, below every kind of header."""

from __future__ import annotations

import datetime as dt
import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

from index.reading import inspect_minutes
from index.records import Meeting

from .conftest import Write


class Seat(NamedTuple):
    """One who takes part."""

    role: str
    surname: str
    given: str

    @property
    def name(self) -> str:
        return self.surname + self.given


CHAIR, VICE = Seat("会長", "土門", "周作"), Seat("副会長", "小野寺", "和香")
FIRST, SECOND, THIRD = Seat("委員", "石動", "久"), Seat("委員", "若宮", "千草"), Seat("委員", "戸川", "かおり")
HEAD, CLERK = Seat("環境課長", "井狩", "譲"), Seat("環境課主査", "沢渡", "実")

# Who speaks, None for what happens, and the paragraphs.
SITTING: tuple[tuple[Seat | None, tuple[str, ...]], ...] = (
    (CHAIR, ("それでは定刻となりましたので、ただいまから第２回の審議会を開会いたします。", "早速ですが、議題の１番について事務局から説明をお願いします。")),
    (HEAD, ("環境課の井狩です。ごみの排出量は昨年度から２パーセント減りました。", "次のページを御覧ください。地区ごとの排出量を示しております。")),
    (None, ("（資料の説明）",)),
    (CHAIR, ("ありがとうございました。ただいまの説明について、御質問や御意見はございますか。",)),
    (FIRST, ("資料１の３ページの表について伺います。北地区だけ増えているのはなぜですか。",)),
    (CLERK, ("北地区では大きな集合住宅が完成しまして、人口が増えたことが理由と考えております。",)),
    (FIRST, ("分かりました。",)),
    (VICE, ("今の点に関連して伺いますが、一人当たりで見るとどうなるのでしょうか。",)),
    (HEAD, ("一人当たりでは３パーセント減っております。",)),
    (SECOND, ("意見ですが、分別の説明会をもっと増やすべきだと思います。特に転入された方への案内が足りません。",)),
    (THIRD, ("私も若宮委員の意見に賛成です。学校でも教えてはどうでしょうか。",)),
    (HEAD, ("御意見を踏まえて検討いたします。",)),
    (CHAIR, ("ほかにございませんか。ないようですので、原案のとおり承認することに御異議ありませんか。",)),
    (None, ("（「異議なし」の声あり）",)),
    (CHAIR, ("異議なしと認めます。これで本日の議事は終わりました。",)),
)  # fmt: skip
SPEECHES = [(seat, paragraphs) for seat, paragraphs in SITTING if seat]

# How a label names the one who speaks; whether it tells the whole name, the surname or the office alone.
LABELS: dict[str, tuple[Callable[[Seat], str], str]] = {
    "office": (lambda s: s.role, "office"),
    "spaced office": (lambda s: s.role if len(s.role) > 2 else "　".join(s.role), "office"),
    "surname and office": (lambda s: s.surname + s.role, "surname"),
    "surname, gap, office": (lambda s: f"{s.surname}　{s.role}", "surname"),
    "name and office": (lambda s: s.name + s.role, "name"),
    "office (name)": (lambda s: f"{s.role}（{s.name}君）", "name"),
    "office (surname)": (lambda s: f"{s.role}（{s.surname}）", "surname"),
    "name": (lambda s: s.name, "name"),
    "name (office)": (lambda s: f"{s.name}（{s.role}）", "name"),
    "office, gap, name": (lambda s: f"{s.role} {s.name}", "name"),
}
Print = Callable[[Seat], str]


def lines(form: str, below: str = "") -> Callable[[Print], str]:
    """Return what prints each turn as `form` says, its further paragraphs after `below`."""

    def printed(label: Print) -> str:
        rows: list[str] = []
        for seat, (first, *rest) in SITTING:
            rows.append(form.format(label=label(seat), text=first) if seat else first)
            rows += [below + text for text in rest]
        return "\n".join(rows) + "\n"

    return printed


def columns(label: Print) -> str:
    """Print labels in a column, and the words in lines of thirty characters beside it."""
    wide = max(len(label(seat)) for seat, _ in SPEECHES) + 2
    rows: list[str] = []
    for seat, paragraphs in SITTING:
        begin = label(seat) if seat else ""
        for text in paragraphs:
            for at in range(0, len(text), 30):
                rows.append(begin + "　" * (wide - len(begin)) + text[at : at + 30])
                begin = ""
    return "\n".join(rows) + "\n"


def each(form: str, happening: str, glue: str = "<br>") -> Callable[[Print], str]:
    """Return what prints each turn as HTML or as a row, the paragraphs joined by `glue`."""

    def printed(label: Print) -> str:
        return "".join(
            form.format(label=html.escape(label(seat)), text=glue.join(paragraphs))
            if seat
            else happening.format(text=paragraphs[0])
            for seat, paragraphs in SITTING
        )

    return printed


def spanning(label: Print) -> str:
    """Print a table whose speaker cell spans the rows of its paragraphs."""
    rows = []
    for seat, (first, *rest) in SITTING:
        rows.append(
            f"<tr><td rowspan={1 + len(rest)}>{html.escape(label(seat)) if seat else ''}</td><td>{first}</td></tr>"
        )
        rows += [f"<tr><td>{text}</td></tr>" for text in rest]
    return f"<table><tr><th>発言者</th><th>発言内容</th></tr>{''.join(rows)}</table>"


# Name: the suffix of the file and what prints the sitting. Labels with brackets of their own do not stand in round ones.
LAYOUTS: dict[str, tuple[str, Callable[[Print], str]]] = {
    "○label　": (".txt", lines("○{label}　{text}", "　")),
    "● label　": (".txt", lines("● {label}　{text}", "　")),
    "label：": (".txt", lines("{label}：{text}")),
    "label: ": (".txt", lines("{label}: {text}")),
    "・label：": (".txt", lines("・{label}：{text}", "　")),
    "◆label：": (".txt", lines("◆{label}：{text}")),
    "→label：": (".txt", lines("→{label}：{text}")),
    "【label】": (".txt", lines("【{label}】{text}", "　")),
    "【label】 alone": (".txt", lines("【{label}】\n{text}")),
    "［label］": (".txt", lines("［{label}］{text}", "　")),
    "〔label〕": (".txt", lines("〔{label}〕{text}", "　")),
    "＜label＞": (".txt", lines("＜{label}＞{text}", "　")),
    "〈label〉": (".txt", lines("〈{label}〉　{text}", "　")),
    "《label》 alone": (".txt", lines("《{label}》\n{text}")),
    "（label）": (".txt", lines("（{label}）{text}", "　")),
    "（label） alone": (".txt", lines("（{label}）\n{text}")),
    "・（label）": (".txt", lines("・（{label}）{text}", "　")),
    "label alone": (".txt", lines("{label}\n　{text}", "　")),
    "○label alone": (".txt", lines("○{label}\n　{text}", "　")),
    "■label alone": (".txt", lines("■{label}\n{text}")),
    "－label alone": (".txt", lines("－{label}\n　{text}", "　")),
    "label「…」": (".txt", lines("{label}「{text}」")),
    "label　　": (".txt", lines("{label}　　{text}", "　　　　　　")),
    "a column of labels": (".txt", columns),
    "tabs": (".txt", lambda label: lines("{label}\t{text}", "\t")(label).replace("\n（", "\n\t（")),
    "tabs below a head": (
        ".txt",
        lambda label: "発言者\t発言内容\n" + lines("{label}\t{text}", "\t")(label).replace("\n（", "\n\t（"),
    ),
    "**label**　": (".md", lines("**{label}**　{text}\n")),
    "**label**: ": (".md", lines("**{label}**: {text}\n")),
    "**label：** ": (".md", lines("**{label}：** {text}\n")),
    "- **label**: ": (".md", lines("- **{label}**: {text}", "  ")),
    "### label": (".md", lines("### {label}\n\n{text}\n")),
    "| label | text |": (
        ".md",
        lambda label: "| 発言者 | 内容 |\n|---|---|\n" + each("| {label} | {text} |\n", "|  | {text} |\n")(label),
    ),
    "<dt>": (".html", lambda label: f"<dl>{each('<dt>{label}</dt><dd>{text}</dd>', '<dd>{text}</dd>')(label)}</dl>"),
    "<div class=speaker>": (
        ".html",
        each("<div><div class='speaker'>{label}</div><div><p>{text}</p></div></div>", "<p>{text}</p>", "</p><p>"),
    ),
    "<strong>": (".html", each("<p><strong>{label}</strong>　{text}</p>", "<p>{text}</p>")),
    "<b> alone": (".html", each("<p><b>{label}</b><br>{text}</p>", "<p>{text}</p>")),
    "<h4>": (".html", each("<h4>{label}</h4><p>{text}</p>", "<p>{text}</p>")),
    "rowspan": (".html", spanning),
    "<table> without a head": (
        ".html",
        lambda label: (
            "<table>"
            + each("<tr><td>{label}</td><td>{text}</td></tr>", "<tr><td></td><td>{text}</td></tr>")(label)
            + "</table>"
        ),
    ),
}

# Name: the header, and whether it lists whole names, surnames or nobody.
HEADERS: dict[str, tuple[str, str]] = {
    "a form": (
        """令和５年度第２回霧丘市環境審議会会議録

開催日時	令和５年９月１２日（火）午後２時から午後３時３０分まで
開催場所	霧丘市役所３階会議室
出席者	土門周作会長、小野寺和香副会長、石動久委員、若宮千草委員、戸川かおり委員
事務局	井狩譲環境課長、沢渡実環境課主査
議題	（１）ごみの排出量について

""",
        "name",
    ),
    "numbered": (
        """令和５年度　第２回　霧丘市環境審議会　議事録

１　日　　時　　令和５年９月１２日（火）　午後２時～午後３時３０分
２　場　　所　　霧丘市役所　３階会議室
３　出席委員　　土門周作（会長）、小野寺和香（副会長）、石動久、若宮千草、戸川かおり
４　欠席委員　　桐生学
５　事 務 局　　環境課長　井狩譲、環境課主査　沢渡実
６　傍 聴 者　　２名
７　議　　事
（１）ごみの排出量について

""",
        "name",
    ),
    "key above value": (
        """霧丘市環境審議会（第２回）議事要旨

■日時
令和５年９月１２日（火）１４：００～１５：３０
■場所
霧丘市役所３階会議室
■出席者
【委員】
土門 周作（会長）
小野寺 和香（副会長）
石動 久
若宮 千草
戸川 かおり
【事務局】
環境課長　井狩 譲
環境課主査　沢渡 実
■議題
ごみの排出量について
■議事内容

""",
        "name",
    ),
    "spaced roster": (
        """第２回霧丘市環境審議会

と　き　　令和５年９月１２日
ところ　　市役所３階会議室
出席者
　会　　長　　土　門　周　作
　副 会 長　　小野寺　和　香
　委　　員　　石　動　　　久
　委　　員　　若　宮　千　草
　委　　員　　戸　川　かおり
　（事務局）
　環境課長　　井　狩　　　譲
　環境課主査　沢　渡　　　実

""",
        "name",
    ),
    "surnames": (
        """第２回霧丘市環境審議会 会議概要
日時：2023年9月12日（火）14:00～15:30
場所：市役所３階会議室
出席委員：土門会長、小野寺副会長、石動委員、若宮委員、戸川委員
欠席委員：桐生委員
事務局：井狩環境課長、沢渡環境課主査
資料：次第、資料１

""",
        "surname",
    ),
    "nobody": ("第２回霧丘市環境審議会会議録\n令和５年９月１２日\n\n", ""),
}


def file(layout: str, label: str, header: str) -> tuple[str, str]:
    """Return the file's name and its text."""
    suffix, body = LAYOUTS[layout]
    head, text = HEADERS[header][0], body(LABELS[label][0])
    if suffix == ".html":
        top = "".join(f"<p>{html.escape(line)}</p>" for line in head.split("\n") if line.strip())
        return "m.html", f"<html><head><title>会議録</title></head><body>{top}{text}</body></html>"
    if suffix == ".md":
        return "m.md", "# " + head.replace("\n", "\n\n") + text
    return "m.txt", head + text


def expected(label: str, header: str) -> list[tuple[str, str | None, str]]:
    """Return (label, name, first words) of each speech: what label and header together tell of the name."""
    prints, tells = LABELS[label]
    lists = HEADERS[header][1]

    def name(seat: Seat) -> str | None:
        if tells == "name" or (lists == "name" and (tells == "surname" or seat.role != "委員")):
            return seat.name
        if lists == "surname" and (tells == "surname" or seat.role != "委員"):
            return seat.surname
        return None

    return [(bare(prints(seat)), name(seat), folded(paragraphs[0])[:20]) for seat, paragraphs in SPEECHES]


def folded(text: str) -> str:
    """Return `text` as layouts are compared: full-width signs folded, no white space."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def bare(label: str) -> str:
    """Return a label without brackets."""
    return re.sub(r"[()]", "", folded(label))


def read(meeting: Meeting) -> Iterator[tuple[str, str | None, str]]:
    """Yield (label, name, first words) of each speech."""
    for utterance in meeting.utterances:
        if utterance.kind == "speech":
            name = utterance.speaker.name if utterance.speaker else None
            yield bare(utterance.label or ""), name, folded(utterance.text).strip("「」")[:20]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_is_read_with_every_label_and_header(write: Write, layout: str) -> None:
    """The turns, their labels and the persons they name come back, nobody more and nobody else."""
    headers = list(HEADERS)
    for number, label in enumerate(LABELS):
        if "（label" in layout and "(" in label:
            continue
        for header in {headers[(number + len(layout)) % len(headers)], headers[(number * 5 + 2) % len(headers)]}:
            name, text = file(layout, label, header)

            reading = inspect_minutes(write(text, name))

            where = f"{layout}, {label}, {header}: read as {reading.layout}"
            assert list(read(reading.meeting)) == expected(label, header), where
            assert reading.meeting.held_on == dt.date(2023, 9, 12), where
