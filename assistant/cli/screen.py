"""Put text, boxes, tables and JSON on the screen: with colour in a terminal, as plain lines when piped."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from index.records import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # what could drive a terminal does not come out of a file


class Screen:
    """Standard output, as a terminal or as a pipe."""

    def __init__(self, console: Console | None = None) -> None:
        """Show on `console`; without one, on standard output as it is."""
        self.console = console
        if console is None and sys.stdout.isatty():
            from rich.console import Console

            self.console = Console(highlight=False)

    def text(self, words: str = "", *, style: str = "", indent: int = 0) -> None:
        """Show lines of text, each indented by so many spaces."""
        words = CONTROL.sub("", words)
        if self.console is None:
            print("\n".join(" " * indent + line if line else "" for line in words.split("\n")))
        else:
            from rich.padding import Padding
            from rich.text import Text

            self.console.print(Padding(Text(words or " ", style), (0, 0, 0, indent), expand=False))

    def panel(self, words: str, *, title: str) -> None:
        """Show what matters most: in a box under its title, or the words alone when piped."""
        if self.console is None:
            self.text(words)
        else:
            from rich.panel import Panel
            from rich.text import Text

            name = Text(CONTROL.sub("", title), "bold")
            name.truncate(max(10, self.console.width - 8), overflow="ellipsis")
            self.console.print(Panel(Text(CONTROL.sub("", words)), title=name, title_align="left", border_style="cyan"))

    def table(self, head: Sequence[str], rows: Sequence[Sequence[object]], *, aside: Sequence[str] = ()) -> None:
        """Show rows under a head line; when piped, cells are cut by tabs.

        In a terminal, columns named in `aside` stand below the table instead, after the first cell of their row.
        """
        cells = [["" if cell is None else CONTROL.sub("", str(cell)) for cell in row] for row in rows]
        if self.console is None:
            for row in [list(head), *cells]:
                print("\t".join(" ".join(cell.split()) for cell in row))
            return
        from rich.box import SIMPLE_HEAD
        from rich.table import Table
        from rich.text import Text

        table = Table(box=SIMPLE_HEAD, header_style="bold")
        shown = [number for number, name in enumerate(head) if name not in aside]
        for number in shown:
            numeric = bool(cells) and all(re.fullmatch(r"[\d,/ .%]*", row[number]) for row in cells)
            justify: Literal["right", "left"] = "right" if numeric else "left"
            table.add_column(head[number], justify=justify, overflow="fold", no_wrap=numeric)
        for row in cells:
            table.add_row(*(Text(row[number]) for number in shown))
        self.console.print(table)
        for number in set(range(len(head))) - set(shown):
            for row in cells:
                if row[number]:
                    self.console.print(Text(f"{row[0]}: {row[number]}", "yellow"))

    def json(self, value: Any) -> None:
        """Print records as JSON, the same in a terminal and a pipe."""
        print(json.dumps(plain(value), ensure_ascii=False, indent=2))


@contextmanager
def progress(total: int) -> Iterator[Callable[[Path, str], None]]:
    """Show on standard error, where it is a terminal, how far an addition has come; yield what to call at each step."""
    if not sys.stderr.isatty():
        yield lambda path, step: None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

    columns = (SpinnerColumn(), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda path, step: bar.update(
            task, description=escape(f"{step} {path.name}"), advance=1 if step == "done" else 0
        )
