/* The living parts of the console: one takes the place of another, and whoever works in it goes on where they were. */

import { FIELDS, isBeingFilledIn, isBeingPressed } from "./busy.js";
import { keepRefusals } from "./refusal.js";

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

/* An act that is gone leaves the focus where it was, on nothing that could be pressed by mistake; so does a field that was
   sent, except one that was refused: there the mistake is mended. */
function focusAgain(part, name, field, sent) {
  const same = field
    ? part.querySelector("#" + CSS.escape(field) + (sent.has(field) ? "[aria-invalid=true]" : ""))
    : [...part.querySelectorAll(ACTS)].find((act) => !act.disabled && nameOf(act) === name);
  if (!same) part.tabIndex = -1;
  (same || part).focus({ preventScroll: true });
}

/**
 * Puts a part in the place of an older one that says something else; after a press also where somebody was typing. What is
 * typed stays, but for what was sent. pressed: the form that was sent, null where the part is no answer to one.
 */
export function put(old, fresh, pressed) {
  const sent = new Set(pressed ? [...pressed.elements].map((field) => field.id) : []);
  if (!pressed) keepRefusals(old, fresh);
  if ((!pressed && (isBeingFilledIn(old) || isBeingPressed(old))) || content(old) === content(fresh)) return;
  const chosen = new Map([...old.querySelectorAll("select")].map((s) => [s.id || s.name, s.value]));
  const typed = new Map([...old.querySelectorAll("input[id]")].filter((i) => !sent.has(i.id)).map((i) => [i.id, i.value]));
  const here = document.activeElement;
  const held = old.contains(here);
  const focused = held && here !== old && here.matches(ACTS) ? nameOf(here) : null;
  const field = held && here.matches(FIELDS) ? here.id : "";
  const opened = new Set([...old.querySelectorAll("details[open][id]")].map((d) => d.id));
  old.replaceWith(fresh);
  fresh.querySelectorAll("select").forEach((s) => { if (chosen.has(s.id || s.name)) s.value = chosen.get(s.id || s.name); });
  fresh.querySelectorAll("input[id]").forEach((i) => { if (typed.get(i.id)) i.value = typed.get(i.id); });
  fresh.querySelectorAll("details[id]").forEach((d) => { d.open = opened.has(d.id); });
  if (held) focusAgain(fresh, focused, field, sent);
}
