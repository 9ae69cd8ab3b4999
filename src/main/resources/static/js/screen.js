/* The big screen follows the evening: scenes cut, runners glide; a lost line keeps the last good scene. */
import { askTime, countDown, element, listen, replaceGliding } from "./live.js";

const stage = document.querySelector(".stage");

function show(name, markup) {
  const fresh = element(markup);
  const old = document.getElementById("scenes");
  const same = old.querySelector(".scene")?.dataset.scene === fresh.querySelector(".scene")?.dataset.scene;
  if (same && fresh.querySelector(".race")) {
    const lengths = new Map();
    for (const row of old.querySelectorAll(".runner")) lengths.set(row.dataset.key, row.querySelector(".straight").className);
    const wanted = [];
    for (const row of fresh.querySelectorAll(".runner")) {
      const lane = row.querySelector(".straight");
      wanted.push([lane, lane.className]);
      lane.className = lengths.get(row.dataset.key) || "straight x-0";
    }
    replaceGliding(old, fresh, 1400);
    fresh.getBoundingClientRect();
    for (const [lane, className] of wanted) lane.className = className;
  } else {
    old.replaceWith(fresh);
  }
}

async function poll() {
  const answer = await fetch(location.pathname, { cache: "no-store" });
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById("scenes");
  if (fresh.innerHTML !== document.getElementById("scenes").innerHTML) show("scene", fresh.outerHTML);
}

listen(stage.dataset.live, ["scene"], show, poll, () => { /* No banner on the wall: the last scene stays. */ });
countDown();
askTime().catch(() => { /* The countdown then runs by this machine's own clock. */ });
