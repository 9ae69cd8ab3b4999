/* Keeps this device's screen on while its page is in front. Only a page that came by https can; elsewhere the device's own
   settings count, which the check before the evening says. */

let lock = null;

async function hold() {
  if (document.hidden || lock) return;
  try {
    lock = await navigator.wakeLock.request("screen");
    lock.addEventListener("release", () => { lock = null; });
  } catch {
    // A device that saves its battery refuses; the page goes on without, and asks again when it comes back in front.
    lock = null;
  }
}

/** Begins to keep it on, where the browser can. */
export function stayAwake() {
  if (!navigator.wakeLock) return;
  hold();
  document.addEventListener("visibilitychange", hold);
}
