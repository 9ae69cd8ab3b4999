/* What was wrong with a field stands only in the answer to the press. A part that comes anew says it on, until the next
   press is answered. */

/* The sentence that a field is described by. */
function sentence(part, field) {
  const ids = (field.getAttribute("aria-describedby") || "").split(" ").filter(Boolean);
  return ids.map((id) => part.querySelector("#" + CSS.escape(id))).find((found) => found?.matches(".bad"));
}

/** Takes the refusals of a part over into the one that comes in its place: field by field, where the field is still there. */
export function keepRefusals(old, fresh) {
  for (const field of old.querySelectorAll("[id][aria-invalid=true]")) {
    const same = fresh.querySelector("#" + CSS.escape(field.id));
    const why = same && sentence(old, field);
    if (!why || sentence(fresh, same)) continue;
    ["aria-invalid", "aria-describedby"].forEach((name) => same.setAttribute(name, field.getAttribute(name)));
    if (why.nextElementSibling) same.after(why.cloneNode(true));
    else same.parentElement.append(why.cloneNode(true));
  }
}
