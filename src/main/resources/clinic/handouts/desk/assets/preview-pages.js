// The pages as they will be printed, shown anew a moment after the last change.
import { latest, nodes, pause, post } from "./server.js";

const place = document.getElementById("pages");
const note = document.getElementById("preview-note");
const BUSY = [429, 503];

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

/** Shows the pages of an order; `fields` is asked after the pause. */
export const refresh = latest(async (isLatest, fields, wait) => {
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
    const content = nodes(await patiently(isLatest, fields()));
    // The old pages stay until the first of the new ones can be seen: no flicker.
    await content.querySelector("img")?.decode().catch(() => {});
    if (isLatest()) {
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
