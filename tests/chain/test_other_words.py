"""What is true in other words than its source's comes through the gates, and the false told of the same source does not."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.chain.test_gates import kept, said


@pytest.mark.parametrize(
    ("asked", "text", "true", "false"),
    [
        (  # a doer of another clause, and 「…のが原則」, who names nobody
            "撤退したら誰が片づけますか。",
            "事業者の負担で建物を壊していただくのが原則でございます。",
            "原則として事業者が建物を壊すことになっています[1]。",
            "建物は壊さず、そのまま残します[1]。",
        ),
        (
            "放送が遅れたのはなぜですか。",
            "雨量が百ミリを超えた時点で、協議を待たずに危機管理監が発令できるよう、規程を改めました。",
            "雨量が100ミリを超えた時点で危機管理監が協議を待たずに発令できるよう、規程を改めています[1]。",
            "雨量が150ミリを超えた時点で危機管理監が発令できるよう、規程を改めています[1]。",
        ),
        (
            "地元は何を求めていますか。",
            "自治会からは、道路を別に設けることが条件として示されております。",
            "自治会は、道路を別に設けることを条件に挙げています[1]。",
            "自治会は、道路を別に設けないことを条件に挙げています[1]。",
        ),
        (  # months as years, and years between two
            "保証金はいくらですか。",
            "使用料の二十四か月分に当たる保証金をお預かりします。",
            "使用料の2年分の保証金を預かります[1]。",
            "使用料の4年分の保証金を預かります[1]。",
        ),
        (
            "台数はどう変わりましたか。",
            "台数は、令和三年度の五百台から令和五年度には四百台に減少しております。",
            "令和3年度に500台だった台数は、2年後には400台に減りました[1]。",
            "令和3年度に500台だった台数は、3年後には400台に減りました[1]。",
        ),
        (  # a rhetorical question denies nothing
            "料金を取ることをどう思いますか。",
            "掃除をしている人から料金を取るのは、筋が違うんじゃないですか。",
            "掃除をしている人から料金を取るのは筋が違うと述べました[1]。",
            "掃除をしている人から料金を取るのは筋が違わないと述べました[1]。",
        ),
        (  # the nearer word is denied
            "値上げに反対ですか。",
            "値上げそのものに反対ではないんです。手続が書かれていないのが困ります。",
            "値上げ自体に反対しているわけではなく、手続が書かれていないので困ると述べました[1]。",
            "値上げそのものに反対だと述べました[1]。",
        ),
        (
            "市は上乗せしますか。",
            "県の制度がございますので、市が重ねて支給することは考えておりません。",
            "県の制度があるため、市が上乗せして支給する考えはありません[1]。",
            "はい、市は県の制度に上乗せして支給します[1]。",
        ),
        (  # what takes up the sentence before speaks of the same
            "木は何本切りますか。",
            "図面では建物の場所に桜が21本かかっています。これを全部切る前提です。",
            "建物の場所には桜が21本あり、すべて切る前提です[1]。",
            "建物の場所には桜が12本あり、すべて切る前提です[1]。",
        ),
        (  # of two bodies the denied one
            "苦情はどこへ言えばいいですか。",
            "苦情の窓口を自治会ではなく公園課に一本化します。",
            "苦情の窓口は公園課に一本化されます[1]。",
            "苦情は自治会が受け付けます[1]。",
        ),
        (  # an increase of a rate is its being raised
            "Why is the rate going up?",
            "加入者が五年で二割減り、一人当たりの医療費が伸びているため、率を〇・六ポイント引き上げます。",
            "The rate will increase by 0.6 points because medical costs per person are growing [1].",
            "The rate will be lowered by 0.6 points [1].",
        ),
        (
            "Why was the report put off?",
            "駅まで歩いて6分ですので、通勤の方が使っていると推測しております。",
            "Because the station is only a six-minute walk away, the city presumes that commuters use it [1].",
            "Because the station is only a ten-minute walk away, the city presumes that commuters use it [1].",
        ),
    ],
)  # fmt: skip
def test_other_words(sample_assistant: Assistant, asked: str, text: str, true: str, false: str) -> None:
    """Nothing of the true reply is dropped, and the false one is."""
    source = said(1, text, asked=asked)

    assert kept(sample_assistant, true, source, question=asked) == []
    assert kept(sample_assistant, false, source, question=asked)


def test_a_term_of_a_translation_is_no_quotation(sample_assistant: Assistant) -> None:
    """What “known as …” names is held as words are; what somebody is said to have said is a quotation all the same."""
    source = said(1, "大人が横になれるベッド、ユニバーサルシートと言いますけれど、必ず入れてください。")

    assert kept(sample_assistant, 'The mayor asked for a bed known as a "universal sheet" [1].', source) == []
    assert kept(sample_assistant, 'The mayor said, "we will buy a universal sheet" [1].', source)


def test_a_name_that_a_dictionary_parts_is_read_whole(sample_assistant: Assistant) -> None:
    """瀬ノ原 is Senohara, and no Senomori."""
    source = said(1, "瀬ノ原駅まで歩いて6分です。")

    assert kept(sample_assistant, "It is a six-minute walk to Senohara Station [1].", source) == []
    assert kept(sample_assistant, "It is a six-minute walk to Senomori Station [1].", source)


def test_who_did_it_is_told_in_two_words(sample_assistant: Assistant) -> None:
    """“He would not commit to that.” and 「できません。」 are borne out by the sentence after them, or not at all."""
    source = said(1, "年度の途中で料率を変えることは条例上できません。")
    asked = "年度の途中で料率を変えることはできますか"

    assert (
        kept(sample_assistant, "できません。料率を途中で変えることは条例上できません[1]。", source, question=asked)
        == []
    )
    assert kept(sample_assistant, "できます。料率を途中で変えることは条例上できません[1]。", source, question=asked)
