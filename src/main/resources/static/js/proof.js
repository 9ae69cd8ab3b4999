/* The code of a card's marks that a judge can read out: made here, from the marks, without the network. The portal makes it
   by the same arithmetic (SpokenProof). */

import { sha256 } from "./sha256.js";

const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH = 4;

/** 23.0 and 23 are the same mark. */
export function plain(mark) {
  const [, minus, whole, part] = /^(-?)0*(\d*)(?:[.](\d*?)0*)?$/.exec(mark.trim());
  const number = (whole || "0") + (part ? "." + part : "");
  return number === "0" ? number : minus + number;
}

/** Four characters. place: contest, seat, presenter; marks: by criterion. */
export function proof(place, marks) {
  const lines = Object.keys(marks).sort().map((criterion) => criterion + "=" + plain(marks[criterion]));
  const text = ["saimahui-proof/1", place.contest, place.seat, place.presenter, ...lines].join("\n");
  return [...sha256(text).slice(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
}
