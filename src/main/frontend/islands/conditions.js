// Shows and hides the fields of a form by its other fields. The server checks the same rules again.

// The part of the form language that our forms use: =a = "x", =a != "x", joined by `and` and `or`.
export function holds(expression, valueOf) {
  const term = (text) => {
    const [, key, operator, value] = /^\s*(\w+)\s*(!?=)\s*"([^"]*)"\s*$/.exec(text) ?? [];
    return key !== undefined && (valueOf(key) === value) === (operator === "=");
  };
  return expression
    .replace(/^\s*=/, "")
    .split(/\bor\b/)
    .some((either) => either.split(/\band\b/).every(term));
}

function apply(form) {
  const valueOf = (key) => new FormData(form).get(key) ?? "";
  for (const field of form.querySelectorAll("[data-hide]")) {
    const hidden = holds(field.dataset.hide, valueOf);
    field.hidden = hidden;
    for (const control of field.querySelectorAll("input, select, textarea")) {
      control.disabled = hidden;
    }
  }
}

export function conditionalFields(root) {
  for (const form of root.querySelectorAll("form[data-conditions]")) {
    apply(form);
    form.addEventListener("change", () => apply(form));
  }
}
