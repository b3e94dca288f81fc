"""What differs is said to the word, whatever the texts hold, and in time that grows with their length."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge.differences import BREAK, Difference, difference

TEXTS = st.text("ab .\n", max_size=60)


def said(found: Difference, kind: str) -> str:
    """The pieces of one kind."""
    return "|".join(p.text for s in found.stretches for line in s.lines for p in line.pieces if p.kind == kind)


def side(found: Difference, other: str) -> str:
    """One of the two texts, as far as the pieces hold it."""
    pieces = (p for s in found.stretches for line in s.lines for p in line.pieces)
    return "".join(p.text for p in pieces if p.kind != other).replace(BREAK, "")


@given(TEXTS, TEXTS)
def test_nothing_of_either_text_is_lost(old: str, new: str) -> None:
    found = difference(old, new)
    assert side(found, "new") == old.replace("\n", "")
    assert side(found, "gone") == new.replace("\n", "")


@given(TEXTS, TEXTS)
def test_a_change_is_always_seen_and_equal_texts_have_none(old: str, new: str) -> None:
    found = difference(old, new)
    assert found.none is (old == new)
    assert any(line.changed for s in found.stretches for line in s.lines) is (old != new)


def test_a_changed_word_is_marked_within_its_line() -> None:
    found = difference("De gemeente betaalt mee.\nBel het loket.", "De gemeente betaalt niet mee.\nBel het loket.")
    assert (said(found, "gone"), said(found, "new")) == ("", "niet ")


def test_a_sentence_that_was_written_anew_is_not_a_patchwork() -> None:
    found = difference("Je vraagt het aan bij de gemeente.", "Bel morgen jouw zorgkantoor, zij weten ervan.")
    assert (said(found, "gone"), said(found, "new")) == (
        "Je vraagt het aan bij de gemeente.",
        "Bel morgen jouw zorgkantoor, zij weten ervan.",
    )


def test_a_line_that_moved_is_gone_in_one_place_and_new_in_the_other() -> None:
    found = difference("een\ntwee\ndrie\nvier", "twee\ndrie\nvier\neen")
    assert (said(found, "gone"), said(found, "new")) == ("een", "een")


def test_long_equal_parts_are_folded_with_two_lines_around_the_change() -> None:
    lines = [f"regel {n}" for n in range(20)]
    found = difference("\n".join(lines), "\n".join([*lines[:10], "erbij", *lines[10:]]))
    assert [(s.folded, len(s.lines)) for s in found.stretches] == [
        (True, 8), (False, 2), (False, 1), (False, 2), (True, 8),
    ]  # fmt: skip


def test_texts_without_a_word_of_their_own_are_compared_too() -> None:
    # Exhaustively this would be a table of 10,000,000,000 cells.
    found = difference("a\n" * 100_000, "b\n" * 99_000 + "a\n" * 1_000)
    assert (found.gone, found.new) == (99_000, 99_000)
