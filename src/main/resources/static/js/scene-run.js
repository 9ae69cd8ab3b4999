/* Marks (亮分) and how they lead into the race (起跑). The markup is the end state; what has not been seen yet is set back and let
   go, and style sheets own times and easings. When the ranking follows, the line under the boards and the result go into the
   runner's lane before the runner runs. */

const quiet = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

let seen = { presenter: null, step: 0 };
let stand = () => {};

/** Shows marks that are in the page. @param first whether the page was opened with them, so that nothing has changed */
export function marks(scene, first) {
  const { presenter, step, last } = scene.dataset;
  const from = presenter === seen.presenter ? seen.step : 0;
  seen = { presenter, step: Number(step) };
  if (first || quiet() || seen.step <= from || !scene.getAnimations) return;
  const fresh = [...scene.querySelectorAll("[data-at]")].filter((el) => Number(el.dataset.at) > from && Number(el.dataset.at) <= seen.step);
  const boards = fresh.filter((el) => el.matches(".flap-mark"));
  boards.forEach((board, at) => board.style.setProperty("--i", at));
  scene.style.setProperty("--count", boards.length);
  scene.classList.add("is-set");
  fresh.forEach((el) => el.classList.add("is-ahead"));
  scene.getBoundingClientRect();
  scene.classList.remove("is-set");
  scene.classList.add("is-moving");
  fresh.forEach((el) => el.classList.remove("is-ahead"));
  stand = () => {
    stand = () => {};
    scene.classList.add("is-set");
    scene.classList.remove("is-moving");
  };
  const mine = stand;
  Promise.allSettled(scene.getAnimations({ subtree: true }).map((motion) => motion.finished)).then(() => { if (stand === mine) stand(); });
}

/** Whatever still moves of the marks stands at its end at once. */
export function standMarks() {
  stand();
}

/** What a picture with a result leaves behind for the ranking that follows it; null where there is none. */
export function lift(scenes) {
  const scene = scenes.querySelector('.verdict.is-told');
  const total = scene?.querySelector(".verdict-total b:not(.is-none)");
  if (!total || quiet() || !scene.animate) return null;
  const line = scene.querySelector(".goldline");
  return { presenter: scene.dataset.presenter, scene, line, total, lineBox: line.getBoundingClientRect(), totalBox: total.getBoundingClientRect() };
}

const DOOR = "cubic-bezier(.7, 0, .2, 1)";

/* One thing flies from where it was to where it goes, by its left upper corner. */
function fly(el, from, to, home, duration) {
  el.style.left = from.left - home.left + "px";
  el.style.top = from.top - home.top + "px";
  el.style.width = from.width + "px";
  const move = `translate(${to.left - from.left}px, ${to.top - from.top}px) scale(${to.across}, ${to.down})`;
  return el.animate([{ transform: "none" }, { transform: move }], { duration, delay: 120, easing: DOOR, fill: "both" });
}

/**
 * The line becomes the runner's lane and the result goes into its column.
 *
 * @param from what the marks have left
 * @returns until both are there, and how to take them away; null where this ranking has no such runner or another total
 */
export function lead(course, from, key, total) {
  if (!from || key !== from.presenter || total !== from.total.textContent) return null;
  const scene = course.parentElement, home = scene.getBoundingClientRect();
  const row = course.querySelector(`.run-row[data-key="${key}"]`);
  const lane = row.querySelector(".lane8").getBoundingClientRect(), cell = row.querySelector(".score b");
  const words = cell.textContent;
  cell.textContent = total;
  const range = document.createRange();
  range.selectNodeContents(cell);
  const goal = range.getBoundingClientRect();
  cell.textContent = words;
  const layer = document.createElement("div");
  layer.className = "leading";
  layer.setAttribute("aria-hidden", "true");
  const line = from.line, number = document.createElement("p");
  number.className = "verdict-total";
  number.append(from.total);
  layer.append(line, number);
  scene.append(layer);
  const size = parseFloat(getComputedStyle(cell).fontSize) / parseFloat(getComputedStyle(from.total).fontSize);
  const motions = [
    fly(line, from.lineBox, { left: lane.left, top: lane.top + lane.height / 2 - from.lineBox.height * .3, across: 0.012, down: 1 }, home, 640),
    fly(from.total, from.totalBox, { left: goal.right - from.totalBox.width * size, top: goal.top + goal.height / 2 - from.totalBox.height * size / 2, across: size, down: size }, home, 760),
    course.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 420, delay: 260, fill: "backwards" }),
  ];
  return {
    there: Promise.allSettled(motions.map((motion) => motion.finished)),
    done: () => { motions.forEach((motion) => motion.cancel()); layer.remove(); },
  };
}
