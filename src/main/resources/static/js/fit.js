/* Text that is too large for its place: smaller settings in turn, at last condensed; it is never cut. */

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

/**
 * Fits every [data-fit] below an element, inner ones first; call it again when sizes change. data-fit="down" is about
 * height, the others about width.
 */
export function fit(root) {
  for (const el of [...root.querySelectorAll("[data-fit]")].reverse()) fitOne(el);
}
