// Amounts and sources that an editor picks: an amount comes where the cursor is, a source at the end of the list above.

const QUIET = 250; // ms without typing before sources are searched

const text = document.getElementById("tekstveld");
const pickers = document.getElementById("kiezers");
const told = document.getElementById("kies-stand");
const sources = pickers.querySelector("[data-sources]");
const asked = document.getElementById("zoek-bron");
const list = document.getElementById("bronnen-lijst");
let placed = false; // a text that was never entered has its cursor before the first line, where nothing may come
let timer = 0;
let asking = null;

const show = (within) => within.querySelectorAll("button[hidden], .field[hidden]").forEach((part) => (part.hidden = false));
show(pickers);

text.addEventListener("focus", () => (placed = true), { once: true });

pickers.addEventListener("click", (event) => {
  const button = event.target.closest("[data-insert], [data-source]");
  if (button?.dataset.insert) insert(button.dataset.insert);
  if (button?.dataset.source) addSource(button.dataset.source);
});

function insert(mark) {
  if (!placed) {
    told.textContent = "Zet eerst je cursor in de tekst.";
    return;
  }
  put(mark, text.selectionStart, text.selectionEnd);
  told.textContent = `${mark} staat in je tekst.`;
}

// The front matter ends at the second line of three hyphens; a field begins at the start of a line.
function addSource(item) {
  const lines = text.value.split("\n");
  const end = lines.indexOf("---", 1);
  const field = lines.findIndex((line, n) => n < end && line.startsWith("sources:"));
  if (lines[0] !== "---" || field < 0) {
    told.textContent = "Bovenaan de tekst mist de regel sources: met een streepje per bron.";
    return;
  }
  let after = field + 1;
  while (after < end && !/^[a-z_]+:/.test(lines[after])) after += 1;
  const indent = lines.slice(field + 1, after).map((line) => /^( *)- /.exec(line)).find(Boolean)?.[1] ?? "  ";
  if (lines[field] !== "sources:") lines[field] = "sources:"; // "sources: []"
  const added = item.split("\n").map((line) => indent + line);
  const start = lines.slice(0, after).join("\n").length + 1;
  const last = text.value.split("\n").slice(0, after).join("\n").length + 1;
  put(`${lines.slice(0, after).concat(added).join("\n")}\n`, 0, last);
  text.setSelectionRange(start, start + added.join("\n").length);
  told.textContent = "De bron staat bovenaan, bij sources.";
}

function put(words, from, to) {
  text.focus();
  text.setRangeText(words, from, to, "end");
  text.dispatchEvent(new Event("input", { bubbles: true })); // the preview follows
}

async function search() {
  asking?.abort();
  asking = new AbortController();
  const query = new URLSearchParams({ q: asked.value, fragment: "ja" });
  try {
    const reply = await fetch(`${sources.dataset.sources}?${query}`, { signal: asking.signal });
    if (!reply.ok) throw new Error(String(reply.status));
    list.innerHTML = await reply.text(); // our own escaped HTML, drawn by the server
    show(list);
  } catch (error) {
    if (error.name !== "AbortError") told.textContent = "De bronnen zijn even niet te bereiken.";
  }
}

sources.addEventListener("toggle", () => {
  if (sources.open && !list.hasChildNodes()) search();
});
asked.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(search, QUIET);
});
asked.addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault(); // it would save the article
  clearTimeout(timer);
  search();
});
