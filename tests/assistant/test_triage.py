"""An emergency is seen in the raw text, at once, and calm stays calm."""

import json
import time
from pathlib import Path

import pytest

from assistant.emergency import card_for, warmth_for
from assistant.triage import Label, Tier, Triage, triage
from assistant.triage.judging import signals

DATA = Path(__file__).parents[2] / "eval" / "data"

ACUTE_FIRST_CALLS = [
    ("ik wil er vanavond een eind aan maken", Label.SUICIDE_SELF, "113"),
    ("mijn zoon dreigt zichzelf iets aan te doen", Label.SUICIDE_OTHER, "113"),
    ("hij staat met een mes voor me", Label.VIOLENCE_NOW, "112"),
    ("mijn vader ademt niet meer", Label.MEDICAL_EMERGENCY, "112"),
    ("haar mond hangt ineens scheef", Label.MEDICAL_EMERGENCY, "112"),
    ("mijn moeder is gevallen. ze kan niet overeind komen.", Label.MEDICAL_EMERGENCY, "112"),
    ("mijn man met alzheimer is weggelopen en we kunnen hem nergens vinden", Label.MISSING_PERSON, "112"),
]
URGENT_FIRST_CALLS = [
    ("iedereen is beter af zonder mij", Label.SUICIDE_SELF, "113"),
    ("mijn moeder zegt dat ze niet meer wil leven", Label.SUICIDE_OTHER, "113"),
    ("mijn man slaat mij", Label.ABUSE, "0800-2000"),
    ("ik ben bang dat ik haar iets aandoe", Label.ABUSE, "0800-2000"),
    ("mijn broer pint geld van de rekening van mijn moeder voor zichzelf", Label.ABUSE, "0800-2000"),
    ("ze is sinds gisteren plotseling heel verward en heeft koorts", Label.URGENT_MEDICAL, "huisartsenspoedpost"),
    ("mijn zoon is psychotisch", Label.PSYCHIATRIC_CRISIS, "huisartsenspoedpost"),
]


@pytest.mark.parametrize(("text", "label", "first"), ACUTE_FIRST_CALLS)
def test_danger_at_this_moment_is_acute_and_has_the_right_first_call(text: str, label: Label, first: str) -> None:
    seen = triage(text)
    assert (seen.tier, seen.label, seen.numbers[0]) == (Tier.ACUTE, label, first)


@pytest.mark.parametrize(("text", "label", "first"), URGENT_FIRST_CALLS)
def test_what_cannot_wait_is_urgent_and_has_the_right_first_call(text: str, label: Label, first: str) -> None:
    seen = triage(text)
    assert seen.shows_card
    assert (seen.label, seen.numbers[0]) == (label, first)


@pytest.mark.parametrize(
    "text",
    [
        "ik lach me dood om die brief",
        "wat een moordend tempo bij het ciz",
        "een zelfmoordterrorist op tv maakt mijn moeder bang",
        "mijn vader is vorig jaar aan een hartinfarct overleden",
        "wat doet Veilig Thuis",
        "hoe werkt euthanasie",
        "wat zijn signalen van een beroerte",
        "wij wonen op nummer 112",
        "de gemeente reageert niet op mijn aanvraag",
        "mijn moeder valt onder de Wlz",
        "wie zorgt er voor mijn zoon als ik er niet meer ben",
        "wat als ze een keer valt en niet kan opstaan",
        "ik ben het formulier kwijt",
        "ze is gevallen maar is gelukkig weer helemaal hersteld",
        "hoe vraag ik een pgb aan",
        "hij houdt van bloemkool",
        "mijn man houdt erg van lekker eten",
        "oma houdt veel van haar kat",
    ],
)
def test_look_alikes_stay_calm(text: str) -> None:
    assert triage(text) == Triage(), [s.row for s in signals(text)]


@pytest.mark.parametrize(
    "text", ["ik kan niet meer", "ik trek dit niet meer", "ik ben helemaal op", "het groeit me boven het hoofd"]
)
def test_overload_gets_warmth_and_no_siren(text: str) -> None:
    seen = triage(text)
    assert (seen.tier, seen.label, seen.numbers) == (Tier.CONCERN, Label.OVERLOAD, ())
    assert card_for(seen) is None
    assert warmth_for(seen)


def test_a_denied_thought_of_suicide_is_at_most_a_concern() -> None:
    assert triage("ik denk niet aan zelfmoord").tier in (Tier.CONCERN, Tier.NONE)


def test_a_doubt_is_no_denial() -> None:
    assert triage("ik weet niet of ik nog wil leven, ik wil dood").shows_card


def test_what_is_over_in_one_clause_does_not_calm_the_next() -> None:
    assert triage("mijn vader is vorig jaar overleden en nu wil ik ook dood").tier is Tier.ACUTE


@pytest.mark.parametrize(
    "text",
    [
        "IK WIL DOOOOOD",
        "ik wil d o o d, z e l f m o o r d plegen",
        "ik denk aan zelfmoort",
        "ik denk aan zelf moord",
        "ik denk aan z3lfm00rd",
        "ik denk aan zеlfmооrd",  # Cyrillic letters among the Latin ones
        "ik denk aan zelf\u200bmoord",
        "ｉｋ ｗｉｌ ｄｏｏｄ",
        "k wil nie meer leven",
        "ik wil níét méér léven",
    ],
)
def test_spelling_and_disguise_hide_nothing(text: str) -> None:
    assert triage(text).label is Label.SUICIDE_SELF


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("I want to kill myself", Label.SUICIDE_SELF),
        ("Ich will nicht mehr leben", Label.SUICIDE_SELF),
        ("kendimi öldürmek istiyorum", Label.SUICIDE_SELF),
        ("bghit nmout", Label.SUICIDE_SELF),
        ("nie chcę już żyć", Label.SUICIDE_SELF),
        ("я хочу померти", Label.SUICIDE_SELF),
        ("my father is not breathing", Label.MEDICAL_EMERGENCY),
        ("meine Mutter ist bewusstlos", Label.MEDICAL_EMERGENCY),
        ("babam nefes almıyor", Label.MEDICAL_EMERGENCY),
        ("mama jest nieprzytomna", Label.MEDICAL_EMERGENCY),
        ("він не дихає", Label.MEDICAL_EMERGENCY),
        ("baba ma kaytnefesch", Label.MEDICAL_EMERGENCY),
    ],
)
def test_a_cry_in_another_language_is_seen(text: str, label: Label) -> None:
    assert triage(text).label is label


def test_a_cry_in_the_second_half_of_a_long_practical_question_is_seen() -> None:
    practical = "Mijn moeder heeft een indicatie en ik wil weten hoe de eigen bijdrage werkt. " * 12
    assert triage(practical + "Eerlijk gezegd weet ik al hoe ik uit het leven stap.").tier is Tier.ACUTE


def test_harm_already_done_puts_112_first() -> None:
    assert triage("ik heb net een hele strip slaappillen geslikt").numbers[0] == "112"


def test_a_crisis_with_danger_puts_112_first() -> None:
    seen = triage("mijn broer is psychotisch en gevaarlijk, hij dreigt met een mes")
    assert (seen.tier, seen.numbers[0]) == (Tier.ACUTE, "112")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00",
        "?",
        "😀" * 500,
        "a" * 4000,
        "dood " * 800,
        "a.b" * 1300,
        "ik wil dood niet meer " * 180,
        "م" * 4000,
    ],
)
def test_any_text_is_judged_fast_and_without_an_exception(text: str) -> None:
    started = time.perf_counter()
    triage(text)
    assert time.perf_counter() - started < 0.1  # seconds; 20 ms on an idle core


def test_twice_the_text_costs_no_more_than_about_twice_the_time() -> None:
    words = "ik hij mijn moeder niet is heeft kan wil op de grond en van in dood slaat geld bed uur nu"

    def cost(times: int) -> float:
        text = " ".join(f"{words} x{n}" for n in range(times))
        started = time.perf_counter()
        triage(text)
        return time.perf_counter() - started

    cost(10)
    assert cost(800) < 12 * max(cost(200), 0.001)


def test_every_card_speaks_and_its_first_call_is_that_of_triage() -> None:
    for text, _, first in ACUTE_FIRST_CALLS + URGENT_FIRST_CALLS:
        seen = triage(text)
        card = card_for(seen)
        assert card is not None
        assert card.headline
        assert card.text
        assert "!" not in card.headline + card.text
        assert len(card.calls) == len(seen.numbers)
        called = card.calls[0]
        assert called.href == (
            "/artikel/spoed-en-crisis-nummers" if first == "huisartsenspoedpost" else f"tel:{first.replace('-', '')}"
        )


def test_the_card_of_a_stroke_asks_to_remember_the_time() -> None:
    card = card_for(triage("zijn mond hangt ineens scheef en hij praat raar"))
    assert card is not None
    assert "Onthoud hoe laat het begon" in card.text


def test_a_stored_judgement_still_has_its_card() -> None:
    seen = triage("zijn mond hangt ineens scheef")
    assert card_for(Triage(seen.tier, seen.label, seen.numbers)) is not None


def test_the_development_set_keeps_its_marks() -> None:
    rows = [json.loads(line) for line in (DATA / "triage-dev.jsonl").read_text().splitlines()]
    alarms = [r for r in rows if r["tier"] in ("acute", "urgent")]
    calm = [r for r in rows if r["tier"] == "none"]
    overload = [r for r in rows if r["tier"] == "concern"]
    assert sum(triage(r["text"]).shows_card for r in alarms) / len(alarms) >= 0.97
    assert sum(triage(r["text"]).shows_card for r in calm) / len(calm) <= 0.03
    assert sum(triage(r["text"]).shows_card for r in overload) / len(overload) <= 0.15
