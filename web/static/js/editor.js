// The editors' page: a preview that follows the typing, errors that lead to their line, and words that do not get lost.
// What is typed is kept on the server for this editor alone, and in this browser until the server said that it has it.

const QUIET = 500; // ms without typing before a preview is asked for
const KEEP_AFTER = 3000; // ms after a change before it is kept
const AGAIN_AFTER = 15000; // ms before keeping is tried again after a failure

const form = document.getElementById("bewerk");
const text = document.getElementById("tekstveld");
const preview = document.getElementById("voorbeeld");
const stand = document.getElementById("stand");
const key = `naast:concept:${form.dataset.account}:${location.pathname}`;
const most = Number(form.dataset.max);
let safe = "stored" in form.dataset ? text.value : null; // what the server has
let timer = 0;
let keeping = 0;
let asking = null;
let leaving = false;

document.getElementById("knop-voorbeeld").hidden = true; // it comes by itself now

text.addEventListener("input", changed);

function changed() {
  hold();
  clearTimeout(timer);
  timer = setTimeout(follow, QUIET);
  keeping ||= setTimeout(keep, KEEP_AFTER);
  if (text.value.length > most) say(tooLong());
  else if (text.value !== safe) say("nog niet bewaard");
}

function say(words) {
  stand.textContent = words && `· ${words}`;
}

function tooLong() {
  const count = (n) => n.toLocaleString("nl-NL");
  return `te lang: ${count(text.value.length)} tekens, hooguit ${count(most)}. Je tekst blijft hier staan; kort hem in`;
}

// --- Keeping -------------------------------------------------------------------------------------------------------

async function keep() {
  keeping = 0;
  const words = text.value;
  if (words === safe || words.length > most) return;
  try {
    const reply = await post(form.dataset.keep, { redirect: "manual" });
    if (reply.type === "opaqueredirect" || reply.status === 403) {
      say("je bent uitgelogd; je tekst staat nog in deze browser. Log opnieuw in en open dit artikel weer");
      return;
    }
    if (!reply.ok) throw new Error(String(reply.status));
    const { bewaard, intussen } = await reply.json();
    safe = words;
    hold();
    if (text.value !== words) keeping ||= setTimeout(keep, KEEP_AFTER);
    else if (intussen) say(`bewaard om ${bewaard}, voor jou; ${intussen} bewaarde intussen een andere tekst`);
    else say(bewaard ? `bewaard om ${bewaard}, voor jou; nog niet in het concept` : "");
  } catch {
    say("geen verbinding; je tekst staat nog in deze browser");
    keeping ||= setTimeout(keep, AGAIN_AFTER);
  }
}

function hold() {
  try {
    if (text.value === safe) localStorage.removeItem(key);
    else localStorage.setItem(key, text.value);
  } catch {
    // No storage: the question when leaving still guards the text.
  }
}

function post(path, options) {
  // As a form with parts: a large text does not grow on its way.
  return fetch(path, { method: "POST", body: new FormData(form), ...options });
}

addEventListener("online", keep);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") keep();
});
addEventListener("beforeunload", (event) => {
  if (!leaving && text.value !== safe) event.preventDefault();
});

form.addEventListener("submit", (event) => {
  if (text.value.length > most) {
    event.preventDefault();
    say(tooLong());
    text.focus();
    return;
  }
  // The browser's copy stays until a page comes that holds this text: the log-in may have ended.
  leaving = true;
  clearTimeout(keeping);
});

const kept = (() => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
})();
if (kept === text.value || safe === null) hold();
else if (kept !== null) {
  const offer = document.createElement("button");
  offer.type = "button";
  offer.className = "inline-press";
  offer.textContent = "Zet mijn niet bewaarde tekst terug";
  offer.addEventListener("click", () => {
    text.value = kept;
    offer.remove();
    changed();
    text.focus();
  });
  stand.after(" ", offer);
}

// --- An image has no place in an article ---------------------------------------------------------------------------

for (const kind of ["paste", "drop"])
  text.addEventListener(kind, (event) => {
    const data = event.clipboardData ?? event.dataTransfer;
    if (!data?.files.length) return;
    event.preventDefault();
    say("een afbeelding of bestand kan niet in een artikel; schrijf op wat erop te zien is");
  });

// --- The preview ---------------------------------------------------------------------------------------------------

async function follow() {
  if (text.value.length > most) return;
  asking?.abort();
  asking = new AbortController();
  const values = new FormData(form);
  values.set("fragment", "ja");
  try {
    const reply = await post(form.dataset.preview, { body: values, signal: asking.signal, redirect: "error" });
    if (!reply.ok) throw new Error(String(reply.status));
    const html = await reply.text();
    const top = preview.scrollTop;
    preview.innerHTML = html; // our own escaped HTML, drawn by the server
    preview.scrollTop = top;
  } catch {
    // The line about keeping says it when the connection is away.
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
