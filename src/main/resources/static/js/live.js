/* Markup that comes alive. Used by the ranking and by the big screen. */

/** The first element of some markup. */
export function element(markup) {
  const template = document.createElement("template");
  template.innerHTML = markup.trim();
  return template.content.firstElementChild;
}

const shown = new Map();

/** Whether an element is another than the last of its id: the same one again, by another way, is left alone. */
export function isNew(fresh) {
  const known = shown.get(fresh.id) === fresh.outerHTML;
  shown.set(fresh.id, fresh.outerHTML);
  return !known;
}

/** Replaces an element; rows that carry the same data-key glide from where they were, unless motion is unwelcome. */
export function replaceGliding(old, fresh, duration) {
  const quiet = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const before = new Map();
  for (const row of old.querySelectorAll("[data-key]")) before.set(row.dataset.key, row.getBoundingClientRect().top);
  const held = old.contains(document.activeElement) ? document.activeElement : null;
  old.replaceWith(fresh);
  if (held) keepFocus(held, fresh);
  if (quiet || !fresh.animate) return;
  for (const row of fresh.querySelectorAll("[data-key]")) {
    const from = before.get(row.dataset.key);
    const by = from === undefined ? 0 : from - row.getBoundingClientRect().top;
    // Whoever climbs passes in front of the others; rows are opaque.
    const zIndex = by > 0 ? 2 : 1;
    if (by) row.animate([{ transform: `translateY(${by}px)`, zIndex }, { transform: "none", zIndex }], { duration, easing: "cubic-bezier(.2,.7,.2,1)" });
  }
}

/* Who stands on a link with the keyboard stays on it. */
function keepFocus(held, fresh) {
  const target = held.getAttribute("href");
  for (const link of fresh.querySelectorAll("a[href]")) {
    if (link.getAttribute("href") === target) return link.focus({ preventScroll: true });
  }
}
