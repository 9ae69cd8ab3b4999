/* Works the draw out again in the reader's own browser: the seal, the seed, and each place from the last one down. */

import { sha256 } from "./sha256.js";

const data = document.getElementById("lot-data")?.dataset;
const utf8 = (text) => new TextEncoder().encode(text);
const bytes = (hex) => Uint8Array.from(hex.match(/../g) || [], (pair) => parseInt(pair, 16));
const hex = (all) => [...all].map((byte) => byte.toString(16).padStart(2, "0")).join("");

function join(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** HMAC-SHA256; the key is never longer than a block. */
function hmac(key, message) {
  const pad = (by) => Uint8Array.from({ length: 64 }, (nothing, i) => (key[i] || 0) ^ by);
  return sha256(join(pad(0x5c), sha256(join(pad(0x36), message))));
}

/** 64-bit words, four from each counter. */
function* words(seed) {
  for (let counter = 0; ; counter++) {
    const count = new DataView(new ArrayBuffer(8));
    count.setUint32(4, counter);
    const block = new DataView(hmac(seed, new Uint8Array(count.buffer)).buffer);
    for (let at = 0; at < 32; at += 8) yield (BigInt(block.getUint32(at)) << 32n) | BigInt(block.getUint32(at + 4));
  }
}

function draw(seed, size, said) {
  const stream = words(seed);
  const order = Array.from({ length: size }, (nothing, i) => i + 1);
  for (let place = size; place > 1; place--) {
    const bound = BigInt(place);
    const all = 1n << 64n;
    let word = stream.next().value;
    while (word >= all - (all % bound)) word = stream.next().value;
    const rest = Number(word % bound);
    [order[place - 1], order[rest]] = [order[rest], order[place - 1]];
    said(place, word, rest, order[place - 1]);
  }
  return order;
}

if (data) {
  const list = JSON.parse(data.list);
  const secret = bytes(data.secret);
  const text = utf8(data.list);
  const zero = new Uint8Array(1);
  const seed = sha256(join(secret, zero, utf8(data.text), zero, text));
  const steps = document.getElementById("steps");
  const rows = steps.querySelector("tbody");
  const order = draw(seed, list.length, (place, word, rest, who) => {
    const row = rows.insertRow();
    for (const said of [place, `0x${word.toString(16).padStart(16, "0")}`, rest, list[who - 1].name]) row.insertCell().textContent = said;
  });
  steps.querySelector("[data-seed]").textContent = hex(seed).match(/.{8}/g).join(" ");
  steps.hidden = false;
  const verdict = document.getElementById("verdict");
  const fine = hex(sha256(join(secret, text))) === data.commitment && order.join(" ") === data.order;
  verdict.textContent = fine ? verdict.dataset.yes : verdict.dataset.no;
  verdict.classList.add(fine ? "is-ok" : "is-bad");
  verdict.hidden = false;
}
