/* The wall's keys on the keyboard, the moment in which they rest after a press, and the word on a press that was not taken. */

import { FIELDS } from "./busy.js";

const root = document.querySelector(".console");

const KEYS = {
  " ": "next", arrowright: "next", pagedown: "next", arrowleft: "back", backspace: "back", pageup: "back",
  h: "h", b: "b", m: "m", v: "v",
};
/* A key pressed twice in haste must not take two steps, nor one that was meant for the page before. */
const HASTE = 700;
setTimeout(() => { root.dataset.awake = "yes"; }, HASTE);
/* Long enough to be read by somebody who looked at the wall. */
const READ = 4_000;
let since = -HASTE;
let last = "";
/** Whether that was pressed a moment ago. */
export const hasty = (what) => what === last && performance.now() - since < HASTE;
/** Next and back are one thing in this; the others wait for nobody but themselves: dark means dark at once. */
export const kind = (form) => (form.querySelector("[data-key=next], [data-key=back]") ? "step" : [...form.elements].find((field) => field.dataset.key)?.dataset.key || "");
let rest = 0;

const word = root.querySelector("[data-unpressed]");
let reading = 0;

function say(text) {
  word.textContent = text;
  clearTimeout(reading);
  reading = setTimeout(() => { word.textContent = ""; }, READ);
}

/** Says why a press was not taken: asleep, busy, typing, none or unanswered. */
export const refuse = (why) => say(word.dataset[why]);

/** The keys of the wall rest for a moment, and are seen to. */
export function pause(what) {
  say("");
  last = what;
  since = performance.now();
  root.classList.add("is-resting");
  clearTimeout(rest);
  rest = setTimeout(() => root.classList.remove("is-resting"), HASTE);
}

/* A field keeps the keys that do something in it, so that a letter that is typed turns no wall dark. A list that was chosen
   from keeps only those that choose: who has set a time and presses V means the vote. */
const CLICKER = ["pagedown", "pageup"];
const CHOOSES = [" ", "arrowleft", "arrowright"];
function keeps(field, key) {
  if (!field) return false;
  return field.matches("select") ? CHOOSES.includes(key) : !CLICKER.includes(key);
}
const fieldOf = (event) => event.target.closest(FIELDS + ", [contenteditable]");

/* Space is the next step wherever the focus stands, as the red key says; what has the focus is pressed with Enter. A
   browser presses a button when the space bar comes up. */
document.addEventListener("keyup", (event) => {
  if (event.key === " " && !fieldOf(event)) event.preventDefault();
});

document.addEventListener("keydown", (event) => {
  const key = event.key.toLowerCase(), field = fieldOf(event);
  if (field && key === "escape") field.blur();
  if (keeps(field, key)) return;
  if (key === " ") event.preventDefault();
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (key === "s" && !field) {
    const standings = document.getElementById("standings");
    if (standings) { standings.scrollIntoView({ block: "start" }); standings.focus({ preventScroll: true }); }
    return;
  }
  if (!KEYS[key]) return;
  event.preventDefault();
  const button = root.querySelector('[data-key="' + KEYS[key] + '"]:not(:disabled)');
  if (field && !field.matches("select")) refuse("typing");
  else if (!button) refuse("none");
  else if (!root.dataset.awake) refuse("asleep");
  else button.click();
});
