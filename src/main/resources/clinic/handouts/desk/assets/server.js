// Talks to the program that serves this page, and puts its answers into the page.
let token = document.querySelector('meta[name="handouts-token"]').content;

/** Tells this session from others; no secret. */
export const session = () => token.slice(0, 6);

/** Thrown when the program does not answer (status 0) or refuses; the message says why. */
export class Refusal extends Error {
  constructor(status, words) {
    super(words);
    this.status = status;
  }
}

const FAILED =
  "That did not work. Try again; if it keeps happening, tell whoever looks after the handouts.";

function sentence(words) {
  const begun = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}

async function answered(request) {
  let answer;
  try {
    answer = await request;
  } catch {
    throw new Refusal(0, "The desk doesn’t answer. This page will carry on by itself when it does; tell whoever looks after the handouts.");
  }
  if (answer.status === 401) {
    location.reload(); // The session has ended: the page asks to sign in.
  }
  if (!answer.ok) {
    const words = await answer.text();
    throw new Refusal(answer.status, answer.status === 500 ? FAILED : sentence(words));
  }
  return answer.text();
}

export function get(address, fields = "") {
  return answered(fetch(fields ? `${address}?${fields}` : address, { cache: "no-store" }));
}

export function post(address, fields) {
  return answered(
    fetch(address, { method: "POST", body: fields, headers: { "X-Handouts-Token": token }, cache: "no-store" }),
  );
}

/** Takes the token of a program that was started again. */
export async function renew() {
  token = nodes(await get("/")).querySelector('meta[name="handouts-token"]').content;
}

export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The program's HTML as nodes, not yet in the page. */
export function nodes(html) {
  const inert = document.createElement("template");
  inert.innerHTML = html;
  return document.importNode(inert.content, true);
}

/** Shows nodes in a place; a button there that had the focus gets it back. */
export function show(place, content) {
  const focused = place.contains(document.activeElement) ? document.activeElement.id : "";
  place.replaceChildren(content);
  if (focused) {
    document.getElementById(focused)?.focus();
  }
}

/** Wraps a function so that only its latest call counts: older ones give undefined. */
export function latest(work) {
  let calls = 0;
  return async (...given) => {
    const mine = ++calls;
    return work(() => mine === calls, ...given);
  };
}
