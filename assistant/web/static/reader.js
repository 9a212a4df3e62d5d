// Open minutes beside the chat: fetch a meeting once, go to an utterance, mark the cited words.
import { $, $$, announce, area, el, isPhone, part, send, t } from "./dom.js";
import { nameOf } from "./answer.js";

const page = $("#page");
let cited = []; // the citations of the answer that is being read
let at = -1; // which of them is shown
let from = null; // the element that focus returns to

export const current = () => $("article", page)?.dataset ?? null;

/** Open an address of the reader: /minutes/ID?u=17&q=137-209. */
export async function open(address, { focus = true, push = true, citations = null, number = null, opener = null } = {}) {
  const url = new URL(address, location);
  const meeting = url.pathname.split("/")[2];
  const known = current()?.meeting === meeting;
  if (opener) from = opener;
  document.body.classList.add("reading");
  if (isPhone() && focus) area("reader");
  if (!known) {
    page.replaceChildren(el("p", { className: "empty" }, t("loading")));
    if (!(await load(`/minutes/${meeting}?part=reader`))) return;
  }
  show(url.searchParams.get("u"), url.searchParams.get("q"), focus, known);
  if (citations) cited = citations;
  at = cited.findIndex((one) => one.url === address && (number === null || one.number === number));
  steps();
  if (push) remember(url, push === "replace");
  for (const link of $$("#listed [data-meeting]")) {
    if (link.dataset.meeting === meeting) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

/** Take the citations of an answer as steps, from the one that stands open. */
export function follow(citations, one, opener) {
  cited = citations;
  at = citations.indexOf(one);
  from = opener;
  steps();
}

/** Fetch a meeting into the reader; return whether it is there. */
async function load(address) {
  try {
    const answer = await part(address);
    const article = answer.response && $("article", answer.response);
    if (!article) throw new Error($("h1", answer.response ?? document)?.textContent ?? String(answer.status));
    page.replaceChildren(document.adoptNode(article));
    page.scrollTop = 0;
    document.dispatchEvent(new CustomEvent("read"));
    return true;
  } catch (error) {
    page.replaceChildren(el("p", { className: "bad", role: "alert" }, error.message));
    return false;
  }
}

/** Load the same meeting anew, after something in it was corrected. */
export async function refresh() {
  const { meeting } = current();
  const top = page.scrollTop;
  const { searchParams } = new URL(location);
  await load(`/minutes/${meeting}?part=reader`);
  show(searchParams.get("u"), searchParams.get("q"), false);
  page.scrollTop = top;
  document.dispatchEvent(new CustomEvent("corrected"));
}

/** Go to an utterance and mark a span of it, given in characters. */
function show(position, span, focus, smooth = false) {
  for (const old of $$("mark", page)) {
    const paragraph = old.parentElement;
    old.replaceWith(...old.childNodes);
    paragraph.normalize();
  }
  for (const old of $$("tr.cited", page)) old.classList.remove("cited");
  const row = position === null ? null : page.querySelector(`#u${CSS.escape(position)}`);
  if (!row) return;
  row.classList.add("cited");
  const [start, end] = (span ?? "0-0").split("-").map(Number);
  if (start < end) mark(row, start, end);
  const goal = $("mark", row) ?? row;
  const behavior = smooth && !matchMedia("(prefers-reduced-motion: reduce)").matches ? "smooth" : "instant";
  const near = Math.abs(goal.getBoundingClientRect().top - page.getBoundingClientRect().top) < 3 * page.clientHeight;
  goal.scrollIntoView({ behavior: near ? behavior : "instant", block: row.offsetHeight > page.clientHeight * 0.6 || goal !== row ? "center" : "start" });
  if (focus) row.focus({ preventScroll: true });
}

function mark(row, start, end) {
  for (const paragraph of $$("p[data-start]", row)) {
    const letters = [...paragraph.textContent]; // characters as the server counts them
    const offset = Number(paragraph.dataset.start);
    const [a, b] = [start - offset, end - offset].map((n) => Math.min(Math.max(n, 0), letters.length));
    if (a >= b) continue;
    const text = (from_, to) => letters.slice(from_, to).join("");
    paragraph.replaceChildren(text(0, a), el("mark", {}, text(a, b)), text(b));
  }
}

function steps() {
  $("#steps").hidden = at < 0 || cited.length < 1;
  $("#previous").disabled = at <= 0;
  $("#next").disabled = at >= cited.length - 1;
  if (at >= 0) $("#at").textContent = `${at + 1} / ${cited.length}　${nameOf(cited[at])}`;
  for (const one of $$("[data-cite][aria-current], .source.current")) {
    one.removeAttribute("aria-current");
    one.classList.remove("current");
  }
  if (at < 0 || !from) return;
  const turn = from.closest(".turn");
  for (const one of $$(`.chip[data-cite="${cited[at].number}"]`, turn ?? document)) one.setAttribute("aria-current", "true");
  for (const one of $$(`[data-source="${cited[at].number}"]`, turn ?? document)) one.classList.add("current");
}

function step(by) {
  const next = cited[at + by];
  if (!next) return;
  open(next.url, { focus: false, push: "replace", number: next.number });
  announce(`${next.number} ${nameOf(next)}`);
}

function remember(url, replace) {
  const chat = new URL(location).searchParams.get("chat");
  if (chat) url.searchParams.set("chat", chat);
  history[replace ? "replaceState" : "pushState"](null, "", url.pathname + url.search + url.hash);
}

export function close() {
  document.body.classList.remove("reading");
  const chat = new URL(location).searchParams.get("chat");
  history.pushState(null, "", chat ? `/?chat=${encodeURIComponent(chat)}` : "/");
  back();
  at = -1;
  steps();
}

function back() {
  area("chat");
  if (from?.isConnected) from.focus();
  else $("#question").focus();
}

/** Ask in a dialog; resolves to the form's values, or null. */
export function dialog(title, fields, button, danger = false) {
  const box = $("#dialog");
  return new Promise((resolve) => {
    const form = el("form", { method: "dialog", "aria-labelledby": "dialog-name" }, el("h2", { id: "dialog-name" }, title), fields,
      el("p", { className: "row" }, el("button", { className: "secondary", type: "button", onclick: () => box.close("") }, t("cancel")),
        el("button", { className: danger ? "primary danger" : "primary", value: "yes" }, button)));
    box.replaceChildren(form);
    box.setAttribute("aria-labelledby", "dialog-name");
    box.onclose = () => resolve(box.returnValue === "yes" ? Object.fromEntries(new FormData(form)) : null);
    box.returnValue = "";
    box.showModal();
  });
}

async function correct(button) {
  const { meeting } = current();
  const address = `/api/meetings/${meeting}`;
  const row = button.closest("tr");
  let change;
  if (row) {
    const position = Number(row.id.slice(1));
    const names = [...new Set($$(".people b", page).map((one) => one.textContent))];
    const values = await dialog(`${t("correct_speaker")}: ${position} ${row.dataset.label ?? ""}`, [
      el("label", { className: "field" }, el("span", {}, t("correct_who")),
        el("input", { name: "speaker", list: "people", value: row.dataset.speaker ?? "", maxLength: 100, autocomplete: "off" })),
      el("datalist", { id: "people" }, names.map((name) => el("option", { value: name }))),
      el("label", { className: "field" }, el("span", {}, t("correct_role")), el("input", { name: "role", maxLength: 100, autocomplete: "off" })),
      el("p", { className: "faint small" }, t("correct_nobody")),
    ], t("save"));
    if (values) change = { utterance: position, speaker: values.speaker.trim(), role: values.role.trim() || null };
  } else {
    const now = $(".minutes .when time")?.dateTime ?? "";
    const values = await dialog(t("correct_date"), [
      el("label", { className: "field" }, el("span", {}, t("correct_date")), el("input", { type: "date", name: "held_on", value: now, required: true })),
    ], t("save"));
    if (values) change = { held_on: values.held_on };
  }
  if (!change) return;
  try {
    await send("PATCH", address, change);
    await refresh();
    $(`#${row?.id ?? "page"} [data-fix]`)?.focus();
    announce(t("saved"));
    document.dispatchEvent(new CustomEvent("meetings"));
  } catch (error) {
    await dialog(error.message, [], t("close"));
  }
}

async function undo(number) {
  try {
    await send("DELETE", `/api/meetings/${current().meeting}/corrections/${number}`);
    await refresh();
    document.dispatchEvent(new CustomEvent("meetings"));
  } catch (error) {
    await dialog(error.message, [], t("close"));
  }
}

async function remove() {
  const { meeting, title } = current();
  if (!(await dialog(t("remove_sure", { title }), [], t("remove"), true))) return;
  try {
    await send("DELETE", `/api/meetings/${meeting}`);
    page.replaceChildren(el("p", { className: "empty" }, t("reader_empty")));
    close();
    document.dispatchEvent(new CustomEvent("removed", { detail: meeting }));
    document.dispatchEvent(new CustomEvent("meetings"));
  } catch (error) {
    await dialog(error.message, [], t("close"));
  }
}

export function start() {
  $("#previous").addEventListener("click", () => step(-1));
  $("#next").addEventListener("click", () => step(1));
  $("#close").addEventListener("click", close);
  $("#back").addEventListener("click", back);
  $("#reader").addEventListener("keydown", (event) => { if (event.key === "Escape" && !isPhone()) close(); });
  page.addEventListener("click", (event) => {
    const fix = event.target.closest("[data-fix]");
    if (fix) correct(fix);
    const act = event.target.closest("[data-do]");
    if (act?.dataset.do === "remove") remove();
    if (act?.dataset.do === "undo") undo(act.dataset.number);
    if (act?.dataset.do === "scope") document.dispatchEvent(new CustomEvent("scope", { detail: { ...current() } }));
    const link = event.target.closest("a[href*='#u']");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      const position = link.hash.slice(2);
      open(`/minutes/${current().meeting}?u=${position}#u${position}`);
    }
  });
  const given = new URL(location);
  if (given.pathname.startsWith("/minutes/") && current()) {
    const position = given.searchParams.get("u") ?? (/^#u\d+$/.test(given.hash) ? given.hash.slice(2) : null);
    if (position !== null) show(position, given.searchParams.get("q"), false);
  }
}
