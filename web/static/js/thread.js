// A conversation on the screen: puts each stored event in its place once, in order, and says it aloud.

const MAX_SENTENCES = 3; // in a paragraph; web/rendering.py groups in the same way

/**
 * `root` is #draad; its `data-after` names the last event that the page already holds. `onEvent` hears every event
 * that was placed, with the elements that came in.
 */
export function makeThread(root, onEvent = () => {}) {
  const hearing = document.getElementById("hoorbaar");
  let last = Number(root.dataset.after || 0);

  function place(change) {
    const target = document.querySelector(change.target);
    if (!target) return null;
    const holder = document.createElement("template");
    holder.innerHTML = change.html.trim(); // our own escaped HTML, drawn by the server
    const made = holder.content.firstElementChild;
    if (!made) return null;
    if (change.op === "replace") putInstead(target, made);
    else if (target === root) putInThread(made);
    else if (!join(target, made)) target.append(made);
    return made;
  }

  function putInThread(made) {
    const mine = made.dataset.clientId;
    const bubble = mine && root.querySelector(`.waiting[data-client-id="${CSS.escape(mine)}"], .kept-here[data-client-id="${CSS.escape(mine)}"]`);
    if (bubble) bubble.replaceWith(made);
    else root.insertBefore(made, root.querySelector(":scope > .waiting, :scope > #zoekt"));
  }

  return {
    get last() {
      return last;
    },
    /** False when it was here already. */
    apply(event) {
      if (event.seq <= last) return false;
      const stay = followsAlong(root);
      const made = place(event);
      for (const change of event.also ?? []) place(change);
      last = event.seq;
      say(hearing, event, made);
      onEvent(event, made);
      if (event.kind === "emergency") toEmergency(root);
      else if (stay && event.kind !== "corrected") toEnd(root); // a message that is drawn again stays where it is
      return true;
    },
  };
}

/** A part drawn again: what was open in it stays open, what was half written stays, and the focus stays with it. */
export function putInstead(old, made) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  if (old.querySelector(".hidden-note[open]")) made.querySelector(".hidden-note")?.setAttribute("open", "");
  const asked = old.querySelector(".hide-more .field");
  const anew = made.querySelector(".hide-more .field");
  if (asked && anew && !anew.matches(".field-wrong")) {
    if (asked.matches(".field-wrong")) anew.replaceWith(asked); // what was wrong is not read yet
    else anew.querySelector("input").value = asked.querySelector("input").value;
  }
  old.replaceWith(made);
  const same = focused?.id ? document.getElementById(focused.id) : null;
  if (focused) (same ?? made.querySelector("summary"))?.focus({ preventScroll: true });
}

/** Steps join the list above them, and a sentence the paragraph that leans on the same sources. */
function join(body, made) {
  const above = body.lastElementChild;
  if (!above) return false;
  if (made.matches("ol, ul") && above.matches("ol, ul") && above.className === made.className) {
    above.append(...made.children);
    return true;
  }
  const same = made.dataset.join !== undefined && made.dataset.join === above.dataset.join;
  if (same && above.children.length < MAX_SENTENCES) {
    above.append(" ", ...made.children);
    return true;
  }
  return false;
}

/** New words are read out by a screen reader; numbers of sources and one's own words are not. */
function say(hearing, event, made) {
  if (!hearing || !made) return;
  const copy = made.cloneNode(true);
  let words = "";
  if (event.kind === "sentence") {
    for (const cite of copy.querySelectorAll(".cite")) cite.remove();
    words = copy.textContent;
  } else if (made.dataset.say !== undefined) {
    for (const part of copy.querySelectorAll("h2, header, time, .small, [aria-hidden]")) part.remove();
    words = `${made.dataset.say} ${copy.textContent}`;
  } else if (event.kind === "answer_finished") words = "Het antwoord is klaar.";
  else if (event.kind === "interrupted") words = "Het antwoord is afgebroken.";
  if (!words) return;
  const line = document.createElement("p");
  line.textContent = words.replace(/\s+/g, " ").trim();
  hearing.append(line);
  while (hearing.children.length > 12) hearing.firstElementChild.remove();
}

function scrollerOf(root) {
  const own = getComputedStyle(root).overflowY;
  return own === "auto" || own === "scroll" ? root : document.scrollingElement;
}

/** Whether the reader is at the end, and the start of what is being read would stay in sight. */
function followsAlong(root) {
  const parts = [...root.children];
  const card = parts.findLastIndex((part) => part.querySelector(".emergency"));
  if (card > parts.findLastIndex((part) => part.matches(".mine"))) return false; // nothing pushes the card away
  const nearEnd = belowTheEdge(root) < 220;
  const answer = [...root.querySelectorAll(":scope > .answer")].at(-1);
  const underWay = answer?.querySelector(".answer-end.progress-line");
  return nearEnd && !(underWay && answer.getBoundingClientRect().top < 110);
}

/** How many pixels of the thread's end are out of sight, below the field to write in. */
function belowTheEdge(root) {
  const box = scrollerOf(root);
  if (box === root) return box.scrollHeight - box.scrollTop - box.clientHeight;
  const field = document.querySelector(".composer")?.offsetHeight ?? 0;
  return root.getBoundingClientRect().bottom - (window.innerHeight - field) + 24;
}

/** Brings the end of the thread just above the field; on a phone more of the page stands below it. */
export function toEnd(root) {
  scrollerOf(root).scrollTop += belowTheEdge(root);
}

/** Brings the last emergency card in sight, whole. False when there is none. */
export function toEmergency(root) {
  const card = [...root.querySelectorAll(".emergency")].at(-1);
  card?.scrollIntoView({ block: "start" });
  return Boolean(card);
}
