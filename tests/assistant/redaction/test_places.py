"""A village becomes its municipality, and only when that is certain."""

import csv
from pathlib import Path

import pytest

import assistant.redaction.places as places
from assistant.redaction.places import municipality_of, municipality_of_postcode

LISTS = Path(places.__file__).parent / "lists"


def rows(name: str) -> list[list[str]]:
    lines = [line for line in (LISTS / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return list(csv.reader(lines))[1:]


@pytest.mark.parametrize(
    ("residence", "municipality"),
    [
        # Groningen, Friesland, Drenthe
        ("Ten Boer", "Groningen"),
        ("Appingedam", "Eemsdelta"),
        ("Uithuizen", "Het Hogeland"),
        ("Leek", "Westerkwartier"),
        ("Hoogezand", "Midden-Groningen"),
        ("Winschoten", "Oldambt"),
        ("Ter Apel", "Westerwolde"),
        ("Dokkum", "Noardeast-Fryslân"),
        ("Sneek", "Súdwest-Fryslân"),
        ("Joure", "De Fryske Marren"),
        ("Franeker", "Waadhoeke"),
        ("Drachten", "Smallingerland"),
        ("Gieten", "Aa en Hunze"),
        ("Beilen", "Midden-Drenthe"),
        ("Roden", "Noordenveld"),
        # Overijssel, Flevoland, Gelderland, Utrecht
        ("Vollenhove", "Steenwijkerland"),
        ("Goor", "Hof van Twente"),
        ("Vroomshoop", "Twenterand"),
        ("Emmeloord", "Noordoostpolder"),
        ("Swifterbant", "Dronten"),
        ("Groesbeek", "Berg en Dal"),
        ("Geldermalsen", "West Betuwe"),
        ("Ulft", "Oude IJsselstreek"),
        ("Bennekom", "Ede"),
        ("Vleuten", "Utrecht"),
        ("Leerdam", "Vijfheerenlanden"),
        ("Maarssen", "Stichtse Vecht"),
        ("Doorn", "Utrechtse Heuvelrug"),
        # Noord- and Zuid-Holland, Zeeland
        ("Weesp", "Amsterdam"),
        ("Bussum", "Gooise Meren"),
        ("Heerhugowaard", "Dijk en Waard"),
        ("Middenbeemster", "Purmerend"),
        ("Den Burg", "Texel"),
        ("IJmuiden", "Velsen"),
        ("Spijkenisse", "Nissewaard"),
        ("Brielle", "Voorne aan Zee"),
        ("Oud-Beijerland", "Hoeksche Waard"),
        ("Schoonhoven", "Krimpenerwaard"),
        ("Nieuw-Lekkerland", "Molenlanden"),
        ("Zierikzee", "Schouwen-Duiveland"),
        ("Oostburg", "Sluis"),
        # Noord-Brabant, Limburg
        ("Cuijk", "Land van Cuijk"),
        ("Uden", "Maashorst"),
        ("Veghel", "Meierijstad"),
        ("Werkendam", "Altena"),
        ("Rosmalen", "'s-Hertogenbosch"),
        ("Nuenen", "Nuenen, Gerwen en Nederwetten"),
        ("Nuth", "Beekdaelen"),
        ("Tegelen", "Venlo"),
        ("Egmond aan Zee", "Bergen (NH)"),
    ],
)
def test_a_village_gives_its_municipality(residence: str, municipality: str) -> None:
    assert municipality_of(residence) == municipality


@pytest.mark.parametrize(
    "name",
    [
        *("Zuidwolde", "Velp", "Elst", "Den Ham", "Valkenburg", "Haren", "Vianen", "Nes", "Alphen", "Bergen", "Rossum"),
        *("Well", "Oudega", "Zevenhuizen", "Den Hoorn", "Schalkwijk", "Loenen", "Horst", "Makkum", "Koedijk"),
    ],
)
def test_a_name_borne_in_several_municipalities_gives_none(name: str) -> None:
    assert municipality_of(name) is None


@pytest.mark.parametrize(
    "name", ["Zeeland", "Limburg", "Mechelen", "Sint Maarten", "America", "Parijs", "", "  ", "x" * 9999]
)
def test_a_province_a_place_abroad_or_nonsense_gives_none(name: str) -> None:
    assert municipality_of(name) is None


@pytest.mark.parametrize(
    ("typed", "municipality"),
    [
        ("amersfoort", "Amersfoort"),
        ("Oosterhout", "Oosterhout"),
        ("HENGELO", "Hengelo"),
        ("súdwest-fryslân", "Súdwest-Fryslân"),
        ("sudwest fryslan", "Súdwest-Fryslân"),
        ("Den Haag", "Den Haag"),
        ("'s-Gravenhage", "Den Haag"),
        ("den bosch", "'s-Hertogenbosch"),
    ],
)
def test_a_municipality_gives_itself(typed: str, municipality: str) -> None:
    assert municipality_of(typed) == municipality


@pytest.mark.parametrize(
    ("typed", "municipality"),
    [
        ("'t Zand", "Schagen"),
        ("’t zand", "Schagen"),
        ("T ZAND", "Schagen"),
        ("'s Gravenmoer", "Dongen"),
        ("’s Gravenmoer", "Dongen"),
        ("’s-gravenmoer", "Dongen"),
        ("s gravenzande", "Westland"),
        ("Sint-Oedenrode", "Meierijstad"),
        ("st. oedenrode", "Meierijstad"),
        ("St.-Annaparochie", "Waadhoeke"),
        ("sint annaparochie", "Waadhoeke"),
        ("2e exloermond", "Borger-Odoorn"),
        ("Fea\u0302nwa\u0302lden", "Dantumadiel"),
        ("Veenwouden", "Dantumadiel"),
        ("berkel\u2011enschot", "Tilburg"),
        (" hengelo (Gld) ", "Bronckhorst"),
        ("Wijk  bij\u00a0Duurstede", "Wijk bij Duurstede"),
    ],
)
def test_the_way_it_is_typed_makes_no_difference(typed: str, municipality: str) -> None:
    assert municipality_of(typed) == municipality


@pytest.mark.parametrize(
    ("postcode", "municipality"),
    [
        ("1012", "Amsterdam"),
        ("1382 AB", "Amsterdam"),  # Weesp
        ("2513aa", "Den Haag"),
        ("3811 ab", "Amersfoort"),
        ("4207EA", "Gorinchem"),
        ("5211 DA", "'s-Hertogenbosch"),
        ("6211", "Maastricht"),
        ("7551", "Hengelo"),
        ("8501", "De Fryske Marren"),
        ("9999", "Het Hogeland"),
        ("1811", "Alkmaar"),
        ("1861", "Bergen (NH)"),
        ("5854", "Bergen (L)"),
    ],
)
def test_a_postcode_gives_its_municipality(postcode: str, municipality: str) -> None:
    assert municipality_of_postcode(postcode) == municipality


@pytest.mark.parametrize(
    "postcode",
    [
        *("1216", "4062", "7694", "9207"),  # addresses in two municipalities
        *("1000", "1010", "1290", "2599"),  # no address
        *("0999", "123", "12345", "1234 A", "1234 ABC", "a1234", "", "1" * 9999),
    ],
)
def test_what_is_no_postcode_of_one_municipality_gives_none(postcode: str) -> None:
    assert municipality_of_postcode(postcode) is None


def test_the_342_municipalities_of_2026_have_postcodes_and_residences_lie_in_them() -> None:
    municipalities = {municipality for _, _, municipality in rows("postcodes.csv")}
    assert len(municipalities) == 342
    assert {municipality for _, municipality in rows("residences.csv")} <= municipalities
    assert all(municipality_of(municipality) == municipality for municipality in municipalities)


def test_the_postcode_ranges_ascend_and_never_overlap() -> None:
    bounds = [int(bound) for first, last, _ in rows("postcodes.csv") for bound in (first, last)]
    assert bounds == sorted(bounds)
    firsts, lasts = bounds[::2], bounds[1::2]
    assert all(last < first for last, first in zip(lasts, firsts[1:], strict=False))


def test_a_municipality_that_no_longer_exists_is_nobodys_answer() -> None:
    gone = {"Haren", "Ten Boer", "Weesp", "Beemster", "Landerd", "Uden", "Brielle", "Langedijk", "Cuijk", "Delfzijl"}
    assert not gone & {municipality for _, municipality in rows("residences.csv")}
