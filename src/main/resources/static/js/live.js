/* Listening to a stream, with polling where streams are blocked. Used by the ranking and by the big screen. */

const POLL_AFTER = 12_000;
const POLL_EVERY = 4_000;

/**
 * Calls on(event, data) for each of the named events; older ids are passed over. poll() is called every few seconds
 * while the stream is not open for long. state(open) tells whether news arrive.
 */
export function listen(url, events, on, poll, state) {
  const seen = new Map();
  let opened = false;
  let polling = 0;
  let late = setTimeout(startPolling, POLL_AFTER);

  function startPolling() {
    if (!polling) polling = setInterval(() => poll().then(() => state(true), () => state(false)), POLL_EVERY);
  }

  function news(event) {
    const id = Number(event.lastEventId);
    if (seen.has(event.type) && seen.get(event.type) >= id) return;
    seen.set(event.type, id);
    on(event.type, event.data);
  }

  function connect() {
    const source = new EventSource(url);
    source.addEventListener("open", () => {
      opened = true;
      clearTimeout(late);
      clearInterval(polling);
      polling = 0;
      seen.clear();
      state(true);
    });
    source.addEventListener("error", () => {
      if (opened) state(false);
      opened = false;
      clearTimeout(late);
      late = setTimeout(startPolling, POLL_AFTER);
      /* A refusal (a full server, a proxy without one behind it) ends an EventSource for good. */
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, 5_000 + Math.random() * 10_000);
    });
    for (const name of events) source.addEventListener(name, news);
  }

  connect();
  addEventListener("offline", () => state(false));
  addEventListener("online", () => state(opened));
}

/** The first element of some markup. */
export function element(markup) {
  const template = document.createElement("template");
  template.innerHTML = markup.trim();
  return template.content.firstElementChild;
}

/** Replaces an element; rows that carry the same data-key glide from where they were, unless motion is unwelcome. */
export function replaceGliding(old, fresh, duration) {
  const quiet = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const before = new Map();
  for (const row of old.querySelectorAll("[data-key]")) before.set(row.dataset.key, row.getBoundingClientRect().top);
  const held = old.contains(document.activeElement) ? document.activeElement : null;
  old.replaceWith(fresh);
  if (held) keepFocus(held, fresh);
  if (quiet || !fresh.animate) return;
  for (const row of fresh.querySelectorAll("[data-key]")) {
    const from = before.get(row.dataset.key);
    const by = from === undefined ? 0 : from - row.getBoundingClientRect().top;
    // Whoever climbs passes in front of the others; rows are opaque.
    const zIndex = by > 0 ? 2 : 1;
    if (by) row.animate([{ transform: `translateY(${by}px)`, zIndex }, { transform: "none", zIndex }], { duration, easing: "cubic-bezier(.2,.7,.2,1)" });
  }
}

/* Who stands on a link with the keyboard stays on it. */
function keepFocus(held, fresh) {
  const target = held.getAttribute("href");
  for (const link of fresh.querySelectorAll("a[href]")) {
    if (link.getAttribute("href") === target) return link.focus({ preventScroll: true });
  }
}

/* The server's clock: how far it is ahead of this device's, to the second. */
let ahead = 0;
export async function askTime() {
  const answer = await fetch(location.pathname, { method: "HEAD", cache: "no-store" });
  const date = answer.headers.get("Date");
  if (date) ahead = Date.parse(date) - Date.now();
}

/** Counts down every element with data-closes (an instant) in its data-left. */
export function countDown() {
  setInterval(() => {
    for (const timer of document.querySelectorAll("[data-closes]")) {
      const left = Math.max(0, Math.ceil((Date.parse(timer.dataset.closes) - Date.now() - ahead) / 1000));
      const place = timer.querySelector("[data-left]");
      const text = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
      if (place && place.textContent !== text) place.textContent = text;
      const label = timer.querySelector("[data-running]");
      if (label) label.textContent = label.dataset.running;
    }
  }, 250);
}
