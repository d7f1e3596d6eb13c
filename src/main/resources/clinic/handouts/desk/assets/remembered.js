// What this browser remembers: clinician, printer, favourites. Never anything about a patient.
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
    // A browser that stores nothing will ask again next time.
  }
}
