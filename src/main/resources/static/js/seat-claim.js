/* Claiming a seat by the token in the address of a scanned card. */

import { isRefusal, json, pause, send } from "./net.js";

/** Whether a whole card stands behind the hash, and not a place of the page. */
export const isCard = () => /^[\w-]{43}$/.test(location.hash.slice(1));

/**
 * Claims a seat with what stands behind the hash, until the server has said yes or no. Says whether there was a card.
 *
 * tell(why): the card is refused.
 */
export async function claim(tell = refused) {
  const card = location.hash.slice(1);
  // The way past the header is a place of this page, not a card.
  if (!card || document.getElementById(card)) return false;
  history.replaceState(null, "", location.pathname);
  say("working");
  for (let tries = 0; ; tries += 1) {
    const answer = await send("POST", "/api/v1/seat", { token: card });
    if (isRefusal(answer)) return tell(answer.body.detail), true;
    // The yes is empty, and so is many a network's own: whose seat this is now, or that it has to be waited for, says only
    // the server.
    if (answer.status === 204 || answer.status === 202) {
      const here = (await json("/seat")).body;
      if (here?.seat || here?.waiting) return location.replace("/seat"), true;
    }
    say("waiting");
    await new Promise((resume) => setTimeout(resume, Math.max(answer.wait, pause(tries))));
  }
}

function refused(why) {
  const failed = document.getElementById("claim-failed");
  if (!failed) return location.replace("/seat");
  say("");
  failed.hidden = false;
  failed.textContent = why;
}

function say(what) {
  const net = document.getElementById("net");
  if (net && what === "waiting") {
    net.hidden = false;
    net.classList.add("is-off");
    net.textContent = document.getElementById("words").dataset.netOff;
  }
  for (const state of ["working", "waiting"]) {
    const place = document.getElementById(`claim-${state}`);
    if (place) place.hidden = state !== what;
  }
}
