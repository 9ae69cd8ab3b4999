/* The organiser's list of screens looks again by itself, but not while somebody is about to change something in it. */
import { GONE, page } from "./net.js";

const AGAIN = 4_000;

function busy(hall) {
  const touched = [...hall.querySelectorAll("input:not([type=hidden]), select")].some((field) => field instanceof HTMLSelectElement
    ? !field.selectedOptions[0].defaultSelected : field.value !== field.defaultValue);
  return touched || hall.contains(document.activeElement);
}

setInterval(async () => {
  const hall = document.getElementById("hall");
  if (document.hidden || busy(hall) || hall.querySelector("[aria-invalid]")) return;
  const found = await page(location.pathname, "#hall");
  if (!found || found === GONE || busy(hall)) return;
  const fresh = found.getElementById("hall");
  if (fresh.innerHTML !== hall.innerHTML) hall.replaceChildren(...fresh.childNodes);
}, AGAIN);
