// The page: ask, hear the answer as it comes, keep the conversation, and let the areas work together.
import { $, $$, announce, area, el, icon, isPhone, said, send, t } from "./dom.js";
import { Telling, begin, fail, finish } from "./answer.js";
import { follow } from "./events.js";
import * as meetings from "./meetings.js";
import * as reader from "./reader.js";

document.documentElement.classList.add("js");

const talk = $("#talk");
const box = $("#question");
let chat = new URL(location).searchParams.get("chat");
let only = null; // the one meeting that is asked: {meeting, title}
let running = false;
const turns = new Map(); // element → turn

// --- what is asked ------------------------------------------------------------------------------------------------

function scope() {
  const { body, speaker, since, until } = meetings.narrowed();
  return Object.fromEntries(Object.entries({ meeting: only?.meeting, body, speaker, since, until }).filter(([, value]) => value));
}

/** What filters say, in words: [names of the fields, words] each. */
const worded = (filters, title) => [
  [["meeting"], filters.meeting && (title ?? meetings.titleOf(filters.meeting) ?? filters.meeting)],
  [["body"], filters.body], [["speaker"], filters.speaker], [["role"], filters.role],
  [["since", "until"], (filters.since || filters.until) && `${filters.since ?? ""}〜${filters.until ?? ""}`],
].filter(([, words]) => words);

const limits = (filters, title) => {
  const words = worded(filters, title).map(([, one]) => one);
  return words.length ? `${t("scope")}: ${words.join(" · ")}` : null;
};

function showScope() {
  const drop = (what, off) => el("button", { type: "button", "aria-label": t("scope_off", { what }), title: t("scope_off", { what }), onclick: off }, what, icon("close"));
  const lift = (names) => {
    if (names.includes("meeting")) only = null;
    meetings.widen(names);
    showScope();
    box.focus();
  };
  const shown = worded(scope(), only?.title).map(([names, words]) => drop(words, () => lift(names)));
  if (shown.length > 1) shown.push(el("button", { type: "button", className: "all", onclick: () => lift(["meeting", "body", "speaker", "since", "until"]) }, t("scope_all")));
  for (const button of $$("[data-do=scope]")) button.setAttribute("aria-pressed", String(only !== null && only.meeting === reader.current()?.meeting));
  keep({ filters: meetings.narrowed(), only });
  $("#scope").hidden = !shown.length;
  $("#scope").replaceChildren(el("span", {}, `${t("scope")}:`), ...shown);
}

/** Keep the filters for as long as the tab is open: a reload does not ask something else. */
function keep(value) {
  try {
    sessionStorage.setItem("scope", JSON.stringify(value));
  } catch { /* the browser keeps nothing: then they last until the reload */ }
}

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem("scope")) ?? {};
  } catch {
    return {};
  }
}

// --- asking -------------------------------------------------------------------------------------------------------

function busy(now) {
  running = now;
  $("#send").hidden = now;
  $("#stop").hidden = !now;
}

async function ask(question, filters = scope(), title = only?.title) {
  if (running || !question.trim()) return;
  busy(true);
  $("#welcome").hidden = true;
  const element = begin(question, limits(filters, title));
  talk.append(element);
  element.scrollIntoView({ block: "end" });
  if (isPhone()) area("chat");
  try {
    const response = await send("POST", "/api/questions", { question, conversation: chat, ...filters });
    await hear(element, response);
  } catch (error) {
    fail(element, error.message, () => { element.remove(); ask(question, filters, title); });
  }
  busy(false);
}

/** Show an answer as it comes, whatever the connection does. */
async function hear(element, response) {
  const telling = new Telling(element);
  const again = () => (chat ? `/api/conversations/${encodeURIComponent(chat)}/events` : null);
  const lost = () => announce(t("lost"));
  for await (const { kind, data } of follow(response, again, lost)) {
    if (kind === "start") remember(data.conversation);
    else if (kind === "text") telling.add(data);
    else if (kind === "error") return fail(element, said(data.message));
    else return complete(element, data.turn === undefined ? data : data.turn, kind === "stopped");
  }
  const kept = await (await send("GET", `/api/conversations/${encodeURIComponent(chat)}`)).json();
  return complete(element, kept.turns.at(-1), false);
}

function complete(element, turn, stopped) {
  $(".waiting", element)?.remove();
  if (turn) show(element, turn);
  const count = turn?.answer.citations.length ?? 0;
  announce(t(stopped ? "was_stopped" : count ? "answered" : "answered_none", { count }));
  element.scrollIntoView({ block: element.offsetHeight < $("#scroll").clientHeight ? "end" : "start" });
  const first = turn?.answer.citations[0];
  if (first?.url && matchMedia("(min-width: 1181px)").matches) {
    reader.open(first.url, { focus: false, push: "replace", citations: openable(turn), number: first.number, opener: $(".chip", element) });
  }
  history_();
}

function show(element, turn) {
  turns.set(element, turn);
  finish(element, turn, chat, { unfiltered: () => ask(turn.question, {}) });
}

const openable = (turn) => turn.answer.citations.filter((one) => one.url);

function remember(id) {
  if (chat === id) return;
  chat = id;
  const url = new URL(location);
  url.searchParams.set("chat", id);
  history.replaceState(null, "", url.pathname + url.search + url.hash);
}

// --- conversations ------------------------------------------------------------------------------------------------

/** Show a conversation that is kept, and go on listening where it is still being answered. */
async function resume(id) {
  let kept;
  try {
    kept = await (await send("GET", `/api/conversations/${encodeURIComponent(id)}`)).json();
  } catch {
    chat = null;
    return;
  }
  chat = id;
  talk.replaceChildren();
  turns.clear();
  $("#welcome").hidden = kept.turns.length > 0 || kept.running;
  for (const turn of kept.turns) {
    const element = begin(turn.question, limits(turn.filters, turn.answer.citations.find((one) => one.meeting.id === turn.filters.meeting)?.meeting.title));
    talk.append(element);
    show(element, turn);
  }
  talk.lastElementChild?.scrollIntoView({ block: "end" });
  readOn();
  if (!kept.running) return;
  busy(true);
  const response = await send("GET", `/api/conversations/${encodeURIComponent(id)}/events`);
  if (response.status !== 204) {
    const element = begin("…");
    talk.append(element);
    await hear(element, response).catch((error) => fail(element, error.message));
    const asked = turns.get(element)?.question;
    if (asked) $(".asked", element).textContent = asked;
  }
  busy(false);
}

/** Show the answers again as the minutes are now, after something in them was corrected. */
async function renew() {
  if (!chat || running) return;
  const kept = await (await send("GET", `/api/conversations/${encodeURIComponent(chat)}`)).json();
  for (const [element, { number }] of turns) {
    const now = kept.turns.find((turn) => turn.number === number);
    if (now) show(element, now);
  }
  readOn();
}

/** The minutes that stand open may be those that an answer cites: then its citations are the steps of the reader. */
function readOn() {
  const url = new URL(location);
  if (!url.pathname.startsWith("/minutes/")) return;
  url.searchParams.delete("chat");
  const address = `${url.pathname}${url.search}${url.hash}`;
  for (const [element, turn] of [...turns].reverse()) {
    const one = openable(turn).find(({ url }) => url === address);
    if (one) return reader.follow(openable(turn), one, $(".chip", element));
  }
}

async function history_() {
  const { conversations } = await (await send("GET", "/api/conversations")).json();
  $("#past").hidden = !conversations.length;
  $("#history").replaceChildren(...conversations.map((one) => el("li", {},
    el("a", { href: `/?chat=${encodeURIComponent(one.id)}`, title: one.title, "aria-current": one.id === chat ? "true" : null,
      onclick: (event) => { event.preventDefault(); go(one.id); } }, one.title),
    el("button", { type: "button", className: "quiet square", "aria-label": `${t("delete")}: ${one.title}`, title: t("delete"),
      onclick: () => forget(one) }, icon("bin")))));
}

function go(id) {
  if (running) return;
  history.pushState(null, "", id ? `/?chat=${encodeURIComponent(id)}` : "/");
  if (isPhone()) area("chat");
  if (id) resume(id).then(history_);
  else fresh();
}

function fresh() {
  chat = null;
  talk.replaceChildren();
  turns.clear();
  $("#welcome").hidden = false;
  document.body.classList.remove("reading");
  history_();
  box.focus();
}

async function forget(one) {
  if (!(await reader.dialog(t("delete_sure"), [el("p", {}, one.title)], t("delete"), true))) return;
  await send("DELETE", `/api/conversations/${encodeURIComponent(one.id)}`);
  if (one.id === chat) go(null);
  else history_();
}

// --- what the hand does ---------------------------------------------------------------------------------------------

$("#ask").addEventListener("submit", (event) => {
  event.preventDefault();
  const question = box.value;
  if (running || !question.trim()) return;
  box.value = "";
  ask(question.trim());
});
box.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  $("#ask").requestSubmit();
});
$("#stop").addEventListener("click", () => {
  if (chat) send("POST", `/api/conversations/${encodeURIComponent(chat)}/stop`).catch(() => {});
  box.focus();
});
$("#welcome").addEventListener("click", (event) => {
  const suggestion = event.target.closest(".suggestion");
  if (suggestion) ask(suggestion.textContent);
});
talk.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-cite]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  const turn = turns.get(link.closest(".turn"));
  reader.open(link.getAttribute("href"), { citations: openable(turn), number: Number(link.dataset.cite), opener: link });
});
$("#meetings").addEventListener("click", (event) => {
  const link = event.target.closest("a[data-meeting]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  reader.open(link.getAttribute("href"), { opener: link });
});
$("#new").addEventListener("click", () => go(null));
$("#tabs").addEventListener("click", (event) => {
  const tab = event.target.closest("a");
  if (!tab) return;
  event.preventDefault();
  area(tab.dataset.area);
});
$("#theme").addEventListener("click", () => {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
});
$("#logout")?.addEventListener("click", () => send("POST", "/logout").then(() => location.assign("/login")));
$("a[hreflang]").addEventListener("click", (event) => {
  event.preventDefault();
  const url = new URL(location);
  url.searchParams.set("lang", event.currentTarget.hreflang);
  location.assign(url);
});
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.closest("input, textarea, select, dialog")) return;
  event.preventDefault();
  if (isPhone()) area("chat");
  box.focus();
});
addEventListener("popstate", () => {
  const url = new URL(location);
  const id = url.searchParams.get("chat");
  if (id !== chat && !running) { if (id) resume(id).then(history_); else fresh(); }
  if (url.pathname.startsWith("/minutes/")) reader.open(location.href, { focus: false, push: false });
  else { document.body.classList.remove("reading"); area("chat"); }
});
document.addEventListener("scope", (event) => {
  only = only?.meeting === event.detail.meeting ? null : event.detail;
  showScope();
  if (isPhone()) area("chat");
  box.focus();
});
document.addEventListener("narrowed", showScope);
document.addEventListener("read", showScope);
document.addEventListener("corrected", renew);
document.addEventListener("removed", (event) => {
  if (only?.meeting === event.detail) only = null;
  showScope();
});
document.addEventListener("meetings", (event) => {
  if (event.detail?.added && !talk.children.length && !$("#suggestions")) location.assign("/");
});

meetings.start();
reader.start();
area(document.body.dataset.area);
const before = kept();
only = before.only ?? null;
if (!Object.keys(meetings.narrowed()).length) meetings.narrow(before.filters ?? {});
showScope();
history_();
if (chat) resume(chat);
if (!isPhone() && !document.body.classList.contains("reading")) box.focus();
