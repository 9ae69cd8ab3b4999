/* What this phone keeps: drafts and cards that were sent but not yet acknowledged, under contest + seat + presenter.
   Where the browser keeps nothing (private windows), they live as long as the page. */

const memory = new Map();

function area() {
  try {
    localStorage.setItem("saimahui.try", "1");
    localStorage.removeItem("saimahui.try");
    return localStorage;
  } catch {
    return null;
  }
}

const kept = area();

const key = (kind, place) => ["saimahui", kind, place.contest, place.seat, place.presenter].join("|");

function read(name) {
  const text = kept ? kept.getItem(name) : memory.get(name);
  return text ? JSON.parse(text) : null;
}

function write(name, value) {
  const text = JSON.stringify(value);
  memory.set(name, text);
  if (kept) kept.setItem(name, text);
}

function drop(name) {
  memory.delete(name);
  if (kept) kept.removeItem(name);
}

export const draft = {
  get: (place) => read(key("draft", place)),
  set: (place, value) => write(key("draft", place), value),
  drop: (place) => drop(key("draft", place)),
};

export const pending = {
  get: (place) => read(key("pending", place)),
  set: (place, value) => write(key("pending", place), value),
  drop: (place) => drop(key("pending", place)),
  /** The cards of this seat that wait for the network, by presenter. */
  all(contest, seat) {
    const start = key("pending", { contest, seat, presenter: "" });
    const names = kept ? Object.keys(kept) : [...memory.keys()];
    return names.filter((name) => name.startsWith(start)).map(read).filter(Boolean);
  },
};

/** Forgets everything of this seat: the phone may be borrowed. */
export function forget(contest, seat) {
  for (const kind of ["draft", "pending"]) {
    const start = key(kind, { contest, seat, presenter: "" });
    const names = kept ? Object.keys(kept) : [...memory.keys()];
    names.filter((name) => name.startsWith(start)).forEach(drop);
  }
}
