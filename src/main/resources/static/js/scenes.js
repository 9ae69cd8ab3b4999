/* Scenes that come alive, on the wall and on the console's small stages. */
import { fit } from "./fit.js";
import { race } from "./race.js";

/** Sets a scene that is in the page. @param first whether the page was opened with it, so that nothing has changed */
export function present(scenes, first) {
  fit(scenes);
  const course = scenes.querySelector(".course");
  if (course) race(course, first);
}
