/* The audience's ranking comes alive: rows glide to their new places, the last values stay when the network is gone. */
import { released } from "./busy.js";
import { countDown } from "./clock.js";
import { element, isNew, replaceGliding } from "./live.js";
import { GONE, page } from "./net.js";
import { follow } from "./stream.js";
import { words } from "./words.js";

const main = document.getElementById("main");
const offline = document.getElementById("offline");
const said = document.getElementById("said");

words(main);

let gone = false;
for (const id of ["board", "now"]) isNew(document.getElementById(id));

function show(markup) {
  const fresh = element(markup);
  if (gone || !isNew(fresh)) return;
  const old = document.getElementById(fresh.id);
  if (fresh.id === "board") {
    replaceGliding(old, fresh, 1400);
    say(fresh);
  } else {
    old.replaceWith(fresh);
  }
}

/* Screen readers hear the first place, not the whole list. */
function say(board) {
  const first = board.querySelector(".is-lead");
  const text = first ? first.textContent.replace(/\s+/g, " ").trim() : "";
  if (text !== said.textContent) said.textContent = text;
}

/* The page as it would come now. A contest that is not shown any more says so, and is looked for again. */
async function ask() {
  const found = await page(location.pathname, "#board");
  if (!found) return false;
  if (found === GONE) {
    gone = true;
    for (const id of ["board", "now"]) document.getElementById(id).replaceChildren();
    offline.textContent = offline.dataset.gone;
    offline.hidden = false;
  } else if (gone) {
    location.reload();
  } else {
    for (const id of ["board", "now"]) show(found.getElementById(id).outerHTML);
  }
  return true;
}

follow({
  url: main.dataset.live, events: ["board", "stage"], ask,
  news: async (name, markup) => {
    await released();
    show(markup);
  },
  tell: (on) => { offline.hidden = on && !gone; },
});
countDown();
