// The caregiver's conversation, live: what was written goes out, what was stored comes in.

import { connect } from "./socket.js";
import { makeDrawer } from "./drawer.js";
import { makeSending } from "./sending.js";
import { makeThread, putInstead, toEmergency, toEnd } from "./thread.js";

const LONG = 10_000; // ms after which waiting needs another word

const root = document.getElementById("draad");
const conversation = root.dataset.conversation;
const field = document.querySelector("#schrijf textarea");
let patience = 0;

const thread = makeThread(root, (event, made) => {
  if (["answer_started", "emergency", "message"].includes(event.kind)) {
    document.getElementById("begin")?.remove();
    if (event.kind !== "message" || made?.matches(".theirs")) stopWaiting();
  }
  if (event.kind === "event") withWhom();
});
const socket = connect({
  url: () => `/ws/gesprek/${encodeURIComponent(conversation)}?after=${thread.last}`,
  onMessage(message) {
    if (message.type === "event") thread.apply(message);
    else if (message.type === "hello") sending.again();
    else if (message.type === "ack") sending.acked(message.client_id);
    else if (message.type === "error") sending.refused(message);
  },
  onDown() {
    stopWaiting();
    sending.disconnected();
  },
});
const sending = makeSending({
  key: conversation,
  root,
  send: socket.send,
  onSend() {
    document.getElementById("begin")?.remove();
    for (const old of root.querySelectorAll("form[data-ask]")) old.remove(); // they belonged to the last answer
    toEnd(root);
  },
  onAcked() {
    if (!person()) startWaiting();
  },
});
sending.onTryNow = socket.retry;
makeDrawer(root);

/** First name of the broker who holds the conversation, or "". */
function person() {
  return document.getElementById("met-wie")?.dataset.person ?? "";
}

function withWhom() {
  const name = person();
  field.placeholder = name ? `Schrijf aan ${name}` : "Schrijf je bericht";
  document.querySelector("#schrijf label").textContent = name ? `Je bericht aan ${name}` : "Je bericht";
  if (name) stopWaiting();
}

function startWaiting() {
  // The answer may have begun before the acknowledgement came.
  if (document.getElementById("zoekt") || root.querySelector(".answer-end.progress-line")) return;
  const answered = root.lastElementChild?.matches(".answer, .thread-part");
  if (answered) return;
  root.append(document.getElementById("zoekt-sjabloon").content.cloneNode(true));
  patience = setTimeout(() => {
    const words = document.querySelector("#zoekt span");
    if (words) words.textContent = "Dit duurt langer dan anders. Je vraag is bewaard, ook als je weggaat.";
  }, LONG);
}

function stopWaiting() {
  clearTimeout(patience);
  document.getElementById("zoekt")?.remove();
}

// Tapped questions go the same way as typed ones.
document.getElementById("inhoud").addEventListener("submit", async (event) => {
  const form = event.target;
  const words = event.submitter?.value;
  if (form.matches("[data-ask]") && words) {
    event.preventDefault();
    sending.write(words);
    field.focus({ preventScroll: true });
  } else if (form.matches("[data-feedback]")) {
    event.preventDefault();
    await giveFeedback(form, event.submitter);
  } else if (form.matches("[data-hidden]")) {
    event.preventDefault();
    await correctHidden(form);
  }
});

/** Shows or hides a word of an own message: the server's page holds the message as it is now, or what is wrong. */
async function correctHidden(form) {
  if (form.dataset.sent) return; // pressed twice
  form.dataset.sent = "yes";
  const message = form.closest(".mine").id;
  const sent = form.elements.woord;
  try {
    const reply = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    const made = document.importNode(page.getElementById(message), true);
    // The socket may have drawn it again meanwhile, and another word may have been begun.
    const old = document.getElementById(message);
    const field = sent.id ? old.querySelector(`#${CSS.escape(sent.id)}`) : null;
    if (field?.value === sent.value) {
      field.value = "";
      field.closest(".field").classList.remove("field-wrong");
    }
    putInstead(old, made);
    made.querySelector("[aria-invalid]")?.focus();
    heard(made.querySelector(".wrong, .wrong-line") ?? made.querySelector("summary"));
  } catch {
    form.submit(); // the plain way still says what is wrong
  }
}

/** Lets a screen reader say what has changed. */
function heard(part) {
  const line = document.createElement("p");
  line.textContent = part.textContent;
  document.getElementById("hoorbaar").append(line);
}

async function giveFeedback(form, pressed) {
  const values = new FormData(form, pressed);
  try {
    const reply = await fetch(form.action, { method: "POST", body: new URLSearchParams(values), redirect: "manual" });
    if (!reply.ok && reply.type !== "opaqueredirect") throw new Error(String(reply.status));
  } catch {
    form.submit(); // the plain way still says what is wrong
    return;
  }
  const thanks = document.createElement("p");
  thanks.className = "thanks";
  thanks.tabIndex = -1;
  thanks.textContent = values.get("helped") === "ja" ? "Jij zei: dit hielp." : "Jij zei: dit hielp niet. De redactie kijkt ernaar.";
  form.closest(".feedback").replaceChildren(thanks);
  thanks.focus({ preventScroll: true });
}

if (document.getElementById("zoekt")) {
  patience = setTimeout(() => {
    const words = document.querySelector("#zoekt span");
    if (words) words.textContent = "Dit duurt langer dan anders. Je vraag is bewaard, ook als je weggaat.";
  }, LONG);
}
if (!location.hash && !root.querySelector(".hidden-note[open]") && root.children.length) {
  // A card among the last few items is what has to be read first.
  const recent = [...root.children].slice(-3).some((part) => part.querySelector(".emergency"));
  if (!recent || !toEmergency(root)) toEnd(root);
}
