/* What the judge's page says by itself: a banner on top, a card that waits, two cards side by side. */

import { proof } from "./proof.js";

/** A banner on top of the page. */
export function say(seat, kind, role, title, rest) {
  const banner = document.createElement("section");
  banner.className = "banner " + kind;
  banner.setAttribute("role", role);
  const text = document.createElement("span");
  const head = document.createElement("b");
  head.textContent = title;
  text.append(head, rest);
  banner.append(text);
  seat.querySelector("#main").prepend(banner);
}

/** The page's middle while a card waits to be sent. */
export function queued(sent, words) {
  const main = document.getElementById("t-queued").content.cloneNode(true);
  main.querySelector("[data-who]").textContent = words.who.replace("%1", sent.presenter).replace("%2", sent.name);
  main.querySelector("[data-total]").textContent = sent.total;
  main.querySelector("[data-at]").textContent = sent.pressed;
  main.querySelector("[data-code]").textContent = proof(sent, sent.marks);
  return main;
}

/** Rows of the card that is stored beside the one that was sent: each mark, then the totals. */
export function both(table, criteria, stored, sent) {
  const names = Object.fromEntries(criteria.map((c) => [c.code, c.name]));
  const codes = [...new Set([...Object.keys(stored.marks), ...Object.keys(sent.marks)])];
  const rows = codes.map((code) => [names[code] || code, stored.marks[code], sent.marks[code]]);
  rows.push(["", stored.total, sent.total]);
  table.append(...rows.map((cells) => {
    const row = document.createElement("tr");
    row.append(...cells.map((text) => Object.assign(document.createElement("td"), { textContent: text ?? "—" })));
    return row;
  }));
}
