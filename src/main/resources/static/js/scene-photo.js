/* A finish too close for the eye (冲刺照片): both run in, then the photograph is shot and the sums are told. The markup is where
   it ends; style sheets own times and easings. */
import { still } from "./race.js";

let seen = "";
let turn = 0;
let end = () => {};

const quiet = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Both noses where they are, to the tenth of a hundredth of the axis. */
export function frame(scenes) {
  for (const field of scenes.querySelectorAll(".photo-field")) {
    const [ahead, behind] = [...field.querySelectorAll(".photo-lane")].map((lane) => {
      lane.style.setProperty("--x", lane.dataset.x);
      return lane.dataset.x;
    });
    field.style.setProperty("--xa", ahead);
    field.style.setProperty("--xb", behind);
  }
}

/** Shows a photograph that is in the page; the same one is shot once. @param first whether the page was opened with it */
export function shoot(photo, first) {
  const told = photo.textContent, again = told === seen;
  seen = told;
  if (first || again || quiet() || !photo.getAnimations) return;
  const mine = ++turn;
  photo.classList.add("is-set", "is-before");
  photo.getBoundingClientRect();
  photo.classList.remove("is-set");
  photo.getBoundingClientRect();
  photo.classList.remove("is-before");
  end = () => {
    turn++;
    end = () => {};
    photo.classList.add("is-set");
    photo.dispatchEvent(new CustomEvent("stand", { bubbles: true }));
  };
  still(photo).then(() => { if (turn === mine) end(); });
}

/** Another picture than a photograph: the next one is shot anew. */
export function passed() {
  seen = "";
}

/** Whatever moves of it stands at its end at once. */
export function standPhoto() {
  end();
}
