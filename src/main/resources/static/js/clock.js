/* The server's clock and what is counted down by it: a phone's own may be hours wrong. */

let ahead = 0;

/** Takes the time from an answer's head, which has whole seconds: half a second more is right on the whole. */
export function learn(headers) {
  const date = Date.parse(headers.get("Date") || "");
  if (date) ahead = date + 500 - Date.now();
}

/** The server's time in milliseconds. */
export const now = () => Date.now() + ahead;

function tick() {
  for (const timer of document.querySelectorAll("[data-closes]")) {
    const left = Math.max(0, Math.ceil((Date.parse(timer.dataset.closes) - now()) / 1000));
    const place = timer.querySelector("[data-left]");
    const text = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    if (place.textContent !== text) place.textContent = text;
    const label = timer.querySelector("[data-running]");
    if (label) label.textContent = label.dataset.running;
    if (left > 0 || timer.dataset.over) continue;
    timer.dataset.over = "yes";
    timer.dispatchEvent(new Event("over", { bubbles: true }));
  }
}

/**
 * Counts down in every element with data-closes (an instant): its data-left takes the minutes and seconds, its
 * data-running the word that stands beside them. At nothing the element says "over", once.
 */
export function countDown() {
  tick();
  setInterval(tick, 250);
}
