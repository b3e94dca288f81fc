"""A model's answer: every sentence is checked before it is seen, and nothing that a model does goes further than that."""

import asyncio
import json

import pytest

from assistant.compose import MAX_LINE, MAX_PASSAGES, MAX_SENTENCES, Composed, compose
from assistant.model import ModelError
from assistant.turn import CaregiverContext, PastTurn, SentenceReady, Turn
from knowledge.retrieval import Found, Hit
from knowledge.safe_text import RedactedText, curated
from tests.spoken import BROKEN, COMPLETE, Spoken, line
from tests.writing import article, info

LOKET = "Bel het loket van de gemeente."
THUIS = "Er komt iemand bij je thuis."
PAY = "De gemeente betaalt mee."
# In the order in which they were found: [1] is the short answer, [2] is how to ask for it.
PASSAGES = info(article()).passages
FOUND = Found(curated("Hoe vraag ik het aan?"), tuple(Hit(p, 1.0, 0.9) for p in PASSAGES), 0.9)
TURN = Turn(curated("Hoe vraag ik het aan?"))


async def composed(model: Spoken, turn: Turn = TURN, deadline: float = 5.0) -> tuple[list[SentenceReady], Composed]:
    result = Composed()
    shown = [r async for r in compose(turn, FOUND.question, FOUND, model, deadline, result)]
    return shown, result


def texts(shown: list[SentenceReady]) -> list[str]:
    return [r.sentence.text for r in shown]


async def test_sentences_come_one_by_one_with_the_sources_that_they_introduce() -> None:
    shown, result = await composed(Spoken(line(LOKET, 2), line(PAY, 1), line(THUIS, 2), COMPLETE))
    assert texts(shown) == [LOKET, PAY, THUIS]
    assert [r.sentence.citations for r in shown] == [(1,), (2,), (1,)]
    assert [[c.passage for c in r.introduces] for r in shown] == [[PASSAGES[1].id], [PASSAGES[0].id], []]
    assert result.completeness == "ja"


async def test_a_sentence_is_shown_before_the_model_is_done() -> None:
    result = Composed()
    model = Spoken(line(LOKET, 2), 30.0)
    first = await asyncio.wait_for(anext(compose(TURN, FOUND.question, FOUND, model, 60.0, result)), 2)
    assert first.sentence.text == LOKET


async def test_lines_may_arrive_in_any_pieces() -> None:
    whole = line(LOKET, 2) + line(THUIS, 2) + COMPLETE
    shown, result = await composed(Spoken(*whole))
    assert texts(shown) == [LOKET, THUIS]
    assert result.left_out == 0


async def test_a_last_line_without_a_line_break_counts() -> None:
    shown, _ = await composed(Spoken(line(LOKET, 2).rstrip("\n")))
    assert texts(shown) == [LOKET]


@pytest.mark.parametrize(
    "bad",
    [
        "Zeker, hier is je antwoord:\n",
        "{'zin': 'x'}\n",
        "[1, 2]\n",
        "null\n",
        '{"zin": "Bel het loket van de gemeente."}\n',
        '{"zin": ["Bel het loket."], "bronnen": [2]}\n',
        '{"bronnen": [2]}\n',
        '{"zin": "Bel het loket van de gemeente.", "bronnen": "2"}\n',
        '{"zin": "Bel het loket van de gemeente.", "bronnen": []}\n',
        '{"zin": "Bel het loket van de gemeente.", "bronnen": [0]}\n',
        '{"zin": "Bel het loket van de gemeente.", "bronnen": [-1]}\n',
        '{"zin": "Bel het loket van de gemeente.", "bronnen": [99]}\n',
        '{"zin": "Bel het loket van de gemeente.", "bronnen": [2, 99]}\n',
        '{"zin": "Bel het loket van de gemeente.", "bronnen": [true]}\n',
        '{"zin": "Bel het loket van de gemeente.", "bronnen": [1.5]}\n',
        line("Bel het loket van het zorgkantoor.", 2),
        line("Bel het loket van de gemeente op 030-1234567.", 2),
        line("Er komt niemand bij je thuis.", 2),
        line("<script>alert(1)</script> Bel het loket van de gemeente.", 2),
        line("[NAAM_9] komt bij je thuis.", 2),
    ],
)
async def test_a_line_that_is_wrong_is_left_out_and_counted(bad: str) -> None:
    shown, result = await composed(Spoken(bad, line(THUIS, 2), COMPLETE))
    assert texts(shown) == [THUIS]
    assert result.left_out == 1


async def test_a_fence_around_the_lines_is_no_mistake() -> None:
    shown, result = await composed(Spoken("```json\n", line(LOKET, 2), "\n", COMPLETE, "```\n"))
    assert (texts(shown), result.left_out) == ([LOKET], 0)


async def test_what_comes_after_the_last_line_is_not_read() -> None:
    shown, _ = await composed(Spoken(line(LOKET, 2), COMPLETE, line(THUIS, 2)))
    assert texts(shown) == [LOKET]


@pytest.mark.parametrize(
    ("said", "kept"), [("ja", "ja"), ("deels", "deels"), ("nee", "nee"), ("zeker!", "deels"), ([], "deels")]
)
async def test_how_complete_an_answer_is_comes_from_a_closed_list(said: object, kept: str) -> None:
    _, result = await composed(Spoken(json.dumps({"volledig": said}) + "\n"))
    assert result.completeness == kept


async def test_a_model_that_goes_on_is_stopped() -> None:
    shown, _ = await composed(Spoken(*[line(LOKET, 2)] * 50))
    assert len(shown) == MAX_SENTENCES


async def test_a_line_without_end_ends_the_answer() -> None:
    with pytest.raises(ModelError, match="endless line"):
        await composed(Spoken(*["x" * 500] * (MAX_LINE // 500 + 2)))


async def test_a_model_that_is_late_ends_the_answer() -> None:
    with pytest.raises(ModelError, match="deadline"):
        await composed(Spoken(30.0, line(LOKET, 2)), deadline=0.05)


async def test_the_deadline_is_for_the_whole_answer_not_for_each_piece() -> None:
    with pytest.raises(ModelError, match="deadline"):
        await composed(Spoken(*[" ", 0.02] * 500), deadline=0.2)


async def test_what_was_shown_before_a_failure_stays_known() -> None:
    result = Composed()
    with pytest.raises(ModelError):
        _ = [r async for r in compose(TURN, FOUND.question, FOUND, Spoken(line(LOKET, 2), BROKEN), 5.0, result)]
    assert [s.text for s in result.sentences] == [LOKET]


async def test_a_name_that_the_caregiver_used_may_come_back_in_an_answer() -> None:
    turn = Turn(curated("Komt er iemand bij [NAAM_1] thuis?"))
    shown, _ = await composed(Spoken(line("[NAAM_1], er komt iemand bij je thuis.", 2), COMPLETE), turn)
    assert texts(shown) == ["[NAAM_1], er komt iemand bij je thuis."]


async def test_a_step_is_shown_as_a_step() -> None:
    shown, _ = await composed(Spoken(line(LOKET, 2, soort="stap"), line(THUIS, 2, soort="kop"), COMPLETE))
    assert [r.sentence.kind for r in shown] == ["step", "sentence"]


async def test_the_quote_of_a_citation_stands_in_its_passage() -> None:
    shown, _ = await composed(Spoken(line("De gemeente betaalt mee.", 1), COMPLETE))
    (citation,) = shown[0].introduces
    assert citation.quote in PASSAGES[0].text


async def test_a_model_is_asked_once_with_safe_text_only() -> None:
    model = Spoken(COMPLETE)
    history = (PastTurn("caregiver", curated("Hallo")), PastTurn("assistant", curated("Dag")))
    context = CaregiverContext(relation="moeder", municipality="Amersfoort")
    notes = (("[NAAM_1]", "man van gebruiker"),)
    await composed(model, Turn(curated("En voor [NAAM_1]?"), history=history, context=context, notes=notes))
    (talk,) = model.asked
    assert [s.role for s in talk] == ["system", "user", "assistant", "user"]
    assert all(type(s.text) is RedactedText for s in talk)
    for part in ("En voor [NAAM_1]?", "[NAAM_1] is: man van gebruiker", LOKET):
        assert part in talk[-1].text


async def test_nothing_of_a_profile_is_sent() -> None:
    model = Spoken(COMPLETE)
    context = CaregiverContext(relation="schoonmoeder", municipality="Amersfoort")
    await composed(model, Turn(curated("Hoe vraag ik het aan?"), context=context))
    said = " ".join(s.text for s in model.asked[0])
    assert "schoonmoeder" not in said
    assert "Amersfoort" not in said


async def test_only_the_best_passages_are_sent() -> None:
    many = Found(FOUND.question, tuple(Hit(PASSAGES[0], 1.0, 0.9) for _ in range(20)), 0.9)
    model = Spoken(COMPLETE)
    _ = [r async for r in compose(TURN, many.question, many, model, 5.0, Composed())]
    assert f"[{MAX_PASSAGES}] " in model.asked[0][-1].text
    assert f"[{MAX_PASSAGES + 1}] " not in model.asked[0][-1].text
