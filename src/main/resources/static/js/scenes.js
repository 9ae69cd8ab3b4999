/* Scenes that come alive, on the wall and on the console's small stages. */
import { count } from "./clock.js";
import { fit } from "./fit.js";
import { race, stand, told } from "./race.js";
import { turn } from "./scene-clock.js";
import { compose, reveal } from "./scene-figures.js";
import { frame, passed, shoot, standPhoto } from "./scene-photo.js";
import { behind, open, standReveal, tell } from "./scene-reveal.js";
import { lead, marks, standMarks } from "./scene-run.js";
import { lights } from "./scene-vote.js";

/** Sets a scene that is in the page, as it stands. */
export function set(scenes) {
  count(scenes);
  compose(scenes);
  lights(scenes);
  frame(scenes);
  fit(scenes);
}

/**
 * Sets a scene and lets come what has not been seen.
 *
 * @param first whether the page was opened with it, so that nothing has changed
 * @param left what marks that stood here before have left for the race, or null
 */
export function present(scenes, first, left = null) {
  set(scenes);
  turn(scenes, first);
  reveal(scenes, first);
  const course = scenes.querySelector(".course"), verdict = scenes.querySelector(".verdict");
  const step = scenes.querySelector(".reveal"), door = scenes.querySelector(".door"), photo = scenes.querySelector(".photofinish");
  if (door) open(door, first);
  if (step) {
    told(course);
    tell(step, first);
  } else if (course) race(course, first, (key, total) => lead(course, left, key, total));
  if (verdict) marks(verdict, first);
  if (photo) {
    shoot(photo, first);
    if (photo.dataset.reveal) behind(photo);
  } else passed();
}

/** Whatever moves stands at its end at once. */
export function end() {
  stand();
  standMarks();
  standReveal();
  standPhoto();
}
