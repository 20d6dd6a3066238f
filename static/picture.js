// Zoom, move, fit and full screen of the pictures, by changing the SVG's viewBox: no inline style, always sharp.

const FACTOR = 1.25;
const full = new WeakMap();

function drawing(view) {
  const svg = view.querySelector("svg");
  if (svg && !full.has(svg)) {
    const { x, y, width, height } = svg.viewBox.baseVal;
    full.set(svg, { x, y, width, height });
  }
  return svg;
}

function show(view, box) {
  const svg = drawing(view);
  const whole = full.get(svg);
  const width = Math.min(box.width, whole.width);
  const height = (width / whole.width) * whole.height;
  const x = Math.min(Math.max(box.x, whole.x), whole.x + whole.width - width);
  const y = Math.min(Math.max(box.y, whole.y), whole.y + whole.height - height);
  svg.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
  view.toggleAttribute("data-zoomed", width < whole.width);
}

function zoom(view, factor, atX = 0.5, atY = 0.5) {
  const svg = drawing(view);
  const { x, y, width, height } = svg.viewBox.baseVal;
  const smallest = full.get(svg).width / 12;
  const next = Math.max(width / factor, smallest);
  const ratio = next / width;
  show(view, { x: x + width * atX * (1 - ratio), y: y + height * atY * (1 - ratio), width: next });
}

function move(view, dx, dy) {
  const { x, y, width, height } = drawing(view).viewBox.baseVal;
  show(view, { x: x + dx * width, y: y + dy * height, width });
}

const ACTIONS = {
  in: (view) => zoom(view, FACTOR),
  out: (view) => zoom(view, 1 / FACTOR),
  fit: (view) => show(view, full.get(drawing(view))),
  full: (view) => (document.fullscreenElement ? document.exitFullscreen() : view.closest("figure").requestFullscreen()),
};

const KEYS = {
  "+": ACTIONS.in, "=": ACTIONS.in, "-": ACTIONS.out, 0: ACTIONS.fit,
  ArrowLeft: (view) => move(view, -0.1, 0), ArrowRight: (view) => move(view, 0.1, 0),
  ArrowUp: (view) => move(view, 0, -0.1), ArrowDown: (view) => move(view, 0, 0.1),
};

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-zoom]");
  const view = button?.closest("figure").querySelector("[data-picture]");
  if (view && drawing(view)) ACTIONS[button.dataset.zoom](view);
});

document.addEventListener("change", (event) => {
  if (!event.target.matches("[data-lines]")) return;
  const only = event.target.value;
  for (const line of event.target.closest("figure").querySelectorAll('svg [class*="edge-"]')) {
    line.classList.toggle("dim", only !== "" && !line.classList.contains(`edge-${only}`));
  }
});

document.addEventListener("keydown", (event) => {
  const view = event.target.closest("[data-picture]");
  if (!view || event.ctrlKey || event.metaKey || event.altKey || !KEYS[event.key] || !drawing(view)) return;
  event.preventDefault();
  KEYS[event.key](view);
});

document.addEventListener("wheel", (event) => {
  const view = event.target.closest("[data-picture]");
  if (!view || !event.ctrlKey || !drawing(view)) return;
  event.preventDefault();
  const frame = view.getBoundingClientRect();
  const at = [(event.clientX - frame.left) / frame.width, (event.clientY - frame.top) / frame.height];
  zoom(view, event.deltaY < 0 ? FACTOR : 1 / FACTOR, ...at);
}, { passive: false });

document.addEventListener("pointerdown", (event) => {
  const view = event.target.closest("[data-picture][data-zoomed]");
  if (!view || event.button !== 0) return;
  view.setPointerCapture(event.pointerId);
  const dragged = (next) => move(view, -next.movementX / view.clientWidth, -next.movementY / view.clientHeight);
  view.addEventListener("pointermove", dragged);
  for (const end of ["pointerup", "pointercancel"]) {
    view.addEventListener(end, () => view.removeEventListener("pointermove", dragged), { once: true });
  }
});
