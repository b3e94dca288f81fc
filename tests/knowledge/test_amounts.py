"""Amounts of a year: written out while they are in force, never after."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from knowledge.amounts import Amount, Register, amounts_named, expired, fill_amounts, load_amounts
from knowledge.errors import AmountError

KEY = "eigen-bijdrage"
MARK = "{{bedrag:eigen-bijdrage}}"
LINE = (
    "- {{key: {key}, text: '€ 21,80', valid_from: {start}, valid_until: {end}, source: CAK, checked_on: 2026-11-22}}\n"
)


def amount(year: int, text: str) -> Amount:
    return Amount(KEY, text, date(year, 1, 1), date(year, 12, 31), "CAK", date(2026, 11, 22))


THIS_YEAR: Register = {KEY: (amount(2026, "€ 21,80"),)}
BOTH_YEARS: Register = {KEY: (amount(2026, "€ 21,80"), amount(2027, "€ 22,40"))}


@pytest.mark.parametrize(
    ("register", "today", "written"),
    [
        (THIS_YEAR, date(2026, 1, 1), "€ 21,80 (bedrag 2026)"),
        (THIS_YEAR, date(2026, 12, 31), "€ 21,80 (bedrag 2026)"),
        (THIS_YEAR, date(2027, 1, 1), "(bedrag over 2026, wordt nagekeken)"),
        (THIS_YEAR, date(2025, 12, 31), "(bedrag over 2026, wordt nagekeken)"),
        (BOTH_YEARS, date(2026, 12, 31), "€ 21,80 (bedrag 2026)"),
        (BOTH_YEARS, date(2027, 1, 1), "€ 22,40 (bedrag 2027)"),
        (BOTH_YEARS, date(2028, 1, 1), "(bedrag over 2027, wordt nagekeken)"),
    ],
)
def test_an_amount_is_shown_only_while_it_is_in_force(register: Register, today: date, written: str) -> None:
    assert fill_amounts(f"Je betaalt {MARK}.", register, today) == f"Je betaalt {written}."


def test_an_amount_that_the_register_does_not_hold_is_an_error() -> None:
    with pytest.raises(AmountError, match="'eigen-risico' staat niet in het register"):
        fill_amounts("{{bedrag:eigen-risico}}", THIS_YEAR, date(2026, 6, 1))


def test_a_text_tells_which_amounts_it_names() -> None:
    assert amounts_named("{{bedrag:a}} of {{ bedrag:b-2 }}, geen {{iets:c}}") == ("a", "b-2")


def test_an_ended_amount_puts_its_article_on_the_list_of_editors() -> None:
    assert expired([KEY], THIS_YEAR, date(2027, 1, 1)) == (KEY,)


def test_next_years_amount_takes_its_article_off_the_list() -> None:
    assert expired([KEY], BOTH_YEARS, date(2027, 1, 1)) == ()


def test_values_of_one_amount_are_read_oldest_first(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        LINE.format(key=KEY, start="2027-01-01", end="2027-12-31")
        + LINE.format(key=KEY, start="2026-01-01", end="2026-12-31")
    )
    assert [a.valid_from.year for a in load_amounts(tmp_path)[KEY]] == [2026, 2027]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (LINE.format(key=KEY, start="2026-12-31", end="2026-01-01"), "eindigt voordat het begint"),
        (LINE.format(key=KEY, start="'vroeger'", end="'later'"), "geen datum"),
        ("- {key: a, text: b}\n", "niet volledig"),
        ("- zomaar\n", "niet volledig"),
    ],
)
def test_a_wrong_entry_names_its_file(tmp_path: Path, line: str, says: str) -> None:
    (tmp_path / "zorg.yaml").write_text(line)
    with pytest.raises(AmountError, match=says) as refused:
        load_amounts(tmp_path)
    assert "zorg.yaml" in str(refused.value)


def test_the_curated_register_has_no_overlapping_years() -> None:
    for values in load_amounts().values():
        for earlier, later in pairwise(values):
            assert earlier.valid_until < later.valid_from, earlier.key


def test_the_curated_register_was_checked_before_it_was_used() -> None:
    assert all(a.checked_on <= date.today() + timedelta(days=1) for v in load_amounts().values() for a in v)
