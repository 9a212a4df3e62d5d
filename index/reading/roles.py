"""Know the offices of a meeting: where a role ends in a label, and which side of the table it sits on."""

from __future__ import annotations

import re

from index.reading.glyphs import fold, squeeze
from index.records import Group

# A seat number is printed where a member's role would be: 18番, 十一番議員, ４番委員.
SEAT = re.compile(r"(?:第?\d{1,3}|[一二三四五六七八九十百]{1,6})番(?:議員|委員)?")
HONORIFICS = ("君", "議員", "委員", "さん", "氏", "様", "くん", "殿", "先生")

def _words(text: str) -> list[str]:
    return re.findall(r"\S+", text)


# Words a role ends with. One name may not be one of them, so a bare 長 is left out: 長谷川.
_ENDINGS = _words(
    """
議長 委員長 会長 座長 部会長 分科会長 会頭 団長 班長 幹事長 理事長 学長 学部長 塾長 組合長 連合長 広域連合長 代表者
市長 町長 村長 区長 都知事 道知事 府知事 県知事 知事 教育長 助役 収入役 出納長 管理者 副管理者 監理監
局長 部長 課長 係長 室長 所長 館長 校長 園長 場長 院長 署長 センター長 支所長 署長 本部長 消防長 総長 次長 課次長 隊長
グループ長 チーム長 リーダー マネージャー 局次長 事務局長 書記長 事務長 支局長 出張所長 工場長 司令 総括 部局長 分署長
主幹 主査 主任 主事 書記 主席 首席 主任主事 主任主査 技師 主任技師 係員 専門員 専門官 補佐 参事 参与 参事官 審議監 副参事
技監 統括監 政策監 調整監 危機管理監 会計管理者 企業管理者 推進監 管理監 総括監 指導主事 主任指導主事 監査事務局長 理事監 指導監
総監 大臣 副大臣 政務官 長官 総裁 審議官 統括官 官房長 報道官 統括調整官 事務次官 調査官 企画官 政策統括官 指導官 推進官 監理官
教授 准教授 講師 弁護士 税理士 会計士 医師 アドバイザー コーディネーター ファシリテーター コンサルタント 相談役 顧問
委員 議員 理事 幹事 監事 監査委員 監査役 評議員 取締役 社長 専務 常務 会員 役員 代表 代表理事 専務理事 常任理事 組合員 代議員 審議委員
政府参考人 参考人 公述人 証人 説明員 説明者 説明補助者 補助員 補助者 報告者 発表者 提案者 提出者 提案説明者 請願者 陳情者 紹介議員 答弁者
教育委員 公平委員 農業委員 選挙管理委員 司会 司会者 進行 進行役 議事進行 記者 傍聴者 傍聴人 住民 市民 町民 村民 区民 参加者 出席者 質問者 発言者 来賓 ゲスト オブザーバー
事業者 指定管理者 受託者 受託業者 業者 コンサル 設計者 事務局 執行部 当局 理事者 実施機関 関係人 関係課 関係者 所管課 担当課 担当 担当者
職務代理 職務代理者 代理 副委員長 副会長 副議長 副座長 副部会長 副市長 副町長 副村長 副区長 副知事 副館長 副主幹 副校長 教頭 副園長
仮議長 臨時議長 年長委員 専門委員 立会人 監察官 裁判長 全員 一同 各委員 各議員 複数委員 委員一同 議員一同 学識経験者 有識者
"""
)
# Roles that stand without a department before them: what precedes one is a person's name.
_PLAIN = set(
    _words(
        """議長 副議長 委員長 副委員長 会長 副会長 座長 副座長 部会長 副部会長 分科会長 議員 委員 理事 監事 幹事 参考人 公述人
    市長 町長 村長 区長 知事 副市長 副町長 副村長 副区長 副知事 教育長 助役 収入役 理事長 副理事長 司会 進行 代表 会員 顧問
    アドバイザー オブザーバー コーディネーター ファシリテーター 教授 准教授 弁護士 記者 評議員 監査委員 仮議長 臨時議長 職務代理 職務代理者 専門委員
    政府参考人 証人 説明員 社長 専務 常務 取締役 団長 学長 館長 校長 園長 会計管理者 技監 教育委員 会頭 政務官 専務理事 常任理事"""
    )
)
_DEPARTMENT = re.compile(r"(?:課|係|局|室|センター|支所|担当|グループ|チーム|事務所|協議会|株式会社|\(株\)|㈱)$")
# How departments begin: where one begins inside 井狩環境課長, the name ends.
_DEPARTMENTS = _words(
    "環境 総務 企画 財政 財務 政策 建設 都市 福祉 健康 保険 教育 学校 生涯 社会 市民 町民 村民 区民 住民 税務 課税 納税 収納 議会 議事 農林 農業 農政 農地 "
    "林務 水産 産業 商工 観光 経済 労働 水道 下水 上下水道 土木 道路 河川 建築 住宅 まち 街づくり 地域 防災 危機 消防 子ども こども 子育 保育 児童 高齢 介護 "
    "障がい 障害 人事 職員 秘書 広報 広聴 情報 デジタル 契約 会計 監査 選挙 図書 文化 スポーツ 病院 医療 保健 生活 安全 交通 公園 管理 調整 推進 計画 整備 管財 "
    "資産 用地 国保 年金 戸籍 窓口 協働 男女 人権 国際 統計 行政 法務 文書 庶務 業務 施設 工務 営業 清掃 廃棄 資源 国土 内閣 外務 厚生 文部 総合 統括 総括 "
    "主任 主席 担当 課長 係長 室長 局長 部長 次長 所長 館長 園長 校長 主幹 主査 主事 参事 参与 技監 技師 補佐 副課長 副部長 副主幹 副参事 指導 専門 国務 中央 交流 "
    "政府 事務局 書記 環 DX ICT"
)
_DEPARTMENT_AT = re.compile("|".join(map(re.escape, sorted(_DEPARTMENTS, key=len, reverse=True))))
_SPACED = re.compile(
    r"(?<!\S)(?:"
    + "|".join(r"\s*".join(map(re.escape, w)) for w in sorted(set(_ENDINGS), key=len, reverse=True) if len(w) > 1)
    + r")(?=\s|$)"
)
_ENDINGS_LONGEST = sorted(set(_ENDINGS), key=len, reverse=True)
ROLE_END = re.compile("(?:" + "|".join(map(re.escape, _ENDINGS_LONGEST)) + ")$")
ROLE_ANYWHERE = re.compile("(?:" + "|".join(map(re.escape, _ENDINGS_LONGEST)) + ")")
_CHAIR = re.compile(
    r"^(?:仮|臨時|副)?(?:議長|委員長|会長|座長|部会長|分科会長|理事長)(?:職務代理者?|代理)?$|^(?:会長|委員長)?職務代理者?$"
)
_SECRETARIAT = re.compile(r"(?<!委員会)(?<!委員)事務局|書記|議事(?:部|課|係|調査)|庶務課|専門員$")
_MEMBER = re.compile(
    r"委員$|議員$|番$|理事$|会員$|委員会?長$|構成員$|評議員$|監事$|教授$|代議員$|幹事$|メンバー$|^委員"
)
_OUTSIDE = re.compile(
    r"記者|傍聴|市民|町民|村民|区民|住民|参加者|ゲスト|参考人|公述人|証人|オブザーバー|来賓|講師|アドバイザー|請願者|陳情者"
)
_EXPLAINER = re.compile(
    r"(?:長|監|官|大臣|知事|助役|収入役|主幹|主査|主任|主事|参事|参与|補佐|技師|管理者|総監|説明員|説明者|実施機関|執行部|当局|理事者|担当者?|課|局|部|係"
    r"|指定管理者|事業者|受託者|コンサル(?:タント)?|設計者|業者|監査委員|次官|司令|答弁者|政務官|市|町|村)$"
)
# Titles of whole bodies of the executive, which end like a member's or a chair's.
_EXECUTIVE_BODY = re.compile(r"(?:監査|農業|選挙管理|教育|公平|公安|収用|労働|人事)委員(?:会(?:委員)?長?|長)?$")


def role_end(text: str) -> str | None:
    """Return the role that `text` (folded, squeezed) ends with, longest first, or None."""
    match = ROLE_END.search(text)
    return match[0] if match else None


def is_role(text: str) -> bool:
    """Tell whether `text`, squeezed, is an office and no name: 議長, 財務局長, 事務局, 18番, 委員11, Ａ委員."""
    text = squeeze(fold(text))
    return bool(text) and (bool(SEAT.fullmatch(text)) or bool(role_end(text)) or bool(_DEPARTMENT.search(text)))


def is_plain_role(text: str) -> bool:
    """Tell whether `text` is an office that takes no department before it: 委員, 議長, 教育長."""
    return squeeze(text) in _PLAIN


def split_role(text: str) -> tuple[str, str] | None:
    """Split 「おのせ康裕議長」 into (おのせ康裕, 議長); the name part may still hold a department: 高瀬建設|部長."""
    end = role_end(text)
    return (text[: -len(end)], end) if end else None


def split_officer(text: str) -> tuple[str, str] | None:
    """Split 井狩環境課長 into (井狩, 環境課長) where a department or an office begins behind a name; else None."""
    end = role_end(text)
    if not end or _DEPARTMENT_AT.match(text) or text == end:
        return None
    name = text[: -len(end)]
    if is_plain_role(end) and not _DEPARTMENT.search(name) and not _DEPARTMENT_AT.search(name):
        return (name, end) if not re.fullmatch(r"[副前元仮各正]", name) else None
    for cut in range(2 if len(name) > 1 else 1, len(text) - 1):
        if _DEPARTMENT_AT.match(text, cut):
            return (text[:cut], text[cut:]) if cut <= 6 else None
    return None


def close_up(row: str) -> str:
    """Close up offices printed with gaps, columns kept: 「副　町　長　　沢渡」 → 「副町長　　　　沢渡」."""
    return _SPACED.sub(lambda m: (word := squeeze(m[0])) + " " * (len(m[0]) - len(word)), row)


def group_of(role: str | None) -> Group:
    """Return the side of the table a role sits on, by its words alone: the attendance, where it tells, knows better."""
    text = re.sub(r"\(.*?\)", "", squeeze(fold(role or "")))
    if not text:
        return "other"
    if re.search(r"政府参考人|政府特別補佐人|説明員$", text):
        return "explainer"
    if _CHAIR.match(text):
        return "chair"
    if _SECRETARIAT.search(text):
        return "secretariat"
    if _EXECUTIVE_BODY.search(text):
        return "explainer"
    if _OUTSIDE.search(text):
        return "other"
    if SEAT.fullmatch(text) or _MEMBER.search(text):
        return "member"
    if _EXPLAINER.search(text):
        return "explainer"
    if re.fullmatch(r"(?:委員|議員|会員).{0,3}", text):
        return "member"
    return "other"
