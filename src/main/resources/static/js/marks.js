/* Marks the figures inside the text while one writes. Behind each field of the report lies a copy of its text, of which
   only the marks are seen. The places come from the server, which reads the figures; what is typed in between moves them,
   and a mark that is typed into goes, until the server has read again. */

const layers = new Map();

/** The fields of a form as the server has read them now: their text, and the places in #figures. */
export function mark(form, texts) {
  const list = document.getElementById("figures");
  if (!list) return;
  for (const area of form.querySelectorAll("textarea.prose")) {
    if (!layers.has(area)) layers.set(area, layer(area));
    const marks = (list.dataset.marks || "").split(" ").map((word) => word.split(":"))
      .filter(([name]) => name === area.name)
      .map(([, start, end, kind]) => ({ start: Number(start), end: Number(end), kind }));
    layers.get(area)(texts.get(area.name), marks);
  }
  for (const legend of list.querySelectorAll(".marks-legend")) legend.hidden = false;
}

/** What each field holds at this moment, for a reading that starts now. */
export function texts(form) {
  return new Map([...form.querySelectorAll("textarea.prose")].map((area) => [area.name, area.value]));
}

function layer(area) {
  const copy = document.createElement("div");
  copy.className = "prose marks";
  copy.setAttribute("aria-hidden", "true");
  const frame = document.createElement("div");
  frame.className = "marked";
  area.replaceWith(frame);
  frame.append(copy, area);
  let text = area.value;
  let marks = [];

  const draw = () => {
    let at = 0;
    const parts = [];
    for (const { start, end, kind } of marks) {
      if (start < at || end > text.length) continue;
      const found = document.createElement("mark");
      found.className = `is-${kind}`;
      found.textContent = text.slice(start, end);
      parts.push(text.slice(at, start), found);
      at = end;
    }
    // A field shows the line that a last break opens, an element does not.
    copy.replaceChildren(...parts, `${text.slice(at)}\n`);
    fit();
  };
  const follow = () => {
    marks = moved(marks, text, area.value);
    text = area.value;
    draw();
  };
  const fit = () => {
    copy.style.borderWidth = `${area.clientTop}px`;
    copy.style.width = `${area.clientWidth + area.clientLeft * 2}px`;
    copy.style.height = `${area.offsetHeight}px`;
    copy.scrollTop = area.scrollTop;
  };
  area.form.addEventListener("input", follow);
  area.addEventListener("scroll", () => { copy.scrollTop = area.scrollTop; }, { passive: true });
  new ResizeObserver(fit).observe(area);
  return (read, places) => {
    text = read;
    marks = places;
    follow();
  };
}

/** Marks after a change between what both texts begin and end with; those it touches are gone. */
function moved(marks, before, after) {
  if (before === after) return marks;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const changedTo = before.length - tail;
  const by = after.length - before.length;
  return marks
    .filter(({ start, end }) => end <= head || start >= changedTo)
    .map((one) => (one.start >= changedTo ? { ...one, start: one.start + by, end: one.end + by } : one));
}
