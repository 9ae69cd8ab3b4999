/* Drafts: on this phone with every key, on the server a moment later, so that another device of the seat can go on. Of two
   drafts the newer one counts; both carry the server's time. */

import { isRefusal, send } from "./net.js";
import { draft as kept } from "./seat-store.js";
import { now } from "./time.js";

const MOMENT = 1_000;

/* What the server does not have yet, by its address. */
const unsent = new Map();
let timer = 0;
let busy = false;
/* The one on its way: its address, and how it is called back. */
let going = null;

const address = (place) => `/api/v1/contests/${encodeURIComponent(place.contest)}/scorecards/${place.presenter}/draft`;

function soon(place) {
  unsent.set(address(place), place);
  clearTimeout(timer);
  timer = setTimeout(flush, MOMENT);
}

/* The card itself goes, or nothing may be marked any more: a draft that came behind it would be refused. */
function hold(place) {
  const url = address(place);
  unsent.delete(url);
  if (going?.url === url) going.stop.abort();
}

export const draft = {
  get: kept.get,
  hold,
  /** value: {version, marks, comment} as typed now. */
  set(place, value) {
    kept.set(place, { ...value, at: now() });
    soon(place);
  },
  /** The same on this phone alone, until the page says that it may be marked. */
  keep(place, value) {
    hold(place);
    kept.set(place, { ...value, at: now() });
  },
  drop(place) {
    hold(place);
    kept.drop(place);
  },
  /** Says that this phone's draft is the newer one. */
  again: soon,
};

/** Sends what the server does not have. Without the network it waits for the next call. */
export async function flush() {
  clearTimeout(timer);
  if (busy) return;
  busy = true;
  for (const [url, place] of [...unsent]) {
    if (!unsent.has(url)) continue;
    const typed = kept.get(place);
    going = { url, stop: new AbortController() };
    const answer = typed && await send("PUT", url, { marks: typed.marks, comment: typed.comment || "", version: typed.version, at: new Date(typed.at || 0).toISOString() }, going.stop.signal);
    going = null;
    const over = !typed || typeof answer.body?.at === "string" || (isRefusal(answer) && answer.body.code !== "FORBIDDEN");
    // What was typed meanwhile is still to be sent.
    if (over && kept.get(place)?.at === typed?.at) unsent.delete(url);
  }
  busy = false;
}
