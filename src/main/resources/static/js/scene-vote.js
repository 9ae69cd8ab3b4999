/* One light for each stored ballot, without names, in lanes of a hundred. Only screens of the hall are told how many there
   are; where nobody tells, the scene stays as it came. */

import { fit } from "./fit.js";

const LANE = 100;
/* More names of lanes do not fit beside them. */
const NAMED = 4;

let told = null;

const text = (el, said) => { if (el && el.textContent !== said) el.textContent = said; };

/** How many ballots there are now, and of how many codes; codes is null where anybody may vote. */
export function light(scenes, data) {
  told = JSON.parse(data);
  draw(scenes, true);
}

/** Shows in a new picture what was told before. */
export function lights(scenes) {
  draw(scenes, false);
}

function draw(scenes, live) {
  const vote = scenes.querySelector(".vote");
  if (!vote || !told) return;
  const begins = !vote.classList.contains("has-lights");
  if (begins) {
    vote.classList.add("has-lights");
    vote.querySelectorAll("[data-lights]").forEach((el) => { el.hidden = false; });
    fit(vote);
  }
  text(vote.querySelector("[data-stored]"), String(told.stored));
  const codes = vote.querySelector("[data-codes]");
  text(codes, told.codes === null ? "" : codes.dataset.words.replace("#", told.codes));
  const places = Math.max(told.stored, told.codes ?? LANE * Math.ceil((told.stored + 1) / LANE));
  const lanes = Math.max(1, Math.ceil(places / LANE));
  field(vote.querySelector(".lights"), places, lanes, live && !begins);
  axis(vote.querySelector(".lights-axis"), places, lanes);
}

function field(field, places, lanes, live) {
  field.classList.toggle("is-set", !live);
  field.classList.toggle("is-fine", lanes > 2 * NAMED);
  field.style.setProperty("--lanes", lanes);
  while (field.children.length > places) field.lastElementChild.remove();
  if (field.children.length < places) {
    const more = document.createDocumentFragment();
    for (let at = field.children.length; at < places; at++) more.append(document.createElement("i"));
    field.append(more);
  }
  [...field.children].forEach((tick, at) => tick.classList.toggle("is-lit", at < told.stored));
}

function axis(list, places, lanes) {
  list.style.setProperty("--lanes", lanes);
  // A lone lane that ends short of the wall has its number in words above; far from the lights it would be about nothing.
  const short = lanes === 1 && places < LANE;
  const names = Array.from({ length: lanes }, (_, at) => (!short && (lanes <= NAMED || at === lanes - 1) ? String(Math.min(places, LANE * (at + 1))) : ""));
  while (list.children.length > lanes) list.lastElementChild.remove();
  while (list.children.length < lanes) list.append(document.createElement("li"));
  names.forEach((name, at) => text(list.children[at], name));
}
