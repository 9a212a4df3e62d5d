// What all areas share: elements, words, requests, and the one voice that screen readers hear.
export const $ = (selector, within = document) => within.querySelector(selector);
export const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

const words = JSON.parse($("#texts").textContent);

/** The page's words by name, with {values} put in. */
export function t(name, values = {}) {
  return (words[name] ?? name).replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
}

const refusals = JSON.parse($("#refusals").textContent).map(([pattern, said]) => [new RegExp(pattern), said]);

/** A message of the program in the language of the page, where that is known. */
export function said(message) {
  const found = refusals.find(([pattern]) => pattern.test(message));
  return found ? found[1].replace(/\$(\d)/g, (all, n) => found[0].exec(message)[n]) : message;
}

/** An element with properties and children; text is only ever text. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element && !name.includes("-") && name !== "list") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function icon(name) {
  return $(`[data-icon="${name}"]`, $("#icons").content).firstElementChild.cloneNode(true);
}

/** Say something once to those who listen rather than look. */
export function announce(text) {
  const status = $("#status");
  status.textContent = "";
  setTimeout(() => { status.textContent = text; }, 50);
}

export class Refused extends Error {}

/** Send a request; what the site refuses is thrown with its own words. */
export async function send(method, address, body, options = {}) {
  const headers = { "X-CSRF-Token": $("meta[name=csrf-token]").content, ...options.headers };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  let response;
  try {
    response = await fetch(address, { ...options, method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new TypeError(t("offline"));
  }
  if (response.status === 401) location.assign("/login");
  if (!response.ok) throw new Refused(await reason(response));
  return response;
}

export async function reason(response) {
  try {
    return said((await response.json()).error.message);
  } catch {
    return `${response.status} ${response.statusText}`;
  }
}

/** A part of a page that the server made, as a document in which nothing runs. */
export function part(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.setRequestHeader("Accept", "text/html");
    request.onload = () => resolve(request);
    request.onerror = () => reject(new TypeError(t("offline")));
    request.send();
  });
}

/** The language of a text, for the choice of glyphs. */
export const tongue = (text, otherwise) => (/[\u3041-\u30ff]/.test(text) ? "ja" : otherwise);

/** Which of the three areas a phone shows. */
export function area(name) {
  document.body.dataset.area = name;
  for (const tab of $$("#tabs a")) {
    if (tab.dataset.area === name) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
}

export const isPhone = () => matchMedia("(max-width: 760px)").matches;
