// A socket that comes back by itself, and the banner that says so. Nothing here knows what the messages mean.

const FIRST_WAIT = 500; // ms before the first new try; doubles up to the longest
const LONGEST_WAIT = 20_000;
const BANNER_AFTER = 3_000; // a short break is not worth a word
const SILENT = 90_000; // ms without a word, after the server has shown that it pings
const GONE_FOR_GOOD = {
  4401: "Je bent uitgelogd. Log opnieuw in om verder te schrijven. Wat bewaard was, is bewaard.",
  4403: "Dit gesprek is niet meer voor jou te zien.",
  4404: "Dit gesprek bestaat niet meer.",
};

/**
 * Keeps a socket open.
 * `url` makes the address anew for each try (it names the last event that was seen); `onMessage` gets every message
 * but pings; `onLost` and `onDown` hear that the connection fell away, at once and after 3 s. Returns `send(object)`,
 * true when the socket took it, and `retry()`.
 */
export function connect({ url, onMessage, onLost = () => {}, onDown = () => {} }) {
  let socket = null;
  let tries = 0;
  let timer = 0;
  let bannerTimer = 0;
  let heard = 0;
  let pinged = false;
  let ended = false;
  const banner = makeBanner();

  function open() {
    clearTimeout(timer);
    if (ended) return;
    const address = new URL(url(), location.href);
    address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
    socket = new WebSocket(address);
    const mine = socket;
    mine.addEventListener("message", (event) => {
      if (mine !== socket) return;
      heard = Date.now();
      const message = JSON.parse(event.data);
      if (message.type === "ping") {
        pinged = true;
        mine.send(JSON.stringify({ type: "pong" }));
        return;
      }
      if (message.type === "hello") backAgain();
      onMessage(message);
    });
    mine.addEventListener("close", (event) => {
      if (mine === socket) lost(event.code);
    });
  }

  function backAgain() {
    tries = 0;
    clearTimeout(bannerTimer);
    bannerTimer = 0;
    banner.hide();
  }

  function lost(code) {
    socket = null;
    onLost();
    if (code in GONE_FOR_GOOD) {
      ended = true;
      clearTimeout(bannerTimer);
      banner.say(GONE_FOR_GOOD[code], code === 4401);
      onDown();
      return;
    }
    const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries);
    const wait = longest * (0.5 + Math.random() / 2);
    tries += 1;
    timer = setTimeout(open, wait);
    banner.next(Date.now() + wait);
    if (!bannerTimer) {
      bannerTimer = setTimeout(() => {
        banner.show();
        onDown();
      }, BANNER_AFTER);
    }
  }

  function retry() {
    if (ended || (socket && socket.readyState <= WebSocket.OPEN)) return;
    open();
  }

  function drop() {
    const old = socket;
    if (!old) return;
    lost(4000);
    old.close();
  }

  setInterval(() => {
    if (pinged && socket?.readyState === WebSocket.OPEN && Date.now() - heard > SILENT) drop();
  }, 15_000);
  window.addEventListener("online", retry);
  window.addEventListener("offline", drop);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") retry();
  });
  open();

  return {
    send(message) {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(message));
      return true;
    },
    retry,
  };
}

/** The dark bar under the masthead. Its words are heard once; the countdown is for the eye only. */
function makeBanner() {
  const bar = document.getElementById("verbinding");
  const place = bar?.querySelector("p");
  let at = 0;
  let ticking = 0;
  if (!bar) return { show() {}, hide() {}, say() {}, next() {} };

  function tick() {
    const seconds = Math.max(0, Math.ceil((at - Date.now()) / 1000));
    const words = place.querySelector(".countdown");
    if (words) words.textContent = seconds ? `Volgende poging over ${seconds} ${seconds === 1 ? "tel" : "tellen"}.` : "";
  }

  return {
    show() {
      place.innerHTML =
        "<strong>Even geen verbinding.</strong> We proberen het opnieuw. " +
        '<span class="countdown" aria-hidden="true"></span> Wat je schrijft, blijft hier staan. Bellen naar 112 kan wel.';
      bar.hidden = false;
      tick();
      clearInterval(ticking);
      ticking = setInterval(tick, 1000);
    },
    hide() {
      bar.hidden = true;
      clearInterval(ticking);
    },
    say(words, login) {
      place.textContent = `${words} `;
      if (login) {
        const link = document.createElement("a");
        link.href = `/inloggen?volgende=${encodeURIComponent(location.pathname)}`;
        link.textContent = "Log in";
        place.append(link);
      }
      bar.hidden = false;
      clearInterval(ticking);
    },
    next(moment) {
      at = moment;
    },
  };
}
