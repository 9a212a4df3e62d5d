"""Minutes as towns print them, one made-up file for each habit: turns, persons, attendance and day come back."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import pytest

from index.reading import inspect_minutes

from .conftest import Write


@dataclass(frozen=True)
class Case:
    """A file and what it says."""

    text: str
    turns: tuple[tuple[str, str, str], ...]  # label, name or nothing, first words
    people: tuple[str, ...] = ()  # all of the attendance, where the file has one
    held_on: str = "None"
    suffix: str = ".txt"


CASES: dict[str, Case] = {
    "a sheet of signs": Case(
        """令和５年度第１回 霧丘市子ども会議 会議録
日時：令和５年６月３０日（金）１０時～
場所：市役所会議室
委員の出欠
土門　周作　○
小野寺　和香　○
桐生　学　－
石動　久　○
若宮　千草　×
事務局　子育て課長　井狩　譲

会長　ただいまから会議を始めます。
石動委員　資料の２ページについて質問します。待機児童は何人ですか。
井狩課長　四月の時点で十二人でございます。
小野寺委員　去年より減ったのですか。
井狩課長　はい、五人減っております。
""",
        (
            ("会長", "", "ただいまから"),
            ("石動委員", "石動久", "資料の"),
            ("井狩課長", "井狩譲", "四月の"),
            ("小野寺委員", "小野寺和香", "去年より"),
            ("井狩課長", "井狩譲", "はい"),
        ),
        people=(
            "土門周作",
            "小野寺和香",
            "桐生学",
            "石動久",
            "若宮千草",
            "井狩譲",
        ),
        held_on="2023-06-30",
    ),
    "a table of who came": Case(
        """<h1>第３回まちづくり委員会 議事録</h1><p>開催日：2022年11月8日</p>
<table><tr><th>役職</th><th>氏名</th><th>出欠</th></tr>
<tr><td>委員長</td><td>土門　周作</td><td>○</td></tr>
<tr><td>副委員長</td><td>小野寺　和香</td><td>○</td></tr>
<tr><td>委員</td><td>石動　久</td><td>欠</td></tr>
<tr><td>委員</td><td>若宮　千草</td><td>○</td></tr></table>
<h2>議事</h2><p>委員長　：　ただいまより開会します。</p>
<p>若宮委員　：　駐車場は何台分ですか。</p>
<p>事務局　：　五十台を予定しています。</p>
<p>委員長　：　ほかにありませんか。</p>
""",
        (
            ("委員長", "土門周作", "ただいま"),
            ("若宮委員", "若宮千草", "駐車場"),
            ("事務局", "", "五十台"),
            ("委員長", "土門周作", "ほかに"),
        ),
        people=(
            "土門周作",
            "小野寺和香",
            "石動久",
            "若宮千草",
        ),
        held_on="2022-11-08",
        suffix=".html",
    ),
    "a roster with each name below its seat": Case(
        """霧丘町農業委員会総会議事録

開催日時
令和４年７月５日　午後１時３０分
開催場所
役場大会議室
出席委員
会長
土門周作
会長職務代理者
小野寺和香
１番
石動久
２番
若宮千草
３番
戸川かおり
欠席委員
４番
桐生学
事務局
局長
井狩譲
主事
沢渡実

議長　ただいまから総会を開会いたします。
１番　議案第１号について質問いたします。面積はどのくらいですか。
局長　三反ほどでございます。
議長　ほかに質問はありませんか。
２番　ありません。
沢渡主事　次の議案の資料をお配りします。御確認をお願いいたします。
""",
        (
            ("議長", "", "ただいま"),
            ("1番", "石動久", "議案第"),
            ("局長", "井狩譲", "三反ほど"),
            ("議長", "", "ほかに"),
            ("2番", "若宮千草", "ありません"),
            ("沢渡主事", "沢渡実", "次の"),
        ),
        people=(
            "土門周作",
            "小野寺和香",
            "石動久",
            "若宮千草",
            "戸川かおり",
            "桐生学",
            "井狩譲",
            "沢渡実",
        ),
        held_on="2022-07-05",
    ),
    "signs of a legend and a roster": Case(
        """第２回 水道料金審議会 議事要旨
開催日　令和３年１０月１日
出席者　会長　土門周作、委員　石動久、若宮千草
凡例　◎会長　○委員　●事務局
◎定刻ですので始めます。
●資料１を説明します。料金は二十年据え置いています。
○値上げの幅はどのくらいになりますか。
●平均で一割ほどです。
◎ほかに意見はありますか。
○段階的に上げてほしいと思います。
""",
        (
            ("◎", "土門周作", "定刻"),
            ("●", "", "資料１"),
            ("○", "", "値上げ"),
            ("●", "", "平均で"),
            ("◎", "土門周作", "ほかに"),
            ("○", "", "段階的"),
        ),
        people=(
            "土門周作",
            "石動久",
            "若宮千草",
        ),
        held_on="2021-10-01",
    ),
    "a press conference": Case(
        """霧丘市長定例記者会見
会見日　令和５年４月３日（月）
【市長】
本日は二つの発表があります。一つ目は新しい図書館です。
【記者（ひばり新聞）】
図書館はいつ開くのですか。
【市長】
来年の春を予定しております。
【記者】
費用はどのくらいですか。
【財政課長】
およそ二十億円でございます。
""",
        (
            ("市長", "", "本日は"),
            ("記者（ひばり新聞）", "", "図書館は"),
            ("市長", "", "来年の"),
            ("記者", "", "費用は"),
            ("財政課長", "", "およそ"),
        ),
        held_on="2023-04-03",
    ),
    "Q and A": Case(
        """道路整備に関する住民説明会　質疑応答
日時：令和４年９月１０日　１９時から
Q：工事はいつ終わりますか。
A：来年の三月に終わる予定です。
Q：夜も工事をしますか。
A：夜間の工事は行いません。
　騒音にも気をつけます。
Q：車は通れますか。
A：片側だけ通れます。
""",
        (
            ("Q", "", "工事は"),
            ("A", "", "来年の"),
            ("Q", "", "夜も"),
            ("A", "", "夜間の"),
            ("Q", "", "車は"),
            ("A", "", "片側"),
        ),
        held_on="2022-09-10",
    ),
    "question and reply before a colon": Case(
        """公民館建替説明会 議事録
令和４年９月１０日
質問：駐車場は何台ですか。
回答：五十台を予定しております。
質問：図書室はできますか。
回答：二階に設けます。
要望：授乳室もほしいです。
回答：検討いたします。
""",
        (
            ("質問", "", "駐車場"),
            ("回答", "", "五十台"),
            ("質問", "", "図書室"),
            ("回答", "", "二階"),
            ("要望", "", "授乳室"),
            ("回答", "", "検討"),
        ),
        held_on="2022-09-10",
    ),
    "speakers behind opinions": Case(
        """第４回環境審議会　議事要旨
日時　令和２年２月２０日
出席委員　土門周作会長、石動久委員、若宮千草委員
主な意見
・目標の数値が低いのではないか。（石動委員）
・国の計画に合わせた数値である。（事務局）
・市民に伝わる書き方にしてほしい。（若宮委員）
・次回までに案を直す。（事務局）
・以上で終了する。（土門会長）
""",
        (
            ("石動委員", "石動久", "目標の"),
            ("事務局", "", "国の"),
            ("若宮委員", "若宮千草", "市民に"),
            ("事務局", "", "次回"),
            ("土門会長", "土門周作", "以上で"),
        ),
        people=(
            "土門周作",
            "石動久",
            "若宮千草",
        ),
        held_on="2020-02-20",
    ),
    "an English council": Case(
        """Minutes of the Riverside Town Council
Date: March 4, 2024
Present: Anna Smith (Chair), Bob Jones, Carla Diaz

Chair Smith: I call the meeting to order. Good evening everyone.
Bob Jones: I have a question about the budget for the library.
Carla Diaz: The library budget was increased by five percent this year.
Bob Jones: Thank you. That answers my question.
Chair Smith: If there is nothing else, the meeting is adjourned.
""",
        (
            ("Chair Smith", "Anna Smith", "I call"),
            ("Bob Jones", "Bob Jones", "I have"),
            ("Carla Diaz", "Carla Diaz", "The library"),
            ("Bob Jones", "Bob Jones", "Thank"),
            ("Chair Smith", "Anna Smith", "If there"),
        ),
        held_on="2024-03-04",
    ),
    "English offices in capitals": Case(
        """CITY OF RIVERSIDE - PLANNING COMMISSION MINUTES
January 9, 2023

CHAIR SMITH: Good evening. We will begin with the first item.
COMMISSIONER JONES: I would like to ask staff about the parking plan.
MS. DIAZ: The plan includes forty spaces behind the building.
COMMISSIONER JONES: Thank you very much for that.
CHAIR SMITH: We will now vote on the item.
""",
        (
            ("CHAIR SMITH", "", "Good"),
            ("COMMISSIONER JONES", "", "I would"),
            ("MS. DIAZ", "", "The plan"),
            ("COMMISSIONER JONES", "", "Thank"),
            ("CHAIR SMITH", "", "We will"),
        ),
        held_on="2023-01-09",
    ),
    "surnames without any roster": Case(
        """定例ミーティング議事録
2023/05/12
土門：今日は会場の話をします。
石動：駅前の公民館が空いています。
土門：いくらかかりますか。
石動：一日三千円です。
若宮：安いですね。そこにしましょう。
土門：では決まりです。予約をお願いします。
若宮：はい、予約します。
""",
        (
            ("土門", "", "今日"),
            ("石動", "", "駅前"),
            ("土門", "", "いくら"),
            ("石動", "", "一日"),
            ("若宮", "", "安い"),
            ("土門", "", "では"),
            ("若宮", "", "はい"),
        ),
        held_on="2023-05-12",
    ),
    "names with さん": Case(
        """運営会議 議事録
日時：2023年5月12日
参加者：土門、石動、若宮
土門さん：今日は会場の話をします。
石動さん：駅前の公民館が空いています。
若宮さん：いくらかかりますか。
石動さん：一日三千円です。
""",
        (
            ("土門さん", "土門", "今日"),
            ("石動さん", "石動", "駅前"),
            ("若宮さん", "若宮", "いくら"),
            ("石動さん", "石動", "一日"),
        ),
        held_on="2023-05-12",
    ),
    "letters for members": Case(
        """第３回利用者懇談会　記録
令和５年２月３日
司会　それでは始めます。自由に御発言ください。
Ａ　本の数が少ないと思います。
Ｂ　私は十分だと思います。
Ａ　新しい本が少ないのです。
職員　来年度は増やす予定です。
Ｃ　駐車場も広げてください。
司会　ありがとうございました。
""",
        (
            ("司会", "", "それでは"),
            ("A", "", "本の"),
            ("B", "", "私は"),
            ("A", "", "新しい"),
            ("職員", "", "来年度"),
            ("C", "", "駐車場"),
            ("司会", "", "ありがとう"),
        ),
        held_on="2023-02-03",
    ),
    "counted turns": Case(
        """霧丘町議会 総務委員会会議録
令和３年３月１０日
出席委員　委員長　土門周作　委員　石動久　委員　若宮千草
1　委員長　ただいまから委員会を開会します。
2　石動委員　予算書の１２ページについて伺います。これは何の費用ですか。
3　総務課長　庁舎の屋根を直す費用でございます。
4　石動委員　わかりました。
5　若宮委員　関連して伺います。いつ工事をしますか。
6　総務課長　夏休みの間に行います。
7　委員長　以上で終わります。
""",
        (
            ("委員長", "土門周作", "ただいま"),
            ("石動委員", "石動久", "予算書"),
            ("総務課長", "", "庁舎"),
            ("石動委員", "石動久", "わかり"),
            ("若宮委員", "若宮千草", "関連"),
            ("総務課長", "", "夏休み"),
            ("委員長", "土門周作", "以上"),
        ),
        people=(
            "土門周作",
            "石動久",
            "若宮千草",
        ),
        held_on="2021-03-10",
    ),
    "initials that part namesakes": Case(
        """第５回総合計画審議会会議録
開催日時　平成３０年５月１１日（金）
出席者　土門周作会長、土門春香委員、加賀まさお委員、石動久委員
○土門(周)会長　それでは始めます。
○土門(春)委員　一つ質問があります。人口の見通しはどう計算したのですか。
○加賀委員　私も同じことを聞きたいと思いました。
○企画課長　国の研究所の数字を使っております。
○土門(周)会長　ほかにありますか。
""",
        (
            ("土門(周)会長", "土門周作", "それでは"),
            ("土門(春)委員", "土門春香", "一つ"),
            ("加賀委員", "加賀まさお", "私も"),
            ("企画課長", "", "国の"),
            ("土門(周)会長", "土門周作", "ほかに"),
        ),
        people=(
            "土門周作",
            "土門春香",
            "加賀まさお",
            "石動久",
        ),
        held_on="2018-05-11",
    ),
    "a parliament": Case(
        """第百二回議会　決算委員会議録
平成十六年十一月四日（木曜日）
　出席委員
委員長　土門　周作君
理事　小野寺和香君　理事　石動　久君
若宮　千草君
○土門委員長　これより会議を開きます。
　質疑の申出がありますので、順次これを許します。小野寺和香君。
○小野寺委員　おはようございます。早速質問いたします。
○井狩国務大臣　お答えをいたします。
　詳しくは局長から申し上げます。
○政府参考人（桐生学君）　お答え申し上げます。三十億円でございます。
○土門委員長　次に、石動久君。
○石動委員　石動でございます。よろしくお願いいたします。
""",
        (
            ("土門委員長", "土門周作", "これより"),
            ("小野寺委員", "小野寺和香", "おはよう"),
            ("井狩国務大臣", "", "お答えを"),
            ("政府参考人（桐生学君）", "桐生学", "お答え申し"),
            ("土門委員長", "土門周作", "次に"),
            ("石動委員", "石動久", "石動で"),
        ),
        people=(
            "土門周作",
            "小野寺和香",
            "石動久",
            "若宮千草",
            "桐生学",
        ),
        held_on="2004-11-04",
    ),
    "signs for headings, brackets for speakers": Case(
        """霧丘市文化財保護審議会 会議録
１ 日時平成１８年２月１５日（水）午後２時
２ 場所郷土資料館
３ 出席者土門周作、石動久、若宮千草
４ 議題
●議題１　古墳の調査について
（会長）議題１について説明をお願いします。
（事務局）資料１のとおりです。調査は三年かけて行います。
（石動委員）費用はどのくらいですか。
（事務局）年に二百万円です。
●議題２　その他
（会長）その他、何かありますか。
（若宮委員）特にございません。
（会長）これで終わります。
""",
        (
            ("会長", "", "議題１"),
            ("事務局", "", "資料１"),
            ("石動委員", "石動久", "費用"),
            ("事務局", "", "年に"),
            ("会長", "", "その他"),
            ("若宮委員", "若宮千草", "特に"),
            ("会長", "", "これで"),
        ),
        people=(
            "土門周作",
            "石動久",
            "若宮千草",
        ),
        held_on="2006-02-15",
    ),
    "a table with numbers": Case(
        """<table><tr><td>会議名</td><td>第２回交通会議</td></tr>
<tr><td>日時</td><td>令和４年８月９日</td></tr>
<tr><td>出席者</td><td>土門周作（会長）、石動久、若宮千草</td></tr></table>
<table><tr><th>No.</th><th>発言者</th><th>発言要旨</th></tr>
<tr><td>1</td><td>会長</td><td>開会します。</td></tr>
<tr><td>2</td><td>石動委員</td><td>バスの本数を増やしてほしい。</td></tr>
<tr><td>3</td><td>事務局</td><td>運転手が足りない状況である。</td></tr>
<tr><td>4</td><td>若宮委員</td><td>乗合タクシーはどうか。</td></tr></table>
""",
        (
            ("会長", "土門周作", "開会"),
            ("石動委員", "石動久", "バスの"),
            ("事務局", "", "運転手"),
            ("若宮委員", "若宮千草", "乗合"),
        ),
        people=(
            "土門周作",
            "石動久",
            "若宮千草",
        ),
        held_on="2022-08-09",
        suffix=".html",
    ),
    "opinions and replies in columns": Case(
        """<p>第２回交通会議 議事録</p>
<p>令和４年８月９日</p>
<table><tr><th>意見・質問</th><th>回答</th></tr>
<tr><td>バスの本数を増やしてほしい。</td><td>運転手が足りない状況です。</td></tr>
<tr><td>乗合タクシーはどうですか。</td><td>来年度から試行します。</td></tr></table>
""",
        (
            ("意見・質問", "", "バスの"),
            ("回答", "", "運転手"),
            ("意見・質問", "", "乗合"),
            ("回答", "", "来年度"),
        ),
        held_on="2022-08-09",
        suffix=".html",
    ),
    "offices and names in columns": Case(
        """番号,時刻,役職,氏名,発言
1,10:00,会長,土門周作,開会します。よろしくお願いします。
2,10:02,環境課長,井狩譲,資料を説明します。
3,10:10,委員,石動久,質問があります。数字の根拠は何ですか。
4,10:12,環境課長,井狩譲,国の統計です。
""",
        (
            ("土門周作", "土門周作", "開会"),
            ("井狩譲", "井狩譲", "資料"),
            ("石動久", "石動久", "質問"),
            ("井狩譲", "井狩譲", "国の"),
        ),
        suffix=".csv",
    ),
    "page marks amid a sentence": Case(
        """霧丘市議会定例会会議録（第２号）
令和元年６月１２日（水曜日）
　　　午前10時00分　開議
○議長（土門周作君）　おはようございます。これより本日の会
　議を開きます。
　日程第１、一般質問を行います。７番、小野寺和香議員。
　　　　　　　　　　－１２－
　　　　　（７番小野寺和香君登壇）
○７番（小野寺和香君）　おはようございます。公共交通につい
　て伺います。バスの利用者は増えているのでしょ
- 13 -
　うか。以上、お答えください。
○議長（土門周作君）　企画課長。
○企画課長（井狩　譲君）　昨年より一割増えております。
○７番（小野寺和香君）　ありがとうございました。終わります。
　　　午後０時３分　散会
""",
        (
            ("議長（土門周作君）", "土門周作", "おはようございます。これより本日の会議を開きます。"),
            (
                "７番（小野寺和香君）",
                "小野寺和香",
                "おはようございます。公共交通について伺います。バスの利用者は増えているのでしょうか。以上",
            ),
            ("議長（土門周作君）", "土門周作", "企画課長。"),
            ("企画課長（井狩 譲君）", "井狩譲", "昨年"),
            ("７番（小野寺和香君）", "小野寺和香", "ありがとう"),
        ),
        held_on="2019-06-12",
    ),
    "short forms that the roster defines": Case(
        """第１回霧丘市史編さん委員会会議録
日時　令和４年５月２０日
出席者
委員長　土門　周作
委員　石動　久
（事務局）
生涯学習課長　井狩　譲（以下「井狩課長」という。）
主任　沢渡　実（以下、沢渡）

委員長：開会します。
井狩課長：市史の目次案を説明します。
沢渡：補足します。写真は三百枚です。
石動委員：写真の場所はわかりますか。
沢渡：はい、すべてわかります。
""",
        (
            ("委員長", "土門周作", "開会"),
            ("井狩課長", "井狩譲", "市史"),
            ("沢渡", "沢渡実", "補足"),
            ("石動委員", "石動久", "写真"),
            ("沢渡", "沢渡実", "はい"),
        ),
        people=(
            "土門周作",
            "石動久",
            "井狩譲",
            "沢渡実",
        ),
        held_on="2022-05-20",
    ),
    "one sign for headings, one for speakers": Case(
        """教育委員会定例会会議録
令和５年１月２５日（水）
出席者　教育長　大蔵稔　委員　石動久　委員　若宮千草
教育部長　井狩譲　学校教育課長　沢渡実
◎開会
○大蔵教育長　ただいまから１月定例会を開会いたします。
◎報告事項
○大蔵教育長　報告事項に入ります。部長から説明願います。
○井狩教育部長　給食費について御報告いたします。
○石動委員　値上げの時期はいつですか。
○沢渡学校教育課長　四月からです。
○若宮委員　周知はどうするのですか。
○沢渡学校教育課長　お便りでお知らせします。
◎閉会
○大蔵教育長　以上で閉会いたします。
""",
        (
            ("大蔵教育長", "大蔵稔", "ただいま"),
            ("大蔵教育長", "大蔵稔", "報告"),
            ("井狩教育部長", "井狩譲", "給食費"),
            ("石動委員", "石動久", "値上げ"),
            ("沢渡学校教育課長", "沢渡実", "四月"),
            ("若宮委員", "若宮千草", "周知"),
            ("沢渡学校教育課長", "沢渡実", "お便り"),
            ("大蔵教育長", "大蔵稔", "以上"),
        ),
        people=(
            "大蔵稔",
            "石動久",
            "若宮千草",
            "井狩譲",
            "沢渡実",
        ),
        held_on="2023-01-25",
    ),
    "names with gaps and in kana": Case(
        """霧丘区議会　区民委員会記録
令和６年２月５日
出席委員
委員長　　はま　よう子
副委員長　つ　た　えりな
委　員　　木　村　　　修
委　員　　四方田　一　三
◯はまよう子委員長　ただいまから開会します。
◯つたえりな副委員長　質問があります。費用はいくらですか。
◯区民課長　三百万円です。
◯木村修委員　わかりました。
◯四方田一三委員　関連して伺います。
◯はまよう子委員長　ほかにありますか。
""",
        (
            ("はまよう子委員長", "はまよう子", "ただいま"),
            ("つたえりな副委員長", "つたえりな", "質問"),
            ("区民課長", "", "三百"),
            ("木村修委員", "木村修", "わかり"),
            ("四方田一三委員", "四方田一三", "関連"),
            ("はまよう子委員長", "はまよう子", "ほかに"),
        ),
        people=(
            "はまよう子",
            "つたえりな",
            "木村修",
            "四方田一三",
        ),
        held_on="2024-02-05",
    ),
    "reported speech": Case(
        """霧丘市教育委員会 議事録
開会日　令和２年７月２１日
教育長　　会議の開会を宣言。
石動委員　　学級の数について質問。
課　長　　来年度は二つ増える見込みと説明。
若宮委員　　教室は足りるのか。
課　長　　足りると回答。
""",
        (
            ("教育長", "", "会議の"),
            ("石動委員", "", "学級"),
            ("課 長", "", "来年度"),
            ("若宮委員", "", "教室"),
            ("課 長", "", "足りる"),
        ),
        held_on="2020-07-21",
    ),
    "captions with brackets": Case(
        """1
00:00:01,000 --> 00:00:04,000
【会長】それでは始めます。

2
00:00:04,500 --> 00:00:08,000
【石動委員】質問があります。

3
00:00:08,500 --> 00:00:12,000
数字の根拠は何ですか。

4
00:00:12,500 --> 00:00:15,000
【事務局】国の統計です。
""",
        (
            ("会長", "", "それでは"),
            ("石動委員", "", "質問"),
            ("事務局", "", "国の"),
        ),
        suffix=".srt",
    ),
    "several meetings in one JSON": Case(
        """[{"title": "第1回会議", "date": "2023-01-05", "speeches": [{"speaker": "土門周作", "text": "始めます。"},
{"speaker": "石動久", "text": "はい。"}]},
{"title": "第2回会議", "date": "2023-02-05", "speeches": [{"speaker": "土門周作", "text": "二回目です。"},
{"speaker": "石動久", "text": "はい。"}]}]
""",
        (
            ("土門周作", "土門周作", "始めます"),
            ("石動久", "石動久", "はい"),
        ),
        held_on="2023-01-05",
        suffix=".json",
    ),
    "a table drawn with spaces": Case(
        """第２回廃棄物減量等推進審議会
日時　令和５年１１月２日
出席委員　土門周作会長　石動久委員　若宮千草委員

発言者　　　　　発言内容
土門会長　　　　それでは議題に入ります。
事務局　　　　　資料１を説明いたします。ごみの量は減って
　　　　　　　　おります。
石動委員　　　　減った理由は何ですか。
事務局　　　　　分別が進んだためです。
　　　　　　　　（資料２を配布）
若宮委員　　　　わかりました。
""",
        (
            ("土門会長", "土門周作", "それでは"),
            ("事務局", "", "資料１を説明いたします。ごみの量は減っております。"),
            ("石動委員", "石動久", "減った"),
            ("事務局", "", "分別"),
            ("若宮委員", "若宮千草", "わかり"),
        ),
        people=(
            "土門周作",
            "石動久",
            "若宮千草",
        ),
        held_on="2023-11-02",
    ),
    "labels before a bar": Case(
        """第２回懇話会
令和５年１１月２日
会長 | それでは議題に入ります。
事務局 | 資料１を説明いたします。
石動委員 | 減った理由は何ですか。
事務局 | 分別が進んだためです。
""",
        (
            ("会長", "", "それでは"),
            ("事務局", "", "資料"),
            ("石動委員", "", "減った"),
            ("事務局", "", "分別"),
        ),
        held_on="2023-11-02",
    ),
    "labels before a slash": Case(
        """第２回懇話会
令和５年１１月２日
会長／それでは議題に入ります。
事務局／資料１を説明いたします。
石動委員／減った理由は何ですか。
事務局／分別が進んだためです。
""",
        (
            ("会長", "", "それでは"),
            ("事務局", "", "資料"),
            ("石動委員", "", "減った"),
            ("事務局", "", "分別"),
        ),
        held_on="2023-11-02",
    ),
    "labels before an angle": Case(
        """第２回懇話会
令和５年１１月２日
会長＞　それでは議題に入ります。
事務局＞　資料１を説明いたします。
石動委員＞　減った理由は何ですか。
事務局＞　分別が進んだためです。
""",
        (
            ("会長", "", "それでは"),
            ("事務局", "", "資料"),
            ("石動委員", "", "減った"),
            ("事務局", "", "分別"),
        ),
        held_on="2023-11-02",
    ),
}


def folded(text: str) -> str:
    """Return `text` as layouts are compared: full-width signs folded, no white space."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def bare(label: str) -> str:
    """Return a label without brackets and signs."""
    return re.sub(r"[()【】:○◎●]", "", folded(label))


@pytest.mark.parametrize("case", CASES)
def test_each_habit_of_printing_minutes_is_read(write: Write, case: str) -> None:
    """The turns in order with their labels and persons and no others, everybody in the attendance, and the day."""
    expected = CASES[case]

    reading = inspect_minutes(write(expected.text, f"minutes{expected.suffix}"))

    speeches = [u for u in reading.meeting.utterances if u.kind == "speech"]
    found = [(bare(u.label or ""), folded(u.speaker.name) if u.speaker else "") for u in speeches]
    assert found == [(bare(label), folded(name)) for label, name, _ in expected.turns], reading.evidence
    for utterance, (_, _, start) in zip(speeches, expected.turns, strict=True):
        assert folded(utterance.text).startswith(folded(start))
    assert str(reading.meeting.held_on) == expected.held_on
    if expected.people:
        assert sorted(p.name for p in reading.meeting.people) == sorted(expected.people)


def test_a_sheet_of_signs_tells_who_came(write: Write) -> None:
    """○ attended, － and × did not, whatever the case of the sign."""
    people = inspect_minutes(write(CASES["a sheet of signs"].text)).meeting.people

    assert {p.name: p.attended for p in people if p.group != "secretariat"} == {
        "土門周作": True, "小野寺和香": True, "桐生学": False, "石動久": True, "若宮千草": False,
    }  # fmt: skip


def test_a_sign_of_the_legend_stands_for_its_office(write: Write) -> None:
    """◎ is the chair, whom the roster names; ○ is any member and so nobody for certain."""
    meeting = inspect_minutes(write(CASES["signs of a legend and a roster"].text)).meeting

    assert {u.label: u.speaker and u.speaker.role for u in meeting.utterances if u.label} == {
        "◎": "会長", "●": None, "○": None,
    }  # fmt: skip


def test_the_first_of_several_meetings_is_read_and_the_others_are_counted(write: Write) -> None:
    """A JSON of several dated meetings gives the first, and says how many are left and what to do with them."""
    reading = inspect_minutes(write(CASES["several meetings in one JSON"].text, "m.json"))

    assert reading.meeting.title == "第1回会議"
    assert any("2 meetings" in w and "1 are left" in w and "file of its own" in w for w in reading.warnings)


def test_parts_of_one_meeting_in_json_are_read_in_order(write: Write) -> None:
    """Lists under headings without dates are one meeting."""
    text = (
        '{"title": "第3回会議", "date": "2023-03-05", "parts": ['
        '{"heading": "議題1", "speeches": [{"speaker": "土門周作", "text": "始めます。"}]},'
        '{"heading": "議題2", "speeches": [{"speaker": "石動久", "text": "質問があります。"}]}]}'
    )
    meeting = inspect_minutes(write(text, "m.json")).meeting

    assert [u.text for u in meeting.utterances] == ["始めます。", "質問があります。"]
    assert (meeting.title, str(meeting.held_on)) == ("第3回会議", "2023-03-05")
