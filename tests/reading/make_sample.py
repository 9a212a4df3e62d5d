"""Make the made-up sample as Word, PDF, HTML and old office files with real programs, and a sitting printed down.

usage: python -m tests.reading.make_sample        (python-docx and LibreOffice are needed; writes tests/reading/sample/)

The Word file is written from the text of the sample: the header form as a table, then the table of speakers, in which
a long turn goes on in rows with an empty speaker cell and every page ends with its number. LibreOffice makes the rest.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from index.reading import read_minutes
from index.records import Meeting

ROOT = Path(__file__).parents[2]
TEXT = ROOT / "assistant" / "sample" / "seori-2022-11-18.txt"
FOLDER = Path(__file__).parent / "sample"
FORMS = ("pdf", "html", "doc", "odt")
ROW = 5  # paragraphs of one turn in one row; more go on in the next
FONT = "Noto Serif CJK JP"


def rows(meeting: Meeting) -> list[tuple[str, list[str]]]:
    """Return (label, paragraphs) of each row of the speakers' table."""
    found: list[tuple[str, list[str]]] = []
    last = ""
    for utterance in meeting.utterances[1:]:
        paragraphs = list(utterance.paragraphs)
        if utterance.kind == "direction":
            who, happened = re.fullmatch(r"([^（]*)(（.*)", utterance.text, re.DOTALL).groups()  # type: ignore[union-attr]
            found.append((who, [happened]))
        elif utterance.label == last and found[-1][0] == "" and len(found[-1][1]) == 1:
            found[-2][1].extend([*found.pop()[1], *paragraphs])  # what happened stands inside the turn's own cell
        else:
            found.append((utterance.label or "", paragraphs))
        last = utterance.label or last
    return [
        (label if at == 0 else "", paragraphs[at : at + ROW])
        for label, paragraphs in found
        for at in range(0, len(paragraphs), ROW)
    ]


def write_docx(meeting: Meeting, path: Path) -> None:
    """Write the meeting as the two forms that councils use."""
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    document = docx.Document()
    font = document.styles["Normal"].font
    font.name, font.size = FONT, Pt(10.5)
    document.styles["Normal"].element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    document.add_paragraph("様式第1号")
    document.add_paragraph("会　議　録").alignment = WD_ALIGN_PARAGRAPH.CENTER
    form = document.add_table(rows=0, cols=2, style="Table Grid")
    for name, value in meeting.facts:
        _fill(form.add_row().cells, name, [value], (Cm(4), Cm(11.5)))
    document.add_page_break()
    document.add_paragraph("様式第2号")
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    for label, paragraphs in [("発言者", ["審議の内容（審議経過・決定事項等）"]), *rows(meeting)]:
        _fill(table.add_row().cells, label, paragraphs, (Cm(3), Cm(12.5)))
    footer = document.sections[0].footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _page_number(footer)
    document.save(str(path))


def _fill(cells: Any, label: str, paragraphs: list[str], widths: tuple[Any, Any]) -> None:
    cells[0].text, cells[1].text = label, paragraphs[0]
    for paragraph in paragraphs[1:]:
        cells[1].add_paragraph(paragraph)
    for cell, width in zip(cells, widths, strict=True):
        cell.width = width
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.space_after = 0


def _page_number(paragraph: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    paragraph.add_run("- ")
    for kind in ("begin", None, "end"):
        run = paragraph.add_run()
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = "PAGE"
        run._r.append(element)
    paragraph.add_run(" -")


DOWN = """霧丘市議会会議録
令和三年六月十日（木曜日）
○議長（土門周作君）　これより本日の会議を開きます。
　日程第一、一般質問を行います。三番小野寺和香君。
○三番（小野寺和香君）　水道管の更新について伺います。古い管は何キロメートル残っているのですか。市民の皆様は地震の後の断水を心配しておられます。
○市長（井狩譲君）　計画に沿って進めております。詳しくは局長からお答えいたします。
○水道局長（桐生学君）　百二十キロメートルでございます。来年度から十年間で取り替えてまいります。
○三番（小野寺和香君）　わかりました。次に、学校の給食について伺います。地元の米をどのくらい使っているのですか。
○教育長（大蔵稔君）　週に三回は地元の米を炊いております。子どもたちには好評でございます。
○議長（土門周作君）　以上で本日の会議を散会いたします。"""


def write_down(path: Path) -> None:
    """Write a sitting of an assembly in columns from right to left."""
    import docx
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    document = docx.Document()
    font = document.styles["Normal"].font
    font.name, font.size = FONT, Pt(12)
    document.styles["Normal"].element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    for line in DOWN.split("\n"):
        document.add_paragraph(line)
    direction = OxmlElement("w:textDirection")
    direction.set(qn("w:val"), "tbRl")
    document.sections[0]._sectPr.append(direction)
    document.save(str(path))


def convert(path: Path, kind: str) -> None:
    """Let LibreOffice write `path` as another kind beside it."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    assert program, "LibreOffice is not installed"
    with tempfile.TemporaryDirectory() as profile:
        command = [program, f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", kind]
        subprocess.run(
            [*command, "--outdir", str(path.parent), str(path)], check=True, capture_output=True, timeout=300
        )


def main() -> None:
    """Write every form anew."""
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / f"{TEXT.stem}.docx"
    write_docx(read_minutes(TEXT), path)
    for kind in FORMS:
        convert(path, kind)
    down = FOLDER / "down.docx"
    write_down(down)
    convert(down, "pdf")
    down.unlink()
    for made in sorted(FOLDER.iterdir()):
        print(f"{made.name}  {made.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
