// Saves what is chosen as a set, which everybody at the clinic finds in the search.
import { post } from "./server.js";

const box = document.getElementById("set-box");
const title = document.getElementById("set-title");
const said = document.getElementById("set-said");

/** Starts.
 * @param sheets returns the chosen topics with their formats, as the program wants them
 * @param saved receives what to say once the set is saved
 */
export function begin({ sheets, saved }) {
  document.getElementById("chosen").addEventListener("click", (event) => {
    if (event.target.closest("#save-set")) {
      said.textContent = "";
      title.value = "";
      box.showModal();
      title.focus();
    }
  });
  document.getElementById("set-close").addEventListener("click", () => box.close());
  document.getElementById("set-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const fields = new URLSearchParams({ title: title.value });
    sheets().forEach((each) => fields.append("sheet", each));
    try {
      const words = await post("/desk/sets", fields);
      box.close();
      saved(words);
    } catch (problem) {
      said.textContent = problem.message;
    }
  });
}
