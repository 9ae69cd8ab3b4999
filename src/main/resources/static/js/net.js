/* Talking to the server. A network may answer in its place, with status 200 (the log-in page of a hotel's Wi-Fi): only
   what bears our marks is an answer, everything else is silence. Nothing here throws. */

import { released } from "./busy.js";
import { learn } from "./time.js";

const PATIENCE = 8_000;

/** The proof for what a session writes, as it stands in the cookie now. */
export function token() {
  const found = document.cookie.split("; ").find((c) => c.startsWith("XSRF-TOKEN="));
  return found ? decodeURIComponent(found.slice("XSRF-TOKEN=".length)) : "";
}

/* Head and body, both within the patience. */
async function load(url, options, patience) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  if (options.signal) options.signal.addEventListener("abort", () => stop.abort());
  try {
    const answer = await fetch(url, { credentials: "same-origin", cache: "no-store", ...options, signal: stop.signal });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

function object(text) {
  try {
    const value = JSON.parse(text);
    return value && typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

/**
 * Asks for a JSON object. Answers {status, body, wait}: body is null where no object came (a 204 has none), status 0
 * where nobody answered; wait is how many milliseconds the server asks for.
 */
export async function json(url, options = {}, patience = PATIENCE) {
  const answer = await load(url, { ...options, headers: { Accept: "application/json", ...options.headers } }, patience);
  if (!answer) return { status: 0, body: null, wait: 0 };
  const isJson = /^application\/([a-z]+\+)?json\b/.test(answer.headers.get("Content-Type") || "");
  const body = isJson ? object(answer.text) : null;
  if (body) learn(answer.headers);
  return { status: answer.status, body, wait: 1000 * (Number(answer.headers.get("Retry-After")) || 0) };
}

/** Whether an answer of json() is a refusal of ours, final as it stands: the server is there, and sending again is vain. */
export function isRefusal(answer) {
  return answer.status >= 400 && answer.status < 500 && ![408, 425, 429].includes(answer.status)
    && typeof answer.body?.code === "string";
}

/** Sends a JSON document; answers like json(). */
export const send = (method, url, body, signal) => json(url, {
  method, signal, headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": token() }, body: JSON.stringify(body),
});

/**
 * Asks for a page of ours that holds what the selector names. Answers the document; null when nobody of us answered or
 * we are in trouble; and GONE when another page of ours came, so that this one is out of place (log in, not found). It
 * comes when nothing is being pressed: what is drawn anew under a finger loses the press.
 */
export async function page(url, selector, options = {}, patience = PATIENCE) {
  const answer = await load(url, { ...options, headers: { Accept: "text/html, */*;q=0.1", ...options.headers } }, patience);
  if (!answer) return null;
  const found = new DOMParser().parseFromString(answer.text, "text/html");
  // What is meant for browsers without script would come alive here.
  found.querySelectorAll("noscript").forEach((part) => part.remove());
  if (found.querySelector(selector)) {
    learn(answer.headers);
    await released();
    return found;
  }
  const ours = found.querySelector('meta[name="application-name"][content="saimahui"]');
  return ours && answer.status < 500 && answer.status !== 429 ? GONE : null;
}

/** Another page of ours came in place of the one that was asked for. */
export const GONE = Symbol("gone");

/** Milliseconds to wait before try number n (0, 1, …): 2 s, doubling to 16, never two phones alike. */
export const pause = (n) => Math.min(16_000, 2_000 * 2 ** n) * (0.75 + Math.random() / 2);
