/* The race: a ranking begins where the last one ended. First whoever has a new total runs, then rows change places.
   The markup is the end state; movement sets custom properties and classes on it, style sheets own times and easings. */

let last = null;
let turn = 0;
let end = () => {};
let leave = () => {};

const quiet = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
const text = (el, said) => { if (el && el.textContent !== said) el.textContent = said; };

/* What a course shows: its rows by presenter, in lanes from the top, and what stands around them. */
export function read(course) {
  const rows = new Map();
  const numbers = [...course.querySelectorAll(".course-nums li")];
  [...course.querySelectorAll(".run-row")].forEach((row, slot) => {
    const [gap, total] = row.querySelector(".score").children;
    rows.set(row.dataset.key, {
      slot, score: row.dataset.score, base: row.dataset.base, kind: row.className,
      gap: gap.textContent, total: total.textContent, place: numbers[slot].textContent, on: numbers[slot].className,
    });
  });
  return {
    rows, from: Number(course.dataset.from), to: Number(course.dataset.to), now: course.dataset.now, basis: course.dataset.basis,
    title: course.querySelector(".course-head h1").textContent,
    ticks: [...course.querySelectorAll(".course-axis li")].map((tick) => tick.textContent),
  };
}

/* Nobody has seen a ranking before this one: the one who was on stage still waits behind the others. */
function before(state) {
  const rows = [...state.rows].sort(([a], [b]) => (a === state.now) - (b === state.now));
  const ranked = rows.filter(([key, row]) => row.score !== undefined && key !== state.now).length;
  const placed = [...state.rows.values()].map((row) => row.place);
  const order = rows.filter(([key, row]) => row.score !== undefined || key === state.now).concat(rows.filter(([key, row]) => row.score === undefined && key !== state.now));
  return {
    ...state, rows: new Map(order.map(([key, row], slot) => [key, {
      ...row, slot, gap: "", place: placed[slot], on: slot < ranked ? "is-on" : "",
      ...(key === state.now ? { score: undefined, total: "", kind: "run-row is-wait" } : { kind: row.kind.replace("is-lead", "").trim() }),
    }])),
  };
}

/* Who has left since has no lane; who has come stands in the last ones. */
function carry(old, state) {
  const known = [...old.rows].filter(([key]) => state.rows.has(key)).sort(([, a], [, b]) => a.slot - b.slot);
  const fresh = [...state.rows].filter(([key]) => !old.rows.has(key)).map(([key]) => [key, { gap: "", total: "", kind: "run-row is-wait", on: "" }]);
  const rows = [...known, ...fresh].map(([key, row], slot) => [key, { ...row, slot, place: row.on ? row.place : String(slot + 1) }]);
  return { ...old, rows: new Map(rows) };
}

export const along = (score, axis) => (score === undefined || !(axis.to > axis.from) ? 0 : Math.max(0, Math.min(100, (score - axis.from) / (axis.to - axis.from) * 100)));

export function place(course, state, now) {
  for (const row of course.querySelectorAll(".run-row")) {
    const at = state.rows.get(row.dataset.key);
    row.style.setProperty("--shift", at.slot - now.rows.get(row.dataset.key).slot);
    row.className = at.kind;
    const [gap, total] = row.querySelector(".score").children;
    text(gap, at.gap);
    text(total, at.total);
  }
  const lanes = course.querySelectorAll(".course-nums li");
  for (const at of state.rows.values()) {
    text(lanes[at.slot], at.place);
    lanes[at.slot].className = at.on;
  }
}

export function run(course, key, x) {
  course.querySelector(`.run-row[data-key="${key}"] .lane8`).style.setProperty("--x", x);
}

function scale(course, state) {
  text(course.querySelector(".course-head h1"), state.title);
  course.querySelectorAll(".course-axis li").forEach((tick, at) => text(tick, state.ticks[at] ?? ""));
}

/* Until everything that moves on the course stands. */
export async function still(course) {
  course.getBoundingClientRect();
  await Promise.allSettled(course.getAnimations({ subtree: true }).map((motion) => motion.finished));
}

/** The page that shows a lane, where there are more lanes than one page holds. */
export function turnTo(course, slot) {
  show(course, Math.floor(slot / Number(course.dataset.per)));
}

/* Opens a page of lanes, from 0, and says which it is. */
function show(course, page) {
  course.style.setProperty("--page", page);
  const said = course.querySelector(".course-page");
  if (said) text(said, said.dataset.page.replace("#", page + 1));
}

function finish(course, state) {
  course.classList.add("is-set");
  course.classList.remove("is-moving", "is-scaling");
  place(course, state, state);
  scale(course, state);
  for (const [key, row] of state.rows) run(course, key, along(row.score, state));
  course.querySelectorAll(".is-blank").forEach((score) => score.classList.remove("is-blank"));
  course.getBoundingClientRect();
  course.classList.remove("is-set");
  course.dispatchEvent(new CustomEvent("stand", { bubbles: true }));
}

async function move(course, from, state, prelude) {
  const mine = ++turn;
  const changed = [...state.rows].filter(([key, row]) => row.score !== undefined && row.score !== from.rows.get(key).score);
  course.classList.add("is-set", "is-moving");
  place(course, from, state);
  scale(course, from);
  for (const [key, row] of from.rows) run(course, key, along(row.score, from));
  turnTo(course, changed.length === 1 ? from.rows.get(changed[0][0]).slot : 0);
  course.getBoundingClientRect();
  course.classList.remove("is-set");

  const led = changed.length === 1 && changed[0][1].score !== undefined ? prelude(changed[0][0], changed[0][1].total) : null;
  if (led) {
    leave = led.done;
    await led.there;
    if (turn !== mine) return;
    leave();
    text(course.querySelector(`.run-row[data-key="${changed[0][0]}"] .score b`), changed[0][1].total);
  }

  const counted = state.basis !== from.basis && state.basis.startsWith(from.basis);
  if (from.ticks.length && (counted || from.from !== state.from || from.to !== state.to)) {
    course.classList.add("is-scaling");
    scale(course, state);
    for (const [key, row] of state.rows) {
      const old = from.rows.get(key);
      if (counted && row.score !== old.score) blank(course, key);
      run(course, key, along(counted && old.score !== undefined ? row.base ?? old.score : old.score, state));
    }
    await still(course);
    if (turn !== mine) return;
    course.classList.remove("is-scaling");
  }
  scale(course, state);
  for (const [key, row] of changed) {
    if (!led) blank(course, key);
    run(course, key, along(row.score, state));
    const line = course.querySelector(`.run-row[data-key="${key}"]`);
    line.classList.remove("is-wait");
    line.classList.toggle("is-running", changed.length === 1);
    if (changed.length > 1) line.classList.remove("is-lead");
  }
  await still(course);
  if (turn !== mine) return;

  const passing = new Set([...state.rows].filter(([key, row]) => row.slot < from.rows.get(key).slot).map(([key]) => key));
  turnTo(course, changed.length === 1 ? state.rows.get(changed[0][0]).slot : 0);
  course.querySelectorAll(".is-blank").forEach((score) => score.classList.remove("is-blank"));
  place(course, state, state);
  for (const row of course.querySelectorAll(".run-row")) row.classList.toggle("is-passing", passing.has(row.dataset.key));
  await still(course);
  if (turn === mine) end();
}

function blank(course, key) {
  course.querySelector(`.run-row[data-key="${key}"] .score`).classList.add("is-blank");
}

/** Whatever still moves stands at its end at once. */
export function stand() {
  end();
}

/**
 * Shows a ranking that is in the page.
 *
 * @param first whether the page was opened with it, so that nothing has changed
 * @param prelude given the one runner and the total, what comes before the run: a promise "there" and "done", which takes it
 *   away; null for nothing
 */
export function race(course, first, prelude = () => null) {
  const state = read(course);
  const from = last ? carry(last, state) : before(state);
  last = state;
  end = () => { turn++; end = () => {}; leave(); leave = () => {}; finish(course, state); };
  const same = [...state.rows].every(([key, row]) => row.slot === from.rows.get(key).slot && row.score === from.rows.get(key).score);
  if (first || same || quiet() || !course.getAnimations) end();
  else move(course, from, state, prelude);
}

/** A ranking that is told another way begins where the next one does. */
export function told(course) {
  last = read(course);
}

/** Turns to the next page of lanes, if there is one and nothing moves. */
export function leaf(course) {
  const pages = Math.ceil(course.querySelectorAll(".run-row").length / Number(course.dataset.per));
  if (pages < 2 || course.classList.contains("is-moving")) return;
  show(course, (Number(course.style.getPropertyValue("--page")) + 1) % pages);
}
