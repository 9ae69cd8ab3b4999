/* The big screen follows the evening: scenes cut, the ranking runs; a lost line keeps the last good scene. */
import { stayAwake } from "./awake.js";
import { countDown } from "./clock.js";
import { fit } from "./fit.js";
import { hall, onAir } from "./hall.js";
import { element, isNew } from "./live.js";
import { GONE, page } from "./net.js";
import { leaf } from "./race.js";
import { lift } from "./scene-run.js";
import { light } from "./scene-vote.js";
import { end, present } from "./scenes.js";
import { follow } from "./stream.js";
import { wall } from "./wall.js";

const stage = document.querySelector(".stage");
let gone = false;
isNew(document.getElementById("scenes"));

const picture = wall({ version: Number(stage.dataset.version), put, ask: () => line.check() });
picture.hold("console", stage.dataset.held === "true");

function put(fresh) {
  if (gone || !isNew(fresh)) return;
  end();
  const old = document.getElementById("scenes"), left = lift(old);
  old.replaceWith(fresh);
  present(fresh, false, left);
}

/* A contest that is deleted or not shown any more leaves the wall; when there is one again at this address, it comes. */
async function ask() {
  const token = picture.asking();
  const found = await page(location.pathname, "#scenes");
  if (!found) return false;
  if (found === GONE) {
    gone = true;
    document.getElementById("scenes").replaceChildren(document.getElementById("gone").content.cloneNode(true));
  } else if (gone) {
    location.reload();
  } else {
    const told = found.querySelector(".stage").dataset;
    const held = told.held === "true";
    if (held) hear({ held });
    picture.told(found.getElementById("scenes"), Number(told.version), token);
    hear({ held, version: told.air ? Number(told.air) : undefined });
  }
  return true;
}

function hear({ held, version }) {
  picture.hold("console", held);
  onAir(version);
}

function news(name, data, version) {
  if (name === "lights") light(document.getElementById("scenes"), data);
  else if (name === "air") hear(JSON.parse(data));
  else picture.show(element(data), version);
}

/* No banner on the wall, the last scene stays; a ring in the corner says that it may be an old one. */
const line = follow({
  url: stage.dataset.live, events: ["air", "scene", "lights"], news, ask,
  tell: (on) => { document.getElementById("lost").hidden = on; },
});
hall(picture, line.again);
countDown();
stayAwake();
/* Any key during a motion jumps to its end. */
addEventListener("keydown", end);

/* More lanes than fit are shown page after page. */
setInterval(() => { for (const course of document.querySelectorAll(".course")) leaf(course); }, 8_000);

present(document.getElementById("scenes"), true);
/* A wall that is made wider or higher, and fonts that come late, change what fits. */
const refit = () => fit(document.getElementById("scenes"));
new ResizeObserver(refit).observe(stage);
document.fonts.ready.then(refit);
stage.addEventListener("stand", refit);
