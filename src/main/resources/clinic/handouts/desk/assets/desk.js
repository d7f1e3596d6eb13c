// The desk: joins search, order, preview and printing.
import { get, pause, renew, session } from "./server.js";
import { recall, remember, setAside, takeUp } from "./remembered.js";
import * as checkCode from "./check-code.js";
import * as keys from "./keys.js";
import * as order from "./order.js";
import * as patient from "./patient.js";
import * as preview from "./preview-pages.js";
import * as printers from "./printers.js";
import * as printing from "./printing.js";
import * as sets from "./sets.js";
import * as settings from "./settings.js";
import * as topics from "./topics.js";
import * as tray from "./tray.js";

const NAME_KEPT = 10 * 60 * 1000;
const TURN_PAUSE = 1500;
const at = (id) => document.getElementById(id);
const status = at("status");

function say(words, kind = "") {
  status.textContent = words;
  status.className = kind;
}

const choices = () => ({ clinician: at("clinician").value, language: at("language").value });
const wholeOrder = () => order.fields(true);
const look = topics.begin({ choices, add, say });

/** A changed order is another one: what was said of the one on its way is in the tray. */
function edited() {
  printing.orderChanged();
  if (order.isSent() && !printing.isUnderway() && status.className === "running") {
    say("");
  }
}

/** Updates everything after the order has changed. */
function changed() {
  edited();
  showAnew(80);
}

async function showAnew(wait) {
  topics.markChosen(order.chosen());
  try {
    settings.show();
    await order.refresh();
    printing.listsChanged();
    settings.show();
    await patient.refresh(order.fields(false));
  } catch (problem) {
    say(problem.message, "failed");
  }
  preview.refresh(wholeOrder, wait);
}

/** Adds handouts, each a topic and a format of its own if it has one. */
function add(...sheets) {
  if (sheets.map((sheet) => order.add(...sheet)).includes(true)) {
    say("");
    topics.hear(`Added. ${order.chosen().length} to print.`);
    changed();
  } else {
    say("That handout is already chosen.");
  }
  if (at("search").value !== "") {
    at("search").value = "";
    look();
  }
}

function nextPatient() {
  order.clear();
  at("search").value = "";
  say("");
  changed();
  look();
  at("search").focus();
}

async function print() {
  if (printing.isUnderway()) {
    return; // As by a double click.
  }
  if (order.chosen().length === 0) {
    say("Choose a handout first.", "failed");
    at("search").focus();
  } else if (printers.lack() !== "") {
    say(printers.lack(), "failed");
    at("printer").focus();
  } else if (!order.form.reportValidity()) {
    say("The number of copies must be from 1 to 99.", "failed");
  } else {
    say("Sending it …", "running");
    try {
      await printing.print();
      tray.look();
    } catch (problem) {
      say(problem.message, "failed");
    }
  }
}

const BRIEFLY = {
  waiting: ["On its way: see “Sent to print” below.", "running"],
  sent: ["Sent to the printer.", "running"],
  failed: ["Not finished: see “Sent to print” below.", "failed"],
};

/** The tray says what became of each order; beside the one that the page shows, it is said briefly. */
function told({ id, stage, words }) {
  const hasEnded = stage === "done" || stage === "failed";
  if (!(hasEnded ? printing.ended(id) : printing.isShown(id))) {
    return;
  }
  say(...(BRIEFLY[stage] ?? [words, "done"])); // A good end has its own words: not every queue knows of paper.
  if (hasEnded) {
    order.markEnded(stage === "done");
    printing.orderChanged();
    preview.refresh(wholeOrder, 0);
  }
}

async function restarted() {
  await renew();
  printing.ended();
  order.markEnded(false);
  say("The desk was restarted. Your choices are still here; “Sent to print” shows what was being printed.");
  look();
  showAnew(0);
}

function save() {
  if (order.hasName()) {
    at("save-question").showModal();
    at("save-without").focus();
  } else {
    order.form.requestSubmit(at("save-without"));
  }
}

/** Edits to the content show without a reload. */
async function watch() {
  let revision;
  let isGone = false;
  for (;;) {
    try {
      const now = await get("/revision");
      if (revision !== undefined && now !== revision) {
        look();
        showAnew(0);
      }
      revision = now;
      if (isGone) {
        say("");
      }
      isGone = false;
    } catch (problem) {
      isGone = true;
      say(problem.message, "failed");
    }
    await pause(TURN_PAUSE);
  }
}

/** Clears a first name when nobody has used the page for a while. */
function watchName() {
  let clock;
  const forget = () => {
    if (order.hasName()) {
      order.clearName();
      say("The patient's details were cleared because nobody has used the desk for 10 minutes.");
      preview.refresh(wholeOrder, 0);
    }
  };
  const wind = () => {
    clearTimeout(clock);
    clock = setTimeout(forget, NAME_KEPT);
  };
  document.addEventListener("keydown", wind);
  document.addEventListener("pointerdown", wind);
  addEventListener("pagehide", () => {
    setAside(order.lasting(), order.hasName(), session());
    order.clearName();
    preview.clear();
  });
  addEventListener("pageshow", (event) => event.persisted && location.reload());
}

order.form.addEventListener("submit", (event) => {
  if (order.chosen().length === 0 || event.submitter === at("print")) {
    event.preventDefault();
    print();
  }
  at("save-question").close();
});
order.form.addEventListener("change", (event) => {
  const { id, value } = event.target;
  if (["clinician", "printer"].includes(id)) {
    remember(id, value);
  }
  if (id === "format") {
    order.formatChosen();
  }
  if (id === "printer") {
    printers.showTrays();
  }
  if (["clinician", "language", "format", "paper"].includes(id)) {
    look();
    changed();
  } else {
    edited();
  }
  settings.show();
});
at("copies").addEventListener("input", settings.show);
at("copies").addEventListener("click", () => at("copies").select()); // A 3 beside the 1 would be 13.
at("first-name").addEventListener("input", () => {
  edited();
  preview.refresh(wholeOrder, 400);
});
at("clear").addEventListener("click", nextPatient);
at("save").addEventListener("click", save);
at("save-not").addEventListener("click", () => at("save-question").close());
keys.begin(print);

/** What the address asks for, as a practice system does; it is for this patient only. */
function takeWhatIsAsked() {
  const asked = order.form.dataset;
  if (asked.clinician) {
    at("clinician").value = asked.clinician;
  }
  if (asked.language) {
    at("language").value = asked.language;
  }
  asked.topics.split(" ").filter(Boolean).forEach((topic) => order.add(topic));
  at("search").value = asked.words;
  if (asked.misses === "true") {
    say("A handout that was requested is not in this library.", "failed");
  }
  history.replaceState(null, "", "/");
}

/** What was chosen before this tab went to another page; anyone coming from elsewhere starts afresh. */
function takeUpWhatWasChosen() {
  const kept = takeUp(session());
  const [{ type }] = performance.getEntriesByType("navigation");
  if (kept && location.search === "" && (location.hash === "#again" || type !== "navigate")) {
    order.takeUp(new URLSearchParams(kept.fields));
    if (kept.wasForPatient && order.chosen().length > 0) {
      say("Your choices are still here. What was typed for the patient was cleared.");
    }
  }
}

order.clearName();
at("clinician").value = recall("clinician", at("clinician").value);
if (at("clinician").selectedIndex < 0) {
  at("clinician").selectedIndex = 0;
}
order.begin(() => changed());
sets.begin({
  sheets: order.sheets,
  saved: (words) => {
    say(words, "done");
    look();
  },
});
patient.begin({
  opened: () => patient.refresh(order.fields(false)).catch((problem) => say(problem.message, "failed")),
  changed: () => {
    edited();
    preview.refresh(wholeOrder, 400);
  },
});
takeUpWhatWasChosen();
takeWhatIsAsked();
checkCode.begin((topic) => add([topic]));
tray.begin({ say, told, restarted });
watchName();
printers.begin();
watch();
look();
showAnew(0);
