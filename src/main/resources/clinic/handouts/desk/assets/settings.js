// The settings as one line to read: each list says in words what is chosen in it.
const form = document.getElementById("order");
const copies = document.getElementById("copies");

/** Says again what is chosen. */
export function show() {
  for (const value of form.querySelectorAll(".part .value")) {
    const [chosen] = document.getElementById(value.dataset.of).selectedOptions;
    value.textContent = chosen?.text ?? "";
  }
  document.getElementById("copies-word").textContent = copies.value === "1" ? "copy" : "copies";
}
