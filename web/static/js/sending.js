// Writing: the field that grows and counts, and messages that are kept until the server says that it has them.

const LONGEST = 4_000;
const COUNT_FROM = 3_500;
const TRY_LATER = new Set(["too_fast", "busy"]); // the words are fine, the moment is not
const LATER = 5_000;

function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6] & 0x0f) | 0x40;
  b[8] = (b[8] & 0x3f) | 0x80;
  const h = [...b].map((x) => x.toString(16).padStart(2, "0")).join("");
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`;
}

/** Characters as the server counts them: code points, not halves of an emoji. */
const lengthOf = (text) => [...text].length;

/** What was written but not acknowledged yet; survives a closed tab. Emptied by each acknowledgement. */
function makeOutbox(key) {
  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? [];
    } catch {
      return [];
    }
  };
  const write = (list) => {
    try {
      if (list.length) localStorage.setItem(key, JSON.stringify(list));
      else localStorage.removeItem(key);
    } catch {
      // No storage: the bubble on the screen still holds the words.
    }
  };
  let list = read();
  return {
    all: () => [...list],
    add(entry) {
      list.push(entry);
      write(list);
    },
    remove(id) {
      list = list.filter((entry) => entry.client_id !== id);
      write(list);
    },
  };
}

/**
 * Wakes the form #schrijf. `key` names the conversation; `send` hands a message to the socket and says whether it
 * took it; `onSend` hears of a new message, `onAcked` that the server has it, `onRefused` that it never will.
 */
export function makeSending({ key, root, send, onSend = () => {}, onAcked = () => {}, onRefused = () => {} }) {
  const form = document.getElementById("schrijf");
  const field = form?.querySelector("textarea");
  const counter = document.getElementById("teller");
  const outbox = makeOutbox(`naast:${key}`);
  const model = document.getElementById("bubbel");
  let down = false;

  const bubbleOf = (id) => root.querySelector(`[data-client-id="${CSS.escape(id)}"]`);

  function show(entry) {
    if (bubbleOf(entry.client_id)) return;
    const bubble = model.content.firstElementChild.cloneNode(true);
    bubble.dataset.clientId = entry.client_id;
    bubble.querySelector(".mine-text").textContent = entry.text;
    root.append(bubble);
    state(bubble, down ? "Nog niet verstuurd" : "Versturen…", down ? [tryNow, change] : []);
  }

  function state(bubble, words, buttons = []) {
    const place = bubble.querySelector(".state");
    place.textContent = words;
    for (const old of bubble.querySelectorAll(".state ~ .inline-press")) old.remove();
    for (const make of buttons) place.parentElement.append(make(bubble));
  }

  function button(words, press) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "inline-press";
    made.textContent = words;
    made.addEventListener("click", press);
    return made;
  }
  const tryNow = () => button("Probeer nu", () => api.onTryNow());
  const change = (bubble) =>
    button("Verander", () => {
      outbox.remove(bubble.dataset.clientId);
      field.value = bubble.querySelector(".mine-text").textContent;
      bubble.remove();
      grow();
      field.focus();
    });

  function write(text) {
    const entry = { client_id: newId(), text };
    outbox.add(entry);
    show(entry);
    onSend(entry);
    send({ type: "message", ...entry });
    return entry;
  }

  function grow() {
    if (!field) return;
    const length = lengthOf(field.value);
    counter.hidden = length < COUNT_FROM;
    if (length >= COUNT_FROM) {
      const left = LONGEST - length;
      counter.textContent = left >= 0 ? `Nog ${left} tekens.` : `${-left} tekens te veel. Knip je bericht in stukken.`;
    }
    field.setAttribute("aria-invalid", String(length > LONGEST));
    if (CSS.supports("field-sizing", "content")) return;
    field.rows = Math.min(8, Math.max(Number(field.dataset.rows ?? field.rows), field.value.split("\n").length));
  }

  if (form) {
    field.dataset.rows = field.rows;
    field.removeAttribute("required"); // we say it ourselves, by doing nothing
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = field.value.trim();
      if (!text || lengthOf(text) > LONGEST) return field.focus();
      document.getElementById("bericht-fout")?.remove();
      field.value = "";
      grow();
      write(text);
      field.focus();
    });
    field.addEventListener("keydown", (event) => {
      // On a touch screen Enter is the only way to a new line.
      const touch = matchMedia("(hover: none) and (pointer: coarse)").matches;
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || touch) return;
      event.preventDefault();
      form.requestSubmit();
    });
    field.addEventListener("input", grow);
    grow();
  }

  const api = {
    write,
    waits: () => outbox.all().length > 0,
    onTryNow: () => {},
    /** After 'hello': everything unacknowledged goes once more; the server stores each id once. */
    again() {
      down = false;
      for (const entry of outbox.all()) {
        show(entry);
        state(bubbleOf(entry.client_id), "Versturen…");
        send({ type: "message", ...entry });
      }
    },
    disconnected() {
      down = true;
      for (const bubble of root.querySelectorAll(".waiting:not(.refused)")) state(bubble, "Nog niet verstuurd", [tryNow, change]);
    },
    acked(id) {
      outbox.remove(id);
      const bubble = bubbleOf(id);
      if (bubble?.classList.contains("waiting")) {
        bubble.classList.replace("waiting", "kept-here");
        state(bubble, "Bewaard");
      }
      onAcked(id);
    },
    refused(message) {
      const id = message.client_id;
      const bubble = id && bubbleOf(id);
      if (!bubble) return;
      if (TRY_LATER.has(message.code)) {
        state(bubble, message.text);
        setTimeout(() => outbox.all().forEach((e) => e.client_id === id && send({ type: "message", ...e })), LATER);
        return;
      }
      outbox.remove(id);
      bubble.classList.add("refused");
      bubble.querySelector(".state").setAttribute("role", "alert");
      state(bubble, `Niet verstuurd. ${message.text}`, [change]);
      onRefused(id);
    },
  };
  for (const entry of outbox.all()) {
    if (bubbleOf(entry.client_id)) outbox.remove(entry.client_id); // the page already shows it as kept
    else show(entry);
  }
  return api;
}
