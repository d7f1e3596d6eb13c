"use strict";
// Asks every now and then whether anything was saved, and shows the sheet anew when it was.
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
  // The old pages stay until the new ones can be seen: no flicker.
  await Promise.allSettled([...next.querySelectorAll("img")].map((page) => page.decode()));
  sheet.replaceChildren(next);
  revision = now;
  const found = document.getElementById("problems-heading").textContent;
  const pages = document.getElementById("pages-heading").textContent;
  status.textContent = `Shown again at ${new Date().toLocaleTimeString()}: ${found}, ${pages}.`;
}

async function look() {
  try {
    const now = await text("/revision");
    if (now !== revision) {
      status.textContent = "Saved; being made again …";
      await show(now);
    } else if (status.classList.contains("gone")) {
      status.textContent = "Shown as saved.";
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
