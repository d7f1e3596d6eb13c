// The search and its list: the arrow keys move through it. Enter adds the first topic if it is plainly
// the one that was meant, and otherwise goes into the list.
import { get, latest, nodes, show } from "./server.js";
import { recall, remember } from "./remembered.js";

const search = document.getElementById("search");
const list = document.getElementById("topics");
const heard = document.getElementById("find-said");
const PAUSE = 60;

let chosen = [];
let shown = Promise.resolve();

const favourites = () => recall("favourites", []);
const rows = () => [...list.querySelectorAll("li")];

/** Tab reaches the buttons of one row only, so that a long list is a single stop. */
function makeCurrent(row) {
  for (const button of list.querySelectorAll("li button")) {
    button.tabIndex = row.contains(button) ? 0 : -1;
  }
}

/** Says something to those who don't see the page. */
export function hear(words) {
  heard.textContent = words;
}

/** How many there are of what was searched for. */
function hearCount() {
  if (search.value.trim() !== "") {
    const many = Number(list.querySelector("[data-found]")?.dataset.found ?? 0) + list.querySelectorAll(".set").length;
    hear({ 0: "Nothing found.", 1: "1 handout found." }[many] ?? `${many} handouts found.`);
  }
}

/** Marks the topics that are already chosen. */
export function markChosen(topics) {
  chosen = topics;
  for (const row of rows()) {
    const isChosen = chosen.includes(row.dataset.topic);
    row.classList.toggle("is-chosen", isChosen);
    row.querySelector(".state").hidden = !isChosen;
  }
}

const fetched = latest(async (isLatest, choices) => {
  const fields = new URLSearchParams({ words: search.value, ...choices });
  favourites().forEach((topic) => fields.append("favourite", topic));
  const html = await get("/desk/topics", fields);
  if (isLatest()) {
    show(list, nodes(html));
    list.classList.toggle("searched", search.value.trim() !== "");
    const first = rows()[0];
    if (first) {
      makeCurrent(list.contains(document.activeElement) ? document.activeElement.closest("li") : first);
    }
    markChosen(chosen);
    hearCount();
  }
});

/** Shows the list for what was typed and chosen. */
export function refresh(choices) {
  shown = fetched(choices);
  return shown;
}

/** Waits until the list is shown for what was typed and chosen last, whoever asked for it. */
async function settled() {
  for (let last; last !== shown; ) {
    last = shown;
    await last;
  }
}

function step(row, by, selector) {
  const all = rows();
  const next = all[all.indexOf(row) + by];
  if (next) {
    (next.querySelector(selector) ?? next.querySelector(".add")).focus();
  } else if (by < 0) {
    search.focus();
  }
}

function sideways(row, from, by) {
  const buttons = [...row.querySelectorAll("button")];
  buttons[buttons.indexOf(from) + by]?.focus();
}

function keyInList(event) {
  const row = event.target.closest("li");
  const kind = event.target.matches(".star") ? ".star" : ".add";
  const moves = {
    ArrowDown: () => step(row, 1, kind),
    ArrowUp: () => step(row, -1, kind),
    ArrowRight: () => sideways(row, event.target, 1),
    ArrowLeft: () => sideways(row, event.target, -1),
    Home: () => rows()[0].querySelector(kind).focus(),
    End: () => rows().at(-1).querySelector(kind).focus(),
  };
  if (row && event.key in moves && !event.ctrlKey && !event.altKey) {
    event.preventDefault();
    moves[event.key]();
  }
}

function star(button) {
  const topic = button.dataset.star;
  const others = favourites().filter((each) => each !== topic);
  const isOne = others.length === favourites().length;
  remember("favourites", isOne ? [...others, topic] : others);
}

/** Starts.
 * @param choices returns the clinician and the language
 * @param add receives the chosen topics, each with its format if it has one of its own
 * @param say shows a message
 */
export function begin({ choices, add, say }) {
  let wait;
  const look = () => refresh(choices()).catch((problem) => say(problem.message, "failed"));
  const press = (button) => {
    if (button.dataset.why) {
      say(button.dataset.why, "failed");
    } else {
      add(...(button.dataset.sheets ?? button.dataset.add).split(" ").map((sheet) => sheet.split("|")));
    }
  };
  search.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(look, PAUSE);
  });
  search.addEventListener("keydown", async (event) => {
    if (event.key === "ArrowDown") {
      event.preventDefault();
      rows()[0]?.querySelector(".add").focus();
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const typed = search.value.trim();
      if (typed === "") {
        say("Type a word first, or move down into the list.");
        return;
      }
      clearTimeout(wait);
      await look(); // The list may still be for what was typed before.
      await settled().catch(() => {}); // The look has said why.
      const first = rows()[0]?.querySelector(".add");
      if (first && rows()[0].hasAttribute("data-clear")) {
        press(first);
      } else if (first) {
        first.focus();
        say("Is this the one? Press Enter again to choose it, or move down to another.");
      } else {
        say(`No handout found for “${typed}”.`, "failed");
      }
    }
  });
  list.addEventListener("keydown", keyInList);
  list.addEventListener("focusin", (event) => {
    const row = event.target.closest("li");
    if (row) {
      makeCurrent(row);
    }
  });
  list.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.star) {
      star(button);
      look();
    } else if (button) {
      press(button);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.target.closest("input, textarea, select, dialog")) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });
  return look;
}
