/* The crop frame of a portrait: the three number fields hold the truth, the frame moves them and follows them.
   x and y say where the frame stands in the room that is left (0–100), size how wide it is in percent of the widest. */

const form = document.querySelector("#portrait");
const file = form.querySelector("input[type=file]");
const fields = { x: form.elements.x, y: form.elements.y, size: form.elements.size };
const cropper = form.querySelector("[data-cropper]");
const area = form.querySelector("[data-area]");
const preview = form.querySelector("[data-preview]");
const frame = form.querySelector("[data-frame]");
const drop = form.querySelector("[data-drop]");
const problem = form.querySelector("[data-problem]");
const STEP = 2;
const LEAST = 10;
let address = null;

const clamp = (value, least) => Math.min(100, Math.max(least, value));

function value(name) {
  const number = Number.parseFloat(fields[name].value);
  return clamp(Number.isFinite(number) ? number : name === "size" ? 100 : 50, name === "size" ? LEAST : 0);
}

function set(name, number) {
  fields[name].value = String(Math.round(clamp(number, name === "size" ? LEAST : 0) * 10) / 10);
}

/* The frame in pixels of the preview as it is shown. */
function box() {
  const width = preview.clientWidth;
  const height = preview.clientHeight;
  const w = Math.min(width, (height * 3) / 4) * value("size") / 100;
  const h = (w * 4) / 3;
  return { w, h, roomX: width - w, roomY: height - h };
}

function draw() {
  const { w, h, roomX, roomY } = box();
  frame.style.width = w + "px";
  frame.style.height = h + "px";
  frame.style.transform = "translate(" + (roomX * value("x")) / 100 + "px," + (roomY * value("y")) / 100 + "px)";
}

function moveBy(dx, dy) {
  const { roomX, roomY } = box();
  if (roomX > 0.5) set("x", value("x") + (dx * 100) / roomX);
  if (roomY > 0.5) set("y", value("y") + (dy * 100) / roomY);
  draw();
}

function tell(text) {
  problem.textContent = text;
  problem.hidden = text === "";
  drop.classList.toggle("is-bad", text !== "");
}

function choose() {
  if (address) URL.revokeObjectURL(address);
  address = null;
  cropper.hidden = true;
  tell("");
  const chosen = file.files[0];
  if (!chosen) return;
  if (chosen.size > Number(form.dataset.limit) * 1024 * 1024) {
    tell(form.dataset.tooLarge);
    return;
  }
  address = URL.createObjectURL(chosen);
  preview.src = address;
}

preview.addEventListener("load", () => {
  if (!address) return;
  cropper.hidden = false;
  draw();
});
preview.addEventListener("error", () => { if (address) tell(form.dataset.notShown); });
file.addEventListener("change", choose);
Object.values(fields).forEach((field) => field.addEventListener("input", draw));
window.addEventListener("resize", draw);

let held = null;
frame.addEventListener("pointerdown", (event) => {
  held = { x: event.clientX, y: event.clientY, startX: value("x"), startY: value("y") };
  frame.setPointerCapture(event.pointerId);
  event.preventDefault();
  frame.focus();
});
frame.addEventListener("pointermove", (event) => {
  if (!held) return;
  const { roomX, roomY } = box();
  if (roomX > 0.5) set("x", held.startX + ((event.clientX - held.x) * 100) / roomX);
  if (roomY > 0.5) set("y", held.startY + ((event.clientY - held.y) * 100) / roomY);
  draw();
});
["pointerup", "pointercancel"].forEach((end) => frame.addEventListener(end, () => { held = null; }));

frame.addEventListener("keydown", (event) => {
  const { roomX, roomY } = box();
  const keys = {
    ArrowLeft: () => moveBy((-roomX * STEP) / 100, 0),
    ArrowRight: () => moveBy((roomX * STEP) / 100, 0),
    ArrowUp: () => moveBy(0, (-roomY * STEP) / 100),
    ArrowDown: () => moveBy(0, (roomY * STEP) / 100),
    "+": () => { set("size", value("size") + STEP); draw(); },
    "=": () => { set("size", value("size") + STEP); draw(); },
    "-": () => { set("size", value("size") - STEP); draw(); },
  };
  if (keys[event.key] && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    keys[event.key]();
  }
});

["dragenter", "dragover"].forEach((kind) => drop.addEventListener(kind, (event) => {
  event.preventDefault();
  drop.classList.add("is-over");
}));
["dragleave", "drop"].forEach((kind) => drop.addEventListener(kind, () => drop.classList.remove("is-over")));
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  if (!event.dataTransfer.files.length || file.disabled) return;
  file.files = event.dataTransfer.files;
  choose();
});
