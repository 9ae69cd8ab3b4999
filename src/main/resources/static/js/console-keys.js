/* The wall's keys on the keyboard, and the moment in which they rest after a press. */

import { FIELDS } from "./busy.js";

const root = document.querySelector(".console");

const KEYS = {
  " ": "next", arrowright: "next", pagedown: "next", arrowleft: "back", backspace: "back", pageup: "back",
  h: "h", b: "b", m: "m", v: "v",
};
/* A key pressed twice in haste must not take two steps, nor one that was meant for the page before. */
const HASTE = 700;
setTimeout(() => { root.dataset.awake = "yes"; }, HASTE);
let since = -HASTE;
let last = "";
/** Whether that was pressed a moment ago. */
export const hasty = (what) => what === last && performance.now() - since < HASTE;
/** Next and back are one thing in this; the others wait for nobody but themselves: dark means dark at once. */
export const kind = (form) => (form.querySelector("[data-key=next], [data-key=back]") ? "step" : [...form.elements].find((field) => field.dataset.key)?.dataset.key || "");
let rest = 0;

/** The keys of the wall rest for a moment, and are seen to. */
export function pause(what) {
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
  if (button) {
    event.preventDefault();
    if (root.dataset.awake) button.click();
  }
});
