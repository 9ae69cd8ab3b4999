/* Scenes that come alive, on the wall and on the console's small stages. */
import { count } from "./clock.js";
import { fit } from "./fit.js";
import { race } from "./race.js";
import { turn } from "./scene-clock.js";
import { compose, reveal } from "./scene-figures.js";
import { lights } from "./scene-vote.js";

/** Sets a scene that is in the page, as it stands. */
export function set(scenes) {
  count(scenes);
  compose(scenes);
  lights(scenes);
  fit(scenes);
}

/** Sets a scene and lets come what has not been seen. @param first whether the page was opened with it, so that nothing has changed */
export function present(scenes, first) {
  set(scenes);
  turn(scenes, first);
  reveal(scenes, first);
  const course = scenes.querySelector(".course");
  if (course) race(course, first);
}
