// The broker's side of a conversation, live.

import { connect } from "./socket.js";
import { makeSending } from "./sending.js";
import { makeThread, toEnd } from "./thread.js";

const root = document.getElementById("draad");
const caseId = root.dataset.case;

const thread = makeThread(root, () => document.getElementById("geen-gesprek")?.remove());
const socket = connect({
  url: () => `/ws/dossier/${encodeURIComponent(caseId)}?after=${thread.last}`,
  onMessage(message) {
    if (message.type === "event") thread.apply(message);
    else if (message.type === "hello") sending.again();
    else if (message.type === "ack") sending.acked(message.client_id);
    else if (message.type === "error") sending.refused(message);
    else if (message.type === "reload") location.reload(); // taken, closed or withdrawn: other buttons, other words
  },
  onDown: () => sending.disconnected(),
});
const sending = makeSending({
  key: `dossier:${caseId}`,
  root,
  send: socket.send,
  onSend: () => toEnd(root),
});
sending.onTryNow = socket.retry;
toEnd(root);
