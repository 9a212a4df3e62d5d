"""Follow-up questions are filled in from the conversation; questions that stand alone are left as they are."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant import Assistant
from assistant.followup.alone import is_predicate, leans
from assistant.followup.compose import generic, other_person, put_instead, topic_of
from assistant.followup.topic import nouns, topic_en, topic_ja
from assistant.followup.wanted import kind_of
from assistant.records import Answer
from assistant.sample import files
from index.words import fold
from tests.minutes import MINUTES

HERE = Path(__file__).parents[1]


def suite_of(name: str) -> list[dict[str, Any]]:
    """Return the conversations of a suite."""
    return [json.loads(line) for line in (HERE / "tests" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


ROWS = suite_of("followups")
BAR = 0.9  # share of follow-ups that are answered with the right citation
OWN, REAL = ("sample", "assembly", "village", "hospital", "school"), ("tokorozawa", "tokyo", "hirosaki")
# Written without a look at the code. Of the first 88 turns 56 were right before anything was mended, .64; of the second
# 52, first run when the first had been mended, 34, .65. Half of the misses have a first answer that missed already.
# Of the third 78, on the same terms, 51, .65, and 44 of the 62 whose first answer is right, .71; of the fourth 39,
# 24, .62, and 24 of 33, .73; of the fifth 49, 35, .71, and 32 of 44, .73; of the
# sixth 50, 29, .58, and 29 of 46, .63; of the seventh 40, 26, .65, and 23 of 30, .77; of the eighth 79, over all
# made-up minutes and half in English, 45, .57, where every first answer is right; of the ninth 55, on the same terms
# and after the eighth was mended, 42, .76. Of the tenth 71, over three new minutes and with first answers as they are, 37,
# .52; of the eleventh 53, after most of what the tenth shows was mended, 33, .62; of the twelfth 34, half of them over
# minutes that a clerk tells, after the eleventh was mended, 20, .59. Of the last 72, over three sets of minutes nobody
# had seen and with first answers as they are, 36, .50; of 71 more on the same terms, 33, .46. Of the
# 30 of the thirteenth, most of them over minutes that a clerk tells, after those were mended, 21, .70. Of the
# 71 of the fourteenth, over three more minutes nobody had seen, and as yet not mended from, 35, .49.
FURTHER = (
    ("followups-further", 0.73, OWN), ("followups-further", 0.5, REAL),
    ("followups-unseen", 0.6, OWN), ("followups-unseen", 0.8, REAL),
    ("followups-fresh", 0.79, OWN), ("followups-fresh", 0.75, REAL),
    ("followups-second", 0.78, OWN), ("followups-third", 0.84, OWN), ("followups-third", 0.85, REAL),
    ("followups-fourth", 0.65, OWN), ("followups-fourth", 0.6, REAL),
    ("followups-fifth", 0.7, OWN), ("followups-fifth", 0.9, REAL), ("followups-sixth", 0.8, tuple(MINUTES)),
    ("followups-seventh", 0.8, tuple(MINUTES)), ("followups-eighth", 0.7, tuple(MINUTES)),
    ("followups-ninth", 0.78, tuple(MINUTES)), ("followups-tenth", 0.7, tuple(MINUTES)),
    ("followups-eleventh", 0.65, tuple(MINUTES)), ("followups-twelfth", 0.6, tuple(MINUTES)),
    ("followups-thirteenth", 0.75, tuple(MINUTES)), ("followups-fourteenth", 0.45, tuple(MINUTES)),
)  # fmt: skip
Talk = Callable[..., Any]


@pytest.fixture
def talk(assistants: Callable[[str], Assistant]) -> Talk:
    """Hold a conversation over the sample and return its last turn."""

    def hold(*questions: str, on: str = "sample", **filters: Any) -> Any:
        conversation = assistants(on).conversation()
        for question in questions:
            conversation.ask(question, **filters)
        return conversation.turns[-1]

    return hold


def right(wanted: dict[str, Any], answer: Answer) -> bool:
    """Return whether the first citation is by one of the expected speakers and holds some of the expected words."""
    for citation in answer.citations[:1]:
        who = fold(f"{citation.speaker.name if citation.speaker else ''}{citation.label or ''}")
        said = any(fold(speaker) in who for speaker in wanted["speakers"])
        return said and any(fold(w) in fold(citation.quote) for w in wanted.get("contains", [""]))
    return False


@pytest.mark.parametrize("on", [name for name in MINUTES if any(row["on"] == name for row in ROWS)])
def test_follow_ups_cite_the_right_words(on: str, assistants: Callable[[str], Assistant]) -> None:
    """At least nine of ten follow-ups cite the right speaker and words, without a language model."""
    assistant = assistants(on)
    missed, count = [], 0
    for row in (row for row in ROWS if row["on"] == on):
        conversation = assistant.conversation()
        for turn in row["turns"]:
            answer = conversation.ask(turn["question"])
            if "speakers" in turn:
                count += 1
                if not right(turn, answer):
                    missed.append((row["id"], turn["question"], conversation.turns[-1].standalone))

    assert len(missed) <= (1 - BAR) * count, missed


@pytest.mark.parametrize(("suite", "share", "minutes"), FURTHER)
def test_conversations_never_looked_at(
    suite: str, share: float, minutes: tuple[str, ...], assistants: Callable[[str], Assistant]
) -> None:
    """Conversations written without a look at the code keep the share of right citations that they have reached."""
    rows = [row for row in suite_of(suite) if row["on"] in minutes]
    answered = [
        (turn, conversation.ask(turn["question"]))
        for row in rows
        for conversation in [assistants(row["on"]).conversation()]
        for turn in row["turns"]
    ]
    asked = [right(turn, answer) for turn, answer in answered if "speakers" in turn]

    assert sum(asked) >= share * len(asked)


def test_suite_is_what_it_should_be() -> None:
    """The suite holds at least 30 conversations, in both languages, a fifth of which change the topic."""
    languages = {row["lang"] for row in ROWS}
    switches = [row for row in ROWS if row.get("switch")]

    assert len(ROWS) >= 60
    assert languages == {"ja", "en"}
    assert len(switches) >= 0.2 * len(ROWS)
    assert all(2 <= len(row["turns"]) <= 3 for row in ROWS)


@pytest.mark.parametrize(
    "question",
    [row["turns"][-1]["question"] for row in ROWS if row.get("switch")]
    + ["停留所の廃止はいつ決まりますか", "耳の遠い方はどう申し込みますか", "How will blind people get their books?",
       "How much does it cost to replace the mobile library?", "鵜飼委員は何を質問しましたか"],
)  # fmt: skip
def test_topic_does_not_cling(question: str, talk: Talk) -> None:
    """A question that stands alone is asked as it is, whatever was talked about before."""
    assert talk("なぜ再委託しないのですか", question).standalone == question


@pytest.mark.parametrize(
    ("question", "standalone"),
    [
        ("その理由は？", "図書宅配の再委託について、理由は何ですか"),
        ("なぜですか", "図書宅配の再委託について、なぜですか"),
        ("それはいつからですか？", "図書宅配の再委託について、いつからですか"),
        ("他の委員は？", "図書宅配の再委託について、他の委員は何を質問し、どんな意見を述べましたか"),
        ("日置館長は？", "図書宅配の再委託について、日置政則館長は何と言いましたか"),
        ("巡回便は？", "巡回便では再委託をしますか"),
    ],
)
def test_follow_up_reads_as_a_question(question: str, standalone: str, talk: Talk) -> None:
    """A follow-up is shown as the question that it is taken for."""
    assert talk("図書宅配では再委託をしますか", question).standalone == standalone


@pytest.mark.parametrize(
    ("question", "language", "short"),
    [
        ("その質問をしたのは誰ですか", "ja", "三雲辰也"),
        ("誰が言いましたか", "ja", "布施耕一"),
        ("who asked that?", "en", "三雲辰也"),
        ("who said that?", "en", "布施耕一"),
    ],
)
def test_who_is_told_from_the_record(question: str, language: str, short: str, talk: Talk) -> None:
    """Who asked and who answered is read from the exchange, in the language of the follow-up."""
    answer = talk("なぜ再委託しないのですか", question).answer

    assert short in answer.short
    assert answer.language == language
    assert answer.citations[0].verified
    assert answer.citations[0].speaker.name == short


def test_number_points_at_its_citation(talk: Talk) -> None:
    """A follow-up that gives a citation's number is about that citation."""
    turn = talk("なぜ再委託しないのですか", "傭車とは何ですか", "[1]の質問をしたのは誰ですか")

    assert "なぜ宅配だけは再委託をしないのですか" in turn.answer.citations[0].quote


def test_more_is_more(talk: Talk) -> None:
    """Asked for more, the answer quotes words that were not quoted before."""
    turn = talk("宅配の仕組みはどうなっていますか", "もう少し詳しく")

    assert turn.answer.found
    first = talk("宅配の仕組みはどうなっていますか").answer.citations[0]
    assert all(c.quote != first.quote for c in turn.answer.citations)


def test_going_back_is_to_the_earlier_topic(talk: Talk) -> None:
    """A question that says that it goes back is about what was asked before the last one."""
    for question in ("再委託の話に戻るけど、なぜですか", "さっきの再委託ですが、なぜですか"):
        turn = talk("図書宅配では再委託をしますか", "次回の会議はいつですか", question)

        assert turn.standalone == "図書宅配の再委託について、なぜですか"


@pytest.mark.parametrize("question", ["結局どうなった？", "結論は？", "what was decided in the end?"])
def test_what_the_talk_came_to(question: str, talk: Talk) -> None:
    """Asked what a talk came to, the answer quotes the decision that follows the cited words."""
    turn = talk("温泉の値上げに反対したのは誰ですか", question, on="village")

    assert "原案のとおり可決すべきものと決しました" in turn.answer.citations[0].quote


def test_asker_is_asked_for_the_response(talk: Talk) -> None:
    """Whoever asked and is asked about the answer is quoted with what they said to it."""
    turn = talk("電子カルテの更新費用はいくらですか", "それについて小暮隼人委員は？", on="hospital")

    assert "ちょっと驚きました" in turn.answer.citations[0].quote


def test_contentment_is_told_by_the_closing_words(talk: Talk) -> None:
    """Whether somebody was content is told by the words with which they closed, after all that they went on to ask."""
    turn = talk("アンケートはどうやって取りましたか", "鳥羽委員は納得した？")

    assert "納得です" in turn.answer.citations[0].quote


def test_what_somebody_thinks_is_more_than_what_they_asked(talk: Talk) -> None:
    """Asked for what somebody says of something, the answer quotes their words about that."""
    turn = talk("患者満足度で最も低かった項目は何ですか", "小暮美智子委員は何がつらいと言ってた？", on="hospital")

    assert "あと何人なのか" in turn.answer.citations[0].quote


def test_ellipsis_is_of_what_was_cited(talk: Talk) -> None:
    """A follow-up that names only what happens is asked of the cited words, although others have its word."""
    turn = talk("電子カルテはいつ稼働しますか", "延期できないのか", on="hospital")

    assert "先延ばしはできません" in turn.answer.citations[0].quote


def test_whoever_asked_is_asked_for_the_rest(talk: Talk) -> None:
    """Asked what else the asker asked, the answer is another question of theirs."""
    turn = talk("傭車とは何ですか", "それを聞いた人は他に何を尋ねた？")

    assert turn.answer.citations[0].speaker.name == "三雲辰也"
    assert "傭車とは何ですか" not in turn.answer.citations[0].quote


def test_whoever_worried_is_found_before_the_answer(talk: Talk) -> None:
    """Who worried is told by the words that led to what was cited, though they do not say that anybody worries."""
    turn = talk("奥鳴沢の坂は雪の日どうしますか", "それを心配したのは誰？", on="school")

    assert "雪のときはどうするんです" in turn.answer.citations[0].quote


def test_whoever_wished_it_is_told(talk: Talk) -> None:
    """Who had something changed is looked for among the members who wish something near it."""
    turn = talk("答申案のどこを直しましたか", "直すように言ったのはどなた？")

    assert "言い切ったほうがよい" in turn.answer.citations[0].quote


@pytest.mark.parametrize(
    ("question", "standalone"),
    [
        ("停留所の件に移りますが、いつ決まりますか", "停留所について、いつ決まりますか"),
        ("話は変わりますが、停留所の件です。いつ決まりますか", "停留所について、いつ決まりますか"),
        ("as for the stops, when will that be decided?", "About the stops: when will that be decided?"),
        (
            "and the stops near the school, what happens to them?",
            "About the stops near the school: what happens to them?",
        ),
    ],
)
def test_another_topic_is_turned_to(question: str, standalone: str, talk: Talk) -> None:
    """A question that names another topic before it asks is asked of that one alone."""
    assert talk("なぜ再委託しないのですか", question).standalone == standalone


def test_all_but_one(talk: Talk) -> None:
    """Everybody but the one who is named is asked for."""
    turn = talk("図書宅配の費用はいくらですか", "副館長以外の人は？")

    assert all(c.speaker and c.speaker.name != "折原美津子" for c in turn.answer.citations)


def test_other_sentences_are_told(talk: Talk) -> None:
    """What the asker has read already gives way to another sentence that answers as well."""
    first = talk("ジビエの施設は作らないの", on="village").answer
    then = talk("ジビエの施設は作らないの", "なぜ？", on="village").answer

    assert first.text.split("\n")[0].split("[")[0] not in then.text
    assert "８００頭" in then.text.split("\n")[0]


def test_english_talk_is_followed_to_its_vote(talk: Talk) -> None:
    """Who was against and what was decided is told of English minutes, whose chair and members are labels alone."""
    against = talk("When will the last crossing leave in winter?", "did anyone object?", on="ferry").answer
    decided = talk("When was the crane inspected?", "what was decided in the end?", on="ferry").answer
    agreed = talk("How much did fines bring in last year?", "did Ms. Shah agree?", on="orchard").answer

    assert "I am against this" in against.citations[0].quote
    assert "new slewing ring be ordered" in decided.citations[0].quote
    assert "I don't agree with that" in agreed.citations[0].quote


def test_a_vote_tells_who_was_alone(talk: Talk) -> None:
    """Who voted against is told by the record of the vote."""
    turn = talk("Why should routes 4 and 9 be merged?", "who voted against it?", on="meadow")

    assert "Mr. Stone voting no" in turn.answer.citations[0].quote


def test_decision_before_the_next_item(talk: Talk) -> None:
    """What was decided is found where the chair goes on to the next item in the same breath."""
    turn = talk("町営住宅の家賃の滞納はどれだけありますか", "結果はどうなった？", on="town")

    assert "議案第１２号は原案のとおり可決" in turn.answer.citations[0].quote


def test_answer_rather_than_the_question(talk: Talk) -> None:
    """What a follow-up asks is told by an answer, although the question before it has the words of the topic."""
    turn = talk("戸別受信機は全世帯に配りますか", "誰がもらえるの？", on="village")

    assert "６４０台" in turn.answer.citations[0].quote


def test_a_recorded_vote_is_the_outcome(talk: Talk) -> None:
    """What was decided is found where the clerk tells it below the words of whoever spoke last."""
    asked = ("How much would the box culvert cost?", "what was decided?")
    turn = talk(*asked, on="carrowmore")
    answer = talk(
        "How much would the restoration of the Astor cost?", "What was the result of the vote?", on="carrowmore"
    )

    assert "agreed unanimously" in turn.answer.citations[0].quote
    assert "carried by five votes to one" in answer.answer.citations[0].quote


def test_a_decision_that_refers_is_told_with_what_was_put(talk: Talk) -> None:
    """Where the chair decides only "so", what was put to the meeting before comes first."""
    turn = talk("弥生公園を外してほしいと言ったのは誰ですか", "結局どうなった？", on="parkboard")

    assert "弥生公園を除く５公園" in turn.answer.citations[0].quote
    assert "そのように決します" in turn.answer.citations[1].quote


@pytest.mark.parametrize(
    ("questions", "quoted", "on"),
    [
        (("Why does Cllr Quilty oppose a charge for the toilets?", "Who disagreed with him?"), "the opposite view", "carrowmore"),
        (("What did Ms. Shah say about fines?", "Who was against her?"), "Fines keep poor families away", "orchard"),
        (("What did Cllr Brannigan suggest about selling graves in advance?", "Anyone against?"), "difficulty with that", "carrowmore"),
        (("How many lorries run through the village?", "anyone worried?"), "My concern is the school", "quarry"),
        (("Who suggested stepping stones?", "what was wrong with that idea?"), "rose too fast", "bridge"),
        (("農地をつぶすことに農家は納得していますか", "それは誰が心配してた？"), "納得しているのですか", "town"),
    ],
)  # fmt: skip
def test_who_takes_the_other_side(questions: tuple[str, str], quoted: str, on: str, talk: Talk) -> None:
    """Who is against somebody, or worries, is told by what others say right there, never by that one's own words."""
    assert quoted in talk(*questions, on=on).answer.citations[0].quote


@pytest.mark.parametrize(
    ("questions", "standalone", "on"),
    [
        (("なぜ再委託しないのですか", "停留所の話もあったよね、いくつあるの？"), "停留所について、いくつあるの？", "sample"),
        (("なぜ再委託しないのですか", "停留所の話に戻るけど、いくつあるの？"), "停留所について、いくつあるの？", "sample"),
        (("How much are the quotes for the roof?", "Speaking of lorries, who answers the phone?"), "About lorries: who answers the phone?", "quarry"),
    ],
)  # fmt: skip
def test_a_topic_nobody_asked_about_yet(questions: tuple[str, str], standalone: str, on: str, talk: Talk) -> None:
    """A question that goes back to what the talk has not touched names its topic as one that turns to it does."""
    assert talk(*questions, on=on).standalone == standalone


def test_the_office_answers(talk: Talk) -> None:
    """What the town answered is the reply to whom was cited, whatever else towns reply to."""
    turn = talk("禁止の看板について塚本委員は何と言いましたか。", "市はどう答えた？", on="parkboard")

    assert "公園条例第４条" in turn.answer.citations[0].quote


def test_reasons_stand_where_the_talk_is(talk: Talk) -> None:
    """A reason is looked for in what is left of the cited words and in the request that led to them."""
    cited = talk("Where would the new toilet be beside the taxi rank?", "why there?", on="carrowmore").answer
    led = talk("梅田西公園の終了時刻はどうなりますか", "なんで？", on="parkboard").answer

    assert "better lit" in cited.citations[0].quote
    assert "夕方４時台" in led.citations[0].quote


def test_what_the_asker_said_later(talk: Talk) -> None:
    """Whether an asker of many questions was content is told by what they said of this one at the end."""
    turn = talk("体育館のエアコンはいつまでに全部つきますか", "小笠原さんは納得した？", on="kasumi")

    assert "前倒しを強く求めて" in turn.answer.citations[0].quote


def test_what_is_thought_is_no_question(talk: Talk) -> None:
    """Asked what somebody thinks of an answer, their question to it tells nothing."""
    turn = talk(
        "What is the price of a plot in the cemetery?", "Does Cllr Moylan think that's too much?", on="carrowmore"
    )

    assert "selling them too cheaply" in turn.answer.citations[0].quote


@pytest.mark.parametrize(
    ("questions", "quoted", "on"),
    [
        (("共同保育の期間は何か月の予定ですか？", "短いと言ったのは誰？"), "短すぎます", "hoiku"),
        (("What is the price of a plot in the cemetery?", "who said it was too cheap?"), "selling them too cheaply", "carrowmore"),
        (("How many lorries run through the village?", "who said it was dangerous?"), "My concern is the school", "quarry"),
        (("調理室はいつ閉まりますか？", "ガスを残してほしいと言ったのは誰？"), "一口だけでもガスを残す", "hall"),
    ],
)  # fmt: skip
def test_who_said_that(questions: tuple[str, str], quoted: str, on: str, talk: Talk) -> None:
    """Who said something is looked for by what they are to have said, near the talk, and is not whoever was cited."""
    assert quoted in talk(*questions, on=on).answer.citations[0].quote


def test_reason_of_a_proposal_that_the_chair_tells(talk: Talk) -> None:
    """Where the chair tells of a proposal, its reason is in the words of whoever made it."""
    turn = talk("継続審議を提案したのは誰ですか？", "なぜ？", on="hoiku")

    assert "数字が後から出てくるようでは" in turn.answer.citations[0].quote


def test_a_label_that_is_as_good_as_a_name(talk: Talk) -> None:
    """A member is known by the surname and title that they are labelled by."""
    turn = talk("学童の支援員は足りていますか？", "長谷川さんは何て言ってた？", on="hoiku")

    assert turn.standalone == "学童の支援員が足りることについて、長谷川勉委員は何と言いましたか"
    assert turn.answer.citations[0].label == "長谷川委員"


def test_sides_are_of_the_item(talk: Talk) -> None:
    """Who disagreed is told of the item talked about, although others were against something else outright."""
    turn = talk(
        "Does Mr. Adeyemi want anyone disciplined for the record system failure?", "who disagreed?", on="eastmoor"
    )

    assert "I am one of those who do not" in turn.answer.citations[0].quote


def test_the_rest_of_what_was_cited_tells(talk: Talk) -> None:
    """What a cited passage still has to tell is not passed over because some of it was quoted."""
    turn = talk("新しい園舎の予定地は津波の浸水区域に入っていますか？", "対策はいくらかかるの？", on="hoiku")

    assert "約４千万円" in turn.answer.citations[0].quote


def test_what_became_of_the_topic_is_its_outcome(talk: Talk) -> None:
    """What happened to what is talked about is asked of the decision on it."""
    turn = talk("How much would the box culvert cost?", "what happened to the culvert?", on="carrowmore")

    assert turn.standalone == "What was decided about box culvert?"
    assert "agreed unanimously" in turn.answer.citations[0].quote


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("何世帯が答えたの", "other"), ("何と答えましたか", "reply"), ("一番の心配は", "other"), ("心配した人は", "against"),
        ("賛成しかねると言った人は", "against"), ("What was the main concern?", "other"), ("Who was concerned?", "against"),
        ("Did anyone answer her?", "reply"),
    ],
)  # fmt: skip
def test_kinds(asked: str, kind: str) -> None:
    """How many answered is no answer, and the greatest worry is not whoever worries."""
    assert kind_of(asked, asked, None) == kind


@pytest.mark.parametrize(
    ("questions", "quoted", "on"),
    [
        (("What was decided about the short-term rental ordinance?", "who voted no?"), "Nays: Trask", "harlow"),
        (("Why is Councilmember Lamont uneasy about the deer hunt?", "so is the hunt going ahead?"), "postpone the archery hunt", "harlow"),
        (("What is wrong with the slipway?", "what did they decide?"), "obtain three quotes", "sailing"),
        (("下の湯の建て替えに賛成したのは誰ですか。", "で、どうなった？"), "Ｂ案の耐震改修を基本とする", "numata"),
        (("継続審査を提案したのは誰ですか？", "反対したのは？", "で、どうなったの？"), "継続審査とすることは否決", "kiban"),
    ],
)  # fmt: skip
def test_what_the_vote_was_on(questions: tuple[str, ...], quoted: str, on: str, talk: Talk) -> None:
    """What came of it is told by the vote on it, with the motion that was put, and by whoever voted against."""
    assert quoted in talk(*questions, on=on).answer.citations[0].quote


def test_an_answer_that_was_quoted_is_the_answer(talk: Talk) -> None:
    """Asked what the town answered where its answer was cited, the same words are told again."""
    turn = talk("下の湯の段差について誰が質問しましたか。", "町の答えは？", on="numata")

    assert "Ａ案では段差を全てなくします" in turn.answer.citations[0].quote


def test_whoever_else_is_another(talk: Talk) -> None:
    """Who else doubts is nobody who was told already."""
    answer = talk("Why is Councilmember Lamont uneasy about the deer hunt?", "who else had doubts?", on="harlow").answer

    assert all("Lamont" not in (c.label or "") for c in answer.citations)


def test_nobody_objected(talk: Talk) -> None:
    """Where nobody took that side the answer abstains, and shows what comes nearest."""
    turn = talk("ベンダーとは何ですか", "反対した人は？", on="tokorozawa")

    assert not turn.answer.found
    assert turn.answer.reason == "detail_not_told"


def test_meeting_is_carried(tmp_path: Path) -> None:
    """A question about the meeting itself is answered for the meeting that is talked about, and shows which."""
    with Assistant.open(tmp_path) as assistant:
        assistant.add([*files(), HERE / "tests" / "questions" / "assembly.txt"])
        conversation = assistant.conversation()
        conversation.ask("なぜ再委託しないのですか")
        answer = conversation.ask("欠席者は？")

        assert [c.quote for c in answer.citations if "荻窪" in c.quote] == []
        assert "能勢良枝" in answer.text
        assert conversation.turns[-1].standalone == "2022年11月18日の会議：欠席者は？"


def test_filters_hold_for_a_follow_up(talk: Talk) -> None:
    """A filter set with a follow-up restricts where its answer is looked for."""
    turn = talk("なぜ再委託しないのですか", "その理由は？", role="副館長")

    assert all(c.role and "副館長" in c.role for c in turn.answer.citations)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("その理由は？", True), ("なぜ？", True), ("もう少し詳しく", True), ("いくらですか", True), ("反対した人は？", True),
        ("いつから申し込めますか", True), ("それを提案したのは誰ですか", True), ("他の意見は", True), ("対象は？", True),
        ("なぜ再委託しないのですか", False), ("分館の開館時間の見直しは？", False), ("おまかせ便とは何ですか", False),
        ("その本はその後どうなりましたか", True), ("試行の報告書で戻らなかった本はその後どうなりましたか", False),
        ("why?", True), ("and who objected?", True), ("when does it start?", True), ("who asked that?", True),
        ("how much?", True), ("what about the branches?", True), ("tell me more", True), ("What did she say about it?", True),
        ("Why is there no subcontracting?", False), ("How will the city stop its reserve fund from shrinking?", False),
        ("How long does it take to register for home delivery?", False), ("What should deaf users do when they apply?", False),
        ("Will school lunch fees go up?", False), ("全部切らないとだめなの？", True), ("本当に大丈夫？", True),
        ("市はどう答えた？", True), ("夜はどうなるの", True), ("who had doubts?", True), ("無料の駐車場はありますか", False),
    ],
)  # fmt: skip
def test_what_leans(question: str, expected: bool) -> None:
    """A question leans on the conversation when it points back or names nothing of its own."""
    assert leans(question, question, (), ()) is expected


def test_predicates() -> None:
    """A question that names only what happens leaves out of what it asks."""
    assert is_predicate("もう改善されましたか")
    assert not is_predicate("停留所は改善されましたか")
    assert not is_predicate("費用は？")


def test_topics() -> None:
    """What a question is about is said in a few of its words."""
    assert topic_ja("なぜ宅配だけは再委託をしないのですか") == "宅配の再委託"
    assert topic_ja("なぜ宅配だけは再委託をしないのですか", denied=True) == "宅配の再委託をしないこと"
    assert topic_ja("本を貸し出せますか") == "本を貸し出せること"
    assert topic_ja("いつですか") == ""
    assert topic_en("How much does home delivery cost?") == "home delivery"
    assert topic_en("why?") == ""
    assert topic_en("And what's that money spent on?") == "spent"
    assert topic_en("What ways of reducing the deer did the biologist describe?") == "deer of the biologist"
    assert topic_en("How much cash does the hospital have?") == "cash of the hospital"
    assert topic_en("Why is the lido a danger?") == "lido danger"
    assert topic_en("What is wrong with the culvert at Weir Lane?") == "culvert at Weir Lane"
    assert topic_en("Should the parish council sell the old library?") == "old library"
    assert topic_en("Who operates the convenience store system?") == "convenience store system"
    assert topic_en("Why does the coach want the club to buy its own bus?") == "coach own bus of the club"
    assert topic_en("What is the new mooring charge?") == "new mooring charge"
    assert topic_ja("おまかせ便って何？") == "おまかせ便"
    assert topic_of("宅配の再委託について、前の年と比べるとどうなりますか", "ja") == "宅配の再委託"
    assert topic_of("What did the chair say about home delivery?", "en") == "home delivery"
    assert nouns("おまかせ便の対象は誰ですか") == ["おまかせ便"]


def test_compositions() -> None:
    """Topic, thing and person take the place of what a question leaves out."""
    assert generic("費用は？", "ja", "宅配") == "宅配について、費用はいくらですか"
    assert generic("why?", "en", "home delivery") == "About home delivery: why?"
    assert generic("どのくらいの頻度？", "ja", "研修") == "研修について、どのくらいの頻度ですか"
    assert put_instead("宅配の費用はいくらですか", "巡回便", "ja") == "巡回便の費用はいくらですか"
    assert put_instead("捕ったシカはどうするの", "保冷車", "ja") == "保冷車はどうするの"
    assert put_instead("How much does home delivery cost?", "the van", "en") == "How much does the van cost?"
    assert other_person("野村委員は何を質問しましたか", ["野村"], "近藤委員") == "近藤委員は何を質問しましたか"
    assert other_person("何が決まりましたか", [], "近藤委員") is None
    assert (
        other_person("What did Ms. Shah say about fines?", ["Shah"], "Okafor") == "What did Ms. Okafor say about fines?"
    )
    assert (
        put_instead("About the fares: when do they rise?", "students", "en") == "About the fares: what about students?"
    )
    assert (
        put_instead("What about the permanent staff of the library?", "the relief ones", "en")
        == "What about the relief staff of the library?"
    )
