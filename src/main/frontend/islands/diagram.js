// Draws the diagrams of a case with its current position. Where it cannot, the words beside it still tell the position.
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";

// Colours that the model gives would be read as a position, and do not follow the theme.
const COLOURS = /\s(?:bioc|color):[\w-]+="[^"]*"/g;

// What a name says only where its task is made, such as "Inspect ${returnedGoods}"; in the diagram it is the same for all.
const OF_THE_TASK = /(?: of)? \$\{\w+\}/g;

const DRAWING = {
  defaultFillColor: "var(--surface)",
  defaultStrokeColor: "var(--ink)",
  defaultLabelColor: "var(--ink)",
};

function mark(viewer, ids, marker) {
  const canvas = viewer.get("canvas");
  const registry = viewer.get("elementRegistry");
  const known = ids.filter((id) => registry.get(id));
  known.forEach((id) => canvas.addMarker(id, marker));
  return known.map((id) => registry.get(id));
}

const named = (elements) => elements.map((element) => element.businessObject.name).filter(Boolean);

/** Shows the whole diagram where that can still be read, and else the part around the current position. */
function showPosition(viewer, here) {
  const canvas = viewer.get("canvas");
  const scale = canvas.zoom("fit-viewport", "auto");
  if (scale < 0.7 && here.length > 0) {
    canvas.zoom(0.85);
    canvas.scrollToElement(here[0], { top: 120, bottom: 120, left: 160, right: 160 });
  }
}

async function draw(section, diagram) {
  const container = section.querySelector(".diagram");
  container.replaceChildren();
  const viewer = new NavigatedViewer({
    container,
    bpmnRenderer: DRAWING,
    // The wheel belongs to the page; buttons and dragging belong to the diagram.
    zoomScroll: { enabled: false },
  });
  await viewer.importXML(diagram.xml.replace(COLOURS, "").replace(/ name="[^"]*"/g, (name) => name.replace(OF_THE_TASK, "")));
  mark(viewer, diagram.completed, "done");
  const here = mark(viewer, diagram.active, "here");
  showPosition(viewer, here);
  const words = section.querySelector("[data-position]");
  words.textContent = here.length > 0 ? `Now: ${named(here).join(", ") || "an unnamed step"}` : "This process has ended.";
  const drawing = container.querySelector("svg");
  drawing.setAttribute("role", "img");
  drawing.setAttribute("aria-label", `Diagram of ${diagram.name}. ${words.textContent}`);
  return { viewer, here };
}

function zoomButtons(section, current) {
  const steps = {
    in: ({ viewer }) => viewer.get("zoomScroll").stepZoom(1),
    out: ({ viewer }) => viewer.get("zoomScroll").stepZoom(-1),
    all: ({ viewer }) => viewer.get("canvas").zoom("fit-viewport", "auto"),
    here: ({ viewer, here }) => showPosition(viewer, here),
  };
  for (const button of section.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", () => steps[button.dataset.zoom](current()));
  }
}

function chooser(section, diagrams, choose) {
  const select = section.querySelector("select");
  diagrams.forEach((diagram, index) => select.add(new Option(diagram.name, String(index))));
  select.closest("label").hidden = diagrams.length < 2;
  select.addEventListener("change", () => choose(diagrams[Number(select.value)]));
  return select;
}

async function start(section) {
  const answer = await fetch(section.dataset.diagram, { headers: { Accept: "application/json" } });
  const { diagrams } = answer.ok ? await answer.json() : { diagrams: [] };
  if (diagrams.length === 0) {
    section.querySelector("[data-position]").textContent = "The diagram of this case is not available.";
    section.querySelector(".diagram").remove();
    return;
  }
  let drawn;
  const show = async (diagram) => {
    drawn = await draw(section, diagram);
  };
  const select = chooser(section, diagrams, show);
  // A called process that is still running is where the work is; the last one of them is the nearest.
  const nearest = diagrams.findLastIndex((diagram) => diagram.active.length > 0);
  select.value = String(Math.max(0, nearest));
  await show(diagrams[Math.max(0, nearest)]);
  zoomButtons(section, () => drawn);
  section.querySelector(".diagram-tools").hidden = false;
}

document.querySelectorAll("[data-diagram]").forEach(start);
