// Keys over the slides. The slides are sections of one page that scrolls by the screen; nothing here is needed to read.

const root = document.documentElement;
const slides = [...document.querySelectorAll(".slide")];
const keys = document.getElementById("keys");
const status = document.getElementById("status");
let now = Math.max(0, slides.findIndex((slide) => `#${slide.id}` === location.hash));
let resting;

root.dataset.keys = "";

function go(number) {
  now = Math.min(Math.max(number, 0), slides.length - 1);
  slides[now].scrollIntoView({ behavior: "instant", block: "start" });
  tell();
}

function tell() {
  status.textContent = `${now + 1} of ${slides.length}: ${slides[now].querySelector("h1, h2").textContent}`;
  history.replaceState(null, "", `#${slides[now].id}`);
}

// Somebody scrolled or followed a link: the slide in the middle of the screen is the one that counts.
function look() {
  const middle = innerHeight / 2;
  const seen = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > middle);
  if (seen < 0 || seen === now) return;
  now = seen;
  tell();
}

function wake() {
  delete root.dataset.idle;
  clearTimeout(resting);
  resting = setTimeout(() => { if (!keys.open) root.dataset.idle = ""; }, 2500);
}

const ACTIONS = {
  full: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()),
  keys: () => keys.showModal(),
  theme: () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
  },
};

const next = () => go(now + 1);
const before = () => go(now - 1);
const KEYS = {
  ArrowRight: next, ArrowDown: next, PageDown: next, " ": next,
  ArrowLeft: before, ArrowUp: before, PageUp: before, "Shift+ ": before,
  Home: () => go(0), End: () => go(slides.length - 1),
  f: ACTIONS.full, d: ACTIONS.theme, "?": ACTIONS.keys,
};

document.addEventListener("keydown", (event) => {
  const pressing = event.key === " " && event.target.closest("a, button");
  if (pressing || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("dialog")) return;
  const action = KEYS[event.shiftKey && event.key === " " ? "Shift+ " : event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

for (const button of document.querySelectorAll("[data-do]")) {
  button.addEventListener("click", () => ACTIONS[button.dataset.do]());
}
addEventListener("scroll", () => requestAnimationFrame(look), { passive: true });
// A screen of another size has its slides elsewhere: stay on the same one.
addEventListener("resize", () => slides[now].scrollIntoView({ behavior: "instant", block: "start" }));
for (const move of ["pointermove", "pointerdown", "focusin"]) addEventListener(move, wake, { passive: true });
wake();
