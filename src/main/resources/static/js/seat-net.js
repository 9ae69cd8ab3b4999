/* What a judge's phone asks of the server: one try of a card, and what the stage does. A card is the same however often
   it is sent. */

import { GONE, isRefusal, json, page, send } from "./net.js";
import { follow } from "./stream.js";

const SEAT = '#seat[data-page="seat"]';

const put = (card) => send("PUT", `/api/v1/contests/${encodeURIComponent(card.contest)}/scorecards/${card.presenter}`,
  { marks: card.marks, comment: card.comment || null, version: card.version || null });

/**
 * Sends a card once. Answers {kind: "stored"} only with the server's receipt in hand, {kind: "refused", status, problem}
 * when the server said why, else {kind: "waiting"}.
 */
export async function deliver(card) {
  let answer = await put(card);
  if (answer.status === 403 && answer.body?.code === "FORBIDDEN") {
    // The proof of an older page: asking gives a fresh one.
    await json("/seat/state");
    answer = await put(card);
  }
  if (answer.status === 200 && typeof answer.body?.receipt === "string") return { kind: "stored" };
  return isRefusal(answer) ? { kind: "refused", status: answer.status, problem: answer.body } : { kind: "waiting" };
}

/** Whom the judge has chosen among those whose markings are open together; null for whoever is on stage. */
export const chosen = () => new URLSearchParams(location.search).get("presenter");

/** The seat's page for this moment; null without the network. A seat that is not ours any more leaves the page. */
export async function seatPage(edit) {
  const asked = new URLSearchParams();
  if (edit) asked.set("edit", "1");
  if (chosen()) asked.set("presenter", chosen());
  const found = await page("/seat/view?" + asked, SEAT);
  if (found !== GONE) return found;
  location.reload();
  return null;
}

/** Follows the stage by events, and by asking every 3 s while no stream speaks. */
export function followStage(changed, tell) {
  async function ask() {
    const answer = await json("/seat/state", {}, 5_000);
    if (answer.status === 401 || answer.status === 403) await seatPage(false);
    if (typeof answer.body?.version !== "number") return false;
    changed(answer.body);
    return true;
  }
  return follow({ url: "/seat/live", events: ["seat"], news: (name, data) => changed(JSON.parse(data)), ask, tell, every: 3_000, after: 0 });
}
