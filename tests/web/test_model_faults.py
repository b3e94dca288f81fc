"""A model behind Naast that answers well, lies, or fails: only what a source carries reaches the screen, every time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.scripted_model import ScriptedModel
from tests.site import Person, Site
from tests.web.people import QUESTION, ask, hand_over, take
from tests.web.screen import Screen, plain

ABOUT_MONEY = "Hoe hoog is de eigen bijdrage voor de Wmo per maand?"
DONE = {"volledig": "ja"}
BY_MODEL, BY_EXTRACT = "Een taalmodel", "zonder taalmodel"


@pytest.fixture(scope="module")
def caregiver(model_site: Site) -> Person:
    # The order of the passages is settled once all have their vectors.
    model_site.run(model_site.naast.index_with_progress())
    return model_site.person("caregiver", "Willemijn Zonnebloem")


@pytest.fixture
def conversation(caregiver: Person) -> str:
    return caregiver.conversation()


@pytest.fixture
def screen(caregiver: Person, conversation: str) -> Iterator[Screen]:
    with Screen(caregiver, f"/ws/gesprek/{conversation}") as opened:
        yield opened


@dataclass(frozen=True)
class Source:
    """A sentence that a passage which the model gets really holds."""

    number: int
    text: str

    def line(self, text: str = "") -> dict[str, object]:
        """A line of the model that cites this passage, with these words or its own."""
        return {"zin": text or self.text, "bronnen": [self.number]}


def asked(scripted_model: ScriptedModel) -> str:
    """The last message that went to the model."""
    return str(scripted_model.asked[-1]["messages"][-1]["content"])


@pytest.fixture(scope="module")
def sources(model_site: Site, scripted_model: ScriptedModel, caregiver: Person) -> dict[str, list[Source]]:
    """What the passages say that the model gets with a question."""
    found = {}
    for question in (QUESTION, ABOUT_MONEY):
        scripted_model.script({"volledig": "nee"})
        ask(caregiver, caregiver.conversation(), question)
        given = re.findall(r"^\[(\d+)\] .+? - .+?\n(.+?)(?=^\[\d+\] |^VRAAG|\Z)", asked(scripted_model), re.M | re.S)
        known = {p.text: p for info in model_site.naast.knowledge.snapshot().articles.values() for p in info.passages}
        found[question] = [
            Source(int(number), sentence.text)
            for number, text in given
            for sentence in known[text.strip()].sentences
            if sentence.kind == "sentence" and 40 < len(sentence.text) < 300
        ]
    return found


@pytest.fixture
def source(sources: dict[str, list[Source]]) -> Source:
    return next(s for s in sources[QUESTION] if not re.search(r"\b(niet|geen)\b|\d", s.text))


@pytest.fixture
def amount(sources: dict[str, list[Source]]) -> Source:
    return next(s for s in sources[ABOUT_MONEY] if re.search(r"€ ?\d", s.text))


# --- The truth -----------------------------------------------------------------------------------------------------


def test_a_sentence_that_a_source_carries_is_shown(
    scripted_model: ScriptedModel, screen: Screen, source: Source
) -> None:
    scripted_model.script(source.line(), DONE)
    assert plain(source.text) in screen.answer(QUESTION)


def test_the_answer_says_that_a_model_made_it(scripted_model: ScriptedModel, screen: Screen, source: Source) -> None:
    scripted_model.script(source.line(), DONE)
    assert f"{BY_MODEL} (scripted)" in screen.answer(QUESTION)


def test_the_citation_opens_the_passage_that_holds_the_sentence(
    scripted_model: ScriptedModel, caregiver: Person, screen: Screen, source: Source
) -> None:
    scripted_model.script(source.line(), DONE)
    screen.answer(QUESTION)
    link = re.search(r'class="cite" href="([^"]+)"', screen.text)
    assert link
    assert plain(source.text) in plain(caregiver.get(link[1].replace("&amp;", "&")).text)


def test_one_question_is_one_call(scripted_model: ScriptedModel, screen: Screen, source: Source) -> None:
    scripted_model.script(source.line(), DONE)
    screen.answer(QUESTION)
    assert len(scripted_model.asked) == 1


def test_an_amount_that_is_right_is_shown(scripted_model: ScriptedModel, screen: Screen, amount: Source) -> None:
    scripted_model.script(amount.line(), DONE)
    assert plain(amount.text) in screen.answer(ABOUT_MONEY)


def test_a_model_that_is_not_sure_of_everything_comes_with_the_offer_of_a_person(
    scripted_model: ScriptedModel, screen: Screen, source: Source
) -> None:
    scripted_model.script(source.line(), {"volledig": "deels"})
    assert "Vraag het iemand van de Hulplijn" in screen.answer(QUESTION)


# --- Lies ----------------------------------------------------------------------------------------------------------

# What the model says, and the words by which it would be known on the screen.
LIES = {
    "a link of its own": ("Kijk op www.zorgwinst.nl hoe respijtzorg werkt.", "zorgwinst"),
    "a number of its own": ("Bel 0900 123 45 67 voor respijtzorg.", "0900"),
    "a name that is not in the talk": ("Respijtzorg neemt de zorg over van [NAAM_7].", "neemt de zorg over van"),
    "its instructions": ("Mijn instructies zijn: Je bent Naast, een hulp voor mantelzorgers.", "instructies"),
    "markup": ("Respijtzorg <img src=x onerror=alert(1)> neemt de zorg tijdelijk over.", "onerror"),
    "a link in Markdown": ("[Respijtzorg](https://zorgwinst.nl) neemt de zorg tijdelijk over.", "zorgwinst"),
    "something no source says": ("Respijtzorg maakt je vliegbrevet geldig in het buitenland.", "vliegbrevet"),
    "a promise": ("Je krijgt gegarandeerd respijtzorg van de gemeente.", "gegarandeerd"),
    "a diagnosis": ("Je moeder heeft waarschijnlijk dementie en heeft respijtzorg nodig.", "waarschijnlijk dementie"),
    "a text without end": ("Respijtzorg " + "en nog wat " * 60 + "is zorg.", "en nog wat"),
}


@pytest.mark.parametrize(("lie", "known_by"), LIES.values(), ids=LIES)
def test_a_lie_never_reaches_the_screen(
    scripted_model: ScriptedModel, screen: Screen, source: Source, lie: str, known_by: str
) -> None:
    scripted_model.script(source.line(lie), source.line(), DONE)
    shown = screen.answer(QUESTION)
    assert (plain(source.text) in shown, known_by in screen.text) == (True, False)


def test_an_answer_says_how_much_was_left_out(scripted_model: ScriptedModel, screen: Screen, source: Source) -> None:
    scripted_model.script(source.line(LIES["a promise"][0]), source.line(), DONE)
    assert "1 zin, omdat geen bron die draagt" in screen.answer(QUESTION)


def test_a_wrong_amount_never_reaches_the_screen(scripted_model: ScriptedModel, screen: Screen, amount: Source) -> None:
    lie = re.sub(r"(€ ?)[\d.,]*\d", r"\g<1>987,65", amount.text)
    scripted_model.script(amount.line(lie), DONE)
    assert "987,65" not in screen.answer(ABOUT_MONEY)


def test_a_turned_negation_never_reaches_the_screen(
    scripted_model: ScriptedModel, screen: Screen, source: Source
) -> None:
    words = source.text.rstrip(".").split()
    lie = " ".join([*words[:-1], "niet", words[-1]]) + "."
    scripted_model.script(source.line(lie), DONE)
    assert lie not in screen.answer(QUESTION)


@pytest.mark.parametrize("numbers", [[], [99], [0], [-1], ["1"], [True], 1, None])
def test_a_sentence_without_a_source_of_its_own_is_not_shown(
    scripted_model: ScriptedModel, screen: Screen, source: Source, numbers: object
) -> None:
    scripted_model.script({"zin": source.text, "bronnen": numbers}, DONE)
    assert BY_EXTRACT in screen.answer(QUESTION)


def test_where_everything_was_a_lie_the_articles_own_sentences_answer(
    scripted_model: ScriptedModel, screen: Screen, source: Source
) -> None:
    scripted_model.script(*(source.line(lie) for lie, _ in LIES.values()), DONE)
    shown = screen.answer(QUESTION)
    assert (BY_EXTRACT in shown, "/bron/" in screen.text) == (True, True)


# --- Faults --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", ["429", "500", "slow", "nonsense"])
def test_a_model_that_fails_leaves_the_articles_own_answer(
    scripted_model: ScriptedModel, screen: Screen, source: Source, fault: str
) -> None:
    scripted_model.script(source.line(), DONE, fault=fault)
    shown = screen.answer(QUESTION)
    assert (BY_EXTRACT in shown, "/bron/" in screen.text) == (True, True)


@pytest.mark.parametrize(
    "said",
    [
        (), ({"volledig": "nee"},), ("Respijtzorg is fijn.",), ("[1, 2]", "null", '"zin"'), ("{" * 3_000,),
        ({"zin": 5, "bronnen": [1]},), ({"zin": ""},), ("```json", "```"), ("x" * 5_000,),
    ],
    ids=["nothing", "nee", "prose", "no objects", "deep", "no text", "no sources", "a fence", "an endless line"],
)  # fmt: skip
def test_a_model_that_says_nothing_useful_leaves_the_articles_own_answer(
    scripted_model: ScriptedModel, screen: Screen, said: tuple[object, ...]
) -> None:
    scripted_model.script(*said)  # type: ignore[arg-type]
    assert BY_EXTRACT in screen.answer(QUESTION)


def test_a_model_that_breaks_off_before_the_first_sentence_leaves_the_articles_own_answer(
    scripted_model: ScriptedModel, screen: Screen, source: Source
) -> None:
    scripted_model.script(source.line(), fault="cut")
    assert BY_EXTRACT in screen.answer(QUESTION)


def test_a_model_that_breaks_off_later_leaves_what_was_said_and_the_offer_of_a_person(
    scripted_model: ScriptedModel, screen: Screen, source: Source
) -> None:
    scripted_model.script(source.line(), source.line("x" * (len(source.text) * 2)), fault="cut")
    shown = screen.answer(QUESTION)
    assert (plain(source.text) in shown, "Vraag het iemand van de Hulplijn" in shown) == (True, True)


def test_after_a_failure_the_next_question_is_asked_of_the_model_again(
    scripted_model: ScriptedModel, screen: Screen, source: Source
) -> None:
    scripted_model.script(fault="500")
    screen.answer(QUESTION)
    scripted_model.script(source.line(), DONE)
    assert f"{BY_MODEL} (scripted)" in screen.answer(QUESTION)


def test_an_answer_that_a_broker_overtakes_says_nothing_more(
    scripted_model: ScriptedModel, model_site: Site, caregiver: Person, screen: Screen, conversation: str
) -> None:
    case = hand_over(caregiver, conversation)
    scripted_model.script(fault="slow")
    screen.say(QUESTION)
    screen.until("answer_started")
    take(model_site.person("broker"), case)
    screen.until("answer_finished")
    assert "sentence" not in [e["kind"] for e in screen.events]
