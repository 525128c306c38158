// Runs before the page is painted: a theme that the person chose wins over the system's.
const chosen = localStorage.getItem("dockledger.theme");
if (chosen === "light" || chosen === "dark") {
  document.documentElement.dataset.bsTheme = chosen;
}
