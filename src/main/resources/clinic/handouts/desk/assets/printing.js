// Sends an order to be printed, once only. What becomes of it is in the tray.
import { isSent } from "./order.js";
import { post } from "./server.js";

const button = document.getElementById("print");

let next = crypto.randomUUID(); // The same order sent twice is the same job, so it is printed once.
let isSending = false;
let last; // The job of the order that the page shows.

function showButton() {
  if (isSending || (last !== undefined && isSent())) {
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

/** Whether a job is that of the order that the page shows. */
export const isShown = (id) => id === last && isSent();

/** The job of the order that the page shows has ended. */
export function ended() {
  last = undefined;
  showButton();
}

/**
 * Sends an order.
 * @param sent called when the program has received it
 */
export async function print(fields, sent) {
  if (isSending || (last !== undefined && isSent())) {
    return;
  }
  const id = next;
  isSending = true;
  showButton();
  try {
    fields.append("job", id);
    await post("/desk/print", fields);
    last = id;
    next = crypto.randomUUID();
    sent();
  } catch (problem) {
    // The program may or may not have received the job: sent again, it is the same job.
    next = problem.status === 0 ? id : crypto.randomUUID();
    throw problem;
  } finally {
    isSending = false;
    showButton();
  }
}
