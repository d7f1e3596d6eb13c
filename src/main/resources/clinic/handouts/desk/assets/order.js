// What is to be printed: the topics in their order, and the other choices.
import * as patient from "./patient.js";
import { latest, nodes, post, show } from "./server.js";

export const form = document.getElementById("order");
const place = document.getElementById("chosen");
const language = document.getElementById("language");
const format = document.getElementById("format");
const firstName = document.getElementById("first-name");

let topics = [];
let ownFormats = new Map(); // Of single handouts, as a set has them.
let sent = false;
const renewed = new Set(); // Choices made after sending, which are for the next patient if another topic follows.

/** Everything that the program needs to know; what is for the patient only where it is needed. */
export function fields(withName) {
  const all = new URLSearchParams(new FormData(form));
  all.delete("topic");
  topics.forEach((topic) => all.append("topic", topic));
  ownFormats.forEach((own, topic) => all.append("own-format", `${topic}|${own}`));
  if (!withName) {
    all.delete("first-name");
    patient.leaveOut(all);
  }
  return all;
}

export const chosen = () => topics;
export const isSent = () => sent;
export const hasName = () => firstName.value.trim() !== "" || patient.has();

export function clearName() {
  firstName.value = "";
  patient.clear();
}

/** Shows the order as the program sees it: stopped topics, and the languages and formats that the topics share. */
export const refresh = latest(async (isLatest) => {
  const content = nodes(await post("/desk/order", fields(false)));
  if (isLatest()) {
    for (const [id, choice] of [["shared-languages", language], ["shared-formats", format]]) {
      const shared = content.getElementById(id);
      choice.replaceChildren(shared.content);
      shared.remove();
    }
    const before = place.querySelectorAll("li").length;
    show(place, content);
    if (topics.length > before) {
      place.scrollTop = place.scrollHeight;
    }
  }
});

/** An order that is sent is left alone: the next topic starts a new order. */
export function markSent() {
  sent = true;
  renewed.clear();
}

/** Takes note of how it ended. Returns whether it is still shown; one that failed can be continued. */
export function markEnded(isPrinted) {
  const isShown = sent;
  if (isShown && isPrinted) {
    clearName();
  }
  sent = isShown && isPrinted;
  return isShown;
}

/** Forgets a patient's order; the clinician, the printer, the initials and what is in `alsoKept` stay. */
export function clear(alsoKept = []) {
  const values = ["clinician", "printer", "by", ...alsoKept]
    .filter((name) => form.elements[name] instanceof Element) // Not the items of a topic.
    .map((name) => [name, form.elements[name].value]);
  form.reset();
  patient.clear();
  language.value = language.dataset.usual;
  format.value = format.dataset.usual;
  for (const [name, value] of values) {
    form.elements[name].value = value;
  }
  topics = [];
  ownFormats.clear();
  sent = false;
  renewed.clear();
}

/** What to take up again after another page: nothing of a patient, and nothing of an order that was sent. */
export function lasting() {
  const all = sent ? new URLSearchParams({ by: form.elements.by.value }) : fields(false);
  all.delete("token");
  return all;
}

/** Takes it up again, as far as it still exists. */
export function takeUp(kept) {
  topics = kept.getAll("topic");
  ownFormats = new Map(kept.getAll("own-format").map((each) => each.split("|")));
  for (const [name, value] of kept) {
    const field = form.elements[name];
    if (field instanceof HTMLInputElement || [...(field?.options ?? [])].some((each) => each.value === value)) {
      field.value = value;
    }
  }
}

/** The chosen topics, each with its format. */
export const sheets = () => topics.map((topic) => `${topic}|${ownFormats.get(topic) ?? format.value}`);

/** Another format for the whole order. */
export function formatChosen() {
  ownFormats.clear();
}

/** Adds a topic, in a format of its own if one is given; returns false if it is already chosen. */
export function add(topic, own = "") {
  if (sent) {
    clear([...renewed]);
  }
  if (topics.includes(topic)) {
    return false;
  }
  topics = [...topics, topic];
  if (own !== "") {
    ownFormats.set(topic, own);
  }
  return true;
}

function move(topic, by) {
  const from = topics.indexOf(topic);
  const to = from + by;
  if (to >= 0 && to < topics.length) {
    topics.splice(to, 0, ...topics.splice(from, 1));
  }
}

/** Drags a row by its grip. The other rows move around it, so that the pointer keeps hold of it. */
function drag(event, changed) {
  const row = event.target.closest(".grip")?.closest("li");
  if (!row) {
    return;
  }
  event.preventDefault();
  row.classList.add("dragged");
  const passOver = (moved) => {
    for (const other of [...row.parentElement.children].filter((each) => each !== row)) {
      const box = other.getBoundingClientRect();
      const isAbove = other.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING;
      const middle = box.top + box.height / 2;
      if (isAbove && moved.clientY < middle) {
        row.after(other);
      } else if (!isAbove && moved.clientY > middle) {
        row.before(other);
      }
    }
  };
  const drop = () => {
    document.removeEventListener("pointermove", passOver);
    row.classList.remove("dragged");
    topics = [...place.querySelectorAll("li")].map((each) => each.dataset.topic);
    changed();
  };
  document.addEventListener("pointermove", passOver);
  for (const end of ["pointerup", "pointercancel"]) {
    document.addEventListener(end, drop, { once: true });
  }
}

function press(button) {
  const { up, down, remove, replace, with: other } = button.dataset;
  if (remove) {
    const next = topics[topics.indexOf(remove) + 1] ?? topics[topics.indexOf(remove) - 1];
    topics = topics.filter((each) => each !== remove);
    ownFormats.delete(remove);
    (document.getElementById(`remove-${next}`) ?? document.getElementById("search")).focus();
  } else if (replace) {
    topics = [...new Set(topics.map((each) => (each === replace ? other : each)))];
  } else {
    move(up ?? down, up ? -1 : 1);
  }
}

/** Starts; `changed` is called whenever the order changes. */
export function begin(changed) {
  language.dataset.usual = language.value;
  format.dataset.usual = format.value;
  place.addEventListener("click", (event) => {
    const button = event.target.closest("li button");
    if (button) {
      press(button);
      changed();
    }
  });
  place.addEventListener("pointerdown", (event) => drag(event, changed));
  form.addEventListener("input", ({ target }) => {
    if (sent && target.name) {
      renewed.add(target.name);
    }
  });
  form.addEventListener("keydown", (event) => {
    // Enter in a field must not print; Ctrl+Enter does.
    if (event.key === "Enter" && event.target.matches("input")) {
      event.preventDefault();
    }
  });
}
