"""Truth tables for what is no name of a person: hidden wholly however it is typed, with the look-alikes that must stay."""

import pytest

from assistant.redaction import Redactor, lexicon
from assistant.redaction import lists as word_lists
from assistant.redaction.recognisers import every
from assistant.redaction.recognisers.names import NameRecogniser

# {braces} mark what must be hidden; a line without braces must stay as it is.
TABLES = {
    "ADRES": [
        "wij wonen op {'t Zand 4} in de polder",
        "{It Wiid 7} is een doodlopend pad",
        "de brief gaat naar {Burgemeester Jhr. Quarles van Uffordlaan 77}",
        "mijn zus woont aan de {eerste hogeweg}, boven een winkel",
        "we wonen op {Plein 1940-straat 77-III}",
        "onze tuin is {Kleine Appelstraat 5bis rood}",
        "bezorgen op {Kerkstraat 12 hs}",
        "{Oude Dijk 1 naast 3} is niet te vinden",
        "de buurman van {nummer 11} belde",
        "mijn adres is {kerkstraaat14}",
        "hij dwaalt richting de {Blauwe Dijk}",
        "ze zit op {88a}, naast ons",
        "ik sta op nummer 3 van de wachtlijst",
        "we zijn onderweg, nog 4 uur",
        "in 2023 en 2024 kregen wij een pgb",
        "op kamer 12 en afdeling 3",
        "het duurde 3 weken en 't kostte 20 euro",
    ],
    "INSTELLING": [
        "apotheek {de gouden vijzel} levert niet",
        "bij de apotheek de pillen halen",
        "ik werk bij {garage oosterhof} in de stad",
        "mijn baas van {schildersbedrijf wit en zonen} is boos",
        "hij zingt bij {shantykoor de roerdomp}",
        "gezinshuis {de bijenkorf} heeft plek",
        "zij zit op {het heeremacollege}",
        "onze zoon zit op het {Vechtdal College}",
        "woont mijn tante in {huize avondrust}",
        "ma ligt in {sint barbara}",
        "zijn team is {smash '82}, hij volleybalt",
        "een klacht over woonzorgcentrum {Hof van Nassau}",
        "zij ligt in het UMCG en in het Erasmus MC",
        "aan de afdeling Bezwaar en Beroep",
        "de afdeling Geriatrie en het Wmo-loket",
        "de thuiszorg komt elke dag en de huisarts belt",
        "naar school de kinderen ophalen",
        "een steun van het Rode Kruis",
    ],
    "PLAATS": [
        "ze komt út {Wytgaard}",
        "het ligt tussen {Nieuw-Scheemda} en de snelweg",
        "{wapenveld} hoort bij heerde",
        "ik woon in {kanaleneiland}",
        "mijn zus is zeven weken in Polen",
        "familie in Frankrijk en in Limburg",
        "ze woont in Assen of in Den Bosch",
        "ik zie door de bomen het bos niet meer",
    ],
    "GEBOORTEDATUM": [
        "de patiënt ({3jan43}) is ziek",
        "geboren {den 12den october 1933}",
        "op {29 februari} is ze jarig",
        "geboortedatum {00-00-1949}",
        "vader is van {eind mei 1939}",
        "jannigje is van {1936} en wil fietsen",
        "pa is van {dertien mei achtendertig}",
        "de wet is van 1956 en de brief van 12 mei",
    ],
    "LEEFTIJD": ["mijn oudtante, {101}, wil een scootmobiel", "hij is {negenennegentig}", "bel 112 of 113"],
    "NUMMER": [
        "zaak {11084726 EJ VERZ 26-318} bij de rechtbank",
        "het alarm van het kastje {AL-55012}",
        "klantnummer is {kl-118830}",
        "kenmerk {900.1177.4326}",
        "V-nummer van mijn man is {289 114 7730}",
        "registratienummer {PGB 3381 0927}",
        "Z-index 15.439.282 staat op de bijsluiter",
        "bloeddruk RR 165/88 en pillen om 7.00 10.00 13.00 16.00",
        "de Luisterlijn is 088-0767000",
        "een tekort over 2024 en 1.106 over 2025",
        "een iPhone 14 en formulier M28",
    ],
    "GEHEIM": [
        "toegangscode videobellen {KZ-48-vlinder}",
        "sleutelkastje {0463#}",
        "inlogcode {88 30 16} kwam per sms",
        "wachtwoord is voorlopig {Welkom_9417}",
        "hij heeft {7093} ingetypt",
        "ICD-10 code F00.1 en code P040",
        "een wachtwoord moet 12 tekens hebben",
    ],
    "KENTEKEN": [
        "de sleutels van haar panda {tnfl44}",
        "een andere auto {k 604 tfv}",
        "de taxi komt al 30 jaar en kost 46 euro",
    ],
    "TELEFOON": [
        "bel {06 driemaal 4, 719 03} als het misgaat",
        "bel {zes nul acht negen vier drie een}",
        "een twee drie vier vijf zes, telt hij hardop",
        "UWV zei 088 898 9294",
    ],
    "ACCOUNT": ["mijn login bij het pgb is {hennepman58}"],
    "KAART": ["de creditcard eindigt op {3907}"],
    "BSN": ["mijn bsn eindigt op {367} en begint met {729943}"],
    "POSTCODE": ["mijn oom in {Ureterp} ({9247}) is oud"],
    "IP": ["ik had app versie 10.2.1.4"],
    "LINK": ["op mijnpgb.nl en mijn.emmen.nl", "zie {mijnzorg.example/dossier/88213?token=aa71f}"],
}
LINES = [(type_, line) for type_, lines in TABLES.items() for line in lines]
# The letters of these say what they are, so they are shown as typed only.
CASED = ("II", "PGB", "RR", "UMCG", "BV")


@pytest.fixture(scope="module")
def alone() -> Redactor:
    """Without the recogniser of names, so that nothing is hidden by chance."""
    recognisers = every(word_lists.load(), lexicon.load())
    return Redactor(time_limit=5, recognisers=[r for r in recognisers if not isinstance(r, NameRecogniser)])


@pytest.mark.parametrize(("type_", "line"), LINES, ids=lambda value: value)
def test_hides_what_identifies_and_nothing_else(alone: Redactor, type_: str, line: str) -> None:
    assert _hidden(alone, _plain(line)) == _expected(line)


@pytest.mark.parametrize(
    "line", [line for _, line in LINES if line != line.lower() and not any(part in line for part in CASED)]
)
def test_capitals_make_no_difference(alone: Redactor, line: str) -> None:
    assert _hidden(alone, _plain(line).lower()) == [piece.lower() for piece in _expected(line)]


def _plain(line: str) -> str:
    return line.replace("{", "").replace("}", "")


def _expected(line: str) -> list[str]:
    return [piece.partition("}")[0] for piece in line.split("{")[1:]]


def _hidden(redactor: Redactor, text: str) -> list[str]:
    return [text[span.start : span.end] for span in redactor.redact(text).spans]


def test_figures_of_another_script_do_not_mask_the_whole_message(alone: Redactor) -> None:
    assert "en verder niets" in alone.redact("ze schreef abc፩፪ en verder niets").text
