/* The big screen follows the evening: scenes cut, the ranking runs; a lost line keeps the last good scene. */
import { fit } from "./fit.js";
import { askTime, countDown, element, listen } from "./live.js";
import { leaf, race, stand } from "./race.js";

const stage = document.querySelector(".stage");

const OLDER_AFTER = 5_000;
const version = (scenes) => Number(scenes.dataset.version);
let older = 0;

/* A stream that has just been opened may begin with an older scene than the page, and the newer follows at once. Only
   when nothing follows has the server itself gone back, as after a restore. */
function show(name, markup) {
  const fresh = element(markup);
  clearTimeout(older);
  if (version(fresh) < version(document.getElementById("scenes"))) older = setTimeout(put, OLDER_AFTER, fresh);
  else put(fresh);
}

function put(fresh) {
  stand();
  document.getElementById("scenes").replaceWith(fresh);
  present(fresh, false);
}

function present(scenes, first) {
  fit(scenes);
  const course = scenes.querySelector(".course");
  if (course) race(course, first);
}

async function poll() {
  const answer = await fetch(location.pathname, { cache: "no-store" });
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById("scenes");
  if (version(fresh) !== version(document.getElementById("scenes"))) show("scene", fresh.outerHTML);
}

listen(stage.dataset.live, ["scene"], show, poll, () => { /* No banner on the wall: the last scene stays. */ });
countDown();
askTime().catch(() => { /* The countdown then runs by this machine's own clock. */ });

/* More lanes than fit are shown page after page. */
setInterval(() => { for (const course of document.querySelectorAll(".course")) leaf(course); }, 8_000);

present(document.getElementById("scenes"), true);
/* A wall that is made wider or higher, and fonts that come late, change what fits. */
const refit = () => fit(document.getElementById("scenes"));
new ResizeObserver(refit).observe(stage);
document.fonts.ready.then(refit);
stage.addEventListener("stand", refit);
