"""The page in a real browser: what people do with it, by hand, by keyboard, on a phone, in both languages."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant import Assistant
from assistant.conversation import Conversation
from assistant.records import Answer
from tests.web.conftest import MINUTES, WHY
from tests.web.serving import serving

pytestmark = pytest.mark.browser
playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install '.[test]'")
expect = playwright.expect
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
DESK, PHONE = {"width": 1400, "height": 860}, {"width": 390, "height": 800}
WAIT_MS = 15_000
COST = "全市に広げると年にいくらかかるのか"
Open = Callable[..., Any]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """A headless Chromium; skips where there is none."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium fonts-noto-cjk")
    with playwright.sync_playwright() as started:
        expect.set_options(timeout=WAIT_MS)
        browser = started.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, sample_home: Path) -> Iterator[str]:
    """The address of a served copy of the sample, which all tests here share."""
    from assistant.web.app import create

    home = tmp_path_factory.mktemp("served") / "store"
    shutil.copytree(sample_home, home)
    with Assistant.open(home) as assistant, serving(create(assistant)) as address:
        yield address


@pytest.fixture
def visit(chromium: Any, site: str) -> Iterator[Open]:
    """Open pages as new visitors; at the end nothing may have gone elsewhere or to the console as an error."""
    contexts = []
    wrong: list[str] = []

    def opened(
        path: str = "/", *, size: dict[str, int] = DESK, language: str = "ja", allowed: str = "", **how: Any
    ) -> Any:
        context = chromium.new_context(viewport=size, locale=language, base_url=site, **how)
        context.set_default_timeout(WAIT_MS)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda r: None if r.url.startswith((site, "blob:", "data:")) else wrong.append(r.url))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on(
            "console",
            lambda m: wrong.append(m.text) if m.type == "error" and not (allowed and allowed in m.text) else None,
        )
        page.goto(path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []


def ask(page: Any, question: str = WHY) -> Any:
    """Type a question, send it, and return the turn when it is complete."""
    before = page.locator(".turn").count()
    page.locator("#question").fill(question)
    page.locator("#question").press("Enter")
    turn = page.locator(".turn").nth(before)
    expect(turn.locator(".acts")).to_be_visible()
    return turn


@pytest.fixture
def slowly(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Hold an answer back after its first piece until the test lets it go on."""
    go_on = threading.Event()
    real = Conversation.stream

    def stream(self: Conversation, question: str, **filters: Any) -> Iterator[str | Answer]:
        pieces = real(self, question, **filters)
        try:
            for number, piece in enumerate(pieces):
                if number == 1:
                    assert go_on.wait(20)
                yield piece
        finally:
            pieces.close()  # type: ignore[attr-defined]

    monkeypatch.setattr(Conversation, "stream", stream)
    yield go_on
    go_on.set()


def test_click_leads_from_claim_to_words(visit: Open) -> None:
    """A click on a citation opens the minutes at the utterance, with the cited words highlighted, seen and focused."""
    page = visit()
    turn = ask(page)
    page.locator("#close").click()  # what opened by itself

    turn.locator(".chip").first.click()

    expect(page.locator("#u17 mark").first).to_be_in_viewport()
    expect(page.locator("#u17")).to_be_focused()
    marked = "".join(page.locator("mark").all_text_contents())
    assert marked == turn.locator(".chip").first.get_attribute("title")
    expect(page).to_have_url(re.compile(r"/minutes/\w+\?u=17&q=\d+-\d+&chat=[\w-]+#u17"))


def test_citations_can_be_paged_through(visit: Open) -> None:
    """Next and previous go from citation to citation of the answer."""
    page = visit()
    turn = ask(page)
    citations = turn.locator(".source").count()
    assert citations >= 2

    expect(page.locator("#at")).to_contain_text(f"1 / {citations}")
    page.locator("#next").click()
    expect(page.locator("#at")).to_contain_text(f"2 / {citations}")
    expect(page.locator("mark").first).to_be_in_viewport()
    expect(turn.locator(".source").nth(1)).to_have_class(re.compile("current"))
    page.locator("#previous").click()
    expect(page.locator("#previous")).to_be_disabled()


def test_answer_rests_on_an_exchange(visit: Open) -> None:
    """Each source shows on request the question and the reply to it, with who speaks."""
    turn = ask(visit())

    turn.locator(".more summary").first.click()

    expect(turn.locator(".exchange .q").first).to_contain_text("三雲辰也")
    expect(turn.locator(".exchange .q").first).to_contain_text("再委託")
    expect(turn.locator(".exchange .a").first).to_contain_text("布施耕一")


def test_answer_streams(visit: Open, slowly: threading.Event) -> None:
    """Text is on the page before the answer is complete; chips with names follow when it is; one announcement is made."""
    page = visit()
    page.locator("#question").fill(WHY)
    page.locator("#question").press("Enter")

    expect(page.locator(".told")).to_contain_text("「")
    expect(page.locator("#stop")).to_be_visible()
    assert page.locator("a.chip").count() == 0
    slowly.set()
    expect(page.locator("a.chip").first).to_contain_text("1 布施耕一")
    expect(page.locator("#stop")).to_be_hidden()
    expect(page.locator("#status")).to_contain_text("出典")


def test_stop_keeps_what_was_told(visit: Open, slowly: threading.Event) -> None:
    """Stop ends the answer at once even with an empty box, and the stopped answer is still there after a reload."""
    page = visit()
    page.locator("#question").fill(WHY)
    page.locator("#question").press("Enter")
    expect(page.locator(".told")).to_contain_text("「")

    page.locator("#stop").click()
    slowly.set()

    expect(page.locator(".turn .note")).to_contain_text("止め")
    expect(page.locator("#send")).to_be_visible()
    page.reload()
    expect(page.locator(".turn .asked")).to_have_text(WHY)
    expect(page.locator(".turn .note")).to_contain_text("止め")


def test_conversation_survives_a_reload(visit: Open) -> None:
    """A follow-up goes on in the conversation, its citations are numbered on, and a reload shows both turns again."""
    page = visit()
    first = ask(page).locator(".source").count()
    second = ask(page, COST)

    expect(second.locator(".chip b").first).to_have_text(str(first + 1))
    page.reload()
    expect(page.locator(".turn")).to_have_count(2)
    expect(page.locator(".turn").nth(1).locator(".chip b").first).to_have_text(str(first + 1))
    expect(page.locator("#history li")).to_have_count(1)
    page.locator("#new").click()
    expect(page.locator("#welcome")).to_be_visible()
    page.locator("#history a").first.click()
    expect(page.locator(".turn")).to_have_count(2)


def test_lost_connection_resumes(visit: Open) -> None:
    """An answer whose connection breaks off in the middle is read on, with nothing lost or told twice."""
    page = visit()

    def cut(route: Any) -> None:
        response = route.fetch()
        body = "\n\n".join(response.text().split("\n\n")[:2]) + "\n\n"
        route.fulfill(response=response, body=body)

    page.route("**/api/questions", cut)
    turn = ask(page)

    expect(turn.locator("a.chip").first).to_contain_text("布施耕一")
    whole = turn.locator(".told").inner_text()
    page.reload()
    expect(page.locator(".turn .told")).to_have_text(re.compile(re.escape(whole.split("\n")[0])))


def test_server_that_is_gone_is_told_in_place(visit: Open) -> None:
    """When the server cannot be reached the page says so where the answer would stand, and asks again on request."""
    page = visit(allowed="ERR_FAILED")
    page.route("**/api/questions", lambda route: route.abort())
    page.locator("#question").fill(WHY)
    page.locator("#question").press("Enter")

    expect(page.locator(".turn .note.bad")).to_contain_text("つながりません")
    page.unroute("**/api/questions")
    page.locator(".turn .note.bad button").click()
    expect(page.locator(".turn .acts")).to_be_visible()
    assert page.locator(".turn").count() == 1


@pytest.mark.parametrize("script", [False, True])
def test_deep_link_opens_at_the_words(visit: Open, site: str, script: bool) -> None:
    """The address of a citation opens the minutes at the marked words, with JavaScript and without."""
    source = ask(visit()).locator(".chip").first.get_attribute("href")

    page = visit(source, java_script_enabled=script)

    expect(page.locator("#u17 mark").first).to_be_in_viewport()
    expect(page.locator("#u17 .who")).to_contain_text("布施")


def test_file_is_added_by_dropping_it(visit: Open) -> None:
    """A dropped file shows its progress, then how it was read; its meeting is in the list, and asking goes on meanwhile."""
    page = visit()
    data = page.evaluate_handle(
        "text => { const data = new DataTransfer(); data.items.add(new File([text], 'shirakaba.txt')); return data; }",
        MINUTES,
    )

    page.dispatch_event("body", "drop", {"dataTransfer": data})

    expect(page.locator("#additions progress")).to_be_visible()
    ask(page)
    expect(page.locator("#additions .done")).to_be_visible()
    expect(page.locator("#additions li").first).to_contain_text("発言 3 件")
    expect(page.locator("#listed")).to_contain_text("白樺町公園審議会")
    page.locator("#additions a").click()
    expect(page.locator("#reader h2")).to_contain_text("白樺町公園審議会")


def test_bad_file_is_told_in_place(visit: Open, tmp_path: Path) -> None:
    """A file that cannot be read says beside itself what is wrong and what to do, and can be put away."""
    bad = tmp_path / "minutes.pdf"
    bad.write_bytes(b"MZ no pdf" * 100)
    page = visit()

    page.set_input_files("#file", bad)

    told = page.locator("#additions .failed")
    expect(told).to_contain_text("minutes.pdf")
    expect(told).to_contain_text("中身は PDF ではありません")
    expect(page.locator("#additions progress")).to_have_count(0)
    page.locator("#additions button").click()
    expect(told).to_have_count(0)


def test_list_and_questions_are_narrowed(visit: Open) -> None:
    """Search and speaker narrow the list; the speaker narrows questions too, is shown, and can be taken off."""
    page = visit()
    page.locator("[name=q]").fill("どこにもない")
    expect(page.locator("#listed")).to_contain_text("合う会議はありません")
    page.locator("[name=q]").fill("傭車")
    expect(page.locator("#listed .tag")).to_contain_text("発言")
    page.locator("#find summary").click()
    page.locator("[name=speaker]").fill("折原美津子")
    expect(page.locator("#scope")).to_contain_text("折原美津子")

    turn = ask(page, "宅配の結果はどうでしたか")

    expect(turn.locator(".limits").first).to_contain_text("折原美津子")
    assert set(turn.locator(".source .who").all_inner_texts()) <= {"折原美津子 図書館副館長"}
    page.locator("#scope button").click()
    expect(page.locator("#scope")).to_be_hidden()


def test_search_leads_to_the_words(visit: Open) -> None:
    """A meeting that was found by words spoken opens at the first of them, marked; all the words are looked for."""
    page = visit()
    page.locator("[name=q]").fill("傭車 蔵書点検")
    expect(page.locator("#listed .tag")).to_have_text("発言 1 件")

    page.locator("#listed a").first.click()

    expect(page.locator("tr.cited mark")).to_have_text("傭車")
    expect(page.locator("tr.cited mark")).to_be_in_viewport()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_speaker_of_a_long_speech_stays_in_sight(
    visit: Open, sample_assistant: Assistant, size: dict[str, int]
) -> None:
    """However far a speech is read, its row says who speaks."""
    whole = sample_assistant.meetings()[0].id
    longest = max(sample_assistant.meeting(whole).utterances[1:], key=lambda u: len(u.text))
    page = visit(f"/minutes/{whole}?u={longest.position}#u{longest.position}", size=size)
    row = page.locator(f"#u{longest.position}")

    row.locator(".said p[data-start]").last.evaluate("p => p.scrollIntoView({ block: 'center', behavior: 'instant' })")

    expect(row.locator(".said p[data-start]").first).not_to_be_in_viewport()
    expect(row.locator(".who b")).to_be_in_viewport()


def test_body_narrows_questions(visit: Open) -> None:
    """The body that is chosen narrows questions, before and after a reload, is shown, and is lifted with all limits."""
    page = visit()
    page.locator("#find summary").click()
    page.locator("[name=body]").select_option("瀬織市立図書館協議会")
    page.locator("[name=since]").fill("2022-01-01")
    expect(page.locator("#scope")).to_contain_text("瀬織市立図書館協議会")

    turn = ask(page)

    expect(turn.locator(".limits").first).to_contain_text("瀬織市立図書館協議会 · 2022-01-01〜")
    page.reload()
    expect(page.locator(".limits").first).to_contain_text("瀬織市立図書館協議会 · 2022-01-01〜")
    expect(page.locator("[name=body]")).to_have_value("瀬織市立図書館協議会")
    expect(page.locator("#scope button")).to_have_count(3)
    page.locator("#scope .all").click()
    expect(page.locator("#scope")).to_be_hidden()
    expect(page.locator("[name=body]")).to_have_value("")


def test_what_the_filter_hides_is_one_click_away(visit: Open) -> None:
    """When the minutes tell, but not within the filter, a button asks without it."""
    page = visit()
    page.locator("#find summary").click()
    page.locator("[name=until]").fill("2000-01-01")
    expect(page.locator("#scope")).to_be_visible()
    turn = ask(page)

    turn.locator(".none button").click()

    expect(page.locator(".turn").nth(1).locator(".source .who").first).to_contain_text("布施耕一")
    expect(page.locator(".turn").nth(1).locator(".limits")).to_have_count(0)


def test_digest_reads_as_a_digest(visit: Open) -> None:
    """The parts of a digest have names, its points are lists, a reply stays with its question, and no name is wrong."""
    page = visit()
    turn = ask(page, "図書館協議会の要点は？")

    assert turn.locator(".part-name").all_inner_texts() == ["【議題】", "【決まったこと】", "【主なやり取り】"]
    expect(turn.locator(".part ul")).to_have_count(3)
    expect(turn.locator(".part li").filter(has_text="なぜ宅配だけは再委託をしないのですか")).to_contain_text(
        "→ 布施耕一"
    )
    agreed = turn.locator(".told .chip").filter(has_text="場の様子")
    expect(agreed).to_have_count(1)  # （委員了承）, which nobody says and no header tells
    sizes = page.evaluate("[document.documentElement.scrollHeight, innerHeight, document.documentElement.scrollTop]")
    assert sizes == [DESK["height"], DESK["height"], 0]  # only its areas scroll


def test_reload_keeps_the_steps(visit: Open) -> None:
    """With the minutes open at a citation, a reload keeps the way to the next one."""
    page = visit()
    ask(page)
    expect(page.locator("#at")).to_contain_text("1 / 2")

    page.reload()

    expect(page.locator("#at")).to_contain_text("1 / 2")
    page.locator("#next").click()
    expect(page.locator("#at")).to_contain_text("2 / 2")


def test_one_meeting_can_be_asked(visit: Open, sample_assistant: Assistant) -> None:
    """From the reader a visitor asks this meeting alone."""
    page = visit(f"/minutes/{sample_assistant.meetings()[0].id}")
    page.locator("[data-do=scope]").click()
    expect(page.locator("#question")).to_be_focused()
    expect(page.locator("#scope")).to_contain_text("瀬織市立図書館協議会")

    turn = ask(page)

    expect(turn.locator(".limits").first).to_contain_text("瀬織市立図書館協議会")


def test_wrong_speaker_is_corrected_in_place(visit: Open, tmp_path: Path) -> None:
    """The reader's pencil sets the speaker and the date right, shows that it did, and takes it back."""
    file = tmp_path / "park.txt"
    file.write_text(MINUTES.replace("白樺町", "樫木町"), "utf-8")
    page = visit()
    page.set_input_files("#file", file)
    page.locator("#additions a").click()
    row = page.locator("#page tr.speech").nth(2)
    row.hover()
    row.locator("[data-fix=speaker]").click()
    page.locator("dialog [name=speaker]").fill("小島新一")
    page.locator("dialog [value=yes]").click()
    expect(page.locator("#page tr.speech").nth(2).locator(".who")).to_contain_text("小島新一")
    page.locator("[data-fix=date]").click()
    page.locator("dialog [name=held_on]").fill("2023-05-09")
    page.locator("dialog [value=yes]").click()
    expect(page.locator("#page time")).to_have_text("2023-05-09")

    page.locator(".fold", has_text="直したところ").locator("summary").click()
    page.locator("[data-do=undo]").last.click()
    expect(page.locator("#page time")).to_have_text("2023-05-08")
    page.locator("[data-do=remove]").click()
    page.locator("dialog [value=yes]").click()
    expect(page.locator("#listed")).not_to_contain_text("樫木町")


def test_answers_follow_a_correction(visit: Open, tmp_path: Path) -> None:
    """Who is set right in the reader is set right in the answer beside it, and the cited words stay marked."""
    file = tmp_path / "pool.txt"
    file.write_text(MINUTES.replace("白樺町", "楢木町").replace("噴水", "屋外プール"), "utf-8")
    page = visit()
    page.set_input_files("#file", file)
    expect(page.locator("#additions .done")).to_be_visible()
    turn = ask(page, "屋外プールはなぜ止めたままなのですか")
    expect(turn.locator(".chip").first).to_contain_text("大垣薫")

    page.locator("tr.cited [data-fix=speaker]").click()
    page.locator("dialog [name=speaker]").fill("小島新一")
    page.locator("dialog [value=yes]").click()

    expect(turn.locator(".chip").first).to_contain_text("小島新一")
    expect(turn.locator(".source .who").first).to_contain_text("小島新一 会長")
    expect(page.locator("#at")).to_contain_text("小島新一")
    expect(page.locator("tr.cited mark")).to_be_visible()
    expect(page.locator("tr.cited [data-fix=speaker]")).to_be_focused()
    page.locator("[data-do=remove]").click()
    page.locator("dialog [value=yes]").click()
    expect(page.locator("#listed")).not_to_contain_text("楢木町")


def test_thumbs_are_remembered(visit: Open) -> None:
    """A thumb is pressed, stays so after a reload, and can be taken back."""
    page = visit()
    turn = ask(page)
    turn.locator("[aria-pressed]").first.click()
    expect(turn.locator("[aria-pressed=true]")).to_have_count(1)

    page.reload()

    pressed = page.locator(".turn [aria-pressed=true]")
    expect(pressed).to_have_text("役に立った")
    pressed.click()
    expect(pressed).to_have_count(0)


def test_answer_can_be_saved(visit: Open) -> None:
    """An answer is downloaded as Markdown and as Word."""
    turn = ask(visit())
    for name, suffix in (("Markdown", ".md"), ("Word", ".docx")):
        with turn.page.expect_download() as download:
            turn.locator(".acts a", has_text=name).click()
        assert download.value.suggested_filename.endswith(suffix)


def test_phone_shows_one_area_at_a_time(visit: Open) -> None:
    """On a phone three tabs share the screen, a citation opens the minutes, and back leads to the answer."""
    page = visit(size=PHONE, has_touch=True)
    areas = [page.locator(name) for name in ("#meetings", "#chat", "#reader")]
    for number, tab in enumerate(page.locator("#tabs a").all()):
        tab.tap()
        assert [area.is_visible() for area in areas] == [n == number for n in range(3)]
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.locator("#tabs a").nth(1).tap()
    chip = ask(page).locator(".chip").first
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]

    chip.tap()

    expect(page.locator("mark").first).to_be_in_viewport()
    assert [area.is_visible() for area in areas] == [False, False, True]
    page.locator("#back").tap()
    expect(chip).to_be_in_viewport()
    expect(chip).to_be_focused()


def test_keyboard_is_enough(visit: Open) -> None:
    """Without a mouse: skip to the question, ask, reach a citation, read it, and come back to where one was."""
    page = visit()
    page.locator("body").press("Tab")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Tab")
    while "skip" not in (page.evaluate("document.activeElement.className") or ""):
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#question")).to_be_focused()
    page.keyboard.type(WHY)
    page.keyboard.press("Enter")
    expect(page.locator(".acts")).to_be_visible()
    expect(page.locator("#question")).to_be_focused()
    for _ in range(40):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.matches('a.chip')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("tr.cited")).to_be_focused()

    page.keyboard.press("Escape")

    expect(page.locator("a.chip").last).to_be_focused()
    expect(page.locator("#reader")).to_be_hidden()
    page.keyboard.press("/")
    expect(page.locator("#question")).to_be_focused()


def test_composing_does_not_send(visit: Open) -> None:
    """Enter that ends the choice of kanji sends nothing; Shift and Enter begin a new line."""
    page = visit()
    box = page.locator("#question")
    box.fill("さいいたく")

    for how in ("isComposing: true", "keyCode: 229"):
        page.evaluate(
            "how => document.querySelector('#question').dispatchEvent(new KeyboardEvent('keydown', "
            "{key: 'Enter', bubbles: true, cancelable: true, ...how}))",
            dict([how.split(": ")]) | ({"isComposing": True} if "Comp" in how else {"keyCode": 229}),
        )
    box.press("Shift+Enter")

    assert page.locator(".turn").count() == 0
    expect(box).to_have_value("さいいたく\n")


def test_page_speaks_both_languages(visit: Open) -> None:
    """The page is in the browser's language, changes at a click, and keeps the transcript's own language for glyphs."""
    page = visit(language="en")
    expect(page.locator("#welcome h2")).to_have_text("Ask the minutes")
    turn = ask(page, "Why is there no subcontracting?")
    expect(turn.locator(".chip").first).to_be_visible()
    expect(page.locator("#page .said").first).to_have_attribute("lang", "ja")
    expect(turn.locator(".told")).to_have_attribute("lang", "ja")

    page.locator("a[hreflang=ja]").click()

    expect(page.locator("html")).to_have_attribute("lang", "ja")
    expect(page.locator(".turn")).to_have_count(1)


def test_theme_is_chosen(visit: Open) -> None:
    """The page follows the system's theme until another is chosen, which a reload keeps."""
    page = visit(color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    page.locator("#theme").click()
    light = page.evaluate(ground)

    page.reload()

    assert dark != light
    assert page.evaluate(ground) == light


EVIL = '<img src="/nowhere" onerror="document.title=\'x\'"><b id="evil">[9]</b> **太字** [1'


def test_what_others_write_is_inert(visit: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """Markup in a question and in a model's reply is shown as text; a number that cites nothing is no link."""
    real = Conversation.stream

    def stream(self: Conversation, question: str, **filters: Any) -> Iterator[str | Answer]:
        for piece in real(self, question, **filters):
            yield piece if not isinstance(piece, str) else piece + EVIL

    monkeypatch.setattr(Conversation, "stream", stream)
    page = visit()
    title = page.title()
    page.locator("#question").fill(f"なぜ再委託しないのですか {EVIL}")
    page.locator("#question").press("Enter")
    expect(page.locator(".turn .acts")).to_be_visible()
    page.locator("#history a").first.wait_for()

    assert page.locator("#evil, #talk img, #history img").count() == 0
    assert page.title() == title
    assert page.locator(".asked").inner_text().endswith("[1")


def test_back_button_goes_back(visit: Open) -> None:
    """The browser's back button leads from a citation to where the page was before."""
    page = visit()
    turn = ask(page)
    expect(page.locator("#u17 mark").first).to_be_in_viewport()
    first = page.url
    turn.locator(".chip").nth(1).click()
    expect(page.locator("#at")).to_contain_text("2 /")

    page.go_back()

    expect(page).to_have_url(first)
    expect(page.locator("#u17 mark").first).to_be_in_viewport()


VIEWS = (("light", DESK, {}), ("dark", DESK, {}), ("light", PHONE, {"has_touch": True}))


@pytest.mark.parametrize(("scheme", "size", "how"), VIEWS, ids=["light", "dark", "phone"])
def test_nothing_bars_anybody(visit: Open, scheme: str, size: dict[str, int], how: dict[str, Any]) -> None:
    """axe finds no violation on the empty page, with an answer and open minutes, nor where something is missing."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = visit(size=size, color_scheme=scheme, allowed="404", **how)
    found = [axe.run(page)]
    turn = ask(page)
    turn.locator(".more summary").first.click()
    page.locator("#find summary").evaluate("summary => summary.parentElement.open = true")
    page.locator("[name=speaker]").evaluate(
        "box => { box.value = '布施耕一'; box.form.dispatchEvent(new Event('input')); }"
    )
    page.locator("[name=since]").evaluate("box => { box.value = '2022-01-01'; }")
    expect(page.locator("#scope .all")).to_be_visible()
    ask(page, "図書館協議会の要点は？")
    found.append(axe.run(page))
    if size is PHONE:
        page.locator("#tabs a").first.tap()
        found.append(axe.run(page))
        page.locator("#tabs a").nth(1).tap()
        turn.locator(".chip").first.tap()
        found.append(axe.run(page))
    page.goto("/minutes/nowhere")
    found.append(axe.run(page))

    wrong = [(v["id"], v["nodes"][0]["html"]) for one in found for v in one.response["violations"]]
    assert wrong == []


def test_page_is_ready_at_once(visit: Open) -> None:
    """The first page transfers at most 150 KB in all and is ready within a second."""
    page = visit()

    sizes = page.evaluate(
        "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(e => e.transferSize)"
    )
    ready = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")

    assert len(sizes) >= 8
    assert sum(sizes) <= 150_000
    assert ready <= 1_000


def test_first_visit_offers_a_file_and_the_sample(chromium: Any, tmp_path: Path) -> None:
    """With nothing added, the keyboard reaches a choice of files, before and after a question, and the sample is a click away."""
    from assistant.web.app import create

    with Assistant.open(tmp_path / "store") as assistant, serving(create(assistant)) as address:
        context = chromium.new_context(viewport=DESK, locale="ja", base_url=address)
        page = context.new_page()
        page.goto("/")
        with page.expect_file_chooser():
            page.locator("#welcome [data-choose]").press("Enter")
        turn = ask(page)
        with page.expect_file_chooser():
            turn.locator("[data-choose]").press("Enter")

        page.goto("/")
        page.locator("#try-sample").click()

        expect(page.locator("#suggestions li")).to_have_count(4)
        context.close()
