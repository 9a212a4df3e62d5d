"""A quotation is found word for word, nearly, from somebody else's mouth, or not at all; always with the utterance."""

from __future__ import annotations

import json

import pytest

from assistant import Assistant
from assistant.check import Check, parse
from assistant.quotes import compare, nearest
from index.errors import BadQuestion
from tests.conftest import Minutes

FUSE = "布施耕一"
ORIHARA = "折原美津子"


@pytest.mark.parametrize(
    ("text", "verdict", "who"),
    [
        ("一人も減らしません", "exact", ORIHARA),
        ("「一人も減らしません。」", "exact", ORIHARA),
        ("折原副館長は「一人も減らしません」と述べた", "exact", ORIHARA),
        ("折原副館長は一人も減らしませんと述べた。", "exact", ORIHARA),
        ('Orihara said "一人も減らしません"', "exact", ORIHARA),
        ("年間で 648万円 を見込んで おります", "exact", ORIHARA),
        ("布施主査は、決まった人のほかは玄関先に立たせると述べた", "near", FUSE),
        ("一人も増やしません", "near", ORIHARA),
        ("年間で684万円を見込んでおります", "near", ORIHARA),
        ("日置館長は「一人も減らしません」と答えた", "someone_else", ORIHARA),
        ('"一人も減らしません," said Fuse.', "someone_else", ORIHARA),
        ("市長は消費税を十倍に上げると述べた", "not_found", None),
        ("【年間で６４８万円を見込んでおります】", "exact", ORIHARA),
        ("年間で\n648万円を\n見込んでおります。", "exact", ORIHARA),
        ("…見込んでおります…", "exact", None),
        ("「一人も減らしません」（布施主査）", "someone_else", ORIHARA),
        ("「一人も減らしません」と布施主査は述べた", "someone_else", ORIHARA),
        ("「一人も減らしません」と折原副館長は述べた", "exact", ORIHARA),
        ("山田議員は「一人も減らしません」と述べた", "someone_else", ORIHARA),
        ("Did Orihara say 「一人も減らしません」?", "exact", ORIHARA),
        ("Did Fuse say 「一人も減らしません」?", "someone_else", ORIHARA),
        ("Is it true that Fuse said 「一人も減らしません」?", "someone_else", ORIHARA),
        ("According to Fuse, 「一人も減らしません」", "someone_else", ORIHARA),
        ("Who said 「一人も減らしません」?", "exact", ORIHARA),
        ("折原副館長は「一人も減らしません」、また「年間で648万円を見込んでおります」と述べた", "exact", ORIHARA),
        ("折原副館長は「年間で648万円を見込んでおります」「一人も増やしません」と述べた", "near", ORIHARA),
        ("宇宙港の建設に三兆円を投じます", "not_found", None),
    ],
)
def test_verdict(sample_assistant: Assistant, text: str, verdict: str, who: str | None) -> None:
    """Each verdict comes with the utterance: where it stands, or what comes nearest."""
    found = sample_assistant.check(text)

    assert found.verdict == verdict
    assert found.citation
    assert found.citation.verified
    whole = sample_assistant.meeting(found.citation.meeting.id).utterances
    spoken = next(u for u in whole if u.id == found.citation.utterance_id)
    assert spoken.text[found.citation.start : found.citation.end] == found.citation.quote
    if who:
        assert found.citation.speaker
        assert found.citation.speaker.name == who


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("年間で684万円を見込んでおります", "number"),
        ("決まった人のほかは玄関先に立たせる", "negation"),
        ("私は早じまいには賛成します", "negation"),
        ("一人も増やしません", "opposite"),
    ],
)
def test_difference(sample_assistant: Assistant, text: str, change: str) -> None:
    """A near quotation is shown beside the minutes part by part, with what the difference changes."""
    found = sample_assistant.check(text)
    kinds = {part.kind for part in found.difference}
    mine = "".join(part.text for part in found.difference if part.kind == "added")

    assert found.verdict == "near"
    assert change in found.changes
    assert "same" in kinds
    assert len(kinds) > 1
    assert all(letter in text for letter in mine if not letter.isspace())


def test_ellipsis(sample_assistant: Assistant) -> None:
    """What an ellipsis stands for is shown as left out, and its figures are not told as changed."""
    found = sample_assistant.check("年間で……見込んでおります")

    assert (found.verdict, found.changes) == ("near", ())
    assert any("648" in part.text for part in found.difference if part.kind == "missing")


def test_speaker_is_held_to(sample_assistant: Assistant) -> None:
    """With a speaker named by flag, only their words count as said; another's are said to be another's."""
    assert sample_assistant.check("一人も減らしません", speaker="折原").verdict == "exact"
    assert sample_assistant.check("一人も減らしません", speaker="副館長").verdict == "exact"
    assert sample_assistant.check("一人も減らしません", speaker="布施").verdict == "someone_else"


def test_said_more_than_once(sample_assistant: Assistant) -> None:
    """What several said is found with each of them."""
    found = sample_assistant.check("わかりました")

    assert found.verdict == "exact"
    assert found.others


def test_other_meeting(sample_assistant: Assistant) -> None:
    """Restricted to a meeting that does not hold it, it is not found, and nothing is cited."""
    found = sample_assistant.check("一人も減らしません", meeting="no such meeting")

    assert (found.verdict, found.citation) == ("not_found", None)


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("浦山主査は「できません」と述べた", "浦山主査", "できません"),
        ("浦山主査はできないと述べた。", "浦山主査", "できない"),
        ("浦山主査によると、できないとのことです", "浦山主査", "できない"),
        ("浦山主査「できません」", "浦山主査", "できません"),
        ("「できません」", None, "できません"),
        ("「できません」（浦山主査）", "浦山主査", "できません"),
        ("「できません」と浦山主査は述べた", "浦山主査", "できません"),
        ("Did Urayama say 「できません」?", "Urayama", "できません"),
        ("The mayor said 「できません」.", "The mayor", "できません"),
        ("Is it true that Urayama said 「できません」?", "Urayama", "できません"),
        ("誰が「できません」と言いましたか", None, "できません"),
        ("費用は三億円です", None, "費用は三億円です"),
        ('Mr. Urayama said "we cannot"', "Mr. Urayama", "we cannot"),
        ("Urayama said that we cannot", "Urayama", "we cannot"),
        ('"We cannot," said Urayama.', "Urayama", "We cannot"),
    ],
)
def test_parse(text: str, who: str | None, what: str) -> None:
    """Who said what is read from a sentence in either language."""
    assert parse(text) == (who, what)


@pytest.mark.parametrize("text", ["", "。。。", "x" * 2001])
def test_refused(sample_assistant: Assistant, text: str) -> None:
    """What has no words, or too many, is no quotation."""
    with pytest.raises(BadQuestion):
        sample_assistant.check(text)


def test_compare() -> None:
    """The parts of a comparison rejoin to both texts."""
    parts = compare("一人も増やします", "一人も減らしません")

    assert "".join(p.text for p in parts if p.kind != "missing") == "一人も増やします"
    assert "".join(p.text for p in parts if p.kind != "added") == "一人も減らしません"


def test_nearest_finds_the_place() -> None:
    """The stretch that comes nearest is found in a long text, up to the end of its clause."""
    text = "はじめに申し上げます。" * 50 + "一人も減らしません。" + "以上で終わります。" * 50
    found = nearest("一人も減らします", text)

    assert found
    assert text[found.start : found.end] == "一人も減らしません"
    assert nearest("まるで違う", "あいうえお") is None


def test_command(minutes: Minutes) -> None:
    """The command shows verdict, difference and utterance, as text or JSON, and its exit code tells exact from the rest."""
    exact = minutes("check", "一人も減らしません", "--sample")
    near = minutes("check", "一人も増やしません", "--sample")
    as_json = minutes("check", "一人も減らしません", "--speaker", "布施", "--sample", "--json")

    assert (exact.code, near.code, as_json.code) == (0, 1, 1)
    assert "このとおりの発言があります。" in exact.out
    assert "[-減ら-]" in near.out
    assert "[+増や+]" in near.out
    assert ORIHARA in near.out
    assert json.loads(as_json.out)["verdict"] == "someone_else"


def test_record_is_plain(sample_assistant: Assistant) -> None:
    """A check can be written as JSON."""
    found = sample_assistant.check("一人も増やしません")

    assert isinstance(found, Check)
    assert json.loads(json.dumps(found.to_dict(), ensure_ascii=False))["changes"] == ["opposite"]
