/* A signature with the finger: strokes as whole points on 1000 by 400, as the server reads them (Strokes). */

const WIDTH = 1000;
const HEIGHT = 400;
const MOST_STROKES = 100;
const MOST_POINTS = 3_000;
/* Nearer points say nothing more. */
const STEP = 4;

/** Lets the form be signed, where there is one. */
export function signing(form) {
  if (!form) return;
  const field = form.querySelector("canvas");
  const [clear, send] = [form.querySelector("[data-clear]"), form.querySelector("[data-sign]")];
  const pen = field.getContext("2d");
  let strokes = [];
  let stroke = null;

  const count = () => strokes.reduce((sum, one) => sum + one.length, 0);
  const show = () => {
    send.disabled = count() < 2;
    clear.disabled = strokes.length === 0;
    form.elements.strokes.value = strokes.map((one) => one.map(([x, y]) => x + "," + y).join(" ")).join(";");
  };
  const point = (event) => {
    const box = field.getBoundingClientRect();
    const inside = (part, most) => Math.max(0, Math.min(most, Math.round(part * most)));
    return [inside((event.clientX - box.left) / box.width, WIDTH), inside((event.clientY - box.top) / box.height, HEIGHT)];
  };
  const draw = ([fromX, fromY], [x, y]) => {
    Object.assign(pen, { lineWidth: 8, lineCap: "round", lineJoin: "round", strokeStyle: getComputedStyle(field).color });
    pen.beginPath();
    pen.moveTo(fromX, fromY);
    pen.lineTo(x, y);
    pen.stroke();
  };

  field.addEventListener("pointerdown", (event) => {
    if (stroke || strokes.length >= MOST_STROKES || count() >= MOST_POINTS) return;
    event.preventDefault();
    field.setPointerCapture(event.pointerId);
    stroke = { id: event.pointerId, points: [point(event)] };
    strokes.push(stroke.points);
    draw(stroke.points[0], stroke.points[0]);
    show();
  });
  field.addEventListener("pointermove", (event) => {
    if (!stroke || event.pointerId !== stroke.id || count() >= MOST_POINTS) return;
    const last = stroke.points[stroke.points.length - 1];
    const next = point(event);
    if (Math.abs(next[0] - last[0]) + Math.abs(next[1] - last[1]) < STEP) return;
    stroke.points.push(next);
    draw(last, next);
    show();
  });
  const up = (event) => { if (stroke && event.pointerId === stroke.id) stroke = null; };
  field.addEventListener("pointerup", up);
  field.addEventListener("pointercancel", up);
  clear.addEventListener("click", () => {
    strokes = [];
    stroke = null;
    pen.clearRect(0, 0, WIDTH, HEIGHT);
    show();
  });
  form.querySelector("[data-drawn]").hidden = false;
  show();
}
