// Lists by keyboard: j and k move, Enter opens, / goes to the search field. Never while somebody types.

const typing = (element) => element.matches("input, textarea, select, [contenteditable]");

function move(links, step) {
  const at = links.indexOf(document.activeElement);
  const next = links[Math.min(links.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.closest("tr").scrollIntoView({ block: "nearest" });
}

export function listKeys(root) {
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }
    const links = [...root.querySelectorAll("[data-list] .row-link")];
    const search = root.querySelector("[data-search]");
    if (event.key === "j" && links.length > 0) {
      move(links, 1);
    } else if (event.key === "k" && links.length > 0) {
      move(links, -1);
    } else if (event.key === "/" && search) {
      event.preventDefault();
      search.focus();
    }
  });
  // Enter needs nothing here: the focused row is a link.
  root.addEventListener("focusin", (event) => {
    root.querySelector("tr.current")?.classList.remove("current");
    event.target.closest("[data-list] tr")?.classList.add("current");
  });
}
