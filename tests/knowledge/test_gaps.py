"""The gap list: grouped by meaning, from three people on, only of who agreed, and without a trace of who asked."""

import uuid
from dataclasses import dataclass

import numpy as np
import pytest

from assistant.turn import Finished, Outcome
from assistant.turns import record_feedback
from handoff import asked, consent, livechat
from handoff.access import Actor
from handoff.purposes import IMPROVEMENT, PERSONALISATION, PURPOSES
from knowledge.embedding import Embedder, Vectors
from knowledge.gaps import EXAMPLE_WORDS, EXAMPLES, MIN_CAREGIVERS, Asked, Cluster, Kind, clusters, grouped
from knowledge.safe_text import NOTHING, curated, stored
from tests.records import Records, somebody

TAXI = (
    "Wie betaalt de taxi naar de dagbesteding?",
    "taxi naar dagbesteding vergoeding",
    "Mijn man gaat met de taxi naar de dagbesteding, wie moet dat betalen?",
    "krijgen we de taxi naar de dagbesteding vergoed",
)
PASSPORT = (
    "Hoe vraag ik een paspoort aan voor mijn demente vader?",
    "paspoort verlopen vader dementie wat nu",
    "Mijn vader heeft dementie en zijn paspoort is verlopen. Hoe krijgt hij een nieuw paspoort?",
)


def questions(texts: tuple[str, ...], whose: tuple[int, ...], kind: Kind = "unanswered") -> list[Asked]:
    return [Asked(uuid.uuid4(), curated(t), kind, w) for t, w in zip(texts, whose, strict=True)]


def vectors(made: list[Asked], embedder: Embedder) -> dict[uuid.UUID, Vectors]:
    return dict(zip([a.id for a in made], embedder.queries([a.text for a in made]), strict=True))


def made_of(made: list[Asked], embedder: Embedder) -> tuple[Cluster, ...]:
    return clusters(made, vectors(made, embedder), embedder.name)


def test_questions_that_mean_the_same_are_one_group(embedder: Embedder) -> None:
    taxi, passport = questions(TAXI, (1, 2, 3, 4)), questions(PASSPORT, (1, 2, 5))
    found = made_of([*passport, *taxi], embedder)
    assert [{t for t, _ in c.questions} for c in found] == [{a.id for a in taxi}, {a.id for a in passport}]
    assert [c.caregivers for c in found] == [4, 3]


def test_the_order_of_the_questions_does_not_matter(embedder: Embedder) -> None:
    made = [*questions(TAXI, (1, 2, 3, 4)), *questions(PASSPORT, (1, 2, 5))]
    assert {c.id for c in made_of(made, embedder)} == {c.id for c in made_of(made[::-1], embedder)}


@pytest.mark.parametrize(("whose", "shown"), [((1, 1, 1, 1), 0), ((1, 1, 2, 2), 0), ((1, 2, 2, 3), 1)])
def test_a_group_shows_from_three_people_on_however_often_they_asked(
    embedder: Embedder, whose: tuple[int, ...], shown: int
) -> None:
    assert MIN_CAREGIVERS == 3
    # Somebody else asked something else: three people in all are not three people in a group.
    other = questions(("Hoe heet de koning van Spanje?",), (9,))
    assert len(made_of([*questions(TAXI, whose), *other], embedder)) == shown


def test_nobody_has_more_than_one_example_and_a_story_is_cut_to_its_question(embedder: Embedder) -> None:
    story = "Wij wonen al jaren hier. " * 30 + TAXI[0]
    found = made_of(questions((*TAXI, *TAXI[:3], story), (1, 2, 3, 1, 1, 1, 1, 4)), embedder)
    assert len(found[0].examples) <= min(4, EXAMPLES)
    assert all(len(e.split()) <= 2 * EXAMPLE_WORDS for e in found[0].examples)


def test_a_group_does_not_tell_who_asked() -> None:
    assert "who" not in Cluster.__dataclass_fields__
    assert all(
        "who" not in str(f.type).lower() and "Asked" not in str(f.type) for f in Cluster.__dataclass_fields__.values()
    )


def test_the_biggest_group_takes_its_members_first() -> None:
    matrix = np.array([[1, 0], [0.99, 0.14], [0.99, -0.14], [0, 1]], np.float32)
    assert [g[0] for g in grouped(matrix, 0.95)] == [0, 3]
    assert sorted(grouped(matrix, 0.95)[0]) == [0, 1, 2]


def test_ten_thousand_questions_are_each_in_one_group() -> None:
    rng = np.random.default_rng(5)
    middles = rng.normal(size=(400, 64)).astype(np.float32)
    matrix = middles[np.arange(10_000) % 400] + rng.normal(scale=0.1, size=(10_000, 64)).astype(np.float32)
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True)
    groups = grouped(matrix, 0.8)
    assert sorted(n for g in groups for n in g) == list(range(10_000))
    assert len(groups) == 400


# --- Whose questions count ------------------------------------------------------------------------------------------


@dataclass
class World:
    """Caregivers who ask, each of whom agreed or did not."""

    records: Records

    async def caregiver(self, *, agreed: bool = True) -> Actor:
        who = somebody()
        if agreed:
            await self.consent(who)
        return who

    async def consent(self, who: Actor, *, given: bool = True, purpose: str = IMPROVEMENT) -> None:
        async with self.records.database.transaction() as session:
            await (consent.give if given else consent.withdraw)(session, who.id, purpose)

    async def asks(
        self,
        who: Actor,
        text: str = TAXI[0],
        outcome: Outcome = Outcome.NOT_IN_KNOWLEDGE,
        where: uuid.UUID | None = None,
    ) -> tuple[uuid.UUID, uuid.UUID]:
        """The conversation and the turn."""
        where = where or await self.records.conversation(who)
        turn = await self.records.turn(where, text)
        await self.records.finish(where, turn, Finished(outcome, stored(text), (), (), offers_person=True))
        return where, turn

    async def listed(self) -> list[Asked]:
        async with self.records.database.transaction() as session:
            return await asked.not_answered_well(session)

    async def texts(self) -> set[str]:
        return {str(a.text) for a in await self.listed()}


@pytest.fixture
def world(records: Records) -> World:
    return World(records)


def test_the_consent_says_what_it_is_for_and_is_explicit() -> None:
    purpose = PURPOSES[IMPROVEMENT]
    assert purpose.health
    assert "minstens 3 mensen" in purpose.text


async def test_only_questions_of_who_agreed_are_listed(world: World) -> None:
    await world.asks(await world.caregiver(agreed=False), "Vraag van wie niets zei")
    other = await world.caregiver(agreed=False)
    await world.consent(other, purpose=PERSONALISATION)
    await world.asks(other, "Vraag van wie iets anders goedvond")
    await world.asks(await world.caregiver(), TAXI[0])
    assert await world.texts() == {TAXI[0]}


async def test_a_withdrawn_consent_takes_the_questions_off_at_once(world: World) -> None:
    who = await world.caregiver()
    await world.asks(who)
    await world.consent(who, given=False)
    assert await world.listed() == []
    # Given again, it holds for what is asked from then on.
    await world.consent(who)
    assert await world.listed() == []
    await world.asks(who, TAXI[1])
    assert await world.texts() == {TAXI[1]}


async def test_what_was_asked_before_the_yes_is_not_listed(world: World) -> None:
    who = await world.caregiver(agreed=False)
    await world.asks(who)
    await world.consent(who)
    assert await world.listed() == []


@pytest.mark.parametrize("outcome", [o for o in Outcome if o is not Outcome.NOT_IN_KNOWLEDGE])
async def test_what_was_answered_or_is_no_question_is_no_gap(world: World, outcome: Outcome) -> None:
    await world.asks(await world.caregiver(), outcome=outcome)
    assert await world.listed() == []


async def test_an_answer_that_did_not_help_is_a_gap(world: World) -> None:
    helped, not_helped = (
        await world.asks(await world.caregiver(), TAXI[0], Outcome.ANSWERED),
        await world.asks(await world.caregiver(), TAXI[1], Outcome.ANSWERED),
    )
    async with world.records.database.transaction() as session:
        await record_feedback(session, *helped, True, NOTHING)
        await record_feedback(session, *not_helped, False, NOTHING)
    assert [(str(a.text), a.kind) for a in await world.listed()] == [(TAXI[1], "unhelpful")]


async def test_an_emergency_is_never_shown_to_an_editor(world: World) -> None:
    where, turn = await world.asks(await world.caregiver(), "Ik kan niet meer", Outcome.URGENT)
    async with world.records.database.transaction() as session:
        await record_feedback(session, where, turn, False, NOTHING)
    assert await world.listed() == []


async def test_the_last_question_before_a_person_is_a_gap_until_that_is_taken_back(world: World) -> None:
    who = await world.caregiver()
    where, _ = await world.asks(who, TAXI[1], Outcome.ANSWERED)
    await world.asks(who, TAXI[0], Outcome.ANSWERED, where)
    await world.asks(who, "ik wil iemand spreken", Outcome.WANTS_PERSON, where)
    case = await world.records.case(who, where=where)
    assert [(str(a.text), a.kind) for a in await world.listed()] == [(TAXI[0], "person")]
    async with world.records.database.transaction() as session:
        await livechat.withdraw(session, who, case)
    assert await world.listed() == []


async def test_one_person_in_two_conversations_is_one_person(world: World) -> None:
    who = await world.caregiver()
    await world.asks(who, TAXI[0])
    await world.asks(who, TAXI[1])
    await world.asks(await world.caregiver(), TAXI[2])
    assert len({a.who for a in await world.listed()}) == 2


async def test_a_vector_counts_for_the_text_it_was_made_of_and_goes_with_the_consent(
    world: World, embedder: Embedder
) -> None:
    who = await world.caregiver()
    await world.asks(who)
    (one,) = await world.listed()
    async with world.records.database.transaction() as session:
        await asked.keep_vectors(session, [one], embedder.queries([one.text]), embedder.name)
        assert set(await asked.vectors_of(session, [one], embedder.name)) == {one.id}
        assert await asked.vectors_of(session, [one], "another") == {}
        changed = Asked(one.id, curated("Wie betaalt dat?"), one.kind, one.who)
        assert await asked.vectors_of(session, [changed], embedder.name) == {}
        await asked.forget(session, who.id)
        assert await asked.vectors_of(session, [one], embedder.name) == {}


async def test_a_decision_is_about_the_questions_that_were_there(world: World) -> None:
    for text in TAXI[:3]:
        await world.asks(await world.caregiver(), text)
    made = await world.listed()
    cluster = Cluster("x", tuple((a.id, a.kind) for a in made), (), 3, made[0].text)
    async with world.records.database.transaction() as session:
        await asked.decide(session, cluster, "no_gap", "Eva", reason="Staat er al.")
    await world.asks(await world.caregiver(), TAXI[3])
    async with world.records.database.transaction() as session:
        decisions = await asked.decided(session)
    assert set(decisions) == {a.id for a in made}
    assert {(d.kind, d.reason, d.by) for d in decisions.values()} == {("no_gap", "Staat er al.", "Eva")}
