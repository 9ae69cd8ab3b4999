/* Text that is too large for its place: smaller settings in turn, at last condensed; it is never cut. */
import { words } from "./words.js";

/* Padding is kept free for what lies there. */
function padding(el) {
  const style = getComputedStyle(el);
  return parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
}

function wide(el) {
  const text = document.createRange();
  text.selectNodeContents(el);
  return text.getBoundingClientRect().width > el.clientWidth - padding(el) + 1 || [...el.children].some((part) => part.scrollWidth > part.clientWidth + 1);
}

/* By boxes: the glyphs of a last line may hang lower than its box. */
function high(el) {
  const floor = el.getBoundingClientRect().bottom + 1;
  return [...el.children].some((part) => part.getBoundingClientRect().bottom > floor);
}

function fitOne(el) {
  const down = el.dataset.fit === "down";
  el.classList.remove("fit-1", "fit-2", "fit-3");
  for (const step of down ? ["fit-1", "fit-2", "fit-3"] : ["fit-1"]) {
    if (!(down ? high(el) : wide(el))) return;
    el.classList.add(step);
  }
  if (down || !wide(el)) return;
  const room = el.clientWidth - padding(el);
  el.classList.add("fit-2");
  el.style.setProperty("--squeeze", Math.min(1, room / (el.offsetWidth - padding(el))));
}

/* What may take several lines in its place, and takes more than it holds. */
function tall(el) {
  return getComputedStyle(el).whiteSpace === "normal" && el.offsetHeight > el.parentElement.clientHeight + 1;
}

/* Lanes of one scene are set alike: what one of them needs, all of them get, and their second words begin at one line. */
function fitAlike(group) {
  const all = [...group.querySelectorAll(group.dataset.alike)];
  group.classList.remove("fit-1", "fit-2");
  all.forEach((el) => el.style.removeProperty("--first"));
  if (!all.some(wide)) return;
  group.classList.add("fit-1");
  const first = Math.max(...all.map((el) => el.firstElementChild?.getBoundingClientRect().width ?? 0));
  all.forEach((el) => el.style.setProperty("--first", Math.ceil(first) + "px"));
  if (!all.some((el) => wide(el) || (group.hasAttribute("data-lines") && tall(el)))) return;
  const room = all[0].clientWidth - padding(all[0]);
  group.classList.add("fit-2");
  const squeeze = Math.min(1, room / Math.max(...all.map((el) => el.offsetWidth - padding(el))));
  all.forEach((el) => el.style.setProperty("--squeeze", squeeze));
}

/**
 * Fits every [data-fit] below an element, inner ones first; call it again when sizes change. data-fit="down" is about
 * height, the others about width. What data-alike names inside its element is fitted as one; with data-lines it may
 * break into as many lines as its place is high.
 */
export function fit(root) {
  words(root);
  for (const el of [...root.querySelectorAll("[data-fit]")].reverse()) fitOne(el);
  for (const group of root.querySelectorAll("[data-alike]")) fitAlike(group);
}
