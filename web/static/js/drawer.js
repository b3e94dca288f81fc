// Sources beside the answer. On a wide screen a number opens the drawer; on a small one the row under the answer.

const WIDE = matchMedia("(min-width: 68rem)");

export function makeDrawer(root) {
  const drawer = document.getElementById("bron");
  const notes = document.getElementById("bij-gesprek");
  const cross = document.getElementById("sluit-icoon");
  let opener = null;
  let shown = null;

  root.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const cite = event.target.closest("a.cite");
    const row = event.target.closest("details.source > summary");
    if (!cite && !(row && WIDE.matches)) return;
    const answer = event.target.closest(".answer");
    const number = cite ? cite.dataset.number : row.parentElement.dataset.number;
    const source = answer?.querySelector(`details.source[data-number="${CSS.escape(number)}"]`);
    if (!source) return; // the answer is under way: the link opens the page of the source
    event.preventDefault();
    opener = cite ?? row;
    if (WIDE.matches) open(source);
    else unfold(source);
  });

  function unfold(source) {
    source.open = true;
    const summary = source.querySelector("summary");
    summary.focus({ preventScroll: true });
    summary.scrollIntoView({ block: "center" });
  }

  function open(source) {
    source.open = false;
    shown = source;
    const answer = source.closest(".answer");
    const body = source.querySelector(".source-body").cloneNode(true);
    const head = body.querySelector(".source-head");
    const title = document.createElement("h2");
    title.id = "bron-titel";
    title.textContent = head.textContent;
    head.replaceWith(title);
    drawer.replaceChildren(top(answer, source), body);
    drawer.hidden = false;
    notes.hidden = true;
    mark(answer, source.dataset.number);
    drawer.scrollTop = 0;
    drawer.focus({ preventScroll: true });
  }

  function top(answer, source) {
    const bar = document.createElement("div");
    bar.className = "drawer-top";
    const list = document.createElement("ul");
    list.className = "source-nav";
    for (const other of answer.querySelectorAll("details.source")) {
      const press = document.createElement("button");
      press.type = "button";
      press.textContent = other.dataset.number;
      press.setAttribute("aria-label", `Bron ${other.dataset.number}`);
      if (other === source) press.setAttribute("aria-current", "true");
      press.addEventListener("click", () => open(other));
      const item = document.createElement("li");
      item.append(press);
      list.append(item);
    }
    const close = document.createElement("button");
    close.type = "button";
    close.className = "button button-plain button-icon";
    close.setAttribute("aria-label", "Sluit de bron");
    close.append(cross.content.cloneNode(true));
    close.addEventListener("click", shut);
    bar.append(list, close);
    return bar;
  }

  function mark(answer, number) {
    for (const old of root.querySelectorAll(".cite[aria-current]")) old.removeAttribute("aria-current");
    const same = answer ? answer.querySelectorAll(".cite") : [];
    for (const cite of same) if (cite.textContent.trim() === number) cite.setAttribute("aria-current", "true");
  }

  function shut() {
    drawer.hidden = true;
    notes.hidden = false;
    shown = null;
    mark(null, "");
    opener?.focus();
  }

  drawer.addEventListener("keydown", (event) => {
    if (event.key === "Escape") shut();
  });
  WIDE.addEventListener("change", () => {
    if (!WIDE.matches && shown) {
      const source = shown;
      shut();
      source.open = true;
    }
  });
}
