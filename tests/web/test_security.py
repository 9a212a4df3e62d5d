"""Who may come in, what is refused, and what every response says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.web.limits import Buckets, Rate
from assistant.web.security import is_loopback
from assistant.web.site import Limits
from assistant.web.uploads import safe_name
from tests.web.conftest import HOME, HTML, MINUTES, WHY, Sites, Visitor

PASSWORD = "しらかば-2023"


def test_every_response_carries_the_policy(visitor: Visitor, meeting: str) -> None:
    """Pages, errors, streams and assets alike forbid scripts, styles, frames and connections of others."""
    chat = visitor.send("POST", "/api/questions", json={"question": WHY})
    for answer in (chat, visitor.get("/"), visitor.get("/nowhere"), visitor.get(f"/minutes/{meeting}"),
                   visitor.get("/api/meetings"), visitor.get("/api/meetings/x"), visitor.get("/login")):  # fmt: skip
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_pages_hold_nothing_that_the_policy_forbids(visitor: Visitor, meeting: str) -> None:
    """No page has a script or style of its own, a handler in an attribute, or an address elsewhere."""
    for address in ("/", f"/minutes/{meeting}", "/nowhere"):
        text = visitor.get(address).text
        assert not re.search(r"<style|\sstyle=|\son\w+=", text)
        assert not re.search(r'<script(?! type="(?:module" src|application/json))', text)
        assert not re.findall(r'(?:src|href)="(?:https?:)?//', text)


def test_visitors_cookie_is_out_of_reach(sites: Sites) -> None:
    """The cookie that names a visitor is for this site's requests alone and no script's; a made-up one names nobody."""
    client = sites()
    first = client.get("/", headers=HTML)
    cookie = first.headers["set-cookie"]

    assert re.search("HttpOnly", cookie)
    assert re.search("SameSite=Lax", cookie)
    assert "set-cookie" not in client.get("/", headers=HTML).headers
    forged = client.get("/", headers=HTML | {"cookie": "minutes_visitor=abc.def"})
    assert "minutes_visitor=" in forged.headers["set-cookie"]


def test_restart_keeps_visitors(sites: Sites) -> None:
    """After a restart the same cookie reaches the same conversations."""
    before = Visitor(sites())
    chat = before.ask(WHY)[0][1]["conversation"]
    after = sites()
    after.cookies = before.client.cookies

    assert after.get(f"/api/conversations/{chat}").status_code == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 403),
        ({"x-csrf-token": "wrong"}, 403),
        ({"x-csrf-token": "{token}", "origin": "http://evil.example"}, 403),
        ({"x-csrf-token": "{token}", "origin": "null"}, 403),
        ({"x-csrf-token": "{token}", "sec-fetch-site": "cross-site"}, 403),
        ({"x-csrf-token": "{token}", "sec-fetch-site": "same-site"}, 403),
        ({"x-csrf-token": "{token}", "origin": HOME, "sec-fetch-site": "same-origin"}, 204),
        ({"x-csrf-token": "{token}"}, 204),
    ],
)
def test_other_sites_change_nothing(visitor: Visitor, meeting: str, headers: dict[str, str], status: int) -> None:
    """A request that changes something passes with the page's token, and never from another site's page."""
    headers = {name: value.format(token=visitor.token) for name, value in headers.items()}

    assert visitor.client.delete(f"/api/meetings/{meeting}", headers=headers).status_code == status
    assert (visitor.get(f"/minutes/{meeting}").status_code == 404) == (status == 204)


def test_reading_changes_nothing(visitor: Visitor, meeting: str) -> None:
    """What changes something cannot be had with GET."""
    for address in ("/api/questions", "/api/sample", "/logout", "/api/conversations/x/stop"):
        assert visitor.get(address).status_code in (404, 405)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "192.168.1.9:8000", "", "[::1"])
def test_other_names_for_this_machine_are_refused(sites: Sites, host: str) -> None:
    """Without a password only loopback names reach the site: a page elsewhere cannot bend its name to this machine."""
    client = sites()

    assert client.get("/api/meetings", headers={"host": host}).status_code == 421
    assert client.get("/api/meetings", headers={"host": "localhost:8000"}).status_code == 200
    assert client.get("/api/meetings", headers={"host": "[::1]:8000"}).status_code == 200


@pytest.mark.parametrize(
    ("host", "here"),
    [("127.0.0.1", True), ("127.9.9.9", True), ("::1", True), ("[::1]", True), ("localhost", True), ("LOCALHOST.", True),
     ("0.0.0.0", False), ("192.168.0.2", False), ("localhost.evil.example", False), ("", False), ("::", False)],
)  # fmt: skip
def test_loopback_is_told_from_elsewhere(host: str, here: bool) -> None:
    """Only addresses that no other machine reaches count as this machine."""
    assert is_loopback(host) is here


def test_password_keeps_everybody_out(sites: Sites, meeting: str) -> None:
    """With a password nothing but the way in is seen before it is given; browsers are led there, programs told 401."""
    client = sites(base_url="http://minutes.example", password=PASSWORD)

    for address in ("/", f"/minutes/{meeting}", f"/minutes/{meeting}/file", "/api/meetings", "/v1/models"):
        page = client.get(address, headers=HTML)
        assert (page.status_code, page.headers["location"]) == (303, "/login")
        assert client.get(address).status_code == 401
    assert client.post("/api/questions", json={"question": WHY}).status_code == 401
    assert client.post("/v1/chat/completions", json={}).status_code == 401
    assert client.post("/mcp", json={}).status_code == 401
    assert client.get("/login").status_code == 200
    assert client.get("/health").status_code == 200


def test_password_lets_in(sites: Sites) -> None:
    """The right password opens the site for this browser; logging out closes it again; another password voids it."""
    client = sites(base_url="http://minutes.example", password=PASSWORD)
    client.get("/login", headers=HTML)
    assert client.post("/login", data={"password": "falsch"}).status_code == 401
    entered = client.post("/login", data={"password": PASSWORD})
    assert (entered.status_code, entered.headers["location"]) == (303, "/")

    visitor = Visitor(client)
    assert visitor.ask(WHY)[-1][0] == "turn"
    other = sites(base_url="http://minutes.example", password="another")
    other.cookies = client.cookies
    assert other.get("/api/meetings").status_code == 401
    visitor.send("POST", "/logout")
    assert client.get("/api/meetings").status_code == 401


def test_pass_is_for_its_visitor(sites: Sites) -> None:
    """A pass does not open the site for another visitor's cookie."""
    client = sites(base_url="http://minutes.example", password=PASSWORD)
    client.get("/login")
    client.post("/login", data={"password": PASSWORD})
    mark = client.cookies["minutes_pass"]
    client.cookies.clear()

    assert client.get("/api/meetings", headers={"cookie": f"minutes_pass={mark}"}).status_code == 401


def test_programs_say_the_password_themselves(sites: Sites) -> None:
    """A program sends the password as its token, and needs no other."""
    client = sites(base_url="http://minutes.example", password="word")

    told = {"authorization": "Bearer word"}
    assert client.get("/api/meetings", headers=told).status_code == 200
    assert client.post("/api/questions", json={"question": WHY}, headers=told).status_code == 200
    assert client.post("/api/questions", json={"question": WHY}, headers=told).status_code == 200
    assert client.get("/api/meetings", headers={"authorization": "Bearer wort"}).status_code == 401


def test_guessing_is_slowed(sites: Sites) -> None:
    """After a few wrong passwords even the right one has to wait."""
    client = sites(password=PASSWORD)
    tries = [client.post("/login", data={"password": f"{n}"}).status_code for n in range(5)]

    late = client.post("/login", data={"password": PASSWORD})

    assert tries == [401] * 5
    assert late.status_code == 429
    assert int(late.headers["retry-after"]) >= 1


def test_questions_are_limited(sites: Sites) -> None:
    """A visitor who asks too often is told to wait; another one is not."""
    client = sites(limits=Limits(questions=Rate(burst=2, per_minute=1)))
    visitor = Visitor(client)
    visitor.ask(WHY)
    visitor.ask(WHY)

    refused = visitor.send("POST", "/api/questions", json={"question": WHY})

    assert refused.status_code == 429
    assert int(refused.headers["retry-after"]) > 30
    client.cookies.clear()
    assert Visitor(client).ask(WHY)[-1][0] == "turn"


def test_bucket_fills_again() -> None:
    """Tokens come back with time, never more than the burst."""
    bucket = Buckets(Rate(burst=2, per_minute=60))

    taken = [bucket.take("a", now=now) for now in (0.0, 0.0, 0.0, 1.0, 1.0, 99.0, 99.0, 99.0)]

    assert taken == [0, 0, 1, 0, 1, 0, 0, 1]


def test_oversize_is_refused(sites: Sites) -> None:
    """A file or a request beyond the limit is refused, whether or not it says how large it is; nothing of it is kept."""
    visitor = Visitor(sites(limits=Limits(upload=100_000, body=1_000)))
    home = visitor.client.app.state.site.home  # type: ignore[attr-defined]

    def trickle() -> object:
        yield b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
        for _ in range(40):
            yield b"a" * 10_000

    headers = {"x-csrf-token": visitor.token, "content-type": "multipart/form-data; boundary=x"}
    tries = [
        visitor.send("POST", "/api/meetings", files={"file": ("a.txt", b"a" * 300_000)}),
        visitor.client.post("/api/meetings", content=trickle(), headers=headers),  # type: ignore[arg-type]
        visitor.send("POST", "/api/questions", json={"question": "長" * 2_000}),
    ]

    assert [answer.status_code for answer in tries] == [413] * 3
    assert all(answer.json()["error"]["message"] for answer in tries)
    assert not list((home / "uploads").rglob("*.txt"))


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("minutes.pdf", "minutes.pdf"),
        ("../../etc/passwd", "passwd.txt"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("/etc/cron.d/x.txt", "x.txt"),
        (".hidden", "hidden.txt"),
        ("会議録 第1回.docx", "会議録 第1回.docx"),
        ("a\x00b\n.txt", "a_b_.txt"),
        ('<img src=x onerror="x">.html', "_img src=x onerror=_x__.html"),
        ("\u202egpj.exe", "_gpj.exe"),
        ("", "minutes.txt"),
        (None, "minutes.txt"),
        ("長" * 300 + ".pdf", "長" * 80 + ".pdf"),
        ("con.", "con.txt"),
        ("....", "minutes.txt"),
    ],
)
def test_names_of_files_are_only_names(given: str | None, kept: str) -> None:
    """A file's name keeps neither folders nor anything that some system or page would act on."""
    assert safe_name(given) == kept


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("minutes.pdf", b"MZ\x90\x00this is a program" * 40, "pdf"),
        ("minutes.docx", b"%PDF-1.4 no word file" * 40, "docx"),
        ("minutes.txt", bytes(range(256)) * 40, "txt"),
        ("minutes.exe", MINUTES.encode(), "exe"),
        ("minutes.txt", b"", "txt"),
        ("list.txt", "牛乳\n卵\nパン\n".encode(), "list"),
    ],
)
def test_mislabelled_files_are_refused(visitor: Visitor, name: str, content: bytes, says: str) -> None:
    """A file that is not what it says, or no minutes, is refused with what to do next, and not kept."""
    kind, told = visitor.add(name, content)[-1]
    home: Path = visitor.client.app.state.site.home  # type: ignore[attr-defined]

    assert kind == "error"
    assert says in told["message"]
    assert str(home) not in told["message"]
    assert len(visitor.get("/api/meetings").json()["meetings"]) == 1
    assert not [path for path in (home / "uploads").rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    "address",
    ["/static/../app.py", "/static/x/%2e%2e/%2e%2e/app.py", "/static/x//etc/passwd", "/minutes/../cookies.key",
     "/minutes/%2e%2e%2fcookies.key/file", "/api/meetings/..%2f..%2fcookies.key", "/api/additions/..%2fx"],
)  # fmt: skip
def test_nothing_outside_is_served(visitor: Visitor, address: str) -> None:
    """No address leads to a file of the machine."""
    answer = visitor.client.get(address, headers=HTML)

    assert answer.status_code in (404, 307)
    assert "def " not in answer.text
