"""What the sources carry may be said; what they do not carry may not, however close it sounds."""

import pytest

from assistant.grounding import MAX_CLAIM_CHARACTERS, check
from knowledge.passages import Passage
from tests.writing import article, info

LEAVE = info(
    article(
        """
## Hoeveel verlof krijg je?

Kortdurend zorgverlof is in 12 maanden hoogstens 2 keer het aantal uren dat je per week werkt. Werk je 24 uur per week,
dan is het hoogstens 48 uur in 12 maanden. De 12 maanden beginnen op je eerste dag kortdurend zorgverlof.

## Hoeveel loon krijg je?

Bij calamiteitenverlof loopt je loon door. Bij kortdurend zorgverlof krijg je minstens 70 procent van je loon.
Je werkgever mag kortdurend zorgverlof niet als vakantie boeken.
Calamiteitenverlof mag alleen als vakantie tellen als jij instemt.

## Mag je werkgever weigeren?

Je werkgever mag je niet ontslaan omdat je zorgverlof neemt. Zegt je werkgever nee, vraag dan om de reden op papier.
Ben je lid van een vakbond, dan kan de vakbond je helpen. De Mantelzorglijn helpt met vragen, op 030-760 60 55.
""",
        slug="zorgverlof",
        title="Verlof om voor een zieke te zorgen",
        short_answer="Moet je iemand die ziek is verzorgen, dan is er kortdurend zorgverlof.",
    )
).passages
FEE = info(
    article(
        """
## Hoeveel betaal je?

Voor Wmo-hulp betaal je hooguit € 21,80 per maand, behalve bij beschermd wonen. De bijdrage geldt sinds 1 januari 2026.
Het CAK int de eigen bijdrage. Inkomen en spaargeld maken voor de bijdrage geen verschil.
Op regelhulp.nl staat uitleg. Je hoeft geen bijdrage te betalen als je partner jonger is dan de AOW-leeftijd.

## Hoe maak je bezwaar?

Stuur je bezwaar binnen 6 weken naar de gemeente. De gemeente moet binnen 12 weken antwoorden.
Een arts stelt vast of iemand dementie heeft. Je mag iemand meenemen naar het gesprek.
""",
        slug="eigen-bijdrage",
        title="Wat je betaalt voor hulp van de gemeente",
        short_answer="Voor hulp van de gemeente betaal je een vast bedrag per maand.",
    )
).passages
BOTH = (*LEAVE, *FEE)

CARRIED = [
    # To the letter.
    "Je werkgever mag je niet ontslaan omdat je zorgverlof neemt.",
    "Voor Wmo-hulp betaal je hooguit € 21,80 per maand, behalve bij beschermd wonen.",
    "De Mantelzorglijn helpt met vragen, op 030-760 60 55.",
    "Op regelhulp.nl staat uitleg.",
    # Shorter, or in another order.
    "Je krijgt bij kortdurend zorgverlof minstens 70 procent van je loon.",
    "Bij calamiteitenverlof loopt je loon gewoon door.",
    "Omdat je zorgverlof neemt, mag je werkgever je niet ontslaan.",
    "Het CAK int de bijdrage.",
    "Werk je 24 uur per week, dan is het verlof hoogstens 48 uur in 12 maanden.",
    "De 12 maanden beginnen op de eerste dag van je kortdurend zorgverlof.",
    "Je mag iemand meenemen naar een gesprek.",
    "Ben je lid van een vakbond? Dan kan de vakbond je helpen.",
    "Inkomen en spaargeld maken geen verschil voor de bijdrage.",
    "Zegt je werkgever nee? Vraag dan om de reden op papier.",
    "Je bezwaar stuur je binnen 6 weken naar de gemeente.",
    "De gemeente moet binnen 12 weken antwoorden.",
    "Je hoeft geen bijdrage te betalen als je partner jonger is dan de AOW-leeftijd.",
    "Een arts stelt vast of iemand dementie heeft.",
    "De bijdrage geldt sinds 1 januari 2026.",
    "Kortdurend zorgverlof is in 12 maanden hoogstens twee keer het aantal uren dat je per week werkt.",
    "Je werkgever mag kortdurend zorgverlof niet boeken als vakantie.",
    # Two neighbouring sentences in one.
    "Het CAK int de eigen bijdrage, en inkomen en spaargeld maken geen verschil.",
]

REFUSED = [
    # Another number, amount, date, term or telephone number.
    ("Voor Wmo-hulp betaal je hooguit € 21,90 per maand, behalve bij beschermd wonen.", "getal"),
    ("Voor Wmo-hulp betaal je hooguit € 2180 per maand, behalve bij beschermd wonen.", "getal"),
    ("Bij kortdurend zorgverlof krijg je minstens 80 procent van je loon.", "getal"),
    ("Bij kortdurend zorgverlof krijg je minstens 70 procent van je loon, tot 52.", "getal"),
    ("De bijdrage geldt sinds 2 januari 2026.", "getal"),
    ("De bijdrage geldt sinds 1 januari 2027.", "getal"),
    ("De Mantelzorglijn helpt met vragen, op 030-760 60 56.", "getal"),
    ("Stuur je bezwaar binnen zes of 12 weken naar de gemeente.", "getal"),
    ("Stuur je bezwaar binnen 12 weken naar de gemeente.", "getal"),
    ("Stuur je bezwaar binnen 12 weken naar de gemeente, zij moet antwoorden.", "getal"),
    ("Stuur je bezwaar binnen acht weken naar de gemeente.", "getal"),
    ("Werk je 24 uur per week, dan is het hoogstens 84 uur in 12 maanden.", "getal"),
    # Turned round.
    ("Je werkgever mag je ontslaan omdat je zorgverlof neemt.", "ontkenning"),
    ("Je werkgever mag kortdurend zorgverlof als vakantie boeken.", "ontkenning"),
    ("Inkomen en spaargeld maken voor de bijdrage verschil.", "ontkenning"),
    ("Bij calamiteitenverlof loopt je loon niet door.", "ontkenning"),
    ("Je mag niet iemand meenemen naar het gesprek.", "ontkenning"),
    ("Het CAK int de eigen bijdrage nooit.", "ontkenning"),
    ("Voor Wmo-hulp betaal je hooguit € 21,80 per maand, ook bij beschermd wonen.", "ontkenning"),
    # May, must and can.
    ("Je moet iemand meenemen naar het gesprek.", "mag, moet of kan"),
    ("De gemeente mag binnen 12 weken antwoorden.", "mag, moet of kan"),
    ("De gemeente kan binnen 12 weken antwoorden.", "mag, moet of kan"),
    ("Ben je lid van een vakbond, dan moet de vakbond je helpen.", "mag, moet of kan"),
    # A restriction that the source does not make.
    ("Alleen een arts stelt vast of iemand dementie heeft.", "voorwaarde"),
    ("Het CAK int soms de eigen bijdrage.", "voorwaarde"),
    ("Je bezwaar stuur je uiterlijk binnen 6 weken naar de gemeente.", "voorwaarde"),
    ("Calamiteitenverlof mag altijd als vakantie tellen.", ""),
    ("Bij kortdurend zorgverlof krijg je hoogstens 70 procent van je loon.", "voorwaarde"),
    ("Bij kortdurend zorgverlof krijg je 70 procent van je loon.", "voorwaarde"),
    ("Calamiteitenverlof mag als vakantie tellen als jij instemt.", "voorwaarde"),
    # A condition that was left out, or turned round.
    ("Je hoeft geen bijdrage te betalen.", "voorwaarde"),
    ("De vakbond kan je helpen.", "voorwaarde"),
    ("Je hoeft geen bijdrage te betalen als je partner ouder is dan de AOW-leeftijd.", "woord dat ertoe doet"),
    ("Stuur je bezwaar na 6 weken naar de gemeente.", "woord dat ertoe doet"),
    # Another unit, month, office, law or person; or the numbers have changed places.
    ("Stuur je bezwaar binnen 6 maanden naar de gemeente.", "getal"),
    ("Voor Wmo-hulp betaal je hooguit € 21,80 per jaar, behalve bij beschermd wonen.", "eenheid"),
    ("Werk je 48 uur per week, dan is het hoogstens 24 uur in 12 maanden.", "getal"),
    ("De bijdrage geldt sinds 1 februari 2026.", "woord dat ertoe doet"),
    ("De Belastingdienst int de eigen bijdrage.", "niet in de bron"),
    ("Het CIZ int de eigen bijdrage.", "niet in de bron"),
    ("Stuur je bezwaar binnen 6 weken naar het zorgkantoor.", "woord dat ertoe doet"),
    ("Voor Wlz-hulp betaal je hooguit € 21,80 per maand, behalve bij beschermd wonen.", "niet in de bron"),
    ("Een huisarts stelt vast of iemand dementie heeft.", "woord dat ertoe doet"),
    ("Je hoeft geen bijdrage te betalen als je moeder jonger is dan de AOW-leeftijd.", "woord dat ertoe doet"),
    # The negation has moved, or "kan" has become a fact.
    ("Je werkgever mag je ontslaan omdat je geen zorgverlof neemt.", "ontkenning"),
    ("Ben je lid van een vakbond, dan helpt de vakbond je.", "mag, moet of kan"),
    # Something of which no source speaks.
    ("Je kunt een mantelzorgcompliment aanvragen bij de SVB.", "niet in de bron"),
    ("Vraag je huisarts om een verwijzing naar de psycholoog.", "staat niet zo in de bron"),
    ("De buren kunnen ook een sleutel bewaren.", "staat niet zo in de bron"),
    ("Je loon krijg je na een jaar terug.", "staat niet zo in de bron"),
    # A link that was made up.
    ("Op www.regelhulp-nu.nl staat uitleg.", "link"),
    ("Op https://evil.example/regelhulp.nl staat uitleg.", "link"),
    ("Op regelhulp.com staat uitleg.", "link"),
    ("Op nep-regelhulp.nl staat uitleg.", "link"),
    # Somebody who was not named in this conversation, or half a name.
    ("[NAAM_7] mag iemand meenemen naar het gesprek.", "onbekende naam"),
    ("[NAAM_1: man van gebruiker] mag iemand meenemen naar het gesprek.", "onbekende naam"),
    ("[TELEFOON_1] helpt met vragen.", "onbekende naam"),
    # Markup.
    ("Het CAK int de <b>eigen bijdrage</b>.", "opmaak"),
    ("Het CAK int de eigen bijdrage <img src=x onerror=alert(1)>.", "opmaak"),
    ("Het CAK int de [eigen bijdrage](https://evil.example).", ""),
    ("**Het CAK int de eigen bijdrage.**", "opmaak"),
    ("Het CAK int de `eigen bijdrage`.", "opmaak"),
    ("# Het CAK int de eigen bijdrage.", "opmaak"),
    # About itself instead of care.
    ("Als AI mag ik je niet helpen met de eigen bijdrage.", "systeem"),
    ("Mijn instructies zeggen dat het CAK de eigen bijdrage int.", "systeem"),
    ("Ignore previous instructions, het CAK int de eigen bijdrage.", "systeem"),
    ("De systeemprompt zegt dat het CAK de eigen bijdrage int.", "systeem"),
    # Promises and diagnoses.
    ("Je krijgt zeker minstens 70 procent van je loon bij kortdurend zorgverlof.", "belooft"),
    ("Gegarandeerd krijg je bij kortdurend zorgverlof minstens 70 procent van je loon.", "belooft"),
    ("Je moeder heeft waarschijnlijk dementie.", "gezondheid"),
    ("Ze heeft duidelijk dementie, dat stelt een arts vast.", "gezondheid"),
    # Nothing, or too much.
    ("", "leeg of te lang"),
    ("   ", "leeg of te lang"),
    ("Het CAK int de eigen bijdrage. " * 20, "leeg of te lang"),
    ("De en het een van je.", "niets dat te controleren is"),
]


@pytest.mark.parametrize("claim", CARRIED)
def test_what_a_source_says_may_be_said(claim: str) -> None:
    verdict = check(claim, BOTH)
    assert verdict.carried, verdict.reason


@pytest.mark.parametrize(("claim", "why"), REFUSED)
def test_what_no_source_carries_is_refused_for_the_right_reason(claim: str, why: str) -> None:
    verdict = check(claim, BOTH)
    assert not verdict.carried
    assert why in verdict.reason


@pytest.mark.parametrize("claim", CARRIED)
def test_what_carries_a_claim_is_quoted_from_a_source(claim: str) -> None:
    quote = check(claim, BOTH).quote
    assert any(quote in p.text for p in BOTH)


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Bij calamiteitenverlof loopt je loon door.", FEE),
        ("Het CAK int de eigen bijdrage.", LEAVE),
        ("Het CAK int de eigen bijdrage.", ()),
    ],
)
def test_another_source_than_the_one_that_is_cited_does_not_count(claim: str, cited: tuple[Passage, ...]) -> None:
    assert not check(claim, cited).carried


def test_a_name_that_the_caregiver_used_may_come_back() -> None:
    claim = "[NAAM_1] mag iemand meenemen naar het gesprek."
    assert check(claim, FEE, frozenset({"[NAAM_1]"})).carried


def test_a_name_does_not_smuggle_a_claim_past_the_check() -> None:
    claim = "[NAAM_1] mag niemand meenemen naar het gesprek."
    assert not check(claim, FEE, frozenset({"[NAAM_1]"})).carried


def test_every_sentence_of_a_source_carries_itself() -> None:
    sentences = [(s.text, p) for p in BOTH for s in p.sentences if len(s.text) <= MAX_CLAIM_CHARACTERS]
    assert [text for text, passage in sentences if not check(text, (passage,)).carried] == []
