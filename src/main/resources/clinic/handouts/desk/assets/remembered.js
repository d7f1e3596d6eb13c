// What this browser remembers: clinician, printer, favourites; and in this tab, for ten minutes, what was chosen
// when it went on to another page. Never anything typed for a patient.
const KEY = "handouts-desk";
const CHOSEN = "handouts-chosen";
const CHOSEN_KEPT = 10 * 60 * 1000;

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

/** Keeps what is chosen for when this tab comes back, as long as nobody else signs in. */
export function setAside(fields, wasForPatient, session) {
  try {
    const kept = { fields: fields.toString(), wasForPatient, session, at: Date.now() };
    sessionStorage.setItem(CHOSEN, JSON.stringify(kept));
  } catch {
    // It will have to be chosen again.
  }
}

/** What was set aside, once; undefined if there is nothing, or it is old or somebody else's. */
export function takeUp(session) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(CHOSEN));
    sessionStorage.removeItem(CHOSEN);
    return kept?.session === session && Date.now() - kept.at < CHOSEN_KEPT ? kept : undefined;
  } catch {
    return undefined;
  }
}
