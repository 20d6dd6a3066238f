// Copy buttons: [data-copy] holds the text.

const status = document.getElementById("status");

async function copy(text) {
  if (navigator.clipboard && isSecureContext) return navigator.clipboard.writeText(text);
  // Without HTTPS on another machine there is no clipboard object; a selected text can still be copied.
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "sr";
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  try {
    await copy(button.dataset.copy);
  } catch {
    status.textContent = "The browser did not allow copying.";
    return;
  }
  button.focus();
  status.textContent = `Copied ${button.dataset.copy}.`;
  const use = button.querySelector("use");
  const before = use.getAttribute("href");
  if (before.endsWith("#done")) return;
  use.setAttribute("href", before.replace("#copy", "#done"));
  setTimeout(() => use.setAttribute("href", before), 1500);
});
