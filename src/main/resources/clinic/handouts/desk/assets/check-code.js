// The dialog for checking the code on a returned sheet without leaving the order.
import { get, nodes } from "./server.js";

const box = document.getElementById("check-box");
const code = document.getElementById("code");
const answer = document.getElementById("check-answer");

/** Starts; `add` receives the topic to use instead of the sheet. */
export function begin(add) {
  document.getElementById("page-check").addEventListener("click", (event) => {
    event.preventDefault();
    answer.replaceChildren();
    code.value = "";
    box.showModal();
    code.focus();
  });
  document.getElementById("check-close").addEventListener("click", () => box.close());
  document.getElementById("check-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      answer.replaceChildren(nodes(await get("/check/answer", new URLSearchParams({ code: code.value }))));
    } catch (problem) {
      answer.textContent = problem.message;
    }
  });
  answer.addEventListener("click", (event) => {
    const topic = event.target.closest("[data-add]")?.dataset.add;
    if (topic) {
      box.close();
      add(topic);
    }
  });
}
