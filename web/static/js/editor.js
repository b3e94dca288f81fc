// The editors' page: a preview that follows the typing, errors that lead to their line, and words that do not get lost.

const QUIET = 500; // ms without typing before a preview is asked for

const form = document.getElementById("bewerk");
const text = document.getElementById("tekstveld");
const preview = document.getElementById("voorbeeld");
const stand = document.getElementById("stand");
const key = `naast:concept:${location.pathname}`;
const asLoaded = text.value;
let timer = 0;
let asking = null;
let leaving = false;

document.getElementById("knop-voorbeeld").hidden = true; // it comes by itself now

text.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(follow, QUIET);
});

async function follow() {
  keep();
  asking?.abort();
  asking = new AbortController();
  const values = new FormData(form);
  values.set("fragment", "ja");
  try {
    const reply = await fetch(form.dataset.preview, {
      method: "POST",
      body: new URLSearchParams(values),
      headers: { Accept: "text/html; fragment=1" },
      signal: asking.signal,
    });
    if (!reply.ok) throw new Error(String(reply.status));
    const html = await reply.text();
    const top = preview.scrollTop;
    preview.innerHTML = html; // our own escaped HTML, drawn by the server
    preview.scrollTop = top;
    said();
  } catch (error) {
    if (error.name !== "AbortError") stand.textContent = "· het voorbeeld is even niet bij te werken; je tekst blijft staan";
  }
}

function said() {
  stand.textContent = text.value === asLoaded ? "" : "· nog niet bewaard";
}

function keep() {
  said();
  try {
    if (text.value === asLoaded) localStorage.removeItem(key);
    else localStorage.setItem(key, text.value);
  } catch {
    // No storage: the question when leaving still guards the text.
  }
}

preview.addEventListener("click", (event) => {
  const link = event.target.closest("[data-line]");
  if (!link) return;
  event.preventDefault();
  const lines = text.value.split("\n");
  const line = Math.min(Number(link.dataset.line), lines.length) - 1;
  const start = lines.slice(0, line).reduce((sum, words) => sum + words.length + 1, 0);
  text.focus();
  text.setSelectionRange(start, start + lines[line].length);
  text.scrollTop = (text.scrollHeight / lines.length) * line - text.clientHeight / 3;
});

form.addEventListener("submit", () => {
  leaving = true;
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
});
window.addEventListener("beforeunload", (event) => {
  if (!leaving && text.value !== asLoaded) event.preventDefault();
});

const kept = (() => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
})();
if (kept !== null && kept !== asLoaded) {
  const offer = document.createElement("button");
  offer.type = "button";
  offer.className = "inline-press";
  offer.textContent = "Zet mijn niet bewaarde tekst terug";
  offer.addEventListener("click", () => {
    text.value = kept;
    offer.remove();
    follow();
  });
  stand.after(" ", offer);
}
