// The queue, live. It never moves under the pointer: a new order waits until one looks elsewhere.

import { connect } from "./socket.js";

const place = document.getElementById("wachtrij");
const filters = document.getElementById("rij-filters");
const hearing = document.getElementById("rij-hoorbaar");
const open = place.querySelector("[aria-current]")?.dataset.case ?? "";
let next = null;

connect({
  url: () => `/ws/werkplek?rij=${encodeURIComponent(place.dataset.rij)}`,
  onMessage(message) {
    if (message.type !== "queue") return;
    next = message;
    if (!place.matches(":hover")) show();
  },
});
place.addEventListener("pointerleave", show);

function cases() {
  return new Set([...place.querySelectorAll("[data-case]")].map((link) => link.dataset.case));
}

function show() {
  if (!next) return;
  const message = next;
  next = null;
  const before = cases();
  const focused = place.contains(document.activeElement) ? document.activeElement.dataset.case : null;
  place.innerHTML = message.html; // our own escaped HTML, drawn by the server
  if (message.filters) filters.innerHTML = message.filters;
  for (const link of place.querySelectorAll("[data-case]")) {
    if (link.dataset.case === open) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    if (link.dataset.case === focused) link.focus({ preventScroll: true });
  }
  const fresh = [...cases()].filter((id) => !before.has(id)).length;
  if (fresh) hearing.textContent = fresh === 1 ? "Er is een dossier bij in de rij." : `Er zijn ${fresh} dossiers bij in de rij.`;
}
