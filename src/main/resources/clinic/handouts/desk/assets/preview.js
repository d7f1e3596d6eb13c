"use strict";
// Checks now and then whether anything was saved, and updates the sheet if so.
const PAUSE = 400;
const sheet = document.getElementById("sheet");
const status = document.getElementById("status");
let revision = sheet.dataset.revision;

async function text(address) {
  const answer = await fetch(address, { cache: "no-store" });
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
  return answer.text();
}

async function show(now) {
  const inert = document.createElement("template");
  inert.innerHTML = await text(sheet.dataset.sheet);
  const next = document.importNode(inert.content, true);
  // The old pages stay until the new ones have loaded, to avoid flicker.
  await Promise.allSettled([...next.querySelectorAll("img")].map((page) => page.decode()));
  sheet.replaceChildren(next);
  revision = now;
  const found = document.getElementById("problems-heading").textContent;
  const pages = document.getElementById("pages-heading").textContent;
  status.textContent = `Updated at ${new Date().toLocaleTimeString()}: ${found}, ${pages}.`;
}

async function look() {
  try {
    const now = await text("/revision");
    if (now !== revision) {
      status.textContent = "Saved; updating …";
      await show(now);
    } else if (status.classList.contains("gone")) {
      status.textContent = "Up to date with the saved files.";
    }
    status.classList.remove("gone");
  } catch (problem) {
    status.classList.add("gone");
    status.textContent =
      problem instanceof TypeError
        ? "The preview has ended. Start it again with 'handouts preview'."
        : `The sheet can't be shown: ${problem.message}`;
  }
  setTimeout(look, PAUSE);
}

setTimeout(look, PAUSE);
