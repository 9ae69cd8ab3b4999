/* A part that somebody is busy with is not taken away. */

/** What somebody types or chooses in. */
export const FIELDS = "input, select, textarea";

/** Whether the focus stands on a field of it. */
export function isBeingFilledIn(part) {
  const here = document.activeElement;
  return part.contains(here) && here.matches(FIELDS);
}

/** A part that comes anew under the finger takes the press away. */
export const isBeingPressed = (part) => part.querySelector(":active") !== null;

/* Milliseconds: the click of a finger comes a moment after the finger is up. No press is waited for longer than its bound. */
const AFTER = 50;
const BOUND = 2_000;

let over = Promise.resolve();
let heard = () => {};

addEventListener("pointerdown", () => {
  over = new Promise((resolve) => { heard = resolve; });
  setTimeout(heard, BOUND);
}, true);
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => setTimeout(heard, AFTER), true);

/** Resolves when no finger and no button of the mouse is down, and what was pressed has been heard. */
export async function released() {
  let last;
  do {
    last = over;
    await last;
  } while (last !== over);
}
