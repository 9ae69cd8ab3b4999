/* One figure of each presenter: they come one after another and stay. */

const quiet = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

let shown = 0;

/** Gives the columns their shares of the width. */
export function compose(scenes) {
  const wall = scenes.querySelector(".eight");
  if (wall) wall.style.setProperty("--columns", wall.dataset.widths.split(" ").map((width) => `minmax(0, ${width}fr)`).join(" "));
}

/** Lets the newest one come, if all before it were seen. @param first whether the page was opened with them */
export function reveal(scenes, first) {
  const wall = scenes.querySelector(".eight");
  const before = shown;
  shown = wall ? Number(wall.dataset.shown) : 0;
  if (!wall || first || quiet() || shown !== before + 1) return;
  const fresh = wall.lastElementChild;
  fresh.classList.add("is-set", "is-ahead");
  fresh.getBoundingClientRect();
  fresh.classList.remove("is-set", "is-ahead");
}
