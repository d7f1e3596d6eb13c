// What is for one patient besides the first name: a note, the next visit, marks, doses. Kept nowhere.
import { latest, nodes, post } from "./server.js";

const NAMES = ["note", "next-visit", "tick", "exercise", "sets", "reps"];
const box = document.getElementById("patient");
const items = document.getElementById("patient-items");
const said = document.getElementById("patient-said");

const typed = () => [...box.querySelectorAll("textarea, input[type=text]")];
const ticks = () => [...items.querySelectorAll("input[type=checkbox]")];
const filled = () => typed().filter((each) => each.value.trim() !== "").length + ticks().filter((each) => each.checked).length;

/** Whether there is anything to print. */
export const has = () => filled() > 0;

/** Says at the closed box that there is something in it. */
function tell() {
  said.textContent = has() ? ` (${filled()} filled in)` : " (optional)";
}

export function clear() {
  typed().forEach((each) => (each.value = ""));
  ticks().forEach((each) => (each.checked = false));
  box.open = false; // It takes the room of what is chosen.
  tell();
}

/** Takes it out of what is sent to the program. */
export function leaveOut(fields) {
  NAMES.forEach((name) => fields.delete(name));
}

/** What is filled in, by what it belongs to. */
function chosen() {
  const all = new Map(ticks().map((each) => [each.value, each.checked]));
  for (const row of items.querySelectorAll(".own-dose")) {
    const [exercise, ...numbers] = row.querySelectorAll("input");
    all.set(exercise.value, numbers.map((each) => each.value));
  }
  return all;
}

function fill(before) {
  ticks().forEach((each) => (each.checked = before.get(each.value) === true));
  for (const row of items.querySelectorAll(".own-dose")) {
    const [exercise, ...numbers] = row.querySelectorAll("input");
    numbers.forEach((each, i) => (each.value = before.get(exercise.value)?.[i] ?? ""));
  }
}

/** Shows the items of the chosen handouts; those that are still there keep their marks. */
export const refresh = latest(async (isLatest, fields) => {
  if (!box.open && !has()) {
    items.replaceChildren();
    return;
  }
  const content = nodes(await post("/desk/patient", fields));
  if (isLatest()) {
    const before = chosen();
    const focused = items.contains(document.activeElement) ? document.activeElement.value : undefined;
    items.replaceChildren(content);
    fill(before);
    ticks().find((each) => each.value === focused)?.focus();
    tell();
  }
});

/** Starts; `opened` is called when its items are needed, `changed` when something in it has changed. */
export function begin({ opened, changed }) {
  box.addEventListener("toggle", () => {
    if (box.open) {
      box.scrollIntoView({ block: "start" }); // Else the buttons below cover what just opened.
      opened();
    }
  });
  box.addEventListener("input", () => {
    tell();
    changed();
  });
  tell();
}
