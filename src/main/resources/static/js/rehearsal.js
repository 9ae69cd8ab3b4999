/* The rehearsal's page, and the drill's, says what the robots do and whether they are still at work, as long as they are; and whether it knows. */

import { GONE, page } from "./net.js";

const EVERY = 3_000;

async function look() {
  const robots = document.getElementById("robots");
  if (!robots || !robots.dataset.playing) return;
  const found = await page(location.pathname, "#robots");
  if (found === GONE) return location.reload();
  document.getElementById("lost").hidden = found !== null;
  const fresh = found && found.getElementById("robots");
  if (fresh && fresh.dataset.playing !== robots.dataset.playing) return location.reload();
  const diary = found && found.getElementById("diary");
  if (diary) document.getElementById("diary").replaceWith(document.adoptNode(diary));
  setTimeout(look, EVERY);
}

setTimeout(look, EVERY);
