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

const address = (place) => `/api/v1/contests/${encodeURIComponent(place.contest)}/scorecards/${place.presenter}/draft`;

function soon(place) {
  unsent.set(address(place), place);
  clearTimeout(timer);
  timer = setTimeout(flush, MOMENT);
}

export const draft = {
  get: kept.get,
  /** value: {version, marks, comment} as typed now. */
  set(place, value) {
    kept.set(place, { ...value, at: now() });
    soon(place);
  },
  drop(place) {
    unsent.delete(address(place));
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
    const typed = kept.get(place);
    const answer = typed && await send("PUT", url, { marks: typed.marks, comment: typed.comment || "", version: typed.version, at: new Date(typed.at || 0).toISOString() });
    const over = !typed || typeof answer.body?.at === "string" || (isRefusal(answer) && answer.body.code !== "FORBIDDEN");
    // What was typed meanwhile is still to be sent.
    if (over && kept.get(place)?.at === typed?.at) unsent.delete(url);
  }
  busy = false;
}
