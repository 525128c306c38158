// Everything works without this file; it makes the screens quicker to use.
import htmx from "htmx.org/dist/htmx.esm.js";
import { conditionalFields } from "./conditions.js";
import { listKeys } from "./keys.js";

function systemTheme() {
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function switchTheme(button) {
  const root = document.documentElement;
  const next = (root.dataset.bsTheme ?? systemTheme()) === "dark" ? "light" : "dark";
  root.dataset.bsTheme = next;
  localStorage.setItem("dockledger.theme", next);
  button.setAttribute("aria-pressed", String(next === "dark"));
}

for (const button of document.querySelectorAll("[data-theme-switch]")) {
  const dark = (document.documentElement.dataset.bsTheme ?? systemTheme()) === "dark";
  button.hidden = false;
  button.setAttribute("aria-pressed", String(dark));
  button.addEventListener("click", () => switchTheme(button));
}

// A menu closes by Escape and by a click beside it, as people expect of a menu.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }
});
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// Filters fold away on a narrow screen, unless some are in use.
for (const fold of document.querySelectorAll("details.fold-narrow")) {
  const used = [...fold.querySelectorAll("select, input")].some((field) => field.value && !field.matches("#sort"));
  fold.open = used || !matchMedia("(max-width: 47.99rem)").matches;
}

// What was refused or must be corrected is read first.
document.querySelector("[data-focus]")?.focus();

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) {
    navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim()).then(() => {
      button.textContent = "Copied";
    });
  }
});

conditionalFields(document);
listKeys(document);
htmx.config.history = "reload";
