"""The pages as the server sends them: reading needs no script, and nothing that was written by others acts."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from lxml import html

from assistant import Assistant
from tests.web.conftest import HTML, MINUTES, SAMPLE, Sites, Visitor

STATIC = Path("assistant/web/static")
EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'{{7*7}}"


def test_reader_tells_all_of_a_meeting(visitor: Visitor, sample_assistant: Assistant, meeting: str) -> None:
    """The reader's page holds title, date, attendance, agenda and every utterance, in its place, without any script."""
    whole = sample_assistant.meeting(meeting)

    page = html.fromstring(visitor.get(f"/minutes/{meeting}").content)

    text = "".join(page.text_content().split())
    for words in (whole.title, "2022-11-18", *(p.name for p in whole.people), *whole.agenda):
        assert "".join(words.split()) in text
    for utterance in whole.utterances:
        said = page.get_element_by_id(f"u{utterance.position}").xpath(".//td[@class='said']/p[@data-start]")
        assert "\n".join(p.text_content() for p in said) == utterance.text
    assert page.xpath("//td[@class='said']/@lang")[0] == "ja"


@pytest.mark.parametrize("span", ["137-209", "0-5", "0-99999"])
def test_address_marks_a_span(visitor: Visitor, sample_assistant: Assistant, meeting: str, span: str) -> None:
    """`q` marks the characters from … to … of the utterance `u`, over paragraphs too."""
    start, end = map(int, span.split("-"))
    utterances = sample_assistant.meeting(meeting).utterances
    many = next(u.position for u in utterances if "\n" in u.text[10:209] and len(u.text) > 209)
    for position in (17, many):
        page = html.fromstring(visitor.get(f"/minutes/{meeting}?u={position}&q={span}").content)

        marked = page.xpath("//mark")
        words = utterances[position].text[start:end]
        assert "".join(m.text_content() for m in marked) == words.replace("\n", "")
        assert {m.xpath("ancestor::tr/@id")[0] for m in marked} == {f"u{position}"}


@pytest.mark.parametrize("span", ["5-2", "x", "1-", "-1-4", "1-2-3", "99999-999999"])
def test_nonsense_spans_mark_nothing(visitor: Visitor, meeting: str, span: str) -> None:
    """A span that is none is left out; the page is there all the same."""
    answer = visitor.get(f"/minutes/{meeting}?u=17&q={span}")

    assert answer.status_code == 200
    assert "<mark>" not in answer.text


def test_questions_and_replies_are_linked(visitor: Visitor, meeting: str) -> None:
    """A reply leads to its question, and the question to its replies."""
    page = html.fromstring(visitor.get(f"/minutes/{meeting}").content)

    links = {n: page.get_element_by_id(f"u{n}").xpath(".//p[@class='links']//a/@href") for n in (13, 17)}
    assert "#u13" in links[17]
    assert {"#u14", "#u17"} <= set(links[13])


def test_short_addresses_lead_to_the_place(visitor: Visitor, meeting: str) -> None:
    """/minutes/ID/u17 and the id of an utterance lead to the place in the reader."""
    for address in (f"/minutes/{meeting}/u17", f"/minutes/{meeting}-u17"):
        assert visitor.get(address).headers["location"] == f"/minutes/{meeting}?u=17#u17"


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("/minutes/ffffffffffff", "見つかりません"),
        ("/minutes/{meeting}?u=999", "最後は"),
        ("/minutes/{meeting}?u=x", "最後は"),
        ("/nowhere", "ありません"),
        ("/minutes/..%2f..%2fetc%2fpasswd", "ありません"),
        ("/minutes/ffffffffffff/file", "見つかりません"),
    ],
)
def test_what_is_not_there_is_told(visitor: Visitor, meeting: str, address: str, says: str) -> None:
    """An unknown meeting, utterance or page is a 404 that says what is missing and leads on."""
    answer = visitor.get(address.format(meeting=meeting))

    assert answer.status_code == 404
    assert says in answer.text
    assert f'href="/minutes/{meeting}"' in answer.text


def test_programs_are_told_in_json(visitor: Visitor) -> None:
    """What is not there under /api is told as JSON, whoever asks."""
    answer = visitor.get("/api/meetings/ffffffffffff")

    assert answer.status_code == 404
    assert "ffffffffffff" in answer.json()["error"]["message"]


NARROWED = {
    "": 2,
    "q=白樺町": 1,
    "q=噴水": 1,
    "q=どこにもない": 0,
    "body=瀬織市立図書館協議会": 1,
    "speaker=早瀬": 1,
    "speaker=布施耕一": 1,
    "since=2023-01-01": 1,
    "until=2022-12-31": 1,
    "since=2022-01-01&until=2023-12-31": 2,
    "q=噴水&until=2022-12-31": 0,
}


def test_meetings_are_narrowed(visitor: Visitor) -> None:
    """Words, body, speaker and dates each narrow the list, on the page and in the API alike."""
    visitor.add("shirakaba.txt", MINUTES.encode())

    for query, left in NARROWED.items():
        page = html.fromstring(visitor.get(f"/?{query}").content)
        listed = visitor.get(f"/api/meetings?{query}").json()

        assert (query, len(page.xpath("//*[@id='listed']//li")), len(listed["meetings"])) == (query, left, left)
        assert listed["total"] == 2


@pytest.fixture
def evil(sites: Sites) -> Visitor:
    """A site with minutes that try to be markup wherever they can."""
    visitor = Visitor(sites())
    words = MINUTES.replace("白樺町公園審議会", f"白樺町{EVIL}審議会").replace("早瀬委員　", f"早瀬{EVIL}委員　")
    words = words.replace("部品が", f"{EVIL}部品が").replace("大垣薫", f"大垣薫{EVIL}")
    assert visitor.add(f"{EVIL}.txt", words.encode())[-1][0] == "added"
    return visitor


def test_minutes_are_inert(evil: Visitor) -> None:
    """Script tags in titles, names, labels and words of minutes, and in file names, are only text on every page."""
    found = next(m for m in evil.get("/api/meetings").json()["meetings"] if "alert" in str(m))
    pages = ["/", f"/minutes/{found['id']}", f"/minutes/{found['id']}?u=3&q=0-9", f"/?q={quote(EVIL)}",
             f"/?speaker={quote(EVIL)}&body={quote(EVIL)}&since={quote(EVIL)}", f"/minutes/{quote(EVIL, safe='')}",
             f"/minutes/{found['id']}?u={quote(EVIL)}", f"/{quote(EVIL, safe='')}", "/?lang=en"]  # fmt: skip

    for address in pages:
        page = html.fromstring(evil.get(address).content)
        scripts = page.xpath("//script")
        assert all(s.get("src", "").startswith("/static/") or s.get("type") == "application/json" for s in scripts)
        assert not page.xpath("//img[not(starts-with(@src, '/static/'))] | //*[@onerror] | //style | //@style")
        assert "49" not in "".join(page.xpath("//h2/text()"))
    texts = html.fromstring(evil.get("/").content).get_element_by_id("texts").text
    assert json.loads(texts)["name"]


def test_exported_words_are_inert(evil: Visitor) -> None:
    """In Markdown, words of minutes and questions act neither as HTML nor as markup."""
    chat = evil.ask(f"噴水はなぜ止めたままなのですか {EVIL} [link](javascript:x) # h")[0][1]["conversation"]

    text = evil.get(f"/api/conversations/{chat}/export?format=md").text

    assert "alert" in text
    assert not re.search(r"(?<!\\)<|(?<!\\)\[link|(?<!\\)]\(", text)


def test_original_file_is_served_inert(visitor: Visitor, meeting: str) -> None:
    """The file that minutes were read from comes as it was, as plain text that nothing in it can break out of."""
    page = b"<html><body><script>alert(1)</script>" + MINUTES.replace("\n", "<br>\n").encode() + b"</body></html>"
    added = visitor.add("page.html", page)[-1]
    assert added[0] == "added", added

    text = visitor.get(f"/minutes/{meeting}/file")
    other = visitor.get(f"{added[1]['meeting']['url']}/file")

    assert text.content == Path(SAMPLE).read_bytes()
    assert text.headers["content-type"] == "text/plain; charset=utf-8"
    assert other.content == page
    assert other.headers["content-type"] == "application/octet-stream"
    assert other.headers["content-disposition"].startswith("attachment")
    for answer in (text, other):
        assert "sandbox" in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("address", "headers", "language"),
    [
        ("/", {"accept-language": "ja,en;q=0.5"}, "ja"),
        ("/", {"accept-language": "en-GB,ja;q=0.9"}, "en"),
        ("/", {"accept-language": "fr, de;q=0.9"}, "en"),
        ("/", {"accept-language": "fr;q=1, ja;q=0.2"}, "ja"),
        ("/", {"accept-language": ";;q=x,,"}, "en"),
        ("/?lang=ja", {"accept-language": "en"}, "ja"),
        ("/?lang=xx", {"accept-language": "ja"}, "ja"),
    ],
)
def test_page_speaks_the_visitors_language(
    visitor: Visitor, address: str, headers: dict[str, str], language: str
) -> None:
    """The chosen language goes before the browser's, and English before others that the page has not."""
    page = html.fromstring(visitor.get(address, headers=HTML | headers).content)

    assert page.get("lang") == language


def test_words_of_the_page_are_there_in_both_languages() -> None:
    """Every word that a template or script asks for is in the table, with the same values to put in, and none is idle."""
    table = json.loads(Path("assistant/web/texts.json").read_text("utf-8"))
    sources = "\n".join(
        p.read_text("utf-8") for p in [*STATIC.glob("*.js"), *Path("assistant/web/templates").glob("*")]
    )
    asked = set(
        re.findall(r"""\bt\.(\w+)|\b(helpful|wrong|as_markdown|as_word)\b|\bt\("(\w+)"|line\("(\w+)\b""", sources)
    )
    names = {name for group in asked for name in group if name}

    assert names <= set(table)
    built = {n for n in table if n.startswith(("step_", "missing_"))}  # by their beginning
    built |= {"added", "unchanged", "replaced", "answered", "answered_none", "was_stopped"}
    assert set(table) - names - built == set()
    for words in table.values():
        assert len(words) == 2
        assert all(words)
        assert set(re.findall(r"\{\w+\}", words[0])) == set(re.findall(r"\{\w+\}", words[1]))


def test_page_is_light(visitor: Visitor) -> None:
    """The first page and all it loads weigh at most 150 KB, uncompressed even."""
    page = visitor.get("/")
    found = set(re.findall(r'(?:src|href)="(/static/[^"]+)"', page.text))

    sizes = [len(visitor.get(link).content) for link in found]

    assert len(found) >= 6
    assert len(page.content) + sum(sizes) <= 150_000


def test_assets_may_be_kept(visitor: Visitor) -> None:
    """A static file's address names its content, so browsers keep it for good; pages are never kept."""
    link = re.search(r'href="(/static/[^"]+\.css)"', visitor.get("/").text)
    assert link is not None

    assert "immutable" in visitor.get(link[1]).headers["cache-control"]
    assert visitor.get("/").headers["cache-control"] == "no-store"
    assert visitor.get("/static/x/..%2f..%2fapp.py").status_code == 404


def test_first_visit_offers_a_beginning(sites: Sites, tmp_path: Path) -> None:
    """With nothing added the page offers to add a file or to try the sample, and the sample then answers."""
    visitor = Visitor(sites(tmp_path / "empty"))
    assert 'id="try-sample"' in visitor.get("/").text

    begun = visitor.send("POST", "/api/sample").json()
    assert "added" in visitor.get(begun["events"]).text

    page = html.fromstring(visitor.get("/").content)
    assert len(page.xpath("//*[@id='suggestions']//li")) >= 2
    assert len(page.xpath("//*[@id='listed']//li")) == 1
