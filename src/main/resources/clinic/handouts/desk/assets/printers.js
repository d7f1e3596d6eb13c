// The list of printers, and that of the trays of the chosen one.
import { get, nodes, pause } from "./server.js";
import { recall } from "./remembered.js";
import * as settings from "./settings.js";

const TURN_PAUSE = 1500;
const PRINTERS_PAUSE = 60 * 1000;
const printer = document.getElementById("printer");
const tray = document.getElementById("tray");
const usual = tray.options[0];

let traysOf = ""; // The printer whose trays are listed.

/** Lists the trays of the chosen printer; one that it does not name at the moment stays chosen. */
export function showTrays() {
  const chosen = traysOf === printer.value ? tray.selectedOptions[0] : usual;
  const trays = JSON.parse(printer.selectedOptions[0]?.dataset.trays ?? "[]");
  tray.replaceChildren(usual, ...trays.map(([id, words]) => new Option(words, id)));
  if (chosen !== usual && !trays.some(([id]) => id === chosen.value)) {
    tray.add(chosen);
  }
  tray.value = chosen.value;
  traysOf = printer.value;
  document.getElementById("part-tray").hidden = tray.options.length < 3;
  settings.show();
}

/** A printer that is missing from the list stays chosen: a different one may be in another room. */
function choose(wanted, words) {
  printer.value = wanted;
  if (printer.selectedIndex < 0) {
    printer.add(new Option(words, wanted, true, true));
  }
  showTrays();
}

function isChoosing() {
  return [printer, tray].includes(document.activeElement);
}

async function show() {
  const content = nodes(await get("/desk/printers"));
  if (isChoosing()) {
    return; // The list is open, and would change under the pointer.
  }
  const wanted = printer.value || recall("printer", "");
  printer.replaceChildren(content);
  const [none, only, ...others] = printer.options;
  const isOnly = wanted === "" && "none" in none.dataset && only !== undefined && others.length === 0;
  choose(isOnly ? only.value : wanted, `${wanted}: not found at the moment`);
}

async function keep() {
  for (;;) {
    if (!isChoosing()) {
      await show().catch(() => {}); // The page itself reports it when the program has ended.
    }
    const isAsking = [...printer.options].some((each) => each.text.endsWith(": checking"));
    await pause(isAsking ? TURN_PAUSE : PRINTERS_PAUSE);
  }
}

/** What to do first if there is no printer to print on; otherwise empty. */
export function lack() {
  if (!printer.selectedOptions[0]?.hasAttribute("data-none")) {
    return "";
  }
  return printer.options.length > 1
    ? "Choose a printer first, or open the PDF."
    : "No printer is set up yet: add one under “Printers”, or open the PDF.";
}

/** Starts. */
export function begin() {
  choose(recall("printer", ""), recall("printer", ""));
  keep();
}
