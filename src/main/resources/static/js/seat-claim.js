/* Claiming a seat by the token in the address of a scanned card. */

import { post } from "./seat-net.js";

/** Claims a seat with what stands behind the hash. Says whether this page is about to go. */
export async function claim() {
  const token = location.hash.slice(1);
  // The way past the header is a place of this page, not a card.
  if (!token || document.getElementById(token)) return false;
  history.replaceState(null, "", location.pathname);
  const working = document.getElementById("claim-working");
  if (working) working.hidden = false;
  const answer = await post("/api/v1/seat", { token });
  if (answer.ok) return location.replace("/seat"), true;
  const failed = document.getElementById("claim-failed");
  if (!failed) return location.replace("/seat"), true;
  working.hidden = true;
  failed.hidden = false;
  failed.textContent = (await answer.json()).detail;
  return true;
}
