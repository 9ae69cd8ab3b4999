/* The register: running order by drag (mouse, pen, finger) and by Alt + arrow. The order is sent as a form, so it is the
   server that decides; without script the up and down buttons do the same. */

const register = document.getElementById("register");
const order = document.getElementById("order");

if (register && order) {
  const body = register.tBodies[0];
  for (const grip of register.querySelectorAll("[data-grip]")) {
    grip.hidden = false;
    grip.addEventListener("pointerdown", (event) => drag(event, grip.closest("tr")));
  }
  body.addEventListener("keydown", (event) => {
    const direction = { ArrowUp: "up", ArrowDown: "down" }[event.key];
    if (!event.altKey || !direction) return;
    event.preventDefault();
    const button = event.target.closest("tr").querySelector(`button[value="${direction}"]`);
    if (button && !button.disabled) button.form.requestSubmit(button);
  });
  // After the browser has gone to #p<id>, which takes the focus away.
  window.addEventListener("load", () => setTimeout(focusMoved));

  function drag(event, row) {
    if (event.button !== 0) return;
    event.preventDefault();
    const before = ids();
    row.classList.add("is-dragged");
    // On the document: an element that is moved in the page loses the pointer it had captured.
    const move = (e) => place(row, e.clientY);
    const drop = (e) => {
      document.removeEventListener("pointermove", move);
      document.removeEventListener("pointerup", drop);
      document.removeEventListener("pointercancel", drop);
      row.classList.remove("is-dragged");
      if (e.type === "pointerup" && ids().join() !== before.join()) send(row.dataset.id);
    };
    document.addEventListener("pointermove", move);
    document.addEventListener("pointerup", drop);
    document.addEventListener("pointercancel", drop);
  }

  function place(row, y) {
    const after = [...body.rows].find((other) => {
      const box = other.getBoundingClientRect();
      return other !== row && y < box.top + box.height / 2;
    });
    if (after !== row.nextElementSibling) body.insertBefore(row, after || null);
  }

  function ids() {
    return [...body.rows].map((row) => row.dataset.id);
  }

  function send(moved) {
    for (const id of ids()) add("id", id);
    add("moved", moved);
    order.submit();
  }

  function add(name, value) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    order.append(field);
  }

  /* After a move the page is loaded anew with #p<id>: the keyboard stays with the row that moved. */
  function focusMoved() {
    const row = document.getElementById(location.hash.slice(1));
    if (row && body.contains(row)) row.querySelector("[data-grip]").focus();
  }
}
