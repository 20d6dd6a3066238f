// On every page: theme, dialogs, single keys, one submit at a time, focus after a list was changed.

const root = document.documentElement;
const status = document.getElementById("status");

document.querySelector("[data-theme-switch]")?.addEventListener("click", () => {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
  status.textContent = `Colours: ${root.dataset.theme}.`;
});

for (const button of document.querySelectorAll("[data-open]")) {
  button.addEventListener("click", () => document.getElementById(button.dataset.open).showModal());
}

// A second submit of the same form within a page's life would only make a stale revision. The answer to a form with
// data-again may be a file: then the page stays, and the file can be asked for once more.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented || "again" in form.dataset) return;
  if (form.getAttribute("aria-busy") === "true") event.preventDefault();
  else form.setAttribute("aria-busy", "true");
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[aria-busy]")) form.removeAttribute("aria-busy");
});

const keysOn = document.getElementById("single-keys");
try {
  keysOn.checked = localStorage.getItem("single-keys") !== "off";
  keysOn.addEventListener("change", () => localStorage.setItem("single-keys", keysOn.checked ? "on" : "off"));
} catch {
  // Storage is closed in this browser: the keys stay on.
}

function go(link) {
  if (link) link.click();
}

function neighbour(offset) {
  const links = [...document.querySelectorAll(".rail li a")];
  const here = links.findIndex((link) => link.hasAttribute("aria-current"));
  return here < 0 ? links[0] : links[here + offset];
}

const KEYS = {
  "?": () => document.getElementById("keys").showModal(),
  t: () => go(document.querySelector("[data-key='t']")),
  r: () => go(document.querySelector("[data-key='r']")),
  n: () => go(neighbour(1)),
  p: () => go(neighbour(-1)),
  f: () => document.querySelector(".findings a, .findings button")?.focus(),
};

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
    const form = event.target.closest("form") ?? document.querySelector("form[data-step]");
    const button = form?.querySelector("button.primary");
    if (button) form.requestSubmit(button);
    return;
  }
  const typing = event.target.closest("input:not([type=radio], [type=checkbox]), select, textarea, dialog, [data-picture]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !keysOn.checked) return;
  const action = KEYS[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

// What the server is doing, each time that it is something else.
document.addEventListener("htmx:afterSettle", ({ detail: { elt } }) => {
  const news = elt.dataset.news;
  if (news && status.textContent !== news) status.textContent = news;
});

// After htmx changed a list: stay where the hands were; in a new row, its first field.
document.addEventListener("htmx:afterSettle", (event) => {
  const list = event.detail.elt;
  const pressed = event.detail.requestConfig?.elt;
  if (pressed?.name !== "action" || !list.matches?.(".list")) return;
  const [, verb, index] = pressed.value.split(":");
  const rows = list.querySelectorAll(".editor > tbody, .rows > li");
  const target = { add: rows.length - 1, duplicate: +index + 1, up: +index - 1, down: +index + 1, remove: +index }[verb];
  const row = rows[Math.min(Math.max(target, 0), rows.length - 1)];
  (row?.querySelector("input:not([type=hidden]), select") ?? list).focus();
  status.textContent = `${rows.length} rows.`;
  list.closest("form").dispatchEvent(new Event("change"));
});
