// Without the server nothing is sent that could be lost on an error page of the browser; it is asked until it answers.
// form.dataset.cut says so to drafts.js, which keeps what was typed.

const form = document.querySelector("form[data-draft]");
let timer = 0;

function say(text) {
  const note = document.getElementById("network-note");
  note.textContent = text;
  note.hidden = !text;
}

function lost(what) {
  form.dataset.cut = what;
  say(`${what} What you type is kept in this tab. This note goes when the server is back.`);
  clearTimeout(timer);
  timer = setTimeout(again, 3000);
}

function again() {
  form.dispatchEvent(new Event("change", { bubbles: true }));
}

function answered({ detail: { xhr, successful } }) {
  if (!xhr.status) return;
  delete form.dataset.cut;
  say(successful ? "" : `The server did not take these answers (${xhr.status}). They are kept in this tab: reload the page.`);
}

if (form) {
  form.addEventListener("submit", (event) => {
    if (!form.dataset.cut) return;
    event.preventDefault();
    lost("Not sent: the server does not answer.");
  });
  // A machine without a network still reaches a server of its own: only an answer tells.
  addEventListener("offline", again);
  addEventListener("online", again);
  form.addEventListener("htmx:sendError", () => lost(form.dataset.cut || "The server does not answer."));
  form.addEventListener("htmx:afterRequest", answered);
}
