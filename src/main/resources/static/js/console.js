/* The organiser's console: takes the living parts from the server again whenever the stage or the board says that
   something changed, every 3 seconds where the stream does not come through; keys; the vote's countdown. All forms work
   without this. */

import { bell } from "./bell.js";
import { countDown } from "./clock.js";
import { GONE, page } from "./net.js";
import { follow } from "./stream.js";

const root = document.querySelector(".console");
/* What comes without news: ballots that are counted, the clock that somebody else stops, judges whose phones fall silent. */
const SLOW = 10_000;
const FAST = 3_000;
let link = "poll";

function tell() {
  const place = root.querySelector("[data-link]");
  if (place) {
    place.textContent = root.dataset[link] || "";
    place.classList.toggle("is-warn", link === "off");
  }
}

/* Tokens differ in every answer; they say nothing about the evening. */
function content(part) {
  const copy = part.cloneNode(true);
  copy.querySelectorAll('input[name="_csrf"]').forEach((input) => input.removeAttribute("value"));
  copy.querySelectorAll("[data-phase]").forEach((timer) => timer.removeAttribute("data-phase"));
  copy.querySelectorAll("[data-left],[data-link]").forEach((node) => { node.textContent = ""; });
  return copy.innerHTML;
}

function isBeingFilledIn(part) {
  const here = document.activeElement;
  return part.contains(here) && here.matches("select, input, textarea");
}

const ACTS = "button, a, summary, [tabindex]";

/* Who an act is, wherever it stands: the fifth button may be another presenter's by now. */
function nameOf(act) {
  if (act.matches("summary")) return act.parentElement.id;
  const fields = act.form ? act.form.elements : {};
  const command = fields.command ? fields.command.value : act.textContent.trim();
  return act.getAttribute("href") || command + " " + (fields.presenter ? fields.presenter.value : "");
}

/* An act that is gone leaves the focus where it was, on nothing that could be pressed by mistake. */
function focusAgain(part, name) {
  const same = [...part.querySelectorAll(ACTS)].find((act) => !act.disabled && nameOf(act) === name);
  if (!same) part.tabIndex = -1;
  (same || part).focus({ preventScroll: true });
}

function put(old, fresh) {
  if (isBeingFilledIn(old) || content(old) === content(fresh)) return;
  const chosen = new Map([...old.querySelectorAll("select")].map((s) => [s.name, s.value]));
  const typed = new Map([...old.querySelectorAll("input[id]")].map((i) => [i.id, i.value]));
  const here = document.activeElement;
  const focused = here !== old && old.contains(here) ? nameOf(here) : old === here ? "" : null;
  const opened = new Set([...old.querySelectorAll("details[open][id]")].map((d) => d.id));
  old.replaceWith(fresh);
  fresh.querySelectorAll("select").forEach((s) => { if (chosen.has(s.name)) s.value = chosen.get(s.name); });
  fresh.querySelectorAll("input[id]").forEach((i) => { if (typed.get(i.id)) i.value = typed.get(i.id); });
  fresh.querySelectorAll("details[id]").forEach((d) => { d.open = opened.has(d.id); });
  if (focused !== null) focusAgain(fresh, focused);
}

async function ask() {
  const fresh = await page(root.dataset.live, "[data-part]");
  if (!fresh) return false;
  // Logged out, or the contest is gone: the page that is right now says so.
  if (fresh === GONE) return location.reload(), true;
  fresh.querySelectorAll("[data-part]").forEach((part) => {
    const old = document.getElementById(part.id);
    if (old) put(old, document.importNode(part, true));
  });
  tell();
  return true;
}

const following = follow({
  url: root.dataset.stream, events: ["board", "stage"], news: () => following.check(), ask, every: FAST, after: 0,
  tell: (on, streaming) => { link = on ? (streaming ? "on" : "poll") : "off"; tell(); },
});
countDown();
bell(root.querySelector("[data-bell]"));
tell();

(function askOn() {
  setTimeout(() => following.check().finally(askOn), root.querySelector("[data-voting],[data-talk]") ? FAST : SLOW);
}());

const KEYS = { " ": "space", b: "b", v: "v" };
/* A key pressed twice in haste must not take two steps. */
const opened = performance.now();
const HASTE = 700;
document.addEventListener("keydown", (event) => {
  if (performance.now() - opened < HASTE) return;
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select, textarea, button, a, summary")) return;
  const key = event.key.toLowerCase();
  if (key === "s") {
    const standings = document.getElementById("standings");
    if (standings) { standings.scrollIntoView({ block: "start" }); standings.focus({ preventScroll: true }); }
    return;
  }
  const button = KEYS[key] && root.querySelector('[data-key="' + KEYS[key] + '"]:not(:disabled)');
  if (button) { event.preventDefault(); button.click(); }
});

/* One press, one command: the page goes on with the server's answer. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
});
window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  document.querySelectorAll("form[data-sent]").forEach((form) => { delete form.dataset.sent; });
  following.check();
});
