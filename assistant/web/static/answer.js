// Show a question and its answer: text as it streams, chips for citations, sources, and what a reader can do with them.
import { $, $$, announce, el, icon, send, t, tongue } from "./dom.js";

const INLINE = /(\[\d+\]|\*\*[^*\n]+\*\*|`[^`\n]+`)/;
const BULLET = /^\s*(?:[-*・•])\s+/;
const NUMBERED = /^\s*\d+[.)]\s+/;
const HEAD = /^【[^】]{1,30}】$|^[A-Z][A-Za-z ]{2,30}:$/; // the name of a part of a digest
const REPLY = /^\s*→/; // goes on with the line before
const UNFINISHED = /(?:\[\d*|\*\*?[^*\n]*)$/; // markup that the next piece may complete
const STUCK = /^[。、．，.,）)」』]/; // must not begin a line after a chip

/** Who is cited; without a label it is the header, which comes first, or what the minutes say of the sitting. */
export const nameOf = (citation) => citation.speaker?.name ?? citation.label ?? t(citation.utterance_id.endsWith("-u0") ? "header_row" : "direction");

/** A name with a note behind it in brackets. */
const noted = (name, note) => (tongue(name + note, "en") === "ja" ? `${name}（${note}）` : `${name} (${note})`);

/** A chip for a citation: a link that opens the words; without one, the number alone. */
function chip(number, citations) {
  const citation = citations?.get(number);
  if (citations && !citation) return `[${number}]`;
  const inside = [el("b", {}, String(number)), citation ? ` ${nameOf(citation)}` : ""];
  if (!citation?.url) return el("span", { className: citation ? "chip gone" : "chip" }, inside);
  return el("a", { className: "chip", href: citation.url, title: citation.quote, "data-cite": number }, inside);
}

/** Put text with marks into an element; nothing in it is markup but [1], **…** and `…`. */
function inline(element, text, citations) {
  let after = false;
  for (const bit of text.split(INLINE)) {
    const mark = /^\[(\d+)\]$/.exec(bit);
    if (mark) element.append("\u2060", chip(Number(mark[1]), citations));
    else if (/^\*\*.+\*\*$/.test(bit)) element.append(el("strong", {}, bit.slice(2, -2)));
    else if (/^`.+`$/.test(bit)) element.append(el("code", {}, bit.slice(1, -1)));
    else if (bit) element.append(after && STUCK.test(bit) ? `\u2060${bit}` : bit);
    after = Boolean(mark);
  }
  return element;
}

const KINDS = [["ul", BULLET], ["ol", NUMBERED], ["h", HEAD], ["p", /^/]];

/** Lines of one kind that follow one another, made into an element. */
function run({ kind, lines }, citations) {
  if (kind === "h") return inline(el("p", { className: "part-name" }), lines[0], citations);
  if (kind === "p") return inline(el("p", { className: /^[「“]/.test(lines[0]) ? "quoted" : "" }), lines.join("\n"), citations);
  const sign = kind === "ul" ? BULLET : NUMBERED;
  return el(kind, { start: kind === "ol" ? parseInt(lines[0], 10) : null },
    lines.map((line) => inline(el("li"), line.replace(sign, ""), citations)));
}

/** A paragraph, a list, or a part of a digest that has both. */
function block(text, citations) {
  const runs = [];
  for (const line of text.split("\n")) {
    const last = runs.at(-1);
    const [kind] = KINDS.find(([, sign]) => sign.test(line));
    if (REPLY.test(line) && last?.kind === "ul") last.lines.push(`${last.lines.pop()}\n${line.trim()}`);
    else if (last?.kind === kind && kind !== "h") last.lines.push(line);
    else runs.push({ kind, lines: [line] });
  }
  const made = runs.map((one) => run(one, citations));
  return made.length === 1 ? made[0] : el("div", { className: "part" }, made);
}

const blocks = (text) => text.trim().split(/\n{2,}/).filter((one) => one.trim());

/** Show an answer as it comes; what is complete is not drawn again. */
export class Telling {
  constructor(turn) {
    this.told = $(".told", turn);
    this.rest = "";
    this.current = null;
  }

  add(piece) {
    this.rest += piece;
    const parts = this.rest.split(/\n{2,}/);
    this.rest = parts.pop();
    for (const done of parts) {
      if (done.trim()) this.show(block(done));
      this.current = null;
    }
    const ripe = this.rest.replace(UNFINISHED, "");
    if (ripe.trim()) this.show(block(ripe.trimEnd()));
  }

  show(element) {
    if (this.current) this.current.replaceWith(element);
    else this.told.append(element);
    this.current = element;
    this.told.lang = tongue(this.told.textContent, document.documentElement.lang);
  }
}

/** The question, and where its answer will stand. */
export function begin(question, scope) {
  return el("li", { className: "turn" },
    el("h2", { className: "asked", lang: tongue(question, "en") }, question),
    scope ? el("p", { className: "limits" }, scope) : null,
    el("p", { className: "waiting" }, t("thinking")),
    el("div", { className: "told" }));
}

/** Complete a turn with its answer. */
export function finish(element, turn, chat, { unfiltered }) {
  const { answer } = turn;
  const citations = new Map(answer.citations.map((one) => [one.number, one]));
  const told = $(".told", element);
  $(".waiting", element)?.remove();
  told.lang = tongue(answer.text, answer.language);
  const untold = !answer.found && Boolean(answer.reason);
  told.replaceChildren(...blocks(untold ? answer.text.replace("\n", "\n\n") : answer.text).map((text) => block(text, citations)));
  element.dataset.turn = turn.number;
  for (const old of $$(".stood, .none, .note, .sources, .acts, .turn > .more", element)) old.remove();
  if (turn.standalone !== turn.question) $(".asked", element).after(el("p", { className: "limits stood" }, t("stood_as", { question: turn.standalone })));
  told.classList.toggle("untold", untold);
  if (answer.reason === "empty") {
    told.after(el("p", { className: "row none" }, el("button", { type: "button", className: "primary small", "data-choose": "" }, t("add")),
      Object.keys(turn.filters).length ? el("button", { type: "button", className: "secondary small", onclick: unfiltered }, t("unfiltered")) : null));
  }
  if (answer.reason === "filtered") told.after(el("p", { className: "row none" }, el("button", { type: "button", className: "secondary small", onclick: unfiltered }, t("unfiltered"))));
  if (answer.notice) told.after(el("p", { className: "note" }, answer.notice));
  const cited = answer.citations.length ? answer.citations : [answer.nearest].filter(Boolean);
  if (cited.length) element.append(sources(cited, answer));
  if (answer.model) element.append(el("p", { className: "note" }, t("by_model", { model: answer.model })));
  const dropped = answer.dropped.filter((one) => !one.shown);
  if (dropped.length) {
    element.append(el("details", { className: "more note" }, el("summary", {}, t("dropped", { count: dropped.length })),
      el("ul", {}, dropped.map((one) => el("li", {}, `${one.text} – ${one.why}`)))));
  }
  element.append(acts(turn, chat));
}

function sources(cited, answer) {
  const head = answer.citations.length ? t("sources") : t("nearest");
  return el("section", { className: "sources", "aria-label": head }, el("h3", {}, head),
    cited.map((one) => source(one, answer)));
}

function source(one, answer) {
  const inside = [
    el("span", { className: "n" }, answer.citations.length ? String(one.number) : "≈"),
    el("span", { className: "who", lang: tongue(one.quote, "en") }, nameOf(one), one.role ? el("small", {}, ` ${one.role}`) : null),
    el("span", { className: "where", lang: tongue(one.meeting.title, "en") },
      [one.meeting.held_on, one.meeting.title, one.page ? t("page", { page: one.page }) : null].filter(Boolean).join("　")),
  ];
  const state = one.removed ? t("removed") : one.verified ? null : t("unverified");
  if (!state) inside.push(el("span", { className: "checked", title: t("verified") }, "✓", el("span", { className: "hidden" }, t("verified"))));
  const asked = one.replies_to[0];
  return el("div", { className: "source", "data-source": one.number },
    one.url ? el("a", { href: one.url, "data-cite": one.number, title: t("read_on") }, inside) : el("div", { className: "head" }, inside),
    state ? el("p", { className: "bad" }, state) : null,
    asked ? el("details", { className: "more", open: Boolean(answer.model) }, el("summary", {}, t("exchange")), exchange(asked, one)) : null);
}

/** What the answer rests on: the question, and the reply to it. */
function exchange(asked, one) {
  const side = (kind, who, text) => el("div", { className: kind, lang: tongue(text, "en") }, el("b", {}, who), text);
  return el("div", { className: "exchange" },
    side("q", noted(asked.speaker?.name ?? asked.label ?? "", t("asked_by")), asked.text),
    side("a", noted(nameOf(one), t("reply")), one.quote));
}

function acts(turn, chat) {
  const here = `/api/conversations/${encodeURIComponent(chat)}`;
  const thumb = (value, name, sign) => el("button", {
    type: "button", className: "plain", "aria-pressed": String(turn.rating === value), title: t(name),
    onclick: async (event) => {
      const button = event.currentTarget;
      const rating = button.getAttribute("aria-pressed") === "true" ? null : value;
      await send("PUT", `${here}/turns/${turn.number}/rating`, { rating });
      for (const other of $$("[aria-pressed]", button.parentElement)) other.setAttribute("aria-pressed", "false");
      button.setAttribute("aria-pressed", String(rating === value));
      announce(t("rated"));
    },
  }, icon(sign), el("span", {}, t(name)));
  const copy = el("button", { type: "button", className: "plain", onclick: async () => {
    await navigator.clipboard.writeText(plain(turn));
    copy.lastChild.textContent = t("copied");
    announce(t("copied"));
    setTimeout(() => { copy.lastChild.textContent = t("copy"); }, 2000);
  } }, icon("copy"), el("span", {}, t("copy")));
  const save = (kind, name) => el("a", { className: "plain", href: `${here}/export?format=${kind}&turn=${turn.number}`, download: "" }, icon("save"), t(name));
  return el("div", { className: "acts" }, thumb(1, "helpful", "thumb-up"), thumb(-1, "wrong", "thumb-down"), el("span", { className: "gap" }),
    copy, save("md", "as_markdown"), save("docx", "as_word"));
}

/** The answer with its sources, as text to paste. */
function plain(turn) {
  const lines = turn.answer.citations.map((one) => {
    const place = [one.meeting.title, one.meeting.held_on, one.page ? t("page", { page: one.page }) : null].filter(Boolean);
    const said = tongue(one.quote, "en") === "ja"
      ? `${one.who}「${one.quote}」（${place.join("、")}）`
      : `${one.who}: “${one.quote}” (${place.join(", ")})`;
    return `[${one.number}] ${said} ${new URL(one.url ?? "/", location)}`;
  });
  return [turn.question, "", turn.answer.text, "", ...lines].join("\n").trim();
}

/** Say what went wrong, in the place of the answer. */
export function fail(element, message, again) {
  $(".waiting", element)?.remove();
  element.append(el("p", { className: "note bad", role: "alert" }, el("span", {}, `${t("failed")}: ${message}`),
    again ? el("button", { type: "button", className: "plain", onclick: again }, t("again")) : null));
}
