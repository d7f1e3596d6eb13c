// Prints an order, once only, and follows it to the end.
import { isSent } from "./order.js";
import { get, pause, post } from "./server.js";

const button = document.getElementById("print");
const cancel = document.getElementById("cancel");
const kept = document.getElementById("kept");
const earlier = document.getElementById("earlier");
const PASSING = [0, 429, 503];
const MOST_TRIES = 10;

let next = crypto.randomUUID(); // The same order sent twice is the same job, so it is printed once.
let isSending = false;
let last; // The job that the status line is about.

const isOnItsWay = () => isSending || (last !== undefined && isSent());

function showButton() {
  if (isOnItsWay()) {
    button.setAttribute("aria-disabled", "true");
  } else {
    button.removeAttribute("aria-disabled");
  }
}

/** A different order is a different job. */
export function orderChanged() {
  next = isSending ? next : crypto.randomUUID();
  showButton();
}

function stop(job) {
  post(`/desk/jobs/${job.id}/cancel`, new URLSearchParams()).catch(() => {}); // The job's state shows the result.
}

/** Shows a job's state while the page shows another order. */
const before = (job, words) => `“${job.title}” before: ${words}`;

const pdf = (job) => `/desk/jobs/${job.id}/pdf`;

function small(name, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = name;
  made.addEventListener("click", act);
  return made;
}

/** A job that is still running when the next one is sent gets a line of its own, so that nobody has to wait for a printer. */
function setAside(job) {
  const line = document.createElement("p");
  const words = document.createElement("span");
  words.textContent = before(job, job.words);
  line.append(words, small("Cancel", () => stop(job)));
  earlier.append(line);
  job.aside = (said, ended, hasPdf) => {
    words.textContent = before(job, said);
    if (ended) {
      const link = document.createElement("a");
      Object.assign(link, { className: "button", href: pdf(job), target: "_blank", textContent: "Open its PDF" });
      line.replaceChildren(words, ...(hasPdf ? [link] : []), small("Close", () => line.remove()));
    }
  };
}

async function state(job) {
  for (let tries = 1; ; tries++) {
    try {
      return JSON.parse(await get(`/desk/jobs/${job.id}`));
    } catch (problem) {
      if (!PASSING.includes(problem.status) || tries === MOST_TRIES) {
        throw problem;
      }
      await pause(1000);
    }
  }
}

async function follow(job, say) {
  for (;;) {
    const now = await state(job);
    job.words = now.words;
    if (now.ended) {
      return now;
    }
    if (job.aside) {
      job.aside(now.words, false);
    } else {
      say(isSent() ? now.words : before(job, now.words), "running");
    }
    await pause(500);
  }
}

/**
 * Prints.
 * @param sent called when the program has received the order
 * @param ended receives whether it was printed; returns whether the order is still shown
 */
export async function print(fields, say, { sent, ended }) {
  if (isOnItsWay()) {
    return;
  }
  if (last) {
    setAside(last);
  }
  const title = document.querySelector("#chosen .title")?.textContent ?? "What was sent";
  const job = { id: next, title, words: "Making and checking the sheets …" };
  last = job;
  isSending = true;
  kept.hidden = true;
  cancel.hidden = true;
  showButton();
  say(job.words, "running");
  try {
    fields.append("job", job.id);
    await post("/desk/print", fields);
    isSending = false;
    next = crypto.randomUUID();
    cancel.hidden = false;
    sent();
    const end = await follow(job, say);
    if (job.aside) {
      job.aside(end.words, true, end.kept);
    } else {
      const isShown = ended(end.done);
      const isReported = end.words.includes("PDF");
      const rescue = end.kept && isShown && !isReported ? " “Open PDF” shows the sheets." : "";
      say(isShown ? end.words + rescue : before(job, end.words), end.done ? "done" : "failed");
      kept.href = pdf(job);
      kept.hidden = !end.kept || isShown;
    }
  } catch (problem) {
    if (job.aside) {
      job.aside(problem.message, true, false);
    } else {
      ended(false);
      say(problem.message, "failed");
      // The program may or may not have received the job: sent again, it is the same job.
      next = problem.status === 0 ? job.id : crypto.randomUUID();
    }
  } finally {
    if (last === job) {
      last = undefined;
      isSending = false;
      if (document.activeElement === cancel) {
        button.focus();
      }
      cancel.hidden = true;
    }
    showButton();
  }
}

cancel.addEventListener("click", () => {
  if (last) {
    stop(last);
  }
});
