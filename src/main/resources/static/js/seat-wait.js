/* A device that waits for a seat which is in use: it asks until somebody has answered. A card that is scanned meanwhile is
   claimed as ever. */

import { claim } from "./seat-claim.js";
import { json } from "./net.js";

const EVERY = 2_000;

async function look() {
  const answer = await json("/seat");
  const net = document.getElementById("net");
  net.hidden = answer.status === 200;
  net.classList.toggle("is-off", !net.hidden);
  // Let in, or sent away: the page of the seat says which.
  if (answer.status === 200 && answer.body && answer.body.waiting === false) return location.replace("/seat");
  setTimeout(look, EVERY);
}

addEventListener("hashchange", claim);
claim().then((card) => { if (!card) look(); });
