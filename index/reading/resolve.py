"""Tell which person a printed label means, from the attendance and the labels themselves, and never guess between two."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.reading import english
from index.reading.glyphs import same
from index.reading.labels import Label
from index.reading.roles import SEAT, group_of, is_department, is_plain_role, is_role, role_end
from index.reading.shortforms import seat_number
from index.reading.surnames import LONG
from index.records import Person
from index.titles import is_courtesy

# Offices several people hold at once: such a label alone names nobody, even if the attendance lists only one.
_SHARED = re.compile(
    r"^(?:各|複数)?(?:委員|議員|理事|会員|監事|幹事|参考人|公述人|記者|司会|事務局|市民|住民|参加者|担当者?|国務大臣|政府参考人|説明員|書記|主事|主任|主査|係長|係員|オブザーバー|ゲスト|事業者|全員|一同|弁護士|教授|関係者|構成員)$"
)


_SIDE = re.compile(r"(?:議会)?事務局|当局|執行部|職員|担当者?|説明員")  # whoever sits on that side: 事務局（井狩）


class Resolver:
    """Knows one meeting's people; grows by the whole names that labels print."""

    def __init__(
        self,
        people: Iterable[Person],
        labels: Sequence[Label],
        aliases: dict[str, str] | None = None,
        *,
        told: bool = False,
    ) -> None:
        self._told = told  # a clerk tells of them: who has written a letter need not have been there
        self.people: dict[str, Person] = {same(p.name): p for p in people}
        self.listed = set(self.people)
        self._printed_roles = {key: same(p.role or "") for key, p in self.people.items()}  # before labels tell more
        self._initial: dict[str, list[str]] = {}  # names by their first character
        for key in self.people:
            self._initial.setdefault(key[:1], []).append(key)
        self.aliases = {same(k): same(v) for k, v in (aliases or {}).items()}
        self.whole = _names_are_whole(labels)
        self._known: dict[str, Person | None] = {}
        labels = [self._taken_apart(label) for label in labels]
        for label in labels:
            if label.name and self._is_whole(label):
                self._add(label)
        for label in labels:
            self._learn(label)

    def person(self, label: Label) -> Person | None:
        """Return the person `label` means, or None when it names nobody for certain."""
        if label.key not in self._known:
            found = self._find(self._taken_apart(label))
            self._known[label.key] = found
        found = self._known[label.key]
        return self.people.get(same(found.name)) if found else None

    def _taken_apart(self, label: Label) -> Label:
        """Take 井狩譲環境課長 for 井狩譲 where this file prints whole names and lists nobody whose name is part of it."""
        name, role = label.other, label.role
        if not self.whole or label.name or len(name) < 3 or not role.startswith(name) or LONG.fullmatch(name):
            return label
        if any(same(name).startswith(key) for key in self._initial.get(same(name)[:1], []) if len(key) > 2):
            return label
        return replace(label, role=role[len(name) :], name=name, full=True)

    def _find(self, label: Label) -> Person | None:
        if alias := self.aliases.get(same(label.key)):
            return self.people.get(alias)
        if label.name:
            return self._by_name(label)
        if SEAT.fullmatch(label.role):
            person = self.people.get(self.aliases.get(seat_number(label.role), ""))
            return person if person and person.attended is not False else None
        return self._by_role(label)

    def _by_name(self, label: Label) -> Person | None:
        name = same(label.name)
        if name in self.people and (self._is_whole(label) or name in self.listed):
            return self.people[name]
        if label.role and label.printed.isascii():  # Chair Smith: an office and the surname, which stands last
            last = label.name.split()[-1].lower()
            fits = [p for p in self.people.values() if p.name.split()[-1].lower() == last]
            return fits[0] if len(fits) == 1 else None
        near = self._initial.get(name[:1], [])
        fits = [self.people[key] for key in near if key.startswith(name) and len(key) > len(name)]
        if label.other and group_of(label.other) != "member" and not is_role(label.other):
            hint = same(label.other)
            fits = [p for p in fits if same(p.name)[len(name) :].startswith(hint)] or (fits if len(hint) > 3 else [])
        agreeing = [p for p in fits if _agree(label.role, p)]
        if len(agreeing) > 1:  # the absent do not speak
            agreeing = [p for p in agreeing if p.attended is not False]
        if len(agreeing) > 1 and not _SHARED.match(same(label.role)):
            agreeing = [p for p in agreeing if self._printed_roles.get(same(p.name)) == same(label.role)]
        return agreeing[0] if len(agreeing) == 1 else None

    def _by_role(self, label: Label) -> Person | None:
        """Resolve 井狩財務局長 by surname and office, and 議長 where one person attending holds the office."""
        role = same(label.role)
        if not role or SEAT.fullmatch(role):
            return None
        best: list[tuple[int, Person]] = []
        for key in self._initial.get(role[:1], []):
            person = self.people[key]
            for length in range(min(len(key), len(role) - 1), 0, -1):
                if role.startswith(key[:length]):
                    rest = role[length:]
                    if (
                        (length >= 2 or (key in self.listed and len(key) > 1))
                        and role_end(rest)
                        and _agree(rest, person)
                    ):
                        best.append((length, person))
                    break
        if best:
            longest = max(length for length, _ in best)
            top = [p for length, p in best if length == longest]
            if len(top) == 1 and (longest >= 2 or not self._holders(role)):
                return top[0]
        if _SHARED.match(role):
            return None
        holders = self._holders(role)
        return holders[0] if len(holders) == 1 else None

    def _holders(self, role: str) -> list[Person]:
        here = [p for p in self.people.values() if p.role and p.attended is not False]
        exact = [p for p in here if same(p.role or "") == role]
        if exact or not re.search(r"長$|監$|知事$", role):
            return exact
        return [
            p
            for p in here
            if same(p.role or "").endswith(role)
            and not same(p.role or "").endswith("副" + role)
            and len(role) >= 2
            and not is_plain_role(role)
        ]

    def _is_whole(self, label: Label) -> bool:
        """Tell whether the label's name is a whole name: by its form, its length, or because this file prints such."""
        length = len(label.name)
        if same(label.name) in self.listed:
            return True
        name = same(label.name)
        if label.role and label.printed.isascii():
            return label.full and not any(p.name.split()[-1].lower() == name.lower() for p in self.people.values())
        if any(k in self.listed and k.startswith(name) and k != name for k in self._initial.get(name[:1], [])):
            return False
        if label.full:
            spaced = length >= 2 and bool(re.search(r"\S \S", label.printed.replace(label.role, "")))
            return (
                length >= 4 or self.whole or spaced or (length == 3 and bool(label.role) and not LONG.match(label.name))
            )
        return (length >= 4 and not re.search(r"[長員課局係]$", label.name)) or (self.whole and length >= 3)

    def _add(self, label: Label) -> None:
        key = same(label.name)
        if key not in self.people:
            role = None if SEAT.fullmatch(label.role) or is_courtesy(label.role) else label.role
            group = (
                "member" if not label.role and re.search(r"(?:君|議員)[)）]?$", label.printed) else group_of(label.role)
            )
            self._initial.setdefault(key[:1], []).append(key)
            seat = "議員" if SEAT.fullmatch(label.role) else None
            self.people[key] = Person(label.name, role or seat, english.group_of(role, group), True)

    def _learn(self, label: Label) -> None:
        """Let a label tell the office of a person whose line in the attendance does not: it speaks, so it attended."""
        person = self.person(label)
        if person is None:
            return
        key, role = same(person.name), label.role
        if not label.name and role and person.role:
            role = ""
        group = group_of(role) if role and not SEAT.fullmatch(role) else "other"
        changed = person if person.attended or self._told else replace(person, attended=True)
        if group == "chair" and group_of(person.role) != "chair" and person.group in ("member", "other", "chair"):
            changed = replace(changed, role=role, group="chair")
        elif changed.role is None and group != "other":
            changed = replace(changed, role=role, group=changed.group if changed.group != "other" else group)
        if changed is not person:
            self.people[key] = changed


def _names_are_whole(labels: Sequence[Label]) -> bool:
    """Tell whether this file's labels print whole names: most of the different ones have four characters or more."""
    names = {label.name for label in labels if label.name}
    if len(names) >= 3 and all(len(name) >= 3 and not LONG.fullmatch(name) for name in names):
        return True  # among three surnames one would have two characters
    lengths = Counter(len(name) for name in names)
    return sum(n for length, n in lengths.items() if length >= 4) > 0.45 * max(1, lengths.total())


def _agree(role: str, person: Person) -> bool:
    """Tell whether a label's role and a person's can belong together; what is unknown agrees."""
    said, held = same(role), same(person.role or "")
    if not said or SEAT.fullmatch(said):
        return True
    ours, theirs = group_of(said), person.group
    if theirs in ("member", "chair") and ours in ("explainer", "secretariat") and held != said:
        return held.endswith(said) and not held.endswith("副" + said)
    official = theirs in ("explainer", "secretariat") or group_of(held) in ("explainer", "secretariat")
    if official and ours == "member" and said in ("委員", "議員", "会員"):
        return held.endswith(said)
    if not held:
        return True
    if official and (_SIDE.fullmatch(said) or (said[-1:] in "課係室局" and is_department(said[:-1]))):
        return bool(_SIDE.fullmatch(said)) or held.startswith(said[:-1]) or held == role_end(held)
    if said == held:
        return True
    for longer, shorter in ((said, held), (held, said)):
        if longer.endswith(shorter):
            return not longer.endswith("副" + shorter)
        if shorter in longer and len(shorter) > 2:
            return True
    if group_of(said) == "chair":
        return person.group in ("member", "chair", "other")
    if said in ("委員", "議員", "理事", "会員"):
        return person.group in ("member", "chair", "other")
    mine, other = role_end(said), role_end(held)
    return bool(mine and mine == other) and (said == mine or held == other or mine == "大臣")
