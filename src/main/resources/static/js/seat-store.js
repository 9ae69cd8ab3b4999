/* What this phone keeps: drafts and cards that were sent but not yet acknowledged, under contest + seat + presenter. */

import { keeping } from "./keep.js";

const kept = keeping("localStorage");

const key = (kind, place) => ["saimahui", kind, place.contest, place.seat, place.presenter].join("|");

const start = (kind, contest, seat) => key(kind, { contest, seat, presenter: "" });

const shelf = (kind) => ({
  get: (place) => kept.get(key(kind, place)),
  set: (place, value) => kept.set(key(kind, place), value),
  drop: (place) => kept.drop(key(kind, place)),
});

export const draft = shelf("draft");

export const pending = {
  ...shelf("pending"),
  /** The cards of this seat that wait for the network, by presenter. */
  all: (contest, seat) => kept.keys(start("pending", contest, seat)).map(kept.get).filter(Boolean),
};

/** Forgets everything of this seat: the phone may be borrowed. */
export function forget(contest, seat) {
  for (const kind of ["draft", "pending"]) kept.keys(start(kind, contest, seat)).forEach(kept.drop);
}
