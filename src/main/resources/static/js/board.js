/* The audience's ranking comes alive: rows glide to their new places, the last values stay when the network is gone. */
import { askTime, countDown, element, listen, replaceGliding } from "./live.js";

const main = document.getElementById("main");
const offline = document.getElementById("offline");
const said = document.getElementById("said");

function show(name, markup) {
  const fresh = element(markup);
  const old = document.getElementById(fresh.id);
  if (name === "board") {
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

async function poll() {
  const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } });
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const board = page.getElementById("board");
  if (board.dataset.version === document.getElementById("board").dataset.version) return;
  show("board", board.outerHTML);
  show("stage", page.getElementById("now").outerHTML);
}

listen(main.dataset.live, ["board", "stage"], show, poll, (open) => { offline.hidden = open; });
countDown();
askTime().catch(() => { /* The countdown then runs by this device's own clock. */ });
