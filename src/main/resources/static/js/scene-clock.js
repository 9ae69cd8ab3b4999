/* Whoever talks: the key figures turn, one for each press. The markup is the end state; what has just come is set back to
   where it began and let go, style sheets own times and easings. */

const quiet = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

let seen = {};

/** Turns to the figure that has come, if the one before it was seen. @param first whether the page was opened with it */
export function turn(scenes, first) {
  const scene = scenes.querySelector(".clockcard");
  const before = seen;
  seen = { presenter: scene?.dataset.presenter, step: Number(scene?.dataset.step) };
  if (!scene || first || quiet() || seen.presenter !== before.presenter || seen.step !== before.step + 1) return;
  scene.classList.add("is-before");
  scene.classList.toggle("has-figure", seen.step > 0);
  scene.getBoundingClientRect();
  scene.classList.add("is-turning", "has-figure");
  scene.classList.remove("is-before");
}
