"""Characters with boxes become lines and cells: gaps, columns printed down, paragraphs cut by a cell's side."""

from __future__ import annotations

from collections.abc import Iterator

from index.reading.pages import Glyph, Rule, cell_text, page_lines


def written(
    text: str, *, left: float = 50, top: float = 700, size: float = 10, gap: dict[int, float] | None = None
) -> Iterator[Glyph]:
    """Yield the characters of a line, `gap` points wider apart before those that it numbers."""
    for n, char in enumerate(text):
        left += (gap or {}).get(n, 0)
        yield Glyph(char, left, left + size, top - size, top)
        left += size


def test_a_tab_that_ends_close_to_a_word_is_a_space() -> None:
    """Half a character between two that elsewhere touch parts a field from its value; a spread-out line has no spaces."""
    close = [line.text for _, line in page_lines(list(written("出席者土門周作", gap={3: 4.5})), [])]
    spread = [
        line.text for _, line in page_lines(list(written("出席者土門周作", gap=dict.fromkeys(range(1, 7), 4.5))), [])
    ]

    assert close == ["出席者 土門周作"]
    assert spread == ["出席者土門周作"]


def test_a_page_printed_down_is_read_from_its_right_column() -> None:
    """Columns become lines from the right to the left, whatever order the file draws them in."""
    columns = ["議長これより会議を開きます", "日程第一一般質問を行います"]
    glyphs = [
        Glyph(char, 500 - 20 * n, 510 - 20 * n, 690 - 10 * m, 700 - 10 * m)
        for n, column in enumerate(columns)
        for m, char in enumerate(column)
    ]

    assert [line.text for _, line in page_lines(glyphs, [])] == columns


def test_a_line_of_a_cell_goes_on_where_the_next_word_had_no_place() -> None:
    """A line that stops short of the margin ends its paragraph, unless a bracket is open or no sentence ends there."""
    full = [*written("会議は午後三時には終わります。", top=700), *written("次の日程は事務局が知らせます。", top=680)]
    short = [*written("はい。", top=700), *written("次の日程は事務局が知らせます。", top=680)]
    bracket = [*written("玉置澄江（副会", top=700), *written("長）、岸本渉", top=680)]

    assert cell_text(full, 10, 200) == "会議は午後三時には終わります。次の日程は事務局が知らせます。"
    assert cell_text(short, 10, 200) == "はい。\n次の日程は事務局が知らせます。"
    assert cell_text(bracket, 10, 150) == "玉置澄江（副会長）、岸本渉"


def test_drawn_rules_make_cells() -> None:
    """What stands between four rules is a cell, and a row's cells stand side by side."""
    rules = [Rule(40, y, 300, y) for y in (710, 680)] + [Rule(x, 680, x, 710) for x in (40, 100, 300)]
    glyphs = [*written("会長", left=45, top=702), *written("始めます。", left=105, top=702)]

    assert [line.cells for _, line in page_lines(glyphs, rules)] == [("会長", "始めます。")]
