"""From stored events to what is seen: hidden words are brought back here, at the last moment, for whoever may read."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal
from urllib.parse import quote

from assistant.conversation import triage_from, typed_in
from assistant.correcting import STAYS_HIDDEN
from assistant.emergency import Card, card_for
from assistant.redaction import ALWAYS_HIDDEN, Vault, restore, stand_in
from assistant.sealing import PersonKey
from assistant.tables import EventRow
from knowledge.editing import Standing
from knowledge.retrieval import Snapshot
from web.views import (
    AnswerEnd,
    AnswerEndItem,
    AnswerItem,
    CallView,
    CardView,
    CitationView,
    CiteMark,
    CorrectedItem,
    EmergencyItem,
    EventLine,
    HiddenPair,
    LiveItem,
    MessageItem,
    SentenceItem,
    SentenceView,
    ThreadItem,
)

Side = Literal["caregiver", "broker"]
MAX_MARKED = 600
_PLACEHOLDER = re.compile(r"\[[A-Z_]+_\d+\]")
_SEEN_AS = {
    "NAAM": "een naam",
    "TELEFOON": "een telefoonnummer",
    "EMAIL": "een e-mailadres",
    "BSN": "een BSN",
    "IBAN": "een rekeningnummer",
    "ADRES": "een adres",
    "POSTCODE": "een postcode",
    "GEBOORTEDATUM": "een geboortedatum",
    "NUMMER": "een nummer",
    "KENTEKEN": "een kenteken",
    "LINK": "een link",
    "GEHEIM": "een geheim",
    "INSTELLING": "een instelling",
    "KAART": "een kaartnummer",
    "ACCOUNT": "een accountnaam",
    "IP": "een internetadres",
    "PLAATS": "een plaats",
    "LEEFTIJD": "een leeftijd",
    "VERBORGEN": "niets van dit bericht",
}
_MASKED = "Naast kon dit bericht niet op tijd nakijken. Daarom ziet de AI er niets van."
# Revision id -> where it stands now.
Standings = Mapping[str, Standing]


@dataclass(frozen=True)
class Reader:
    """For whom a conversation is drawn: what opens it and how its people are called."""

    conversation: str
    key: PersonKey
    vault: Vault
    caregiver: str
    snapshot: Snapshot
    helped: Mapping[str, bool | None]  # turn -> the feedback that was given
    revisions: Standings = field(default_factory=dict)

    def items(self, events: Sequence[EventRow]) -> tuple[ThreadItem, ...]:
        """The whole thread, each answer as one item."""
        found: list[ThreadItem] = []
        place: dict[str, int] = {}
        for event in events:
            match event.kind:
                case "sentence":
                    at = place[event.body["turn"]]
                    answer = found[at]
                    assert isinstance(answer, AnswerItem)
                    before = answer.sentences
                    found[at] = replace(answer, sentences=(*before, self._sentence(event, before)))
                case "answer_finished" | "interrupted":
                    at = place.get(event.body["turn"], -1)
                    if at >= 0 and isinstance(answer := found[at], AnswerItem):
                        found[at] = replace(answer, end=self._end(event, self._asked(events, answer)))
                case "corrected":
                    pass  # the messages were drawn as they are now
                case _:
                    item = self._item(event)
                    if isinstance(item, AnswerItem):
                        place[item.turn] = len(found)
                    found.append(item)
        return _latest_marked(found)

    def live(self, event: EventRow, before: Sequence[EventRow]) -> LiveItem:
        """One event for a socket. `before` are the events so far of the same conversation that it may lean on."""
        match event.kind:
            case "sentence":
                earlier: tuple[SentenceView, ...] = ()
                for other in before:
                    if other.kind == "sentence" and other.body["turn"] == event.body["turn"] and other.seq < event.seq:
                        earlier = (*earlier, self._sentence(other, earlier))
                return SentenceItem(event.seq, event.body["turn"], self._sentence(event, earlier))
            case "answer_finished" | "interrupted":
                turn = event.body["turn"]
                return AnswerEndItem(event.seq, self.conversation, turn, self._end(event, self._question(before, turn)))
            case "corrected":
                again = [e for e in before if e.kind == "message" and e.seq in event.body["messages"]]
                return CorrectedItem(event.seq, tuple(self._message(e) for e in again))
            case _:
                return self._item(event)

    def _item(self, event: EventRow) -> ThreadItem:
        body = event.body
        match event.kind:
            case "message":
                return self._message(event)
            case "emergency":
                card = card_for(triage_from(body["triage"]))
                assert card is not None
                return EmergencyItem(event.seq, self.conversation, card_view(card), event.created_at)
            case "answer_started":
                return AnswerItem(event.seq, self.conversation, body["turn"], event.created_at)
            case _:  # holder, case
                return EventLine(event.seq, body["what"], event.created_at, body.get("person", ""))

    def _message(self, event: EventRow) -> MessageItem:
        typed = typed_in(event, self.key)
        seen = _PLACEHOLDER.findall(event.body["text"])
        given = [stand_in(kind, typed.text[start:end]) for start, end, kind in typed.hidden]
        left = iter(seen if len(seen) == given.count(None) else ())
        pairs: dict[str, HiddenPair] = {}
        for words, (start, end, kind) in zip(given, typed.hidden, strict=True):
            word = typed.text[start:end]
            placeholder = next(left, "") if words is None else ""
            hidden = self.vault.entries.get(placeholder)
            why = STAYS_HIDDEN if kind in ALWAYS_HIDDEN else _MASKED if kind == "VERBORGEN" else ""
            told = hidden is not None and hidden.told
            pairs.setdefault(word, HiddenPair(word, words or self._seen_as(placeholder, kind), why, told))
        by_caregiver = event.body["author"] == "caregiver"
        return MessageItem(
            seq=event.seq,
            author="caregiver" if by_caregiver else "broker",
            text=typed.text,
            at=event.created_at,
            name=self.caregiver if by_caregiver else event.body["name"],
            hidden=tuple(pairs.values()) if by_caregiver else (),
            client_id=str(event.client_id or ""),
            conversation=self.conversation,
            shown=tuple(dict.fromkeys(typed.text[start:end] for start, end, _ in typed.shown)) if by_caregiver else (),
            masked=any(kind == "VERBORGEN" for *_, kind in typed.hidden),
        )

    def _seen_as(self, placeholder: str, kind: str) -> str:
        hidden = self.vault.entries.get(placeholder)
        if hidden and hidden.note.endswith(" van gebruiker"):
            return f"je {hidden.note.removesuffix(' van gebruiker')}"
        return _SEEN_AS.get(kind, "iets persoonlijks")

    def _sentence(self, event: EventRow, before: Sequence[SentenceView]) -> SentenceView:
        body = event.body
        known = {c.number: c for s in before for c in s.cites}
        for citation in body["citations"]:
            known[citation["number"]] = _mark(citation)
        step = 1
        if body["kind"] == "step":
            for sentence in reversed(before):
                if sentence.kind != "step":
                    break
                step += 1
        return SentenceView(
            text=restore(body["text"], self.vault),
            kind=body["kind"],
            cites=tuple(known[n] for n in body["numbers"] if n in known),
            step=step,
        )

    def _end(self, event: EventRow, question: str) -> AnswerEnd:
        body = event.body
        if event.kind == "interrupted":
            return AnswerEnd(outcome="interrupted")
        return AnswerEnd(
            outcome=body["outcome"],
            citations=tuple(self._citation(c) for c in body["citations"]),
            offers_person=body["offers_person"],
            choices=tuple(body["choices"]),
            follow_ups=tuple(body["follow_ups"]),
            used=tuple(body["used"]),
            question=question,
            made_by=body["made_by"],
            model=body["model"],
            prompt_version=body["prompt_version"],
            searched=body["searched"],
            left_out=body["left_out"],
            helped=self.helped.get(body["turn"]),
        )

    def _citation(self, body: Mapping[str, Any]) -> CitationView:
        passage = self.snapshot.passage(body["passage"])
        current = passage is not None and passage.revision == body["revision"]
        # An article of the tree, searched without a database, has no revision.
        stands = self.revisions.get(body["revision"], Standing(body["article"], 1, "current"))
        return CitationView(
            number=body["number"],
            title=body["title"],
            heading=body["heading"],
            quote=body["quote"],
            # An older revision opens on its own page; here its quoted words are enough.
            passage=passage.body if passage and current else body["quote"],
            checked_on=date.fromisoformat(body["checked_on"]),
            href=source_href(body["revision"], body["passage"], body["quote"]),
            version=stands.number,
            article_href="" if stands.state == "withdrawn" else f"/artikel/{body['article']}",
            state=stands.state,
            since=stands.since,
        )

    def _asked(self, events: Sequence[EventRow], answer: AnswerItem) -> str:
        return self._question([e for e in events if e.seq <= answer.seq], answer.turn)

    def _question(self, before: Sequence[EventRow], turn: str) -> str:
        """The message that a turn answers, to ask it again."""
        number = next(
            (e.body["message"] for e in before if e.kind == "answer_started" and e.body["turn"] == turn), None
        )
        asked = next((e for e in before if e.seq == number), None)
        return typed_in(asked, self.key).text if asked else ""


def card_view(card: Card) -> CardView:
    """An emergency card for the screen."""
    return CardView(card.headline, card.text, tuple(CallView(c.number, c.href, c.when, c.how) for c in card.calls))


def last_card(events: Sequence[EventRow]) -> CardView | None:
    """The card of the last emergency in a conversation."""
    last = next((e for e in reversed(events) if e.kind == "emergency"), None)
    card = card_for(triage_from(last.body["triage"])) if last else None
    return card_view(card) if card else None


def source_href(revision: str, passage: str, words: str = "") -> str:
    """Where a citation opens: the exact passage of the exact revision, with the quoted words marked."""
    return f"/bron/{revision}/{quote(passage)}" + (f"?zin={quote(words[:MAX_MARKED])}" if words else "")


def _mark(citation: Mapping[str, Any]) -> CiteMark:
    return CiteMark(
        citation["number"], citation["title"], source_href(citation["revision"], citation["passage"], citation["quote"])
    )


def _latest_marked(items: Sequence[ThreadItem]) -> tuple[ThreadItem, ...]:
    """Choices and follow-ups belong to the last answer only."""
    last = max((n for n, i in enumerate(items) if isinstance(i, AnswerItem)), default=-1)
    return tuple(
        replace(i, end=replace(i.end, latest=False)) if isinstance(i, AnswerItem) and i.end and n != last else i
        for n, i in enumerate(items)
    )
