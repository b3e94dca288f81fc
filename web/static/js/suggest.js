// While somebody types in the search field: the articles that may be meant, by keyboard too. Without scripts the button does it.

const QUIET = 120; // ms without typing before the server is asked
const form = document.querySelector("[data-suggest]");
const field = form.querySelector("input");
const list = form.querySelector("[role=listbox]");
let timer = 0;
let asking = null;
let chosen = -1;

field.setAttribute("role", "combobox");
field.setAttribute("aria-autocomplete", "list");
field.setAttribute("aria-controls", list.id);
close();

field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(ask, QUIET);
});

field.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !list.hidden) {
    event.preventDefault(); // a search field would empty itself
    close();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (list.hidden) return;
    event.preventDefault();
    choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
  } else if (event.key === "Enter" && chosen >= 0) {
    event.preventDefault();
    list.children[chosen].querySelector("a").click();
  }
});

form.addEventListener("focusout", (event) => {
  if (!form.contains(event.relatedTarget)) close();
});

async function ask() {
  asking?.abort();
  if (field.value.trim().length < 2) return close();
  asking = new AbortController();
  try {
    const reply = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(field.value)}`, { signal: asking.signal });
    if (!reply.ok) return close();
    list.innerHTML = await reply.text(); // our own escaped HTML, drawn by the server
    chosen = -1;
    field.removeAttribute("aria-activedescendant");
    list.hidden = !list.children.length || document.activeElement !== field;
    field.setAttribute("aria-expanded", String(!list.hidden));
  } catch {
    close(); // aborted, or no network: the button still works
  }
}

function choose(number) {
  const lines = [...list.children];
  chosen = (number + lines.length) % lines.length;
  lines.forEach((line, n) => line.setAttribute("aria-selected", String(n === chosen)));
  field.setAttribute("aria-activedescendant", lines[chosen].id);
  lines[chosen].scrollIntoView({ block: "nearest" });
}

function close() {
  list.hidden = true;
  chosen = -1;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}
