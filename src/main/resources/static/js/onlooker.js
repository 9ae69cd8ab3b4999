/* A seat's page that only looks on: it asks again every few seconds and shows what has changed. */

import { GONE, page } from "./net.js";

const EVERY = 4_000;

async function look() {
  const found = await page("/seat", "#seat");
  if (found === GONE) {
    location.reload();
    return;
  }
  document.getElementById("net").hidden = found !== null;
  const now = document.getElementById("main");
  const then = found?.getElementById("main");
  // Another role's page or the claim's has come in its place.
  if (found && found.getElementById("seat").dataset.page !== "onlooker") location.reload();
  else if (then && then.innerHTML !== now.innerHTML) now.innerHTML = then.innerHTML;
  setTimeout(look, EVERY);
}

setTimeout(look, EVERY);
