/* The organiser's console: takes the living parts from the server again whenever the stage or the board says that
   something changed, every 3 seconds where the stream does not come through; keys; the vote's countdown. All forms work
   without this. */

import { bell } from "./bell.js";
import { FIELDS, isBeingFilledIn, isBeingPressed } from "./busy.js";
import { countDown } from "./clock.js";
import { fit } from "./fit.js";
import { GONE, page } from "./net.js";
import { stand } from "./race.js";
import { keepRefusals } from "./refusal.js";
import { present, set } from "./scenes.js";
import { follow } from "./stream.js";
import { now } from "./time.js";

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
  differ();
}

/* This computer's clock and the screens': the one that is furthest from the server's. */
const WRONG = 2_000;
function differ() {
  const place = root.querySelector("[data-offset]");
  if (!place) return;
  const own = Date.now() - now(), worst = Number(place.dataset.worst);
  const most = Math.abs(own) > Math.abs(worst) ? own : worst;
  const said = place.querySelector("b"), seconds = (Math.abs(most) / 1000).toFixed(1);
  said.textContent = said.dataset.words.replace("#", (seconds === "0.0" ? "" : most > 0 ? "+" : "−") + seconds);
  place.classList.toggle("is-warn", Math.abs(most) > WRONG);
  place.hidden = false;
}

/* Tokens differ in every answer, and what a clock draws on itself in every second; they say nothing about the evening. */
function content(part) {
  const copy = part.cloneNode(true);
  copy.querySelectorAll('input[name="_csrf"]').forEach((input) => input.removeAttribute("value"));
  copy.querySelectorAll("details").forEach((box) => box.removeAttribute("open"));
  copy.querySelectorAll("[data-phase]").forEach((timer) => ["data-phase", "style"].forEach((name) => timer.removeAttribute(name)));
  copy.querySelectorAll("[data-offset]").forEach((place) => { place.removeAttribute("hidden"); place.classList.remove("is-warn"); });
  copy.querySelectorAll("[data-left],[data-link],[data-offset] b").forEach((node) => { node.textContent = ""; });
  return copy.innerHTML;
}

const ACTS = "button, a, summary, [tabindex]";

/* What differs from one answer to the next without making a form another one. */
const PASSING = ["_csrf", "version", "seen"];

/* Who an act is, wherever it stands: the fifth button may be another presenter's by now. Only a key that goes on and off
   is the same whatever it sends; any other is where it goes and what it sends, so that the focus never comes to stand on
   another act. */
function nameOf(act) {
  if (act.matches("summary")) return act.parentElement.id;
  if (act.matches("[data-key][aria-pressed]")) return act.dataset.key;
  if (!act.form) return act.getAttribute("href") || act.textContent.trim();
  const sent = [...act.form.elements].filter((field) => field.type === "hidden" && !PASSING.includes(field.name));
  if (act.name) sent.push(act);
  const goes = act.getAttribute("formaction") || act.form.getAttribute("action");
  return [goes, ...sent.map((field) => field.name + "=" + field.value)].join("&");
}

/* An act that is gone leaves the focus where it was, on nothing that could be pressed by mistake; so does a field, except
   one that was refused: there the mistake is mended. */
function focusAgain(part, name, field) {
  const same = field
    ? part.querySelector("#" + CSS.escape(field) + "[aria-invalid=true]")
    : [...part.querySelectorAll(ACTS)].find((act) => !act.disabled && nameOf(act) === name);
  if (!same) part.tabIndex = -1;
  (same || part).focus({ preventScroll: true });
}

function put(old, fresh, pressed) {
  if (!pressed) keepRefusals(old, fresh);
  if ((!pressed && (isBeingFilledIn(old) || isBeingPressed(old))) || content(old) === content(fresh)) return;
  const chosen = new Map([...old.querySelectorAll("select")].map((s) => [s.id || s.name, s.value]));
  const typed = new Map([...old.querySelectorAll("input[id]")].map((i) => [i.id, i.value]));
  const here = document.activeElement;
  const held = old.contains(here);
  const focused = held && here !== old && here.matches(ACTS) ? nameOf(here) : null;
  const field = held && here.matches(FIELDS) ? here.id : "";
  const opened = new Set([...old.querySelectorAll("details[open][id]")].map((d) => d.id));
  old.replaceWith(fresh);
  fresh.querySelectorAll("select").forEach((s) => { if (chosen.has(s.id || s.name)) s.value = chosen.get(s.id || s.name); });
  if (!pressed) fresh.querySelectorAll("input[id]").forEach((i) => { if (typed.get(i.id)) i.value = typed.get(i.id); });
  fresh.querySelectorAll("details[id]").forEach((d) => { d.open = opened.has(d.id); });
  if (held) focusAgain(fresh, focused, field);
}

/* The small stages: each has the wall's sheets and markup in a tree of its own. */
const monitors = new Map();

function glass(host) {
  if (!host.shadowRoot) {
    const template = host.querySelector("template");
    host.attachShadow({ mode: "open" }).append(template.content);
    template.remove();
  }
  const stage = host.shadowRoot.querySelector(".stage");
  return { stage, shown: stage.innerHTML };
}

function show(name, markup, first) {
  const monitor = monitors.get(name);
  if (!first && monitor.shown === markup) return;
  if (name === "air") stand();
  if (!first) monitor.stage.innerHTML = markup;
  monitor.shown = markup;
  const scenes = monitor.stage.querySelector(".scenes");
  if (!scenes) return;
  if (name === "air") present(scenes, first);
  else set(scenes);
}

function refit() {
  for (const { stage } of monitors.values()) fit(stage);
}

/* What the server sent takes the place of what is there; after a press also what somebody was typing in. */
function place(fresh, pressed) {
  fresh.querySelectorAll("[data-part]").forEach((part) => {
    const old = document.getElementById(part.id);
    if (old) put(old, document.importNode(part, true), pressed);
  });
  fresh.querySelectorAll("[data-monitor]").forEach((host) => {
    show(host.dataset.monitor, host.querySelector("template").content.querySelector(".stage").innerHTML, false);
  });
  tell();
}

async function ask() {
  const fresh = await page(root.dataset.live, "[data-part]");
  if (!fresh) return false;
  // Logged out, or the contest is gone: the page that is right now says so.
  if (fresh === GONE) return location.reload(), true;
  place(fresh, false);
  return true;
}

const following = follow({
  url: root.dataset.stream, events: ["console"], news: () => following.check(), ask, every: FAST, after: 0,
  tell: (on, streaming) => { link = on ? (streaming ? "on" : "poll") : "off"; tell(); },
});
countDown();
bell(root.querySelector("[data-bell]"));
tell();

(function askOn() {
  setTimeout(() => following.check().finally(askOn), root.querySelector("[data-voting],[data-talk]") ? FAST : SLOW);
}());

document.querySelectorAll("[data-monitor]").forEach((host) => monitors.set(host.dataset.monitor, glass(host)));
for (const [name, { stage, shown }] of monitors) {
  show(name, shown, true);
  stage.getRootNode().querySelectorAll("link").forEach((sheet) => sheet.addEventListener("load", refit));
}
new ResizeObserver(refit).observe(root);
document.fonts.ready.then(refit);

const KEYS = {
  " ": "next", arrowright: "next", pagedown: "next", arrowleft: "back", backspace: "back", pageup: "back",
  h: "h", b: "b", m: "m", v: "v",
};
/* A key pressed twice in haste must not take two steps, nor one that was meant for the page before. */
const HASTE = 700;
setTimeout(() => { root.dataset.awake = "yes"; }, HASTE);
let since = -HASTE;
let last = "";
const hasty = (what) => what === last && performance.now() - since < HASTE;
/* Next and back are one thing in this; the others wait for nobody but themselves: dark means dark at once. */
const kind = (form) => (form.querySelector("[data-key=next], [data-key=back]") ? "step" : form.querySelector("[data-key]")?.dataset.key || "");
let rest = 0;

/* The keys of the wall rest for a moment, and are seen to. */
function pause(what) {
  last = what;
  since = performance.now();
  root.classList.add("is-resting");
  clearTimeout(rest);
  rest = setTimeout(() => root.classList.remove("is-resting"), HASTE);
}

const isTyping = (event) => event.target.closest(FIELDS + ", [contenteditable]");

/* Space is the next step wherever the focus stands, as the red key says; what has the focus is pressed with Enter. A
   browser presses a button when the space bar comes up. */
document.addEventListener("keyup", (event) => {
  if (event.key === " " && !isTyping(event)) event.preventDefault();
});

document.addEventListener("keydown", (event) => {
  if (isTyping(event)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (event.key === " ") event.preventDefault();
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const key = event.key.toLowerCase();
  if (key === "s") {
    const standings = document.getElementById("standings");
    if (standings) { standings.scrollIntoView({ block: "start" }); standings.focus({ preventScroll: true }); }
    return;
  }
  const button = KEYS[key] && root.querySelector('[data-key="' + KEYS[key] + '"]:not(:disabled)');
  const text = key === "m" && !button && document.getElementById("c-text");
  if (text) {
    event.preventDefault();
    text.focus();
  } else if (button) {
    event.preventDefault();
    if (root.dataset.awake) button.click();
  }
});

/* A key of the wall is pressed without leaving the page, so that its pictures move on. What has to be asked first is asked
   on a page of its own, as without script. */
async function press(form) {
  const options = { method: "POST", body: new URLSearchParams(new FormData(form)) };
  const answer = await page(form.action, "[data-part]", options);
  if (answer === GONE) return form.submit();
  delete form.dataset.sent;
  if (answer) {
    document.querySelectorAll(".notice").forEach((notice) => notice.remove());
    place(answer, true);
  }
  following.check();
}

/* One press, one command: the page goes on with the server's answer. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  const wall = form.matches("[data-wall]");
  if (form.dataset.sent || (wall && hasty(kind(form)))) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  if (!wall) return;
  event.preventDefault();
  pause(kind(form));
  press(form);
});
window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  document.querySelectorAll("form[data-sent]").forEach((form) => { delete form.dataset.sent; });
  following.check();
});
