// The tray: every order that this browser sent, what became of it, and what can be done about it.
import { get, latest, nodes, pause, post, show } from "./server.js";

const place = document.getElementById("tray-orders");
const said = document.getElementById("tray-said");
const lost = document.getElementById("tray-lost");
const QUICK = 500;
const CALM = 5000;

let run = "";
let states = new Map(); // What each order's line said last.
let listener = () => {};
let wake = () => {};

const lines = () => [...place.querySelectorAll("li")];
const words = (line) => line.querySelector(".state").textContent;

/** What a line says: its order, stage and words. */
function state(line) {
  return { id: line.dataset.job, stage: line.dataset.stage, words: words(line), title: line.querySelector("strong").textContent };
}

/** After a restart nobody knows what became of the orders that were on their way. */
function keepLost() {
  for (const line of lines().filter((each) => ["waiting", "sent"].includes(each.dataset.stage))) {
    const entry = document.createElement("li");
    const which = document.createElement("p");
    const title = document.createElement("strong");
    title.textContent = state(line).title;
    which.append(title, ": the desk was restarted. Look at the printer to see whether it was printed.");
    const close = document.createElement("button");
    Object.assign(close, { type: "button", className: "quiet", textContent: "Remove" });
    close.setAttribute("aria-label", `Remove from the list: ${title.textContent}`);
    close.addEventListener("click", () => {
      entry.remove();
      lost.hidden = lost.childElementCount === 0;
    });
    entry.append(which, close);
    lost.append(entry);
    lost.hidden = false;
  }
}

function tellChanges() {
  const now = new Map(lines().map((line) => [line.dataset.job, state(line)]));
  for (const [id, line] of now) {
    if (states.get(id)?.words !== line.words) {
      said.textContent = `${line.title}: ${line.words}`;
      listener(line);
    }
  }
  states = now;
}

/** Shows the orders as they are now. */
export const refresh = latest(async (isLatest) => {
  const html = await get("/desk/tray");
  if (!isLatest()) {
    return;
  }
  const content = nodes(html);
  const { run: now } = content.firstElementChild.dataset;
  const isRestarted = run !== "" && now !== run;
  if (isRestarted) {
    keepLost();
  }
  run = now;
  if (place.dataset.html !== html) {
    place.dataset.html = html;
    show(place, content);
    document.body.dataset.orders = lines().length;
    tellChanges();
  }
  return isRestarted;
});

/** Looks again at once. */
export function look() {
  wake();
}

async function watch(restarted) {
  for (;;) {
    try {
      if (await refresh()) {
        restarted();
      }
    } catch {
      // The page itself reports that the program does not answer.
    }
    const isBusy = place.querySelector("[data-running]:not([data-running='0'])") !== null;
    await Promise.race([pause(isBusy ? QUICK : CALM), new Promise((resolve) => (wake = resolve))]);
  }
}

/** Starts.
 * @param say shows a message
 * @param told receives what an order's line says now
 * @param restarted called when the program was started again
 */
export function begin({ say, told, restarted }) {
  listener = told;
  // On small windows the tray lies over the page, which leaves room for it.
  const tray = place.closest("section");
  new ResizeObserver(() =>
    document.documentElement.style.setProperty("--tray", `${tray.offsetHeight}px`),
  ).observe(tray);
  place.addEventListener("click", async (event) => {
    const { cancel, again, fit, make, paper, dismiss } = event.target.closest("button")?.dataset ?? {};
    const id = cancel ?? again ?? fit ?? make ?? dismiss;
    if (id) {
      const fields = new URLSearchParams(again || fit || make ? { job: crypto.randomUUID() } : {});
      if (fit) {
        fields.set("fit", "yes");
      }
      if (make) {
        fields.set("paper", paper);
      }
      const what = cancel ? "cancel" : dismiss ? "dismiss" : "again";
      try {
        await post(`/desk/jobs/${id}/${what}`, fields);
        say(""); // What was said of it is over.
      } catch (problem) {
        say(problem.message, "failed");
      }
      look();
    }
  });
  watch(restarted);
}
