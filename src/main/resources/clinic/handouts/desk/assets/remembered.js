// What this browser keeps: clinician, printer, favourites. Never anything of a patient.
const KEY = "handouts-desk";

function all() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

export function recall(what, otherwise) {
  return all()[what] ?? otherwise;
}

export function remember(what, value) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...all(), [what]: value }));
  } catch {
    // A browser that keeps nothing is asked again next time.
  }
}
