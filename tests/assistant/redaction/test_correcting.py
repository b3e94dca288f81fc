"""What a caregiver corrects counts everywhere: a word hidden by hand, a word that may be seen."""

import pytest

from assistant.redaction import Hidden, Redactor, Vault, correcting, restore
from knowledge.safe_text import stored

NOBODY = Vault.empty()


def hiding(*forms: str, vault: Vault = NOBODY) -> Vault:
    for form in forms:
        vault = correcting.hidden(vault, form)
    return vault


# --- Hidden by hand -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "text", "redacted"),
    [
        ("roos", "Ik pluk een roos voor ROOS.", "Ik pluk een [NAAM_1] voor [NAAM_1]."),
        ("Jo", "Jo belt. Is jo thuis? Jo's fiets.", "[NAAM_1] belt. Is [NAAM_1] thuis? [NAAM_1]'s fiets."),
        ("Wil", "ik wil dat Wils dag leuk is", "ik [NAAM_1] dat [NAAM_1]s dag leuk is"),
        ("de bakkerij", "bij de  Bakkerij werkt zij", "bij [TEKST_1] werkt zij"),
        ("12b", "kamer 12B is leeg", "kamer [NUMMER_1] is leeg"),
        ("bloemkool", "Zoë\u2019s Bloemkool kookt", "Zoë\u2019s [TEKST_1] kookt"),
    ],
)  # fmt: skip
def test_a_word_hidden_by_hand_is_found_in_any_case_and_genitive(
    redactor: Redactor, word: str, text: str, redacted: str
) -> None:
    bare = Redactor(time_limit=20, recognisers=[])
    result = bare.redact(text, hiding(word))
    assert result.text == redacted
    assert restore(result.text, result.vault).lower().split() == text.lower().split()
    # Whatever else is recognised, the word is gone.
    assert correcting.places(redactor.redact(text, hiding(word)).text, word) == []


def test_a_word_hidden_by_hand_is_found_when_it_is_written_with_odd_characters(redactor: Redactor) -> None:
    text = "Die bloem\u200bkool en de bl\u043eemkool."
    result = redactor.redact(text, hiding("bloemkool"))
    assert [text[s.start : s.end] for s in result.spans] == ["bloem\u200bkool", "bl\u043eemkool"]
    assert restore(result.text, result.vault) == text


@pytest.mark.parametrize(
    ("word", "text"), [("Jan", "In januari is Janneke vrij."), ("bank", "De bankstellen en banken.")]
)
def test_a_part_of_a_word_is_left_alone(word: str, text: str) -> None:
    assert Redactor(time_limit=20, recognisers=[]).redact(text, hiding(word)).text == text


def test_a_word_hidden_by_hand_that_belongs_to_somebody_known_keeps_that_number(redactor: Redactor) -> None:
    first = redactor.redact("mijn man Henk is ziek")
    again = redactor.redact("HENK slaapt, henks pgb", hiding("henk", vault=first.vault))
    assert again.text == "[NAAM_1] slaapt, [NAAM_1]s pgb"
    assert list(again.vault.entries) == ["[NAAM_1]"]


def test_numbers_given_earlier_stay_and_a_new_word_gets_a_new_one(redactor: Redactor) -> None:
    first = redactor.redact("mijn man Henk en mijn dochter Fleur")
    vault = hiding("Xiulan", vault=first.vault)
    assert [e.forms[0] for e in vault.entries.values()] == ["Henk", "Fleur", "Xiulan"]
    assert list(vault.entries) == ["[NAAM_1]", "[NAAM_2]", "[NAAM_3]"]


def test_a_typed_placeholder_is_never_cut_by_a_word_hidden_by_hand(redactor: Redactor) -> None:
    text = "wie is [NAAM_1] en wat is een naam"
    result = redactor.redact(text, hiding("naam"))
    assert restore(result.text, result.vault) == text


# --- Shown again ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "mijn man Henk slaapt",
        "HENK slaapt, zegt mijn vrouw",
        "mijn man henk en Henks pgb",
        "de fiets van mijn zoon Henk",
    ],
)
def test_a_name_that_may_be_seen_is_left_in_any_case_and_genitive(redactor: Redactor, text: str) -> None:
    known = redactor.redact("mijn man Henk is ziek").vault
    result = redactor.redact(text, correcting.shown(known, "Henk"))
    assert result.text == text
    assert result.spans == ()
    assert {text[s.start : s.end].lower() for s in result.shown} <= {"henk", "henks"}


def test_it_stays_hidden_inside_a_larger_piece(redactor: Redactor) -> None:
    vault = correcting.shown(NOBODY, "Henk")
    result = redactor.redact("mijn buurman Henk de Vries belt, mijn man Henk niet", vault)
    assert result.text == "mijn buurman [NAAM_1] belt, mijn man Henk niet"


def test_a_name_of_which_it_is_the_genitive_stays_hidden(redactor: Redactor) -> None:
    assert redactor.redact("mijn man Hans slaapt", correcting.shown(NOBODY, "Han")).text == "mijn man [NAAM_1] slaapt"


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("123456782", "Haar BSN is 123456782."),
        ("NL91 ABNA 0417 1643 00", "Maak over op NL91 ABNA 0417 1643 00."),
        ("[NAAM_1]", "wie is [NAAM_1] dan"),
    ],
)
def test_what_can_be_misused_is_never_left_visible(redactor: Redactor, word: str, text: str) -> None:
    result = redactor.redact(text, correcting.shown(NOBODY, word))
    assert word not in result.text
    assert result.shown == ()


def test_a_word_shown_is_hidden_again_when_that_is_taken_back(redactor: Redactor) -> None:
    vault = correcting.shown(redactor.redact("mijn man Henk is ziek").vault, "Henk")
    assert redactor.redact("mijn man Henk", correcting.not_shown(vault, "henks")).text == "mijn man [NAAM_1]"


def test_a_word_hidden_by_hand_can_be_shown_again(redactor: Redactor) -> None:
    vault = correcting.shown(hiding("roos"), "Roos")
    assert redactor.redact("een rode roos", vault).text == "een rode roos"


# --- Kept, and repaired in what was stored --------------------------------------------------------------------------


def test_corrections_are_kept_with_the_vault_through_a_next_message(redactor: Redactor) -> None:
    vault = correcting.told(correcting.shown(hiding("roos"), "Henk"), "roos")
    after = Vault.from_json(redactor.redact("mijn dochter Fleur", vault).vault.to_json())
    assert after.shown == {"henk"}
    assert after.entries["[NAAM_1]"] == Hidden("[NAAM_1]", "NAAM", ("roos",), by_hand=True, told=True)


def test_a_vault_of_before_corrections_can_still_be_read() -> None:
    old = b'[["[NAAM_1]", "NAAM", ["Henk"], "man van gebruiker"]]'
    assert Vault.from_json(old) == Vault({"[NAAM_1]": Hidden("[NAAM_1]", "NAAM", ("Henk",), "man van gebruiker")})


def test_a_stored_text_is_covered_and_its_placeholders_stay() -> None:
    vault = hiding("naam", vault=hiding("Roos"))
    text = stored("[NAAM_1] en Roos, de naam: roos' pgb")
    covered = correcting.covered(correcting.covered(text, "Roos", vault), "naam", vault)
    assert covered == "[NAAM_1] en [NAAM_1], de [TEKST_1]: [NAAM_1]' pgb"
