/* The list of receipts finds by itself those that this browser has kept since the vote. */

import { keeping } from "./keep.js";

const page = document.getElementById("receipts");
const kept = keeping("localStorage").get(`saimahui-receipt-${page.dataset.slug}`);
const said = document.getElementById("kept");

if (said && typeof kept === "string") {
  const mine = [...page.querySelectorAll(".receipts li")].find((item) => item.textContent === kept);
  const words = mine ? said.dataset.yes : said.dataset.no;
  said.textContent = words.replace("#", kept);
  said.classList.toggle("is-ok", Boolean(mine));
  said.classList.toggle("is-warn", !mine);
  said.hidden = false;
  if (mine) mine.classList.add("is-mine");
}
