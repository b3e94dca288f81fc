"""A caregiver corrects what was hidden: a missed word leaves every unsealed column, a shown word is asked as it is."""

import uuid
from dataclasses import replace
from typing import get_args

import pytest
from sqlalchemy import text

from assistant import conversation as conversations
from assistant import correcting, turns
from assistant.conversation import typed_in
from assistant.correcting import Action, CorrectionError
from assistant.redaction import Redactor, Vault, restore
from assistant.turn import Finished, Sentence
from handoff.access import Actor
from knowledge.safe_text import curated
from tests.records import DONE, Records, somebody

CANARY = "bloemkool"  # a word that no recogniser takes for personal
TOLD = f"Ik zorg voor {CANARY}. Wat is respijtzorg voor {CANARY}?"


async def correct(
    records: Records, where: uuid.UUID, action: Action, word: str, seq: int = 1, **options: Redactor
) -> None:
    async with records.database.transaction() as session:
        held = await conversations.locked(session, where)
        message = await correcting.own_message(session, held, seq)
        assert message
        key = await conversations.person_key(session, held.account_id, records.sealer)
        redactor = options.get("redactor", records.redactor)
        await correcting.correct(session, held, message, action, word, redactor, key)


async def vault(records: Records, where: uuid.UUID) -> Vault:
    async with records.database.transaction() as session:
        held = await conversations.locked(session, where)
        return conversations.open_vault(held, await conversations.person_key(session, held.account_id, records.sealer))


async def unsealed(records: Records) -> str:
    """Every row of the tables of conversations as text."""
    async with records.database.transaction() as session:
        tables = ("conversation", "event", "turn")
        rows = [await session.scalars(text(f"select t::text from {name} t")) for name in tables]
        return "\n".join(line for found in rows for line in found).lower()


async def answered(records: Records, where: uuid.UUID, message: str, done: Finished = DONE) -> uuid.UUID:
    turn = await records.turn(where, message)
    await records.claim(turn, 1)
    async with records.database.transaction() as session:
        held = await conversations.locked(session, where)
        for n, sentence in enumerate(done.sentences):
            await turns.record_sentence(session, held, turn, n, sentence, ())
        await turns.finish(session, held, turn, done)
    return turn


async def asked(records: Records, where: uuid.UUID, message: str) -> str:
    """A next message as it goes to the assistant."""
    claimed = await records.claim(await records.turn(where, message), 1)
    assert claimed
    return str(claimed.text)


async def said(records: Records, where: uuid.UUID) -> list[str]:
    """The history that goes with a next question."""
    async with records.database.transaction() as session:
        return [str(t.text) for t in await conversations.history(session, where, 1_000)]


@pytest.fixture
async def missed(records: Records) -> tuple[Actor, uuid.UUID]:
    """A conversation in which a name was missed, that everything repeats: the answer, the question, the feedback."""
    who = somebody()
    where = await records.conversation(who)
    echo = replace(
        DONE,
        question=curated(f"Wat is respijtzorg voor {CANARY}?"),
        sentences=(Sentence(f"Voor {CANARY} kan dat."),),
        choices=(f"Ja, {CANARY} wil", "Nee"),
        follow_ups=(f"Wat kost het voor {CANARY}?",),
    )
    turn = await answered(records, where, TOLD, echo)
    async with records.database.transaction() as session:
        await turns.record_feedback(session, where, turn, False, curated(f"{CANARY} wil niet"))
    return who, where


# --- A word that was missed -----------------------------------------------------------------------------------------


async def test_a_missed_word_leaves_every_column_that_is_not_sealed(
    records: Records, missed: tuple[Actor, uuid.UUID]
) -> None:
    _, where = missed
    async with records.database.transaction() as session:
        held = await conversations.locked(session, where)
        redaction = records.redactor.redact(f"Dag, hoe is {CANARY}?", Vault.empty())
        key = await conversations.person_key(session, held.account_id, records.sealer)
        await conversations.record_broker_message(
            session, held, f"Dag, hoe is {CANARY}?", redaction, key, "Fatima", uuid.uuid4()
        )
    before = await unsealed(records)
    assert before.count(CANARY) >= 10, "the canary stood in too few places to prove anything"
    await correct(records, where, "hide", CANARY)
    assert CANARY not in await unsealed(records)
    assert CANARY.encode().hex() not in await unsealed(records)


async def test_what_was_typed_and_answered_is_still_read_by_its_owner(
    records: Records, missed: tuple[Actor, uuid.UUID]
) -> None:
    who, where = missed
    await correct(records, where, "hide", CANARY)
    events = await records.events(where)
    typed = typed_in(events[0], await records.key(who))
    assert typed.text == TOLD
    assert CANARY in [typed.text[s:e] for s, e, _ in typed.hidden]
    finished = next(e for e in events if e.kind == "answer_finished")
    assert restore(finished.body["text"], await vault(records, where)) == f"Voor {CANARY} kan dat."


async def test_a_hidden_word_counts_for_later_messages_in_any_case_and_for_the_history(
    records: Records, missed: tuple[Actor, uuid.UUID]
) -> None:
    _, where = missed
    await correct(records, where, "hide", CANARY)
    later = await asked(records, where, f"Wil {CANARY.upper()} dat? En {CANARY}s zus?")
    assert CANARY not in later.lower()
    assert CANARY not in " ".join(await said(records, where)).lower()


async def test_placeholders_given_earlier_stay(records: Records) -> None:
    where = await records.conversation(somebody())
    await answered(records, where, f"Mijn man Henk kent {CANARY}.")
    await answered(records, where, f"Mijn dochter Fleur kent {CANARY} ook.")
    before = await vault(records, where)
    await correct(records, where, "hide", CANARY)
    after = await vault(records, where)
    assert list(after.entries)[:2] == list(before.entries) == ["[NAAM_1]", "[NAAM_2]"]
    texts = [e.body["text"] for e in await records.events(where) if e.kind == "message"]
    assert texts == ["Mijn man [NAAM_1] kent [TEKST_1].", "Mijn dochter [NAAM_2] kent [TEKST_1] ook."]


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("", correcting.EMPTY),
        ("   ", correcting.EMPTY),
        ("...", correcting.NOT_THERE),
        ("spruitje", correcting.NOT_THERE),
        ("bloem", correcting.NOT_THERE),
        ("x" * 201, correcting.TOO_LONG),
    ],
)
async def test_a_word_that_cannot_be_hidden_is_refused_with_a_reason(
    records: Records, missed: tuple[Actor, uuid.UUID], word: str, why: str
) -> None:
    _, where = missed
    before = await unsealed(records)
    with pytest.raises(CorrectionError, match=why):
        await correct(records, where, "hide", word)
    assert await unsealed(records) == before


async def test_a_word_that_is_hidden_is_not_hidden_twice(records: Records, missed: tuple[Actor, uuid.UUID]) -> None:
    _, where = missed
    await correct(records, where, "hide", f"{CANARY.upper()}?")
    with pytest.raises(CorrectionError, match=correcting.HIDDEN_ALREADY):
        await correct(records, where, "hide", CANARY)


# --- A word that is not personal ------------------------------------------------------------------------------------


async def test_a_shown_word_reaches_the_next_question_as_it_is_in_any_case(records: Records) -> None:
    where = await records.conversation(somebody())
    await answered(records, where, "Mijn man Henk is ziek.")
    assert await said(records, where) == ["Mijn man [NAAM_1] is ziek.", ""]
    await correct(records, where, "show", "Henk")
    assert await asked(records, where, "Wat mag mijn man HENK, en wat is Henks pgb?") == (
        "Wat mag mijn man HENK, en wat is Henks pgb?"
    )
    assert (await said(records, where))[0] == "Mijn man Henk is ziek."
    (first, *_) = await records.events(where)
    async with records.database.transaction() as session:
        assert (await conversations.locked(session, where)).title == "Mijn man Henk is ziek."
    assert first.body["hidden"] == 0


async def test_a_shown_word_is_hidden_again_as_before(records: Records) -> None:
    where = await records.conversation(somebody())
    await answered(records, where, "Groetjes, mijn man Henk")
    before = (await records.events(where))[0].body
    await correct(records, where, "show", "Henk")
    await correct(records, where, "hide", "Henk")
    assert (await records.events(where))[0].body == before
    # It was recognised, so it need not be looked for by hand.
    assert not (await vault(records, where)).entries["[NAAM_1]"].by_hand
    await correct(records, where, "show", "Henk")
    await correct(records, where, "show", "Henk")  # pressed twice


async def test_a_word_that_was_missed_can_be_hidden_shown_and_hidden_again(
    records: Records, missed: tuple[Actor, uuid.UUID]
) -> None:
    _, where = missed
    await correct(records, where, "hide", CANARY)
    await correct(records, where, "show", CANARY)
    assert CANARY in (await said(records, where))[0]
    await correct(records, where, "hide", CANARY)
    assert CANARY not in await unsealed(records)


@pytest.mark.parametrize(
    ("message", "word"),
    [("Haar BSN is 123456782.", "123456782"), ("Maak over op NL91ABNA0417164300.", "NL91ABNA0417164300"),
     ("Mijn wachtwoord is Welkom123", "Welkom123"), ("Wie is [NAAM_1]?", "[NAAM_1]")],
)  # fmt: skip
async def test_what_can_be_misused_is_never_shown(records: Records, message: str, word: str) -> None:
    where = await records.conversation(somebody())
    await answered(records, where, message)
    with pytest.raises(CorrectionError, match=correcting.STAYS_HIDDEN):
        await correct(records, where, "show", word)
    assert word.lower() not in (await said(records, where))[0].lower()


async def test_a_word_that_is_not_hidden_here_cannot_be_shown(records: Records) -> None:
    where = await records.conversation(somebody())
    await answered(records, where, "Mijn man Henk is ziek.")
    with pytest.raises(CorrectionError, match=correcting.NOT_HIDDEN):
        await correct(records, where, "show", "ziek")


# --- What a model knows ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("done", "told"),
    [
        (DONE, False),
        (replace(DONE, made_by="extract"), False),
        (replace(DONE, made_by="model"), True),
        # The model read the question and gave nothing that could be used.
        (replace(DONE, made_by="extract", timings_ms=(("search", 4.0), ("compose", 900.0))), True),
    ],
)
async def test_it_is_remembered_whether_a_model_saw_the_word(records: Records, done: Finished, told: bool) -> None:
    where = await records.conversation(somebody())
    await answered(records, where, f"Wat wil {CANARY}?", done)
    await correct(records, where, "hide", CANARY)
    assert [e.told for e in (await vault(records, where)).entries.values()] == [told]


async def test_a_model_also_reads_what_was_said_before(records: Records) -> None:
    where = await records.conversation(somebody())
    await answered(records, where, f"Dit is {CANARY}.")
    await answered(records, where, "Wat is respijtzorg?", replace(DONE, made_by="model"))
    await correct(records, where, "hide", CANARY)
    assert [e.told for e in (await vault(records, where)).entries.values()] == [True]


# --- At the same time -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("action", get_args(Action))
async def test_while_an_answer_is_written_nothing_is_corrected(records: Records, action: Action) -> None:
    where = await records.conversation(somebody())
    await records.turn(where, "Mijn man Henk is ziek.")
    with pytest.raises(CorrectionError, match=correcting.BUSY):
        await correct(records, where, action, "Henk")


async def test_a_redactor_that_is_out_of_time_changes_nothing(
    records: Records, missed: tuple[Actor, uuid.UUID]
) -> None:
    _, where = missed
    before = await unsealed(records)
    for action in get_args(Action):
        with pytest.raises(CorrectionError):
            await correct(records, where, action, CANARY, redactor=Redactor(time_limit=0))
    assert await unsealed(records) == before


async def test_one_event_names_the_own_messages_that_changed(records: Records, missed: tuple[Actor, uuid.UUID]) -> None:
    _, where = missed
    await answered(records, where, "Dank je wel")
    third = (await records.said(where, f"En {CANARY}?")).seq
    turn = (await records.events(where))[-1]
    assert turn.kind == "message"
    async with records.database.transaction() as session:
        (waiting,) = await turns.waiting_turns(session)
        await turns.finish(session, await conversations.locked(session, where), waiting, DONE)
    await correct(records, where, "hide", CANARY, seq=third)
    last = (await records.events(where))[-1]
    assert (last.kind, last.body) == ("corrected", {"messages": [1, third]})


@pytest.mark.parametrize("seq", [0, -1, 2, 3, 10**12])
async def test_only_an_own_message_can_be_corrected(
    records: Records, missed: tuple[Actor, uuid.UUID], seq: int
) -> None:
    _, where = missed
    async with records.database.transaction() as session:
        assert await correcting.own_message(session, await conversations.locked(session, where), seq) is None
