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
