/* The big screen follows the evening: scenes cut, the ranking runs; a lost line keeps the last good scene. */
import { countDown } from "./clock.js";
import { fit } from "./fit.js";
import { element, isNew } from "./live.js";
import { GONE, page } from "./net.js";
import { leaf, stand } from "./race.js";
import { light } from "./scene-vote.js";
import { present } from "./scenes.js";
import { follow } from "./stream.js";

const stage = document.querySelector(".stage");
let gone = false;
let told = 0;
isNew(document.getElementById("scenes"));

const OLDER_AFTER = 5_000;
let older = 0;
let shown = Number(stage.dataset.version);

/* A stream that has just been opened may begin with an older scene than the page, and the newer follows at once. Only
   when nothing follows has the server itself gone back, as after a restore. */
function show(markup, version) {
  const fresh = element(markup);
  if (gone || !isNew(fresh)) return;
  clearTimeout(older);
  if (version < shown) older = setTimeout(put, OLDER_AFTER, fresh, version);
  else put(fresh, version);
}

function put(fresh, version) {
  shown = version;
  stand();
  document.getElementById("scenes").replaceWith(fresh);
  present(fresh, false);
}

/* A contest that is deleted or not shown any more leaves the wall; when there is one again at this address, it comes. */
async function ask() {
  const before = told;
  const found = await page(location.pathname, "#scenes");
  if (!found) return false;
  // What the stream has told meanwhile may be newer than this answer, though their numbers are the same.
  if (before !== told) return true;
  if (found === GONE) {
    gone = true;
    document.getElementById("scenes").replaceChildren(document.getElementById("gone").content.cloneNode(true));
  } else if (gone) {
    location.reload();
  } else {
    show(found.getElementById("scenes").outerHTML, Number(found.querySelector(".stage").dataset.version));
  }
  return true;
}

function hear(name, data, version) {
  if (name === "lights") return light(document.getElementById("scenes"), data);
  told++;
  show(data, version);
}

/* No banner on the wall, the last scene stays; a ring in the corner says that it may be an old one. */
follow({
  url: stage.dataset.live, events: ["scene", "lights"], news: hear, ask,
  tell: (on) => { document.getElementById("lost").hidden = on; },
});
countDown();

/* More lanes than fit are shown page after page. */
setInterval(() => { for (const course of document.querySelectorAll(".course")) leaf(course); }, 8_000);

present(document.getElementById("scenes"), true);
/* A wall that is made wider or higher, and fonts that come late, change what fits. */
const refit = () => fit(document.getElementById("scenes"));
new ResizeObserver(refit).observe(stage);
document.fonts.ready.then(refit);
stage.addEventListener("stand", refit);
