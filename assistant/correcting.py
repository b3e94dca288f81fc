"""The caregiver corrects what was hidden: a missed word is hidden, or a word that is not personal shown, from now on.

What is stored of the conversation is redacted again, so that a word that was missed leaves every unsealed column.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, Literal

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from assistant.conversation import (
    HISTORY_TURNS,
    Typed,
    append,
    keep_vault,
    open_vault,
    redact_again,
    typed_in,
)
from assistant.redaction import ALWAYS_HIDDEN, Redaction, Redactor, Vault, correcting
from assistant.redaction.placeholders import MASK
from assistant.sealing import PersonKey
from assistant.tables import ConversationRow, EventRow, TurnRow
from knowledge.safe_text import stored

LONGEST: Final = 200  # characters of a word to hide
Action = Literal["hide", "show"]

EMPTY: Final = "Vul eerst in welk woord je wilt verbergen."
TOO_LONG: Final = "Dit is te lang. Hooguit 200 tekens. Verberg stukje voor stukje."
NOT_THERE: Final = "Dit staat niet in je bericht. Schrijf het woord helemaal, net zoals in je bericht."
HIDDEN_ALREADY: Final = "Dit is al verborgen voor de AI."
NOT_HIDDEN: Final = "Dit is niet verborgen in dit bericht."
STAYS_HIDDEN: Final = "Dit blijft altijd verborgen, want iemand kan er misbruik van maken."
BUSY: Final = "Naast schrijft nog aan een antwoord. Wacht tot het klaar is en probeer het dan opnieuw."
NOT_NOW: Final = "Dat lukte net niet. Er is niets veranderd. Probeer het zo nog eens."


class CorrectionError(Exception):
    """A correction that cannot be made; the text says why, to the caregiver. Nothing has changed."""


async def own_message(session: AsyncSession, conversation: ConversationRow, seq: int) -> EventRow | None:
    """The caregiver's own message with this number; None when there is none."""
    if not 0 < seq <= conversation.last_seq:
        return None
    event = await session.get(EventRow, (conversation.id, seq))
    return event if event and event.kind == "message" and event.body["author"] == "caregiver" else None


async def correct(
    session: AsyncSession, conversation: ConversationRow, message: EventRow, action: Action, word: str,
    redactor: Redactor, key: PersonKey,
) -> None:  # fmt: skip
    """Hide or show `word` of the caregiver's own `message`, everywhere in a conversation that is `locked`.

    The vault remembers it for what is still to come; a `corrected` event makes every screen draw again what changed.
    Raises `CorrectionError`.
    """
    if await _answer_under_way(session, conversation):
        raise CorrectionError(BUSY)
    before = open_vault(conversation, key)
    typed = typed_in(message, key)
    if action == "show":
        form = _hidden_form(typed, word)
        if form is None:
            return
        vault = correcting.shown(before, form)
    else:
        form = _form_to_hide(typed, word)
        vault = await asyncio.to_thread(_hiding, typed, form, before, redactor)

    messages = [e for e in await _events(session, conversation, "message") if e.sealed is not None]
    texts = [(e, typed_in(e, key)) for e in messages]
    concerned = [(e, t) for e, t in texts if e.seq == message.seq or correcting.places(t.text, form)]
    again, vault = await asyncio.to_thread(_redacted_again, concerned, vault, redactor)
    own = dict(zip((e.seq for e, _ in concerned), again, strict=True))[message.seq]
    if action == "show" and any(typed.text[s.start : s.end] == form for s in own.spans):
        raise CorrectionError(STAYS_HIDDEN)
    if action == "hide":
        missed = [e.seq for (e, t), r in zip(concerned, again, strict=True) if _more_hidden(form, t, r)]
        if await _model_saw(session, conversation, missed):
            vault = correcting.told(vault, form)
        await _cover_answers(session, conversation, form, vault)
    first = next(e.seq for e in messages if e.body["author"] == "caregiver")
    for (event, text), redaction in zip(concerned, again, strict=True):
        redact_again(conversation, event, text, redaction, key, first=event.seq == first)
    keep_vault(conversation, vault, key)
    drawn = [e.seq for e, _ in concerned if e.body["author"] == "caregiver"]
    await append(session, conversation, "corrected", {"messages": drawn})


def _hidden_form(typed: Typed, word: str) -> str | None:
    """The hidden piece that is to be shown; None when it is shown already. Raises `CorrectionError`."""
    wanted = word.strip()
    for start, end, kind in typed.hidden:
        form = typed.text[start:end]
        if form.strip() == wanted:
            if kind in ALWAYS_HIDDEN:
                raise CorrectionError(STAYS_HIDDEN)
            return form
    if any(typed.text[start:end].strip() == wanted for start, end, _ in typed.shown):
        return None
    raise CorrectionError(NOT_HIDDEN)


def _form_to_hide(typed: Typed, word: str) -> str:
    """The word as it stands in the message. Raises `CorrectionError`."""
    wanted = word.strip()
    if not any(c.isalnum() for c in wanted):
        raise CorrectionError(NOT_THERE if wanted else EMPTY)
    if len(wanted) > LONGEST:
        raise CorrectionError(TOO_LONG)
    bare = wanted.strip(" .,;:!?…\"'“”‘’()[]")
    # Without the marks around it, it is found everywhere; a piece such as "C++" needs them.
    found = correcting.places(typed.text, bare) or correcting.places(typed.text, wanted)
    if not found:
        raise CorrectionError(NOT_THERE)
    forms = [typed.text[start:end] for start, end in found]
    return next((f for f in forms if f in (wanted, bare)), forms[0])


def _hiding(typed: Typed, form: str, vault: Vault, redactor: Redactor) -> Vault:
    """The vault that hides `form`. A word that was shown and is recognised needs no more than to be shown no longer."""
    taken_back = correcting.not_shown(vault, form)
    redaction = redactor.redact(typed.text, taken_back)
    if redaction.text == MASK and not any(kind == "VERBORGEN" for *_, kind in typed.hidden):
        raise CorrectionError(NOT_NOW)
    if _covered(form, typed, redaction):
        if taken_back == vault:
            raise CorrectionError(HIDDEN_ALREADY)
        return taken_back
    return correcting.hidden(vault, form)


def _redacted_again(
    concerned: Sequence[tuple[EventRow, Typed]], vault: Vault, redactor: Redactor
) -> tuple[list[Redaction], Vault]:
    """Each message redacted anew, in order, and the vault after the last. Raises `CorrectionError` when time ran out."""
    made: list[Redaction] = []
    for event, typed in concerned:
        redaction = redactor.redact(typed.text, vault)
        if redaction.text == MASK and event.body["text"] != MASK:
            raise CorrectionError(NOT_NOW)
        vault = redaction.vault
        made.append(redaction)
    return made, vault


def _places(typed: Typed, form: str) -> list[tuple[int, int]]:
    """Where `form` stands in exactly these letters."""
    return [(s, e) for s, e in correcting.places(typed.text, form) if typed.text[s:e] == form]


def _within(place: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in spans)


def _spans(redaction: Redaction) -> list[tuple[int, int]]:
    return [(s.start, s.end) for s in redaction.spans]


def _covered(form: str, typed: Typed, redaction: Redaction) -> bool:
    """Whether `form` is hidden wherever it stands in exactly these letters."""
    return all(_within(place, _spans(redaction)) for place in _places(typed, form))


def _more_hidden(form: str, typed: Typed, redaction: Redaction) -> bool:
    """Whether `form`, in any case, was to be seen somewhere in a message and is so no longer."""
    before = [(start, end) for start, end, _ in typed.hidden]
    places = correcting.places(typed.text, form)
    return any(not _within(p, before) and _within(p, _spans(redaction)) for p in places)


async def _answer_under_way(session: AsyncSession, conversation: ConversationRow) -> bool:
    # What is being written leans on the text as it was, and would be stored after the correction.
    waiting = select(TurnRow.id).where(TurnRow.conversation_id == conversation.id, TurnRow.state == "pending")
    return await session.scalar(waiting.limit(1)) is not None


async def _events(session: AsyncSession, conversation: ConversationRow, *kinds: str) -> Sequence[EventRow]:
    found = await session.scalars(
        select(EventRow)
        .where(EventRow.conversation_id == conversation.id, EventRow.kind.in_(kinds))
        .order_by(EventRow.seq)
    )
    return found.all()


async def _turns(session: AsyncSession, conversation: ConversationRow) -> Sequence[TurnRow]:
    return (await session.scalars(select(TurnRow).where(TurnRow.conversation_id == conversation.id))).all()


async def _model_saw(session: AsyncSession, conversation: ConversationRow, messages: Sequence[int]) -> bool:
    """Whether one of these messages went to a model, as the question or as what was said before it."""
    if not messages:
        return False
    said = [e.seq for e in await _events(session, conversation, "message", "answer_finished")]
    for turn in await _turns(session, conversation):
        # A model that gave no usable answer has read the question all the same.
        if turn.made_by == "model" or "compose" in turn.timings_ms:
            before = [seq for seq in said if seq < turn.message_seq][-HISTORY_TURNS:]
            if not {turn.message_seq, *before}.isdisjoint(messages):
                return True
    return False


async def _cover_answers(session: AsyncSession, conversation: ConversationRow, form: str, vault: Vault) -> None:
    """Take a word that was missed out of the answers that repeat it and out of what is kept of each turn."""

    def cover(text: str) -> str:
        return correcting.covered(stored(text), form, vault)

    for event in await _events(session, conversation, "sentence", "answer_finished"):
        # Citations stay: they quote an article, not the caregiver.
        changed = _each_text(event.body, cover)
        if changed != event.body:
            event.body = changed
    for turn in await _turns(session, conversation):
        turn.question, turn.helped_why = cover(turn.question), cover(turn.helped_why)


def _each_text(body: Mapping[str, Any], change: Callable[[str], str]) -> dict[str, Any]:
    """The body of an answer or a sentence with its own words changed."""
    lists = {name: [change(text) for text in body[name]] for name in ("choices", "follow_ups") if name in body}
    return {**body, "text": change(body["text"]), **lists}
