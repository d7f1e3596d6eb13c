// The pages as they will be printed, updated a moment after the last change.
import { latest, nodes, pause, post } from "./server.js";

const place = document.getElementById("pages");
const note = document.getElementById("preview-note");
const BUSY = [429, 503];
const MOST_TRIES = 3;

function put(content, words) {
  place.replaceChildren(content);
  place.scrollTop = 0;
  note.textContent = words;
}

function plain(words) {
  const paragraph = document.createElement("p");
  paragraph.className = "empty";
  paragraph.textContent = words;
  return paragraph;
}

const ABOUT = ["topic", "clinician", "language", "format", "own-format"];
let shown = "";

/** Old pages never stand under another topic's name: only another first name leaves them for a moment. */
function about(fields) {
  return JSON.stringify(ABOUT.map((name) => fields.getAll(name)));
}

/** Stops showing any pages. */
export function clear() {
  put("", "");
}

/** A picture may no longer be kept, or the program may be too busy: the pages are requested again. */
function watchPictures(content, fail) {
  for (const picture of content.querySelectorAll("img")) {
    picture.addEventListener("error", fail);
  }
}

async function patiently(isLatest, fields) {
  while (isLatest()) {
    try {
      return await post("/desk/pictures", fields);
    } catch (problem) {
      if (!BUSY.includes(problem.status)) {
        throw problem;
      }
      note.textContent = "Busy, one moment …";
      await pause(700);
    }
  }
  return "";
}

/** Shows the pages of an order; `fields` is called after the pause. */
export const refresh = latest(async (isLatest, fields, wait, tries = 1) => {
  if (about(fields()) !== shown && place.querySelector("img")) {
    put(plain("Making the pages …"), "");
  }
  await pause(wait);
  if (!isLatest()) {
    return;
  }
  if (!fields().has("topic")) {
    place.removeAttribute("aria-busy");
    put(plain("Choose a handout to see its pages."), "");
    return;
  }
  place.setAttribute("aria-busy", "true");
  if (!place.querySelector("img")) {
    put(plain("Making the pages …"), "");
  }
  try {
    const asked = fields();
    const content = nodes(await patiently(isLatest, asked));
    watchPictures(content, () => {
      if (isLatest() && tries < MOST_TRIES) {
        refresh(fields, 1000, tries + 1);
      } else if (isLatest()) {
        put(plain("The preview isn’t available at the moment. You can still print."), "");
      }
    });
    // Old pages of the same order stay until the first of the new ones has loaded, to avoid flicker.
    await content.querySelector("img")?.decode().catch(() => {});
    if (isLatest()) {
      shown = about(asked);
      put(content, content.querySelector("[data-note]")?.dataset.note ?? "");
    }
  } catch (problem) {
    if (isLatest()) {
      put(plain(problem.message), "");
    }
  } finally {
    if (isLatest()) {
      place.removeAttribute("aria-busy");
    }
  }
});
