"""Sealed text opens with its own key, for its own purpose, and in no other way."""

import pytest

from assistant.sealing import Sealer, SealError

SECRET = b"Riet Jansen, 06-12345678"


@pytest.fixture
def sealer() -> Sealer:
    return Sealer(b"m" * 32)


def test_sealed_text_comes_back_to_the_letter(sealer: Sealer) -> None:
    key = sealer.open(sealer.new_key())
    assert key.unseal(key.seal(SECRET, "vault 1"), "vault 1") == SECRET


def test_nothing_of_the_text_can_be_read_in_the_sealed_bytes(sealer: Sealer) -> None:
    sealed = sealer.open(sealer.new_key()).seal(SECRET, "vault 1")
    assert not any(SECRET[n : n + 4] in sealed for n in range(len(SECRET) - 3))


def test_the_key_of_another_person_does_not_open_it(sealer: Sealer) -> None:
    mine, theirs = sealer.open(sealer.new_key()), sealer.open(sealer.new_key())
    with pytest.raises(SealError):
        theirs.unseal(mine.seal(SECRET, "vault 1"), "vault 1")


def test_a_vault_cannot_be_passed_off_as_a_dossier(sealer: Sealer) -> None:
    key = sealer.open(sealer.new_key())
    with pytest.raises(SealError):
        key.unseal(key.seal(SECRET, "vault 1"), "dossier 1")


def test_what_was_sealed_for_one_case_does_not_open_for_another(sealer: Sealer) -> None:
    key = sealer.open(sealer.new_key())
    with pytest.raises(SealError):
        key.unseal(key.seal(SECRET, "dossier 1"), "dossier 2")


def test_one_changed_bit_is_noticed_wherever_it_is(sealer: Sealer) -> None:
    key = sealer.open(sealer.new_key())
    sealed = key.seal(SECRET, "vault 1")
    for place in range(len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= 1
        with pytest.raises(SealError):
            key.unseal(bytes(changed), "vault 1")


@pytest.mark.parametrize("length", [0, 1, 5, 13, 28])
def test_a_piece_of_sealed_text_is_refused_politely(sealer: Sealer, length: int) -> None:
    key = sealer.open(sealer.new_key())
    with pytest.raises(SealError):
        key.unseal(key.seal(SECRET, "vault 1")[:length], "vault 1")


def test_the_same_text_is_never_sealed_into_the_same_bytes(sealer: Sealer) -> None:
    key = sealer.open(sealer.new_key())
    assert len({key.seal(SECRET, "vault 1") for _ in range(100)}) == 100


def test_a_wrapped_key_does_not_open_under_another_master_key(sealer: Sealer) -> None:
    with pytest.raises(SealError):
        Sealer(b"n" * 32).open(sealer.new_key())


def test_a_master_key_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Sealer(b"short")


def test_a_blind_index_is_found_again_and_does_not_tell_its_value(sealer: Sealer) -> None:
    assert sealer.blind("sanne@voorbeeld.nl") == sealer.blind("sanne@voorbeeld.nl")
    assert sealer.blind("sanne@voorbeeld.nl") != Sealer(b"n" * 32).blind("sanne@voorbeeld.nl")
    assert "sanne" not in sealer.blind("sanne@voorbeeld.nl")


def test_a_token_is_not_the_blind_index_of_the_same_text(sealer: Sealer) -> None:
    assert sealer.token("x") != sealer.blind("x")
