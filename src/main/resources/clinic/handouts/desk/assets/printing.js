// Sends an order to be printed, once only. What becomes of it is in the tray.
import { fields, isSent, markEnded, markSent } from "./order.js";
import { post } from "./server.js";

const button = document.getElementById("print");

let next = crypto.randomUUID(); // The same order sent twice is the same job, so it is printed once.
let last; // The job that was sent last, until it has ended.
let asSent = "";
let isEdited = false;

const now = () => fields(true).toString();
const isAsSent = () => isSent() && !isEdited;

/** Whether the order that the page shows is being sent, or on its way. A changed order is another one. */
export const isUnderway = () => last !== undefined && isAsSent();

function showButton() {
  if (isUnderway()) {
    button.setAttribute("aria-disabled", "true");
  } else {
    button.removeAttribute("aria-disabled");
  }
}

/** A different order is a different job. */
export function orderChanged() {
  next = crypto.randomUUID();
  isEdited = now() !== asSent;
  showButton();
}

/** The program has answered what the topics share, which changes the lists but is nobody's choice. */
export function listsChanged() {
  asSent = isEdited ? asSent : now();
}

/** A job has ended; returns whether it is that of the order that the page shows. */
export function ended(id = last) {
  const isShown = id === last && isAsSent();
  if (id === last) {
    last = undefined;
    asSent = ""; // It may have a patient's name.
  }
  showButton();
  return isShown;
}

/** Whether a job is that of the order that the page shows. */
export const isShown = (id) => id === last && isAsSent();

/** Sends the order that the page shows. What is chosen from then on is another order. */
export async function print() {
  const id = next;
  const order = fields(true);
  asSent = order.toString();
  isEdited = false;
  last = id;
  next = crypto.randomUUID();
  markSent();
  showButton();
  order.append("job", id);
  try {
    await post("/desk/print", order);
  } catch (problem) {
    if (ended(id)) {
      markEnded(false);
      // The program may or may not have received the job: sent again, it is the same job.
      next = problem.status === 0 ? id : next;
      showButton();
      throw problem;
    }
    throw new Error(`The previous print job was not sent. ${problem.message}`);
  }
}
