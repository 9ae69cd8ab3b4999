/* The hall's time on the judge's page: the server's second, counted on by the device. */

/** Draws the second that it is now; nothing where the page has no clock. */
export function tick() {
  const clock = document.getElementById("clock");
  if (!clock) return;
  if (!clock.dataset.from) clock.dataset.from = String(performance.now());
  const second = Number(clock.dataset.second) + Math.floor((performance.now() - Number(clock.dataset.from)) / 1000);
  const two = (n) => String(n).padStart(2, "0");
  clock.textContent = [Math.floor(second / 3600) % 24, Math.floor(second / 60) % 60, second % 60].map(two).join(":");
}
