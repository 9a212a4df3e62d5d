"""One meeting in every container gives the same people, day and turns; bad files are told apart."""

from __future__ import annotations

import datetime as dt
import io
import json
import shutil
import zipfile
from collections.abc import Callable

import pytest

from index.errors import NoSpeakers, UnknownFormat, UnreadableMinutes
from index.reading import inspect_minutes, read_minutes

from .conftest import Write, speeches

FACTS = [
    ("会議の名称", "令和４年度第２回霧丘市図書館協議会"),
    ("開催日時", "令和４年１０月１９日（水）午後２時から"),
    ("開催場所", "霧丘市立図書館"),
    ("出席者の氏名", "玉置澄江（会長）、岸本渉、岸本花枝"),
    ("欠席者の氏名", "沢渡実"),
    ("説明者の職・氏名", "図書館館長 真鍋昭"),
]
ROWS = [
    ("玉置会長", "それでは議題に入ります。説明をお願いします。"),
    ("真鍋館長", "移動図書館は週に四日、十二か所を回っております。来年度は十五か所に増やす計画です。"),
    ("岸本花枝委員", "雨の日はどうしますか。"),
    ("真鍋館長", "屋根のある場所に車を寄せます。"),
    ("岸本委員", "わかりました。"),
]
PEOPLE = ["玉置澄江", "岸本渉", "岸本花枝", "沢渡実", "真鍋昭"]
TURNS = [
    ("玉置会長", "玉置澄江", ROWS[0][1]),
    ("真鍋館長", "真鍋昭", ROWS[1][1]),
    ("岸本花枝委員", "岸本花枝", ROWS[2][1]),
    ("真鍋館長", "真鍋昭", ROWS[3][1]),
    ("岸本委員", None, ROWS[4][1]),
]


def as_text() -> bytes:
    facts = "".join(f"{name}\t{value}\n" for name, value in FACTS)
    rows = "".join(f"{label}\t{text}\n" for label, text in [("発言者", "審議の内容"), *ROWS])
    return (facts + "\n" + rows).encode("utf-8")


def as_markdown() -> bytes:
    facts = "".join(
        f"| {name} | {value} |\n" + ("|---|---|\n" if i == 0 else "") for i, (name, value) in enumerate(FACTS)
    )
    rows = "".join(f"| {label} | {text} |\n" for label, text in ROWS)
    return f"{facts}\n| 発言者 | 発言内容 |\n|---|---|\n{rows}".encode()


def as_csv() -> bytes:
    rows = [*FACTS, ("発言者", "発言内容"), *ROWS]
    return "".join(f'"{a}","{b}"\r\n' for a, b in rows).encode("utf-8-sig")


def as_html() -> bytes:
    facts = "".join(f"<tr><th>{name}</th><td>{value}</td></tr>" for name, value in FACTS)
    rows = "".join(f"<tr><td>{label}</td><td><p>{text}</p></td></tr>" for label, text in ROWS)
    return (
        "<html><head><meta charset='shift_jis'><title>会議録</title><script>var a = '委員　だめ。';</script></head><body>"
        f"<nav><a href='/'>トップ</a></nav><table>{facts}</table>"
        f"<table><tr><th>発言者</th><th>審議の内容</th></tr>{rows}</table><footer>© 霧丘市</footer></body></html>"
    ).encode("cp932", "xmlcharrefreplace")


def as_docx() -> bytes:
    import docx

    document = docx.Document()
    document.add_paragraph("会　議　録")
    for rows in (FACTS, [("発言者", "審議の内容"), *ROWS]):
        table = document.add_table(rows=0, cols=2)
        for label, text in rows:
            cells = table.add_row().cells
            cells[0].text, cells[1].text = label, text
    document.sections[0].footer.paragraphs[0].text = "霧丘市"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def as_pdf(*, rows: list[tuple[str, str]] | None = None) -> bytes:
    from reportlab.lib import colors
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

    pdfmetrics.registerFont(UnicodeCIDFont("HeiseiMin-W3"))
    style = ParagraphStyle("text", fontName="HeiseiMin-W3", fontSize=10.5, leading=16, wordWrap="CJK")
    grid = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")])

    def footer(canvas: object, document: object) -> None:
        canvas.setFont("HeiseiMin-W3", 9)  # type: ignore[attr-defined]
        canvas.drawCentredString(300, 30, f"- {document.page} -")  # type: ignore[attr-defined]

    file = io.BytesIO()
    story = []
    for number, table in enumerate((FACTS, [("発言者", "審議の内容"), *(rows or ROWS)])):
        cells = [[Paragraph(label, style), Paragraph(text, style)] for label, text in table]
        story.append(Table(cells, colWidths=[110, 340], style=grid, splitInRow=1, repeatRows=number))
    SimpleDocTemplate(file).build(story, onFirstPage=footer, onLaterPages=footer)
    return file.getvalue()


CONTAINERS: dict[str, Callable[[], bytes]] = {
    "minutes.txt": as_text,
    "minutes.md": as_markdown,
    "minutes.csv": as_csv,
    "minutes.html": as_html,
    "minutes.docx": as_docx,
    "minutes.pdf": as_pdf,
}


@pytest.mark.parametrize("name", CONTAINERS)
def test_one_meeting_reads_the_same_from_every_container(write: Write, name: str) -> None:
    """The same people, turns, day and words, whatever the file type."""
    meeting = read_minutes(write(CONTAINERS[name](), name))

    assert speeches(meeting) == TURNS
    assert [p.name for p in meeting.people] == PEOPLE
    assert meeting.title == "令和４年度第２回霧丘市図書館協議会"
    assert (meeting.held_on, meeting.place) == (dt.date(2022, 10, 19), "霧丘市立図書館")
    assert meeting.utterances[0].kind == "heading"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp932", "euc_jp", "iso2022_jp", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_every_encoding_of_japanese_text_is_found(write: Write, encoding: str) -> None:
    """The encoding is told from the bytes, with and without a mark."""
    assert speeches(read_minutes(write(as_text().decode("utf-8").encode(encoding)))) == TURNS


def test_a_pdf_row_cut_by_a_page_is_whole_and_knows_its_page(write: Write) -> None:
    """The words of a row that goes on on the next page are joined, page marks and repeated heads are left out."""
    long = "".join(f"{n}番目の地区では十二か所を回っており、来年度は十五か所に増やす計画です。" for n in range(1, 80))
    rows = [ROWS[0], ("真鍋館長", long), *ROWS[2:]]

    reading = inspect_minutes(write(as_pdf(rows=rows), "minutes.pdf"))

    speech = [u for u in reading.meeting.utterances if u.kind == "speech"]
    assert [u.text for u in speech] == [text for _, text in rows]
    assert [u.page for u in speech] == [1, 1, 3, 3, 3]
    assert "- 2 -" in reading.furniture


def test_web_pages_lose_their_menus_and_say_so(write: Write) -> None:
    """Menus and footers are left out and named; scripts are no text at all."""
    reading = inspect_minutes(write(as_html(), "minutes.html"))

    assert "トップ" in reading.furniture
    assert "© 霧丘市" in reading.furniture
    assert not any("だめ" in u.text for u in reading.meeting.utterances)


def test_captions_keep_voices_and_times(write: Write) -> None:
    """Cues of one speaker in a row are one turn that starts with its first cue; names may also stand before a colon."""
    vtt = (
        "WEBVTT - 2024-05-07_打合せ\n\n00:00:01.000 --> 00:00:03.000\n<v 玉置澄江（会長）>始めます。資料の</v>\n\n"
        "00:00:03.000 --> 00:00:05.500\n<v 玉置澄江（会長）>三ページです。</v>\n\n"
        "01:00:06.500 --> 01:00:08.000\n<v 岸本渉>はい。</v>\n"
    )
    srt = (
        "1\n00:00:01,000 --> 00:00:03,000\n会長: 始めます。\n\n2\n00:00:04,000 --> 00:00:05,000\nよろしいですか。\n\n"
        "3\n00:00:06,000 --> 00:00:07,000\n岸本委員: はい。\n"
    )

    voices = read_minutes(write(vtt, "meeting.vtt"))
    prefixes = read_minutes(write(srt, "meeting.srt"))

    assert [(u.label, u.start, u.text) for u in voices.utterances] == [
        ("玉置澄江（会長）", 1.0, "始めます。資料の三ページです。"),
        ("岸本渉", 3606.5, "はい。"),
    ]
    assert voices.held_on == dt.date(2024, 5, 7)
    assert voices.utterances[0].speaker is not None
    assert [(u.label, u.start, u.text) for u in prefixes.utterances] == [
        ("会長", 1.0, "始めます。よろしいですか。"),
        ("岸本委員", 6.0, "はい。"),
    ]


def test_the_diets_record_is_read_from_json_and_from_xml(write: Write) -> None:
    """Speech 0 is the header, every speech prints its own label, the record knows its date."""
    speeches_ = [
        (
            "会議録情報",
            "令和二年六月十日（水曜日）\r\n　出席委員\r\n　　委員長　土門　周作君\r\n　　理事　小野寺　和香君\r\n",
        ),
        ("土門周作", "○土門委員長　これより会議を開きます。"),
        ("小野寺和香", "○小野寺委員　おはようございます。質問いたします。"),
    ]
    record = {
        "nameOfHouse": "参議院", "nameOfMeeting": "試験委員会", "issue": "第1号", "date": "2020-06-10",
        "speechRecord": [{"speechOrder": i, "speaker": s, "speech": t} for i, (s, t) in enumerate(speeches_)],
    }  # fmt: skip
    rows = "".join(f"<speechRecord><speaker>{s}</speaker><speech>{t}</speech></speechRecord>" for s, t in speeches_)
    xml = (
        "<data><records><record><recordData><meetingRecord><nameOfHouse>参議院</nameOfHouse>"
        "<nameOfMeeting>試験委員会</nameOfMeeting><issue>第1号</issue><date>2020-06-10</date>"
        f"{rows}</meetingRecord></recordData></record></records></data>"
    )

    for path in (write(json.dumps({"meetingRecord": [record]}), "diet.json"), write(xml, "diet.xml")):
        meeting = read_minutes(path)
        assert speeches(meeting) == [
            ("土門委員長", "土門周作", "これより会議を開きます。"),
            ("小野寺委員", "小野寺和香", "おはようございます。質問いたします。"),
        ]
        assert (meeting.title, meeting.held_on) == ("参議院 試験委員会 第1号", dt.date(2020, 6, 10))


@pytest.mark.parametrize(
    "content",
    [
        [
            {"speakerPosition": "会長", "speaker": "玉置澄江", "utterance": "始めます。"},
            {"speaker": "岸本渉", "utterance": "はい。"},
        ],
        {
            "会議名": "試験会議",
            "発言": [{"発言者": "玉置澄江", "発言内容": "始めます。"}, {"発言者": "岸本渉", "発言内容": "はい。"}],
        },
        {
            "Proceeding": [
                {"Speaker": "null", "Utterance": "出席者\n"},
                {"Speaker": "玉置澄江", "Utterance": "始めます。"},
                {"Speaker": "岸本渉", "Utterance": "はい。\n"},
            ]
        },
    ],
)
def test_lists_of_speaker_and_words_are_read(write: Write, content: object) -> None:
    """Any list that pairs a speaker with words, whatever its fields are called."""
    meeting = read_minutes(write(json.dumps(content, ensure_ascii=False), "list.json"))

    assert speeches(meeting) == [("玉置澄江", "玉置澄江", "始めます。"), ("岸本渉", "岸本渉", "はい。")]


def test_discussnet_exports_are_read(write: Write) -> None:
    """Each item's body prints its own label; the first item is the header."""
    items = [
        {
            "title": "（名簿）",
            "page_no": 1,
            "body": "<pre>令和２年９月８日（火曜日）\n〇出席議員（２人）\n　１番　土門　周作\n　２番　小野寺　わか\n</pre>",
        },
        {"title": "議長（土門周作）", "page_no": 2, "body": "<pre>○議長（土門周作）　会議を開きます。\n</pre>"},
        {"title": "小野寺わか", "page_no": 3, "body": "<pre>◆（小野寺わか）　質問します。\n</pre>"},
    ]
    meeting = read_minutes(write(json.dumps({"tenant_minutes": items}), "export.json"))

    assert speeches(meeting) == [
        ("議長（土門周作）", "土門周作", "会議を開きます。"),
        ("（小野寺わか）", "小野寺わか", "質問します。"),
    ]
    assert [u.page for u in meeting.utterances] == [1, 2, 3]


@pytest.mark.parametrize(
    "xml",
    [
        "<TEI><text><body><u who='#OnoderaWaka'><seg>First words.</seg><seg>Second words.</seg></u><u who='#Domon'><seg>Yes.</seg></u></body></text></TEI>",
        "<akomaNtoso><debate><speech by='#o'><from>OnoderaWaka</from><p>First words.</p><p>Second words.</p></speech>"
        "<speech by='#Domon'><p>Yes.</p></speech></debate></akomaNtoso>",
        "<publicwhip><speech speakername='OnoderaWaka'><p>First words.</p><p>Second words.</p></speech>"
        "<speech speakername='Domon'><p>Yes.</p></speech></publicwhip>",
    ],
)
def test_known_schemas_of_parliaments_are_read(write: Write, xml: str) -> None:
    """ParlaMint, Akoma Ntoso and Hansard speeches keep their speakers and paragraphs."""
    turns = [(label, text) for label, _, text in speeches(read_minutes(write(xml, "debate.xml")))]

    assert turns == [("OnoderaWaka", "First words.\nSecond words."), ("Domon", "Yes.")]


def _bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * 25_000_000)
    return file.getvalue()


def _encrypted() -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, encrypt="secret")
    canvas.drawString(100, 100, "secret")
    canvas.save()
    return file.getvalue()


def _scan() -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.rect(100, 100, 300, 300, fill=1)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


BAD: dict[str, tuple[str, Callable[[], bytes], type[Exception], str]] = {
    "encrypted PDF": ("a.pdf", _encrypted, UnreadableMinutes, "encrypted"),
    "damaged PDF": ("a.pdf", lambda: b"%PDF-1.7\nnothing", UnreadableMinutes, "damaged"),
    "photo with the name of a PDF": ("a.pdf", lambda: b"\xff\xd8\xff\xe0JFIF" * 9, UnreadableMinutes, "photo"),
    "damaged zip": ("a.docx", lambda: as_docx()[:-2000], UnreadableMinutes, "damaged"),
    "zip of something else": ("a.docx", lambda: _zip({"x.txt": b"x"}), UnreadableMinutes, "damaged"),
    "zip bomb": ("a.docx", _bomb, UnreadableMinutes, "unpacks to 25 MB"),
    "protected Word file": ("a.docx", lambda: b"\xd0\xcf\x11\xe0" * 99, UnreadableMinutes, "password"),
    "huge page": ("a.html", lambda: b"<p>x</p>" * 6_400_000, UnreadableMinutes, "too large"),
    "page without text": ("a.html", lambda: b"<html><body><script>x</script></body></html>", UnreadableMinutes, "no text"),
    "JSON of another kind": ("a.json", lambda: b'{"type": "FeatureCollection", "features": []}', UnreadableMinutes, "another kind"),
    "no JSON": ("a.json", lambda: b"{'a'", UnreadableMinutes, "no JSON"),
    "transcript without speakers": ("a.json", lambda: b'{"segments": [{"text": "a"}, {"text": "b"}]}', NoSpeakers, "no speaker"),
    "captions without speakers": (
        "a.vtt", lambda: "WEBVTT\n\n00:01.000 --> 00:02.000\nはい。\n".encode(), NoSpeakers, "name no speaker",
    ),
    "XML with entities": (
        "a.xml", lambda: b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', UnreadableMinutes, "entities",
    ),
    "XML of another kind": ("a.xml", lambda: b"<rss><channel/></rss>", UnreadableMinutes, "another kind"),
    "broken XML": ("a.xml", lambda: b"<a><b></a>", UnreadableMinutes, "broken"),
    "no suffix": ("minutes", lambda: b"x", UnknownFormat, "no suffix"),
}  # fmt: skip


def _zip(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize("case", BAD)
def test_each_bad_file_has_its_own_error(write: Write, case: str) -> None:
    """One line that says what, which and what to do next."""
    name, content, error, words = BAD[case]
    path = write(content(), name)

    with pytest.raises(error, match=words) as caught:
        read_minutes(path)
    message = str(caught.value)
    assert repr(name) in message
    assert "\n" not in message
    assert message.count(". ") >= 1


def test_missing_helpers_are_named(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """A scan without Tesseract and an old file without LibreOffice say what to install."""
    monkeypatch.setattr(shutil, "which", lambda name: None)

    with pytest.raises(UnreadableMinutes, match="tesseract-ocr-jpn"):
        read_minutes(write(_scan(), "scan.pdf"))
    with pytest.raises(UnreadableMinutes, match="Install LibreOffice"):
        read_minutes(write(b"\xd0\xcf\x11\xe0", "old.doc"))


def test_a_file_that_is_not_there_is_an_error(tmp_path: object) -> None:
    """A wrong path is told as such."""
    with pytest.raises(UnreadableMinutes, match="Check the path"):
        read_minutes("no/such/minutes.txt")


def test_a_pdf_table_that_rules_only_its_columns_is_cut_at_its_labels(write: Write) -> None:
    """A label stands at the height of its words; where no rule parts the rows, the labels do."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

    pdfmetrics.registerFont(UnicodeCIDFont("HeiseiMin-W3"))
    style = ParagraphStyle("text", fontName="HeiseiMin-W3", fontSize=10.5, leading=16, wordWrap="CJK")
    rows = [("発言者", "審議の内容"), *ROWS[:2], ("", "なお、時刻は見直します。"), *ROWS[2:]]
    lines = [("BOX", (0, 0), (-1, -1), 0.5, "black"), ("LINEAFTER", (0, 0), (0, -1), 0.5, "black")]
    table = TableStyle([*lines, ("LINEBELOW", (0, 0), (-1, 0), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    file = io.BytesIO()
    cells = [[Paragraph(label, style), Paragraph(text, style)] for label, text in rows]
    SimpleDocTemplate(file).build([Table(cells, colWidths=[110, 340], style=table)])

    turns = [(label, text) for label, _, text in speeches(read_minutes(write(file.getvalue(), "minutes.pdf")))]

    assert turns == [ROWS[0], ("真鍋館長", f"{ROWS[1][1]}\nなお、時刻は見直します。"), *ROWS[2:]]


def test_a_pdf_without_rules_is_read_by_its_hanging_labels(write: Write) -> None:
    """Labels in a column of their own and words wrapped beside them make turns without any drawn table."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

    pdfmetrics.registerFont(UnicodeCIDFont("HeiseiMin-W3"))
    style = ParagraphStyle("text", fontName="HeiseiMin-W3", fontSize=10.5, leading=16, wordWrap="CJK")
    rows = [*ROWS[:1], ("真鍋館長", ROWS[1][1] * 3), *ROWS[2:]]
    cells = [[Paragraph(label, style), Paragraph(text, style)] for label, text in rows]
    story = [
        Paragraph("日時　令和４年１０月１９日", style),
        Table(cells, colWidths=[110, 340], style=TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP")])),
    ]
    file = io.BytesIO()
    SimpleDocTemplate(file).build(story)

    meeting = read_minutes(write(file.getvalue(), "minutes.pdf"))

    assert [(label, text) for label, _, text in speeches(meeting)] == rows
    assert meeting.held_on == dt.date(2022, 10, 19)
