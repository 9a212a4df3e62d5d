// The meetings: narrow the list, add files by dropping them, and tell how each was read.
import { $, $$, announce, el, icon, part, reason, said, t } from "./dom.js";
import { follow } from "./events.js";

const form = $("#find");
const STEPS = ["sending", "waiting", "reading", "linking", "embedding", "writing"];
const SHARE = { sending: 0.3, waiting: 0.3, reading: 0.35, linking: 0.6, embedding: 0.7, writing: 0.9 }; // of the whole

/** What the list is narrowed to, by name. */
export function narrowed() {
  return Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()));
}

/** Put filters into the form as they were; what nobody offers any more is left out. */
export function narrow(filters) {
  for (const [name, value] of Object.entries(filters)) if (form.elements[name]) form.elements[name].value = value;
  if (!Object.keys(narrowed()).length) return;
  $("details", form).open = Object.keys(narrowed()).some((name) => name !== "q");
  form.dispatchEvent(new Event("input"));
}

/** Take filters back by their names; what is no field of the form is left out. */
export function widen(names) {
  const fields = names.map((name) => form.elements[name]).filter((field) => field?.value);
  for (const field of fields) field.value = "";
  if (fields.length) form.dispatchEvent(new Event("input"));
}

/** The title of a meeting that is in the list. */
export const titleOf = (id) => $(`#listed [data-meeting="${CSS.escape(id)}"] .title`)?.textContent;

let latest = 0;

export async function list() {
  const mine = ++latest;
  const answer = await part(`/?part=meetings&${new URLSearchParams(narrowed())}`).catch(() => null);
  if (mine !== latest || !answer?.response) return;
  const here = new URL(location).pathname.split("/")[2];
  $("#listed").replaceChildren(...answer.response.body.childNodes);
  for (const link of $$("#listed [data-meeting]")) if (link.dataset.meeting === here) link.setAttribute("aria-current", "true");
}

/** Take files, one after another. */
async function add(files) {
  for (const file of files) await one(file);
}

function row(name) {
  const bar = el("progress", { max: 1, value: 0, "aria-label": t("adding", { file: name }) });
  const told = el("p", {}, t("step_sending"));
  const item = el("li", {}, el("b", {}, name), bar, told);
  $("#additions").append(item);
  return { item, bar, told };
}

async function one(file) {
  const shown = row(file.name);
  try {
    const begun = await upload(file, (share) => { shown.bar.value = share * SHARE.sending; });
    await attend(begun, shown, file.name);
  } catch (error) {
    failed(shown, error.message);
  }
}

/** Send a file, telling how much of it has gone. */
function upload(file, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append("file", file);
    request.open("POST", "/api/meetings");
    request.setRequestHeader("X-CSRF-Token", $("meta[name=csrf-token]").content);
    request.upload.onprogress = (event) => progress(event.loaded / event.total);
    request.onload = async () => {
      if (request.status === 202) resolve(JSON.parse(request.responseText));
      else reject(new Error(await reason(new Response(request.responseText, { status: request.status || 500 }))));
    };
    request.onerror = () => reject(new TypeError(t("offline")));
    request.send(body);
  });
}

export async function sample() {
  const response = await fetch("/api/sample", { method: "POST", headers: { "X-CSRF-Token": $("meta[name=csrf-token]").content } });
  const begun = await response.json();
  await attend(begun, row(begun.file), begun.file);
}

/** Tell how an addition goes, then how the file was read. */
async function attend(begun, shown, name) {
  for await (const event of follow(await fetch(begun.events), () => begun.events)) {
    if (event.kind === "step") {
      const step = STEPS.includes(event.data) ? event.data : event.data.split(" ")[0];
      shown.bar.value = SHARE[step] ?? shown.bar.value;
      shown.told.textContent = STEPS.includes(event.data) ? t(`step_${event.data}`) : event.data;
    } else if (event.kind === "added") {
      return report(shown, event.data);
    } else if (event.kind === "error") {
      return failed(shown, said(event.data.message));
    }
  }
  throw new Error(t("offline"));
}

function dismiss(item) {
  item.append(el("button", { type: "button", className: "quiet square", "aria-label": t("close"), onclick: () => item.remove() }, icon("close")));
}

function failed({ item, bar, told }, message) {
  bar.remove();
  told.replaceWith(el("p", { className: "failed", role: "alert" }, el("span", { className: "hidden" }, `${$("b", item).textContent}: `), `${t("not_added")}: ${message}`));
  dismiss(item);
}

function report({ item, bar, told }, data) {
  const kept = (100 * data.kept / Math.max(1, data.characters)).toFixed(1);
  const line = (name, value) => el("li", {}, `${t(name)}: ${value}`);
  bar.remove();
  told.replaceWith(
    el("p", { className: "done" }, t(data.status)),
    el("p", {}, el("a", { href: data.meeting.url, "data-meeting": data.meeting.id }, data.meeting.title)),
    el("p", { className: "faint" }, t("report", { ...data, kept })),
    ...data.warnings.map((warning) => el("p", { className: "bad" }, warning)),
    el("details", { className: "fold" }, el("summary", {}, t("report_how")), el("ul", {},
      line("report_container", data.container), line("report_layout", `${data.layout}（${data.evidence}）`),
      data.left_out ? line("report_left", `${data.left_out}: ${data.furniture.map((one) => one.slice(0, 60)).join(" / ")}`) : null)));
  dismiss(item);
  announce(`${data.meeting.title}: ${t(data.status)}`);
  document.dispatchEvent(new CustomEvent("meetings", { detail: { added: true } }));
}

export function start() {
  $("#drop").hidden = false;
  let timer;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => { list(); document.dispatchEvent(new CustomEvent("narrowed")); }, 200);
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); list(); });
  $("#unfilter").addEventListener("click", (event) => {
    event.preventDefault();
    widen([...form.elements].map((field) => field.name).filter(Boolean));
  });
  $("#chat").addEventListener("click", (event) => { if (event.target.closest("[data-choose]")) $("#file").click(); });
  $("#file").addEventListener("change", (event) => { add([...event.target.files]); event.target.value = ""; });
  $("#try-sample")?.addEventListener("click", (event) => { event.currentTarget.disabled = true; sample(); });
  let depth = 0;
  const carries = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragenter", (event) => { if (carries(event)) { depth += 1; document.body.classList.add("dropping"); } });
  addEventListener("dragleave", () => { depth = Math.max(0, depth - 1); if (!depth) document.body.classList.remove("dropping"); });
  addEventListener("dragover", (event) => { if (carries(event)) event.preventDefault(); });
  addEventListener("drop", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    depth = 0;
    document.body.classList.remove("dropping");
    add([...event.dataTransfer.files]);
  });
  document.addEventListener("meetings", list);
}
