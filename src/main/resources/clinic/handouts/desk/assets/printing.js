// Sends an order to paper once, and follows it to its end.
import { get, pause, post } from "./server.js";

const button = document.getElementById("print");
const cancel = document.getElementById("cancel");
const kept = document.getElementById("kept");

let job = crypto.randomUUID();
let isRunning = false;

/** Another order is another job; the same one, sent twice, is printed once. */
export function orderChanged() {
  job = isRunning ? job : crypto.randomUUID();
}

async function follow(say) {
  for (;;) {
    const state = JSON.parse(await get(`/desk/jobs/${job}`));
    if (state.ended) {
      return state;
    }
    say(state.words, "running");
    await pause(500);
  }
}

/**
 * Prints.
 * @param sent called when the program has the order
 * @param ended told whether it is on paper; gives whether the order is still shown
 */
export async function print(fields, say, { sent, ended }) {
  if (isRunning) {
    return;
  }
  isRunning = true;
  kept.hidden = true;
  button.setAttribute("aria-disabled", "true");
  say("Making and proving the sheets …", "running");
  let isUnsure = false; // Whether the program has got the job: sent again, it is the same job.
  try {
    fields.append("job", job);
    await post("/desk/print", fields);
    cancel.hidden = false;
    sent();
    const state = await follow(say);
    const isShown = ended(state.done);
    const isToldOf = state.words.includes("PDF");
    const rescue = state.kept && isShown && !isToldOf ? " “Open PDF” shows the sheets." : "";
    say(state.words + rescue, state.done ? "done" : "failed");
    kept.href = `/desk/jobs/${job}/pdf`;
    kept.hidden = !state.kept || isShown;
  } catch (problem) {
    ended(false);
    say(problem.message, "failed");
    isUnsure = problem.status === 0;
  } finally {
    isRunning = false;
    if (!isUnsure) {
      orderChanged();
    }
    button.removeAttribute("aria-disabled");
    if (document.activeElement === cancel) {
      button.focus();
    }
    cancel.hidden = true;
  }
}

cancel.addEventListener("click", () => {
  post(`/desk/jobs/${job}/cancel`, new URLSearchParams()).catch(() => {}); // The job's state says what came of it.
});
