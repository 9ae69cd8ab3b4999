/* The server's time: a device's own clock may be hours wrong, may be set while it runs, and stands still while it sleeps. */

/** Milliseconds that nobody sets; they only lose what a device has slept. */
export const steady = () => performance.now();

let ahead = Date.now() - steady();
let exact = false;

/** Takes the time from an answer's head, which has whole seconds: half a second more is right on the whole. */
export function learn(headers) {
  const date = Date.parse(headers.get("Date") || "");
  if (date && !exact) ahead = date + 500 - steady();
}

/** Takes the time to the millisecond: what the server's clock says now. */
export function set(milliseconds) {
  ahead = milliseconds - steady();
  exact = true;
}

/** From here on an answer's head is better than what was measured. */
export function doubt() {
  exact = false;
}

/** How far this device's own clock is before the server's, in milliseconds; 0 as long as whole seconds are all that is known. */
export const off = () => (exact ? Date.now() - now() : 0);

/** The server's time in milliseconds. */
export const now = () => steady() + ahead;
