// Unsent text of a form[data-draft] is kept per tab and comes back after a reload, a lost session or a lost network.
// data-draft is the revision the form is based on; data-draft-fresh marks a page whose fields hold what was just sent.

const form = document.querySelector("form[data-draft]");
const key = `draft:${location.pathname}`;
const LEFT_OUT = new Set(["csrfmiddlewaretoken", "revision"]);

function typed() {
  return [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !LEFT_OUT.has(name));
}

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

function write(sent) {
  try {
    sessionStorage.setItem(key, JSON.stringify({ revision: form.dataset.draft, sent, entries: typed() }));
  } catch {
    // Storage is full or closed: the page still works, it only forgets on a reload.
  }
}

function put(entries) {
  const values = new Map();
  for (const [name, value] of entries) values.set(name, [...(values.get(name) ?? []), value]);
  for (const field of form.elements) {
    if (!field.name || LEFT_OUT.has(field.name) || ["submit", "button", "hidden", "file"].includes(field.type)) continue;
    const texts = values.get(field.name) ?? [];
    if (field.type === "checkbox" || field.type === "radio") field.checked = texts.includes(field.value);
    else if (field.multiple) for (const option of field.options) option.selected = texts.includes(option.value);
    else if (texts.length) field.value = texts[0];
  }
}

function countsOf(entries) {
  return JSON.stringify(entries.filter(([name]) => name.endsWith(".count")));
}

// The lists have other lengths now: the server builds the form from the kept text, without saving it.
function postBack(kept) {
  sessionStorage.setItem(key, JSON.stringify({ ...kept, restored: true }));
  const again = document.createElement("form");
  again.method = "post";
  const own = ["csrfmiddlewaretoken", "revision"].map((name) => [name, form.elements[name]?.value ?? ""]);
  for (const [name, value] of [...own, ...kept.entries, ["action", "restore"]]) {
    const input = document.createElement("input");
    Object.assign(input, { type: "hidden", name, value });
    again.append(input);
  }
  document.body.append(again);
  again.submit();
}

function tell(kept, entries) {
  const note = document.getElementById("draft-note");
  const early = kept.revision === form.dataset.draft ? "" : ` It was typed on revision ${kept.revision}.`;
  note.querySelector("p").textContent = `Unsent text from this tab is back; nothing of it is saved yet.${early}`;
  note.querySelector("button").addEventListener("click", () => {
    sessionStorage.removeItem(key);
    note.hidden = true;
    if (entries) {
      put(entries);
      form.dispatchEvent(new Event("change", { bubbles: true }));
    } else location.assign(location.pathname);
  });
  note.hidden = false;
}

if (form) {
  const kept = read();
  const before = typed();
  if ("draftFresh" in form.dataset) {
    if (kept?.restored) tell(kept);
    write(false);
  } else if (kept?.sent && kept.revision !== form.dataset.draft) sessionStorage.removeItem(key);
  else if (kept && JSON.stringify(kept.entries) !== JSON.stringify(before)) {
    if (countsOf(kept.entries) !== countsOf(before)) postBack(kept);
    else {
      put(kept.entries);
      tell(kept, before);
      form.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
  form.addEventListener("input", () => write(false));
  form.addEventListener("change", () => write(false));
  form.addEventListener("submit", () => write(!form.dataset.cut));
  // A page that Back takes from memory still holds the revision of before: the server shows what was saved since.
  addEventListener("pageshow", (event) => event.persisted && location.reload());
}
