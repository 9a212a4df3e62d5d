"""Cut a row of a roster where one person ends, and its words where one name ends."""

from __future__ import annotations

import re
from itertools import pairwise

from index.reading.labels import looks_like_name
from index.reading.roles import ROLE_ANYWHERE, SEAT, role_end, starts_office
from index.reading.surnames import LONG


def cut_people(piece: str) -> list[str]:
    """Cut a row where one person ends: after 君, or before the next seat number."""
    if re.search(r"君(?=\s|$|\()", piece):
        return [p for p in re.split(r"(?<=君)(?=\s|$)", piece) if p.strip()]
    seats = [m.start() for m in re.finditer(rf"(?<![^\s◎○〇●]){SEAT.pattern}(?=\s|\D)", piece)]
    if len(seats) > 1:
        return [piece[a:b] for a, b in pairwise([*seats, len(piece)])]
    marked = [m.start() for m in re.finditer(r"(?<!\S)[◎○〇●](?=\S)", piece)]
    if marked:
        cuts = sorted({0, *marked, len(piece)})
        return [piece[a:b] for a, b in pairwise(cuts) if piece[a:b].strip()]
    return [piece]


def split_glued(word: str, started: bool) -> tuple[str, str] | None:
    """Split 知事榎本守 and 市民課長井狩: the last role word that leaves a name ends the role."""
    if started and len(word) <= 5 and not ROLE_ANYWHERE.search(word):
        return None
    best = None
    for match in ROLE_ANYWHERE.finditer(word):
        rest = re.sub(r"^兼務?", "", word[match.end() :])
        if 1 <= len(rest) <= 7 and looks_like_name(rest) and not role_end(rest):
            best = (word[: len(word) - len(rest)], rest)
    return best


_NO_NAME = re.compile("[会局課係]|事務")  # parts of an office that is not among the known ones


def split_run(word: str) -> list[tuple[str, str]]:
    """Split 図書館長日置政則図書館主査布施耕一 into its (role, name): each name ends where a department or an office begins."""
    if "兼" in word:
        return []
    found: list[tuple[str, str]] = []
    ends = [
        m.end()
        for m in ROLE_ANYWHERE.finditer(word)
        if not role_end(word[m.end() :][:2]) and word[m.end() :][:1] != "会"
    ]
    at = 0
    for n, end in enumerate(ends):
        if end <= at:
            continue
        following = ends[n + 1] if n + 1 < len(ends) else None
        if following is None:
            name = word[end:]
        else:
            cut = next((i for i in range(end + 2, min(end + 8, following)) if starts_office(word[i:following])), None)
            if cut is None:
                continue
            name = word[end:cut]
        if not (2 <= len(name) <= 7 and looks_like_name(name) and not ROLE_ANYWHERE.search(name)) or _NO_NAME.search(
            name
        ):
            return []
        found.append((word[at:end], name))
        at = end + len(name)
    return found if len(found) >= 2 and at == len(word) else []


def group_names(tokens: list[tuple[str, int, int]]) -> list[str]:
    """Group words to names: 「東　　　和　香　　榊　原　光　一」 are two, seven columns each."""
    if len(tokens) == 1:
        return [tokens[0][0]]
    if len(tokens) == 2:
        whole = tokens[0][0] + tokens[1][0]
        lengths = sorted((len(tokens[0][0]), len(tokens[1][0])))
        two = lengths[0] > 3 or (lengths[0] == 3 < lengths[1] and not re.search("[ぁ-んァ-ヶ]", whole))
        return [t[0] for t in tokens] if two else [whole]
    even = len({b[1] - a[2] for a, b in pairwise(tokens)}) == 1 and not any(LONG.fullmatch(t[0]) for t in tokens)
    if not even and len(tokens) % 2 == 0 and all(LONG.fullmatch(t[0]) for t in tokens[::2]):
        return [a[0] + b[0] for a, b in zip(tokens[::2], tokens[1::2], strict=True)]
    if even and all(3 <= len(t[0]) <= 6 and not re.search("[ぁ-んァ-ヶ]", t[0]) for t in tokens):
        return [t[0] for t in tokens]  # 石動久　若宮千草　浜名克己: written without gaps, each is a whole name
    gaps = {b[1] - a[2] for a, b in pairwise(tokens)}
    total = sum(len(t[0]) for t in tokens)
    if total <= 5 and tokens[-1][2] - tokens[0][1] <= 9:
        return ["".join(t[0] for t in tokens)]
    if gaps == {1} and all(2 <= len(t[0]) <= 3 for t in tokens) and len(tokens) % 2 == 0:
        return [a[0] + b[0] for a, b in zip(tokens[::2], tokens[1::2], strict=True)]
    names, current = [], [tokens[0]]
    for token in tokens[1:]:
        span, chars = token[2] - current[0][1], sum(len(t[0]) for t in current)
        gap = token[1] - current[-1][2]
        done = len(current) > 1 and len(current[-1][0]) > 1  # 郡司 大地: nothing follows a written-out given name
        narrow = span <= 7 and chars < 6 and not done  # rosters are set seven characters wide: 東　　　和　香
        if (narrow or (len(current) == 1 and gap <= 2 and span <= 9 and chars < 4)) and gap <= 3:
            current.append(token)
        else:
            names.append("".join(t[0] for t in current))
            current = [token]
    return [*names, "".join(t[0] for t in current)]
