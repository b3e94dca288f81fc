"""One number for one person, for a whole conversation; and the words come back, but never to the wrong one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.redaction import Hidden, Redactor, Restorer, Vault, restore

HENK = Vault(
    {
        "[NAAM_1]": Hidden("[NAAM_1]", "NAAM", ("Henk",)),
        "[NAAM_2]": Hidden("[NAAM_2]", "NAAM", ("Anna",)),
        "[NAAM_3]": Hidden("[NAAM_3]", "NAAM", ("Hans",)),
        "[TELEFOON_1]": Hidden("[TELEFOON_1]", "TELEFOON", ("06-12345678",)),
        "[TEKST_1]": Hidden("[TEKST_1]", "TEKST", ("[NAAM_1]",)),
    }
)


def _say(redactor: Redactor, *messages: str) -> tuple[list[str], Vault]:
    vault, texts = Vault.empty(), []
    for message in messages:
        result = redactor.redact(message, vault)
        vault = Vault.from_json(result.vault.to_json())  # as it is stored between two messages
        texts.append(str(result.text))
    return texts, vault


def test_a_person_keeps_one_number_in_every_form(redactor: Redactor) -> None:
    texts, vault = _say(
        redactor,
        "mijn man henk is ziek",
        "Henks pgb loopt af",
        "Henk de Vries is 70, en de vries is een goed mens",
        "HENK wil niet",
    )
    assert texts == [
        "mijn man [NAAM_1] is ziek",
        "[NAAM_1]s pgb loopt af",
        "[NAAM_1] is 70, en [NAAM_2] is een goed mens",
        "[NAAM_1] wil niet",
    ]
    assert vault.entries["[NAAM_1]"].forms[0] == "Henk de Vries"
    assert vault.entries["[NAAM_1]"].note == "man van gebruiker"


def test_two_people_with_one_first_name_are_two(redactor: Redactor) -> None:
    [text], _ = _say(redactor, "Henk de Vries en Henk Jansen")
    assert text == "[NAAM_1] en [NAAM_2]"


def test_a_name_once_found_is_hidden_where_no_cue_stands(redactor: Redactor) -> None:
    texts, _ = _say(redactor, "mijn dochter xiulan zorgt", "en toen was xiulan boos. XIULAN'S fiets")
    assert texts[1] == "en toen was [NAAM_1] boos. [NAAM_1]s fiets"


def test_a_name_found_later_in_a_message_is_hidden_earlier_too(redactor: Redactor) -> None:
    [text], _ = _say(redactor, "toen zei xiulan dat het goed was. Mijn dochter xiulan is lief")
    assert "xiulan" not in text


def test_a_name_that_is_a_word_is_found_again_only_with_its_capital(redactor: Redactor) -> None:
    texts, _ = _say(redactor, "Groetjes, Wil", "ik wil dat Wil rust krijgt")
    assert texts == ["Groetjes, [NAAM_1]", "ik wil dat [NAAM_1] rust krijgt"]


def test_a_number_written_in_another_way_is_the_same_number(redactor: Redactor) -> None:
    texts, vault = _say(redactor, "bel 06-12345678", "dus +31 6 1234 5678 of 0612345678")
    assert texts[1] == "dus [TELEFOON_1] of [TELEFOON_1]"
    assert [e.type for e in vault.entries.values()] == ["TELEFOON"]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("mijn man henk slaapt", "man van gebruiker"),
        ("onze jongste dochter Fleur slaapt", "dochter van gebruiker"),
        ("Henk (mijn broer) slaapt", "broer van gebruiker"),
        ("mijn mama heet Truus", "moeder van gebruiker"),
        ("Henk slaapt", ""),
    ],
)
def test_the_relation_is_noted(redactor: Redactor, text: str, note: str) -> None:
    [entry] = redactor.redact(text).vault.entries.values()
    assert entry.note == note


@pytest.mark.parametrize(
    "typed",
    ["[NAAM_1]", "naam_1", "[naam 1]", "NAAM_1]", "[NA\u200bAM_1]", "[VERBORGEN]", "[TEKST_1]", "\\[NAAM\\_1\\]"],
)
def test_a_placeholder_that_a_user_types_is_never_somebody(redactor: Redactor, typed: str) -> None:
    first = redactor.redact("mijn man Henk is ziek")
    second = redactor.redact(f"wie is {typed} dan", first.vault)
    assert "NAAM_1" not in second.text.upper()
    assert restore(second.text, second.vault) == f"wie is {typed} dan"


def test_what_was_typed_comes_back(redactor: Redactor) -> None:
    text = "Mijn man Henk de Vries (06-12345678) woont in de Kerkstraat 12, 3511 AB Utrecht. Anna's bsn is 123.456.782."
    result = redactor.redact(text)
    assert restore(result.text, result.vault) == text


@pytest.mark.parametrize(
    ("altered", "restored"),
    [
        ("[NAAM_1] komt", "Henk komt"),
        ("[naam_1] komt", "Henk komt"),
        ("NAAM_1 komt", "Henk komt"),
        ("[NAAM_1 komt", "Henk komt"),
        ("NAAM_1] komt", "Henk komt"),
        ("[ NAAM 1 ] komt", "Henk komt"),
        ("[NAAM-1] komt", "Henk komt"),
        ("\\[NAAM\\_1\\] komt", "Henk komt"),
        ("**[NAAM_1]** komt", "**Henk** komt"),
        ("[NAAM_1: man van gebruiker] komt", "Henk komt"),
        ("[NAAM_1]s pgb", "Henks pgb"),
        ("[NAAM_1]'s pgb", "Henks pgb"),
        ("[NAAM_2]s pgb", "Anna's pgb"),
        ("[NAAM_3]s pgb", "Hans' pgb"),
        ("[NAAM_12] komt", "iemand komt"),
        ("bel [TELEFOON_7] of [TELEFOON_1]", "bel een telefoonnummer of 06-12345678"),
        ("nummer 1, adres 2 en (naam 1)", "nummer 1, adres 2 en (naam 1)"),
        ("[TEKST_1] bestaat", "[NAAM_1] bestaat"),
        ("bron [1] en [2]", "bron [1] en [2]"),
    ],
)
def test_an_altered_placeholder_is_restored_and_an_unknown_one_is_neutral(altered: str, restored: str) -> None:
    assert restore(altered, HENK) == restored
    for size in (1, 2, 3, 5):
        assert _stream([altered[i : i + size] for i in range(0, len(altered), size)]) == restored


_PIECES = ["[NAAM_1]", "[naam_2", "NAAM_3]s", "[NAAM_9]", "[TELEFOON_1]", "[TEKST_1]", " ", "\n", "[", "]", "\\", "s", "'", "1", "NAAM", "_", "[ NAAM 1 ]",
           "[NAAM_1: man van gebruiker]", "woord", ". ", "[1]", ": ", "(", "naam "]  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=12), st.lists(st.integers(1, 9), min_size=1, max_size=6))
def test_a_stream_cut_anywhere_restores_as_the_whole_does(pieces: list[str], sizes: list[int]) -> None:
    text, chunks, at = "".join(pieces), [], 0
    while at < len(text):
        size = sizes[len(chunks) % len(sizes)]
        chunks.append(text[at : at + size])
        at += size
    assert _stream(chunks) == restore(text, HENK)


def test_a_stream_does_not_wait_for_its_end() -> None:
    restorer = Restorer(HENK)
    assert restorer.feed("Volgens [1] kan [NAAM_1] dat ") == "Volgens [1] kan Henk dat "


def _stream(chunks: list[str]) -> str:
    restorer = Restorer(HENK)
    return "".join(restorer.feed(chunk) for chunk in chunks) + restorer.close()
