// Ctrl+Enter prints, wherever the focus is. A list that is open hears a key before the page does: it takes
// what is chosen in it, and the page hears only that the key was let go.
const isMeant = (event) => event.ctrlKey || event.metaKey;
const isFree = () => document.querySelector("dialog[open]") === null;

/** Starts; `print` is called for each Ctrl+Enter. */
export function begin(print) {
  let isOurs = false; // Whether the key that is let go was pressed on this page, not in another window.
  let isWanted = false;
  document.addEventListener("keydown", (event) => {
    isOurs = true;
    isWanted = false;
    if (event.key === "Enter" && isMeant(event) && isFree()) {
      event.preventDefault();
      if (event.target.matches("select")) {
        isWanted = true; // Some browsers have the choice only when the list has closed.
      } else {
        isOurs = false;
        print();
      }
    }
  });
  document.addEventListener("pointerdown", () => {
    isOurs = true;
  });
  addEventListener("blur", () => {
    isOurs = false;
  });
  document.addEventListener("keyup", (event) => {
    if (event.key === "Enter" && isOurs && isFree() && event.target.matches("select") && (isWanted || isMeant(event))) {
      isOurs = false;
      print();
    }
  });
}
