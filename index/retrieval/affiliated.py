"""Find whom a question means by where they come from: 商工会議所の人, 医師会から来た委員, あおば園の園長.

The attendance tells it behind the name, in brackets or in a column of its own: 「鳥居　誠（商工会議所　専務理事）」.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence

from index.retrieval.people import Listed, Named
from index.titles import OFFICE
from index.words import fold, is_latin

SHORTEST = 3  # characters of a body's name
FAR = 40  # characters behind a name, without spaces, in which that is told
NOBODY_S = r"代表者?|人|方|委員|側|関係者|選出"  # says nothing of the office
FROM = re.compile(
    rf"(?P<of>[一-鿿々ァ-ヴーA-Za-z0-9]{{2,20}}?)(?:の|から(?:来た|出た|出ている|選ばれた)?)?(?P<as>{NOBODY_S}|{OFFICE}|理事長|社長|住職|組合長|代表)"
    r"(?:の(?:人|方)|さん)?(?=[はがもにの、])"
)
WHERE = re.compile(r"^(?:地元の?|市内|市|町|村|県|当|各)(?=.{3})")  # says no more of a body
SPEAKS = re.compile(
    r"言[いっわう]|述べ|考え|思[いっう]|意見|主張|答え|発言|賛成|反対|懸念|心配|提案|質問|求め|要望|評価|話し"
)
SPEAKS_EN = re.compile(
    r"\b(?:sa(?:y|id|ys)|th(?:ink|ought|inks)|ask(?:ed|s)?|want(?:ed|s)?|propos\w+|suggest\w*|support\w*|oppos\w+|object\w*|expla?i\w+|answer\w*"
    r"|t(?:ell|old|ells)|promis\w+|recommend\w*|argu\w+|fe(?:el|lt|els)|views?|opinions?|against|mention\w*|describ\w+|worr\w+|concern\w*|repl(?:y|ied)"
    r"|admit\w*|warn\w*|doubt\w*|report\w*|agree[ds]?|disagree[ds]?)\b",
    re.I,
)
NO_OFFICE = frozenset(("member", "members", "councillor", "resident", "residents", "public", "press"))  # many hold it
WORD = re.compile(r"[a-z][a-z'’-]*")
LONGEST = 6  # words of an office
SMALL = frozenset(("of", "the", "for", "and", "a", "an", "to", "in", "s", "presiding"))


def find_affiliated(text: str, people: Sequence[Listed], db: sqlite3.Connection) -> tuple[list[Named], str]:
    """Return who is meant by where they come from when their words are asked for, and the question without that."""
    question = fold(text)
    if not SPEAKS.search(question):
        return [], text
    for match in FROM.finditer(question):
        office = "" if re.fullmatch(NOBODY_S, match["as"]) else match["as"]
        body = WHERE.sub("", match["of"])
        found = list(dict.fromkeys(_from(body, office, people, db))) if len(body) >= SHORTEST else []
        if found:
            first = match.end("of") - len(body)
            while first and _printed(question[first - 1 : match.end("of")], found, db):
                first -= 1  # あおば of あおば保育園
            return [Named(tuple(found), body)], question[:first] + question[match.end() :]
    return [], text


def _printed(body: str, people: Sequence[Listed], db: sqlite3.Connection) -> bool:
    """Return whether the heading of their minutes prints a body's name so."""
    query = "SELECT 1 FROM utterances WHERE position = 0 AND kind = 'heading' AND meeting = ? AND instr(text, ?)"
    return db.execute(query, (people[0].meeting, body)).fetchone() is not None


def _from(body: str, office: str, people: Sequence[Listed], db: sqlite3.Connection) -> Iterator[Listed]:
    """Yield the people behind whose names the attendance tells a body and, where one is asked for, an office in it."""
    query = "SELECT meeting, text FROM utterances WHERE position = 0 AND kind = 'heading' AND instr(text, ?)"
    for meeting, heading in db.execute(query, (body[-SHORTEST:],)):
        there = [p for p in people if p.meeting == meeting]
        if not there:  # minutes that list nobody
            continue
        for line in heading.split("\n"):
            plain = "".join(fold(line).split())
            for told in re.finditer(re.escape(body), plain):
                at, person = max(((plain.rfind(p.name, 0, told.start()), p) for p in there), key=lambda one: one[0])
                behind = plain[told.end() :]
                if at >= 0 and told.start() - at <= FAR and (not office or behind.startswith((office, f"の{office}"))):
                    yield person


def find_officers(text: str, people: Sequence[Listed], db: sqlite3.Connection) -> tuple[list[Named], str]:
    """Return who is meant by an office that the attendance of English minutes prints, and the question without it.

    The finance director is the Director of Finance: an office is as good as its words, in any order.
    """
    if not SPEAKS_EN.search(text):
        return [], text
    offices: dict[frozenset[str], list[Listed]] = {}
    for name, role in db.execute("SELECT DISTINCT name, role FROM people WHERE role <> ''"):
        if is_latin(name) and (own := _office(WORD.findall(role.lower()))):
            offices.setdefault(own, []).extend(p for p in people if p.name == fold(name))
    words = list(WORD.finditer(text.lower()))
    for count in range(min(LONGEST, len(words)), 0, -1):
        for first, last in zip(words, words[count - 1 :], strict=False):
            said = WORD.findall(text.lower()[first.start() : last.end()])
            held = offices.get(_office(said), ()) if {said[0], said[-1]}.isdisjoint(SMALL) else ()
            if held:
                start = re.search(r"(?:\b(?:the|our|their)\s+)?$", text[: first.start()], re.I)
                begins = start.start() if start else first.start()
                return [Named(tuple(held), text[first.start() : last.end()])], text[:begins] + text[last.end() :]
    return [], text


def _office(said: Sequence[str]) -> frozenset[str]:
    """Return the words that tell an office; none where many hold it."""
    own = frozenset(w for w in said if w not in SMALL)
    return frozenset() if own <= NO_OFFICE else own
