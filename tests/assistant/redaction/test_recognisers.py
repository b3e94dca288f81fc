"""Truth tables: what each recogniser hides, and the look-alikes that it must leave."""

import json
from pathlib import Path

import pytest

import eval
from assistant.redaction import Redactor
from assistant.redaction.recognisers.base import Cued

# {braces} mark what must be hidden, wholly and with nothing else; a line without braces must stay as it is.
TABLES = {
    "NAAM": [
        "mijn man {henk} heeft dementie",
        "ik heet {fatima el idrissi} en ik zorg voor mijn oma",
        "dr. {v.d. berg} belt morgen",
        "mevrouw {de wit} van boven",
        "gr. {Fatima}",
        "Groetjes, {Wil}",
        "{Henks} pgb loopt af",
        "de heer {P.J. Scholten} en {K.} en {M. Verbeek}",
        "mijn dochter {oleksandra} woont bij ons",
        "{Oleksandr Kovalenko} heeft hulp nodig",
        "MIJN MAN {HENK} SLAAPT NIET",
        "mijn zus {roos} komt morgen",
        "wij zijn {Jan} en {Anneke de Vries-Jansen}",
        "{Bas} belt, zei {Pieter-Bas van Ommen}",
        "mijn mna {johna} heeft koorts",
        "volgens {Van der Heijden} mag dat",
        "mevrouw {vos} bij het loket",
        "Hartelijke groet, {Karel Prins} (zoon van {Annie Prins})",
        "Gisteren is {Teun} van de fiets gevallen",
        "{henk_devries} en {henk1958}",
        "mijn man ({Storm}) werkt niet",
        "kusjes van {lisa}",
        "ik zocht {karin boer} van de gemeente",
        "Mijn familie in Limburg en mijn ouders in Arnhem",
        "het Huis van de Wijk en de Raad van de Wijk",
        "mijn kinderen durven het niet te zeggen",
        "Toen hij kwam.de man was weg",
        "de roos bloeit in mei",
        "mijn moeder wil niet meer en ik hoop op hulp",
        "Mijn vader was bakker en mijn moeder kok",
        "hij heeft Alzheimer, Parkinson of Lewy body",
        "de ziekte van Huntington en het syndroom van Down",
        "het CIZ, de SVB, het CAK en de Wlz",
        "Gemeente Den Haag en Bergen op Zoom, Zuid-Limburg",
        "Voor de Aanvraag moet ik een Formulier invullen",
        "mijn man snurkt, plast en spuugt",
        "Kan mijn zus mee naar het keukentafelgesprek?",
    ],
    "TELEFOON": [
        "bel {06-12345678}",
        "bel {06 12 34 56 78} of {(0523) 12 34 56}",
        "bel {+31 6 12345678} of {0031612345678} of {+31(0)612345678}",
        "mijn nummer is {nul zes twaalf vierendertig zesenvijftig achtenzeventig}",
        "tel {06.12.34.56.78}",
        "mijn mobiel is {0612345679999}",
        "bel 112, 113, 0800-2000, 0800-0113, 0900-8844 of 14 030",
        "de Mantelzorglijn is 030-760 60 55",
        "op 04-03-2021 en van 09.00-17.00 uur",
    ],
    "EMAIL": [
        "mail {henk.devries@gmail.com}",
        "mail {henk punt devries apenstaartje gmail punt com}",
        "mail {annie.k (at) kpnmail.nl}",
        "mail {fam.degraaf @ home.nl}",
        "mail info@mantelzorg.nl",
        "ik zag at hij viel. Toen belde ik",
    ],
    "BSN": [
        "bsn {123456782}",
        "mijn bsn is {123.456.782}",
        "bsn {123 456 78}",
        "burgerservicenummer: {123456789}",
        "wij kregen 11.340 euro in 2023 en 2024",
        "tussen 2023-2024 en op 12-03-2024",
    ],
    "NUMMER": [
        "het nummer {4455667788990} staat op de brief",
        "polisnummer {88-102-334}",
        "zaaknummer {Z2024-00123456}",
        "er zijn 5.500.000 mantelzorgers, 1.250.000 euro",
        "artikel 2.3.2 en 5:9 en 8.1.1",
        "nummer 1 van de wachtlijst",
    ],
    "IBAN": [
        "rekening {NL91 ABNA 0417 1643 00}",
        "rekening {nl91abna0417164301}",  # mistyped: the check fails, it is hidden all the same
        "rekening {BE68 5390 0754 7034}",
    ],
    "KAART": ["mijn pas is {4539 1488 0343 6467}"],
    "POSTCODE": [
        "in {3511 AB} Utrecht",
        "in {3511ab} utrecht",
        "mijn postcode is {3511 ab}",
        "in 2024 is het 1500 mg",
        "2016 en 2017 in Assen",
    ],
    "ADRES": [
        "ik woon in de {kerkstraat 12a} in utrecht",
        "aan de {Burgemeester van Tuyllkade 17}",
        "op {Prins Bernhardlaan 201}",
        "Ze liep op het {Rembrandtplein} rond",
        "onderweg 3 uur, halverwege 2 dagen",
        "straat noch huis",
    ],
    "GEBOORTEDATUM": [
        "geboren op {12 maart 1948}",
        "geb. {12-03-'48}",
        "geboortedatum: {1948-03-12}",
        "geboren {120348}",
        "hij is van {12-3-1938}",
        "sinds 1 januari 2015 geldt de Wmo",
        "op dinsdag 14 maart om 10.30 uur",
    ],
    "LEEFTIJD": ["opa is {94} jaar", "een {91}-jarige vrouw", "mijn vader is {93}", "hij is 88 jaar en krijgt 90 euro"],
    "KENTEKEN": ["kenteken {12-ABC-3}", "de auto heeft kenteken {GT123K}", "van 1-jan-20 tot 31-dec-20"],
    "LINK": [
        "zie {https://www.facebook.com/henk.devries.58}",
        "zie {www.jandevries.nl}",
        "zie https://www.rijksoverheid.nl/onderwerpen/mantelzorg en regelhulp.nl",
    ],
    "ACCOUNT": ["volg {@zorg_lisa88}", "gebruikersnaam {gerda1949}", "ik ben mijn gebruikersnaam vergeten"],
    "GEHEIM": [
        "wachtwoord is {Welkom01}!",
        "pincode van pa is {4821}",
        "wifi wachtwoord is {Zonnebloem#22}",
        "mijn wachtwoord is verlopen en de code is kwijt",
        "aan de achterkant intikken {4471} en dan hekje",
    ],
    "IP": ["mijn ip is {84.25.113.9}", "mac {00:1A:2B:3C:4D:5E}", "artikel 2.3.5.1"],
    "INSTELLING": [
        "verpleeghuis {De Zonnehof}",
        "huisartsenpraktijk {De Linde} in Ede",
        "basisschool {Het Kompas}",
        "ik werk bij {Van Gelder Transport}",
        "ik werk bij de gemeente",
        "een verpleeghuis in de buurt",
    ],
    "PLAATS": ["ze woont in {Lutjegast}", "ze woont in Amersfoort", "is er iets bij ons in de buurt?"],
    "TEKST": ["{Дмитро Коваленко} is ziek", "{我母亲病了} zei hij"],
}


@pytest.mark.parametrize(
    ("type_", "line"), [(type_, line) for type_, lines in TABLES.items() for line in lines], ids=lambda value: value
)
def test_hides_what_is_personal_and_nothing_else(redactor: Redactor, type_: str, line: str) -> None:
    text, expected = _marked(line)
    found = [(span.start, span.end) for span in redactor.redact(text).spans]
    assert [text[s:e] for s, e in found] == [text[s:e] for s, e in expected]
    assert found == expected


@pytest.mark.parametrize(
    ("type_", "line"), [(t, next(line for line in lines if "{" in line)) for t, lines in TABLES.items()]
)
def test_names_the_kind_of_what_it_hides(redactor: Redactor, type_: str, line: str) -> None:
    text, _ = _marked(line)
    assert {span.type for span in redactor.redact(text).spans} == {type_}


def _marked(line: str) -> tuple[str, list[tuple[int, int]]]:
    text, spans = "", []
    for piece in line.split("{"):
        personal, closed, rest = piece.partition("}")
        if closed:
            spans.append((len(text), len(text) + len(personal)))
            text += personal + rest
        else:
            text += piece
    return text, spans


def test_a_pattern_that_waits_for_a_word_finds_all_that_it_would_find_without(
    redactor: Redactor, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = (Path(eval.__file__).parent / "data" / "redaction-dev.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    waiting = [redactor.redact(text).spans for text in texts]
    monkeypatch.setattr(Cued, "finditer", lambda self, text: self._pattern.finditer(text))
    assert [redactor.redact(text).spans for text in texts] == waiting


def test_what_is_only_heard_leaves_public_figures_alone(redactor: Redactor) -> None:
    for text in (
        "mijn code kwijt, ik bel 112, 113, 0800-2000, 0800-0113, 0900-8844 of 14 030",
        "inloggen lukte op 12-05-2026 om 14.30 uur niet, het kost € 1.234,50, zie artikel 2.3.5",
        "hij kreeg 1500 mg en moet 3 keer per dag de pincode van de dispenser zelf onthouden",
    ):
        assert not redactor.redact(text).spans
